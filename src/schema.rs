//! The JSON card as written, literal, no logic: any JSON as a [`Value`], and the keys that the format's
//! objects have, which [`resolve`](crate::resolve) reads one by one, so that one wrong value never costs
//! the others.
//!
//! What each key means is said in `describe`, of which the JSON Schema is made. Types of its own for each
//! object, every field of which may be anything, would be a tenth of the WebAssembly.

#[cfg(not(target_arch = "wasm32"))]
mod describe;
#[cfg(not(target_arch = "wasm32"))]
mod reference;
mod size;
mod value;

#[cfg(not(target_arch = "wasm32"))]
pub use describe::schema;
#[cfg(not(target_arch = "wasm32"))]
pub use reference::reference;
pub use size::grouped;
pub(crate) use size::{
    MOST_FACTS, MOST_ITEMS, MOST_OF_NAME, MOST_OF_TEXT, MOST_SOURCES, MOST_SUBJECTS, MOST_YEARS,
    counted, too_large,
};
pub(crate) use value::{MOST_ENTRIES, Value, series};

/// A card of facts about one subject.
pub(crate) const CARD: &[&str] = &[
    "$schema", "version", "lang", "title", "kicker", "as_of", "note", "facts", "subjects",
    "subject", "compare", "sources",
];

/// One row of the card.
pub(crate) const FACT: &[&str] = &[
    "id", "label", "type", "unit", "decimals", "digits", "notation", "year", "better", "target",
    "compare", "source", "note",
];

/// Those of its keys that only a number has.
pub(crate) const MEASURE: &[&str] = &["unit", "decimals", "digits", "notation", "better", "target"];

/// What a number is measured against.
pub(crate) const TARGET: &[&str] = &["label", "year", "value"];

/// Whatever has values.
pub(crate) const SUBJECT: &[&str] = &["name", "short", "ranked", "values"];

/// Where figures were read.
pub(crate) const SOURCE: &[&str] = &["name", "url", "edition", "accessed", "license"];

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn what_is_described_is_what_is_read() {
        let schema = schema();
        let described = |object: &serde_json::Value| {
            let keys = object["properties"].as_object().expect("properties").keys();
            keys.cloned().collect::<Vec<_>>()
        };
        assert_eq!(described(&schema), CARD);
        for (name, keys) in
            [("Fact", FACT), ("Target", TARGET), ("Subject", SUBJECT), ("Source", SOURCE)]
        {
            assert_eq!(described(&schema["$defs"][name]), keys, "{name}");
        }
    }
}
