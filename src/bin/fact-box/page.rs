//! The cards of an HTML page, where they stand in it, and where their JSON is, as the browser finds it.

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
use percent_encoding::percent_decode_str;

const BASE64URL: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);
/// Elements whose end is written, and so is the end of what they say of the language.
const LANGUAGES: &str = "html[lang], body[lang], main[lang], article[lang], section[lang], div[lang], \
                         aside[lang], fact-box[lang], figure[lang]";

/// A card on the page.
pub struct Card {
    pub source: Source,
    pub language: Option<String>,
    /// Where its start tag stands.
    pub tag: Range<usize>,
    /// Where its end tag begins.
    pub end: Option<usize>,
}

/// What an element says of where its JSON is.
pub enum Source {
    Own,
    Id(String),
    Address(String),
    Figure(String),
}

/// A script with JSON.
pub struct Script {
    id: Option<String>,
    /// Where the tag of the card begins that it is in.
    pub card: Option<usize>,
    start: usize,
    pub content: Range<usize>,
    end: usize,
}

impl Script {
    pub fn whole(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// What is on a page.
#[derive(Default)]
pub struct Found {
    pub boxes: Vec<Card>,
    pub scripts: Vec<Script>,
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

/// JSON, and where it stands.
pub struct Json {
    pub text: String,
    pub origin: Origin,
}

pub enum Origin {
    /// In the page, from this byte on.
    Page(usize),
    /// In a file beside it.
    File(String),
    /// In an attribute of the card's own tag.
    Tag,
}

/// The JSON of a card, and of the one that it is written over.
pub struct Texts {
    pub json: Json,
    pub shared: Option<Json>,
}

/// Why there is no JSON of a card.
pub enum Missing {
    /// What is elsewhere is fetched by the reader's browser alone.
    File(String),
    /// Nothing that a browser could find.
    Wrong(String),
}

impl Found {
    /// The JSON of one of the cards of `page`, which is the file `path`.
    pub fn texts(&self, card: &Card, page: &str, path: &Path) -> Result<Texts, Missing> {
        let script = |script: &Script| Json {
            text: slice(page, &script.content).to_owned(),
            origin: Origin::Page(script.content.start),
        };
        let wrong = |message: &str| Missing::Wrong(message.to_owned());
        let own = self.own_script(card).map(script);
        let shared = match &card.source {
            Source::Figure(encoded) => {
                let bytes = BASE64URL.decode(encoded).ok();
                let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
                let text = text.ok_or_else(|| wrong("data-fact-box is not JSON in base64url"))?;
                return Ok(Texts { json: Json { text, origin: Origin::Tag }, shared: None });
            }
            Source::Own => None,
            Source::Id(id) => {
                let named = self.scripts.iter().find(|script| script.id.as_ref() == Some(id));
                let message = || format!("expected a script with the id \"{id}\", found none");
                Some(named.map(script).ok_or_else(|| Missing::Wrong(message()))?)
            }
            Source::Address(address) => {
                // As an address: what follows a file's name is for its server.
                let own = address.split(['?', '#']).next().unwrap_or_default();
                let own = percent_decode_str(own).decode_utf8_lossy();
                let file = path.with_file_name("").join(&*own);
                let name = file.display().to_string();
                match fs::read_to_string(&file) {
                    Ok(text) => {
                        let text = without_mark(text);
                        Some(Json { text, origin: Origin::File(name) })
                    }
                    Err(_) => return Err(Missing::File(name)),
                }
            }
        };
        match (own, shared) {
            (Some(json), shared) => Ok(Texts { json, shared }),
            (None, Some(json)) => Ok(Texts { json, shared: None }),
            (None, None) => Err(wrong("expected a script with its JSON, found none")),
        }
    }

    /// The first script that is in a card.
    pub fn own_script(&self, card: &Card) -> Option<&Script> {
        self.scripts.iter().find(|script| script.card == Some(card.tag.start))
    }
}

/// Finds the cards of a page, and the scripts with JSON.
pub fn find(page: &str) -> Result<Found, String> {
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
    let mut reader = HtmlRewriter::new(settings, |_: &[u8]| ());
    reader.write(page.as_bytes()).map_err(|error| error.to_string())?;
    reader.end().map_err(|error| error.to_string())?;
    Ok(found.take())
}

/// A text without the byte order mark, which whoever fetches it drops.
pub fn without_mark(text: String) -> String {
    text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)
}

/// A part of a page; tags begin and end between characters.
pub fn slice<'a>(text: &'a str, range: &Range<usize>) -> &'a str {
    text.get(range.clone()).unwrap_or_default()
}
