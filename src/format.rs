//! Values and a language to words, through one trait: `Intl` in the browser, ICU4X natively.
//!
//! [`words`] declares what the card says by itself, whose text is in `src/messages`.

mod direction;
#[cfg(not(target_arch = "wasm32"))]
#[allow(clippy::expect_used)] // Of data that is compiled in; and never in a browser.
mod icu;
#[cfg(target_arch = "wasm32")]
mod intl;
mod message;
mod words;

#[cfg(not(target_arch = "wasm32"))]
use std::cell::RefCell;
use std::cmp::Ordering;
use std::rc::Rc;

pub(crate) use direction::{Direction, isolated};
pub(crate) use message::Messages;
pub(crate) use words::{Numeral, Words};

use crate::model::{
    Date, Digits, Language, Measure, Notation, Number, Plural, Span, Subject, Target, Tenure, Unit,
    Year, is_direction,
};

/// What CLDR knows of a language. Numbers round half away from zero at `decimals`, drop zeros
/// behind the decimal mark, and use the digits that the language names.
pub(crate) trait Locale {
    /// A number in full; without `decimals`, with all the digits that it was written with.
    fn standard(&self, number: Number, decimals: Option<u8>) -> String;
    /// A number in thousands, millions and so on, in words.
    fn compact(&self, number: Number, decimals: u8) -> String;
    /// The plural category of a number as [`standard`](Self::standard) writes it.
    fn plural(&self, number: Number, decimals: Option<u8>) -> Plural;
    /// The plural category of a number that says which one.
    fn ordinal(&self, number: Number) -> Plural;
    /// Items joined by commas, with 'and' before the last.
    fn list(&self, items: &[String]) -> String;
    /// Which of two texts stands before the other in a dictionary.
    fn compare(&self, one: &str, other: &str) -> Ordering;
    /// A text in lower case, with each accent as a character of its own behind its letter.
    fn decomposed(&self, text: &str) -> String;
    /// A text in capitals, or in small letters.
    fn cased(&self, text: &str, capitals: bool) -> String;
    /// A day with its month in words.
    fn date(&self, date: Date) -> String;
}

/// The language to write in.
pub(crate) struct Format {
    locale: Rc<dyn Locale>,
    /// What the card says by itself.
    pub words: Words,
    digits: Digits,
    /// What stands between the last two items of a list.
    and: String,
}

/// The messages of each language, compiled. A browser is sent those of one.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const MESSAGES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// Ten thousand, which some languages count in.
const MYRIAD: f64 = 1e4;

/// More decimals than any number has that is shown.
const ALL: u8 = 20;

/// How a number is written.
enum Written {
    /// With all its digits, and at most so many decimals.
    Digits(Option<u8>),
    /// In words, with at most so many decimals, as so many of a thousand or a million.
    Words(u8, Option<Number>),
}

/// The decimals of a compact number whose fact names none.
const COMPACT_DECIMALS: u8 = 1;

impl Format {
    /// The language with its messages, which are compiled in natively.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn native(language: &Language) -> Self {
        // Kept, as a test makes a hundred thousand cards.
        type Kept = (Language, Rc<Messages>, Rc<dyn Locale>);
        thread_local!(static KEPT: RefCell<Vec<Kept>> = RefCell::default());
        KEPT.with_borrow_mut(|kept| {
            if let Some((_, messages, locale)) = kept.iter().find(|(own, ..)| own == language) {
                return Self::with(language, Rc::clone(messages), Rc::clone(locale));
            }
            let messages = MESSAGES.iter().find(|(own, _)| *own == language.name());
            let messages = Messages::read(messages.map_or("", |(_, messages)| messages));
            let made = Self::new(language, messages);
            let (messages, locale) = (Rc::clone(&made.words.messages), Rc::clone(&made.locale));
            kept.push((language.clone(), messages, locale));
            made
        })
    }

    pub fn new(language: &Language, messages: Messages) -> Self {
        let lists = messages.list_locale();
        #[cfg(target_arch = "wasm32")]
        let locale: Rc<dyn Locale> = Rc::new(intl::Intl::new(language, lists));
        #[cfg(not(target_arch = "wasm32"))]
        let locale: Rc<dyn Locale> = Rc::new(icu::Icu::new(language, lists));
        Self::with(language, Rc::new(messages), locale)
    }

    fn with(language: &Language, messages: Rc<Messages>, locale: Rc<dyn Locale>) -> Self {
        let pair = locale.list(&["\0".to_owned(), "\0".to_owned()]);
        let and = pair.trim_matches('\0').to_owned();
        let words = Words::new(messages, Rc::clone(&locale));
        Self { locale, words, digits: language.digits, and }
    }

    /// A number as its fact shows it, without its unit.
    pub fn number(&self, number: Number, measure: &Measure) -> String {
        tidy(&match self.written(number, measure) {
            Written::Digits(decimals) => self.locale.standard(number, decimals),
            Written::Words(decimals, _)
                if number.get().abs() >= MYRIAD && self.words.counts_in_myriads() == "yes" =>
            {
                self.locale.compact(as_precise(number, decimals), ALL)
            }
            Written::Words(decimals, _) => self.locale.compact(number, decimals),
        })
    }

    /// How a number is written.
    fn written(&self, number: Number, measure: &Measure) -> Written {
        if measure.notation == Notation::Standard {
            return Written::Digits(decimals(number, measure));
        }
        let decimals = measure.decimals.unwrap_or(COMPACT_DECIMALS);
        let size = number.get().abs();
        // What rounds up to a thousand or a million is one.
        let half = 0.5 / 10_f64.powi(decimals.into());
        if size >= 1e6 - 1e3 * half {
            Written::Words(decimals, Number::new(1e6))
        } else if size >= 1e3 - half {
            match self.words.thousands_in_words() {
                "no" => Written::Digits(Some(0)),
                _ => Written::Words(decimals, Number::new(1e3)),
            }
        } else {
            Written::Digits(Some(decimals))
        }
    }

    /// A number with all its digits.
    pub fn full(&self, number: Number) -> String {
        tidy(&self.locale.standard(number, None))
    }

    /// A number without its unit, except for a percent sign, which belongs to the number.
    pub fn plain(&self, number: Number, measure: &Measure) -> String {
        let text = self.number(number, measure);
        if measure.unit.is_percent() { self.percent(&text) } else { text }
    }

    /// A round number beside an axis, with all its digits, or in words where it is large.
    pub fn tick(&self, number: Number, measure: &Measure) -> String {
        const LARGE: f64 = 1e6;
        let compact = measure.notation == Notation::Compact
            && matches!(self.written(number, measure), Written::Words(..));
        let words = compact || number.get().abs() >= LARGE;
        let text = if words { tidy(&self.locale.compact(number, ALL)) } else { self.full(number) };
        if measure.unit.is_percent() { self.percent(&text) } else { text }
    }

    /// A number, as it is written, in percent.
    pub fn percent(&self, number: &str) -> String {
        // The sign is isolated with its number, where that is.
        let plain: String = number.chars().filter(|sign| !is_direction(*sign)).collect();
        let text = self.words.percent(&plain);
        let text = match self.digits {
            Digits::Latn => text,
            Digits::Arab => text.replace(Unit::PERCENT, "٪"),
        };
        if plain == number { text } else { self.isolated_number(&text) }
    }

    /// How many there are of something.
    pub fn count(&self, count: usize) -> String {
        message::count_text(count, self.locale.as_ref())
    }

    /// A year has no mark between its thousands.
    pub fn year(&self, year: Year) -> String {
        let digits = year.get().to_string();
        match self.digits {
            Digits::Latn => digits,
            Digits::Arab => digits.chars().map(arabic_indic).collect(),
        }
    }

    /// A text as a search compares it: without case, accents and other ornaments.
    pub fn fold(&self, text: &str) -> String {
        let mut folded = String::new();
        for letter in self.locale.decomposed(text).chars() {
            match letter {
                '\u{300}'..='\u{36f}' => {}
                // Vowels and the like, and what only stretches a word.
                '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' => {}
                'ß' => folded.push_str("ss"),
                'æ' => folded.push_str("ae"),
                'œ' => folded.push_str("oe"),
                'ø' => folded.push('o'),
                'ł' => folded.push('l'),
                'đ' => folded.push('d'),
                'ı' => folded.push('i'),
                'ة' => folded.push('ه'),
                'ى' => folded.push('ي'),
                other => folded.push(other),
            }
        }
        folded
    }

    /// The words of a text as a search compares them.
    pub fn folded_words(&self, text: &str) -> Vec<String> {
        let folded = self.fold(text);
        let words = folded.split(|letter: char| !letter.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    }

    /// What a name is found by: each of its words, and whatever else somebody may begin with to type
    /// it, which are a word without its article, and each sign of a script that puts no spaces.
    pub fn ways_in(&self, name: &str) -> Vec<String> {
        let mut ways = self.folded_words(name);
        for word in ways.clone() {
            let articles = self.words.folded_articles().split(' ');
            let bare = articles.filter_map(|article| word.strip_prefix(article));
            ways.extend(bare.filter(|bare| bare.len() < word.len()).map(str::to_owned));
            let inside = word.char_indices().skip(1).filter(|(_, sign)| is_east_asian(*sign));
            ways.extend(inside.filter_map(|(at, _)| word.get(at..)).map(str::to_owned));
        }
        ways
    }

    /// Which of two texts stands before the other in a dictionary.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.locale.compare(one, other)
    }

    /// A number with its unit: `3.4 tons per person`, `12%`.
    pub fn quantity(&self, number: Number, measure: &Measure) -> String {
        let text = self.number(number, measure);
        match self.unit(number, measure) {
            Some(unit) => match unit.strip_prefix(Unit::PERCENT) {
                Some("") => self.percent(&text),
                Some(more) => self.words.quantity(&self.percent(&text), more.trim_start()),
                None => self.words.quantity(&text, unit),
            },
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
            let plural = self.locale.plural(gap, decimals(gap, measure));
            return self.words.points(Numeral { text: &text, value: gap.get(), plural });
        }
        match self.unit(gap, measure) {
            Some(unit) => self.words.quantity(&text, unit),
            None => text,
        }
    }

    /// A distance with its sign.
    pub fn signed(&self, gap: &str, more: bool) -> String {
        let text = format!("{}{gap}", if more { '+' } else { MINUS });
        self.isolated_number(&text)
    }

    /// A number with a sign, which would stand on its other side in a language from right to left.
    fn isolated_number(&self, text: &str) -> String {
        match (self.words.runs(), self.digits) {
            (Direction::Ltr, _) => text.to_owned(),
            (Direction::Rtl, Digits::Latn) => direction::run(text, Direction::Ltr),
            (Direction::Rtl, Digits::Arab) => direction::run(text, Direction::Rtl),
        }
    }

    /// A number that is no value of the data, such as a multiple, with what words depend on.
    pub fn numeral<T>(&self, number: f64, then: impl FnOnce(Numeral<'_>) -> T) -> Option<T> {
        let number = Number::new(number)?;
        let text = self.full(number);
        let plural = self.locale.plural(number, None);
        Some(then(Numeral { text: &text, value: number.get(), plural }))
    }

    /// The unit in the form that a number takes.
    pub fn unit<'a>(&self, number: Number, measure: &'a Measure) -> Option<&'a str> {
        let category = match self.written(number, measure) {
            Written::Digits(decimals) => self.locale.plural(number, decimals),
            // What follows so many thousands or millions follows the thousand or the million.
            Written::Words(_, power) => {
                power.map_or(Plural::Other, |power| self.locale.plural(power, Some(0)))
            }
        };
        measure.unit.form(category)
    }

    /// A name in the middle of a sentence: `the US`, `the world average`.
    pub fn in_sentence(&self, subject: &Subject) -> String {
        let name = subject.name.as_str();
        let words = self.folded_words(name);
        let (first, last) = (words.first(), words.last());
        let word = |word: Option<&String>| word.map_or("", String::as_str).to_owned();
        let lower = self.begun(name, false);
        let rest = name.strip_prefix(|_: char| true).unwrap_or_default();
        let small = if self.locale.cased(rest, false) == rest { &lower } else { name };
        self.words.in_sentence(name, small, &lower, &subject.id, &word(first), &word(last))
    }

    /// A text with a large first letter, or a small one.
    pub fn begun(&self, text: &str, large: bool) -> String {
        let rest = text.strip_prefix(|_: char| true).unwrap_or_default();
        let first = text.strip_suffix(rest).unwrap_or_default();
        self.locale.cased(first, large) + rest
    }

    /// The names of several, in a sentence of their own.
    pub fn names<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> String {
        let names = names.into_iter().map(|name| isolated(name, self.words.runs()).into_owned());
        self.list(&names.collect::<Vec<_>>())
    }

    /// Whether a list reads better with each item on a line of its own, because a comma or an 'and'
    /// inside an item would be taken for one between items.
    pub fn wants_lines(&self, items: &[String]) -> bool {
        const BETWEEN: [char; 7] = [',', ';', '،', '؛', '，', '；', '、'];
        let and = self.and.trim();
        // It is a word, or begins one, as in Arabic, or stands between any two, as in Chinese.
        let has_and = |item: &String| match (self.and.starts_with(' '), self.and.ends_with(' ')) {
            (true, true) => item.split_whitespace().any(|word| word == and),
            (true, false) => item.split_whitespace().any(|word| word.starts_with(and)),
            _ => !and.is_empty() && item.contains(and),
        };
        items.iter().any(|item| item.contains(BETWEEN) || has_and(item))
    }

    /// Items in a sentence.
    pub fn list(&self, items: &[String]) -> String {
        self.locale.list(items)
    }

    /// The year of a target, as the messages are given it.
    pub fn year_of_target(&self, target: &Target) -> String {
        target.year.map_or_else(|| "none".to_owned(), |year| self.year(year))
    }

    /// What a target is called.
    pub fn target(&self, target: &Target) -> String {
        let label = target.label.clone();
        label.unwrap_or_else(|| self.words.target_of(&self.year_of_target(target)))
    }

    fn span(&self, span: Span) -> String {
        let (from, to) = (self.year(span.from()), self.year(span.to()));
        if from == to { from } else { self.words.span(&from, &to) }
    }

    pub fn date(&self, date: Date) -> String {
        // Some browsers have a space where CLDR has come to have a narrow one.
        let text = self.locale.date(date).replace('\u{202f}', " ");
        match (date.day(), self.words.first_of_month(), text.strip_prefix("1 ")) {
            (1, first, Some(rest)) if !first.is_empty() => format!("{first} {rest}"),
            _ => text,
        }
    }

    /// Years as text: `1946; 1980–1981`.
    pub fn tenure(&self, tenure: &Tenure) -> String {
        match tenure {
            Tenure::Permanent => self.words.permanent().to_owned(),
            Tenure::Written(text) => text.clone(),
            Tenure::Spans(spans) => {
                let spans: Vec<_> = spans.iter().map(|span| self.span(*span)).collect();
                spans.join(self.words.between_items())
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

/// A number rounded to so many decimals of its thousands, millions or billions.
fn as_precise(number: Number, decimals: u8) -> Number {
    const THOUSANDS: f64 = 1e3;
    let mut unit = 1.0;
    while number.get().abs() / unit >= THOUSANDS {
        unit *= THOUSANDS;
    }
    let step = unit / 10_f64.powi(decimals.into());
    Number::new((number.get() / step).round() * step).unwrap_or(number)
}

/// A true minus sign.
const MINUS: char = '\u{2212}';

/// Whether a number, as written, is not zero.
fn has_value(number: &str) -> bool {
    number.contains(|sign| matches!(sign, '1'..='9' | '\u{661}'..='\u{669}'))
}

/// A true minus sign (U+2212), and none on what rounds to zero; isolation for marks of direction.
fn tidy(number: &str) -> String {
    if !has_value(number) {
        return number.replace(['-', '\u{200e}', '\u{61c}'], "");
    }
    direction::unmarked(number).replace('-', "\u{2212}")
}

fn arabic_indic(digit: char) -> char {
    let digit = digit.to_digit(10).and_then(|value| char::from_u32(0x660 + value));
    digit.unwrap_or_default()
}

/// Whether a script is written without spaces between words, as Chinese is.
fn is_east_asian(sign: char) -> bool {
    matches!(sign, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(all(test, not(target_arch = "wasm32")))] // They use the words that are compiled in natively.
mod tests;
