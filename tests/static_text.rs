//! The text that stands in the demo pages is what the card says, word for word.
//!
//! `UPDATE_PAGES=1 cargo test --test static_text` writes it anew.
#![cfg(not(target_arch = "wasm32"))]

use std::{env, fs, path::Path};

const PAGES: [&str; 2] = ["mexico.html", "mexico-daily.html"];
const OPEN: &str = "<script type=\"application/json\">";
const CLOSE: &str = "</script>";
const END: &str = "</fact-box>";

/// The page with the text of every card in it as the card renders it.
async fn rendered(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let (json, after) = after.split_once(CLOSE).expect("a closed script");
        let (_, after) = after.split_once(END).expect("a closed fact-box");
        let card = fact_box::render(json, "en").await.expect("JSON");
        assert_eq!(card.notices, [], "a demo card without problems");
        let html = card.html.expect("a card");
        out += &format!("{before}{OPEN}{json}{CLOSE}\n        {html}\n      {END}");
        rest = after;
    }
    out + rest
}

#[test]
fn pages_hold_the_reference_cards() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("www");
    let parse = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    let card = |name: &str| parse(&fs::read_to_string(root.join("cards").join(name)).expect(name));
    for name in PAGES {
        let page = fs::read_to_string(root.join(name)).expect("a page");
        let scripts = page.split(OPEN).skip(1);
        let cards: Vec<_> =
            scripts.map(|rest| parse(rest.split(CLOSE).next().expect("a script"))).collect();
        assert_eq!(cards, [card("ambassador.json"), card("mexico.json")], "{name}");
    }
}

#[tokio::test]
async fn pages_hold_the_text_of_their_cards() {
    for name in PAGES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www").join(name);
        let page = fs::read_to_string(&path).expect("a page");
        let expected = rendered(&page).await;
        if env::var_os("UPDATE_PAGES").is_some() {
            fs::write(&path, &expected).expect("to write the page");
        } else {
            assert_eq!(page, expected, "{name}: run it with UPDATE_PAGES=1");
        }
    }
}
