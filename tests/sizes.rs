//! What readers fetch is as large as `tests/sizes.tsv` says, and no larger than its budget.
//!
//! `make sizes` builds it first. `SIZES=write make sizes` writes down what each file weighs now; a budget is
//! changed by hand, with a reason.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The bytes of each file that has a copy in brotli, by its name without the mark of its content.
fn shipped() -> BTreeMap<String, u64> {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let mut sizes = BTreeMap::new();
    for entry in fs::read_dir(dist).expect("dist").map(|entry| entry.expect("an entry")) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(name) = name.strip_suffix(".br") else { continue };
        let parts: Vec<_> = name.split('.').collect();
        let marked = parts.len() > 2 && parts[1].len() == 8;
        let rest = parts.iter().enumerate().filter(|(place, _)| !(marked && *place == 1));
        let name = rest.map(|(_, part)| *part).collect::<Vec<_>>().join(".");
        sizes.insert(name, entry.metadata().expect("a size").len());
    }
    sizes
}

/// What the first card of a page costs in all, in English.
const CARD: [&str; 5] =
    ["fact-box.js", "fact-box.css", "fact-box-card.js", "fact-box-card_bg.wasm", "fact-box.en.txt"];

#[test]
fn no_file_outgrows_its_budget() {
    let mut sizes = shipped();
    let card = CARD.iter().map(|name| sizes[*name]).sum();
    sizes.insert("a card".to_owned(), card);

    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sizes.tsv");
    let table = fs::read_to_string(&path).expect("the sizes");
    let rows: Vec<(&str, u64, u64)> = table
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<_> = line.split('\t').collect();
            let number = |at: usize| cells[at].parse().expect("a number");
            (cells[0], number(1), number(2))
        })
        .collect();

    if std::env::var("SIZES").is_ok_and(|asked| asked == "write") {
        let rows = rows.iter().map(|(name, _, budget)| {
            let size = sizes.get(*name).unwrap_or_else(|| panic!("there is no {name}"));
            format!("{name}\t{size}\t{budget}\n")
        });
        let head = table.lines().next().expect("a head");
        fs::write(&path, format!("{head}\n{}", rows.collect::<String>())).expect("to write");
        return;
    }
    for (name, size, budget) in &rows {
        let now = *sizes.get(*name).unwrap_or_else(|| panic!("there is no {name}"));
        println!("{name}: {now} bytes of {budget}");
        assert!(now <= *budget, "{name} is {now} bytes, its budget is {budget}");
        let apart = now.abs_diff(*size);
        assert!(apart * 20 <= now, "{name} is {now} bytes; SIZES=write make sizes writes it down");
    }
    let known = |name: &String| rows.iter().any(|(own, ..)| own == name);
    let unknown: Vec<_> = sizes.keys().filter(|name| !known(name)).collect();
    assert!(unknown.is_empty(), "files without a budget: {unknown:?}");
}
