//! Which way a text runs, and how one that runs the other way stands in it: isolated, as UAX #9 has it.

use std::borrow::Cow;

use crate::model::joined;

/// The direction of a language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// What HTML calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

const LEFT_TO_RIGHT_ISOLATE: &str = "\u{2066}";
const RIGHT_TO_LEFT_ISOLATE: &str = "\u{2067}";
const FIRST_STRONG_ISOLATE: &str = "\u{2068}";
pub(super) const POP_ISOLATE: char = '\u{2069}';
const POP: &str = "\u{2069}";

const LEFT_TO_RIGHT_MARK: char = '\u{200e}';
const RIGHT_TO_LEFT_MARK: char = '\u{200f}';
const ARABIC_LETTER_MARK: char = '\u{61c}';

/// A text that stands in a sentence of another: by itself where it could be taken apart there.
pub(crate) fn isolated(text: &str, around: Direction) -> Cow<'_, str> {
    let differs = |letter: char| match around {
        Direction::Ltr => is_right_to_left(letter),
        Direction::Rtl => {
            !is_right_to_left(letter) && !letter.is_whitespace() && !letter.is_ascii_digit()
        }
    };
    if text.contains(differs) {
        Cow::Owned(joined(&[FIRST_STRONG_ISOLATE, text, POP]))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether it is of a script that runs from right to left, by the blocks that Unicode keeps for those.
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// A number as CLDR writes it, with isolation where CLDR has marks: those would be copied and searched
/// for with it, and tell nobody where the number ends.
pub(super) fn unmarked(number: &str) -> Cow<'_, str> {
    let is_mark =
        |sign: char| matches!(sign, LEFT_TO_RIGHT_MARK | RIGHT_TO_LEFT_MARK | ARABIC_LETTER_MARK);
    let Some(mark) = number.chars().find(|sign| is_mark(*sign)) else {
        return Cow::Borrowed(number);
    };
    let direction = if mark == LEFT_TO_RIGHT_MARK { Direction::Ltr } else { Direction::Rtl };
    Cow::Owned(run_number(&number.replace(is_mark, ""), direction))
}

/// A number isolated, and in this direction. A word behind it, such as 'million', is of the language around it.
pub(super) fn run_number(text: &str, direction: Direction) -> String {
    let isolate = match direction {
        Direction::Ltr => LEFT_TO_RIGHT_ISOLATE,
        Direction::Rtl => RIGHT_TO_LEFT_ISOLATE,
    };
    let word = text.find(' ').map_or("", |space| text.get(space..).unwrap_or_default());
    let number = text.strip_suffix(word).unwrap_or(text);
    joined(&[isolate, number, POP, word])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_could_be_taken_apart_is_isolated() {
        let (ltr, rtl) = (Direction::Ltr, Direction::Rtl);
        assert_eq!(isolated("Côte d’Ivoire (2019)", ltr), "Côte d’Ivoire (2019)");
        assert_eq!(isolated("المكسيك", ltr), "\u{2068}المكسيك\u{2069}");
        assert_eq!(isolated("المكسيك", rtl), "المكسيك");
        assert_eq!(isolated("المكسيك 2019", rtl), "المكسيك 2019");
        assert_eq!(isolated("OECD", rtl), "\u{2068}OECD\u{2069}");
        assert_eq!(isolated("-5", rtl), "\u{2068}-5\u{2069}");
    }

    #[test]
    fn marks_become_isolates() {
        assert_eq!(unmarked("1,234"), "1,234");
        assert_eq!(unmarked("\u{200e}-5"), "\u{2066}-5\u{2069}");
        assert_eq!(unmarked("\u{61c}-٥"), "\u{2067}-٥\u{2069}");
        assert_eq!(unmarked("\u{200e}-1.5 مليون"), "\u{2066}-1.5\u{2069} مليون");
    }
}
