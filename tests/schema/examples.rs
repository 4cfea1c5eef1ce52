//! Cards that are right, each with where it stands, and cards that are wrong in one place.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

/// Where cards stand in files of their own; in scripts of pages; and in what is written about cards.
const FOLDERS: [(&str, &str); 4] =
    [("www/cards", "json"), ("tests/cards", "json"), ("www", "html"), ("", "md")];

/// What is wrong on purpose, to look at what is told.
const BROKEN: &str = "broken.html";

/// The cards of this repository. What shares its JSON with others, and is no card by itself, is none.
pub fn right() -> Vec<(String, Value)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for (folder, ending) in FOLDERS {
        let files = fs::read_dir(root.join(folder)).expect(folder);
        let mut files: Vec<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
        files.retain(|file| file.extension().is_some_and(|own| own == ending));
        files.retain(|file| !file.ends_with(BROKEN));
        files.sort();
        for file in files {
            let text = fs::read_to_string(&file).expect("text");
            for json in written(&text, ending) {
                let Ok(card) = serde_json::from_str::<Value>(json) else { continue };
                if card.get("version").is_some() {
                    found.push((format!("{}: {}", file.display(), card["title"]), card));
                }
            }
        }
    }
    found
}

/// What may be JSON in a text.
fn written<'a>(text: &'a str, ending: &str) -> Vec<&'a str> {
    let between = |open: &str, close: &str| -> Vec<&'a str> {
        let rest = text.split(open).skip(1);
        rest.filter_map(|rest| Some(rest.split_once('>')?.1.split_once(close)?.0)).collect()
    };
    match ending {
        "json" => vec![text],
        "html" => between("<script type=\"application/json\"", "</script>"),
        _ => text.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next()).collect(),
    }
}

/// As many sources, by id, and among them that of the card of edges.
pub fn sources(count: usize) -> BTreeMap<String, Value> {
    let ids = (1..count).map(|number| format!("s{number}")).chain(["owid".to_owned()]);
    ids.map(|id| (id, json!({ "name": "A source" }))).collect()
}

/// The card of edges with one wrong value in it: where, what, and the card.
pub fn wrong() -> Vec<(String, Value)> {
    let card = json!({
        "version": 1, "title": "Mexico", "as_of": "2021-12-04", "subject": "MEX",
        "compare": ["USA"], "note": "Figures are as published.",
        "facts": [
            { "id": "co2", "label": "CO2", "type": "number", "unit": { "one": "ton", "other": "tons" },
              "decimals": 1, "digits": 2, "notation": "standard", "year": 2019, "better": "lower",
              "target": { "value": 2, "year": 2030, "label": "Target" }, "source": "owid" },
            { "id": "council", "label": "Council", "type": "years", "compare": true },
            { "id": "groups", "label": "Groups", "type": "list" },
            { "id": "president", "label": "President", "type": "text" }
        ],
        "subjects": {
            "MEX": { "name": "Mexico", "ranked": true,
                     "values": { "co2": { "from": 2018, "values": [3.6, 3.4] }, "council": [1946, [1980, 1981]],
                                 "groups": ["G20", "OECD"], "president": "Andrés Manuel López Obrador" } },
            "USA": { "name": "United States", "short": "US",
                     "values": { "co2": { "2019": 16 }, "council": "permanent" } }
        },
        "sources": { "owid": { "name": "Our World in Data", "url": "https://ourworldindata.org/",
                               "accessed": "2021-11-30" } }
    });
    let values = [
        ("/version", json!(2)),
        ("/version", json!("1")),
        ("/title", json!(["Mexico"])),
        ("/title", json!("")),
        ("/title", json!("é".repeat(501))),
        ("/note", json!("é".repeat(10_001))),
        ("/as_of", json!("4 December 2021")),
        ("/facts", json!({ "co2": { "label": "CO2" } })),
        ("/facts", json!([])),
        ("/subjects", json!([])),
        ("/subject", json!(1)),
        ("/compare", json!("USA")),
        ("/compare", json!(["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9"])),
        ("/facts/0/id", json!(null)),
        ("/facts/0/id", json!("")),
        ("/facts/0/id", json!("c".repeat(501))),
        ("/facts/0/type", json!("numbers")),
        ("/facts/0/unit", json!("t".repeat(501))),
        ("/facts/0/unit", json!({ "one": "ton" })),
        ("/facts/0/unit", json!({ "one": null, "other": "tons" })),
        ("/facts/0/type", json!("text")),
        ("/facts/0/decimals", json!(1.5)),
        ("/facts/0/decimals", json!(21)),
        ("/facts/0/digits", json!(0)),
        ("/facts/0/notation", json!("short")),
        ("/facts/0/year", json!(10_000)),
        ("/facts/0/better", json!("less")),
        ("/facts/0/target", json!({ "year": 2030 })),
        ("/facts/0/target/value", json!("two")),
        ("/facts/1/compare", json!("yes")),
        ("/subjects/USA", json!({ "short": "US" })),
        ("/subjects/MEX/ranked", json!("no")),
        ("/subjects/MEX/values/co2", json!(true)),
        ("/subjects/MEX/values/co2", json!({ "na": 3 })),
        ("/subjects/MEX/values/co2", json!({ "na": "n".repeat(501) })),
        ("/subjects/MEX/values/co2", json!({ "from": 0, "values": [1] })),
        ("/subjects/MEX/values/co2", json!({ "from": 2018, "values": [1, "2"] })),
        ("/subjects/USA/values/co2", json!({ "last year": 16 })),
        ("/subjects/USA/values/co2", json!({ "0000": 16 })),
        ("/subjects/MEX/values/council", json!([0])),
        ("/subjects/MEX/values/council", json!([[1980, 10_000]])),
        ("/sources", json!({ "": { "name": "A" } })),
        ("/subjects/MEX/values/council", json!([1946, [1980, 1981, 1982]])),
        ("/subjects/MEX/values/council", json!(vec![1946; 501])),
        ("/subjects/MEX/values/groups", json!(vec!["G20"; 501])),
        ("/subjects/MEX/values/president", json!("é".repeat(10_001))),
        ("/sources", json!(sources(2001))),
        ("/sources/owid/name", json!("o".repeat(501))),
        ("/sources/owid/url", json!("ourworldindata.org")),
        ("/sources/owid/accessed", json!("2021-11-31")),
    ];
    let mut cards = vec![("as it is".to_owned(), card.clone())];
    for (place, value) in values {
        let mut own = card.clone();
        *own.pointer_mut(place).expect(place) = value.clone();
        cards.push((format!("{place}: {value}"), own));
    }
    cards
}
