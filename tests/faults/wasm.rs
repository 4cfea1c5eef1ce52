//! WebAssembly that is not there, or not yet.

use std::sync::Arc;

use serde_json::json;
use thirtyfour::prelude::WebDriverResult;

use crate::engine::Browser;
use crate::reader::{Reader, Seen};
use crate::way;

/// In a browser that has it turned off, as those of careful readers have.
pub async fn none(reader: Reader) -> WebDriverResult<Seen> {
    let browser = Arc::new(Browser::start(reader.browser.engine, false).await?);
    let reader = reader.with(Arc::clone(&browser));
    let mut seen = reader.look().await?;
    let compiles =
        "try { return !!new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) }
        catch { return false }";
    if browser.get(compiles).await? != json!(false) {
        seen.wrong.push("there is WebAssembly".to_owned());
    }
    browser.driver.clone().quit().await?;
    Ok(seen)
}

/// The search needs the second part: where that does not come, or is another one, the card is as it was without the question.
pub async fn without_the_rest(reader: Reader) -> WebDriverResult<Seen> {
    let mut seen = reader.look().await?;
    let pressed = "const [done] = arguments;
        const card = document.querySelector('fact-box');
        const stage = () => card.shadowRoot.querySelector('.stage:not([hidden])');
        const before = stage();
        card.addEventListener('fact-box-error', ({ detail }) => {
          const look = () => {
            if (!stage() || stage() === before) requestAnimationFrame(look);
            else done([detail.code, stage().querySelector('.search input').value]);
          };
          look();
        });
        const search = stage().querySelector('.search input');
        search.click();
        search.value = 'u';
        search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));";
    let found = reader.browser.driver.execute_async(pressed, vec![]).await?.json().clone();
    if found != json!(["load", ""]) {
        seen.wrong.push(format!("asked for places: {found}"));
    }
    Ok(seen)
}

/// The text stands as long as the file takes.
pub async fn late(reader: Reader) -> WebDriverResult<Seen> {
    reader.open("page.html").await?;
    reader.site.asked_for(&reader.path(), "fact-box-card_bg.wasm").await;
    let mut wrong = Vec::new();
    for one in reader.boxes().await? {
        assert_eq!((&one["answers"], &one["told"]), (&json!(false), &json!([])), "not yet");
        wrong.extend(way::wrong(one["text"].as_str().unwrap_or_default()));
    }
    let mut seen = reader.read().await?;
    seen.cell = format!("text, then {}", seen.cell);
    seen.wrong.extend(wrong);
    Ok(seen)
}
