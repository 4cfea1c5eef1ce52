//! The browser's own knowledge of languages.

use std::cell::{OnceCell, RefCell};
use std::cmp::Ordering;

use js_sys::{Array, Date as JsDate, Function, JsString, Object, Reflect, RegExp};
use wasm_bindgen::{JsCast, JsValue};

use super::Locale;
use crate::model::{Date, Language, Number, Plural};

/// Formats of one language. Each of `Intl`'s objects takes a while to make and is kept.
pub(super) struct Intl {
    /// The language's tag, with the digits named: browsers disagree on them otherwise.
    numbers: Array,
    /// That of numbers in words.
    compact: Array,
    lists: Array,
    number_formats: Made<(Option<u8>, bool), Function>,
    plural_rules: Made<(Option<u8>, bool), js_sys::Intl::PluralRules>,
    list_format: OnceCell<js_sys::Intl::ListFormat>,
    collator: OnceCell<Function>,
    dates: OnceCell<Function>,
    /// What is neither a letter nor a digit.
    others: OnceCell<RegExp>,
}

/// What was made, by what it was made for. A card has few of them.
type Made<K, V> = RefCell<Vec<(K, V)>>;

/// What was made for a key, or is made now.
fn kept<K: PartialEq, V: Clone>(made: &Made<K, V>, key: K, make: impl Fn() -> V) -> V {
    let mut made = made.borrow_mut();
    if let Some((_, value)) = made.iter().find(|(own, _)| *own == key) {
        return value.clone();
    }
    let value = make();
    made.push((key, value.clone()));
    value
}

/// The most decimals that `Intl` knows of in every browser.
const ALL: u8 = 20;

impl Intl {
    /// `lists` is the language whose lists are taken.
    pub fn new(language: &Language, lists: &str) -> Self {
        Self {
            numbers: Array::of1(&language.with_digits().into()),
            compact: Array::of1(&language.of_compact().into()),
            lists: Array::of1(&lists.into()),
            number_formats: RefCell::default(),
            plural_rules: RefCell::default(),
            list_format: OnceCell::new(),
            collator: OnceCell::new(),
            dates: OnceCell::new(),
            others: OnceCell::new(),
        }
    }

    fn number(&self, number: Number, decimals: Option<u8>, compact: bool) -> String {
        let format = kept(&self.number_formats, (decimals, compact), || {
            let options = digits(decimals);
            if compact {
                set(&options, "notation", "compact");
                set(&options, "compactDisplay", "long");
                // Thousands have their mark in any language that has one, as in numbers that are not compact.
                set(&options, "useGrouping", "auto");
            }
            let locale = if compact { &self.compact } else { &self.numbers };
            js_sys::Intl::NumberFormat::new(locale, &options).format()
        });
        // As a string, so that the decimal number is formatted that was written, not its binary
        // neighbour.
        let written = js_sys::Number::from(number.get()).to_string_with_radix(10);
        let text = written.and_then(|written| format.call1(&JsValue::UNDEFINED, &written));
        text.ok().and_then(|text| text.as_string()).unwrap_or_default()
    }
}

impl Intl {
    fn category(&self, number: Number, decimals: Option<u8>, ordinal: bool) -> Plural {
        let rules = kept(&self.plural_rules, (decimals, ordinal), || {
            let options = digits(decimals);
            if ordinal {
                set(&options, "type", "ordinal");
            }
            js_sys::Intl::PluralRules::new(&self.numbers, &options)
        });
        let name = String::from(rules.select(number.get()));
        Plural::from_name(&name).unwrap_or(Plural::Other)
    }
}

impl Locale for Intl {
    fn standard(&self, number: Number, decimals: Option<u8>) -> String {
        self.number(number, decimals, false)
    }

    fn compact(&self, number: Number, decimals: u8) -> String {
        self.number(number, Some(decimals), true)
    }

    fn plural(&self, number: Number, decimals: Option<u8>) -> Plural {
        self.category(number, decimals, false)
    }

    fn ordinal(&self, number: Number) -> Plural {
        self.category(number, None, true)
    }

    fn list(&self, items: &[String]) -> String {
        let array = Array::new();
        for item in items {
            array.push(&item.as_str().into());
        }
        let format = self
            .list_format
            .get_or_init(|| js_sys::Intl::ListFormat::new(&self.lists, &Object::new()));
        format.format(&array).into()
    }

    fn compare(&self, one: &str, other: &str) -> Ordering {
        let compare = self
            .collator
            .get_or_init(|| js_sys::Intl::Collator::new(&self.numbers, &Object::new()).compare());
        let found = compare.call2(&JsValue::UNDEFINED, &one.into(), &other.into());
        let found = found.ok().and_then(|found| found.as_f64()).unwrap_or_default();
        found.total_cmp(&0.0)
    }

    fn decomposed(&self, text: &str) -> String {
        let text = JsString::from(text).normalize("NFD");
        text.to_lower_case().into()
    }

    fn spaced(&self, text: &str) -> String {
        let others = || RegExp::new(r"[^\p{Alphabetic}\p{N}\0]+", "gu");
        let others = self.others.get_or_init(others);
        JsString::from(text).replace_by_pattern(others, " ").into()
    }

    fn cased(&self, text: &str, capitals: bool) -> String {
        let text = JsString::from(text);
        if capitals { text.to_upper_case().into() } else { text.to_lower_case().into() }
    }

    fn date(&self, date: Date) -> String {
        let format = self.dates.get_or_init(|| {
            let options = Object::new();
            set(&options, "dateStyle", "long");
            set(&options, "timeZone", "UTC");
            set(&options, "calendar", "gregory");
            js_sys::Intl::DateTimeFormat::new(&self.numbers, &options).format()
        });
        let moment = JsDate::new(&date.iso().into());
        let text = format.call1(&JsValue::UNDEFINED, &moment);
        text.ok().and_then(|text| text.as_string()).unwrap_or_default()
    }
}

fn digits(decimals: Option<u8>) -> Object {
    let options = Object::new();
    set(&options, "maximumFractionDigits", decimals.unwrap_or(ALL));
    options
}

fn set(options: &Object, name: &str, value: impl Into<JsValue>) {
    // Setting a key of a plain object of our own cannot fail.
    let _ = Reflect::set(options.unchecked_ref(), &name.into(), &value.into());
}
