//! What the reader chose, and the actions that change it.

use std::rc::Rc;

use yew::Reducible;

use crate::model::SubjectIndex;
use crate::view::{Choice, Form, Order};

/// One thing that a reader does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Turns a compared subject on or off.
    Toggle(SubjectIndex),
    Draw(Form),
    Sort(Order),
}

/// The reader's choice, and the order that subjects are given in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct State {
    choice: Choice,
    given: Rc<[SubjectIndex]>,
}

impl State {
    /// `given` holds every subject that can be compared, in the order to show them.
    pub fn new(choice: Choice, given: Rc<[SubjectIndex]>) -> Self {
        Self { choice, given }
    }

    pub fn choice(&self) -> &Choice {
        &self.choice
    }

    fn toggled(&self, subject: SubjectIndex) -> Vec<SubjectIndex> {
        let was = |one: &SubjectIndex| self.choice.compared.contains(one);
        let given = self.given.iter().copied();
        given.filter(|one| was(one) != (*one == subject)).collect()
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut choice = self.choice.clone();
        match action {
            Action::Toggle(subject) => choice.compared = self.toggled(subject),
            Action::Draw(form) => choice.form = form,
            Action::Sort(order) => choice.order = order,
        }
        if choice == self.choice {
            return self;
        }
        let given = Rc::clone(&self.given);
        Rc::new(Self { choice, given })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state() -> Rc<State> {
        let choice = Choice {
            compared: vec![SubjectIndex(2), SubjectIndex(1)],
            form: Form::Bars,
            order: Order::Given,
        };
        let given = [2, 1, 3].map(SubjectIndex);
        Rc::new(State::new(choice, Rc::new(given)))
    }

    #[test]
    fn whoever_comes_back_takes_the_given_place() {
        let off = state().reduce(Action::Toggle(SubjectIndex(2)));
        assert_eq!(off.choice().compared, [SubjectIndex(1)]);
        let added = off.reduce(Action::Toggle(SubjectIndex(3)));
        let back = added.reduce(Action::Toggle(SubjectIndex(2)));
        assert_eq!(back.choice().compared, [2, 1, 3].map(SubjectIndex));
    }

    #[test]
    fn a_subject_that_is_not_offered_changes_nothing() {
        let before = state();
        let after = Rc::clone(&before).reduce(Action::Toggle(SubjectIndex(7)));
        assert_eq!(before, after);
    }

    #[test]
    fn form_and_order_are_independent() {
        let table = state().reduce(Action::Draw(Form::Table));
        let sorted = table.reduce(Action::Sort(Order::Value));
        assert_eq!(sorted.choice().form, Form::Table);
        assert_eq!(sorted.choice().order, Order::Value);
    }
}
