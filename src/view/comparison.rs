//! A number against other numbers and a target: the sentence, the bars and the table.

use super::{About, Choice, Form, Order, Viewer};
use crate::compare::{Quantity, Reference, Sentence, Told, gap};
use crate::format::english;
use crate::model::{
    Cell, Column, Fact, Figure, Measure, Number, Reading, SubjectIndex, Values, Year,
};
use crate::scale::{Bar, Scale, Share};

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

/// Bars from zero, and the target's line across them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bars {
    /// Where zero is.
    pub zero: Share,
    pub rows: Vec<BarRow>,
    pub rule: Option<Rule>,
}

/// One subject's bar.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct BarRow {
    /// The subject's id, for keys.
    pub id: String,
    pub name: String,
    /// Its number, or why there is none.
    pub label: String,
    pub bar: Option<Bar>,
    /// Whether it is the card's own subject.
    pub own: bool,
}

/// The target's line across the bars.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rule {
    pub at: Share,
    /// How far its label is indented, from the side that `label_first` says.
    pub indent: Share,
    /// Whether the label stands before the line, where there is more room than after it.
    pub label_first: bool,
    /// The name of its row for those who do not see the line.
    pub name: String,
    pub label: String,
}

/// The numbers in columns.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Table {
    pub head: Vec<String>,
    pub rows: Vec<TableRow>,
}

/// A subject, or the target.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TableRow {
    /// The subject's id, for keys; empty for the target.
    pub id: String,
    pub name: String,
    /// One for each column after the name.
    pub cells: Vec<String>,
    pub own: bool,
}

/// One subject's place in a comparison.
struct Entry<'a> {
    id: &'a str,
    name: &'a str,
    short: &'a str,
    own: bool,
    quantity: Quantity,
    /// Why there is no number.
    reason: Option<&'a str>,
    /// The year of its number.
    year: Option<Year>,
}

impl Entry<'_> {
    fn number(&self) -> Option<Number> {
        match self.quantity {
            Quantity::Number(number) => Some(number),
            Quantity::NoData | Quantity::NotApplicable => None,
        }
    }

    /// What stands where a number would.
    fn absence(&self) -> String {
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
            Form::Bars => self.bars(&entries, year, measure),
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
            || others.any(|(index, _)| matches!(column.of(index), Cell::Value(_)));
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
        let reading = match cell {
            Cell::Value(figure) => figure.at(fact.year),
            Cell::LeftOut => return None,
            Cell::NoData | Cell::NotApplicable(_) => None,
        };
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

    fn bars(&self, entries: &[Entry<'_>], year: Option<Year>, measure: &Measure) -> Drawing {
        let target = measure.target.as_ref();
        let numbers = entries.iter().filter_map(Entry::number);
        let scale = Scale::new(numbers.chain(target.map(|target| target.value)));
        let plain = |entry: &Entry<'_>| {
            let label = entry
                .number()
                .map_or_else(|| entry.absence(), |number| self.format.plain(number, measure));
            match other_year(entry.year, year) {
                Some(year) if entry.number().is_some() => english::of_year(&label, &year),
                _ => label,
            }
        };
        let room = |entry: &Entry<'_>, label: &str| Some((entry.number()?, label_share(label)));
        let labels: Vec<_> =
            entries.iter().filter_map(|entry| room(entry, &plain(entry))).collect();
        let scale = scale.with_room(&labels);
        let rows = entries.iter().map(|entry| {
            let bar = entry.number().map(|number| scale.bar(number));
            let label = plain(entry);
            let label = match (entry.number(), bar) {
                // The unit stands with the subject's own number, where there is room behind it.
                (Some(number), Some(bar)) if entry.own => {
                    let quantity = self.format.quantity(number, measure);
                    let end = bar.start.get() + bar.length.get();
                    let fits = end + label_share(&quantity).get() <= 1.0;
                    if fits { quantity } else { label }
                }
                _ => label,
            };
            BarRow {
                id: entry.id.to_owned(),
                name: entry.short.to_owned(),
                label,
                bar,
                own: entry.own,
            }
        });
        let rows = rows.collect();
        let rule = target.map(|target| {
            let at = scale.at(target.value);
            let label_first = at.get() > 0.5;
            let value = self.format.plain(target.value, measure);
            let label = target_label(target);
            Rule {
                at,
                indent: Share::new(if label_first { 1.0 - at.get() } else { at.get() }),
                label_first,
                name: english::TARGET.to_owned(),
                label: english::target_rule(&value, &label),
            }
        });
        Drawing::Bars(Bars { zero: scale.zero(), rows, rule })
    }

    fn table(&self, entries: &[Entry<'_>], own: Option<Number>, measure: &Measure) -> Table {
        let subject = entries.iter().find(|entry| entry.own);
        let unit = measure.unit.form(crate::model::Plural::Other);
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
            id: entry.id.to_owned(),
            name: entry.name.to_owned(),
            cells: cells(entry.number(), entry.absence(), entry.year, entry.own),
            own: entry.own,
        });
        let target = target.map(|target| TableRow {
            id: String::new(),
            name: target_label(target),
            cells: cells(Some(target.value), String::new(), target.year, false),
            own: false,
        });
        Table { head, rows: rows.chain(target).collect() }
    }

    /// How much more or less than the subject's a number is, with its sign.
    fn difference(&self, number: Number, own: Number, measure: &Measure) -> String {
        let text = match gap(number, own) {
            Some(gap) if gap.get() != 0.0 => self.format.gap(gap, measure),
            _ => return "0".to_owned(),
        };
        english::signed(&text, number > own)
    }
}

fn target_label(target: &crate::model::Target) -> String {
    target.label.clone().unwrap_or_else(|| {
        let year = target.year.map(|year| year.get().to_string());
        english::target_name(year.as_deref())
    })
}

/// A year that has to be told, because it is not the one in the heading.
fn other_year(own: Option<Year>, heading: Option<Year>) -> Option<String> {
    let own = own.filter(|own| Some(*own) != heading)?;
    Some(own.get().to_string())
}

/// How much of the narrowest bars a label takes.
fn label_share(label: &str) -> Share {
    /// The narrowest bars (288 px wide) are this many ems of their labels.
    const NARROWEST: f64 = 21.0;
    /// The width of a digit of the widest of the usual typefaces (Verdana's), and the space before
    /// the label.
    const CHARACTER: f64 = 0.65;
    const SPACE: f64 = 0.9;
    Share::new((label.chars().count() as f64 * CHARACTER + SPACE) / NARROWEST)
}
