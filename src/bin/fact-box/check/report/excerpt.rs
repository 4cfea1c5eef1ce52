//! The line in which a problem stands, with a mark under it.

use fact_box::Position;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A part of a line around what is wrong, in three.
pub struct Excerpt {
    pub before: String,
    pub marked: String,
    pub after: String,
}

/// How much of a line is shown before what is wrong, and of this and what follows, in characters.
const BEFORE: usize = 40;
const MARKED: usize = 60;
const AFTER: usize = 30;

impl Excerpt {
    pub fn of(text: &str, start: Position, end: Position) -> Self {
        let before = text.get(..start.offset).unwrap_or_default();
        let line = before.rfind('\n').map_or(0, |end| end + 1);
        let before = before.get(line..).unwrap_or_default();
        let rest = text.get(start.offset..).unwrap_or_default().split('\n').next();
        // Space within the line stays, so that what follows stands where it is.
        let rest = rest.unwrap_or_default().trim_end();
        let length = end.offset.saturating_sub(start.offset);
        let marked = rest.get(..length).unwrap_or(rest);
        let after = rest.get(length..).unwrap_or_default();
        let marked = first(marked, MARKED);
        // Of what is cut already, nothing follows.
        let after = if marked.ends_with('…') { String::new() } else { first(after, AFTER) };
        Self { before: last(before, BEFORE), marked, after }
    }

    /// The line, and below it marks of the same width.
    pub fn lines(&self) -> (String, String) {
        let width = |text: &str| UnicodeWidthStr::width(text);
        let line = format!("{}{}{}", self.before, self.marked, self.after);
        let marks = "^".repeat(width(&self.marked).max(1));
        (line.trim_end().to_owned(), format!("{}{marks}", " ".repeat(width(&self.before))))
    }
}

fn first(text: &str, most: usize) -> String {
    let dots = if text.chars().nth(most).is_some() { "…" } else { "" };
    format!("{}{dots}", shown(text.chars().take(most)))
}

fn last(text: &str, most: usize) -> String {
    // Counted from its end, as a card may be one line.
    let start = text.char_indices().nth_back(most.saturating_sub(1)).map_or(0, |(start, _)| start);
    let dots = if start > 0 { "…" } else { "" };
    format!("{dots}{}", shown(text.get(start..).unwrap_or_default().chars()))
}

/// What a terminal would take for an order, and what has no width of its own, is a space.
fn shown(text: impl Iterator<Item = char>) -> String {
    text.map(|c| if c.is_control() || c.width() == Some(0) { ' ' } else { c }).collect()
}
