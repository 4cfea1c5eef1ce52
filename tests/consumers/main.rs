//! The package as others have it: packed, installed from the tarball, and built into pages.
//!
//! `make consumers` installs what they are built with into `target/consumers`.
#![cfg(not(target_arch = "wasm32"))]

#[allow(dead_code)] // What other tests ask of a page.
#[path = "../pages/browser.rs"]
mod browser;
#[path = "../schema/examples.rs"]
mod examples;
mod plain;
#[allow(dead_code)] // Other tests start groups of them.
#[path = "../pages/process.rs"]
mod process;
mod react;
mod site;
mod types;
mod vite;
