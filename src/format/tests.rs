mod fluent;
mod languages;

use super::*;

fn format() -> Format {
    Format::native(&Language::default())
}

fn standard(value: f64, decimals: Option<u8>) -> String {
    let measure = Measure { decimals, ..Measure::default() };
    format().number(Number::new(value).unwrap(), &measure)
}

fn compact(value: f64, decimals: Option<u8>) -> String {
    let measure = Measure { decimals, notation: Notation::Compact, ..Measure::default() };
    format().number(Number::new(value).unwrap(), &measure)
}

#[test]
fn decimals_are_the_most_that_are_shown() {
    assert_eq!(standard(3.4, Some(1)), "3.4");
    assert_eq!(standard(16.0, Some(1)), "16");
    assert_eq!(standard(15.901, Some(1)), "15.9");
    assert_eq!(standard(3.414, None), "3.414");
    assert_eq!(standard(0.1 + 0.2, None), "0.30000000000000004");
    assert_eq!(standard(1234567.0, None), "1,234,567");
    assert_eq!(standard(1e21, Some(0)), "1,000,000,000,000,000,000,000");
}

#[test]
fn decimals_stop_where_the_significant_digits_do() {
    let shown = |value: f64, digits: u8, decimals: Option<u8>| {
        let measure = Measure { digits: Some(digits), decimals, ..Measure::default() };
        format().number(Number::new(value).unwrap(), &measure)
    };
    // As newspapers printed them.
    assert_eq!([3.414, 4.719, 15.901].map(|value| shown(value, 2, None)), ["3.4", "4.7", "16"]);
    assert_eq!(shown(9.96, 2, None), "10");
    assert_eq!(shown(15901.4, 2, None), "15,901");
    assert_eq!(shown(0.0414, 2, None), "0.041");
    assert_eq!(shown(0.0414, 2, Some(1)), "0");
    assert_eq!(shown(-15.901, 2, None), "\u{2212}16");
    assert_eq!(shown(0.0, 2, None), "0");
    assert_eq!(shown(0.05, 1, None), "0.05");
}

#[test]
fn a_search_sees_no_accents_and_no_case() {
    let fold = |text: &str| format().fold(text);
    assert_eq!(fold("Côte d’Ivoire"), "cote d’ivoire");
    assert_eq!(fold("São Tomé"), fold("SAO TOME"));
    assert_eq!(fold("Åland, Curaçao, Türkiye"), "aland, curacao, turkiye");
    assert_eq!(fold("Österreich, Großbritannien"), "osterreich, grossbritannien");
    assert_eq!(fold("İstanbul"), "istanbul");
}

#[test]
fn axes_are_labelled_with_round_numbers() {
    let tick = |value: f64, notation| {
        let measure = Measure { notation, decimals: Some(0), ..Measure::default() };
        format().tick(Number::new(value).unwrap(), &measure)
    };
    assert_eq!(tick(0.6, Notation::Standard), "0.6");
    assert_eq!(tick(5000.0, Notation::Standard), "5,000");
    assert_eq!(tick(1.25e9, Notation::Standard), "1.25 billion");
    assert_eq!(tick(-2.5e3, Notation::Compact), "\u{2212}2.5 thousand");
}

#[test]
fn halves_round_away_from_zero_as_they_are_written() {
    assert_eq!(standard(4.75, Some(1)), "4.8");
    assert_eq!(standard(-4.75, Some(1)), "−4.8");
    // Its binary neighbour is below the half, and it is not what the editor wrote.
    assert_eq!(standard(1.005, Some(2)), "1.01");
    assert_eq!(standard(4.7501, Some(1)), "4.8");
    assert_eq!(standard(0.5, Some(0)), "1");
}

#[test]
fn what_rounds_to_zero_has_no_sign() {
    assert_eq!(standard(-0.0, Some(1)), "0");
    assert_eq!(standard(-0.04, Some(1)), "0");
    assert_eq!(standard(-0.05, Some(1)), "−0.1");
    assert_eq!(standard(-3.0, None), "−3");
}

#[test]
fn compact_numbers_round_across_their_prefix() {
    assert_eq!(compact(128_900_000.0, Some(1)), "128.9 million");
    assert_eq!(compact(128_932_752.0, Some(1)), "128.9 million");
    assert_eq!(compact(999_500.0, Some(0)), "1 million");
    assert_eq!(compact(999_949.0, Some(1)), "999.9 thousand");
    assert_eq!(compact(999_950.0, Some(1)), "1 million");
    assert_eq!(compact(950.0, Some(1)), "950");
    assert_eq!(compact(0.0, Some(1)), "0");
    assert_eq!(compact(-1_250_000.0, None), "−1.3 million");
    assert_eq!(compact(7.8e9, None), "7.8 billion");
}

#[test]
fn units_follow_the_number_as_written() {
    let forms = vec![
        (Plural::One, "ton per person".to_owned()),
        (Plural::Other, "tons per person".to_owned()),
    ];
    let unit = Unit::Plural(forms, "tons per person".to_owned());
    let measure = Measure { unit, decimals: Some(1), ..Measure::default() };
    let quantity = |value: f64| format().quantity(Number::new(value).unwrap(), &measure);
    assert_eq!(quantity(1.0), "1 ton per person");
    // Written as 1, so in the singular.
    assert_eq!(quantity(1.04), "1 ton per person");
    assert_eq!(quantity(1.1), "1.1 tons per person");
    assert_eq!(quantity(0.0), "0 tons per person");

    let compact = Measure { notation: Notation::Compact, ..measure };
    let quantity = |value: f64| format().quantity(Number::new(value).unwrap(), &compact);
    assert_eq!(quantity(1.0), "1 ton per person");
    assert_eq!(quantity(1e6), "1 million tons per person");

    let percent = Measure { unit: Unit::Always("%".to_owned()), ..Measure::default() };
    assert_eq!(format().quantity(Number::new(12.0).unwrap(), &percent), "12%");
}

#[test]
fn lists_and_days_read_as_in_a_newspaper() {
    let list = |items: &[&str]| {
        format().list(&items.iter().map(|item| (*item).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(list(&["Spanish", "English", "French"]), "Spanish, English and French");
    assert_eq!(list(&["Spanish", "English"]), "Spanish and English");
    assert_eq!(list(&["Spanish"]), "Spanish");
    let day = Date::from_iso("2021-11-01").unwrap();
    assert_eq!(format().date(day), "November 1, 2021");
    let britain = Language::from_tag("en-GB").unwrap();
    assert_eq!(Format::native(&britain).date(day), "1 November 2021");
}

#[test]
fn years_read_as_text() {
    let tenure = |text| format().tenure(&Tenure::parse(text));
    assert_eq!(tenure("1946; 1980-1981; and 2021-2022"), "1946; 1980–1981; 2021–2022");
    assert_eq!(tenure("permanent"), "permanent");
    assert_eq!(tenure("soon"), "soon");
}
