//! Many files at once. What is told is in their order, whichever was ready first.

use std::io::{self, IsTerminal, Write};
use std::num::NonZero;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::cards::{self, Checked, How};
use super::files::File;
use crate::import::grouped;

/// Checks each file, in as many threads as there are processors.
pub fn check(files: &[File], how: &How<'_>, quiet: bool) -> Vec<Checked> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(files.len());
    let next = AtomicUsize::new(0);
    let progress = Progress::new(files.len(), quiet);
    let work = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(file) = files.get(index) else { return done };
            done.push((index, cards::check(file, how)));
            progress.step();
        }
    };
    let mut all = thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let done = threads.into_iter().filter_map(|thread| thread.join().ok());
        done.flatten().collect::<Vec<_>>()
    });
    progress.end();
    all.sort_by_key(|(index, _)| *index);
    all.into_iter().map(|(_, checked)| checked).collect()
}

/// How far it is, for who sits before a terminal.
struct Progress {
    all: usize,
    is_shown: bool,
    done: Mutex<usize>,
}

impl Progress {
    /// Of fewer files it is not worth a look.
    const FEW: usize = 50;

    fn new(all: usize, quiet: bool) -> Self {
        let is_shown = !quiet && all > Self::FEW && io::stderr().is_terminal();
        Self { all, is_shown, done: Mutex::new(0) }
    }

    fn step(&self) {
        let Some(mut done) = self.is_shown.then(|| self.done.lock().ok()).flatten() else { return };
        *done += 1;
        if done.is_multiple_of(Self::FEW) {
            let _ = write!(io::stderr(), "\r{} of {} files", grouped(*done), grouped(self.all));
        }
    }

    fn end(&self) {
        if self.is_shown {
            // The line is free again.
            let _ = write!(io::stderr(), "\r\u{1b}[K");
        }
    }
}
