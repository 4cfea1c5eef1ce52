//! A table, whatever its form.

use std::path::Path;

use super::data::Data;
use super::header::{ColumnOptions, Form, Header};
use super::problems::Problems;
use super::table::Table;
use super::{long, wide};
use crate::failure::Failure;

/// A table whose header is known, and whose values are not yet read.
pub struct Opened {
    table: Table,
    header: Header,
    /// The file's name, for values that the table does not name.
    stem: String,
}

impl Opened {
    pub fn open(
        path: &Path,
        options: &ColumnOptions,
        problems: &mut Problems,
    ) -> Result<Self, Failure> {
        let table = Table::read(path, problems)?;
        let header = Header::read(&table.header, options)?;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { table, header, stem })
    }

    /// The columns of values that there are to choose from, or the indicators.
    pub fn names(&self) -> Vec<String> {
        match &self.header.form {
            Form::Long { year } => long::names(&self.table, &self.header, *year),
            Form::Wide { indicators, .. } => wide::names(&self.table, *indicators, &self.stem),
        }
    }

    /// Whether a column, or an indicator, can be chosen by this name.
    pub fn has(&self, name: &str) -> bool {
        match &self.header.form {
            Form::Long { .. } => self.table.header.iter().any(|own| own == name.trim()),
            Form::Wide { indicators, .. } => wide::has(&self.table, *indicators, name.trim()),
        }
    }

    /// The values of these columns, or of the only one there is.
    pub fn read(&self, wanted: &[String], problems: &mut Problems) -> Result<Data, Failure> {
        let Self { table, header, stem } = self;
        match &header.form {
            Form::Long { year } => long::read(table, header, *year, wanted, problems),
            Form::Wide { years, indicators } => {
                wide::read(table, header, years, *indicators, wanted, stem, problems)
            }
        }
    }
}
