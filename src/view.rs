//! What each part of the card says: final strings and fractions. No markup, no numbers.

mod bars;
mod comparison;
mod fact;
mod table;

pub(crate) use bars::Bars;
pub(crate) use comparison::{Comparison, Drawing};
pub(crate) use fact::{About, Content, Row, Strip};
pub(crate) use table::Table;

use std::rc::Rc;

use crate::format::Format;
pub(crate) use crate::format::english as words;
use crate::format::english;
use crate::model::{Card, Cell, Source, SubjectIndex};

/// What a reader can choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// Who is compared with the card's subject, in the order that the card gives.
    pub compared: Vec<SubjectIndex>,
    pub form: Form,
    pub order: Order,
}

/// How comparisons are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    #[default]
    Bars,
    Table,
}

/// In which order comparisons stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Order {
    /// The subject, then the others: first those that the card compares, then the rest.
    #[default]
    Given,
    /// The largest first, those without a number last.
    Value,
}

/// A card and the language to show it in.
pub(crate) struct Viewer {
    card: Card,
    format: Format,
}

/// The whole card, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CardView {
    pub language: String,
    pub title: String,
    pub kicker: Option<String>,
    pub blocks: Vec<Block>,
    /// The subjects that can be compared and whether they are; empty where there is no comparison.
    pub offers: Vec<Offer>,
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

/// A subject that the reader can turn on and off.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Offer {
    pub subject: SubjectIndex,
    pub name: String,
    pub chosen: bool,
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
        Self { card, format }
    }

    /// The ids of the subjects that are compared, as the card writes them: what events tell.
    #[cfg(any(target_arch = "wasm32", test))]
    pub(crate) fn compared_ids<'a>(&'a self, choice: &'a Choice) -> impl Iterator<Item = &'a str> {
        let subjects = choice.compared.iter();
        let subjects = subjects.filter_map(|index| self.card.subject(*index));
        subjects.map(|subject| subject.id.as_str())
    }

    /// What is shown before the reader has chosen anything.
    pub(crate) fn first_choice(&self) -> Choice {
        Choice {
            compared: self.card.compare.clone(),
            form: Form::default(),
            order: Order::default(),
        }
    }

    /// Every subject but the card's own, in the order to show them: first those that the card
    /// compares.
    pub(crate) fn given(&self) -> Rc<[SubjectIndex]> {
        let first = self.card.compare.iter().copied();
        let others = self.card.others().map(|(index, _)| index);
        let rest = others.filter(|index| !self.card.compare.contains(index));
        first.chain(rest).collect()
    }

    /// The card as the reader has chosen to see it.
    pub(crate) fn view(&self, choice: &Choice) -> CardView {
        let card = &self.card;
        let mut blocks: Vec<Block> = Vec::new();
        for fact in &card.facts {
            if let Some(comparison) = self.comparison(fact, choice) {
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
            offers: self.offers(choice),
            blocks,
            note: card.note.clone(),
            sources: self.credits(),
            as_of: card.as_of.map(|date| english::as_of(&self.format.date(date))),
        }
    }

    /// Every subject that some comparison can show.
    fn offers(&self, choice: &Choice) -> Vec<Offer> {
        let facts = self.card.facts.iter();
        let compared: Vec<_> =
            facts.filter_map(|fact| Some((fact, self.compared(fact)?.0))).collect();
        let given = self.given();
        let offered = given.iter().filter(|index| {
            compared.iter().any(|(fact, column)| match column.of(**index) {
                Cell::LeftOut => false,
                Cell::NotApplicable(_) => true,
                // Whoever is shown at first can be turned off, also where there is no data.
                cell => cell.number_at(fact.year).is_some() || self.card.compare.contains(index),
            })
        });
        let offer = |index: &SubjectIndex| {
            let name = self.card.subject(*index)?.name.clone();
            let chosen = choice.compared.contains(index);
            Some(Offer { subject: *index, name, chosen })
        };
        offered.filter_map(offer).collect()
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
