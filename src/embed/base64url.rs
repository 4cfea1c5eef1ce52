//! Text in base64url (RFC 4648), by the browser's base64: code of our own was 2 KB. What reads it is in `www/numbers.js`.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Each letter is a byte.
    fn btoa(bytes: &str) -> String;
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
