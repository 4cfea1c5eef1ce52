//! The JSON card as written, literal, no logic.
//!
//! Every key is a [`Field`], so that one wrong value never costs the others: what stands there is kept
//! as it is, and [`resolve`](crate::resolve) says what is wrong with it. The JSON Schema of the format
//! is made from these types and their comments.

#[cfg(not(target_arch = "wasm32"))]
mod describe;
mod field;
mod size;
mod value;

#[cfg(not(target_arch = "wasm32"))]
pub use describe::schema;
pub(crate) use field::{Entries, Field, Found, Many, Object};
pub(crate) use size::{grouped, too_large};
pub(crate) use value::{MOST_ENTRIES, Value};

use field::{Record, record};

/// The card in a JSON value, or what is there instead.
pub(crate) fn card(value: Value) -> Field<Object<Card>> {
    value.into()
}

/// A card of facts about one subject, which can be compared with others.
#[derive(Debug, Default)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["version", "facts", "subjects"])))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
pub(crate) struct Card {
    /// The version of the format: 1.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = 1)))]
    pub version: Field<f64>,
    /// The language of the card, as a BCP 47 tag; without it, the page's.
    pub lang: Field<String>,
    /// The heading; without it, the name of the subject.
    pub title: Field<String>,
    /// A line above the heading.
    pub kicker: Field<String>,
    /// The day that the card was written for, `YYYY-MM-DD`.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("format" = "date")))]
    pub as_of: Field<String>,
    /// A remark on the whole card, at its foot.
    pub note: Field<String>,
    /// What is told, in order; at most 200.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("maxItems" = 200)))]
    pub facts: Field<Vec<Field<Object<Fact>>>>,
    /// Countries, groups of countries, people, by id; at most 2,000.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("maxProperties" = 2000)))]
    pub subjects: Field<Entries<Field<Object<Subject>>>>,
    /// The id of the subject whose card it is.
    pub subject: Field<String>,
    /// The ids of the subjects shown beside it at first; every other one is on offer.
    pub compare: Field<Vec<Field<String>>>,
    /// Where figures were read, by id; at most 2,000.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("maxProperties" = 2000)))]
    pub sources: Field<Entries<Field<Object<Source>>>>,
}

record!(Card {
    "version" => version,
    "lang" => lang,
    "title" => title,
    "kicker" => kicker,
    "as_of" => as_of,
    "note" => note,
    "facts" => facts,
    "subjects" => subjects,
    "subject" => subject,
    "compare" => compare,
    "sources" => sources,
});

/// One row of the card: what is told, not what it is for a given subject.
#[derive(Debug, Default)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["id", "label", "type"])))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
pub(crate) struct Fact {
    /// Its own id, by which subjects give their values.
    pub id: Field<String>,
    /// What it is called.
    pub label: Field<String>,
    /// What its values are.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "type", extend("enum" = ["text", "list", "year", "years", "number"])))]
    pub kind: Field<String>,
    /// What a number counts: a string, or one for each plural category of the card's language.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "describe::Unit"))]
    pub unit: Value,
    /// The most decimals that are shown, 0 to 20; without it, as many as the number has.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("multipleOf" = 1, "minimum" = 0, "maximum" = 20)))]
    pub decimals: Field<f64>,
    /// The significant digits after which decimals stop, 1 to 20: with 2, 3.414 is 3.4 and 15.901 is
    /// 16. Digits before the decimal mark are always shown. Not for `compact` numbers.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("multipleOf" = 1, "minimum" = 1, "maximum" = 20)))]
    pub digits: Field<f64>,
    /// `standard` for 128,900,000, `compact` for 128.9 million.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("enum" = ["standard", "compact"])))]
    pub notation: Field<String>,
    /// The year that the figures are for.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("multipleOf" = 1, "minimum" = 1, "maximum" = 9999)))]
    pub year: Field<f64>,
    /// Which direction is good news.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("enum" = ["lower", "higher"])))]
    pub better: Field<String>,
    /// What a number is measured against.
    pub target: Field<Object<Target>>,
    /// Whether it is compared at first, and not only when the reader asks: numbers are, others are
    /// not, unless this says otherwise.
    pub compare: Field<bool>,
    /// The id of the source of its figures.
    pub source: Field<String>,
    /// A remark on its figures.
    pub note: Field<String>,
}

record!(Fact {
    "id" => id,
    "label" => label,
    "type" => kind,
    "unit" => unit,
    "decimals" => decimals,
    "digits" => digits,
    "notation" => notation,
    "year" => year,
    "better" => better,
    "target" => target,
    "compare" => compare,
    "source" => source,
    "note" => note,
});

/// What a number is measured against.
#[derive(Debug, Default)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["value"])))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
pub(crate) struct Target {
    /// What the target is; without it, 'target for' its year.
    pub label: Field<String>,
    /// The year it is to be met.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("multipleOf" = 1, "minimum" = 1, "maximum" = 9999)))]
    pub year: Field<f64>,
    /// The number, in the unit of its fact.
    pub value: Field<f64>,
}

record!(Target {
    "label" => label,
    "year" => year,
    "value" => value,
});

/// A country, a group of countries, a person: whatever has values.
#[derive(Debug, Default)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["name"])))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
pub(crate) struct Subject {
    /// Its name, as it is shown.
    pub name: Field<String>,
    /// Its name where room is short.
    pub short: Field<String>,
    /// `false` for what is no place among others (a continent, a group, the sea): it is compared, but
    /// has no rank. What has the id `WORLD` has none either.
    pub ranked: Field<bool>,
    /// Its values, by fact id. A value that is missing or `null` is 'no data'.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "describe::Values"))]
    pub values: Field<Entries<Value>>,
}

record!(Subject {
    "name" => name,
    "short" => short,
    "ranked" => ranked,
    "values" => values,
});

/// Where figures were read.
#[derive(Debug, Default)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("required" = ["name"])))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
pub(crate) struct Source {
    /// Who published them.
    pub name: Field<String>,
    /// Where, as an http or https address.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("format" = "uri")))]
    pub url: Field<String>,
    /// Which edition of them.
    pub edition: Field<String>,
    /// The day they were read, `YYYY-MM-DD`.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("format" = "date")))]
    pub accessed: Field<String>,
    /// Under which licence.
    pub license: Field<String>,
}

record!(Source {
    "name" => name,
    "url" => url,
    "edition" => edition,
    "accessed" => accessed,
    "license" => license,
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_described_is_what_is_read() {
        let schema = schema();
        let described = |object: &serde_json::Value| {
            let keys = object["properties"].as_object().expect("properties").keys();
            keys.cloned().collect::<Vec<_>>()
        };
        assert_eq!(described(&schema), Card::KEYS);
        let parts = &schema["$defs"];
        assert_eq!(described(&parts["Fact"]), Fact::KEYS);
        assert_eq!(described(&parts["Target"]), Target::KEYS);
        assert_eq!(described(&parts["Subject"]), Subject::KEYS);
        assert_eq!(described(&parts["Source"]), Source::KEYS);
    }
}
