//! The reference cards beside the editions of their table.
//!
//! `FACT_BOX_DATA` names the folder of the whole tables, which is not part of the project.

use std::env;
use std::path::{Path, PathBuf};

use super::{Done, Folder, check, demo};

const EARLIER: &str = "owid-co2-2020-12-edition";
const LATER: &str = "owid-co2-2021-edition";
const COLUMNS: [&str; 4] = ["--column", "co2_per_capita=co2", "--column", "population"];

fn data(name: &str) -> Option<String> {
    let folder = env::var_os("FACT_BOX_DATA").map(PathBuf::from);
    if folder.is_none() {
        println!("not checked: FACT_BOX_DATA names no folder");
    }
    Some(folder?.join(format!("{name}.csv")).display().to_string())
}

fn extract(card: &str) -> Done {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = root.join("tests/data/owid-co2-2021-extract.csv").display().to_string();
    // It has no codes.
    let ids = ["--id", "United States=USA", "--verbose"];
    let arguments = [&["-", "--against", &table][..], &ids, &COLUMNS].concat();
    check(root, &arguments, card)
}

#[test]
fn the_mexico_card_agrees_in_all_four_figures() {
    let done = extract(&demo("mexico.json"));
    assert_eq!(done.status, 0, "{}", done.whole());
    let told: Vec<_> = done.out.lines().collect();
    let of = "owid-co2-2021-extract";
    assert_eq!(
        told,
        [
            format!(
                "-:32:23: agrees: subjects.MEX.values.population: 128900000 agrees with {of} (128932752 in 2020)"
            ),
            format!(
                "-:34:16: agrees: subjects.MEX.values.co2: 3.4 agrees with {of} (3.414 in 2019)"
            ),
            format!("-:34:16: note: subjects.MEX.values.co2: {of} has a newer value, of 2020"),
            format!(
                "-:37:60: agrees: subjects.WORLD.values.co2: 4.7 agrees with {of} (4.719 in 2019)"
            ),
            format!("-:37:60: note: subjects.WORLD.values.co2: {of} has a newer value, of 2020"),
            format!(
                "-:38:47: agrees: subjects.USA.values.co2: 16 agrees with {of} (15.901 in 2019)"
            ),
            format!("-:38:47: note: subjects.USA.values.co2: {of} has a newer value, of 2020"),
        ]
    );
}

#[test]
fn each_digit_of_it_that_is_changed_is_found() {
    for (from, to) in [
        ("128900000", "128800000"),
        ("128900000", "129900000"),
        ("\"co2\": 3.4", "\"co2\": 3.3"),
        ("\"co2\": 3.4", "\"co2\": 2.4"),
        ("\"co2\": 4.7", "\"co2\": 4.8"),
        ("\"co2\": 16", "\"co2\": 15"),
        ("\"co2\": 16", "\"co2\": 26"),
    ] {
        let card = demo("mexico.json");
        let changed = card.replace(from, to);
        assert_ne!(card, changed);
        let done = extract(&changed);
        assert_eq!(done.status, 1, "{to}");
        assert!(
            done.err.ends_with("4 figures: 3 agree with owid-co2-2021-extract, 1 differs\n"),
            "{to}: {}",
            done.err
        );
    }
}

#[test]
fn the_later_edition_is_told_apart_from_the_earlier() {
    let Some((earlier, later)) = data(EARLIER).zip(data(LATER)) else { return };
    let folder = Folder::with(&[("mexico.json", &demo("mexico.json"))]);
    let both = ["mexico.json", "--against", &later, "--against", &earlier];
    let done = folder.check(&[&both[..], &COLUMNS, &["-v"]].concat());
    assert_eq!(done.status, 0, "{}", done.whole());
    insta::assert_snapshot!(done.whole());
    let done = folder.check(&[&["mexico.json", "--against", &earlier][..], &COLUMNS].concat());
    assert_eq!(done.status, 1);
    assert!(
        done.out.contains("128900000 differs from owid-co2-2020-12-edition (126191000 in 2018)"),
        "{}",
        done.out
    );
}

#[test]
fn the_card_of_every_place_is_of_the_later_edition() {
    let Some((earlier, later)) = data(EARLIER).zip(data(LATER)) else { return };
    let folder = Folder::with(&[("world.json", &demo("world.json"))]);
    let both = ["world.json", "--against", &later, "--against", &earlier, "--format", "json"];
    let done = folder.check(&[&both[..], &COLUMNS].concat());
    assert_eq!(done.status, 0);
    let document = done.json();
    let figures = document["figures"].as_array().expect("figures");
    let of = |table: usize, status: &str| {
        figures.iter().filter(|own| own["tables"][table]["status"] == status).count()
    };
    assert_eq!((of(0, "agrees"), of(1, "agrees")), (7_099, 1_748));
    assert!(of(1, "differs") > 2_000, "of the earlier edition");
}
