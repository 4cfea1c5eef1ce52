//! Where it is from, in a sentence.

use crate::model::join;
use crate::view::{Choice, Viewer};

/// The page that a card is cited from.
pub(crate) struct Cited<'a> {
    /// Empty where it has none of its own.
    pub page: &'a str,
    pub address: &'a str,
}

/// The card's title, what it compares, the sources with edition, licence and address, and the page.
pub(crate) fn cite(viewer: &Viewer, choice: &Choice, from: &Cited<'_>) -> String {
    let view = viewer.view(choice, None);
    let words = viewer.words();
    let place = match from.page {
        "" => viewer.format().alone(from.address),
        page => words.cited_page(page, from.address),
    };
    let facts = join(&view.headings(), words.between_items());
    let sources = sources(viewer);
    match sources.len() {
        0 => words.cited(&view.title, &facts, &place),
        count => {
            let sources = join(&sources, words.between_items());
            words.cited_sources(&view.title, &facts, count, &sources, &place)
        }
    }
}

/// The licences of the sources, each once.
pub(crate) fn licenses(viewer: &Viewer) -> Vec<&str> {
    let mut licenses = Vec::new();
    for source in viewer.card().used_sources() {
        if let Some(license) = source.license.as_deref()
            && !licenses.contains(&license)
        {
            licenses.push(license);
        }
    }
    licenses
}

/// The sources of the card's facts, each with all that identifies it.
pub(crate) fn sources(viewer: &Viewer) -> Vec<String> {
    let words = viewer.words();
    let written = viewer.card().used_sources().into_iter().map(|source| {
        let date = source.accessed.map(|date| viewer.format().date(date));
        let alone = |text: &str| viewer.format().alone(text);
        let mut parts = vec![alone(&source.name)];
        parts.extend(source.edition.as_deref().map(|edition| words.edition(edition)));
        parts.extend(source.url.as_ref().map(|url| alone(url.as_str())));
        parts.extend(date.as_deref().map(|date| words.read_on(date)));
        parts.extend(source.license.as_deref().map(alone));
        join(&parts, words.between_parts())
    });
    written.collect()
}

/// A name for a file with this ending: the card's title, in letters that every system takes.
pub(crate) fn file_name(viewer: &Viewer, ending: &str) -> String {
    let title = viewer.format().fold(&viewer.card().title);
    let words = title.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    let name = join(&words, "-");
    format!("{}.{ending}", if name.is_empty() { "card" } else { &name })
}
