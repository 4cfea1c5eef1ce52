//! Values and a language to words, through one trait: `Intl` in the browser, ICU4X natively.
//!
//! [`english`] holds what the card says by itself.

pub(crate) mod english;
#[cfg(not(target_arch = "wasm32"))]
#[allow(clippy::expect_used)] // Of data that is compiled in; and never in a browser.
mod icu;
#[cfg(target_arch = "wasm32")]
mod intl;

use crate::model::{Date, Language, Measure, Notation, Number, Plural, Span, Tenure, Unit};

/// What CLDR knows of a language. Numbers round half away from zero at `decimals`, drop zeros
/// behind the decimal mark, and use Latin digits.
pub(crate) trait Locale {
    /// A number in full; without `decimals`, with all the digits that it was written with.
    fn standard(&self, number: Number, decimals: Option<u8>) -> String;
    /// A number in thousands, millions and so on, in words.
    fn compact(&self, number: Number, decimals: u8) -> String;
    /// The plural category of a number as [`standard`](Self::standard) writes it.
    fn plural(&self, number: Number, decimals: Option<u8>) -> Plural;
    /// Items joined by commas, with 'and' before the last.
    fn list(&self, items: &[String]) -> String;
    /// A text in lower case, with each accent as a character of its own behind its letter.
    fn decomposed(&self, text: &str) -> String;
    /// A day with its month in words.
    fn date(&self, date: Date) -> String;
}

/// The language to write in.
pub(crate) struct Format(Box<dyn Locale>);

/// The decimals of a compact number whose fact names none.
const COMPACT_DECIMALS: u8 = 1;

impl Format {
    pub fn new(language: &Language) -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(Box::new(intl::Intl::new(language)));
        #[cfg(not(target_arch = "wasm32"))]
        return Self(Box::new(icu::Icu::new(language)));
    }

    /// A number as its fact shows it, without its unit.
    pub fn number(&self, number: Number, measure: &Measure) -> String {
        match measure.notation {
            Notation::Standard => tidy(&self.0.standard(number, decimals(number, measure))),
            Notation::Compact => {
                tidy(&self.0.compact(number, measure.decimals.unwrap_or(COMPACT_DECIMALS)))
            }
        }
    }

    /// A number with all its digits.
    pub fn full(&self, number: Number) -> String {
        tidy(&self.0.standard(number, None))
    }

    /// A number without its unit, except for a percent sign, which belongs to the number.
    pub fn plain(&self, number: Number, measure: &Measure) -> String {
        let text = self.number(number, measure);
        if measure.unit.is_percent() { format!("{text}{}", Unit::PERCENT) } else { text }
    }

    /// A round number beside an axis, with all its digits, or in words where it is large.
    pub fn tick(&self, number: Number, measure: &Measure) -> String {
        const ALL: u8 = 20;
        const LARGE: f64 = 1e6;
        let words = measure.notation == Notation::Compact || number.get().abs() >= LARGE;
        let text = if words { tidy(&self.0.compact(number, ALL)) } else { self.full(number) };
        if measure.unit.is_percent() { format!("{text}{}", Unit::PERCENT) } else { text }
    }

    /// A text as a search compares it: without case, accents and other ornaments.
    pub fn fold(&self, text: &str) -> String {
        let mut folded = String::new();
        for letter in self.0.decomposed(text).chars() {
            match letter {
                '\u{300}'..='\u{36f}' => {}
                'ß' => folded.push_str("ss"),
                'æ' => folded.push_str("ae"),
                'œ' => folded.push_str("oe"),
                'ø' => folded.push('o'),
                'ł' => folded.push('l'),
                'đ' => folded.push('d'),
                'ı' => folded.push('i'),
                other => folded.push(other),
            }
        }
        folded
    }

    /// A number with its unit: `3.4 tons per person`, `12%`.
    pub fn quantity(&self, number: Number, measure: &Measure) -> String {
        let text = self.number(number, measure);
        match self.unit(number, measure) {
            Some(unit) if unit.starts_with(Unit::PERCENT) => text + unit,
            Some(unit) => format!("{text} {unit}"),
            None => text,
        }
    }

    /// How far two different numbers are apart, without the unit. Never zero: a distance too small
    /// for the decimals of its fact is written with all of its own.
    pub fn gap(&self, gap: Number, measure: &Measure) -> String {
        let visible = self.number(gap, measure);
        if has_value(&visible) { visible } else { self.full(gap) }
    }

    /// How far two different numbers are apart, with the unit.
    pub fn distance(&self, gap: Number, measure: &Measure) -> String {
        let text = self.gap(gap, measure);
        if measure.unit.is_percentage() {
            return english::points(&text, self.0.plural(gap, decimals(gap, measure)));
        }
        match self.unit(gap, measure) {
            Some(unit) => format!("{text} {unit}"),
            None => text,
        }
    }

    /// The unit in the form that a number takes.
    pub fn unit<'a>(&self, number: Number, measure: &'a Measure) -> Option<&'a str> {
        let category = match measure.notation {
            // Written as so many thousands or millions.
            Notation::Compact if number.get().abs() >= 1000.0 => Plural::Other,
            Notation::Compact => {
                self.0.plural(number, Some(measure.decimals.unwrap_or(COMPACT_DECIMALS)))
            }
            Notation::Standard => self.0.plural(number, decimals(number, measure)),
        };
        measure.unit.form(category)
    }

    /// Items in a sentence.
    pub fn list(&self, items: &[String]) -> String {
        self.0.list(items)
    }

    pub fn date(&self, date: Date) -> String {
        self.0.date(date)
    }

    /// Years as text: `1946; 1980–1981`.
    pub fn tenure(&self, tenure: &Tenure) -> String {
        match tenure {
            Tenure::Permanent => english::PERMANENT.to_owned(),
            Tenure::Written(text) => text.clone(),
            Tenure::Spans(spans) => {
                let spans: Vec<_> = spans.iter().map(|span| span_text(*span)).collect();
                spans.join("; ")
            }
        }
    }
}

/// The most decimals of a number: what its fact says, and fewer where its significant digits end
/// before.
fn decimals(number: Number, measure: &Measure) -> Option<u8> {
    let Some(digits) = measure.digits else {
        return measure.decimals;
    };
    const MOST: u8 = 20;
    let most = measure.decimals.unwrap_or(MOST);
    let size = number.get().abs();
    // Each digit before the decimal mark leaves one decimal less, each zero behind it one more.
    let mut decimals = digits.saturating_sub(1);
    let (mut above, mut below) = (10.0, 1.0);
    while size >= above && decimals > 0 {
        (above, decimals) = (above * 10.0, decimals - 1);
    }
    while size < below && size > 0.0 && decimals < most {
        (below, decimals) = (below / 10.0, decimals + 1);
    }
    Some(decimals.min(most))
}

fn span_text(span: Span) -> String {
    let (from, to) = (span.from().get(), span.to().get());
    if from == to { from.to_string() } else { format!("{from}–{to}") }
}

/// Whether a number, as written, is not zero.
fn has_value(number: &str) -> bool {
    number.bytes().any(|byte| matches!(byte, b'1'..=b'9'))
}

/// A true minus sign (U+2212), and none on what rounds to zero.
fn tidy(number: &str) -> String {
    match (number.contains('-'), has_value(number)) {
        (true, true) => number.replace('-', "\u{2212}"),
        (true, false) => number.replace('-', ""),
        (false, _) => number.to_owned(),
    }
}

#[cfg(test)]
mod tests;
