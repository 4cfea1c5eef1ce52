//! What a reader can take away: a link, a citation, the code of a frame, files. Folded away; on a page
//! whose card does not answer, its place is kept.

use yew::prelude::*;

use super::Page;
use crate::state::{Action, State, Take, Taken};
use crate::view::words;

const COPIES: [Take; 3] = [Take::Link, Take::Citation, Take::Frame];
const DOWNLOADS: [Take; 4] = [Take::Png, Take::Svg, Take::Csv, Take::Json];

/// `text` is what the reader has to copy by hand, where the browser refuses.
pub(super) fn take(page: Option<&Page>, state: &UseReducerHandle<State>, text: &NodeRef) -> Html {
    let Some(page) = page else {
        return html! { <div class="take" aria-hidden="true"></div> };
    };
    let on_open = page.on_open.reform(|_: MouseEvent| ());
    let share = page.shares.then_some(Take::Share);
    html! {
        <details class="take" part="take">
            <summary onclick={on_open}>{ words::TAKE }</summary>
            { group(words::COPY, COPIES.into_iter().chain(share), page, state) }
            { group(words::DOWNLOAD, DOWNLOADS.into_iter(), page, state) }
            <p class="told">{ said(state) }</p>
            if let Some((take, Taken::Refused(own))) = &state.taken {
                <textarea class="by-hand" readonly=true rows="3" aria-label={name(*take)}
                    value={own.clone()} ref={text.clone()} />
            }
        </details>
    }
}

fn group(
    label: &'static str,
    takes: impl Iterator<Item = Take>,
    page: &Page,
    state: &UseReducerHandle<State>,
) -> Html {
    let buttons = takes.map(|take| {
        let (on_take, state) = (page.on_take.clone(), state.clone());
        let on_click = Callback::from(move |_: MouseEvent| {
            let dispatch = state.dispatcher();
            // What was said before is not said of this one.
            dispatch.dispatch(Action::Take(None));
            let told = move |taken: Option<Taken>| {
                dispatch.dispatch(Action::Take(taken.map(|taken| (take, taken))));
            };
            on_take.emit((take, state.choice.clone(), told.into()));
        });
        html! {
            <button type="button" key={name(take)} onclick={on_click}>{ name(take) }</button>
        }
    });
    html! {
        <div role="group" aria-label={label} class="actions">
            <span class="term" aria-hidden="true">{ label }</span>
            { for buttons }
        </div>
    }
}

fn name(take: Take) -> &'static str {
    match take {
        Take::Link => words::LINK,
        Take::Share => words::SHARE,
        Take::Citation => words::CITATION,
        Take::Frame => words::FRAME,
        Take::Png => words::PNG,
        Take::Svg => words::SVG,
        Take::Csv => words::CSV,
        Take::Json => words::JSON,
    }
}

/// What came of what was taken away last.
pub(super) fn said(state: &State) -> String {
    let Some((take, taken)) = &state.taken else {
        return String::new();
    };
    match taken {
        Taken::Copied => match *take {
            Take::Share => words::NOT_SHARED.to_owned(),
            Take::Citation => words::CITATION_COPIED.to_owned(),
            Take::Frame => words::FRAME_COPIED.to_owned(),
            _ => words::LINK_COPIED.to_owned(),
        },
        Taken::Shared => words::SHARED.to_owned(),
        Taken::Saved(file) => words::saved(file),
        Taken::Refused(_) => words::COPY_BY_HAND.to_owned(),
        Taken::Failed => words::NOT_TAKEN.to_owned(),
    }
}
