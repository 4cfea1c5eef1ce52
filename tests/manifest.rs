//! `custom-elements.json` names what the element really has; the plugin is of the crate's version.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What follows each occurrence of a beginning, up to an end.
fn between<'a>(text: &'a str, begin: &str, end: &[char]) -> BTreeSet<&'a str> {
    text.split(begin).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// The names in a list of the manifest's element.
fn named(list: &str) -> BTreeSet<String> {
    let manifest: serde_json::Value =
        serde_json::from_str(&read("www/custom-elements.json")).expect("JSON");
    let names = manifest["modules"][0]["declarations"][0][list].as_array().expect(list).iter();
    names.map(|entry| entry["name"].as_str().expect("a name").to_owned()).collect()
}

fn owned(names: BTreeSet<&str>) -> BTreeSet<String> {
    names.into_iter().map(str::to_owned).collect()
}

#[test]
fn parts_are_the_components() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/components");
    let files = fs::read_dir(folder).expect("components");
    let source: String =
        files.map(|file| fs::read_to_string(file.expect("a file").path()).expect("Rust")).collect();
    assert_eq!(named("cssParts"), owned(between(&source, "part=", &[' ', '"'])));
}

#[test]
fn properties_are_the_style_sheets() {
    let css = read("www/fact-box.css");
    let names = between(&css, "var(--fact-box-", &[',', ')']);
    let names = names.into_iter().map(|name| format!("--fact-box-{name}")).collect();
    assert_eq!(named("cssProperties"), names);
}

#[test]
fn events_are_those_sent() {
    let names = owned(between(&read("src/embed/event.rs"), "\"fact-box-", &['"', ':']));
    assert_eq!(named("events"), names.into_iter().map(|name| format!("fact-box-{name}")).collect());
}

#[test]
fn the_plugin_is_of_the_crates_version() {
    // It is in the addresses of the card's files, so that browsers ask for new ones.
    let plugin = read("www/wordpress/fact-box/fact-box.php");
    let version = between(&plugin, " * Version:", &['\n']);
    assert_eq!(Vec::from_iter(version.into_iter().map(str::trim)), [env!("CARGO_PKG_VERSION")]);
}
