//! Cards that panic, which only the build for tests does: the text of that card is back at once, and all
//! others answer, also one that comes later.

use serde_json::Value;
use thirtyfour::prelude::WebDriverResult;

use crate::page::{Page, titled};
use crate::reader::{Reader, Seen};

/// The loader of the build for tests.
pub const LOADER: &str = "panics/fact-box.js";

/// How long it may take until the text is back, in milliseconds.
const AT_ONCE: f64 = 50.0;

/// How many cards panic at each place, of which the fastest counts: this is no quiet machine.
const EACH: usize = 3;

const PANICS: [&str; 4] =
    ["panic at mount", "panic at render", "panic at change", "panic at handler"];

/// The cards that panic, between some that do not: so many before them and after them.
pub fn page(scripts: &'static [&'static str], others: [usize; 2]) -> Page {
    let [before, after] = others.map(|count| titled("Mexico").repeat(count));
    let panics: String = PANICS.into_iter().map(titled).collect::<String>().repeat(EACH);
    let article = format!("{before}{panics}{after}");
    Page { article, scripts, ..Page::default() }
}

/// Each card has an instance of its own.
pub async fn alone(reader: Reader) -> WebDriverResult<Seen> {
    each(reader, 1).await
}

/// Where cards share an instance, a panic in drawing does not tell whose it was: both are drawn again, each
/// in an instance of its own, and only the next press tells.
pub async fn shared(reader: Reader) -> WebDriverResult<Seen> {
    each(reader, 2).await
}

/// Each panic, in turn; then all others are pressed, and another card is put onto the page.
async fn each(reader: Reader, most_presses: u64) -> WebDriverResult<Seen> {
    reader.open("page.html").await?;
    reader.browser.wait("settled()").await?;
    let mut wrong = Vec::new();
    for (title, press) in [
        ("panic at change", "control(box)"),
        ("panic at handler", "stage(box).querySelector('.take button')"),
    ] {
        let back = reader.browser.wait(&format!("panics('{title}', (box) => {press})")).await?;
        let presses = back["presses"].as_u64();
        if presses.is_none_or(|presses| presses > most_presses) {
            wrong.push(format!("{title}: after {presses:?} presses"));
        }
        if back["after"].as_f64().is_none_or(|after| after > AT_ONCE) {
            wrong.push(format!("{title}: the text is back after {} ms", back["after"]));
        }
    }
    let new = "(async () => {
        const box = boxes().find((box) => !box.textContent.includes('panic at'));
        document.querySelector('article').append(box.cloneNode(true));
        await settled();
        // Those that are drawn again.
        for (const box of boxes())
          if (!stage(box) && !box.textContent.includes('panic at'))
            await new Promise((ready) => box.addEventListener('fact-box-ready', ready));
    })()";
    reader.browser.wait(new).await?;
    let boxes = reader.boxes().await?;
    let panicked = |one: &Value| {
        PANICS.iter().any(|title| one["own"].as_str().is_some_and(|own| own.contains(title)))
    };
    let (mut texts, mut cards) = (0, 0);
    for (index, one) in boxes.iter().enumerate() {
        let errors: Vec<_> = one["told"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|own| own["type"] == "error")
            .collect();
        if panicked(one) {
            let once = errors.len() == 1 && errors[0]["code"] == "panic";
            texts += usize::from(once && one["answers"] == false);
        } else if one["answers"] == true && errors.is_empty() {
            reader.press(index).await?;
            cards += 1;
        }
    }
    wrong.extend(reader.complaints(true).await?);
    let all = cards + texts == boxes.len();
    let cell = format!(
        "{texts} text, {}",
        if all { "others card".to_owned() } else { format!("{cards} card") }
    );
    Ok(Seen { cell, wrong, note: String::new() })
}
