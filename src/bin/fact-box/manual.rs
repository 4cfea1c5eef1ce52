//! What the command says of itself: examples under `--help`, and its manual page.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::{fs, iter};

use clap::{Args, Command};
use clap_mangen::Man as Page;

/// Under the help of the whole command.
pub const WALK: &str = "\
From a table to a page:
  1. fact-box import owid-co2-data.csv --column co2_per_capita --fact-id co2 --years 2019 \\
       --subject MEX --compare WORLD --compare USA --label 'CO2 emissions' \\
       --unit 'tons per person' --output mexico.json
     makes a card of a table. Title, note and further facts can be written into mexico.json.
  2. fact-box render mexico.json
     prints the card with its text: paste it into a page that has fact-box.css and fact-box.js, which
     'make dist' of the repository puts into dist/; with --host it links them there.
  3. fact-box serve
     shows the pages of this folder at http://127.0.0.1:8080/.
  4. fact-box render --page article.html
     writes the text anew whenever the card in the page has changed.

'fact-box schema --html' has every key of a card with an example.";

pub const RENDER: &str = "\
Examples:
  fact-box render mexico.json                     an element, with its text
  fact-box render mexico.json --host https://static.example/fact-box/
                                                  and with its style sheet and script
  fact-box render mexico.json --form figure       where a content system strips scripts
  fact-box render mexico.json --form frame --host https://static.example/fact-box/
  fact-box render --page index.html profile.html  the text of every card in these pages, in place
  fact-box render --check --page index.html       fails where such a text is out of date";

/// Of `render`; `check` says it in its description.
const RENDER_STATUS: &str = "\
0  all is written, also where parts of a card are left out with a notice
1  a card is in error, or with --check the text of one is out of date
2  wrong usage";

const IMPORT_STATUS: &str = "\
0  the card is written
1  a file cannot be read or written, or a row of the table cannot be read
2  wrong usage: an option, or what the table is asked for, is not there or not clear";

const SERVE_STATUS: &str = "\
1  the folder cannot be served, or the port is taken
2  wrong usage";

pub const CHECK: &str = "\
Examples:
  fact-box check mexico.json site/                      cards, and the pages of a folder
  fact-box check --format github site/                  as annotations of a GitHub workflow
  fact-box check mexico.json --against owid-co2-data.csv --column co2_per_capita=co2";

pub const IMPORT: &str = "\
Examples:
  fact-box import owid-co2-data.csv --column co2_per_capita --fact-id co2 \\
    --years 1990-2020 --year 2019 --subject MEX --compare WORLD --compare USA \\
    --label 'CO2 emissions' \\
    --unit one='ton per person' --unit other='tons per person' --output mexico.json
  fact-box import API_SP.POP.TOTL_DS2_en_csv_v2.csv --into mexico.json --years 2020 \\
    --fact-id population --label Population --notation compact --source 'World Bank'";

pub const SERVE: &str = "\
Examples:
  fact-box serve                   this folder, at http://127.0.0.1:8080/
  fact-box serve site --port 3000  the folder 'site', at another port";

pub const SCHEMA: &str = "\
Examples:
  fact-box schema > fact-box.schema.json  for an editor that completes keys and marks mistakes
  fact-box schema --html > reference.html  for people";

pub const COMPLETIONS: &str = "\
Examples:
  fact-box completions bash > ~/.local/share/bash-completion/completions/fact-box
  fact-box completions fish > ~/.config/fish/completions/fact-box.fish";

pub const MAN: &str = "\
Examples:
  fact-box man | man -l -
  fact-box man --dir ~/.local/share/man/man1";

/// Where the manual goes.
#[derive(Args)]
pub struct Man {
    /// Write a page for the command and one for each of its subcommands into this folder.
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

impl Man {
    pub fn run(self, command: Command) -> io::Result<()> {
        let commands = commands(command);
        let Some(folder) = self.dir else {
            return io::stdout().write_all(all(&commands)?.as_bytes());
        };
        let named = |path: &Path, error: io::Error| {
            io::Error::new(error.kind(), format!("cannot write {}: {error}", path.display()))
        };
        fs::create_dir_all(&folder).map_err(|error| named(&folder, error))?;
        for command in &commands {
            let name = command.get_display_name().unwrap_or(command.get_name());
            let page = title(command)? + &sections(command)?;
            let path = folder.join(format!("{name}.1"));
            fs::write(&path, page).map_err(|error| named(&path, error))?;
        }
        Ok(())
    }
}

/// The command and each of its subcommands that people call.
fn commands(command: Command) -> Vec<Command> {
    // A page for the help that each command has anyway says nothing.
    let mut command = command.disable_help_subcommand(true);
    command.build();
    let inner = command.get_subcommands().filter(|inner| !inner.is_hide_set());
    let inner: Vec<_> = inner.cloned().collect();
    iter::once(command).chain(inner).collect()
}

/// One page: the command, then each subcommand as a section with the parts that a page has.
fn all(commands: &[Command]) -> io::Result<String> {
    let mut text = String::new();
    for command in commands {
        if text.is_empty() {
            text = title(command)? + &sections(command)?;
        } else {
            let name = command.get_bin_name().unwrap_or(command.get_name()).to_uppercase();
            text.push_str(&format!(".SH \"{name}\"\n"));
            text.push_str(&sections(command)?.replace(".SH ", ".SS "));
        }
    }
    Ok(text)
}

fn title(command: &Command) -> io::Result<String> {
    let mut text = Vec::new();
    Page::new(command.clone()).render_title(&mut text)?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

fn sections(command: &Command) -> io::Result<String> {
    let page = Page::new(command.clone());
    let mut text = Vec::new();
    page.render_name_section(&mut text)?;
    page.render_synopsis_section(&mut text)?;
    page.render_description_section(&mut text)?;
    page.render_options_section(&mut text)?;
    if command.has_subcommands() {
        page.render_subcommands_section(&mut text)?;
    }
    let status = match command.get_name() {
        "render" => Some(RENDER_STATUS),
        "import" => Some(IMPORT_STATUS),
        "serve" => Some(SERVE_STATUS),
        _ => None,
    };
    let status = status.map(|lines| section("EXIT STATUS", lines)).unwrap_or_default();
    let examples = command.get_after_long_help().or(command.get_after_help());
    let examples = examples.map(|own| kept(&own.to_string())).unwrap_or_default();
    Ok(String::from_utf8_lossy(&text).into_owned() + &status + &examples)
}

/// The examples, line by line: what is set anew as a paragraph cannot be copied.
fn kept(examples: &str) -> String {
    section("EXAMPLES", examples.trim_start_matches("Examples:\n"))
}

fn section(title: &str, lines: &str) -> String {
    let lines = lines.lines();
    let lines: String = lines
        .map(|line| format!("\\&{}\n", line.replace('\\', "\\e").replace('-', "\\-")))
        .collect();
    format!(".SH \"{title}\"\n.nf\n{lines}.fi\n")
}
