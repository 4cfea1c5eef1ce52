//! Whether a card can be shown, as the card itself reads it.

use std::collections::BTreeSet;

use fact_box::{Level, problems};

use crate::check::as_of_first_subject;
use crate::failure::Failure;

/// Refuses whatever is wrong with a card and was not wrong with it before.
pub fn check(before: Option<&str>, after: &str) -> Result<(), Failure> {
    let old = before.map(told).unwrap_or_default();
    let old: BTreeSet<_> = old.into_iter().collect();
    let new: Vec<_> = told(after).into_iter().filter(|problem| !old.contains(problem)).collect();
    if new.is_empty() {
        return Ok(());
    }
    Err(Failure::Usage(format!("the card would not be right: {}", new.join("; "))))
}

/// What is wrong with a card, without a count of more. One of no subject, which others are written over,
/// is read as the card of its first subject that is not compared.
fn told(json: &str) -> Vec<String> {
    let card = serde_json::from_str(json).unwrap_or_default();
    let own = as_of_first_subject(&card).unwrap_or_else(|| "{}".to_owned());
    let mut found = problems(&own, Some(json), "en");
    // One without a path is a count, or why the card as a whole cannot be.
    found.retain(|problem| !problem.path.is_empty() || problem.level == Level::Error);
    let told = found.into_iter().map(|problem| match problem.path.as_str() {
        "" => problem.message,
        path => format!("{path}: {}", problem.message),
    });
    told.collect()
}
