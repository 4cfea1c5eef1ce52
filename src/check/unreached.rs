//! The year of a fact that its numbers do not reach: the card has nothing to show of it, or an older number.

use super::figures::year;
use super::place::Card;
use super::text::{Object, Ranged, Value, entry, key, text_at};
use super::{Level, Problem};
use crate::model::Year;
use crate::resolve::Place as Path;

/// One for each such fact, at its year.
pub(super) fn problems(card: &Card<'_>) -> Vec<Problem> {
    let facts = card.top("facts").and_then(Value::as_array);
    let facts = facts.into_iter().flat_map(|list| list.elements.iter().enumerate());
    facts.filter_map(|(index, fact)| problem(index, fact.as_object()?, card)).collect()
}

fn problem(index: usize, fact: &Object<'_>, card: &Card<'_>) -> Option<Problem> {
    text_at(fact, "type").filter(|kind| *kind == "number")?;
    let number = entry(fact, "year")?.value.as_number_lit()?;
    let shown = year(number.value)?;
    let expected = expected(shown, text_at(fact, "id")?, card)?;
    let shared = card.is_below("facts");
    let (start, end) = card.text(shared).positions(number.range());
    Some(Problem {
        level: Level::Warning,
        path: Path::Root.key("facts").item(index).key("year").text(),
        message: format!("expected {expected}, found {}", shown.get()),
        hint: None,
        shared,
        start,
        end,
    })
}

/// Which year would have numbers, where this one has none.
fn expected(shown: Year, fact: &str, card: &Card<'_>) -> Option<String> {
    let own = card.top("subject").and_then(Value::as_string_lit).map(|own| own.value.as_ref());
    let values: Vec<_> = card.values(fact).collect();
    let is_own = |id: &str| own.map_or(values.len() == 1, |own| own == id);
    let own = values.iter().find(|(id, _)| is_own(id)).and_then(|(_, value)| reach(value));
    if let Some((first, _)) = own.filter(|(first, _)| *first > shown) {
        let first = first.get();
        return Some(format!("{first} or later, from when on the card's subject has numbers"));
    }
    // A single number is of the fact's year.
    if values.iter().any(|(_, value)| value.as_number_lit().is_some()) {
        return None;
    }
    let last = values.iter().filter_map(|(_, value)| reach(value)).map(|(_, last)| last).max()?;
    (last < shown).then(|| format!("{} or earlier, the last year with a number", last.get()))
}

/// The first and the last year in which a series has a number.
fn reach(value: &Value<'_>) -> Option<(Year, Year)> {
    let series = value.as_object()?;
    let is_number = |value: &Value<'_>| value.as_number_lit().is_some();
    let from = entry(series, "from").and_then(|from| year(from.value.as_number_lit()?.value));
    let dense = entry(series, "values").and_then(|own| own.value.as_array());
    let years: Vec<Year> = match (from, dense) {
        (Some(from), Some(list)) => {
            let values = list.elements.iter().zip(from.on());
            values.filter(|(value, _)| is_number(value)).map(|(_, year)| year).collect()
        }
        _ => {
            let values = series.properties.iter().filter(|own| is_number(&own.value));
            values.filter_map(|own| Year::from_digits(key(own))).collect()
        }
    };
    Some((*years.iter().min()?, *years.iter().max()?))
}
