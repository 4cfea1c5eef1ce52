//! The reference cards, and one of edges, as the text of a page. `INSTA_UPDATE=always cargo test`
//! accepts what changed.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;

/// One element a line, so that a difference can be read.
fn lines(html: &str) -> String {
    html.replace("><", ">\n<")
}

async fn snapshot(name: &str, path: &str) {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    let json = fs::read_to_string(path).expect("a card");
    let page = fact_box::render(&json, None, "en").await.expect("JSON");
    assert_eq!(page.notices, []);
    insta::assert_snapshot!(name, lines(&page.html.expect("a card that can be shown")));
}

#[tokio::test]
async fn mexico() {
    snapshot("mexico", "www/cards/mexico.json").await;
}

#[tokio::test]
async fn ambassador() {
    snapshot("ambassador", "www/cards/ambassador.json").await;
}

#[tokio::test]
async fn edges() {
    snapshot("edges", "tests/cards/edges.json").await;
}
