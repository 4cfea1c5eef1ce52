//! What is wrong with the card, and what an editor should know of it: each leads to its field.

use std::rc::Rc;

use serde_json::Value;
use yew::prelude::*;

use super::browser::Services;
use crate::desk::advice::advice;
use crate::resolve::{Notice, resolve};
use crate::schema;

/// What the card itself says of its JSON.
pub(super) fn notices(text: &str) -> Vec<Notice> {
    // Of what is no JSON the editor shows the place.
    serde_json::from_str::<schema::Value>(text)
        .map(|card| resolve(card, "en").notices)
        .unwrap_or_default()
}

pub(super) fn view(notices: &[Notice], card: &Value, services: &Rc<Services>) -> Html {
    let advice = advice(card);
    let count = notices.len() + advice.len();
    html! {
        <section aria-labelledby="problems">
            <h3 id="problems">{ if count == 1 { "1 thing to look at".to_owned() } else { format!("{count} things to look at") } }</h3>
            <ul class="problems">
                for (index, notice) in notices.iter().enumerate() {
                    <li key={format!("notice {index}")} class="wrong">{ link(notice.path(), &notice.to_string(), services) }</li>
                }
                for (index, own) in advice.iter().enumerate() {
                    <li key={format!("advice {index}")}>{ link(&own.place, &own.message, services) }</li>
                }
            </ul>
        </section>
    }
}

/// A message that brings the focus to its field.
fn link(place: &str, message: &str, services: &Rc<Services>) -> Html {
    let (services, to) = (Rc::clone(services), place.to_owned());
    let go = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        services.focus(&to);
    });
    html! { <a href={format!("#{place}")} onclick={go}>{ message.to_owned() }</a> }
}
