//! Whole tables, value by value.
//!
//! `FACT_BOX_DATA` names their folder, which is not part of the project.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{Folder, import, shown};

const CO2_2020: &str = "owid-co2-2020-12-edition.csv";
const CO2_2021: &str = "owid-co2-2021-edition.csv";

fn data() -> Option<PathBuf> {
    let folder = env::var_os("FACT_BOX_DATA").map(PathBuf::from);
    if folder.is_none() {
        println!("not checked: FACT_BOX_DATA names no folder");
    }
    folder
}

/// The cells of a table by place, year and column, read without the command.
struct Cells {
    values: Vec<String>,
    rows: BTreeMap<(String, u16), BTreeMap<String, String>>,
    names: BTreeSet<String>,
}

impl Cells {
    fn read(path: &Path) -> Self {
        let mut table = csv::Reader::from_path(path).expect("the table");
        let head = table.headers().expect("a header").clone();
        let known = ["country", "year", "iso_code"];
        let values = head.iter().filter(|name| !known.contains(name)).map(str::to_owned).collect();
        let (mut rows, mut names) = (BTreeMap::new(), BTreeSet::new());
        for row in table.records() {
            let row = row.expect("a row");
            let cells = head.iter().map(str::to_owned).zip(row.iter().map(str::to_owned));
            let cells: BTreeMap<_, _> = cells.collect();
            let year = cells["year"].parse().expect("a year");
            names.insert(cells["country"].clone());
            assert!(rows.insert((cells["country"].clone(), year), cells).is_none());
        }
        Self { values, rows, names }
    }
}

/// A value of a card at a year, in either form of a series.
fn at(series: &Value, year: u16) -> Option<f64> {
    let Some(from) = series.get("from") else {
        return series.get(year.to_string())?.as_f64();
    };
    let from = u16::try_from(from.as_u64().expect("a year")).expect("a year");
    series["values"].get(usize::from(year.checked_sub(from)?))?.as_f64()
}

/// How many numbers a series holds.
fn size(series: &Value) -> usize {
    let numbers =
        |values: &mut dyn Iterator<Item = &Value>| values.filter(|v| !v.is_null()).count();
    match (series.get("values"), series) {
        (Some(Value::Array(values)), _) => numbers(&mut values.iter()),
        (_, Value::Object(points)) => numbers(&mut points.values()),
        _ => 0,
    }
}

/// Imports all columns of a table, as many at once as a card can have, and compares each place and year of
/// it, blanks included.
fn compare_all(path: &Path) {
    let cells = Cells::read(path);
    for columns in cells.values.chunks(4) {
        compare(path, &cells, columns);
    }
}

fn compare(path: &Path, cells: &Cells, wanted: &[String]) {
    let path = path.to_string_lossy();
    let columns: Vec<_> = wanted.iter().flat_map(|name| ["--column", name]).collect();
    let done = import(&env::temp_dir(), &[&[&*path, "--subject", "MEX"], &columns[..]].concat());
    let card = done.card();
    let ids: Vec<_> = card["facts"].as_array().expect("facts").iter().map(|f| &f["id"]).collect();
    assert_eq!(ids.len(), wanted.len());
    let subjects = card["subjects"].as_object().expect("subjects");
    let by_name = |name: &str| subjects.values().find(|subject| subject["name"] == name);
    let subjects_by_name: BTreeMap<&str, &Value> =
        cells.names.iter().map(|name| (&**name, by_name(name).expect("each place"))).collect();
    assert_eq!(subjects.len(), cells.names.len());
    let (mut compared, mut values) = (0, 0);
    for ((name, year), row) in &cells.rows {
        for (column, id) in wanted.iter().zip(&ids) {
            let series = subjects_by_name[&**name]["values"].get(id.as_str().expect("an id"));
            let read = series.and_then(|series| at(series, *year));
            let cell = &row[column];
            let expected = (!cell.is_empty()).then(|| cell.parse::<f64>().expect("a number"));
            assert_eq!(read, expected, "{name}, {year}, {column}");
            compared += 1;
            values += usize::from(expected.is_some());
        }
    }
    assert_eq!(compared, cells.rows.len() * ids.len());
    let all = subjects.values().filter_map(|subject| subject["values"].as_object());
    let written: usize = all.flat_map(|values| values.values()).map(size).sum();
    assert_eq!(written, values, "nothing besides");
}

#[test]
fn every_value_of_the_2020_edition() {
    let Some(folder) = data() else { return };
    compare_all(&folder.join(CO2_2020));
}

#[test]
fn every_value_of_the_2021_edition() {
    let Some(folder) = data() else { return };
    compare_all(&folder.join(CO2_2021));
}

#[test]
fn each_column_of_the_2021_edition() {
    let Some(folder) = data() else { return };
    for (column, id, mexico) in [
        ("population", "population", 126_190_784.0),
        ("gdp", "gdp", 2_006_600_000_000.0),
        ("co2", "co2", 455.308),
        ("co2_per_capita", "co2-per-capita", 3.608),
    ] {
        let done = import(&folder, &[CO2_2021, "--column", column, "--subject", "MEX"]);
        let counts = "fact-box: 247 places (216 countries, 30 groups, the world), ";
        assert!(done.stderr.starts_with(counts), "{}", done.stderr);
        let card = done.card();
        let series = &card["subjects"]["MEX"]["values"][id];
        assert_eq!(at(series, 2018), Some(mexico), "{column}");
        assert_eq!(at(series, 2019).is_none(), column == "gdp", "blank, not zero");
    }
}

#[test]
fn figures_are_shown_as_they_were_printed() {
    let Some(folder) = data() else { return };
    let options = ["--column", "co2_per_capita", "--years", "1990-2020", "--year", "2019"];
    let places = ["--subject", "MEX", "--compare", "WORLD", "--compare", "USA", "--digits", "2"];
    let done = import(&folder, &[&[CO2_2021], &options[..], &places].concat());
    let html = shown(&done.stdout);
    let rows = html.split("<tr").skip(1).filter_map(|row| row.split("</tr>").next());
    let texts = |row: &str| {
        let parts = row.split('>').skip(1).filter_map(|part| part.split('<').next());
        parts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let rows: Vec<_> = rows.map(texts).collect();
    assert_eq!(rows, ["Mexico 3.4", "World 4.7", "United States 16"]);
}

#[test]
fn the_wide_form_says_the_same_as_the_long_one() {
    let Some(folder) = data() else { return };
    let cells = Cells::read(&folder.join(CO2_2021));
    let years: BTreeSet<u16> = cells.rows.keys().map(|(_, year)| *year).collect();
    let mut wide = csv::Writer::from_writer(Vec::new());
    let head = ["Country Name", "Country Code", "Indicator Name", "Indicator Code"];
    let head = head.map(str::to_owned).into_iter().chain(years.iter().map(u16::to_string));
    wide.write_record(head).expect("a header");
    for name in &cells.names {
        let of_place = cells.rows.iter().find(|((own, _), _)| own == name).expect("a row").1;
        for column in &cells.values {
            let first =
                [name, &of_place["iso_code"], column, &format!("X.{column}")].map(String::clone);
            let cell = |year: &u16| {
                cells
                    .rows
                    .get(&(name.clone(), *year))
                    .map_or(String::new(), |row| row[column].clone())
            };
            wide.write_record(first.into_iter().chain(years.iter().map(cell))).expect("a row");
        }
    }
    let wide = wide.into_inner().expect("a table");
    let copy = Folder::new();
    copy.write("wide.csv", wide);
    let columns: Vec<_> = cells.values.iter().flat_map(|name| ["--column", name]).collect();
    let options = [&["--subject", "MEX"], &columns[..]].concat();
    let from_wide = copy.import(&[&["wide.csv"], &options[..]].concat()).card();
    let from_long = import(&folder, &[&[CO2_2021], &options[..]].concat()).card();
    assert_eq!(from_wide, from_long);
}
