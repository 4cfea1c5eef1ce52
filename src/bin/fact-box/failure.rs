//! Why the command stopped.

use std::fmt;
use std::io;
use std::process::ExitCode;

/// What went wrong, as a sentence.
#[derive(Debug)]
pub enum Failure {
    /// In what was read or written.
    Input(String),
    /// In how the command was called: what it asks for is not there, or is not clear.
    Usage(String),
    /// Problems that were told where they belong: there is no more to say.
    Told,
}

impl Failure {
    /// As clap does it, wrong usage is 2.
    pub fn status(&self) -> ExitCode {
        match self {
            Self::Input(_) | Self::Told => ExitCode::from(1),
            Self::Usage(_) => ExitCode::from(2),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(message) | Self::Usage(message) => formatter.write_str(message),
            Self::Told => Ok(()),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Input(error.to_string())
    }
}
