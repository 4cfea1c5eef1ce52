//! The markup of a card: these elements and attributes, and no other.

use lol_html::{RewriteStrSettings, element, rewrite_str, text};

use super::look::plain;

const ELEMENTS: &[&str] = &[
    "a",
    "caption",
    "circle",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "g",
    "h2",
    "h3",
    "header",
    "hr",
    "li",
    "line",
    "ol",
    "p",
    "polyline",
    "rect",
    "section",
    "small",
    "span",
    "strong",
    "summary",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "th",
    "thead",
    "time",
    "tr",
    "tspan",
    "ul",
];

const ATTRIBUTES: &[&str] = &[
    "class",
    "cx",
    "cy",
    "data-name",
    "dir",
    "dy",
    "height",
    "href",
    "lang",
    "part",
    "points",
    "r",
    "rel",
    "role",
    "scope",
    "text-anchor",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
    "preserveaspectratio",
    "viewbox",
    "aria-hidden",
    "aria-label",
    "align",
    "noshade",
    "size",
];

/// Those that hold numbers.
const GEOMETRY: &[&str] = &[
    "cx", "cy", "dy", "height", "points", "r", "width", "x", "x1", "x2", "y", "y1", "y2", "viewbox",
];

/// The HTML of a card, as the text of a page.
pub fn of_card(html: &str) {
    of(html, ELEMENTS, ATTRIBUTES);
}

/// The code of a frame.
pub fn of_frame(html: &str) {
    of(html, &["iframe"], &["src", "title", "width", "height", "frameborder", "loading"]);
    assert_eq!(html.matches('<').count(), 2, "one element: {html}");
}

fn of(html: &str, elements: &[&str], attributes: &[&str]) {
    let mut line = String::new();
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("*", |own| {
            let name = own.tag_name();
            assert!(elements.contains(&name.as_str()), "<{name}>");
            for attribute in own.attributes() {
                let (key, value) = (attribute.name(), attribute.value());
                assert!(attributes.contains(&key.as_str()), "<{name} {key}>");
                plain(&value);
                let shape = |letter: char| letter.is_ascii_digit() || ".%,- em".contains(letter);
                let numbers = !GEOMETRY.contains(&key.as_str()) || value.chars().all(shape);
                assert!(numbers, "{key}={value:?}");
                if key == "href" {
                    let value = value.to_ascii_lowercase();
                    let http = value.starts_with("http://") || value.starts_with("https://");
                    assert!(http, "{value}");
                }
            }
            Ok(())
        }))
        .append_element_content_handler(text!("*", |chunk| {
            line.push_str(chunk.as_str());
            if chunk.last_in_text_node() {
                plain(&std::mem::take(&mut line));
            }
            Ok(())
        }));
    let whole = rewrite_str(html, settings).expect("HTML");
    assert_eq!(whole, html);
}
