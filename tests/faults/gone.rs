//! Cards that are put onto a page and taken out again: of a card that is gone, nothing stays.

use std::fmt::{self, Display};
use std::sync::Arc;

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;

use crate::engine::{Browser, Engine};
use crate::reader::{Reader, Seen};

const CARDS: u32 = 1000;

/// As many as one script puts there, which has to end within a minute: on a slow machine a thousand take WebKit longer.
const STEP: u32 = 100;

/// What a card that is gone may leave behind.
const BYTES_A_CARD: i64 = 1024;

/// What is drawn or collected a little later on one run than on another.
const NODES: i64 = 20;

/// Puts a card onto the page.
const PUT: &str = "
    const put = () => {
      const card = document.createElement('fact-box');
      card.setAttribute('card', 'shared');
      card.setAttribute('loading', 'eager');
      card.append('Mexico');
      document.querySelector('article').append(card);
      return card;
    };";

/// Afterwards the card that was there answers, and so does one that comes last.
pub async fn thousand(mut reader: Reader) -> WebDriverResult<Seen> {
    // Only Chromium can be asked for its memory; in a browser of its own, as those who went back would find
    // the pages of the other rows still there.
    let measured = reader.browser.engine == Engine::Chromium;
    if measured {
        let browser = Browser::start(Engine::Chromium, true).await?;
        reader = reader.with(Arc::new(browser));
    }
    reader.open("page.html").await?;
    let browser = &reader.browser;
    // Before anything is measured, so that what is fetched and compiled once is there.
    come_and_go(browser).await?;
    let before = if measured { Some(Memory::of(browser).await?) } else { None };
    for _ in 0..CARDS / STEP {
        come_and_go(browser).await?;
    }
    let after = if measured { Some(Memory::of(browser).await?) } else { None };
    browser.get(&format!("{PUT} put();")).await?;
    let last = reader.read().await?;
    let mut seen = Seen { cell: format!("1,000 gone, {}", last.cell), ..last };
    if let Some((before, after)) = before.zip(after) {
        seen.note = format!("memory before and after:\n  {before}\n  {after}");
        seen.wrong.extend(before.wrong(&after));
        browser.driver.clone().quit().await?;
    }
    Ok(seen)
}

/// Puts cards onto the page, ten at a time, and takes them out: half of them when they answer, the other
/// half at once or while they are about to begin.
async fn come_and_go(browser: &Browser) -> WebDriverResult<()> {
    let script = format!(
        "(async () => {{
           // Out of the driver's hands: in WebKit promises go on between the lines of its scripts.
           await new Promise(requestAnimationFrame);
           let gone = 0;
           {PUT}
           while (gone < {STEP}) {{
             const stay = Array.from({{ length: 5 }}, put);
             const leave = Array.from({{ length: 5 }}, put);
             leave.slice(0, 2).forEach((card) => card.remove());
             await null;
             leave.slice(2).forEach((card) => card.remove());
             for (const card of stay) await heard(card, 'ready', 'error');
             for (const card of stay) {{
               if (!told.some(({{ target, type }}) => target === card && type === 'ready')) return JSON.stringify(told);
               card.remove();
             }}
             if (told.some(({{ target }}) => leave.includes(target))) return 'one that had gone has answered';
             gone += 10;
             // They are not to stay for our sake.
             told.splice(0, told.length, ...told.filter(({{ target }}) => target.isConnected));
           }}
           return gone;
         }})()"
    );
    let gone = browser.wait(&script).await?;
    assert_eq!(gone, json!(STEP), "cards that came and went");
    Ok(())
}

/// What a page takes, in bytes, and how many things are alive.
struct Memory {
    script: i64,
    embedder: i64,
    backing: i64,
    nodes: i64,
    listeners: i64,
}

impl Memory {
    async fn of(browser: &Browser) -> WebDriverResult<Self> {
        let cdp = browser.driver.cdp();
        // What is collected may free what another heap holds.
        for _ in 0..3 {
            cdp.send_raw("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let heap = cdp.send_raw("Runtime.getHeapUsage", json!({})).await?;
        let counters = cdp.send_raw("Memory.getDOMCounters", json!({})).await?;
        let number = |from: &Value, name: &str| from[name].as_f64().expect("a number") as i64;
        Ok(Self {
            script: number(&heap, "usedSize"),
            embedder: number(&heap, "embedderHeapUsedSize"),
            backing: number(&heap, "backingStorageSize"),
            nodes: number(&counters, "nodes"),
            listeners: number(&counters, "jsEventListeners"),
        })
    }

    /// What is more afterwards than it may be.
    fn wrong(&self, after: &Self) -> Vec<String> {
        let bytes = BYTES_A_CARD * i64::from(CARDS);
        [
            ("bytes of script", self.script, after.script, bytes),
            ("bytes of the page", self.embedder, after.embedder, bytes),
            ("bytes of buffers", self.backing, after.backing, 0),
            ("nodes", self.nodes, after.nodes, NODES),
            ("listeners", self.listeners, after.listeners, NODES),
        ]
        .into_iter()
        .filter(|(_, before, after, more)| after - before > *more)
        .map(|(what, before, after, _)| format!("{} {what} more", after - before))
        .collect()
    }
}

impl Display for Memory {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { script, embedder, backing, nodes, listeners } = self;
        write!(out, "{script} B of script, {embedder} B of the page, {backing} B of buffers, ")?;
        write!(out, "{nodes} nodes, {listeners} listeners")
    }
}
