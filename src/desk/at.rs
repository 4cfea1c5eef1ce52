//! Places in the JSON of a card: what a field of the form is a window onto.

use std::fmt;

use serde_json::{Map, Value};

use crate::check::is_plain;

/// A step from an object or a list to what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Key(String),
    Item(usize),
}

/// A place, from the card as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct At(Vec<Step>);

impl At {
    pub fn key(&self, key: &str) -> Self {
        self.then(Step::Key(key.to_owned()))
    }

    pub fn item(&self, index: usize) -> Self {
        self.then(Step::Item(index))
    }

    fn then(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }

    /// What it stands in, and the name that has.
    pub fn around(&self) -> Option<(Self, &str)> {
        let (_, around) = self.0.split_last()?;
        match around.last()? {
            Step::Key(key) => Some((Self(around.to_vec()), key)),
            Step::Item(_) => None,
        }
    }

    /// What stands there.
    pub fn get<'a>(&self, card: &'a Value) -> Option<&'a Value> {
        self.0.iter().try_fold(card, |value, step| match step {
            Step::Key(key) => value.get(key),
            Step::Item(index) => value.get(index),
        })
    }

    /// Puts a value there, and objects on the way where there are none.
    pub fn set(&self, card: &mut Value, new: Value) {
        let mut value = card;
        for step in &self.0 {
            let next = match step {
                Step::Key(key) => match object(value) {
                    Some(entries) => entries.entry(key).or_insert(Value::Null),
                    None => return,
                },
                Step::Item(index) => match value.get_mut(index) {
                    Some(item) => item,
                    None => return,
                },
            };
            value = next;
        }
        *value = new;
    }

    /// Takes away what stands there; the others keep their order.
    pub fn remove(&self, card: &mut Value) {
        let Some((last, before)) = self.0.split_last() else { return };
        let parent = before.iter().try_fold(card, |value, step| match step {
            Step::Key(key) => value.get_mut(key),
            Step::Item(index) => value.get_mut(index),
        });
        match (parent, last) {
            (Some(Value::Object(entries)), Step::Key(key)) => {
                entries.shift_remove(key);
            }
            (Some(Value::Array(items)), Step::Item(index)) if *index < items.len() => {
                items.remove(*index);
            }
            _ => {}
        }
    }
}

/// As notices name it: `facts[7].target.value`.
impl fmt::Display for At {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.0.iter().enumerate() {
            match step {
                Step::Item(item) => write!(formatter, "[{item}]")?,
                Step::Key(key) if !is_plain(key) => {
                    write!(formatter, "[{}]", Value::from(key.as_str()))?;
                }
                Step::Key(key) if index == 0 => formatter.write_str(key)?,
                Step::Key(key) => write!(formatter, ".{key}")?,
            }
        }
        Ok(())
    }
}

/// The entries of the object that a value is, or is made; there always are some.
pub(super) fn object(value: &mut Value) -> Option<&mut Map<String, Value>> {
    if !value.is_object() {
        *value = Value::Object(Map::new());
    }
    value.as_object_mut()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_place_is_read_written_and_taken_away() {
        let mut card = json!({ "facts": [{ "id": "a" }, { "id": "b" }] });
        let target = At::default().key("facts").item(1).key("target").key("value");
        assert_eq!(target.to_string(), "facts[1].target.value");
        assert_eq!(target.get(&card), None);
        target.set(&mut card, json!(2));
        assert_eq!(target.get(&card), Some(&json!(2)));
        At::default().key("facts").item(0).remove(&mut card);
        assert_eq!(card, json!({ "facts": [{ "id": "b", "target": { "value": 2 } }] }));
        At::default().key("facts").item(7).key("id").set(&mut card, json!("no such fact"));
        At::default().key("facts").item(7).remove(&mut card);
        assert_eq!(card, json!({ "facts": [{ "id": "b", "target": { "value": 2 } }] }));
    }

    #[test]
    fn it_is_named_as_notices_name_it() {
        for (id, of) in
            [("MEX", "subjects.MEX: "), ("a b", "subjects[\"a b\"]: "), ("", "subjects[\"\"]: ")]
        {
            let card = json!({ "version": 1, "subjects": { id: 3 }, "facts": [] }).to_string();
            let told = crate::check::problems(&card, None, "en");
            let at = At::default().key("subjects").key(id);
            assert!(told.iter().any(|told| format!("{}: ", told.path) == of), "{told:?}");
            assert_eq!(format!("{at}: "), of);
        }
    }
}
