//! The facts, each with a column of values.

use super::notice::{Expect, Notices, Path};
use super::text::quoted;
use super::value::{Read, cells};
use super::{Written, source};
use crate::model::{
    Better, Column, Fact, Kind, Measure, Notation, Plural, Subject, SubjectIndex, Target, Unit,
    Values, joined,
};
use crate::schema::{self, Value};

/// The types of facts, as they are written.
const TYPES: &str = "\"text\", \"list\", \"year\", \"years\" or \"number\"";

pub(super) fn facts(
    written: Vec<Value>,
    mut values: Vec<Written>,
    subjects: &[Subject],
    sources: &[String],
    notices: &mut Notices,
) -> Vec<Fact> {
    let root = Path::Root;
    let all = root.key("facts");
    let mut ids: Vec<String> = Vec::new();
    let mut facts = Vec::new();
    for (index, fact) in written.into_iter().enumerate() {
        let at = all.item(index);
        let asked = Expect::Required("a fact (an object)");
        let Some(mut fact) = notices.record(fact, schema::FACT, &at, asked) else {
            continue;
        };
        let asked = Expect::Required("a string");
        let Some(id) = notices.string(fact.take("id"), &at.key("id"), asked) else {
            continue;
        };
        if notices.id(&id, &at.key("id")).is_none() {
            continue;
        }
        if ids.contains(&id) {
            let found = quoted(&id) + " again";
            notices.expected("an id of its own", &found, &at.key("id"));
            continue;
        }
        ids.push(id.clone());
        let at_kind = at.key("type");
        let Some(kind) = notices.string(fact.take("type"), &at_kind, Expect::Required(TYPES))
        else {
            continue;
        };
        let mut column = Fields { id: &id, subjects, values: &mut values };
        let values = match kind.as_str() {
            "text" => Values::Text(column.read(notices)),
            "list" => Values::List(column.read(notices)),
            "year" => Values::Year(column.read(notices)),
            "years" => Values::Years(column.read(notices)),
            "number" => {
                let measure = Measure {
                    unit: unit(fact.take("unit"), &at.key("unit"), notices),
                    decimals: decimals(fact.take("decimals"), &at.key("decimals"), notices),
                    digits: digits(fact.take("digits"), &at.key("digits"), notices),
                    notation: notation(fact.take("notation"), &at.key("notation"), notices),
                    better: better(fact.take("better"), &at.key("better"), notices),
                    target: target(fact.take("target"), &at.key("target"), notices),
                };
                Values::Number(column.read(notices), measure)
            }
            other => {
                notices.expected(TYPES, &quoted(other), &at_kind);
                continue;
            }
        };
        // Of a number they are taken.
        for key in schema::MEASURE {
            if !matches!(fact.take(key), Value::Absent | Value::Null) {
                notices.of_numbers(key, &at);
            }
        }
        let label = notices.required_text(fact.take("label"), &at.key("label"));
        let compared = notices.flag(fact.take("compare"), &at.key("compare"));
        facts.push(Fact {
            label: label.unwrap_or_else(|| id.clone()),
            compared: compared.unwrap_or(matches!(values, Values::Number(..))),
            year: notices.year(fact.take("year"), &at.key("year")),
            source: source(fact.take("source"), sources, &at.key("source"), notices),
            note: notices.remark(fact.take("note"), &at.key("note")),
            values,
            id,
        });
    }
    strays(&values, subjects, &ids, notices);
    facts
}

/// What is needed to read one fact's column.
struct Fields<'a> {
    id: &'a str,
    subjects: &'a [Subject],
    values: &'a mut [Written],
}

impl Fields<'_> {
    fn read<T: Read>(&mut self, notices: &mut Notices) -> Column<T> {
        cells(self.id, self.subjects, self.values, notices)
    }
}

/// Values that no fact asks for. The ids of facts that were left out are known too, so that one
/// mistake is told once.
fn strays(values: &[Written], subjects: &[Subject], ids: &[String], notices: &mut Notices) {
    let root = Path::Root;
    let all = root.key("subjects");
    for (subject, values) in subjects.iter().zip(values) {
        for (id, value) in values {
            if !ids.contains(id) && !matches!(value, Value::Absent) {
                let at = all.key(&subject.id);
                let at = at.key("values");
                notices.expected("the id of a fact", &quoted(id), &at.key(id));
            }
        }
    }
}

/// Whether the card's own subject has a value here that could not be read. To show the fact without
/// it would say 'no data', which is not what the card says.
pub(super) fn is_left_out(fact: &Fact, own: SubjectIndex) -> bool {
    fact.values.of(own) == Kind::LeftOut
        || matches!(&fact.values, Values::Number(column, _)
            if column.of(own).figure().is_some_and(|figure| figure.is_left_out(fact.year)))
}

/// A unit, before which the card sets a space where one is due.
/// And with the percent sign that the card writes in the digits of its language.
fn trimmed(unit: &str) -> String {
    let unit = unit.trim();
    match unit.strip_prefix(['٪', '％']) {
        Some(rest) => joined(&["%", rest]),
        None => unit.to_owned(),
    }
}

fn unit(unit: Value, at: &Path<'_>, notices: &mut Notices) -> Unit {
    const EXPECTED: &str = "a string, or one string for each plural category";
    match unit {
        Value::Absent | Value::Null => Unit::None,
        Value::Text(unit) => {
            notices.not_blank(unit, at).map_or(Unit::None, |unit| Unit::Always(trimmed(&unit)))
        }
        Value::Object(forms) if !forms.is_empty() => {
            let mut read = Vec::new();
            for (name, form) in forms {
                let at = at.key(&name);
                match (Plural::from_name(&name), form) {
                    (Some(category), Value::Text(form)) => {
                        if let Some(form) = notices.not_blank(form, &at) {
                            read.push((category, trimmed(&form)));
                        }
                    }
                    (Some(_), other) => {
                        notices.wrong::<()>("a string", &other, &at);
                    }
                    (None, _) => {
                        notices.expected("a plural category of CLDR", &quoted(&name), &at);
                    }
                }
            }
            let other = read.iter().find(|(own, _)| *own == Plural::Other);
            match other.or(read.last()).cloned() {
                Some((Plural::Other, other)) => Unit::Plural(read, other),
                Some((_, other)) => {
                    notices.expected("a string", "nothing", &at.key("other"));
                    Unit::Plural(read, other)
                }
                None => Unit::None,
            }
        }
        other => {
            notices.wrong::<()>(EXPECTED, &other, at);
            Unit::None
        }
    }
}

fn decimals(decimals: Value, at: &Path<'_>, notices: &mut Notices) -> Option<u8> {
    whole(decimals, 0, "a whole number from 0 to 20", at, notices)
}

fn digits(digits: Value, at: &Path<'_>, notices: &mut Notices) -> Option<u8> {
    whole(digits, 1, "a whole number from 1 to 20", at, notices)
}

fn whole(
    number: Value,
    least: u8,
    expected: &'static str,
    at: &Path<'_>,
    notices: &mut Notices,
) -> Option<u8> {
    let number = notices.float(number, at, Expect::Optional(expected))?;
    let fits = number.fract() == 0.0 && (f64::from(least)..=20.0).contains(&number);
    if !fits {
        notices.wrong::<()>(expected, &Value::Number(number), at);
    }
    fits.then_some(number as u8)
}

fn notation(word: Value, at: &Path<'_>, notices: &mut Notices) -> Notation {
    const EXPECTED: &str = "\"standard\" or \"compact\"";
    match notices.string(word, at, Expect::Optional(EXPECTED)).as_deref() {
        None | Some("standard") => Notation::Standard,
        Some("compact") => Notation::Compact,
        Some(other) => {
            notices.expected(EXPECTED, &quoted(other), at);
            Notation::Standard
        }
    }
}

fn better(word: Value, at: &Path<'_>, notices: &mut Notices) -> Option<Better> {
    const EXPECTED: &str = "\"lower\" or \"higher\"";
    match notices.string(word, at, Expect::Optional(EXPECTED))?.as_str() {
        "lower" => Some(Better::Lower),
        "higher" => Some(Better::Higher),
        other => {
            notices.expected(EXPECTED, &quoted(other), at);
            None
        }
    }
}

fn target(target: Value, at: &Path<'_>, notices: &mut Notices) -> Option<Target> {
    let asked = Expect::Optional("a target (an object)");
    let mut target = notices.record(target, schema::TARGET, at, asked)?;
    let label = notices.text(target.take("label"), &at.key("label"));
    let year = notices.year(target.take("year"), &at.key("year"));
    let at = at.key("value");
    let value = notices.float(target.take("value"), &at, Expect::Required("a number"))?;
    Some(Target { label, year, value: notices.number(value, &at)? })
}
