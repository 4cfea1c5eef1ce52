//! Whole pages in real Chromium, through WebDriver: what a reader sees and does.
//!
//! Each test has a browser and a server of its own, both stopped when it ends, however it ends.
//! `make pages` builds what they look at first.
#![cfg(not(target_arch = "wasm32"))]

mod browser;
mod downloads;
mod element;
mod embed;
mod failures;
mod figures;
mod frame;
mod keyboard;
mod languages;
mod later;
mod layout;
mod mexico;
mod modes;
mod print;
#[allow(dead_code)] // Other tests start groups of them.
mod process;
mod series;
mod world;
