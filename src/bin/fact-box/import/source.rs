//! Where the table is from.

use clap::Args;
use fact_box::slug;
use serde_json::{Map, Value};

use super::fact::id;

/// The source that the facts name.
#[derive(Args)]
pub struct SourceOptions {
    /// Who published the table.
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// Where, as an http or https address.
    #[arg(long, value_name = "URL", requires = "source")]
    source_url: Option<String>,
    /// Which edition it is.
    #[arg(long, requires = "source", value_parser = edition)]
    edition: Option<String>,
    /// The day it was read, YYYY-MM-DD.
    #[arg(long, value_name = "DAY", requires = "source")]
    accessed: Option<String>,
    /// Under which licence it is.
    #[arg(long, requires = "source")]
    license: Option<String>,
    /// The source's id; without it, made from its name.
    #[arg(long, value_name = "ID", requires = "source", value_parser = id)]
    source_id: Option<String>,
}

/// The word that stands in the examples for an edition is none.
fn edition(text: &str) -> Result<String, String> {
    match text.trim() {
        "EDITION" => Err("expected the edition of your file, such as 2021".to_owned()),
        _ => Ok(text.to_owned()),
    }
}

impl SourceOptions {
    /// Its id, and what a card says of it.
    pub fn source(&self) -> Option<(String, Value)> {
        let name = self.source.as_deref()?;
        let id = self.source_id.clone().unwrap_or_else(|| slug(name));
        let id = if id.is_empty() { "source".to_owned() } else { id };
        let keys = [
            ("name", &self.source),
            ("url", &self.source_url),
            ("edition", &self.edition),
            ("accessed", &self.accessed),
            ("license", &self.license),
        ];
        let given = keys
            .into_iter()
            .filter_map(|(key, value)| Some((key.to_owned(), Value::from(value.as_deref()?))));
        Some((id, Value::Object(given.collect::<Map<_, _>>())))
    }
}
