//! Where a card is written.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use crate::failure::Failure;

/// Writes to a file, or to standard output where there is none, or where it is `-`.
pub fn write(path: Option<&Path>, text: &str) -> Result<(), Failure> {
    match path {
        None => io::stdout().write_all(text.as_bytes()).map_err(Failure::from),
        Some(path) if path == "-" => write(None, text),
        Some(path) => file(path, text)
            .map_err(|error| Failure::Input(format!("cannot write {}: {error}", path.display()))),
    }
}

fn file(path: &Path, text: &str) -> io::Result<()> {
    // A link is followed, so that it stays one.
    let Ok(path) = fs::canonicalize(path) else { return replace(path, text) };
    // A device or a pipe must not become a file.
    if path.is_file() { replace(&path, text) } else { fs::write(path, text) }
}

/// The whole text or none of it, and a reader of the file sees one or the other.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let written = (|| {
        // What may not be written is not replaced either.
        if path.exists() {
            OpenOptions::new().write(true).open(path)?;
        }
        let mut file = OpenOptions::new().write(true).create_new(true).open(&beside)?;
        if let Ok(before) = fs::metadata(path) {
            file.set_permissions(before.permissions())?;
        }
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, path)
    })();
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}
