//! The code that embeds a card: a frame whose address holds the card and its view.

use super::{card, write};
use crate::view::{Choice, Extent, Viewer};

/// An `iframe` of `page`, the address of the page for frames, as high as the card is now, in CSS pixels.
/// `encode` writes text in base64url.
pub(crate) fn frame(
    viewer: &Viewer,
    choice: &Choice,
    page: &str,
    height: u32,
    encode: fn(&str) -> String,
) -> String {
    let encoded = encode(&card(viewer, choice, Extent::Series).json(0));
    // The card in the frame begins with the places and facts that are shown here, and one
    // with every place in their year.
    let first = viewer.first_choice();
    let year = choice.year.filter(|_| !viewer.shows_everyone(choice));
    let rest = Choice { compared: first.compared, facts: first.facts, year, ..choice.clone() };
    let view = match write(viewer, &rest, None) {
        view if view.is_empty() => view,
        view => format!("&fact-box.1={view}"),
    };
    let source = escaped(&format!("{page}#{encoded}{view}"));
    let title = escaped(&viewer.card().title);
    format!(
        "<iframe src=\"{source}\" title=\"{title}\" width=\"100%\" height=\"{height}\" \
         style=\"border: 0\" loading=\"lazy\"></iframe>"
    )
}

/// A text inside an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
