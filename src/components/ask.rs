//! The control that compares a fact, or tells it only.

use super::Dispatch;
use super::tag::{Tag, tag};
use crate::format::Words;
use crate::model::{digits, joined};
use crate::state::Action;

/// `pressed` says that the fact is compared. On a page whose card does not answer, its place is kept.
pub(super) fn ask(
    fact: usize,
    label: &str,
    pressed: bool,
    live: bool,
    words: &Words,
    dispatch: &Dispatch,
) -> Tag {
    if !live {
        return tag("span class=ask aria-hidden=true");
    }
    tag("button type=button class=ask part=ask")
        .set("id", &id(fact))
        .write("aria-pressed", &pressed)
        .set("aria-label", &words.compare_fact(label))
        .does("onclick", dispatch, Action::Compare(fact).into())
        .text(words.compare())
}

/// The id by which the focus finds the control again, which stands elsewhere once it is pressed.
pub(super) fn id(fact: usize) -> String {
    joined(&["fact-", &digits(fact, 1)])
}
