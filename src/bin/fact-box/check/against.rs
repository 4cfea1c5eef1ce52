//! The figures of cards, compared with those of tables.
//!
//! `columns` says which column is which fact, `edition` finds a place's values in a table, and `outcome`
//! compares a number with them, digit by digit (`decimal`).

mod columns;
mod decimal;
mod edition;
mod outcome;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use clap::Args;

use self::columns::{Choice, choose};
use self::edition::Edition;
pub use self::outcome::{Difference, Found, Outcome};
use super::cards::Read;
use crate::failure::Failure;
use crate::import::{ColumnOptions, Mark, Opened, Problems, name_and_id, quoted};

/// Which tables, and what of them is compared.
#[derive(Args)]
pub struct Against {
    /// Compare each figure with this table, a CSV file as `fact-box import` reads it. Give it twice to
    /// tell two editions apart.
    #[arg(long = "against", value_name = "TABLE")]
    tables: Vec<PathBuf>,
    /// What the edition of a table is called; without it, as its file. Repeat it in the order of the
    /// tables.
    #[arg(long, value_name = "NAME", requires = "tables")]
    edition: Vec<String>,
    /// The column, or the indicator, of a fact's figures, and the fact's id: co2_per_capita=co2. Without
    /// an id it is the fact with that id or label; without this option, each fact has the column of its
    /// id or label. The value that a fact is measured against is not compared.
    #[arg(long, value_name = "COLUMN=FACT", requires = "tables")]
    column: Vec<String>,
    /// Compare this fact only.
    #[arg(long, value_name = "ID", requires = "tables")]
    fact: Option<String>,
    /// Give a place of the table the id of a subject, such as "United States"=USA. Without it, a subject
    /// is the place whose code it has for its id, or whose name it has.
    #[arg(long, value_name = "NAME=ID", value_parser = name_and_id, requires = "tables")]
    id: Vec<(String, String)>,
    /// The column of the places' names, where it is not found by its own.
    #[arg(long, value_name = "NAME", requires = "tables")]
    place_column: Option<String>,
    /// The column of the places' codes, where it is not found by its own name.
    #[arg(long, value_name = "NAME", requires = "tables")]
    code_column: Option<String>,
    /// The column of the years, where it is not found by its own name.
    #[arg(long, value_name = "NAME", requires = "tables")]
    year_column: Option<String>,
    /// Read only the rows of a table that have this in a column. Repeat it for several columns.
    #[arg(long, value_name = "COLUMN=CELL", requires = "tables")]
    only: Vec<String>,
    /// The mark before a table's decimals. Without it a point, where nothing says that points are between thousands.
    #[arg(long, value_name = "MARK", requires = "tables")]
    decimal: Option<Mark>,
    /// Leave out the rows of a table that cannot be read, instead of stopping at them.
    #[arg(long, requires = "tables")]
    lenient: bool,
    /// Tell each figure, and not only those that differ.
    #[arg(long, short, requires = "tables")]
    pub verbose: bool,
}

/// What came of all figures.
#[derive(Default)]
pub struct Compared {
    /// The names of the editions.
    pub editions: Vec<String>,
    pub figures: Vec<Figure>,
}

/// A figure, and what each edition says of it.
pub struct Figure {
    pub read: Read,
    pub outcomes: Vec<Outcome>,
}

impl Figure {
    /// The best that an edition says: a figure is right if it is that of one of them.
    pub fn best(&self) -> Option<&Outcome> {
        self.outcomes.iter().min_by_key(|outcome| outcome.found.rank())
    }

    /// Whether no table has it.
    pub fn is_missing(&self) -> bool {
        self.outcomes.iter().all(|own| matches!(own.found, Found::NoPlace | Found::NoYear))
    }

    pub fn differs(&self) -> bool {
        self.best().is_some_and(|outcome| matches!(outcome.found, Found::Differs(_)))
    }
}

impl Against {
    pub fn is_asked(&self) -> bool {
        !self.tables.is_empty()
    }

    /// Compares what of the figures is in a table.
    pub fn compare(&self, figures: Vec<Read>, quiet: bool) -> Result<Compared, Failure> {
        if self.edition.len() > self.tables.len() {
            let message = "--edition: expected one for each --against, found more";
            return Err(Failure::Usage(message.to_owned()));
        }
        let facts = facts(&figures, self.fact.as_deref());
        let opened = self.open()?;
        let tables: Vec<_> =
            opened.iter().map(|(name, opened, _)| (name.as_str(), opened)).collect();
        let Choice { columns, said } = choose(&tables, &facts, &self.column, self.fact.is_some())?;
        if !quiet {
            said.iter().for_each(|line| eprintln!("fact-box: {line}"));
        }
        let (mut editions, mut met) = (Vec::new(), BTreeSet::new());
        for ((name, opened, mut problems), columns) in opened.into_iter().zip(columns) {
            let mut wanted: Vec<String> = columns.values().cloned().collect();
            wanted.sort();
            wanted.dedup();
            let edition = if wanted.is_empty() {
                None
            } else {
                let data = opened.read(&wanted, true, &mut problems)?;
                problems.report(self.lenient, "compared")?;
                met.extend(data.named.list.iter().map(|place| place.name.clone()));
                Some(Edition::new(data, &wanted, columns, &self.id))
            };
            editions.push((name, edition));
        }
        if let Some((name, _)) = self.id.iter().find(|(name, _)| !met.contains(name)) {
            let message = format!("--id: no table has a place named {}", quoted(name));
            return Err(Failure::Usage(message));
        }
        let compare = |read: Read| {
            let figure = &read.figure;
            let outcomes = editions.iter().enumerate().filter_map(|(index, (_, edition))| {
                let series = edition.as_ref()?.series(figure)?;
                Some(outcome::compare(index, figure, series))
            });
            let outcomes: Vec<_> = outcomes.collect();
            (!outcomes.is_empty()).then_some(Figure { read, outcomes })
        };
        let figures = figures.into_iter().filter_map(compare).collect();
        Ok(Compared { editions: editions.into_iter().map(|(name, _)| name).collect(), figures })
    }

    fn open(&self) -> Result<Vec<(String, Opened, Problems)>, Failure> {
        let options = ColumnOptions {
            column: Vec::new(),
            place_column: self.place_column.clone(),
            code_column: self.code_column.clone(),
            year_column: self.year_column.clone(),
            only: self.only.clone(),
            decimal: self.decimal,
        };
        let mut opened = Vec::new();
        let mut names = BTreeSet::new();
        for (index, path) in self.tables.iter().enumerate() {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let name = self.edition.get(index).cloned().unwrap_or(stem);
            if !names.insert(name.clone()) {
                let message = format!("two tables are called {name}; name them with --edition");
                return Err(Failure::Usage(message));
            }
            let mut problems = Problems::new(path);
            let table = Opened::open(path, &options, &mut problems)?;
            opened.push((name, table, problems));
        }
        Ok(opened)
    }
}

/// The facts that have figures, by id, each with its label.
fn facts(figures: &[Read], only: Option<&str>) -> BTreeMap<String, String> {
    let figures = figures.iter().map(|read| &read.figure);
    let figures = figures.filter(|figure| only.is_none_or(|only| only == figure.fact));
    figures.map(|figure| (figure.fact.clone(), figure.label.clone())).collect()
}
