//! Numbers without a year beside others that have one: the card says so of each, where most likely a year was forgotten.

use super::place::Card;
use super::text::{Object, Ranged, Value, entry, key, text_at};
use super::{Level, Problem};
use crate::model::Year;
use crate::resolve::Place as Path;

/// One for each such fact, at its first number without a year.
pub(super) fn problems(card: &Card<'_>) -> Vec<Problem> {
    let facts = card.facts().filter(|fact| text_at(fact, "type") == Some("number"));
    let says_year =
        |fact| entry(fact, "year").is_some_and(|own| !matches!(own.value, Value::NullKeyword(_)));
    let undated = facts.filter(|fact| !says_year(fact));
    undated.filter_map(|fact| problem(text_at(fact, "id")?, card)).collect()
}

fn problem(fact: &str, card: &Card<'_>) -> Option<Problem> {
    let values: Vec<_> = card.values(fact).collect();
    let mut numbers = values.iter().filter_map(|(id, value)| Some((id, value.as_number_lit()?)));
    let (id, number) = numbers.next()?;
    let more = numbers.count();
    let has_years = |own: &Object<'_>| {
        let mut keys = own.properties.iter().map(key);
        keys.any(|key| key == "from" || Year::from_digits(key).is_some())
    };
    if !values.iter().filter_map(|(_, value)| value.as_object()).any(has_years) {
        return None;
    }
    let more = if more == 0 { String::new() } else { format!(", and {more} more") };
    let shared = card.is_below("subjects");
    let (start, end) = card.text(shared).positions(number.range());
    Some(Problem {
        level: Level::Warning,
        path: Path::Root.key("subjects").key(id).key("values").key(fact).text(),
        message: format!(
            "expected a number with its year, as others of this fact have, found one without{more}"
        ),
        hint: Some(format!("write {{ \"YEAR\": {} }}, or the fact's `year`", number.value)),
        shared,
        start,
        end,
    })
}
