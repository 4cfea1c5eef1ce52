//! What came of it, in each format.

mod excerpt;
mod github;
mod json;
mod text;

use std::collections::BTreeSet;
use std::io::{self, Write};

use clap::ValueEnum;
use fact_box::{Level, Position};

pub use self::excerpt::Excerpt;
pub use self::json::HELP as JSON_HELP;
use super::cards::Checked;
use crate::failure::Failure;
use crate::import::{count, counted};

#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    Text,
    Json,
    Github,
}

/// A problem, with its place in a file.
pub struct Told {
    pub file: String,
    pub level: Level,
    pub path: String,
    pub message: String,
    pub hint: Option<String>,
    pub start: Position,
    pub end: Position,
    pub excerpt: Excerpt,
}

impl Told {
    fn level(&self) -> &'static str {
        match self.level {
            Level::Error => "error",
            Level::Warning => "warning",
        }
    }
}

pub struct Report {
    problems: Vec<Told>,
    pub failures: Vec<String>,
    /// How many files have cards.
    files: usize,
}

impl Report {
    /// What is wrong with a card that several share is told once.
    pub fn of(checked: Vec<Checked>) -> Self {
        let mut report = Self { problems: Vec::new(), failures: Vec::new(), files: 0 };
        let mut seen = BTreeSet::new();
        for checked in checked {
            report.files += usize::from(checked.is_card);
            report.failures.extend(checked.failure);
            let own = checked.problems.into_iter().filter(|told| {
                let place = (told.file.clone(), told.start, told.path.clone());
                seen.insert((place, told.message.clone()))
            });
            report.problems.extend(own);
        }
        report
    }

    pub fn problems(&self) -> impl Iterator<Item = &Told> {
        self.problems.iter()
    }

    /// `3 problems in 2 of 1,000 files`.
    pub fn summary(&self) -> String {
        let files = counted(self.files, "file", "files");
        if self.problems.is_empty() {
            return format!("no problem in {files}");
        }
        let wrong: BTreeSet<_> = self.problems().map(|told| &told.file).collect();
        let problems = counted(self.problems.len(), "problem", "problems");
        format!("{problems} in {} of {files}", count(wrong.len()))
    }

    pub fn write(&self, format: Format) -> Result<(), Failure> {
        let mut out = anstream::AutoStream::auto(io::stdout().lock());
        let text = match format {
            Format::Text => self.problems().map(text::problem).collect(),
            Format::Json => json::document(self),
            Format::Github => self.problems().map(github::problem).collect(),
        };
        out.write_all(text.as_bytes()).map_err(Failure::from)
    }
}
