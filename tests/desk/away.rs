//! What is taken away from the desk: files, a print, an accent; and the desk itself, on another host.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::{Page, Screen, on};
use crate::editor::{DESK, LIVE, begin, field, open, press, until, write};
use crate::story::Site;

const WIDE: Screen = Screen { width: 1280, dark: false, scripts: true };

fn mexico() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/cards/mexico.json");
    fs::read_to_string(path).expect("the card")
}

async fn saved(page: &Page, button: &str, file: &str) -> WebDriverResult<Vec<u8>> {
    press(page, button).await?;
    Ok(page.downloaded(file).await)
}

#[tokio::test]
async fn files_hold_the_card() {
    on(DESK, WIDE, |page| async move {
        begin(&page).await?;
        page.let_download().await?;
        open(&page, &mexico()).await?;
        until(&page, LIVE).await?;
        until(&page, "!document.querySelector('.embed .main').disabled").await?;
        let json: Value = serde_json::from_slice(&saved(&page, "Save JSON", "mexico.json").await?)
            .expect("the card");
        assert_eq!(json, serde_json::from_str::<Value>(&mexico()).expect("the card"));
        let html = saved(&page, "Save HTML", "mexico.html").await?;
        let html = String::from_utf8(html).expect("UTF-8");
        assert!(html.starts_with("<!doctype html>\n<html lang=\"en\">"), "{html}");
        assert!(html.contains("<fact-box>") && html.contains("3.4 tons per person"), "{html}");
        let bytes = saved(&page, "Save PNG", "mexico.png").await?;
        let mut picture = png::Decoder::new(Cursor::new(bytes)).read_info().expect("a picture");
        let mut pixels = vec![0; picture.output_buffer_size().expect("a size")];
        let frame = picture.next_frame(&mut pixels).expect("pixels");
        assert!(frame.width > 600 && frame.height > 600, "{} × {}", frame.width, frame.height);
        assert!(pixels.iter().any(|byte| *byte != pixels[0]), "something is drawn");
        // The window for printing would wait for somebody: that it is asked for is seen.
        page.get("document.querySelector('#as-print').open = true").await?;
        until(&page, "document.querySelector('#paper iframe')?.contentWindow").await?;
        page.get("document.querySelector('#paper iframe').contentWindow.print = () => (window.asked = true)")
            .await?;
        press(&page, "Print").await?;
        until(&page, "window.asked").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_accent_is_seen_embedded_and_told_of_without_contrast() {
    on(DESK, WIDE, |page| async move {
        begin(&page).await?;
        open(&page, &mexico()).await?;
        until(&page, LIVE).await?;
        write(&page, "Accent", "#ffee00").await?;
        until(&page, "document.querySelector('#live > fact-box').style.getPropertyValue('--fact-box-accent') === '#ffee00'").await?;
        let code = field(&page, "Embed code: Element").await?.prop("value").await?.unwrap_or_default();
        assert!(code.contains("<fact-box style=\"--fact-box-accent: #ffee00\">"), "{code}");
        let link = "return [...document.querySelectorAll('.problems a')].find((own) => own.textContent.startsWith('Accent #ffee00: its contrast with white paper is 1.2:1'))";
        page.element(link).await?.click().await?;
        assert_eq!(page.text("return document.activeElement.id").await?, "accent");
        // What is no colour goes nowhere.
        write(&page, "Accent", "red; } evil").await?;
        let code = field(&page, "Embed code: Element").await?.prop("value").await?.unwrap_or_default();
        assert!(!code.contains("evil") && !code.contains("style="), "{code}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_desk_stands_on_any_host() {
    on(DESK, WIDE, |page| async move {
        let site = Site::start("host");
        page.driver.goto(format!("{}files/desk.html", site.origin)).await?;
        begin(&page).await?;
        let host = field(&page, "Where the files of fact-box are").await?.prop("value").await?;
        assert_eq!(host, Some(format!("{}files/", site.origin)));
        field(&page, "An example").await?.send_keys("Mexico: a").await?;
        until(&page, &format!("{LIVE}?.innerText.includes('3.4 tons')")).await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn facts_and_files_are_dragged() {
    on(DESK, WIDE, |page| async move {
        begin(&page).await?;
        open(&page, &mexico()).await?;
        let drag = "const data = new DataTransfer();
            const [first, , third] = document.querySelectorAll('.fact');
            const fire = (target, type) => target.dispatchEvent(
              new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
            fire(first.querySelector('.grip'), 'dragstart');
            const taken = !fire(third, 'dragover');
            fire(third, 'drop');
            return taken;";
        assert_eq!(page.get(drag).await?, json!(true));
        until(&page, "document.querySelectorAll('.fact h4')[2].textContent === 'Head of State'")
            .await?;
        let drop = "const data = new DataTransfer();
            data.items.add(new File(['{\"version\": 1, \"title\": \"Dropped\"}'], 'card.json'));
            return !document.querySelector('h2').dispatchEvent(
              new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));";
        assert_eq!(page.get(drop).await?, json!(true));
        until(&page, "document.querySelector('#title').value === 'Dropped'").await?;
        press(&page, "Undo").await?;
        until(&page, "document.querySelector('#title').value === 'Mexico'").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn numbers_are_written_as_in_the_language_of_the_card() {
    on(DESK, WIDE, |page| async move {
        begin(&page).await?;
        let spanish = mexico()
            .replace("\"lang\": \"en\"", "\"lang\": \"es\"")
            .replace("\"co2\": 3.4", "\"co2\": 1.234");
        open(&page, &spanish).await?;
        let cell = field(&page, "CO2 emissions of Mexico").await?;
        assert_eq!(cell.prop("value").await?.as_deref(), Some("1,234"));
        write(&page, "CO2 emissions of Mexico", "1,235").await?;
        let card = crate::editor::card(&page).await?;
        assert_eq!(
            card["subjects"]["MEX"]["values"]["co2"],
            json!(1.235),
            "and not a thousand times as much"
        );
        Ok(())
    })
    .await;
}
