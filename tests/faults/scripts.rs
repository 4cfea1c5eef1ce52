//! Scripts that do not run, run twice, or come late.

use serde_json::json;
use thirtyfour::prelude::WebDriverResult;

use crate::page::LOADER;
use crate::reader::{Reader, Seen};

/// In a frame that forbids scripts, which the page around it can read.
pub async fn none(reader: Reader) -> WebDriverResult<Seen> {
    reader.open("frame.html").await?;
    let mut seen = reader.read().await?;
    let frame = "const { contentWindow, contentDocument } = document.querySelector('iframe');
        return ['told' in contentWindow, contentDocument.scripts.length > 1]";
    if reader.browser.get(frame).await? != json!([false, true]) {
        seen.wrong.push("scripts have run".to_owned());
    }
    Ok(seen)
}

/// Both have run, whichever made the element.
pub async fn two_versions(reader: Reader) -> WebDriverResult<Seen> {
    let mut seen = reader.look().await?;
    if reader.browser.get("return window.second").await? != json!(true) {
        seen.wrong.push("the other version has not run".to_owned());
    }
    Ok(seen)
}

/// The loader is put onto a page that has been loaded without it.
pub async fn late(reader: Reader) -> WebDriverResult<Seen> {
    reader.open("page.html").await?;
    let add = format!(
        "const script = document.createElement('script');
         script.type = 'module';
         script.src = '{LOADER}';
         document.head.append(script);
         return document.readyState;"
    );
    assert_eq!(reader.browser.get(&add).await?, json!("complete"));
    reader.read().await
}
