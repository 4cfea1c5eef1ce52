//! An object of the format: a section with each of its keys.

use serde_json::Value;

use super::words::{escaped, kind, prose};
use crate::json::one_line;

/// An object, what its section is called, and where the schema describes it.
pub(super) struct Object {
    pub id: &'static str,
    pub title: &'static str,
    pub place: &'static str,
}

/// In the order of the page: from the whole to its parts.
pub(super) const OBJECTS: [Object; 6] = [
    Object { id: "card", title: "The card", place: "" },
    Object { id: "fact", title: "A fact", place: "/$defs/Fact" },
    Object { id: "unit", title: "A unit with plural forms", place: "/$defs/Unit/anyOf/1" },
    Object { id: "target", title: "A target", place: "/$defs/Target" },
    Object { id: "subject", title: "A subject", place: "/$defs/Subject" },
    Object { id: "source", title: "A source", place: "/$defs/Source" },
];

/// What fits on a line of a narrow column; longer examples have a line for each entry.
const LINE: usize = 56;

pub(super) fn object(schema: &Value, Object { id, title, place }: &Object) -> String {
    let Some(own) = schema.pointer(place) else { return String::new() };
    let mut text = format!("<p>{}</p>\n", prose(said(own)));
    for example in examples(own) {
        text.push_str(&code(&broken(example)));
    }
    text.push_str(&keys(own, id, "h3"));
    section(id, title, &text)
}

/// A part of the page that can be linked.
pub(super) fn section(id: &str, title: &str, text: &str) -> String {
    format!(
        "        <section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\"><a href=\"#{id}\">{title}</a></h2>\n{text}        \
         </section>\n"
    )
}

/// Each key of an object, under a heading of this level.
pub(super) fn keys(own: &Value, id: &str, heading: &str) -> String {
    let required = own.get("required").and_then(Value::as_array);
    let is_required =
        |name: &str| required.is_some_and(|all| all.iter().any(|one| one.as_str() == Some(name)));
    let keys = own.get("properties").and_then(Value::as_object);
    let keys = keys.into_iter().flatten();
    let written = keys.map(|(name, key)| {
        let mark = if is_required(name) { " <strong>required</strong>" } else { "" };
        let examples: String = examples(key)
            .map(|example| code(&format!("\"{name}\": {}", broken(example))))
            .collect();
        format!(
            "<{heading} id=\"{id}-{name}\"><a href=\"#{id}-{name}\"><code>{name}</code></a>{mark}</{heading}>\n\
             <p class=\"kind\">{}</p>\n<p>{}</p>\n{examples}",
            kind(key),
            prose(said(key))
        )
    });
    written.collect()
}

pub(super) fn examples(own: &Value) -> impl Iterator<Item = &Value> {
    own.get("examples").and_then(Value::as_array).into_iter().flatten()
}

/// JSON that is shown as it is written.
pub(super) fn code(json: &str) -> String {
    format!("<pre><code>{}</code></pre>\n", escaped(json))
}

fn said(own: &Value) -> &str {
    own.get("description").and_then(Value::as_str).unwrap_or_default()
}

/// On one line where that is short, else with a line for each entry.
pub(super) fn broken(value: &Value) -> String {
    let line = one_line(value);
    if line.chars().count() <= LINE {
        return line;
    }
    match value {
        Value::Object(entries) => {
            let entries = entries.iter().map(|(key, own)| format!("\"{key}\": {}", broken(own)));
            format!("{{\n{}\n}}", indented(entries))
        }
        Value::Array(items) => format!("[\n{}\n]", indented(items.iter().map(broken))),
        _ => line,
    }
}

fn indented(entries: impl Iterator<Item = String>) -> String {
    let entries: Vec<_> = entries.collect();
    format!("  {}", entries.join(",\n").replace('\n', "\n  "))
}
