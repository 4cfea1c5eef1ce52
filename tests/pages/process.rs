//! Servers, drivers and browsers, which are gone when a test ends, however it ends.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

/// A process that is stopped by its id when it is dropped.
pub struct Process(Child);

/// Starts a command and, when nothing more can be said to it, ends it with all that it started.
const GROUP: &str = "\"$0\" \"$@\" & exec >&-; read -r _; kill -KILL 0";

impl Process {
    /// A command that leaves none of its own processes behind, however the test ends: a driver that is
    /// stopped does not stop its browser.
    pub fn group(program: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", GROUP, program]).process_group(0).stdin(Stdio::piped());
        command
    }

    /// Starts a command and waits for the line that says where it listens. One that ends without it is
    /// started again: ChromeDriver takes a free port that another process may take before it.
    pub fn start(command: &mut Command, ready: impl Fn(&str) -> Option<String>) -> (Self, String) {
        let started = (0..3).find_map(|_| Self::try_start(command, &ready));
        started.unwrap_or_else(|| panic!("{command:?} to be ready"))
    }

    /// Starts a command that does not say when it is ready.
    pub fn spawn(command: &mut Command) -> Self {
        command.stdout(Stdio::null()).stderr(Stdio::null());
        Self(command.spawn().expect("to start"))
    }

    fn try_start(
        command: &mut Command,
        ready: impl Fn(&str) -> Option<String>,
    ) -> Option<(Self, String)> {
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("to start");
        let out = child.stdout.take().expect("its output");
        let process = Self(child);
        let mut lines = BufReader::new(out).lines();
        let found = lines.by_ref().find_map(|line| ready(&line.ok()?))?;
        // What it says later must not fill the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Some((process, found))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // A group ends as its input does, which waiting closes.
        if self.0.stdin.is_none() {
            let _ = self.0.kill();
        }
        let _ = self.0.wait();
    }
}
