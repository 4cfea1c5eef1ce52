//! Text in base64url (RFC 4648), by the browser's base64: code of our own was 2 KB.

use js_sys::JsString;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Each letter is a byte.
    fn btoa(bytes: &str) -> String;

    #[wasm_bindgen(catch)]
    fn atob(text: &str) -> Result<JsString, JsValue>;
}

pub(super) fn encoded(text: &str) -> String {
    let bytes: String = text.bytes().map(char::from).collect();
    let encoded = btoa(&bytes);
    let own = encoded.chars().filter(|letter| *letter != '=').map(|letter| match letter {
        '+' => '-',
        '/' => '_',
        other => other,
    });
    own.collect()
}

/// With padding or without it: some systems write it.
pub(super) fn decoded(encoded: &JsString) -> Option<String> {
    let encoded = String::from(encoded);
    let own = encoded.chars().map(|letter| match letter {
        '-' => '+',
        '_' => '/',
        other => other,
    });
    let bytes = String::from(atob(&own.collect::<String>()).ok()?);
    String::from_utf8(bytes.chars().map(|byte| byte as u8).collect()).ok()
}
