//! Any JSON, as deep as a card can be.
//!
//! A card is read in two steps: serde reads whatever stands there into a [`Value`], of which the types
//! of the format take what is theirs. serde's derived code for those types, each field of which may be
//! anything, would be a tenth of the WebAssembly; and nothing recurses deeper than the format does.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::decimal::decimal;

/// A JSON value.
#[derive(Debug, Default)]
pub(crate) enum Value {
    /// The key is not there.
    #[default]
    Absent,
    Null,
    Flag(bool),
    Number(f64),
    Text(String),
    List(Vec<Value>),
    Object(Vec<(String, Value)>),
    /// An object of a first year and numbers from there on, as bytes: see [`series`].
    Series(Vec<u8>),
    /// A list deeper than any that the format has.
    DeeperList,
    /// An object deeper than any that the format has.
    DeeperObject,
}

impl Value {
    /// A card written over one that others share: its keys take the place of the shared card's.
    pub fn over(self, shared: Self) -> Self {
        match (self, shared) {
            // Of two with the same key the first one is read.
            (Self::Object(mut own), Self::Object(entries)) => {
                own.extend(entries);
                Self::Object(own)
            }
            // What is wrong with the shared card is told, not that its keys are missing.
            (Self::Object(_), wrong) => wrong,
            (own, _) => own,
        }
    }
}

impl Value {
    /// The value as JSON text, the outer levels of objects on a line for each key. It may stand in a
    /// `script` element: nothing in it closes one.
    pub fn json(&self, levels: usize) -> String {
        let mut text = String::new();
        self.write(&mut text, levels, 0);
        text
    }

    fn write(&self, out: &mut String, levels: usize, depth: usize) {
        match self {
            Self::Absent | Self::Null | Self::Series(_) | Self::DeeperList | Self::DeeperObject => {
                out.push_str("null")
            }
            Self::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            // All its digits, and never an exponent.
            Self::Number(number) => out.push_str(&decimal(*number)),
            Self::Text(text) => quote(text, out),
            Self::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push_str(", ");
                    }
                    // A list of objects has a line for each.
                    let lines = depth < levels && matches!(item, Self::Object(_));
                    if lines {
                        line(out, depth + 1);
                    }
                    item.write(out, 0, depth + 1);
                    if lines && index + 1 == items.len() {
                        line(out, depth);
                    }
                }
                out.push(']');
            }
            Self::Object(entries) => {
                out.push('{');
                for (index, (key, value)) in entries.iter().enumerate() {
                    if index > 0 {
                        out.push_str(", ");
                    }
                    if depth < levels {
                        line(out, depth + 1);
                    }
                    quote(key, out);
                    out.push_str(": ");
                    value.write(out, levels, depth + 1);
                }
                if depth < levels && !entries.is_empty() {
                    line(out, depth);
                }
                out.push('}');
            }
        }
    }
}

/// A new line. What separates items has left a space at the end of the last one.
fn line(out: &mut String, depth: usize) {
    if out.ends_with(' ') {
        out.pop();
    }
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\u{0}'..='\u{1f}' | '<' | '\u{2028}' | '\u{2029}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(letter)));
            }
            _ => out.push(letter),
        }
    }
    out.push('"');
}

/// The first year of a [series](Value::Series) and the numbers from there on, `None` for null.
pub(crate) fn series(bytes: &[u8]) -> (f64, impl ExactSizeIterator<Item = Option<f64>>) {
    let (numbers, _) = bytes.as_chunks();
    let mut numbers = numbers.iter().map(|own| f64::from_le_bytes(*own));
    let from = numbers.next().unwrap_or(f64::NAN);
    (from, numbers.map(|number| (!number.is_nan()).then_some(number)))
}

/// The lists and objects around the deepest number of the format, one of
/// `subjects.MEX.values.co2.values`, and one more to tell what is wrong there.
const DEPTH: u8 = 7;

/// The most entries of a list or an object: none of the format has more, a series of every year has 9,999.
/// Of a list that has, one more is read, by which it is told.
pub(crate) const MOST_ENTRIES: usize = 10_000;

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Below(DEPTH).deserialize(deserializer)
    }
}

/// Reads a value that may hold so many levels of lists and objects.
#[derive(Clone, Copy)]
struct Below(u8);

impl Below {
    fn next(self) -> Option<Self> {
        self.0.checked_sub(1).map(Self)
    }
}

impl<'de> DeserializeSeed<'de> for Below {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Below {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    /// A series: see `www/numbers.js`. JSON itself has no bytes.
    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<Value, E> {
        Ok(Value::Series(bytes))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let Some(next) = self.next() else {
            while items.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Value::DeeperList);
        };
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(next)? {
            list.push(item);
            if list.len() > MOST_ENTRIES {
                // The browser's parser has read it to its end.
                #[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
                while items.next_element::<IgnoredAny>()?.is_some() {}
                break;
            }
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let Some(next) = self.next() else {
            while entries.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(Value::DeeperObject);
        };
        // The browser's parser knows how many there are: too many are refused before any is read.
        if entries.size_hint().is_some_and(|count| count > MOST_ENTRIES) {
            return Ok(too_many());
        }
        let mut object = Vec::new();
        while let Some(key) = entries.next_key()? {
            object.push((key, entries.next_value_seed(next)?));
            #[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
            if object.len() > MOST_ENTRIES {
                while entries.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                return Ok(too_many());
            }
        }
        Ok(Value::Object(last_of_each(object)))
    }
}

/// In place of an object of more entries than any of the format has: all that is told of it is that.
fn too_many() -> Value {
    let nothing = || (String::new(), Value::Null);
    Value::Object(std::iter::repeat_with(nothing).take(MOST_ENTRIES + 1).collect())
}

/// A key that is written twice counts as its last value, as in a browser, whose parser has seen to it.
#[cfg(all(target_arch = "wasm32", not(feature = "desk")))]
fn last_of_each(entries: Vec<(String, Value)>) -> Vec<(String, Value)> {
    entries
}

#[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
fn last_of_each(entries: Vec<(String, Value)>) -> Vec<(String, Value)> {
    let mut seen = std::collections::BTreeSet::new();
    let last = entries.into_iter().rev().filter(|(key, _)| seen.insert(key.clone()));
    let mut kept: Vec<_> = last.collect();
    kept.reverse();
    kept
}
