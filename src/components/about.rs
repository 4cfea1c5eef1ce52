//! What there is to know about a figure, folded away.

use super::footer::credit_link;
use super::tag::{Tag, tag};
use crate::view;

pub(super) fn about(about: &view::About) -> Tag {
    let line = |term: &str| tag("div").child(tag("dt").text(term)).text(" ");
    let lines = tag("dl")
        .each(&about.lines, |(term, text)| line(term).key(term).child(tag("dd").text(text)))
        .maybe(
            about
                .source
                .as_ref()
                .map(|(term, credit)| line(term).child(credit_link(tag("dd"), credit))),
        );
    tag("details class=about part=about")
        .child(tag("summary").child(tag("span").text(&about.name)))
        .child(lines)
}
