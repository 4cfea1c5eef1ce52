//! Cards by somebody who means harm, beside two others: nothing of theirs runs, what is too large is refused
//! at once, and the others answer.

#[path = "../hostile/corpus.rs"]
#[allow(dead_code)] // What becomes of them natively is told elsewhere.
mod corpus;

use thirtyfour::prelude::WebDriverResult;

use self::corpus::{Hostile, Outcome, small, too_large};
use crate::reader::{Reader, Seen};
use crate::row::Row;

/// Within which a card that is too large is refused, in milliseconds: most of it is what a slow machine takes
/// to put 50 MB of text onto the page.
const AT_ONCE: f64 = 200.0;

/// What the site serves for the page to show.
pub struct Card {
    /// JSON, or what the attribute of a figure holds.
    pub text: String,
    figure: bool,
    /// Of how many times the fastest counts.
    times: u8,
    /// A part of what is told.
    told: &'static str,
}

impl Card {
    pub fn is_timed(&self) -> bool {
        self.times > 1
    }
}

/// A row for each card of the corpus.
pub fn rows() -> Vec<Row> {
    let small = small().into_iter().map(|own| row(own, 1, false));
    let large = too_large().into_iter().map(|own| row(own, 3, false));
    let figure = Hostile {
        name: "a figure of 8 MB",
        json: "A".repeat(8 << 20),
        in_browser: Outcome::Text(
            "size",
            "expected at most 4,194,304 characters of JSON, found 6,291,456",
        ),
        native: Outcome::Card(""),
    };
    small.chain(large).chain([row(figure, 3, true)]).collect()
}

fn row(Hostile { name, json, in_browser, .. }: Hostile, times: u8, figure: bool) -> Row {
    let (expected, told) = match in_browser {
        Outcome::Card(told) => ("card", told),
        Outcome::Text("json", told) => ("text, json", told),
        Outcome::Text("size", told) => ("text, size", told),
        Outcome::Text("card", told) => ("text, card", told),
        Outcome::Text(code, _) => panic!("{name}: {code}"),
    };
    let card = Card { text: json, figure, times, told };
    Row::hostile(format!("hostile: {name}"), card, expected, |reader| Box::pin(shown(reader)))
}

async fn shown(reader: Reader) -> WebDriverResult<Seen> {
    let card = reader.row().hostile.as_ref().expect("a card");
    reader.open("page.html").await?;
    reader.browser.wait("settled()").await?;
    let show = format!("({SHOW})({}, {})", card.times, card.figure);
    let found = reader.browser.wait(&show).await?;
    // All others, once more.
    let others = reader.read().await?;
    let mut seen = Seen { cell: String::new(), ..others };
    if others.cell != "card" {
        seen.wrong.push(format!("the other cards: {}", others.cell));
    }
    let text = |key: &str| found[key].as_str().unwrap_or_default();
    seen.cell = match (text("type"), text("code")) {
        ("fact-box-ready", _) => "card".to_owned(),
        ("fact-box-error", code) => format!("text, {code}"),
        _ => format!("{found}"),
    };
    let told = format!("{} {}", text("message"), found["notices"]);
    if !told.contains(card.told) {
        seen.wrong.push(format!("told {told}, not {}", card.told));
    }
    if found["stray"].as_array().is_none_or(|stray| !stray.is_empty()) {
        seen.wrong.push(format!("drawn: {}", found["stray"]));
    }
    let fastest = found["fastest"].as_f64().unwrap_or(f64::INFINITY);
    if card.is_timed() && fastest > AT_ONCE {
        seen.wrong.push(format!("refused after {fastest:.0} ms"));
    }
    if found["height"].as_f64().is_none_or(|height| height <= 0.0) && seen.cell == "card" {
        seen.wrong.push(format!("nothing is to be seen: {}", found["height"]));
    }
    Ok(seen)
}

/// Puts the card on the page some times: what it told the last time, and how long the fastest took to.
const SHOW: &str = "async (times, figure) => {
    const text = await (await fetch('card')).text();
    const seen = { fastest: Infinity };
    // On a busy machine some more, until one has had the machine for itself.
    for (let time = 0; time < times || (times > 1 && time < 12 && seen.fastest > 200); time++) {
      const card = document.createElement('fact-box');
      card.setAttribute('loading', 'eager');
      let element = card;
      if (figure) {
        element = document.createElement('figure');
        element.dataset.factBox = text;
        element.append(card);
      } else {
        const script = document.createElement('script');
        script.type = 'application/json';
        script.textContent = text;
        card.append(script);
      }
      const answer = new Promise((resolve) => {
        for (const name of ['ready', 'error']) card.addEventListener('fact-box-' + name, resolve);
      });
      // When what was there before has been drawn and cleared away.
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      const start = performance.now();
      document.querySelector('article').append(element);
      const { type, detail } = await answer;
      seen.fastest = Math.min(seen.fastest, performance.now() - start);
      Object.assign(seen, { type, code: detail.code, message: detail.message, notices: detail.notices });
      // Every way that it can be drawn.
      const root = card.shadowRoot;
      const stray = () => [...root.querySelectorAll('*')].filter((own) =>
        own.matches('script, img, iframe, b:not(.time > b, .readout b), style') ||
        [...own.attributes].some(({ name }) => /^on|^style$/.test(name)) ||
        (own.matches('a') && !/^https?:/.test(own.protocol))).map((own) => own.outerHTML);
      seen.stray = stray();
      for (const way of root.querySelectorAll('.switch input, .ask, summary')) {
        way.click();
        await new Promise(requestAnimationFrame);
        seen.stray.push(...stray());
      }
      seen.height = root.querySelector('.stage')?.getBoundingClientRect().height;
      element.remove();
    }
    return seen;
  }";
