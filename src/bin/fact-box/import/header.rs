//! What the columns of a table hold, by their names.

use clap::Args;

use super::number::Mark;
use super::quote::{listed, quoted};
use super::wide::IndicatorColumns;
use crate::failure::Failure;

/// Which columns are read.
#[derive(Args, Clone)]
pub struct ColumnOptions {
    /// The column of a fact's values; where the table has a column a year, the name or the code of an
    /// indicator. Repeat it for several facts, or run the command once for each, with --into, to give
    /// each its own label and unit. May be left out where there is only one.
    #[arg(long, value_name = "NAME")]
    pub column: Vec<String>,
    /// The column of the places' names, where it is not found by its own.
    #[arg(long, value_name = "NAME")]
    pub place_column: Option<String>,
    /// The column of the places' codes, where it is not found by its own name.
    #[arg(long, value_name = "NAME")]
    pub code_column: Option<String>,
    /// The column of the years, where it is not found by its own name; such a table has a row for each
    /// place and year.
    #[arg(long, value_name = "NAME")]
    pub year_column: Option<String>,
    /// Read only the rows that have this in a column: "series=CO2", "sex=Total". Repeat it for several columns.
    #[arg(long, value_name = "COLUMN=CELL")]
    pub only: Vec<String>,
    /// The mark before decimals. Without it a point, where nothing says that points are between thousands.
    #[arg(long, value_name = "MARK")]
    pub decimal: Option<Mark>,
}

/// Where things stand in a table.
pub struct Header {
    pub place: usize,
    pub code: Option<usize>,
    pub form: Form,
    /// The columns that begin with a year and are none of a year.
    pub unread: Vec<String>,
}

pub enum Form {
    /// A row for each place and year, as Our World in Data publishes.
    Long { year: usize, indicators: IndicatorColumns },
    /// A row for each place and indicator with a column for each year, as the World Bank publishes.
    Wide { years: Vec<(u16, usize)>, indicators: IndicatorColumns },
}

/// Their names without capitals, spaces and marks.
const PLACES: [&str; 7] =
    ["country", "countryname", "countryorarea", "economy", "entity", "location", "place"];
const CODES: [&str; 10] = [
    "alpha3",
    "code",
    "countrycode",
    "countryiso3code",
    "iso",
    "iso3",
    "iso3code",
    "isoa3",
    "isoalpha3",
    "isocode",
];
const YEARS: [&str; 2] = ["time", "year"];
const INDICATORS: [&str; 4] = ["indicator", "indicatorname", "series", "seriesname"];
const INDICATOR_CODES: [&str; 2] = ["indicatorcode", "seriescode"];

impl Header {
    pub fn read(names: &[String], options: &ColumnOptions) -> Result<Self, Failure> {
        let find = |flag: &str, option: &Option<String>, known: &[&str]| match option {
            Some(name) => named(names, flag, name).map(Some),
            None => known_as(names, known, flag),
        };
        let place = find("--place-column", &options.place_column, &PLACES)?;
        let place = place.ok_or_else(|| missing(names, "places", "--place-column"))?;
        let code = find("--code-column", &options.code_column, &CODES)?;

        let columns = names.iter().enumerate();
        let years: Vec<_> =
            columns.filter_map(|(index, name)| Some((year(name)?, index))).collect();
        // Without a flag to tell them apart, the first one counts.
        let first = |known: &[&str]| names.iter().position(|name| is_known(name, known));
        let indicators =
            IndicatorColumns { name: first(&INDICATORS), code: first(&INDICATOR_CODES) };
        if years.is_empty() || options.year_column.is_some() {
            let year = find("--year-column", &options.year_column, &YEARS)?;
            let year = year.ok_or_else(|| missing(names, "years", "--year-column"))?;
            return Ok(Self {
                place,
                code,
                form: Form::Long { year, indicators },
                unread: Vec::new(),
            });
        }
        each_once(&years)?;
        let begins = |name: &&String| {
            year(name).is_none() && name.get(..4).and_then(fact_box::year).is_some()
        };
        let unread = names.iter().filter(begins).cloned().collect();
        Ok(Self { place, code, form: Form::Wide { years, indicators }, unread })
    }
}

/// The one column of this name.
pub fn named(names: &[String], flag: &str, wanted: &str) -> Result<usize, Failure> {
    let mut found = names.iter().enumerate().filter(|(_, name)| *name == wanted.trim());
    let wanted = quoted(wanted);
    match (found.next(), found.next()) {
        (Some((index, _)), None) => Ok(index),
        (None, _) => Err(Failure::Usage(format!(
            "{flag}: the table has no column {wanted}; it has {}",
            listed(names.iter().map(String::as_str).filter(|name| !name.is_empty())),
        ))),
        (Some(_), Some(_)) => {
            Err(Failure::Usage(format!("{flag}: the table has several columns {wanted}")))
        }
    }
}

fn known_as(names: &[String], known: &[&str], flag: &str) -> Result<Option<usize>, Failure> {
    let found: Vec<_> =
        names.iter().enumerate().filter(|(_, name)| is_known(name, known)).collect();
    match found.as_slice() {
        [] => Ok(None),
        [(index, _)] => Ok(Some(*index)),
        several => {
            let several = listed(several.iter().map(|(_, name)| name.as_str()));
            Err(Failure::Usage(format!("{flag}: say which it is of {several}")))
        }
    }
}

fn is_known(name: &str, known: &[&str]) -> bool {
    let plain: String = name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    known.contains(&plain.as_str())
}

fn missing(names: &[String], what: &str, flag: &str) -> Failure {
    let names = listed(names.iter().map(String::as_str).filter(|name| !name.is_empty()));
    Failure::Usage(format!("name the column of the {what} with {flag}; the table has {names}"))
}

/// The year of a column such as `1990` or `1990 [YR1990]`.
fn year(name: &str) -> Option<u16> {
    let (digits, rest) = name.split_once(' ').unwrap_or((name, ""));
    let plain = digits.len() == 4 && (rest.is_empty() || rest == format!("[YR{digits}]"));
    plain.then(|| fact_box::year(digits))?
}

fn each_once(years: &[(u16, usize)]) -> Result<(), Failure> {
    let mut seen = std::collections::BTreeSet::new();
    match years.iter().find(|(year, _)| !seen.insert(*year)) {
        None => Ok(()),
        Some((year, _)) => {
            Err(Failure::Input(format!("the table has several columns for the year {year}")))
        }
    }
}
