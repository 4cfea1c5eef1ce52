//! The figures of the reference card are those of the table that it credits.
//!
//! `FACT_BOX_DATA` names the folder with the table, which is not part of the project.
#![cfg(not(target_arch = "wasm32"))]

use std::{env, fs, path::Path};

/// One number of the 2021 edition of Our World in Data's CO2 table.
fn figure(folder: &Path, country: &str, year: &str, column: &str) -> f64 {
    let table = folder.join("owid-co2-2021-edition.csv");
    let mut table = csv::Reader::from_path(table).expect("the table");
    let head = table.headers().expect("a header").clone();
    let at = |name: &str| head.iter().position(|own| own == name).expect(name);
    let (countries, years, column) = (at("country"), at("year"), at(column));
    let rows = table.records().map(|row| row.expect("a row"));
    let mut rows = rows.filter(|row| row[countries] == *country && row[years] == *year);
    rows.next().expect("the row")[column].parse().expect("a number")
}

#[test]
fn mexico_is_what_its_source_says() {
    let Some(folder) = env::var_os("FACT_BOX_DATA") else {
        println!("not checked: FACT_BOX_DATA names no folder");
        return;
    };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/cards/mexico.json");
    let card: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(path).expect("the card")).expect("JSON");
    let shown = |subject: &str, fact: &str| {
        card["subjects"][subject]["values"][fact].as_f64().expect("a number")
    };
    let folder = Path::new(&folder);
    for (id, country) in [("MEX", "Mexico"), ("WORLD", "World"), ("USA", "United States")] {
        let published = figure(folder, country, "2019", "co2_per_capita");
        // As it is printed: a decimal below ten, none above.
        let factor = if published < 10.0 { 10.0 } else { 1.0 };
        assert_eq!((published * factor).round() / factor, shown(id, "co2"), "{country}");
    }
    let people = figure(folder, "Mexico", "2020", "population");
    assert_eq!((people / 1e5).round() * 1e5, shown("MEX", "population"));
}
