//! What a reader chose, as a part of an address: `places.KEN.IRL~year.2005~facts.co2~view.trend`.
//!
//! It has only what differs from the card's first view, and only characters that no address and no
//! program that finds addresses in a text takes for anything else. Whatever of it this card does not
//! know is passed over: a link may be older than the card.

use percent_encoding::percent_decode_str;

use crate::model::{MOST_COMPARED, SubjectIndex, Year};
use crate::view::{Choice, Direction, Form, Key, Named, Order, Scope, Viewer};

const PLACES: &str = "places";
const YEAR: &str = "year";
const FACTS: &str = "facts";
const VIEW: &str = "view";
const TABLE: &str = "table";
const SORT: &str = "sort";
const UP: &str = "up";
const DOWN: &str = "down";

/// Whether a text asks for nothing, as most do: what reads one comes with the second part of the WebAssembly.
fn says_nothing(text: &str) -> bool {
    text.bytes().all(|byte| byte == b'~')
}

/// What the cards of a group have in common, as far as their reader has chosen it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Shared {
    /// Ids of who is compared, also of those that a card does not know or is of.
    pub places: Option<Vec<String>>,
    pub year: Option<Year>,
}

impl Shared {
    pub fn parse(text: &str) -> Self {
        if says_nothing(text) {
            return Self::default();
        }
        let parts = Parts(text);
        let places = parts.find(PLACES);
        Self { places: places.map(Iterator::collect), year: parts.year() }
    }

    pub fn write(&self) -> String {
        let mut link = Link::default();
        if let Some(places) = &self.places {
            link.part(PLACES, places.iter().map(String::as_str));
        }
        if let Some(year) = self.year {
            link.part(YEAR, [year.text().as_str()]);
        }
        link.0
    }
}

/// What a choice adds to what its group has in common: places that are removed, places that are new.
pub(crate) fn shared(viewer: &Viewer, choice: &Choice, group: Shared) -> Shared {
    let compared: Vec<&str> = viewer.ids(&choice.compared).collect();
    let places = match group.places {
        None if choice.compared == viewer.first_choice().compared => None,
        None => Some(compared.into_iter().map(str::to_owned).collect()),
        Some(places) => {
            // One that this card cannot show is not this card's to remove.
            let stays = |id: &String| {
                compared.contains(&id.as_str()) || other_with_id(viewer, id).is_none()
            };
            let mut kept: Vec<String> = places.into_iter().filter(stays).collect();
            for id in compared {
                if kept.iter().all(|own| own != id) {
                    kept.push(id.to_owned());
                }
            }
            Some(kept)
        }
    };
    // A year that this card does not reach is not this card's to change.
    let stays = viewer.nearest_year(group.year, choice) == choice.year;
    Shared { places, year: choice.year.filter(|_| !stays).or(group.year) }
}

/// What a card's choice becomes of what its group has in common: who of it can be compared here, and
/// the year.
pub(crate) fn follow(viewer: &Viewer, group: &Shared) -> (Option<Vec<SubjectIndex>>, Option<Year>) {
    let compared = |places: &Vec<String>| {
        let mut compared = Vec::new();
        for index in places.iter().filter_map(|id| other_with_id(viewer, id)) {
            if compared.len() < MOST_COMPARED && !compared.contains(&index) {
                compared.push(index);
            }
        }
        compared
    };
    (group.places.as_ref().map(compared), group.year)
}

/// What of a choice differs from the card's first view; empty where nothing does. For a card of a
/// group, places and year are those of the group.
pub(crate) fn write(viewer: &Viewer, choice: &Choice, group: Option<&Shared>) -> String {
    let first = viewer.first_choice();
    if *choice == first && group.is_none_or(|group| *group == Shared::default()) {
        return String::new();
    }
    let mut link = Link::default();
    match group {
        Some(group) => link.0 = group.write(),
        None => {
            if choice.compared != first.compared {
                link.part(PLACES, viewer.ids(&choice.compared));
            }
            if let Some(year) = choice.year {
                link.part(YEAR, [year.text().as_str()]);
            }
        }
    }
    if choice.facts != first.facts {
        let facts = &viewer.card().facts;
        let facts = choice.facts.iter().filter_map(|index| facts.get(*index));
        link.part(FACTS, facts.map(|fact| fact.id.as_str()));
    }
    if choice.form != first.form {
        link.part(VIEW, [choice.form.name()]);
    }
    if choice.scope != first.scope {
        link.part(TABLE, [choice.scope.name()]);
    }
    if let Order::By(key, direction) = choice.order {
        let direction = match direction {
            Direction::Ascending => UP,
            Direction::Descending => DOWN,
        };
        match key {
            Key::Of(subject) => {
                let subject = viewer.card().subject(subject);
                link.part(SORT, [Order::PLACE, subject.map_or("", |own| &own.id), direction]);
            }
            key => link.part(SORT, [key.name(), direction]),
        }
    }
    link.0
}

/// The card's first view, changed by what a link says.
pub(crate) fn read(viewer: &Viewer, text: &str) -> Choice {
    let mut choice = viewer.first_choice();
    if says_nothing(text) {
        return choice;
    }
    let parts = Parts(text);
    if let Some(ids) = parts.find(FACTS) {
        choice.facts = Vec::new();
        for id in ids {
            let fact = viewer.card().facts.iter().position(|fact| fact.id == id);
            if let Some(fact) = fact
                && viewer.comparable().contains(&fact)
                && !choice.facts.contains(&fact)
            {
                choice.facts.push(fact);
            }
        }
    }
    let form = parts.one(VIEW).and_then(|name| Form::from_name(&name));
    let scope = parts.one(TABLE).and_then(|name| Scope::from_name(&name));
    choice.form = form.unwrap_or(choice.form);
    choice.scope = scope.unwrap_or(choice.scope);
    let (places, year) = follow(viewer, &Shared::parse(text));
    choice.follow(places, year);
    choice.year = viewer.nearest_year(choice.year, &choice);
    if let Some(sort) = parts.find(SORT) {
        let order = order(viewer, &sort.collect::<Vec<_>>());
        // A column of the table is the card's own or that of who is compared.
        let stands = |order: &Order| match order {
            Order::By(Key::Of(one), _) => {
                *one == viewer.card().subject || choice.compared.contains(one)
            }
            _ => true,
        };
        choice.order = order.filter(stands).unwrap_or_default();
    }
    choice
}

fn order(viewer: &Viewer, sort: &[String]) -> Option<Order> {
    let (key, direction) = match sort {
        [place, id, direction] if place == Order::PLACE => {
            (Key::Of(with_id(viewer, id)?), direction)
        }
        [key, direction] => (Key::from_name(key)?, direction),
        _ => return None,
    };
    match direction.as_str() {
        UP => Some(Order::By(key, Direction::Ascending)),
        DOWN => Some(Order::By(key, Direction::Descending)),
        _ => None,
    }
}

fn with_id(viewer: &Viewer, id: &str) -> Option<SubjectIndex> {
    let index = viewer.card().subjects.iter().rposition(|subject| subject.id == id)?;
    Some(SubjectIndex(index))
}

fn other_with_id(viewer: &Viewer, id: &str) -> Option<SubjectIndex> {
    with_id(viewer, id).filter(|index| *index != viewer.card().subject)
}

/// A part of an address that is being written.
#[derive(Default)]
struct Link(String);

impl Link {
    fn part<'a>(&mut self, name: &str, words: impl IntoIterator<Item = &'a str>) {
        if !self.0.is_empty() {
            self.0.push('~');
        }
        self.0.push_str(name);
        for word in words {
            self.0.push('.');
            word.bytes().for_each(|byte| self.byte(byte));
        }
    }

    /// As it is, if it is a letter, a digit or separates nothing here; or else as `%2F`.
    fn byte(&mut self, byte: u8) {
        if byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_' {
            self.0.push(char::from(byte));
            return;
        }
        self.0.push('%');
        for digit in [byte >> 4, byte & 15] {
            let digit = char::from_digit(digit.into(), 16).unwrap_or_default();
            self.0.push(digit.to_ascii_uppercase());
        }
    }
}

/// The parts of an address that is read; of two with the same name, the first one counts.
#[derive(Clone, Copy)]
struct Parts<'a>(&'a str);

impl<'a> Parts<'a> {
    /// The words of a part.
    fn find(self, name: &str) -> Option<impl Iterator<Item = String> + use<'a>> {
        let mut parts = self.0.split('~').map(|part| part.split('.'));
        let words = parts.find_map(|mut words| (words.next()? == name).then_some(words))?;
        Some(words.map(|word| percent_decode_str(word).decode_utf8_lossy().into_owned()))
    }

    /// The only word of a part.
    fn one(self, name: &str) -> Option<String> {
        self.find(name)?.next()
    }

    fn year(self) -> Option<Year> {
        Year::from_digits(&self.one(YEAR)?)
    }
}
