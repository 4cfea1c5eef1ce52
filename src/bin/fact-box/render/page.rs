//! The cards of an HTML page, each with its text written anew. All else stays as it is, to the byte.

use std::cell::RefCell;
use std::fs;
use std::ops::Range;
use std::path::Path;
use std::rc::Rc;

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use lol_html::html_content::Element;
use lol_html::{HtmlRewriter, Settings, element};

use super::portable::portable;
use super::{Place, text};
use crate::failure::Failure;

const BASE64URL: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);
/// Elements whose end is written, and so is the end of what they say of the language.
const LANGUAGES: &str = "html[lang], body[lang], main[lang], article[lang], section[lang], div[lang], \
                         aside[lang], fact-box[lang], figure[lang]";

/// The page with the text of each of its cards. `language` is that of a page that names none.
pub fn render(path: &Path, page: &str, language: &str) -> Result<String, Failure> {
    let file = path.display().to_string();
    let Found { boxes, scripts, .. } = find(page, &file)?;
    let mut out = String::with_capacity(page.len());
    let mut done = 0;
    for card in boxes {
        let at = place(page, &file, card.tag.start);
        let inside = card.tag.end..card.end.ok_or_else(|| wrong(at, "expected its end tag"))?;
        let content = slice(page, &inside);
        let language = card.language.as_deref().unwrap_or(language);
        let own = scripts.iter().find(|script| script.card == Some(card.tag.start));
        let from = From { path, page, file: &file, scripts: &scripts };
        let Some(html) = from.html(&card, own, at, language)? else {
            continue;
        };
        out.push_str(slice(page, &(done..inside.start)));
        // As it was laid out before, so that writing it twice changes nothing.
        let (start, end) = margins(content);
        out.push_str(start);
        if let Some(own) = own {
            out.push_str(slice(page, &own.whole()));
            out.push_str(start);
        }
        out.push_str(&html);
        out.push_str(end);
        done = inside.end;
    }
    out.push_str(slice(page, &(done..page.len())));
    Ok(out)
}

/// Where the JSON of a card comes from.
struct From<'a> {
    path: &'a Path,
    page: &'a str,
    file: &'a str,
    scripts: &'a [Script],
}

impl From<'_> {
    /// The text of a card; `None` where its JSON is not at hand.
    fn html(
        &self,
        card: &Card,
        own: Option<&Script>,
        at: Place<'_>,
        language: &str,
    ) -> Result<Option<String>, Failure> {
        let script = |script: &Script| {
            (slice(self.page, &script.content), place(self.page, self.file, script.content.start))
        };
        let own = own.map(script);
        let fetched;
        let shared = match &card.source {
            Source::Figure(encoded) => {
                let bytes = BASE64URL.decode(encoded).ok();
                let json = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
                let json =
                    json.ok_or_else(|| wrong(at, "data-fact-box is not JSON in base64url"))?;
                let (_, html) = text(&json, None, language, at)?;
                return portable(&html).map(Some);
            }
            Source::Own => None,
            Source::Id(id) => {
                let named = self.scripts.iter().find(|script| script.id.as_ref() == Some(id));
                let message = || format!("expected a script with the id \"{id}\", found none");
                Some(named.map(script).ok_or_else(|| wrong(at, &message()))?)
            }
            Source::Address(address) => {
                let file = self.path.with_file_name("").join(address);
                // What is elsewhere is fetched by the reader's browser alone.
                let Ok(json) = fs::read_to_string(&file) else {
                    eprintln!(
                        "{}",
                        at.says(&format!("no file {}: its text stays", file.display()))
                    );
                    return Ok(None);
                };
                fetched = (json, file.display().to_string());
                let (json, file) = &fetched;
                Some((json.as_str(), Place { file, line: 1, column: 1 }))
            }
        };
        let (json, over, at) = match (own, shared) {
            (Some((own, at)), Some((shared, _))) => (own, Some(shared), at),
            (Some((json, at)), None) | (None, Some((json, at))) => (json, None, at),
            (None, None) => return Err(wrong(at, "expected a script with its JSON, found none")),
        };
        text(json, over, language, at).map(|(_, html)| Some(html))
    }
}

/// A card on the page.
struct Card {
    source: Source,
    language: Option<String>,
    /// Where its start tag stands.
    tag: Range<usize>,
    /// Where its end tag begins.
    end: Option<usize>,
}

/// What an element says of where its JSON is.
enum Source {
    Own,
    Id(String),
    Address(String),
    Figure(String),
}

/// A script with JSON.
struct Script {
    id: Option<String>,
    /// Where the tag of the card begins that it is in.
    card: Option<usize>,
    start: usize,
    content: Range<usize>,
    end: usize,
}

impl Script {
    fn whole(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// What is on a page.
#[derive(Default)]
struct Found {
    boxes: Vec<Card>,
    scripts: Vec<Script>,
    /// Of the elements around, the nearest last.
    languages: Vec<String>,
}

impl Found {
    /// The card that is open.
    fn open(&mut self) -> Option<&mut Card> {
        self.boxes.last_mut().filter(|card| card.end.is_none())
    }

    fn card(&mut self, own: &Element<'_, '_>) {
        let figure = own.get_attribute("data-fact-box").map(Source::Figure);
        let id = own.get_attribute("card").map(Source::Id);
        let address = own.get_attribute("src").map(Source::Address);
        let source = figure.or(id).or(address).unwrap_or(Source::Own);
        let language = self.languages.last().cloned();
        let tag = own.source_location().bytes();
        self.boxes.push(Card { source, language, tag, end: None });
    }
}

/// Finds the cards of a page, and the scripts with JSON.
fn find(page: &str, file: &str) -> Result<Found, Failure> {
    let found = Rc::new(RefCell::new(Found::default()));
    let (languages, boxes, scripts) = (Rc::clone(&found), Rc::clone(&found), Rc::clone(&found));
    let settings = Settings::new()
        .append_element_content_handler(element!(LANGUAGES, move |own| {
            languages.borrow_mut().languages.extend(own.get_attribute("lang"));
            let languages = Rc::clone(&languages);
            own.on_end_tag(lol_html::end_tag!(move |_| {
                languages.borrow_mut().languages.pop();
                Ok(())
            }))?;
            Ok(())
        }))
        .append_element_content_handler(element!("fact-box, figure[data-fact-box]", move |own| {
            if boxes.borrow_mut().open().is_some() {
                return Ok(());
            }
            boxes.borrow_mut().card(own);
            let boxes = Rc::clone(&boxes);
            own.on_end_tag(lol_html::end_tag!(move |tag| {
                if let Some(card) = boxes.borrow_mut().open() {
                    card.end = Some(tag.source_location().bytes().start);
                }
                Ok(())
            }))?;
            Ok(())
        }))
        .append_element_content_handler(element!("script[type='application/json']", move |own| {
            let tag = own.source_location().bytes();
            let mut found = scripts.borrow_mut();
            let card = found.open().map(|card| card.tag.start);
            let first = card
                .is_none_or(|card| found.scripts.iter().all(|script| script.card != Some(card)));
            let id = own.get_attribute("id");
            let content = tag.end..tag.end;
            let card = card.filter(|_| first);
            found.scripts.push(Script { id, card, start: tag.start, content, end: tag.end });
            let scripts = Rc::clone(&scripts);
            own.on_end_tag(lol_html::end_tag!(move |tag| {
                let tag = tag.source_location().bytes();
                if let Some(script) = scripts.borrow_mut().scripts.last_mut() {
                    script.content.end = tag.start;
                    script.end = tag.end;
                }
                Ok(())
            }))?;
            Ok(())
        }));
    let unreadable = |error: &dyn std::fmt::Display| Failure::Input(format!("{file}: {error}"));
    let mut reader = HtmlRewriter::new(settings, |_: &[u8]| ());
    reader.write(page.as_bytes()).map_err(|error| unreadable(&error))?;
    reader.end().map_err(|error| unreadable(&error))?;
    Ok(found.take())
}

/// White space at the start and at the end of what is in an element.
fn margins(content: &str) -> (&str, &str) {
    let start = content.len() - content.trim_start().len();
    let end = content.trim_end().len();
    // Of white space alone, all is the start.
    (slice(content, &(0..start)), slice(content, &(end.max(start)..content.len())))
}

fn place<'a>(page: &str, file: &'a str, at: usize) -> Place<'a> {
    let before = slice(page, &(0..at));
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Place { file, line, column }
}

fn wrong(at: Place<'_>, message: &str) -> Failure {
    Failure::Input(at.says(message))
}

/// A part of a page; tags begin and end between characters.
fn slice<'a>(text: &'a str, range: &Range<usize>) -> &'a str {
    text.get(range.clone()).unwrap_or_default()
}
