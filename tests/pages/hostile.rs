//! Cards by somebody who means harm: nothing of theirs runs, and what is too large is refused at once.

#[path = "../hostile/corpus.rs"]
mod corpus;

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use self::corpus::{Hostile, Outcome, small, too_large};
use crate::browser::{Page, Screen, on};

/// Within which a card that is too large is refused, in milliseconds.
const AT_ONCE: f64 = 100.0;

/// Puts a card on the page some times, and says what it told and how long the fastest took to.
const SHOW: &str = "const [address, times, figure] = arguments;
    const done = arguments[arguments.length - 1];
    (async () => {
      const json = await (await fetch(address)).text();
      let fastest = Infinity, told;
      // On a busy machine some more, until one has had the machine for itself.
      for (let time = 0; time < times || (times > 1 && time < 12 && fastest > 100); time++) {
        document.querySelector('#hostile')?.remove();
        const card = document.createElement('fact-box');
        card.setAttribute('loading', 'eager');
        let element = card;
        if (figure) {
          element = document.createElement('figure');
          element.dataset.factBox = json;
          element.append(card);
        } else {
          const script = document.createElement('script');
          script.type = 'application/json';
          script.textContent = json;
          card.append(script);
        }
        element.id = 'hostile';
        const answer = new Promise((resolve) => {
          for (const name of ['ready', 'error']) card.addEventListener('fact-box-' + name, resolve);
        });
        const start = performance.now();
        document.querySelector('article').append(element);
        const { type, detail } = await answer;
        fastest = Math.min(fastest, performance.now() - start);
        told = [type, detail.code ?? '', detail.message ?? '', detail.notices ?? []];
        // Every way that it can be drawn.
        const root = card.shadowRoot;
        for (const way of root?.querySelectorAll('.switch input, .ask, summary') ?? []) {
          way.click();
          await new Promise(requestAnimationFrame);
        }
        const stray = [...(root?.querySelectorAll('*') ?? [])].filter((own) =>
          own.matches('script, img, iframe, b, style') ||
          [...own.attributes].some(({ name }) => /^on|^style$/.test(name)) ||
          (own.matches('a') && !/^https?:/.test(own.protocol)));
        told.push(stray.map((own) => own.outerHTML));
      }
      done([fastest, ...told, window.hacked ?? null]);
    })().catch((error) => done([0, 'script', '', String(error), [], [], null]));";

#[derive(Debug, serde::Deserialize)]
struct Told(f64, String, String, String, Vec<Value>, Vec<String>, Value);

/// A file that the page can fetch, gone when it is dropped.
struct Served(PathBuf, String);

impl Served {
    fn new(name: &str, text: &str) -> Self {
        let file = format!("{}-{name}.txt", std::process::id());
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(&file);
        fs::write(&path, text).expect("a file");
        Self(path, format!("/target/tmp/{file}"))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

async fn show(page: &Page, text: &Served, times: u8, figure: bool) -> WebDriverResult<Told> {
    let arguments = vec![json!(text.1), json!(times), json!(figure)];
    let told = page.driver.execute_async(SHOW, arguments).await?;
    Ok(serde_json::from_value(told.json().clone()).expect("what it told"))
}

fn assert_outcome(name: &str, expected: Outcome, told: &Told) {
    let Told(_, event, code, message, notices, stray, hacked) = told;
    match expected {
        Outcome::Card(part) => {
            assert_eq!(event, "fact-box-ready", "{name}: {message}");
            let told = notices.iter().any(|notice| notice.to_string().contains(part));
            assert!(told || part.is_empty(), "{name}: {notices:#?}");
        }
        Outcome::Text(expected, part) => {
            assert_eq!((event.as_str(), code.as_str()), ("fact-box-error", expected), "{name}");
            assert!(message.contains(part), "{name}: {message}");
        }
    }
    assert_eq!(stray, &[""; 0], "{name}");
    assert_eq!(hacked, &Value::Null, "{name} runs");
}

#[tokio::test]
async fn nothing_of_a_hostile_card_runs() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.wake("fact-box").await?;
        for (index, Hostile { name, json, in_browser, .. }) in small().into_iter().enumerate() {
            let text = Served::new(&format!("small-{index}"), &json);
            assert_outcome(name, in_browser, &show(&page, &text, 1, false).await?);
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_too_large_is_refused_at_once() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.wake("fact-box").await?;
        page.driver.set_script_timeout(Duration::from_secs(60)).await?;
        for (index, Hostile { name, json, in_browser, .. }) in too_large().into_iter().enumerate() {
            let text = Served::new(&format!("large-{index}"), &json);
            let told = show(&page, &text, 3, false).await?;
            assert_outcome(name, in_browser, &told);
            println!("{name}: {:.0} ms", told.0);
            assert!(told.0 < AT_ONCE, "{name}: {} ms", told.0);
        }
        let text = Served::new("figure", &"A".repeat(8 << 20));
        let told = show(&page, &text, 3, true).await?;
        let size =
            Outcome::Text("size", "expected at most 4,194,304 characters of JSON, found 6,291,456");
        assert_outcome("a figure of 8 MB", size, &told);
        assert!(told.0 < AT_ONCE, "{} ms", told.0);
        Ok(())
    })
    .await;
}
