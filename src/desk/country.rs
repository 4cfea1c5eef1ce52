//! Which place a name is of: in English, and in a language of the card's.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::model::Language;
use crate::place::{country, fold, id_of, id_of_code};

/// Countries, by their English names and by those of one more language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Countries {
    language: &'static str,
}

impl Countries {
    /// In the language of a tag.
    pub fn of(tag: &str) -> Self {
        Self { language: Language::from_tag(tag).map_or("en", |language| language.name()) }
    }

    /// In the language of a card.
    pub fn of_card(card: &Map<String, Value>) -> Self {
        Self::of(card.get("lang").and_then(Value::as_str).unwrap_or_default())
    }

    /// In this language, or in the one that names are in: of another one it knows at least half of them.
    pub fn or_as_in(self, lines: &[BTreeSet<&str>]) -> Self {
        let known = |own: Self| {
            let known = lines.iter().map(|names| (own.known(names), names.len()));
            known.filter(|(known, of)| known * 2 >= *of).map(|(known, _)| known).max()
        };
        let others = Language::ALL.iter().map(|language| Self { language });
        // Of several, the last one counts.
        others.chain([self]).max_by_key(|own| known(*own)).unwrap_or(self)
    }

    /// How many of several names are known.
    pub fn known(self, names: &BTreeSet<&str>) -> usize {
        names.iter().filter(|name| self.named(name).is_some()).count()
    }

    /// The id of a place that is written as a name.
    pub fn named(self, name: &str) -> Option<&'static str> {
        thread_local!(static BY_NAME: RefCell<BTreeMap<&'static str, BTreeMap<String, &'static str>>> = RefCell::default());
        country(name).or_else(|| {
            BY_NAME.with_borrow_mut(|languages| {
                let by_name = languages.entry(self.language).or_insert_with(|| {
                    let all = names(self.language).into_iter().rev();
                    // In Spanish `RU` is short for the United Kingdom, and the code of Russia.
                    let is_code = |name: &str| id_of_code(name).is_some();
                    all.map(|(name, id)| (fold(&name), id))
                        .filter(|(name, _)| !name.is_empty() && !is_code(name))
                        .collect()
                });
                by_name.get(&fold(name)).copied()
            })
        })
    }

    /// The id of a place that is written as a code or as a name.
    pub fn id_of(self, text: &str) -> Option<String> {
        self.named(text).map(str::to_owned).or_else(|| id_of(text))
    }
}

/// The names of places in a language, whole and short, as the browser knows them.
#[cfg(target_arch = "wasm32")]
fn names(language: &str) -> Vec<(String, &'static str)> {
    use js_sys::Array;
    use js_sys::Intl::{DisplayNames, DisplayNamesOptions, DisplayNamesStyle, DisplayNamesType};

    let styles = [DisplayNamesStyle::Long, DisplayNamesStyle::Short].into_iter();
    let named = styles.flat_map(|style| {
        let options = DisplayNamesOptions::new();
        options.set_type(DisplayNamesType::Region);
        options.set_style(style);
        let names = DisplayNames::new(&Array::of1(&language.into()), &options);
        crate::place::regions().filter_map(move |(code, id)| Some((names.of(code)?.into(), id)))
    });
    named.collect()
}

/// Natively only tests ask: these are CLDR's.
#[cfg(not(target_arch = "wasm32"))]
fn names(language: &str) -> Vec<(String, &'static str)> {
    let codes: BTreeMap<_, _> = crate::place::regions().collect();
    let named: &[(&str, &str)] = match language {
        "es" => &[
            ("BR", "Brasil"),
            ("US", "Estados Unidos"),
            ("ES", "España"),
            ("JP", "Japón"),
            ("001", "mundo"),
            ("US", "EE. UU."),
            ("GB", "RU"),
        ],
        "ru" => &[("BR", "Бразилия"), ("RU", "Россия"), ("001", "весь мир")],
        _ => &[],
    };
    named.iter().map(|(code, name)| ((*name).to_owned(), codes[code])).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_english_and_in_the_cards_language() {
        let told = |tag: &str, text| Countries::of(tag).id_of(text).unwrap_or_default();
        let spanish = ["Brasil", "ESPANA", "EE.UU.", "Mundo", "Mexico", "RU", "Россия", ""];
        let spanish = spanish.map(|name| told("es-MX", name));
        assert_eq!(spanish, ["BRA", "ESP", "USA", "WORLD", "MEX", "RUS", "", ""]);
        assert_eq!(["россия", "Brasil"].map(|name| told("ru", name)), ["RUS", ""]);
        assert_eq!(["Brasil", "Brazil"].map(|name| told("de", name)), ["", "BRA"]);
    }

    #[test]
    fn a_table_may_be_in_another_language_than_its_card() {
        let found = |tag: &str, line: &[&str]| {
            Countries::of(tag).or_as_in(&[line.iter().copied().collect()]).language
        };
        assert_eq!(found("en", &["Brasil", "España", "México"]), "es");
        assert_eq!(found("es", &["Россия", "Бразилия"]), "ru");
        assert_eq!(found("en", &["México", "Chile", "Argentina", "Brasil"]), "es");
        assert_eq!(found("es", &["Brazil", "Spain"]), "es", "English is always known");
        assert_eq!(found("en", &["Ana", "Luis", "España"]), "en", "hardly any is known");
        assert_eq!(found("en", &[]), "en");
    }
}
