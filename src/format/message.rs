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
        Self(compiled.lines().map(Box::from).collect())
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
        let writer = Writer { arguments, locale, direction };
        writer.write(&mut rest, Some(&mut out));
        out
    }
}

struct Writer<'a> {
    arguments: &'a [Argument<'a>],
    locale: &'a dyn Locale,
    direction: Direction,
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
                '.' if out.as_deref().is_some_and(|out| is_stopped(out)) => {}
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
            Some(Argument::Said(text) | Argument::Written(text, ..)) => out.push_str(text),
            Some(Argument::Count(count)) => out.push_str(&count_text(count, self.locale)),
            Some(Argument::Slot(text)) => out.extend(["\0", text, "\0"]),
            None => {}
        }
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

/// Whether a text ends in a point, as `U.S.` does: the sentence that it ends has no second one.
fn is_stopped(text: &str) -> bool {
    text.trim_end_matches([POP_ISOLATE, SLOT]).ends_with(['.', '…'])
}

fn number(count: usize) -> Option<Number> {
    Number::new(count as f64)
}

pub(super) fn count_text(count: usize, locale: &dyn Locale) -> String {
    number(count).map_or_else(String::new, |count| locale.standard(count, Some(0)))
}
