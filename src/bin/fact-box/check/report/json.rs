//! Problems for programs.

use fact_box::Position;
use serde_json::{Value, json};

use super::{Report, Told};

/// What the document holds.
pub const HELP: &str = "\
With --format json, one object is written:
  files      how many files with cards were read
  problems   a list, in the order of the files, of objects with
    file     as it was named, or as it was found in a folder
    level    \"error\": nothing of the card can be shown; \"warning\": a part is left out or repaired
    path     the place in the card, such as facts[7].target.value; \"\" for the card as a whole
    message  what was expected, and what was found
    hint     what to write instead, or null
    start    where it begins in the file: line and column from 1, in characters; offset from 0, in bytes
    end      where it ends, likewise";

pub fn document(report: &Report) -> String {
    let problems: Vec<Value> = report.problems().map(problem).collect();
    format!("{:#}\n", json!({ "files": report.files, "problems": problems }))
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
