//! Whom a reader can add: what is offered first, and what is found by typing.

use super::{Choice, Viewer};
use crate::model::{Cell, SubjectIndex, WORLD};

/// Offers under a heading.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Group {
    pub name: String,
    pub offers: Vec<Offer>,
}

/// A subject that the reader can add.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Offer {
    pub subject: SubjectIndex,
    pub name: String,
    /// Why it is offered, or what there is to know before it is added.
    pub hint: String,
    /// Whether it is compared already.
    pub chosen: bool,
}

impl Viewer {
    /// The offers for a text; without one, sensible ones first and then all.
    #[inline(never)] // Apart, it can come later.
    pub(crate) fn search(&self, choice: &Choice, text: &str) -> Vec<Group> {
        let wanted = self.format.folded_words(text);
        let words = &self.format.words;
        let offers = |subjects: &[SubjectIndex]| self.offers(subjects, choice);
        let groups = if wanted.is_empty() {
            let first = self.suggestions(choice);
            let suggested: Vec<_> = first.iter().map(|offer| offer.subject).collect();
            let rest = self.card.others().map(|(index, _)| index);
            let rest = rest.filter(|index| !suggested.contains(index));
            let rest = rest.filter(|index| !choice.compared.contains(index));
            let rest: Vec<_> = rest.collect();
            vec![(words.suggested(), first), (words.all_places(), offers(&rest))]
        } else {
            vec![(words.found(), offers(&self.found(&wanted, choice)))]
        };
        let groups = groups.into_iter().filter(|(_, offers)| !offers.is_empty());
        groups.map(|(name, offers)| Group { name: name.to_owned(), offers }).collect()
    }

    /// Those whose name, short name or id has a word that begins with each of the wanted ones.
    /// Whoever's name begins with the first one stands first, whoever is compared already last.
    fn found(&self, wanted: &[String], choice: &Choice) -> Vec<SubjectIndex> {
        // Folded when it is first asked for: each name is a call of the browser.
        let names = self.names.get_or_init(|| {
            let names = self.card.subjects.iter().map(|subject| {
                let text = format!("{} {} {}", subject.name, subject.short(), subject.id);
                self.format.ways_in(&text)
            });
            names.collect()
        });
        let found = self.card.others().filter_map(|(index, _)| {
            let own = names.get(index.0)?;
            let begins = |word: &String| own.iter().any(|own| own.starts_with(word.as_str()));
            let first = own.first().zip(wanted.first());
            let first = first.is_some_and(|(own, wanted)| own.starts_with(wanted.as_str()));
            let last = choice.compared.contains(&index);
            let place = match (last, first) {
                (false, true) => 0,
                (false, false) => 1,
                (true, _) => 2,
            };
            wanted.iter().all(begins).then_some((index, place))
        });
        let found: Vec<_> = found.collect();
        let of_place = |place: usize| found.iter().filter(move |(_, own)| *own == place);
        (0..3).flat_map(of_place).map(|(index, _)| *index).collect()
    }

    /// The editor's own, the nearest above and below in rank, the few that have what only few have,
    /// the world: those that are not compared already.
    fn suggestions(&self, choice: &Choice) -> Vec<Offer> {
        let settings = self.settings(choice);
        let ranking = settings.iter().find_map(|setting| setting.ranking.as_ref());
        let (above, below) = ranking.map_or((None, None), |ranking| {
            ranking.neighbours(self.card.subject, &choice.compared)
        });
        let words = &self.format.words;
        let editors = self.card.compare.iter().map(|index| (*index, words.editors()));
        let near = above.map(|index| (index, words.next_above())).into_iter();
        let near = near.chain(below.map(|index| (index, words.next_below())));
        let world = self.card.others().find(|(_, subject)| subject.id == WORLD);
        let world = world.map(|(index, _)| (index, ""));
        let mut hints: Vec<(SubjectIndex, &str)> = Vec::new();
        for (subject, hint) in editors.chain(near).chain(self.few(choice)).chain(world) {
            let known = hints.iter().any(|(own, _)| *own == subject);
            if !known && !choice.compared.contains(&subject) {
                hints.push((subject, hint));
            }
        }
        let subjects: Vec<_> = hints.iter().map(|(subject, _)| *subject).collect();
        let mut offers = self.offers(&subjects, choice);
        for offer in offers.iter_mut().filter(|offer| offer.hint.is_empty()) {
            let own = hints.iter().find(|(subject, _)| *subject == offer.subject);
            offer.hint = own.map_or("", |(_, hint)| hint).to_owned();
        }
        offers
    }

    /// Those that have the fact that was asked for last, where that are so few that they would be
    /// looked for in vain among all.
    fn few(&self, choice: &Choice) -> Vec<(SubjectIndex, &'static str)> {
        const FEW: usize = 20;
        let last = choice.facts.last().and_then(|index| self.fact(*index));
        let Some(fact) = last.filter(|fact| !fact.is_number()) else {
            return Vec::new();
        };
        let holders = self.card.others().map(|(index, _)| index);
        let holders = holders.filter(|index| fact.values.of(*index) == Cell::Value(()));
        let holders: Vec<_> = holders.map(|index| (index, "")).collect();
        let few = holders.len() <= FEW && holders.len() < self.card.others().count();
        if few { holders } else { Vec::new() }
    }

    fn offers(&self, subjects: &[SubjectIndex], choice: &Choice) -> Vec<Offer> {
        let facts: Vec<_> = self.compared_facts(choice).collect();
        let offers = subjects.iter().filter_map(|subject| {
            let subject = *subject;
            let cells: Vec<_> = facts.iter().map(|fact| fact.values.of(subject)).collect();
            // What it has could not be read: to show it would be to say 'no data'.
            if !cells.is_empty() && cells.iter().all(|cell| *cell == Cell::LeftOut) {
                return None;
            }
            let chosen = choice.compared.contains(&subject);
            let empty = cells.iter().all(|cell| matches!(cell, Cell::NoData | Cell::LeftOut));
            let hint = match (chosen, empty) {
                (true, _) => self.format.words.compared_already(),
                (false, true) => self.format.words.no_data(),
                (false, false) => "",
            };
            let name = self.name(subject).to_owned();
            Some(Offer { subject, name, hint: hint.to_owned(), chosen })
        });
        offers.collect()
    }
}
