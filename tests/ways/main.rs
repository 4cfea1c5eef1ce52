//! Every way onto a page, in the real things: what is left of the Mexico card there, and whether it
//! answers. Prints one table.
//!
//! `make ways` builds and installs what they need first.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../pages/browser.rs"]
#[allow(dead_code)] // The tests of pages need more of it.
mod browser;
mod frames;
mod nginx;
#[path = "../pages/process.rs"]
#[allow(dead_code)] // Other tests end them otherwise.
mod process;
mod sanitizers;
mod way;
mod wordpress;

use std::future::Future;

use way::Way;

#[tokio::test]
async fn the_card_stands_and_answers_in_every_way_onto_a_page() {
    let mut ways = Vec::new();
    let mut failed = Vec::new();
    // One after the other: together they are more than two cores can do in time.
    run("frames", &mut ways, &mut failed, frames::ways()).await;
    run("sanitizers", &mut ways, &mut failed, sanitizers::ways()).await;
    run("nginx", &mut ways, &mut failed, nginx::ways()).await;
    run("WordPress", &mut ways, &mut failed, wordpress::ways()).await;
    println!("{}", Way::table(&ways));
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// Runs one of them, so that its failure does not hide what the others say.
async fn run<T>(name: &str, ways: &mut Vec<Way>, failed: &mut Vec<String>, found: T)
where
    T: Future<Output = Vec<Way>> + Send + 'static,
{
    match tokio::spawn(found).await {
        Ok(found) => ways.extend(found),
        Err(error) => failed.push(format!("{name}: {error}")),
    }
}
