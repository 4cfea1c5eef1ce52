//! Vite with TypeScript, built, and while it is developed.

use std::sync::Arc;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::{COMPLETE, Page, Screen, on};
use crate::process::Process;
use crate::site::{FOLDER, site};

/// What a card offers to copy.
async fn copies(page: &Page, card: &str) -> WebDriverResult<Value> {
    let script = format!(
        "const buttons = document.querySelector('{card}').shadowRoot.querySelectorAll('.take .actions:first-of-type button');
         return [...buttons].map((own) => own.textContent);"
    );
    page.get(&script).await
}

async fn answers(page: &Arc<Page>) -> WebDriverResult<()> {
    page.reach("#mounted").await?;
    page.driver.execute_async(COMPLETE, vec![]).await?;
    let value = "return document.querySelector('#mounted').shadowRoot.querySelector('.bars td').textContent";
    assert_eq!(page.text(value).await?, "3.4 tons per person");
    // The page for frames is named.
    assert_eq!(copies(page, "#mounted").await?[2], "Embed code");
    let later = "const done = arguments[arguments.length - 1];
        card.subjects.MEX.values.co2 = 5.1;
        box.update(card).then(() => done(), done);";
    page.driver.execute_async(later, vec![]).await?;
    assert_eq!(page.text(value).await?, "5.1 tons per person");

    // The first one to be compared is removed, which only the second part of the code can do.
    let chip = page.inside("#mounted", ".chips button").await?;
    chip.click().await?;
    let changes = page.get("return changes").await?;
    let first = json!({
        "facts": ["co2"], "compare": [], "year": null, "view": "bars", "table": "compared", "sort": null
    });
    assert_eq!(changes, json!([first]));

    let fault = "const done = arguments[arguments.length - 1]; fault().then(done, done);";
    let fault = page.driver.execute_async(fault, vec![]).await?;
    assert_eq!(fault.json(), "card facts: expected at least one fact, found an empty list");
    page.get("box.unmount()").await?;
    assert_eq!(page.get("return document.querySelector('#place').children.length").await?, 0);

    // What is fetched for `src` only, and for a figure.
    page.reach("#far").await?;
    let title = "return document.querySelector('#far').shadowRoot.querySelector('h2')?.textContent";
    assert_eq!(page.text(title).await?, "Mexico");
    let figure = "const done = arguments[arguments.length - 1];
        figure(JSON.stringify(card)).then(({ html }) => done(html.slice(0, 24)), (error) => done(error.message));";
    let figure = page.driver.execute_async(figure, vec![]).await?;
    assert_eq!(figure.json(), "<figure class=\"fact-box\"");
    Ok(())
}

#[tokio::test]
async fn a_page_is_built() {
    site();
    on(&format!("{FOLDER}/vite/dist/index.html"), Screen::default(), |page| async move {
        answers(&page).await?;
        // There is no page for frames among what was built, and so no code to embed it.
        let buttons = copies(&page, "#far").await?;
        assert_eq!(buttons, json!(["Link to this view", "Citation"]));
        assert_eq!(page.console().await?, [""; 0], "a silent console");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_page_is_developed() {
    let folder = site().join("vite");
    let mut vite = Process::group("node");
    vite.arg("../node_modules/vite/bin/vite.js").args(["--host", "127.0.0.1", "--port", "5230"]);
    vite.current_dir(folder).env("NO_COLOR", "1");
    let (_vite, address) = Process::start(&mut vite, |line| {
        let (_, rest) = line.split_once("http://")?;
        Some(format!("http://{}", rest.trim()))
    });
    on("www/broken.js", Screen::default(), |page| async move {
        page.driver.goto(&address).await?;
        answers(&page).await
    })
    .await;
}
