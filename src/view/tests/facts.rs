//! Facts of any type, told and compared.

use super::*;
use crate::compare::Sentence;
use crate::model::Year;

/// Mexico, compared with Kenya and Ireland; France and Brazil are on offer.
fn card() -> Viewer {
    let json = r#"{
        "version": 1, "subject": "MEX", "compare": ["KEN", "IRL"], "as_of": "2021-11-01",
        "facts": [
            { "id": "joined", "label": "Joined", "type": "year" },
            { "id": "council", "label": "Council", "type": "years" },
            { "id": "government", "label": "Government", "type": "text" },
            { "id": "groups", "label": "Groups", "type": "list" },
            { "id": "people", "label": "People", "type": "number", "year": 2020, "compare": false },
            { "id": "capital", "label": "Capital", "type": "text" }
        ],
        "subjects": {
            "MEX": { "name": "Mexico", "values": {
                "joined": 1945, "council": "1946; 1980-1981; 2021-2022", "capital": "Mexico City",
                "government": "Federal republic", "groups": ["OAS", "OECD", "WTO", "APEC"],
                "people": { "2005": 106, "2020": 129 } } },
            "KEN": { "name": "Kenya", "values": {
                "joined": 1963, "council": "1973-1974; 2021-2022", "groups": ["AU", "WTO"],
                "government": "Unitary republic", "people": { "2005": 36, "2020": 53 } } },
            "IRL": { "name": "Ireland", "values": {
                "joined": 1955, "council": "1981-1982; 2021-2022", "groups": ["EU", "oecd", "WTO"],
                "government": { "na": "disputed" } } },
            "FRA": { "name": "France", "values": { "joined": 1945, "council": "permanent" } },
            "BRA": { "name": "Brazil", "values": { "government": "federal republic" } }
        }
    }"#;
    let resolved = resolve(serde_json::from_str(json).expect("JSON"), "en");
    assert_eq!(resolved.notices, []);
    Viewer::native(resolved.card.expect("a card"))
}

/// One fact compared with others.
fn choice(viewer: &Viewer, fact: usize, ids: &[&str]) -> Choice {
    let index = |id: &&str| viewer.card.subjects.iter().position(|own| own.id == **id).expect("id");
    let compared = ids.iter().map(|id| SubjectIndex(index(id))).collect();
    Choice { facts: vec![fact], compared, ..Choice::default() }
}

fn compared(viewer: &Viewer, choice: &Choice) -> Comparison {
    let blocks = viewer.view(choice, None).blocks;
    let mut comparisons = blocks.into_iter().filter_map(|block| match block {
        Block::Comparison(comparison) => Some(*comparison),
        Block::Rows(_) => None,
    });
    comparisons.next().expect("a comparison")
}

fn says(viewer: &Viewer, choice: &Choice) -> String {
    let Sentence { lead, rest } = compared(viewer, choice).sentence;
    format!("{lead}{rest}")
}

fn strips(viewer: &Viewer, choice: &Choice) -> Strips {
    match compared(viewer, choice).drawing {
        Drawing::Strips(strips) => strips,
        other => panic!("{other:?}"),
    }
}

fn sides(viewer: &Viewer, choice: &Choice) -> Vec<String> {
    match compared(viewer, choice).drawing {
        Drawing::Sides(sides) => sides
            .sides
            .iter()
            .map(|own| format!("{}: {}", own.name, own.lines.join(", ")))
            .collect(),
        other => panic!("{other:?}"),
    }
}

fn table_rows(viewer: &Viewer, choice: &Choice) -> Vec<String> {
    match compared(viewer, &Choice { form: Form::Table, ..choice.clone() }).drawing {
        Drawing::Table(table) => table
            .rows
            .iter()
            .map(|row| format!("{}: {}", row.name, row.cells.join(" | ")))
            .collect(),
        other => panic!("{other:?}"),
    }
}

const NEIGHBOURS: [&str; 2] = ["KEN", "IRL"];

#[test]
fn every_fact_that_another_has_can_be_compared() {
    let viewer = card();
    let view = viewer.view(&viewer.first_choice(), None);
    let [Block::Rows(rows)] = view.blocks.as_slice() else { panic!("{:?}", view.blocks) };
    let asks: Vec<_> = rows.iter().map(|row| row.asks).collect();
    // Nobody else's capital is known.
    assert_eq!(asks, [Some(0), Some(1), Some(2), Some(3), Some(4), None]);
    assert_eq!(view.tools, None, "nothing is compared at first");
    // A fact that cannot be compared is told, whatever is asked.
    let capital = viewer.view(&choice(&viewer, 5, &NEIGHBOURS), None);
    assert_eq!(capital.blocks, view.blocks);
}

#[test]
fn controls_follow_the_fact_that_was_asked_for_last() {
    let viewer = card();
    let after = |facts: &[usize]| {
        let choice = Choice { facts: facts.to_vec(), ..viewer.first_choice() };
        let view = viewer.view(&choice, None);
        (view.blocks.len(), view.tools.expect("tools").after)
    };
    // Rows, a comparison, rows.
    assert_eq!(after(&[1]), (3, 1));
    assert_eq!(after(&[1, 3]), (5, 3));
    assert_eq!(after(&[3, 1]), (5, 1));
    let tools = |fact| viewer.view(&choice(&viewer, fact, &NEIGHBOURS), None).tools.expect("tools");
    assert_eq!(tools(1).forms, [Form::Bars, Form::Table]);
    assert!(!tools(1).numbers && tools(1).sorts && !tools(2).sorts && tools(4).numbers);
    assert!(tools(4).slider.is_some() && tools(1).slider.is_none());
}

#[test]
fn terms_of_years_share_one_axis() {
    let viewer = card();
    let council = choice(&viewer, 1, &NEIGHBOURS);
    assert_eq!(
        says(&viewer, &council),
        "Mexico: 5 years, 1 more than Kenya and 1 more than Ireland. In the same years: 2021–2022."
    );
    let drawn = strips(&viewer, &council);
    assert_eq!(drawn.years, 2022 - 1946 + 1);
    let spans: Vec<_> = drawn.rows.iter().map(|row| row.spans.as_slice()).collect();
    assert_eq!(spans[0], [(0, 1), (34, 2), (75, 2)]);
    assert_eq!(spans[1], [(27, 2), (75, 2)]);
    let ticks: Vec<_> = drawn.ticks.iter().map(|tick| tick.label.as_str()).collect();
    assert_eq!(ticks, ["1946", "1960", "1980", "2000", "2022"]);
    assert_eq!(drawn.cursor, None);
    let moved = Choice { year: Year::new(1984.0), ..council.clone() };
    assert_eq!(strips(&viewer, &moved).cursor.unwrap().text(), "50%");

    let everybody = choice(&viewer, 1, &["KEN", "FRA", "BRA"]);
    assert_eq!(
        says(&viewer, &everybody),
        "Mexico: 5 years, 1 more than Kenya. Permanent: France. In the same years: 2021–2022. \
         No data for Brazil."
    );
    let rows = strips(&viewer, &everybody).rows;
    assert_eq!(rows[2].spans, [(0, 77)], "every year");
    assert_eq!((rows[3].text.as_str(), rows[3].absent, rows[3].spans.len()), ("no data", true, 0));
    assert_eq!(
        table_rows(&viewer, &everybody),
        [
            "Mexico: 1946; 1980–1981; 2021–2022 | 5",
            "Kenya: 1973–1974; 2021–2022 | 4",
            "France: permanent | ",
            "Brazil: no data | "
        ]
    );
    let most_first = Choice { order: Order::BY_VALUE, ..everybody };
    let names =
        |rows: Vec<strips::StripRow>| rows.into_iter().map(|row| row.name).collect::<Vec<_>>();
    assert_eq!(names(strips(&viewer, &most_first).rows), ["France", "Mexico", "Kenya", "Brazil"]);
}

#[test]
fn years_stand_on_an_axis_too() {
    let viewer = card();
    let joined = choice(&viewer, 0, &["KEN", "FRA", "BRA"]);
    assert_eq!(
        says(&viewer, &joined),
        "Mexico: 1945, 18 years before Kenya and the same year as France. No data for Brazil."
    );
    let drawn = strips(&viewer, &joined);
    assert_eq!((drawn.years, &drawn.rows[1].spans), (2021 - 1945 + 1, &vec![(18, 1)]));
    assert_eq!(table_rows(&viewer, &joined)[1], "Kenya: 1963");
}

#[test]
fn lists_tell_what_all_share_and_what_only_some_have() {
    let viewer = card();
    let groups = choice(&viewer, 3, &["KEN", "IRL", "BRA"]);
    assert_eq!(
        says(&viewer, &groups),
        "Mexico: 4 listed, 1 shared with Kenya and 2 shared with Ireland. No data for Brazil."
    );
    assert_eq!(
        sides(&viewer, &groups),
        [
            "All: WTO",
            "Mexico and Ireland: OECD",
            "Only Mexico: OAS, APEC",
            "Only Kenya: AU",
            "Only Ireland: EU",
            "Brazil: no data"
        ]
    );
    assert_eq!(sides(&viewer, &choice(&viewer, 3, &["KEN"]))[0], "Both: WTO");
    // What is written twice is one.
    let twice = speaking("en", "list", r#"["OECD", "G20", "oecd"]"#, r#"["G20", "OECD"]"#);
    assert_eq!(says(&twice, &twice.first_choice()), "Мексика: 2 listed, 2 shared with Кения.");
    assert_eq!(sides(&viewer, &choice(&viewer, 3, &["BRA"]))[0], "Mexico: OAS, OECD, WTO, APEC");
    assert_eq!(table_rows(&viewer, &groups)[1], "Kenya: AU and WTO");
}

#[test]
fn texts_stand_side_by_side() {
    let viewer = card();
    let government = choice(&viewer, 2, &["KEN", "IRL", "BRA", "FRA"]);
    assert_eq!(
        says(&viewer, &government),
        "Mexico: Federal republic, the same as Brazil. No data for France. Does not apply to Ireland."
    );
    assert_eq!(
        sides(&viewer, &government),
        [
            "Mexico: Federal republic",
            "Kenya: Unitary republic",
            "Ireland: does not apply (disputed)",
            "Brazil: federal republic",
            "France: no data"
        ]
    );
    let order = Order::By(Key::Value, Direction::Ascending);
    let sorted = table_rows(&viewer, &Choice { order, ..government });
    let names: Vec<_> = sorted.iter().filter_map(|row| row.split(':').next()).collect();
    // Small letters before capitals; those without one last.
    assert_eq!(names, ["Brazil", "Mexico", "Kenya", "Ireland", "France"]);
}

#[test]
fn told_series_follow_the_year_too() {
    let viewer = card();
    let row = |year: f64| {
        let choice = Choice { year: Year::new(year), ..viewer.first_choice() };
        match viewer.view(&choice, None).blocks.as_slice() {
            [Block::Rows(rows)] => (rows[4].label.clone(), rows[4].content.clone()),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(row(2020.0), ("People, 2020".to_owned(), Content::Text("129".to_owned())));
    assert_eq!(row(2007.0), ("People, 2005".to_owned(), Content::Text("106".to_owned())));
    assert_eq!(row(1990.0).1, Content::Nothing("no data".to_owned()));
}

#[test]
fn the_few_that_have_a_fact_are_offered_first() {
    let viewer = card();
    let groups = viewer.search(&choice(&viewer, 1, &["KEN"]), "", 0, &(0..0)).groups;
    let suggested: Vec<_> = groups[0].offers.iter().map(|offer| offer.name.as_str()).collect();
    assert_eq!(suggested, ["Ireland", "France"]);
    let rest = &groups[1].offers;
    assert_eq!((rest[0].name.as_str(), rest[0].hint.as_str()), ("Brazil", "no data"));
}

#[test]
fn two_of_three_may_have_years_in_common() {
    let json = r#"{
        "version": 1, "subject": "A", "compare": ["B", "C"],
        "facts": [
            { "id": "council", "label": "Council", "type": "years" },
            { "id": "people", "label": "People", "type": "number", "year": 2020, "compare": false }
        ],
        "subjects": {
            "A": { "name": "A", "values": { "council": "1980-1981; 2021-2022",
                "people": { "2005": 1, "2020": 2 } } },
            "B": { "name": "B", "values": { "council": "2021-2022" } },
            "C": { "name": "C", "values": { "council": "1990" } }
        }
    }"#;
    let resolved = resolve(serde_json::from_str(json).expect("JSON"), "en");
    let viewer = Viewer::native(resolved.card.expect("a card"));
    assert_eq!(
        says(&viewer, &choice(&viewer, 0, &["B", "C"])),
        "A: 4 years, 2 more than B and 3 more than C. Never all in the same year."
    );
    assert_eq!(
        says(&viewer, &choice(&viewer, 0, &["C"])),
        "A: 4 years, 3 more than C. Never in the same year."
    );
    // A row of a year that the series does not have yet is of that year all the same.
    let early = Choice { year: Year::new(1995.0), ..choice(&viewer, 0, &["B"]) };
    let rows = viewer.view(&early, None).blocks.into_iter().find_map(|block| match block {
        Block::Rows(rows) => rows.into_iter().find(|row| row.id == "people"),
        Block::Comparison(_) => None,
    });
    let row = rows.expect("a row");
    assert_eq!(
        (row.label.as_str(), row.content),
        ("People, 1995", Content::Nothing("no data".to_owned()))
    );
}

#[test]
fn who_has_no_years_is_not_told_to_share_none() {
    let viewer = card();
    let council = choice(&viewer, 1, &["KEN", "IRL"]);
    let brazil = Viewer::native(Card { subject: SubjectIndex(4), ..viewer.card });
    assert_eq!(says(&brazil, &council), "Brazil: no data.");
}

/// Mexico and Kenya, in a language.
fn speaking(lang: &str, kind: &str, own: &str, other: &str) -> Viewer {
    let json = format!(
        r#"{{ "version": 1, "lang": "{lang}", "subject": "MEX", "compare": ["KEN"],
             "facts": [{{ "id": "f", "label": "F", "type": "{kind}", "compare": true }}],
             "subjects": {{ "MEX": {{ "name": "Мексика", "values": {{ "f": {own} }} }},
                            "KEN": {{ "name": "Кения", "values": {{ "f": {other} }} }} }} }}"#
    );
    let resolved = resolve(serde_json::from_str(&json).expect("JSON"), "en");
    assert_eq!(resolved.notices, []);
    Viewer::native(resolved.card.expect("a card"))
}

#[test]
fn what_a_sentence_tells_reads_as_its_language_has_it() {
    let says = |lang: &str, kind: &str, own: &str, other: &str| {
        let viewer = speaking(lang, kind, own, other);
        says(&viewer, &choice(&viewer, 0, &["KEN"])).replace('\u{a0}', " ")
    };
    assert_eq!(
        says("ru", "years", r#""permanent""#, r#""1946; 1980-1981""#),
        "Мексика: постоянно; Кения — 3 года. Одновременно: 1946; 1980–1981."
    );
    assert_eq!(
        says("ru", "years", r#""1946""#, r#""1946; 1980-1981""#),
        "Мексика: 1 год — на 2 года меньше, чем Кения. Одновременно: 1946."
    );
    assert_eq!(says("zh", "year", "1945", "1946"), "Мексика：1945年，比Кения早1年。");
    assert_eq!(
        says("ru", "list", r#"["ВТО"]"#, r#"["ВТО"]"#),
        "Мексика: 1 пункт — Кения: 1 совпадение."
    );
    assert_eq!(
        says("en", "text", r#""Washington, D.C.""#, r#""Nairobi""#),
        "Мексика: Washington, D.C."
    );
}

#[test]
fn a_head_has_the_unit_as_many_take_it() {
    let json = r#"{ "version": 1, "lang": "ru", "subject": "A", "facts": [{ "id": "f", "label": "F", "type": "number",
        "unit": { "one": "доллар", "few": "доллара", "many": "долларов", "other": "доллара" } }],
        "subjects": { "A": { "name": "А", "values": { "f": 3 } }, "B": { "name": "Б", "values": { "f": 4 } } } }"#;
    let resolved = resolve(serde_json::from_str(json).expect("JSON"), "en");
    let viewer = Viewer::native(resolved.card.expect("a card"));
    let choice = Choice { form: Form::Table, ..choice(&viewer, 0, &["B"]) };
    match compared(&viewer, &choice).drawing {
        Drawing::Table(table) => assert_eq!(table.heads[1].text, "долларов"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn signs_of_a_text_stay_on_their_side_where_the_card_runs_to_the_left() {
    let viewer = speaking("ar", "text", r#""+52""#, r#""C++""#);
    let own = "\u{2068}Мексика\u{2069}: \u{2068}+52\u{2069}";
    assert_eq!(
        sides(&viewer, &choice(&viewer, 0, &["KEN"])),
        [own, "\u{2068}Кения\u{2069}: \u{2068}C++\u{2069}"]
    );
    let Block::Rows(rows) = &viewer.view(&Choice::default(), None).blocks[0] else { panic!() };
    assert_eq!(rows[0].content, Content::Text("\u{2068}+52\u{2069}".to_owned()));
}
