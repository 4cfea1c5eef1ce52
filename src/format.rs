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
mod name;
mod number;
mod words;

use std::cell::OnceCell;
#[cfg(not(target_arch = "wasm32"))]
use std::cell::RefCell;
use std::cmp::Ordering;
use std::rc::Rc;

pub(crate) use direction::{Direction, isolated};
pub(crate) use message::Messages;
pub(crate) use number::Shown;
pub(crate) use words::{Numeral, Words};

use crate::model::{Date, Digits, Language, Number, Plural, Span, Target, Tenure, join, joined};

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
    /// A text with a space for all that is neither a letter nor a digit, whatever the script: that takes Unicode's
    /// tables, which a browser has. What joins texts (`\0`) stays.
    fn spaced(&self, text: &str) -> String;
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
    /// What stands between the last two items of a list, before most of them and before an i.
    ands: OnceCell<[String; 2]>,
}

/// The messages of each language, compiled. A browser is sent those of one.
#[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
pub(crate) const MESSAGES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/messages.rs"));

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

    /// The same in the desk, which has the messages of each language too.
    #[cfg(all(target_arch = "wasm32", feature = "desk"))]
    pub fn native(language: &Language) -> Self {
        let messages = MESSAGES.iter().find(|(own, _)| *own == language.name());
        Self::new(language, Messages::read(messages.map_or("", |(_, messages)| messages)))
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
        let words = Words::new(messages, Rc::clone(&locale));
        Self { locale, words, digits: language.digits, ands: OnceCell::new() }
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
            (1, first, Some(rest)) if !first.is_empty() => joined(&[first, " ", rest]),
            _ => text,
        }
    }

    /// Years as text: `1946; 1980–1981`.
    pub fn tenure(&self, tenure: &Tenure) -> String {
        match tenure {
            Tenure::Permanent => self.words.permanent().to_owned(),
            Tenure::Written(text) => text.clone(),
            Tenure::Spans(spans) => {
                let mut written = Vec::new();
                for span in spans {
                    written.push(self.span(*span));
                }
                join(&written, self.words.between_items())
            }
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))] // They use the words that are compiled in natively.
mod tests;
