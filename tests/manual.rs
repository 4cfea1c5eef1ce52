//! What the command says of itself: completions, the manual page, examples under `--help`.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::process::{Command, Output};

fn fact_box(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fact-box"));
    command.args(arguments).output().expect("the command")
}

fn said(arguments: &[&str]) -> String {
    let output = fact_box(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// The names of the subcommands, as `--help` lists them.
fn subcommands() -> Vec<String> {
    let help = said(&["-h"]);
    let (_, rest) = help.split_once("Commands:\n").expect("a list");
    let lines = rest.lines().take_while(|line| line.starts_with("  "));
    let names = lines.filter_map(|line| line.split_whitespace().next());
    let names: Vec<_> = names.filter(|name| *name != "help").map(str::to_owned).collect();
    assert!(names.len() > 5, "{names:?}");
    names
}

/// The long options of a subcommand, as its `--help` has them.
fn options(subcommand: &str) -> BTreeSet<String> {
    let help = said(&[subcommand, "--help"]);
    let (help, _) = help.split_once("Examples:").unwrap_or((&help, ""));
    let lines = help.lines().map(str::trim_start).filter(|line| line.starts_with('-'));
    let words = lines.flat_map(|line| line.split([' ', ',', '=']).take(3));
    words.filter(|word| word.starts_with("--")).map(str::to_owned).collect()
}

#[test]
fn completions_name_every_subcommand_and_option() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = said(&["completions", shell]);
        for name in subcommands() {
            assert!(script.contains(&name), "{shell}: {name}");
            for option in options(&name) {
                // Fish names each subcommand on the line of its option; the others have a part for each.
                let has = match shell {
                    "fish" => script.lines().any(|line| {
                        let word = format!(" -l {} ", option.trim_start_matches('-'));
                        line.contains(&format!("subcommand {name}\""))
                            && format!("{line} ").contains(&word)
                    }),
                    _ => script.contains(&option),
                };
                assert!(has, "{shell}: {name} {option}");
            }
        }
    }
}

#[test]
fn bash_reads_its_completions() {
    let file = env::temp_dir().join(format!("fact-box-completions-{}", std::process::id()));
    fs::write(&file, said(&["completions", "bash"])).expect("a file");
    let read = Command::new("bash").arg("-n").arg(&file).output().expect("bash");
    fs::remove_file(&file).expect("the file");
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
}

#[test]
fn the_manual_has_every_option_and_keeps_examples_as_they_are() {
    let folder = env::temp_dir().join(format!("fact-box-man-{}", std::process::id()));
    said(&["man", "--dir", folder.to_str().expect("a name")]);
    let whole = said(&["man"]);
    for name in subcommands() {
        let page = fs::read_to_string(folder.join(format!("fact-box-{name}.1"))).expect(&name);
        for text in [&page, &whole] {
            for option in options(&name) {
                assert!(text.contains(&option.replace('-', "\\-")), "{name}: {option}");
            }
        }
        let has_status = ["render", "import", "serve"].contains(&&*name);
        assert_eq!(page.contains(".SH \"EXIT STATUS\""), has_status, "{name}");
        let upper = name.to_uppercase();
        assert!(whole.contains(&format!(".SH \"FACT-BOX {upper}\"")), "{name}");
    }
    let first = fs::read_to_string(folder.join("fact-box.1")).expect("the first page");
    assert!(first.contains("From a table to a page"));
    for page in [&first, &whole] {
        assert!(!page.contains("messages"), "what only the build calls is not told");
    }
    fs::remove_dir_all(&folder).expect("the folder");
}

#[test]
fn help_teaches_by_examples() {
    assert!(said(&["--help"]).contains("From a table to a page:"));
    let folder = env::temp_dir().join(format!("fact-box-examples-{}", std::process::id()));
    said(&["man", "--dir", folder.to_str().expect("a name")]);
    for name in subcommands() {
        let page = fs::read_to_string(folder.join(format!("fact-box-{name}.1"))).expect(&name);
        let (_, examples) =
            page.split_once("Examples").or(page.split_once("EXAMPLES")).expect(&name);
        assert!(examples.contains(&format!("fact\\-box {name}")), "{name}: {examples}");
        let help = said(&[&name, "--help"]);
        let (_, examples) = help.split_once("Examples:\n").expect(&name);
        let count = examples.matches(&format!("fact-box {name}")).count();
        assert!(count >= 2, "{name}: {examples}");
    }
    fs::remove_dir_all(&folder).expect("the folder");
}

/// Whoever reads the beginning only, or has no space left, gets no panic.
#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_written_is_a_failure() {
    for arguments in [&["schema"][..], &["schema", "--html"], &["completions", "bash"], &["man"]] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("a device");
        let mut command = Command::new(env!("CARGO_BIN_EXE_fact-box"));
        let output = command.args(arguments).stdout(full).output().expect("the command");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
        assert!(said.contains("No space left"), "{said}");
    }
}
