//! Fields of the form: each a window onto one place of the JSON.

use serde_json::{Value, json};
use yew::html::Scope;
use yew::prelude::*;

use super::{Action, Desk, browser};
use crate::desk::at::At;
use crate::desk::cell::{self, Shown};
use crate::desk::edit::Edit;
use crate::desk::number::Mark;

/// What fields are made with.
pub(super) struct Form<'a> {
    pub card: &'a Value,
    pub link: &'a Scope<Desk>,
    /// What stands before decimals in the card's language.
    pub mark: Mark,
    pub held: &'a Held,
}

/// A field that is being written in, by its id, and what stands there: nothing that is drawn meanwhile may change it.
#[derive(Default)]
pub(crate) struct Held(pub Option<(String, String)>);

impl Held {
    /// What a field shows.
    pub fn or(&self, id: &str, text: String) -> String {
        match &self.0 {
            Some((own, held)) if own == id => held.clone(),
            _ => text,
        }
    }
}

/// What stands under a field, or nothing.
type Hint = &'static str;

impl Form<'_> {
    /// What stands at a place, if it is text or a number.
    pub fn text_at(&self, at: &At) -> Result<String, String> {
        match cell::shown(at.get(self.card), self.mark) {
            Shown::Text(text) => Ok(text),
            Shown::More(what) => Err(what),
        }
    }

    /// What happens when something is done.
    pub fn on<E>(&self, action: impl Fn(E) -> Action + 'static) -> Callback<E>
    where
        E: 'static,
    {
        self.link.callback(action)
    }

    pub fn edit<E: 'static>(&self, edit: Edit) -> Callback<E> {
        self.link.callback(move |_| Action::Edit(None, edit.clone()))
    }

    /// What is typed at a place; a word is undone at once.
    pub fn typed(&self, at: &At) -> Callback<InputEvent> {
        let own = at.clone();
        self.on(move |event: InputEvent| {
            let set = Edit::Set(own.clone(), json!(browser::value(&event)));
            Action::Edit(Some(own.to_string()), set)
        })
    }

    /// A line of text.
    pub fn text(&self, label: &str, at: &At, hint: Hint) -> Html {
        self.line(label, at, hint, "text")
    }

    /// A day.
    pub fn day(&self, label: &str, at: &At, hint: Hint) -> Html {
        self.line(label, at, hint, "date")
    }

    fn line(&self, label: &str, at: &At, hint: Hint, kind: &'static str) -> Html {
        let place = at.to_string();
        let Ok(text) = self.text_at(at) else { return in_json(label, &place) };
        let on_input = self.typed(at);
        let input = html! {
            <input id={place.clone()} type={kind} value={self.held.or(&place, text)} oninput={on_input} aria-describedby={describes(&place, hint)} />
        };
        field(label, &place, hint, input)
    }

    /// Several lines of text.
    pub fn lines(&self, label: &str, at: &At, hint: Hint) -> Html {
        let place = at.to_string();
        let Ok(text) = self.text_at(at) else { return in_json(label, &place) };
        let on_input = self.typed(at);
        let input = html! {
            <textarea id={place.clone()} rows="2" value={self.held.or(&place, text)} oninput={on_input} aria-describedby={describes(&place, hint)} />
        };
        field(label, &place, hint, input)
    }

    /// A number, which is read when it has been written.
    pub fn number(&self, label: &str, at: &At, hint: Hint) -> Html {
        let place = at.to_string();
        let Ok(text) = self.text_at(at) else { return in_json(label, &place) };
        let (own, mark) = (at.clone(), self.mark);
        let on_change = self.on(move |event: Event| {
            let value = cell::read(&browser::value(&event), "number", mark);
            let edit = value
                .map_or_else(|| Edit::Remove(own.clone()), |value| Edit::Set(own.clone(), value));
            Action::Edit(None, edit)
        });
        let input = html! {
            <input id={place.clone()} class="short" inputmode="decimal" autocomplete="off" value={self.held.or(&place, text)} onchange={on_change} aria-describedby={describes(&place, hint)} />
        };
        field(label, &place, hint, input)
    }

    /// One of several, by what is written and what it is called; the first is that nothing is said.
    pub fn choice(&self, label: &str, at: &At, choices: &[(String, String)], hint: Hint) -> Html {
        let place = at.to_string();
        let Ok(text) = self.text_at(at) else { return in_json(label, &place) };
        let own = at.clone();
        let on_change = self.on(move |event: Event| {
            Action::Edit(None, Edit::Set(own.clone(), json!(browser::value(&event))))
        });
        // What the form does not know stays, and is seen.
        let odd = (!choices.iter().any(|(value, _)| *value == text)).then(|| text.clone());
        let input = html! {
            <select id={place.clone()} onchange={on_change} aria-describedby={describes(&place, hint)}>
                for (value, name) in choices {
                    <option key={value.clone()} value={value.clone()} selected={*value == text}>{ name }</option>
                }
                if let Some(odd) = odd {
                    <option key={odd.clone()} value={odd.clone()} selected=true>{ odd }</option>
                }
            </select>
        };
        field(label, &place, hint, input)
    }
}

fn describes(place: &str, hint: Hint) -> Option<String> {
    (!hint.is_empty()).then(|| format!("{place}?"))
}

/// A field with its name above it and what helps below.
fn field(label: &str, place: &str, hint: Hint, input: Html) -> Html {
    html! {
        <div class="field">
            <label for={place.to_owned()}>{ label }</label>
            { input }
            if !hint.is_empty() {
                <small id={format!("{place}?")}>{ hint }</small>
            }
        </div>
    }
}

/// What has no room in a field.
fn in_json(label: &str, place: &str) -> Html {
    html! {
        <div class="field">
            <span class="label">{ label }</span>
            <span id={place.to_owned()} tabindex="-1" class="more">{ "Written in JSON" }</span>
        </div>
    }
}
