//! What a reader can choose, and where one points.

use crate::model::{SubjectIndex, Year};
use crate::scale::Share;

/// What a reader can choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Choice {
    /// Which of the card's facts are compared, those that the reader asked for last. The others are
    /// told.
    pub facts: Vec<usize>,
    /// Who is compared with the card's subject: first those that the card compares, then whoever
    /// was added, in turn.
    pub compared: Vec<SubjectIndex>,
    /// The year that series are read at; without it, each fact's own.
    pub year: Option<Year>,
    pub form: Form,
    pub order: Order,
    pub scope: Scope,
}

impl Choice {
    /// Takes over places and a year that were chosen elsewhere.
    pub fn follow(&mut self, places: Option<Vec<SubjectIndex>>, year: Option<Year>) {
        self.year = year.or(self.year);
        if let Some(places) = places {
            let before = std::mem::replace(&mut self.compared, places);
            before.into_iter().for_each(|one| self.forget(one));
        }
    }

    /// Nothing is sorted by the numbers of a place that is no longer compared. The card's own stays.
    pub fn forget(&mut self, one: SubjectIndex) {
        let sorted = matches!(self.order, Order::By(Key::Of(own), _) if own == one);
        if sorted && !self.compared.contains(&one) {
            self.order = Order::Given;
        }
    }
}

/// How comparisons are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    #[default]
    Bars,
    /// Lines over the years.
    Trend,
    /// Every place on one strip.
    Field,
    Table,
}

/// In which order comparisons stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Order {
    /// The subject, then the others as they were chosen.
    #[default]
    Given,
    /// What has no key stands last.
    By(Key, Direction),
}

impl Order {
    /// The largest number first: the one order, besides the given one, that bars can have.
    pub const BY_VALUE: Self = Self::By(Key::Value, Direction::Descending);
}

/// What the rows of a table or the bars are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Name,
    Value,
    /// The distance from the subject's number.
    Difference,
    Rank,
    Year,
    /// One subject's numbers over the years.
    Of(SubjectIndex),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Ascending,
    Descending,
}

/// Which numbers the table holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Those of the subject and whoever is compared.
    #[default]
    Compared,
    /// Those of every place.
    Everyone,
    /// The subject's and theirs, of every year.
    Years,
}

/// Where on a drawing the reader points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pointer {
    /// Which of the card's facts is drawn there.
    pub fact: usize,
    /// From the start of the drawing.
    pub at: Share,
}
