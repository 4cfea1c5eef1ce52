//! The card's note, its sources and its date; on paper, where this view of it is.

use super::tag::{Tag, tag};
use crate::view::{CardView, Credit};

pub(super) fn footer(view: &CardView, address: Option<&str>) -> Tag {
    let sources = (!view.sources.is_empty() || view.as_of.is_some()).then(|| {
        let mut sources = tag("p");
        for credit in &view.sources {
            sources = credited(sources, credit).text(&view.between);
        }
        sources.text(view.as_of.as_deref().unwrap_or_default())
    });
    tag("footer part=footer")
        .maybe(view.note.as_ref().map(|note| tag("p class=note").text(note)))
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
        None => part.text(&credit.name),
    }
}
