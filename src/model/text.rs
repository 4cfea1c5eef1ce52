//! Looking for a text in another, and putting texts together. The standard library's ways are made for long texts and for all
//! that can be written, and are kilobytes of the browser's code.

/// Where a text has another one at first; nowhere, where that is empty.
pub(crate) fn find(text: &str, part: &str) -> Option<usize> {
    let part = part.as_bytes();
    let first = part.first()?;
    text.as_bytes().windows(part.len()).position(|own| own.first() == Some(first) && own == part)
}

/// What stands before a part of a text, and behind it.
pub(crate) fn parted<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let (before, rest) = text.split_at_checked(find(text, part)?)?;
    Some((before, rest.strip_prefix(part)?))
}

/// Texts with another one between them.
pub(crate) fn join<T: AsRef<str>>(texts: &[T], between: &str) -> String {
    let mut out = String::new();
    for (index, text) in texts.iter().enumerate() {
        if index > 0 {
            out.push_str(between);
        }
        out.push_str(text.as_ref());
    }
    out
}

/// Texts one behind the other. `format!` is for notices: of what is drawn, the machinery of it would be half.
pub(crate) fn joined(texts: &[&str]) -> String {
    join(texts, "")
}

/// A whole number in at least so many digits.
pub(crate) fn digits(number: usize, least: usize) -> String {
    let mut out = if number < 10 && least <= 1 {
        String::new()
    } else {
        digits(number / 10, least.saturating_sub(1))
    };
    out.push(char::from_digit((number % 10) as u32, 10).unwrap_or('0'));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_is_found() {
        for (text, part) in
            [("abcabc", "bc"), ("aab", "ab"), ("é(", "("), ("", "a"), ("ab", "abc"), ("a, b", ", ")]
        {
            assert_eq!(find(text, part), text.find(part), "{text}");
            assert_eq!(parted(text, part), text.split_once(part), "{text}");
        }
        assert_eq!(find("a", ""), None);
    }

    #[test]
    fn texts_are_joined() {
        for texts in [&[][..], &["a"], &["a", "", "b"]] {
            assert_eq!(join(texts, ", "), texts.join(", "));
            assert_eq!(joined(texts), texts.concat());
        }
    }

    #[test]
    fn digits_are_those_of_the_number() {
        for number in [0, 7, 10, 2019, usize::MAX] {
            assert_eq!(digits(number, 1), number.to_string());
            assert_eq!(digits(number, 2), format!("{number:02}"));
        }
    }
}
