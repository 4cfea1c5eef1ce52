//! Every state in each language, in both schemes and three engines. Prints one table.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use serde_json::Value;
use thirtyfour::error::WebDriverResult;

use crate::card::asked_for;
use crate::engine::Engine;
use crate::reader::{Reader, in_each};

/// How long a language may take in an engine that has the machine for itself no longer.
const PATIENCE: Duration = Duration::from_secs(300);

/// A state by its name, and what is wrong in it in each language.
type Row = (String, Vec<(String, Vec<String>)>);

/// What one engine shows of each state.
#[derive(Default)]
pub struct Column(BTreeMap<usize, Row>);

impl Column {
    /// Adds what a walk of `walk.js` or `desk.js` finds.
    pub fn add(&mut self, tag: &str, found: &Value) {
        let states = found.as_array().unwrap_or_else(|| panic!("{found}"));
        for (index, state) in states.iter().enumerate() {
            let name = state[0].as_str().unwrap_or_default().to_owned();
            let wrong: Vec<Value> = state[1].as_array().cloned().unwrap_or_default();
            let wrong = wrong.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            let row = self.0.entry(index).or_insert((name, Vec::new()));
            row.1.push((tag.to_owned(), wrong));
        }
    }
}

/// Opens the page with the frame in which states are looked at.
pub async fn begin(reader: &Reader) -> WebDriverResult<()> {
    let driver = &reader.browser.driver;
    driver.set_script_timeout(PATIENCE).await?;
    driver.goto(format!("{}/walk.html", reader.site.origin)).await
}

/// Prints a table of the columns of all engines, and fails where something is wrong in one.
pub fn report(columns: &[Column], begun: Instant) {
    let mut failed = Vec::new();
    let mut states = 0;
    let line = |name: &str, cells: &[String]| {
        let cells: String = cells.iter().map(|cell| format!(" {cell:<14}")).collect();
        println!("{}", format!("{name:<28}{cells}").trim_end());
    };
    println!();
    line("languages without a fault", &Engine::ALL.map(|own| own.to_string()));
    for (index, (name, _)) in &columns[0].0 {
        let mut cells = Vec::new();
        for (engine, column) in Engine::ALL.iter().zip(columns) {
            let (_, languages) = &column.0[index];
            states += languages.len();
            let faultless = languages.iter().filter(|(_, wrong)| wrong.is_empty()).count();
            let mark = if faultless < languages.len() { " (!)" } else { "" };
            cells.push(format!("{faultless} of {}{mark}", languages.len()));
            for (tag, wrong) in languages {
                failed
                    .extend(wrong.iter().map(|wrong| format!("{name}, {tag}, {engine}: {wrong}")));
            }
        }
        line(name, &cells);
    }
    println!("{states} states, each light and dark: {} s", begun.elapsed().as_secs());
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
    assert!(states > 0, "no state was looked at");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nothing_is_wrong_in_any_state() {
    let begun = Instant::now();
    let columns = in_each(&Engine::ALL, |reader| async move {
        begin(&reader).await?;
        let mut column = Column::default();
        for language in reader.site.languages.iter().filter(|own| asked_for(&own.tag)) {
            let walk = format!("walk('{}', '{}')", language.tag, language.page);
            column.add(&language.tag, &reader.browser.wait(&walk).await?);
        }
        Ok(column)
    })
    .await;
    report(&columns, begun);
}
