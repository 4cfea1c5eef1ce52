//! The code that embeds a card: a frame whose address holds the card and its view.

use super::{card, write};
use crate::view::{Choice, Extent, Viewer};

/// How many characters an address may have: Firefox's limit, which is half of Chromium's.
pub const LONGEST: usize = 1_048_576;

/// An `iframe` of `page`, the address of the page for frames, as high as the card is now, in CSS pixels; none where no browser
/// would open its address. `encode` writes text in base64url.
pub(crate) fn frame(
    viewer: &Viewer,
    choice: &Choice,
    page: &str,
    height: u32,
    encode: fn(&str) -> String,
) -> Option<String> {
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
    let address = format!("{page}#{encoded}{view}");
    (address.len() <= LONGEST).then(|| iframe(&address, &viewer.card().title, height))
}

/// An `iframe` of an address, so many CSS pixels high. Its border is an attribute, as policies block styles in HTML.
pub fn iframe(address: &str, title: &str, height: u32) -> String {
    let (address, title) = (attribute(address), attribute(title));
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" \
         frameborder=\"0\" loading=\"lazy\"></iframe>"
    )
}

/// A text inside an attribute.
pub(crate) fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The address of the folder that the card's files are in, as what stands before their names.
#[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
pub fn folder(host: &str) -> String {
    let host = host.trim();
    let slash = if host.is_empty() || host.ends_with('/') { "" } else { "/" };
    format!("{host}{slash}")
}

/// The style sheet and the script of a page with cards.
#[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
pub fn links(host: &str) -> String {
    let folder = attribute(&folder(host));
    format!(
        "<link rel=\"stylesheet\" href=\"{folder}fact-box.css\">\n\
         <script type=\"module\" src=\"{folder}fact-box.js\"></script>\n"
    )
}
