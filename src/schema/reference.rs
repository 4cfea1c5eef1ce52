//! The format's reference as a page for people, made of what the JSON Schema says of each key. Native only.

mod object;
mod values;
mod words;

use serde_json::Value;

use self::object::{OBJECTS, Object, code, object, section};
use super::schema;
use super::size::{MOST_CHARACTERS, MOST_FACTS, MOST_OBJECTS, MOST_SUBJECTS, MOST_VALUES, grouped};

/// A card that has a bit of everything.
const WHOLE: &str = include_str!("../../www/cards/mexico.json");

const HEAD: &str = r#"<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:">
    <title>The format of a card: every key</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="broadsheet.css">
    <link rel="stylesheet" href="reference.css">
  </head>
  <body>
    <header class="masthead"><a href="../index.html">fact-box</a></header>
    <main>
      <article class="reference">
        <h1>The format of a card</h1>
        <p class="standfirst">A card is one object of JSON. Here is every key that it may have, with an example of each.</p>
        <p>A key is optional where it is not said to be required. What is wrong costs only itself: it is left out, and its editor is told where it stands. The <a href="../index.html">desk</a> writes this JSON for you; the <a href="gallery.html">gallery</a> shows what becomes of it.</p>
"#;

const FOOT: &str = "      </article>\n    </main>\n  </body>\n</html>\n";

/// The format's reference: an HTML page with every key, what it means and an example, as
/// `www/reference.html` has it.
pub fn reference() -> String {
    let schema = schema();
    let mut page = HEAD.to_owned();
    page.push_str(&contents(&schema));
    for one in &OBJECTS {
        page.push_str(&object(&schema, one));
        if one.id == "subject" {
            page.push_str(&values::values(&schema));
        }
    }
    page.push_str(&limits());
    page.push_str(&whole());
    page.push_str(FOOT);
    page
}

/// What is on the page, each object with its keys.
fn contents(schema: &Value) -> String {
    let mut lines = Vec::new();
    for Object { id, title, place } in &OBJECTS {
        let own = schema.pointer(place).and_then(|own| own.get("properties"));
        let names = own.and_then(Value::as_object).into_iter().flat_map(|keys| keys.keys());
        let keys: Vec<_> =
            names.map(|name| format!("<a href=\"#{id}-{name}\"><code>{name}</code></a>")).collect();
        lines.push(format!("<li><a href=\"#{id}\">{title}</a>: {}</li>", keys.join(" ")));
        if *id == "subject" {
            lines.push(values::contents());
        }
    }
    lines.push("<li><a href=\"#limits\">How much there may be</a></li>".to_owned());
    lines.push("<li><a href=\"#whole\">A whole card</a></li>".to_owned());
    let lines: String = lines.iter().map(|line| format!("            {line}\n")).collect();
    format!(
        "        <nav aria-labelledby=\"contents\">\n          <h2 id=\"contents\">Contents</h2>\n          \
         <ul>\n{lines}          </ul>\n        </nav>\n"
    )
}

fn limits() -> String {
    let [characters, objects, most, subjects] =
        [MOST_CHARACTERS, MOST_OBJECTS, MOST_VALUES, MOST_SUBJECTS].map(grouped);
    let text = format!(
        "<p>A card may have {characters} characters of JSON, {objects} objects and {most} values. More is refused before \
         it is read. Beyond {MOST_FACTS} facts or {subjects} subjects nothing is drawn. What else is too long is left out, and told.</p>\n"
    );
    section("limits", "How much there may be", &text)
}

fn whole() -> String {
    let link = "<p>The card of the <a href=\"mexico.html\">first demo page</a>.</p>\n";
    section("whole", "A whole card", &format!("{link}{}", code(WHOLE.trim_end())))
}
