//! A page with more cards than any article has.

use serde_json::json;
use thirtyfour::prelude::WebDriverResult;

use crate::reader::{Reader, Seen};

pub const CARDS: usize = 200;

/// Each of them answers when something in it is pressed.
pub async fn all_answer(reader: Reader) -> WebDriverResult<Seen> {
    reader.open("page.html").await?;
    let answered = "(async () => {
        for (const box of boxes()) await heard(box, 'ready', 'error');
        for (const box of boxes()) control(box)?.click();
        for (const box of boxes()) await heard(box, 'change');
        return told.map(({ type }) => type);
    })()";
    let told = reader.browser.wait(answered).await?;
    let told: Vec<_> = told.as_array().into_iter().flatten().collect();
    let count = |kind: &str| told.iter().filter(|own| ***own == json!(kind)).count();
    let wrong = reader.complaints(true).await?;
    let (ready, changed) = (count("ready"), count("change"));
    let cell = if ready == changed && ready == told.len() / 2 {
        format!("{ready} cards")
    } else {
        format!("{ready} ready, {changed} changed")
    };
    Ok(Seen { cell, wrong, note: String::new() })
}
