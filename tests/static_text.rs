//! The text that stands in the demo pages is what the card says, word for word.
//!
//! `UPDATE_PAGES=1 cargo test --test static_text` writes it anew.
#![cfg(not(target_arch = "wasm32"))]

use std::{env, fs, path::Path};

const MEXICO: [&str; 2] = ["mexico.html", "mexico-daily.html"];
const OPEN: &str = "<script type=\"application/json\">";
const CLOSE: &str = "</script>";
const END: &str = "</fact-box>";

/// The page with the text of every card in it as the card renders it.
async fn rendered(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("<fact-box") {
        let (tag, after) = after.split_once('>').expect("a tag");
        let (inside, after) = after.split_once(END).expect("a closed fact-box");
        let own = inside.split_once(OPEN).map(|(_, own)| script(own));
        let shared = tag.split_once(" card=\"").map(|(_, id)| {
            let id = id.split('"').next().expect("an id");
            let open = format!("<script type=\"application/json\" id=\"{id}\">");
            script(page.split_once(&open).expect("the shared card").1)
        });
        let html = match own {
            Some(own) => text(own, shared).await,
            None => text(shared.expect("a card"), None).await,
        };
        out += &format!("{before}<fact-box{tag}>\n        ");
        if let Some(own) = own {
            out += &format!("{OPEN}{own}{CLOSE}\n        ");
        }
        out += &format!("{html}\n      {END}");
        rest = after;
    }
    out + rest
}

/// The text of the script that begins here.
fn script(text: &str) -> &str {
    text.split(CLOSE).next().expect("a closed script")
}

/// A card as the text of a page.
async fn text(json: &str, shared: Option<&str>) -> String {
    let card = fact_box::render(json, shared, "en").await.expect("JSON");
    assert_eq!(card.notices, [], "a demo card without problems");
    card.html.expect("a card")
}

#[test]
fn pages_hold_the_reference_cards() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("www");
    let parse = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    let card = |name: &str| parse(&fs::read_to_string(root.join("cards").join(name)).expect(name));
    for name in MEXICO {
        let page = fs::read_to_string(root.join(name)).expect("a page");
        let scripts = page.split(OPEN).skip(1);
        let cards: Vec<_> =
            scripts.map(|rest| parse(rest.split(CLOSE).next().expect("a script"))).collect();
        assert_eq!(cards, [card("ambassador.json"), card("mexico.json")], "{name}");
    }
    let page = fs::read_to_string(root.join("world.html")).expect("a page");
    let (_, json) = page.split_once("id=\"world\">").expect("a script");
    assert_eq!(parse(json.split(CLOSE).next().expect("a script")), card("world.json"));
}

#[tokio::test]
async fn pages_hold_the_text_of_their_cards() {
    for name in MEXICO.into_iter().chain(["world.html", "series.html"]) {
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
