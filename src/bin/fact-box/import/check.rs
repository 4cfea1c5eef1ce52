//! Whether a card can be shown, as the card itself reads it.

use std::collections::BTreeSet;

use fact_box::Notice;
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
    // A notice without a path counts others.
    let new = new.iter().filter(|notice| !notice.path().is_empty()).map(Notice::to_string);
    let new: Vec<_> = new.filter(|notice| !old.contains(notice)).collect();
    if new.is_empty() {
        return Ok(());
    }
    Err(Failure::Usage(format!("the card would not be right: {}", new.join("; "))))
}

/// What is wrong with a card. One of no subject, which others are written over, is read as the card of
/// its first subject.
fn notices(json: &str) -> Result<Vec<Notice>, Failure> {
    let not_json = |error| Failure::Input(format!("not JSON: {error}"));
    let card: Value = serde_json::from_str(json).map_err(not_json)?;
    let first = || card.get("subjects")?.as_object()?.keys().next();
    let own = match (card.get("subject"), first()) {
        (None, Some(first)) => json!({ "subject": first }).to_string(),
        _ => "{}".to_owned(),
    };
    let page = rendered(&own, Some(json), "en");
    Ok(page.map_err(not_json)?.notices)
}
