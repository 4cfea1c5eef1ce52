//! A card as the text of a page: the HTML that stands there until it answers. Native only.

use std::rc::Rc;

use yew::LocalServerRenderer;

use crate::check::read;
use crate::components::{Card, CardProps};
use crate::format::{self, Format};
use crate::model::Language;
use crate::resolve::{Notice, Resolved};
use crate::view::Viewer;

/// A card as HTML, and what was wrong with it.
#[derive(Debug)]
pub struct Page {
    /// What heads the card.
    pub title: String,
    /// The HTML, or why there is none.
    pub html: Result<String, Notice>,
    /// All that was wrong, in the order it was found.
    pub notices: Vec<Notice>,
}

/// Renders a card as the text of a page.
///
/// `shared` is the card that this one is written over, where its element names one. `language` is the
/// language of the page, as a BCP 47 tag, for a card that names none.
///
/// # Errors
///
/// When `json` or `shared` is not JSON, with line and column. JSON that is not a card is a [`Notice`]
/// instead.
pub async fn render(
    json: &str,
    shared: Option<&str>,
    language: &str,
) -> Result<Page, serde_json::Error> {
    let Resolved { card, notices } = read(json, shared, language)?;
    let title = card.as_ref().map_or_else(|_| String::new(), |card| card.title.clone());
    let html = match card {
        Err(reason) => Err(reason),
        Ok(card) => {
            let viewer = Rc::new(Viewer::native(card));
            let choice = viewer.first_choice();
            let props = CardProps { viewer, choice, page: None };
            let renderer = LocalServerRenderer::<Card>::with_props(props);
            Ok(renderer.hydratable(false).render().await)
        }
    };
    Ok(Page { title, html, notices })
}

/// What a language's files are made of.
#[derive(Debug)]
pub struct LanguageFile {
    /// The language, as BCP 47 names it.
    pub language: &'static str,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// The card's messages, as a browser is sent them.
    pub messages: &'static str,
    /// What the page inside a frame says: instead of a card; below one that anybody could have written,
    /// with `{}` for its origin; and where no scripts run.
    pub frame: [String; 3],
}

/// The languages that the card speaks.
pub fn messages() -> Vec<LanguageFile> {
    let files = format::MESSAGES.iter().filter_map(|(name, messages)| {
        let language = Language::from_tag(name)?;
        let words = Format::native(&language).words;
        Some(LanguageFile {
            language: name,
            direction: words.runs().name(),
            messages,
            frame: [
                words.frame_failed().to_owned(),
                words.frame_origin("{}"),
                words.frame_noscript().to_owned(),
            ],
        })
    });
    files.collect()
}
