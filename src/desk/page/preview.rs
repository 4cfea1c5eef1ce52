//! The card as readers see it: as it answers, as its text, and on paper; as wide and in such colours as a page may be.

use serde_json::Value;
use yew::html::Scope;
use yew::prelude::*;

use super::form::languages;
use super::{Action, Desk, browser};

/// How the card is looked at.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Look {
    column: bool,
    dark: bool,
    /// Another language than the card's.
    language: String,
}

impl Look {
    /// The JSON that is shown.
    pub fn shown(&self, json: &str) -> String {
        let card = serde_json::from_str::<serde_json::Map<String, Value>>(json);
        match card {
            Ok(mut card) if !self.language.is_empty() => {
                card.insert("lang".to_owned(), self.language.as_str().into());
                Value::from(card).to_string()
            }
            _ => json.to_owned(),
        }
    }

    /// In CSS pixels: of a phone, or of an article's column.
    pub fn width(&self) -> u32 {
        if self.column { 680 } else { 320 }
    }

    pub fn scheme(&self) -> &'static str {
        if self.dark { "dark" } else { "light" }
    }
}

pub(super) fn view(look: &Look, link: &Scope<Desk>) -> Html {
    let radio = |group: &'static str, label: &'static str, is: bool, new: Look| {
        let set = link.callback(move |_: Event| Action::Look(new.clone()));
        html! { <label class="tick"><input type="radio" name={group} checked={is} onchange={set} />{ label }</label> }
    };
    let language = {
        let look = look.clone();
        link.callback(move |event: Event| {
            Action::Look(Look { language: browser::value(&event), ..look.clone() })
        })
    };
    html! {
        <>
            <div class="bar" role="group" aria-label="How the card is looked at">
                { radio("width", "Phone", !look.column, Look { column: false, ..look.clone() }) }
                { radio("width", "Column", look.column, Look { column: true, ..look.clone() }) }
                { radio("scheme", "Light", !look.dark, Look { dark: false, ..look.clone() }) }
                { radio("scheme", "Dark", look.dark, Look { dark: true, ..look.clone() }) }
                <select aria-label="Language" onchange={language}>
                    <option value="" selected={look.language.is_empty()}>{ "Its language" }</option>
                    for (tag, name) in languages() {
                        <option key={tag.clone()} value={tag.clone()} lang={tag.clone()} selected={look.language == tag}>{ name }</option>
                    }
                </select>
            </div>
            <div class="sheet scroll" tabindex="0" role="group" aria-label="The card that answers"><div id="live" /></div>
            <details id="as-text">
                <summary><h3>{ "Without scripts" }</h3></summary>
                <div class="sheet scroll" tabindex="0" role="group" aria-label="The text of the card"><div id="text" /></div>
            </details>
            <details id="as-print">
                <summary><h3>{ "On paper" }</h3></summary>
                <div class="sheet scroll" tabindex="0" role="group" aria-label="The card on paper"><div id="paper" /></div>
            </details>
        </>
    }
}
