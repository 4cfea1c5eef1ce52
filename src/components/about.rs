//! What there is to know about a figure, folded away.

use super::footer::{credit_link, credit_name};
use super::tag::{Tag, tag};
use crate::view;

/// Reader views drop rows that are a link for the most part: in the text of a page a told fact has none.
pub(super) fn about(about: &view::About, links: bool) -> Tag {
    let credited = if links { credit_link } else { credit_name };
    let line = |term: &str| tag("div").child(tag("dt").text(term)).text(" ");
    let lines = tag("dl")
        .each(&about.lines, |(term, text)| line(term).key(term).child(tag("dd").text(text)))
        .maybe(
            about
                .source
                .as_ref()
                .map(|(term, credit)| line(term).child(credited(tag("dd"), credit))),
        );
    tag("details class=about part=about")
        .child(tag("summary").child(tag("span").text(&about.name)))
        .child(lines)
}
