//! The format's reference: the committed page is what the command writes, and has every key with its examples.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::keys;

/// Without what lays it out: examples are on one line or on several.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What a reader sees of the examples.
fn examples(page: &str) -> Vec<String> {
    let blocks = page.split("<pre><code>").skip(1);
    let blocks = blocks.map(|rest| rest.split("</code>").next().expect("an end"));
    let plain = |text: &str| text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    blocks.map(|text| squeezed(&plain(text))).collect()
}

#[test]
fn the_committed_page_is_what_the_command_writes() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fact-box"));
    let written = command.args(["schema", "--html"]).output().expect("the command").stdout;
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/reference.html");
    let committed = fs::read_to_string(committed).expect("the page");
    assert_eq!(String::from_utf8_lossy(&written), committed, "make pages-text writes it anew");
}

#[test]
fn every_key_is_on_the_page_with_its_examples() {
    let (schema, page) = (fact_box::schema(), fact_box::reference());
    let shown = examples(&page);
    let mut found = Vec::new();
    keys(&schema, "", &mut found);
    for (place, own) in found {
        let key = place.rsplit('/').next().expect("a name");
        assert!(page.contains(&format!("-{key}\"><code>{key}</code></a>")), "{place}");
        for example in own["examples"].as_array().expect("examples") {
            let written = squeezed(&format!("\"{key}\": {example}"));
            assert!(shown.contains(&written), "{place}: {written}");
        }
    }
}

#[test]
fn every_form_of_a_value_and_of_a_unit_is_shown() {
    let (schema, shown) = (fact_box::schema(), examples(&fact_box::reference()));
    for form in schema["$defs"]["FactValue"]["anyOf"].as_array().expect("forms") {
        for example in form["examples"].as_array().unwrap_or_else(|| panic!("no example: {form}")) {
            assert!(shown.contains(&squeezed(&example.to_string())), "{example}");
        }
    }
    let plural = &schema["$defs"]["Unit"]["anyOf"][1]["examples"][0];
    assert!(shown.contains(&squeezed(&plural.to_string())), "{plural}");
}

#[test]
fn links_of_the_page_lead_somewhere_and_the_last_example_is_a_card() {
    let page = fact_box::reference();
    let all = |begin: &str| -> Vec<String> {
        let rests = page.split(begin).skip(1);
        rests.map(|rest| rest.split('"').next().expect("an end").to_owned()).collect()
    };
    let ids = all(" id=\"");
    let unique: BTreeSet<_> = ids.iter().collect();
    assert_eq!(ids.len(), unique.len(), "each id is one place's: {ids:?}");
    for link in all("href=\"#").iter().chain(&all("aria-labelledby=\"")) {
        assert!(unique.contains(link), "#{link}");
    }
    let shown = examples(&page);
    let card: Value = serde_json::from_str(shown.last().expect("a card")).expect("JSON");
    assert!(super::validator(&fact_box::schema()).is_valid(&card));
    for refused in ["<script", " style=", "<style"] {
        assert!(!page.contains(refused), "{refused}");
    }
}
