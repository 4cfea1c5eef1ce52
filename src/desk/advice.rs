//! What an editor should know of a card that is right as JSON: what a reader would ask, or could take wrongly.

use std::net::IpAddr;

use serde_json::{Map, Value};

use super::at::At;
use super::table;
use crate::model::Date;

/// The most characters of a title that is read at a glance.
const LONG_TITLE: usize = 120;
/// After so many years another edition of most statistics is there.
const OLD: u16 = 2;

/// Something to know, and the field that it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Advice {
    pub place: String,
    pub message: String,
}

/// All there is to know of a card.
pub(crate) fn advice(card: &Value) -> Vec<Advice> {
    let mut found = Vec::new();
    let mut tell = |at: &At, message: String| found.push(Advice { place: at.to_string(), message });
    let root = At::default();
    let day = card.get("as_of").and_then(Value::as_str).and_then(Date::from_iso);
    if day.is_none() {
        tell(&root.key("as_of"), "No day: a reader cannot know how old the card is.".to_owned());
    }
    let title = card.get("title").and_then(Value::as_str).unwrap_or_default();
    let length = title.chars().count();
    if length > LONG_TITLE {
        tell(
            &root.key("title"),
            format!(
                "A title of {length} characters: more than {LONG_TITLE} are not read at a glance."
            ),
        );
    }
    let facts = list(card, "facts");
    let has_source = |fact: &Value| fact.get("source").is_some();
    let is_number = |fact: &Value| fact.get("type").and_then(Value::as_str) == Some("number");
    if !facts.is_empty() && !facts.iter().any(|fact| has_source(fact) || is_number(fact)) {
        tell(&root.key("facts"), "No fact has a source. Who says so?".to_owned());
    }
    for (index, fact) in facts.iter().enumerate() {
        let at = root.key("facts").item(index);
        let text = |key: &str| fact.get(key).and_then(Value::as_str).unwrap_or_default();
        let name = if text("label").is_empty() { text("id") } else { text("label") };
        if text("label").is_empty() {
            tell(&at.key("label"), "A fact without a label.".to_owned());
        }
        if text("type") != "number" {
            continue;
        }
        if text("source").is_empty() {
            tell(&at.key("source"), format!("{name}: no source. Who says so?"));
        }
        if fact.get("unit").is_none_or(|unit| unit.as_str() == Some("")) {
            tell(&at.key("unit"), format!("{name}: no unit. Is it a count?"));
        }
        let numbers = || values(card, text("id")).flat_map(numbers);
        let most = numbers().map(decimals).max();
        // Of a compact number they are those of its millions.
        let asked = fact.get("decimals").filter(|_| text("notation") != "compact");
        let asked = asked.and_then(Value::as_u64);
        if let (Some(most), Some(asked)) = (most, asked)
            && asked > most
        {
            tell(
                &at.key("decimals"),
                format!(
                    "{name}: {asked} decimals are asked for, and its figures have {most} at most."
                ),
            );
        }
    }
    for (id, source) in entries(card, "sources") {
        let at = root.key("sources").key(id);
        let text = |key: &str| source.get(key).and_then(Value::as_str).unwrap_or_default();
        let name = if text("name").is_empty() { id } else { text("name") };
        if text("edition").is_empty() && text("accessed").is_empty() {
            tell(
                &at.key("edition"),
                format!(
                    "{name}: neither an edition nor the day it was read. Figures change with both."
                ),
            );
        }
        // An old edition is old on whichever day it was read.
        let read =
            last_year(text("edition")).or_else(|| Date::from_iso(text("accessed")).map(year));
        if let (Some(day), Some(read)) = (day.map(year), read)
            && day >= read.saturating_add(OLD)
        {
            tell(
                &at.key("edition"),
                format!("{name}: of {read}, for a card of {day}. Is there a newer edition?"),
            );
        }
        if text("url").is_empty() {
            tell(
                &at.key("url"),
                format!("{name}: no address, so that a reader cannot look it up."),
            );
        }
    }
    found
}

/// What an editor should know of where the card's files are.
pub(crate) fn of_host(host: &str) -> Option<Advice> {
    let (_, rest) = host.trim().split_once("//")?;
    let rest = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // Only an address of numbers has more than one colon, and it stands in brackets.
    let name = match rest.split_once(']') {
        Some((name, _)) => name.trim_start_matches('['),
        None => rest.split(':').next().unwrap_or_default(),
    };
    let is_own = match name.parse::<IpAddr>() {
        Ok(number) => number.is_loopback(),
        Err(_) => name.eq_ignore_ascii_case("localhost"),
    };
    is_own.then(|| Advice {
        place: "host".to_owned(),
        message: format!(
            "The embed codes lead to this computer ({name}), where no reader’s browser finds the card."
        ),
    })
}

fn list<'a>(card: &'a Value, key: &str) -> &'a [Value] {
    card.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn entries<'a>(card: &'a Value, key: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    card.get(key).and_then(Value::as_object).into_iter().flat_map(Map::iter)
}

/// The values of a fact.
fn values<'a>(card: &'a Value, fact: &'a str) -> impl Iterator<Item = &'a Value> {
    entries(card, "subjects").filter_map(move |(_, subject)| subject.get("values")?.get(fact))
}

/// The numbers of a value: one, or those of years.
fn numbers(value: &Value) -> Vec<&serde_json::Number> {
    match value {
        Value::Number(number) => vec![number],
        Value::Object(entries) => match entries.get("values").and_then(Value::as_array) {
            Some(values) => values.iter().flat_map(numbers).collect(),
            None => entries.values().flat_map(numbers).collect(),
        },
        _ => Vec::new(),
    }
}

fn decimals(number: &serde_json::Number) -> u64 {
    let text = number.to_string();
    let decimals = text.split_once('.').map_or("", |(_, decimals)| decimals);
    u64::try_from(decimals.trim_end_matches('0').len()).unwrap_or(u64::MAX)
}

fn year(date: Date) -> u16 {
    date.year().get()
}

/// The last year in the name of an edition: of `1990-2021` it is 2021.
fn last_year(edition: &str) -> Option<u16> {
    edition.split(|c: char| !c.is_ascii_digit()).filter_map(table::year).max()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(card: &Value) -> Vec<String> {
        advice(card).into_iter().map(|own| format!("{}: {}", own.place, own.message)).collect()
    }

    #[test]
    fn the_reference_card_leaves_little_to_ask() {
        let card = include_str!("../../www/cards/mexico.json");
        let card = serde_json::from_str(card).expect("JSON");
        assert_eq!(told(&card), ["facts[5].unit: Population: no unit. Is it a count?"]);
    }

    #[test]
    fn a_card_of_this_computer_is_for_no_reader() {
        for (host, name) in [
            ("http://127.0.0.1:8080/dist/", Some("127.0.0.1")),
            (" http://localhost/", Some("localhost")),
            ("https://LOCALHOST:3000", Some("LOCALHOST")),
            ("http://127.1.2.3?a", Some("127.1.2.3")),
            ("http://[::1]:8080/", Some("::1")),
            ("https://localhost.example/", None),
            ("https://static.example/localhost/", None),
            ("http://10.0.0.1/", None),
            ("http://[2001:db8::1]/", None),
            ("/fact-box/", None),
            ("", None),
        ] {
            let told = of_host(host).map(|own| own.message);
            let names =
                |name| told.as_ref().is_some_and(|told| told.contains(&format!("({name})")));
            assert!(name.map_or(told.is_none(), names), "{host}: {told:?}");
        }
    }

    #[test]
    fn a_source_is_as_old_as_its_edition() {
        for (source, old) in [
            (json!({ "edition": "1990-2021" }), false),
            (json!({ "edition": "2010", "accessed": "2021-10-01" }), true),
            (json!({ "edition": "2021, in dollars of 1990" }), false),
            (json!({ "edition": "Final", "accessed": "2019-10-01" }), true),
        ] {
            let card = json!({ "as_of": "2021-11-01", "sources": { "a": source } });
            let told = told(&card);
            assert_eq!(told.iter().any(|own| own.contains("newer edition")), old, "{source}");
        }
    }

    #[test]
    fn what_a_reader_would_ask_is_told() {
        let card = json!({
            "title": "x".repeat(121), "as_of": "2021-11-01",
            "facts": [
                { "id": "co2", "label": "CO2", "type": "number", "decimals": 2, "unit": "tons" },
                { "id": "name", "label": "", "type": "text" },
            ],
            "subjects": { "MEX": { "name": "Mexico", "values": { "co2": { "2018": 3.6, "2019": 3.40 } } } },
            "sources": { "a": { "name": "A", "edition": "Budget 2019" }, "b": { "name": "B", "url": "https://b.example" } },
        });
        assert_eq!(
            told(&card),
            [
                "title: A title of 121 characters: more than 120 are not read at a glance.",
                "facts[0].source: CO2: no source. Who says so?",
                "facts[0].decimals: CO2: 2 decimals are asked for, and its figures have 1 at most.",
                "facts[1].label: A fact without a label.",
                "sources.a.edition: A: of 2019, for a card of 2021. Is there a newer edition?",
                "sources.a.url: A: no address, so that a reader cannot look it up.",
                "sources.b.edition: B: neither an edition nor the day it was read. Figures change with both.",
            ]
        );
        assert_eq!(told(&json!({})), ["as_of: No day: a reader cannot know how old the card is."]);
    }
}
