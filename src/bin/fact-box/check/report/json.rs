//! Problems for programs.

use fact_box::Position;
use serde_json::{Map, Value, json};

use super::{Report, Told};
use crate::check::against::{Compared, Figure, Found, Outcome};
use crate::check::cards::Read;

/// What the document holds.
pub const HELP: &str = "\
With --format json, one object is written:
  files      how many files with cards were read
  failures   a list of strings: what could not be read, and why
  problems   a list, in the order of the files, of objects with
    file     as it was named, or as it was found in a folder
    level    \"error\": nothing of the card can be shown; \"warning\": a part is left out or repaired
    path     the place in the card, such as facts[7].target.value; \"\" for the card as a whole
    message  what was expected, and what was found
    hint     what to write instead, or null
    start    where it begins in the file: line and column from 1, in characters; offset from 0, in bytes
    end      where it ends, likewise
  figures    with --against, a list of objects with
    file, path, start, end  as of a problem
    subject, fact           their ids in the card
    year     the year that the card says, or null
    written  the number as it is written, a string
    edition  that of the fact's source in the card, or null
    tables   for each edition that has the fact, an object with
      edition     its name
      status      \"agrees\", \"differs\", \"year-not-found\" or \"place-not-found\"
      year, value what it was compared with, or null
      rounded     the value with as many digits as the card's number, where it differs, or null
      by, percent how much more the card says, a string and a number, where it differs, or null
      newer       the year and the value of a later year, or null";

pub fn document(report: &Report) -> String {
    let problems: Vec<Value> = report.problems().map(problem).collect();
    let Compared { editions, figures } = &report.compared;
    let mut document = Map::from_iter([
        ("files".to_owned(), report.files.into()),
        ("failures".to_owned(), report.failures.clone().into()),
        ("problems".to_owned(), problems.into()),
    ]);
    if !editions.is_empty() {
        let figures: Vec<_> = figures.iter().map(|own| figure(own, editions)).collect();
        document.insert("figures".to_owned(), figures.into());
    }
    let document = Value::from(document);
    format!("{document:#}\n")
}

fn figure(figure: &Figure, editions: &[String]) -> Value {
    let Read { figure: own, source, start, end } = &figure.read;
    let tables: Vec<_> = figure.outcomes.iter().map(|outcome| table(outcome, editions)).collect();
    json!({
        "file": &*source.name,
        "path": own.path,
        "start": position(*start),
        "end": position(*end),
        "subject": own.subject,
        "fact": own.fact,
        "year": own.year,
        "written": own.written,
        "edition": own.edition,
        "tables": tables,
    })
}

fn table(outcome: &Outcome, editions: &[String]) -> Value {
    let pair = |(year, value): (u16, f64)| json!({ "year": year, "value": value });
    let difference = match &outcome.found {
        Found::Differs(difference) => Some(difference),
        _ => None,
    };
    json!({
        "edition": editions.get(outcome.edition),
        "status": outcome.found.word(),
        "year": outcome.value.map(|(year, _)| year),
        "value": outcome.value.map(|(_, value)| value),
        "rounded": difference.map(|own| own.rounded.as_str()),
        "by": difference.map(|own| own.by.as_str()),
        "percent": difference.and_then(|own| own.percent),
        "newer": outcome.newer.map(pair),
    })
}

fn problem(told: &Told) -> Value {
    json!({
        "file": told.file,
        "level": told.level(),
        "path": told.path,
        "message": told.message,
        "hint": told.hint,
        "start": position(told.start),
        "end": position(told.end),
    })
}

fn position(own: Position) -> Value {
    json!({ "line": own.line, "column": own.column, "offset": own.offset })
}
