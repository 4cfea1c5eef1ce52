//! `fact-box render`: a card in each form, and the cards of a page.
#![cfg(not(target_arch = "wasm32"))]

mod forms;
mod page;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

/// What the command said, and its exit status.
struct Said {
    out: String,
    err: String,
    status: Option<i32>,
}

fn card(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/cards").join(name);
    fs::read_to_string(path).expect(name)
}

/// Runs `fact-box render` with a card on standard input.
fn render(arguments: &[&str], input: &str) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fact-box"));
    command.arg("render").args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command");
    let mut pipe = child.stdin.take().expect("its input");
    // A command that stops early does not read it.
    let _ = pipe.write_all(input.as_bytes());
    drop(pipe);
    let output = child.wait_with_output().expect("its output");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Said { out: text(output.stdout), err: text(output.stderr), status: output.status.code() }
}

/// A folder of its own, gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = env::temp_dir().join(format!("fact-box-render-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    fn write(&self, name: &str, text: &str) -> String {
        let path = self.0.join(name);
        fs::write(&path, text).expect(name);
        path.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
