//! Who is compared, and whom to add: chips, and a combobox with a list of offers, by the pattern of
//! the ARIA Authoring Practices (editable, list autocomplete, the first offer selected by itself).

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::tag::{Tag, tag};
use crate::dom::{self, End};
use crate::model::{MOST_COMPARED, SubjectIndex, digits, joined};
use crate::state::{Action, Search, State};
use crate::view::{Chip, Found, Offer, Viewer};

/// `found` are the offers, and `list` is where they stand, which follows the keyboard.
pub(super) fn picker(
    viewer: &Viewer,
    chips: &[Chip],
    found: &Found,
    state: &State,
    dispatch: &Dispatch,
    list: &NodeRef,
) -> Tag {
    let (search, words) = (&state.search, viewer.words());
    let (active, count) = (found.active(search.active), found.count);
    let selected = found.at(active).map(|offer| offer.subject);
    let expanded = count > 0;
    // Of what was found, the list is there to be seen.
    let seen = search.refused.is_some() || !expanded;
    let said = Some(said(viewer, search, found)).filter(|said| seen && !said.is_empty());

    let look = |change: fn(&mut Search)| {
        let mut search = search.clone();
        change(&mut search);
        Rc::new(Action::Search(search))
    };
    let open = look(|search| search.open = true);
    let close = look(|search| search.open = false);
    let on_type = {
        let dispatch = dispatch.clone();
        move |event: InputEvent| {
            let search = Search { open: true, text: dom::value(&event), ..Search::default() };
            dispatch.emit(Action::Search(search).into());
        }
    };
    let on_key = {
        let (dispatch, search) = (dispatch.clone(), search.clone());
        let (open, close) = (open.clone(), close.clone());
        move |event: KeyboardEvent| {
            if dom::composes(&event) {
                return;
            }
            let step = |active: usize| {
                let search = Search { open: true, active, refused: None, ..search.clone() };
                Rc::new(Action::Search(search))
            };
            let action = match (event.key().as_str(), search.open) {
                ("ArrowDown", false) => open.clone(),
                ("ArrowUp", false) => step(usize::MAX),
                ("ArrowUp", true) if event.alt_key() => close.clone(),
                ("ArrowDown", true) if active.saturating_add(1) >= count => step(0),
                ("ArrowDown", true) => step(active.saturating_add(1)),
                ("ArrowUp", true) => step(active.checked_sub(1).unwrap_or(usize::MAX)),
                ("Enter", true) => match selected {
                    Some(subject) => Action::Add(subject).into(),
                    None => return,
                },
                ("Escape", true) => close.clone(),
                ("Escape", false) if !search.text.is_empty() => {
                    Action::Search(Search::default()).into()
                }
                _ => return,
            };
            // The key has been answered: it is not to close a dialog of the page, too.
            event.prevent_default();
            event.stop_propagation();
            dispatch.emit(action);
        }
    };
    let input = tag("input type=text role=combobox")
        .set("aria-label", words.add())
        .set("placeholder", words.add())
        .with("aria-autocomplete=list")
        .write("aria-expanded", &expanded)
        .with("aria-controls=places")
        .set_if("aria-activedescendant", selected.map(|subject| id(subject.0)).as_deref())
        .with("autocomplete=off spellcheck=false")
        .value(&search.text)
        .on("oninput", on_type)
        .on("onkeydown", on_key)
        .does("onclick", dispatch, open)
        .does("onblur", dispatch, close);
    let chips = (!chips.is_empty()).then(|| {
        tag("ul class=chips role=list")
            .set("aria-label", words.compare_with())
            .each(chips, |own| chip(own, viewer, dispatch))
    });
    // With the index it can have the focus of the last chip.
    tag("div class=picker part=picker tabindex=-1")
        .child(tag("span class=term").text(words.compare_with()))
        .maybe(chips)
        .child(
            tag("div class=search")
                .child(input)
                .maybe(expanded.then(|| self::list(found, search, list, viewer, dispatch))),
        )
        .child(tag("p class=said").maybe(said.map(|said| tag("span").text(&said))))
}

fn chip(chip: &Chip, viewer: &Viewer, dispatch: &Dispatch) -> Tag {
    let dispatch = dispatch.clone();
    let subject = chip.subject;
    let button = tag("button type=button class=chip part=chip")
        .set("aria-label", &viewer.words().remove(&chip.name))
        .on("onclick", move |event: MouseEvent| {
            dom::hand_on_focus(&event);
            dispatch.emit(Action::Remove(subject).into());
        });
    tag("li").key(&digits(subject.0, 1)).child(button.text(&chip.name))
}

#[inline(never)] // Apart, it can come later.
fn list(
    found: &Found,
    search: &Search,
    list: &NodeRef,
    viewer: &Viewer,
    dispatch: &Dispatch,
) -> Tag {
    let active = found.active(search.active);
    // Of a list that is drawn in parts, also when all of it has been scrolled to.
    let of = |number: usize| (found.count > 2 * Found::MORE).then(|| digits(number, 1));
    let on_scroll = {
        let (dispatch, search) = (dispatch.clone(), search.clone());
        let (count, drawn) = (found.count, found.drawn.clone());
        move |event: Event| {
            let (start, end) = match dom::scrolled(&event) {
                Some(End::Top) if drawn.start > 0 => {
                    (drawn.start.saturating_sub(Found::MORE), drawn.end)
                }
                Some(End::Bottom) if drawn.end < count => {
                    (drawn.start, drawn.end.saturating_add(Found::MORE))
                }
                _ => return,
            };
            let search = Search { scrolled: start..end, ..search.clone() };
            dispatch.emit(Action::Search(search).into());
        }
    };
    // One for all of them, of which there are many.
    let on_click = {
        let dispatch = dispatch.clone();
        move |event: MouseEvent| {
            let id = dom::option_clicked(&event);
            let subject = id.as_deref().and_then(|id| id.strip_prefix(PLACE)?.parse().ok());
            if let Some(subject) = subject {
                dispatch.emit(Action::Add(SubjectIndex(subject)).into());
            }
        }
    };
    let offer = |offer: &Offer| {
        let subject = offer.subject.0;
        let hint = || tag("small").text(&offer.hint);
        let hint = (!offer.hint.is_empty()).then(hint);
        let option = tag("div role=option")
            .key(&digits(subject, 1))
            .set("id", &id(subject))
            .write("aria-selected", &(active == offer.place))
            .set_if("aria-posinset", of(offer.place.saturating_add(1)).as_deref())
            .set_if("aria-setsize", of(found.count).as_deref())
            .set_if("aria-disabled", offer.chosen.then_some("true"))
            .text(&offer.name);
        match hint {
            Some(hint) => option.text(" ").child(hint),
            None => option,
        }
    };
    // Without the index, Tab would stop at a list that scrolls, which closes as the input is left.
    tag("div class=offers id=places role=listbox tabindex=-1")
        .set("aria-label", viewer.words().places())
        .found(list)
        .on("onmousedown", |event: MouseEvent| event.prevent_default())
        .on("onscroll", on_scroll)
        .on("onclick", on_click)
        .each(&found.groups, |group| {
            tag("div role=group")
                .key(&group.name)
                .set("aria-label", &group.name)
                .child(tag("p role=presentation").text(&group.name))
                .each(&group.offers, offer)
        })
}

/// What the ids of options begin with.
const PLACE: &str = "place-";

/// The id of an option, which the input names as the one that the keyboard is at.
fn id(subject: usize) -> String {
    joined(&[PLACE, &digits(subject, 1)])
}

/// What the picker has to say: why it does not add one, or what was found.
pub(super) fn said(viewer: &Viewer, search: &Search, found: &Found) -> String {
    let words = viewer.words();
    match search.refused {
        Some(subject) => words.full(MOST_COMPARED, &viewer.in_sentence(subject)),
        None if !search.open || search.text.is_empty() => String::new(),
        None if found.count == 0 => words.not_found(&search.text),
        None => words.places_found(found.count),
    }
}
