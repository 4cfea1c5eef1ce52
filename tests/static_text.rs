//! The text that stands in the demo pages is what the card says, word for word.
//!
//! `make pages-text` writes it anew.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;
use std::process::Command;
use std::{env, fs};

const MEXICO: [&str; 2] = ["mexico.html", "mexico-daily.html"];
const OTHERS: [&str; 6] =
    ["world.html", "series.html", "figure.html", "address.html", "theming.html", "gallery.html"];
const OPEN: &str = "<script type=\"application/json\">";
const CLOSE: &str = "</script>";

/// The Mexico page in each other language.
fn languages() -> Vec<String> {
    let www = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("www")).expect("a folder");
    let names = www.map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with("mexico.") && name != "mexico.html").collect()
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
    let page = fs::read_to_string(root.join("gallery.html")).expect("a page");
    let (_, json) = page.split_once(OPEN).expect("a script");
    assert_eq!(parse(json.split(CLOSE).next().expect("a script")), card("mexico.json"));
    let page = fs::read_to_string(root.join("world.html")).expect("a page");
    let (_, json) = page.split_once("id=\"world\">").expect("a script");
    assert_eq!(parse(json.split(CLOSE).next().expect("a script")), card("world.json"));
}

#[test]
fn a_frame_holds_the_reference_card() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("www");
    let page = fs::read_to_string(root.join("frame-datawrapper.html")).expect("a page");
    let (_, encoded) = page.split_once("embed.html#").expect("a fragment");
    let encoded = encoded.split('"').next().expect("an attribute");
    let mut render = Command::new(env!("CARGO_BIN_EXE_fact-box"));
    let frame = render.args(["render", "--form", "frame"]).arg(root.join("cards/mexico.json"));
    let frame = frame.output().expect("the command").stdout;
    assert!(String::from_utf8_lossy(&frame).contains(&format!("#{encoded}\"")));
}

#[test]
fn pages_hold_the_text_of_their_cards() {
    let mut check = Command::new(env!("CARGO_BIN_EXE_fact-box"));
    check.current_dir(env!("CARGO_MANIFEST_DIR")).args(["render", "--check", "--page"]);
    let languages = languages();
    assert!(languages.len() >= 5, "{languages:?}");
    let names = MEXICO.into_iter().chain(OTHERS).map(str::to_owned).chain(languages);
    check.args(names.map(|name| format!("www/{name}")));
    let said = check.output().expect("the command");
    let said = String::from_utf8_lossy(&said.stderr);
    assert_eq!(said, "", "make pages-text writes them anew");
}
