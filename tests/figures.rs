//! The figures of the reference card are those of the table that it credits.
//!
//! `FACT_BOX_DATA` names the folder with the table, which is not part of the project.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;
use std::process::Command;
use std::{env, fs};

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

/// The card of every place is what `fact-box import` makes of the table, today as when it was made.
#[test]
fn the_card_of_every_place_is_the_table() {
    let Some(folder) = env::var_os("FACT_BOX_DATA") else {
        println!("not checked: FACT_BOX_DATA names no folder");
        return;
    };
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/cards/world.json");
    let made = env::temp_dir().join(format!("fact-box-world-{}.json", std::process::id()));
    let ids = ["Macao=MAC", "Mayotte=MYT", "Reunion=REU", "Wallis and Futuna=WLF"];
    let ids = ids.into_iter().chain(["Micronesia (country)=FSM", "Antarctica=ATA"]);
    let status = Command::new(env!("CARGO_BIN_EXE_fact-box"))
        .arg("import")
        .arg(Path::new(&folder).join("owid-co2-2021-edition.csv"))
        .args(["--column", "co2_per_capita", "--years", "1990-2020", "--year", "2019"])
        .args(["--fact-id", "co2", "--label", "CO2 emissions", "--better", "lower"])
        .args(["--unit", "one=ton per person", "--unit", "other=tons per person"])
        .args(["--digits", "2", "--source-id", "owid", "--replace"])
        .args([
            "--source",
            "Our World in Data, from the Global Carbon Project and UN population figures",
        ])
        .args(["--source-url", "https://ourworldindata.org/co2-emissions"])
        .args(["--edition", "2021", "--license", "CC BY 4.0"])
        .args(ids.flat_map(|id| ["--id", id]))
        .arg("--into")
        .arg(&committed)
        .arg("--output")
        .arg(&made)
        .status()
        .expect("the command");
    let text = fs::read_to_string(&made);
    let _ = fs::remove_file(&made);
    assert!(status.success());
    let parse = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    assert_eq!(
        parse(&text.expect("the card")),
        parse(&fs::read_to_string(&committed).expect("the card"))
    );
}
