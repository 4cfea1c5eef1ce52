mod explore;
mod facts;
mod left_out;

use super::*;
use crate::compare::Sentence;
use crate::model::{MOST_COMPARED, SubjectIndex};
use crate::resolve::{Resolved, resolve};

/// A card of numbers: Mexico's, and others' by name, compared with each other, as many as can be.
fn viewer(fact: &str, own: &str, others: &[(&str, &str)]) -> Viewer {
    let resolved = resolved(fact, own, others);
    assert_eq!(resolved.notices, []);
    Viewer::native(resolved.card.expect("a card"))
}

/// The same, of which something could not be read.
fn mistaken(fact: &str, own: &str, others: &[(&str, &str)]) -> Viewer {
    let resolved = resolved(fact, own, others);
    assert_ne!(resolved.notices, []);
    Viewer::native(resolved.card.expect("a card"))
}

fn resolved(fact: &str, own: &str, others: &[(&str, &str)]) -> Resolved {
    let compare: Vec<_> =
        others.iter().take(MOST_COMPARED).map(|(name, _)| format!("\"{name}\"")).collect();
    let subjects: Vec<_> = others
        .iter()
        .map(|(name, value)| {
            format!(r#""{name}": {{ "name": "{name}", "values": {{ "f": {value} }} }}"#)
        })
        .collect();
    let json = format!(
        r#"{{ "version": 1, "subject": "MEX", "compare": [{}],
             "facts": [{{ "id": "f", "label": "Output", "type": "number", {fact} }}],
             "subjects": {{ "MEX": {{ "name": "Mexico", "values": {{ "f": {own} }} }}, {} }} }}"#,
        compare.join(","),
        subjects.join(","),
    );
    resolve(serde_json::from_str(&json).expect(&json), "en")
}

fn comparison(viewer: &Viewer, choice: &Choice) -> Comparison {
    match viewer.view(choice, None).blocks.as_slice() {
        [Block::Comparison(comparison)] => comparison.as_ref().clone(),
        other => panic!("{other:?}"),
    }
}

fn bars(viewer: &Viewer, choice: &Choice) -> Bars {
    match comparison(viewer, choice).drawing {
        Drawing::Bars(bars) => bars,
        other => panic!("{other:?}"),
    }
}

fn table(viewer: &Viewer) -> Table {
    let choice = Choice { form: Form::Table, ..viewer.first_choice() };
    match comparison(viewer, &choice).drawing {
        Drawing::Table(table) => table,
        other => panic!("{other:?}"),
    }
}

fn labels(bars: &Bars) -> Vec<(&str, &str)> {
    bars.rows.iter().map(|row| (row.name.as_str(), row.label.as_str())).collect()
}

const PLAIN: &str = r#""decimals": 1"#;

#[test]
fn values_sort_with_the_largest_first_and_ties_as_given() {
    let viewer =
        viewer(PLAIN, "3", &[("Chad", "null"), ("Fiji", "5"), ("Mali", "3"), ("Peru", "-1")]);
    let given = viewer.first_choice();
    let names = ["Mexico", "Chad", "Fiji", "Mali", "Peru"];
    let shown = |choice: &Choice| {
        let bars = bars(&viewer, choice);
        bars.rows.into_iter().map(|row| row.name).collect::<Vec<_>>()
    };
    assert_eq!(shown(&given), names);
    let sorted = Choice { order: Order::By(Key::Value, Direction::Descending), ..given };
    assert_eq!(shown(&sorted), ["Fiji", "Mexico", "Mali", "Peru", "Chad"]);
}

#[test]
fn missing_numbers_have_no_bar() {
    let viewer = viewer(
        PLAIN,
        "3",
        &[("Chad", "null"), ("Fiji", r#"{ "na": "no industry" }"#), ("Mali", "0")],
    );
    let bars = bars(&viewer, &viewer.first_choice());
    assert_eq!(
        labels(&bars),
        [
            ("Mexico", "3"),
            ("Chad", "no data"),
            ("Fiji", "does not apply (no industry)"),
            ("Mali", "0")
        ]
    );
    let drawn: Vec<_> = bars.rows.iter().map(|row| row.bar.is_some()).collect();
    assert_eq!(drawn, [true, false, false, true]);
    let table = table(&viewer);
    let cells: Vec<_> = table.rows.iter().map(|row| row.cells.join("|")).collect();
    assert_eq!(cells, ["3|", "no data|", "does not apply (no industry)|", "0|−3"]);
}

#[test]
fn the_unit_stands_with_another_number_where_the_subject_has_none() {
    let unit = r#""unit": "tons""#;
    let labels_of = |own: &str, chad: &str| {
        let viewer = viewer(unit, own, &[("Chad", chad), ("Fiji", "16")]);
        let bars = bars(&viewer, &viewer.first_choice());
        bars.rows.into_iter().map(|row| row.label).collect::<Vec<_>>()
    };
    assert_eq!(labels_of("3", "4"), ["3 tons", "4", "16"]);
    assert_eq!(labels_of("null", "4"), ["no data", "4 tons", "16"]);
    assert_eq!(labels_of("null", "null"), ["no data", "no data", "16 tons"]);
    // It has room on the narrowest card.
    let viewer = viewer(r#""unit": "kilowatt-hours""#, "null", &[("Chad", "16")]);
    let row = bars(&viewer, &viewer.first_choice()).rows.remove(1);
    assert!(row.bar.is_some_and(|bar| bar.end() < 0.5), "{row:?}");
}

#[test]
fn negative_numbers_point_back_from_zero() {
    let viewer = viewer(PLAIN, "-1", &[("Chad", "3")]);
    let bars = bars(&viewer, &viewer.first_choice());
    let own = bars.rows.first().and_then(|row| row.bar).expect("a bar");
    assert!(bars.zero.get() > 0.0);
    assert_eq!(own.start.get(), 0.0);
    assert!((own.start.get() + own.length.get() - bars.zero.get()).abs() < 1e-9);
    assert_eq!(labels(&bars), [("Mexico", "−1"), ("Chad", "3")]);
}

#[test]
fn words_instead_of_a_number_begin_where_they_have_room() {
    let start = |own: &str, other: &str| {
        let viewer = viewer(PLAIN, own, &[("Chad", other), ("Fiji", "null")]);
        bars(&viewer, &viewer.first_choice()).start
    };
    assert_eq!(start("-3", "-4").get(), 0.0, "bars that all point back leave none behind zero");
    assert!(start("-1", "9").get() > 0.0);
    assert_eq!(start("1", "9").get(), 0.0);
}

#[test]
fn a_table_that_is_too_wide_for_a_phone_scrolls() {
    let scrolls = |own: &str, other: &str| table(&viewer(PLAIN, own, &[("Chad", other)])).scrolls;
    assert!(!scrolls("3.4", "16"));
    assert!(scrolls("23315081000000", "420000000000000"));
}

#[test]
fn a_series_is_read_at_the_year_of_its_fact_and_says_another_year() {
    let fact = r#""decimals": 1, "year": 2019"#;
    let viewer = viewer(
        fact,
        r#"{ "2018": 3.6, "2019": 3.4, "2020": 3.1 }"#,
        &[
            ("Chad", r#"{ "from": 2014, "values": [0.1, 0.2, null] }"#),
            ("Fiji", r#"{ "2020": 1 }"#),
        ],
    );
    let comparison = comparison(&viewer, &viewer.first_choice());
    assert_eq!(comparison.heading, "Output, 2019");
    let bars = bars(&viewer, &viewer.first_choice());
    assert_eq!(labels(&bars), [("Mexico", "3.4"), ("Chad", "0.2 (2015)"), ("Fiji", "no data")]);
    let rest = comparison.sentence.rest;
    assert_eq!(rest, ", 17 times Chad (2015). No data for Fiji.");
}

#[test]
fn without_a_year_a_series_is_read_at_its_last() {
    let viewer = viewer(PLAIN, r#"{ "2018": 3.6, "2019": 3.4 }"#, &[("Chad", r#"{ "2019": 1 }"#)]);
    assert_eq!(comparison(&viewer, &viewer.first_choice()).heading, "Output, 2019");
}

#[test]
fn the_table_tells_values_differences_and_years() {
    let fact = r#""decimals": 1, "year": 2019, "unit": "tons",
        "target": { "value": 2, "year": 2030, "label": "the promise" }"#;
    let viewer = viewer(fact, "3.4", &[("Chad", "3.4"), ("Fiji", "16")]);
    let table = table(&viewer);
    let heads: Vec<_> = table.heads.iter().map(|head| head.text.as_str()).collect();
    assert_eq!(heads, ["Place", "tons", "Compared with Mexico", "Year"]);
    let rows: Vec<_> =
        table.rows.iter().map(|row| (row.name.as_str(), row.cells.join("|"))).collect();
    assert_eq!(
        rows,
        [
            ("Mexico", "3.4||2019".to_owned()),
            ("Chad", "3.4|0|2019".to_owned()),
            ("Fiji", "16|+12.6|2019".to_owned()),
            ("the promise", "2|−1.4|2030".to_owned()),
        ]
    );
}

#[test]
fn a_rule_beyond_the_middle_has_its_label_before_it() {
    let rule = |target: &str| {
        let fact = format!(r#""target": {{ "value": {target} }}"#);
        let viewer = viewer(&fact, "10", &[("Chad", "5")]);
        bars(&viewer, &viewer.first_choice()).rule.expect("a rule")
    };
    assert!(!rule("2").label_first);
    assert!(rule("9").label_first);
    assert_eq!(rule("9").label, "9: target");
}

#[test]
fn no_line_runs_through_a_label() {
    let crossed = |target: &str| {
        let fact = format!(r#""target": {{ "value": {target} }}"#);
        let viewer = viewer(&fact, "10", &[("Chad", "5"), ("Fiji", "null")]);
        let bars = bars(&viewer, &viewer.first_choice());
        bars.rows.iter().map(|row| row.crossed).collect::<Vec<_>>()
    };
    assert_eq!(crossed("2"), [false, false, true]);
    assert_eq!(crossed("5.2"), [false, true, false]);
    assert_eq!(crossed("8"), [false, false, false]);
}

#[test]
fn what_is_too_far_apart_for_a_number_is_not_called_equal() {
    let viewer = viewer(PLAIN, "1e308", &[("Chad", "-1e308")]);
    let table = table(&viewer);
    let difference = table.rows.get(1).and_then(|row| row.cells.get(1).cloned());
    assert_eq!(difference.as_deref(), Some(""));
}

#[test]
fn a_target_alone_is_a_comparison_and_offers_nobody() {
    let json = r#"{ "version": 1, "subject": "A",
        "facts": [{ "id": "f", "label": "F", "type": "number", "target": { "value": 2 } }],
        "subjects": { "A": { "name": "A", "values": { "f": 3 } } } }"#;
    let card = resolve(serde_json::from_str(json).unwrap(), "en").card.unwrap();
    let viewer = Viewer::native(card);
    let view = viewer.view(&viewer.first_choice(), None);
    assert!(matches!(view.blocks.as_slice(), [Block::Comparison(_)]));
    assert!(!view.tools.expect("tools").adds);
}

#[test]
fn whoever_is_added_is_compared() {
    let viewer = viewer(PLAIN, "3", &[("Chad", "null"), ("Fiji", "5")]);
    let nobody = Choice { compared: Vec::new(), ..viewer.first_choice() };
    assert_eq!(comparison(&viewer, &nobody).sentence.rest, ".");
    let chosen = Choice { compared: vec![SubjectIndex(2)], ..nobody };
    assert_eq!(labels(&bars(&viewer, &chosen)), [("Mexico", "3"), ("Fiji", "5")]);
    assert_eq!(viewer.ids(&chosen.compared).collect::<Vec<_>>(), ["Fiji"]);
}

#[test]
fn a_long_label_leaves_its_unit_to_the_sentence() {
    let fact = r#""unit": "million tons of carbon dioxide a year""#;
    let viewer = viewer(fact, "16", &[("Chad", "3")]);
    let bars = bars(&viewer, &viewer.first_choice());
    assert_eq!(labels(&bars), [("Mexico", "16"), ("Chad", "3")]);
}

#[test]
fn years_reach_from_the_first_to_the_day_of_the_card() {
    let strip = |as_of: &str| {
        let json = format!(
            r#"{{ "version": 1, "subject": "A", {as_of}
                 "facts": [{{ "id": "f", "label": "F", "type": "years" }}],
                 "subjects": {{ "A": {{ "name": "A", "values": {{ "f": "1980-1981; 1946" }} }} }} }}"#
        );
        let card = resolve(serde_json::from_str(&json).unwrap(), "en").card.unwrap();
        let viewer = Viewer::native(card);
        match viewer.view(&viewer.first_choice(), None).blocks.as_slice() {
            [Block::Rows(rows)] => match rows.as_slice() {
                [Row { content: Content::Years(_, strip), .. }] => strip.clone().expect("a strip"),
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    };
    let until_1981 = strip("");
    assert_eq!((until_1981.first.as_str(), until_1981.last.as_str()), ("1946", "1981"));
    assert_eq!((until_1981.years, until_1981.spans), (36, vec![(34, 2), (0, 1)]));
    assert_eq!(strip(r#""as_of": "2021-11-01","#).last, "2021");
}

#[test]
fn no_number_crosses_the_target_beside_it() {
    let fact = r#""decimals": 0, "unit": "tons", "target": { "value": 2.35 }, "better": "higher""#;
    let viewer = viewer(fact, "2.4", &[("Chad", "2.6"), ("Fiji", "2.34"), ("Mali", "1.6")]);
    let told = [("Mexico", "2.4"), ("Chad", "2.6"), ("Fiji", "2.34"), ("Mali", "1.6")];
    assert_eq!(labels(&bars(&viewer, &viewer.first_choice())), told);
    let table = table(&viewer);
    let rows: Vec<_> = table.rows.iter().map(|row| row.cells.join("|")).collect();
    assert_eq!(rows, ["2.4|", "2.6|+0.2", "2.34|−0.1", "1.6|−0.8", "2.35|−0.05"]);
}

#[test]
fn no_rank_is_told_among_years_that_are_not() {
    let told = |own: &str, years: [u16; 4]| {
        let others = ["Chad", "Fiji", "Mali", "Peru"].into_iter().zip(years).enumerate();
        let others: Vec<_> = others
            .map(|(value, (name, year))| (name, format!(r#"{{ "{year}": {value} }}"#)))
            .collect();
        let others: Vec<_> = others.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let viewer = viewer(PLAIN, own, &others);
        let nobody = Choice { compared: Vec::new(), ..viewer.first_choice() };
        comparison(&viewer, &nobody).sentence.rest
    };
    let mixed = [1990, 2000, 2010, 2020];
    assert_eq!(told("4", mixed), ".");
    // Of which year it is nobody knows.
    assert_eq!(told("4", [2020; 4]), ".");
    assert_eq!(told(r#"{ "2020": 4 }"#, [2020; 4]), ". Mexico ranks highest of 5.");
    assert_eq!(
        told(r#"{ "2020": 4 }"#, mixed),
        ". Mexico ranks highest of 5, 3 of them with figures from earlier years."
    );
}

#[test]
fn a_number_of_no_year_is_given_none() {
    let chad = r#"{ "1990": 3 }"#;
    let told = |viewer: &Viewer| {
        let own = comparison(viewer, &viewer.first_choice());
        let about = own.about.map(|about| about.lines).unwrap_or_default();
        let Sentence { lead, rest } = own.sentence;
        let year = about.into_iter().find(|(term, _)| term == "Year:").map(|(_, year)| year);
        (own.heading, format!("{lead}{rest}"), year)
    };
    // The subject's, beside a year that is known.
    let undated = viewer(PLAIN, "3.4", &[("Chad", chad)]);
    let sentence = "Mexico: 3.4, 13% above Chad (1990).".to_owned();
    assert_eq!(told(&undated), ("Output".to_owned(), sentence, None));
    assert_eq!(
        labels(&bars(&undated, &undated.first_choice())),
        [("Mexico", "3.4"), ("Chad", "3 (1990)")]
    );
    // Another's, beside that of the heading.
    let undated = viewer(PLAIN, chad, &[("Chad", "4"), ("Mali", "null")]);
    let sentence = "Mexico: 3, 25% below Chad (no year). No data for Mali.".to_owned();
    let year = "1990".to_owned();
    assert_eq!(told(&undated), ("Output, 1990".to_owned(), sentence, Some(year)));
    assert_eq!(
        labels(&bars(&undated, &undated.first_choice())),
        [("Mexico", "3"), ("Chad", "4 (no year)"), ("Mali", "no data")]
    );
    // What there is to know is of the number's own year.
    let earlier =
        viewer(r#""decimals": 1, "year": 2019"#, r#"{ "2015": 3.4567 }"#, &[("Chad", "4")]);
    let sentence = "Mexico: 3.5 (2015), 14% below Chad.".to_owned();
    assert_eq!(told(&earlier), ("Output, 2019".to_owned(), sentence, Some("2015".to_owned())));
}
