//! The numbers of a comparison in columns, each of which sorts the rows.

use super::Dispatch;
use super::footer::credited;
use super::tag::{Tag, tag};
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
    let head = |head: &Head| {
        let button = tag("button type=button").does("onclick", dispatch, Action::Sort(head.next));
        tag("th scope=col").set_if("aria-sort", sort(head)).child(button.text(&head.text))
    };
    let rows = tag("tbody").each(&table.rows, |row| {
        tag("tr")
            .key(&row.id)
            .class_if("own", row.own)
            .child(tag("th scope=row").text(&row.name))
            .each(&row.cells, |cell| tag("td").text(cell))
    });
    let numbers = tag("table class=numbers part=table")
        .set("aria-label", name)
        .child(tag("thead").child(tag("tr").each(&table.heads, head)))
        .child(rows);
    let numbers = if table.scrolls {
        let scroll = tag("div class=scroll role=region tabindex=0").set("aria-label", name);
        scroll.child(numbers)
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
