//! A table with a row for each place and indicator, and a column for each year.

use super::data::{Column, Data, Rows};
use super::number::Numbers;
use super::problems::Problems;
use super::quote::{listed, quoted};
use super::read::Opened;
use super::table::{Row, Table};
use crate::failure::Failure;

/// The columns of the indicators' names and codes, where a table has them.
#[derive(Clone, Copy)]
pub struct IndicatorColumns {
    pub name: Option<usize>,
    pub code: Option<usize>,
}

/// What a row is about: the name and the code of an indicator, both empty where the table has no
/// columns for them.
type Indicator<'a> = (&'a str, &'a str);

impl IndicatorColumns {
    fn of<'a>(&self, row: &'a Row) -> Indicator<'a> {
        let cell = |column: Option<usize>| column.map_or("", |column| row.cell(column));
        (cell(self.name), cell(self.code))
    }

    fn none(&self) -> bool {
        self.name.or(self.code).is_none()
    }
}

/// Reads the indicators of these names or codes, or the only one there is; the file's name is that of one that the
/// table does not name.
pub fn read(
    Opened { table, header, stem: untitled, .. }: &Opened,
    years: &[(u16, usize)],
    indicators: IndicatorColumns,
    wanted: &[String],
    numbers: &mut Numbers,
    problems: &mut Problems,
) -> Result<Data, Failure> {
    let chosen = choose(table, indicators, wanted, untitled)?;
    let name = |(name, code): &Indicator<'_>| {
        let names = [*name, *code, untitled.as_str()];
        Column::new(names.into_iter().find(|name| !name.is_empty()).unwrap_or_default())
    };
    let mut data = Data {
        years: years.iter().map(|(year, _)| *year).collect(),
        columns: chosen.iter().map(name).collect(),
        ..Data::default()
    };
    let mut rows = Rows::new();
    for row in &table.rows {
        if header.code.is_some() && row.is_only(header.place) {
            continue;
        }
        let indicator = indicators.of(row);
        if indicator == ("", "") && !indicators.none() {
            problems.add(row.line, "expected the name of an indicator, found nothing".to_owned());
            continue;
        }
        let Some(column) = chosen.iter().position(|own| *own == indicator) else { continue };
        let read = values(row, years, numbers).and_then(|values| {
            let code = header.code.map_or("", |code| row.cell(code));
            Ok((data.named.meet(row.cell(header.place), code, row.line)?, values))
        });
        match read {
            Err(message) => problems.add(row.line, message),
            Ok((place, values)) => {
                if let Err(first) = rows.add((place, column), row.line, values) {
                    let name = quoted(row.cell(header.place));
                    let message = format!(
                        "expected the same for {name} as in line {first}, found other values"
                    );
                    problems.add_both(first, row.line, message);
                }
            }
        }
    }
    for ((place, column), values) in rows.kept() {
        if let Some(column) = data.columns.get_mut(column) {
            for ((year, _), value) in years.iter().zip(values) {
                column.set(place, *year, value);
            }
        }
    }
    Ok(data)
}

/// The names of the indicators that may be chosen.
pub fn names(table: &Table, indicators: IndicatorColumns, untitled: &str) -> Vec<String> {
    let name = |(name, code): (&str, &str)| {
        let names = [name, code, untitled];
        names.into_iter().find(|name| !name.is_empty()).unwrap_or_default().to_owned()
    };
    all(table, indicators).into_iter().map(name).collect()
}

/// Whether an indicator has this name or this code.
pub fn has(table: &Table, indicators: IndicatorColumns, wanted: &str) -> bool {
    all(table, indicators).into_iter().any(|(name, code)| [name, code].contains(&wanted))
}

/// # Errors
///
/// Where a row for each place and year is of one indicator or another.
pub fn is_one(table: &Table, indicators: IndicatorColumns) -> Result<(), Failure> {
    let all = all(table, indicators);
    if all.len() < 2 {
        return Ok(());
    }
    let is_named = all.iter().any(|(name, _)| !name.is_empty());
    let column = if is_named { indicators.name } else { indicators.code };
    let column = column.and_then(|column| table.header.get(column)).map_or("", String::as_str);
    let names = all.iter().map(|(name, code)| if is_named { *name } else { *code });
    Err(Failure::Usage(format!(
        "the rows are of several statistics; choose one with --only \"{column}=…\": {}",
        listed(names),
    )))
}

/// Each indicator once.
fn all(table: &Table, indicators: IndicatorColumns) -> Vec<Indicator<'_>> {
    let mut seen = std::collections::BTreeSet::new();
    let all = table.rows.iter().map(|row| indicators.of(row));
    let all = all.filter(|indicator| indicators.none() || *indicator != ("", ""));
    all.filter(|indicator| seen.insert(*indicator)).collect()
}

fn values(
    row: &Row,
    years: &[(u16, usize)],
    numbers: &mut Numbers,
) -> Result<Vec<Option<f64>>, String> {
    let value = |(year, column): &(u16, usize)| {
        let read = numbers.read(row.cell(*column));
        read.map_err(|found| format!("expected a number for {year}, found {found}"))
    };
    years.iter().map(value).collect()
}

fn choose<'a>(
    table: &'a Table,
    indicators: IndicatorColumns,
    wanted: &[String],
    untitled: &str,
) -> Result<Vec<Indicator<'a>>, Failure> {
    let all = all(table, indicators);
    let names = || {
        let name = |(name, code): &Indicator<'a>| if name.is_empty() { *code } else { *name };
        listed(all.iter().map(name))
    };
    if wanted.is_empty() {
        return match all.as_slice() {
            [] | [_] => Ok(all),
            _ => {
                let message = format!("choose an indicator with --column: {}", names());
                Err(Failure::Usage(message))
            }
        };
    }
    let mut chosen: Vec<Indicator<'a>> = Vec::new();
    for text in wanted {
        let is_untitled = indicators.none() && text.trim() == untitled;
        let is_it =
            |(name, code): &&Indicator<'a>| is_untitled || [*name, *code].contains(&text.trim());
        let found: Vec<_> = all.iter().filter(is_it).collect();
        let shown = quoted(text);
        let message = match found.as_slice() {
            [one] if !chosen.contains(one) => {
                chosen.push(**one);
                continue;
            }
            [_] => format!("--column: {shown} is named twice"),
            [] if indicators.none() => {
                "--column: the table does not name what its values are; leave it out".to_owned()
            }
            [] => format!("--column: the table has no indicator {shown}; it has {}", names()),
            _ => format!("--column: the table has several indicators {shown}; give a code"),
        };
        return Err(Failure::Usage(message));
    }
    Ok(chosen)
}
