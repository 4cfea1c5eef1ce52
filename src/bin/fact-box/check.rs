//! `fact-box check`: what is wrong with cards, before they are published.
//!
//! `files` finds what is to be checked, `cards` the cards in a file, `all` checks them side by side,
//! `against` compares their figures with tables, and `report` says what came of it.

mod against;
mod all;
mod cards;
mod files;
mod report;

use std::path::PathBuf;

use clap::Args;
use fact_box::Level;

use self::against::{Against, Compared};
pub use self::cards::as_of_first_subject;
use self::report::{Format, Report};
use crate::failure::Failure;
use crate::render::language;

/// What to check and how to tell.
#[derive(Args)]
#[command(after_help = crate::manual::CHECK, after_long_help = format!("{}\n\n{}", crate::manual::CHECK, report::JSON_HELP))]
pub struct Check {
    /// A card as a file of JSON, an HTML page with cards in it, or a folder of these; `-` reads standard
    /// input. In a folder, JSON that is no card and pages without cards are passed over, and so are
    /// folders that begin with a point, `node_modules` and `target`.
    #[arg(required = true, value_name = "CARD")]
    cards: Vec<PathBuf>,
    /// How problems are told: for people, as one JSON document, or as annotations of a GitHub workflow.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// A file of JSON that names no `subject` is a card that others are written over: it is read as the
    /// card of its first subject that it does not compare.
    #[arg(long)]
    shared: bool,
    /// Exit with 0 where every card can be shown, even if parts of some are left out.
    #[arg(long)]
    allow_warnings: bool,
    /// Say nothing of how many problems there are in how many files.
    #[arg(long, short)]
    quiet: bool,
    /// The language of a card that names none, as a BCP 47 tag; in a page, the page's own goes before it.
    #[arg(long, value_name = "TAG", default_value = "en", value_parser = language)]
    lang: String,
    #[command(flatten, next_help_heading = "Comparing with a table")]
    against: Against,
}

impl Check {
    /// Problems go to standard output, and what could not be read to standard error.
    pub fn run(&self) -> Result<(), Failure> {
        let files = files::find(&self.cards)?;
        let figures = self.against.is_asked();
        let how = cards::How { language: &self.lang, shared: self.shared, figures };
        let mut report = Report::of(all::check(&files, &how, self.quiet));
        if report.is_empty() {
            let named: Vec<_> = self.cards.iter().map(|path| path.display().to_string()).collect();
            report.failures.push(format!("expected a card in {}, found none", named.join(", ")));
        }
        let figures = std::mem::take(&mut report.figures);
        let compared = match self.against.is_asked() {
            true => self.against.compare(figures, self.quiet),
            false => Ok(Compared::default()),
        };
        // Of cards with which something is wrong, that goes before what a table lacks.
        let failed = match compared {
            Err(failure) if report.is_clean() => return Err(failure),
            Err(failure) => Some(failure),
            Ok(compared) => {
                report.compared = compared;
                None
            }
        };
        report.write(self.format, self.against.verbose)?;
        for failure in &report.failures {
            eprintln!("fact-box: {failure}");
        }
        let compared = &report.compared.figures;
        // Where nothing of what was asked for is in any table, nothing has been checked.
        let nothing = !compared.is_empty() && compared.iter().all(against::Figure::is_missing);
        if !self.quiet {
            for line in report.summary() {
                eprintln!("fact-box: {line}");
            }
        }
        if nothing {
            eprintln!("fact-box: nothing was compared: no table has any of these figures");
        }
        let counts = |level| level == Level::Error || !self.allow_warnings;
        let is_wrong = report.problems().any(|told| counts(told.level))
            || compared.iter().any(against::Figure::differs)
            || nothing;
        if let Some(failure) = failed {
            eprintln!("fact-box: {failure}");
            return Err(Failure::Told);
        }
        if is_wrong || !report.failures.is_empty() { Err(Failure::Told) } else { Ok(()) }
    }
}
