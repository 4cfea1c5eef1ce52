//! Who opens a page, looks at each card and presses something in it.

use std::sync::Arc;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::engine::{Browser, Engine};
use crate::row::Row;
use crate::site::Site;
use crate::{styles, way};

/// What a reader has seen of a page.
#[derive(Debug, Default)]
pub struct Seen {
    /// In as few words as the table has room for.
    pub cell: String,
    /// What must not be.
    pub wrong: Vec<String>,
    /// What else is worth saying, such as a measurement.
    pub note: String,
}

pub struct Reader {
    pub browser: Arc<Browser>,
    pub site: Arc<Site>,
    rows: Arc<Vec<Row>>,
    row: usize,
}

impl Reader {
    pub fn new(browser: Arc<Browser>, site: Arc<Site>, rows: Arc<Vec<Row>>, row: usize) -> Self {
        Self { browser, site, rows, row }
    }

    /// The same with another browser.
    pub fn with(self, browser: Arc<Browser>) -> Self {
        Self { browser, ..self }
    }

    pub fn row(&self) -> &Row {
        &self.rows[self.row]
    }

    /// What the addresses of the row's pages and files begin with, of this engine alone, so that nothing
    /// is in its cache.
    pub fn path(&self) -> String {
        format!("/{}/{}/", self.browser.engine, self.row)
    }

    /// Opens a page of the row, and waits until it is loaded.
    pub async fn open(&self, name: &str) -> WebDriverResult<()> {
        self.browser.driver.goto(format!("{}{}{name}", self.site.origin, self.path())).await
    }

    /// Opens the page and reads each card on it.
    pub async fn look(&self) -> WebDriverResult<Seen> {
        self.open("page.html").await?;
        self.read().await
    }

    /// Reads each card on the open page, one that answers also after pressing something in it.
    pub async fn read(&self) -> WebDriverResult<Seen> {
        // Without the loader there is nobody who could tell anything.
        if self.row().expected != "text" {
            self.browser.wait("settled()").await?;
        }
        let before = self.boxes().await?;
        for (index, one) in before.iter().enumerate() {
            if one["answers"] == true {
                self.press(index).await?;
            }
        }
        let after = self.boxes().await?;
        let mut seen = Seen::default();
        let mut cells = Vec::new();
        for (index, (before, after)) in before.iter().zip(&after).enumerate() {
            let cell = cell(after);
            let text = before["text"].as_str().unwrap_or_default();
            let wrong = way::wrong(text).filter(|_| self.row().page.whole);
            seen.wrong.extend(wrong.map(|wrong| format!("card {}: {wrong}", index + 1)));
            cells.push(cell);
        }
        assert!(!cells.is_empty(), "a page without cards");
        if cells.iter().all(|cell| *cell == cells[0]) {
            cells.truncate(1);
        }
        seen.cell = cells.join("; ");
        seen.wrong.extend(self.complaints(!seen.cell.contains("text")).await?);
        Ok(seen)
    }

    /// What is on the page, as `seen` in `note.js` has it.
    pub async fn boxes(&self) -> WebDriverResult<Vec<Value>> {
        let boxes = self.browser.get("return seen()").await?;
        Ok(boxes.as_array().cloned().unwrap_or_default())
    }

    /// Presses what can be pressed in a card, and waits until it says what has changed.
    pub async fn press(&self, index: usize) -> WebDriverResult<()> {
        let control = format!("return control(boxes()[{index}])");
        let control = self.browser.driver.execute(control, vec![]).await?.element()?;
        // WebKit's driver looks for it where it would be without zoom.
        if self.browser.engine == Engine::WebKit && self.row().page.style == styles::ZOOM {
            self.browser.get(&format!("control(boxes()[{index}]).click()")).await?;
        } else {
            control.click().await?;
        }
        self.browser.wait(&format!("heard(boxes()[{index}], 'change')")).await?;
        Ok(())
    }

    /// What the page has noted that no page may: errors that nobody caught, a script that came out of a
    /// card, and, where all cards answer, what its policy has refused.
    pub async fn complaints(&self, answers: bool) -> WebDriverResult<Vec<String>> {
        let noted = self.browser.get("return [errors, refused, window.hacked ?? null]").await?;
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let mut wrong: Vec<String> =
            list(&noted[0]).iter().map(|error| format!("uncaught: {error}")).collect();
        if answers {
            wrong.extend(list(&noted[1]).iter().map(|own| format!("refused by policy: {own}")));
        }
        if noted[2] != json!(null) {
            wrong.push("a script out of a card has run".to_owned());
        }
        Ok(wrong)
    }
}

/// What a card shows, and all that it has told, but for what a card that answers must tell.
fn cell(one: &Value) -> String {
    let answers = one["answers"] == true;
    let told: Vec<_> = one["told"].as_array().into_iter().flatten().collect();
    let mut cell = if answers { "card" } else { "text" }.to_owned();
    let mut own = told.iter().map(|event| match event["type"].as_str() {
        Some("error") => event["code"].as_str().unwrap_or("error without a code").to_owned(),
        kind => kind.unwrap_or_default().to_owned(),
    });
    if answers && told.len() == 2 {
        assert_eq!([own.next(), own.next()], ["ready", "change"].map(|own| Some(own.to_owned())));
        return cell;
    }
    for told in own {
        cell.push_str(", ");
        cell.push_str(&told);
    }
    cell
}
