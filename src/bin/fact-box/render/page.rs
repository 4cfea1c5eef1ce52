//! The cards of an HTML page, each with its text written anew. All else stays as it is, to the byte.

use std::path::Path;

use fact_box::Position;

use super::portable::portable;
use super::{Place, Text, text};
use crate::failure::Failure;
use crate::page::{Card, Found, Json, Missing, Origin, find, slice};

/// The page with the text of each of its cards. `language` is that of a page that names none.
pub fn render(path: &Path, page: &str, language: &str) -> Result<String, Failure> {
    let file = path.display().to_string();
    let found = find(page).map_err(|error| Failure::Input(format!("{file}: {error}")))?;
    if found.boxes.is_empty() {
        eprintln!("{file}: expected a card, found none");
    }
    let mut out = String::with_capacity(page.len());
    let mut done = 0;
    let mut failed = Vec::new();
    for card in &found.boxes {
        let at = place(page, &file, card.tag.start);
        let language = card.language.as_deref().unwrap_or(language);
        let own = found.own_script(card);
        let end = card.end().map_err(|message| wrong(at, message));
        let html = end.and_then(|end| Ok((end, html(&found, card, (path, page), at, language)?)));
        let (end, html) = match html {
            Ok((end, Some(html))) => (end, html),
            Ok((_, None)) => continue,
            Err(failure) => {
                failed.push(failure.to_string());
                continue;
            }
        };
        let inside = card.tag.end..end;
        let content = slice(page, &inside);
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
    if !failed.is_empty() {
        return Err(Failure::Input(failed.join("\n")));
    }
    out.push_str(slice(page, &(done..page.len())));
    Ok(out)
}

/// The text of a card; `None` where its JSON is not at hand.
fn html(
    found: &Found,
    card: &Card,
    (path, page): (&Path, &str),
    at: Place<'_>,
    language: &str,
) -> Result<Option<String>, Failure> {
    let texts = match found.texts(card, page, path) {
        Ok(texts) => texts,
        Err(Missing::Wrong(message)) => return Err(wrong(at, &message)),
        Err(Missing::File(file)) => {
            eprintln!("{}", at.says(&format!("no file {file}: its text stays")));
            return Ok(None);
        }
        Err(Missing::Elsewhere(address)) => {
            eprintln!("{}", at.says(&format!("the card is at {address}: its text stays")));
            return Ok(None);
        }
    };
    let shared = texts.shared.as_ref().map(|json| begins(json, page, at));
    let (_, html) = text(begins(&texts.json, page, at), shared, language)?;
    match texts.json.origin {
        Origin::Tag => portable(&html).map(Some),
        _ => Ok(Some(html)),
    }
}

/// JSON with the place where it begins, which for a card in an attribute is that of its tag.
fn begins<'a>(json: &'a Json, page: &str, tag: Place<'a>) -> Text<'a> {
    let at = match &json.origin {
        Origin::Page(start) => place(page, tag.file, *start),
        Origin::File(file) => Place::first(file),
        Origin::Tag => Place { encoded: true, ..tag },
    };
    (&json.text, at)
}

/// White space at the start and at the end of what is in an element.
fn margins(content: &str) -> (&str, &str) {
    let start = content.len() - content.trim_start().len();
    // White space alone is both.
    let end = if start == content.len() { 0 } else { content.trim_end().len() };
    (slice(content, &(0..start)), slice(content, &(end..content.len())))
}

fn place<'a>(page: &str, file: &'a str, at: usize) -> Place<'a> {
    let Position { line, column, .. } = Position::of(page, at);
    Place { file, line, column, encoded: false }
}

fn wrong(at: Place<'_>, message: &str) -> Failure {
    Failure::Input(at.says(message))
}
