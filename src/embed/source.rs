//! The JSON of a card: inside its element, or elsewhere on the page.

use js_sys::{JsString, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use crate::schema::{Value, counted, too_large};

#[wasm_bindgen]
extern "C" {
    /// A node, whose text stays in the browser until it is known to be no larger than a card.
    #[wasm_bindgen(js_name = Node)]
    type Text;

    #[wasm_bindgen(method, getter, js_class = "Node", js_name = textContent)]
    fn text(this: &Text) -> JsString;

    #[wasm_bindgen(js_name = Element)]
    type Figure;

    #[wasm_bindgen(method, js_class = "Element", js_name = getAttribute)]
    fn attribute(this: &Figure, name: &str) -> Option<JsString>;

    /// A document, or the shadow root of an element.
    #[wasm_bindgen(js_name = Document)]
    type Tree;

    #[wasm_bindgen(method, js_class = "Document", js_name = getElementById)]
    fn by_id(this: &Tree, id: &str) -> Option<Element>;

    type TextEncoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;

    #[wasm_bindgen(method)]
    fn encode(this: &TextEncoder, text: &JsString) -> Uint8Array;

    /// Where `www/numbers.js` stands for it, series are the bytes that `schema` reads them of.
    #[wasm_bindgen(catch, js_namespace = JSON)]
    fn parse(text: &JsString) -> Result<JsValue, JsValue>;

    /// The text that base64url stands for, which stands there too.
    #[wasm_bindgen(catch, js_namespace = JSON)]
    fn decoded(encoded: &JsString) -> Result<JsString, JsValue>;
}

/// Why there is no JSON to resolve.
pub(super) struct Problem {
    /// The code of the error event.
    pub code: &'static str,
    pub message: String,
}

/// Reads the card of an element: the one inside it, or that of the figure around it; or the one that
/// it names or has `fetched`, with the one inside written over that; or only the one it was `given`.
pub(super) fn card(
    host: &HtmlElement,
    fetched: Option<&JsString>,
    given: bool,
) -> Result<Value, Problem> {
    let own = host.query_selector(":scope > script[type='application/json']").ok().flatten();
    let own = own.filter(|_| !given).map(|script| read(&text(&script)));
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

fn text(script: &Element) -> JsString {
    script.unchecked_ref::<Text>().text()
}

fn by_id(host: &HtmlElement, id: &str) -> Result<Value, Problem> {
    let near: JsValue = host.get_root_node().into();
    let trees = [near, host.owner_document().into()];
    let script = trees.iter().find_map(|tree| tree.unchecked_ref::<Tree>().by_id(id));
    let expected = || missing(format!("expected a script with the id \"{id}\", found none"));
    read(&text(&script.ok_or_else(expected)?))
}

/// The card that rides in an attribute of the figure around its element, where filters of content
/// systems leave no script.
fn figure(host: &HtmlElement) -> Option<Result<Value, Problem>> {
    let figure = host.parent_element()?;
    let encoded = figure.unchecked_ref::<Figure>().attribute("data-fact-box")?;
    Some(json(&encoded).and_then(|json| read(&json)))
}

fn json(encoded: &JsString) -> Result<JsString, Problem> {
    // Four characters are three bytes.
    let bytes = encoded.length() as usize / 4 * 3;
    small(too_large(bytes, || (0, 0)))?;
    decoded(encoded).map_err(|_| Problem {
        code: "json",
        message: "expected JSON in base64url in data-fact-box".to_owned(),
    })
}

fn missing(message: String) -> Problem {
    Problem { code: "missing", message }
}

fn small(too_large: Option<String>) -> Result<(), Problem> {
    too_large.map_or(Ok(()), |message| Err(Problem { code: "size", message }))
}

/// Reads JSON, whatever it holds.
pub(super) fn read(text: &JsString) -> Result<Value, Problem> {
    // Counted here, as no function of the browser counts, and as bytes: its strings are slow to look through, and wasm-bindgen
    // takes them over letter by letter.
    let count = || counted(&TextEncoder::new().encode(text).to_vec());
    small(too_large(text.length() as usize, count))?;
    let value =
        parse(text).map_err(|error| Problem { code: "json", message: syntax(text, &error) })?;
    serde_wasm_bindgen::from_value(value)
        .map_err(|error| Problem { code: "json", message: error.to_string() })
}

/// What is wrong with text that is not JSON, in the browser's own words.
fn syntax(text: &JsString, error: &JsValue) -> String {
    if text.trim().length() == 0 {
        return "expected JSON, found nothing".to_owned();
    }
    let message = error.dyn_ref::<js_sys::Error>().map(js_sys::Error::message);
    let message = message.map(String::from).unwrap_or_default();
    format!("expected JSON, found a mistake: {message}")
}
