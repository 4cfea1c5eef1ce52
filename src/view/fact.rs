//! A fact as a row: its label, what it says, and what there is to know about it.

use super::{Choice, Credit, Viewer};
use crate::model::{Cell, Fact, Figure, Measure, Number, Reading, Tenure, Values, Year};

/// A fact that is told, not compared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    /// The fact's id, for keys.
    pub id: String,
    pub label: String,
    pub content: Content,
    pub about: Option<About>,
    /// Which of the card's facts it is, where the reader is asked to compare it.
    pub asks: Option<usize>,
}

/// What a row says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Content {
    Text(String),
    /// Items that stand on a line each.
    Lines(Vec<String>),
    Years(String, Option<Strip>),
    /// Why nothing is said.
    Nothing(String),
}

/// Years on a line of time. Numbers are whole years, counted from the first one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Strip {
    pub first: String,
    pub last: String,
    /// How many years there are from the first to the last, both counted.
    pub years: u16,
    /// The first year and the number of years of each span, from the left.
    pub spans: Vec<(u16, u16)>,
}

/// What there is to know about a figure.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct About {
    /// The name of the control that opens it.
    pub name: String,
    /// The term 'source', and the source.
    pub source: Option<(String, Credit)>,
    /// Other terms and what they are.
    pub lines: Vec<(String, String)>,
}

/// A number as its row shows it.
struct Shown {
    content: Content,
    /// The year that it is read at, where it is a series.
    year: Option<Year>,
    /// All its digits, where the row shows fewer.
    full: Option<String>,
}

impl Viewer {
    /// A row reads its series, if it has one, at the year that the reader has moved to.
    pub(super) fn row(&self, index: usize, fact: &Fact, choice: &Choice) -> Row {
        let own = self.card.subject;
        let plain = |content| Shown { content, year: None, full: None };
        let shown = match &fact.values {
            Values::Text(column) => {
                plain(self.said(column.of(own), |text| Content::Text(self.format.alone(text))))
            }
            Values::List(column) => plain(self.said(column.of(own), |items| self.list(items))),
            Values::Year(column) => {
                plain(self.said(column.of(own), |year| Content::Text(self.format.year(*year))))
            }
            Values::Years(column) => plain(self.said(column.of(own), |tenure| self.tenure(tenure))),
            Values::Number(column, measure) => {
                self.number(fact, column.of(own), measure, choice.year)
            }
        };
        let year = shown.year.or(fact.year).map(|year| self.format.year(year));
        Row {
            id: fact.id.clone(),
            label: self.heading(fact, year.as_deref()),
            content: shown.content,
            about: self.about(fact, year, shown.full),
            asks: Some(index).filter(|index| self.asks() && self.comparable.contains(index)),
        }
    }

    fn number(
        &self,
        fact: &Fact,
        cell: &Cell<Figure>,
        measure: &Measure,
        moved: Option<Year>,
    ) -> Shown {
        let figure = cell.figure();
        let moved = moved.filter(|_| figure.is_some_and(|figure| !figure.is_single()));
        let at = moved.or(fact.year);
        let reading = figure.and_then(|figure| figure.at(at, fact.year));
        match reading {
            // Nothing is said where there is a value that could not be read.
            _ if figure.is_some_and(|figure| figure.is_left_out(at)) => {
                Shown { content: Content::Nothing(String::new()), year: moved, full: None }
            }
            Some(Reading { value, year }) => Shown {
                content: Content::Text(self.format.quantity(value, measure)),
                year,
                full: self.full(value, measure),
            },
            None => Shown {
                content: self.said(cell, |_| Content::Nothing(self.absence(None))),
                year: moved,
                full: None,
            },
        }
    }

    /// The number with all its digits, where the card shows fewer.
    pub(super) fn full(&self, number: Number, measure: &Measure) -> Option<String> {
        let full = self.format.full(number);
        (full != self.format.number(number, measure)).then_some(full)
    }

    /// What there is to know about a fact; `None` where there is nothing.
    pub(super) fn about(
        &self,
        fact: &Fact,
        year: Option<String>,
        full: Option<String>,
    ) -> Option<About> {
        let source = self.card.source(fact.source);
        let words = &self.format.words;
        let mut lines = Vec::new();
        let mut line = |term: &str, text: Option<String>| {
            if let Some(text) = text {
                lines.push((term.to_owned(), text));
            }
        };
        line(words.term_full_figure(), full);
        line(words.term_year(), year);
        line(words.term_edition(), source.and_then(|source| source.edition.clone()));
        let accessed = source.and_then(|source| source.accessed);
        line(words.term_read_on(), accessed.map(|date| self.format.date(date)));
        line(words.term_license(), source.and_then(|source| source.license.clone()));
        line(words.term_note(), fact.note.clone());
        if source.is_none() && lines.is_empty() {
            return None;
        }
        Some(About {
            name: words.about(&fact.label),
            source: source.map(|source| (words.term_source().to_owned(), self.credit(source))),
            lines,
        })
    }

    fn list(&self, items: &[String]) -> Content {
        if self.format.wants_lines(items) {
            Content::Lines(items.iter().map(|item| self.format.alone(item)).collect())
        } else {
            Content::Text(self.format.names(items.iter().map(String::as_str)))
        }
    }

    fn tenure(&self, tenure: &Tenure) -> Content {
        Content::Years(self.format.tenure(tenure), self.strip(tenure))
    }

    /// A strip from the first year told to the last one, or to the year of the card.
    fn strip(&self, tenure: &Tenure) -> Option<Strip> {
        let Tenure::Spans(spans) = tenure else {
            return None;
        };
        let first = spans.iter().map(|span| span.from()).min()?;
        let last = spans.iter().map(|span| span.to()).max()?;
        let last = last.max(self.card.as_of.map_or(last, |date| date.year()));
        let since = |year: Year| year.get().saturating_sub(first.get());
        let spans = spans.iter().map(|span| {
            let length = span.to().get().saturating_sub(span.from().get());
            (since(span.from()), length.saturating_add(1))
        });
        let years = since(last).saturating_add(1);
        Some(Strip {
            first: self.format.year(first),
            last: self.format.year(last),
            years,
            spans: self.x_of_spans(years, spans.collect()),
        })
    }

    /// What a cell says: its value, or why it has none.
    fn said<T>(&self, cell: &Cell<T>, value: impl FnOnce(&T) -> Content) -> Content {
        match cell {
            Cell::Value(own) => value(own),
            Cell::NotApplicable(reason) => Content::Nothing(self.absence(Some(reason))),
            // A fact whose own value was left out is left out with it, and has no row.
            Cell::NoData | Cell::LeftOut => Content::Nothing(self.absence(None)),
        }
    }
}
