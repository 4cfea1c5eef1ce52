//! Compiles the messages of each language, and lists the languages: those that have a file here.

mod compile;
mod signs;

use std::path::Path;
use std::{env, fs};

macro_rules! messages {
    ($($name:ident $(($($value:ident: $kind:ident),+))?;)+) => {
        const DECLARED: &compile::Declared =
            &[$((stringify!($name), &[$($(stringify!($value)),+)?])),+];
    };
}
include!("declared.rs");

fn main() {
    let folder =
        Path::new(&env::var("CARGO_MANIFEST_DIR").expect("Cargo tells it")).join("src/messages");
    println!("cargo::rerun-if-changed={}", folder.display());
    let out = env::var("OUT_DIR").expect("Cargo tells it");
    let out = Path::new(&out);
    let files =
        fs::read_dir(&folder).expect("the messages").map(|file| file.expect("a file").path());
    let mut files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|own| own == "ftl")).collect();
    files.sort();
    let mut languages = Vec::new();
    let mut messages = Vec::new();
    for path in files {
        let language = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let source = fs::read_to_string(&path).expect("a text");
        match compile::compile(&source, DECLARED) {
            Ok(compiled) => fs::write(out.join(format!("{language}.txt")), compiled).expect("room"),
            Err(wrong) => {
                println!("cargo::error=src/messages/{language}.ftl: {wrong}");
                continue;
            }
        }
        messages.push(format!("({language:?}, include_str!({:?}))", format!("{language}.txt")));
        languages.push(language);
    }
    fs::write(out.join("languages.rs"), format!("&{languages:?}")).expect("room");
    fs::write(out.join("messages.rs"), format!("&[{}]", messages.join(", "))).expect("room");
}
