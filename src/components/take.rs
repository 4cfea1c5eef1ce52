//! What a reader can take away: a link, a citation, the code of a frame, files. Folded away; on a page
//! whose card does not answer, its place is kept.

use std::rc::Rc;

use yew::prelude::*;

use super::tag::{Tag, tag};
use super::{Dispatch, Page};
use crate::format::Words;
use crate::state::{Action, State, Take, Taken};

const COPIES: [Take; 2] = [Take::Link, Take::Citation];
const DOWNLOADS: [Take; 4] = [Take::Png, Take::Svg, Take::Csv, Take::Json];

/// `text` is what the reader has to copy by hand, where the browser refuses.
pub(super) fn take(
    page: Option<&Page>,
    words: &Words,
    state: &Rc<State>,
    dispatch: &Dispatch,
    text: &NodeRef,
) -> Tag {
    let Some(page) = page else {
        return tag("div class=take aria-hidden=true");
    };
    let on_open = page.hooks.on_open.clone();
    let mut copies = COPIES.to_vec();
    for (offered, take) in [(page.hooks.frames, Take::Frame), (page.hooks.shares, Take::Share)] {
        if offered {
            copies.push(take);
        }
    }
    let by_hand = match &state.taken {
        Some((take, Taken::Refused(own))) => Some(
            tag("textarea class=by-hand dir=auto readonly=readonly rows=3")
                .set("aria-label", name(*take, words))
                .value(own)
                .found(text),
        ),
        _ => None,
    };
    let summary = tag("summary").on("onclick", move |_: MouseEvent| on_open.emit(()));
    tag("details class=take part=take")
        .child(summary.text(words.take()))
        .child(group(words.copy(), &copies, page, words, state, dispatch))
        .child(group(words.download(), &DOWNLOADS, page, words, state, dispatch))
        .child(tag("p class=told").text(&said(state, words)))
        .maybe(by_hand)
}

fn group(
    label: &str,
    takes: &[Take],
    page: &Page,
    words: &Words,
    state: &Rc<State>,
    dispatch: &Dispatch,
) -> Tag {
    let button = |take: Take| {
        let (on_take, state) = (page.hooks.on_take.clone(), Rc::clone(state));
        let dispatch = dispatch.clone();
        let name = name(take, words);
        tag("button type=button").key(name).text(name).on("onclick", move |_: MouseEvent| {
            let dispatch = dispatch.clone();
            // What was said before is not said of this one.
            dispatch.emit(Action::Take(None).into());
            let told = move |taken: Option<Taken>| {
                dispatch.emit(Action::Take(taken.map(|taken| (take, taken))).into());
            };
            on_take.emit((take, state.choice.clone(), told.into()));
        })
    };
    tag("div role=group")
        .set("aria-label", label)
        .with("class=actions")
        .child(tag("span class=term aria-hidden=true").text(label))
        .each(takes, |take| button(*take))
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
