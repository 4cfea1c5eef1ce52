//! The JSON of a card: inside its element, or elsewhere on the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::schema::Value;

/// Why there is no JSON to resolve.
pub(super) struct Problem {
    /// The code of the error event.
    pub code: &'static str,
    pub message: String,
}

/// Reads the card of an element: the one inside it, the one that it names, or the one inside written
/// over the one that it names.
pub(super) fn card(host: &HtmlElement) -> Result<Value, Problem> {
    let own = host.query_selector(":scope > script[type='application/json']").ok().flatten();
    let Some(id) = host.get_attribute("card") else {
        let own = own.ok_or_else(|| {
            let expected = "expected a <script type=\"application/json\"> in the element";
            missing(format!("{expected}, found none"))
        })?;
        return read(&own);
    };
    let document = host.owner_document();
    let shared = document.and_then(|document| document.get_element_by_id(&id));
    let shared = shared
        .ok_or_else(|| missing(format!("expected a script with the id \"{id}\", found none")))?;
    let shared = read(&shared)?;
    match own {
        Some(own) => Ok(read(&own)?.over(shared)),
        None => Ok(shared),
    }
}

fn missing(message: String) -> Problem {
    Problem { code: "missing", message }
}

fn read(script: &Element) -> Result<Value, Problem> {
    let text = script.text_content().unwrap_or_default();
    let value = js_sys::JSON::parse(&text)
        .map_err(|error| Problem { code: "json", message: syntax(&text, &error) })?;
    serde_wasm_bindgen::from_value(value)
        .map_err(|error| Problem { code: "json", message: error.to_string() })
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
