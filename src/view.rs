//! What each part of the card says: final strings and fractions. No markup, no numbers.

mod bars;
mod choice;
mod comparison;
mod extract;
mod fact;
mod field;
mod held;
mod label;
mod name;
mod news;
mod search;
mod setting;
mod sides;
mod strips;
mod table;
mod tools;
mod trend;

pub(crate) use bars::Bars;
pub(crate) use choice::{Choice, Direction, Form, Key, Order, Pointer, Scope};
pub(crate) use comparison::{Comparison, Drawing};
pub(crate) use extract::{Datum, Extent, Extract};
pub(crate) use fact::{About, Content, Row, Strip};
pub(crate) use field::{Field, Named as Mention};
pub(crate) use label::{Ems, Label};
pub(crate) use name::Named;
pub(crate) use news::Said;
pub(crate) use search::{Found, Offer};
pub(crate) use sides::Sides;
pub(crate) use strips::Strips;
pub(crate) use table::{AT_ONCE, Head, Table};
pub(crate) use tools::{Chip, Slider, Tools};
pub(crate) use trend::{Line, Tick, Trend};

use std::cell::{OnceCell, RefCell};

use crate::format::{Direction as TextDirection, Format, Messages, Words};
use crate::model::{Card, Fact, Kind, Source, SubjectIndex, Values};
use crate::scale::Share;
use setting::Ranked;

/// A card and the language to show it in.
pub(crate) struct Viewer {
    card: Card,
    format: Format,
    /// Which of the card's facts can be compared.
    comparable: Vec<usize>,
    /// What each subject is found by.
    names: OnceCell<Vec<String>>,
    rankings: RefCell<Vec<Ranked>>,
}

/// The whole card, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CardView {
    pub language: String,
    pub direction: TextDirection,
    pub title: String,
    pub kicker: Option<String>,
    pub blocks: Vec<Block>,
    /// What the reader can choose; `None` where nothing is compared.
    pub tools: Option<Tools>,
    pub note: Option<String>,
    pub sources: Vec<Credit>,
    /// What stands between its sentences.
    pub between: String,
    pub as_of: Option<String>,
}

/// A run of facts, or one that is compared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Block {
    Rows(Vec<Row>),
    Comparison(Box<Comparison>),
}

/// The name of a source as a link, where it has an address, and the words around it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Credit {
    pub before: String,
    pub name: String,
    pub url: Option<String>,
    pub after: String,
}

impl CardView {
    /// How many rows its tables have soon: see [`Table::soon`].
    pub(crate) fn soon(&self) -> Option<usize> {
        let tables = self.blocks.iter().filter_map(|block| match block {
            Block::Comparison(own) => match &own.drawing {
                Drawing::Table(table) => table.soon(),
                _ => None,
            },
            Block::Rows(_) => None,
        });
        tables.max()
    }

    /// What the card compares, or what it tells where it compares nothing.
    pub(crate) fn headings(&self) -> Vec<String> {
        let compared = self.blocks.iter().filter_map(|block| match block {
            Block::Comparison(comparison) => Some(comparison.heading.clone()),
            Block::Rows(_) => None,
        });
        let compared: Vec<_> = compared.collect();
        if !compared.is_empty() {
            return compared;
        }
        let rows = self.blocks.iter().flat_map(|block| match block {
            Block::Rows(rows) => rows.as_slice(),
            Block::Comparison(_) => &[],
        });
        rows.map(|row| row.label.clone()).collect()
    }
}

/// Viewers are equal when they are the same one: a card does not change once it is read.
impl PartialEq for Viewer {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Viewer {
    /// With the messages that are compiled in.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn native(card: Card) -> Self {
        let format = Format::native(&card.language);
        Self::with(card, format)
    }

    /// With the messages of the card's language.
    pub(crate) fn new(card: Card, messages: Messages) -> Self {
        let format = Format::new(&card.language, messages);
        Self::with(card, format)
    }

    fn with(card: Card, format: Format) -> Self {
        let mut comparable = Vec::new();
        for (index, fact) in card.facts.iter().enumerate() {
            if is_comparable(fact, &card) {
                comparable.push(index);
            }
        }
        Self { card, format, comparable, names: OnceCell::new(), rankings: RefCell::default() }
    }

    pub(crate) fn card(&self) -> &Card {
        &self.card
    }

    pub(crate) fn format(&self) -> &Format {
        &self.format
    }

    /// What the card says by itself.
    pub(crate) fn words(&self) -> &Words {
        &self.format.words
    }

    /// Where on a drawing something stands, counted from the left as SVG does; `at` counts from where
    /// the language begins.
    fn x(&self, at: Share) -> Share {
        match self.format.words.runs() {
            TextDirection::Ltr => at,
            TextDirection::Rtl => at.mirrored(),
        }
    }

    /// Spans of a strip of so many years, counted from the left as SVG does.
    fn x_of_spans(&self, years: u16, spans: Vec<(u16, u16)>) -> Vec<(u16, u16)> {
        let mirrored = |(start, length): (u16, u16)| {
            (years.saturating_sub(start).saturating_sub(length), length)
        };
        match self.format.words.runs() {
            TextDirection::Ltr => spans,
            TextDirection::Rtl => spans.into_iter().map(mirrored).collect(),
        }
    }

    /// A subject as it stands in a sentence.
    pub(crate) fn in_sentence(&self, subject: SubjectIndex) -> String {
        let subject = self.card.subject(subject);
        subject.map_or_else(String::new, |subject| self.format.in_sentence(subject))
    }

    /// Which of the card's facts can be compared.
    pub(crate) fn comparable(&self) -> &[usize] {
        &self.comparable
    }

    /// The ids of subjects, as the card writes them: what events and links tell.
    pub(crate) fn ids<'a>(&'a self, subjects: &'a [SubjectIndex]) -> impl Iterator<Item = &'a str> {
        let subjects = subjects.iter().filter_map(|index| self.card.subject(*index));
        subjects.map(|subject| subject.id.as_str())
    }

    /// What is shown before the reader has chosen anything.
    pub(crate) fn first_choice(&self) -> Choice {
        let mut facts = Vec::new();
        for index in &self.comparable {
            if self.fact(*index).is_some_and(|fact| fact.compared) {
                facts.push(*index);
            }
        }
        Choice { facts, compared: self.card.compare.clone(), ..Choice::default() }
    }

    /// The name of a subject.
    pub(crate) fn name(&self, subject: SubjectIndex) -> &str {
        self.card.subject(subject).map_or("", |subject| &subject.name)
    }

    fn fact(&self, index: usize) -> Option<&Fact> {
        self.card.facts.get(index)
    }

    fn is_compared(&self, fact: usize, choice: &Choice) -> bool {
        choice.facts.contains(&fact) && self.comparable.contains(&fact)
    }

    /// Whether the reader is asked which facts to compare: not where only one can be, and is.
    fn asks(&self) -> bool {
        let at_first = |index: &usize| self.fact(*index).is_some_and(|fact| fact.compared);
        self.comparable.len() > 1 || !self.comparable.iter().all(at_first)
    }

    /// The card as the reader has chosen to see it.
    pub(crate) fn view(&self, choice: &Choice, pointer: Option<Pointer>) -> CardView {
        self.drawn(choice, pointer, usize::MAX)
    }

    /// The same with `most` of the rows of each table.
    pub(crate) fn drawn(&self, choice: &Choice, pointer: Option<Pointer>, most: usize) -> CardView {
        let card = &self.card;
        let settings = self.settings(choice);
        let mut blocks: Vec<Block> = Vec::new();
        let mut after = None;
        let last = choice.facts.iter().rfind(|index| self.is_compared(**index, choice));
        for (index, fact) in card.facts.iter().enumerate() {
            let pointed = pointer.filter(|pointer| pointer.fact == index);
            let comparison = self.is_compared(index, choice).then(|| {
                let setting = settings.iter().find(|setting| setting.index == index);
                self.comparison(index, fact, setting, choice, pointed.map(|own| own.at), most)
            });
            if let Some(comparison) = comparison.flatten() {
                if last == Some(&index) {
                    after = Some(blocks.len());
                }
                blocks.push(Block::Comparison(Box::new(comparison)));
                continue;
            }
            let row = self.row(index, fact, choice);
            match blocks.last_mut() {
                Some(Block::Rows(rows)) => rows.push(row),
                _ => blocks.push(Block::Rows(vec![row])),
            }
            // A value that could not be read has nothing to compare in its year, and the way to another year stays.
            if last == Some(&index) {
                after = Some(blocks.len().saturating_sub(1));
            }
        }
        CardView {
            language: card.language.tag().to_owned(),
            direction: self.format.words.runs(),
            title: card.title.clone(),
            kicker: card.kicker.clone(),
            tools: after.map(|after| self.tools(after, &settings, choice)),
            blocks,
            note: card.note.clone(),
            sources: self.credits(),
            between: self.format.words.between_sentences().to_owned(),
            as_of: card.as_of.map(|date| self.format.words.as_of(&self.format.date(date))),
        }
    }

    /// The facts that are compared, in the order of the card.
    fn compared_facts(&self, choice: &Choice) -> impl Iterator<Item = &Fact> {
        let facts = self.comparable.iter().filter(|index| choice.facts.contains(index));
        facts.filter_map(|index| self.fact(*index))
    }

    /// Whether so many have this that a table of all of them is worth a look.
    fn is_of_many(&self, fact: &Fact) -> bool {
        const MANY: usize = 5;
        let holders = self.card.all().filter(|index| fact.values.of(*index) == Kind::Value);
        holders.take(MANY).count() == MANY
    }

    fn credit(&self, source: &Source) -> Credit {
        let (before, after) =
            self.format.words.around_source(&source.name, source.edition.as_deref());
        let url = source.url.as_ref().map(|url| url.as_str().to_owned());
        Credit {
            before,
            // A link is apart from the text around it by itself.
            name: if url.is_some() { source.name.clone() } else { self.format.alone(&source.name) },
            url,
            after,
        }
    }

    /// The sources of the card's facts, in the order they are first used.
    fn credits(&self) -> Vec<Credit> {
        let mut credits = Vec::new();
        for source in self.card.used_sources() {
            credits.push(self.credit(source));
        }
        credits
    }
}

/// Whether there is anything to compare the subject's own with: another's, or a target.
fn is_comparable(fact: &Fact, card: &Card) -> bool {
    let target = match &fact.values {
        Values::Number(_, measure) => measure.target.is_some(),
        _ => false,
    };
    target || card.others().any(|(index, _)| fact.values.of(index) == Kind::Value)
}

#[cfg(all(test, not(target_arch = "wasm32")))] // They read JSON natively.
mod tests;
