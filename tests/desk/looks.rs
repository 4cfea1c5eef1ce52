//! The card on the desk in every look.

use std::fs;
use std::path::Path;

use serde_json::json;
use thirtyfour::prelude::*;

use crate::browser::{Screen, on};
use crate::editor::{DESK, LIVE, begin, field, open, until};

#[tokio::test]
async fn the_card_is_seen_in_every_look() {
    on(DESK, Screen { width: 1280, ..Screen::default() }, |page| async move {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mexico = fs::read_to_string(root.join("www/cards/mexico.json")).expect("the card");
        begin(&page).await?;
        open(&page, &mexico).await?;
        until(&page, LIVE).await?;
        for (choice, width) in [("Column", 680), ("Phone", 320)] {
            field(&page, choice).await?.click().await?;
            until(&page, &format!("document.querySelector('#live').getBoundingClientRect().width === {width}")).await?;
        }
        field(&page, "Dark").await?.click().await?;
        until(&page, "document.querySelector('#live > fact-box').getAttribute('theme') === 'dark'").await?;
        let ink = page.text(&format!("return getComputedStyle({LIVE}.querySelector('[part=title]')).color")).await?;
        assert!(ink.contains("23") || ink.contains("0.9"), "light ink on a dark page: {ink}");
        page.driver.find(By::Css("select[aria-label=Language]")).await?.send_keys("Fran").await?;
        until(&page, &format!("{LIVE}?.innerText.includes('3,4')")).await?;
        assert_eq!(crate::editor::card(&page).await?["lang"], "en", "only the look is another one");
        // As a page without scripts has it, and as paper does.
        page.driver.find(By::Css("#as-text > summary")).await?.click().await?;
        until(&page, "document.querySelector('#text iframe')?.contentDocument?.querySelector('fact-box')?.textContent.includes('3,4')").await?;
        page.driver.find(By::Css("#as-print > summary")).await?.click().await?;
        let paper = "document.querySelector('#paper iframe')?.contentDocument?.querySelector('fact-box')?.shadowRoot";
        until(&page, &format!("{paper}?.querySelector('.printed table')?.checkVisibility()")).await?;
        let notes = page.get(&format!("return [...{paper}.querySelectorAll('.about')].map((own) => own.open)")).await?;
        assert!(notes.as_array().is_some_and(|all| !all.is_empty() && all.iter().all(|own| own == true)), "{notes}");
        let address = page.get(&format!("return {paper}.querySelector('.fact-box').innerText.includes('srcdoc')")).await?;
        assert_eq!(address, json!(false), "the desk is not where the story will be");
        let controls = page.get(&format!("return getComputedStyle({paper}.querySelector('.tools')).display")).await?;
        assert_eq!(controls, json!("none"), "nothing to press on paper");
        let log: Vec<String> = page.console().await?;
        let refused: Vec<&String> = log.iter().filter(|line| line.contains("Content Security Policy")).collect();
        assert_eq!(refused, Vec::<&String>::new());
        Ok(())
    })
    .await;
}
