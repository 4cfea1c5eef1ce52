//! What a key holds, in plain words, and text as HTML.

use serde_json::Value;

use crate::schema::size::grouped;

/// What the schema calls a part, where the page has it, and what one and several of it are called.
const PARTS: [(&str, &str, &str, &str); 6] = [
    ("Fact", "fact", "a fact", "facts"),
    ("Unit", "unit", "a string, or an object with plural forms", "units"),
    ("Target", "target", "a target (an object)", "targets"),
    ("Subject", "subject", "a subject (an object)", "subjects"),
    ("Source", "source", "a source (an object)", "sources"),
    ("FactValue", "values", "a value", "values"),
];

/// What stands under a key, as HTML.
pub(super) fn kind(own: &Value) -> String {
    if let Some(only) = own.get("const") {
        return format!("Always <code>{only}</code>.");
    }
    let choices = own.get("enum").and_then(Value::as_array).into_iter().flatten();
    let choices: Vec<_> = choices.filter_map(Value::as_str).map(name).collect();
    if let Some((last, before)) = choices.split_last() {
        return format!("One of {} or {last}.", before.join(", "));
    }
    let most = |key: &str| {
        let most = own.get(key).and_then(Value::as_u64).and_then(|most| usize::try_from(most).ok());
        most.map_or_else(String::new, |most| format!(", at most {}", grouped(most)))
    };
    if let Some(part) = part(own, false) {
        return format!("{}.", capital(&part));
    }
    match types(own) {
        "array" => {
            let items = own.get("items").map_or_else(String::new, several);
            format!("A list of {items}{}.", most("maxItems"))
        }
        "object" => {
            let items = own.get("additionalProperties").map_or_else(String::new, several);
            format!("An object: {items} by id{}.", most("maxProperties"))
        }
        "boolean" => "<code>true</code> or <code>false</code>.".to_owned(),
        "string" => match own.get("format").and_then(Value::as_str) {
            Some("date") => "A string: a day, <code>YYYY-MM-DD</code>.".to_owned(),
            Some("uri") => "A string: an http or https address.".to_owned(),
            _ => match most("maxLength").as_str() {
                "" => "A string.".to_owned(),
                most => format!("A string{most} characters."),
            },
        },
        _ => number(own),
    }
}

fn number(own: &Value) -> String {
    let is_whole = own.get("multipleOf").is_some() || types(own) == "integer";
    let what = if is_whole { "A whole number" } else { "A number" };
    match (own.get("minimum"), own.get("maximum")) {
        (Some(least), Some(most)) => format!("{what}, {least} to {most}."),
        _ => format!("{what}."),
    }
}

/// The type, without the `null` that stands for none.
fn types(own: &Value) -> &str {
    let written = own.get("type");
    let first = written.and_then(Value::as_array).and_then(|types| types.first());
    first.or(written).and_then(Value::as_str).unwrap_or_default()
}

fn several(own: &Value) -> String {
    let has_null = own
        .get("type")
        .and_then(Value::as_array)
        .is_some_and(|types| types.iter().any(|one| one.as_str() == Some("null")));
    let own = part(own, true).unwrap_or_else(|| format!("{}s", types(own)));
    if has_null { format!("{own} and <code>null</code>") } else { own }
}

/// A link to the part of the page that has what is meant.
fn part(own: &Value, is_several: bool) -> Option<String> {
    let meant = own.get("$ref")?.as_str()?.rsplit('/').next()?;
    let (_, id, one, several) = PARTS.iter().find(|(name, ..)| *name == meant)?;
    let words = if is_several { (*several).to_owned() } else { capital(one) };
    Some(format!("<a href=\"#{id}\">{words}</a>"))
}

fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

fn name(text: &str) -> String {
    format!("<code>{}</code>", escaped(text))
}

/// Text with `code` in it, as HTML.
pub(super) fn prose(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(at, part)| if at % 2 == 1 { name(part) } else { escaped(part) });
    parts.collect::<String>().replace('\n', " ")
}

/// Text as HTML, between tags.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
