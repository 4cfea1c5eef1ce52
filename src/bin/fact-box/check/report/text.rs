//! Problems for people.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use fact_box::Level;

use super::Told;

const BOLD: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();
const HINT: Style = AnsiColor::Cyan.on_default();

/// The place and the problem, the line it stands in with a mark, and what to do about it.
pub fn problem(told: &Told) -> String {
    let color = match told.level {
        Level::Error => AnsiColor::Red.on_default().bold(),
        Level::Warning => AnsiColor::Yellow.on_default().bold(),
    };
    let Told { file, start, path, message, .. } = told;
    let place = format!("{file}:{}:{}", start.line, start.column);
    let colon = if path.is_empty() { "" } else { ": " };
    let level = told.level();
    let (line, marks) = told.excerpt.lines();
    let number = start.line.to_string();
    let margin = " ".repeat(number.len());
    // Writing to a string cannot fail.
    let mut out = String::new();
    let _ = writeln!(out, "{BOLD}{place}{BOLD:#}: {color}{level}{color:#}: {path}{colon}{message}");
    if !line.trim().is_empty() {
        let _ = writeln!(out, "{FAINT}{number} |{FAINT:#} {line}");
        let _ = writeln!(out, "{FAINT}{margin} |{FAINT:#} {color}{marks}{color:#}");
    }
    if let Some(hint) = &told.hint {
        let _ = writeln!(out, "{HINT}hint:{HINT:#} {hint}");
    }
    out
}
