//! The rows that cannot be read, and why.

use std::collections::BTreeSet;
use std::path::Path;

use super::quote::counted;
use crate::failure::Failure;

/// What is wrong with a table, row by row.
pub struct Problems {
    file: String,
    found: Vec<(u64, String)>,
    /// The lines of all rows that are left out.
    lines: BTreeSet<u64>,
}

impl Problems {
    pub fn new(file: &Path) -> Self {
        Self { file: file.display().to_string(), found: Vec::new(), lines: BTreeSet::new() }
    }

    /// The row in this line is left out.
    pub fn add(&mut self, line: u64, message: String) {
        self.found.push((line, message));
        self.lines.insert(line);
    }

    /// Two rows contradict each other, and neither is believed.
    pub fn add_both(&mut self, first: u64, second: u64, message: String) {
        self.add(second, message);
        self.lines.insert(first);
    }

    /// How many rows are left out.
    pub fn rows(&self) -> usize {
        self.lines.len()
    }

    /// Says them all; fails if there is one, so that nothing is `done`, unless rows may be left out.
    pub fn report(&mut self, lenient: bool, done: &str) -> Result<(), Failure> {
        const MOST: usize = 20;
        self.found.sort_by_key(|(line, _)| *line);
        for (line, message) in self.found.iter().take(MOST) {
            eprintln!("{}:{line}: {message}", self.file);
        }
        let more = self.found.len().saturating_sub(MOST);
        if more > 0 {
            let more = counted(more, "more problem", "more problems");
            eprintln!("{}: {more} like these", self.file);
        }
        if self.found.is_empty() || lenient {
            return Ok(());
        }
        Err(Failure::Input(format!(
            "{} of {} cannot be read, so nothing is {done}; --lenient leaves them out",
            counted(self.rows(), "row", "rows"),
            self.file,
        )))
    }
}
