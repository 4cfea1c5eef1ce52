//! The figures of a card as they are written, to be compared with those of a table.

use std::collections::BTreeMap;

use super::place::Card;
use super::text::{Object, Ranged, Text, Value, entry, key, object, text_at};
use super::{Position, read};
use crate::model::Year;
use crate::resolve::Place as Path;

/// A number of a fact, in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The place in the card, such as `subjects.MEX.values.co2`.
    pub path: String,
    /// The id of the subject.
    pub subject: String,
    /// What the subject is called.
    pub name: String,
    /// The id of the fact.
    pub fact: String,
    /// What the fact is called.
    pub label: String,
    /// The year, where the card says it.
    pub year: Option<u16>,
    /// Whether there is none of a later year beside it.
    pub is_latest: bool,
    /// The number, digit by digit.
    pub written: String,
    /// Whether it is shown as thousands, millions, …
    pub compact: bool,
    /// The edition of the fact's source.
    pub edition: Option<String>,
    /// Whether it stands in the card that this one is written over.
    pub shared: bool,
    /// Where it begins in the text.
    pub start: Position,
    /// Where it ends.
    pub end: Position,
}

/// Every figure of a card, in the order of its facts and then of its subjects; none where the card is not
/// JSON, or too large. What is no number is left out: that is among the [`problems`](super::problems).
pub fn figures(json: &str, shared: Option<&str>) -> Vec<Figure> {
    if read(json, shared, "en").is_err() {
        return Vec::new();
    }
    let own = Text::read(json);
    let below = shared.map(Text::read);
    let card = Card { own: &own, shared: below.as_ref() };
    let subjects = card.top("subjects").and_then(Value::as_object).map(counted).unwrap_or_default();
    let is_shared = card.is_below("subjects");
    let mut figures = Vec::new();
    let mut ids = Vec::new();
    for fact in card.facts() {
        let Some(id) = text_at(fact, "id").filter(|id| !ids.contains(id)) else { continue };
        ids.push(id);
        if text_at(fact, "type") == Some("number") {
            let of = Fact::read(fact, id, &card);
            for (subject, value) in &subjects {
                of.figures(subject, value, card.text(is_shared), is_shared, &mut figures);
            }
        }
    }
    figures
}

/// The entries of an object, of two with the same key the last one.
fn counted<'t>(own: &'t Object<'t>) -> Vec<(&'t str, &'t Value<'t>)> {
    let last: BTreeMap<&str, usize> =
        own.properties.iter().enumerate().map(|(index, entry)| (key(entry), index)).collect();
    let entries = own.properties.iter().enumerate();
    let entries = entries.filter(|(index, entry)| last.get(key(entry)) == Some(index));
    entries.map(|(_, entry)| (key(entry), &entry.value)).collect()
}

/// A year as JSON may write it: 2019.0 is 2019.
pub(super) fn year(written: &str) -> Option<Year> {
    Year::new(written.parse().ok()?)
}

/// What all figures of a fact have in common.
struct Fact<'t> {
    id: &'t str,
    label: &'t str,
    year: Option<u16>,
    compact: bool,
    edition: Option<&'t str>,
}

impl<'t> Fact<'t> {
    fn read(fact: &'t Object<'t>, id: &'t str, card: &Card<'t>) -> Self {
        let number = |key| entry(fact, key)?.value.as_number_lit().map(|own| own.value);
        let source = text_at(fact, "source").and_then(|source| {
            let sources = card.top("sources")?.as_object()?;
            text_at(object(entry(sources, source)?)?, "edition")
        });
        Self {
            id,
            label: text_at(fact, "label").unwrap_or(id),
            year: number("year").and_then(year).map(Year::get),
            compact: text_at(fact, "notation") == Some("compact"),
            edition: source,
        }
    }

    fn figures(
        &self,
        id: &str,
        subject: &'t Value<'t>,
        text: &Text<'_>,
        shared: bool,
        figures: &mut Vec<Figure>,
    ) {
        let Some(subject) = subject.as_object() else { return };
        let values = entry(subject, "values").and_then(object);
        let Some(value) = values.and_then(|values| entry(values, self.id)) else { return };
        let name = text_at(subject, "name").unwrap_or_default();
        let root = Path::Root;
        let (all, mut points) = (root.key("subjects"), Vec::new());
        let at = all.key(id);
        let at = at.key("values");
        let at = at.key(self.id);
        self.points(&value.value, &at, &mut points);
        let latest = points.iter().map(|(year, ..)| *year).max().flatten();
        for (year, path, value) in points {
            let Value::NumberLit(number) = value else { continue };
            let (start, end) = text.positions(number.range());
            figures.push(Figure {
                path,
                subject: id.to_owned(),
                name: name.to_owned(),
                fact: self.id.to_owned(),
                label: self.label.to_owned(),
                year,
                is_latest: year == latest,
                written: number.value.to_owned(),
                compact: self.compact,
                edition: self.edition.map(str::to_owned),
                shared,
                start,
                end,
            });
        }
    }

    /// The numbers of a value, each with its year.
    fn points(
        &self,
        value: &'t Value<'t>,
        at: &Path<'_>,
        points: &mut Vec<(Option<u16>, String, &'t Value<'t>)>,
    ) {
        let is_number = |value: &Value<'_>| value.as_number_lit().is_some();
        match value {
            Value::NumberLit(_) => points.push((self.year, at.text(), value)),
            Value::Object(series) => {
                let from = entry(series, "from").and_then(|from| from.value.as_number_lit());
                let from = from.and_then(|from| year(from.value));
                let dense = entry(series, "values").and_then(|own| own.value.as_array());
                if let (Some(from), Some(list)) = (from, dense) {
                    let at = at.key("values");
                    let items = list.elements.iter().enumerate().zip(from.on());
                    let items = items.filter(|((_, value), _)| is_number(value));
                    points.extend(items.map(|((index, value), year)| {
                        (Some(year.get()), at.item(index).text(), value)
                    }));
                    return;
                }
                let items = counted(series).into_iter().filter(|(_, value)| is_number(value));
                points.extend(items.filter_map(|(key, value)| {
                    let year = Year::from_digits(key)?;
                    Some((Some(year.get()), at.key(key).text(), value))
                }));
            }
            _ => {}
        }
    }
}
