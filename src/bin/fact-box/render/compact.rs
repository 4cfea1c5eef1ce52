//! JSON without white space, in characters that nothing on a page takes for its own.

/// The same JSON on one line, numbers as they were written. No value of it can close its script, and
/// no filter of a content system finds a blank line, a shortcode or a tag in it.
pub fn compact(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let (mut inside, mut escaped) = (false, false);
    for letter in json.chars() {
        match letter {
            '<' | '>' | '&' | '[' | ']' | '\u{2028}' | '\u{2029}' | '\u{7f}' if inside => {
                out.push_str(&format!("\\u{:04x}", u32::from(letter)));
            }
            letter if !inside && letter.is_ascii_whitespace() => {}
            letter => out.push(letter),
        }
        inside ^= letter == '"' && !escaped;
        escaped = inside && letter == '\\' && !escaped;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn it_is_the_same_json() {
        let odd =
            "{ \"a\\\\\" : [ 2.50, 1e3 ,\n\n null ], \"b \\\" [x] ]]>\": \"</script>&\u{2028}\" }";
        let own = compact(odd);
        assert_eq!(
            own,
            "{\"a\\\\\":[2.50,1e3,null],\"b \\\" \\u005bx\\u005d \\u005d\\u005d\\u003e\":\"\\u003c/script\\u003e\\u0026\\u2028\"}"
        );
        let parse = |text| serde_json::from_str::<serde_json::Value>(text).ok();
        assert!(parse(odd).is_some());
        assert_eq!(parse(&own), parse(odd));
    }
}
