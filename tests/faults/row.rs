//! What can happen to a page, and what its reader must see then.

use std::pin::Pin;
use std::time::Duration;

use thirtyfour::prelude::WebDriverResult;

use crate::hostile::{self, Card};
use crate::page::{LOADER, Page, SECOND, element};
use crate::reader::{Reader, Seen};
use crate::site::Fault;
use crate::{gone, many, panics, privacy, scripts, styles, wasm};

/// What the reader does on a page.
pub type Run = fn(Reader) -> Pin<Box<dyn Future<Output = WebDriverResult<Seen>> + Send>>;

/// A line of the table.
pub struct Row {
    pub name: String,
    /// The page's security policy; may be empty.
    pub policy: &'static str,
    /// What happens to which file.
    pub fault: Option<(&'static str, Fault)>,
    pub page: Page,
    /// A card by somebody who means harm.
    pub hostile: Option<Card>,
    /// Whether time is measured, so that no other browser may be at work.
    pub alone: bool,
    /// What the reader must see: `card`, or `text` and the code of the error that the page is told.
    pub expected: &'static str,
    pub run: Run,
}

impl Row {
    fn new(name: &'static str, expected: &'static str) -> Self {
        Self {
            name: name.to_owned(),
            policy: "",
            fault: None,
            page: Page::default(),
            hostile: None,
            alone: false,
            expected,
            run: |reader| Box::pin(async move { reader.look().await }),
        }
    }

    fn policy(name: &'static str, policy: &'static str, expected: &'static str) -> Self {
        Self { policy, ..Self::new(name, expected) }
    }

    fn file(name: &'static str, part: &'static str, fault: Fault, expected: &'static str) -> Self {
        Self { fault: Some((part, fault)), ..Self::new(name, expected) }
    }

    pub fn hostile(name: String, card: Card, expected: &'static str, run: Run) -> Self {
        let alone = card.is_timed();
        Self { name, hostile: Some(card), alone, run, ..Self::new("", expected) }
    }

    fn style(name: &'static str, style: &'static str) -> Self {
        let page = Page { style, ..Page::default() };
        let run: Run = |reader| Box::pin(styles::as_without(reader, 0.0));
        Self { page, run, ..Self::new(name, "card, same styles") }
    }

    fn panics(name: &'static str, others: [usize; 2], run: Run) -> Self {
        let page = panics::page(&[panics::LOADER], others);
        Self { page, alone: true, run, ..Self::new(name, "12 text, others card") }
    }

    fn scripts(name: &'static str, scripts: &'static [&'static str], run: Run) -> Self {
        let page = Page { scripts, ..Page::default() };
        Self { page, run, ..Self::new(name, "card") }
    }
}

const WASM: &str = "fact-box-card_bg.wasm";
const REST: &str = "fact-box-later.wasm";
const CODE: &str = "fact-box-card.js";
const WORDS: &str = "fact-box.en.txt";
const STYLE: &str = "fact-box.css";
const REMOTE: &str = "remote.js";

pub fn rows() -> Vec<Row> {
    let broken = element("{ \"version\": 1, \"title\": \"Mexico\" \"facts\": [] }");
    let broken =
        Page { article: format!("{broken}{}", Page::default().article), ..Page::default() };
    let mut rows = vec![
        Row {
            page: Page::of_many(many::CARDS),
            // It takes all that a machine has, and first: a browser keeps the memory of cards that are gone for a
            // while.
            alone: true,
            run: |reader| Box::pin(many::all_answer(reader)),
            ..Row::new("200 cards on a page", "200 cards")
        },
        Row::new("nothing", "card"),
        Row { run: |reader| Box::pin(scripts::none(reader)), ..Row::new("no scripts", "text") },
        Row {
            run: |reader| Box::pin(wasm::none(reader)),
            ..Row::new("no WebAssembly", "text, load")
        },
        Row::policy("policy: script-src 'self'", "script-src 'self'", "text, load"),
        Row::policy(
            "policy: script-src 'self' 'wasm-unsafe-eval'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "card",
        ),
        Row::policy(
            "policy: script-src 'self' 'unsafe-eval'",
            "script-src 'self' 'unsafe-eval'",
            "card",
        ),
        Row::policy(
            "policy: default-src 'none', and what the card needs",
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'",
            "card",
        ),
        Row::policy(
            "policy: the same without connect-src",
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'",
            "text, load",
        ),
        Row::policy(
            "policy: the same, with trusted types and none of them",
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
            "card",
        ),
        Row::policy("policy: the same, with a nonce and 'strict-dynamic'", STRICT_DYNAMIC, "card"),
        Row::file("WebAssembly: missing", WASM, Fault::Status(404), "text, load"),
        Row::file("WebAssembly: status 500", WASM, Fault::Status(500), "text, load"),
        Row::file("WebAssembly: called text/plain", WASM, Fault::Type("text/plain"), "card"),
        Row::file("WebAssembly: cut short", WASM, Fault::CutShort, "text, load"),
        Row::file("WebAssembly: one byte changed", WASM, Fault::Tampered, "text, load"),
        Row {
            run: |reader| Box::pin(wasm::late(reader)),
            ..Row::file(
                "WebAssembly: ten seconds late",
                WASM,
                Fault::Late(Duration::from_secs(10)),
                "text, then card",
            )
        },
        // Without it the card is drawn, and stays when it is asked what needs that.
        Row {
            run: |reader| Box::pin(wasm::without_the_rest(reader)),
            ..Row::file("the rest of the WebAssembly: missing", REST, Fault::Status(404), "card")
        },
        Row {
            run: |reader| Box::pin(wasm::without_the_rest(reader)),
            ..Row::file(
                "the rest of the WebAssembly: one byte changed",
                REST,
                Fault::Tampered,
                "card",
            )
        },
        Row::file("the card's code: missing", CODE, Fault::Status(404), "text, load"),
        Row::file(
            "the card's code: called text/plain",
            CODE,
            Fault::Type("text/plain"),
            "text, load",
        ),
        Row::file("the card's code: one byte changed", CODE, Fault::Tampered, "text, load"),
        Row::file("the words: missing", WORDS, Fault::Status(404), "text, load"),
        Row::file("the words: one byte changed", WORDS, Fault::Tampered, "text, load"),
        Row::file("the style sheet: missing", STYLE, Fault::Status(404), "text, load"),
        Row::file("the style sheet: one byte changed", STYLE, Fault::Tampered, "text, load"),
        Row {
            page: Page::at_address(),
            ..Row::file(
                "what fetches a card: one byte changed",
                REMOTE,
                Fault::Tampered,
                "text, load",
            )
        },
        Row {
            page: Page::at_address(),
            ..Row::file("what fetches a card: missing", REMOTE, Fault::Status(404), "text, load")
        },
        Row::file("the loader: missing", "fact-box.js", Fault::Status(404), "text"),
        Row::scripts("the loader: twice", &[LOADER, "dist/fact-box.js?again"], |reader| {
            Box::pin(async move { reader.look().await })
        }),
        Row::scripts("the loader: another version after it", &[LOADER, SECOND], |reader| {
            Box::pin(scripts::two_versions(reader))
        }),
        Row::scripts("the loader: another version before it", &[SECOND, LOADER], |reader| {
            Box::pin(scripts::two_versions(reader))
        }),
        Row::scripts("the loader: later than the page", &[], |reader| {
            Box::pin(scripts::late(reader))
        }),
        Row::style("styles: everything unset and hidden", styles::ALL),
        Row {
            page: styles::far(),
            run: |reader| Box::pin(styles::late(reader)),
            ..Row::new("styles: the same, late, on cards that are far away", "card")
        },
        Row::style("styles: a root of one pixel", styles::ROOT),
        Row::style("styles: from right to left", styles::RIGHT_TO_LEFT),
        Row {
            // Lengths are rounded to the pixels of the screen.
            run: |reader| Box::pin(styles::as_without(reader, 1.6)),
            ..Row::style("styles: zoomed", styles::ZOOM)
        },
        Row {
            page: Page { style: styles::THEMES, ..Page::default() },
            run: |reader| Box::pin(styles::of_text(reader)),
            ..Row::file(
                "styles: of themes, on the text",
                WASM,
                Fault::Status(404),
                "text, load, same bars",
            )
        },
        Row::panics("panics: at mount, render, change, in a handler", [1, 1], |reader| {
            Box::pin(panics::alone(reader))
        }),
        Row::panics("panics: the same, sharing with cards before them", [40, 1], |reader| {
            Box::pin(panics::shared(reader))
        }),
        Row::panics("panics: the same, sharing with cards after them", [0, 40], |reader| {
            Box::pin(panics::shared(reader))
        }),
        Row {
            page: panics::page(&[LOADER], [0, 1]),
            ..Row::new("panics: asked for in what is published", "card")
        },
        Row { page: broken, ..Row::new("JSON: one of three broken", "text, json; card; card") },
        Row {
            page: Page::of_many(1),
            run: |reader| Box::pin(gone::thousand(reader)),
            ..Row::new("1,000 cards that come and go", "1,000 gone, card")
        },
        Row {
            run: |reader| Box::pin(privacy::kept(reader)),
            // Only the policy sees in all engines what has been asked for in vain.
            ..Row::policy(
                "what leaves the page, or stays in the browser",
                "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
                "nothing",
            )
        },
    ];
    rows.extend(hostile::rows());
    rows
}

/// With the nonce of the page's scripts.
const STRICT_DYNAMIC: &str = "default-src 'none'; script-src 'nonce-cmFuZG9t' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'";
