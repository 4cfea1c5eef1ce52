//! The languages that the card speaks: those that have a file of messages here.

use std::path::Path;
use std::{env, fs};

fn main() {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("Cargo tells it")).join("src/messages");
    println!("cargo::rerun-if-changed={}", folder.display());
    let files = fs::read_dir(&folder).expect("the messages").map(|file| file.expect("a file").path());
    let mut files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|own| own == "ftl")).collect();
    files.sort();
    let language = |path: &Path| path.file_stem().expect("a name").to_string_lossy().into_owned();
    let names: Vec<_> = files.iter().map(|path| language(path)).collect();
    let sources: Vec<_> = files
        .iter()
        .map(|path| format!("({:?}, include_str!({:?}))", language(path), path.display().to_string()))
        .collect();
    let out = env::var("OUT_DIR").expect("Cargo tells it");
    let out = Path::new(&out);
    fs::write(out.join("languages.rs"), format!("&{names:?}")).expect("a list");
    fs::write(out.join("messages.rs"), format!("&[{}]", sources.join(", "))).expect("a list");
}
