//! Labels of a drawing, in lines short enough to stand beside each other.

use crate::model::{digits, is_direction, joined};

/// A label and where it stands, in ems of its drawing.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Label {
    /// For keys.
    pub id: String,
    pub lines: Vec<String>,
    /// The middle of its first line.
    pub top: Ems,
    /// The height of what it names.
    pub of: Ems,
    /// Whether it is the card's own subject's.
    pub own: bool,
}

/// A length in ems.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub(crate) struct Ems(f64);

impl Ems {
    pub fn new(ems: f64) -> Self {
        Self(if ems.is_finite() { ems.clamp(0.0, 1000.0) } else { 0.0 })
    }

    /// As an SVG length, to a hundredth.
    pub fn text(self) -> String {
        // Whole numbers only: printing a fraction would bring its formatter into the browser.
        let hundredths = (self.0 * 100.0).round() as usize;
        joined(&[&digits(hundredths / 100, 1), ".", &digits(hundredths % 100, 2), "em"])
    }
}

/// The key of the target among labels and rows; no id is like it.
pub(super) const TARGET: &str = "\0target";
/// The height of a line of a label, in ems.
pub(super) const LINE: f64 = 1.25;
/// The width of a character, in ems: that of a digit of the widest of the usual typefaces.
pub(super) const CHARACTER: f64 = 0.62;

/// The most lines of a name; what is longer ends in an ellipsis, and is whole in the table.
const MOST_LINES: usize = 3;

/// A text in lines of at most so many columns: between words where it can be, else within one.
pub(super) fn wrap(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(breaks).filter(|word| !word.is_empty()) {
        append(&mut lines, word, most);
    }
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}

/// Whether a line may end here: a number is not parted from its sign, nor within.
fn breaks(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}')
}

/// Adds a word to the last line, or on lines of its own.
pub(super) fn append(lines: &mut Vec<String>, word: &str, most: usize) {
    let plain: String;
    let word = if columns(word) <= most && is_closed(word) {
        word
    } else {
        // The end of a direction would not stand on the line of its beginning.
        plain = word.chars().filter(|letter| !is_direction(*letter)).collect();
        &plain
    };
    match lines.last_mut() {
        Some(line) if columns(line) + columns(word) < most => {
            line.push(' ');
            line.push_str(word);
        }
        _ => {
            let mut line = String::new();
            let mut letters = word.chars();
            while let Some(letter) = letters.next() {
                // No letter is left alone.
                let lone = usize::from(columns(letters.as_str()) == 1);
                if columns(&line).saturating_add(lone) >= most && !is_direction(letter) {
                    lines.push(std::mem::take(&mut line));
                }
                line.push(letter);
            }
            lines.push(line);
        }
    }
}

/// Whether all directions that a word begins are isolates, and end in it.
fn is_closed(word: &str) -> bool {
    let mut open = 0_usize;
    for letter in word.chars().filter(|letter| is_direction(*letter)) {
        match (letter, open.checked_sub(1)) {
            ('\u{2066}'..='\u{2068}', _) => open = open.saturating_add(1),
            ('\u{2069}', Some(less)) => open = less,
            _ => return false,
        }
    }
    open == 0
}

/// How wide a text is, in columns of a digit: letters of East Asia take two.
pub(super) fn columns(text: &str) -> usize {
    let width = |letter: char| match letter {
        _ if is_direction(letter) => 0,
        ..'\u{2e80}' => 1,
        _ => 2,
    };
    text.chars().map(width).sum()
}

/// The columns of the longest line, in which Cyrillic letters are wider than a digit by a sixth.
pub(super) fn longest(lines: &[String]) -> usize {
    let is_wide = |letter: &char| matches!(letter, '\u{400}'..='\u{52f}');
    let width = |line: &String| columns(line) + line.chars().filter(is_wide).count().div_ceil(6);
    lines.iter().map(width).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_wrap_between_words() {
        assert_eq!(
            wrap("Democratic Republic of Congo", 14),
            ["Democratic", "Republic of", "Congo"]
        );
        assert_eq!(wrap("Zentralafrikanisch", 14), ["Zentralafrikan", "isch"]);
        assert_eq!(wrap(&"Llanfair".repeat(9), 10), ["LlanfairLl", "anfairLlan", "fairLlanfa…"]);
        assert_eq!(wrap("中华人民共和国", 6), ["中华人", "民共和", "国"]);
        assert_eq!(wrap("US 16", 14), ["US 16"]);
        assert_eq!(wrap("Objectif 42,5\u{a0}%", 10), ["Objectif", "42,5\u{a0}%"]);
        assert_eq!(wrap("Objectif 100\u{202f}000", 13), ["Objectif", "100\u{202f}000"]);
        assert_eq!(wrap("", 14), [""; 0]);
        let turned = "\u{202e}Democratic Republic\u{202c}";
        assert_eq!(
            wrap(turned, 14),
            ["Democratic", "Republic"],
            "no line turns the next one around"
        );
        assert_eq!(wrap("\u{2066}\u{2212}200,000\u{2069}", 8), ["\u{2066}\u{2212}200,000\u{2069}"]);
        assert_eq!(wrap("\u{2066}\u{2212}2,000,000\u{2069}", 8), ["\u{2212}2,000,0", "00"]);
        assert_eq!(wrap("\u{2068}a \u{2069}x\u{2068} b\u{2069}", 3), ["a x", "b"]);
        assert_eq!(longest(&wrap("Democratic Republic of Congo", 14)), 11);
        assert_eq!(longest(&wrap("Великобритания", 14)), 17, "wider letters");
        assert_eq!(wrap("Lichtensteiners", 14), ["Lichtensteine", "rs"], "no letter is alone");
        assert_eq!(wrap("Vitamin A", 7), ["Vitamin", "A"], "but a word of one");
    }

    #[test]
    fn lengths_print_to_a_hundredth() {
        assert_eq!(Ems::new(1.25).text(), "1.25em");
        assert_eq!(Ems::new(0.049).text(), "0.05em");
        assert_eq!(Ems::new(f64::NAN).text(), "0.00em");
    }
}
