//! The facts, each with a column of values.

use super::notice::{Expect, Notices, Path, Record, What};
use super::text::quoted;
use super::value::{Read, cells};
use super::{Written, source};
use crate::model::{
    Better, Column, Fact, Kind, Measure, Notation, Plural, Subject, SubjectIndex, Target, Unit,
    Values, joined,
};
use crate::schema::{self, Value};

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
        let asked = Expect::Required(What::Fact);
        let Some(mut fact) = notices.record(fact, schema::FACT, &at, asked) else {
            continue;
        };
        let Some(id) = fact.string("id", Expect::Required(What::Text), notices) else {
            continue;
        };
        if notices.id(&id, &fact.at("id")).is_none() {
            continue;
        }
        if ids.contains(&id) {
            let found = quoted(&id) + " again";
            notices.expected("an id of its own", &found, &fact.at("id"));
            continue;
        }
        ids.push(id.clone());
        let Some(kind) = fact.string("type", Expect::Required(What::Type), notices) else {
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
                    unit: unit(&mut fact, notices),
                    decimals: decimals(&mut fact, notices),
                    digits: digits(&mut fact, notices),
                    notation: notation(&mut fact, notices),
                    better: better(&mut fact, notices),
                    target: target(&mut fact, notices),
                };
                Values::Number(column.read(notices), measure)
            }
            other => {
                notices.expected(What::Type.words(), &quoted(other), &fact.at("type"));
                continue;
            }
        };
        // Of a number they are taken.
        for key in schema::MEASURE {
            if !matches!(fact.take(key), Value::Absent | Value::Null) {
                notices.of_numbers(key, &at);
            }
        }
        let label = fact.required_text("label", notices);
        let compared = fact.flag("compare", notices);
        facts.push(Fact {
            label: label.unwrap_or_else(|| id.clone()),
            compared: compared.unwrap_or(matches!(values, Values::Number(..))),
            year: fact.year("year", notices),
            source: source(&mut fact, sources, notices),
            note: fact.remark("note", notices),
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

fn unit(fact: &mut Record<'_>, notices: &mut Notices) -> Unit {
    const EXPECTED: &str = "a string, or one string for each plural category";
    let at = &fact.at("unit");
    match fact.take("unit") {
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
                        notices.wrong::<()>(What::Text.words(), &other, &at);
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
                    notices.expected(What::Text.words(), "nothing", &at.key("other"));
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

fn decimals(fact: &mut Record<'_>, notices: &mut Notices) -> Option<u8> {
    whole(fact, "decimals", 0, What::Decimals, notices)
}

fn digits(fact: &mut Record<'_>, notices: &mut Notices) -> Option<u8> {
    whole(fact, "digits", 1, What::Digits, notices)
}

fn whole(
    fact: &mut Record<'_>,
    key: &'static str,
    least: u8,
    what: What,
    notices: &mut Notices,
) -> Option<u8> {
    let number = fact.float(key, Expect::Optional(what), notices)?;
    let fits = number.fract() == 0.0 && (f64::from(least)..=20.0).contains(&number);
    if !fits {
        notices.wrong::<()>(what.words(), &Value::Number(number), &fact.at(key));
    }
    fits.then_some(number as u8)
}

fn notation(fact: &mut Record<'_>, notices: &mut Notices) -> Notation {
    match fact.string("notation", Expect::Optional(What::Notation), notices).as_deref() {
        None | Some("standard") => Notation::Standard,
        Some("compact") => Notation::Compact,
        Some(other) => {
            notices.expected(What::Notation.words(), &quoted(other), &fact.at("notation"));
            Notation::Standard
        }
    }
}

fn better(fact: &mut Record<'_>, notices: &mut Notices) -> Option<Better> {
    match fact.string("better", Expect::Optional(What::Better), notices)?.as_str() {
        "lower" => Some(Better::Lower),
        "higher" => Some(Better::Higher),
        other => {
            notices.expected(What::Better.words(), &quoted(other), &fact.at("better"));
            None
        }
    }
}

fn target(fact: &mut Record<'_>, notices: &mut Notices) -> Option<Target> {
    let asked = Expect::Optional(What::Target);
    let at = fact.at("target");
    let mut target = notices.record(fact.take("target"), schema::TARGET, &at, asked)?;
    let label = target.text("label", notices);
    let year = target.year("year", notices);
    let value = target.float("value", Expect::Required(What::Number), notices)?;
    Some(Target { label, year, value: notices.number(value, &target.at("value"))? })
}
