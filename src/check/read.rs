//! From a text to a card.

use crate::resolve::{Notice, Resolved, resolve};
use crate::schema::{self, Value};

/// Resolves a card that is written over a shared one.
///
/// # Errors
///
/// When one of them is not JSON.
pub(crate) fn read(
    json: &str,
    shared: Option<&str>,
    language: &str,
) -> Result<Resolved, serde_json::Error> {
    let too_large = |json: &&str| too_large(json);
    if let Some(message) = Some(json).iter().chain(shared.iter()).find_map(too_large) {
        let reason = Notice::of_all(message);
        return Ok(Resolved { card: Err(reason.clone()), notices: vec![reason] });
    }
    let mut card: Value = serde_json::from_str(json)?;
    if let Some(shared) = shared {
        card = card.over(serde_json::from_str(shared)?);
    }
    Ok(resolve(card, language))
}

/// What the browser counts.
fn too_large(json: &str) -> Option<String> {
    schema::too_large(json.encode_utf16().count(), || schema::counted(json.as_bytes()))
}
