//! `fact-box check`, as it is built, on files.
#![cfg(not(target_arch = "wasm32"))]

mod against;
mod editions;
mod files;
mod formats;
mod pages;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs};

/// A folder of its own for each test, which goes with it.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("fact-box-check-{}-{number}", std::process::id());
        let folder = env::temp_dir().join(name);
        fs::create_dir(&folder).expect("a new folder");
        Self(folder)
    }

    fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self::new();
        for (name, text) in files {
            folder.write(name, text);
        }
        folder
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn check(&self, arguments: &[&str]) -> Done {
        check(&self.0, arguments, "")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What a run of the command left.
struct Done {
    status: i32,
    out: String,
    err: String,
}

/// Runs `fact-box check` with this on standard input.
fn check(folder: &Path, arguments: &[&str], input: &str) -> Done {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fact-box"));
    command.current_dir(folder).arg("check").args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command");
    let mut pipe = child.stdin.take().expect("its input");
    // A command that stops early does not read it.
    let _ = pipe.write_all(input.as_bytes());
    drop(pipe);
    let output = child.wait_with_output().expect("its output");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Done {
        status: output.status.code().expect("a status"),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

impl Done {
    /// All of it, for a snapshot.
    fn whole(&self) -> String {
        format!("{}---\n{}--- {}\n", self.out, self.err, self.status)
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).expect("JSON")
    }
}

/// A card of the demo pages.
fn demo(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/cards").join(name);
    fs::read_to_string(path).expect(name)
}

/// A card of two places, in which nothing is wrong.
const RIGHT: &str = r#"{
  "version": 1,
  "title": "Mexico",
  "subject": "MEX",
  "facts": [{ "id": "co2", "label": "CO2", "type": "number", "year": 2019, "source": "owid" }],
  "subjects": {
    "MEX": { "name": "Mexico", "values": { "co2": 3.4 } },
    "BRA": { "name": "Brazil", "values": { "co2": 2.3 } }
  },
  "sources": { "owid": { "name": "Our World in Data", "edition": "2021" } }
}
"#;
