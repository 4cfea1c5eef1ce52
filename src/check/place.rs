//! Where a notice's path leads to in the text.

use super::text::{Object, ObjectProp, Range, Ranged, Text, Value, entry, key, object, text_at};
use crate::resolve::Place as Path;

/// A card and what it is written over.
pub(super) struct Card<'t> {
    pub own: &'t Text<'t>,
    pub shared: Option<&'t Text<'t>>,
}

/// A step of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step<'t> {
    Key(&'t str),
    Item,
}

/// What stands at a path.
pub(super) struct Place<'t> {
    pub shared: bool,
    pub steps: Vec<Step<'t>>,
    /// The value, where there is one.
    pub value: Option<&'t Value<'t>>,
    /// The object that has the last key, or lacks it.
    pub around: Option<&'t Object<'t>>,
    /// The last key, where it is what is wrong.
    pub odd_key: Option<&'t str>,
    range: Range,
}

impl Place<'_> {
    pub fn range(&self) -> Range {
        self.range
    }
}

impl<'t> Card<'t> {
    pub fn text(&self, shared: bool) -> &'t Text<'t> {
        self.shared.filter(|_| shared).unwrap_or(self.own)
    }

    /// Follows a path, `again` where the same was told of the card itself.
    pub fn place(&self, path: &str, again: bool) -> Place<'t> {
        let shared = self.shared.is_some() && self.is_shared(path, again);
        let text = self.text(shared);
        let mut place = Place {
            shared,
            steps: Vec::new(),
            value: text.root.as_ref(),
            around: None,
            odd_key: None,
            range: text.beginning(),
        };
        let mut rest = path;
        while !rest.is_empty() {
            match place.value {
                Some(Value::Object(object)) => {
                    place.around = Some(object);
                    let Some((entry, after)) = next(object, rest, place.steps.is_empty()) else {
                        let brace = object.range.start;
                        (place.value, place.range) = (None, Range::new(brace, brace + 1));
                        return place;
                    };
                    place.steps.push(Step::Key(key(entry)));
                    (place.value, place.range) = (Some(&entry.value), entry.value.range());
                    if after.is_empty() && self.is_odd(&place) {
                        place.odd_key = Some(key(entry));
                        place.range = name(entry);
                    }
                    rest = after;
                }
                Some(Value::Array(list)) => {
                    let Some((index, after)) = index(rest) else { return place };
                    let Some(item) = list.elements.get(index) else { return place };
                    place.steps.push(Step::Item);
                    (place.value, place.around, place.range) = (Some(item), None, item.range());
                    rest = after;
                }
                _ => return place,
            }
        }
        place
    }

    /// What stands at a key of the card: its own, else the shared card's.
    pub fn top(&self, key: &str) -> Option<&'t Value<'t>> {
        let of = |text: &'t Text<'t>| Some(&entry(text.root.as_ref()?.as_object()?, key)?.value);
        of(self.own).or_else(|| of(self.shared?))
    }

    /// Whether what stands at a key of the card is the shared card's.
    pub fn is_below(&self, key: &str) -> bool {
        let own = self.own.root.as_ref().and_then(Value::as_object);
        self.shared.is_some() && own.is_some_and(|own| entry(own, key).is_none())
    }

    /// The facts that are objects.
    pub fn facts(&self) -> impl Iterator<Item = &'t Object<'t>> {
        let list = self.top("facts").and_then(Value::as_array);
        list.into_iter().flat_map(|list| &list.elements).filter_map(Value::as_object)
    }

    /// The value of a fact that each subject has, with the subject's id.
    pub fn values(&self, fact: &str) -> impl Iterator<Item = (&'t str, &'t Value<'t>)> {
        let subjects = self.top("subjects").and_then(Value::as_object);
        subjects.into_iter().flat_map(|subjects| &subjects.properties).filter_map(move |subject| {
            let values = object(entry(object(subject)?, "values")?)?;
            Some((key(subject), &entry(values, fact)?.value))
        })
    }

    /// The type of a fact.
    pub fn kind(&self, id: &str) -> Option<&'t str> {
        text_at(self.facts().find(|fact| text_at(fact, "id") == Some(id))?, "type")
    }

    /// Whether a path is in the shared card, whose keys count where the card has none of its own.
    fn is_shared(&self, path: &str, again: bool) -> bool {
        let object = |text: &'t Text<'t>| text.root.as_ref().and_then(Value::as_object);
        let (own, shared) = (object(self.own), self.shared.and_then(object));
        let has = |object: Option<&'t Object<'t>>| {
            object.is_some_and(|object| next(object, path, true).is_some())
        };
        match (own, shared) {
            // A shared card that is none is wrong as a whole.
            (Some(_), None) => path.is_empty(),
            _ => has(shared) && (again || !has(own)),
        }
    }
}

/// The entry that a path begins with, and what follows.
fn next<'t, 'p>(
    object: &'t Object<'t>,
    path: &'p str,
    is_first: bool,
) -> Option<(&'t ObjectProp<'t>, &'p str)> {
    let path = if is_first { path } else { path.strip_prefix('.').unwrap_or(path) };
    let ends = |rest: &str| rest.is_empty() || rest.starts_with(['.', '[']);
    object.properties.iter().rev().find_map(|entry| {
        // Only keys that could be it are written as a path writes them.
        let key = key(entry);
        if !path.starts_with('[') && !path.starts_with(key) {
            return None;
        }
        let rest = path.strip_prefix(Path::Root.key(key).text().as_str())?;
        ends(rest).then_some((entry, rest))
    })
}

/// The index that a path begins with, and what follows.
fn index(path: &str) -> Option<(usize, &str)> {
    let (digits, rest) = path.strip_prefix('[')?.split_once(']')?;
    Some((digits.parse().ok()?, rest))
}

/// Where the key of an entry stands.
pub(super) fn name(entry: &ObjectProp<'_>) -> Range {
    entry.name.range()
}
