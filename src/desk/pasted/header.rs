//! What the columns of a table are.

use std::collections::BTreeSet;

use super::cells::Cells;
use super::{Fact, Reading};
use crate::check::no_data;
use crate::desk::number::{self, Cell};
use crate::desk::table::{Grid, year};
use crate::place::fold;

/// Where things stand in a table whose first column has the places.
#[derive(Debug, Default)]
pub(super) struct Header {
    pub codes: Option<usize>,
    /// The column of the years, of which each place has rows.
    pub years: Option<usize>,
    /// What each row with columns of years is of, and the column that says so.
    series: Vec<String>,
    named: Option<usize>,
    pub columns: Vec<Column>,
    pub facts: Vec<Fact>,
}

#[derive(Debug)]
pub(super) struct Column {
    pub index: usize,
    pub kind: &'static str,
    /// The fact that it is of; without one, it is of the row's series.
    pub fact: Option<usize>,
    pub year: Option<u16>,
}

/// What the World Bank calls the columns that say what a row is of, as folded.
const NAMED: [&str; 4] = ["indicator-name", "series-name", "indicator", "series"];
const CODED: [&str; 2] = ["indicator-code", "series-code"];

impl Header {
    pub fn read(
        grid: &Grid,
        units: Option<&[String]>,
        reading: Reading,
        cells: &mut Cells,
    ) -> Self {
        let width = grid.0.first().map_or(0, Vec::len);
        let head = |column: usize| grid.column(column).next().unwrap_or_default();
        let codes = (1..width).find(|column| grid.holds_codes(*column, reading.countries));
        let left = || (1..width).filter(|column| Some(*column) != codes);
        let of_years = left().find(|column| grid.is_of_years(*column));
        let years = of_years.or_else(|| left().find(|column| grid.holds_years(*column)));
        // With nothing beside it, it is what is told.
        let years = years.filter(|_| left().count() > 1);

        let find = |known: &[&str]| left().find(|column| known.contains(&&*fold(head(*column))));
        let (named, coded) = (find(&NAMED), find(&CODED));
        let dated = || left().filter_map(|column| Some((column, year_of(head(column))?)));
        let least = if named.or(coded).is_some() { 1 } else { 2 };
        let wide = years.is_none() && dated().count() >= least;

        let mut own = Self { codes, years, ..Self::default() };
        if wide {
            own.name_series(grid, named.or(coded));
            let mut seen = BTreeSet::new();
            for (index, year) in dated() {
                if seen.insert(year) {
                    own.columns.push(Column {
                        index,
                        kind: "number",
                        fact: None,
                        year: Some(year),
                    });
                } else {
                    cells.again(head(index).to_owned());
                }
            }
        }
        let unit = |column: Option<usize>| unit_in(units?.get(column?)?);
        let of_series = unit(dated().next().map(|(column, _)| column).filter(|_| wide));
        for label in &own.series {
            let fact = Fact { kind: "number", ..told(label) };
            own.facts.push(Fact { unit: fact.unit.clone().or_else(|| of_series.clone()), ..fact });
        }
        let is_read = |column: &usize| {
            Some(*column) == years
                || wide
                    && ([named, coded].contains(&Some(*column)) || year_of(head(*column)).is_some())
        };
        for index in left().filter(|column| !is_read(column)) {
            let mut fact = told(head(index));
            fact.unit = fact.unit.or_else(|| unit(Some(index)));
            fact.kind = kind_of(grid, index, &fact, cells);
            let of = Some(own.facts.len());
            own.columns.push(Column { index, kind: fact.kind, fact: of, year: None });
            own.facts.push(fact);
        }
        own
    }

    /// What rows with columns of years are of: as a column says, or the first cell of all.
    fn name_series(&mut self, grid: &Grid, named: Option<usize>) {
        let mut seen = BTreeSet::new();
        let names = named.into_iter().flat_map(|column| grid.column(column).skip(1));
        let names = names.filter(|name| !name.is_empty() && seen.insert(*name));
        self.series = names.map(str::to_owned).collect();
        self.named = named.filter(|_| !self.series.is_empty());
        if self.series.is_empty() {
            self.series.push(grid.column(0).next().unwrap_or_default().to_owned());
        }
    }

    /// Which series a row is of; nothing where it does not say.
    pub fn series_of(&self, row: &[String]) -> Option<usize> {
        let Some(named) = self.named else { return Some(0) };
        let name = row.get(named)?;
        self.series.iter().position(|own| own == name)
    }
}

/// The year of a head: `2018`, `2018 [YR2018]`.
fn year_of(head: &str) -> Option<u16> {
    let (digits, behind) = head.split_once(' ').unwrap_or((head, ""));
    (behind.is_empty() || behind == format!("[YR{digits}]")).then(|| year(digits))?
}

/// A unit as a row of them has it.
fn unit_in(cell: &str) -> Option<String> {
    let inside = cell.strip_prefix(['(', '[']).and_then(|cell| cell.strip_suffix([')', ']']));
    let unit = inside.unwrap_or(cell).trim();
    (!no_data(unit)).then(|| unit.to_owned())
}

/// What a column holds. Years such as of joining are no numbers to be compared by their size; those whose head does not
/// say so may be numbers all the same.
fn kind_of(grid: &Grid, column: usize, fact: &Fact, cells: &mut Cells) -> &'static str {
    let says = ["year", "since", "joined", "founded", "independence"];
    let mut below = grid.column(column);
    let head = below.next().unwrap_or_default().to_lowercase();
    let filled: Vec<&str> = below.filter(|cell| !no_data(cell)).collect();
    let is_number = |cell: &&&str| matches!(number::read(cell, cells.mark), Cell::Number { .. });
    if filled.iter().filter(is_number).count() * 2 < filled.len().max(1) {
        let is_like_one = |cell: &&&str| {
            cell.contains(char::is_numeric)
                && !cell.contains(char::is_alphabetic)
                && !is_number(cell)
        };
        if let Some(odd) = filled.iter().find(is_like_one) {
            let label = &fact.label;
            cells.doubts.push(format!("“{label}” is read as text: “{odd}” is not a number."));
        }
        return "text";
    }
    let has_unit = fact.unit.as_ref().is_some_and(|unit| unit != "year");
    if has_unit || !filled.iter().all(|cell| year(cell).is_some()) {
        return "number";
    }
    if says.iter().any(|word| head.contains(word)) && !head.contains("per year") {
        return "year";
    }
    if filled.len() > 1 {
        let label = &fact.label;
        cells.doubts.push(format!(
            "“{label}” is read as years: where it is a number, its kind is chosen in the form."
        ));
        return "year";
    }
    "number"
}

/// What the head of a column says: a label, the unit in brackets behind it, the year of its figures.
pub(super) fn told(head: &str) -> Fact {
    let mut label = head.trim().to_owned();
    let (mut unit, mut of) = (None, None);
    for _ in 0..2 {
        let in_brackets =
            label.strip_suffix([')', ']']).and_then(|text| text.rsplit_once(['(', '[']));
        let behind = label.rsplit_once([',', ' ']).filter(|(before, _)| !before.trim().is_empty());
        let (start, found) = match (in_brackets, behind) {
            (Some((start, inside)), _) if !start.trim().is_empty() => (start, inside),
            (_, Some((start, last))) if year(last.trim()).is_some() && !leads(start) => {
                (start, last)
            }
            _ => break,
        };
        // The World Bank writes `[YR2018]`.
        match year(found.trim().trim_start_matches("YR")) {
            Some(year) if of.is_none() => of = Some(year),
            None if unit.is_none() => unit = Some(found.trim().to_owned()),
            _ => break,
        }
        label = start.trim_end_matches([',', ' ']).to_owned();
    }
    Fact { label, kind: "text", unit, year: of }
}

/// Whether a label ends with a word that means nothing without the year behind it, in the card's languages.
fn leads(label: &str) -> bool {
    let words = [
        "after",
        "before",
        "from",
        "in",
        "year",
        "of",
        "since",
        "than",
        "to",
        "until",
        "après",
        "avant",
        "depuis",
        "de",
        "del",
        "desde",
        "en",
        "hasta",
        "в",
        "до",
        "за",
        "после",
        "с",
    ];
    label.rsplit(' ').next().is_some_and(|last| words.contains(&last.to_lowercase().as_str()))
}
