//! The JSON of a card as text: for a page, in characters that nothing on it takes for its own; for an
//! editor, with one line for a fact and for a subject.

use serde_json::{Map, Number, Value};

const WIDTH: usize = 120;
const INDENT: usize = 2;

/// The card, with a line end after it.
pub fn laid_out(card: &Map<String, Value>) -> String {
    let mut text = String::new();
    broken_object(&mut text, card, 0, |text, key, value, column, comma| match value {
        Value::Object(subjects) if key == "subjects" => {
            let subject = |text: &mut String, _: &str, value: &Value, _, _| {
                text.push_str(&one_line(value));
            };
            if fits(value, column + comma) {
                text.push_str(&one_line(value));
            } else {
                broken_object(text, subjects, INDENT, subject);
            }
        }
        _ => write(text, value, INDENT, column, comma),
    });
    text.push('\n');
    text
}

/// Any JSON on one line.
pub fn one_line(value: &Value) -> String {
    match value {
        Value::Object(entries) if !entries.is_empty() => {
            let entry =
                |(key, value): (&String, &Value)| format!("{}: {}", string(key), one_line(value));
            let entries: Vec<_> = entries.iter().map(entry).collect();
            format!("{{ {} }}", entries.join(", "))
        }
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(one_line).collect();
            format!("[{}]", items.join(", "))
        }
        Value::String(text) => string(text),
        other => other.to_string(),
    }
}

/// The shortest decimal that is this number: 7663783.0 is 7663783, and −0 is 0.
pub fn number(number: f64) -> Option<Number> {
    let written = number.to_string();
    let whole = written.parse::<i64>().map(Number::from);
    let whole = whole.or_else(|_| written.parse::<u64>().map(Number::from));
    whole.ok().or_else(|| Number::from_f64(number))
}

/// A card stands in a `script` element, which no string of it may end.
fn string(text: &str) -> String {
    Value::from(text).to_string().replace("</", "<\\/").replace("<!--", "\\u003c!--")
}

fn fits(value: &Value, column: usize) -> bool {
    column + one_line(value).chars().count() <= WIDTH
}

/// Writes a value that begins in this column, with so many columns of a comma after it.
fn write(text: &mut String, value: &Value, indent: usize, column: usize, comma: usize) {
    let is_number = |item: &Value| item.is_number() || item.is_null();
    match value {
        Value::Object(entries) if !fits(value, column + comma) => {
            let inner = indent + INDENT;
            broken_object(text, entries, indent, |text, _, value, column, comma| {
                write(text, value, inner, column, comma);
            });
        }
        Value::Array(items) if !fits(value, column + comma) && !items.iter().all(is_number) => {
            let inner = indent + INDENT;
            text.push('[');
            lines(text, items.iter(), indent, |text, item, comma| {
                write(text, item, inner, inner, comma);
            });
            text.push(']');
        }
        _ => text.push_str(&one_line(value)),
    }
}

/// An object with each entry on lines of its own; `each` writes a value that begins in a column.
fn broken_object(
    text: &mut String,
    entries: &Map<String, Value>,
    indent: usize,
    each: impl Fn(&mut String, &str, &Value, usize, usize),
) {
    text.push('{');
    lines(text, entries.iter(), indent, |text, (key, value), comma| {
        let name = format!("{}: ", string(key));
        text.push_str(&name);
        each(text, key, value, indent + INDENT + name.chars().count(), comma);
    });
    text.push('}');
}

fn lines<T>(
    text: &mut String,
    items: impl ExactSizeIterator<Item = T>,
    indent: usize,
    each: impl Fn(&mut String, T, usize),
) {
    let last = items.len().saturating_sub(1);
    for (index, item) in items.enumerate() {
        text.push('\n');
        text.push_str(&" ".repeat(indent + INDENT));
        let comma = usize::from(index < last);
        each(text, item, comma);
        text.push_str(if comma == 1 { "," } else { "" });
    }
    text.push('\n');
    text.push_str(&" ".repeat(indent));
}

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
