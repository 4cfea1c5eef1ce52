//! Every state in each language, in both schemes and three engines. Prints one table.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::card::asked_for;
use crate::engine::Engine;
use crate::reader::in_each;

/// How long a language may take in an engine that has the machine for itself no longer.
const PATIENCE: Duration = Duration::from_secs(300);

/// What is wrong, by state, of each language that was looked at.
type Column = BTreeMap<usize, (String, Vec<(String, Vec<String>)>)>;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nothing_is_wrong_in_any_state() {
    let begun = Instant::now();
    let columns = in_each(&Engine::ALL, |reader| async move {
        let driver = &reader.browser.driver;
        driver.set_script_timeout(PATIENCE).await?;
        driver.goto(format!("{}/walk.html", reader.site.origin)).await?;
        let mut column = Column::new();
        for language in reader.site.languages.iter().filter(|own| asked_for(&own.tag)) {
            let walk = format!("walk('{}', '{}')", language.tag, language.page);
            let found = reader.browser.wait(&walk).await?;
            let states = found.as_array().unwrap_or_else(|| panic!("{found}"));
            for (index, state) in states.iter().enumerate() {
                let name = state[0].as_str().unwrap_or_default().to_owned();
                let wrong: Vec<Value> = state[1].as_array().cloned().unwrap_or_default();
                let wrong = wrong.iter().filter_map(Value::as_str).map(str::to_owned).collect();
                let row = column.entry(index).or_insert((name, Vec::new()));
                row.1.push((language.tag.clone(), wrong));
            }
        }
        Ok(column)
    })
    .await;
    let mut failed = Vec::new();
    let mut states = 0;
    let line = |name: &str, cells: &[String]| {
        let cells: String = cells.iter().map(|cell| format!(" {cell:<14}")).collect();
        println!("{}", format!("{name:<28}{cells}").trim_end());
    };
    println!();
    line("languages without a fault", &Engine::ALL.map(|own| own.to_string()));
    for (index, (name, _)) in &columns[0] {
        let mut cells = Vec::new();
        for (engine, column) in Engine::ALL.iter().zip(&columns) {
            let (_, languages) = &column[index];
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
}
