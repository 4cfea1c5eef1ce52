//! Numbers as people write them: `1,234.5`, `1 234,5`, `1’234.5`, `12 %`, `−3`, `(3)`, `€3.4`, `1.29E+08`, `٣٫٤`, `n/a`.

use serde_json::Number;

use crate::check::{SPACES, no_data};
use crate::format::{Format, MESSAGES, Messages};
use crate::model::Language;

/// What stands between a number and its decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Point,
    Comma,
}

impl Mark {
    /// What the card writes before decimals in the language of a tag.
    pub fn of(tag: &str) -> Self {
        let half = Language::from_tag(tag).and_then(|language| {
            let messages = MESSAGES.iter().find(|(own, _)| *own == language.name());
            let messages = Messages::read(messages.map_or("", |(_, messages)| messages));
            Format::new(&language, messages).numeral(0.5, |half| half.text.contains(','))
        });
        if half == Some(true) { Self::Comma } else { Self::Point }
    }

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }
}

/// What a cell says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// Nothing, or that there is nothing: `n/a`, `..`, `–`.
    NoData,
    Number {
        number: Number,
        /// What stood beside it: `%`, `€`, `US$`.
        sign: Option<String>,
    },
    /// Anything else.
    Other,
}

/// Reads a cell whose decimals stand behind a mark.
pub(crate) fn read(text: &str, mark: Mark) -> Cell {
    let text = text.trim();
    if no_data(text) {
        return Cell::NoData;
    }
    let Some(written) = Written::read(text) else { return Cell::Other };
    written.number(mark).map_or(Cell::Other, |number| Cell::Number { number, sign: written.sign })
}

/// The decimal mark that cells are written with, and whether one of them says so: `1,234` could be
/// either, and so could `1.234`. Where none says so, it is `usual`.
pub(crate) fn mark<'a>(cells: impl Iterator<Item = &'a str>, usual: Mark) -> (Mark, bool) {
    let (mut point, mut comma, mut either) = (0, 0, 0);
    for written in cells.filter_map(|cell| Written::read(cell.trim())) {
        match (written.number(Mark::Point).is_some(), written.number(Mark::Comma).is_some()) {
            (true, false) => point += 1,
            (false, true) => comma += 1,
            (true, true) if written.marks() > 0 => either += 1,
            _ => {}
        }
    }
    match (point, comma) {
        (0, 0) => (usual, either == 0),
        (point, comma) if point >= comma => (Mark::Point, comma == 0),
        _ => (Mark::Comma, point == 0),
    }
}

/// A number as it was written, its digits in ASCII and what stands between them.
struct Written {
    negative: bool,
    /// Digits, points, commas and spaces.
    body: Vec<char>,
    /// The power of ten behind an `E`.
    power: Option<String>,
    sign: Option<String>,
}

impl Written {
    fn read(text: &str) -> Option<Self> {
        let (mut text, mut negative, mut sign) = (text, false, None);
        loop {
            let below_zero = || text.strip_prefix(['-', '−', '–']).or_else(|| in_brackets(text));
            if let Some(rest) = below_zero().filter(|_| !negative) {
                (text, negative) = (rest.trim(), true);
            } else if let Some((own, rest)) = signed(text).filter(|_| sign.is_none()) {
                (text, sign) = (rest.trim(), Some(own));
            } else {
                break;
            }
        }
        if !negative {
            text = text.strip_prefix('+').unwrap_or(text);
        }
        let (text, power) = match text.split_once(['e', 'E']) {
            Some((digits, power)) => (digits, Some(power.to_owned())),
            None => (text, None),
        };
        let is_power = |power: &String| {
            let digits = power.strip_prefix(['+', '-']).unwrap_or(power);
            (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
        };
        let body: Option<Vec<char>> = text.chars().map(plain).collect();
        let body = body.filter(|_| power.as_ref().is_none_or(is_power))?;
        let is_digit = |at: Option<&char>| at.is_some_and(char::is_ascii_digit);
        (is_digit(body.first()) && is_digit(body.last())).then_some(Self {
            negative,
            body,
            power,
            sign,
        })
    }

    fn marks(&self) -> usize {
        self.body.iter().filter(|c| matches!(c, '.' | ',')).count()
    }

    /// The number, where its decimals stand behind a mark, and groups of three digits behind the other
    /// one, a space or an apostrophe.
    fn number(&self, mark: Mark) -> Option<Number> {
        let mark = if mark == Mark::Point { '.' } else { ',' };
        let mut parts = self.body.split(|c| *c == mark);
        let (whole, decimals) = (parts.next()?, parts.next());
        if parts.next().is_some() {
            return None;
        }
        let mut text = String::from(if self.negative { "-" } else { "" });
        let separators: Vec<char> = whole.iter().copied().filter(|c| !c.is_ascii_digit()).collect();
        if separators.windows(2).any(|pair| pair.first() != pair.last()) {
            return None;
        }
        let groups: Vec<&[char]> = whole.split(|c| !c.is_ascii_digit()).collect();
        let (first, rest) = groups.split_first()?;
        let grouped = rest.iter().all(|group| group.len() == 3) && (1..=3).contains(&first.len());
        // A number with a power of ten has no thousands.
        if !rest.is_empty() && (!grouped || self.power.is_some()) {
            return None;
        }
        // A number has no more zeros at its start than it needs: `007` is a code.
        let digits: String = groups.concat().into_iter().collect();
        if digits.len() > 1 && digits.starts_with('0') {
            return None;
        }
        text.push_str(&digits);
        if let Some(decimals) = decimals {
            if decimals.is_empty() || !decimals.iter().all(char::is_ascii_digit) {
                return None;
            }
            text.push('.');
            text.extend(decimals);
        }
        if let Some(power) = &self.power {
            text.push('e');
            text.push_str(power);
        }
        crate::json::number(text.parse().ok()?)
    }
}

/// What stands in brackets: so accountants write what is below zero.
fn in_brackets(text: &str) -> Option<&str> {
    text.strip_prefix('(')?.strip_suffix(')')
}

/// A percent sign or a currency beside a number, and the rest.
fn signed(text: &str) -> Option<(String, &str)> {
    if let Some(before) = text.strip_suffix(['%', '٪']) {
        return Some(("%".to_owned(), before));
    }
    if let Some(before) = text.strip_suffix(is_currency) {
        return Some((text.strip_prefix(before)?.to_owned(), before));
    }
    // Also `US$`.
    let start = text.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let after = start.strip_prefix(is_currency)?;
    let own = text.strip_suffix(after)?;
    (own.chars().count() <= 4).then(|| (own.to_owned(), after))
}

fn is_currency(c: char) -> bool {
    matches!(c, '$' | '¢'..='¥' | '฿' | '\u{20a0}'..='\u{20cf}' | '﷼' | '＄' | '￡' | '￥')
}

/// A digit of any of the card's languages, and what stands between digits.
fn plain(c: char) -> Option<char> {
    match c {
        '0'..='9' | '.' | ',' => Some(c),
        '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10),
        '٫' => Some('.'),
        '٬' => Some(','),
        space if SPACES.contains(&space) => Some(' '),
        _ => None,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn told(text: &str, mark: Mark) -> String {
        match read(text, mark) {
            Cell::NoData => "no data".to_owned(),
            Cell::Number { number, sign: Some(sign) } => format!("{number} {sign}"),
            Cell::Number { number, sign: None } => number.to_string(),
            Cell::Other => "other".to_owned(),
        }
    }

    #[test]
    fn numbers_are_read_as_they_are_meant() {
        use Mark::{Comma, Point};
        for (text, mark, expected) in [
            ("1,234.5", Point, "1234.5"),
            ("1 234,5", Comma, "1234.5"),
            ("1\u{202f}234,5", Comma, "1234.5"),
            ("1.234,5", Comma, "1234.5"),
            ("1’234.5", Point, "1234.5"),
            ("12 %", Point, "12 %"),
            ("12,5\u{a0}%", Comma, "12.5 %"),
            ("−3.40", Point, "-3.4"),
            ("+7", Point, "7"),
            ("٣٫٤", Point, "3.4"),
            ("١٬٢٣٤٫٥", Point, "1234.5"),
            ("128,900,000", Point, "128900000"),
            ("12,34,567", Point, "other"),
            ("1,23", Point, "other"),
            ("1,234", Point, "1234"),
            ("1,234", Comma, "1.234"),
            ("0", Point, "0"),
            ("0.5", Point, "0.5"),
            ("007", Point, "other"),
            ("1 234.567 8", Point, "other"),
            ("3.4t", Point, "other"),
            ("1.2.3", Point, "other"),
            ("(5)", Point, "-5"),
            ("(−5)", Point, "other"),
            ("(3,4) %", Comma, "-3.4 %"),
            ("$1,269,000", Point, "1269000 $"),
            ("-€3.4", Point, "-3.4 €"),
            ("€ -3.4", Point, "-3.4 €"),
            ("3,4 €", Comma, "3.4 €"),
            ("(US$ 3.4)", Point, "-3.4 US$"),
            ("TOTAL$3", Point, "other"),
            ("$3 %", Point, "other"),
            ("1.29E+08", Point, "129000000"),
            ("1,29e-2", Comma, "0.0129"),
            ("1.29E+08", Comma, "other"),
            ("1,290E+08", Point, "other"),
            ("1E", Point, "other"),
            ("1E999", Point, "other"),
            ("E5", Point, "other"),
            ("1,234 567", Point, "other"),
            ("n/a", Point, "no data"),
            ("N.A.", Point, "no data"),
            ("–", Point, "no data"),
            (" ", Point, "no data"),
            ("#DIV/0!", Point, "no data"),
            ("No data", Point, "no data"),
        ] {
            assert_eq!(told(text, mark), expected, "{text} with {mark:?}");
        }
    }

    #[test]
    fn a_language_has_the_mark_that_its_card_writes() {
        for (mark, tags) in [
            (Mark::Comma, &["es", "es-ES", "es-AR", "fr", "ru"][..]),
            (
                Mark::Point,
                &["en", "es-MX", "es-419", "es-US", "zh", "ar", "ar-u-nu-arab", "de", ""],
            ),
        ] {
            for tag in tags {
                assert_eq!(Mark::of(tag), mark, "{tag}");
            }
        }
    }

    #[test]
    fn one_cell_tells_the_mark_of_all() {
        let mark = |cells: &[&str]| mark(cells.iter().copied(), Mark::Point);
        assert_eq!(mark(&["1,234", "3,4"]), (Mark::Comma, true));
        assert_eq!(mark(&["1,234", "3.4"]), (Mark::Point, true));
        assert_eq!(mark(&["1,234", "12"]), (Mark::Point, false), "nobody can know");
        assert_eq!(
            mark(&["3.4", "3,4", "5.1"]),
            (Mark::Point, false),
            "they contradict each other"
        );
        assert_eq!(mark(&["3.4", "3,4"]), (Mark::Point, false), "as many of each");
        assert_eq!(mark(&["3.4", "3,4", "5,1"]), (Mark::Comma, false));
        assert_eq!(mark(&["12", "n/a"]), (Mark::Point, true), "there is nothing to be known");
    }
}
