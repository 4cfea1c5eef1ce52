//! `fact-box import`, as it is built, on files.
#![cfg(not(target_arch = "wasm32"))]

mod card;
mod long;
mod place;
mod usage;
mod whole;
mod wide;
mod wrong;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs};

use serde_json::Value;

/// A folder of its own for each test, which goes with it.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("fact-box-import-{}-{number}", std::process::id());
        let folder = env::temp_dir().join(name);
        fs::create_dir(&folder).expect("a new folder");
        Self(folder)
    }

    fn with(name: &str, text: &str) -> Self {
        let folder = Self::new();
        folder.write(name, text);
        folder
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::write(self.0.join(name), text).expect("a file");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect("a file")
    }

    /// The names of its files.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).expect("the folder");
        let name = |entry: std::io::Result<fs::DirEntry>| {
            entry.expect("an entry").file_name().into_string().expect("a name")
        };
        let mut names: Vec<_> = entries.map(name).collect();
        names.sort();
        names
    }

    fn import(&self, arguments: &[&str]) -> Done {
        import(&self.0, arguments)
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
    stdout: String,
    stderr: String,
}

fn import(folder: &Path, arguments: &[&str]) -> Done {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fact-box"));
    let command = command.current_dir(folder).arg("import").args(arguments);
    let output = command.output().expect("the command runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Done {
        status: output.status.code().expect("a status"),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}

impl Done {
    /// The card of a run that went well, with which nothing is wrong.
    fn card(self) -> Value {
        assert_eq!(self.status, 0, "{}", self.stderr);
        shown(&self.stdout);
        self.json()
    }

    /// The card of a run that went well.
    fn json(self) -> Value {
        assert_eq!(self.status, 0, "{}", self.stderr);
        serde_json::from_str(&self.stdout).expect("JSON")
    }

    fn fails(self, status: i32, message: &str) {
        assert!(self.stderr.contains(message), "{message}\nis not in\n{}", self.stderr);
        assert_eq!((self.status, self.stdout.as_str()), (status, ""), "{}", self.stderr);
    }
}

/// Imports this table of Mexico and others.
fn table(text: &str, arguments: &[&str]) -> Done {
    let folder = Folder::with("table.csv", text);
    folder.import(&[&["table.csv", "--subject", "MEX"], arguments].concat())
}

/// The HTML of a card with which nothing is wrong.
fn shown(json: &str) -> String {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let page = runtime.block_on(fact_box::render(json, None, "en")).expect("JSON");
    assert_eq!(page.notices, []);
    page.html.expect("a card that can be shown")
}
