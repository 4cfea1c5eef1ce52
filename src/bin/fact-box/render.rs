//! `fact-box render`: a card as the HTML that stands on a page, and what it is embedded with.

mod form;
mod page;
mod portable;

use std::path::{Path, PathBuf};
use std::{fs, io};

use clap::Args;
use fact_box::Page;

use self::form::{Embed, Form};
use crate::failure::Failure;
use crate::output::write;
use crate::page::without_mark;

/// What to render and how.
#[derive(Args)]
#[command(after_help = crate::manual::RENDER)]
pub struct Render {
    /// The card, a file of JSON; `-` reads standard input.
    #[arg(required_unless_present = "page", conflicts_with = "page")]
    card: Option<PathBuf>,
    /// An HTML page, in which the text of each card is written anew; several are taken.
    #[arg(long, value_name = "PAGE", num_args = 1.., conflicts_with_all = ["form", "host", "height", "card_url", "output"])]
    page: Vec<PathBuf>,
    /// Write no page; fail if the text of a card in one is not what it should be.
    #[arg(long, requires = "page", conflicts_with = "card")]
    check: bool,
    /// How it is embedded.
    #[arg(long, value_enum, default_value_t = Form::Element)]
    form: Form,
    /// Where the files of `dist/` are, such as `https://static.example/fact-box/`. An element brings
    /// its script and style sheet along then.
    #[arg(long, value_name = "ADDRESS", value_parser = host)]
    host: Option<String>,
    /// How high a frame is, in CSS pixels, until it has told its own height.
    #[arg(long, value_name = "PIXELS", default_value_t = 600)]
    height: u32,
    /// Where a frame finds the card, such as `/cards/mexico.json`, on the host of the frame: then it carries none itself.
    #[arg(long, value_name = "ADDRESS")]
    card_url: Option<String>,
    /// The language of a card that names none, as a BCP 47 tag; in a page, the page's own goes before it.
    #[arg(long, value_name = "TAG", default_value = "en")]
    lang: String,
    /// The file to write; standard output if it is missing.
    #[arg(long, short)]
    output: Option<PathBuf>,
}

/// An address that a browser takes for one: `static.example/fact-box` would be a file beside the article.
fn host(text: &str) -> Result<String, String> {
    let lower = text.to_ascii_lowercase();
    let begins =
        ["https://", "http://", "/", "./", "../"].iter().any(|start| lower.starts_with(start));
    match begins && !text.contains(char::is_whitespace) {
        true => Ok(text.to_owned()),
        false => {
            Err("expected an address such as https://static.example/fact-box/ or /fact-box/"
                .to_owned())
        }
    }
}

impl Render {
    /// Renders, and says on standard error what is wrong with a card.
    pub fn run(&self) -> Result<(), Failure> {
        let Some(path) = &self.card else {
            return self.pages();
        };
        let json = without_mark(read(path)?);
        let name = path.display().to_string();
        let (title, html) =
            text(&json, None, &self.lang, Place { file: &name, line: 1, column: 1 })?;
        if self.card_url.is_some() && self.form != Form::Frame {
            let message = "--card-url is of frames: say --form frame".to_owned();
            return Err(Failure::Usage(message));
        }
        let embed = Embed {
            json: &json,
            html: &html,
            title: &title,
            host: self.host.as_deref(),
            height: self.height,
            url: self.card_url.as_deref(),
            lang: (self.lang != "en").then_some(self.lang.as_str()),
        };
        write(self.output.as_deref(), &format!("{}\n", embed.write(self.form)?))
    }

    /// All pages or none, so that a site is never half new.
    fn pages(&self) -> Result<(), Failure> {
        let mut written = Vec::new();
        let mut failed = Vec::new();
        for path in &self.page {
            let before = read(path)?;
            match page::render(path, &before, &self.lang) {
                // Standard output is to have the page in any case.
                Ok(after) if before != after || (path == "-" && !self.check) => {
                    written.push((path, after));
                }
                Ok(_) => {}
                Err(failure) => failed.push(failure.to_string()),
            }
        }
        if !failed.is_empty() {
            let failed = failed.join("\n");
            return Err(Failure::Input(format!("nothing is written:\n{failed}")));
        }
        if self.check && !written.is_empty() {
            let stale: Vec<_> =
                written.iter().map(|(path, _)| path.display().to_string()).collect();
            let stale = stale.join(", ");
            return Err(Failure::Input(format!("the text of cards is out of date in {stale}")));
        }
        written.into_iter().try_for_each(|(path, text)| write(Some(path), &text))
    }
}

/// A place in a file, counted from 1.
#[derive(Clone, Copy)]
struct Place<'a> {
    file: &'a str,
    line: usize,
    column: usize,
}

impl Place<'_> {
    fn says(self, message: &str) -> String {
        format!("{}:{}:{}: {message}", self.file, self.line, self.column)
    }
}

/// The title and the static text of a card that begins at a place. What is left out of it is told.
fn text(
    json: &str,
    shared: Option<&str>,
    language: &str,
    at: Place<'_>,
) -> Result<(String, String), Failure> {
    let Page { title, html, notices } = rendered(json, shared, language).map_err(|error| {
        let message = error.to_string();
        let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(start, _)| start);
        let start = if error.line() <= 1 { at.column } else { 1 };
        let column = start + error.column().saturating_sub(1);
        let line = at.line + error.line().saturating_sub(1);
        Failure::Input(Place { line, column, ..at }.says(&format!("not JSON: {message}")))
    })?;
    let html = html.map_err(|reason| Failure::Input(at.says(&reason.to_string())))?;
    notices.iter().for_each(|notice| eprintln!("{}", at.says(&notice.to_string())));
    Ok((title, html))
}

/// A card as HTML; `shared` is the card that it is written over.
fn rendered(json: &str, shared: Option<&str>, language: &str) -> serde_json::Result<Page> {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let runtime = runtime.map_err(serde_json::Error::io)?;
    runtime.block_on(fact_box::render(json, shared, language))
}

fn read(path: &Path) -> Result<String, Failure> {
    let text = if path == "-" { io::read_to_string(io::stdin()) } else { fs::read_to_string(path) };
    text.map_err(|error| Failure::Input(format!("cannot read {}: {error}", path.display())))
}
