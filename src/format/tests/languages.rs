//! What the card says in each language, whole: near and far ratios, targets, ranks, and counted things
//! in the singular, the dual, with few, many and none. Who speaks a language reads its snapshot.

use std::fmt::Write;

use super::super::Format;
use crate::compare::{Quantity, Rank, Reference, Standings, Told};
use crate::model::{
    Better, Date, Language, Measure, Notation, Number, Plural, Span, Subject, Target, Tenure, Unit,
    Year,
};

/// Names as cards in a language have them: the world's average, the US, Brazil, the Netherlands,
/// somebody; a unit in the forms that it has; and a reason.
struct Sample {
    names: [(&'static str, &'static str); 5],
    unit: &'static [(Plural, &'static str)],
    reason: &'static str,
}

const IDS: [&str; 5] = ["WORLD", "USA", "BRA", "NLD", "DLF"];

fn sample(language: &str) -> Sample {
    use Plural::{Few, Many, One, Other, Two, Zero};
    let (names, unit, reason): ([&str; 5], &[_], _) = match language {
        "ar" => (
            ["المتوسط العالمي", "الولايات المتحدة", "البرازيل", "هولندا", "خوان رامون"],
            &[
                (Zero, "طن للفرد"),
                (One, "طن للفرد"),
                (Two, "طن للفرد"),
                (Few, "أطنان للفرد"),
                (Many, "طنًا للفرد"),
                (Other, "طن للفرد"),
            ],
            "لا جيش لها",
        ),
        "es" => (
            ["Media mundial", "EE UU", "Brasil", "Países Bajos", "Juan Ramón"],
            &[
                (One, "tonelada por persona"),
                (Many, "de toneladas por persona"),
                (Other, "toneladas por persona"),
            ],
            "no tiene ejército",
        ),
        "fr" => (
            ["Moyenne mondiale", "États-Unis", "Brésil", "Pays-Bas", "Juan Ramón"],
            &[
                (One, "tonne par habitant"),
                (Many, "de tonnes par habitant"),
                (Other, "tonnes par habitant"),
            ],
            "pas d’armée",
        ),
        "ru" => (
            ["Средний мировой показатель", "США", "Бразилия", "Нидерланды", "Хуан Рамон"],
            &[
                (One, "тонна на человека"),
                (Few, "тонны на человека"),
                (Many, "тонн на человека"),
                (Other, "тонны на человека"),
            ],
            "нет армии",
        ),
        "zh" => {
            (["世界平均", "美国", "巴西", "荷兰", "胡安·拉蒙"], &[(Other, "吨/人")], "没有军队")
        }
        _ => (
            ["World average", "US", "Brazil", "Netherlands", "Juan Ramón"],
            &[(One, "ton per person"), (Other, "tons per person")],
            "no army",
        ),
    };
    let [a, b, c, d, e] = names;
    let [v, w, x, y, z] = IDS;
    Sample { names: [(v, a), (w, b), (x, c), (y, d), (z, e)], unit, reason }
}

fn number(value: f64) -> Number {
    Number::new(value).expect("finite")
}

fn year(year: f64) -> Year {
    Year::new(year).expect("a year")
}

fn measure(unit: Unit) -> Measure {
    Measure { unit, decimals: Some(1), ..Measure::default() }
}

fn unit(sample: &Sample) -> Unit {
    let forms = sample.unit.iter().map(|(plural, form)| (*plural, (*form).to_owned()));
    let other = sample.unit.last().map_or("", |(_, form)| form);
    Unit::Plural(forms.collect(), other.to_owned())
}

fn subject((id, name): (&str, &str)) -> Subject {
    Subject { id: id.to_owned(), name: name.to_owned(), short: None, ranked: true }
}

/// The sentence of one number against others, each with the place of its name.
fn told(
    format: &Format,
    sample: &Sample,
    own: Option<f64>,
    others: &[(usize, Quantity)],
    measure: &Measure,
    standings: Option<Standings>,
) -> String {
    let own = own.map(number);
    let quantity = own.map(|number| format.quantity(number, measure));
    let references = others.iter().map(|(place, quantity)| Reference {
        name: format.in_sentence(&subject(sample.names[*place])),
        quantity: *quantity,
    });
    let told = Told {
        subject: sample.names[2].1,
        in_sentence: format.in_sentence(&subject(sample.names[2])),
        quantity: quantity.unwrap_or_else(|| format.words.no_data().to_owned()),
        number: own,
        standings,
        references: references.collect(),
        measure,
    };
    let sentence = told.sentence(format);
    sentence.lead + sentence.rest.as_str()
}

fn everything(tag: &str) -> String {
    let language = Language::from_tag(tag).expect(tag);
    let format = Format::native(&language);
    let sample = sample(language.name());
    let words = &format.words;
    let mut out = String::new();
    // Three hundred digits say no more than a few.
    let digit = |sign: char| sign.is_numeric() || "., \u{a0}\u{202f}٬".contains(sign);
    let long = |text: &str| text.split(|sign| !digit(sign)).any(|run| run.len() > 99);
    let short = |text: &str| {
        let runs = text.split_inclusive(|sign| !digit(sign));
        runs.map(|run| if run.len() > 99 { "…" } else { run }).collect::<String>()
    };
    let mut line = |text: String| {
        let text = if long(&text) { short(&text) } else { text };
        writeln!(out, "{text}").expect("room");
    };

    let tons = measure(unit(&sample));
    let is = |value: f64| Quantity::Number(number(value));
    line("# near and far ratios, in lists of one, two and three".to_owned());
    let pairs = [
        (4.7, 4.7),
        (4.72, 4.71),
        (4.7, 4.68),
        (4.68, 4.7),
        (3.4, 4.7),
        (4.7, 3.4),
        (8.0, 16.0),
        (8.1, 16.0),
        (6.4, 16.0),
        (2.0, 6.0),
        (4.0, 16.0),
        (3.4, 16.0),
        (1.0, 6.0),
        (1.0, 7.0),
        (1.0, 8.0),
        (1.0, 9.0),
        (1.0, 10.0),
        (3.0, 100.0),
        (0.1, 90.0),
        (9.4, 4.7),
        (9.3, 4.7),
        (8.0, 3.2),
        (15.0, 3.0),
        (21.0, 1.0),
        (2000.0, 2.0),
        (3.0, -2.0),
        (-3.0, 2.0),
        (1e308, -1e308),
        (-1e308, 1e308),
    ];
    for (index, (own, other)) in pairs.into_iter().enumerate() {
        let near = (index % 5, is(other));
        let others = [near, ((index + 1) % 5, is(other / 2.0)), ((index + 2) % 5, is(own * 1.3))];
        let most = if own.abs() > 1e300 { 1 } else { index % 3 + 1 };
        line(told(&format, &sample, Some(own), &others[..most], &tons, None));
    }
    line("# nothing to compare".to_owned());
    line(told(&format, &sample, Some(3.4), &[], &tons, None));
    line(told(&format, &sample, Some(3.4), &[(1, Quantity::NoData)], &tons, None));
    let absent =
        [(0, is(4.7)), (1, Quantity::NoData), (3, Quantity::NoData), (4, Quantity::NotApplicable)];
    line(told(&format, &sample, Some(3.4), &absent, &tons, None));
    line(told(&format, &sample, None, &absent, &tons, None));
    line("# percentages".to_owned());
    let percent = measure(Unit::Always("%".to_owned()));
    for other in [11.0, 10.0, 13.0, 17.0, 23.0, 112.0, 12.5] {
        line(told(&format, &sample, Some(12.0), &[(1, is(other))], &percent, None));
    }
    let target = Target { label: None, year: None, value: number(15.0) };
    let share = Measure { target: Some(target), ..measure(Unit::Always("%".to_owned())) };
    for own in [Some(12.0), Some(15.04), None] {
        line(told(&format, &sample, own, &[], &share, None));
    }
    line("# targets".to_owned());
    for better in [None, Some(Better::Lower)] {
        for (value, own) in [
            (2.0, 3.4),
            (2.0, 3.0),
            (2.0, 2.0),
            (2.0, 2.01),
            (2.0, 1.0),
            (2.0, -1e308),
            (-1e308, 1e308),
        ] {
            let years = [None, Some(year(2030.0))];
            for year in years {
                let target = Target { label: None, year, value: number(value) };
                let tons = Measure { better, target: Some(target), ..measure(unit(&sample)) };
                line(told(&format, &sample, Some(own), &[], &tons, None));
            }
        }
    }
    let target = Target { label: None, year: Some(year(2030.0)), value: number(2.0) };
    line(format.target(&target));
    line(words.target_rule("2", &format.target(&target)));
    line(format.target(&Target { year: None, ..target }));
    let target = Target { label: None, year: None, value: number(2.0) };
    line(told(
        &format,
        &sample,
        None,
        &[],
        &Measure { target: Some(target), ..measure(unit(&sample)) },
        None,
    ));

    line("# ranks".to_owned());
    for (place, tied, earlier) in [
        (1, false, 0),
        (1, true, 1),
        (2, false, 2),
        (3, true, 3),
        (4, false, 5),
        (11, false, 11),
        (21, true, 21),
        (22, false, 100),
        (87, false, 0),
        (214, false, 0),
        (214, true, 101),
    ] {
        let rank = Rank { place, of: 214, tied, lowest: place == 214 };
        let standings = Some(Standings { rank, earlier });
        line(told(&format, &sample, Some(3.4), &[(1, is(16.0))], &tons, standings));
    }
    let rank = Rank { place: 3, of: 9, tied: false, lowest: false }.words(&format);
    let name = sample.names[1].1;
    line(words.rank_of(name, &rank));
    line(words.no_rank(name));
    line(words.place_at(name, "3.4", &rank));

    line("# counted".to_owned());
    let reference = format.in_sentence(&subject(sample.names[1]));
    for count in [0, 1, 2, 3, 4, 5, 10, 11, 12, 20, 21, 22, 25, 99, 100, 101, 102, 1000, 1_000_000]
    {
        let texts = [
            words.years(count),
            words.years_more(count, &reference),
            words.years_fewer(count, &reference),
            words.years_for(count, &reference),
            words.before(count, &reference),
            words.after(count, &reference),
            words.items(count),
            words.shared(count, &reference),
            words.and_others(name, count),
            words.places_found(count),
            words.field_level(count, "3.4"),
        ];
        line(texts.join(" | "));
    }
    line(words.full(8, &reference));
    line(words.field(214, "0.1", sample.names[2].1, "37", name));
    line(words.relations(&words.years_for(3, &reference), "yes", "no"));
    line(words.years_alike(&reference));
    line(words.lead(name, &words.told_year(&format.year(year(1945.0)))));
    line(words.same_year(&reference));
    line(words.only(&reference));
    line(words.permanent_too(&format.names(sample.names.map(|(_, name)| name))));
    line(
        words.together(
            &format.tenure(&Tenure::Spans(
                [(1946.0, 1946.0), (1980.0, 1981.0)]
                    .map(|(a, b)| Span::new(year(a), year(b)).expect("a span"))
                    .into(),
            )),
        ),
    );

    line("# numbers".to_owned());
    for value in [0.0, 1.0, 1.5, 2.0, 3.4, 5.0, 11.0, 16.0, 21.0, 1234.5, -5.0, 1_234_567.0] {
        let compact = Measure { notation: Notation::Compact, ..measure(unit(&sample)) };
        let number = number(value);
        let percent = format.quantity(number, &percent);
        let texts = [format.quantity(number, &tons), percent, format.quantity(number, &compact)];
        line(texts.join(" | "));
    }
    for value in [999.0, 1000.0, 12_345.0, 999_960.0, 1_000_000.0, 128_900_000.0, 7_800_000_000.0] {
        let compact = Measure { notation: Notation::Compact, ..measure(unit(&sample)) };
        line(format.quantity(number(value), &compact));
    }
    line(format.signed("1.3", true));
    line(format.signed("1.3", false));
    let date = Date::from_iso("2021-11-01").expect("a day");
    line(words.as_of(&format.date(date)));

    line("# the rest".to_owned());
    line(words.heading(name, &format.year(year(2019.0))));
    line(words.of_year("3.4", &format.year(year(2018.0))));
    line(words.not_applicable(sample.reason));
    let around = |edition: Option<&str>| {
        let (before, after) = words.around_source("Our World in Data", edition);
        format!("{before}Our World in Data{after}")
    };
    line(around(None));
    line(around(Some("2021")));
    line([words.edition("2021"), words.read_on(&format.date(date))].join(words.between_parts()));
    line(words.about(name));
    line(words.compare_fact(name));
    line(words.remove(name));
    line(words.difference_from(name));
    line(words.years_in(format.unit_of_many(&tons).unwrap_or_default()));
    line(words.line(name, "3.9", "1990", "3.4", "2019"));
    line(words.lines(&[name, "B"].join(words.between_items())));
    line(words.not_found("xyz"));
    line(words.saved("mexico.csv"));
    line(words.cited(name, "A; B", "https://example.org/"));
    line(words.cited_sources(name, "A", 1, "S", &words.cited_page("P", "https://example.org/")));
    line(words.cited_sources(
        name,
        "A",
        2,
        &["S", "T"].join(words.between_items()),
        "https://example.org/",
    ));
    line(words.frame_origin("https://example.org"));
    out
}

#[test]
fn each_language_reads_as_its_newspapers_do() {
    for tag in Language::ALL {
        insta::assert_snapshot!(format!("language_{tag}"), everything(tag));
    }
    insta::assert_snapshot!("language_ar_arab", everything("ar-EG-u-nu-arab"));
}
