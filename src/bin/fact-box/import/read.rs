//! A table, whatever its form.

use std::collections::BTreeSet;
use std::path::Path;

use super::data::Data;
use super::header::{ColumnOptions, Form, Header, named};
use super::number::{Mark, Numbers};
use super::problems::Problems;
use super::quote::{listed, quoted};
use super::table::Table;
use super::{long, wide};
use crate::failure::Failure;

/// A table whose header is known, and whose values are not yet read.
pub struct Opened {
    pub table: Table,
    pub header: Header,
    /// The file's name, for values that the table does not name.
    pub stem: String,
    decimal: Option<Mark>,
}

impl Opened {
    pub fn open(
        path: &Path,
        options: &ColumnOptions,
        problems: &mut Problems,
    ) -> Result<Self, Failure> {
        let mut table = Table::read(path, problems)?;
        for only in &options.only {
            keep(&mut table, only)?;
        }
        let header = Header::read(&table.header, options)?;
        if !header.unread.is_empty() {
            let columns = listed(header.unread.iter().map(String::as_str));
            eprintln!("fact-box: {}: not read, as they are no years: {columns}", path.display());
        }
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { table, header, stem, decimal: options.decimal })
    }

    /// The columns of values that there are to choose from, or the indicators.
    pub fn names(&self) -> Vec<String> {
        match &self.header.form {
            Form::Long { year, .. } => {
                long::names(&self.table, &self.header, *year, &self.numbers())
            }
            Form::Wide { indicators, .. } => wide::names(&self.table, *indicators, &self.stem),
        }
    }

    /// Whether a column, or an indicator, can be chosen by this name.
    pub fn has(&self, name: &str) -> bool {
        match &self.header.form {
            Form::Long { .. } => self.table.header.iter().any(|own| own == name.trim()),
            Form::Wide { indicators, .. } => {
                wide::names(&self.table, *indicators, &self.stem)
                    .iter()
                    .any(|own| own == name.trim())
                    || wide::has(&self.table, *indicators, name.trim())
            }
        }
    }

    /// The values of these columns, or of the only one there is.
    /// `chooses` says that only some years are taken.
    pub fn read(
        &self,
        wanted: &[String],
        chooses: bool,
        problems: &mut Problems,
    ) -> Result<Data, Failure> {
        let Self { table, header, .. } = self;
        let mut numbers = self.numbers();
        let data = match &header.form {
            Form::Long { year, indicators } => {
                wide::is_one(table, *indicators)?;
                long::read(table, header, *year, wanted, chooses, &mut numbers, problems)
            }
            Form::Wide { years, indicators } => {
                wide::read(self, years, *indicators, wanted, &mut numbers, problems)
            }
        }?;
        numbers.check()?;
        Ok(data)
    }

    fn numbers(&self) -> Numbers {
        Numbers::new(self.decimal, self.table.may_have_commas)
    }
}

/// Keeps the rows that have a cell of a column, as `COLUMN=CELL` says it. Either may have a sign of its own.
fn keep(table: &mut Table, only: &str) -> Result<(), Failure> {
    let parted = |(at, _): (usize, &str)| {
        let (column, cell) = (only.get(..at)?.trim(), only.get(at + 1..)?.trim());
        table.header.iter().any(|own| own == column).then_some((column, cell))
    };
    let known = only.match_indices('=').find_map(parted);
    let (column, cell) = match known.or_else(|| only.split_once('=')) {
        Some((column, cell)) => (named(&table.header, "--only", column)?, cell),
        None => {
            let message = format!("--only: expected COLUMN=CELL, found {}", quoted(only));
            return Err(Failure::Usage(message));
        }
    };
    let has: BTreeSet<_> = table.rows.iter().map(|row| row.cell(column).to_owned()).collect();
    table.rows.retain(|row| row.cell(column) == cell);
    if table.rows.is_empty() {
        let message = format!(
            "--only: no row has {}; there are {}",
            quoted(cell),
            listed(has.iter().map(String::as_str)),
        );
        return Err(Failure::Usage(message));
    }
    Ok(())
}
