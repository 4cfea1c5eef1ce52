//! What the desk needs of the browser: files that are dropped, what is pasted, the editor of JSON, and what
//! `www/desk.js` does.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    CustomEvent, DataTransfer, DragEvent, Element, Event, EventTarget, File, FocusEvent,
    HtmlElement,
};
use yew::NodeRef;
use yew::html::Scope;

use super::problems::said;
use super::{Action, Desk};
use crate::check::{Level, Problem};
use crate::desk::table::{self, Grid};

#[wasm_bindgen]
extern "C" {
    /// What the page does for the desk.
    pub type Services;

    /// What was kept under a name, in this tab or else in another one.
    #[wasm_bindgen(method)]
    pub fn kept(this: &Services, name: &str) -> Option<String>;

    /// Keeps a text until the next visit, if the browser lets it.
    #[wasm_bindgen(method)]
    pub fn keep(this: &Services, name: &str, text: &str) -> bool;

    /// The address of the card's files, as far as the page knows: its own.
    #[wasm_bindgen(method)]
    pub fn host(this: &Services) -> String;

    /// The JSON of an example.
    #[wasm_bindgen(method)]
    pub fn example(this: &Services, name: &str) -> Promise;

    /// Shows a card: at a width, in a scheme, with an accent or none; as it answers, as its text and on paper.
    #[wasm_bindgen(method)]
    pub fn show(this: &Services, json: &str, width: u32, scheme: &str, accent: &str);

    /// The text of a card as HTML, its figure and its title; rejects where nothing of it can be shown.
    #[wasm_bindgen(method)]
    pub fn forms(this: &Services, json: &str) -> Promise;

    /// Copies a text; resolves to whether it is on the clipboard.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Services, text: &str) -> Promise;

    /// Saves a text as a file.
    #[wasm_bindgen(method)]
    pub fn save(this: &Services, text: &str, file: &str, kind: &str);

    /// Saves the card that answers as an image.
    #[wasm_bindgen(method)]
    pub fn png(this: &Services, file: &str) -> Promise;

    /// Opens the browser's window for printing the card.
    #[wasm_bindgen(method)]
    pub fn print(this: &Services);

    /// Has each choice show what it is drawn with.
    #[wasm_bindgen(method)]
    pub fn choose(this: &Services);

    /// Puts the focus into a field of the form by its place in the JSON, or the nearest one around it.
    #[wasm_bindgen(method)]
    pub fn focus(this: &Services, place: &str);
}

#[wasm_bindgen(module = "/www/desk/table.js")]
extern "C" {
    /// The cells of the first table in HTML, rows of text.
    fn cells(html: &str) -> Option<Array>;
}

/// What was pasted as a table.
pub(super) fn table(data: &DataTransfer) -> Grid {
    rows(data)
        .map_or_else(|| Grid::from_text(&plain(data)), |rows| Grid::from_rows(rows.into_iter()))
}

/// What was pasted into a cell and those beside and below it.
pub(super) fn block(data: &DataTransfer) -> Vec<Vec<String>> {
    let rows = rows(data).map(|rows| rows.into_iter().map(table::with_lines).collect());
    rows.unwrap_or_else(|| table::block(&plain(data)))
}

fn plain(data: &DataTransfer) -> String {
    data.get_data("text/plain").unwrap_or_default()
}

/// The rows of a table that was pasted as HTML.
fn rows(data: &DataTransfer) -> Option<Vec<Vec<String>>> {
    let row = |row| Array::from(&row).iter().filter_map(|cell| cell.as_string()).collect();
    Some(cells(&data.get_data("text/html").ok()?)?.iter().map(row).collect())
}

/// Opens what a file holds: a card, or a table.
pub(super) fn open(file: File, link: &Scope<Desk>) {
    let link = link.clone();
    spawn_local(async move {
        let Ok(text) = JsFuture::from(file.text()).await else {
            link.send_message(Action::Say("The file cannot be read.".to_owned()));
            return;
        };
        let text = text.as_string().unwrap_or_default();
        // What the browser puts where it finds no letter; and what UTF-16 has between letters.
        if text.contains(['\u{fffd}', '\0']) {
            let told = "The file is not in UTF-8, so that letters would be lost: save it again as “CSV UTF-8”, or copy its cells and paste them.";
            link.send_message(Action::Say(told.to_owned()));
            return;
        }
        let is_card = text.trim_start().starts_with('{');
        link.send_message(if is_card {
            Action::Open(text)
        } else {
            Action::Paste(Grid::from_text(&text))
        });
    });
}

/// Files may be dropped anywhere.
pub(super) fn on_drop(link: &Scope<Desk>) {
    let Some(window) = web_sys::window() else { return };
    let over = Closure::<dyn Fn(DragEvent)>::new(|event: DragEvent| {
        let kinds = event.data_transfer().map(|data| data.types());
        if kinds.is_some_and(|kinds| kinds.includes(&"Files".into(), 0)) {
            event.prevent_default();
        }
    });
    let link = link.clone();
    let drop = Closure::<dyn Fn(DragEvent)>::new(move |event: DragEvent| {
        let file =
            event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0));
        if let Some(file) = file {
            event.prevent_default();
            open(file, &link);
        }
    });
    let _ = window.add_event_listener_with_callback("dragover", over.as_ref().unchecked_ref());
    let _ = window.add_event_listener_with_callback("drop", drop.as_ref().unchecked_ref());
    // For as long as the page is there.
    over.forget();
    drop.forget();
}

/// Tells the desk what is typed in the editor of JSON, and when that is done.
pub(super) fn on_write(editor: &NodeRef, link: &Scope<Desk>) {
    let Some(editor) = editor.cast::<HtmlElement>() else { return };
    let on = |name: &str, action: fn(&CustomEvent) -> Action| {
        let link = link.clone();
        let tell =
            Closure::<dyn Fn(CustomEvent)>::new(move |event| link.send_message(action(&event)));
        let _ = editor.add_event_listener_with_callback(name, tell.as_ref().unchecked_ref());
        tell.forget();
    };
    on("json-input", |event| Action::Write(event.detail().as_string().unwrap_or_default()));
    on("json-pause", |_| Action::Pause);
}

/// Gives the editor of JSON its text, and what is wrong with it, from and to so many of its characters, as JavaScript
/// counts them.
pub(super) fn show_json(editor: &NodeRef, text: &str, problems: &[Problem]) {
    let Some(editor) = editor.get() else { return };
    let place = |offset: usize| {
        let before = text.get(..offset).unwrap_or_default().encode_utf16().count();
        u32::try_from(before).unwrap_or(u32::MAX)
    };
    let told: Array = problems
        .iter()
        .map(|problem| {
            let told = Object::new();
            let entries: [(&str, JsValue); 4] = [
                ("from", place(problem.start.offset).into()),
                ("to", place(problem.end.offset).into()),
                (
                    "severity",
                    if problem.level == Level::Error { "error" } else { "warning" }.into(),
                ),
                ("message", said(problem).into()),
            ];
            for (key, value) in entries {
                // Setting a key of a plain object cannot fail.
                let _ = Reflect::set(&told, &key.into(), &value);
            }
            JsValue::from(told)
        })
        .collect();
    if let Ok(show) = Reflect::get(&editor, &"show".into())
        && let Some(show) = show.dyn_ref::<Function>()
    {
        let _ = show.call2(&editor, &text.into(), &told);
    }
}

/// What stands in the field that an event is of.
pub(super) fn value(event: &Event) -> String {
    let target = event.target();
    let value = target.and_then(|target| Reflect::get(&target, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Whether the box that an event is of is ticked.
pub(super) fn ticked(event: &Event) -> bool {
    let target = event.target();
    let ticked = target.and_then(|target| Reflect::get(&target, &"checked".into()).ok());
    ticked.is_some_and(|ticked| ticked.is_truthy())
}

/// The id of the field that an event is of.
pub(super) fn id(event: &Event) -> String {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.map(|target| target.id()).unwrap_or_default()
}

/// Whether the focus leaves a field: not for another window.
pub(super) fn leaves(event: &FocusEvent) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let has_focus = || document.is_some_and(|own| own.has_focus().unwrap_or_default());
    event.related_target().is_some() || has_focus()
}

/// Whether the focus leaves the fact that it was in, for another part of the page.
pub(super) fn leaves_fact(event: &FocusEvent) -> bool {
    let from = event.target().and_then(|from| from.dyn_into::<Element>().ok());
    let own = from.and_then(|from| from.closest(".fact").ok().flatten());
    let stays = |to: EventTarget| own.is_some_and(|own| own.contains(to.dyn_ref()));
    leaves(event) && !event.related_target().is_some_and(stays)
}

/// Puts the focus on a cell of the same table.
pub(super) fn focus_cell(from: &Element, row: usize, column: usize) -> bool {
    let selector = format!("[data-row='{row}'][data-column='{column}']");
    let table = from.closest("table").ok().flatten();
    let cell = table.and_then(|table| table.query_selector(&selector).ok().flatten());
    let cell = cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok());
    cell.is_some_and(|cell| {
        let _ = cell.focus();
        if let Some(input) = cell.dyn_ref::<web_sys::HtmlInputElement>() {
            input.select();
        }
        true
    })
}
