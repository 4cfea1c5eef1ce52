//! What could not be read: nothing is said of it, and nothing that it would have changed.

use super::*;
use crate::model::Year;

const YEAR: &str = r#""year": 2019"#;

fn rest(viewer: &Viewer) -> String {
    comparison(viewer, &viewer.first_choice()).sentence.rest
}

#[test]
fn a_value_of_a_series_is_not_said_to_be_no_data_nor_an_older_one() {
    let chad = r#"{ "2018": 3, "2019": "3.4" }"#;
    let viewer = mistaken(YEAR, "3", &[("Chad", chad), ("Fiji", r#"{ "2018": 2 }"#)]);
    let bars = bars(&viewer, &viewer.first_choice());
    assert_eq!(labels(&bars), [("Mexico", "3"), ("Fiji", "2 (2018)")]);
    assert_eq!(rest(&viewer), ", 50% above Fiji (2018).");
    // Whose other years can be read.
    let before = Choice { year: Year::from_digits("2018"), ..viewer.first_choice() };
    let bars = super::bars(&viewer, &before);
    assert_eq!(labels(&bars), [("Mexico", "no data"), ("Chad", "3"), ("Fiji", "2")]);
    let years = Choice { form: Form::Table, scope: Scope::Years, ..viewer.first_choice() };
    let Drawing::Table(table) = comparison(&viewer, &years).drawing else { panic!("a table") };
    let cells: Vec<_> = table.rows.iter().map(|row| row.cells.join("|")).collect();
    assert_eq!(cells, ["no data|2", "3|no data"]);
}

#[test]
fn nobody_has_a_rank_among_numbers_of_which_one_could_not_be_read() {
    let others =
        |chad| [("Chad", chad), ("Fiji", "2.5"), ("Mali", "2"), ("Peru", "1"), ("Oman", "1.5")];
    let read = viewer(YEAR, "3", &others("9.4"));
    assert!(rest(&read).ends_with("Mexico ranks 2nd highest of 6."), "{}", rest(&read));
    let unread = mistaken(YEAR, "3", &others(r#""9,4""#));
    assert!(!rest(&unread).contains("ranks"), "{}", rest(&unread));
    let tools = unread.view(&unread.first_choice(), None).tools.expect("tools");
    assert!(!tools.forms.contains(&Form::Field));
    // Nor is it listed among those that are compared, or offered.
    let chips: Vec<_> = tools.chips.iter().map(|chip| chip.name.as_str()).collect();
    assert_eq!(chips, ["Fiji", "Mali", "Peru", "Oman"]);
    let found = unread.search(&unread.first_choice(), "chad", 0, &(0..0));
    assert_eq!(found.count, 0);
}

#[test]
fn the_way_to_another_year_stays_where_the_own_value_could_not_be_read() {
    let own = r#"{ "2017": 3, "2018": "3.1", "2019": 3.4 }"#;
    let viewer = mistaken(YEAR, own, &[("Chad", r#"{ "from": 2017, "values": [1, 2, 3] }"#)]);
    let then = Choice { year: Year::from_digits("2018"), ..viewer.first_choice() };
    let view = viewer.view(&then, None);
    let [Block::Rows(rows)] = view.blocks.as_slice() else { panic!("{:?}", view.blocks) };
    assert_eq!(rows[0].content, Content::Nothing(String::new()));
    let tools = view.tools.expect("tools");
    assert_eq!((tools.after, tools.slider.is_some()), (0, true));
}
