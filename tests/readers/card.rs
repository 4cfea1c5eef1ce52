//! The card that every state is of: that of a demo page, with a fact of each type that can be compared.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

/// A language, as a demo page of it has it.
pub struct Language {
    pub tag: String,
    pub direction: String,
    /// The file in `www/`.
    pub page: String,
    /// Its card, and more of it.
    pub card: Value,
}

impl Language {
    /// Every language that the Mexico page is in.
    pub fn all() -> Vec<Self> {
        let mut pages: Vec<String> = fs::read_dir(root().join("www"))
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .filter(|name| name == "mexico.html" || is_translation(name))
            .collect();
        // The page that the others are translations of goes first.
        pages.sort_by_key(|name| (name.len(), name.clone()));
        pages.into_iter().map(Self::of).collect()
    }

    fn of(page: String) -> Self {
        let text = fs::read_to_string(root().join("www").join(&page)).expect("a page");
        let start = text.find("<html").expect("its start");
        let tag = &text[start..start + text[start..].find('>').expect("its end")];
        let attribute = |name: &str, otherwise: &str| {
            let value =
                tag.split_once(&format!(" {name}=\"")).and_then(|(_, own)| own.split_once('"'));
            value.map_or(otherwise, |(value, _)| value).to_owned()
        };
        let card = more(&json_of(&text));
        Self { tag: attribute("lang", "en"), direction: attribute("dir", "ltr"), page, card }
    }
}

/// Whether a language is to be looked at: all are, or those that are named.
pub fn asked_for(tag: &str) -> bool {
    let asked = std::env::var("LANGUAGES").unwrap_or_default();
    asked.is_empty() || asked.split(',').any(|own| own == tag)
}

fn is_translation(name: &str) -> bool {
    let middle = name.strip_prefix("mexico.").and_then(|name| name.strip_suffix(".html"));
    middle.is_some_and(|tag| (2..=3).contains(&tag.len()))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The JSON of the last card of a page.
fn json_of(page: &str) -> Value {
    let script = page.rfind("<script type=\"application/json\"").expect("JSON");
    let start = script + page[script..].find('>').expect("its start") + 1;
    let end = start + page[start..].find("</script>").expect("its end");
    serde_json::from_str(&page[start..end]).expect("JSON")
}

/// A card with more places, decades of numbers, and facts of each type that others have, too. What is
/// added to its words is words of its own.
fn more(card: &Value) -> Value {
    let mut card = card.clone();
    let series = root().join("www/cards/series.json");
    let series: Value =
        serde_json::from_str(&fs::read_to_string(series).expect("a card")).expect("JSON");
    let others = series["subjects"].as_object().expect("subjects");
    let own = card["subjects"]["MEX"]["values"].clone();
    let subjects = card["subjects"].as_object_mut().expect("subjects");
    // Some have numbers for a rank, a long name, or no data.
    let named = ["leeward-islands", "central-america", "VCT", "asia-excl-china-india"];
    for (id, other) in
        others.iter().take(18).chain(others.iter().filter(|(id, _)| named.contains(&id.as_str())))
    {
        let subject =
            subjects.entry(id.clone()).or_insert_with(|| json!({ "name": other["name"] }));
        let values = subject
            .as_object_mut()
            .expect("a subject")
            .entry("values")
            .or_insert_with(|| json!({}));
        let values: &mut Map<String, Value> = values.as_object_mut().expect("values");
        for fact in ["joined_un", "council_years", "population", "co2"] {
            if let Some(value) = other["values"].get(fact) {
                values.insert(fact.to_owned(), value.clone());
            }
        }
    }
    // One number is compared at first, as on the page.
    let facts = card["facts"].as_array_mut().expect("facts");
    for fact in facts.iter_mut().filter(|fact| fact["id"] == "population") {
        fact["compare"] = json!(false);
    }
    let groups = own["groups"].as_array().cloned().unwrap_or_default();
    for (id, fact, value) in [
        ("USA", "government", own["government"].clone()),
        ("USA", "groups", Value::from(groups.get(1..3).unwrap_or_default())),
        ("KEN", "groups", Value::from(groups.get(..1).unwrap_or_default())),
    ] {
        card["subjects"][id]["values"][fact] = value;
    }
    card
}
