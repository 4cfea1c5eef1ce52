//! Places and their values, in a grid: the arrow keys move in it, and cells that are pasted go into as many as there
//! are.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::field::Form;
use super::{Action, browser};
use crate::desk::at::At;
use crate::desk::cell::{self, Shown};
use crate::desk::edit::Edit;
use crate::desk::focus::remove;
use crate::desk::years;
use crate::place::countries;

/// The most places that are drawn: each is a dozen elements.
const MOST: usize = 300;

/// A column of the grid: a fact, or a year of one.
struct Column {
    /// It is a fact, and places have numbers of years.
    has_years: bool,
    head: String,
    id: String,
    kind: String,
    year: Option<u16>,
}

pub(super) fn view(form: &Form<'_>, years: Option<usize>) -> Html {
    let none = Map::new();
    let subjects = form.card.get("subjects").and_then(Value::as_object).unwrap_or(&none);
    let facts = form.card.get("facts").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let columns = columns(facts, subjects, years);
    let own = form.card.get("subject").and_then(Value::as_str).unwrap_or_default();
    let beside: BTreeSet<&str> = form
        .card
        .get("compare")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let of = years.and_then(|index| facts.get(index)).map(label);
    let more = subjects.len().saturating_sub(MOST);
    html! {
        <>
            <h3 id="subjects" tabindex="-1">{ "Places and values" }</h3>
            if let Some(of) = of {
                <p>
                    { format!("{of}, year by year. ") }
                    <button type="button" onclick={form.on(|_: MouseEvent| Action::Years(None))}>{ "Back to all facts" }</button>
                </p>
            }
            if !subjects.is_empty() {
                <div class="scroll" tabindex="0" role="group" aria-label="Places and values">
                    <table class="grid">
                        <thead>
                            <tr>
                                <th scope="col">{ "Card of" }</th>
                                <th scope="col">{ "Beside it" }</th>
                                <th scope="col">{ "Place" }</th>
                                for (index, column) in columns.iter().enumerate() {
                                    { head(form, index, column) }
                                }
                                <th scope="col"><span class="unseen">{ "Remove" }</span></th>
                            </tr>
                        </thead>
                        <tbody>
                            for (index, (id, subject)) in subjects.iter().take(MOST).enumerate() {
                                { row(form, index, id, subject, (own, &beside), (&columns, years)) }
                            }
                        </tbody>
                    </table>
                </div>
            }
            if more > 0 {
                <p>{ format!("{more} more places are in the JSON.") }</p>
            }
            { add(form) }
        </>
    }
}

fn label(fact: &Value) -> String {
    let text = |key: &str| fact.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
    text("label").or_else(|| text("id")).unwrap_or("Fact").to_owned()
}

fn columns(facts: &[Value], subjects: &Map<String, Value>, years: Option<usize>) -> Vec<Column> {
    let column = |fact: &Value| {
        let text = |key: &str| fact.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let id = text("id");
        let mut values = subjects.values().filter_map(|subject| subject.get("values")?.get(&id));
        let has_years = values.any(|value| !years::of(value).is_empty());
        Column { head: label(fact), kind: text("type"), year: None, has_years, id }
    };
    let Some(fact) = years.and_then(|index| facts.get(index)) else {
        return facts.iter().map(column).collect();
    };
    let own = column(fact);
    let mut all = BTreeSet::new();
    for value in subjects.values().filter_map(|subject| subject.get("values")?.get(&own.id)) {
        all.extend(years::of(value));
    }
    let of = |year: u16| Column {
        has_years: false,
        head: year.to_string(),
        id: own.id.clone(),
        kind: own.kind.clone(),
        year: Some(year),
    };
    all.into_iter().map(of).collect()
}

fn head(form: &Form<'_>, index: usize, column: &Column) -> Html {
    let open = form.on(move |_: MouseEvent| Action::Years(Some(index)));
    html! {
        <th scope="col" key={index}>
            { &column.head }
            if column.has_years {
                <button type="button" class="plain" id={At::default().key("facts").item(index).key("years").to_string()} aria-label={format!("Years of {}", column.head)} onclick={open}>{ "years" }</button>
            }
        </th>
    }
}

fn row(
    form: &Form<'_>,
    index: usize,
    id: &str,
    subject: &Value,
    (own, beside): (&str, &BTreeSet<&str>),
    (columns, fact): (&[Column], Option<usize>),
) -> Html {
    let name = subject.get("name").and_then(Value::as_str).unwrap_or(id).to_owned();
    let at = At::default().key("subjects").key(id);
    let is_own = own == id;
    let is_beside = beside.contains(id);
    let name_at = at.key("name");
    let set_name = form.typed(&name_at);
    // The arrow keys pass other places on the way to one.
    let own = {
        let (place, own) = (At::default().key("subject").to_string(), id.to_owned());
        form.on(move |_: Event| Action::Edit(Some(place.clone()), Edit::Own(own.clone())))
    };
    let keys = move |column: usize| {
        Callback::from(move |event: KeyboardEvent| step(&event, index, column))
    };
    html! {
        <tr key={id.to_owned()} id={at.to_string()} tabindex="-1">
            <td><input type="radio" name="subject" checked={is_own} aria-label={format!("Card of {name}")} onchange={own} /></td>
            <td><input type="checkbox" checked={is_beside} disabled={is_own} aria-label={format!("Beside it: {name}")} onchange={form.edit::<Event>(Edit::Beside(id.to_owned(), !is_beside))} /></td>
            <th scope="row"><input id={name_at.to_string()} data-row={index.to_string()} data-column="0" aria-label={format!("Name of {id}")} value={form.held.or(&name_at.to_string(), name.clone())} oninput={set_name} onkeydown={keys(0)} /></th>
            for place in 0..columns.len() {
                { cell(form, (index, place), &name, id, (columns, fact)) }
            }
            <td><button type="button" class="sign" id={remove(&at)} aria-label={format!("Remove: {name}")} onclick={form.edit(Edit::RemovePlace(id.to_owned()))}>{ "×" }</button></td>
        </tr>
    }
}

/// `fact` is the one whose years the columns are.
fn cell(
    form: &Form<'_>,
    (row, column): (usize, usize),
    name: &str,
    id: &str,
    (columns, fact): (&[Column], Option<usize>),
) -> Html {
    let Some(of) = columns.get(column) else { return Html::default() };
    let own = At::default().key("subjects").key(id).key("values").key(&of.id);
    let value = own.get(form.card);
    let at = of.year.map_or_else(|| own.clone(), |year| years::at(value, &own, year));
    let label = format!("{} of {name}", of.head);
    let shown = match of.year {
        // A number of a year would take the place of what is of none.
        Some(_) if !years::may_have(value) => Shown::More("no years".to_owned()),
        _ => cell::shown(at.get(form.card), form.mark),
    };
    let keys = Callback::from(move |event: KeyboardEvent| step(&event, row, column + 1));
    let text = match shown {
        Shown::Text(text) => text,
        Shown::More(text) => {
            let open = form.on(move |_: MouseEvent| Action::Years(Some(column)));
            return html! {
                <td key={column}>
                    if text == "in JSON" || of.year.is_some() {
                        <span class="more" id={at.to_string()} tabindex="-1" data-row={row.to_string()} data-column={(column + 1).to_string()} onkeydown={keys}>{ text }</span>
                    } else {
                        <button type="button" class="plain" id={at.to_string()} data-row={row.to_string()} data-column={(column + 1).to_string()} onkeydown={keys} aria-label={format!("{label}: {text}")} onclick={open}>{ text }</button>
                    }
                </td>
            };
        }
    };
    let write = {
        let (fact, mark) = (of.year.and(fact).unwrap_or(column), form.mark);
        let years: Vec<u16> = of.year.into_iter().collect();
        form.on(move |event: Event| {
            let cells = vec![vec![browser::value(&event)]];
            let years = years.clone();
            Action::Edit(None, Edit::Cells { place: row, fact, years, cells, mark })
        })
    };
    let later = columns.iter().skip(column).filter_map(|column| column.year);
    let (fact, years) = (of.year.and(fact).unwrap_or(column), later.collect::<Vec<_>>());
    let link = form.link.clone();
    let paste = Callback::from(move |event: Event| {
        let Some(data) = event
            .dyn_ref::<web_sys::ClipboardEvent>()
            .and_then(web_sys::ClipboardEvent::clipboard_data)
        else {
            return;
        };
        let cells = browser::block(&data);
        let several = cells.len() > 1 || cells.first().is_some_and(|row| row.len() > 1);
        if several {
            event.prevent_default();
            let years = years.clone();
            link.send_message(Action::Cells { place: row, fact, years, cells });
        }
    });
    let numeric = if of.kind == "number" { "number" } else { "" };
    html! {
        <td key={column}>
            <input class={numeric} id={at.to_string()} data-row={row.to_string()} data-column={(column + 1).to_string()} aria-label={label} autocomplete="off" value={form.held.or(&at.to_string(), text)} onchange={write} onpaste={paste} onkeydown={keys} />
        </td>
    }
}

/// Moves to the next cell: with the arrow keys, sideways from the ends of a text, or when all of it is chosen; down with Enter,
/// which presses a button.
fn step(event: &KeyboardEvent, row: usize, column: usize) {
    let Some(cell) = event.target_dyn_into::<HtmlElement>() else { return };
    let held = event.shift_key() || event.ctrl_key() || event.alt_key() || event.meta_key();
    // What is being composed is ended by Enter, of which WebKit says so only by this code.
    if held || event.is_composing() || event.key_code() == 229 {
        return;
    }
    let input = cell.dyn_ref::<HtmlInputElement>();
    let start = input.and_then(|input| input.selection_start().ok().flatten());
    let end = input.and_then(|input| input.selection_end().ok().flatten());
    let length = input.and_then(|input| u32::try_from(input.value().encode_utf16().count()).ok());
    // All of it is chosen where the arrow keys come to.
    let whole = input.is_none() || (start == Some(0) && end == length);
    let to = match event.key().as_str() {
        "ArrowUp" => (row.checked_sub(1), Some(column)),
        "ArrowDown" => (row.checked_add(1), Some(column)),
        "Enter" if cell.tag_name() != "BUTTON" => (row.checked_add(1), Some(column)),
        "ArrowLeft" if whole || end == Some(0) => (Some(row), column.checked_sub(1)),
        "ArrowRight" if whole || start == length => (Some(row), column.checked_add(1)),
        _ => return,
    };
    if let (Some(row), Some(column)) = to
        && browser::focus_cell(&cell, row, column)
    {
        event.prevent_default();
    }
}

/// Another place, by its name.
fn add(form: &Form<'_>) -> Html {
    let link = form.link.clone();
    let add = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let field = event.target_dyn_into::<web_sys::HtmlFormElement>();
        let field = field.and_then(|form| form.query_selector("input").ok().flatten());
        let field = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field {
            link.send_message(Action::Edit(None, Edit::AddPlace(field.value())));
            field.set_value("");
        }
    });
    html! {
        <form class="add" onsubmit={add}>
            <label for="add-place">{ "Another place" }</label>
            <input id="add-place" autocomplete="off" list="countries" />
            <datalist id="countries">
                for name in countries() {
                    <option key={name} value={name} />
                }
            </datalist>
            <button>{ "Add" }</button>
        </form>
    }
}
