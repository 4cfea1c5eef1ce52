//! The numbers of a comparison in columns.

use super::Viewer;
use super::comparison::{Entry, target_label};
use crate::compare::gap;
use crate::format::english;
use crate::model::{Measure, Number, Plural, Year};

/// The numbers in columns.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Table {
    pub head: Vec<String>,
    pub rows: Vec<TableRow>,
}

/// A subject, or the target.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TableRow {
    pub name: String,
    /// One for each column after the name.
    pub cells: Vec<String>,
    pub own: bool,
}

impl Viewer {
    pub(super) fn table(
        &self,
        entries: &[Entry<'_>],
        own: Option<Number>,
        measure: &Measure,
    ) -> Table {
        let subject = entries.iter().find(|entry| entry.own);
        let unit = measure.unit.form(Plural::Other);
        let target = measure.target.as_ref();
        let with_year = entries.iter().any(|entry| entry.year.is_some())
            || target.is_some_and(|target| target.year.is_some());
        let with_difference = own.is_some();

        let mut head = vec![english::PLACE.to_owned()];
        head.push(unit.unwrap_or(english::VALUE).to_owned());
        if with_difference {
            let name = subject.map_or("", |subject| subject.short);
            head.push(english::difference_from(name));
        }
        if with_year {
            head.push(english::YEAR.to_owned());
        }

        let cells = |number: Option<Number>, absence: String, year: Option<Year>, is_own: bool| {
            let value = number.map_or(absence, |number| self.format.plain(number, measure));
            let mut cells = vec![value];
            if with_difference {
                let difference = number.zip(own).filter(|_| !is_own);
                let difference =
                    difference.map(|(number, own)| self.difference(number, own, measure));
                cells.push(difference.unwrap_or_default());
            }
            if with_year {
                cells.push(year.map(|year| year.get().to_string()).unwrap_or_default());
            }
            cells
        };
        let rows = entries.iter().map(|entry| TableRow {
            name: entry.name.to_owned(),
            cells: cells(entry.number(), entry.absence(), entry.year, entry.own),
            own: entry.own,
        });
        let target = target.map(|target| TableRow {
            name: target_label(target),
            cells: cells(Some(target.value), String::new(), target.year, false),
            own: false,
        });
        Table { head, rows: rows.chain(target).collect() }
    }

    /// How much more or less than the subject's a number is, with its sign.
    fn difference(&self, number: Number, own: Number, measure: &Measure) -> String {
        match gap(number, own) {
            Some(gap) if gap.get() == 0.0 => self.format.number(gap, measure),
            Some(gap) => english::signed(&self.format.gap(gap, measure), number > own),
            // Further than the largest number.
            None => String::new(),
        }
    }
}
