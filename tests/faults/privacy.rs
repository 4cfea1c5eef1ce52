//! Nothing leaves the page, and nothing stays in the browser but the card's own files.

use std::collections::BTreeSet;

use serde_json::json;
use thirtyfour::prelude::*;

use crate::engine::Engine;
use crate::reader::{Reader, Seen};
use crate::site::{Request, Site, part_of};

/// What a reader fetches who opens all of a card, in the order of the alphabet.
const FILES: [&str; 10] = [
    "fact-box-card.js",
    "fact-box-card_bg.wasm",
    "fact-box-later.js",
    "fact-box-later.wasm",
    "fact-box.css",
    "fact-box.en.txt",
    "fact-box.js",
    "note.js",
    "page.html",
    "take.js",
];

/// Waits for what comes with the second part of the WebAssembly.
const COMPLETE: &str = "new Promise((done) => {
    new PerformanceObserver((list) => list.getEntries().some(({ name }) => /fact-box-later.*js/.test(name)) && done())
      .observe({ type: 'resource', buffered: true });
  })";

/// Opens what can be taken away, and waits until what hands it over is there: its preload is gone then.
const OPEN: &str = "new Promise((done) => {
    new MutationObserver((records) => {
      for (const { removedNodes } of records)
        for (const { href } of removedNodes) if (href.includes('take')) import(href).then(() => done());
    }).observe(document.documentElement, { childList: true });
    stage(boxes()[0]).querySelector('.take summary').click();
  })";

/// Brings the button for a link, once what it says can be heard.
const LINK: &str = "
    const take = stage(boxes()[0]).querySelector('.take');
    const status = take.querySelector('.told');
    window.said = new Promise((done) => {
      const say = () => status.textContent && done(status.textContent);
      new MutationObserver(say).observe(status, { subtree: true, childList: true, characterData: true });
    });
    return take.querySelector('[aria-label=Copy] button');";

/// All that is left on the page and in the browser, or has been asked for elsewhere; browsers ask every
/// site for an icon.
const LEFT: &str = "(async () => ({
    cookie: [...document.cookie],
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    indexedDB: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: ((await navigator.serviceWorker?.getRegistrations()) ?? []).map(({ scope }) => scope),
    head: before === document.head.outerHTML ? [] : [before, document.head.outerHTML],
    elsewhere: performance.getEntriesByType('resource').map(({ name }) => name)
      .filter((name) => !name.startsWith(new URL('.', location).href) && !name.endsWith('/favicon.ico')),
    fetched: performance.getEntriesByType('resource').length > 5 ? [] : ['nothing was noted'],
  }))()";

/// Reads the cards, opens what can be taken away and copies a link.
pub async fn kept(reader: Reader) -> WebDriverResult<Seen> {
    let mut seen = reader.look().await?;
    assert_eq!(seen.cell, "card");
    let browser = &reader.browser;
    browser.wait(OPEN).await?;
    browser.driver.execute(LINK, vec![]).await?.element()?.click().await?;
    let said = browser.wait("said").await?;
    if said != json!("The link to this view is copied.") {
        seen.wrong.push(format!("no link was copied: {said}"));
    }
    browser.wait(COMPLETE).await?;
    seen.wrong.extend(reader.complaints(true).await?);
    let left = browser.wait(LEFT).await?;
    for (what, value) in left.as_object().unwrap_or_else(|| panic!("{left}")) {
        if *value != json!([]) {
            seen.wrong.push(format!("{what}: {value}"));
        }
    }
    let log = reader.site.log();
    let own = log.iter().filter(|request| request.path.starts_with(&reader.path()));
    let files: BTreeSet<_> = own.map(|request| part_of(&request.path)).collect();
    if !files.iter().eq(FILES.iter()) {
        seen.wrong.push(format!("has asked for {files:?}"));
    }
    if seen.wrong.is_empty() {
        seen.cell = "nothing".to_owned();
    }
    Ok(seen)
}

/// What was asked of the site that none of the pages names, or with more than the address.
pub fn strange(site: &Site) -> Vec<Request> {
    let own = |request: &Request| {
        let known = |engine: Engine| request.path.starts_with(&format!("/{engine}/"));
        let host = site.origin.trim_start_matches("http://") == request.host;
        host && request.cookie.is_empty() && Engine::ALL.into_iter().any(known)
    };
    site.log().into_iter().filter(|request| !own(request)).collect()
}
