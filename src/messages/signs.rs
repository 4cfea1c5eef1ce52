//! What messages are compiled to: text with these signs in it.

/// A place for a value; which one is the next character.
pub const VALUE: char = '\u{1}';
/// A choice: by which value, and by what of it, are the next two characters; then come its variants.
pub const CHOICE: char = '\u{2}';
/// A variant: its key, then [`KEY_END`], then what it says. The last one has no key, and always matches.
pub const VARIANT: char = '\u{3}';
pub const KEY_END: char = '\u{4}';
pub const CHOICE_END: char = '\u{5}';
/// By a word or a number's plural category, or its value.
#[allow(dead_code)] // Where it is read, it is whatever is not by an ordinal.
pub const BY_VALUE: char = 'v';
/// By a number's ordinal category.
pub const BY_ORDINAL: char = 'o';
/// The first of the characters that stand for a value.
pub const FIRST_VALUE: char = 'A';
