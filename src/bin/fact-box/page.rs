//! The cards of an HTML page, where they stand in it, and where their JSON is, as the browser finds it.

mod find;

use std::fs;
use std::io::ErrorKind::{IsADirectory, NotADirectory, NotFound};
use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use percent_encoding::percent_decode_str;

pub use self::find::find;

const BASE64URL: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// A card on the page.
pub struct Card {
    pub source: Source,
    /// The `lang` of the nearest element that has one.
    pub language: Option<String>,
    /// Where its start tag stands.
    pub tag: Range<usize>,
    /// Where its end tag begins.
    pub end: Option<usize>,
    /// Whether a paragraph is open around it.
    pub in_paragraph: bool,
}

impl Card {
    /// Where its end tag begins.
    ///
    /// # Errors
    ///
    /// Why a browser would not have its text in it.
    pub fn end(&self) -> Result<usize, &'static str> {
        match self.end {
            None => Err("expected its end tag, found none"),
            Some(_) if self.in_paragraph => {
                Err("expected it outside of a paragraph, which its text would end")
            }
            Some(end) => Ok(end),
        }
    }
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
    /// Where the tag of the card begins whose own it is.
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
pub struct Found {
    pub boxes: Vec<Card>,
    pub scripts: Vec<Script>,
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
    /// The file of that name.
    File(String),
    /// An address of a site, which only the reader's browser knows.
    Elsewhere(String),
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
                // As browsers decode it.
                let encoded: String = encoded.split_ascii_whitespace().collect();
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
                // Before a path, a colon is behind a scheme.
                let mark = address.find([':', '/', '?', '#']).and_then(|at| address.get(at..));
                if address.starts_with('/') || mark.is_some_and(|mark| mark.starts_with(':')) {
                    return Err(Missing::Elsewhere(address.clone()));
                }
                // As an address: what follows a file's name is for its server.
                let own = address.split(['?', '#']).next().unwrap_or_default();
                let own = percent_decode_str(own).decode_utf8_lossy();
                let file = beside(path, &own);
                let name = file.display().to_string();
                match fs::read_to_string(&file) {
                    Ok(text) => {
                        let text = without_mark(text);
                        Some(Json { text, origin: Origin::File(name) })
                    }
                    Err(error)
                        if [NotFound, IsADirectory, NotADirectory].contains(&error.kind()) =>
                    {
                        return Err(Missing::File(name));
                    }
                    Err(error) => {
                        return Err(Missing::Wrong(format!("cannot read {name}: {error}")));
                    }
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

/// A file by its address from a page, without steps up and down again, so that each has one name.
fn beside(page: &Path, address: &str) -> PathBuf {
    let mut file = page.with_file_name("");
    for part in Path::new(address).components() {
        let named = matches!(file.components().next_back(), Some(Component::Normal(_)));
        match part {
            Component::CurDir => {}
            Component::ParentDir if named => _ = file.pop(),
            part => file.push(part),
        }
    }
    file
}

/// A text without the byte order mark, which whoever fetches it drops.
pub fn without_mark(text: String) -> String {
    text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)
}

/// A part of a page; tags begin and end between characters.
pub fn slice<'a>(text: &'a str, range: &Range<usize>) -> &'a str {
    text.get(range.clone()).unwrap_or_default()
}
