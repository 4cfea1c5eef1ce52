//! What each part of the card says: final strings and fractions. No markup, no numbers.

mod bars;
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
mod trend;

pub(crate) use bars::Bars;
pub(crate) use comparison::{Comparison, Drawing};
pub(crate) use extract::{Datum, Extent, Extract};
pub(crate) use fact::{About, Content, Row, Strip};
pub(crate) use field::{Field, Named as Mention};
pub(crate) use label::Label;
pub(crate) use name::Named;
pub(crate) use news::Said;
pub(crate) use search::{Found, Offer};
pub(crate) use sides::Sides;
pub(crate) use strips::Strips;
pub(crate) use table::{AT_ONCE, Head, Table};
pub(crate) use trend::{Line, Tick, Trend};

use std::cell::{OnceCell, RefCell};

use crate::format::{Direction as TextDirection, Format, Messages, Words};
use crate::model::{Card, Cell, Fact, Source, SubjectIndex, Values, Year};
use crate::scale::{Share, Time};
use setting::{Ranked, Setting};

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

/// What the reader can choose.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tools {
    /// The block that they stand behind: what was asked for last.
    pub after: usize,
    /// Who is compared.
    pub chips: Vec<Chip>,
    /// Whether there is anyone to add.
    pub adds: bool,
    pub forms: Vec<Form>,
    /// Whether there are numbers among what is compared.
    pub numbers: bool,
    /// Whether there is anything to put in order.
    pub sorts: bool,
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
        let facts = card.facts.iter().enumerate();
        let comparable = facts.filter(|(_, fact)| is_comparable(fact, &card));
        let comparable = comparable.map(|(index, _)| index).collect();
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
        let compared = |index: &usize| self.fact(*index).is_some_and(|fact| fact.compared);
        Choice {
            facts: self.comparable.iter().copied().filter(compared).collect(),
            compared: self.card.compare.clone(),
            ..Choice::default()
        }
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

    /// What can be chosen of these comparisons.
    fn tools(&self, after: usize, settings: &[Setting<'_>], choice: &Choice) -> Tools {
        let times = settings.iter().filter_map(Setting::span);
        let time = times.reduce(Time::with);
        let first = settings.iter().find(|setting| setting.span().is_some());
        let slider = time.map(|time| {
            let now = choice.year.or(first.and_then(|setting| setting.year)).unwrap_or(time.last());
            Slider { time, now: time.nearest(now) }
        });
        let ranked = settings.iter().any(|setting| setting.ranking.is_some());
        let others = || self.compared_facts(choice).filter(|fact| !fact.is_number());
        let mut forms = vec![Form::Bars];
        let mut scopes = vec![Scope::Compared];
        if slider.is_some() {
            forms.push(Form::Trend);
        }
        if ranked {
            forms.push(Form::Field);
        }
        if ranked || others().any(|fact| self.is_of_many(fact)) {
            scopes.push(Scope::Everyone);
        }
        if slider.is_some() {
            scopes.push(Scope::Years);
        }
        forms.push(Form::Table);
        let sorts = |fact: &Fact| matches!(fact.values, Values::Year(_) | Values::Years(_));
        let numbers = !settings.is_empty();
        let chips = choice.compared.iter();
        let chips = chips.map(|index| Chip { subject: *index, name: self.name(*index).to_owned() });
        Tools {
            after,
            chips: chips.collect(),
            adds: self.card.others().next().is_some(),
            forms,
            numbers,
            sorts: numbers || others().any(sorts),
            scopes,
            slider,
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
        let holders = self.card.all().filter(|index| fact.values.of(*index) == Cell::Value(()));
        holders.take(MANY).count() == MANY
    }

    fn credit(&self, source: &Source) -> Credit {
        let (before, after) = self.format.words.around_source(source.edition.as_deref());
        Credit {
            before,
            name: source.name.clone(),
            url: source.url.as_ref().map(|url| url.as_str().to_owned()),
            after,
        }
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
        sources.map(|source| self.credit(source)).collect()
    }
}

/// Whether there is anything to compare the subject's own with: another's, or a target.
fn is_comparable(fact: &Fact, card: &Card) -> bool {
    let target = match &fact.values {
        Values::Number(_, measure) => measure.target.is_some(),
        _ => false,
    };
    target || card.others().any(|(index, _)| fact.values.of(index) == Cell::Value(()))
}

#[cfg(all(test, not(target_arch = "wasm32")))] // They read JSON natively.
mod tests;
