//! When something held: years as an editor writes them.

use super::{Year, join, joined, parted};

/// Years from one to another, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    from: Year,
    to: Year,
}

impl Span {
    pub fn new(from: Year, to: Year) -> Option<Self> {
        (from <= to).then_some(Self { from, to })
    }

    pub fn from(self) -> Year {
        self.from
    }

    pub fn to(self) -> Year {
        self.to
    }
}

/// When something held.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tenure {
    Permanent,
    /// At least one span, in the order written.
    Spans(Vec<Span>),
    /// Not understood: shown as written, never drawn.
    Written(String),
}

impl Tenure {
    /// Reads what an editor writes: `1946; 1980-1981; and 2021-22`.
    pub fn parse(text: &str) -> Self {
        let word = text.trim();
        if PERMANENT.iter().any(|permanent| word.eq_ignore_ascii_case(permanent)) {
            return Self::Permanent;
        }
        match spans(text) {
            Some(spans) if !spans.is_empty() => Self::Spans(spans),
            _ => Self::Written(text.to_owned()),
        }
    }
}

/// As an editor writes it, in the card's languages.
const PERMANENT: [&str; 5] = ["permanent", "permanente", "постоянно", "常任", "بصفة دائمة"];

/// 'and' in the six official languages of the United Nations, as it stands before a last item.
const AND: [&str; 10] = ["and ", "And ", "AND ", "& ", "y ", "e ", "et ", "и ", "و", "和"];
/// What a word processor writes for a hyphen, also one at which no line is broken.
const DASHES: [char; 10] =
    ['-', '\u{2010}', '\u{2011}', '\u{2012}', '–', '—', '−', '至', '～', '~'];

fn spans(text: &str) -> Option<Vec<Span>> {
    let sign = |own: char| match own {
        '\u{660}'..='\u{669}' => char::from_digit(own as u32 - 0x660, 10),
        // 1946年 is 1946.
        '年' => None,
        own if own.is_whitespace() => Some(' '),
        own => Some(own),
    };
    let mut text: String = text.chars().filter_map(sign).collect();
    // As it stands before one: the end of another word would leave the rest of it, which is no year.
    for and in AND {
        while let Some((before, after)) = parted(&text, and) {
            text = join(&[before, after], ";");
        }
    }
    let mut spans = Vec::new();
    for part in text.split([';', ',', '；', '，', '、', '؛', '،']) {
        // 1946 г. and 1980–1981 гг. are years.
        let part = part.trim_start().trim_end_matches([' ', '.', 'г']);
        if !part.is_empty() {
            spans.push(span(part)?);
        }
    }
    Some(spans)
}

fn span(text: &str) -> Option<Span> {
    let Some((from, to)) = text.split_once(DASHES) else {
        let year = year(text)?;
        return Span::new(year, year);
    };
    let (from, to) = (from.trim_end(), to.trim_start());
    let start = year(from)?;
    let end = match to.len() {
        // 1980-81 is 1980-1981.
        2 => year(&joined(&[from.get(..2)?, to]))?,
        _ => year(to)?,
    };
    Span::new(start, end)
}

/// A year in a text has four digits: `80` may be any, and is nobody's to guess.
fn year(digits: &str) -> Option<Year> {
    (digits.len() == 4).then(|| Year::from_digits(digits))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn years(text: &str) -> Vec<(u16, u16)> {
        match Tenure::parse(text) {
            Tenure::Spans(spans) => spans.iter().map(|s| (s.from.get(), s.to.get())).collect(),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn years_as_an_editor_writes_them() {
        let mexico = [(1946, 1946), (1980, 1981), (2002, 2003), (2009, 2010), (2021, 2022)];
        assert_eq!(years("1946; 1980-1981; 2002-2003; 2009-2010; and 2021-2022"), mexico);
        assert_eq!(years("1946, 1980–1981"), [(1946, 1946), (1980, 1981)]);
        assert_eq!(years("1946 and 1980 – 81"), [(1946, 1946), (1980, 1981)]);
        for text in ["1946; y 1980", "1946; et 1980", "1946، و1980", "1946、和1980"] {
            assert_eq!(years(text), [(1946, 1946), (1980, 1980)], "{text}");
        }
        for and in [" and ", " y ", " e ", " et ", " и ", " و", " و ", "和"] {
            let text = format!("1946, 1980-1981{and}2021-2022");
            assert_eq!(years(&text), [(1946, 1946), (1980, 1981), (2021, 2022)], "{text}");
        }
        for text in [
            "1946; 1980-1981.",
            "1946 and\u{a0}1980\u{2011}1981",
            "1946 & 1980\u{2010}81",
            "1946 AND 1980\u{202f}\u{2012}\u{202f}1981",
        ] {
            assert_eq!(years(text), [(1946, 1946), (1980, 1981)], "{text}");
        }
        for text in
            ["1946年；1980—1981年", "1946, 1980至1981", "1946 г., 1980–1981 гг.", "١٩٤٦؛ ١٩٨٠–١٩٨١"]
        {
            assert_eq!(years(text), [(1946, 1946), (1980, 1981)], "{text}");
        }
        for text in ["Permanent", "permanente", "постоянно", "常任"] {
            assert_eq!(Tenure::parse(text), Tenure::Permanent);
        }
    }

    #[test]
    fn years_that_are_not_understood_stay_as_written() {
        for text in [
            "soon",
            "1980-79",
            "80-81",
            "987-96",
            "1946; 80",
            "1980-1",
            "1999-02",
            "1981-1980",
            "1946; soon",
            "1946 y pronto",
            "since 1946",
            "",
            "2021-",
            "19801",
            "-",
        ] {
            assert_eq!(Tenure::parse(text), Tenure::Written(text.to_owned()), "{text}");
        }
    }
}
