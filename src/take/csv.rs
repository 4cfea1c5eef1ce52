//! The data that is shown as a table, a row for each value, in CSV (RFC 4180) with the source beside
//! each: it is still there when a row is copied out of it.

use crate::decimal::decimal;
use crate::model::{Reading, Span, Tenure, Values, Year};
use crate::view::{Choice, Datum, Extent, Viewer};

/// The names of the columns. Those that a card's JSON has too are called the same.
const COLUMNS: [&str; 12] = [
    "fact", "place", "id", "year", "value", "unit", "missing", "source", "url", "edition",
    "accessed", "license",
];

/// Spreadsheets take a file for UTF-8 by this.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The table of what is shown. Numbers have all their digits and a decimal point.
pub(crate) fn csv(viewer: &Viewer, choice: &Choice) -> String {
    let card = viewer.card();
    let words = viewer.words();
    let mut table = String::from(BYTE_ORDER_MARK);
    line(&mut table, COLUMNS.map(str::to_owned));
    for shown in viewer.extract(choice, Extent::Shown) {
        let fact = shown.fact;
        let measure = match &fact.values {
            Values::Number(_, measure) => Some(measure),
            _ => None,
        };
        let unit = measure.and_then(|measure| viewer.format().unit_of_many(measure));
        let source = card.source(fact.source);
        let source = [
            source.map(|source| source.name.clone()),
            source.and_then(|source| source.url.as_ref()).map(|url| url.as_str().to_owned()),
            source.and_then(|source| source.edition.clone()),
            source.and_then(|source| source.accessed).map(|date| date.iso()),
            source.and_then(|source| source.license.clone()),
        ]
        .map(|text| guarded(text.as_deref().unwrap_or_default()));
        let mut row = |place: &str,
                       id: &str,
                       year: Option<Year>,
                       value: String,
                       missing: &str,
                       source: &[String; 5]| {
            let [name, url, edition, accessed, license] = source.clone();
            line(
                &mut table,
                [
                    guarded(&fact.label),
                    guarded(place),
                    guarded(id),
                    year.map_or_else(String::new, Year::text),
                    value,
                    guarded(unit.unwrap_or_default()),
                    guarded(missing),
                    name,
                    url,
                    edition,
                    accessed,
                    license,
                ],
            );
        };
        for (subject, datum) in shown.data {
            let Some(subject) = card.subject(subject) else {
                continue;
            };
            let mut row = |year, value, missing: &str| {
                row(&subject.name, &subject.id, year, value, missing, &source);
            };
            let mut value = |value: String| row(fact.year, value, "");
            match datum {
                Datum::Text(text) => value(guarded(text)),
                Datum::List(items) => items.iter().for_each(|item| value(guarded(item))),
                Datum::Year(year) => value(year.text()),
                Datum::Years(Tenure::Permanent) => value(words.permanent().to_owned()),
                Datum::Years(Tenure::Written(text)) => value(guarded(text)),
                Datum::Years(Tenure::Spans(spans)) => spans.iter().map(span).for_each(value),
                Datum::Number(Reading { value, year }) => row(year, decimal(value.get()), ""),
                Datum::Series(figure) => {
                    for (year, number) in figure.points() {
                        row(Some(*year), decimal(number.get()), "");
                    }
                }
                Datum::NoData => row(shown.told, String::new(), words.no_data()),
                Datum::NotApplicable(reason) => {
                    row(shown.told, String::new(), &words.not_applicable(reason));
                }
                // The card does not show it either.
                Datum::LeftOut => {}
            }
        }
        let target = measure.and_then(|measure| measure.target.as_ref());
        if let Some(target) = target.filter(|_| shown.compared) {
            // Who publishes the figures has not set it.
            let (name, nobody) = (viewer.format().target(target), Default::default());
            row(&name, "", target.year, decimal(target.value.get()), "", &nobody);
        }
    }
    table
}

fn span(span: &Span) -> String {
    let (from, to) = (span.from().get(), span.to().get());
    if from == to { from.to_string() } else { format!("{from}-{to}") }
}

/// What spreadsheets take for the beginning of a formula, also in full width.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A text that no spreadsheet takes for a formula, nor a part of it where cells end at a semicolon or a tab.
fn guarded(text: &str) -> String {
    let mut own = String::new();
    for cell in text.split_inclusive([';', '\t']) {
        if cell.trim_start().starts_with(FORMULA) || cell.starts_with(['\t', '\r', '\n']) {
            own.push('\'');
        }
        own.push_str(cell);
    }
    own
}

fn line(table: &mut String, cells: [String; COLUMNS.len()]) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            table.push(',');
        }
        if cell.contains([',', ';', '\t', '"', '\r', '\n']) || cell.trim() != cell {
            table.push('"');
            table.push_str(&cell.replace('"', "\"\""));
            table.push('"');
        } else {
            table.push_str(cell);
        }
    }
    table.push_str("\r\n");
}
