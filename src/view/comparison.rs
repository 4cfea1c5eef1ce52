//! A number against other numbers and a target: the sentence, the bars and the table.

use super::{About, Bars, Choice, Form, Order, Table, Viewer};
use crate::compare::{Quantity, Reference, Sentence, Told};
use crate::format::english;
use crate::model::{
    Cell, Column, Fact, Figure, Measure, Number, Reading, SubjectIndex, Target, Values, Year,
};

/// A fact that is compared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Comparison {
    /// The fact's id, for keys.
    pub id: String,
    pub heading: String,
    pub sentence: Sentence,
    pub drawing: Drawing,
    pub about: Option<About>,
}

/// A comparison in the form that the reader chose.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Drawing {
    Bars(Bars),
    Table(Table),
}

/// One subject's place in a comparison.
pub(super) struct Entry<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub short: &'a str,
    /// Whether it is the card's own subject.
    pub own: bool,
    quantity: Quantity,
    /// Why there is no number.
    reason: Option<&'a str>,
    /// The year of its number.
    pub year: Option<Year>,
}

impl Entry<'_> {
    pub fn number(&self) -> Option<Number> {
        match self.quantity {
            Quantity::Number(number) => Some(number),
            Quantity::NoData | Quantity::NotApplicable => None,
        }
    }

    /// What stands where a number would.
    pub fn absence(&self) -> String {
        self.reason.map_or_else(|| english::NO_DATA.to_owned(), english::not_applicable)
    }
}

impl Viewer {
    /// The fact as a comparison; `None` where there is nothing to compare it with.
    pub(super) fn comparison(&self, fact: &Fact, choice: &Choice) -> Option<Comparison> {
        let (column, measure) = self.compared(fact)?;
        let own = self.entry(self.card.subject, fact, column)?;
        let year = own.year;
        let number = own.number();
        let full = number.and_then(|number| self.full(number, measure));
        let entries = self.entries(own, fact, column, choice);
        let year_text = year.map(|year| year.get().to_string());
        let drawing = match choice.form {
            Form::Bars => Drawing::Bars(self.bars(&entries, year, measure)),
            Form::Table => Drawing::Table(self.table(&entries, number, measure)),
        };
        Some(Comparison {
            id: fact.id.clone(),
            heading: english::heading(&fact.label, year_text.as_deref()),
            sentence: self.sentence(&entries, year, measure)?,
            drawing,
            about: self.about(fact, year_text, full),
        })
    }

    /// The numbers of a fact that has something to compare the subject's number with.
    pub(super) fn compared<'a>(&self, fact: &'a Fact) -> Option<(&'a Column<Figure>, &'a Measure)> {
        let Values::Number(column, measure) = &fact.values else {
            return None;
        };
        let mut others = self.card.others();
        let compared = measure.target.is_some()
            || others.any(|(index, _)| column.of(index).number_at(fact.year).is_some());
        compared.then_some((column, measure))
    }

    /// A subject's place in a comparison; `None` where its value was left out.
    fn entry<'a>(
        &'a self,
        index: SubjectIndex,
        fact: &Fact,
        column: &'a Column<Figure>,
    ) -> Option<Entry<'a>> {
        let subject = self.card.subject(index)?;
        let cell = column.of(index);
        if *cell == Cell::LeftOut {
            return None;
        }
        let reading = cell.number_at(fact.year);
        let (quantity, reason) = match (reading, cell) {
            (Some(Reading { value, .. }), _) => (Quantity::Number(value), None),
            (None, Cell::NotApplicable(reason)) => (Quantity::NotApplicable, Some(reason.as_str())),
            (None, _) => (Quantity::NoData, None),
        };
        Some(Entry {
            id: &subject.id,
            name: &subject.name,
            short: subject.short(),
            own: index == self.card.subject,
            quantity,
            reason,
            year: reading.and_then(|reading| reading.year).or(fact.year),
        })
    }

    /// The subject and those compared with it, in the order chosen.
    fn entries<'a>(
        &'a self,
        own: Entry<'a>,
        fact: &Fact,
        column: &'a Column<Figure>,
        choice: &Choice,
    ) -> Vec<Entry<'a>> {
        let others = choice.compared.iter();
        let others = others.filter_map(|index| self.entry(*index, fact, column));
        let mut entries: Vec<_> = std::iter::once(own).chain(others).collect();
        if choice.order == Order::Value {
            // Stable: those that tie, or have no number, stay as given.
            entries.sort_by(|a, b| {
                let key = |entry: &Entry<'_>| entry.number().map(Number::get);
                match (key(a), key(b)) {
                    (Some(a), Some(b)) => b.total_cmp(&a),
                    (a, b) => b.is_some().cmp(&a.is_some()),
                }
            });
        }
        entries
    }

    fn sentence(
        &self,
        entries: &[Entry<'_>],
        year: Option<Year>,
        measure: &Measure,
    ) -> Option<Sentence> {
        let own = entries.iter().find(|entry| entry.own)?;
        let others = entries.iter().filter(|entry| !entry.own);
        let references = others.map(|entry| Reference {
            name: entry.name,
            year: other_year(entry.year, year),
            quantity: entry.quantity,
        });
        let told = Told {
            subject: own.name,
            quantity: own
                .number()
                .map_or_else(|| own.absence(), |number| self.format.quantity(number, measure)),
            number: own.number(),
            references: references.collect(),
            measure,
        };
        Some(told.sentence(&self.format))
    }
}

/// What the target is called.
pub(super) fn target_label(target: &Target) -> String {
    target.label.clone().unwrap_or_else(|| {
        let year = target.year.map(|year| year.get().to_string());
        english::target_name(year.as_deref())
    })
}

/// A year that has to be told, because it is not the one in the heading.
pub(super) fn other_year(own: Option<Year>, heading: Option<Year>) -> Option<String> {
    let own = own.filter(|own| Some(*own) != heading)?;
    Some(own.get().to_string())
}
