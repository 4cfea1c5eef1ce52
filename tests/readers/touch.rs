//! A finger on a drawing: up and down it scrolls the page, along it moves the year.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::engine::Engine;
use crate::reader::{Reader, in_each};

const YEAR: &str = "root.querySelector('.time input').value";

/// Brings the middle of a drawing into sight, and says where it is.
const MIDDLE: &str = "(() => {
    const hit = root.querySelector('.hit');
    hit.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = hit.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
})()";

async fn send(reader: &Reader, method: &str, parameters: Value) -> WebDriverResult<()> {
    reader.browser.driver.cdp().send_raw(method, parameters).await?;
    Ok(())
}

/// Draws a finger over the middle of a drawing, in steps as large as these.
async fn swipe(reader: &Reader, along: f64, down: f64) -> WebDriverResult<()> {
    let middle = reader.ask(MIDDLE).await?;
    reader.browser.wait("drawn(window)").await?;
    let [x, y] = [&middle[0], &middle[1]].map(|own| own.as_f64().unwrap_or_default());
    for step in 0..10 {
        let kind = if step == 0 { "touchStart" } else { "touchMove" };
        let point = json!([{ "x": x + along * f64::from(step), "y": y + down * f64::from(step) }]);
        let touch = json!({ "type": kind, "touchPoints": point });
        send(reader, "Input.dispatchTouchEvent", touch).await?;
    }
    send(reader, "Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] }))
        .await?;
    reader.browser.wait("drawn(window)").await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_swipe_scrolls_the_page_or_moves_the_year() {
    in_each(&[Engine::Chromium], |reader| async move {
        let phone = json!({ "width": 375, "height": 500, "deviceScaleFactor": 1, "mobile": true });
        send(&reader, "Emulation.setDeviceMetricsOverride", phone).await?;
        let finger = json!({ "enabled": true, "maxTouchPoints": 1 });
        send(&reader, "Emulation.setTouchEmulationEnabled", finger).await?;
        reader.open("en", "card").await?;
        for state in ["trend", "field"] {
            reader.enter(state).await?;
            let year = reader.ask(YEAR).await?;
            let scrolled = "new Promise((done) => { window.onscrollend = done; })";
            for up in [-15.0, 15.0] {
                reader
                    .ask("root.querySelector('.hit').scrollIntoView({ block: 'center' })")
                    .await?;
                reader.browser.wait("drawn(window)").await?;
                let before =
                    reader.browser.get("return scrollY").await?.as_f64().unwrap_or_default();
                reader.browser.get(&format!("window.over = {scrolled};")).await?;
                swipe(&reader, 0.0, up).await?;
                reader.browser.wait("over").await?;
                let after =
                    reader.browser.get("return scrollY").await?.as_f64().unwrap_or_default();
                assert!((before - after) / up > 5.0, "{state}: from {before} to {after}");
                assert_eq!(reader.ask(YEAR).await?, year, "{state}: nothing was chosen");
            }
            let read = "root.querySelector('.readout').textContent";
            let before = (reader.ask(YEAR).await?, reader.ask(read).await?);
            swipe(&reader, 12.0, 0.0).await?;
            let after = (reader.ask(YEAR).await?, reader.ask(read).await?);
            // Lines have years along them, the field has places.
            assert_eq!(before.0 == after.0, state == "field", "{state}");
            assert_ne!(before.1, after.1, "{state}");
        }
        two_fingers(&reader).await?;
        fingers(&reader).await
    })
    .await;
}

/// Two fingers make the page larger, and choose nothing.
async fn two_fingers(reader: &Reader) -> WebDriverResult<()> {
    let touch = json!({ "enabled": true, "maxTouchPoints": 2 });
    send(reader, "Emulation.setTouchEmulationEnabled", touch).await?;
    reader.enter("trend").await?;
    let year = reader.ask(YEAR).await?;
    let middle = reader.ask(MIDDLE).await?;
    reader.browser.wait("drawn(window)").await?;
    let [x, y] = [&middle[0], &middle[1]].map(|own| own.as_f64().unwrap_or_default());
    for step in 0..10 {
        let kind = if step == 0 { "touchStart" } else { "touchMove" };
        let apart = f64::from(15 + 9 * step);
        let points =
            json!([{ "x": x - apart, "y": y, "id": 0 }, { "x": x + apart, "y": y, "id": 1 }]);
        let touch = json!({ "type": kind, "touchPoints": points });
        send(reader, "Input.dispatchTouchEvent", touch).await?;
    }
    send(reader, "Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] }))
        .await?;
    reader.browser.wait("drawn(window)").await?;
    assert_eq!(reader.ask(YEAR).await?, year, "nothing was chosen");
    let scale = reader.browser.get("return visualViewport.scale").await?;
    assert!(scale.as_f64() > Some(1.0), "{scale}");
    send(reader, "Emulation.setPageScaleFactor", json!({ "pageScaleFactor": 1 })).await
}

/// What a finger hits is 44 px high, and as wide.
async fn fingers(reader: &Reader) -> WebDriverResult<()> {
    assert_eq!(
        reader.browser.get("return matchMedia('(pointer: coarse)').matches").await?,
        json!(true)
    );
    crate::keys::targets(reader, 44).await
}
