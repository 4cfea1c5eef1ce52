//! Which keys may stand at a place, and which values are expected there.

use super::place::{Card, Place, Step};
use super::text::{Object, Value, entry, text_at};
use crate::model::{Plural, Year};
use crate::schema::{CARD, FACT, SOURCE, SUBJECT, TARGET};

/// The keys of an object of the format, with what it is called.
type Keys = (&'static str, &'static [&'static str]);

/// Every object of the format.
pub(super) const OBJECTS: [Keys; 5] = [
    ("the card", CARD),
    ("a fact", FACT),
    ("a target", TARGET),
    ("a subject", SUBJECT),
    ("a source", SOURCE),
];

/// What is expected at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Number,
    Whole,
    Year,
    Text,
    List,
    Flag,
    Day,
    Address,
    Word(&'static [&'static str]),
    Subject,
    Source,
    Language,
}

const TYPES: &[&str] = &["text", "list", "year", "years", "number"];

/// The keys of the object around the last of these steps.
pub(super) fn keys(steps: &[Step<'_>]) -> Option<&'static [&'static str]> {
    use Step::{Item, Key};
    match steps {
        [Key(_)] => Some(CARD),
        [Key("facts"), Item, Key(_)] => Some(FACT),
        [Key("facts"), Item, Key("target"), Key(_)] => Some(TARGET),
        [Key("subjects"), Key(_), Key(_)] => Some(SUBJECT),
        [Key("sources"), Key(_), Key(_)] => Some(SOURCE),
        _ => None,
    }
}

/// What is expected at a place.
pub(super) fn asked(steps: &[Step<'_>], card: &Card<'_>) -> Option<Asked> {
    use Step::{Item, Key};
    match steps {
        [Key("version")] => Some(Asked::Number),
        [Key("lang")] => Some(Asked::Language),
        [Key("title" | "kicker" | "note")] => Some(Asked::Text),
        [Key("as_of")] => Some(Asked::Day),
        [Key("subject")] | [Key("compare"), Item] => Some(Asked::Subject),
        [Key("facts"), Item, Key(key)] => match *key {
            "id" | "label" | "note" => Some(Asked::Text),
            "type" => Some(Asked::Word(TYPES)),
            "decimals" | "digits" => Some(Asked::Whole),
            "notation" => Some(Asked::Word(&["standard", "compact"])),
            "better" => Some(Asked::Word(&["lower", "higher"])),
            "year" => Some(Asked::Year),
            "compare" => Some(Asked::Flag),
            "source" => Some(Asked::Source),
            _ => None,
        },
        [Key("facts"), Item, Key("target"), Key(key)] => match *key {
            "label" => Some(Asked::Text),
            "year" => Some(Asked::Year),
            "value" => Some(Asked::Number),
            _ => None,
        },
        [Key("subjects"), Key(_), Key("name" | "short")] => Some(Asked::Text),
        [Key("subjects"), Key(_), Key("ranked")] => Some(Asked::Flag),
        [Key("subjects"), Key(_), Key("values"), Key(fact), rest @ ..] => {
            match (card.kind(fact)?, rest) {
                ("number", [Key("from")]) | ("year", []) => Some(Asked::Year),
                ("number", [] | [Key(_)] | [Key("values"), Item]) => Some(Asked::Number),
                ("text", []) | ("list", [Item]) => Some(Asked::Text),
                ("list", []) => Some(Asked::List),
                _ => None,
            }
        }
        [Key("sources"), Key(_), Key(key)] => match *key {
            "name" | "edition" | "license" => Some(Asked::Text),
            "url" => Some(Asked::Address),
            "accessed" => Some(Asked::Day),
            _ => None,
        },
        _ => None,
    }
}

impl Card<'_> {
    /// Whether what is wrong at a place is its last key, and not its value.
    pub fn is_odd(&self, place: &Place<'_>) -> bool {
        use Step::{Item, Key};
        let Some((Key(key), above)) = place.steps.split_last() else { return false };
        if let Some(keys) = keys(&place.steps) {
            return !keys.contains(key);
        }
        match above {
            [Key("facts"), Item, Key("unit")] => Plural::from_name(key).is_none(),
            [Key("subjects"), Key(_), Key("values")] => {
                !self.facts().any(|fact| text_at(fact, "id") == Some(key))
            }
            [Key("subjects"), Key(_), Key("values"), Key(_)] => {
                place.around.is_some_and(|value| !is_key_of_value(value, key))
            }
            _ => false,
        }
    }
}

/// Whether a value that is an object has a key: the reason why it does not apply, or a series.
fn is_key_of_value(value: &Object<'_>, key: &str) -> bool {
    let has = |key| entry(value, key).is_some();
    if has("na") {
        return key == "na";
    }
    if has("from") || has("values") {
        return ["from", "values"].contains(&key);
    }
    Year::from_digits(key).is_some()
}

/// The ids of an object of the card, each with the name of what it stands for.
pub(super) fn ids<'t>(card: &Card<'t>, key: &str) -> Vec<(&'t str, Option<&'t str>)> {
    let object = card.top(key).and_then(Value::as_object);
    let entries = object.into_iter().flat_map(|object| &object.properties);
    let id_and_name = |own| {
        let name = super::text::object(own).and_then(|own| text_at(own, "name"));
        (super::text::key(own), name)
    };
    entries.map(id_and_name).collect()
}
