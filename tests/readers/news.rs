//! What has changed is told to those who listen once, when the reader pauses, and never twice.

use std::sync::Arc;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::engine::Engine;
use crate::reader::{Reader, in_each};

const SENTENCE: &str = "root.querySelector('.sentence').textContent";
const YEAR: &str = "Number(root.querySelector('.time input').value)";

/// What is told when the reader pauses.
async fn told(reader: &Reader) -> WebDriverResult<Value> {
    // When what was done before has been drawn.
    reader.browser.wait("drawn(window).then(rest)").await
}

/// Does what ends in one announcement: the sentence as it is then.
async fn tells_the_sentence(reader: &Reader) -> WebDriverResult<()> {
    let told = told(reader).await?;
    assert_eq!(told, json!([reader.ask(SENTENCE).await?]));
    assert_eq!(self::told(reader).await?, json!([]), "and only once");
    Ok(())
}

async fn focus(reader: &Reader, selector: &str) -> WebDriverResult<()> {
    reader.ask(&format!("root.querySelector('{selector}').focus()")).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_changes_is_told_once() {
    in_each(&Engine::ALL, |reader| async move {
        reader.open("en", "held").await?;
        assert_eq!(told(&reader).await?, json!([]), "nothing at first");
        years(&reader).await?;
        places(&reader).await?;
        others(&reader).await
    })
    .await;
}

/// A year that is moved through thirty others.
async fn years(reader: &Arc<Reader>) -> WebDriverResult<()> {
    let driver = &reader.browser.driver;
    let before = reader.ask(YEAR).await?.as_f64().unwrap_or_default();
    focus(reader, ".time input").await?;
    let left = Key::Left.value();
    for _ in 0..29 {
        reader.press(left).await?;
    }
    assert_eq!(reader.ask(YEAR).await?.as_f64(), Some(before - 29.0));
    assert_eq!(reader.browser.get("return spoken").await?, json!([]), "nothing on the way");
    tells_the_sentence(reader).await?;

    // While a key is held down there is no pause.
    driver.action_chain().key_down(Key::Right).perform().await?;
    assert_eq!(told(reader).await?, json!([]));
    driver.action_chain().key_up(Key::Right).perform().await?;
    tells_the_sentence(reader).await?;

    // There and back is nothing new.
    reader.press(Key::Right).await?;
    reader.press(Key::Left).await?;
    assert_eq!(told(reader).await?, json!([]));

    // Nor is there a pause while the thumb is held.
    let slider = reader.find(".time input").await?;
    slider.scroll_into_view().await?;
    let year = reader.ask(YEAR).await?;
    let chain = driver.action_chain().move_to_element_center(&slider).click_and_hold();
    chain.move_by_offset(20, 0).move_by_offset(20, 0).perform().await?;
    assert_ne!(reader.ask(YEAR).await?, year);
    assert_eq!(told(reader).await?, json!([]));
    driver.action_chain().release().perform().await?;
    tells_the_sentence(reader).await
}

/// Places that are looked for, added and removed.
async fn places(reader: &Arc<Reader>) -> WebDriverResult<()> {
    focus(reader, "[role=combobox]").await?;
    reader.press("ken").await?;
    assert_eq!(told(reader).await?, json!(["1 place"]), "not at each letter");
    reader.press(Key::Enter).await?;
    tells_the_sentence(reader).await?;
    reader.press("atlantis").await?;
    assert_eq!(told(reader).await?, json!(["No place found for “atlantis”."]));
    reader.press(Key::Escape).await?;
    reader.press(Key::Escape).await?;
    assert_eq!(told(reader).await?, json!([]));
    focus(reader, ".chips li:last-child button").await?;
    reader.press(Key::Enter).await?;
    tells_the_sentence(reader).await
}

/// What a control says by itself is not told again; of several comparisons only that which is new is told.
async fn others(reader: &Arc<Reader>) -> WebDriverResult<()> {
    focus(reader, "input[name=form]").await?;
    reader.press(Key::Right).await?;
    assert_eq!(told(reader).await?, json!([]), "the name of the view");
    focus(reader, ".fact .ask").await?;
    reader.press(Key::Enter).await?;
    let told = told(reader).await?;
    let sentences = "[...root.querySelectorAll('.sentence')].map((e) => e.textContent)";
    let sentences = reader.ask(sentences).await?;
    let fresh = told[0].as_str().unwrap_or_default();
    assert_eq!(sentences.as_array().map(Vec::len), Some(2));
    assert_eq!(sentences.as_array().map(|own| own.contains(&json!(fresh))), Some(true), "{fresh}");
    assert_eq!(told.as_array().map(Vec::len), Some(1));

    // The same again is new when it was asked for again.
    for _ in 0..2 {
        reader.browser.wait("copy(window, true)").await?;
        assert_eq!(self::told(reader).await?, json!(["The link to this view is copied."]));
    }
    Ok(())
}
