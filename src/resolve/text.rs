//! Strings of the data: none is longer than can be read, none has characters that are no text, and
//! none turns around what follows it.

use crate::model::{is_direction, joined};

const POP_EMBEDDING: char = '\u{202c}';
const POP_ISOLATE: char = '\u{2069}';

/// What is no text: controls but for tabs and line ends, what no file of text may hold, and the end of a
/// paragraph, which also ends a direction.
pub(super) fn is_no_text(letter: char) -> bool {
    match letter {
        '\t' | '\n' | '\r' => false,
        '\u{2029}' | '\u{fffe}' | '\u{ffff}' => true,
        other => other.is_control(),
    }
}

/// Whether nothing of a text is seen.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| {
        letter.is_whitespace()
            || is_direction(letter)
            || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
    })
}

/// The text without what is no text, and with each direction that it begins ended in it, as UAX #9 pairs
/// them; `None` where that is as it was.
pub(crate) fn repaired(text: &str) -> Option<String> {
    if !text.contains(|letter| is_no_text(letter) || is_direction(letter)) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    // What is open, isolates as `true`.
    let mut open: Vec<bool> = Vec::new();
    for letter in text.chars().filter(|letter| !is_no_text(*letter)) {
        match letter {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push(false),
            '\u{2066}'..='\u{2068}' => open.push(true),
            // It does not reach out of an isolate.
            POP_EMBEDDING if open.last() == Some(&false) => drop(open.pop()),
            // It ends all that was begun inside.
            POP_ISOLATE => match open.iter().rposition(|isolate| *isolate) {
                Some(place) => open.truncate(place),
                None => continue,
            },
            POP_EMBEDDING => continue,
            _ => {}
        }
        out.push(letter);
    }
    let ends = open.iter().rev().map(|isolate| if *isolate { POP_ISOLATE } else { POP_EMBEDDING });
    out.extend(ends);
    (out != text).then_some(out)
}

/// A string as a message shows it: in quotes, on one line, cut where it is long.
pub fn quoted(text: &str) -> String {
    quoted_up_to(40, text)
}

/// A string as a message shows it, cut after so many letters.
pub fn quoted_up_to(longest: usize, text: &str) -> String {
    let mut shown = String::new();
    for (count, letter) in text.chars().enumerate() {
        if count == longest {
            shown.push('…');
            break;
        }
        shown.push(if letter.is_control() { ' ' } else { letter });
    }
    joined(&["\"", &repaired(&shown).unwrap_or(shown), "\""])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_closed_stays_as_it_is() {
        for text in [
            "",
            "Mexico",
            "two\nlines\tand\r\n\u{200f}marks\u{200e}",
            "\u{202b}\u{202e}a\u{202c}\u{202c}",
            "\u{2067}a\u{2068}b\u{2069}\u{2069}",
            // The end of an isolate ends what was begun in it.
            "\u{2066}\u{202e}a\u{2069}b",
        ] {
            assert_eq!(repaired(text), None, "{text:?}");
        }
    }

    #[test]
    fn directions_are_paired_as_uax_9_does() {
        for (text, whole) in [
            ("\u{202e}a", "\u{202e}a\u{202c}"),
            ("a\u{202c}", "a"),
            ("a\u{2069}b", "ab"),
            ("\u{2066}\u{202e}a", "\u{2066}\u{202e}a\u{202c}\u{2069}"),
            // What ends an embedding does not reach out of an isolate.
            ("\u{202e}\u{2066}\u{202c}a\u{2069}", "\u{202e}\u{2066}a\u{2069}\u{202c}"),
            ("\u{202e}\u{2068}a\u{2069}\u{202c}\u{202c}", "\u{202e}\u{2068}a\u{2069}\u{202c}"),
        ] {
            let own = repaired(text).expect("a repair");
            assert_eq!(own, whole, "{text:?}");
            assert_eq!(repaired(&own), None, "once is enough: {text:?}");
        }
    }

    #[test]
    fn what_nobody_sees_is_blank() {
        for text in ["", " \u{3000}", "\u{200b}", "\u{2060}\u{feff} ", "\u{202a}\u{202c}"] {
            assert!(is_blank(text), "{text:?}");
        }
        assert!(!is_blank("\u{200b}a"));
    }

    #[test]
    fn what_is_no_text_is_dropped() {
        let odd = "\0a\u{1b}[31mb\u{7f}\u{85}\u{9f}c\u{fffe}\u{ffff}d\u{2029}\u{fffd}";
        assert_eq!(repaired(odd).as_deref(), Some("a[31mbcd\u{fffd}"));
        assert_eq!(quoted("a\u{1b}[2J\nb"), "\"a [2J b\"");
        // A notice does not turn around what follows it, wherever it is cut.
        let long = format!("\u{202e}{}\u{202c}", "a".repeat(50));
        assert_eq!(quoted(&long), format!("\"\u{202e}{}…\u{202c}\"", "a".repeat(39)));
    }
}
