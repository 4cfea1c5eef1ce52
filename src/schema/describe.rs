//! The JSON Schema of the format: its objects, each key with what it means. Native only.

use std::collections::BTreeMap;

use schemars::{JsonSchema, schema_for};

/// The JSON Schema (draft 2020-12) of a card.
pub fn schema() -> serde_json::Value {
    schema_for!(Card).into()
}

/// A card of facts about one subject, which can be compared with others.
#[derive(JsonSchema)]
#[allow(dead_code)] // Only described, never read.
#[schemars(extend("required" = ["version", "facts", "subjects"]))]
struct Card {
    /// The version of the format: 1.
    #[schemars(extend("const" = 1))]
    version: f64,
    /// The language of the card, as a BCP 47 tag; without it, the page's.
    lang: String,
    /// The heading; without it, the name of the subject.
    title: String,
    /// A line above the heading.
    kicker: String,
    /// The day that the card was written for, `YYYY-MM-DD`.
    #[schemars(extend("format" = "date"))]
    as_of: String,
    /// A remark on the whole card, at its foot.
    note: String,
    /// What is told, in order; at most 200.
    #[schemars(extend("maxItems" = 200))]
    facts: Vec<Fact>,
    /// Countries, groups of countries, people, by id; at most 10,000.
    #[schemars(extend("maxProperties" = 10000))]
    subjects: BTreeMap<String, Subject>,
    /// The id of the subject whose card it is.
    subject: String,
    /// The ids of the subjects shown beside it at first; every other one is on offer.
    compare: Vec<String>,
    /// Where figures were read, by id; at most 2,000.
    #[schemars(extend("maxProperties" = 2000))]
    sources: BTreeMap<String, Source>,
}

/// One row of the card: what is told, not what it is for a given subject.
#[derive(JsonSchema)]
#[allow(dead_code)] // Only described, never read.
#[schemars(extend("required" = ["id", "label", "type"]))]
struct Fact {
    /// Its own id, by which subjects give their values.
    id: String,
    /// What it is called.
    label: String,
    /// What its values are.
    #[schemars(rename = "type", extend("enum" = ["text", "list", "year", "years", "number"]))]
    kind: String,
    /// What a number counts: a string, or one for each plural category of the card's language.
    unit: Unit,
    /// The most decimals that are shown, 0 to 20; without it, as many as the number has.
    #[schemars(extend("multipleOf" = 1, "minimum" = 0, "maximum" = 20))]
    decimals: f64,
    /// The significant digits after which decimals stop, 1 to 20: with 2, 3.414 is 3.4 and 15.901 is
    /// 16. Digits before the decimal mark are always shown. Not for `compact` numbers.
    #[schemars(extend("multipleOf" = 1, "minimum" = 1, "maximum" = 20))]
    digits: f64,
    /// `standard` for 128,900,000, `compact` for 128.9 million.
    #[schemars(extend("enum" = ["standard", "compact"]))]
    notation: String,
    /// The year that the figures are for.
    #[schemars(extend("multipleOf" = 1, "minimum" = 1, "maximum" = 9999))]
    year: f64,
    /// Which direction is good news.
    #[schemars(extend("enum" = ["lower", "higher"]))]
    better: String,
    /// What a number is measured against.
    target: Target,
    /// Whether it is compared at first, and not only when the reader asks: numbers are, others are
    /// not, unless this says otherwise.
    compare: bool,
    /// The id of the source of its figures.
    source: String,
    /// A remark on its figures.
    note: String,
}

/// What a number is measured against.
#[derive(JsonSchema)]
#[allow(dead_code)] // Only described, never read.
#[schemars(extend("required" = ["value"]))]
struct Target {
    /// What the target is; without it, 'target for' its year.
    label: String,
    /// The year it is to be met.
    #[schemars(extend("multipleOf" = 1, "minimum" = 1, "maximum" = 9999))]
    year: f64,
    /// The number, in the unit of its fact.
    value: f64,
}

/// A country, a group of countries, a person: whatever has values.
#[derive(JsonSchema)]
#[allow(dead_code)] // Only described, never read.
#[schemars(extend("required" = ["name"]))]
struct Subject {
    /// Its name, as it is shown.
    name: String,
    /// Its name where room is short.
    short: String,
    /// `false` for what is no place among others (a continent, a group, the sea): it is compared, but
    /// has no rank. What has the id `WORLD` has none either.
    ranked: bool,
    /// Its values, by fact id. A value that is missing or `null` is 'no data'.
    values: BTreeMap<String, FactValue>,
}

/// Where figures were read.
#[derive(JsonSchema)]
#[allow(dead_code)] // Only described, never read.
#[schemars(extend("required" = ["name"]))]
struct Source {
    /// Who published them.
    name: String,
    /// Where, as an http or https address.
    #[schemars(extend("format" = "uri"))]
    url: String,
    /// Which edition of them.
    edition: String,
    /// The day they were read, `YYYY-MM-DD`.
    #[schemars(extend("format" = "date"))]
    accessed: String,
    /// Under which licence.
    license: String,
}

/// What a number counts.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[allow(dead_code)] // Only described, never read.
enum Unit {
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

/// A value, as the type of its fact asks for.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[allow(dead_code)] // Only described, never read.
enum FactValue {
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
#[derive(JsonSchema)]
#[schemars(untagged)]
#[allow(dead_code)] // Only described, never read.
enum Span {
    Year(u16),
    Years([u16; 2]),
}
