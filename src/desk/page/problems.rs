//! What is wrong with the card, and what an editor should know of it: each leads to its field.

use std::rc::Rc;

use serde_json::Value;
use yew::prelude::*;

use super::browser::Services;
use crate::check::Problem;
use crate::desk::advice::{Advice, advice, of_host};
use crate::desk::colour;

pub(super) fn view(
    problems: &[Problem],
    card: &Value,
    (host, accent): (&str, &str),
    services: &Rc<Services>,
) -> Html {
    let of_accent = colour::advice(accent).into_iter();
    let of_accent = of_accent.map(|message| Advice { place: "accent".to_owned(), message });
    let advice = advice(card).into_iter().chain(of_host(host)).chain(of_accent);
    let advice: Vec<Advice> = advice.collect();
    let count = problems.len() + advice.len();
    html! {
        <section aria-labelledby="problems">
            <h3 id="problems">{ if count == 1 { "1 thing to look at".to_owned() } else { format!("{count} things to look at") } }</h3>
            <ul class="problems">
                for (index, problem) in problems.iter().enumerate() {
                    <li key={format!("problem {index}")} class="wrong">{ link(&problem.path, &said(problem), services) }</li>
                }
                for (index, own) in advice.iter().enumerate() {
                    <li key={format!("advice {index}")}>{ link(&own.place, &own.message, services) }</li>
                }
            </ul>
        </section>
    }
}

/// A problem as a sentence, with what to write instead.
pub(super) fn said(problem: &Problem) -> String {
    let place = if problem.path.is_empty() { String::new() } else { format!("{}: ", problem.path) };
    let hint = problem.hint.as_ref().map_or_else(String::new, |hint| format!("; {hint}"));
    format!("{place}{}{hint}", problem.message)
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
