//! Who is compared, and whom to add: chips, and a combobox with a list of offers, by the pattern of
//! the ARIA Authoring Practices (editable, list autocomplete, the first offer selected by itself).

use yew::prelude::*;

use super::{Dispatch, does, keeps};
use crate::dom;
use crate::model::MOST_COMPARED;
use crate::state::{Action, Search, State};
use crate::view::{Chip, Group, Offer, Viewer};

/// `groups` are the offers, and `list` is where they stand, which follows the keyboard.
pub(super) fn picker(
    viewer: &Viewer,
    chips: &[Chip],
    groups: &[Group],
    state: &State,
    dispatch: &Dispatch,
    list: &NodeRef,
) -> Html {
    let (search, words) = (&state.search, viewer.words());
    let offers: Vec<&Offer> = groups.iter().flat_map(|group| &group.offers).collect();
    let active = search.active.min(offers.len().saturating_sub(1));
    let selected = offers.get(active).map(|offer| offer.subject);
    let count = offers.len();
    let expanded = count > 0;
    // Of what was found, the list is there to be seen.
    let seen = search.refused.is_some() || !expanded;
    let said = Some(said(viewer, search, groups)).filter(|said| seen && !said.is_empty());

    let look = |change: fn(&mut Search)| {
        let mut search = search.clone();
        change(&mut search);
        Action::Search(search)
    };
    let open = look(|search| search.open = true);
    let close = look(|search| search.open = false);
    let on_type = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let search = Search { open: true, text: dom::value(&event), ..Search::default() };
            dispatch.emit(Action::Search(search));
        })
    };
    let on_key = {
        let (dispatch, search) = (dispatch.clone(), search.clone());
        let (open, close) = (open.clone(), close.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            let step = |active: usize| {
                Action::Search(Search { open: true, active, refused: None, ..search.clone() })
            };
            let action = match (event.key().as_str(), search.open) {
                ("ArrowDown", false) => open.clone(),
                ("ArrowUp", false) => step(usize::MAX),
                ("ArrowUp", true) if event.alt_key() => close.clone(),
                ("ArrowDown", true) if active.saturating_add(1) >= count => step(0),
                ("ArrowDown", true) => step(active.saturating_add(1)),
                ("ArrowUp", true) => step(active.checked_sub(1).unwrap_or(usize::MAX)),
                ("Enter", true) => match selected {
                    Some(subject) => Action::Add(subject),
                    None => return,
                },
                ("Escape", true) => close.clone(),
                ("Escape", false) if !search.text.is_empty() => Action::Search(Search::default()),
                _ => return,
            };
            // The key has been answered: it is not to close a dialog of the page, too.
            event.prevent_default();
            event.stop_propagation();
            dispatch.emit(action);
        })
    };
    html! {
        // With the index it can have the focus of the last chip.
        <div class="picker" part="picker" tabindex="-1">
            <span class="term">{ words.compare_with() }</span>
            if !chips.is_empty() {
                <ul class="chips" role="list" aria-label={words.compare_with().to_owned()}>
                    for chip in chips.iter() {
                        { self::chip(chip, viewer, dispatch) }
                    }
                </ul>
            }
            <div class="search">
                <input type="text" role="combobox" aria-label={words.add().to_owned()} placeholder={words.add().to_owned()}
                    aria-autocomplete="list" aria-expanded={expanded.to_string()}
                    aria-controls="places"
                    aria-activedescendant={selected.map(|subject| id(subject.0))}
                    autocomplete="off" spellcheck="false"
                    value={search.text.clone()} oninput={on_type} onkeydown={on_key}
                    onclick={does(dispatch, open)} onfocusout={does(dispatch, close)} />
                if expanded {
                    { self::list(groups, selected.map(|subject| subject.0), list, viewer, dispatch) }
                }
            </div>
            <p class="said">
                if let Some(said) = said {
                    <span>{ said }</span>
                }
            </p>
        </div>
    }
}

fn chip(chip: &Chip, viewer: &Viewer, dispatch: &Dispatch) -> Html {
    let dispatch = dispatch.clone();
    let subject = chip.subject;
    let on_click = Callback::from(move |event: MouseEvent| {
        dom::hand_on_focus(&event);
        dispatch.emit(Action::Remove(subject));
    });
    html! {
        <li key={subject.0}>
            <button type="button" class="chip" part="chip" aria-label={viewer.words().remove(&chip.name)} onclick={on_click}>
                { &chip.name }
            </button>
        </li>
    }
}

#[inline(never)] // Apart, it can come later.
fn list(
    groups: &[Group],
    selected: Option<usize>,
    list: &NodeRef,
    viewer: &Viewer,
    dispatch: &Dispatch,
) -> Html {
    html! {
        // Without the index, Tab would stop at a list that scrolls, which closes as the input is left.
        <div class="offers" id="places" role="listbox" aria-label={viewer.words().places().to_owned()} tabindex="-1"
            ref={list.clone()} onmousedown={keeps()}>
            for group in groups.iter() {
                <div key={group.name.as_str()} role="group" aria-label={group.name.clone()}>
                    <p role="presentation">{ &group.name }</p>
                    for offer in group.offers.iter() {
                        <div key={offer.subject.0} role="option" id={id(offer.subject.0)}
                            aria-selected={(selected == Some(offer.subject.0)).to_string()}
                            aria-disabled={offer.chosen.then_some("true")}
                            onclick={does(dispatch, Action::Add(offer.subject))}>
                            { &offer.name }
                            if !offer.hint.is_empty() {
                                { " " }<small>{ &offer.hint }</small>
                            }
                        </div>
                    }
                </div>
            }
        </div>
    }
}

/// The id of an option, which the input names as the one that the keyboard is at.
fn id(subject: usize) -> String {
    format!("place-{subject}")
}

/// What the picker has to say: why it does not add one, or what was found.
pub(super) fn said(viewer: &Viewer, search: &Search, groups: &[Group]) -> String {
    let words = viewer.words();
    let count = groups.iter().map(|group| group.offers.len()).sum();
    match search.refused {
        Some(subject) => words.full(MOST_COMPARED, &viewer.in_sentence(subject)),
        None if !search.open || search.text.is_empty() => String::new(),
        None if count == 0 => words.not_found(&search.text),
        None => words.places_found(count),
    }
}
