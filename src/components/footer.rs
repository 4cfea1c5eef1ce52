//! The card's note, its sources and its date; on paper, where this view of it is.

use super::tag::{Tag, tag};
use crate::view::{CardView, Credit};

pub(super) fn footer(view: &CardView, address: Option<&str>) -> Tag {
    let sources = (!view.sources.is_empty() || view.as_of.is_some()).then(|| {
        let mut sources = tag("p");
        for (index, credit) in view.sources.iter().enumerate() {
            sources =
                credited(if index > 0 { sources.text(&view.between) } else { sources }, credit);
        }
        match &view.as_of {
            Some(date) if view.sources.is_empty() => sources.text(date),
            Some(date) => sources.text(&view.between).text(date),
            None => sources,
        }
    });
    // Reader views drop what is a footer.
    tag("section class=end part=footer")
        .maybe(view.note.as_ref().map(|note| tag("p").text(note)))
        .maybe(sources)
        .maybe(address.map(|address| tag("p class=printed").text(address)))
}

/// A source with the words around it, in a part of the card.
pub(super) fn credited(part: Tag, credit: &Credit) -> Tag {
    credit_link(part.text(&credit.before), credit).text(&credit.after)
}

/// The name of a source: a link where it has an address. Only the resolved form of an address gets
/// here, and that is http or https.
pub(super) fn credit_link(part: Tag, credit: &Credit) -> Tag {
    match &credit.url {
        Some(url) => part.child(tag("a").set("href", url).text(&credit.name)),
        None => credit_name(part, credit),
    }
}

pub(super) fn credit_name(part: Tag, credit: &Credit) -> Tag {
    part.text(&credit.name)
}
