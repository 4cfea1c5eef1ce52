//! What a reader asks of a table of places and years.

use super::*;
use crate::model::Year;
use crate::view::table::AT_ONCE;

/// Mexico and others with series from 2000 on, and the world, in a fact whose year is 2002.
fn world() -> Viewer {
    let fact = r#""decimals": 1, "year": 2002, "unit": "tons", "target": { "value": 2 }"#;
    let series = |values: &str| format!(r#"{{ "from": 2000, "values": {values} }}"#);
    let places = [
        ("Côte d'Ivoire", "[0.4, 0.5, 0.5, 0.6]"),
        ("Brazil", "[1.8, 1.9, 2, 2.1]"),
        ("Central African Republic", "[0.1, null, null, null]"),
        ("Qatar", "[30, null, 20, 40]"),
        ("United Kingdom", "[9, 9, 8, 8]"),
        ("United States", "[20, 19, 18, 17]"),
        ("Vatican", "[null, null, null, null]"),
        ("WORLD", "[4, 4.1, 4.2, 4.3]"),
    ];
    let written: Vec<_> = places.iter().map(|(name, values)| (*name, series(values))).collect();
    let others: Vec<_> = written.iter().map(|(name, values)| (*name, values.as_str())).collect();
    viewer(fact, &series("[3.5, 3.4, 3.6, 3.3]"), &others)
}

fn index(viewer: &Viewer, id: &str) -> SubjectIndex {
    let found = viewer.card.subjects.iter().position(|subject| subject.id == id);
    SubjectIndex(found.expect(id))
}

fn choice(viewer: &Viewer, compared: &[&str]) -> Choice {
    let compared = compared.iter().map(|id| index(viewer, id)).collect();
    Choice { compared, ..viewer.first_choice() }
}

fn year(year: u16) -> Option<Year> {
    Year::new(year.into())
}

fn drawing(viewer: &Viewer, choice: &Choice, at: Option<f64>) -> Drawing {
    let pointer = at.map(|at| Pointer { fact: 0, at: Share::new(at) });
    match viewer.view(choice, pointer).blocks.as_slice() {
        [Block::Comparison(comparison)] => comparison.drawing.clone(),
        other => panic!("{other:?}"),
    }
}

fn trend(viewer: &Viewer, choice: &Choice, at: Option<f64>) -> Trend {
    match drawing(viewer, &Choice { form: Form::Trend, ..choice.clone() }, at) {
        Drawing::Trend(trend) => trend,
        other => panic!("{other:?}"),
    }
}

fn field(viewer: &Viewer, choice: &Choice, at: Option<f64>) -> Field {
    match drawing(viewer, &Choice { form: Form::Field, ..choice.clone() }, at) {
        Drawing::Field(field) => field,
        other => panic!("{other:?}"),
    }
}

fn table(viewer: &Viewer, choice: Choice) -> Table {
    match drawing(viewer, &Choice { form: Form::Table, ..choice }, None) {
        Drawing::Table(table) => table,
        other => panic!("{other:?}"),
    }
}

fn rows(table: &Table) -> Vec<String> {
    table.rows.iter().map(|row| format!("{} {}", row.name, row.cells.join("|"))).collect()
}

fn found(viewer: &Viewer, text: &str) -> Vec<String> {
    let groups = viewer.search(&choice(viewer, &["Brazil"]), text, 0, &(0..0)).groups;
    let offers = groups.into_iter().flat_map(|group| group.offers);
    offers.map(|offer| format!("{} ({})", offer.name, offer.hint)).collect()
}

#[test]
fn a_search_matches_word_starts_without_case_and_accents() {
    let viewer = world();
    assert_eq!(found(&viewer, "cote"), ["Côte d'Ivoire ()"]);
    assert_eq!(found(&viewer, "CÔTE D’IV"), ["Côte d'Ivoire ()"]);
    assert_eq!(found(&viewer, "united k"), ["United Kingdom ()"]);
    assert_eq!(found(&viewer, "rep cen"), ["Central African Republic ()"]);
    assert_eq!(found(&viewer, "nited"), [""; 0]);
    // Whoever is compared already is found, and stands last.
    assert_eq!(found(&viewer, "bra"), ["Brazil (compared already)"]);
    assert_eq!(found(&viewer, "vat"), ["Vatican (no data)"]);
    // The card's own is not on offer.
    assert_eq!(found(&viewer, "mexico"), [""; 0]);
}

#[test]
fn who_is_called_just_so_stands_first_and_who_has_no_data_last() {
    let json = r#"{ "version": 1, "subject": "MEX", "facts": [{ "id": "f", "label": "F", "type": "number" }],
        "subjects": { "MEX": { "name": "Mexico", "values": { "f": 1 } },
            "UKN": { "name": "Uk Islands" }, "UKR": { "name": "Ukraine", "values": { "f": 2 } },
            "GBR": { "name": "United Kingdom", "short": "UK", "values": { "f": 3 } } } }"#;
    let resolved = resolve(serde_json::from_str(json).unwrap(), "en");
    let viewer = Viewer::native(resolved.card.unwrap());
    let found = viewer.search(&viewer.first_choice(), "uk", 0, &(0..0));
    let names =
        found.groups.iter().flat_map(|group| &group.offers).map(|offer| offer.name.as_str());
    assert_eq!(names.collect::<Vec<_>>(), ["United Kingdom", "Ukraine", "Uk Islands"]);
}

#[test]
fn names_that_begin_with_the_text_stand_first() {
    let viewer = viewer(
        PLAIN,
        "1",
        &[("New Caledonia", "1"), ("Caledonia", "1"), ("Equatorial Guinea", "1"), ("Guinea", "1")],
    );
    assert_eq!(found_names(&viewer, "cal"), ["Caledonia", "New Caledonia"]);
    assert_eq!(found_names(&viewer, "gui"), ["Guinea", "Equatorial Guinea"]);
}

fn found_names(viewer: &Viewer, text: &str) -> Vec<String> {
    let groups = viewer.search(&choice(viewer, &[]), text, 0, &(0..0)).groups;
    groups.into_iter().flat_map(|group| group.offers).map(|offer| offer.name).collect()
}

#[test]
fn sensible_comparisons_are_offered_first() {
    let viewer = world();
    let groups =
        viewer.search(&choice(&viewer, &["Qatar", "United States"]), " ", 0, &(0..0)).groups;
    // All others are the editor's own in this card, but for those that are compared now.
    let names: Vec<_> = groups.iter().map(|group| group.name.as_str()).collect();
    assert_eq!(names, ["Suggested"]);
    let offers = |index: usize| {
        let offers = groups[index].offers.iter();
        offers.map(|offer| format!("{} ({})", offer.name, offer.hint)).collect::<Vec<_>>()
    };
    assert_eq!(offers(0)[0], "Côte d'Ivoire (in this article)");
    assert_eq!(offers(0).len(), 6);

    let mut viewer = world();
    viewer.card.compare = vec![index(&viewer, "Vatican")];
    let groups = viewer.search(&choice(&viewer, &[]), "", 0, &(0..0)).groups;
    let suggested: Vec<_> =
        groups[0].offers.iter().map(|offer| (offer.name.as_str(), offer.hint.as_str())).collect();
    assert_eq!(
        suggested,
        [
            // There is more to know than why it is offered.
            ("Vatican", "no data"),
            ("United Kingdom", "next above"),
            ("Brazil", "next below"),
            ("WORLD", "")
        ]
    );
    let rest: Vec<_> = groups[1].offers.iter().map(|offer| offer.name.as_str()).collect();
    assert_eq!(rest, ["Côte d'Ivoire", "Central African Republic", "Qatar", "United States"]);
}

#[test]
fn everything_follows_the_year() {
    let viewer = world();
    let then = Choice { year: year(2001), ..choice(&viewer, &["Qatar", "WORLD"]) };
    let comparison = comparison(&viewer, &then);
    assert_eq!(comparison.heading, "Output, 2001");
    assert_eq!(comparison.sentence.lead, "Mexico: 3.4 tons");
    assert_eq!(
        comparison.sentence.rest,
        ", about a ninth of Qatar (2000) and 17% below the WORLD. That is 1.4 tons above the target, \
         which is 2. Mexico ranks 4th highest of 7, 2 of them with figures from earlier years."
    );
    let shown = bars(&viewer, &then);
    assert_eq!(labels(&shown), [("Mexico", "3.4 tons"), ("Qatar", "30 (2000)"), ("WORLD", "4.1")]);
    let table = table(&viewer, then);
    assert_eq!(
        rows(&table),
        ["Mexico 3.4||4|2001", "Qatar 30|+26.6|1|2000", "WORLD 4.1|+0.7||2001", "target 2|−1.4||"]
    );
}

#[test]
fn the_year_of_a_number_that_is_late_is_told_of_the_subject_too() {
    let fact = r#""decimals": 1, "year": 2002"#;
    let viewer = viewer(fact, r#"{ "2000": 3.5 }"#, &[("Chad", r#"{ "2002": 7 }"#)]);
    let comparison = comparison(&viewer, &viewer.first_choice());
    assert_eq!(comparison.heading, "Output, 2002");
    assert_eq!(comparison.sentence.lead, "Mexico: 3.5 (2000)");
    let tools = viewer.view(&viewer.first_choice(), None).tools.expect("tools");
    let slider = tools.slider.expect("a slider");
    assert_eq!((Some(slider.time.first()), Some(slider.now)), (year(2000), year(2002)));
    // Before its first year a place has no data.
    let early = Choice { year: year(2001), ..viewer.first_choice() };
    assert_eq!(labels(&bars(&viewer, &early)), [("Mexico", "3.5 (2000)"), ("Chad", "no data")]);
}

#[test]
fn a_bar_is_as_long_in_one_year_as_in_another() {
    let viewer = world();
    let length = |at: u16| {
        let choice = Choice { year: year(at), ..choice(&viewer, &["Qatar"]) };
        let shown = bars(&viewer, &choice);
        let bar = shown.rows.last().and_then(|row| row.bar).expect("a bar");
        (bar.length.get() * 1e4).round()
    };
    assert_eq!(length(2002) * 2.0, length(2003));
}

#[test]
fn ranks_are_among_places_with_a_number_and_without_the_world() {
    let viewer = world();
    let field = field(&viewer, &choice(&viewer, &["WORLD", "Qatar", "Vatican"]), None);
    let ranks: Vec<_> = field.ranks.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(
        ranks,
        ["Mexico: 4th highest of 7", "WORLD: no rank", "Qatar: highest of 7", "Vatican: no rank"]
    );
    // The lowest is of an earlier year.
    let marks = |path: &str| path.matches('M').count();
    assert_eq!((marks(&field.marks.now), marks(&field.marks.earlier)), (6, 1));
    assert!(field.marks.now.starts_with("M10000,0v1"), "{}", field.marks.now);
    let named: Vec<_> = field.named.iter().map(|named| named.label.lines.join(" ")).collect();
    assert_eq!(named, ["Mexico 3.6", "WORLD 4.2", "Qatar 20", "Target 2"]);
    assert_eq!(field.summary, "7 places from 0.1 (Central African Republic) to 20 (Qatar).");
}

#[test]
fn long_labels_of_the_axis_have_room() {
    let others = [("A", "4e7"), ("B", "5e7"), ("C", "6e7"), ("D", "7e7"), ("E", "8.2e7")];
    let viewer = viewer(PLAIN, "4.1e7", &others);
    let ticks = field(&viewer, &viewer.first_choice(), None).ticks;
    let labels: Vec<_> = ticks.iter().map(|tick| tick.label.as_str()).collect();
    assert_eq!(labels, ["0", "40 million", "80 million"]);
}

#[test]
fn pointing_at_the_field_names_the_nearest_place() {
    let viewer = world();
    let choice = choice(&viewer, &[]);
    assert_eq!(field(&viewer, &choice, None).pointed, "Point at a mark to see whose it is.");
    let pointed = field(&viewer, &choice, Some(0.42)).pointed;
    assert_eq!(pointed, "United Kingdom: 8, 3rd highest of 7");
    let pointed = field(&viewer, &choice, Some(0.0)).pointed;
    assert_eq!(pointed, "Central African Republic: 0.1 (2000), lowest of 7");
}

#[test]
fn few_places_have_no_field_and_one_year_no_trend() {
    let viewer = viewer(PLAIN, "1", &[("Chad", "2"), ("Fiji", "3")]);
    let tools = viewer.view(&viewer.first_choice(), None).tools.expect("tools");
    assert_eq!((tools.forms, tools.scopes), (vec![Form::Bars, Form::Table], vec![Scope::Compared]));
    assert_eq!(tools.slider, None);
    // A choice that comes from elsewhere shows bars.
    for form in [Form::Trend, Form::Field] {
        let choice = Choice { form, ..viewer.first_choice() };
        assert!(matches!(drawing(&viewer, &choice, None), Drawing::Bars(_)));
    }
}

#[test]
fn lines_are_open_where_there_is_no_data() {
    let viewer = world();
    let trend = trend(&viewer, &choice(&viewer, &["Qatar", "Vatican", "Brazil"]), None);
    let lines: Vec<_> = trend
        .lines
        .iter()
        .map(|line| (line.id.as_str(), line.stretches.len(), line.dots.len()))
        .collect();
    // Qatar's 2000 stands alone; a line's last year has a dot. The Vatican has no line.
    assert_eq!(lines, [("MEX", 1, 1), ("Qatar", 1, 2), ("Brazil", 1, 1)]);
    assert_eq!(trend.lines[0].stretches, ["0,9125 3333,9150 6667,9100 10000,9175"]);
    let labels: Vec<_> = trend.labels.iter().map(|label| label.lines.join(" ")).collect();
    assert_eq!(labels, ["Mexico", "Qatar", "Brazil", "Target 2"]);
    let ticks: Vec<_> = trend.ticks.iter().map(|tick| tick.label.as_str()).collect();
    assert_eq!(ticks, ["0", "10", "20", "30", "40"]);
    assert_eq!(trend.rule.map(|rule| rule.text()).as_deref(), Some("95%"));
    assert_eq!(
        trend.summary,
        "Lines over the years: Mexico from 3.5 in 2000 to 3.3 in 2003; Qatar from 30 in 2000 to 40 \
         in 2003; Brazil from 1.8 in 2000 to 2.1 in 2003."
    );
}

#[test]
fn the_readout_is_of_the_year_pointed_at_or_chosen() {
    let viewer = world();
    let places = choice(&viewer, &["Qatar", "Vatican"]);
    let read = |choice: &Choice, at: Option<f64>| {
        let trend = trend(&viewer, choice, at);
        let read = trend.readout.iter().map(|read| format!("{} {}", read.name, read.value));
        (trend.year.clone(), trend.cursor.expect("a cursor").text(), read.collect::<Vec<_>>())
    };
    let (own, cursor, values) = read(&places, None);
    assert_eq!((own.as_str(), cursor.as_str()), ("2002", "66.67%"));
    assert_eq!(values, ["Mexico 3.6", "Qatar 20", "Vatican no data"]);
    let (own, _, values) = read(&places, Some(0.3));
    assert_eq!(own, "2001");
    assert_eq!(values, ["Mexico 3.4", "Qatar 30 (2000)", "Vatican no data"]);
    let moved = Choice { year: year(2000), ..places };
    assert_eq!(read(&moved, None).0, "2000");
}

#[test]
fn every_column_sorts_both_ways_and_back() {
    let viewer = world();
    let places = choice(&viewer, &["Qatar", "Vatican", "Brazil"]);
    let sorted = |order: Order| {
        let table = table(&viewer, Choice { order, ..places.clone() });
        table.rows.into_iter().map(|row| row.name).collect::<Vec<_>>()
    };
    let given = ["Mexico", "Qatar", "Vatican", "Brazil", "target"];
    assert_eq!(sorted(Order::Given), given);
    use Direction::{Ascending, Descending};
    for (key, direction, expected) in [
        (Key::Name, Ascending, ["Brazil", "Mexico", "Qatar", "Vatican", "target"]),
        (Key::Name, Descending, ["Vatican", "Qatar", "Mexico", "Brazil", "target"]),
        // Whoever has no number stands last either way.
        (Key::Value, Descending, ["Qatar", "Mexico", "Brazil", "Vatican", "target"]),
        (Key::Value, Ascending, ["Brazil", "Mexico", "Qatar", "Vatican", "target"]),
        (Key::Difference, Descending, ["Qatar", "Mexico", "Brazil", "Vatican", "target"]),
        (Key::Rank, Ascending, ["Qatar", "Mexico", "Brazil", "Vatican", "target"]),
        (Key::Year, Descending, ["Mexico", "Qatar", "Brazil", "Vatican", "target"]),
        // It sorts years, not places.
        (Key::Of(viewer.card.subject), Descending, given),
    ] {
        assert_eq!(sorted(Order::By(key, direction)), expected, "{key:?} {direction:?}");
    }
    let heads = |order: Order| table(&viewer, Choice { order, ..places.clone() }).heads;
    let by_value = heads(Order::Given)[1].next;
    assert_eq!(by_value, Order::By(Key::Value, Descending));
    let up = heads(by_value)[1].next;
    assert_eq!(up, Order::By(Key::Value, Ascending));
    assert_eq!(heads(up)[1].sorted, Some(Ascending));
    assert_eq!(heads(up)[1].next, Order::Given);
}

#[test]
fn tables_hold_every_place_and_every_year() {
    let viewer = world();
    let places = choice(&viewer, &["Qatar"]);
    let everyone = Choice { scope: Scope::Everyone, ..places.clone() };
    let everyone = table(&viewer, everyone);
    assert_eq!(everyone.rows.len(), viewer.card.subjects.len() + 1);
    assert_eq!(rows(&everyone)[3], "Central African Republic 0.1|−3.5|7|2000");
    let years = Choice { scope: Scope::Years, ..places.clone() };
    assert_eq!(
        rows(&table(&viewer, years.clone())),
        ["2000 3.5|30", "2001 3.4|no data", "2002 3.6|20", "2003 3.3|40", "target 2|2"]
    );
    let order = Order::By(Key::Of(index(&viewer, "Qatar")), Direction::Descending);
    let sorted = table(&viewer, Choice { order, ..years });
    assert_eq!(
        rows(&sorted),
        ["2003 3.3|40", "2000 3.5|30", "2002 3.6|20", "2001 3.4|no data", "target 2|2"]
    );
}

#[test]
fn a_single_number_stands_in_its_own_year_whatever_the_slider_says() {
    let fact = r#""year": 2004"#;
    let others = [("Chad", "7"), ("Fiji", r#"{ "na": "an island" }"#)];
    let viewer = viewer(fact, r#"{ "from": 2002, "values": [1, 2, 3] }"#, &others);
    for moved in [2002, 2004] {
        let choice = Choice { year: year(moved), scope: Scope::Years, ..viewer.first_choice() };
        let na = "does not apply (an island)";
        assert_eq!(
            rows(&table(&viewer, choice)),
            [
                format!("2002 1|no data|{na}"),
                format!("2003 2|no data|{na}"),
                format!("2004 3|7|{na}")
            ]
        );
    }
}

/// Places in a row, so many.
fn places(count: usize) -> Viewer {
    let names: Vec<_> = (0..count).map(|place| format!("Place {place}")).collect();
    let others: Vec<_> = names.iter().map(|name| (name.as_str(), "1")).collect();
    let mut viewer = viewer(PLAIN, "2", &others);
    viewer.card.compare = Vec::new();
    viewer
}

#[test]
fn a_part_of_a_long_list_is_made_and_the_active_one_is_in_it() {
    let viewer = places(1_000);
    let choice = choice(&viewer, &[]);
    let all = viewer.search(&choice, "", 0, &(0..usize::MAX));
    let all: Vec<_> = all.groups.into_iter().flat_map(|group| group.offers).collect();
    assert_eq!(all.len(), 1_000);
    const MORE: usize = Found::MORE;
    for active in [0, 1, MORE - 1, MORE, 2 * MORE - 1, 2 * MORE, 500, 999, usize::MAX] {
        let found = viewer.search(&choice, "", active, &(0..0));
        assert_eq!(found.count, 1_000);
        let offers: Vec<_> = found.groups.iter().flat_map(|group| &group.offers).collect();
        assert!(offers.len() <= 3 * MORE, "{active}");
        // Each stands where it does in the whole, as do those before and behind the active one.
        assert!(offers.iter().all(|own| all[own.place] == **own), "{active}");
        let active = found.active(active);
        for place in active.saturating_sub(MORE - 1)..(active + MORE).min(1_000) {
            assert!(found.at(place).is_some(), "{active} {place}");
        }
    }
    // What the reader has scrolled to stays, as long as the active one is in it.
    let drawn = |active, scrolled| viewer.search(&choice, "", active, &scrolled).drawn;
    assert_eq!(drawn(30, 0..300), 0..300);
    assert_eq!(drawn(990, 980..2_000), 980..1_000);
    assert_eq!(drawn(10 * MORE, 0..10 * MORE), 9 * MORE..12 * MORE);
    let found = viewer.search(&choice, "place 99", 3, &(0..0));
    assert_eq!((found.count, found.drawn), (11, 0..11));
    assert_eq!(viewer.search(&choice, "atlantis", 0, &(0..9)), Found::default());
}

#[test]
fn a_part_of_a_long_table_is_made_in_the_order_of_the_whole() {
    let tables = |count: usize, key: Key| {
        let viewer = places(count);
        let choice = Choice {
            form: Form::Table,
            scope: Scope::Everyone,
            order: Order::By(key, Direction::Descending),
            ..choice(&viewer, &[])
        };
        [AT_ONCE, usize::MAX].map(|most| {
            match viewer.drawn(&choice, None, most).blocks.as_slice() {
                [Block::Comparison(own)] => match &own.drawing {
                    Drawing::Table(table) => table.clone(),
                    other => panic!("{other:?}"),
                },
                other => panic!("{other:?}"),
            }
        })
    };
    for key in [Key::Name, Key::Value, Key::Rank] {
        let [part, whole] = tables(400, key);
        assert_eq!((part.rows.len(), part.count), (AT_ONCE, 401));
        assert_eq!(part.rows, whole.rows[..AT_ONCE]);
        assert_eq!((whole.rows.len(), whole.next()), (401, None));
        // The rest comes when the reader does.
        assert_eq!((part.next(), part.soon()), (Some(2 * AT_ONCE), None));
        assert!(part.scrolls);
    }
    // Every country comes by itself.
    assert_eq!(tables(250, Key::Name)[0].soon(), Some(2 * AT_ONCE));
}

#[test]
fn of_many_years_a_part_is_made_too() {
    let series = format!(r#"{{ "from": 1750, "values": [{}] }}"#, ["1"; 271].join(","));
    let viewer = viewer(PLAIN, &series, &[("Chad", &series)]);
    let choice = Choice { form: Form::Table, scope: Scope::Years, ..choice(&viewer, &["Chad"]) };
    let Some(Block::Comparison(own)) =
        viewer.drawn(&choice, None, AT_ONCE).blocks.into_iter().next()
    else {
        panic!("a comparison")
    };
    let Drawing::Table(table) = own.drawing else { panic!("a table") };
    assert_eq!((table.rows.len(), table.count), (AT_ONCE, 271));
    assert_eq!(table.next(), Some(2 * AT_ONCE));
}

#[test]
fn a_number_of_no_year_is_of_no_year_that_is_asked_for() {
    let viewer = viewer(PLAIN, "1", &[("Chad", r#"{ "from": 2000, "values": [7, 8] }"#)]);
    let first = viewer.first_choice();
    assert_eq!(labels(&bars(&viewer, &first)), [("Mexico", "1"), ("Chad", "8 (2001)")]);
    let moved = Choice { year: year(2000), ..first };
    assert_eq!(labels(&bars(&viewer, &moved)), [("Mexico", "no data"), ("Chad", "7")]);
}

#[test]
fn a_census_is_a_line_and_a_row_every_ten_years() {
    let census = r#"{ "1990": 5, "2000": 6, "2010": 7, "2020": 8 }"#;
    let viewer = viewer(PLAIN, census, &[("Chad", r#"{ "1990": 1, "2000": 2, "2020": 3 }"#)]);
    let trend = trend(&viewer, &viewer.first_choice(), None);
    let stretches: Vec<_> = trend.lines.iter().map(|line| line.stretches.len()).collect();
    assert_eq!(stretches, [1, 1]);
    // Chad's gap is longer than its step: its last value stands alone.
    assert_eq!(trend.lines[1].dots.len(), 1);
    assert!(
        trend.lines[1].stretches[0].starts_with("0,")
            && !trend.lines[1].stretches[0].contains("10000,")
    );
    let years = Choice { scope: Scope::Years, ..viewer.first_choice() };
    assert_eq!(
        rows(&table(&viewer, years)),
        ["1990 5|1", "2000 6|2", "2010 7|no data", "2020 8|3"]
    );
}

#[test]
fn a_number_of_the_year_of_its_fact_is_a_dot_among_the_lines() {
    let fact = r#""decimals": 1, "year": 2019"#;
    let others = [("Chad", r#"{ "2019": 1 }"#), ("Mali", "7"), ("Fiji", "null")];
    let viewer = viewer(fact, r#"{ "2010": 1, "2018": 5 }"#, &others);
    let earlier = Choice { year: year(2010), ..viewer.first_choice() };
    for choice in [viewer.first_choice(), earlier] {
        let trend = trend(&viewer, &choice, None);
        let dots: Vec<_> =
            trend.lines.iter().map(|line| (line.id.as_str(), line.dots.len())).collect();
        assert_eq!(dots, [("MEX", 1), ("Chad", 1), ("Mali", 1)]);
        let labels: Vec<_> = trend.labels.iter().map(|label| label.lines.join(" ")).collect();
        assert_eq!(labels, ["Mexico", "Chad", "Mali"]);
        // What is no line is told as what it is.
        assert!(trend.summary.ends_with("; Chad: 1 (2019); Mali: 7 (2019)."), "{}", trend.summary);
        assert_eq!(trend.ticks.last().map(|tick| tick.label.as_str()), Some("8"));
    }
}

#[test]
fn a_line_that_ends_early_has_a_thread_to_its_label() {
    let early = r#"{ "from": 2000, "values": [1, 2] }"#;
    let viewer = viewer(PLAIN, r#"{ "from": 2000, "values": [3, 3, 3] }"#, &[("Chad", early)]);
    let trend = trend(&viewer, &viewer.first_choice(), None);
    let threads: Vec<_> = trend.lines.iter().map(|line| line.thread.is_some()).collect();
    assert_eq!(threads, [false, true]);
}

#[test]
fn equal_places_share_their_rank_in_words() {
    let others = [("A", "5"), ("B", "5"), ("C", "5"), ("D", "5")];
    let viewer = viewer(PLAIN, "5", &others);
    let shown = field(&viewer, &viewer.first_choice(), Some(0.9));
    assert_eq!(shown.ranks[0].1, "Mexico: tied highest of 5");
    assert_eq!(shown.summary, "5 places, all at 5.");
    assert_eq!(shown.pointed, "Mexico and 4 others: 5, tied highest of 5");
}

#[test]
fn the_slider_starts_at_the_year_of_the_first_series() {
    let json = r#"{ "version": 1, "subject": "A", "facts": [
          { "id": "p", "label": "P", "type": "number", "year": 2020 },
          { "id": "f", "label": "F", "type": "number" }],
        "subjects": { "A": { "name": "A", "values": { "p": 1, "f": { "2003": 1, "2004": 2 } } },
                      "B": { "name": "B", "values": { "p": 2, "f": { "2003": 1, "2004": 2 } } } } }"#;
    let card = resolve(serde_json::from_str(json).unwrap(), "en").card.unwrap();
    let viewer = Viewer::native(card);
    let slider = viewer.view(&viewer.first_choice(), None).tools.unwrap().slider.unwrap();
    assert_eq!((slider.time.first(), slider.now), (year(2003).unwrap(), year(2004).unwrap()));
}

#[test]
fn a_year_behind_a_label_does_not_change_its_bar() {
    let late = r#"{ "from": 2000, "values": [1234567, null, 1] }"#;
    let viewer = viewer(PLAIN, r#"{ "from": 2000, "values": [1, 1, 1] }"#, &[("Chad", late)]);
    let length = |at: u16| {
        let shown = bars(&viewer, &Choice { year: year(at), ..viewer.first_choice() });
        shown.rows[1].bar.expect("a bar").length.text()
    };
    assert_eq!(length(2000), length(2001));
}

#[test]
fn a_place_that_is_not_drawn_does_not_stretch_the_lines() {
    let long = r#"{ "from": 1750, "values": [1, 2, 3] }"#;
    let series = r#"{ "from": 2010, "values": [1, 2, 3, 4] }"#;
    let viewer = viewer(PLAIN, series, &[("Chad", series), ("Old", long)]);
    let drawn = trend(&viewer, &choice(&viewer, &["Chad"]), None);
    let years: Vec<_> = drawn.years.iter().map(|tick| tick.label.as_str()).collect();
    assert_eq!(years, ["2010", "2011", "2012", "2013"]);
    // The slider has the years of all; one that is not on the drawing is in its readout only.
    let then = Choice { year: year(1751), ..choice(&viewer, &["Chad"]) };
    let slider = viewer.view(&then, None).tools.and_then(|tools| tools.slider).expect("a slider");
    assert_eq!((Some(slider.time.first()), Some(slider.now)), (year(1750), year(1751)));
    let drawn = trend(&viewer, &then, None);
    assert_eq!((drawn.cursor, drawn.year.as_str()), (None, "1751"));
    assert_eq!(trend(&viewer, &choice(&viewer, &["Old"]), None).years[0].label, "1750");
}

#[test]
fn lines_are_offered_where_there_are_any() {
    let series = r#"{ "from": 2010, "values": [1, 2] }"#;
    let viewer = viewer(PLAIN, "3", &[("Chad", "4"), ("Fiji", series)]);
    let forms = |compared: &[&str]| {
        let choice = Choice { form: Form::Trend, ..choice(&viewer, compared) };
        let is_trend = matches!(drawing(&viewer, &choice, None), Drawing::Trend(_));
        let tools = viewer.view(&choice, None).tools.expect("tools");
        assert_eq!(tools.forms.contains(&Form::Trend), is_trend, "{compared:?}");
        is_trend
    };
    assert!(forms(&["Chad", "Fiji"]));
    assert!(!forms(&["Chad"]));
}

#[test]
fn a_year_that_nobody_can_move_to_is_the_nearest() {
    let series = r#"{ "from": 2000, "values": [1, 2, 3] }"#;
    let nearest =
        |viewer: &Viewer, asked: u16| viewer.nearest_year(year(asked), &viewer.first_choice());
    let many = viewer(PLAIN, series, &[("Chad", series)]);
    assert_eq!([1995, 2001, 2030].map(|at| nearest(&many, at)), [2000, 2001, 2002].map(year));
    assert_eq!(many.nearest_year(None, &many.first_choice()), None);
    // Where there is nothing to move in, it is the year of others.
    assert_eq!(nearest(&viewer(PLAIN, "1", &[("Chad", "2")]), 1995), year(1995));
}

#[test]
fn paper_has_the_numbers_of_lines_by_year() {
    let viewer = world();
    let printed = |form: Form| {
        let tables = viewer.tables(&Choice { form, ..choice(&viewer, &["Qatar"]) });
        rows(&tables[0].1)
    };
    assert_eq!(
        printed(Form::Trend),
        ["2000 3.5|30", "2001 3.4|no data", "2002 3.6|20", "2003 3.3|40", "target 2|2"]
    );
    assert_eq!(printed(Form::Field).len(), 3);
}

#[test]
fn whoever_is_compared_is_listed_where_nobody_else_is_left() {
    let mut viewer = viewer(PLAIN, "1", &[("Chad", "2"), ("Fiji", "3")]);
    viewer.card.compare = Vec::new();
    let offers = |compared: &[&str]| {
        let groups = viewer.search(&choice(&viewer, compared), "", 0, &(0..0)).groups;
        let offers = groups.into_iter().flat_map(|group| group.offers);
        offers.map(|offer| format!("{} ({})", offer.name, offer.hint)).collect::<Vec<_>>()
    };
    assert_eq!(offers(&["Chad"]), ["Fiji ()"]);
    assert_eq!(offers(&["Chad", "Fiji"]), ["Chad (compared already)", "Fiji (compared already)"]);
}
