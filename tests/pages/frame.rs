//! The card inside a frame.

use serde_json::{Value, json};

use crate::browser::{Page, Screen, on};
use thirtyfour::prelude::*;

/// Puts the frame on a page, waits until its card answers, and gives what it has told the page.
async fn frame(page: &Page, address: &str) -> WebDriverResult<Vec<Value>> {
    let script = format!(
        "window.messages = [];
         addEventListener('message', ({{ data }}) => messages.push(data));
         const done = arguments[arguments.length - 1];
         const frame = document.createElement('iframe');
         frame.onload = () => {{
           const inside = frame.contentWindow;
           const seen = () => {{
             const card = inside.document.querySelector('fact-box');
             const stage = card?.shadowRoot?.lastChild;
             const text = card ? stage && !stage.hidden : inside.document.querySelector('.origin');
             const height = Math.ceil(inside.document.body.getBoundingClientRect().height);
             if (text && messages.some((told) => told.height === height)) setTimeout(done, 0, messages);
             else inside.requestAnimationFrame(seen);
           }};
           seen();
         }};
         frame.src = '{address}';
         document.body.prepend(frame);"
    );
    let told = page.driver.execute_async(script, vec![]).await?;
    Ok(told.json().as_array().cloned().unwrap_or_default())
}

#[tokio::test]
async fn a_card_of_its_own_origin_tells_its_height_in_four_forms() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let told = frame(&page, "../dist/embed.html?card=../www/cards/mexico.json").await?;
        let inside = "return document.querySelector('iframe').contentDocument";
        let script = format!("{inside}.body.getBoundingClientRect().height");
        let height = page.get(&script).await?.as_f64().unwrap_or_default().ceil();
        assert!(height > 500.0, "{height}");
        let told = &told[told.len() - 4..];
        let heights: Vec<_> = told
            .iter()
            .filter_map(|message| match message {
                Value::String(pym) => pym.rsplit("xPYMx").next()?.parse().ok(),
                other => {
                    other["height"].as_f64().or(other["datawrapper-height"]["fact-box"].as_f64())
                }
            })
            .collect();
        assert_eq!(heights, [height; 4], "{told:?}");
        let title =
            format!("{inside}.querySelector('fact-box').shadowRoot.querySelector('h2').innerText");
        assert_eq!(page.text(&title).await?, "Mexico");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_frame_is_high_enough_for_the_list_of_places() {
    on("www/mexico.html", Screen::default(), |page| async move {
        frame(&page, "../dist/embed.html?card=../www/cards/world.json").await?;
        // The height that was told last, the frame's own, and where the open list ends.
        let open = |open: bool| {
            format!(
                "const done = arguments[0];
                 const {{ document, requestAnimationFrame }} = window.frames[0];
                 const root = document.querySelector('fact-box').shadowRoot;
                 const input = root.querySelector('[role=combobox]');
                 if ({open}) input.click(); else input.dispatchEvent(new FocusEvent('focusout', {{ bubbles: true }}));
                 const told = () => messages.findLast((told) => told.context === 'iframe.resize').height;
                 const before = messages.length;
                 const look = () => {{
                   const list = root.querySelector('.offers');
                   if (!list === {open} || messages.length === before) return requestAnimationFrame(look);
                   done([told(), Math.ceil(document.body.getBoundingClientRect().height),
                     list ? list.getBoundingClientRect().bottom + document.defaultView.scrollY : 0]);
                 }};
                 look();"
            )
        };
        let of = |told: Vec<Value>| {
            told.iter().map(|value| value.as_f64().unwrap_or_default()).collect::<Vec<_>>()
        };
        let opened = page.driver.execute_async(open(true), vec![]).await?;
        let opened = of(opened.json().as_array().cloned().unwrap_or_default());
        assert!(opened[0] >= opened[2] && opened[2] > opened[1], "{opened:?}");
        let closed = page.driver.execute_async(open(false), vec![]).await?;
        let closed = of(closed.json().as_array().cloned().unwrap_or_default());
        assert_eq!(closed[0], closed[1]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_card_of_the_fragment_says_that_it_came_with_the_link() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let encoded = page
            .text(
                "const json = document.querySelector('fact-box.aside script').textContent;
                 const bytes = new TextEncoder().encode(json);
                 return btoa(String.fromCharCode(...bytes))
                   .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');",
            )
            .await?;
        frame(&page, &format!("../dist/embed.html#{encoded}")).await?;
        let origin = page
            .text("return document.querySelector('iframe').contentDocument.querySelector('.origin').innerText")
            .await?;
        assert!(origin.starts_with("The figures of this box came with its link"), "{origin}");
        let title = page
            .text("return document.querySelector('iframe').contentDocument.querySelector('fact-box').shadowRoot.querySelector('h2').innerText")
            .await?;
        assert_eq!(title, "Juan Ramón de la Fuente, 70");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_card_of_another_origin_is_refused() {
    on("www/mexico.html", Screen::default(), |page| async move {
        frame(&page, "../dist/embed.html?card=http://localhost:1/card.json").await?;
        let said = page
            .text("return document.querySelector('iframe').contentDocument.querySelector('.origin').innerText")
            .await?;
        assert!(said.starts_with("expected a card of http://127.0.0.1:"), "{said}");
        let cards = "return document.querySelector('iframe').contentDocument.querySelectorAll('fact-box').length";
        assert_eq!(page.get(cards).await?, json!(0));
        Ok(())
    })
    .await;
}
