//! The frame: on pages of its own origin and of another, with and without somebody who listens.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use serde_json::json;
use thirtyfour::prelude::*;

use crate::browser::{Page, Screen, on};
use crate::way::Way;

/// Each page, what it is called where the frame is of its own origin, and where of another.
const PAGES: [(&str, &str, &str); 3] = [
    ("www/frame.html", "frame", "frame of another origin, unheard"),
    ("www/frame-datawrapper.html", "frame, Datawrapper", "frame of another origin, Datawrapper"),
    ("www/frame-pym.html", "frame, pym", "frame of another origin, pym"),
];

const WIDTHS: [u32; 2] = [320, 720];

pub async fn ways() -> Vec<Way> {
    let mut ways = Vec::new();
    for (path, own, other) in PAGES {
        ways.push(way(path, own, false).await);
        ways.push(way(path, other, true).await);
    }
    ways
}

/// Looks at a page's frame at both widths; `other` is whether it is of another origin.
async fn way(path: &'static str, name: &'static str, other: bool) -> Way {
    let found = Arc::new(Mutex::new(None));
    for width in WIDTHS {
        let found = Arc::clone(&found);
        let screen = Screen { width, ..Screen::default() };
        on(path, screen, move |page| async move {
            enter(&page, path, other).await?;
            let unheard = other && path == "www/frame.html";
            if unheard {
                scrolls(&page).await?;
            } else {
                fits(&page, name, width).await?;
            }
            // At last, so that it is the text of a card that has answered.
            page.get(&format!("{ROOT}.querySelectorAll('input[name=form]')[0].click()")).await?;
            wait(&page, &format!("{ROOT}.querySelector('.bars')")).await?;
            let text =
                page.text(&format!("return {ROOT}.querySelector('.stage').innerText")).await?;
            *found.lock().expect("no test has failed") = Some(Way::new(name, &text, Some(true)));
            Ok(())
        })
        .await;
    }
    let way = found.lock().expect("no test has failed").take();
    way.expect("both widths were looked at")
}

const ROOT: &str = "document.querySelector('fact-box').shadowRoot";

/// Goes into the frame of a page, once it is there and its card is drawn.
async fn enter(page: &Page, path: &str, other: bool) -> WebDriverResult<()> {
    let mut origin = page.text("return location.origin").await?;
    if other {
        // The same page, as it is written where the frame is of another origin: nothing that the
        // frame of its own origin did is left.
        let elsewhere = origin.replace("127.0.0.1", "localhost");
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))?;
        let text = text.replace("\"../dist/", &format!("\"{elsewhere}/dist/"));
        let write = "document.open(); document.write(arguments[0]); document.close();";
        page.driver.execute(write, vec![json!(text)]).await?;
        origin = elsewhere;
    }
    // A frame that is loaded late is loaded when it is near; its address is an entry once it is there.
    let loaded = format!(
        "const done = arguments[0];
         new PerformanceObserver((list) => {{
           if (list.getEntries().some(({{ name }}) => name.startsWith('{origin}/dist/embed.html'))) done();
         }}).observe({{ type: 'resource', buffered: true }});
         document.querySelector('iframe').scrollIntoView();"
    );
    page.driver.execute_async(loaded, vec![]).await?;
    page.driver.enter_frame(0).await?;
    let reach = page.get("return frameElement !== null").await?;
    assert_eq!(reach, json!(!other), "whether the frame is of the page's origin");
    wait(page, &format!("{ROOT}?.querySelector('.stage:not([hidden])')")).await
}

/// Waits until something is so in the frame.
async fn wait(page: &Page, so: &str) -> WebDriverResult<()> {
    let script = format!(
        "const done = arguments[0];
         const look = () => (document.querySelector('fact-box') && ({so}) ? done() : requestAnimationFrame(look));
         look();"
    );
    if let Err(error) = page.driver.execute_async(script, vec![]).await {
        let seen = "return [innerHeight, document.body.getBoundingClientRect().height]";
        panic!("never {so}, {:?}: {error}", page.get(seen).await);
    }
    Ok(())
}

/// The frame is as high as its card, whatever the reader does with it.
async fn fits(page: &Page, name: &str, width: u32) -> WebDriverResult<()> {
    let drawn = fitted(page, name, width).await?;
    page.get(&format!("{ROOT}.querySelector('.about > summary').click()")).await?;
    let opened = fitted(page, name, width).await?;
    assert!(opened > drawn, "{name} at {width}: {opened} after {drawn}");

    page.get(&format!("{ROOT}.querySelectorAll('input[name=form]')[1].click()")).await?;
    wait(page, &format!("{ROOT}.querySelector('.numbers')")).await?;
    let table = fitted(page, name, width).await?;
    assert_ne!(table, opened, "{name} at {width}");

    let other = WIDTHS.into_iter().find(|other| *other != width).unwrap_or(width);
    resize(page, other).await?;
    assert_ne!(fitted(page, name, other).await?, table, "{name} at {other}");
    resize(page, width).await?;
    assert_eq!(fitted(page, name, width).await?, table, "{name} at {width}");
    Ok(())
}

/// Gives the screen another width, and waits until the frame has it.
async fn resize(page: &Page, width: u32) -> WebDriverResult<()> {
    let before = page.get("return innerWidth").await?;
    page.driver.enter_default_frame().await?;
    page.look(Screen { width, ..Screen::default() }).await?;
    page.driver.enter_frame(0).await?;
    wait(page, &format!("innerWidth !== {before}")).await
}

/// The height of the frame, once it is that of its content: at most 2 px more, and nothing to scroll.
async fn fitted(page: &Page, name: &str, width: u32) -> WebDriverResult<f64> {
    let content = "document.body.getBoundingClientRect().height";
    wait(page, &format!("innerHeight >= {content} && innerHeight <= {content} + 2")).await?;
    let bars = page
        .get(
            "const { clientWidth, clientHeight, scrollWidth, scrollHeight } = document.scrollingElement;
             return [scrollWidth - innerWidth, scrollHeight - innerHeight,
               innerWidth - clientWidth, innerHeight - clientHeight];",
        )
        .await?;
    assert_eq!(bars, json!([0, 0, 0, 0]), "{name} at {width}: nothing to scroll, no bars");
    Ok(page.get("return innerHeight").await?.as_f64().unwrap_or_default())
}

/// A frame that nobody makes higher has all of its card to scroll to.
async fn scrolls(page: &Page) -> WebDriverResult<()> {
    page.get(&format!("{ROOT}.querySelectorAll('.about > summary').forEach((e) => e.click())"))
        .await?;
    let end = page
        .get(
            "const { body, scrollingElement: page } = document;
             const high = body.getBoundingClientRect().height > innerHeight;
             page.scrollTo(0, page.scrollHeight);
             return [high, body.getBoundingClientRect().bottom <= innerHeight + 0.5];",
        )
        .await?;
    assert_eq!(end, json!([true, true]), "higher than its frame, and scrolled to its end");
    Ok(())
}
