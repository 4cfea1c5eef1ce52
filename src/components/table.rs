//! The numbers of a comparison in columns, each of which sorts the rows.

use yew::prelude::Event;

use super::Dispatch;
use super::footer::credited;
use super::tag::{Tag, tag};
use crate::dom::{self, End};
use crate::model::digits;
use crate::state::Action;
use crate::view::{self, Credit, Direction, Head};

/// The numbers, in the part of the card that they are of.
#[inline(never)] // Apart, it can come later.
pub(super) fn table(
    part: Tag,
    table: &view::Table,
    name: &str,
    source: Option<&Credit>,
    dispatch: &Dispatch,
) -> Tag {
    let is_part = table.rows.len() < table.count;
    // The heads are the first row.
    let row = |index: usize| is_part.then(|| digits(index.saturating_add(1), 1));
    let head = |head: &Head| {
        let button =
            tag("button type=button").does("onclick", dispatch, Action::Sort(head.next).into());
        tag("th scope=col").set_if("aria-sort", sort(head)).child(button.text(&head.text))
    };
    let rows = tag("tbody").each(table.rows.iter().enumerate(), |(index, own)| {
        tag("tr")
            .key(&own.id)
            .class_if("own", own.own)
            .set_if("aria-rowindex", row(index.saturating_add(1)).as_deref())
            .child(tag("th scope=row").text(&own.name))
            .each(&own.cells, |cell| tag("td").text(cell))
    });
    // So that no picture of a part looks like the whole.
    let more = is_part.then(|| tag("tr aria-hidden=true").child(tag("th").text("…")));
    let heads = tag("tr").set_if("aria-rowindex", row(0).as_deref()).each(&table.heads, head);
    let numbers = tag("table class=numbers part=table")
        .key("numbers")
        .set("aria-label", name)
        .set_if("aria-rowcount", row(table.count).as_deref())
        .child(tag("thead").child(heads))
        .child(rows.maybe(more));
    let numbers = if table.scrolls {
        let (next, dispatch) = (table.next(), dispatch.clone());
        let on_scroll = move |event: Event| {
            if let Some(rows) = next
                && dom::scrolled(&event) == Some(End::Bottom)
            {
                dispatch.emit(Action::Rows(rows).into());
            }
        };
        tag("div class=scroll role=group tabindex=0")
            .key("scroll")
            .set("aria-label", name)
            .on("onscroll", on_scroll)
            .child(numbers)
    } else {
        numbers
    };
    let source = source.map(|source| credited(tag("p class=source"), source));
    part.child(numbers).maybe(source)
}

fn sort(head: &Head) -> Option<&'static str> {
    head.sorted.map(|direction| match direction {
        Direction::Ascending => "ascending",
        Direction::Descending => "descending",
    })
}
