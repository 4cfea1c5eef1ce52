//! Cards by somebody who means harm, and what becomes of each. Whoever includes this shows them.

/// A card, and what it comes to.
pub struct Hostile {
    pub name: &'static str,
    pub json: String,
    #[allow(dead_code)] // Not everybody who includes this has a browser.
    pub in_browser: Outcome,
    /// By `fact_box::render`, whose parser has errors of its own.
    pub native: Outcome,
}

/// What becomes of a card.
#[derive(Clone, Copy, Debug)]
pub enum Outcome {
    /// It shows; one of its notices has this in it, and there is none where this is empty.
    Card(&'static str),
    /// The text of the page stays; the code of the error, and a part of its message.
    Text(&'static str, &'static str),
}

use Outcome::{Card, Text};

const SIZE: Outcome = Text("size", "expected at most 4,194,304 characters of JSON, found ");
const VALUES: Outcome = Text("size", "expected at most 150,000 values, found more");
const OBJECTS: Outcome = Text("size", "expected at most 32,000 objects, found more");
const FACTS: Outcome = Text("card", "expected at most 200 facts, found 7,000");
const SUBJECTS: Outcome = Text("card", "expected at most 10,000 subjects, found more than 10,000");

/// Those that are more than a card may be: each is refused, at once.
pub fn too_large() -> Vec<Hostile> {
    let same = |name, json, outcome| Hostile { name, json, in_browser: outcome, native: outcome };
    let million = 1_000_000;
    vec![
        same("50 MB of text", card(&quoted(&"x".repeat(50 << 20)), FACT, OWN), SIZE),
        same("50 MB of white space", " ".repeat(50 << 20), SIZE),
        same("a million rows", card(TITLE, FACT, &subjects(million, true)), SIZE),
        same("a million facts", card(TITLE, &"{},".repeat(million), OWN), OBJECTS),
        same("a million subjects", card(TITLE, FACT, &subjects(million, false)), SIZE),
        same("a million values", card(TITLE, FACT, &own(&list("1", million))), VALUES),
        same("a million commas", ",".repeat(million), VALUES),
        same("100,000 facts", card(TITLE, &list("{}", 100_000), OWN), OBJECTS),
        same("100,000 subjects", card(TITLE, FACT, &subjects(100_000, false)), OBJECTS),
        same(
            "a text in place of subjects",
            format!(
                r#"{{"version":1,"title":"T","facts":[{FACT}],"subject":"A","subjects":{}}}"#,
                quoted(&"x".repeat(4_100_000))
            ),
            Text("card", "expected subjects by id, found \"xxx"),
        ),
        same("7,000 facts", card(TITLE, &list("{}", 7_000), OWN), FACTS),
        same("15,000 subjects", card(TITLE, FACT, &subjects(15_000, true)), SUBJECTS),
        same("30,000 subjects", card(TITLE, FACT, &subjects(30_000, false)), SUBJECTS),
    ]
}

/// All others.
pub fn small() -> Vec<Hostile> {
    let same = |name, json: &str, outcome| Hostile {
        name,
        json: json.to_owned(),
        in_browser: outcome,
        native: outcome,
    };
    let differs = |name, json: &str, in_browser, native| Hostile {
        name,
        json: json.to_owned(),
        in_browser,
        native,
    };
    let long = Card("expected at most 500 characters, found 1,000,000");
    let megabyte = quoted(&"x".repeat(1_000_000));
    let deep =
        |open: &str, close: &str, depth| format!("{}1{}", open.repeat(depth), close.repeat(depth));
    let lists = deep("[", "]", 10_000);
    let [objects, more] = [30_000, 40_000].map(|depth| deep("{\"a\":", "}", depth));
    vec![
        same("closings of scripts", include_str!("scripts.json"), Card("shown as written")),
        same("addresses that run", include_str!("addresses.json"), Card("http or https address")),
        same("directions left open", include_str!("directions.json"), Card("direction marks")),
        same("keys of prototypes", include_str!("prototypes.json"), Card("not a key")),
        same("control characters", include_str!("controls.json"), Card("without controls")),
        same("numbers at the ends", include_str!("numbers.json"), Card("")),
        same("keys written twice", include_str!("twice.json"), Card("")),
        same("formulas of spreadsheets", include_str!("formulas.json"), Card("")),
        differs(
            "halves of surrogates",
            include_str!("surrogates.json"),
            Card(""),
            Text("json", "hex escape at line "),
        ),
        differs(
            "400 digits",
            include_str!("digits.json"),
            Card("expected a finite number, found infinity"),
            Text("json", "number out of range at line "),
        ),
        same("lists in lists", &lists, Text("card", "expected a card (an object), found a list")),
        same("lists in a title", &card(&lists, FACT, OWN), Card("found a list")),
        same(
            "objects in a value",
            &card(TITLE, FACT, &own(&objects)),
            Text("card", "can be shown, found none"),
        ),
        same("more objects in a value", &card(TITLE, FACT, &own(&more)), OBJECTS),
        same("a title of 1 MB", &card(&megabyte, FACT, OWN), long),
        same("a name of 1 MB", &card(TITLE, FACT, &named(&megabyte)), long),
        same(
            "a list of 100,000 items",
            &card(TITLE, FACT, &format!("{OWN},{}", other(&list("\"x\"", 100_000)))),
            Card("expected a number, found a list"),
        ),
        same("10,000 to compare of 10,000", &many(), Card("expected the id of a subject")),
        same("nothing", "", Text("json", "")),
        same("a null character", "\0", Text("json", "")),
        same("a page", "<!doctype html><script>window.hacked=1</script>", Text("json", "")),
    ]
}

/// As many places as a card may have, and as many ids of nobody to compare.
fn many() -> String {
    let nobody: Vec<_> = (0..10_000).map(|index| format!("\"x{index}\"")).collect();
    let card = card(TITLE, FACT, &subjects(10_000, true));
    card.replacen('{', &format!("{{\"compare\":[{}],", nobody.join(",")), 1)
}

/// Every one of them.
pub fn corpus() -> Vec<Hostile> {
    let mut all = small();
    all.extend(too_large());
    all
}

const TITLE: &str = r#""Hostile""#;
const FACT: &str = r#"{"id":"f","label":"Output","type":"number"}"#;
const OWN: &str = r#""A":{"name":"Here","values":{"f":3}}"#;

fn card(title: &str, facts: &str, subjects: &str) -> String {
    let facts = facts.trim_end_matches(',');
    format!(
        r#"{{"version":1,"title":{title},"subject":"A","facts":[{facts}],"subjects":{{{subjects}}}}}"#
    )
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

fn list(item: &str, count: usize) -> String {
    vec![item; count].join(",")
}

/// The card's own subject with this value.
fn own(value: &str) -> String {
    let value = if value.starts_with('{') { value.to_owned() } else { format!("[{value}]") };
    format!(r#""A":{{"name":"Here","values":{{"f":{value}}}}}"#)
}

fn named(name: &str) -> String {
    format!(r#""A":{{"name":{name},"values":{{"f":3}}}}"#)
}

fn other(items: &str) -> String {
    format!(r#""B":{{"name":"There","values":{{"f":[{items}]}}}}"#)
}

/// The card's own subject and so many others, with a number each or none.
fn subjects(count: usize, with_number: bool) -> String {
    let value = if with_number { r#","values":{"f":1}"# } else { "" };
    let others = (1..count).map(|index| format!(r#""s{index}":{{"name":"x"{value}}}"#));
    std::iter::once(OWN.to_owned()).chain(others).collect::<Vec<_>>().join(",")
}
