//! Every fault that a page meets, in three engines: what the reader sees then, whether the card answers,
//! and that the page is told once. Prints one table.
//!
//! `make faults` builds and installs what they need first; `ROWS=policy make faults` runs only the rows
//! that have the word in their names.
#![cfg(not(target_arch = "wasm32"))]

mod engine;
mod gone;
mod hostile;
mod many;
mod page;
mod panics;
mod privacy;
#[path = "../pages/process.rs"]
mod process;
mod reader;
mod row;
mod scripts;
mod site;
mod styles;
mod wasm;
#[path = "../ways/way.rs"]
#[allow(dead_code)] // Only the texts are needed here.
mod way;

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinError;

use tokio::sync::RwLock;

use engine::{Browser, Engine};
use reader::{Reader, Seen};
use row::Row;
use site::Site;

/// How long a row may take, which no row does that is as it must be.
const PATIENCE: Duration = Duration::from_secs(300);

/// Browsers work side by side, but for one that is measured.
static AT_WORK: RwLock<()> = RwLock::const_new(());

/// What became of a row in one engine.
type Outcome = Result<Seen, String>;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whatever_happens_the_reader_has_the_text_or_the_card() {
    let mut rows = row::rows();
    if let Ok(part) = std::env::var("ROWS") {
        rows.retain(|row| row.name.contains(&part));
    }
    assert!(!rows.is_empty(), "no such row");
    let rows = Arc::new(rows);
    let site = Site::start(Arc::clone(&rows)).await;
    let running = Engine::ALL
        .map(|engine| tokio::spawn(all_rows(engine, Arc::clone(&site), Arc::clone(&rows))));
    let mut columns = Vec::new();
    for column in running {
        columns.push(column.await.unwrap_or_else(|panicked| {
            // It has no browser.
            let said = said(panicked);
            rows.iter().map(|_| Err(said.clone())).collect()
        }));
    }
    let mut failed = Vec::new();
    println!("{}", table(&rows, &columns, &mut failed));
    for request in privacy::strange(&site) {
        failed.push(format!("asked of the site by no page: {request:?}"));
    }
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
}

/// All rows in one engine, one after the other.
async fn all_rows(engine: Engine, site: Arc<Site>, rows: Arc<Vec<Row>>) -> Vec<Outcome> {
    let browser = Arc::new(Browser::start(engine, true).await.expect("a browser"));
    let mut outcomes = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let reader = Reader::new(Arc::clone(&browser), Arc::clone(&site), Arc::clone(&rows), index);
        let (_other, _alone);
        if row.alone {
            _alone = AT_WORK.write().await;
        } else {
            _other = AT_WORK.read().await;
        }
        // In a task of its own, so that its failure does not hide what the others say.
        let mut running = tokio::spawn((row.run)(reader));
        let outcome = match tokio::time::timeout(PATIENCE, &mut running).await {
            Ok(Ok(Ok(seen))) => Ok(seen),
            Ok(Ok(Err(error))) => Err(error.to_string()),
            Ok(Err(panicked)) => Err(said(panicked)),
            Err(_) => {
                running.abort();
                Err("does not end".to_owned())
            }
        };
        outcomes.push(outcome);
    }
    let _ = browser.driver.clone().quit().await;
    outcomes
}

/// What a failed assertion says.
fn said(panicked: JoinError) -> String {
    let said = panicked.into_panic();
    let said = said.downcast_ref::<String>().cloned();
    said.unwrap_or_else(|| "an assertion has failed".to_owned())
}

/// Faults down, engines across; and what is not as it must be.
fn table(rows: &[Row], columns: &[Vec<Outcome>], failed: &mut Vec<String>) -> String {
    let line = |name: &str, cells: &[String]| {
        let cells: String = cells.iter().map(|cell| format!(" {cell:<24}")).collect();
        format!("{}\n", format!("{name:<58}{cells}").trim_end())
    };
    let mut table = format!("\n{}", line("what is wrong", &Engine::ALL.map(|own| own.to_string())));
    let mut notes = String::new();
    for (index, row) in rows.iter().enumerate() {
        let mut cells = Vec::new();
        for (engine, column) in Engine::ALL.iter().zip(columns) {
            let at = format!("{engine}: {}", row.name);
            let (cell, wrong) = match &column[index] {
                Ok(seen) => {
                    if !seen.note.is_empty() {
                        notes.push_str(&format!("\n{at}: {}", seen.note));
                    }
                    (seen.cell.as_str(), seen.wrong.clone())
                }
                Err(error) => ("?", vec![error.clone()]),
            };
            let as_expected = cell == row.expected && wrong.is_empty();
            if cell != row.expected {
                failed.push(format!("{at}: expected {}, found {cell}", row.expected));
            }
            failed.extend(wrong.iter().map(|wrong| format!("{at}: {wrong}")));
            cells.push(if as_expected { cell.to_owned() } else { format!("{cell} (!)") });
        }
        table.push_str(&line(&row.name, &cells));
    }
    format!("{table}{notes}")
}
