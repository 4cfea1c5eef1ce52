//! What is no JSON: where it ends to be, and the usual mistakes.

use jsonc_parser::ParseStringErrorKind;
use jsonc_parser::errors::ParseErrorKind as Kind;

use super::Problem;
use super::number::plain;
use super::text::{Range, Text, parse};
use crate::model::{Date, Tenure};
use crate::resolve::quoted;
use crate::schema::Value;

/// Why a text is no JSON; `None` where it is.
pub(super) fn problem(json: &str, shared: bool) -> Option<Problem> {
    // What the card's own reader refuses counts.
    let refused = serde_json::from_str::<Value>(json).err()?;
    let text = Text::unread(json);
    if json.trim().is_empty() {
        let message = "expected a card, found nothing".to_owned();
        return Some(Problem { shared, ..Problem::of_all(message, None, &text, Range::new(0, 0)) });
    }
    let reason = refused.to_string();
    // Where a " is missing, the text goes on to the next one, and what is wrong seems to stand there.
    let is_control = reason.starts_with("control character");
    let (range, message, hint) = match parse(json) {
        Err(error) if !is_control => told(json, error.range(), error.kind()),
        _ => {
            let message = reason.rsplit_once(" at line ").map_or(&*reason, |(start, _)| start);
            let hint = is_control.then(|| {
                "write \\n where a line ends in a text, \\t for a tab; or is a \" missing?"
                    .to_owned()
            });
            let at = offset(json, refused.line(), refused.column());
            let rest = json.get(at..).unwrap_or_default();
            let unseen = rest.starts_with(is_unseen) && !rest.starts_with([' ', '\n', '\r', '\t']);
            if unseen && hint.is_none() {
                // A space that JSON does not have.
                let message = format!("expected a value, found {}", found(rest));
                (Range::new(at, at), message, self::hint(json, at, rest))
            } else {
                (Range::new(at, at), format!("not JSON: {message}"), hint)
            }
        }
    };
    Some(Problem { shared, ..Problem::of_all(message, hint, &text, whole(json, range)) })
}

/// At least a character, where there is one, and no more than the line.
fn whole(json: &str, range: Range) -> Range {
    let rest = json.get(range.start..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    let least = line.chars().next().map_or(0, char::len_utf8);
    Range::new(range.start, range.end.min(range.start + line.len()).max(range.start + least))
}

/// Where serde stopped: its columns are bytes, counted up to the last one that was read, which may be the
/// end of a line.
fn offset(json: &str, line: usize, column: usize) -> usize {
    let ends = json.match_indices('\n').map(|(end, _)| end + 1);
    let start = std::iter::once(0).chain(ends).nth(line.saturating_sub(1)).unwrap_or_default();
    json.floor_char_boundary((start + column).saturating_sub(1).min(json.len()))
}

/// The place, what is wrong there, and what to do about it.
fn told(json: &str, range: Range, kind: &Kind) -> (Range, String, Option<String>) {
    let rest = json.get(range.start..).unwrap_or_default();
    let next = rest.trim_start_matches([' ', '\t', '\r', '\n']);
    let found = found(next);
    let expected = match kind {
        Kind::TrailingCommasNotAllowed => {
            let hint = "take out the comma after the last one".to_owned();
            return (range, "expected one more after the comma, found none".to_owned(), Some(hint));
        }
        Kind::ExpectedComma => {
            let message = format!("expected a comma or the end, found {found}");
            let zero = rest.starts_with(|c: char| c.is_ascii_digit());
            let hint = match around(json, range.start) {
                _ if zero => Some("write the number without 0 in front".to_owned()),
                Some(written) => instead(&written),
                None => Some("put a comma here".to_owned()),
            };
            return (range, message, hint);
        }
        Kind::ExpectedColonAfterObjectKey => "a colon after the key",
        Kind::ExpectedStringObjectProperty | Kind::UnexpectedTokenInObject => {
            "a key in quotes, or }"
        }
        Kind::ExpectedObjectValue => "a value after the colon",
        Kind::UnterminatedObject => return unclosed(json, range, "object", '}'),
        Kind::UnterminatedArray => return unclosed(json, range, "list", ']'),
        Kind::String(ParseStringErrorKind::UnterminatedStringLiteral) => {
            let message = "expected a \" at the end of this text, found none".to_owned();
            return (range, message, None);
        }
        Kind::String(_) => {
            let message = "expected an escape that JSON has".to_owned();
            let hint = (!rest.starts_with("\\u")).then(|| "write \\\\ for a backslash".to_owned());
            return (range, message, hint);
        }
        Kind::MultipleRootJsonValues => "the end of the card",
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => "JSON",
        Kind::NestingDepthExceeded => {
            return (range, "expected fewer lists and objects in each other".to_owned(), None);
        }
        Kind::UnexpectedColon | Kind::UnexpectedComma => "a value",
        Kind::UnexpectedCloseBrace | Kind::UnexpectedCloseBracket => "a value",
        Kind::SingleQuotedStringsNotAllowed => "JSON's quotes, \"",
        _ if rest.starts_with(['+', '-', '.'])
            || rest.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            "a number as JSON writes it"
        }
        _ => "a value",
    };
    let at = range.start + rest.len() - next.len();
    (range, format!("expected {expected}, found {found}"), hint(json, at, next))
}

/// What is written as one number, or one day, on both sides of a place, and whether that is in a list.
struct Written<'t> {
    text: &'t str,
    in_list: bool,
}

fn around(json: &str, at: usize) -> Option<Written<'_>> {
    let is_of_it = |c: char| c.is_ascii_digit() || "-.,_ '’\u{a0}\u{202f}".contains(c);
    let (before, after) = json.split_at_checked(at)?;
    // A comma with a space behind it is the list's.
    let start = before.trim_end_matches(is_of_it).len();
    let start = before.rfind(", ").map_or(start, |comma| start.max(comma + 1));
    let end = after.find(|c| !is_of_it(c)).unwrap_or(after.len());
    let end = after.find(", ").map_or(end, |comma| end.min(comma));
    let text = json.get(start..at + end)?.trim().trim_end_matches(',');
    let is_digit = |c: char| c.is_ascii_digit();
    // Two numbers with a comma missing between them are none.
    let is_one = match text.contains(' ') {
        true => plain(text).is_some(),
        false => before.ends_with(is_digit) && text.ends_with(is_digit),
    };
    let is_one = is_one && json.get(at..at + end)?.contains(is_digit);
    let in_list = !json.get(..start)?.trim_end().ends_with(':');
    is_one.then_some(Written { text, in_list })
}

/// What to write instead of it, where it can be only one thing.
fn instead(written: &Written<'_>) -> Option<String> {
    let Written { text, in_list } = *written;
    if Date::from_iso(text).is_some() {
        return Some(format!("write the day in quotes: \"{text}\""));
    }
    if matches!(Tenure::parse(text), Tenure::Spans(_)) {
        return Some(format!("write the years in quotes: \"{text}\""));
    }
    let marks: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    // In a list, 128 900 may be two numbers.
    if in_list && marks == [' '] {
        return None;
    }
    let number = plain(&text.replace('_', "'"))?;
    Some(format!("write the number without marks between its digits: {number}"))
}

fn unclosed(json: &str, range: Range, what: &str, end: char) -> (Range, String, Option<String>) {
    let range = Range::new(range.start, json.len().min(range.start + 1));
    (range, format!("expected a {end} at the end of this {what}, found none"), None)
}

/// What a text begins with.
fn found(rest: &str) -> String {
    let is_word = |c: char| c.is_alphanumeric() || "._-+".contains(c);
    let word: String = rest.chars().take_while(|c| is_word(*c)).collect();
    match (rest.chars().next(), word.is_empty()) {
        (None, _) => "the end".to_owned(),
        (Some('/'), _) if rest.starts_with("//") || rest.starts_with("/*") => {
            "a comment".to_owned()
        }
        (Some('"'), _) => "a string".to_owned(),
        (Some(sign), true) if is_unseen(sign) => format!("U+{:04X}", u32::from(sign)),
        (Some(sign), true) => sign.to_string(),
        (Some(_), false) => quoted(&word).trim_matches('"').to_owned(),
    }
}

/// Whether nobody would see it in a message, or whether it would change how that is shown.
fn is_unseen(sign: char) -> bool {
    sign.is_control()
        || sign.is_whitespace()
        || matches!(sign, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
        || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
}

/// What to do about what is written here.
fn hint(json: &str, at: usize, rest: &str) -> Option<String> {
    let before = json.get(..at).unwrap_or_default().trim_end();
    let word: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let after = rest.get(word.len()..).unwrap_or_default().trim_start();
    let in_number = json.get(..at).is_some_and(|own| own.ends_with(|c: char| c.is_ascii_digit()));
    match rest.chars().next()? {
        '.' | '\'' | '’' | '_' if in_number => instead(&around(json, at)?),
        '.' if rest.starts_with("..") => Some("write null for 'no data'".to_owned()),
        sign if is_unseen(sign) => Some("take out this character, which is not seen".to_owned()),
        '/' | '#' => Some("JSON has no comments: take it out".to_owned()),
        quote @ ('“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '\'' | '`') => {
            Some(format!("write \" instead of {quote}"))
        }
        _ if !word.is_empty() && after.starts_with(':') && before.ends_with(['{', ',']) => {
            Some(format!("write the key in quotes: \"{word}\""))
        }
        '0'..='9' => {
            let is_of_number = |c: char| c.is_ascii_digit() || "-.,".contains(c);
            let start = before.trim_end_matches(is_of_number).len();
            let end = rest.find(|c| !is_of_number(c)).unwrap_or(rest.len());
            // The comma after the number is the list's, or the object's.
            let after = rest.get(..end)?.trim_end_matches(',');
            let written = format!("{}{after}", before.get(start..)?);
            // After 1,234 it may be either.
            let number = plain(&written).filter(|_| before.ends_with(','))?;
            let how = match number.ends_with(&format!(".{after}")) {
                true => "with a point",
                false => "without commas",
            };
            Some(format!("write the number {how}: {number}"))
        }
        '.' => Some("write a 0 before the point".to_owned()),
        '+' => Some("write the number without +".to_owned()),
        _ => match word.to_lowercase().as_str() {
            own @ ("true" | "false" | "null") => Some(format!("write {own}")),
            "none" | "nan" | "na" | "undefined" | "nil" => {
                Some("write null for 'no data'".to_owned())
            }
            "" => None,
            "inf" | "infinity" => Some("JSON has no infinity".to_owned()),
            _ => before.ends_with([':', '[']).then(|| "write a text in quotes".to_owned()),
        },
    }
}
