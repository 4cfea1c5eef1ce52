//! The JSON Schema of the format. Native only.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, schema_for};
use serde::Deserialize;

use super::{Card, Entries, Field, Object};

/// The JSON Schema (draft 2020-12) of a card.
pub fn schema() -> serde_json::Value {
    schema_for!(Card).into()
}

/// A type that is described as the one it holds.
macro_rules! described_as {
    ($($wrapper:ident => $described:ty),* $(,)?) => {$(
        impl<T: JsonSchema> JsonSchema for $wrapper<T> {
            fn inline_schema() -> bool {
                <$described>::inline_schema()
            }

            fn schema_name() -> Cow<'static, str> {
                <$described>::schema_name()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                <$described>::json_schema(generator)
            }
        }
    )*};
}

described_as! {
    Field => T,
    Object => T,
    Entries => BTreeMap<String, T>,
}

/// What a number counts.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
#[allow(dead_code)] // Only described, never read.
pub(super) enum Unit {
    /// The same for every number.
    Always(String),
    /// A form for each of CLDR's plural categories that the card's language has.
    Plural {
        zero: Option<String>,
        one: Option<String>,
        two: Option<String>,
        few: Option<String>,
        many: Option<String>,
        other: String,
    },
}

/// Values by fact id.
pub(super) type Values = BTreeMap<String, FactValue>;

/// A value, as the type of its fact asks for.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
#[allow(dead_code)] // Only described, never read.
pub(super) enum FactValue {
    /// No data.
    Null(()),
    /// A number, or a year.
    Number(f64),
    /// A text; or years as an editor writes them, such as `1946; 1980-1981`; or `permanent`.
    Text(String),
    /// The strings of a list.
    List(Vec<String>),
    /// Years, each one of them or a first and a last one.
    Years(Vec<Span>),
    /// Does not apply, for this reason.
    NotApplicable { na: String },
    /// A number for each year from the first one on.
    Series { from: u16, values: Vec<Option<f64>> },
    /// Numbers by year.
    ByYear(BTreeMap<String, Option<f64>>),
}

/// A year, or a first and a last one.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
#[allow(dead_code)] // Only described, never read.
pub(super) enum Span {
    Year(u16),
    Years([u16; 2]),
}
