//! Whether a card can be shown, as the card itself reads it.

use std::collections::BTreeSet;

use fact_box::{Notice, Page};
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::render::rendered;

/// Refuses whatever is wrong with a card and was not wrong with it before.
pub fn check(before: Option<&str>, after: &str) -> Result<(), Failure> {
    let old: BTreeSet<_> = match before {
        Some(before) => notices(before)?.iter().map(Notice::to_string).collect(),
        None => BTreeSet::new(),
    };
    let new = notices(after)?;
    let new: Vec<_> =
        new.iter().map(Notice::to_string).filter(|notice| !old.contains(notice)).collect();
    if new.is_empty() {
        return Ok(());
    }
    Err(Failure::Usage(format!("the card would not be right: {}", new.join("; "))))
}

/// What is wrong with a card, without a count of more. One of no subject, which others are written over,
/// is read as the card of its first subject.
fn notices(json: &str) -> Result<Vec<Notice>, Failure> {
    let not_json = |error| Failure::Input(format!("not JSON: {error}"));
    let card: Value = serde_json::from_str(json).map_err(not_json)?;
    let first = || card.get("subjects")?.as_object()?.keys().next();
    let own = match (card.get("subject"), first()) {
        (None, Some(first)) => json!({ "subject": first }).to_string(),
        _ => "{}".to_owned(),
    };
    let Page { html, mut notices, .. } = rendered(&own, Some(json), "en").map_err(not_json)?;
    // A notice without a path is a count, or why the card as a whole cannot be.
    let reason = html.err();
    notices.retain(|notice| !notice.path().is_empty() || Some(notice) == reason.as_ref());
    Ok(notices)
}
