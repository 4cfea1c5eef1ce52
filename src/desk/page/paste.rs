//! A table before it is taken: what would become of it, and how else it could be read.

use serde_json::Value;
use yew::html::Scope;
use yew::prelude::*;

use super::{Action, Desk, browser};
use crate::desk::number::Mark;
use crate::desk::pasted::{self, Pasted, Reading};
use crate::desk::table::Grid;

/// The most rows that are shown.
const MOST: usize = 12;

pub(super) fn view(grid: &Grid, reading: Reading, to_card: bool, link: &Scope<Desk>) -> Html {
    let pasted = pasted::read(grid, reading);
    let tick = |label: &'static str, is: bool, change: fn(&mut Reading, bool)| {
        let set = link.callback(move |event: Event| {
            let mut reading = reading;
            change(&mut reading, browser::ticked(&event));
            Action::Read(reading)
        });
        html! { <label class="tick"><input type="checkbox" checked={is} onchange={set} />{ label }</label> }
    };
    let mark = link.callback(move |event: Event| {
        let mark = if browser::value(&event) == "," { Mark::Comma } else { Mark::Point };
        Action::Read(Reading { mark, unsure: false, ..reading })
    });
    let take = |new: bool, label: String| {
        html! { <button type="button" class="main" onclick={link.callback(move |_| Action::Take { new })}>{ label }</button> }
    };
    let places = pasted.said();
    html! {
        <section class="table" aria-labelledby="preview">
            <h2 id="preview" tabindex="-1">{ "The table, as the card would have it" }</h2>
            <div class="bar">
                <span class="tick">
                    <label for="mark">{ "Decimals stand behind" }</label>
                    <select id="mark" onchange={mark}>
                        <option value="." selected={reading.mark == Mark::Point}>{ "a point: 1,234.5" }</option>
                        <option value="," selected={reading.mark == Mark::Comma}>{ "a comma: 1.234,5" }</option>
                    </select>
                </span>
                { tick("The first row is a header", reading.header, |reading, is| reading.header = is) }
                { tick("Places stand in the first row", reading.swapped, |reading, is| reading.swapped = is) }
            </div>
            if reading.unsure {
                <p class="stop" role="alert">{ "The numbers could be meant either way: see which mark is before their decimals." }</p>
            }
            { table(&pasted) }
            <ul class="remarks">
                for remark in &pasted.remarks {
                    <li key={remark.clone()}>{ remark }</li>
                }
            </ul>
            <div class="bar">
                { take(true, format!("Make a card of {places}")) }
                if to_card {
                    { take(false, "Add it to this card".to_owned()) }
                }
                <button type="button" onclick={link.callback(|_| Action::Discard)}>{ "Leave it" }</button>
            </div>
        </section>
    }
}

fn table(pasted: &Pasted) -> Html {
    let more = pasted.places.len().saturating_sub(MOST);
    html! {
        <>
            <div class="scroll" tabindex="0" role="group" aria-label="The table">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ "Place" }</th>
                            <th scope="col">{ "Id" }</th>
                            for (index, fact) in pasted.facts.iter().enumerate() {
                                <th key={index} scope="col">
                                    { &fact.label }
                                    <small>{ [Some(fact.kind.to_owned()), fact.unit.clone(), fact.year.map(|year| year.to_string())].into_iter().flatten().collect::<Vec<_>>().join(", ") }</small>
                                </th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for place in pasted.places.iter().take(MOST) {
                            <tr key={place.name.clone()}>
                                <th scope="row">{ &place.name }</th>
                                <td>{ place.code.clone() }</td>
                                for (index, value) in place.values.iter().enumerate() {
                                    <td key={index} class={kind(value.as_ref())}>{ shown(value.as_ref()) }</td>
                                }
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            if more > 0 {
                <p>{ format!("and {more} more") }</p>
            }
        </>
    }
}

fn kind(value: Option<&Value>) -> &'static str {
    match value {
        Some(Value::Number(_)) => "number",
        None => "none",
        _ => "",
    }
}

fn shown(value: Option<&Value>) -> String {
    match value {
        None => "no data".to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Object(years)) => {
            let of = |(year, value): (&String, &Value)| format!("{year}: {value}");
            match (years.iter().next(), years.iter().next_back()) {
                (Some(first), Some(last)) if years.len() > 1 => {
                    format!("{} … {}", of(first), of(last))
                }
                (Some(first), _) => of(first),
                _ => String::new(),
            }
        }
        Some(value) => value.to_string(),
    }
}
