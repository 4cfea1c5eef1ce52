//! What came of it, in each format.

mod compared;
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
use super::against::Compared;
use super::cards::{Checked, Read};
use crate::failure::Failure;
use crate::import::{counted, grouped};

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
    /// What is to be compared, each figure once.
    pub figures: Vec<Read>,
    pub compared: Compared,
    /// How many files have cards.
    files: usize,
}

impl Report {
    /// What is wrong with a card that several share is told once.
    pub fn of(checked: Vec<Checked>) -> Self {
        let mut report = Self {
            problems: Vec::new(),
            failures: Vec::new(),
            figures: Vec::new(),
            compared: Compared::default(),
            files: 0,
        };
        let (mut seen, mut read) = (BTreeSet::new(), BTreeSet::new());
        for checked in checked {
            report.files += usize::from(checked.is_card);
            report.failures.extend(checked.failure);
            let own = checked.problems.into_iter().filter(|told| {
                let place = (told.file.clone(), told.start, told.path.clone());
                seen.insert((place, told.message.clone()))
            });
            report.problems.extend(own);
            report.figures.extend(checked.figures.into_iter().filter(|own| {
                read.insert((own.source.name.clone(), own.start, own.figure.path.clone()))
            }));
        }
        report
    }

    /// Whether no card was found, and nothing that might be one.
    pub fn is_empty(&self) -> bool {
        self.files == 0 && self.failures.is_empty()
    }

    pub fn is_clean(&self) -> bool {
        self.problems.is_empty() && self.failures.is_empty()
    }

    pub fn problems(&self) -> impl Iterator<Item = &Told> {
        self.problems.iter()
    }

    /// `3 problems in 2 of 1,000 files`, and how many figures agree with which edition.
    pub fn summary(&self) -> Vec<String> {
        let files = counted(self.files, "file", "files");
        let problems = if self.problems.is_empty() {
            if self.files == 0 {
                return Vec::new();
            }
            match self.failures.len() {
                0 => format!("no problem in {files}"),
                unread => {
                    format!("{} not read; no problem in {files}", counted(unread, "file", "files"))
                }
            }
        } else {
            let wrong: BTreeSet<_> = self.problems().map(|told| &told.file).collect();
            let problems = counted(self.problems.len(), "problem", "problems");
            // A page's card may be in a file beside it.
            let all = self.files.max(wrong.len());
            format!("{problems} in {} of {}", grouped(wrong.len()), counted(all, "file", "files"))
        };
        std::iter::once(problems).chain(compared::summary(&self.compared)).collect()
    }

    /// `whole` tells each figure, and not only what is wrong with one.
    pub fn write(&self, format: Format, whole: bool) -> Result<(), Failure> {
        let mut out = anstream::AutoStream::auto(io::stdout().lock());
        let figures = || compared::remarks(&self.compared, whole);
        let text = match format {
            Format::Text => {
                let figures = figures().into_iter().map(|remark| text::remark(&remark));
                self.problems().map(text::problem).chain(figures).collect()
            }
            Format::Json => json::document(self),
            Format::Github => {
                let figures = figures().into_iter().map(|remark| github::remark(&remark));
                self.problems().map(github::problem).chain(figures).collect()
            }
        };
        out.write_all(text.as_bytes()).map_err(Failure::from)
    }
}
