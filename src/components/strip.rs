//! Years as marks on a line of time. The text beside it says the same, so it is hidden from those
//! who listen. The ends of the line are no text of a page: stripped of all tags, they would be one more year.

use super::tag::{Tag, tag};
use crate::model::{digits, joined};
use crate::view;

pub(super) fn strip(strip: &view::Strip, live: bool) -> Tag {
    let end = |year: &str| {
        let end = tag("span");
        if live { end.text(year) } else { end.set("data-name", year) }
    };
    tag("span class=strip aria-hidden=true")
        .child(spans(strip.years, &strip.spans))
        .child(tag("span class=ends").child(end(&strip.first)).child(end(&strip.last)))
}

/// A line of so many years, with the first year and the number of years of each mark.
pub(super) fn spans(years: u16, spans: &[(u16, u16)]) -> Tag {
    tag("svg")
        .set("viewBox", &joined(&["0 0 ", &digits(years.into(), 1), " 1"]))
        .with("preserveAspectRatio=none height=12 aria-hidden=true")
        .child(tag("line").write("x2", &years).with("y1=0.5 y2=0.5"))
        .each(spans, |(start, length)| {
            tag("rect").write("x", start).write("width", length).with("height=1")
        })
}
