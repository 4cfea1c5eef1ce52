//! A CSV file: its header, and its rows with their lines.

use std::fs;
use std::path::Path;

use csv::{Position, ReaderBuilder, StringRecord, Trim};

use super::problems::Problems;
use super::quote::counted;
use crate::failure::Failure;

/// A table in which each row has as many fields as the header.
pub struct Table {
    pub header: Vec<String>,
    pub rows: Vec<Row>,
    /// Whether a comma is no cell's end, so that it may be kept for decimals.
    pub may_have_commas: bool,
}

pub struct Row {
    /// Where it begins in the file.
    pub line: u64,
    fields: StringRecord,
}

impl Row {
    /// Without the space around it.
    pub fn cell(&self, column: usize) -> &str {
        self.fields.get(column).unwrap_or_default()
    }

    /// Whether it says something in this column only, as a remark below a table does.
    pub fn is_only(&self, column: usize) -> bool {
        let mut cells = self.fields.iter().enumerate();
        cells.all(|(index, cell)| (index == column) != cell.is_empty())
    }
}

impl Table {
    pub fn read(path: &Path, problems: &mut Problems) -> Result<Self, Failure> {
        let file = path.display();
        let text = text(path)?;
        // Excel and the World Bank begin a file with a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let said = said_delimiter(text);
        let delimiter = said.unwrap_or_else(|| delimiter(text));
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .trim(Trim::All)
            .from_reader(text.as_bytes());
        let records = reader.records().map(|record| {
            let record = record.map_err(|error| Failure::Input(format!("{file}: {error}")))?;
            Ok((line(text, record.position()), record))
        });
        let is = |kind: fn(&StringRecord) -> bool, record: &Result<_, Failure>| {
            record.as_ref().is_ok_and(|(_, record)| kind(record))
        };
        let records = records.skip(usize::from(said.is_some()));
        let mut records = records.filter(|record| !is(is_blank, record));
        let Some(header) = records.find(|record| !is(is_preamble, record)) else {
            return Err(Failure::Input(format!("{file}: expected a header, found nothing")));
        };
        let (_, header) = header?;
        let mut rows = Vec::new();
        for record in records {
            let (line, fields) = record?;
            if is_footer(&fields) {
                continue;
            }
            if fields.iter().any(|cell| is_swallowed(cell, delimiter, header.len())) {
                problems.add(
                    line,
                    "expected a cell, found a row in it: a quote may be left open".to_owned(),
                );
            } else if fields.len() == header.len() {
                rows.push(Row { line, fields });
            } else {
                problems.add(line, wrong_length(&fields, header.len()));
            }
        }
        let header = header.iter().map(str::to_owned).collect();
        Ok(Self { header, rows, may_have_commas: delimiter != b',' })
    }
}

fn text(path: &Path) -> Result<String, Failure> {
    let file = path.display();
    let bytes =
        fs::read(path).map_err(|error| Failure::Input(format!("cannot read {file}: {error}")))?;
    if bytes.starts_with(b"PK\x03\x04") {
        let message = "expected a CSV file, found a spreadsheet: save it as \"CSV UTF-8\"";
        return Err(Failure::Input(format!("{file}: {message}")));
    }
    String::from_utf8(bytes).map_err(|error| {
        let before = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
        let line = before.filter(|byte| **byte == b'\n').count() + 1;
        let message =
            "expected UTF-8, found another encoding; spreadsheets save it as \"CSV UTF-8\"";
        Failure::Input(format!("{file}:{line}: {message}"))
    })
}

/// What a first line `sep=;` says, which some spreadsheets write and read.
fn said_delimiter(text: &str) -> Option<u8> {
    let line = text.lines().next()?.trim_matches('"');
    let said = line.get(..4).filter(|own| own.eq_ignore_ascii_case("sep="));
    match line.as_bytes() {
        [_, _, _, _, mark @ (b'\t' | b';' | b',')] if said.is_some() => Some(*mark),
        _ => None,
    }
}

/// Comma, semicolon or tab: whichever the first line has most of, outside of quotes.
fn delimiter(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b'\t', 0), (b';', 0), (b',', 0)];
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if quoted => {}
            _ => {
                for (delimiter, count) in &mut counts {
                    *count += usize::from(*delimiter == byte);
                }
            }
        }
    }
    let most = counts.iter().max_by_key(|(_, count)| *count);
    most.map_or(b',', |(delimiter, _)| *delimiter)
}

/// The reader begins a row at the end of the last one, so that blank lines before it, and the second
/// half of a line end, are not yet counted.
fn line(text: &str, position: Option<&Position>) -> u64 {
    let Some(position) = position else { return 0 };
    let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let rest = text.as_bytes().get(start..).unwrap_or_default();
    let skipped = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    let lines = skipped.filter(|byte| **byte == b'\n').count();
    position.line() + u64::try_from(lines).unwrap_or(0)
}

fn is_blank(record: &StringRecord) -> bool {
    record.iter().all(str::is_empty)
}

/// What the World Bank writes above the header of its bulk files.
fn is_preamble(record: &StringRecord) -> bool {
    matches!(record.get(0), Some("Data Source" | "Last Updated Date"))
}

/// What the World Bank's DataBank writes below the rows of its exports.
fn is_footer(record: &StringRecord) -> bool {
    let mut cells = record.iter();
    let first = cells.next().unwrap_or_default();
    let known = first.starts_with("Data from database:") || first.starts_with("Last Updated:");
    known && cells.all(str::is_empty)
}

/// Whether as much as a row stands in a cell, with its numbers, as a quote that is left open makes of the next ones.
fn is_swallowed(cell: &str, delimiter: u8, length: usize) -> bool {
    let delimiter = char::from(delimiter);
    let cells = || cell.split([delimiter, '\n']).map(|cell| cell.trim().trim_matches('"'));
    length > 2
        && cell.contains('\n')
        && cell.matches(delimiter).count() + 1 >= length
        && cells().any(|cell| cell.parse::<f64>().is_ok())
}

fn wrong_length(fields: &StringRecord, expected: usize) -> String {
    let expected = counted(expected, "field", "fields");
    let ends = fields.iter().flat_map(str::bytes).filter(|byte| *byte == b'\n').count();
    let found = fields.len();
    if ends == 0 {
        return format!("expected {expected}, found {found}");
    }
    let lines = counted(ends + 1, "line", "lines");
    format!("expected {expected}, found {found} on {lines}: a quote may be left open")
}
