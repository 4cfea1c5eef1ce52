//! What has changed is told to those who listen once, when the reader pauses, and never twice.

use std::sync::Arc;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::engine::Engine;
use crate::reader::{Reader, in_each};

const SENTENCE: &str = "root.querySelector('.sentence').textContent";
const YEAR: &str = "Number(root.querySelector('.time input').value)";

/// What is told when the reader pauses: something, or nothing.
async fn told(reader: &Reader, something: bool) -> WebDriverResult<Value> {
    // When what was done before has been drawn.
    reader.browser.wait(&format!("drawn(window).then(() => rest({something}))")).await
}

async fn tells(reader: &Reader, expected: &str) -> WebDriverResult<()> {
    assert_eq!(told(reader, true).await?, json!([expected]));
    tells_nothing(reader, "it is told once").await
}

async fn tells_nothing(reader: &Reader, why: &str) -> WebDriverResult<()> {
    assert_eq!(told(reader, false).await?, json!([]), "{why}");
    Ok(())
}

/// Tells the sentence as it is.
async fn tells_the_sentence(reader: &Reader) -> WebDriverResult<()> {
    let sentence = reader.ask(SENTENCE).await?;
    tells(reader, sentence.as_str().unwrap_or_default()).await
}

async fn focus(reader: &Reader, selector: &str) -> WebDriverResult<()> {
    reader.ask(&format!("root.querySelector('{selector}').focus()")).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_changes_is_told_once() {
    in_each(&Engine::ALL, |reader| async move {
        reader.open("en", "held").await?;
        tells_nothing(&reader, "at first").await?;
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
    tells_nothing(reader, "a key is held").await?;
    driver.action_chain().key_up(Key::Right).perform().await?;
    tells_the_sentence(reader).await?;

    // A press is over when its end is lost to another window.
    driver.action_chain().key_down(Key::Right).perform().await?;
    tells_nothing(reader, "a key is held").await?;
    reader.browser.get("dispatchEvent(new FocusEvent('blur'))").await?;
    tells_the_sentence(reader).await?;
    driver.action_chain().key_up(Key::Right).perform().await?;
    tells_nothing(reader, "it was told").await?;

    // There and back is nothing new.
    reader.press(Key::Right).await?;
    reader.press(Key::Left).await?;
    tells_nothing(reader, "there and back").await?;

    // Nor is there a pause while the thumb is held.
    let slider = reader.find(".time input").await?;
    slider.scroll_into_view().await?;
    let year = reader.ask(YEAR).await?;
    let chain = driver.action_chain().move_to_element_center(&slider).click_and_hold();
    chain.move_by_offset(20, 0).move_by_offset(20, 0).perform().await?;
    assert_ne!(reader.ask(YEAR).await?, year);
    tells_nothing(reader, "the thumb is held").await?;
    driver.action_chain().release().perform().await?;
    tells_the_sentence(reader).await?;

    // Or until the browser takes the pointer for something else.
    let chain = driver.action_chain().move_to_element_center(&slider).click_and_hold();
    chain.move_by_offset(-20, 0).move_by_offset(-20, 0).perform().await?;
    tells_nothing(reader, "the thumb is held").await?;
    reader.ask("root.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true, composed: true }))").await?;
    tells_the_sentence(reader).await?;
    driver.action_chain().release().perform().await?;
    tells_nothing(reader, "it was told").await
}

/// Places that are looked for, added and removed.
async fn places(reader: &Arc<Reader>) -> WebDriverResult<()> {
    focus(reader, "[role=combobox]").await?;
    reader.press("ken").await?;
    tells(reader, "1 place").await?;
    reader.press(Key::Enter).await?;
    tells_the_sentence(reader).await?;
    reader.press("atlantis").await?;
    tells(reader, "No place found for “atlantis”.").await?;
    reader.press(Key::Escape).await?;
    reader.press(Key::Escape).await?;
    tells_nothing(reader, "it is closed").await?;
    focus(reader, ".chips li:last-child button").await?;
    reader.press(Key::Enter).await?;
    tells_the_sentence(reader).await
}

/// What a control says by itself is not told again; of several comparisons only that which is new is told.
async fn others(reader: &Arc<Reader>) -> WebDriverResult<()> {
    focus(reader, "input[name=form]").await?;
    reader.press(Key::Right).await?;
    tells_nothing(reader, "the switch tells the view").await?;
    focus(reader, ".fact .ask").await?;
    reader.press(Key::Enter).await?;
    let told = told(reader, true).await?;
    let sentences = "[...root.querySelectorAll('.sentence')].map((e) => e.textContent)";
    let sentences = reader.ask(sentences).await?;
    let fresh = told[0].as_str().unwrap_or_default();
    assert_eq!(sentences.as_array().map(Vec::len), Some(2));
    assert_eq!(sentences.as_array().map(|own| own.contains(&json!(fresh))), Some(true), "{fresh}");
    assert_eq!(told.as_array().map(Vec::len), Some(1));

    // The same again is new when it was asked for again.
    for _ in 0..2 {
        reader.browser.wait("copy(window, true)").await?;
        tells(reader, "The link to this view is copied.").await?;
    }
    Ok(())
}
