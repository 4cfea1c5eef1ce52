//! Ids that can be read, made from names.

use std::collections::BTreeSet;

use icu_normalizer::DecomposingNormalizer;

/// In small letters and digits of ASCII, with hyphens between words: `european-union-27`, `reunion`.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    let mut word_ended = false;
    // Decomposed, an accented letter is a letter and its accent.
    for c in DecomposingNormalizer::new_nfkd().normalize(name).chars() {
        if c.is_ascii_alphanumeric() {
            if word_ended && !slug.is_empty() {
                slug.push('-');
            }
            slug.push(c.to_ascii_lowercase());
        }
        let is_accent = ('\u{300}'..='\u{36f}').contains(&c);
        word_ended = !c.is_ascii_alphanumeric() && (word_ended || !is_accent);
    }
    slug
}

/// The slug of a name, or of another word where that has no letters; with a number after it where it
/// is taken already.
pub fn unique(name: &str, otherwise: &str, taken: &mut BTreeSet<String>) -> String {
    let mut first = slug(name);
    if first.is_empty() {
        first = otherwise.to_owned();
    }
    let numbered = (2..).map(|number: usize| format!("{first}-{number}"));
    let mut ids = std::iter::once(first.clone()).chain(numbered);
    let id = ids.find(|id| !taken.contains(id)).unwrap_or(first);
    taken.insert(id.clone());
    id
}
