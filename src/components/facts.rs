//! Facts that are told, as a list of terms and what they are.

use yew::prelude::*;

use super::about::about;
use super::strip::strip;
use crate::view::{Content, Row};

pub(super) fn facts(rows: &[Row]) -> Html {
    html! {
        <dl class="facts">
            for row in rows.iter() {
                <div class="fact" part="fact" key={row.id.as_str()}>
                    <dt>{ &row.label }</dt>
                    <dd>
                        { content(&row.content) }
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
