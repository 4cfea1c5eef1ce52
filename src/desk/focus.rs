//! Where the focus goes after an edit that takes away what has it, or adds what is written next.

use serde_json::Value;

use super::at::At;
use super::edit::{Edit, place_of};

/// The id of a control; where it is not there, the nearest place around it is meant.
pub(crate) fn after(edit: &Edit, before: &Value, now: &Value) -> Option<String> {
    match edit {
        Edit::AddFact => {
            let last = items(now, "facts").checked_sub(1)?;
            Some(At::default().key("facts").item(last).key("label").to_string())
        }
        Edit::AddSource => {
            let all = keys(now, "sources");
            let last = all.last()?;
            Some(At::default().key("sources").key(last).key("name").to_string())
        }
        // It is there already.
        Edit::AddPlace(name) => {
            let id = place_of(name.trim(), before.as_object()?)?;
            Some(At::default().key("subjects").key(&id).key("name").to_string())
        }
        // Moved, the list has it no longer.
        Edit::MoveFact(from, to) => {
            let way = if to < from { "up" } else { "down" };
            Some(At::default().key("facts").item(*to).key(way).to_string())
        }
        // The next one, or the one before the last.
        Edit::RemoveFact(index) => {
            let facts = At::default().key("facts");
            let next = items(now, "facts").checked_sub(1).map(|last| last.min(*index));
            Some(next.map_or_else(|| facts.to_string(), |next| remove(&facts.item(next))))
        }
        Edit::RemovePlace(id) => Some(neighbour("subjects", id, before)),
        Edit::RemoveSource(id) => Some(neighbour("sources", id, before)),
        // A unit becomes several words.
        Edit::Set(at, Value::Object(parts)) if parts.contains_key("other") => {
            Some(at.key(parts.keys().next()?.as_str()).to_string())
        }
        _ => None,
    }
}

/// The id of the button that takes a place away.
pub(crate) fn remove(at: &At) -> String {
    at.key("remove").to_string()
}

fn neighbour(of: &str, id: &str, before: &Value) -> String {
    let (all, at) = (keys(before, of), At::default().key(of));
    let index = all.iter().position(|own| *own == id).unwrap_or_default();
    let beside = all.get(index + 1).or_else(|| all.get(index.checked_sub(1)?));
    beside.map_or_else(|| at.to_string(), |beside| remove(&at.key(beside)))
}

fn items(card: &Value, key: &str) -> usize {
    card.get(key).and_then(Value::as_array).map_or(0, Vec::len)
}

fn keys<'a>(card: &'a Value, key: &str) -> Vec<&'a str> {
    card.get(key).and_then(Value::as_object).into_iter().flatten().map(|(key, _)| &**key).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use serde_json::{Map, json};

    use super::*;
    use crate::desk::edit::apply;

    fn of(edit: Edit) -> Option<String> {
        let before = json!({
            "facts": [{ "id": "a" }, { "id": "b" }],
            "subjects": { "MEX": {}, "small-states": {}, "USA": {} },
            "sources": { "source": {} },
        });
        let mut now: Map<String, Value> = before.as_object().cloned().unwrap_or_default();
        apply(edit.clone(), &mut now);
        after(&edit, &before, &now.into())
    }

    #[test]
    fn it_goes_to_what_is_next_and_to_what_is_new() {
        let at = At::default().key("facts").item(0);
        for (edit, expected) in [
            (Edit::AddFact, "facts[2].label"),
            (Edit::AddSource, "sources.source-2.name"),
            (Edit::AddPlace(" Mexico".to_owned()), "subjects.MEX.name"),
            (Edit::MoveFact(1, 0), "facts[0].up"),
            (Edit::RemoveFact(0), "facts[0].remove"),
            (Edit::RemoveFact(1), "facts[0].remove"),
            (Edit::RemovePlace("MEX".to_owned()), "subjects.small-states.remove"),
            (Edit::RemovePlace("USA".to_owned()), "subjects.small-states.remove"),
            (Edit::RemoveSource("source".to_owned()), "sources"),
            (
                Edit::Set(at.key("unit"), json!({ "one": "ton", "other": "ton" })),
                "facts[0].unit.one",
            ),
        ] {
            assert_eq!(of(edit).as_deref(), Some(expected));
        }
        assert_eq!(of(Edit::Set(at.key("label"), json!("A"))), None);
        let cell = At::default().key("subjects").key("MEX").key("values").key("a");
        assert_eq!(of(Edit::Set(cell, json!({ "na": "no army" }))), None, "the cell keeps it");
        assert_eq!(of(Edit::AddPlace("Kenya".to_owned())), None, "it is new");
    }
}
