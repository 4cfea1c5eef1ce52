//! What the card says by itself: every message, with the values it is given. The words are in
//! `src/messages`, a file for each language.

use std::rc::Rc;

use super::Locale;
use super::direction::Direction;
use super::message::{Argument, Messages, SLOT};
use crate::model::Plural;

/// The words of one language.
pub(crate) struct Words {
    pub(super) messages: Rc<Messages>,
    locale: Rc<dyn Locale>,
    direction: Direction,
}

/// A number as it is written: its words depend on it.
#[derive(Clone, Copy)]
pub(crate) struct Numeral<'a> {
    pub text: &'a str,
    pub value: f64,
    pub plural: Plural,
}

/// Where the language stands whose lists are taken: it is needed before there are words.
pub(super) const LIST_LOCALE: usize = Name::list_locale as usize;

/// Where it stands what the language elides.
pub(super) const ELIDED: usize = Name::elided as usize;

/// A method for each message, which takes the values it is given.
macro_rules! messages {
    ($($name:ident $(($($value:ident: $kind:ident),+))?;)+) => {
        // They are named as their messages; what a frame says is only asked for natively.
        #[allow(non_camel_case_types, dead_code)]
        #[derive(Clone, Copy)]
        enum Name { $($name),+ }

        #[allow(dead_code)]
        impl Words {
            $(messages!(method $name $(($($value: $kind),+))?);)+
        }
    };
    (method $name:ident) => {
        pub fn $name(&self) -> &str {
            self.messages.text(Name::$name as usize)
        }
    };
    (method $name:ident ($($value:ident: $kind:ident),+)) => {
        pub fn $name(&self, $($value: messages!(type $kind)),+) -> String {
            self.say(Name::$name, &[$(messages!(argument $kind $value)),+])
        }
    };
    (type Data) => { &str };
    (type Said) => { &str };
    (type Count) => { usize };
    (type Written) => { Numeral<'_> };
    (type Slot) => { &str };
    (argument Written $value:ident) => {
        Argument::Written($value.text, $value.value, $value.plural)
    };
    (argument $kind:ident $value:ident) => { Argument::$kind($value) };
}

include!("../messages/declared.rs");

/// What follows the slot of a message.
fn after(text: &str) -> &str {
    // From the front: a search from the back would be one more in the browser.
    let mut after = text;
    while let Some((_, rest)) = after.split_once(SLOT) {
        after = rest;
    }
    after
}

impl Words {
    pub(super) fn new(messages: Rc<Messages>, locale: Rc<dyn Locale>) -> Self {
        let direction = match messages.text(Name::direction as usize) {
            "rtl" => Direction::Rtl,
            _ => Direction::Ltr,
        };
        Self { messages, locale, direction }
    }

    /// In which direction the language runs.
    pub fn runs(&self) -> Direction {
        self.direction
    }

    fn say(&self, name: Name, arguments: &[Argument<'_>]) -> String {
        self.messages.say(name as usize, arguments, self.locale.as_ref(), self.direction)
    }

    /// What stands before and behind the name of a source, which is a link.
    pub fn around_source(&self, name: &str, edition: Option<&str>) -> (String, String) {
        let text = match edition {
            Some(edition) => self.source_edition(name, edition),
            None => self.source(name),
        };
        let before = text.split_once(SLOT).map_or("", |(before, _)| before);
        (before.to_owned(), after(&text).to_owned())
    }

    /// What ends a sentence that has nothing but its lead.
    pub fn after_lead(&self, lead: &str) -> String {
        after(&self.no_relations(lead)).to_owned()
    }
}
