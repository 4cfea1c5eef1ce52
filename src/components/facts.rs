//! Facts that are told, as a list of terms and what they are.

use yew::prelude::*;

use super::Dispatch;
use super::about::about;
use super::ask::ask;
use super::strip::strip;
use crate::format::Words;
use crate::view::{Content, Row};

pub(super) fn facts(rows: &[Row], live: bool, words: &Words, dispatch: &Dispatch) -> Html {
    let first = rows.first().map(|row| row.id.as_str()).unwrap_or_default();
    html! {
        <dl class="facts" key={format!("told {first}")}>
            for row in rows.iter() {
                <div class="fact" part="fact" key={row.id.as_str()}>
                    <dt>{ &row.label }</dt>
                    <dd>
                        { content(&row.content) }
                        if let Some(fact) = row.asks {
                            { ask(fact, &row.label, false, live, words, dispatch) }
                        }
                        if let Some(about) = &row.about {
                            { self::about(about) }
                        }
                    </dd>
                </div>
            }
        </dl>
    }
}

fn content(content: &Content) -> Html {
    match content {
        Content::Text(text) => html! { <span class="value">{ text }</span> },
        Content::Nothing(reason) => html! { <span class="nothing">{ reason }</span> },
        Content::Lines(items) => html! {
            <ul role="list">
                for (index, item) in items.iter().enumerate() {
                    <li key={index}>{ item }</li>
                }
            </ul>
        },
        Content::Years(text, strip) => html! {
            <>
                <span class="value">{ text }</span>
                if let Some(strip) = strip {
                    { self::strip(strip) }
                }
            </>
        },
    }
}
