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

/// Why JSON of so many characters is not read. `count` gives how many objects and how many commas it has at most, where
/// that is to be known.
pub(crate) fn too_large(
    characters: usize,
    count: impl FnOnce() -> (usize, usize),
) -> Option<String> {
    if characters > MOST_CHARACTERS {
        let (most, found) = (grouped(MOST_CHARACTERS), grouped(characters));
        return Some(format!("expected at most {most} characters of JSON, found {found}"));
    }
    if characters <= MOST_OBJECTS {
        return None;
    }
    let (objects, values) = count();
    let most = [(objects, MOST_OBJECTS, "objects"), (values, MOST_VALUES, "values")];
    let (_, most, what) = most.into_iter().find(|(found, most, _)| found > most)?;
    Some(format!("expected at most {} {what}, found more", grouped(most)))
}

/// How many objects and how many commas JSON has at most: they may also stand in its strings.
pub(crate) fn counted(json: &[u8]) -> (usize, usize) {
    let (mut objects, mut commas) = (0, 0);
    for byte in json {
        objects += usize::from(*byte == b'{');
        commas += usize::from(*byte == b',');
    }
    (objects, commas)
}

/// A number with a comma before each three digits.
pub fn grouped(number: usize) -> String {
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
        assert_eq!(too_large(most, || (MOST_OBJECTS, MOST_VALUES)), None);
        assert_eq!(too_large(10, || panic!("nobody need count")), None);
        let told = |characters, counts| too_large(characters, || counts).expect("a reason");
        assert_eq!(
            told(most + 1, (0, 0)),
            "expected at most 4,194,304 characters of JSON, found 4,194,305"
        );
        let (objects, values) = ((MOST_OBJECTS + 1, 0), (0, MOST_VALUES + 1));
        assert_eq!(told(most, values), "expected at most 150,000 values, found more");
        assert_eq!(told(most, objects), "expected at most 32,000 objects, found more");
        assert_eq!(counted(r#"{"a":[{},{},1,"é,"]}"#.as_bytes()), (3, 4));
    }
}
