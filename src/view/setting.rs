//! A fact that is compared, as it stands in a year; and each subject's place in it.

use std::borrow::Cow;
use std::rc::Rc;

use super::{Choice, Viewer};
use crate::compare::{Quantity, Rank, Ranking};
use crate::model::{
    Cell, Column, Fact, Figure, Measure, Number, Reading, SubjectIndex, Values, Year,
};
use crate::scale::Time;

/// A fact that is compared, as it stands in a year.
pub(super) struct Setting<'a> {
    /// Which of the card's facts it is.
    pub index: usize,
    pub fact: &'a Fact,
    pub column: &'a Column<Figure>,
    pub measure: &'a Measure,
    /// The years of its series, where it has any.
    pub time: Option<Time>,
    /// The year that it is read at: each figure's latest value at or before it.
    pub year: Option<Year>,
    /// Whether the reader has asked for that year.
    moved: bool,
    /// Whether the number of the card's own subject is of no year that is known.
    undated: bool,
    /// The numbers of that year that have a rank.
    pub ranking: Option<Rc<Ranking>>,
    /// How many of them are of an earlier year; `None` where they are of several years, and that of the subject
    /// is not known.
    pub earlier: Option<usize>,
}

impl<'a> Setting<'a> {
    pub fn reading(&self, subject: SubjectIndex) -> Option<Reading> {
        let figure = self.column.of(subject).figure()?;
        // A number of no year will do until the reader asks for a year.
        if self.moved && is_undated(figure, self.fact) {
            return None;
        }
        figure.at(self.year, self.fact.year)
    }

    /// Whether its value could not be read: nothing is said of it, and no older one stands for it.
    pub fn is_left_out(&self, subject: SubjectIndex) -> bool {
        match self.column.of(subject) {
            Cell::LeftOut => true,
            Cell::Value(figure) => figure.is_left_out(self.year),
            Cell::NoData | Cell::NotApplicable(_) => false,
        }
    }

    /// The year that all numbers are of which tell no other: none where that of the subject has none.
    pub fn told_year(&self) -> Option<Year> {
        self.year.filter(|_| self.moved || !self.undated)
    }

    /// The same comparison in another year.
    pub fn at(&self, year: Year) -> Self {
        let moved = self.moved || self.year != Some(year);
        Self { year: Some(year), moved, ranking: None, ..*self }
    }

    /// The years of its series, if there is more than one to move between.
    pub fn span(&self) -> Option<Time> {
        self.time.filter(|time| time.first() < time.last())
    }

    /// A subject's numbers by year: of a single one, that of the year that its fact states.
    pub fn points<'e>(&self, entry: &Entry<'e>) -> Cow<'e, [(Year, Number)]> {
        let single = || {
            let year = self.fact.year?;
            Some(vec![(year, entry.figure?.of(year, Some(year))?)])
        };
        match entry.points() {
            [] => Cow::Owned(single().unwrap_or_default()),
            points => Cow::Borrowed(points),
        }
    }

    pub fn is_earlier(&self, reading: &Reading) -> bool {
        reading.year.is_some_and(|own| self.told_year().is_some_and(|year| own < year))
    }
}

/// Whether a figure is a number of no year that is known.
pub(super) fn is_undated(figure: &Figure, fact: &Fact) -> bool {
    figure.is_single() && fact.year.is_none()
}

/// The ranks of a fact as they were last asked for: most of what a reader does leaves them as they are.
pub(super) struct Ranked {
    fact: usize,
    /// The year that it is read at, and whether the reader has asked for it.
    at: (Option<Year>, bool),
    ranking: Option<Rc<Ranking>>,
    earlier: Option<usize>,
}

/// One subject's place in a comparison.
pub(super) struct Entry<'a> {
    pub subject: SubjectIndex,
    pub id: &'a str,
    pub name: &'a str,
    pub short: &'a str,
    /// Whether it is the card's own subject.
    pub own: bool,
    pub figure: Option<&'a Figure>,
    pub quantity: Quantity,
    /// Why there is no number.
    pub reason: Option<&'a str>,
    /// The year of its number.
    pub year: Option<Year>,
    pub rank: Option<Rank>,
}

impl<'a> Entry<'a> {
    pub fn number(&self) -> Option<Number> {
        match self.quantity {
            Quantity::Number(number) => Some(number),
            Quantity::NoData | Quantity::NotApplicable => None,
        }
    }

    /// Its numbers by year; none where it has a single one.
    pub fn points(&self) -> &'a [(Year, Number)] {
        self.figure.map(Figure::points).unwrap_or_default()
    }

    /// Its number and those of all years.
    pub fn numbers(&self) -> Vec<Number> {
        let mut numbers = Vec::new();
        for (_, number) in self.points() {
            numbers.push(*number);
        }
        if let Some(number) = self.number() {
            numbers.push(number);
        }
        numbers
    }
}

impl Viewer {
    /// The numbers that are compared, in the order of the card.
    pub(super) fn settings(&self, choice: &Choice) -> Vec<Setting<'_>> {
        let mut settings = Vec::new();
        for (index, fact) in self.card.facts.iter().enumerate() {
            if self.is_compared(index, choice)
                && let Some(setting) = self.setting(index, fact, choice)
            {
                settings.push(setting);
            }
        }
        settings
    }

    pub(super) fn setting<'a>(
        &'a self,
        index: usize,
        fact: &'a Fact,
        choice: &Choice,
    ) -> Option<Setting<'a>> {
        let Values::Number(column, measure) = &fact.values else {
            return None;
        };
        let latest = |subject: SubjectIndex| column.of(subject).figure()?.at(None, fact.year);
        let own = self.card.subject;
        let time = column.years().map(|(first, last)| {
            let time = Time::new(first, last);
            fact.year.map_or(time, |year| time.with(Time::new(year, year)))
        });
        let moved = choice.year.filter(|_| time.is_some());
        let of_own = || latest(own).and_then(|reading| reading.year);
        let year = moved.or(fact.year).or_else(of_own).or(time.map(Time::last));
        let mut setting = Setting {
            index,
            fact,
            column,
            measure,
            time,
            year,
            moved: moved.is_some(),
            undated: column.of(own).figure().is_some_and(|figure| is_undated(figure, fact)),
            ranking: None,
            earlier: None,
        };
        let at = (year, setting.moved);
        let mut kept = self.rankings.borrow_mut();
        kept.retain(|own| own.fact != index || own.at == at);
        if !kept.iter().any(|own| own.fact == index) {
            let (ranking, earlier) = self.ranked(&setting);
            kept.push(Ranked { fact: index, at, ranking: ranking.map(Rc::new), earlier });
        }
        if let Some(own) = kept.iter().find(|own| own.fact == index) {
            (setting.ranking, setting.earlier) = (own.ranking.clone(), own.earlier);
        }
        Some(setting)
    }

    /// The numbers that have a rank, and how many of them are of an earlier year, where that can be told.
    fn ranked(&self, setting: &Setting<'_>) -> (Option<Ranking>, Option<usize>) {
        let told = setting.told_year();
        let (mut numbers, mut earlier, mut first, mut tells) = (Vec::new(), 0_usize, None, true);
        for (index, subject) in self.card.subjects.iter().enumerate() {
            let index = SubjectIndex(index);
            if !subject.ranked {
                continue;
            }
            // Whoever's number could not be read may be before or behind anybody.
            if setting.is_left_out(index) {
                return (None, None);
            }
            if let Some(reading) = setting.reading(index) {
                numbers.push((index, reading.value));
                earlier = earlier.saturating_add(usize::from(setting.is_earlier(&reading)));
                // Of which year the others are is to be known, or all are of one.
                let year = *first.get_or_insert(reading.year);
                tells &= if told.is_some() { reading.year.is_some() } else { reading.year == year };
            }
        }
        (Ranking::new(numbers), tells.then_some(earlier))
    }

    /// A subject's place in a comparison; `None` where its value was left out.
    pub(super) fn entry<'a>(
        &'a self,
        subject: SubjectIndex,
        setting: &Setting<'a>,
    ) -> Option<Entry<'a>> {
        let named = self.card.subject(subject).filter(|_| !setting.is_left_out(subject))?;
        let cell = setting.column.of(subject);
        let reading = setting.reading(subject);
        let (quantity, reason) = match (reading, cell) {
            (Some(Reading { value, .. }), _) => (Quantity::Number(value), None),
            (None, Cell::NotApplicable(reason)) => (Quantity::NotApplicable, Some(reason.as_str())),
            (None, _) => (Quantity::NoData, None),
        };
        Some(Entry {
            subject,
            id: &named.id,
            name: &named.name,
            short: named.short(),
            own: subject == self.card.subject,
            figure: cell.figure(),
            quantity,
            reason,
            year: reading.and_then(|reading| reading.year),
            rank: setting
                .ranking
                .as_ref()
                .filter(|_| named.ranked)
                .zip(reading)
                .map(|(ranking, reading)| ranking.rank(reading.value)),
        })
    }
}
