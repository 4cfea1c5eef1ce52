//! Subjects of one name: no reader could tell them apart.

use std::collections::BTreeMap;

use super::place::Card;
use super::text::{Object, Ranged, Value, entry, key, object};
use super::{Level, Problem};
use crate::resolve::{Place as Path, quoted};

/// The most that are told.
const MOST: usize = 100;

/// One at the name of each subject that another one has before it.
pub(super) fn problems(card: &Card<'_>) -> Vec<Problem> {
    let subjects = card.top("subjects").and_then(Value::as_object);
    let shared = card.is_below("subjects");
    let mut ids: BTreeMap<&str, &str> = BTreeMap::new();
    let mut found = Vec::new();
    for own in subjects.iter().flat_map(|subjects| &subjects.properties) {
        let id = key(own);
        let Some(name) = object(own).and_then(name) else { continue };
        let Value::StringLit(written) = name else { continue };
        let first = *ids.entry(written.value.trim()).or_insert(id);
        if first == id || found.len() == MOST {
            continue;
        }
        let (start, end) = card.text(shared).positions(name.range());
        found.push(Problem {
            level: Level::Warning,
            path: Path::Root.key("subjects").key(id).key("name").text(),
            message: format!(
                "expected a name of its own, found {}, which {} has",
                quoted(&written.value),
                quoted(first),
            ),
            hint: None,
            shared,
            start,
            end,
        });
    }
    found
}

fn name<'t>(subject: &'t Object<'t>) -> Option<&'t Value<'t>> {
    Some(&entry(subject, "name")?.value)
}
