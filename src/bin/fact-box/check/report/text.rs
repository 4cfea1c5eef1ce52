//! Problems for people.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use fact_box::Level;

use super::compared::{Kind, Remark};
use super::{Excerpt, Told};

const BOLD: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();
const HINT: Style = AnsiColor::Cyan.on_default();

/// The place and the problem, the line it stands in with a mark, and what to do about it.
pub fn problem(told: &Told) -> String {
    let color = match told.level {
        Level::Error => AnsiColor::Red.on_default().bold(),
        Level::Warning => AnsiColor::Yellow.on_default().bold(),
    };
    let place = Place { file: &told.file, line: told.start.line, column: told.start.column };
    let mut out = place.says(color, told.level(), &told.path, &told.message);
    place.excerpt(color, &told.excerpt, &mut out);
    if let Some(hint) = &told.hint {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{HINT}hint:{HINT:#} {hint}");
    }
    out
}

/// A figure beside what a table says.
pub fn remark(remark: &Remark) -> String {
    let (color, word) = match remark.kind {
        Kind::Differs => (AnsiColor::Red.on_default().bold(), "differs"),
        Kind::Note => (AnsiColor::Blue.on_default().bold(), "note"),
        Kind::Agrees => (AnsiColor::Green.on_default().bold(), "agrees"),
    };
    let place = Place { file: &remark.file, line: remark.start.line, column: remark.start.column };
    let mut out = place.says(color, word, &remark.path, &remark.message);
    if let Some(excerpt) = &remark.excerpt {
        place.excerpt(color, excerpt, &mut out);
    }
    out
}

struct Place<'a> {
    file: &'a str,
    line: usize,
    column: usize,
}

impl Place<'_> {
    fn says(&self, color: Style, word: &str, path: &str, message: &str) -> String {
        let Self { file, line, column } = self;
        let colon = if path.is_empty() { "" } else { ": " };
        format!(
            "{BOLD}{file}:{line}:{column}{BOLD:#}: {color}{word}{color:#}: {path}{colon}{message}\n"
        )
    }

    fn excerpt(&self, color: Style, excerpt: &Excerpt, out: &mut String) {
        let (line, marks) = excerpt.lines();
        if line.trim().is_empty() {
            return;
        }
        let number = self.line.to_string();
        let margin = " ".repeat(number.len());
        let _ = writeln!(out, "{FAINT}{number} |{FAINT:#} {line}");
        let _ = writeln!(out, "{FAINT}{margin} |{FAINT:#} {color}{marks}{color:#}");
    }
}
