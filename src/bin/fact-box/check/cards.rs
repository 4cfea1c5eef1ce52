//! The cards of a file, and what is wrong with each.

use std::path::Path;
use std::sync::Arc;
use std::{fs, io};

use fact_box::{Figure, Level, Position, Problem, figures, problems};
use serde_json::{Value, json};

use super::files::{File, is_html};
use super::report::{Excerpt, Told};
use crate::page::{self, Missing, Origin, Texts};

/// How cards are read.
pub struct How<'a> {
    pub language: &'a str,
    pub shared: bool,
    /// Whether their figures are read too.
    pub figures: bool,
}

/// What came of a file.
#[derive(Default)]
pub struct Checked {
    /// Whether there was a card to check.
    pub is_card: bool,
    pub problems: Vec<Told>,
    pub figures: Vec<Read>,
    /// Why it could not be read.
    pub failure: Option<String>,
}

/// A figure, with its place in a file.
pub struct Read {
    pub figure: Figure,
    pub source: Source,
    pub start: Position,
    pub end: Position,
}

/// A text that problems are told of.
#[derive(Clone)]
pub struct Source {
    pub name: Arc<str>,
    text: Arc<str>,
}

/// What is told of a card.
#[derive(Default)]
struct Card {
    problems: Vec<Told>,
    figures: Vec<Read>,
}

pub fn check(file: &File, how: &How<'_>) -> Checked {
    let name = file.path.display().to_string();
    let bytes = if file.path == Path::new("-") {
        let mut bytes = Vec::new();
        io::copy(&mut io::stdin().lock(), &mut bytes).map(|_| bytes)
    } else {
        fs::read(&file.path)
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
        // What seems to have no card may be in any encoding.
        Err(error) if !file.named && !seems_to_have_a_card(error.as_bytes()) => {
            return Checked::default();
        }
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let failure = format!("{name}: expected UTF-8, found another encoding at byte {valid}");
            return Checked { failure: Some(failure), ..Checked::default() };
        }
    };
    let source = Source { name: name.into(), text: text.into() };
    let is_page =
        is_html(&file.path) || (file.path == Path::new("-") && starts_as_page(&source.text));
    let card = if is_page { of_page(file, &source, how) } else { of_json(file, &source, how) };
    let is_card = card.is_some();
    let Card { problems, figures } = card.unwrap_or_default();
    Checked { is_card, problems, figures, failure: None }
}

/// Whether a file in another encoding has the words of a card, whose letters all write as UTF-8 does, UTF-16 with a zero
/// beside each.
fn seems_to_have_a_card(bytes: &[u8]) -> bool {
    let bytes: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
    let has = |words: &str| bytes.windows(words.len()).any(|own| own == words.as_bytes());
    has("<fact-box") || has("data-fact-box") || seems_to_be_one(has)
}

/// Whether JSON has the keys of a card. Facts may be missing, which is what is wrong with it.
fn seems_to_be_one(has: impl Fn(&str) -> bool) -> bool {
    has("\"facts\"") || has("\"version\"") && has("\"subjects\"")
}

fn starts_as_page(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with('<')
}

/// `None` where it is no card, and nobody said that it was one.
fn of_json(file: &File, source: &Source, how: &How<'_>) -> Option<Card> {
    const MARK: char = '\u{feff}';
    // Most JSON in a folder is something else.
    if !file.named && !seems_to_be_one(|key| source.text.contains(key)) {
        return None;
    }
    // What fetches a card drops the mark.
    let json = source.text.strip_prefix(MARK).unwrap_or(&source.text);
    let start = source.text.len() - json.len();
    let card: Option<Value> = serde_json::from_str(json).ok();
    let has =
        |key: &str| card.as_ref().is_none_or(|card| card.get(key.trim_matches('"')).is_some());
    if !file.named && !seems_to_be_one(has) {
        return None;
    }
    let own = card.filter(|_| how.shared).and_then(|card| as_of_first_subject(&card));
    let (json, shared) = own.as_deref().map_or((json, None), |own| (own, Some(json)));
    let found = problems(json, shared, how.language);
    let begins = source.position(start);
    let tell = |problem| source.tell(with_advice(problem, how), begins);
    let figures = if how.figures { figures(json, shared) } else { Vec::new() };
    let read = |figure: Figure| source.read(figure, begins);
    Some(Card {
        problems: found.into_iter().map(tell).collect(),
        figures: figures.into_iter().map(read).collect(),
    })
}

/// What makes the card of one subject, the first that is not compared, of a card that others are written
/// over.
pub fn as_of_first_subject(card: &Value) -> Option<String> {
    let is_shared = card.get("subject").is_none();
    let subjects = card.get("subjects")?.as_object()?;
    let compared = card.get("compare").and_then(Value::as_array);
    let is_compared = |id: &&String| {
        compared
            .is_some_and(|compared| compared.iter().any(|own| own.as_str() == Some(id.as_str())))
    };
    let first = subjects.keys().find(|id| !is_compared(id)).or_else(|| subjects.keys().next())?;
    is_shared.then(|| json!({ "subject": first }).to_string())
}

/// What only the command can advise.
fn with_advice(problem: Problem, how: &How<'_>) -> Problem {
    let is_for_all = problem.path == "subject" && problem.message.ends_with("found nothing");
    let hint = (is_for_all && !how.shared)
        .then(|| "name whose card it is; if others are written over it, add --shared".to_owned());
    Problem { hint: hint.or(problem.hint), ..problem }
}

fn of_page(file: &File, source: &Source, how: &How<'_>) -> Option<Card> {
    if !file.named && !source.text.contains("fact-box") {
        return None;
    }
    let wrong =
        |message: &str, at| Card { problems: vec![source.whole(message, at)], figures: Vec::new() };
    let found = match page::find(&source.text) {
        Ok(found) => found,
        Err(message) => return Some(wrong(&message, 0)),
    };
    if found.boxes.is_empty() {
        return file.named.then(|| wrong("expected a card, found none", 0));
    }
    let mut all = Card::default();
    for card in &found.boxes {
        let at = card.tag.start;
        all.problems.extend(card.end().err().map(|message| {
            let is_closed = page::slice(&source.text, &card.tag).ends_with("/>");
            let hint = (card.end.is_none() && is_closed)
                .then(|| "write an end tag: browsers do not take `/>` for one here".to_owned());
            Told { hint, ..source.whole(message, at) }
        }));
        let own = match found.texts(card, &source.text, &file.path) {
            Ok(texts) => of_card(card, texts, source, how),
            Err(Missing::Wrong(message)) => wrong(&message, at),
            // An address of a site says nothing of the files here.
            Err(Missing::Elsewhere(_)) => continue,
            Err(Missing::File(name)) => wrong(&format!("expected the file {name}, found none"), at),
        };
        all.problems.extend(own.problems);
        all.figures.extend(own.figures);
    }
    Some(all)
}

fn of_card(card: &page::Card, texts: Texts, page: &Source, how: &How<'_>) -> Card {
    let language = card.language.as_deref().unwrap_or(how.language);
    let Texts { json, shared } = texts;
    let below = shared.as_ref().map(|own| own.text.as_str());
    let found = problems(&json.text, below, language);
    let figures = if how.figures { figures(&json.text, below) } else { Vec::new() };
    let own = Stand::of(&json, card, page);
    let below = shared.as_ref().map(|shared| Stand::of(shared, card, page));
    let stand = |is_shared| below.as_ref().filter(|_| is_shared).unwrap_or(&own);
    Card {
        problems: found.into_iter().map(|own| stand(own.shared).tell(own)).collect(),
        figures: figures.into_iter().map(|own| stand(own.shared).read(own)).collect(),
    }
}

/// Where the JSON of a page's card stands.
enum Stand {
    In(Source, Position),
    /// In an attribute: all of it is told of the tag.
    Tag(Source, usize),
}

impl Stand {
    fn of(json: &page::Json, card: &page::Card, page: &Source) -> Self {
        match &json.origin {
            Origin::Page(start) => Self::In(page.clone(), page.position(*start)),
            Origin::File(name) => {
                let file = Source { name: name.as_str().into(), text: json.text.as_str().into() };
                let begins = file.position(0);
                Self::In(file, begins)
            }
            Origin::Tag => Self::Tag(page.clone(), card.tag.start),
        }
    }

    fn tell(&self, problem: Problem) -> Told {
        match self {
            Self::In(source, begins) => source.tell(problem, *begins),
            Self::Tag(page, at) => {
                let Problem { level, path, message, hint, .. } = problem;
                Told { level, path, hint, ..page.whole(&message, *at) }
            }
        }
    }

    fn read(&self, figure: Figure) -> Read {
        match self {
            Self::In(source, begins) => source.read(figure, *begins),
            Self::Tag(page, at) => {
                let Told { start, end, .. } = page.whole("", *at);
                Read { figure, source: page.clone(), start, end }
            }
        }
    }
}

impl Source {
    /// A problem of JSON that begins here.
    fn tell(&self, problem: Problem, begins: Position) -> Told {
        let Problem { level, path, message, hint, start, end, .. } = problem;
        let (start, end) = (after(begins, start), after(begins, end));
        let (file, excerpt) = (self.name.to_string(), self.excerpt(start, end));
        Told { file, level, path, message, hint, start, end, excerpt }
    }

    /// A figure of JSON that begins here.
    fn read(&self, figure: Figure, begins: Position) -> Read {
        let (start, end) = (after(begins, figure.start), after(begins, figure.end));
        Read { figure, source: self.clone(), start, end }
    }

    pub fn excerpt(&self, start: Position, end: Position) -> Excerpt {
        Excerpt::of(&self.text, start, end)
    }

    /// A problem of a card as a whole, whose tag begins at this byte.
    fn whole(&self, message: &str, begins: usize) -> Told {
        let tag = self.text.get(begins..).unwrap_or_default();
        // Its name is enough.
        let name = tag.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(tag.len());
        let (start, end) = (self.position(begins), self.position(begins + name));
        let (file, message) = (self.name.to_string(), message.to_owned());
        let (level, path, hint) = (Level::Error, String::new(), None);
        Told { file, level, path, message, hint, start, end, excerpt: self.excerpt(start, end) }
    }

    fn position(&self, offset: usize) -> Position {
        Position::of(&self.text, offset)
    }
}

/// A place in a text that begins at another one.
fn after(begins: Position, own: Position) -> Position {
    let column = if own.line == 1 { begins.column - 1 } else { 0 };
    Position {
        offset: begins.offset + own.offset,
        line: begins.line + own.line - 1,
        column: column + own.column,
    }
}
