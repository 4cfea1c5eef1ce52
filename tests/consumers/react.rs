//! A page of React, which sets the card as a property of the element, or mounts it in an effect.

use std::sync::Arc;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::{COMPLETE, Page, Screen, on};
use crate::site::{FOLDER, site};

/// Waits until a script returns true.
async fn until(page: &Page, script: &str) -> WebDriverResult<Value> {
    let wait = format!(
        "const done = arguments[arguments.length - 1];
         const look = () => {{
           const seen = (() => {{ {script} }})();
           if (seen) done(seen);
           else requestAnimationFrame(look);
         }};
         look();"
    );
    Ok(page.driver.execute_async(wait, vec![]).await?.json().clone())
}

async fn both_show(page: &Page, value: &str) -> WebDriverResult<()> {
    let script = format!(
        "return ['#element', '#mounted'].every((card) =>
           document.querySelector(card)?.shadowRoot?.querySelector('.stage:not([hidden]) .sentence strong')?.textContent === 'Mexico: {value} tons per person')"
    );
    until(page, &script).await?;
    Ok(())
}

#[tokio::test]
async fn a_card_follows_the_state() {
    site();
    on(&format!("{FOLDER}/react/dist/index.html"), Screen::default(), |page: Arc<Page>| async move {
        let click = async |button: &str| page.driver.find(By::Css(button)).await?.click().await;
        let told = "return document.querySelector('output').textContent";
        both_show(&page, "3.4").await?;
        until(&page, "return document.querySelector('#rendered').shadowRoot?.querySelector('.stage:not([hidden])')").await?;
        until(&page, "return document.querySelector('output').textContent.includes('literal')").await?;
        page.driver.execute_async(COMPLETE, vec![]).await?;
        // What the reader chose stays when the state changes.
        page.inside("#element", ".chips button").await?.click().await?;
        until(&page, "return document.querySelector('output').textContent.includes('change')").await?;
        click("#next").await?;
        both_show(&page, "5.1").await?;
        let bars = "return [...document.querySelector('#element').shadowRoot.querySelectorAll('.bars th')].map((own) => own.textContent)";
        assert_eq!(page.get(bars).await?, json!(["Mexico", "Target"]));
        let all = page.text(told).await?;
        assert_eq!(all.matches("literal").count(), 1, "{all}");
        assert!(all.contains("ready 0") && all.contains("change "), "{all}");

        // A card of which nothing can be shown.
        click("#wrong").await?;
        until(&page, "return document.querySelector('output').textContent.includes('error card facts')").await?;
        let text = "return document.querySelector('#element p').checkVisibility()";
        assert_eq!(page.get(text).await?, json!(true));
        click("#next").await?;
        both_show(&page, "5.1").await?;

        // Both cards go, and come again.
        click("#hide").await?;
        assert_eq!(page.get("return document.querySelectorAll('#root fact-box').length").await?, 0);
        click("#hide").await?;
        both_show(&page, "5.1").await?;
        assert_eq!(page.console().await?, [""; 0], "a silent console");
        Ok(())
    })
    .await;
}
