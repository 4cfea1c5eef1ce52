//! How a card begins: with an example, with nothing, with a file, with a table that is pasted. And what takes back.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ClipboardEvent, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{Action, Desk, browser, empty};
use crate::desk::table::Grid;

/// The cards that come with the desk, and what they are of.
const EXAMPLES: [(&str, &str); 3] = [
    ("mexico", "Mexico: a country profile"),
    ("ambassador", "An ambassador"),
    ("world", "Mexico among every place, 1990 to 2020"),
];

pub(super) fn view(desk: &Desk, ctx: &Context<Desk>, is_new: bool) -> Html {
    let link = ctx.link();
    let services = ctx.props().services.clone();
    let example = {
        let (link, services) = (link.clone(), services);
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let (link, services, name) = (link.clone(), services.clone(), select.value());
            select.set_value("");
            if !name.is_empty() {
                spawn_local(async move {
                    let json = JsFuture::from(services.example(&name)).await;
                    link.send_message(match json.ok().and_then(|json| json.as_string()) {
                        Some(json) => Action::Open(json),
                        None => Action::Say("The example is not there.".to_owned()),
                    });
                });
            }
        })
    };
    let file = {
        let link = link.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                browser::open(file, &link);
            }
            input.set_value("");
        })
    };
    html! {
        <section class="start" aria-labelledby="start">
            <div class="bar">
                <h2 id="start">{ "Start from" }</h2>
                <select aria-label="An example" onchange={example}>
                    <option value="" selected=true>{ "An example …" }</option>
                    for (name, label) in EXAMPLES {
                        <option key={name} value={name}>{ label }</option>
                    }
                </select>
                <button type="button" onclick={link.callback(|_| Action::Open(empty()))}>{ "An empty card" }</button>
                <label class="button">{ "A file: JSON or CSV" }<input type="file" accept=".json,.csv,.tsv,.txt,application/json,text/csv" onchange={file} /></label>
                <span class="space" />
                <button type="button" aria-disabled={(!desk.draft.can_undo()).to_string()} onclick={link.callback(|_| Action::Undo)}>{ "Undo" }</button>
                <button type="button" aria-disabled={(!desk.draft.can_redo()).to_string()} onclick={link.callback(|_| Action::Redo)}>{ "Redo" }</button>
            </div>
            { area(link, is_new) }
        </section>
    }
}

/// Where a table is pasted.
fn area(link: &html::Scope<Desk>, is_new: bool) -> Html {
    let paste = {
        let link = link.clone();
        Callback::from(move |event: Event| {
            let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            let grid = data.map(|data| browser::table(&data)).unwrap_or_default();
            if grid.0.len() > 1 {
                event.prevent_default();
                link.send_message(Action::Paste(grid));
            }
        })
    };
    let read = link.callback(|event: SubmitEvent| {
        event.prevent_default();
        let form = event.target_dyn_into::<web_sys::HtmlFormElement>();
        let area = form.and_then(|form| form.query_selector("textarea").ok().flatten());
        let area = area.and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
        let text = area.as_ref().map(HtmlTextAreaElement::value).unwrap_or_default();
        let grid = Grid::from_text(&text);
        // What is no table is there to be written on.
        if let Some(area) = area.filter(|_| grid.0.len() > 1) {
            area.set_value("");
        }
        Action::Paste(grid)
    });
    let rows = if is_new { "4" } else { "1" };
    html! {
        <form class="pasting" onsubmit={read}>
            <label for="table">{ "Or paste a table: from a spreadsheet, a page, a CSV file" }</label>
            <textarea id="table" {rows} spellcheck="false" onpaste={paste} aria-describedby="table?" />
            <small id="table?">{ "Places or facts in the first column, and a header above. Numbers as people write them: 1,234.5 or 1 234,5, 12 %, n/a." }</small>
            <button>{ "Read the table" }</button>
        </form>
    }
}
