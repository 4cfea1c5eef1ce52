//! All that is wrong with a card, each with its place in the JSON, and with what to write instead where
//! that is evident.
//!
//! What is wrong is said by [`resolve`](crate::resolve), in the words that a browser's console has; here
//! the place is found in the text (`text`, `place`), and a hint (`hint`). What `resolve` never sees is
//! told too: what is no JSON (`syntax`), a key that is written twice (`twice`), a number without a year beside others
//! (`undated`), a year that no number reaches (`unreached`), two subjects of one name (`alike`), and a unit that does not
//! fit its numbers (`unit`). `figures` are the numbers, digit by digit, to be compared with those of a table.

mod alike;
mod day;
mod figures;
mod hint;
mod known;
mod number;
mod place;
mod read;
mod syntax;
mod text;
mod twice;
mod undated;
mod unit;
mod unreached;

use std::collections::BTreeSet;

pub use self::figures::{Figure, figures};
pub use self::number::{SPACES, no_data};
use self::place::Card;
pub(crate) use self::read::read;
use self::text::{Range, Text};
use crate::resolve::Resolved;
pub(crate) use crate::resolve::is_plain;

/// How much a problem costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing of the card can be shown.
    Error,
    /// A part of it is left out, or shown otherwise than it is written, or than is most likely meant.
    Warning,
}

/// One thing that is wrong with a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How much it costs.
    pub level: Level,
    /// The place in the card, such as `facts[7].target.value`; empty for the card as a whole.
    pub path: String,
    /// What was expected and what was found.
    pub message: String,
    /// What to write instead, where that is evident.
    pub hint: Option<String>,
    /// Whether it stands in the card that this one is written over.
    pub shared: bool,
    /// Where it begins in the text: the value; a key that is not known; the object that lacks a key.
    pub start: Position,
    /// Where it ends.
    pub end: Position,
}

/// A place in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// In bytes, from 0.
    pub offset: usize,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

#[cfg(not(target_arch = "wasm32"))]
impl Position {
    /// Where so many bytes of a text end.
    pub fn of(text: &str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Self { offset, line, column }
    }
}

/// Says all that is wrong with a card, in the order of the text; what is wrong with the card that it is
/// written over comes after that.
///
/// `shared` is the card that this one is written over, where its element names one. `language` is the
/// language of the page, as a BCP 47 tag, for a card that names none.
pub fn problems(json: &str, shared: Option<&str>, language: &str) -> Vec<Problem> {
    let own = Text::read(json);
    let below = shared.map(Text::read);
    let Resolved { card, notices } = match read(json, shared, language) {
        Ok(resolved) => resolved,
        Err(_) => return not_json(json, shared),
    };
    let reason = card.err();
    let texts = Card { own: &own, shared: below.as_ref() };
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for notice in &notices {
        // Two cards may have the same unknown key.
        let again = !seen.insert((notice.path(), notice.message()));
        let place = texts.place(notice.path(), again);
        let text = texts.text(place.shared);
        let (start, end) = text.positions(place.range());
        found.push(Problem {
            level: if reason.as_ref() == Some(notice) { Level::Error } else { Level::Warning },
            path: notice.path().to_owned(),
            message: notice.message().to_owned(),
            hint: hint::hint(&place, &texts),
            shared: place.shared,
            start,
            end,
        });
    }
    found.extend(undated::problems(&texts));
    found.extend(unreached::problems(&texts));
    found.extend(alike::problems(&texts));
    found.extend(unit::problems(&texts, language));
    found.extend(twice::problems(&own, false));
    found.extend(below.iter().flat_map(|below| twice::problems(below, true)));
    found.sort_by_key(|problem| (problem.shared, problem.start.offset, problem.level));
    found
}

/// Both texts may be none.
fn not_json(json: &str, shared: Option<&str>) -> Vec<Problem> {
    let own = syntax::problem(json, false);
    own.into_iter().chain(shared.and_then(|shared| syntax::problem(shared, true))).collect()
}

impl Problem {
    /// One that costs the whole card.
    fn of_all(message: String, hint: Option<String>, text: &Text<'_>, range: Range) -> Self {
        let (start, end) = text.positions(range);
        Self { level: Level::Error, path: String::new(), message, hint, shared: false, start, end }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
