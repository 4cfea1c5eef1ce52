//! Every reader: each state of the card in each language, light and dark, in three engines; what a screen
//! reader is told of it; and all of it by keys alone and by a finger.
//! And all editors: the same of the desk.
//!
//! `make readers` builds and installs what they need first; `LANGUAGES=en,ar make readers` walks only
//! through these.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../pages/browser.rs"]
#[allow(dead_code)] // Its pages are of another test.
mod browser;
mod card;
mod desk;
#[path = "../faults/engine.rs"]
mod engine;
mod gallery;
mod keys;
mod matrix;
mod news;
#[path = "../pages/process.rs"]
mod process;
mod reader;
mod roles;
mod site;
mod touch;
