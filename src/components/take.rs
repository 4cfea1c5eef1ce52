//! What a reader can take away: a link, a citation, the code of a frame, files. Folded away; on a page
//! whose card does not answer, its place is kept.

use std::rc::Rc;

use yew::prelude::*;

use super::{Dispatch, Page};
use crate::format::Words;
use crate::state::{Action, State, Take, Taken};

const COPIES: [Take; 3] = [Take::Link, Take::Citation, Take::Frame];
const DOWNLOADS: [Take; 4] = [Take::Png, Take::Svg, Take::Csv, Take::Json];

/// `text` is what the reader has to copy by hand, where the browser refuses.
pub(super) fn take(
    page: Option<&Page>,
    words: &Words,
    state: &Rc<State>,
    dispatch: &Dispatch,
    text: &NodeRef,
) -> Html {
    let Some(page) = page else {
        return html! { <div class="take" aria-hidden="true"></div> };
    };
    let on_open = page.on_open.reform(|_: MouseEvent| ());
    let mut copies = COPIES.to_vec();
    copies.extend(page.shares.then_some(Take::Share));
    html! {
        <details class="take" part="take">
            <summary onclick={on_open}>{ words.take() }</summary>
            { group(words.copy(), &copies, page, words, state, dispatch) }
            { group(words.download(), &DOWNLOADS, page, words, state, dispatch) }
            <p class="told">{ said(state, words) }</p>
            if let Some((take, Taken::Refused(own))) = &state.taken {
                <textarea class="by-hand" dir="auto" readonly=true rows="3" aria-label={name(*take, words).to_owned()}
                    value={own.clone()} ref={text.clone()} />
            }
        </details>
    }
}

fn group(
    label: &str,
    takes: &[Take],
    page: &Page,
    words: &Words,
    state: &Rc<State>,
    dispatch: &Dispatch,
) -> Html {
    let buttons = takes.iter().map(|take| {
        let take = *take;
        let (on_take, state) = (page.on_take.clone(), Rc::clone(state));
        let dispatch = dispatch.clone();
        let on_click = Callback::from(move |_: MouseEvent| {
            let dispatch = dispatch.clone();
            // What was said before is not said of this one.
            dispatch.emit(Action::Take(None));
            let told = move |taken: Option<Taken>| {
                dispatch.emit(Action::Take(taken.map(|taken| (take, taken))));
            };
            on_take.emit((take, state.choice.clone(), told.into()));
        });
        html! {
            <button type="button" key={name(take, words)} onclick={on_click}>{ name(take, words) }</button>
        }
    });
    html! {
        <div role="group" aria-label={label.to_owned()} class="actions">
            <span class="term" aria-hidden="true">{ label }</span>
            { for buttons }
        </div>
    }
}

fn name(take: Take, words: &Words) -> &str {
    match take {
        Take::Link => words.link(),
        Take::Share => words.share_it(),
        Take::Citation => words.citation(),
        Take::Frame => words.frame(),
        Take::Png => words.png(),
        Take::Svg => words.svg(),
        Take::Csv => words.csv(),
        Take::Json => words.json(),
    }
}

/// What came of what was taken away last.
pub(super) fn said(state: &State, words: &Words) -> String {
    let Some((take, taken)) = &state.taken else {
        return String::new();
    };
    match taken {
        Taken::Copied => match *take {
            Take::Share => words.not_shared().to_owned(),
            Take::Citation => words.citation_copied().to_owned(),
            Take::Frame => words.frame_copied().to_owned(),
            _ => words.link_copied().to_owned(),
        },
        Taken::Shared => words.shared_it().to_owned(),
        Taken::Saved(file) => words.saved(file),
        Taken::Refused(_) => words.copy_by_hand().to_owned(),
        Taken::Failed => words.not_taken().to_owned(),
    }
}
