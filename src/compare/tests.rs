use super::*;
use crate::format::Format;
use crate::model::{Language, Measure, Notation, Plural, Subject, Target, Unit, Year};

fn number(value: f64) -> Number {
    Number::new(value).unwrap()
}

fn related(subject: f64, reference: f64) -> Relation {
    relate(number(subject), number(reference), false)
}

#[test]
fn near_numbers_are_told_in_percent() {
    assert_eq!(related(3.4, 4.7), Relation::Percent { above: false, percent: 28 });
    assert_eq!(related(4.7, 3.4), Relation::Percent { above: true, percent: 38 });
    assert_eq!(related(1.9, 1.0), Relation::Percent { above: true, percent: 90 });
    assert_eq!(related(51.0, 100.0), Relation::Percent { above: false, percent: 49 });
    assert_eq!(related(100.9, 100.0), Relation::Percent { above: true, percent: 0 });
    assert_eq!(related(99.0, 100.0), Relation::Percent { above: false, percent: 1 });
    assert_eq!(related(101.0, 100.0), Relation::Percent { above: true, percent: 1 });
}

#[test]
fn far_numbers_are_told_as_fractions_and_multiples() {
    let fraction = |fraction, exact| Relation::Fraction { fraction, exact };
    assert_eq!(related(3.4, 16.0), fraction(Fraction::Fifth, false));
    assert_eq!(related(1.0, 2.0), fraction(Fraction::Half, true));
    assert_eq!(related(0.5, 1.0), fraction(Fraction::Half, true));
    assert_eq!(related(0.41, 1.0), fraction(Fraction::TwoFifths, false));
    assert_eq!(related(0.1, 0.3), fraction(Fraction::Third, true));
    assert_eq!(related(1.0, 10.0), fraction(Fraction::Tenth, true));
    // No fraction with a name is near.
    assert_eq!(related(29.0, 100.0), Relation::Share { percent: 29.0 });
    assert_eq!(related(45.0, 100.0), Relation::Share { percent: 45.0 });
    assert_eq!(related(8.0, 100.0), Relation::Share { percent: 8.0 });
    assert_eq!(related(1.0, 1000.0), Relation::Share { percent: 0.0 });
    // A decimal where a whole percent would be missed by more than 'about' says.
    assert_eq!(related(1.5, 100.0), Relation::Share { percent: 1.5 });
    assert_eq!(related(6.6, 100.0), Relation::Share { percent: 7.0 });
    // Half a percent is rounded up, as it is written.
    for tenths in (5..955).step_by(10) {
        let percent = tenths / 10 + 1;
        let own = 100.0 + f64::from(tenths) / 10.0;
        if percent > 1 && own < 195.0 {
            assert_eq!(related(own, 100.0), Relation::Percent { above: true, percent }, "{own}");
        }
    }
    let times = |times, exact| Relation::Times { times, exact };
    assert_eq!(related(16.0, 3.4), times(4.7, false));
    assert_eq!(related(2.0, 1.0), times(2.0, true));
    assert_eq!(related(0.3, 0.1), times(3.0, true));
    assert_eq!(related(1.97, 1.0), times(2.0, false));
    assert_eq!(related(9.96, 1.0), times(10.0, false));
    assert_eq!(related(12345.0, 1.0), times(12345.0, true));
    assert_eq!(related(97.4, 1.0), times(97.0, false));
    assert_eq!(related(99.7, 1.0), times(100.0, false));
    assert_eq!(related(1_439_323_776.0, 801.0), times(1.8e6, false));
}

#[test]
fn ties_are_ties_and_no_ratio_is_told_across_zero() {
    assert_eq!(related(3.4, 3.4), Relation::Same);
    assert_eq!(related(0.0, 0.0), Relation::Same);
    assert_eq!(related(-2.0, -2.0), Relation::Same);
    assert_eq!(relate(number(3.41), number(3.4), true), Relation::AboutSame);
    assert_eq!(related(0.0, 3.0), Relation::Gap { above: false });
    assert_eq!(related(3.0, 0.0), Relation::Gap { above: true });
    assert_eq!(related(-1.0, -2.0), Relation::Gap { above: true });
    assert_eq!(related(-1.0, 2.0), Relation::Gap { above: false });
    // The ratio of these is beyond the largest number.
    assert_eq!(related(1e308, 1e-308), Relation::Gap { above: true });
}

#[test]
fn gaps_have_no_more_decimals_than_their_numbers() {
    let gap = |one, other| gap(number(one), number(other)).map(Number::get);
    assert_eq!(gap(4.7, 3.4), Some(1.3));
    assert_eq!(gap(3.4, 2.0), Some(1.4));
    assert_eq!(gap(0.3, 0.1), Some(0.2));
    assert_eq!(gap(-1.5, 1.25), Some(2.75));
    assert_eq!(gap(128_900_000.0, 1.0), Some(128_899_999.0));
    assert_eq!(gap(1e300, 1e-300), Some(1e300));
    // Of more decimals than are certain.
    assert_eq!(gap(3.60786812186241, 0.0434782608695652), Some(3.56438986099284));
    assert_eq!(gap(3e-20, 1e-20), Some(2e-20));
    assert_eq!(gap(5e-324, 0.0), Some(5e-324));
    assert_eq!(gap(f64::MAX, f64::MIN), None);
}

#[test]
fn the_better_side_of_a_target_meets_it() {
    let stand = |own: f64, better| stand(Some(number(own)), number(2.0), better, false);
    assert_eq!(stand(3.4, Some(Better::Lower)), Standing::Above);
    assert_eq!(stand(2.0, Some(Better::Lower)), Standing::Met);
    assert_eq!(stand(1.9, Some(Better::Lower)), Standing::Met);
    assert_eq!(stand(1.9, Some(Better::Higher)), Standing::Below);
    assert_eq!(stand(2.1, Some(Better::Higher)), Standing::Met);
    assert_eq!(stand(2.0, None), Standing::Exactly);
    assert_eq!(stand(2.1, None), Standing::Above);
    assert_eq!(super::stand(None, number(2.0), None, false), Standing::Unknown);
    assert_eq!(super::stand(Some(number(2.01)), number(2.0), None, true), Standing::About);
    // Nobody meets a target by looking the same.
    let lower = Some(Better::Lower);
    assert_eq!(super::stand(Some(number(2.01)), number(2.0), lower, true), Standing::About);
}

fn tons(target: Option<f64>, better: Option<Better>) -> Measure {
    let forms = vec![(Plural::One, "ton".to_owned()), (Plural::Other, "tons".to_owned())];
    Measure {
        unit: Unit::Plural(forms, "tons".to_owned()),
        decimals: Some(1),
        better,
        target: target.map(|value| Target {
            label: None,
            year: Year::new(2030.0),
            value: number(value),
        }),
        ..Measure::default()
    }
}

/// The sentence about Mexico with a number, or none, beside references with theirs.
fn sentence(own: Option<f64>, references: &[(&str, Quantity)], measure: &Measure) -> String {
    let format = Format::native(&Language::default());
    let number = own.and_then(Number::new);
    let references = references
        .iter()
        .map(|(name, quantity)| Reference {
            name: format.in_sentence(&subject(name)),
            quantity: *quantity,
        })
        .collect();
    let quantity = number.map_or("no data".to_owned(), |number| format.quantity(number, measure));
    let in_sentence = format.in_sentence(&subject("Mexico"));
    let told = Told {
        subject: "Mexico",
        in_sentence,
        quantity,
        number,
        standings: None,
        references,
        measure,
    };
    let Sentence { lead, rest } = told.sentence(&format);
    format!("{lead}{rest}")
}

fn subject(name: &str) -> Subject {
    Subject { id: "X".to_owned(), name: name.to_owned(), short: None, ranked: true }
}

fn is(value: f64) -> Quantity {
    Quantity::Number(number(value))
}

#[test]
fn mexico_reads_as_a_newspaper_would_print_it() {
    let references = [("World average", is(4.7)), ("US", is(16.0))];
    assert_eq!(
        sentence(Some(3.4), &references, &tons(Some(2.0), Some(Better::Lower))),
        "Mexico: 3.4 tons, 28% below the world average and about a fifth of the US. \
         That is 1.4 tons above the target for 2030, which is 2."
    );
}

#[test]
fn each_relation_is_said() {
    let says = |own: f64, other: f64| {
        let text = sentence(Some(own), &[("Chad", is(other))], &tons(None, None));
        text.rsplit_once(", ").unwrap().1.to_owned()
    };
    assert_eq!(says(3.4, 3.4), "the same as Chad.");
    assert_eq!(says(3.41, 3.4), "about the same as Chad.");
    assert_eq!(says(100.2, 100.0), "less than 1% above Chad.");
    assert_eq!(says(99.5, 100.0), "less than 1% below Chad.");
    assert_eq!(says(1.0, 2.0), "half of Chad.");
    assert_eq!(says(0.95, 2.0), "about half of Chad.");
    assert_eq!(says(0.9, 2.0), "about 45% of Chad.");
    assert_eq!(says(8.0, 100.0), "about 8% of Chad.");
    assert_eq!(says(0.5, 100.0), "less than 1% of Chad.");
    assert_eq!(says(2.0, 1.0), "twice Chad.");
    assert_eq!(says(2.03, 1.0), "about twice Chad.");
    assert_eq!(says(2.5, 1.0), "2.5 times Chad.");
    assert_eq!(says(16.0, 3.4), "about 4.7 times Chad.");
    assert_eq!(says(12345.0, 1.0), "12,345 times Chad.");
    assert_eq!(says(0.0, 3.0), "3 tons below Chad.");
    assert_eq!(says(1.0, 0.0), "1 ton above Chad.");
    assert_eq!(says(-1.0, -2.5), "1.5 tons above Chad.");
    assert_eq!(says(-1.0, 2.0), "3 tons below Chad.");
    assert_eq!(says(1e308, -1e308), "far above Chad.");
    assert_eq!(says(-0.02, -0.05), "0.03 tons above Chad.");
}

#[test]
fn missing_values_are_said_and_not_counted() {
    let references =
        [("US", Quantity::NoData), ("Brazil", is(2.3)), ("Fiji", Quantity::NotApplicable)];
    assert_eq!(
        sentence(Some(3.4), &references, &tons(None, None)),
        "Mexico: 3.4 tons, 48% above Brazil. No data for the US. Does not apply to Fiji."
    );
    assert_eq!(
        sentence(None, &references, &tons(Some(2.0), None)),
        "Mexico: no data. The target for 2030 is 2. No data for the US. Does not apply to Fiji."
    );
    assert_eq!(sentence(Some(3.4), &[], &tons(None, None)), "Mexico: 3.4 tons.");
}

#[test]
fn targets_are_said() {
    let says = |own: f64, better| {
        let text = sentence(Some(own), &[], &tons(Some(2.0), better));
        text.split_once(". ").unwrap().1.to_owned()
    };
    let lower = Some(Better::Lower);
    assert_eq!(says(3.0, lower), "That is 1 ton above the target for 2030, which is 2.");
    assert_eq!(says(2.0, lower), "That meets the target for 2030, which is 2.");
    assert_eq!(says(0.0, lower), "That meets the target for 2030, which is 2.");
    assert_eq!(says(-1.0, None), "That is 3 tons below the target for 2030, which is 2.");
    assert_eq!(says(2.0, None), "That is exactly the target for 2030.");
    assert_eq!(says(2.04, lower), "That is about the target for 2030, which is 2.");
}

/// A measure with a unit, and at most so many decimals.
fn measure(unit: &str, decimals: u8) -> Measure {
    let unit = Unit::Always(unit.to_owned());
    Measure { unit, decimals: Some(decimals), ..Measure::default() }
}

#[test]
fn a_target_is_said_as_it_was_set() {
    let says = |own: f64, value: f64, measure: Measure| {
        let target = Some(Target { label: None, year: None, value: number(value) });
        let text = sentence(Some(own), &[], &Measure { target, ..measure });
        text.split_once(". ").unwrap().1.to_owned()
    };
    assert_eq!(says(1.7, 1.5, measure("°C", 0)), "That is 0.2 °C above the target, which is 1.5.");
    let share = Measure { digits: Some(2), decimals: None, ..measure("%", 0) };
    assert_eq!(
        says(41.0, 42.5, share),
        "That is 1.5 percentage points below the target, which is 42.5%."
    );
    assert_eq!(
        says(0.5, 1.5, measure("% of GDP", 1)),
        "That is 1 percentage point below the target, which is 1.5%."
    );
    let people = Measure { notation: Notation::Compact, ..measure("people", 0) };
    assert_eq!(
        says(3e6, 1.25e6, people),
        "That is 1.75 million people above the target, which is 1.25 million."
    );
    assert_eq!(
        says(2.4, 2.35, measure("tons", 0)),
        "That is 0.05 tons above the target, which is 2.35."
    );
    // It is missed by half, though both are 2.
    assert_eq!(
        says(2.4, 1.6, measure("tons", 0)),
        "That is 0.8 tons above the target, which is 1.6."
    );
}

#[test]
fn a_number_stands_on_its_side_of_the_target() {
    let says = |own: f64, value: f64, better: Option<Better>, measure: Measure| {
        let target = Some(Target { label: None, year: None, value: number(value) });
        sentence(Some(own), &[], &Measure { target, better, ..measure })
    };
    let (lower, higher) = (Some(Better::Lower), Some(Better::Higher));
    let people = Measure { notation: Notation::Compact, ..measure("people", 1) };
    assert_eq!(
        says(128_940_000.0, 128_960_000.0, None, people),
        "Mexico: 128.94 million people. That is 20 thousand people below the target, which is 128.96 million."
    );
    let homes = Measure { notation: Notation::Compact, ..measure("homes", 1) };
    assert_eq!(
        says(1_260_000.0, 1_280_000.0, lower, homes),
        "Mexico: 1.26 million homes. That meets the target, which is 1.28 million."
    );
    for (own, value, better, unit, told) in [
        (41.5, 41.8, lower, "%", "41.5%. That meets the target, which is 41.8%."),
        (1.5, 1.5, lower, "°C", "1.5 °C. That meets the target, which is 1.5."),
        (2.4, 2.35, higher, "tons", "2.4 tons. That meets the target, which is 2.35."),
        (2.4, 2.2, None, "tons", "2.4 tons. That is 0.2 tons above the target, which is 2.2."),
        (2.5, 2.5, None, "tons", "2.5 tons. That is exactly the target."),
        (0.04, 0.0, lower, "tons", "0.04 tons. That is 0.04 tons above the target, which is 0."),
        (2.446, 2.445, higher, "tons", "2.446 tons. That meets the target, which is 2.445."),
        // No other side: as its fact says.
        (1.96, 2.0, lower, "tons", "2 tons. That meets the target, which is 2."),
        (2.04, 2.0, None, "tons", "2 tons. That is about the target, which is 2."),
        (2.8, 2.5, higher, "tons", "3 tons. That meets the target, which is 2.5."),
        // As shown it would be five times as far.
        (2.6, 2.5, higher, "tons", "2.6 tons. That meets the target, which is 2.5."),
    ] {
        let text = says(own, value, better, measure(unit, 0));
        assert_eq!(text, format!("Mexico: {told}"));
    }
}

#[test]
fn numbers_that_look_alike_are_about_the_same_only_where_they_are() {
    let says = |own: f64, other: f64, measure: Measure| {
        let text = sentence(Some(own), &[("Chad", is(other))], &measure);
        text.split_once(", ").unwrap().1.to_owned()
    };
    let compact = Measure { notation: Notation::Compact, ..measure("tons", 1) };
    assert_eq!(says(1.44e6, 1.43e6, compact), "about the same as Chad.");
    assert_eq!(says(1.4, 0.6, measure("tons", 0)), "0.8 tons above Chad.");
    assert_eq!(says(0.04, 0.01, measure("%", 1)), "0.03 percentage points above Chad.");
    assert_eq!(says(-0.04, 0.04, measure("tons", 1)), "0.08 tons below Chad.");
}

#[test]
fn a_ratio_is_none_that_the_numbers_beside_it_deny() {
    let says = |own: f64, other: f64, decimals| {
        sentence(Some(own), &[("Chad", is(other))], &measure("tons", decimals))
    };
    // Of zero there is no multiple.
    assert_eq!(says(0.04, 0.0, 1), "Mexico: 0.04 tons, 0.04 tons above Chad.");
    // Nor is anything shown as zero that is none.
    assert_eq!(says(0.04, 0.01, 1), "Mexico: 0.04 tons, 4 times Chad.");
    assert_eq!(says(0.04, 16.0, 1), "Mexico: 0.04 tons, less than 1% of Chad.");
    assert_eq!(says(16.0, 0.04, 1), "Mexico: 16 tons, 400 times Chad.");
    // 2 is not 7% above 1, nor 100 about 71 times 1.
    assert_eq!(says(1.5, 1.4, 0), "Mexico: 2 tons, 0.1 tons above Chad.");
    assert_eq!(says(100.0, 1.4, 0), "Mexico: 100 tons, 99 tons above Chad.");
    assert_eq!(says(20.5, 20.4, 0), "Mexico: 21 tons, 0.1 tons above Chad.");
    // What rounding does not change much is told.
    assert_eq!(says(3.414, 4.719, 1), "Mexico: 3.4 tons, 28% below Chad.");
    assert_eq!(says(3.41, 16.04, 1), "Mexico: 3.4 tons, about a fifth of Chad.");
    assert_eq!(says(3.4, 2.94, 1), "Mexico: 3.4 tons, 16% above Chad.");
}

#[test]
fn a_distance_is_none_that_the_numbers_beside_it_deny() {
    let says = |own: f64, other: f64, measure: Measure| {
        sentence(Some(own), &[("Chad", is(other))], &measure)
    };
    let percent = || measure("%", 0);
    // 13% and 11% are not one point apart.
    assert_eq!(says(12.6, 11.4, percent()), "Mexico: 13%, 1.2 percentage points above Chad.");
    assert_eq!(says(12.4, 12.6, percent()), "Mexico: 12%, 0.2 percentage points below Chad.");
    assert_eq!(says(12.4, 11.4, percent()), "Mexico: 12%, 1 percentage point above Chad.");
    let one = Unit::Plural(vec![(Plural::One, "ton".to_owned())], "tons".to_owned());
    let tons = Measure { unit: one, ..measure("", 0) };
    assert_eq!(says(0.6, -0.6, tons), "Mexico: 1 ton, 1.2 tons above Chad.");
    // Finer than the numbers already.
    let digits = Measure { digits: Some(2), decimals: None, ..percent() };
    assert_eq!(says(2.566, 2.0, digits), "Mexico: 2.6%, 0.57 percentage points above Chad.");
}

#[test]
fn percentages_are_told_by_their_distance_wherever_their_sign_stands() {
    let has_no_ratios = |unit: &str| Unit::Always(unit.to_owned()).has_no_ratios();
    for unit in [
        "annual %",
        "(% of GDP)",
        "in percent",
        "pp",
        "en %",
        "points de pourcentage",
        "porcentaje del PIB",
        "Процент ВВП",
        "в % ВВП",
        "占GDP的%",
        "百分比",
        "% of income of the top percentile",
        "Percent of pupils below the 10th percentile",
    ] {
        assert!(has_no_ratios(unit), "{unit}");
    }
    for unit in ["percentiles", "parts per million", "apps"] {
        assert!(!has_no_ratios(unit), "{unit}");
    }
}

#[test]
fn degrees_are_told_by_their_distance() {
    for unit in
        ["°C", "degrees Celsius", "℉", "градусов Цельсия", "摄氏度", "Degrees", "degrés", "grados"]
    {
        let text = sentence(Some(20.0), &[("Chad", is(10.0))], &measure(unit, 0));
        assert_eq!(text, format!("Mexico: 20 {unit}, 10 {unit} above Chad."));
    }
    assert!(Unit::Always("درجة".to_owned()).has_no_ratios());
    // Emigrants have a zero of their own, and so have kilowatt hours.
    for unit in ["emigrados", "度", "percentiles"] {
        let text = sentence(Some(20.0), &[("Chad", is(10.0))], &measure(unit, 0));
        assert_eq!(text, format!("Mexico: 20 {unit}, twice Chad."));
    }
}

#[test]
fn percentages_are_known_by_their_words() {
    let known = |unit: &str| Unit::Always(unit.to_owned()).is_percentage();
    for unit in
        ["%", "% of GDP", "Percent of GDP", "pct", "процентов", "في المائة", "بالمئة من السكان"]
    {
        assert!(known(unit), "{unit}");
    }
    for unit in ["percentile", "tons", "по", "p"] {
        assert!(!known(unit), "{unit}");
    }
}

#[test]
fn percentages_in_words_differ_by_points_too() {
    let unit = |unit: &str| Unit::Always(unit.to_owned());
    let of_gdp = Measure { unit: unit("% of GDP"), ..Measure::default() };
    assert_eq!(
        sentence(Some(12.0), &[("US", is(15.0))], &of_gdp),
        "Mexico: 12% of GDP, 3 percentage points below the US."
    );
    let percent = Measure { unit: unit("percent"), ..Measure::default() };
    assert_eq!(
        sentence(Some(12.0), &[("US", is(15.0))], &percent),
        "Mexico: 12 percent, 3 percentage points below the US."
    );
}

#[test]
fn percentages_differ_by_points() {
    let percent = Measure { unit: Unit::Always("%".to_owned()), ..Measure::default() };
    assert_eq!(
        sentence(Some(12.0), &[("US", is(15.5)), ("Chad", is(11.0))], &percent),
        "Mexico: 12%, 3.5 percentage points below the US and 1 percentage point above Chad."
    );
}

#[test]
fn distances_are_those_of_what_is_shown() {
    let percent = |value: f64| {
        let target = Some(Target { label: None, year: None, value: number(value) });
        Measure { target, ..measure("%", 0) }
    };
    let told = |own, other, measure: &Measure| {
        let text = sentence(Some(own), &[("B", Quantity::Number(number(other)))], measure);
        text.split_once(". ").map_or(text.clone(), |(first, _)| first.to_owned())
    };
    assert_eq!(told(10.6, 9.0, &percent(10.5)), "Mexico: 10.6%, 1.6 percentage points above B");
    assert_eq!(told(0.6, 0.0, &percent(0.5)), "Mexico: 0.6%, 0.6 percentage points above B");
    assert_eq!(told(0.4, -1.0, &measure("%", 0)), "Mexico: 0.4%, 1.4 percentage points above B.");
    let people = Measure { decimals: Some(0), ..measure("people", 0) };
    assert_eq!(told(0.5, 1.49, &people), "Mexico: 1 people, 0.99 people below B.");
    // It is missed, and seen to be.
    let text = sentence(Some(1.6), &[], &percent(1.5));
    assert!(
        text.ends_with("That is 0.1 percentage points above the target, which is 1.5%."),
        "{text}"
    );
}

#[test]
fn no_multiple_is_exact_that_is_none() {
    let about = |own, other| match relate(number(own), number(other), false) {
        Relation::Times { times, exact } => (times, exact),
        other => panic!("{other:?}"),
    };
    assert_eq!(about(7_841_123_456.0, 13.0), (600_000_000.0, false));
    assert_eq!(about(7_841_123_457.0, 3.0), (2_613_707_819.0, true));
}

#[test]
fn where_all_are_equal_none_is_highest() {
    let standings = |lowest| {
        let rank = Rank { place: 1, of: 6, tied: true, lowest };
        Some(Standings { rank, earlier: 0 })
    };
    let format = Format::native(&Language::default());
    let says = |lowest| {
        let told = Told {
            subject: "Mexico",
            in_sentence: "Mexico".to_owned(),
            quantity: "1".to_owned(),
            number: Some(number(1.0)),
            standings: standings(lowest),
            references: Vec::new(),
            measure: &Measure::default(),
        };
        told.sentence(&format).rest
    };
    assert_eq!(says(false), ". Mexico ranks tied highest of 6.");
    assert_eq!(says(true), ".");
}
