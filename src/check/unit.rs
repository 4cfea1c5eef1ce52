//! Units that do not fit the numbers before them: in French and Spanish so many million are 'millions d’habitants', which
//! is the plural category `many`.

use super::place::Card;
use super::text::{Object, Ranged, Value, entry, text_at};
use super::{Level, Problem};
use crate::model::{Language, Unit};
use crate::resolve::Place as Path;

/// From here on a compact number is so many million.
const MILLION: f64 = 1e6;

/// How a unit begins that follows so many million.
const OF: [&str; 5] = ["de ", "d’", "d'", "des ", "del "];

/// One for each fact whose large numbers have a unit without that form. `language` is that of a card that names none.
pub(super) fn problems(card: &Card<'_>, language: &str) -> Vec<Problem> {
    let own = card.top("lang").and_then(Value::as_string_lit).map(|own| own.value.as_ref());
    let example = match Language::from_tag(own.unwrap_or(language)).map(|own| own.name()) {
        Some("es") => "de habitantes",
        Some("fr") => "d’habitants",
        _ => return Vec::new(),
    };
    let facts = card.top("facts").and_then(Value::as_array);
    let facts = facts.into_iter().flat_map(|list| list.elements.iter().enumerate());
    facts.filter_map(|(index, fact)| problem(index, fact.as_object()?, card, example)).collect()
}

fn problem(index: usize, fact: &Object<'_>, card: &Card<'_>, example: &str) -> Option<Problem> {
    let unit = &entry(fact, "unit")?.value;
    let lacks_form = match unit {
        Value::StringLit(unit) => {
            let unit = unit.value.trim();
            // A percent sign stands by itself; 'd’habitants' fits large numbers, and no small ones.
            !unit.starts_with(Unit::PERCENT) && !OF.iter().any(|of| unit.starts_with(of))
        }
        Value::Object(forms) => entry(forms, "many").is_none(),
        _ => false,
    };
    let is_compact = text_at(fact, "notation") == Some("compact");
    if !lacks_form || !is_compact || !has_millions(text_at(fact, "id")?, card) {
        return None;
    }
    let shared = card.is_below("facts");
    let (start, end) = card.text(shared).positions(unit.range());
    Some(Problem {
        level: Level::Warning,
        path: Path::Root.key("facts").item(index).key("unit").text(),
        message: "expected a form `many` for so many million, found none".to_owned(),
        hint: Some(format!("write {{ \"many\": \"{example}\", \"other\": … }}")),
        shared,
        start,
        end,
    })
}

/// Whether any number of a fact is a million or more.
fn has_millions(fact: &str, card: &Card<'_>) -> bool {
    fn any(value: &Value<'_>) -> bool {
        match value {
            Value::NumberLit(number) => {
                number.value.parse::<f64>().is_ok_and(|number| number.abs() >= MILLION)
            }
            Value::Array(list) => list.elements.iter().any(any),
            Value::Object(own) => own.properties.iter().any(|entry| any(&entry.value)),
            _ => false,
        }
    }
    card.values(fact).any(|(_, value)| any(value))
}
