//! A number against other numbers and a target: the sentence, and the drawing that the reader chose.

use std::cmp::Ordering;

use super::setting::{Entry, Setting};
use super::trend::span;
use super::{
    About, Bars, Choice, Credit, Direction, Field, Form, Key, Order, Scope, Sides, Strips, Table,
    Trend, Viewer,
};
use crate::compare::{Quantity, Reference, Sentence, Standings, Told};
use crate::model::{Fact, Measure, Number, Target, Values, Year, ordered};
use crate::scale::Share;

/// A fact that is compared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Comparison {
    /// The fact's id, for keys.
    pub id: String,
    /// Which of the card's facts it is.
    pub fact: usize,
    pub heading: String,
    pub sentence: Sentence,
    pub drawing: Drawing,
    /// The source of the numbers of a table, which stands beneath it.
    pub source: Option<Credit>,
    pub about: Option<About>,
    /// Whether the reader is asked to compare it, and can have it told instead.
    pub asks: bool,
}

/// A comparison in the form that the reader chose.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Drawing {
    Bars(Bars),
    Trend(Trend),
    Field(Field),
    /// Years on one axis.
    Strips(Strips),
    /// Texts, or what is shared and what is not.
    Sides(Sides),
    Table(Table),
}

impl Viewer {
    /// The fact as a comparison; `setting` is its numbers, where it has any, and `pointed` where the
    /// reader points at its drawing. A table has `most` of its rows.
    pub(super) fn comparison(
        &self,
        index: usize,
        fact: &Fact,
        setting: Option<&Setting<'_>>,
        choice: &Choice,
        pointed: Option<Share>,
        most: usize,
    ) -> Option<Comparison> {
        let (year, year_of_own, full, sentence, drawing) = match (&fact.values, setting) {
            (Values::Number(..), None) => return None,
            (Values::Number(..), Some(setting)) => {
                let entries = self.compared(setting, choice)?;
                let own = entries.first().and_then(|own| Some((own.number()?, own.year)));
                let full = own.and_then(|(number, _)| self.full(number, setting.measure));
                let drawing = self.drawing(setting, &entries, choice, pointed, most);
                let year = setting.told_year();
                let year_of_own = own.map_or(year, |(_, year)| year);
                (year, year_of_own, full, self.sentence(&entries, setting)?, drawing)
            }
            _ => {
                let (sentence, drawing) = self.held_comparison(fact, choice, most)?;
                (fact.year, fact.year, None, sentence, drawing)
            }
        };
        let written = |year: Option<Year>| year.map(|year| self.format.year(year));
        let is_table = matches!(drawing, Drawing::Table(_));
        Some(Comparison {
            id: fact.id.clone(),
            fact: index,
            heading: self.heading(fact, written(year).as_deref()),
            sentence,
            drawing,
            source: self.card.source(fact.source).filter(|_| is_table).map(|own| self.credit(own)),
            about: self.about(fact, written(year_of_own), full),
            asks: self.asks(),
        })
    }

    /// What the card's own subject has, and whoever is compared.
    pub(super) fn compared<'a>(
        &'a self,
        setting: &Setting<'a>,
        choice: &Choice,
    ) -> Option<Vec<Entry<'a>>> {
        let mut entries = vec![self.entry(self.card.subject, setting)?];
        for index in &choice.compared {
            if let Some(entry) = self.entry(*index, setting) {
                entries.push(entry);
            }
        }
        Some(entries)
    }

    /// The numbers of each drawing, by the fact that it is of.
    #[inline(never)] // Apart, it can come later.
    pub(crate) fn tables(&self, choice: &Choice) -> Vec<(usize, Table)> {
        if choice.form == Form::Table {
            return Vec::new();
        }
        let table = |setting: &Setting<'_>| {
            let entries = self.compared(setting, choice)?;
            let table = match choice.form {
                Form::Trend if span(&entries, setting).is_some() => {
                    self.table_of_years(&entries, setting, choice.order, usize::MAX)
                }
                _ => self.table(&entries, setting, choice.order, usize::MAX),
            };
            Some((setting.index, table))
        };
        self.settings(choice).iter().filter_map(table).collect()
    }

    /// The form that was chosen, or bars where there is nothing to draw in it.
    fn drawing(
        &self,
        setting: &Setting<'_>,
        entries: &[Entry<'_>],
        choice: &Choice,
        pointed: Option<Share>,
        most: usize,
    ) -> Drawing {
        let drawn = match choice.form {
            Form::Bars => None,
            Form::Trend => self.trend(entries, setting, pointed).map(Drawing::Trend),
            Form::Field => self.field(entries, setting, pointed).map(Drawing::Field),
            Form::Table => Some(Drawing::Table(self.chosen_table(setting, entries, choice, most))),
        };
        drawn.unwrap_or_else(|| {
            let order =
                if choice.order == Order::BY_VALUE { Order::BY_VALUE } else { Order::Given };
            let entries = self.sorted(entries.iter().collect(), order, setting);
            Drawing::Bars(self.bars(&entries, setting))
        })
    }

    fn chosen_table(
        &self,
        setting: &Setting<'_>,
        entries: &[Entry<'_>],
        choice: &Choice,
        most: usize,
    ) -> Table {
        match choice.scope {
            Scope::Years if setting.span().is_some() => {
                self.table_of_years(entries, setting, choice.order, most)
            }
            Scope::Everyone if setting.ranking.is_some() => {
                let everyone = self.card.all().filter_map(|index| self.entry(index, setting));
                let everyone: Vec<_> = everyone.collect();
                self.table(&everyone, setting, choice.order, most)
            }
            Scope::Compared | Scope::Everyone | Scope::Years => {
                self.table(entries, setting, choice.order, most)
            }
        }
    }

    /// Entries in an order. The sort is stable: those that tie stay as given.
    pub(super) fn sorted<'e, 'a>(
        &self,
        entries: Vec<&'e Entry<'a>>,
        order: Order,
        setting: &Setting<'_>,
    ) -> Vec<&'e Entry<'a>> {
        let Order::By(key, direction) = order else {
            return entries;
        };
        let own = setting.reading(self.card.subject).map(|reading| reading.value.get());
        let mut keyed = Vec::new();
        for entry in entries {
            let number = entry.number().map(Number::get);
            let key = match key {
                Key::Name => SortKey::Text(entry.name.to_owned()),
                Key::Value => SortKey::Number(number),
                Key::Difference => SortKey::Number(number.filter(|_| own.is_some())),
                Key::Rank => SortKey::Number(entry.rank.map(|rank| rank.place as f64)),
                Key::Year => SortKey::Number(entry.year.map(|year| year.get().into())),
                // The numbers of one place do not put places in order.
                Key::Of(_) => SortKey::Number(None),
            };
            keyed.push((key, entry));
        }
        self.in_order(keyed, direction)
    }

    fn sentence(&self, entries: &[Entry<'_>], setting: &Setting<'_>) -> Option<Sentence> {
        let (measure, year) = (setting.measure, setting.told_year());
        let own = entries.iter().find(|entry| entry.own)?;
        let mut references = Vec::new();
        for entry in entries.iter().filter(|entry| !entry.own) {
            let name = self.in_sentence(entry.subject);
            let name = match entry.quantity {
                Quantity::Number(_) => self.of_other_year(name, entry.year, year),
                Quantity::NoData | Quantity::NotApplicable => name,
            };
            references.push(Reference { name, quantity: entry.quantity });
        }
        let quantity = match own.number() {
            Some(number) => {
                self.of_other_year(self.format.quantity(number, measure), own.year, year)
            }
            None => self.absence(own.reason),
        };
        let told = Told {
            subject: own.name,
            in_sentence: self.in_sentence(own.subject),
            quantity,
            number: own.number(),
            standings: own
                .rank
                .zip(setting.earlier)
                .map(|(rank, earlier)| Standings { rank, earlier }),
            references,
            measure,
        };
        Some(told.sentence(&self.format))
    }

    /// A number without its unit and with its year where that is another, or why there is none.
    pub(super) fn label(&self, entry: &Entry<'_>, setting: &Setting<'_>) -> String {
        let Some(number) = entry.number() else {
            return self.absence(entry.reason);
        };
        let number = self.format.plain(number, setting.measure);
        self.of_other_year(number, entry.year, setting.told_year())
    }

    /// The label of a fact, with the year that its figures are for.
    pub(super) fn heading(&self, fact: &Fact, year: Option<&str>) -> String {
        match year {
            Some(year) => self.format.words.heading(&fact.label, year),
            None => fact.label.clone(),
        }
    }

    /// A number, or the name of whose it is, with its year where that is not the one in the heading.
    pub(super) fn of_other_year(
        &self,
        text: String,
        own: Option<Year>,
        heading: Option<Year>,
    ) -> String {
        match own {
            _ if own == heading => text,
            Some(year) => self.format.words.of_year(&text, &self.format.year(year)),
            None => self.format.words.of_no_year(&text),
        }
    }

    /// What stands where a value would, with the reason why it does not apply, if that is why.
    pub(super) fn absence(&self, reason: Option<&str>) -> String {
        match reason {
            Some(reason) => self.format.words.not_applicable(reason),
            None => self.format.words.no_data().to_owned(),
        }
    }

    /// The target as a label at its line: 'Target 2'.
    pub(super) fn target_mark(&self, target: &Target, measure: &Measure) -> String {
        self.format.words.named(self.format.words.target(), &self.format.aim(target, measure))
    }
}

/// What rows are sorted by.
pub(super) enum SortKey {
    Text(String),
    Number(Option<f64>),
}

impl Viewer {
    /// Rows in the order of their keys; those without one last, whatever the direction.
    pub(super) fn in_order<T>(&self, rows: Vec<(SortKey, T)>, direction: Direction) -> Vec<T> {
        let turn = |ordering: Ordering| match direction {
            Direction::Ascending => ordering,
            Direction::Descending => ordering.reverse(),
        };
        let rows = ordered(rows, |(a, _), (b, _)| match (a, b) {
            (SortKey::Text(a), SortKey::Text(b)) => turn(self.format.compare(a, b)),
            (SortKey::Number(Some(a)), SortKey::Number(Some(b))) => turn(a.total_cmp(b)),
            (SortKey::Number(Some(_)), _) => Ordering::Less,
            (_, SortKey::Number(Some(_))) => Ordering::Greater,
            (SortKey::Text(_), SortKey::Number(None)) => Ordering::Less,
            (SortKey::Number(None), SortKey::Text(_)) => Ordering::Greater,
            _ => Ordering::Equal,
        });
        rows.into_iter().map(|(_, row)| row).collect()
    }
}
