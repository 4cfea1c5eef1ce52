//! The card inside a frame.

use axum::Router;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use crate::browser::{COMPLETE, Page, Screen, on};
use crate::embed::{MEXICO, serve};
use crate::series::{allow_clipboard, clipboard, take};
use thirtyfour::prelude::*;

/// Puts the frame on a page, waits until its card answers, and gives what it has told the page.
pub(crate) async fn frame(page: &Page, address: &str) -> WebDriverResult<Vec<Value>> {
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
             const text = card ? stage && !stage.hidden : inside.document.querySelector('.error');
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
                Value::String(text) => match serde_json::from_str::<Value>(text) {
                    Ok(embedly) => embedly["height"].as_f64(),
                    Err(_) => text.strip_prefix("pymxPYMxxPYMxheightxPYMx")?.parse().ok(),
                },
                other => {
                    other["height"].as_f64().or(other["datawrapper-height"]["fact-box"].as_f64())
                }
            })
            .collect();
        assert_eq!(heights, [height; 4], "{told:?}");
        let source = page
            .text("return document.querySelector('iframe').contentWindow.location.href")
            .await?;
        let height = height as u32;
        let embedly =
            format!(r#"{{"context":"iframe.resize","src":"{source}","height":{height}}}"#);
        let forms = [
            json!({ "datawrapper-height": { "fact-box": height } }),
            json!({ "sentinel": "amp", "type": "embed-size", "height": height }),
            json!(embedly),
            json!(format!("pymxPYMxxPYMxheightxPYMx{height}")),
        ];
        assert_eq!(told, forms);
        // Again when pym asks, which it does by telling a width.
        let asks = "const [done] = arguments;
            messages.length = 0;
            addEventListener('message', () => messages.length === 4 && done(messages));
            window.frames[0].postMessage('pymxPYMxxPYMxwidthxPYMx300', '*');";
        let again = page.driver.execute_async(asks, vec![]).await?;
        assert_eq!(again.json().as_array().map(Vec::as_slice), Some(told));
        let title =
            format!("{inside}.querySelector('fact-box').shadowRoot.querySelector('h2').innerText");
        assert_eq!(page.text(&title).await?, "Mexico");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_frame_is_as_light_as_its_page() {
    on("www/mexico.html", Screen { dark: true, ..Screen::default() }, |page| async move {
        for (theme, paper, ink) in [
            ("theme=light&", "rgb(255, 255, 255)", "rgb(26, 26, 26)"),
            ("theme=dark&", "rgb(20, 23, 26)", "rgb(236, 239, 241)"),
            ("", "rgb(20, 23, 26)", "rgb(236, 239, 241)"),
        ] {
            page.get("document.querySelector('iframe')?.remove()").await?;
            frame(&page, &format!("../dist/embed.html?{theme}card=../www/cards/mexico.json")).await?;
            let colours = page
                .get(
                    "const { document, getComputedStyle } = window.frames[0];
                     const title = document.querySelector('fact-box').shadowRoot.querySelector('h2');
                     return [getComputedStyle(document.body).backgroundColor, getComputedStyle(title).color]",
                )
                .await?;
            assert_eq!(colours, json!([paper, ink]), "{theme}");
        }
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
                 if ({open}) input.click(); else input.dispatchEvent(new FocusEvent('blur'));
                 const told = () => messages.findLast((told) => told.sentinel === 'amp').height;
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
async fn a_frame_whose_script_does_not_come_says_so_after_a_while() {
    on("www/broken.html", Screen::default(), |page| async move {
        page.cdp("Network.enable", json!({})).await?;
        page.cdp("Network.setBlockedURLs", json!({ "urls": ["*/embed.js"] })).await?;
        let told = "const done = arguments[arguments.length - 1];
            const frame = document.createElement('iframe');
            frame.onload = () => {
              const { contentDocument: own } = frame;
              const before = own.body.innerText.trim();
              // Ten seconds later.
              for (const animation of own.getAnimations()) animation.finish();
              requestAnimationFrame(() => done([before, own.body.innerText]));
            };
            frame.src = '../dist/embed.html?card=../www/cards/mexico.json';
            document.body.prepend(frame);";
        let told = page.driver.execute_async(told, vec![]).await?.json().clone();
        assert_eq!(told[0], "");
        let late = told[1].as_str().unwrap_or_default();
        for own in ["This box cannot be shown.", "No se puede mostrar esta ficha."] {
            assert!(late.contains(own), "{late}");
        }
        Ok(())
    })
    .await;
}

/// Its card, or what draws it, may hang.
#[tokio::test]
async fn a_frame_whose_card_does_not_come_says_so_too() {
    on("index.html", Screen::default(), |page| async move {
        let silent = get(|| async { std::future::pending::<String>().await });
        let origin = serve(site().route("/silent.json", silent)).await;
        page.driver.goto(format!("{origin}/dist/embed.html?card=/silent.json")).await?;
        // Ten seconds later.
        let late = "[...document.getAnimations()].map((own) => own.finish()).length && document.body.innerText";
        let said = until(&page, late).await?;
        assert!(said.as_str().is_some_and(|said| said.contains("This box cannot be shown.")), "{said}");
        let told = until(&page, "document.querySelector('.why')?.innerText").await?;
        assert!(told.as_str().is_some_and(|told| told.contains("timed out")), "{told}");
        Ok(())
    })
    .await;
}

/// What has the focus in a frame that scrolls is not behind its last line.
#[tokio::test]
async fn the_last_line_of_a_low_frame_covers_no_control() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let encoded = page
            .text("return btoa(JSON.stringify({ version: 1, title: 'T', subject: 'A',
                facts: [{ id: 'f', label: 'F', type: 'number', note: 'A note.', source: 's' }],
                subjects: { A: { name: 'A', values: { f: 1 } }, B: { name: 'B', values: { f: 2 } }, C: { name: 'C', values: { f: 3 } } },
                sources: { s: { name: 'S', url: 'https://a.example/' } } }))")
            .await?;
        frame(&page, &format!("../dist/embed.html#{encoded}")).await?;
        // Of another origin, it would stay as low as its page has it.
        let covered = "const done = arguments[arguments.length - 1];
            const frame = document.querySelector('iframe'), own = frame.contentDocument;
            const controls = [...own.querySelector('fact-box').shadowRoot.querySelectorAll('.stage :is(a, button, input, summary)')];
            const height = 240;
            frame.style.maxHeight = `${height}px`;
            requestAnimationFrame(() => requestAnimationFrame(() => {
              const covered = [];
              let placed = 0;
              for (const control of controls) {
                // It stands where the line is.
                control.blur();
                own.defaultView.scrollTo(0, 0);
                own.defaultView.scrollTo(0, control.getBoundingClientRect().bottom - height + 4);
                placed += own.defaultView.scrollY > 0;
                control.focus();
                if (control.getRootNode().activeElement !== control) continue;
                const { top } = own.querySelector('.origin').getBoundingClientRect();
                if (control.getBoundingClientRect().top >= top) covered.push(control.outerHTML);
              }
              done([placed > 3, covered]);
            }));";
        let covered = page.driver.execute_async(covered, vec![]).await?.json().clone();
        assert_eq!(covered, json!([true, []]));
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
        // Who reads where it is from is spared the card.
        page.get(
            "const { navigator } = frames[0];
             Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => (window.cited = text) } });
             window.root = frames[0].document.querySelector('fact-box').shadowRoot;
             root.querySelectorAll('.take button')[1].click();",
        )
        .await?;
        until(&page, "window.cited").await?;
        let cited = page.text("return cited").await?;
        assert!(cited.ends_with("/dist/embed.html#fact-box.1"), "{cited}");
        let printed = page
            .text("frames[0].dispatchEvent(new Event('beforeprint')); return root.querySelector('.printed').textContent")
            .await?;
        assert!(printed.contains("/dist/embed.html#fact-box.1"), "{printed}");
        assert!(!printed.contains(&encoded), "{printed}");
        Ok(())
    })
    .await;
}

/// What the last line of a page says, in which language and direction, and whether it says where the card
/// came from.
const LAST: &str = "const line = frames[0].document.body.lastElementChild;
    return [line.className, line.lang, line.dir, line.innerText.split(' ', 3).join(' ')]";

#[tokio::test]
async fn a_card_of_the_fragment_does_not_choose_the_language_that_says_so() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let agent = page.text("return navigator.userAgent").await?;
        let french = ["origin", "fr", "ltr", "Les chiffres de"];
        let english = ["origin", "en", "ltr", "The figures of"];
        // A language of the reader's that there is; or else that of the card.
        for (reader, card, told) in [
            ("en-US", "zh", english),
            ("en-US", "ar", english),
            ("fr", "en", french),
            ("tlh", "fr", french),
        ] {
            let speaks = json!({ "userAgent": agent, "acceptLanguage": reader });
            page.cdp("Emulation.setUserAgentOverride", speaks).await?;
            page.show("www/mexico.html", Screen::default()).await?;
            let json = json!({
                "version": 1, "title": "A", "lang": card,
                "facts": [{ "id": "n", "label": "N", "type": "number" }],
                "subjects": { "A": { "name": "A", "values": { "n": 1 } } },
            });
            let encoded = URL_SAFE_NO_PAD.encode(json.to_string());
            frame(&page, &format!("../dist/embed.html#{encoded}")).await?;
            assert_eq!(page.get(LAST).await?, json!(told), "{reader}, {card}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_card_of_the_fragment_that_cannot_be_shown_says_that_it_came_with_the_link() {
    on("www/mexico.html", Screen::default(), |page| async move {
        // What it is wrong with is told in its own words.
        let card = json!({ "version": 1, "subject": "Figures by the publisher",
            "facts": [{ "id": "a", "label": "A", "type": "text" }],
            "subjects": { "X": { "name": "X" }, "Y": { "name": "Y" } } });
        let encoded = URL_SAFE_NO_PAD.encode(card.to_string());
        frame(&page, &format!("../dist/embed.html#{encoded}")).await?;
        let why =
            page.text("return frames[0].document.querySelector('.error.why').innerText").await?;
        assert!(why.contains("Figures by the publisher"), "{why}");
        assert_eq!(page.get(LAST).await?, json!(["origin", "en", "ltr", "The figures of"]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_citation_of_a_card_in_a_frame_names_no_page() {
    on("www/mexico.html", Screen::default(), |page| async move {
        allow_clipboard(&page).await?;
        frame(&page, "../dist/embed.html?card=../www/cards/mexico.json").await?;
        page.driver.enter_frame(0).await?;
        page.driver.execute_async(COMPLETE, vec![]).await?;
        page.get("document.querySelector('fact-box').id = 'framed'").await?;
        assert_eq!(take(&page, "framed", "Citation").await?, "The citation is copied.");
        let citation = clipboard(&page).await?;
        assert!(citation.contains("Our World in Data"), "{citation}");
        let address = page.text("return `. ${location.href}#fact-box.framed`").await?;
        assert!(citation.ends_with(&address), "{citation}");
        Ok(())
    })
    .await;
}

/// The picture of the line that says where a card of the fragment came from, in a low frame; and
/// whether it is seen, at the end of the page, in its own direction.
async fn origin(page: &Page, card: &Value) -> WebDriverResult<(Vec<u8>, Value)> {
    let encoded = URL_SAFE_NO_PAD.encode(card.to_string());
    page.get(
        "document.querySelector('iframe')?.remove();
         document.head.insertAdjacentHTML('beforeend', '<style>iframe { max-height: 300px }</style>');",
    )
    .await?;
    frame(page, &format!("../dist/embed.html#{encoded}")).await?;
    page.driver.enter_frame(0).await?;
    let seen = page
        .get(
            "const line = document.querySelector('.origin');
             const { left, top, bottom, width } = line.getBoundingClientRect();
             const above = document.elementFromPoint(left + width / 4, (top + bottom) / 2);
             return [line === document.body.lastElementChild, above === line, top >= 0, bottom <= innerHeight,
               getComputedStyle(line).direction, line.innerText.startsWith('The figures of this box came with its link'),
               document.scrollingElement.scrollHeight > innerHeight];",
        )
        .await?;
    let picture = page.driver.find(By::Css(".origin")).await?.screenshot_as_png().await?;
    page.driver.enter_default_frame().await?;
    Ok((picture, seen))
}

#[tokio::test]
async fn a_card_of_the_fragment_cannot_hide_that_it_came_with_the_link() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let card = |title: &str, note: &str| {
            json!({
                "version": 1, "title": title, "note": note, "lang": "en",
                "facts": [{ "id": "n", "label": "Number", "type": "number" },
                          { "id": "l", "label": "List", "type": "list" }],
                "subjects": { "A": { "name": title, "values": { "n": 1, "l": vec!["a, b"; 40] } } },
            })
        };
        let (plain, seen) = origin(&page, &card("Mexico", "A note.")).await?;
        let all = json!([true, true, true, true, "ltr", true, true]);
        assert_eq!(seen, all);
        // Marks that pile up, directions that are never closed, and claims.
        let piled = format!(
            "\u{202e}\u{2067}Figures by the publisher{}",
            "\u{336}\u{330}\u{30f}".repeat(300)
        );
        let huge = format!("{piled}{}", "M".repeat(3000));
        let (hostile, seen) = origin(&page, &card(&huge, &piled)).await?;
        assert_eq!(seen, all);
        assert!(plain == hostile, "nothing is drawn over the line");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_frame_is_as_high_as_its_card_inside_its_own_edges() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let style = "<style>iframe { box-sizing: border-box; border: 3px solid; padding: 5px; width: 100% }</style>";
        page.get(&format!("document.head.insertAdjacentHTML('beforeend', '{style}')")).await?;
        frame(&page, "../dist/embed.html?card=../www/cards/mexico.json").await?;
        let room = "const { document, innerHeight } = window.frames[0];
            return innerHeight - Math.ceil(document.body.getBoundingClientRect().height)";
        assert_eq!(page.get(room).await?, json!(0));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_frame_leaves_the_page_around_it_where_the_reader_is() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.get("scrollTo(0, 500)").await?;
        let address = "../dist/embed.html?card=../www/cards/mexico.json#fact-box.1=view.table";
        frame(&page, address).await?;
        let at = page
            .get(
                "const root = window.frames[0].document.querySelector('fact-box').shadowRoot;
                 return [root.querySelector('.numbers') !== null, scrollY > 0, document.activeElement.localName];",
            )
            .await?;
        assert_eq!(at, json!([true, true, "body"]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_card_that_moved_is_refused() {
    on("www/mexico.html", Screen::default(), |page| async move {
        // The server sends on from a folder's name to the folder.
        frame(&page, "../dist/embed.html?card=../www/cards").await?;
        let said = page
            .text("return document.querySelector('iframe').contentDocument.querySelector('.error.why').innerText")
            .await?;
        assert!(said.ends_with("/www/cards, found a redirect"), "{said}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_fragment_that_is_no_card_is_told() {
    on("www/mexico.html", Screen::default(), |page| async move {
        for (fragment, told) in [
            ("#%%%", "expected a card as base64url behind the #, found something else"),
            ("", "expected ?card=URL or #BASE64URL, found neither"),
        ] {
            page.get("document.querySelector('iframe')?.remove()").await?;
            frame(&page, &format!("../dist/embed.html{fragment}")).await?;
            let said = page
                .text("return document.querySelector('iframe').contentDocument.querySelector('.error.why').innerText")
                .await?;
            assert_eq!(said, told);
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_a_frame_says_itself_is_in_the_language_that_its_page_asks_for() {
    on("www/mexico.html", Screen::default(), |page| async move {
        for (query, told) in [
            ("", json!(["en", "ltr", "This box cannot be shown."])),
            ("?lang=es-MX", json!(["es", "ltr", "No se puede mostrar esta ficha."])),
            ("?lang=FR", json!(["fr", "ltr", "Cet encadré ne peut pas être affiché."])),
            ("?lang=tlh", json!(["en", "ltr", "This box cannot be shown."])),
        ] {
            page.get("document.querySelector('iframe')?.remove()").await?;
            frame(&page, &format!("../dist/embed.html{query}")).await?;
            let said = "const line = document.querySelector('iframe').contentDocument.querySelector('.error');
                return [line.lang, line.dir, line.innerText];";
            assert_eq!(page.get(said).await?, told);
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_card_of_another_origin_is_refused() {
    on("www/mexico.html", Screen::default(), |page| async move {
        frame(&page, "../dist/embed.html?card=http://localhost:1/card.json").await?;
        let said = page
            .text("return document.querySelector('iframe').contentDocument.querySelector('.error.why').innerText")
            .await?;
        assert!(said.starts_with("expected a card of http://127.0.0.1:"), "{said}");
        let cards = "return document.querySelector('iframe').contentDocument.querySelectorAll('fact-box').length";
        assert_eq!(page.get(cards).await?, json!(0));
        Ok(())
    })
    .await;
}

/// A site of a card and of the files of `dist/`.
fn site() -> Router {
    let dist = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");
    Router::new()
        .route("/card.json", get(|| async { MEXICO }))
        .nest_service("/dist", tower_http::services::ServeDir::new(dist))
}

/// Waits until there is something that an expression names, and gives it.
async fn until(page: &Page, expression: &str) -> WebDriverResult<Value> {
    let script = format!(
        "const [done] = arguments;
         const look = () => {{
           const found = {expression};
           if (found) done(found);
           else requestAnimationFrame(look);
         }};
         look();"
    );
    Ok(page.driver.execute_async(script, vec![]).await?.json().clone())
}

#[tokio::test]
async fn a_frame_whose_loader_does_not_run_says_so() {
    on("index.html", Screen::default(), |page| async move {
        let kind = [(header::CONTENT_TYPE, "text/javascript")];
        // It is missing; or the browser does not know all of its syntax.
        for (answer, why) in [
            (StatusCode::NOT_FOUND.into_response(), "Failed to fetch dynamically imported module"),
            ((kind, "class Card { static ? }").into_response(), "Unexpected token '?'"),
        ] {
            let (parts, body) = answer.into_parts();
            let body = axum::body::to_bytes(body, 100).await.expect("its body");
            let answer = get(move || async move { (parts.status, parts.headers, body) });
            let origin = serve(site().route("/dist/fact-box.js", answer)).await;
            page.driver.goto(format!("{origin}/dist/embed.html?card=/card.json")).await?;
            let said = until(&page, "document.querySelector('.why')?.innerText").await?;
            assert!(said.as_str().is_some_and(|said| said.starts_with(why)), "{said}");
            let reader = page.text("return document.querySelector('.error').innerText").await?;
            assert_eq!(reader, "This box cannot be shown.");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_strict_policy_lets_the_frame_show_its_card() {
    const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
    on("index.html", Screen::default(), |page| async move {
        let policy = tower_http::set_header::SetResponseHeaderLayer::overriding(
            HeaderName::from_static("content-security-policy"),
            HeaderValue::from_static(POLICY),
        );
        let origin = serve(site().layer(policy)).await;
        page.driver.goto(format!("{origin}/dist/embed.html?card=/card.json")).await?;
        let title = "document.querySelector('.error')?.innerText ??
            document.querySelector('fact-box')?.shadowRoot?.querySelector('.stage:not([hidden]) h2')?.innerText";
        assert_eq!(until(&page, title).await?, "Mexico");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn another_card_in_the_fragment_is_shown_and_named() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let address = |title: &str, lang: &str| {
            let card = json!({
                "version": 1, "title": title, "lang": lang, "subject": "A", "compare": ["B"],
                "facts": [{ "id": "n", "label": "Number", "type": "number" }],
                "subjects": { "A": { "name": "A", "values": { "n": 1 } },
                              "B": { "name": "B", "values": { "n": 2 } } },
            });
            format!("../dist/embed.html#{}", URL_SAFE_NO_PAD.encode(card.to_string()))
        };
        let named = "return [frames[0].document.title, frames[0].document.documentElement.lang]";
        let shown = |selector: &str| {
            format!("frames[0].document.querySelector('fact-box')?.shadowRoot?.querySelector('.stage:not([hidden]) {selector}')?.innerText")
        };
        let lead = async |to: &str| {
            page.get(&format!("document.querySelector('iframe').src = '{to}'")).await
        };
        frame(&page, &address("One", "en")).await?;
        assert_eq!(page.get(named).await?, json!(["One", "en"]));

        // Another view of it is no other page.
        page.get("frames[0].kept = true").await?;
        lead(&format!("{}&fact-box.1=view.table", address("One", "en"))).await?;
        until(&page, &shown(".numbers")).await?;
        assert_eq!(page.get("return frames[0].kept").await?, json!(true));

        lead(&address("Deux", "fr")).await?;
        until(&page, &format!("{} === 'Deux'", shown("h2"))).await?;
        assert_eq!(page.get(named).await?, json!(["Deux", "fr"]));
        Ok(())
    })
    .await;
}
