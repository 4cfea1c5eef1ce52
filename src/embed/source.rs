//! The JSON of a card: inside its element, or elsewhere on the page.

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::schema::Value;

/// With padding or without it: some systems write it.
const BASE64URL: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Why there is no JSON to resolve.
pub(super) struct Problem {
    /// The code of the error event.
    pub code: &'static str,
    pub message: String,
}

/// Reads the card of an element: the one inside it, or that of the figure around it; or the one that
/// it names or has `fetched`, with the one inside written over that.
pub(super) fn card(host: &HtmlElement, fetched: Option<&str>) -> Result<Value, Problem> {
    let own = host.query_selector(":scope > script[type='application/json']").ok().flatten();
    let own = own.map(|script| read(&script.text_content().unwrap_or_default()));
    let shared = match (fetched, host.get_attribute("card")) {
        (Some(json), _) => Some(read(json)),
        (None, Some(id)) => Some(by_id(host, &id)),
        (None, None) => figure(host),
    };
    match (own, shared) {
        (Some(own), Some(shared)) => Ok(own?.over(shared?)),
        (Some(card), None) | (None, Some(card)) => card,
        (None, None) => {
            let expected = "expected a <script type=\"application/json\"> in the element";
            Err(missing(format!("{expected}, found none")))
        }
    }
}

fn by_id(host: &HtmlElement, id: &str) -> Result<Value, Problem> {
    let document = host.owner_document();
    let script = document.and_then(|document| document.get_element_by_id(id));
    let expected = || missing(format!("expected a script with the id \"{id}\", found none"));
    read(&script.ok_or_else(expected)?.text_content().unwrap_or_default())
}

/// The card that rides in an attribute of the figure around its element, where filters of content
/// systems leave no script.
fn figure(host: &HtmlElement) -> Option<Result<Value, Problem>> {
    let encoded = host.parent_element()?.get_attribute("data-fact-box")?;
    let bytes = BASE64URL.decode(encoded.trim()).ok();
    let json = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    let message = "expected JSON in base64url in data-fact-box".to_owned();
    Some(json.ok_or(Problem { code: "json", message }).and_then(|json| read(&json)))
}

fn missing(message: String) -> Problem {
    Problem { code: "missing", message }
}

/// Reads JSON, whatever it holds.
pub(super) fn read(text: &str) -> Result<Value, Problem> {
    let value = js_sys::JSON::parse(text)
        .map_err(|error| Problem { code: "json", message: syntax(text, &error) })?;
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
