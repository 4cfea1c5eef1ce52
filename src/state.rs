//! What the reader chose, and the actions that change it.

use std::ops::Range;

use crate::model::{MOST_COMPARED, SubjectIndex, Year};
use crate::view::{AT_ONCE, Choice, Form, Order, Pointer, Scope};

/// One thing that a reader does.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Action {
    /// Compares one of the card's facts, or tells it only, if it is compared.
    Compare(usize),
    /// Compares a subject with the card's own.
    Add(SubjectIndex),
    Remove(SubjectIndex),
    /// Reads series at a year.
    Move(Year),
    Draw(Form),
    Sort(Order),
    Show(Scope),
    /// Draws so many rows of tables.
    Rows(usize),
    /// Points at a drawing, or at none.
    Point(Option<Pointer>),
    /// Reads series at the year that was pressed on a drawing.
    Press(Pointer, Year),
    /// Looks for a subject to add.
    Search(Search),
    /// Takes over what another card of the group has chosen.
    Follow(Option<Vec<SubjectIndex>>, Option<Year>),
    /// Shows what an address asks for.
    Restore(Choice),
    /// Something was taken away, or nothing came of it.
    Take(Option<(Take, Taken)>),
}

/// What a reader can take away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Take {
    Link,
    Share,
    Citation,
    Frame,
    Png,
    Svg,
    Csv,
    Json,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Taken {
    Copied,
    Shared,
    /// As a file of this name.
    Saved(String),
    /// The browser does not let the page copy this text.
    Refused(String),
    Failed,
}

/// The list of subjects to add.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Search {
    pub open: bool,
    /// What was typed.
    pub text: String,
    /// Which of the offers the keyboard is at.
    pub active: usize,
    /// The offers that the reader has scrolled to.
    pub scrolled: Range<usize>,
    /// Who was not added, because as many as can be are compared already.
    pub refused: Option<SubjectIndex>,
}

/// The reader's choice, and what passes without being one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct State {
    pub choice: Choice,
    /// Whether the choice was made here, and not taken over from another card.
    pub led: bool,
    /// The fact that the reader has just asked to compare, or to tell only: where the focus belongs.
    pub asked: Option<usize>,
    pub pointer: Option<Pointer>,
    /// How many rows of a table are drawn.
    pub rows: usize,
    pub search: Search,
    /// What was taken away last.
    pub taken: Option<(Take, Taken)>,
}

impl State {
    pub fn new(choice: Choice) -> Self {
        Self {
            choice,
            led: true,
            asked: None,
            pointer: None,
            rows: AT_ONCE,
            search: Search::default(),
            taken: None,
        }
    }

    fn add(&mut self, subject: SubjectIndex) {
        let compared = &mut self.choice.compared;
        if compared.contains(&subject) {
            // Its offer says so.
        } else if compared.len() < MOST_COMPARED {
            compared.push(subject);
            self.search = Search::default();
        } else {
            // The words that say so stand where the list is.
            self.search.open = false;
            self.search.refused = Some(subject);
        }
    }

    /// The state after an action.
    pub fn reduce(&self, action: &Action) -> Self {
        let mut state = self.clone();
        state.asked = None;
        state.led = !matches!(action, Action::Follow(..));
        // What a drawing was pointed at for is gone when it becomes another.
        if !matches!(action, Action::Rows(_) | Action::Search(_) | Action::Take(_)) {
            state.pointer = None;
        }
        match action {
            Action::Compare(fact) => {
                let facts = &mut state.choice.facts;
                match facts.iter().position(|own| own == fact) {
                    Some(place) => drop(facts.remove(place)),
                    None => facts.push(*fact),
                }
                state.asked = Some(*fact);
            }
            Action::Add(subject) => state.add(*subject),
            Action::Remove(subject) => {
                state.choice.compared.retain(|one| one != subject);
                state.search.refused = None;
                state.choice.forget(*subject);
            }
            Action::Move(year) => {
                state.choice.year = Some(*year);
                state.search.open = false;
            }
            Action::Draw(form) => {
                state.choice.form = *form;
                state.rows = AT_ONCE;
            }
            Action::Sort(order) => state.choice.order = *order,
            Action::Show(scope) => (state.choice.scope, state.rows) = (*scope, AT_ONCE),
            Action::Rows(rows) => state.rows = *rows,
            Action::Point(pointer) => state.pointer = *pointer,
            Action::Press(pointer, year) => {
                state.pointer = Some(*pointer);
                state.choice.year = Some(*year);
                state.search.open = false;
            }
            Action::Search(search) => state.search = search.clone(),
            Action::Follow(places, year) => {
                state.choice.follow(places.clone(), *year);
                state.search.refused = None;
            }
            Action::Restore(choice) => {
                state = Self { taken: state.taken, ..Self::new(choice.clone()) };
            }
            Action::Take(taken) => state.taken = taken.clone(),
        }
        // What was to be copied by hand is of another view.
        if state.choice != self.choice {
            state.taken = None;
        }
        state
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state() -> State {
        let compared = vec![SubjectIndex(2), SubjectIndex(1)];
        State::new(Choice { compared, ..Choice::default() })
    }

    fn add(state: State, index: usize) -> State {
        state.reduce(&Action::Add(SubjectIndex(index)))
    }

    #[test]
    fn whoever_is_added_comes_last_and_once() {
        let off = state().reduce(&Action::Remove(SubjectIndex(2)));
        assert_eq!(off.choice.compared, [SubjectIndex(1)]);
        let back = add(add(add(off, 3), 2), 3);
        assert_eq!(back.choice.compared, [1, 3, 2].map(SubjectIndex));
    }

    #[test]
    fn a_fact_is_compared_until_it_is_not() {
        let one = state().reduce(&Action::Compare(3)).reduce(&Action::Compare(1));
        assert_eq!(one.choice.facts, [3, 1]);
        assert_eq!(one.reduce(&Action::Compare(3)).choice.facts, [1]);
    }

    #[test]
    fn the_ninth_is_refused_until_one_is_removed() {
        let eight = (3..9).fold(state(), add);
        assert_eq!(eight.choice.compared.len(), 8);
        let refused = add(eight.clone(), 9);
        assert_eq!(refused.choice, eight.choice);
        assert_eq!(refused.search.refused, Some(SubjectIndex(9)));
        let removed = refused.reduce(&Action::Remove(SubjectIndex(1)));
        assert_eq!(removed.search.refused, None);
        assert_eq!(add(removed, 9).choice.compared.last(), Some(&SubjectIndex(9)));
    }

    #[test]
    fn adding_ends_the_search() {
        let search = Search { open: true, text: "bra".to_owned(), ..Search::default() };
        let searching = state().reduce(&Action::Search(search));
        assert_eq!(add(searching, 5).search, Search::default());
    }

    #[test]
    fn pointing_is_no_choice() {
        let before = state();
        let pointer = Pointer { fact: 0, at: crate::scale::Share::new(0.5) };
        let pointed = before.reduce(&Action::Point(Some(pointer)));
        assert_eq!(pointed.choice, before.choice);
        // What was pointed at is gone with its drawing, or with the year.
        assert_eq!(pointed.reduce(&Action::Draw(Form::Table)).pointer, None);
        let year = Year::from_digits("2003").unwrap();
        assert_eq!(pointed.reduce(&Action::Move(year)).pointer, None);
        // A year that is pressed is still pointed at.
        let pressed = pointed.reduce(&Action::Press(pointer, year));
        assert_eq!((pressed.choice.year, pressed.pointer), (Some(year), Some(pointer)));
    }

    #[test]
    fn what_is_to_be_copied_by_hand_is_of_what_is_shown() {
        let refused = Some((Take::Link, Taken::Refused("#year.2003".to_owned())));
        let before = state().reduce(&Action::Take(refused.clone()));
        let drawn = before.reduce(&Action::Rows(80));
        assert_eq!(drawn.taken, refused);
        let same = before.reduce(&Action::Restore(before.choice.clone()));
        assert_eq!(same.taken, refused, "the link in the address is that of this view");
        assert_eq!(before.reduce(&Action::Draw(Form::Trend)).taken, None);
    }

    #[test]
    fn nothing_is_sorted_by_who_is_gone() {
        let order =
            Order::By(crate::view::Key::Of(SubjectIndex(2)), crate::view::Direction::Ascending);
        let sorted = state().reduce(&Action::Sort(order));
        let order_without = |gone| sorted.reduce(&Action::Remove(SubjectIndex(gone))).choice.order;
        assert_eq!(order_without(2), Order::Given);
        assert_eq!(order_without(1), order, "nor is it forgotten when another goes");
    }

    #[test]
    fn what_another_card_chose_is_taken_over() {
        let year = Year::from_digits("2005");
        let followed = state().reduce(&Action::Follow(Some(vec![SubjectIndex(4)]), year));
        assert_eq!(
            (followed.choice.compared.as_slice(), followed.choice.year),
            (&[SubjectIndex(4)][..], year)
        );
        assert!(!followed.led);
        // What the others have not chosen stays.
        let kept = followed.reduce(&Action::Follow(None, None));
        assert_eq!(kept.choice, followed.choice);
        assert!(add(kept, 1).led);
    }

    #[test]
    fn what_changes_nothing_is_the_same_state() {
        assert_eq!(state().reduce(&Action::Draw(Form::Bars)), state());
    }
}
