//! Cards as nobody should write them: every key and every type of the format, right and wrong.

mod json;
mod words;

pub(super) use json::Json;
pub(super) use words::any_json;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;

use words::{key, number, plain, text};

const SUBJECTS: &[&str] = &[
    "MEX",
    "USA",
    "WORLD",
    "A",
    "B",
    "1",
    "2021",
    "-1",
    "__proto__",
    "constructor",
    "named A",
    "\u{202e}",
];

/// The ids of facts, and what each mostly is.
const FACTS: &[(&str, &str)] = &[
    ("f", "number"),
    ("g", "number"),
    ("h", "list"),
    ("i", "years"),
    ("0", "text"),
    ("2019", "year"),
    ("__proto__", "number"),
    ("length", "text"),
    ("\0", "text"),
];

/// Rarely something else, or nothing.
fn nearly(right: impl Strategy<Value = Json> + 'static) -> BoxedStrategy<Option<Json>> {
    prop_oneof![
        60 => right.prop_map(Some),
        1 => any_json().prop_map(Some),
        1 => Just(None),
    ]
    .boxed()
}

/// Now and then something else, or nothing.
fn mostly(right: impl Strategy<Value = Json> + 'static) -> BoxedStrategy<Option<Json>> {
    prop_oneof![
        12 => right.prop_map(Some),
        1 => any_json().prop_map(Some),
        3 => Just(None),
    ]
    .boxed()
}

fn words(of: &'static [&'static str]) -> BoxedStrategy<Json> {
    select(of).prop_map(|word| Json::Text(word.to_owned())).boxed()
}

fn string() -> BoxedStrategy<Json> {
    text().prop_map(Json::Text).boxed()
}

/// An object of those keys that are there, and sometimes one that the format has not.
fn object(entries: Vec<(&'static str, BoxedStrategy<Option<Json>>)>) -> BoxedStrategy<Json> {
    let (keys, values): (Vec<_>, Vec<_>) = entries.into_iter().unzip();
    let odd = prop_oneof![9 => Just(None), 1 => (key(), any_json()).prop_map(Some)];
    (values, odd)
        .prop_map(move |(values, odd)| {
            let there = keys.iter().zip(values);
            let there = there.filter_map(|(key, value)| Some(((*key).to_owned(), value?)));
            Json::Object(there.chain(odd).collect())
        })
        .boxed()
}

fn year() -> BoxedStrategy<Json> {
    prop_oneof![
        8 => (1985..2031_i32).prop_map(|year| Json::Plain(year.to_string())),
        1 => number(),
    ]
    .boxed()
}

fn fact(id: &'static str, kind: &'static str) -> BoxedStrategy<Json> {
    let unit = prop_oneof![
        3 => string(),
        1 => words(&["%", "% of GDP", "tons", "percent"]),
        1 => object(vec![("one", mostly(string())), ("other", mostly(string()))]),
    ];
    let target = object(vec![
        ("value", mostly(number())),
        ("year", mostly(year())),
        ("label", mostly(string())),
    ]);
    object(vec![
        ("id", nearly(Just(Json::Text(id.to_owned())))),
        ("label", mostly(string())),
        ("type", nearly(Just(Json::Text(kind.to_owned())))),
        ("unit", mostly(unit)),
        ("decimals", mostly(number())),
        ("digits", mostly(number())),
        ("notation", mostly(words(&["standard", "compact"]))),
        ("year", mostly(year())),
        ("better", mostly(words(&["lower", "higher"]))),
        ("target", mostly(target)),
        ("compare", mostly(prop_oneof![plain("true"), plain("false")])),
        ("source", mostly(words(&["s", "t", "__proto__"]))),
        ("note", mostly(string())),
    ])
}

/// What a fact asks for of a type, mostly.
fn value(kind: &str) -> BoxedStrategy<Json> {
    let right = match kind {
        "text" => string(),
        "list" => vec(string(), 0..5).prop_map(Json::List).boxed(),
        "year" => year(),
        "years" => prop_oneof![string(), vec(years(), 0..4).prop_map(Json::List)].boxed(),
        _ => figure(),
    };
    let reason = text();
    prop_oneof![
        12 => right,
        1 => plain("null"),
        1 => reason.prop_map(|reason| Json::Object(vec![("na".to_owned(), Json::Text(reason))])),
        1 => any_json(),
    ]
    .boxed()
}

fn years() -> BoxedStrategy<Json> {
    let pair = (year(), year()).prop_map(|(from, to)| Json::List(vec![from, to]));
    prop_oneof![year(), pair].boxed()
}

fn figure() -> BoxedStrategy<Json> {
    let gap = prop_oneof![9 => number(), 3 => plain("null"), 1 => any_json()].boxed();
    let from = (year(), vec(gap.clone(), 0..12)).prop_map(|(from, values)| {
        Json::Object(vec![("from".to_owned(), from), ("values".to_owned(), Json::List(values))])
    });
    let digits = prop_oneof![
        6 => (1985..2031_i32).prop_map(|year| year.to_string()),
        1 => select(&["1", "9999", "0", "10000", "02019", "", "x"][..]).prop_map(str::to_owned),
    ];
    let by_year = vec((digits, gap), 0..6).prop_map(Json::Object);
    prop_oneof![2 => number(), 2 => from, 1 => by_year].boxed()
}

fn subject() -> BoxedStrategy<Json> {
    let values = FACTS.iter().map(|(id, kind)| (Just((*id).to_owned()), value(kind)).boxed());
    let values = Union::new(values.collect::<Vec<_>>());
    object(vec![
        ("name", mostly(string())),
        ("short", mostly(string())),
        ("ranked", mostly(prop_oneof![plain("true"), plain("false")])),
        ("values", mostly(vec(values, 0..7).prop_map(Json::Object))),
    ])
}

fn source() -> BoxedStrategy<Json> {
    let url = prop_oneof![
        2 => Just(Json::Text("https://a.example/b?c=d&e".to_owned())),
        3 => string(),
    ];
    object(vec![
        ("name", mostly(string())),
        ("url", mostly(url)),
        ("edition", mostly(string())),
        ("accessed", mostly(words(&["2021-11-01", "2021-02-29", "soon"]))),
        ("license", mostly(string())),
    ])
}

/// A whole card.
pub(super) fn card() -> BoxedStrategy<Json> {
    let id = |of: &'static [&'static str]| select(of).prop_map(str::to_owned);
    let facts = FACTS.iter().map(|(id, kind)| fact(id, kind));
    let facts = vec(Union::new(facts.collect::<Vec<_>>()), 1..6).prop_map(Json::List);
    // The card's own is among them.
    let own = (Just("MEX".to_owned()), subject());
    let subjects = (own, vec((id(SUBJECTS), subject()), 0..6));
    let subjects = subjects
        .prop_map(|(own, others)| Json::Object(std::iter::once(own).chain(others).collect()));
    let sources = vec((id(&["s", "t", "__proto__"]), source()), 0..3).prop_map(Json::Object);
    let subject = prop_oneof![12 => words(&["MEX"]), 1 => words(SUBJECTS)];
    object(vec![
        ("version", mostly(plain("1"))),
        (
            "lang",
            mostly(words(&[
                "en",
                "en-GB",
                "ar",
                "ar-u-nu-arab",
                "fr",
                "ru",
                "es-MX",
                "zh",
                "en-x-\0",
                "de",
            ])),
        ),
        ("title", mostly(string())),
        ("kicker", mostly(string())),
        ("as_of", mostly(words(&["2021-11-01", "0001-01-01", "2021-02-29"]))),
        ("note", mostly(string())),
        ("subject", nearly(subject)),
        ("compare", mostly(vec(words(SUBJECTS), 0..6).prop_map(Json::List))),
        ("facts", nearly(facts)),
        ("subjects", nearly(subjects)),
        ("sources", mostly(sources)),
    ])
}
