//! `fact-box render`: a card as the HTML that stands on a page, and what it is embedded with.

mod form;
mod page;
mod portable;

use std::path::{Path, PathBuf};
use std::{fs, io};

use clap::Args;
use fact_box::{Notice, Page, Problem, problems};
use serde::de::IgnoredAny;

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
    /// How high a frame is, in CSS pixels, until it has told its own height; 600 if it is missing.
    #[arg(long, value_name = "PIXELS")]
    height: Option<u32>,
    /// Where a frame finds the card, such as `/cards/mexico.json`, on the host of the frame: then it carries none itself.
    #[arg(long, value_name = "ADDRESS", value_parser = address)]
    card_url: Option<String>,
    /// The language of a card that names none, as a BCP 47 tag, `en` if it is missing; in a page, the page's own goes
    /// before it.
    #[arg(long, value_name = "TAG", value_parser = language)]
    lang: Option<String>,
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

/// An address of a card that a frame may fetch.
fn address(text: &str) -> Result<String, String> {
    // Before a path, a colon is behind a scheme.
    let mark = text.find([':', '/', '?', '#']).and_then(|at| text.get(at..));
    let is_other = mark.is_some_and(|mark| mark.starts_with(':')) && origin(text).is_none();
    match text.is_empty() || text.contains(char::is_whitespace) || is_other {
        false => Ok(text.to_owned()),
        true => Err("expected an address such as /cards/mexico.json".to_owned()),
    }
}

/// The scheme and the server of an address that names them.
fn origin(address: &str) -> Option<String> {
    let lower = address.to_ascii_lowercase();
    let (scheme, rest) = lower.split_once("://")?;
    let port = match scheme {
        "http" => ":80",
        "https" => ":443",
        _ => return None,
    };
    let server = rest.split(['/', '?', '#']).next().unwrap_or_default();
    Some(format!("{scheme}://{}", server.strip_suffix(port).unwrap_or(server)))
}

/// A language that the card speaks.
pub fn language(tag: &str) -> Result<String, String> {
    let is_tag = tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    match is_tag && fact_box::speaks(tag) {
        true => Ok(tag.to_owned()),
        false => {
            let all: Vec<_> = fact_box::messages().iter().map(|own| own.language).collect();
            Err(format!("expected a language that the card speaks ({})", all.join(", ")))
        }
    }
}

impl Render {
    /// What is not of the form is refused, and a frame that would not fetch its card.
    fn usage(&self) -> Result<(), Failure> {
        let wrong = |message: &str| Err(Failure::Usage(message.to_owned()));
        match (self.form, self.card_url.as_deref()) {
            (Form::Element | Form::Figure, Some(_)) => {
                wrong("--card-url is of frames: say --form frame")
            }
            (Form::Element | Form::Figure, None) if self.height.is_some() => {
                wrong("--height is of frames: say --form frame")
            }
            (Form::Figure, None) if self.host.is_some() => wrong(
                "--host is of elements and frames: a figure is for a page that has the script",
            ),
            (Form::Frame, Some(url)) => {
                let host = self.host.as_deref().and_then(origin);
                // `//static.example` has the scheme of the frame.
                let scheme =
                    host.as_deref().and_then(|host| host.split_once("//")).unwrap_or_default().0;
                let url = if url.starts_with("//") {
                    origin(&format!("{scheme}{url}"))
                } else {
                    origin(url)
                };
                match (host, url) {
                    (Some(host), Some(url)) if host != url => wrong(
                        "--card-url: expected an address on the host of the frame, which fetches no other",
                    ),
                    _ => Ok(()),
                }
            }
            _ => Ok(()),
        }
    }

    /// The language of a card that names none.
    fn language(&self) -> &str {
        self.lang.as_deref().unwrap_or("en")
    }

    /// Renders, and says on standard error what is wrong with a card.
    pub fn run(&self) -> Result<(), Failure> {
        let Some(path) = &self.card else {
            return self.pages();
        };
        self.usage()?;
        let json = without_mark(read(path)?);
        let name = path.display().to_string();
        let (title, html) = text((&json, Place::first(&name)), None, self.language())?;
        let card: serde_json::Value = serde_json::from_str(&json).unwrap_or_default();
        let names_one = card.get("lang").is_some_and(|lang| !lang.is_null());
        let embed = Embed {
            json: &json,
            html: &html,
            title: &title,
            host: self.host.as_deref(),
            height: self.height.unwrap_or(600),
            url: self.card_url.as_deref(),
            lang: self.lang.as_deref(),
            names_one,
        };
        write(self.output.as_deref(), &format!("{}\n", embed.write(self.form)?))
    }

    /// All pages or none, so that a site is never half new.
    fn pages(&self) -> Result<(), Failure> {
        let mut written = Vec::new();
        let mut failed = Vec::new();
        for path in &self.page {
            let before = read(path)?;
            match page::render(path, &before, self.language()) {
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
    /// Whether JSON stands here that nobody can read: all of it is told of this place.
    encoded: bool,
}

impl<'a> Place<'a> {
    fn first(file: &'a str) -> Self {
        Self { file, line: 1, column: 1, encoded: false }
    }

    fn says(self, message: &str) -> String {
        format!("{}:{}:{}: {message}", self.file, self.line, self.column)
    }

    /// A place in JSON that begins here.
    fn after(self, line: usize, column: usize) -> Self {
        if self.encoded {
            return self;
        }
        let start = if line <= 1 { self.column } else { 1 };
        let (line, column) = (line.saturating_sub(1), column.saturating_sub(1));
        Self { line: self.line + line, column: start + column, ..self }
    }
}

/// JSON, and the place where it begins.
type Text<'a> = (&'a str, Place<'a>);

/// The title and the static text of a card, and of what it is written over. What is left out of it is told.
fn text(
    card: Text<'_>,
    shared: Option<Text<'_>>,
    language: &str,
) -> Result<(String, String), Failure> {
    let (json, at) = card;
    let below = shared.map(|(json, _)| json);
    let Page { title, html, notices } = rendered(json, below, language).map_err(|error| {
        // A mistake in what several share is told of that.
        let is_json = |json: &str| serde_json::from_str::<IgnoredAny>(json).is_ok();
        let at = shared.filter(|(json, _)| !is_json(json)).map_or(at, |(_, at)| at);
        let message = error.to_string();
        let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(start, _)| start);
        let at = at.after(error.line(), error.column());
        Failure::Input(at.says(&format!("not JSON: {message}")))
    })?;
    let problems = match notices.as_slice() {
        [] => Vec::new(),
        _ => problems(json, below, language),
    };
    let says = |notice: &Notice| {
        let is_it = |own: &&Problem| own.path == notice.path() && own.message == notice.message();
        let problem = problems.iter().find(is_it);
        let begins =
            shared.filter(|_| problem.is_some_and(|own| own.shared)).map_or(at, |own| own.1);
        let at = problem.map_or(begins, |own| begins.after(own.start.line, own.start.column));
        at.says(&notice.to_string())
    };
    let html = html.map_err(|reason| Failure::Input(says(&reason)))?;
    notices.iter().for_each(|notice| eprintln!("{}", says(notice)));
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
