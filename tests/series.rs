//! The page of the series: eleven cards that share one table, each figure of which is its source's.
//!
//! `FACT_BOX_DATA` names the folder with the whole table, which is not part of the project; the list
//! of the series stands in `cards`, beside that folder.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use serde_json::Value;

/// Those of the series in its order: the id on the page, the subject, and what the series calls it.
const SERIES: [(&str, &str, &str); 11] = [
    ("tunisia", "TUN", "Tunisia"),
    ("britain", "GBR", "Britain"),
    ("united-states", "USA", "United States"),
    ("vietnam", "VNM", "Vietnam"),
    ("china", "CHN", "China"),
    ("estonia", "EST", "Estonia"),
    ("france", "FRA", "France"),
    ("india", "IND", "India"),
    ("ireland", "IRL", "Ireland"),
    ("kenya", "KEN", "Kenya"),
    ("mexico", "MEX", "Mexico"),
];
const CARD: &str = "www/cards/series.json";
const EDITION: &str = "owid-co2-2021-edition.csv";
const OPEN: &str = "<script type=\"application/json\">";
const CLOSE: &str = "</script>";
/// The facts of the table, each with its column there.
const COLUMNS: [(&str, &str); 2] = [("population", "population"), ("co2", "co2_per_capita")];
const YEARS: std::ops::RangeInclusive<u16> = 1990..=2020;

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn data() -> Option<PathBuf> {
    let folder = env::var_os("FACT_BOX_DATA").map(PathBuf::from);
    if folder.is_none() {
        println!("not checked: FACT_BOX_DATA names no folder");
    }
    folder
}

/// The attributes and the own JSON of each fact-box, in order.
fn boxes(page: &str) -> Vec<(&str, Value)> {
    let one = |rest| {
        let (attributes, rest) = str::split_once(rest, '>').expect("a tag");
        let (inside, _) = rest.split_once("</fact-box>").expect("a closed fact-box");
        let (_, own) = inside.split_once(OPEN).expect("a script of its own");
        (attributes, parse(own.split_once(CLOSE).expect("a closed script").0))
    };
    page.split("<fact-box ").skip(1).map(one).collect()
}

#[test]
fn the_page_holds_the_shared_card() {
    let page = text("www/series.html");
    let (_, shared) = page.split_once("id=\"series\">\n").expect("the shared script");
    let (shared, _) = shared.split_once(CLOSE).expect("a closed script");
    assert!(shared.trim_end_matches(' ') == text(CARD), "the page has another text than {CARD}");
}

#[test]
fn each_country_of_the_series_has_its_card() {
    let page = text("www/series.html");
    let shared = parse(&text(CARD));
    let boxes = boxes(&page);
    let tags: Vec<_> = boxes.iter().map(|(attributes, _)| (*attributes).to_owned()).collect();
    let tag = |id: &str| format!("id=\"{id}\" card=\"series\" group=\"council\"");
    assert_eq!(tags, SERIES.map(|(id, ..)| tag(id)));
    let links = page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
    assert_eq!(links.collect::<Vec<_>>(), SERIES.map(|(id, ..)| id), "the links to them");

    for ((id, subject, title), (_, own)) in SERIES.iter().zip(&boxes) {
        assert_eq!((&own["subject"], &own["title"]), (&(*subject).into(), &(*title).into()));
        let known = &shared["subjects"][subject];
        assert!(known["name"] == *title || known["short"] == *title, "{id} is called otherwise");
        let compare = own.get("compare").unwrap_or(&shared["compare"]);
        for other in compare.as_array().expect("ids") {
            let other = other.as_str().expect("an id");
            assert!(shared["subjects"].get(other).is_some(), "{id}: {other}");
            assert_ne!(other, *subject, "{id} beside itself");
        }
    }
}

#[test]
fn years_in_the_un_are_those_of_the_series_alone() {
    let card = parse(&text(CARD));
    for fact in ["joined_un", "council_years"] {
        let subjects = card["subjects"].as_object().expect("subjects").iter();
        let told = subjects.filter(|(_, subject)| subject["values"].get(fact).is_some());
        let told: BTreeSet<&str> = told.map(|(id, _)| id.as_str()).collect();
        assert_eq!(told, SERIES.map(|(_, subject, _)| subject).into(), "{fact}");
    }
}

/// The cells of a table by place and year, as they are written: one for each of `COLUMNS`.
struct Table {
    rows: BTreeMap<(String, u16), [String; 2]>,
    /// Places with their codes, where it has codes.
    codes: BTreeMap<String, String>,
}

impl Table {
    fn read(path: &Path) -> Self {
        let mut table = csv::Reader::from_path(path).expect("the table");
        let head = table.headers().expect("a header").clone();
        let find = |name: &str| head.iter().position(|own| own == name);
        let at = |name: &str| find(name).expect(name);
        let (country, year, code) = (at("country"), at("year"), find("iso_code"));
        let columns = COLUMNS.map(|(_, column)| at(column));
        let (mut rows, mut codes) = (BTreeMap::new(), BTreeMap::new());
        for row in table.records().map(|row| row.expect("a row")) {
            let key = (row[country].to_owned(), row[year].parse().expect("a year"));
            codes.insert(key.0.clone(), code.map_or("", |code| &row[code]).to_owned());
            let before = rows.insert(key, columns.map(|column| row[column].to_owned()));
            assert_eq!(before, None, "one row for each place and year");
        }
        Self { rows, codes }
    }

    /// What it says; a blank cell and a row that is not there say nothing.
    fn number(&self, place: &str, year: u16, column: usize) -> Option<f64> {
        let cell = &self.rows.get(&(place.to_owned(), year))?[column];
        (!cell.is_empty()).then(|| cell.parse().expect("a number"))
    }
}

/// A value of a card in a year, in either form of a series.
fn number(series: &Value, year: u16) -> Option<f64> {
    let value = match series.get("from") {
        None => series.get(year.to_string())?,
        Some(from) => {
            let after = u64::from(year).checked_sub(from.as_u64().expect("a year"))?;
            series["values"].get(usize::try_from(after).expect("an index"))?
        }
    };
    if value.is_null() { None } else { Some(value.as_f64().expect("a number")) }
}

/// How many numbers a series has, of whichever years.
fn size(series: &Value) -> usize {
    match (&series["values"], series) {
        (Value::Array(values), _) => values.iter().filter(|value| !value.is_null()).count(),
        (_, Value::Object(points)) => points.values().filter(|value| !value.is_null()).count(),
        _ => panic!("expected a series, found {series}"),
    }
}

#[derive(Debug, Default, PartialEq)]
struct Counts {
    places: usize,
    cells: usize,
    numbers: usize,
    blanks: usize,
}

/// Compares every place of a table with the card, in each year and for each fact.
fn compare(card: &Value, table: &Table) -> Counts {
    let subjects = card["subjects"].as_object().expect("subjects");
    let mut counts = Counts { places: table.codes.len(), ..Counts::default() };
    for name in table.codes.keys() {
        let mut named = subjects.values().filter(|subject| subject["name"] == **name);
        let subject = named.next().unwrap_or_else(|| panic!("{name} is on the card"));
        assert_eq!(named.next(), None, "{name} is on the card once");
        for (column, (fact, _)) in COLUMNS.iter().enumerate() {
            let series = subject["values"].get(fact);
            let before = counts.numbers;
            for year in YEARS {
                let shown = series.and_then(|series| number(series, year));
                assert_eq!(shown, table.number(name, year, column), "{name}, {year}, {fact}");
                counts.cells += 1;
                counts.numbers += usize::from(shown.is_some());
                counts.blanks += usize::from(shown.is_none());
            }
            assert_eq!(series.map_or(0, size), counts.numbers - before, "{name}, {fact}: no more");
        }
    }
    counts
}

#[test]
fn every_value_of_the_extract() {
    let path = "tests/data/owid-co2-2021-extract.csv";
    let table = Table::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path));
    let counts = compare(&parse(&text(CARD)), &table);
    assert_eq!((counts.places, counts.cells), (15, 15 * 31 * 2));
}

#[test]
fn every_value_of_the_table() {
    let Some(folder) = data() else { return };
    let table = Table::read(&folder.join(EDITION));
    let card = parse(&text(CARD));
    let counts = compare(&card, &table);
    println!("{counts:?}");
    assert_eq!((counts.places, counts.cells), (247, 247 * 31 * 2));
    let subjects = card["subjects"].as_object().expect("subjects");
    assert_eq!(subjects.len(), counts.places, "no place besides");
    // A country is known by its code, and so found by whoever writes a card over this one.
    for (name, code) in table.codes.iter().filter(|(_, code)| code.len() == 3) {
        assert_eq!(subjects[code]["name"], **name, "{code}");
    }
}

/// Both facts of the table, as `fact-box import` makes them today.
#[test]
fn the_shared_card_is_what_is_imported() {
    let Some(folder) = data() else { return };
    let card = Path::new(env!("CARGO_MANIFEST_DIR")).join(CARD);
    let made = env::temp_dir().join(format!("fact-box-series-{}.json", std::process::id()));
    let import = |into: &Path, options: &[&str]| {
        let ids = ["Macao=MAC", "Mayotte=MYT", "Reunion=REU", "Wallis and Futuna=WLF"];
        let ids = ids.into_iter().chain(["Micronesia (country)=FSM", "Antarctica=ATA"]);
        let mut command = Command::new(env!("CARGO_BIN_EXE_fact-box"));
        command.arg("import").arg(folder.join(EDITION)).args(options);
        command.args(["--years", "1990-2020", "--replace", "--source-id", "owid", "--source"]);
        command.arg("Our World in Data, from the Global Carbon Project and UN population figures");
        command.args(["--source-url", "https://ourworldindata.org/co2-emissions"]);
        command.args(["--edition", "2021", "--license", "CC BY 4.0"]);
        command.args(ids.flat_map(|id| ["--id", id]));
        command.arg("--into").arg(into).arg("--output").arg(&made);
        command.status().expect("the command").success()
    };
    let people = ["--column", "population", "--label", "Population", "--year", "2020"];
    let people = [&people[..], &["--notation", "compact", "--decimals", "1"]].concat();
    let co2 = ["--column", "co2_per_capita", "--fact-id", "co2", "--label", "CO2 emissions"];
    let unit = ["--unit", "one=ton per person", "--unit", "other=tons per person"];
    let shown = ["--year", "2019", "--digits", "2", "--better", "lower"];
    let done = import(&card, &people) && import(&made, &[&co2[..], &unit[..], &shown[..]].concat());
    let text_made = fs::read_to_string(&made);
    let _ = fs::remove_file(&made);
    assert!(done, "both are imported");
    let same = parse(&text_made.expect("the card")) == parse(&text(CARD));
    assert!(same, "{CARD} is not what is imported today");
}

/// The list of the series, a row of Markdown for each country, against the card.
#[test]
fn years_in_the_un_are_those_of_the_list() {
    let Some(folder) = data() else { return };
    let list = folder.join("../cards/README.md");
    let list = fs::read_to_string(list).expect("the list of the series");
    let cells = |line: &str| {
        let row = line.strip_prefix('|')?.strip_suffix('|')?;
        <[String; 3]>::try_from(
            row.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>(),
        )
        .ok()
    };
    let rows = list.lines().map(str::trim).filter_map(cells);
    let mut rows = rows.skip_while(|[country, joined, _]| {
        (country.as_str(), joined.as_str()) != ("country", "joined the UN")
    });
    assert!(rows.next().is_some(), "the head of the list");
    let rows: Vec<_> = rows.filter(|[country, ..]| !country.starts_with('-')).collect();
    let countries: Vec<_> = rows.iter().map(|[country, ..]| country.as_str()).collect();
    assert_eq!(countries, SERIES.map(|(_, _, title)| title));

    let card = parse(&text(CARD));
    for ((_, subject, _), [country, joined, years]) in SERIES.iter().zip(&rows) {
        let values = &card["subjects"][subject]["values"];
        let joined: u64 = joined.parse().expect("a year");
        assert_eq!(values["joined_un"], joined, "{country}");
        let years = if years == "permanent member" { "permanent" } else { years };
        assert_eq!(values["council_years"], *years, "{country}");
    }
}
