//! What each part of the card says: final strings and fractions. No markup, no numbers.

mod bars;
mod comparison;
mod fact;
mod field;
mod label;
mod search;
mod setting;
mod table;
mod trend;

pub(crate) use bars::Bars;
pub(crate) use comparison::{Comparison, Drawing};
pub(crate) use fact::{About, Content, Row, Strip};
pub(crate) use field::Field;
pub(crate) use label::Label;
pub(crate) use search::{Group, Offer};
pub(crate) use table::{Head, Table};
pub(crate) use trend::{Tick, Trend};

use std::cell::OnceCell;

use crate::format::Format;
pub(crate) use crate::format::english as words;
use crate::format::english;
use crate::model::{Card, Source, SubjectIndex, Year};
use crate::scale::{Share, Time};
use setting::Setting;

/// What a reader can choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Choice {
    /// Who is compared with the card's subject: first those that the card compares, then whoever
    /// was added, in turn.
    pub compared: Vec<SubjectIndex>,
    /// The year that series are read at; without it, each fact's own.
    pub year: Option<Year>,
    pub form: Form,
    pub order: Order,
    pub scope: Scope,
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

/// A card and the language to show it in.
pub(crate) struct Viewer {
    card: Card,
    format: Format,
    /// The words of each subject's names as a search compares them.
    names: OnceCell<Vec<Vec<String>>>,
}

/// The whole card, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CardView {
    pub language: String,
    pub title: String,
    pub kicker: Option<String>,
    pub blocks: Vec<Block>,
    /// What the reader can choose; `None` where nothing is compared.
    pub tools: Option<Tools>,
    pub note: Option<String>,
    pub sources: Vec<Credit>,
    pub as_of: Option<String>,
}

/// A run of facts, or one that is compared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Block {
    Rows(Vec<Row>),
    Comparison(Box<Comparison>),
}

/// What the reader can choose.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tools {
    /// Who is compared.
    pub chips: Vec<Chip>,
    /// Whether there is anyone to add.
    pub adds: bool,
    pub forms: Vec<Form>,
    pub scopes: Vec<Scope>,
    pub slider: Option<Slider>,
}

/// A subject that is compared, and can be removed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Chip {
    pub subject: SubjectIndex,
    pub name: String,
}

/// The years to move in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Slider {
    pub time: Time,
    pub now: Year,
}

/// The name of a source as a link, where it has an address, and the words around it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Credit {
    pub before: String,
    pub name: String,
    pub url: Option<String>,
    pub after: String,
}

/// Viewers are equal when they are the same one: a card does not change once it is read.
impl PartialEq for Viewer {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Viewer {
    pub(crate) fn new(card: Card) -> Self {
        let format = Format::new(&card.language);
        Self { card, format, names: OnceCell::new() }
    }

    /// The ids of subjects, as the card writes them: what events tell.
    #[cfg(any(target_arch = "wasm32", test))]
    pub(crate) fn ids<'a>(&'a self, subjects: &'a [SubjectIndex]) -> impl Iterator<Item = &'a str> {
        let subjects = subjects.iter().filter_map(|index| self.card.subject(*index));
        subjects.map(|subject| subject.id.as_str())
    }

    /// What is shown before the reader has chosen anything.
    pub(crate) fn first_choice(&self) -> Choice {
        Choice { compared: self.card.compare.clone(), ..Choice::default() }
    }

    /// The name of a subject.
    pub(crate) fn name(&self, subject: SubjectIndex) -> &str {
        self.card.subject(subject).map_or("", |subject| &subject.name)
    }

    /// The card as the reader has chosen to see it.
    pub(crate) fn view(&self, choice: &Choice, pointer: Option<Pointer>) -> CardView {
        let card = &self.card;
        let settings = self.settings(choice);
        let mut blocks: Vec<Block> = Vec::new();
        for (index, fact) in card.facts.iter().enumerate() {
            let setting = settings.iter().find(|setting| setting.index == index);
            let pointed = pointer.filter(|pointer| pointer.fact == index);
            let comparison = setting
                .and_then(|setting| self.comparison(setting, choice, pointed.map(|own| own.at)));
            if let Some(comparison) = comparison {
                blocks.push(Block::Comparison(Box::new(comparison)));
                continue;
            }
            let row = self.row(fact);
            match blocks.last_mut() {
                Some(Block::Rows(rows)) => rows.push(row),
                _ => blocks.push(Block::Rows(vec![row])),
            }
        }
        CardView {
            language: card.language.tag().to_owned(),
            title: card.title.clone(),
            kicker: card.kicker.clone(),
            tools: self.tools(&settings, choice),
            blocks,
            note: card.note.clone(),
            sources: self.credits(),
            as_of: card.as_of.map(|date| english::as_of(&self.format.date(date))),
        }
    }

    /// What can be chosen of these comparisons.
    fn tools(&self, settings: &[Setting<'_>], choice: &Choice) -> Option<Tools> {
        if settings.is_empty() {
            return None;
        }
        let times = settings.iter().filter_map(Setting::span);
        let time = times.reduce(Time::with);
        let first = settings.iter().find(|setting| setting.span().is_some());
        let slider = time.map(|time| {
            let now = choice.year.or(first.and_then(|setting| setting.year)).unwrap_or(time.last());
            Slider { time, now: time.nearest(now) }
        });
        let ranked = settings.iter().any(|setting| setting.ranking.is_some());
        let mut forms = vec![Form::Bars];
        let mut scopes = vec![Scope::Compared];
        if slider.is_some() {
            forms.push(Form::Trend);
        }
        if ranked {
            forms.push(Form::Field);
            scopes.push(Scope::Everyone);
        }
        if slider.is_some() {
            scopes.push(Scope::Years);
        }
        forms.push(Form::Table);
        let chips = choice.compared.iter();
        let chips = chips.map(|index| Chip { subject: *index, name: self.name(*index).to_owned() });
        let adds = self.card.others().next().is_some();
        Some(Tools { chips: chips.collect(), adds, forms, scopes, slider })
    }

    /// The sources of the card's facts, in the order they are first used.
    fn credits(&self) -> Vec<Credit> {
        let mut used = Vec::new();
        for source in self.card.facts.iter().filter_map(|fact| fact.source) {
            if !used.contains(&source) {
                used.push(source);
            }
        }
        let sources = used.into_iter().filter_map(|index| self.card.source(Some(index)));
        sources.map(credit).collect()
    }
}

fn credit(source: &Source) -> Credit {
    let (before, after) = english::source(source.edition.as_deref());
    Credit {
        before,
        name: source.name.clone(),
        url: source.url.as_ref().map(|url| url.as_str().to_owned()),
        after,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))] // They read JSON natively.
mod tests;
