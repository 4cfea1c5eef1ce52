//! Reading what may be of any type: a wrong value is kept as a description of what was found.

use super::Value;

/// What stands at a key.
#[derive(Debug, Default)]
pub(crate) enum Field<T> {
    /// The key is not there.
    #[default]
    Absent,
    /// `null`.
    Null,
    /// What the format asks for.
    Is(T),
    /// Something else.
    Not(Found),
}

/// What was found instead of what was expected: enough to say it in a notice.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Found {
    Null,
    Flag(bool),
    Number(f64),
    Text(String),
    List,
    Object,
}

/// A type that a [`Field`] can hold.
pub(crate) trait Shape: Sized {
    /// What the value is as this type, if it is one.
    fn read(value: Value) -> Result<Self, Value>;
}

/// What has a number of entries.
pub(crate) trait Many {
    fn count(&self) -> usize;
}

impl<T> Many for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }
}

impl<T> Many for Entries<T> {
    fn count(&self) -> usize {
        self.0.len()
    }
}

impl Shape for bool {
    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::Flag(flag) => Ok(flag),
            other => Err(other),
        }
    }
}

impl Shape for f64 {
    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::Number(number) => Ok(number),
            other => Err(other),
        }
    }
}

impl Shape for String {
    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::Text(text) => Ok(text),
            other => Err(other),
        }
    }
}

impl<T: From<Value>> Shape for Vec<T> {
    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::List(items) => Ok(items.into_iter().map(T::from).collect()),
            Value::Deeper(Found::List) => Ok(Self::new()),
            other => Err(other),
        }
    }
}

impl<T: From<Value>> Shape for Entries<T> {
    fn read(value: Value) -> Result<Self, Value> {
        let own = entries(value)?;
        Ok(Self(own.into_iter().map(|(key, value)| (key, T::from(value))).collect()))
    }
}

impl<T: Record> Shape for Object<T> {
    fn read(value: Value) -> Result<Self, Value> {
        let mut object = Self { known: T::default(), unknown: Vec::new() };
        // Of two with the same key the first one stays.
        for (key, value) in entries(value)?.into_iter().rev() {
            if !object.known.set(&key, value) {
                object.unknown.push(key);
            }
        }
        object.unknown.reverse();
        Ok(object)
    }
}

fn entries(value: Value) -> Result<Vec<(String, Value)>, Value> {
    match value {
        Value::Object(entries) => Ok(entries),
        Value::Deeper(Found::Object) => Ok(Vec::new()),
        other => Err(other),
    }
}

impl<T: Shape> From<Value> for Field<T> {
    fn from(value: Value) -> Self {
        match value {
            Value::Absent => Self::Absent,
            Value::Null => Self::Null,
            value => T::read(value).map_or_else(|wrong| Self::Not(wrong.found()), Self::Is),
        }
    }
}

/// An object of the format.
pub(crate) trait Record: Default {
    /// Its keys, as they are written.
    #[cfg(test)]
    const KEYS: &'static [&'static str];

    /// Keeps what stands at a key, and says whether it is one of the format's.
    fn set(&mut self, key: &str, value: Value) -> bool;
}

/// The keys of an object, each with its field.
macro_rules! record {
    ($record:ident { $($key:literal => $field:ident,)* }) => {
        impl Record for $record {
            #[cfg(test)]
            const KEYS: &'static [&'static str] = &[$($key),*];

            fn set(&mut self, key: &str, value: Value) -> bool {
                match key {
                    $($key => self.$field = value.into(),)*
                    _ => return false,
                }
                true
            }
        }
    };
}
pub(super) use record;

/// An object with the format's own keys, and the names of those it also has.
#[derive(Debug, Default)]
pub(crate) struct Object<T> {
    pub known: T,
    pub unknown: Vec<String>,
}

/// An object whose keys the card chooses, in the order they are written.
#[derive(Debug)]
pub(crate) struct Entries<T>(pub Vec<(String, T)>);
