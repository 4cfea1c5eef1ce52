//! `custom-elements.json` and the types name what there really is; the plugin is of the crate's version.
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
fn attributes_are_those_read() {
    let scripts = read("www/fact-box.js") + &read("www/card.js");
    let card = read("src/embed.rs") + &read("src/embed/source.rs");
    let mut names = between(&scripts, "#host.getAttribute(\"", &['"']);
    names.extend(between(&scripts, "this.getAttribute(\"", &['"']));
    names.extend(between(&scripts, "around?.getAttribute(\"", &['"']));
    names.extend(between(&card, "host.get_attribute(\"", &['"']));
    // The style sheet's.
    names.insert("theme");
    assert_eq!(named("attributes"), owned(names));
}

#[test]
fn properties_of_the_element_are_those_set() {
    let names = owned(between(&read("www/fact-box.js"), "  set ", &['(']));
    assert_eq!(named("members"), names);
    for name in names {
        assert!(declaration("FactBoxElement").contains(&format!("\n  {name}: ")), "{name}");
    }
}

#[test]
fn exports_are_those_of_the_modules() {
    let manifest: serde_json::Value =
        serde_json::from_str(&read("www/custom-elements.json")).expect("JSON");
    for module in manifest["modules"].as_array().expect("modules") {
        let path = module["path"].as_str().expect("a path");
        let source = read(&format!("www/{path}"));
        let types = read(&format!("www/{}", path.replace(".js", ".d.ts")));
        let lines = source.lines().filter_map(|line| line.strip_prefix("export "));
        let written: BTreeSet<_> = lines
            .filter_map(|line| {
                let mut words = line.split([' ', '(']).filter(|word| *word != "async");
                words.nth(1)
            })
            .collect();
        let exports = module["exports"].as_array().expect("exports").iter();
        let own = exports.filter(|export| export["kind"] == "js");
        let told: BTreeSet<_> = own.filter_map(|export| export["name"].as_str()).collect();
        assert_eq!(told, written, "{path}");
        for name in written {
            let line =
                types.lines().find(|line| line.starts_with("export ") && line.contains(name));
            assert!(line.is_some(), "{name} has no type");
        }
    }
}

/// A type of `fact-box.d.ts`, to the end of its braces.
fn declaration(name: &str) -> String {
    interface("www/fact-box.d.ts", name)
}

fn interface(path: &str, name: &str) -> String {
    let types = read(path);
    let (_, rest) = types.split_once(&format!("interface {name} ")).expect(name);
    rest.split("\n}\n").next().expect("its end").to_owned()
}

/// The names of an interface's properties that need not be given.
fn optional(path: &str, name: &str) -> BTreeSet<String> {
    let properties = interface(path, name);
    let names = properties.lines().filter_map(|line| line.trim().split_once("?: "));
    names.map(|(name, _)| name.trim_matches('"').to_owned()).collect()
}

#[test]
fn options_are_the_attributes() {
    // `mount` is given the card itself; any element can have an id.
    let mut options = optional("www/index.d.ts", "Options");
    assert!(options.remove("id"));
    let given = ["card", "src"].map(str::to_owned);
    options.extend(given);
    assert_eq!(options, named("attributes"));
}

#[test]
fn properties_in_jsx_are_those_of_the_element() {
    let properties = interface("www/react.d.ts", "Properties");
    // What React has for every element.
    let html = ["id", "lang"].map(str::to_owned);
    assert!(properties.contains(r#"extends Omit<Options, "id" | "lang">"#));
    let mut written = optional("www/react.d.ts", "Properties");
    written.extend(optional("www/index.d.ts", "Options"));
    let mut real = named("attributes");
    real.extend(named("members"));
    real.extend(named("events").into_iter().map(|name| format!("on{name}")));
    real.extend(html);
    assert_eq!(written, real);
}

#[test]
fn codes_of_errors_are_those_sent() {
    let mut source = String::new();
    for path in
        ["src/embed.rs", "src/embed/source.rs", "www/card.js", "www/fact-box.js", "www/index.js"]
    {
        source += &read(path);
    }
    let mut codes = BTreeSet::new();
    for begin in ["code: \"", "code = \"", "fail(\"", "fail(this, \"", "error(host, \""] {
        codes.extend(between(&source, begin, &['"']));
    }
    let problem = declaration("Problem");
    let (_, union) = problem.split_once("  code: ").expect("the codes");
    assert_eq!(owned(union.split('"').skip(1).step_by(2).collect()), owned(codes.clone()));
    let readme = read("README.md");
    for code in codes {
        assert!(problem.contains(&format!("`{code}`:")), "{code} is not explained");
        assert!(readme.contains(&format!("`{code}` (")), "{code} is not in the README");
    }
}

#[test]
fn what_the_reader_chose_is_of_its_type() {
    let change = declaration("Change");
    let event = read("src/embed/event.rs");
    let keys = between(&event, "(\"", &['"']);
    let written: BTreeSet<_> = change
        .lines()
        .filter_map(|line| line.trim_start().split_once(": "))
        .map(|(key, _)| key)
        .filter(|key| key.chars().all(char::is_alphabetic))
        .collect();
    for key in &written {
        assert!(keys.contains(key), "{key} is not sent");
    }
    // Names of choices are those that links have too.
    let names = read("src/view/name.rs");
    let mut names = owned(between(&names, "(\"", &['"']));
    assert!(names.remove("") && names.insert("place".to_owned()));
    assert_eq!(owned(change.split('"').skip(1).step_by(2).collect()), names);
}

#[test]
fn the_plugin_is_of_the_crates_version() {
    // It is in the addresses of the card's files, so that browsers ask for new ones.
    let plugin = read("www/wordpress/fact-box/fact-box.php");
    let version = between(&plugin, " * Version:", &['\n']);
    assert_eq!(Vec::from_iter(version.into_iter().map(str::trim)), [env!("CARGO_PKG_VERSION")]);
}
