//! What an editor does: writes in fields, presses buttons, pastes, reads.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::Page;

/// The page of the desk.
pub const DESK: &str = "index.html";

/// Waits until something holds, looking after each frame.
pub async fn until(page: &Page, holds: &str) -> WebDriverResult<()> {
    let script = format!(
        "const [done] = arguments;
         const look = () => ({holds}) ? done() : requestAnimationFrame(look);
         look();"
    );
    page.driver.set_script_timeout(Duration::from_secs(20)).await?;
    let waited = page.driver.execute_async(script, vec![]).await;
    assert!(waited.is_ok(), "{holds}: never");
    Ok(())
}

/// Waits until the desk is there, with nothing on it.
pub async fn begin(page: &Page) -> WebDriverResult<()> {
    let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.cdp("Browser.grantPermissions", permissions).await?;
    until(page, "document.querySelector('json-editor')").await
}

/// A field by its name, the last one of several.
pub async fn field(page: &Page, name: &str) -> WebDriverResult<WebElement> {
    let script = format!(
        "return [...document.querySelectorAll('input, select, textarea')].filter((field) =>
           field.ariaLabel === '{name}' || [...field.labels].some((label) => label.textContent.trim() === '{name}')).at(-1)"
    );
    page.element(&script).await
}

/// Writes into a field as a person does, and leaves it.
pub async fn write(page: &Page, name: &str, text: &str) -> WebDriverResult<()> {
    let own = field(page, name).await?;
    own.clear().await?;
    own.send_keys(text).await?;
    page.press(Key::Tab).await
}

pub async fn press(page: &Page, button: &str) -> WebDriverResult<()> {
    let script = format!(
        "return [...document.querySelectorAll('button')].find((own) =>
           own.textContent.trim() === '{button}' || own.ariaLabel === '{button}')"
    );
    let button = page.element(&script).await?;
    button.scroll_into_view().await?;
    button.click().await
}

/// Puts text, and HTML where there is some, on the clipboard.
pub async fn copy(page: &Page, text: &str, html: Option<&str>) -> WebDriverResult<()> {
    let script = "const [text, html, done] = arguments;
        const blob = (content, type) => new Blob([content], { type });
        const item = { 'text/plain': blob(text, 'text/plain') };
        if (html) item['text/html'] = blob(html, 'text/html');
        navigator.clipboard.write([new ClipboardItem(item)]).then(() => done(''), (error) => done(String(error)));";
    let done = page.driver.execute_async(script, vec![json!(text), json!(html)]).await?;
    assert_eq!(done.json(), "", "the clipboard");
    Ok(())
}

/// Presses the keys for pasting in an element.
pub async fn paste_in(page: &Page, element: &WebElement) -> WebDriverResult<()> {
    element.click().await?;
    let keys = page.driver.action_chain().key_down(Key::Control).send_keys("v");
    keys.key_up(Key::Control).perform().await
}

pub async fn clipboard(page: &Page) -> WebDriverResult<String> {
    let read = "navigator.clipboard.readText().then(arguments[0], String)";
    let text = page.driver.execute_async(read, vec![]).await?;
    Ok(text.json().as_str().unwrap_or_default().to_owned())
}

/// The card that is being written.
pub async fn card(page: &Page) -> WebDriverResult<Value> {
    let text = page.text("return sessionStorage.getItem('fact-box-desk-draft')").await?;
    Ok(serde_json::from_str(&text).unwrap_or(Value::String(text)))
}

/// Waits until something holds of the card.
pub async fn until_card(page: &Page, holds: &str) -> WebDriverResult<()> {
    let kept = "JSON.parse(sessionStorage.getItem('fact-box-desk-draft'))";
    until(page, &format!("((card) => {holds})({kept})")).await
}

/// Has the desk begin with a card.
pub async fn open(page: &Page, card: &str) -> WebDriverResult<()> {
    let keep = "sessionStorage.setItem('fact-box-desk-draft', arguments[0])";
    page.driver.execute(keep, vec![json!(card)]).await?;
    page.driver.refresh().await?;
    begin(page).await
}

/// What the card says that answers on the desk.
pub const LIVE: &str =
    "document.querySelector('#live > fact-box')?.shadowRoot?.querySelector('.stage:not([hidden])')";
