//! Whether a card can be shown, as the card itself reads it.

use std::collections::BTreeSet;

use fact_box::Notice;

use crate::failure::Failure;

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

fn notices(json: &str) -> Result<Vec<Notice>, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let page = runtime.block_on(fact_box::render(json, "en"));
    let page = page.map_err(|error| Failure::Input(format!("not JSON: {error}")))?;
    Ok(page.notices)
}
