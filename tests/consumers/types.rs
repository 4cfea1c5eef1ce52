//! What can be known without a browser: what importing the package does, its types, and its JSON Schema.

use std::process::Command;

use crate::examples;
use crate::site::{answer, done, said, site};

#[test]
fn importing_it_does_nothing() {
    let script = "const before = Object.keys(globalThis).length;
        const { FactBoxError, figure, mount } = await import('fact-box');
        await import('fact-box/define');
        console.log(Object.keys(globalThis).length - before, typeof mount, typeof figure, new FactBoxError({}).name);";
    let mut node = Command::new("node");
    node.args(["--input-type=module", "--eval", script]).current_dir(site());
    assert_eq!(done(&mut node), "0 function function FactBoxError\n");
}

#[test]
fn types_are_those_of_a_card() {
    let compile = |project: &str| {
        let mut node = Command::new("node");
        node.args(["node_modules/typescript/bin/tsc", "--pretty", "false", "-p", project]);
        node.current_dir(site()).output().expect("to start")
    };
    for project in ["vite", "react"] {
        let out = compile(project);
        assert!(out.status.success(), "{project}: {}", said(&out));
    }
    let out = said(&compile("vite/wrong.json"));
    let found: Vec<&str> = out.lines().filter(|line| line.starts_with("vite/wrong.ts(")).collect();
    let lines: Vec<_> = found.iter().filter_map(|line| line.split(['(', ',']).nth(1)).collect();
    assert_eq!(lines, ["5", "6", "7", "8", "9", "10", "11"], "{out}");
}

#[test]
fn cards_are_valid_for_another_validator() {
    let (names, cards): (Vec<_>, Vec<_>) =
        examples::right().into_iter().chain(examples::wrong().into_iter().take(1)).unzip();
    for (name, wrong) in names.iter().zip(wrongs(&cards)) {
        assert_eq!(wrong, "", "{name}");
    }
    let (names, cards): (Vec<_>, Vec<_>) = examples::wrong().into_iter().skip(1).unzip();
    for (name, wrong) in names.iter().zip(wrongs(&cards)) {
        assert!(!wrong.is_empty(), "{name}");
    }
}

/// What Ajv says against each card.
fn wrongs(cards: &[serde_json::Value]) -> Vec<String> {
    let mut node = Command::new("node");
    let said = answer(
        node.args(["--no-warnings", "ajv.mjs"]).current_dir(site()),
        &serde_json::json!(cards).to_string(),
    );
    serde_json::from_str(&said).expect("a list")
}
