//! Each message of each language, said by the card and by Fluent's own implementation.

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::super::message::{Argument, Messages};
use super::super::{Direction, Format, MESSAGES};
use crate::model::{Language, Number};

/// What a value is, as `declared.rs` has it.
#[allow(dead_code)]
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Data,
    Said,
    Count,
    Written,
    Slot,
}

macro_rules! messages {
    ($($name:ident $(($($value:ident: $kind:ident),+))?;)+) => {
        const DECLARED: &[(&str, &[(&str, Kind)])] =
            &[$((stringify!($name), &[$($((stringify!($value), Kind::$kind)),+)?])),+];
    };
}
include!("../../messages/declared.rs");

/// Words that messages are chosen by, and one that none is.
const WORDS: [&str; 18] = [
    "none",
    "yes",
    "no",
    "half",
    "two-fifths",
    "third",
    "quarter",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "WORLD",
    "USA",
    "union",
    "average",
    "2030",
];
/// Zero, singular, dual, few, many; across languages.
const NUMBERS: [f64; 15] =
    [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 10.0, 11.0, 12.0, 20.0, 21.0, 22.0, 99.0, 100.0, 30.0];

/// What each value is for the `round`th time.
fn value(kind: Kind, round: usize, place: usize) -> (Option<f64>, &'static str) {
    match kind {
        Kind::Count => (Some(NUMBERS[(round + place) % NUMBERS.len()]), ""),
        Kind::Written => (Some(NUMBERS[round % NUMBERS.len()]), ""),
        // Of both directions, so that neither is isolated in any language.
        Kind::Data | Kind::Said => (None, WORDS[(round + place) % WORDS.len()]),
        Kind::Slot => (None, "\0\0"),
    }
}

/// Half of one more, in the second round. Not in Arabic, where Fluent's own rules take 3.5 for a few, which
/// is not what CLDR says.
fn half(kind: Kind, round: usize, language: &str) -> f64 {
    if kind == Kind::Written && round > NUMBERS.len() && language != "ar" { 0.5 } else { 0.0 }
}

fn bundle(language: &str) -> FluentBundle<FluentResource> {
    let path = format!("{}/src/messages/{language}.ftl", env!("CARGO_MANIFEST_DIR"));
    let source = std::fs::read_to_string(&path).expect(&path);
    let resource = FluentResource::try_new(source).map_err(|(_, errors)| errors).expect(&path);
    let mut bundle = FluentBundle::new(vec![language.parse().expect(language)]);
    bundle.set_use_isolating(false);
    bundle.add_builtins().expect("NUMBER");
    bundle.add_resource(resource).expect("no message twice");
    bundle
}

#[test]
fn messages_say_what_fluent_says() {
    let mut said = 0;
    for (language, compiled) in MESSAGES {
        let bundle = bundle(language);
        let format = Format::native(&Language::from_tag(language).expect(language));
        let messages = Messages::read(compiled);
        for (index, (name, values)) in DECLARED.iter().enumerate() {
            let id = name.replace('_', "-");
            let pattern = bundle.get_message(&id).and_then(|own| own.value()).expect(&id);
            for round in 0..31 {
                let mut theirs = FluentArgs::new();
                let mut texts = Vec::new();
                for (place, (value_name, kind)) in values.iter().enumerate() {
                    let (number, word) = value(*kind, round, place);
                    let number = number.map(|number| number + half(*kind, round, language));
                    let name = value_name.replace('_', "-");
                    match number {
                        Some(number) => {
                            let number = FluentNumber::new(number, Default::default());
                            theirs.set(name, FluentValue::Number(number));
                        }
                        None => theirs.set(name, word),
                    }
                    texts.push(number.map_or(word.to_owned(), |number| number.to_string()));
                }
                let ours: Vec<_> = values
                    .iter()
                    .enumerate()
                    .map(|(place, (_, kind))| match (kind, value(*kind, round, place)) {
                        (Kind::Count, (Some(number), _)) => Argument::Count(number as usize),
                        (_, (Some(number), _)) => {
                            let number = number + half(*kind, round, language);
                            let plural = Number::new(number).expect("finite");
                            let plural = format.locale.plural(plural, None);
                            Argument::Written(&texts[place], number, plural)
                        }
                        (Kind::Slot, _) => Argument::Slot(""),
                        // Isolation is this project's own matter.
                        (_, (None, word)) => Argument::Said(word),
                    })
                    .collect();
                let mut errors = Vec::new();
                let theirs = bundle.format_pattern(pattern, Some(&theirs), &mut errors);
                assert!(errors.is_empty(), "{language}: {id}: {errors:?}");
                let locale = format.locale.as_ref();
                let ours = messages.say(index, &ours, locale, Direction::Ltr);
                // Elision too.
                let [ours, theirs] =
                    [ours, theirs.into_owned()].map(|own| own.replace("qu’", "que "));
                assert_eq!(ours, theirs, "{language}: {id}, round {round}");
                said += 1;
                if values.is_empty() {
                    break;
                }
            }
        }
    }
    assert!(said > 1000 * MESSAGES.len(), "{said}");
}
