//! Static text that the filters of content systems leave as it is.

use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::failure::Failure;

/// The same text in elements and attributes that survive: bars are `hr` elements, whose `width` neither
/// filters nor strict policies take away; other drawings go, and the style sheet keeps their place.
/// `www/figure.js` does the same in the browser.
pub fn portable(html: &str) -> Result<String, Failure> {
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("[part]", |own| {
            own.remove_attribute("part");
            Ok(())
        }))
        .append_element_content_handler(element!(".fact .strip", |own| {
            own.set_inner_content("", ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!("svg", |own| {
            match rule(own) {
                Some(rule) => own.replace(&rule, ContentType::Html),
                None => own.remove(),
            }
            Ok(())
        }));
    rewrite_str(html, settings)
        .map_err(|error| Failure::Input(format!("the card's own HTML: {error}")))
}

/// A bar, or the space before one, as long as it was.
fn rule(drawing: &Element<'_, '_>) -> Option<String> {
    let class =
        drawing.get_attribute("class").filter(|class| class == "bar" || class == "space")?;
    let width = drawing.get_attribute("width").filter(|width| width != "0%")?;
    Some(format!("<hr class=\"{class}\" width=\"{width}\" aria-hidden=\"true\">"))
}
