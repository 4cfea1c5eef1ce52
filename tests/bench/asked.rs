//! A card that is asked: from what the reader does to the frame that answers.

use std::fmt::Write;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::{COMPLETE, Page};
use crate::load::{Condition, Opener, quantile};

/// Places, years and facts; those of the target first.
const CARDS: [(usize, usize, usize); 7] =
    [(217, 31, 1), (3, 1, 1), (3, 60, 1), (217, 1, 1), (217, 60, 1), (217, 60, 5), (10_000, 1, 1)];

/// How often each is asked.
const TIMES: usize = 20;

/// How much more often those are opened whose first answers are compared: one alone may take twice as long as another.
const FIRSTS: usize = 5;

/// What a page needs to be asked: finds a control, brings it near, and measures from the time that the
/// browser gives an event to a task after the next frame.
const ASK: &str = "
    const root = document.querySelector('fact-box').shadowRoot;
    // A button of the page, which changes one word: what the browser itself takes.
    const word = () => {
      const button = document.createElement('button');
      button.id = 'word';
      button.textContent = 'press';
      button.onclick = () => (button.textContent = button.textContent === 'press' ? 'pressed' : 'press');
      document.querySelector('fact-box').before(button);
      return button;
    };
    const control = (selector) =>
      selector === '#word' ? document.querySelector('#word') ?? word() : root.querySelector('.stage ' + selector);
    const frame = () => new Promise((done) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(undefined);
    }));
    const asking = (type) => new Promise((done) => addEventListener(type, async (event) => {
      const began = event.timeStamp;
      done((await frame()) - began);
    }, { capture: true, once: true }));";

/// What is done.
#[derive(Clone, Copy)]
enum Action {
    Toggle,
    View,
    Year,
    Type,
    Word,
}

impl Action {
    const ALL: [(Self, &str); 5] = [
        (Self::Toggle, "toggle a place"),
        (Self::View, "switch view"),
        (Self::Year, "move the year"),
        (Self::Type, "type in the picker"),
        (Self::Word, "change a word of the page"),
    ];

    /// The control, and the event that counts.
    fn control(self, turn: usize) -> (&'static str, &'static str) {
        match self {
            Self::Toggle => (".chips li:last-child button", "click"),
            Self::View if turn.is_multiple_of(2) => (".switch label:nth-of-type(2)", "click"),
            Self::View => (".switch label:nth-of-type(1)", "click"),
            Self::Year => ("input[type=range]", "keydown"),
            Self::Type => ("input[role=combobox]", "keydown"),
            Self::Word => ("#word", "click"),
        }
    }
}

async fn wait(page: &Page, script: &str) -> WebDriverResult<Value> {
    let script = format!("{ASK} (async () => {{ {script} }})().then(arguments[0])");
    Ok(page.driver.execute_async(script, vec![]).await?.json().clone())
}

async fn key(page: &Page, key: &str, code: u32, text: &str) -> WebDriverResult<()> {
    for kind in ["keyDown", "keyUp"] {
        let text = if kind == "keyDown" { text } else { "" };
        let event =
            json!({ "type": kind, "key": key, "windowsVirtualKeyCode": code, "text": text });
        page.cdp("Input.dispatchKeyEvent", event).await?;
    }
    Ok(())
}

async fn click(page: &Page, at: &Value) -> WebDriverResult<()> {
    for kind in ["mousePressed", "mouseReleased"] {
        let event =
            json!({ "type": kind, "x": at[0], "y": at[1], "button": "left", "clickCount": 1 });
        page.cdp("Input.dispatchMouseEvent", event).await?;
    }
    Ok(())
}

/// A reader's pointer comes to the card, which fetches all of its code and makes it ready while the browser is idle; and
/// stays there until that has been done.
async fn come(page: &Page) -> WebDriverResult<()> {
    let near = "const own = control('h2');
        own.scrollIntoView({ block: 'center' });
        await frame();
        const { left, top } = own.getBoundingClientRect();
        return [left + 5, top + 5]";
    let at = wait(page, near).await?;
    let event = json!({ "type": "mouseMoved", "x": at[0], "y": at[1] });
    page.cdp("Input.dispatchMouseEvent", event).await?;
    page.driver.execute_async(COMPLETE, vec![]).await?;
    let made = "const idle = () => new Promise((done) => requestIdleCallback(done));
        const fetched = () => performance.getEntriesByType('resource').some(({ name }) => /fact-box-later.*js/.test(name));
        while (!fetched()) await idle();
        // More often than it waits to be idle.
        for (let turn = 0; turn < 50; turn += 1) await idle();";
    wait(page, made).await?;
    Ok(())
}

/// How long an answer takes, in milliseconds, each time; nothing where the card has no such control.
async fn times(page: &Page, action: Action) -> WebDriverResult<Vec<f64>> {
    let mut times = Vec::new();
    for turn in 0..TIMES {
        let (selector, event) = action.control(turn);
        // The view that the card begins with.
        let first = matches!(action, Action::Toggle) || turn == 0;
        let ready = format!(
            "if ({first}) {{ location.hash = ''; await frame(); location.hash = 'fact-box.1'; await frame(); await frame(); }}
             const own = control('{selector}');
             if (!own) return null;
             own.scrollIntoView({{ block: 'center' }});
             if ('{event}' === 'keydown') own.focus();
             await frame();
             window.took = asking('{event}');
             const {{ left, top, width, height }} = own.getBoundingClientRect();
             return [left + width / 2, top + height / 2];"
        );
        let at = wait(page, &ready).await?;
        if at.is_null() {
            assert_eq!(turn, 0, "{selector} is gone");
            return Ok(times);
        }
        match action {
            Action::Toggle | Action::View | Action::Word => click(page, &at).await?,
            Action::Year => key(page, "ArrowLeft", 37, "").await?,
            Action::Type => key(page, "1", 49, "1").await?,
        }
        times.extend(wait(page, "return await took").await?.as_f64());
        if matches!(action, Action::Type) {
            key(page, "Backspace", 8, "").await?;
        }
    }
    Ok(times)
}

/// What was measured of a card each time that it was opened.
struct Openings {
    /// When it first answered.
    firsts: Vec<f64>,
    /// For each action, the median and the 95th percentile.
    asked: [Vec<[f64; 2]>; Action::ALL.len()],
}

impl Openings {
    const fn new() -> Self {
        Self { firsts: Vec::new(), asked: [const { Vec::new() }; Action::ALL.len()] }
    }
}

/// Which of the targets of answers a card is measured for.
fn target(card: (usize, usize, usize)) -> Option<usize> {
    match card {
        (217, 31, _) => Some(0),
        (10_000, ..) => Some(1),
        _ => None,
    }
}

/// The tables, and what targets are set for.
pub struct Asked {
    pub tables: String,
    /// The 95th percentile of the slowest answer of 217 places and 31 years, and of 10,000 places, on a slow
    /// machine.
    pub slowest: [f64; 2],
    /// The time to the first answer of five facts of 217 places and 60 years, against three places.
    pub first: f64,
}

/// Opens a card and gives back when it first answers, in milliseconds.
async fn open(
    page: &Opener,
    (places, years, facts): (usize, usize, usize),
    condition: Condition,
) -> WebDriverResult<f64> {
    page.open(&format!("asked-{places}-{years}-{facts}"), condition).await?;
    page.driver.set_script_timeout(Duration::from_secs(120)).await?;
    let first = "while (!performance.getEntriesByName('chart').length) await frame();
        return performance.getEntriesByName('chart')[0].startTime;";
    Ok(wait(page, first).await?.as_f64().unwrap_or_default())
}

/// Asks each card, which is opened as many times as there are `rounds`, in turn with the others.
pub async fn ask(page: &Opener, rounds: usize) -> WebDriverResult<Asked> {
    let mut tables = String::new();
    let (mut slowest, mut first_of) = ([0.0_f64; 2], [0.0, 1.0]);
    for condition in [Condition::ALL[1], Condition::ALL[0]] {
        let _ = writeln!(
            tables,
            "### A card that is asked: {}\n\nMilliseconds from the event to the frame that answers: the median, and the 95th percentile of {TIMES}; and until the card first answers, the median. Of cards that a target is set for both are the medians of all openings.\n",
            condition.name
        );
        let heads = Action::ALL.map(|(_, title)| title).join(" | ");
        let _ = writeln!(
            tables,
            "| places × years × facts | {heads} | first answer |\n|---|---|---|---|---|---|---|"
        );
        let slow = condition == Condition::ALL[1];
        let mut openings = [const { Openings::new() }; CARDS.len()];
        for round in 1..=rounds {
            for (card, own) in CARDS.into_iter().zip(&mut openings) {
                let compared = slow && matches!(card, (217, 60, 5) | (3, 1, 1));
                for _ in 0..if compared { FIRSTS } else { 1 } {
                    own.firsts.push(open(page, card, condition).await?);
                }
                // Those that a target is set for are asked each time.
                if round < rounds && !(slow && target(card).is_some()) {
                    continue;
                }
                come(page).await?;
                for ((action, _), asked) in Action::ALL.into_iter().zip(&mut own.asked) {
                    let times = times(page, action).await?;
                    if !times.is_empty() {
                        asked.push([0.5, 0.95].map(|of| quantile(&times, of)));
                    }
                }
            }
        }
        for (card, own) in CARDS.into_iter().zip(&openings) {
            let (first, (places, years, facts)) = (quantile(&own.firsts, 0.5), card);
            let _ = write!(tables, "| {places} × {years} × {facts} |");
            match (places, years, facts) {
                (217, 60, 5) if slow => first_of[0] = first,
                (3, 1, 1) if slow => first_of[1] = first,
                _ => {}
            }
            for ((action, _), asked) in Action::ALL.into_iter().zip(&own.asked) {
                let of = |at: usize| {
                    quantile(&asked.iter().map(|times| times[at]).collect::<Vec<_>>(), 0.5)
                };
                if let Some(slowest) = target(card)
                    .and_then(|of| slowest.get_mut(of))
                    .filter(|_| slow && !matches!(action, Action::Word))
                {
                    *slowest = slowest.max(of(1));
                }
                let _ = match asked.as_slice() {
                    [] => write!(tables, " – |"),
                    _ => write!(tables, " {:.0}, {:.0} |", of(0), of(1)),
                };
            }
            let _ = writeln!(tables, " {first:.0} |");
        }
        tables.push('\n');
    }
    Ok(Asked { tables, slowest, first: first_of[0] / first_of[1] })
}
