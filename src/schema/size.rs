//! How large a card may be: its JSON, told before any of it is read, and its parts.

use std::fmt::Write;

/// The most characters of the JSON, as JavaScript counts them, in UTF-16: 4 MB, as of an
/// address.
pub(crate) const MOST_CHARACTERS: usize = 4 * 1024 * 1024;

/// The most commas of the JSON, which has about as many values: every place and sixty
/// years in five facts are 75,000.
pub(crate) const MOST_VALUES: usize = 150_000;

/// The most objects of the JSON: 10,000 places with a number of a year have 30,000.
pub(crate) const MOST_OBJECTS: usize = 32_000;

/// The most facts of a card; more would make a page of it.
pub(crate) const MOST_FACTS: usize = 200;

/// The most subjects of a card: the municipalities of a country, not all its inhabitants.
pub(crate) const MOST_SUBJECTS: usize = 10_000;

/// The most sources of a card, which may be those of all cards of a site.
pub(crate) const MOST_SOURCES: usize = 2000;

/// More than these are no list that anybody reads, and no term that anybody holds.
pub(crate) const MOST_ITEMS: usize = 500;
pub(crate) const MOST_YEARS: usize = 500;

/// The most characters of what names something, and of all that stands in a sentence or a list.
pub(crate) const MOST_OF_NAME: usize = 500;

/// The most characters of a remark, and of a value that is a text.
pub(crate) const MOST_OF_TEXT: usize = 10_000;

/// Why JSON of so many characters is not read. `has_more` says whether a character is in it more often
/// than so many times.
pub(crate) fn too_large(
    characters: usize,
    has_more: impl Fn(char, usize) -> bool,
) -> Option<String> {
    if characters > MOST_CHARACTERS {
        let (most, found) = (grouped(MOST_CHARACTERS), grouped(characters));
        return Some(format!("expected at most {most} characters of JSON, found {found}"));
    }
    let most = [(MOST_OBJECTS, '{', "objects"), (MOST_VALUES, ',', "values")];
    let more =
        most.into_iter().find(|(most, sign, _)| characters > *most && has_more(*sign, *most));
    more.map(|(most, _, what)| format!("expected at most {} {what}, found more", grouped(most)))
}

/// A number with a comma before each three digits.
pub(crate) fn grouped(number: usize) -> String {
    match number / 1000 {
        0 => number.to_string(),
        thousands => {
            let mut text = grouped(thousands);
            // Writing to a string cannot fail.
            let _ = write!(text, ",{:03}", number % 1000);
            text
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        let told = [0, 999, 1000, 100_000, 4_194_304].map(grouped);
        assert_eq!(told, ["0", "999", "1,000", "100,000", "4,194,304"]);
    }

    #[test]
    fn the_largest_is_read_and_a_larger_one_is_not() {
        let most = MOST_CHARACTERS;
        assert_eq!(too_large(most, |_, _| false), None);
        assert_eq!(too_large(10, |_, _| true), None, "which nobody need count");
        let told =
            |characters, odd| too_large(characters, |sign, _| sign == odd).expect("a reason");
        assert_eq!(
            told(most + 1, 'x'),
            "expected at most 4,194,304 characters of JSON, found 4,194,305"
        );
        assert_eq!(told(most, ','), "expected at most 150,000 values, found more");
        assert_eq!(told(most, '{'), "expected at most 32,000 objects, found more");
    }
}
