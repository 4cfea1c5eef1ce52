//! The JSON Schema of the format: its objects, each key with what it means. Native only.

use std::collections::BTreeMap;

use schemars::{JsonSchema, schema_for};
use serde_json::{Value, json};

use super::{
    MEASURE, MOST_FACTS, MOST_ITEMS, MOST_OF_NAME, MOST_OF_TEXT, MOST_SOURCES, MOST_SUBJECTS,
    MOST_YEARS,
};

/// The JSON Schema (draft 2020-12) of a card.
pub fn schema() -> Value {
    let mut schema = schema_for!(Card).into();
    without_odd_formats(&mut schema);
    schema
}

/// Of the formats only those that validators know: some refuse a schema with any other, such as `double`.
fn without_odd_formats(schema: &mut Value) {
    match schema {
        Value::Object(own) => {
            own.retain(|key, value| {
                key != "format" || ["date", "uri"].map(Value::from).contains(value)
            });
            own.values_mut().for_each(without_odd_formats);
        }
        Value::Array(items) => items.iter_mut().for_each(without_odd_formats),
        _ => {}
    }
}

/// A card of facts about one subject, which can be compared with others. Unknown keys are ignored with a notice, so that
/// cards for newer versions still show. An optional key that is `null` is as if it were missing.
#[derive(JsonSchema)]
#[schemars(extend("required" = ["version", "facts", "subjects"]))]
struct Card {
    /// The address of this schema, for the editor in which the card is written.
    #[schemars(rename = "$schema", extend("examples" = ["fact-box.schema.json"]))]
    schema: String,
    /// The version of the format: 1.
    #[schemars(extend("const" = 1, "examples" = [1]))]
    version: f64,
    /// The language of the card, as a BCP 47 tag: ar, en, es, fr, ru or zh, with any region; without it, the page's.
    #[schemars(extend("examples" = ["en-GB", "ar-u-nu-arab"]))]
    lang: Name,
    /// The heading; without it, the name of the subject.
    #[schemars(extend("examples" = ["Mexico"]))]
    title: Name,
    /// A line above the heading.
    #[schemars(extend("examples" = ["Country profile"]))]
    kicker: Name,
    /// The day that the card was written for, `YYYY-MM-DD`.
    #[schemars(extend("format" = "date", "examples" = ["2021-12-04"]))]
    as_of: String,
    /// A remark on the whole card, at its foot.
    #[schemars(extend("examples" = ["Emissions of carbon dioxide from fossil fuels and cement; land use is not included."]))]
    note: Remark,
    /// What is told, in order; at most 200.
    #[schemars(extend("minItems" = 1, "maxItems" = MOST_FACTS, "examples" = [[{ "id": "co2", "label": "CO2 emissions", "type": "number", "unit": "tons per person" }]]))]
    facts: Vec<Fact>,
    /// Countries, groups of countries, people, by id; at most 10,000.
    #[schemars(extend("maxProperties" = MOST_SUBJECTS, "propertyNames" = id(), "examples" = [{ "MEX": { "name": "Mexico", "values": { "co2": 3.4 } }, "WORLD": { "name": "World average", "values": { "co2": 4.7 } } }]))]
    subjects: BTreeMap<String, Subject>,
    /// The id of the subject whose card it is; needed where there are several.
    #[schemars(extend("examples" = ["MEX"]))]
    subject: Name,
    /// The ids of the subjects shown beside it at first, at most eight; every other one is on offer.
    #[schemars(extend("maxItems" = 8, "examples" = [["WORLD", "USA"]]))]
    compare: Vec<Name>,
    /// Where figures were read, by id; at most 2,000.
    #[schemars(extend("maxProperties" = MOST_SOURCES, "propertyNames" = id(), "examples" = [{ "owid": { "name": "Our World in Data", "edition": "2021" } }]))]
    sources: BTreeMap<String, Source>,
}

// What names something, or stands in a sentence or a list. Documentation of it would stand in the schema.
#[derive(JsonSchema)]
#[schemars(inline)]
struct Name(#[schemars(length(min = 1, max = MOST_OF_NAME))] String);

// A remark, or a value that is a text.
#[derive(JsonSchema)]
#[schemars(inline)]
struct Remark(#[schemars(length(min = 1, max = MOST_OF_TEXT))] String);

// A year of the common era.
#[derive(JsonSchema)]
#[schemars(inline)]
struct Year(#[schemars(range(min = 1, max = 9999))] u16);

fn id() -> Value {
    json!({ "minLength": 1, "maxLength": MOST_OF_NAME })
}

/// What has no number has none of the keys that only numbers have.
fn unmeasured() -> Value {
    let none = MEASURE.iter().map(|key| ((*key).to_owned(), json!({ "type": "null" })));
    json!({ "properties": none.collect::<serde_json::Map<_, _>>() })
}

/// One row of the card: what is told, not what it is for a given subject. Facts of type `number` only have `unit`,
/// `decimals`, `digits`, `notation`, `better` and `target`.
#[derive(JsonSchema)]
#[schemars(extend("required" = ["id", "label", "type"]))]
#[schemars(extend("if" = { "properties": { "type": { "const": "number" } } }, "else" = unmeasured()))]
struct Fact {
    /// Its own id, by which subjects give their values.
    #[schemars(extend("examples" = ["co2"]))]
    id: Name,
    /// What it is called.
    #[schemars(extend("examples" = ["CO2 emissions"]))]
    label: Name,
    /// What its values are.
    #[schemars(rename = "type", extend("enum" = ["text", "list", "year", "years", "number"], "examples" = ["number", "years"]))]
    kind: String,
    /// What a number counts: a string, or one for each plural category of the card's language.
    #[schemars(extend("examples" = ["tons per person", { "one": "ton per person", "other": "tons per person" }]))]
    unit: Unit,
    /// The most decimals that are shown, 0 to 20. Without it, a `compact` number has one, another as many as were
    /// written, or as `digits` says. A number that would seem to be zero, on the other side of its target, or more than
    /// twice as far from it, or half, has more: up to six.
    #[schemars(extend("multipleOf" = 1, "minimum" = 0, "maximum" = 20, "examples" = [1]))]
    decimals: f64,
    /// The significant digits after which decimals stop, 1 to 20: with 2, 3.414 is 3.4 and 15.901 is
    /// 16. Digits before the decimal mark are always shown. Not for `compact` numbers.
    #[schemars(extend("multipleOf" = 1, "minimum" = 1, "maximum" = 20, "examples" = [2]))]
    digits: f64,
    /// `standard` for 128,900,000, `compact` for 128.9 million.
    #[schemars(extend("enum" = ["standard", "compact"], "examples" = ["compact"]))]
    notation: String,
    /// The year that the figures are for; of a series, the year that is shown at first, else the subject's latest.
    #[schemars(extend("multipleOf" = 1, "minimum" = 1, "maximum" = 9999, "examples" = [2019]))]
    year: f64,
    /// On which side of its target a number meets it; it changes nothing where there is no target.
    #[schemars(extend("enum" = ["lower", "higher"], "examples" = ["lower"]))]
    better: String,
    /// What a number is measured against.
    #[schemars(extend("examples" = [{ "value": 2, "year": 2030, "label": "Target" }]))]
    target: Target,
    /// Whether it is compared at first, and not only when the reader asks: numbers are, others are
    /// not, unless this says otherwise.
    #[schemars(extend("examples" = [true]))]
    compare: bool,
    /// The id of the source of its figures.
    #[schemars(extend("examples" = ["owid"]))]
    source: Name,
    /// A remark on its figures.
    #[schemars(extend("examples" = ["Where goods are made, and not where they are used."]))]
    note: Remark,
}

/// What a number is measured against.
#[derive(JsonSchema)]
#[schemars(extend("required" = ["value"]))]
struct Target {
    /// What the target is; without it, 'target for' its year.
    #[schemars(extend("examples" = ["Target for 2030"]))]
    label: Name,
    /// The year it is to be met.
    #[schemars(extend("multipleOf" = 1, "minimum" = 1, "maximum" = 9999, "examples" = [2030]))]
    year: f64,
    /// The number, in the unit of its fact; it is shown as it is written, whatever `decimals` says.
    #[schemars(extend("examples" = [2]))]
    value: f64,
}

/// A country, a group of countries, a person: whatever has values.
#[derive(JsonSchema)]
#[schemars(extend("required" = ["name"]))]
struct Subject {
    /// Its name, as it is shown.
    #[schemars(extend("examples" = ["United States"]))]
    name: Name,
    /// Its name where room is short.
    #[schemars(extend("examples" = ["US"]))]
    short: Name,
    /// `false` for what is no place among others (a continent, a group, the sea): it is compared, but
    /// has no rank. What has the id `WORLD` has none either.
    #[schemars(extend("examples" = [false]))]
    ranked: bool,
    /// Its values, by fact id. A value that is missing or `null` is 'no data'.
    #[schemars(extend("examples" = [{ "joined": 1945, "council": "1946; 1980-1981; and 2021-2022", "co2": { "2018": 3.6, "2019": 3.4 }, "army": { "na": "has none" } }]))]
    values: BTreeMap<String, FactValue>,
}

/// Where figures were read.
#[derive(JsonSchema)]
#[schemars(extend("required" = ["name"]))]
struct Source {
    /// Who published them.
    #[schemars(extend("examples" = ["Our World in Data"]))]
    name: Name,
    /// Where, as an http or https address.
    #[schemars(extend("format" = "uri", "examples" = ["https://ourworldindata.org/co2-emissions"]))]
    url: String,
    /// Which edition of them.
    #[schemars(extend("examples" = ["2021"]))]
    edition: Name,
    /// The day they were read, `YYYY-MM-DD`.
    #[schemars(extend("format" = "date", "examples" = ["2021-11-30"]))]
    accessed: String,
    /// Under which licence.
    #[schemars(extend("examples" = ["CC BY 4.0"]))]
    license: Name,
}

/// What a number counts.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Unit {
    /// The same for every number.
    #[schemars(extend("examples" = ["tons per person"]))]
    Always(Name),
    /// A form for each of CLDR's plural categories that the card's language has.
    #[schemars(extend("required" = ["other"], "examples" = [{ "one": "ton per person", "other": "tons per person" }]))]
    Plural {
        /// For what the language counts as none.
        #[schemars(extend("examples" = ["طن"]))]
        zero: Name,
        /// For what it counts as one.
        #[schemars(extend("examples" = ["ton"]))]
        one: Name,
        /// For what it counts as two.
        #[schemars(extend("examples" = ["طن"]))]
        two: Name,
        /// For what it counts as few.
        #[schemars(extend("examples" = ["тонны"]))]
        few: Name,
        /// For what it counts as many.
        #[schemars(extend("examples" = ["тонн"]))]
        many: Name,
        /// For all else.
        #[schemars(extend("examples" = ["tons"]))]
        other: Name,
    },
}

/// A value, as the type of its fact asks for.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum FactValue {
    /// No data.
    #[schemars(extend("examples" = [null]))]
    Null(()),
    /// A number, or a year.
    #[schemars(extend("examples" = [3.4, 1945]))]
    Number(f64),
    /// A text; or years as an editor writes them, such as `1946; 1980-1981`; or `permanent`.
    #[schemars(extend("examples" = ["Federal presidential republic", "1946; 1980-1981; and 2021-2022", "permanent"]))]
    Text(Remark),
    /// The strings of a list.
    #[schemars(extend("examples" = [["Spanish", "English", "French"]]))]
    List(#[schemars(length(min = 1, max = MOST_ITEMS))] Vec<Name>),
    /// Years, each one of them or a first and a last one.
    #[schemars(extend("examples" = [[1946, [1980, 1981], [2021, 2022]]]))]
    Years(#[schemars(length(min = 1, max = MOST_YEARS))] Vec<Span>),
    /// Does not apply, for this reason.
    #[schemars(extend("examples" = [{ "na": "has no army" }]))]
    NotApplicable {
        /// The reason, which is shown.
        #[schemars(extend("examples" = ["has no army"]))]
        na: Name,
    },
    /// A number for each year from the first one on.
    #[schemars(extend("examples" = [{ "from": 1990, "values": [3.9, null, 3.4] }]))]
    Series {
        /// The first year.
        #[schemars(extend("minimum" = 1, "maximum" = 9999, "examples" = [1990]))]
        from: u16,
        /// A number for each year; `null` is 'no data'.
        #[schemars(extend("examples" = [[3.9, null, 3.4]]))]
        values: Vec<Option<f64>>,
    },
    /// Numbers by year.
    #[schemars(extend("minProperties" = 1, "propertyNames" = { "pattern": "^(?!0+$)[0-9]{1,4}$" }, "examples" = [{ "2018": 3.6, "2019": 3.4 }]))]
    ByYear(BTreeMap<String, Option<f64>>),
}

/// A year, or a first and a last one.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Span {
    Year(Year),
    Years([Year; 2]),
}
