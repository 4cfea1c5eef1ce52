//! The control that compares a fact, or tells it only.

use yew::prelude::*;

use super::{Dispatch, does};
use crate::format::Words;
use crate::state::Action;

/// `pressed` says that the fact is compared. On a page whose card does not answer, its place is kept.
pub(super) fn ask(
    fact: usize,
    label: &str,
    pressed: bool,
    live: bool,
    words: &Words,
    dispatch: &Dispatch,
) -> Html {
    if !live {
        return html! { <span class="ask" aria-hidden="true"></span> };
    }
    html! {
        <button type="button" class="ask" part="ask" id={id(fact)} aria-pressed={pressed.to_string()}
            aria-label={words.compare_fact(label)} onclick={does(dispatch, Action::Compare(fact))}>
            { words.compare() }
        </button>
    }
}

/// The id by which the focus finds the control again, which stands elsewhere once it is pressed.
pub(super) fn id(fact: usize) -> String {
    format!("fact-{fact}")
}
