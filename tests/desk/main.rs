//! The desk in Chromium, by mouse, keys and clipboard, as an editor uses it. `make desk` builds what it needs first.
#![cfg(not(target_arch = "wasm32"))]

mod away;
#[path = "../pages/browser.rs"]
#[allow(dead_code)] // The tests of pages need more of it.
mod browser;
mod editor;
mod looks;
#[path = "../pages/process.rs"]
#[allow(dead_code)] // Other tests end them otherwise.
mod process;
mod story;
mod tables;
mod writing;
