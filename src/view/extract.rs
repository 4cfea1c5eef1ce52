//! The data of a card as far as it is shown, to be taken away.

use super::setting::{Setting, is_undated};
use super::{Choice, Form, Scope, Viewer};
use crate::model::{Cell, Column, Fact, Figure, Reading, SubjectIndex, Tenure, Values, Year};

/// How much of what is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// No number but those that are drawn or written.
    Shown,
    /// The same facts and places with all their years, to move in.
    Series,
}

/// A fact, as far as it is shown.
pub(crate) struct Extract<'a> {
    pub fact: &'a Fact,
    /// Whether it is compared, and not told only.
    pub compared: bool,
    /// The year that its numbers are read at; without it, each place's latest.
    pub year: Option<Year>,
    /// The year that is told of it, and of which who has no number has none.
    pub told: Option<Year>,
    /// Of the card's subject first.
    pub data: Vec<(SubjectIndex, Datum<'a>)>,
}

/// What one place has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Datum<'a> {
    Text(&'a str),
    List(&'a [String]),
    Year(Year),
    Years(&'a Tenure),
    Number(Reading),
    Series(&'a Figure),
    NoData,
    NotApplicable(&'a str),
    /// What could not be read, and is not shown.
    LeftOut,
}

impl Viewer {
    /// Every fact of the card, as far as it is shown.
    pub(crate) fn extract(&self, choice: &Choice, extent: Extent) -> Vec<Extract<'_>> {
        let facts = self.card.facts.iter().enumerate();
        facts.map(|(index, fact)| self.extract_of(index, fact, choice, extent)).collect()
    }

    /// Whether any fact is shown with every place.
    pub(crate) fn shows_everyone(&self, choice: &Choice) -> bool {
        let mut facts = self.card.facts.iter().enumerate();
        facts.any(|(index, fact)| self.is_of_everyone(index, fact, choice))
    }

    fn extract_of<'a>(
        &'a self,
        index: usize,
        fact: &'a Fact,
        choice: &Choice,
        extent: Extent,
    ) -> Extract<'a> {
        let own = self.card.subject;
        let compared = self.is_compared(index, choice);
        let subjects: Vec<_> = match () {
            () if self.is_of_everyone(index, fact, choice) => {
                let all = self.card.all().filter(|index| *index != own);
                std::iter::once(own).chain(all).collect()
            }
            () if compared || extent == Extent::Series => {
                std::iter::once(own).chain(choice.compared.iter().copied()).collect()
            }
            () => vec![own],
        };
        let reads = Reads::new(self, index, fact, choice, extent);
        let data = subjects.into_iter().map(|index| (index, datum(index, fact, &reads)));
        Extract {
            fact,
            compared,
            year: reads.year,
            told: reads.year.or(reads.told),
            data: data.collect(),
        }
    }

    fn is_of_everyone(&self, index: usize, fact: &Fact, choice: &Choice) -> bool {
        let asked = match choice.form {
            Form::Field => fact.is_number(),
            Form::Table => choice.scope == Scope::Everyone,
            Form::Bars | Form::Trend => false,
        };
        asked
            && self.is_compared(index, choice)
            && match self.setting(index, fact, choice) {
                Some(setting) => setting.ranking.is_some(),
                None => self.is_of_many(fact),
            }
    }
}

/// How the numbers of a fact are read.
struct Reads {
    /// The year that they are told to be of.
    year: Option<Year>,
    told: Option<Year>,
    /// The year at which they are read; without it, each place's latest.
    at: Option<Year>,
    /// Whether the reader has moved there.
    moved: bool,
    /// Whether each year is shown.
    series: bool,
}

impl Reads {
    fn new(viewer: &Viewer, index: usize, fact: &Fact, choice: &Choice, extent: Extent) -> Self {
        let Values::Number(column, _) = &fact.values else {
            return Self { year: fact.year, told: None, at: None, moved: false, series: false };
        };
        if extent == Extent::Series {
            return Self { year: fact.year, told: None, at: fact.year, moved: false, series: true };
        }
        if !viewer.is_compared(index, choice) {
            // A row of a single number does not move.
            let own = column.of(viewer.card.subject).figure();
            let moved = choice.year.filter(|_| own.is_some_and(|figure| !figure.is_single()));
            let year = moved.or(fact.year);
            return Self { year, told: None, at: year, moved: moved.is_some(), series: false };
        }
        let setting = viewer.setting(index, fact, choice);
        let over_years = match choice.form {
            Form::Trend => true,
            Form::Table => choice.scope == Scope::Years,
            Form::Bars | Form::Field => false,
        };
        let moved = choice.year.filter(|_| column.years().is_some());
        Self {
            year: moved.or(fact.year),
            told: setting.as_ref().and_then(Setting::told_year),
            at: setting.as_ref().and_then(|setting| setting.year),
            moved: moved.is_some(),
            series: over_years && setting.is_some_and(|setting| setting.span().is_some()),
        }
    }
}

fn datum<'a>(subject: SubjectIndex, fact: &'a Fact, reads: &Reads) -> Datum<'a> {
    fn of<'a, T>(
        column: &'a Column<T>,
        subject: SubjectIndex,
        value: impl FnOnce(&'a T) -> Datum<'a>,
    ) -> Datum<'a> {
        match column.of(subject) {
            Cell::Value(own) => value(own),
            Cell::NoData => Datum::NoData,
            Cell::NotApplicable(reason) => Datum::NotApplicable(reason),
            Cell::LeftOut => Datum::LeftOut,
        }
    }
    match &fact.values {
        Values::Text(column) => of(column, subject, |text| Datum::Text(text)),
        Values::List(column) => of(column, subject, |items| Datum::List(items)),
        Values::Year(column) => of(column, subject, |year| Datum::Year(*year)),
        Values::Years(column) => of(column, subject, Datum::Years),
        Values::Number(column, _) => of(column, subject, |figure| match figure {
            figure if reads.series && !figure.points().is_empty() => Datum::Series(figure),
            figure if figure.is_left_out(reads.at) => Datum::LeftOut,
            figure => {
                let reading = figure.at(reads.at, fact.year);
                let reading = reading.filter(|_| !(reads.moved && is_undated(figure, fact)));
                reading.map_or(Datum::NoData, Datum::Number)
            }
        }),
    }
}
