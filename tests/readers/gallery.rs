//! Pictures of every state, for somebody to look through: `make gallery`, which is no test.
//! `LANGUAGES=en,ar make gallery` writes only these.

mod sheet;

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::card::asked_for;
use crate::engine::Engine;
use crate::reader::{Reader, in_each};
use sheet::{Picture, Sheet};

pub const WIDTHS: [u32; 4] = [320, 480, 720, 1280];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/gallery")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "it writes pictures: make gallery"]
async fn gallery() {
    let _ = fs::remove_dir_all(folder());
    fs::create_dir_all(folder()).expect("a folder");
    let columns = in_each(&Engine::ALL, |reader| async move {
        let mut pictures = Vec::new();
        for language in reader.site.languages.iter().filter(|own| asked_for(&own.tag)) {
            let tag = language.tag.as_str();
            match reader.browser.engine {
                Engine::Chromium => pictures.extend(every_state(&reader, tag).await?),
                _ => pictures.extend(first_view(&reader, tag).await?),
            }
        }
        Ok(pictures)
    })
    .await;
    let sheet = Sheet { pictures: columns.into_iter().flatten().collect() };
    fs::write(folder().join("index.html"), sheet.html()).expect("to write");
    println!("{} pictures: {}", sheet.pictures.len(), folder().join("index.html").display());
}

/// How a page is looked at, besides light and dark.
const LOOKS: [(&str, &str, &str, u32); 3] = [
    ("forced colours", "", "active", 480),
    ("forced colours", "", "active", 720),
    ("print", "print", "none", 720),
];

/// Every state at each width, light and dark; then in forced colours, and as it is printed.
async fn every_state(reader: &Arc<Reader>, tag: &str) -> WebDriverResult<Vec<Picture>> {
    let mut pictures = Vec::new();
    reader.open(tag, "card").await?;
    let names = reader.browser.get("return names()").await?;
    let states: Vec<&str> =
        names[0].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for width in WIDTHS {
        size(reader, width).await?;
        for state in &states {
            reader.enter(state).await?;
            pictures.extend(both(reader, tag, state, &width.to_string(), width).await?);
        }
    }
    for (name, media, forced, width) in LOOKS {
        size(reader, width).await?;
        for state in &states {
            reader.enter(state).await?;
            look(reader, media, forced).await?;
            pictures.extend(both(reader, tag, state, &format!("{name} {width}"), width).await?);
            look(reader, "", "none").await?;
        }
    }
    for page in names[1].as_array().into_iter().flatten() {
        let (path, name) =
            (page[0].as_str().unwrap_or_default(), page[1].as_str().unwrap_or_default());
        reader.browser.driver.goto(format!("{}/{tag}/{path}.html", reader.site.origin)).await?;
        reader.browser.wait("window.failed").await?;
        for width in WIDTHS {
            size(reader, width).await?;
            pictures.extend(both(reader, tag, name, &width.to_string(), width).await?);
        }
    }
    Ok(pictures)
}

/// The first view as another engine draws it, in the window that it has.
async fn first_view(reader: &Arc<Reader>, tag: &str) -> WebDriverResult<Vec<Picture>> {
    reader.open(tag, "card").await?;
    let mut pictures = Vec::new();
    for scheme in ["light", "dark"] {
        reader
            .browser
            .get(&format!("document.documentElement.dataset.scheme = '{scheme}'"))
            .await?;
        let card = reader.browser.driver.find(By::Css("main")).await?;
        let column = reader.browser.engine.to_string();
        pictures.push(save(tag, "first view", &column, scheme, &card.screenshot_as_png().await?));
    }
    Ok(pictures)
}

/// Light and dark.
async fn both(
    reader: &Reader,
    tag: &str,
    state: &str,
    column: &str,
    width: u32,
) -> WebDriverResult<Vec<Picture>> {
    let mut pictures = Vec::new();
    for scheme in ["light", "dark"] {
        reader
            .browser
            .get(&format!("document.documentElement.dataset.scheme = '{scheme}'"))
            .await?;
        let height = reader.browser.get("return document.documentElement.scrollHeight").await?;
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        let options = json!({ "clip": clip, "captureBeyondViewport": true });
        let answer = cdp(reader, "Page.captureScreenshot", options).await?;
        let png = STANDARD.decode(answer["data"].as_str().unwrap_or_default()).expect("a picture");
        pictures.push(save(tag, state, column, scheme, &png));
    }
    Ok(pictures)
}

fn save(tag: &str, state: &str, column: &str, scheme: &'static str, png: &[u8]) -> Picture {
    let file = format!("{tag} {state} {column} {scheme}.png").replace([' ', ','], "-");
    fs::write(folder().join(&file), png).expect("to write");
    let [tag, state, column] = [tag, state, column].map(str::to_owned);
    Picture { language: tag, state, column, scheme, file }
}

async fn cdp(reader: &Reader, method: &str, parameters: Value) -> WebDriverResult<Value> {
    reader.browser.driver.cdp().send_raw(method, parameters).await
}

async fn size(reader: &Reader, width: u32) -> WebDriverResult<()> {
    let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
    cdp(reader, "Emulation.setDeviceMetricsOverride", size).await?;
    Ok(())
}

async fn look(reader: &Reader, media: &str, forced: &str) -> WebDriverResult<()> {
    let features = json!([{ "name": "forced-colors", "value": forced }]);
    cdp(reader, "Emulation.setEmulatedMedia", json!({ "media": media, "features": features }))
        .await?;
    // A page that is printed is told so.
    let event = if media == "print" { "beforeprint" } else { "afterprint" };
    reader.browser.get(&format!("dispatchEvent(new Event('{event}'))")).await?;
    reader.browser.wait("drawn(window)").await?;
    Ok(())
}
