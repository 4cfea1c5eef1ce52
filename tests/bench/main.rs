//! The card against chart libraries, on the same work, in one run. Prints tables, and writes them to
//! `BENCHMARKS.md`. Nothing is asserted of times: a machine that does something else at the same time
//! would fail whoever changed nothing.
//!
//! `make bench` builds what it needs first. `ROUNDS` says how often each page is opened, `ONLY=load`,
//! `many` or `asked` is one part of it, which writes no file.
#![cfg(not(target_arch = "wasm32"))]

mod asked;
#[path = "../pages/browser.rs"]
#[allow(dead_code)] // The tests of pages need more of it.
mod browser;
mod load;
#[path = "../pages/process.rs"]
#[allow(dead_code)] // Other tests end them otherwise.
mod process;
mod report;
mod site;

use std::sync::{Arc, Mutex};

use browser::{Screen, on};
use load::{CONTENDERS, Condition, Loads, Opener};
use report::{Report, method};

fn rounds() -> usize {
    std::env::var("ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(7)
}

fn is_asked_for(part: &str) -> bool {
    std::env::var("ONLY").map_or(true, |only| only == part)
}

#[tokio::test]
async fn the_card_against_chart_libraries() {
    let found = Arc::new(Mutex::new(Report::default()));
    let report = Arc::clone(&found);
    let site = site::serve().await;
    on("index.html", Screen { width: 720, ..Screen::default() }, move |page| async move {
        let page = Opener::new(page, site).await?;
        let mut own = Report::default();
        own.add(method(&page, rounds()).await?);
        if is_asked_for("load") {
            for condition in Condition::ALL {
                let mut loads = Loads::default();
                for _ in 0..rounds() {
                    // In turn, so that what slows the machine for a while slows them all.
                    for contender in CONTENDERS {
                        loads.open(&page, contender.name, 1, condition).await?;
                    }
                    loads.open(&page, "text", 1, condition).await?;
                }
                own.add(loads.table(condition));
                own.keep(&loads, condition);
            }
            let mut far = Loads::default();
            far.open(&page, "far", 1, Condition::ALL[0]).await?;
            own.add(far.requests("far"));
        }
        if is_asked_for("many") {
            for condition in [Condition::ALL[0], Condition::ALL[1]] {
                let mut loads = Loads::default();
                for round in 0..rounds() {
                    for count in [1, 10, 50, 200] {
                        for contender in CONTENDERS {
                            // They take long; what two of them take is compared.
                            let compared = matches!(contender.name, "card" | "plain");
                            if count == 200 && round % 3 > 0 && !compared {
                                continue;
                            }
                            loads.open(&page, contender.name, count, condition).await?;
                        }
                    }
                }
                own.add(loads.growth(condition));
                own.keep(&loads, condition);
            }
        }
        if is_asked_for("asked") {
            let asked = asked::ask(&page, rounds()).await?;
            own.asked(&asked);
            own.add(asked.tables);
        }
        own.print();
        *report.lock().expect("the report") = own;
        Ok(())
    })
    .await;
    if std::env::var_os("ONLY").is_none() {
        found.lock().expect("the report").write();
    }
}
