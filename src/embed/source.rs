//! The JSON of a card: inside its element, or elsewhere on the page.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::schema::Value;

/// Why there is no JSON to resolve.
pub(super) struct Problem {
    /// The code of the error event.
    pub code: &'static str,
    pub message: String,
}

/// Reads the card of an element, whatever it holds.
pub(super) fn card(host: &HtmlElement) -> Result<Value, Problem> {
    let text = text(host)?;
    let value = js_sys::JSON::parse(&text)
        .map_err(|error| Problem { code: "json", message: syntax(&text, &error) })?;
    serde_wasm_bindgen::from_value(value)
        .map_err(|error| Problem { code: "json", message: error.to_string() })
}

fn text(host: &HtmlElement) -> Result<String, Problem> {
    let missing = |message: String| Problem { code: "missing", message };
    let script = match host.get_attribute("card") {
        Some(id) => {
            let root = host.owner_document();
            let script = root.and_then(|document| document.get_element_by_id(&id));
            script.ok_or_else(|| {
                missing(format!("expected a script with the id \"{id}\", found none"))
            })?
        }
        None => {
            let script = host.query_selector(":scope > script[type='application/json']");
            script.ok().flatten().ok_or_else(|| {
                let expected = "expected a <script type=\"application/json\"> in the element";
                missing(format!("{expected}, found none"))
            })?
        }
    };
    Ok(script.text_content().unwrap_or_default())
}

/// What is wrong with text that is not JSON, in the browser's own words.
fn syntax(text: &str, error: &wasm_bindgen::JsValue) -> String {
    if text.trim().is_empty() {
        return "expected JSON, found nothing".to_owned();
    }
    let message = error.dyn_ref::<js_sys::Error>().map(js_sys::Error::message);
    let message = message.map(String::from).unwrap_or_default();
    format!("expected JSON, found a mistake: {message}")
}
