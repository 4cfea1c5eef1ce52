//! Whom a reader can add: what is offered first, and what is found by typing.

use std::ops::Range;

use super::{Choice, Viewer};
use crate::model::{Fact, Kind, SubjectIndex, WORLD, find, join, joined};

/// Whom a reader can add, as far as the list is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Found {
    pub groups: Vec<Group>,
    /// How many there are.
    pub count: usize,
    /// The places of those in `groups`, which follow one another.
    pub drawn: Range<usize>,
}

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
    /// Its place in the whole list, from 0.
    pub place: usize,
    pub name: String,
    /// Why it is offered, or what there is to know before it is added.
    pub hint: String,
    /// Whether it is compared already.
    pub chosen: bool,
}

/// A subject, and why it is offered.
type Hinted<'a> = (SubjectIndex, &'a str);

impl Found {
    /// So many offers are drawn at least before and behind the one that the keyboard is at, and so many
    /// more when the reader scrolls to an end.
    pub const MORE: usize = 12;

    /// Where the keyboard is.
    pub fn active(&self, active: usize) -> usize {
        active.min(self.count.saturating_sub(1))
    }

    pub fn at(&self, place: usize) -> Option<&Offer> {
        self.groups.iter().flat_map(|group| &group.offers).find(|offer| offer.place == place)
    }

    /// What is drawn of so many: what the reader has scrolled to, if that has the active one.
    fn window(count: usize, active: usize, scrolled: &Range<usize>) -> Range<usize> {
        if scrolled.contains(&active) {
            return scrolled.start..scrolled.end.min(count);
        }
        // In steps, so that what is drawn is not another with each key.
        let start = active.saturating_sub(active % Self::MORE);
        let end = start.saturating_add(2 * Self::MORE);
        start.saturating_sub(Self::MORE)..end.min(count)
    }
}

impl Viewer {
    /// The offers for a text; without one, sensible ones first and then all. As many as there may be,
    /// those are made that stand around the `active` one, or those that the reader has `scrolled` to.
    #[inline(never)] // Apart, it can come later.
    pub(crate) fn search(
        &self,
        choice: &Choice,
        text: &str,
        active: usize,
        scrolled: &Range<usize>,
    ) -> Found {
        let wanted = self.format.folded_words(text);
        let words = &self.format.words;
        let facts: Vec<_> = self.compared_facts(choice).collect();
        let groups = if wanted.is_empty() {
            let first = self.suggestions(choice, &facts);
            let is_new = |own: &SubjectIndex| {
                !choice.compared.contains(own) && first.iter().all(|(first, _)| first != own)
            };
            let mut rest: Vec<_> =
                self.others(&facts).filter(is_new).map(|own| (own, "")).collect();
            if first.is_empty() && rest.is_empty() {
                // Nobody is left: an empty list would look like one that does not open.
                choice.compared.iter().for_each(|own| rest.push((*own, "")));
            }
            vec![(words.suggested(), first), (words.all_places(), rest)]
        } else {
            vec![(words.found(), self.found(&wanted, choice, &facts))]
        };
        let count = groups.iter().map(|(_, own)| own.len()).sum();
        let mut found = Found { groups: Vec::new(), count, drawn: 0..0 };
        found.drawn = Found::window(count, found.active(active), scrolled);
        let mut place = 0_usize;
        for (name, subjects) in groups {
            let places = (place..).zip(&subjects);
            let drawn = places.filter(|(place, _)| found.drawn.contains(place));
            let offers: Vec<_> =
                drawn.map(|(place, own)| self.offer(place, *own, choice, &facts)).collect();
            if !offers.is_empty() {
                found.groups.push(Group { name: name.to_owned(), offers });
            }
            place = place.saturating_add(subjects.len());
        }
        found
    }

    /// Those that can be added.
    fn others(&self, facts: &[&Fact]) -> impl Iterator<Item = SubjectIndex> {
        self.card.others().map(|(index, _)| index).filter(|own| is_read(*own, facts))
    }

    /// What each is found by, folded when it is first asked for: best before the first letter is typed, as
    /// hundreds take a slow machine a frame or two.
    #[inline(never)] // Apart, it can come later.
    pub(crate) fn ways_in(&self) -> &[String] {
        self.names.get_or_init(|| {
            let names = self.card.subjects.iter();
            let names =
                names.map(|own| join(&[&own.name, own.short(), &own.id], " ")).collect::<Vec<_>>();
            self.format.ways_in(&names)
        })
    }

    /// Those whose name, short name or id has a word that begins with each of the wanted ones.
    fn found(&self, wanted: &[String], choice: &Choice, facts: &[&Fact]) -> Vec<Hinted<'_>> {
        let names = self.ways_in();
        let typed = join(wanted, " ");
        let wanted: Vec<_> = wanted.iter().map(|word| joined(&[" ", word])).collect();
        // Who is called just this, UK or US; whose name begins so; the others; those of whom there is nothing to
        // compare; and who is there already.
        let mut groups: [Vec<_>; 5] = Default::default();
        for index in self.others(facts) {
            let own = names.get(index.0).map_or("", String::as_str);
            if !wanted.iter().all(|word| find(own, word).is_some()) {
                continue;
            }
            let begins = wanted.first().is_some_and(|word| own.starts_with(word.as_str()));
            let is_called = self.card.subject(index).is_some_and(|own| {
                [&own.id, own.short(), &own.name].iter().any(|own| own.eq_ignore_ascii_case(&typed))
            });
            let [called, first, second, empty, compared] = &mut groups;
            let group = match (is_called, begins) {
                _ if choice.compared.contains(&index) => compared,
                _ if is_empty(index, facts) => empty,
                (true, _) => called,
                (false, true) => first,
                (false, false) => second,
            };
            group.push((index, ""));
        }
        groups.into_iter().flatten().collect()
    }

    /// The editor's own, the nearest above and below in rank, the few that have what only few have,
    /// the world: those that are not compared already.
    fn suggestions(&self, choice: &Choice, facts: &[&Fact]) -> Vec<Hinted<'_>> {
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
        let mut hints: Vec<Hinted<'_>> = Vec::new();
        for (subject, hint) in editors.chain(near).chain(self.few(choice)).chain(world) {
            let known = hints.iter().any(|(own, _)| *own == subject);
            if is_read(subject, facts) && !known && !choice.compared.contains(&subject) {
                hints.push((subject, hint));
            }
        }
        hints
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
        let holders = holders.filter(|index| fact.values.of(*index) == Kind::Value);
        let holders: Vec<_> = holders.map(|index| (index, "")).collect();
        let few = holders.len() <= FEW && holders.len() < self.card.others().count();
        if few { holders } else { Vec::new() }
    }

    fn offer(
        &self,
        place: usize,
        (subject, hint): Hinted<'_>,
        choice: &Choice,
        facts: &[&Fact],
    ) -> Offer {
        let chosen = choice.compared.contains(&subject);
        let hint = match (chosen, is_empty(subject, facts)) {
            (true, _) => self.format.words.compared_already(),
            (false, true) => self.format.words.no_data(),
            (false, false) => hint,
        };
        let name = self.name(subject).to_owned();
        Offer { subject, place, name, hint: hint.to_owned(), chosen }
    }
}

/// Whether there is anything to say of a subject: where nothing of what is compared could be read, to offer
/// it would be to say 'no data'.
fn is_read(subject: SubjectIndex, facts: &[&Fact]) -> bool {
    let is_read = |fact: &&Fact| fact.values.of(subject) != Kind::LeftOut;
    facts.is_empty() || facts.iter().any(is_read)
}

/// Whether a subject has nothing of what is compared.
fn is_empty(subject: SubjectIndex, facts: &[&Fact]) -> bool {
    let is_empty = |fact: &&Fact| matches!(fact.values.of(subject), Kind::NoData | Kind::LeftOut);
    !facts.is_empty() && facts.iter().all(is_empty)
}
