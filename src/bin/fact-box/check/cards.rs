//! The cards of a file, and what is wrong with each.

use std::io::Read;
use std::path::Path;
use std::{fs, io};

use fact_box::{Level, Position, Problem, problems};
use serde_json::{Value, json};

use super::files::{File, is_html};
use super::report::{Excerpt, Told};
use crate::page::{self, Card, Missing, Origin, Texts};

/// How cards are read.
pub struct How<'a> {
    pub language: &'a str,
    pub shared: bool,
}

/// What came of a file.
#[derive(Default)]
pub struct Checked {
    /// Whether there was a card to check.
    pub is_card: bool,
    pub problems: Vec<Told>,
    /// Why it could not be read.
    pub failure: Option<String>,
}

/// A text that problems are told of.
struct Source<'a> {
    name: &'a str,
    text: &'a str,
}

pub fn check(file: &File, how: &How<'_>) -> Checked {
    let name = file.path.display().to_string();
    let bytes = match file.path == Path::new("-") {
        true => {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
        }
        false => fs::read(&file.path),
    };
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(error) => {
            let failure = Some(format!("cannot read {name}: {error}"));
            return Checked { failure, ..Checked::default() };
        }
    };
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        // Of a page in another encoding nobody knows whether it has a card.
        Err(_) if !file.named => return Checked::default(),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let failure = format!("{name}: expected UTF-8, found another encoding at byte {valid}");
            return Checked { failure: Some(failure), ..Checked::default() };
        }
    };
    let source = Source { name: &name, text: &text };
    let is_page = is_html(&file.path) || (file.path == Path::new("-") && starts_as_page(&text));
    let problems = if is_page { of_page(file, source, how) } else { of_json(file, source, how) };
    Checked {
        is_card: problems.is_some(),
        problems: problems.unwrap_or_default(),
        ..Checked::default()
    }
}

fn starts_as_page(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with('<')
}

/// `None` where it is no card, and nobody said that it was one.
fn of_json(file: &File, source: Source<'_>, how: &How<'_>) -> Option<Vec<Told>> {
    const MARK: char = '\u{feff}';
    // Most JSON in a folder is something else.
    if !file.named && !source.text.contains("\"facts\"") {
        return None;
    }
    // What fetches a card drops the mark.
    let json = source.text.strip_prefix(MARK).unwrap_or(source.text);
    let start = source.text.len() - json.len();
    let card: Option<Value> = serde_json::from_str(json).ok();
    if !file.named && card.as_ref().is_some_and(|card| card.get("facts").is_none()) {
        return None;
    }
    let own = card.filter(|_| how.shared).and_then(|card| as_of_first_subject(&card));
    let found = match own {
        Some(own) => problems(&own, Some(json), how.language),
        None => problems(json, None, how.language),
    };
    let told = found.into_iter().map(|problem| source.tell(with_advice(problem, how), start));
    Some(told.collect())
}

/// What makes the card of one subject of a card that others are written over.
pub fn as_of_first_subject(card: &Value) -> Option<String> {
    let is_shared = card.get("subject").is_none();
    let first = card.get("subjects")?.as_object()?.keys().next()?;
    is_shared.then(|| json!({ "subject": first }).to_string())
}

/// What only the command can advise.
fn with_advice(problem: Problem, how: &How<'_>) -> Problem {
    let is_for_all = problem.path == "subject" && problem.message.ends_with("found nothing");
    let hint = (is_for_all && !how.shared)
        .then(|| "name whose card it is; if others are written over it, add --shared".to_owned());
    Problem { hint: hint.or(problem.hint), ..problem }
}

fn of_page(file: &File, source: Source<'_>, how: &How<'_>) -> Option<Vec<Told>> {
    if !file.named && !source.text.contains("fact-box") {
        return None;
    }
    let at_start = |message: &str| vec![source.whole(message, 0)];
    let found = match page::find(source.text) {
        Ok(found) => found,
        Err(message) => return Some(at_start(&message)),
    };
    if found.boxes.is_empty() {
        return file.named.then(|| at_start("expected a card, found none"));
    }
    let mut told = Vec::new();
    for card in &found.boxes {
        match found.texts(card, source.text, &file.path) {
            Ok(texts) => told.extend(of_card(card, &texts, &source, how)),
            Err(Missing::Wrong(message)) => told.push(source.whole(&message, card.tag.start)),
            // An address of a site says nothing of the files here.
            Err(Missing::File(_)) if is_elsewhere(card) => {}
            Err(Missing::File(name)) => {
                let message = format!("expected the file {name}, found none");
                told.push(source.whole(&message, card.tag.start));
            }
        }
    }
    Some(told)
}

fn is_elsewhere(card: &Card) -> bool {
    matches!(&card.source, page::Source::Address(address)
        if address.starts_with('/') || address.contains(':'))
}

fn of_card(card: &Card, texts: &Texts, page: &Source<'_>, how: &How<'_>) -> Vec<Told> {
    let language = card.language.as_deref().unwrap_or(how.language);
    let shared = texts.shared.as_ref();
    let found = problems(&texts.json.text, shared.map(|own| own.text.as_str()), language);
    let tell = |problem: Problem| {
        let json = shared.filter(|_| problem.shared).unwrap_or(&texts.json);
        match &json.origin {
            Origin::Page(start) => page.tell(problem, *start),
            Origin::File(name) => Source { name, text: &json.text }.tell(problem, 0),
            Origin::Tag => {
                let at = page.whole("", card.tag.start);
                Told { start: at.start, end: at.end, excerpt: at.excerpt, ..page.tell(problem, 0) }
            }
        }
    };
    found.into_iter().map(tell).collect()
}

impl Source<'_> {
    /// A problem of JSON that begins at this byte.
    fn tell(&self, problem: Problem, begins: usize) -> Told {
        let Problem { level, path, message, hint, start, end, .. } = problem;
        let (start, end) =
            (self.position(begins + start.offset), self.position(begins + end.offset));
        let excerpt = Excerpt::of(self.text, start, end);
        Told { file: self.name.to_owned(), level, path, message, hint, start, end, excerpt }
    }

    /// A problem of a card as a whole, whose tag begins at this byte.
    fn whole(&self, message: &str, begins: usize) -> Told {
        let tag = self.text.get(begins..).unwrap_or_default();
        // Its name is enough.
        let name = tag.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(tag.len());
        let (start, end) = (self.position(begins), self.position(begins + name));
        let excerpt = Excerpt::of(self.text, start, end);
        let (file, message) = (self.name.to_owned(), message.to_owned());
        let (level, path, hint) = (Level::Error, String::new(), None);
        Told { file, level, path, message, hint, start, end, excerpt }
    }

    fn position(&self, offset: usize) -> Position {
        let before = self.text.get(..offset).unwrap_or(self.text);
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let column = before.get(start..).unwrap_or_default().chars().count() + 1;
        Position { offset, line: before.matches('\n').count() + 1, column }
    }
}
