//! What sanitizers and a reader view leave of the figure, without our style sheet.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

use serde_json::json;
use thirtyfour::prelude::*;

use crate::browser::{Page, Screen, on};
use crate::way::Way;

const AMBASSADOR: [&str; 8] = [
    "Ambassador to the UN",
    "Juan Ramón de la Fuente, 70",
    "February 2019",
    "Spanish, English and French",
    "M.D., National Autonomous University of Mexico (Unam)",
    "psychiatry residency, Mayo Clinic, Minnesota, US",
    "Education",
    "As of November 1, 2021.",
];

pub async fn ways() -> Vec<Way> {
    let mexico = sanitized("mexico");
    let ambassador = sanitized("ambassador");
    let ways = Arc::new(Mutex::new(Vec::new()));
    let found = Arc::clone(&ways);
    on("index.html", Screen::default(), |page| async move {
        for (name, html) in ambassador {
            let (text, _) = shown(&page, &html).await?;
            let lost: Vec<_> = AMBASSADOR.into_iter().filter(|own| !text.contains(own)).collect();
            assert!(lost.is_empty(), "{name} has lost {lost:?}: {text}");
        }
        for (name, html) in mexico {
            let (text, answers) = shown(&page, &html).await?;
            insta::with_settings!({ omit_expression => true }, {
                insta::assert_snapshot!(name.as_str(), text);
            });
            let name = match name.as_str() {
                "DOMPurify" => "figure, DOMPurify",
                "Readability" => "figure, Readability",
                _ => "figure, sanitize-html",
            };
            found.lock().expect("no test has failed").push(Way::new(name, &text, answers));
        }
        Ok(())
    })
    .await;
    ways.lock().expect("no test has failed").split_off(0)
}

/// What each leaves of the figure of a card, by its name.
fn sanitized(card: &str) -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let card = root.join(format!("www/cards/{card}.json"));
    let mut render = Command::new(env!("CARGO_BIN_EXE_fact-box"));
    let figure = render.args(["render", "--form", "figure"]).arg(card).output();
    let mut node = Command::new("node")
        .arg(root.join("tests/ways/sanitizers.mjs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node");
    let mut input = node.stdin.take().expect("its input");
    input.write_all(&figure.expect("the command").stdout).expect("it to read");
    drop(input);
    let left = node.wait_with_output().expect("its output").stdout;
    let left: BTreeMap<_, _> = serde_json::from_slice(&left).expect("JSON");
    assert_eq!(left.len(), 3);
    left
}

/// The text of the figure on a page with nothing else, and whether the card answers where the page has
/// our script; `None` where the figure has lost the card.
async fn shown(page: &Page, html: &str) -> WebDriverResult<(String, Option<bool>)> {
    page.driver.refresh().await?;
    let show = "document.documentElement.innerHTML = arguments[0];
        return document.querySelector('figure').innerText;";
    let text = page.driver.execute(show, vec![json!(html)]).await?.json().clone();
    let text = text.as_str().unwrap_or_default().to_owned();
    if page.get("return document.querySelector('[data-fact-box]')").await?.is_null() {
        return Ok((text, None));
    }
    // What can be pressed is pressed, and has to show.
    let answers = page
        .driver
        .execute_async(
            "const done = arguments[0];
             const script = document.createElement('script');
             script.type = 'module';
             script.src = 'dist/fact-box.js';
             document.head.append(script);
             const look = () => {
               const stage = document.querySelector('fact-box')?.shadowRoot?.querySelector('.stage:not([hidden])');
               stage?.querySelectorAll('input[name=form]')[1]?.click();
               const pressed = stage?.querySelector('.numbers') ?? !stage?.querySelector('input[name=form]');
               if (stage && pressed) done(true);
               else requestAnimationFrame(look);
             };
             look();",
            vec![],
        )
        .await?;
    Ok((text, answers.json().as_bool()))
}
