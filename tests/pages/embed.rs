//! The forms of an embed on a page: figures, addresses, and elements that come, move and go.

use std::convert::Infallible;
use std::future::pending;
use std::net::Ipv4Addr;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::{Html, Redirect};
use axum::routing::{get, post};
use futures_util::{Stream, StreamExt, stream};
use serde_json::json;
use thirtyfour::prelude::*;
use tokio::net::TcpListener;
use tokio::sync::Notify;

use crate::browser::{Page, Screen, on};
use crate::series::texts;

pub const MEXICO: &str = include_str!("../../www/cards/mexico.json");
const NAMES: [&str; 4] = ["Mexico", "World average", "US", "Target"];

/// Waits until a card that a script returns answers.
async fn ready(page: &Page, card: &str) -> WebDriverResult<()> {
    let script = format!(
        "const [done] = arguments;
         const look = () => {{
           const card = {card};
           if (card?.shadowRoot?.querySelector('.stage:not([hidden])')) done();
           else requestAnimationFrame(look);
         }};
         look();"
    );
    page.driver.execute_async(script, vec![]).await?;
    Ok(())
}

#[tokio::test]
async fn a_figure_becomes_a_card() {
    on("www/figure.html", Screen::default(), |page| async move {
        page.get(
            "const [one, other] = document.querySelectorAll('figure[data-fact-box]');
             one.firstElementChild.id = 'mexico';
             other.firstElementChild.id = 'ambassador';",
        )
        .await?;
        page.wake("#mexico").await?;
        page.wake("#ambassador").await?;
        assert_eq!(texts(&page, "mexico", ".bars th").await?, NAMES);
        assert_eq!(texts(&page, "ambassador", "h2").await?, ["Juan Ramón de la Fuente, 70"]);
        page.inside("#mexico", ".chip button, button.chip").await?.click().await?;
        assert_eq!(texts(&page, "mexico", ".bars th").await?, ["Mexico", "US", "Target"]);
        assert_eq!(page.told("fact-box-ready").await?, json!([{ "notices": [] }, { "notices": [] }]));
        assert_eq!(page.console().await?, [""; 0], "a silent console");

        // A second loader finds nothing more to do.
        page.driver
            .execute_async("import('../dist/fact-box.js?again').then(() => arguments[0]())", vec![])
            .await?;
        let boxes = page.get("return document.querySelectorAll('fact-box').length").await?;
        assert_eq!(boxes, 2);

        // An attribute that was cut short is told, and the text stays.
        page.get(
            "const cut = document.querySelector('figure').cloneNode();
             cut.innerHTML = '<p>The text of the page.</p>';
             cut.dataset.factBox = cut.dataset.factBox.slice(0, 100);
             document.querySelector('article').prepend(cut);",
        )
        .await?;
        page.driver
            .execute_async(
                "const [done] = arguments;
                 const look = () => told.some((e) => e.type === 'fact-box-error') ? done() : requestAnimationFrame(look);
                 scrollTo(0, 0);
                 look();",
                vec![],
            )
            .await?;
        assert_eq!(page.told("fact-box-error").await?[0]["code"], "json");
        let text = page.driver.find(By::Css("figure")).await?.text().await?;
        assert_eq!(text, "The text of the page.");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_figure_that_is_changed_in_place_is_another_card() {
    on("www/figure.html", Screen::default(), |page| async move {
        page.get("document.querySelector('figure > fact-box').id = 'card'").await?;
        page.wake("#card").await?;
        // As pages do that keep an element and change what is another.
        let changed = "const [title, inside, done] = arguments;
            const figure = document.querySelector('figure');
            const json = { version: 1, title, subject: 'A', facts: [{ id: 'f', label: 'F', type: 'text' }],
              subjects: { A: { name: 'A', values: { f: 'x' } } } };
            figure.dataset.factBox = btoa(JSON.stringify(json));
            if (inside) figure.innerHTML = inside;
            const look = () => {
              const card = figure.querySelector(':scope > fact-box');
              const drawn = card?.shadowRoot?.querySelector('.stage:not([hidden]) h2')?.textContent;
              if (drawn === title) done(card.textContent.trim());
              else requestAnimationFrame(look);
            };
            look();";
        page.driver.execute_async(changed, vec![json!("second"), json!("")]).await?;
        let inside = vec![json!("third"), json!("<p>The third text.</p>")];
        let text = page.driver.execute_async(changed, inside).await?;
        assert_eq!(text.json(), &json!("The third text."));
        assert_eq!(page.told("fact-box-error").await?, json!([]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_figure_made_in_the_browser_is_the_one_of_the_command() {
    on("www/figure.html", Screen { width: 320, ..Screen::default() }, |page| async move {
        // Before any is alive: as they stand in the page's source.
        let source = "const [done] = arguments;
            Promise.all([fetch(location.href).then((answer) => answer.text()), import('../dist/fact-box.js')])
              .then(async ([html, { figure }]) => {
                const page = new DOMParser().parseFromString(html, 'text/html');
                const differ = [];
                for (const own of page.querySelectorAll('figure[data-fact-box]')) {
                  const bytes = Uint8Array.fromBase64(own.dataset.factBox, { alphabet: 'base64url' });
                  const made = document.createElement('div');
                  made.innerHTML = (await figure(new TextDecoder().decode(bytes))).html;
                  const sorted = (root) => [root, ...root.querySelectorAll('*')].map((e) =>
                    [e.localName, [...e.attributes].map((a) => `${a.name}=${a.value}`).sort(),
                     [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data)]);
                  differ.push([JSON.stringify(sorted(own)), JSON.stringify(sorted(made.firstElementChild))]);
                }
                const wrong = await figure('{ \"version\": 1, \"facts\": 2 }').catch((error) => error.message);
                const broken = await figure('{').catch((error) => error.message);
                const card = { version: 1, facts: [{ id: 'a', label: 'A', type: 'text' }], titel: 'A',
                  subjects: { X: { name: 'X', values: { a: 'b' } } } };
                const { notices } = await figure(JSON.stringify(card));
                done([differ, wrong, broken, notices]);
              });";
        let made = page.driver.execute_async(source, vec![]).await?.json().clone();
        let pairs = made[0].as_array().expect("pairs");
        assert_eq!(pairs.len(), 2);
        for pair in pairs {
            assert_eq!(pair[0], pair[1]);
        }
        assert!(made[1].as_str().is_some_and(|told| told.starts_with("subjects: expected")), "{}", made[1]);
        assert_eq!(made[3][0]["path"], "titel", "{}", made[3]);
        assert!(made[2].as_str().is_some_and(|told| told.starts_with("expected JSON")), "{}", made[2]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_page_is_printed_while_a_figure_is_made() {
    on("www/figure.html", Screen::default(), |page| async move {
        let script = format!(
            "const [done] = arguments;
             const wrong = [];
             addEventListener('error', ({{ message }}) => wrong.push(message));
             import('../dist/fact-box.js').then(async ({{ figure }}) => {{
               let made;
               figure({MEXICO}).then(({{ html }}) => (made = html));
               while (!made) {{
                 for (const type of ['beforeprint', 'afterprint']) dispatchEvent(new Event(type));
                 await new Promise((next) => setTimeout(next));
               }}
               done([wrong, made.startsWith('<figure')]);
             }});"
        );
        let printed = page.driver.execute_async(&*script, vec![]).await?;
        assert_eq!(printed.json(), &json!([[], true]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn cards_come_late_move_and_go() {
    on("www/figure.html", Screen::default(), |page| async move {
        // As a page does that changes its content without being loaded anew.
        page.get(
            "const html = document.querySelector('figure').outerHTML;
             const other = new DOMParser().parseFromString(html, 'text/html');
             const card = other.querySelector('fact-box');
             card.replaceWith(...card.childNodes);
             const main = document.createElement('article');
             main.append(other.querySelector('figure'));
             main.firstChild.id = 'late';
             document.querySelector('article').replaceWith(main);",
        )
        .await?;
        ready(&page, "document.querySelector('#late > fact-box')").await?;
        page.get("document.querySelector('#late > fact-box').id = 'card'").await?;
        page.inside("#card", ".switch label:nth-of-type(2) input").await?.click().await?;
        page.inside("#card", ".chip button, button.chip").await?.click().await?;
        let table = ["Mexico", "US", "target for 2030 to achieve a 1.5-degree Celsius limit"];
        assert_eq!(texts(&page, "card", ".numbers tbody th").await?, table);

        // Moved, it is as its reader left it.
        page.get("document.querySelector('main').prepend(document.querySelector('#late'))").await?;
        ready(&page, "document.querySelector('#card')").await?;
        assert_eq!(texts(&page, "card", ".numbers tbody th").await?, table);
        // Moved at once and back, it runs once.
        let before = page.told("fact-box-ready").await?.as_array().map_or(0, Vec::len);
        page.get(
            "const late = document.querySelector('#late');
             const [article, main] = [document.querySelector('article'), document.querySelector('main')];
             article.append(late);
             main.append(late);
             article.append(late);",
        )
        .await?;
        ready(&page, "document.querySelector('#card')").await?;
        assert_eq!(page.told("fact-box-ready").await?.as_array().map_or(0, Vec::len), before + 1);
        assert_eq!(texts(&page, "card", ".numbers tbody th").await?, table);

        // Moved without being taken out, nothing is drawn anew.
        let kept = "const [late, article] = ['#late', 'article'].map((own) => document.querySelector(own));
            document.querySelector('main').moveBefore(late, article);
            const stage = late.firstChild.shadowRoot.querySelector('.stage:not([hidden])');
            return [late.nextSibling === article, stage?.querySelectorAll('.numbers tbody th').length];";
        assert_eq!(page.get(kept).await?, json!([true, table.len()]));
        page.inside("#card", ".switch label:nth-of-type(1) input").await?.click().await?;
        assert_eq!(texts(&page, "card", ".bars th").await?, ["Mexico", "US", "Target"]);
        assert_eq!(page.told("fact-box-ready").await?.as_array().map_or(0, Vec::len), before + 1);

        // Gone, it leaves its text in place, and nothing is wrong.
        let left = "const late = document.querySelector('#late');
            late.remove();
            return [late.querySelector('slot'), late.querySelector('h2').textContent,
                    late.firstChild.shadowRoot.querySelector('.stage').hidden];";
        assert_eq!(page.get(left).await?, json!([null, "Mexico", true]));
        assert_eq!(page.told("fact-box-error").await?, json!([]));
        assert_eq!(page.console().await?, [""; 0], "a silent console");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_page_that_comes_back_is_as_it_was_left() {
    on("www/address.html", Screen::default(), |page| async move {
        page.get("document.querySelector('fact-box').id = 'card'").await?;
        page.wake("#card").await?;
        page.inside("#card", ".switch label:nth-of-type(2) input").await?.click().await?;
        page.get("addEventListener('pageshow', (e) => (window.persisted = e.persisted))").await?;
        let here = page.text("return location.href").await?;
        page.driver.goto(here.replace("address", "broken")).await?;
        page.driver.back().await?;
        ready(&page, "document.querySelector('fact-box')").await?;
        // The browser has kept the page, and nothing in it keeps the browser from that.
        assert_eq!(page.get("return window.persisted").await?, json!(true));
        assert!(!texts(&page, "card", ".numbers").await?.is_empty());
        page.inside("#card", ".switch label:nth-of-type(1) input").await?.click().await?;
        assert_eq!(texts(&page, "card", ".bars th").await?, NAMES);
        assert_eq!(page.told("fact-box-error").await?, json!([]));
        Ok(())
    })
    .await;
}

/// A page that stops inside its figure until the script has run there.
async fn halting() -> String {
    let figure = include_str!("../../www/figure.html");
    let figure =
        figure.split_once("<figure").expect("a figure").1.split_once("\n").expect("its end").0;
    let (start, end) = figure.split_at(figure.find("<section").expect("its text"));
    let go = Arc::new(Notify::new());
    let page = {
        let go = Arc::clone(&go);
        let head = "<!doctype html><meta charset=utf-8><script type=module async src=/dist/fact-box.js></script>
            <script>customElements.whenDefined('fact-box').then(() => fetch('/go', { method: 'POST' }))</script>";
        // Browsers begin to show a page only when there is enough of it.
        let head = format!("{head}<p>{}</p>", "The article. ".repeat(500));
        let parts = [format!("{head}<figure{start}"), format!("{end}<p id=after>After.</p>")];
        move || async move {
            let go = Arc::clone(&go);
            let parts = stream::iter(parts.into_iter().enumerate()).then(move |(index, part)| {
                let go = Arc::clone(&go);
                async move {
                    if index > 0 {
                        go.notified().await;
                    }
                    Ok::<_, Infallible>(part)
                }
            });
            Html(Body::from_stream(parts))
        }
    };
    let dist = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");
    let app = Router::new()
        .route("/", get(page))
        .route("/go", post(move || async move { go.notify_one() }))
        .nest_service("/dist", tower_http::services::ServeDir::new(dist));
    serve(app).await
}

#[tokio::test]
async fn a_figure_is_whole_before_it_becomes_a_card() {
    on("index.html", Screen::default(), |page| async move {
        page.driver.goto(halting().await).await?;
        ready(&page, "document.querySelector('fact-box')").await?;
        let found = "const figure = document.querySelector('figure');
            return [figure.children.length, figure.querySelectorAll('fact-box .value').length > 3,
                    figure.nextElementSibling.id, document.querySelectorAll('fact-box').length]";
        assert_eq!(page.get(found).await?, json!([1, true, "after", 1]));
        page.get("document.querySelector('fact-box').id = 'card'").await?;
        assert_eq!(texts(&page, "card", ".bars th").await?, NAMES);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_link_by_place_counts_what_is_in_figures() {
    on("index.html", Screen::default(), |page| async move {
        let figures = include_str!("../../www/figure.html");
        let last =
            format!("<fact-box><script type=\"application/json\">{MEXICO}</script></fact-box>");
        let far = format!("<p style=\"height: 9000px\"></p>{last}</article>");
        let html = figures.replace("</article>", &far);
        let dist = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");
        let app = Router::new()
            .route("/www/", get(move || async move { Html(html) }))
            .nest_service("/dist", tower_http::services::ServeDir::new(dist));
        page.driver.goto(format!("{}/www/#fact-box.3=view.table", serve(app).await)).await?;
        let last = "document.querySelector('article > fact-box')";
        ready(&page, last).await?;
        page.get(&format!("{last}.id = 'last'")).await?;
        assert_eq!(texts(&page, "last", ".numbers").await?.len(), 1);
        let arrived = format!("return Math.abs({last}.getBoundingClientRect().top) < innerHeight");
        assert_eq!(page.get(&arrived).await?, json!(true));
        Ok(())
    })
    .await;
}

fn begun() -> impl Stream<Item = Result<&'static str, Infallible>> {
    stream::once(async { Ok("{") }).chain(stream::pending())
}

/// A server of another origin, which ends with the test.
async fn elsewhere() -> String {
    let app = Router::new()
        .route("/card.json", get(|| async { MEXICO }))
        .route("/moved.json", get(|| async { Redirect::temporary("/card.json") }))
        .route("/missing.json", get(|| async { StatusCode::NOT_FOUND }))
        .route("/empty.json", get(|| async { StatusCode::NO_CONTENT }))
        .route("/broken.json", get(|| async { "{" }))
        .route("/large.json", get(|| async { " ".repeat(5 << 20) }))
        .route("/silent.json", get(pending::<()>))
        // Begun, and never ended.
        .route("/begun.json", get(|| async { Body::from_stream(begun()) }))
        .layer(tower_http::set_header::SetResponseHeaderLayer::overriding(
            header::ACCESS_CONTROL_ALLOW_ORIGIN,
            header::HeaderValue::from_static("*"),
        ))
        .route("/closed.json", get(|| async { MEXICO }));
    serve(app).await
}

/// A server that ends with the test.
pub async fn serve(app: Router) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, app).await });
    format!("http://{address}")
}

#[tokio::test]
async fn a_card_is_fetched_from_its_address() {
    on("www/address.html", Screen::default(), |page| async move {
        let other = elsewhere().await;
        page.get("document.querySelector('fact-box').id = 'card'").await?;
        page.wake("#card").await?;
        assert_eq!(texts(&page, "card", ".bars th").await?, NAMES);
        for (number, path) in ["card", "moved"].into_iter().enumerate() {
            page.get(&format!(
                "const late = document.createElement('fact-box');
                 late.id = 'far{number}';
                 late.setAttribute('src', '{other}/{path}.json');
                 late.innerHTML = '<script type=\"application/json\">{{ \"compare\": [\"USA\"] }}</script>';
                 document.querySelector('article').append(late);"
            ))
            .await?;
            page.wake(&format!("#far{number}")).await?;
            // What stands inside goes over it.
            let names = texts(&page, &format!("far{number}"), ".bars th").await?;
            assert_eq!(names, ["Mexico", "US", "Target"]);
        }
        assert_eq!(page.told("fact-box-error").await?, json!([]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_address_that_has_no_card_is_told_and_the_text_stays() {
    const LATE: &str = "expected an answer within 10 seconds, found none";
    on("www/address.html", Screen::default(), |page| async move {
        let other = elsewhere().await;
        let nowhere = "http://127.0.0.1:1/card.json";
        for (address, code, message) in [
            (format!("{other}/missing.json"), "fetch", "expected a card, found status 404"),
            (format!("{other}/empty.json"), "json", "expected JSON, found nothing"),
            (format!("{other}/large.json"), "size", "expected a card of at most 4 MB, found more"),
            (format!("{other}/silent.json"), "fetch", LATE),
            (format!("{other}/begun.json"), "fetch", LATE),
            // The other origin does not allow it; nobody is there.
            (format!("{other}/closed.json"), "fetch", "Failed to fetch"),
            (nowhere.to_owned(), "fetch", "Failed to fetch"),
            ("data:application/json,{}".to_owned(), "fetch", "expected an http or https address"),
            (format!("{other}/broken.json"), "json", "expected JSON, found a mistake: "),
        ] {
            page.get(&format!(
                "document.querySelector('#late')?.remove();
                 told.length = 0;
                 const late = document.createElement('fact-box');
                 late.id = 'late';
                 late.setAttribute('src', '{address}');
                 late.innerHTML = '<p>The text of the page.</p>';
                 document.querySelector('article').append(late);"
            ))
            .await?;
            page.wake("#late").await?;
            let told = page.told("fact-box-error").await?;
            assert_eq!(told[0]["code"], code, "{address}: {told}");
            let said = told[0]["message"].as_str().unwrap_or_default();
            assert!(said.contains(message), "{address}: {said}");
            assert!(code == "json" || said.starts_with(&address), "{said} names no address");
            let text = page.driver.find(By::Css("#late")).await?.text().await?;
            assert_eq!(text, "The text of the page.");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_address_that_nobody_wants_any_more_is_not_waited_for() {
    on("www/address.html", Screen::default(), |page| async move {
        let other = elsewhere().await;
        let asked = format!(
            "const [done] = arguments;
             const {{ fetch }} = window;
             window.fetch = (url, ask) => {{
               if (`${{url}}`.endsWith('silent.json')) {{
                 window.signal = ask.signal;
                 done();
               }}
               return fetch(url, ask);
             }};
             const late = document.createElement('fact-box');
             late.id = 'late';
             late.setAttribute('loading', 'eager');
             late.setAttribute('src', '{other}/silent.json');
             document.querySelector('article').prepend(late);"
        );
        page.driver.execute_async(&asked, vec![]).await?;
        page.get(&format!(
            "document.querySelector('#late').setAttribute('src', '{other}/card.json')"
        ))
        .await?;
        page.wake("#late").await?;
        assert_eq!(texts(&page, "late", ".bars th").await?, NAMES);
        page.get("document.querySelector('#late').remove()").await?;

        page.driver.execute_async(&asked, vec![]).await?;
        let gone = "document.querySelector('#late').remove(); return signal.aborted";
        assert_eq!(page.get(gone).await?, json!(true));
        assert_eq!(page.told("fact-box-error").await?, json!([]));
        Ok(())
    })
    .await;
}
