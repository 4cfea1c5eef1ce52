//! Which files are checked: those that are named, and those in folders.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// A file to check.
#[derive(Debug, PartialEq, Eq)]
pub struct File {
    pub path: PathBuf,
    /// Whether it was named, and not found in a folder.
    pub named: bool,
}

/// What is named, in that order, and what is in folders by name.
pub fn find(named: &[PathBuf]) -> Result<Vec<File>, Failure> {
    let mut files: Vec<File> = Vec::new();
    for path in named {
        if path.is_dir() {
            walk(path, &mut files).map_err(|error| {
                Failure::Input(format!("cannot read the folder {}: {error}", path.display()))
            })?;
        } else {
            files.push(File { path: path.clone(), named: true });
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    files.retain(|file| seen.insert(file.path.clone()));
    Ok(files)
}

fn walk(folder: &Path, files: &mut Vec<File>) -> io::Result<()> {
    let entries: Result<Vec<_>, _> = fs::read_dir(folder)?.collect();
    let mut entries = entries?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let (path, name) = (entry.path(), entry.file_name());
        let is_passed_over =
            name.to_string_lossy().starts_with('.') || name == "node_modules" || name == "target";
        // A link to a folder may lead around in a circle.
        let kind = entry.file_type()?;
        if kind.is_dir() && !is_passed_over {
            walk(&path, files)?;
        } else if !kind.is_dir() && is_html(&path) | has_extension(&path, "json") {
            files.push(File { path, named: false });
        }
    }
    Ok(())
}

pub fn is_html(path: &Path) -> bool {
    has_extension(path, "html") || has_extension(path, "htm")
}

fn has_extension(path: &Path, wanted: &str) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(wanted))
}
