//! Reading what may be of any type: a wrong value is kept as a description of what was found.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, Error, IgnoredAny, IntoDeserializer, MapAccess, SeqAccess,
    Visitor,
};

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

/// The JSON types that a field may ask for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Flag,
    Number,
    Text,
    List,
    Object,
}

/// A type that a [`Field`] can hold, and the JSON type that it is read from.
pub(crate) trait Shape {
    const KIND: Kind;
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
    const KIND: Kind = Kind::Flag;
}
impl Shape for f64 {
    const KIND: Kind = Kind::Number;
}
impl Shape for String {
    const KIND: Kind = Kind::Text;
}
impl<T> Shape for Vec<T> {
    const KIND: Kind = Kind::List;
}
impl<T> Shape for Entries<T> {
    const KIND: Kind = Kind::Object;
}
impl<T> Shape for Object<T> {
    const KIND: Kind = Kind::Object;
}

impl<'de, T: Shape + Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FieldVisitor(PhantomData))
    }
}

struct FieldVisitor<T>(PhantomData<T>);

impl<'de, T: Shape + Deserialize<'de>> Visitor<'de> for FieldVisitor<T> {
    type Value = Field<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Field::Null)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Self::Value, E> {
        match T::KIND {
            Kind::Flag => T::deserialize(flag.into_deserializer()).map(Field::Is),
            _ => Ok(Field::Not(Found::Flag(flag))),
        }
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        match T::KIND {
            Kind::Number => T::deserialize(number.into_deserializer()).map(Field::Is),
            _ => Ok(Field::Not(Found::Number(number))),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        match T::KIND {
            Kind::Text => T::deserialize(text.into_deserializer()).map(Field::Is),
            _ => Ok(Field::Not(Found::Text(text))),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        match T::KIND {
            Kind::List => T::deserialize(SeqAccessDeserializer::new(items)).map(Field::Is),
            _ => Ok(Field::Not(Found::List)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Self::Value, A::Error> {
        match T::KIND {
            Kind::Object => T::deserialize(MapAccessDeserializer::new(entries)).map(Field::Is),
            _ => Ok(Field::Not(Found::Object)),
        }
    }
}

/// An object with the format's own keys, and the names of those it also has.
#[derive(Debug, Default)]
pub(crate) struct Object<T> {
    pub known: T,
    pub unknown: Vec<String>,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ObjectVisitor<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
            type Value = Object<T>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Self::Value, A::Error> {
                let mut unknown = Vec::new();
                let known =
                    T::deserialize(Watch { entries, fields: &[], seen: 0, unknown: &mut unknown })?;
                Ok(Object { known, unknown })
            }
        }

        deserializer.deserialize_map(ObjectVisitor(PhantomData))
    }
}

/// Hands a struct the keys that it has a field for, each once, and notes the others.
struct Watch<'a, A> {
    entries: A,
    fields: &'static [&'static str],
    /// Those that it was handed already, a bit for each.
    seen: u32,
    unknown: &'a mut Vec<String>,
}

impl<'de, A: MapAccess<'de>> Deserializer<'de> for Watch<'_, A> {
    type Error = A::Error;

    fn deserialize_struct<V: Visitor<'de>>(
        mut self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.fields = fields;
        visitor.visit_map(self)
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Watch<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        while let Some(key) = self.entries.next_key::<String>()? {
            let place = self.fields.iter().position(|field| *field == key);
            let bit = place.map_or(0, |place| 1_u32.wrapping_shl(place as u32));
            if bit & !self.seen != 0 {
                self.seen |= bit;
                return seed.deserialize(key.into_deserializer()).map(Some);
            }
            self.entries.next_value::<IgnoredAny>()?;
            if bit == 0 {
                self.unknown.push(key);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.entries.next_value_seed(seed)
    }
}

/// An object whose keys the card chooses, in the order they are written.
#[derive(Debug)]
pub(crate) struct Entries<T>(pub Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EntriesVisitor<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for EntriesVisitor<T> {
            type Value = Entries<T>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }

        deserializer.deserialize_map(EntriesVisitor(PhantomData))
    }
}
