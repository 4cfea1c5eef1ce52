//! JSON as it is written.

use std::fmt;

/// JSON as it is written: keys may come twice, and numbers in any form.
#[derive(Clone, Debug)]
pub(crate) enum Json {
    /// Anything that is neither of the others, as it stands.
    Plain(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl From<serde_json::Value> for Json {
    fn from(value: serde_json::Value) -> Self {
        match value {
            serde_json::Value::String(text) => Self::Text(text),
            serde_json::Value::Array(items) => {
                Self::List(items.into_iter().map(Self::from).collect())
            }
            serde_json::Value::Object(entries) => {
                Self::Object(entries.into_iter().map(|(key, own)| (key, own.into())).collect())
            }
            other => Self::Plain(other.to_string()),
        }
    }
}

impl fmt::Display for Json {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        match self {
            Self::Plain(text) => out.write_str(text),
            Self::Text(text) => out.write_str(&quoted(text)),
            Self::List(items) => {
                out.write_str("[")?;
                for (index, item) in items.iter().enumerate() {
                    write!(out, "{}{item}", if index > 0 { "," } else { "" })?;
                }
                out.write_str("]")
            }
            Self::Object(entries) => {
                out.write_str("{")?;
                for (index, (key, value)) in entries.iter().enumerate() {
                    write!(out, "{}{}:{value}", if index > 0 { "," } else { "" }, quoted(key))?;
                }
                out.write_str("}")
            }
        }
    }
}
