//! Ids that can be read, made from names.

use std::collections::{BTreeMap, BTreeSet};

use icu_normalizer::DecomposingNormalizer;

/// In small letters and digits of ASCII, with hyphens between words: `european-union-27`, `reunion`.
pub fn slug(name: &str) -> String {
    words(name, |c| c.is_ascii_alphanumeric())
}

/// A name as it is found in whatever capitals, accents and marks, in the letters of any language: `cote-d-ivoire`, `россия`.
pub fn fold(name: &str) -> String {
    words(name, char::is_alphanumeric)
}

/// Words of these letters, small and without accents, with hyphens between them.
fn words(name: &str, is_letter: impl Fn(char) -> bool) -> String {
    let mut words = String::new();
    let mut word_ended = false;
    // Decomposed, an accented letter is a letter and its accent.
    for c in DecomposingNormalizer::new_nfkd().normalize(name).chars() {
        if is_letter(c) {
            if word_ended && !words.is_empty() {
                words.push('-');
            }
            words.extend(c.to_lowercase());
        }
        let is_accent = ('\u{300}'..='\u{36f}').contains(&c);
        word_ended = !is_letter(c) && (word_ended || !is_accent);
    }
    words
}

/// Whether all letters of a name are in its slug, so that no other name has the same: `Łódź` and `Россия` lose some.
fn is_whole(name: &str) -> bool {
    let is_accent = |c: char| ('\u{300}'..='\u{36f}').contains(&c);
    let mut letters = DecomposingNormalizer::new_nfkd().normalize_iter(name.chars());
    letters.all(|c| c.is_ascii() || is_accent(c) || !c.is_alphanumeric())
}

/// Ids with their names.
pub struct Names<'a> {
    ids: BTreeSet<&'a str>,
    /// The first id of each name.
    by_name: BTreeMap<&'a str, &'a str>,
}

impl<'a> FromIterator<(&'a str, &'a str)> for Names<'a> {
    fn from_iter<T: IntoIterator<Item = (&'a str, &'a str)>>(all: T) -> Self {
        let mut names = Self { ids: BTreeSet::new(), by_name: BTreeMap::new() };
        for (id, name) in all {
            names.ids.insert(id);
            names.by_name.entry(name).or_insert(id);
        }
        names
    }
}

impl<'a> Names<'a> {
    /// Whether there is such an id.
    pub fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// The id of whatever has this name: that of the same name, or the one that the name makes, as what it names may be
    /// called otherwise by now.
    pub fn id_named(&self, name: &str) -> Option<&'a str> {
        let made = || {
            let slug = if is_whole(name) { slug(name) } else { String::new() };
            self.ids.get(&*slug).copied().filter(|id| !id.is_empty())
        };
        self.by_name.get(name).copied().or_else(made)
    }
}

/// The slug of a name, or of another word where that has no letters; with a number after it where it
/// is taken already.
pub fn unique(name: &str, otherwise: &str, taken: &mut BTreeSet<String>) -> String {
    let mut first = slug(name);
    if first.is_empty() {
        first = otherwise.to_owned();
    }
    let numbered = |number: usize| match number {
        0 | 1 => first.clone(),
        number => format!("{first}-{number}"),
    };
    // Numbers are given in turn: between one that is taken and one that is free, halves are tried.
    let is_taken = |number| taken.contains(&numbered(number));
    let mut free = 1;
    while is_taken(free) {
        free *= 2;
    }
    let mut below = free / 2;
    while free - below > 1 {
        let middle = below.midpoint(free);
        if is_taken(middle) {
            below = middle;
        } else {
            free = middle;
        }
    }
    let id = numbered(free);
    taken.insert(id.clone());
    id
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn ids_are_numbered_in_turn() {
        let mut taken = BTreeSet::from(["fact-7".to_owned()]);
        let ids: Vec<_> = (0..9).map(|_| unique("", "fact", &mut taken)).collect();
        let numbered = [
            "fact", "fact-2", "fact-3", "fact-4", "fact-5", "fact-6", "fact-8", "fact-9", "fact-10",
        ];
        assert_eq!(ids, numbered);
    }

    #[test]
    fn a_name_is_known_by_itself_and_by_the_id_that_only_it_makes() {
        let has =
            [("europe", "Europa"), ("group", "Россия"), ("odz", "Kraj odz"), ("1", "Регион 1")];
        let has: Names = has.into_iter().collect();
        let known = |name| has.id_named(name);
        assert_eq!(known("Europe"), Some("europe"));
        assert_eq!(known("Россия"), Some("group"));
        assert_eq!([has.has("odz"), has.has("Europa")], [true, false]);
        assert_eq!([known("Китай"), known("Łódź"), known("Область 1"), known("")], [None; 4]);
    }
}
