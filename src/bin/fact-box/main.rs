//! The command `fact-box`.

#[cfg(not(target_arch = "wasm32"))]
mod serve;

/// The command is native; the browser has the library.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use clap::{Parser, Subcommand};

    /// Interactive country comparison cards for news articles.
    #[derive(Parser)]
    #[command(name = "fact-box", version)]
    struct Arguments {
        #[command(subcommand)]
        command: Command,
    }

    #[derive(Subcommand)]
    enum Command {
        /// Serve a folder on this machine, to look at its pages in a browser.
        Serve(serve::Serve),
        /// Print the JSON Schema of the card format.
        Schema,
    }

    let done = match Arguments::parse().command {
        Command::Serve(serve) => serve.run(),
        Command::Schema => {
            println!("{:#}", fact_box::schema());
            Ok(())
        }
    };
    match done {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("fact-box: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}
