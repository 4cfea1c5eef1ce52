//! Years of several subjects on one axis. They stand in a table, so that who listens hears a name and
//! its years for each; its roles are spelled out because it is laid out as blocks where it is narrow.

use super::strip::spans;
use super::tag::{Tag, tag};
use super::upright;
use crate::view;

#[inline(never)] // Apart, it can come later.
pub(super) fn strips(strips: &view::Strips, name: &str) -> Tag {
    let dated = strips.years > 0;
    let now = || {
        strips.cursor.map(|cursor| {
            tag("svg class=now height=12 aria-hidden=true").child(upright("cursor", cursor))
        })
    };
    let rows = tag("tbody role=rowgroup")
        .each(&strips.rows, |row| {
            let strip = dated.then(|| {
                tag("div class=strip").child(spans(strips.years, &row.spans)).maybe(now())
            });
            let text = tag("span").class(if row.absent { "nothing" } else { "label" });
            tag("tr role=row")
                .key(&row.id)
                .class_if("own", row.own)
                .child(tag("th role=rowheader scope=row").text(&row.name))
                .child(tag("td role=cell").maybe(strip).child(text.text(&row.text)))
        })
        .maybe(dated.then(|| {
            let axis = tag("svg class=axis height=1.4em").each(&strips.ticks, super::tick);
            tag("tr class=years aria-hidden=true").child(tag("th")).child(tag("td").child(axis))
        }));
    tag("table class=strips part=strips role=table")
        .key("strips")
        .set("aria-label", name)
        .child(rows)
}
