//! A value as an editor writes it in a cell of the form, by the type of its fact.

use serde_json::{Value, json};

use super::number::{self, Mark};

/// What a cell shows.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// Text that can be edited.
    Text(String),
    /// What a cell has no room for, such as numbers of years.
    More(String),
}

/// Before the reason why a value does not apply.
const NOT_APPLICABLE: &str = "does not apply: ";

/// A value as a cell shows it: a number with the mark that it would be read with, as another one would make it
/// another number.
pub(crate) fn shown(value: Option<&Value>, mark: Mark) -> Shown {
    match value {
        None | Some(Value::Null) => Shown::Text(String::new()),
        Some(Value::String(text)) => Shown::Text(text.clone()),
        Some(Value::Number(number)) if mark == Mark::Comma => {
            Shown::Text(number.to_string().replace('.', ","))
        }
        Some(Value::Number(number)) => Shown::Text(number.to_string()),
        Some(Value::Bool(flag)) => Shown::Text(flag.to_string()),
        Some(Value::Array(items)) => list(items),
        Some(Value::Object(entries)) => {
            if let Some(reason) = entries.get("na").and_then(Value::as_str) {
                return Shown::Text(format!("{NOT_APPLICABLE}{reason}"));
            }
            let years = match (entries.get("from"), entries.get("values")) {
                (Some(_), Some(Value::Array(values))) => values.len(),
                _ => entries.len(),
            };
            Shown::More(if years == 1 { "1 year".to_owned() } else { format!("{years} years") })
        }
    }
}

/// Strings of a list; years and spans of years as an editor writes them.
fn list(items: &[Value]) -> Shown {
    let item = |item: &Value| match item {
        Value::String(text) if !text.contains(';') => Some(text.clone()),
        Value::Number(year) => Some(year.to_string()),
        Value::Array(span) => match span.as_slice() {
            [Value::Number(from), Value::Number(to)] => Some(format!("{from}-{to}")),
            _ => None,
        },
        _ => None,
    };
    let items: Option<Vec<String>> = items.iter().map(item).collect();
    items.map_or_else(|| Shown::More("in JSON".to_owned()), |items| Shown::Text(items.join("; ")))
}

/// What a cell says, as a value of a fact; nothing where there is no data. What cannot be read as its
/// type stays the text that it is, so that the card's check tells of it.
pub(crate) fn read(text: &str, kind: &str, mark: Mark) -> Option<Value> {
    let text = &*match kind {
        "list" => text.trim().to_owned(),
        _ => text.trim().replace('\n', " "),
    };
    if let Some(reason) = text.strip_prefix(NOT_APPLICABLE.trim_end()) {
        return Some(json!({ "na": reason.trim() }));
    }
    match kind {
        "number" => match (number::read(text, mark), number::read(text, mark.other())) {
            (number::Cell::NoData, _) => None,
            (number::Cell::Number { number, .. }, _)
            // With this mark it is no number, with the other one it can only be this one.
            | (number::Cell::Other, number::Cell::Number { number, .. }) => Some(Value::Number(number)),
            (number::Cell::Other, _) => Some(json!(text)),
        },
        _ if text.is_empty() => None,
        "year" => Some(text.parse::<u16>().map_or_else(|_| json!(text), Value::from)),
        "list" => {
            let items = text.split([';', '\n']).map(str::trim).filter(|item| !item.is_empty());
            Some(json!(items.collect::<Vec<_>>()))
        }
        _ => Some(json!(text)),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_read_back() {
        for (kind, value, text) in [
            ("number", json!(3.4), "3.4"),
            ("number", json!(128900000), "128900000"),
            ("number", json!({ "na": "no longer a state" }), "does not apply: no longer a state"),
            ("text", json!("Federal republic"), "Federal republic"),
            ("year", json!(1945), "1945"),
            ("list", json!(["OAS", "World Trade Organization"]), "OAS; World Trade Organization"),
            ("years", json!("1946; 1980-1981"), "1946; 1980-1981"),
        ] {
            assert_eq!(shown(Some(&value), Mark::Point), Shown::Text(text.to_owned()));
            assert_eq!(read(text, kind, Mark::Point), Some(value));
        }
    }

    #[test]
    fn a_number_is_shown_as_it_is_read_in_each_language() {
        for number in
            [json!(1.234), json!(1234), json!(-0.5), json!(1234.5), json!(1e21), json!(1e-7)]
        {
            for mark in [Mark::Point, Mark::Comma] {
                let Shown::Text(text) = shown(Some(&number), mark) else { panic!("{number}") };
                let back = read(&text, "number", mark);
                assert!(
                    back == Some(number.clone()) || back == Some(json!(text)),
                    "{text}: {back:?}"
                );
            }
        }
        assert_eq!(shown(Some(&json!(1.234)), Mark::Comma), Shown::Text("1,234".to_owned()));
        assert_eq!(read("2,5", "number", Mark::Point), Some(json!(2.5)), "it can only be this one");
    }

    #[test]
    fn no_data_is_no_value() {
        assert_eq!(shown(None, Mark::Point), shown(Some(&Value::Null), Mark::Point));
        for kind in ["number", "text", "year", "list", "years"] {
            assert_eq!(read(" ", kind, Mark::Point), None, "{kind}");
        }
        assert_eq!(read("n/a", "number", Mark::Point), None);
        assert_eq!(read("n/a", "text", Mark::Point), Some(json!("n/a")));
    }

    #[test]
    fn numbers_are_read_as_people_write_them_and_others_are_kept() {
        assert_eq!(read("1 234,5", "number", Mark::Comma), Some(json!(1234.5)));
        assert_eq!(read("two", "number", Mark::Point), Some(json!("two")));
        assert_eq!(read("MCMXLV", "year", Mark::Point), Some(json!("MCMXLV")));
        assert_eq!(read("OAS\nWTO", "list", Mark::Point), Some(json!(["OAS", "WTO"])));
        assert_eq!(read("Mexico\nCity", "text", Mark::Point), Some(json!("Mexico City")));
    }

    #[test]
    fn what_has_no_room_in_a_cell_is_counted() {
        let told = |value: Value| shown(Some(&value), Mark::Point);
        assert_eq!(
            told(json!({ "from": 1990, "values": [1, 2, null] })),
            Shown::More("3 years".to_owned())
        );
        assert_eq!(told(json!({ "2019": 3.4 })), Shown::More("1 year".to_owned()));
        assert_eq!(told(json!(["a; b"])), Shown::More("in JSON".to_owned()));
        assert_eq!(told(json!([1946, [1980, 1981]])), Shown::Text("1946; 1980-1981".to_owned()));
    }
}
