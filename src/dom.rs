//! What the parts of the card need of the browser beyond markup: where a pointer is, what was typed,
//! and keeping the focus and the list of offers where the reader is.

use wasm_bindgen::prelude::*;
use web_sys::{
    Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement, ScrollBehavior,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};
use yew::prelude::*;

use crate::scale::Share;

/// What is an event in the browser, and what the browser calls when it comes.
pub(crate) trait Event: JsCast + 'static {}
impl<E: JsCast + 'static> Event for E {}
pub(crate) type Handler = JsValue;

/// What handles the events of one type, as a value for a property of an element: Yew's own listeners know every
/// type of event that there is, each by name, and find again from where it came what the browser knows.
pub(crate) fn handler<E: Event>(handle: impl Fn(E) + 'static) -> Handler {
    boxed(Box::new(move |event: web_sys::Event| handle(event.unchecked_into())))
}

/// The browser frees it when no element has it any more.
#[inline(never)]
fn boxed(handle: Box<dyn Fn(web_sys::Event)>) -> Handler {
    Closure::wrap(handle).into_js_value()
}

/// What a pointer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Press {
    /// It passes over, also while it does something else: selects a text, asks for a menu.
    Over,
    /// It is held down since it came here: the main button, a finger or a pen.
    Down,
}

/// How far along the element under it a pointer is, and what it does.
pub(crate) fn pointed(event: &PointerEvent) -> Option<(Share, Press)> {
    const PINCHED: &str = "data-pinched";
    let element = event.target_dyn_into::<Element>()?;
    let (begins, ends) = (event.type_() == "pointerdown", event.type_() == "pointerup");
    // A second finger makes a touch something else, for the first one too, until there is a new first one.
    if begins {
        let _ = element.toggle_attribute_with_force(PINCHED, !event.is_primary());
    }
    if is_finger(event) && element.has_attribute(PINCHED) {
        return None;
    }
    if begins && event.button() == 0 {
        // It is followed until it is lifted, also outside. A pointer that is gone by then cannot be.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
    // What a finger begins may be a scroll of the page: it counts where it moves along, or is lifted.
    let scrolls = begins || event.movement_y().abs() > event.movement_x().abs();
    let counts = if is_finger(event) { !scrolls } else { !ends };
    if !counts {
        return None;
    }
    let bounds = element.get_bounding_client_rect();
    let held = element.has_pointer_capture(event.pointer_id());
    let press = if held { Press::Down } else { Press::Over };
    let along = (f64::from(event.client_x()) - bounds.left()) / bounds.width();
    Some((Share::new(along), press))
}

/// Whether a pointer that leaves is a finger, which leaves whenever it is lifted.
pub(crate) fn is_finger(event: &PointerEvent) -> bool {
    event.pointer_type() == "touch"
}

/// Whether a key is part of a letter that is being composed. Its code says so in all browsers; of the key that ends it,
/// WebKit says so by nothing else.
pub(crate) fn composes(event: &KeyboardEvent) -> bool {
    event.key_code() == 229
}

/// The text of an input, or the number of a range.
pub(crate) fn value(event: &InputEvent) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}

/// Scrolls a list so that its selected option can be seen.
pub(crate) fn show_selected(list: &NodeRef) {
    let selected = list
        .cast::<Element>()
        .and_then(|list| list.query_selector("[aria-selected='true']").ok().flatten());
    if let Some(selected) = selected {
        scroll_to(&selected);
    }
}

/// The id of the option of a list that was clicked, if one was.
pub(crate) fn option_clicked(event: &MouseEvent) -> Option<String> {
    let clicked = event.target_dyn_into::<Element>()?.closest("[role=option]").ok()??;
    Some(clicked.id())
}

/// An end of a list that scrolls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Top,
    Bottom,
}

/// Which end of a list has been scrolled to: the top, or a few rows from the bottom.
pub(crate) fn scrolled(event: &web_sys::Event) -> Option<End> {
    let list = event.target_dyn_into::<Element>()?;
    let (top, height) = (list.scroll_top(), list.client_height());
    let below = list.scroll_height().saturating_sub(top).saturating_sub(height);
    match () {
        () if top <= 0 => Some(End::Top),
        () if below < height => Some(End::Bottom),
        () => None,
    }
}

/// Keeps the options of a list that was scrolled to its top where they were, when others have been put above
/// them; `place` is that of the first.
pub(crate) fn keep_below(list: &NodeRef, place: usize) {
    let Some(list) = list.cast::<Element>().filter(|list| list.scroll_top() <= 0) else {
        return;
    };
    let first = format!("[aria-posinset='{}']", place.saturating_add(1));
    let first = list.query_selector(&first).ok().flatten();
    if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
        list.set_scroll_top(first.offset_top());
    }
}

/// Puts the focus on the element of an id, if it is in this part.
pub(crate) fn focus(part: &NodeRef, id: &str) {
    let element = part.cast::<Element>().and_then(|part| {
        // Ids here are of letters, digits and hyphens.
        part.query_selector(&("#".to_owned() + id)).ok()?
    });
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that is on the page can be focused.
        let _ = element.focus();
    }
}

/// Scrolls so that what has the focus in this part can be seen, if a drawing that has become higher has
/// moved it away.
pub(crate) fn keep_in_sight(part: &NodeRef) {
    let focused =
        part.cast::<Element>().and_then(|part| part.query_selector(":focus").ok().flatten());
    if let Some(focused) = focused {
        scroll_to(&focused);
    }
}

/// Scrolls the table of a part that the reader is at back to its first rows.
pub(crate) fn show_first_rows(part: &NodeRef) {
    let table = part
        .cast::<Element>()
        .and_then(|part| part.query_selector(".scroll:is(:hover, :focus-within)").ok().flatten());
    if let Some(table) = table {
        table.set_scroll_top(0);
    }
}

/// Scrolls as little as brings an element into sight.
fn scroll_to(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    // Also where a page has all else scroll smoothly.
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(done: &JsValue);

    #[wasm_bindgen(js_name = requestAnimationFrame)]
    fn request_animation_frame(begins: &JsValue);
}

/// Does something when the browser has drawn what there is now: as a task behind that of the next frame.
pub(crate) fn soon(done: impl FnOnce() + 'static) {
    let done = Closure::once_into_js(done);
    request_animation_frame(&Closure::once_into_js(move || set_timeout(&done)));
}

/// Selects the text of a field that holds what the reader has to copy, if it is there.
pub(crate) fn select(text: &NodeRef) {
    if let Some(text) = text.cast::<HtmlTextAreaElement>() {
        // An element that is on the page can be focused.
        let _ = text.focus();
        text.select();
        // WebKit does not.
        scroll_to(&text);
    }
}

/// Folds up the details that the key was pressed in, as Escape does to whatever has been opened, and puts
/// the focus on what opens them again. A key that is pressed in an input stays in the card: outside it seems to have been
/// pressed on the card as a whole, and would do what a key does that is pressed nowhere.
pub(crate) fn fold(event: &KeyboardEvent) {
    let key = event.key();
    let target = event.target_dyn_into::<Element>();
    let held = event.ctrl_key() || event.meta_key() || event.alt_key();
    if !held
        && !matches!(&*key, "Escape" | "Tab")
        && target.as_ref().is_some_and(|own| own.matches("input, textarea").unwrap_or_default())
    {
        event.stop_propagation();
    }
    let details = target
        .filter(|_| key == "Escape" && !composes(event))
        .and_then(|element| element.closest("details[open]").ok()?);
    let Some(details) = details else {
        return;
    };
    // The key has been answered: it is not to close a dialog of the page, too.
    event.prevent_default();
    event.stop_propagation();
    let summary = details.query_selector("summary").ok().flatten();
    // An element that is on the page has attributes, and can be focused.
    let _ = details.remove_attribute("open");
    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
        let _ = summary.focus();
    }
}

/// Hands the focus of a button that is about to go to that of the next item, or of the one before;
/// where there is none, to the input of the same part; by a pointer to the part itself, as an input would
/// bring up the keyboard of a phone.
pub(crate) fn hand_on_focus(event: &MouseEvent) {
    let by_pointer = event.detail() != 0;
    let item = event.target_dyn_into::<Element>().and_then(|button| button.closest("li").ok()?);
    let Some(item) = item else {
        return;
    };
    let button = |item: Option<Element>| item?.query_selector("button").ok()?;
    let next = button(item.next_element_sibling()).or(button(item.previous_element_sibling()));
    let part = || item.closest("[part=picker]").ok()?;
    let input = |part: Element| part.query_selector("input").ok()?;
    let next = next.or_else(|| if by_pointer { part() } else { part().and_then(input) });
    if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        // An element that is on the page can be focused.
        let _ = next.focus();
    }
}
