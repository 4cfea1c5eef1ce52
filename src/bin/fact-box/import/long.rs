//! A table with a row for each place and year.

use super::data::{Column, Data, Rows};
use super::header::{Header, named};
use super::number::Numbers;
use super::problems::Problems;
use super::quote::{listed, quoted};
use super::table::{Row, Table};
use crate::failure::Failure;

/// Reads the columns of these names, or the only one there is.
pub fn read(
    table: &Table,
    header: &Header,
    year_column: usize,
    wanted: &[String],
    chooses: bool,
    numbers: &mut Numbers,
    problems: &mut Problems,
) -> Result<Data, Failure> {
    let columns = value_columns(table, header, year_column, wanted, numbers)?;
    let mut data = Data {
        columns: columns.iter().map(|(_, name)| Column::new(name)).collect(),
        ..Data::default()
    };
    let mut rows = Rows::new();
    for row in &table.rows {
        if header.code.is_some() && row.is_only(header.place) {
            continue;
        }
        let read =
            year_and_values(row, year_column, &columns, numbers).and_then(|(year, values)| {
                let code = header.code.map_or("", |code| row.cell(code));
                Ok((data.named.meet(row.cell(header.place), code, row.line)?, year, values))
            });
        match read {
            // Where years are chosen, others need be none that the format has: -10000.
            Err(_) if chooses && is_before_all(row.cell(year_column)) => {}
            Err(message) => problems.add(row.line, message),
            Ok((place, year, values)) => {
                data.years.insert(year);
                if let Err(first) = rows.add((place, year), row.line, values) {
                    let name = quoted(row.cell(header.place));
                    let message = format!(
                        "expected the same for {name} in {year} as in line {first}, found another \
                        value"
                    );
                    problems.add_both(first, row.line, message);
                }
            }
        }
    }
    for ((place, year), values) in rows.kept() {
        for (column, value) in data.columns.iter_mut().zip(values) {
            column.set(place, year, value);
        }
    }
    Ok(data)
}

/// Whether a year is one before the common era, or of its first century.
fn is_before_all(cell: &str) -> bool {
    cell.parse::<i64>().is_ok_and(|year| year < 100)
}

type Values = (u16, Vec<Option<f64>>);

fn year_and_values(
    row: &Row,
    year_column: usize,
    columns: &[(usize, String)],
    numbers: &mut Numbers,
) -> Result<Values, String> {
    let cell = row.cell(year_column);
    // Of which century two digits are is nobody's to guess.
    // Programs of statistics write years as decimals: 2019.0.
    let is_zero = |rest: &str| !rest.is_empty() && rest.bytes().all(|own| own == b'0');
    let digits = cell.split_once('.').filter(|(_, rest)| is_zero(rest));
    let digits = digits.map_or(cell, |(digits, _)| digits);
    let year = fact_box::year(digits).filter(|_| digits.len() > 2);
    let year =
        year.ok_or_else(|| format!("expected a year such as 2019, found {}", quoted(cell)))?;
    let value = |(column, name): &(usize, String)| {
        numbers
            .read(row.cell(*column))
            .map_err(|found| format!("expected a number in {}, found {found}", quoted(name)))
    };
    let values: Result<Vec<_>, String> = columns.iter().map(value).collect();
    Ok((year, values?))
}

/// The names of the columns that may be chosen.
pub fn names(table: &Table, header: &Header, year: usize, numbers: &Numbers) -> Vec<String> {
    others(table, header, year, numbers).into_iter().map(|(_, name)| name).collect()
}

fn taken(header: &Header, year: usize) -> [Option<usize>; 3] {
    [Some(header.place), header.code, Some(year)]
}

/// What is neither place nor year, in columns that have a name.
fn others(table: &Table, header: &Header, year: usize, numbers: &Numbers) -> Vec<(usize, String)> {
    let taken = taken(header, year);
    let columns = table.header.iter().enumerate();
    let mut others: Vec<_> = columns
        .filter(|(index, name)| !taken.contains(&Some(*index)) && !name.is_empty())
        .map(|(index, name)| (index, name.clone()))
        .collect();
    if others.len() > 1 {
        // A column of words, such as the continent, is none to choose. What is not read says nothing of what is.
        let mut numbers = numbers.anew();
        let mut is_number = |cell| numbers.read(cell).is_ok_and(|value| value.is_some());
        others.retain(|(index, _)| table.rows.iter().any(|row| is_number(row.cell(*index))));
    }
    others
}

fn value_columns(
    table: &Table,
    header: &Header,
    year: usize,
    wanted: &[String],
    numbers: &Numbers,
) -> Result<Vec<(usize, String)>, Failure> {
    let taken = taken(header, year);
    if wanted.is_empty() {
        let others = others(table, header, year, numbers);
        return match others.as_slice() {
            [_] => Ok(others),
            several => Err(Failure::Usage(format!(
                "choose a column of values with --column: {}",
                listed(several.iter().map(|(_, name)| name.as_str())),
            ))),
        };
    }
    let mut columns: Vec<(usize, String)> = Vec::new();
    for name in wanted {
        let index = named(&table.header, "--column", name)?;
        if taken.contains(&Some(index)) {
            let message = format!("--column: {} is not a column of values", quoted(name));
            return Err(Failure::Usage(message));
        }
        if columns.iter().any(|(own, _)| *own == index) {
            return Err(Failure::Usage(format!("--column: {} is named twice", quoted(name))));
        }
        columns.push((index, name.trim().to_owned()));
    }
    Ok(columns)
}
