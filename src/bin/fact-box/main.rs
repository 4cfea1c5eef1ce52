//! The command `fact-box`.
// It reads what others wrote: what is wrong there is said, and never a panic.
#![deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]
#![deny(clippy::unwrap_used)]
#![cfg_attr(test, allow(clippy::expect_used))]

#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod failure;
#[cfg(not(target_arch = "wasm32"))]
mod import;
#[cfg(not(target_arch = "wasm32"))]
mod manual;
#[cfg(not(target_arch = "wasm32"))]
mod output;
#[cfg(not(target_arch = "wasm32"))]
mod page;
#[cfg(not(target_arch = "wasm32"))]
mod render;
#[cfg(not(target_arch = "wasm32"))]
mod serve;

/// The command is native; the browser has the library.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use clap::{CommandFactory, Parser, Subcommand};

    /// Interactive country comparison cards for news articles.
    #[derive(Parser)]
    #[command(name = "fact-box", version, after_long_help = manual::WALK)]
    struct Arguments {
        #[command(subcommand)]
        command: Command,
    }

    #[derive(Subcommand)]
    enum Command {
        /// Write a card as the HTML that stands on a page, and what embeds it.
        Render(Box<render::Render>),
        /// Say what is wrong with cards, each problem with its line.
        ///
        /// The exit status is 0 where nothing is wrong, 1 where something is, 2 where the command is
        /// called wrongly.
        Check(Box<check::Check>),
        /// Make a card, or a fact of one, from a table of statistics.
        Import(Box<import::Import>),
        /// Serve a folder on this machine, to look at its pages in a browser.
        Serve(serve::Serve),
        /// Print the JSON Schema of the card format.
        #[command(after_help = manual::SCHEMA)]
        Schema {
            /// Print the reference instead: an HTML page with every key and an example of each.
            #[arg(long)]
            html: bool,
        },
        /// Print what a shell needs to complete this command.
        #[command(after_help = manual::COMPLETIONS)]
        Completions {
            /// The shell.
            #[arg(value_enum)]
            shell: clap_complete::Shell,
        },
        /// Print the manual page of this command.
        #[command(after_help = manual::MAN)]
        Man(manual::Man),
        /// Print what the files of each language are made of, for the build.
        #[command(hide = true)]
        Messages,
    }

    let done = match Arguments::parse().command {
        Command::Render(render) => render.run(),
        Command::Check(check) => check.run(),
        Command::Import(import) => import.run(),
        Command::Serve(serve) => serve.run().map_err(failure::Failure::from),
        Command::Schema { html: true } => output::write(None, &fact_box::reference()),
        Command::Schema { html: false } => {
            output::write(None, &format!("{:#}\n", fact_box::schema()))
        }
        Command::Completions { shell } => {
            let mut command = Arguments::command();
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut command, "fact-box", &mut script);
            output::write(None, &String::from_utf8_lossy(&script))
        }
        Command::Man(man) => man.run(Arguments::command()).map_err(failure::Failure::from),
        Command::Messages => {
            let languages = fact_box::messages().into_iter().map(|own| {
                let [failed, origin, noscript] = own.frame;
                let frame = serde_json::json!({
                    "direction": own.direction, "failed": failed, "origin": origin,
                    "noscript": noscript,
                });
                let messages = serde_json::json!({ "messages": own.messages, "frame": frame });
                (own.language.to_owned(), messages)
            });
            let languages = serde_json::Value::Object(languages.collect());
            output::write(None, &format!("{languages:#}\n"))
        }
    };
    match done {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(failure) => {
            if !matches!(failure, failure::Failure::Told) {
                eprintln!("fact-box: {failure}");
            }
            failure.status()
        }
    }
}
