//! Modules depend on each other one way only, and few of them know the outside world.
//! `ARCHITECTURE.md` has the map.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};

/// Each module of the crate, and the modules that it may use. Whatever is not named is refused.
const MAY_USE: [(&str, &[&str]); 19] = [
    ("decimal", &[]),
    ("schema", &["decimal", "json"]),
    ("model", &[]),
    ("resolve", &["decimal", "schema", "model"]),
    ("scale", &["model"]),
    ("format", &["model"]),
    ("compare", &["model", "format"]),
    ("view", &["model", "format", "compare", "scale"]),
    ("take", &["decimal", "schema", "model", "format", "view"]),
    ("check", &["schema", "model", "resolve", "format"]),
    ("json", &[]),
    ("place", &[]),
    ("state", &["model", "view"]),
    ("dom", &["scale"]),
    ("fault", &[]),
    ("components", &["model", "scale", "format", "view", "state", "dom", "fault"]),
    (
        "embed",
        &["schema", "model", "resolve", "format", "view", "take", "state", "fault", "components"],
    ),
    ("page", &["model", "resolve", "format", "view", "check", "components"]),
    ("desk", &["schema", "model", "format", "take", "check", "json", "place"]),
];

/// What few modules may name, and which.
const KNOWN_BY: [(&str, &[&str]); 10] = [
    ("percent_encoding", &["take"]),
    ("serde", &["schema"]),
    ("jsonc_parser", &["check"]),
    ("rust_iso3166", &["place"]),
    ("schemars", &["schema"]),
    ("yew", &["components", "dom", "state", "embed", "page", "desk"]),
    ("web_sys", &["dom", "embed", "desk"]),
    ("js_sys", &["decimal", "embed", "format", "desk"]),
    ("wasm_bindgen", &["dom", "embed", "format", "desk"]),
    ("serde_wasm_bindgen", &["embed"]),
];

/// Every source file of the library but its tests, with the module that it belongs to.
fn sources() -> Vec<(String, PathBuf)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&root, &mut files);
    let module = |path: &Path| {
        let inside = path.strip_prefix(&root).expect("a file in src").with_extension("");
        let first = inside.components().next().expect("a name");
        first.as_os_str().to_string_lossy().into_owned()
    };
    let is_test = |path: &PathBuf| path.with_extension("").iter().any(|name| name == "tests");
    let files = files.into_iter().filter(|path| !is_test(path));
    let files = files.map(|path| (module(&path), path));
    // The command, and what compiles the messages, are no part of the library.
    files.filter(|(module, _)| module != "bin" && module != "messages").collect()
}

/// All identifiers with the one before them, if they are parts of one path; inside macros too,
/// and without comments, strings, or modules of tests.
fn paths(tokens: TokenStream, found: &mut BTreeSet<(String, String)>) {
    let mut parts: Vec<String> = Vec::new();
    let mut previous = String::new();
    let mut colons = 0;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => {
                let name = ident.to_string();
                let parent = if colons == 2 { previous.clone() } else { String::new() };
                found.insert((parent, name.clone()));
                parts.push(name.clone());
                (previous, colons) = (name, 0);
            }
            TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
            TokenTree::Group(group) => {
                // `use crate::{model, view}`.
                if colons == 2 && previous == "crate" {
                    let mut first = true;
                    for inner in group.stream() {
                        match inner {
                            TokenTree::Ident(ident) if first => {
                                found.insert((previous.clone(), ident.to_string()));
                                first = false;
                            }
                            TokenTree::Punct(punct) if punct.as_char() == ',' => first = true,
                            _ => {}
                        }
                    }
                }
                let is_tests = parts.ends_with(&["mod".to_owned(), "tests".to_owned()]);
                if !is_tests {
                    paths(group.stream(), found);
                }
                colons = 0;
            }
            _ => colons = 0,
        }
    }
}

fn paths_of(file: &Path) -> BTreeSet<(String, String)> {
    let text = fs::read_to_string(file).expect("a source file");
    let mut found = BTreeSet::new();
    paths(text.parse().expect("Rust"), &mut found);
    found
}

/// Whether a path leaves its module: by `super` from the module's own file, or twice from one inside.
fn leaves(file: &Path, parent: &str, used: &str) -> bool {
    let root = file.parent().is_some_and(|folder| folder.ends_with("src"));
    used == "super" && (root || parent == "super")
}

#[test]
fn dependencies_run_one_way() {
    let mut seen = BTreeSet::new();
    for (module, file) in sources() {
        if module == "lib" {
            continue;
        }
        let (_, may_use) = MAY_USE
            .iter()
            .find(|(name, _)| *name == module)
            .unwrap_or_else(|| panic!("{module} is not on the map"));
        seen.insert(module.clone());
        for (parent, used) in paths_of(&file) {
            let out = leaves(&file, &parent, &used);
            assert!(!out, "{}: name it from the crate", file.display());
            let allowed = used == module || may_use.contains(&used.as_str());
            assert!(parent != "crate" || allowed, "{}: crate::{used}", file.display());
        }
    }
    let named: BTreeSet<_> = MAY_USE.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(seen, named, "every module on the map is there");
}

#[test]
fn few_know_the_outside() {
    for (module, file) in sources() {
        for (parent, used) in paths_of(&file) {
            for (krate, modules) in KNOWN_BY {
                let names = parent == krate || (parent.is_empty() && used == krate);
                let allowed = modules.contains(&module.as_str());
                assert!(!names || allowed, "{} names {krate}", file.display());
            }
        }
    }
}

#[test]
fn the_card_reads_no_clock_and_hashes_nothing() {
    for (module, file) in sources() {
        for (parent, used) in paths_of(&file) {
            let refused = matches!(
                (parent.as_str(), used.as_str()),
                (_, "HashMap" | "HashSet" | "SystemTime" | "Instant")
                    | ("Math", "random")
                    | ("JsDate" | "Date", "now" | "new_0")
            );
            // How a page scrolls is no time.
            let refused = refused && parent != "ScrollBehavior";
            assert!(!refused, "{module}: {} names {parent}::{used}", file.display());
        }
    }
}

#[test]
fn the_scan_sees_what_it_looks_for() {
    let mut found = BTreeSet::new();
    let code = "use crate::{model, view::Choice}; // crate::schema
        fn f() { html! { <p>{ crate::scale::at() }</p> }; \"crate::embed\"; }
        mod tests { use crate::resolve; }";
    paths(code.parse().expect("Rust"), &mut found);
    let used: Vec<_> =
        found.iter().filter(|(parent, _)| parent == "crate").map(|(_, used)| used).collect();
    assert_eq!(used, ["model", "scale", "view"]);
}

#[test]
fn a_path_that_leaves_its_module_is_seen() {
    let out = |file: &str, code: &str| {
        let mut found = BTreeSet::new();
        paths(code.parse().expect("Rust"), &mut found);
        found.iter().any(|(parent, used)| leaves(Path::new(file), parent, used))
    };
    for code in
        ["use super::schema::Value;", "use super::{schema, view};", "fn f() { super::at() }"]
    {
        assert!(out("src/model.rs", code), "{code}");
        assert!(!out("src/model/value.rs", code), "{code}");
    }
    assert!(out("src/model/value.rs", "use super::super::schema;"));
    assert!(!out("src/model.rs", "mod tests { use super::*; }"));
}
