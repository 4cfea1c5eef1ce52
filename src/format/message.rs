//! Messages as the browser gets them: compiled, a line each, with signs for values and choices.
//!
//! They are written in Fluent's syntax and compiled when the card is built (`src/messages`), so that no
//! reader's browser has to hold a parser of it.

#[path = "../messages/signs.rs"]
mod signs;

use std::str::Chars;

use self::signs::{BY_ORDINAL, CHOICE, CHOICE_END, FIRST_VALUE, KEY_END, VALUE, VARIANT};
use super::Locale;
use super::direction::{Direction, POP_ISOLATE, isolated};
use crate::model::{Number, Plural};

/// What a message is given.
#[derive(Clone, Copy)]
pub(super) enum Argument<'a> {
    /// A text of the data, whose direction is its own.
    Data(&'a str),
    /// A text that the card has written.
    Said(&'a str),
    /// A number of things.
    Count(usize),
    /// A number as it is written already.
    Written(&'a str, f64, Plural),
    /// A text that stands apart from what is around it: see [`SLOT`].
    Slot(&'a str),
}

/// What a message has on both sides of a [`Slot`](Argument::Slot).
pub(super) const SLOT: char = '\0';

/// The messages of one language.
pub(crate) struct Messages(Vec<Box<str>>);

impl Messages {
    /// Reads them as they are compiled.
    pub fn read(compiled: &str) -> Self {
        let mut messages: Vec<Box<str>> = Vec::new();
        for message in compiled.split('\n') {
            messages.push(message.into());
        }
        Self(messages)
    }

    /// Whose lists are taken.
    pub(super) fn list_locale(&self) -> &str {
        self.text(super::words::LIST_LOCALE)
    }

    /// A message without values.
    pub(super) fn text(&self, index: usize) -> &str {
        self.0.get(index).map_or("", |text| text)
    }

    /// A message with its values.
    pub(super) fn say(
        &self,
        index: usize,
        arguments: &[Argument<'_>],
        locale: &dyn Locale,
        direction: Direction,
    ) -> String {
        let mut out = String::new();
        let mut rest = self.text(index).chars();
        let elided = self.text(super::words::ELIDED);
        let writer = Writer { arguments, locale, direction, elided };
        writer.write(&mut rest, Some(&mut out));
        out
    }
}

struct Writer<'a> {
    arguments: &'a [Argument<'a>],
    locale: &'a dyn Locale,
    direction: Direction,
    elided: &'a str,
}

impl Writer<'_> {
    /// Writes, or passes over, until a variant begins or a choice ends; whether one begins.
    fn write(&self, rest: &mut Chars<'_>, mut out: Option<&mut String>) -> bool {
        while let Some(sign) = rest.next() {
            match sign {
                VALUE => {
                    let argument = self.argument(rest.next());
                    if let Some(out) = out.as_deref_mut() {
                        self.value(argument, out);
                    }
                }
                CHOICE => {
                    let argument = self.argument(rest.next());
                    let ordinal = rest.next() == Some(BY_ORDINAL);
                    let mut chosen = out.is_none();
                    let mut more = rest.next() == Some(VARIANT);
                    while more {
                        let key: String =
                            rest.by_ref().take_while(|sign| *sign != KEY_END).collect();
                        let this = !chosen && self.matches(argument, &key, ordinal);
                        chosen |= this;
                        more = self.write(rest, out.as_deref_mut().filter(|_| this));
                    }
                }
                VARIANT => return true,
                CHOICE_END => return false,
                '.' | '。' if out.as_deref().is_some_and(|out| self.is_stopped(out, sign)) => {}
                plain => {
                    if let Some(out) = out.as_deref_mut() {
                        out.push(plain);
                    }
                }
            }
        }
        false
    }

    fn argument(&self, sign: Option<char>) -> Option<Argument<'_>> {
        let place = (sign? as usize).checked_sub(FIRST_VALUE as usize)?;
        self.arguments.get(place).copied()
    }

    fn value(&self, argument: Option<Argument<'_>>, out: &mut String) {
        match argument {
            Some(Argument::Data(text)) => out.push_str(&isolated(text, self.direction)),
            Some(Argument::Said(text)) => {
                if !self.elided.is_empty() && out.ends_with(self.elided) && text.starts_with(VOWELS)
                {
                    // The vowel and the space.
                    out.pop();
                    out.pop();
                    out.push('’');
                }
                out.push_str(text);
            }
            Some(Argument::Written(text, ..)) => out.push_str(text),
            Some(Argument::Count(count)) => out.push_str(&count_text(count, self.locale)),
            Some(Argument::Slot(text)) => out.extend(["\0", text, "\0"]),
            None => {}
        }
    }

    /// Whether a text ends in a `stop`, as `U.S.` does, or in what stands for one: the sentence that it ends has no second one.
    fn is_stopped(&self, text: &str, stop: char) -> bool {
        let end = text.trim_end_matches([POP_ISOLATE, SLOT, '”']);
        let stops = match stop {
            // Within what runs from left to right it would stand at the wrong end of a sentence that does not.
            '.' if self.direction == Direction::Rtl && text.ends_with(POP_ISOLATE) => return false,
            '.' if text.ends_with('”') => return false,
            '.' => ['.', '…', '?', '!', '؟'],
            _ => ['。', '…', '？', '！', '?'],
        };
        end.ends_with(stops)
    }

    fn matches(&self, argument: Option<Argument<'_>>, key: &str, ordinal: bool) -> bool {
        let is = |plural: Plural| Plural::from_name(key) == Some(plural);
        let equals = |value: f64| key.parse::<u32>().is_ok_and(|key| f64::from(key) == value);
        key.is_empty()
            || match argument {
                Some(Argument::Data(text) | Argument::Said(text)) => text == key,
                Some(Argument::Written(_, value, plural)) => equals(value) || is(plural),
                Some(Argument::Count(count)) => {
                    equals(count as f64)
                        || number(count).is_some_and(|number| {
                            is(if ordinal {
                                self.locale.ordinal(number)
                            } else {
                                self.locale.plural(number, Some(0))
                            })
                        })
                }
                Some(Argument::Slot(_)) | None => false,
            }
    }
}

/// What a name may begin with before which a vowel is elided.
const VOWELS: [char; 36] = [
    'A', 'E', 'I', 'O', 'U', 'a', 'e', 'i', 'o', 'u', 'À', 'Â', 'Ä', 'É', 'È', 'Ê', 'Ë', 'Î', 'Ï',
    'Ô', 'Ö', 'Ù', 'Û', 'Ü', 'à', 'â', 'é', 'è', 'ê', 'î', 'ï', 'ô', 'œ', 'Œ', 'æ', 'Æ',
];

fn number(count: usize) -> Option<Number> {
    Number::new(count as f64)
}

pub(super) fn count_text(count: usize, locale: &dyn Locale) -> String {
    number(count).map_or_else(String::new, |count| locale.standard(count, Some(0)))
}
