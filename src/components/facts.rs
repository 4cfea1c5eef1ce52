//! Facts that are told, as a list of terms and what they are.

use super::Dispatch;
use super::about::about;
use super::ask::ask;
use super::strip::strip;
use super::tag::{Tag, tag};
use crate::format::Words;
use crate::model::joined;
use crate::view::{Content, Row};

pub(super) fn facts(rows: &[Row], live: bool, words: &Words, dispatch: &Dispatch) -> Tag {
    let first = rows.first().map(|row| row.id.as_str()).unwrap_or_default();
    tag("dl class=facts").key(&joined(&["told ", first])).each(rows, |row| {
        let asks = row.asks.map(|fact| ask(fact, &row.label, false, live, words, dispatch));
        let told = content(tag("dd"), &row.content, live).maybe(asks);
        // Where the tags of what is folded away are stripped, its words stay apart from the value.
        let told = match &row.about {
            Some(own) => told.text(" ").child(about(own, live)),
            None => told,
        };
        tag("div class=fact part=fact").key(&row.id).child(tag("dt").text(&row.label)).child(told)
    })
}

fn content(told: Tag, content: &Content, live: bool) -> Tag {
    match content {
        Content::Text(text) => told.child(tag("span class=value").text(text)),
        Content::Nothing(reason) => told.child(tag("span class=nothing").text(reason)),
        Content::Lines(items) => {
            told.child(tag("ul role=list").each(items, |item| tag("li").text(item)))
        }
        Content::Years(text, years) => told
            .child(tag("span class=value").text(text))
            .maybe(years.as_ref().map(|own| strip(own, live))),
    }
}
