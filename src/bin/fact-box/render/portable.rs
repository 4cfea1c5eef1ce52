//! Static text that the filters of content systems leave as it is.

use std::cell::Cell;

use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::failure::Failure;

/// The same text in elements and attributes that survive: neither filters nor strict policies take away the `width` of
/// an `hr`, which bars are; other drawings go, and the style sheet keeps their place.
/// `www/figure.js` does the same in the browser.
pub fn portable(html: &str) -> Result<String, Failure> {
    let start = Cell::new("left");
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("section[dir='rtl']", |_| {
            start.set("right");
            Ok(())
        }))
        .append_element_content_handler(element!("[part]", |own| {
            own.remove_attribute("part");
            Ok(())
        }))
        .append_element_content_handler(element!(".fact .strip", |own| {
            own.set_inner_content("", ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!("svg", |own| {
            match rule(own, start.get()) {
                Some(rule) => own.replace(&rule, ContentType::Html),
                None => own.remove(),
            }
            Ok(())
        }));
    rewrite_str(html, settings)
        .map_err(|error| Failure::Input(format!("the card's own HTML: {error}")))
}

/// The space before a bar, as long as it was, and without any style sheet nothing but a hairline.
fn rule(drawing: &Element<'_, '_>, start: &str) -> Option<String> {
    drawing.get_attribute("class").filter(|class| class == "space")?;
    let width = drawing.get_attribute("width")?;
    Some(format!(
        "<hr class=\"space\" width=\"{width}\" size=\"0\" align=\"{start}\" noshade=\"noshade\" \
         aria-hidden=\"true\">"
    ))
}
