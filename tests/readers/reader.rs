//! Who has a page of the site open in an engine.

use std::sync::Arc;

use futures_util::future::join_all;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::computed;
use crate::engine::{Browser, Engine};
use crate::site::Site;

pub struct Reader {
    pub browser: Browser,
    pub site: Arc<Site>,
}

/// Runs a test in each of some engines side by side, each in a task of its own, so that its browser is closed
/// also when an assertion fails; and gives what it brings.
pub async fn in_each<F, T, S>(engines: &[Engine], test: F) -> Vec<S>
where
    F: Fn(Arc<Reader>) -> T + Send + Clone + 'static,
    T: Future<Output = WebDriverResult<S>> + Send + 'static,
    S: Send + 'static,
{
    let site = Site::start().await;
    let running = engines.iter().map(|engine| {
        let (engine, site, test) = (*engine, Arc::clone(&site), test.clone());
        tokio::spawn(async move {
            let browser = Browser::start(engine, true).await.expect("a browser");
            let reader = Arc::new(Reader { browser, site });
            let result = tokio::spawn(test(Arc::clone(&reader))).await;
            let _ = reader.browser.driver.clone().quit().await;
            match result {
                Ok(done) => done.map_err(|error| format!("{engine}: {error}")),
                Err(failed) => {
                    let said = failed.into_panic();
                    let said = said.downcast_ref::<String>().cloned();
                    Err(format!(
                        "{engine}: {}",
                        said.unwrap_or_else(|| "an assertion has failed".to_owned())
                    ))
                }
            }
        })
    });
    let results = join_all(running).await;
    let (mut done, mut failed) = (Vec::new(), Vec::new());
    for result in results {
        match result.expect("to end") {
            Ok(own) => done.push(own),
            Err(error) => failed.push(error),
        }
    }
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
    done
}

impl Reader {
    /// Opens a page of a language as a whole, with what knows its states, and waits until its card answers.
    pub async fn open(&self, language: &str, name: &str) -> WebDriverResult<()> {
        self.browser.driver.goto(format!("{}/{language}/{name}.html", self.site.origin)).await?;
        let states = "(async () => {
            const script = document.createElement('script');
            script.src = '/states.js';
            await new Promise((done) => { script.onload = done; document.head.append(script); });
            while (!stage(window)) await drawn(window);
            await complete(window);
            if ('listen' in window) listen();
        })()";
        self.browser.wait(states).await?;
        Ok(())
    }

    /// Brings the card into a state of `states.js`.
    pub async fn enter(&self, state: &str) -> WebDriverResult<()> {
        let failed = self.browser.wait(&format!("enter(window, {})", json!(state))).await?;
        assert_eq!(failed, Value::Null, "{state}");
        Ok(())
    }

    /// What a selector finds first in the card.
    pub async fn find(&self, selector: &str) -> WebDriverResult<WebElement> {
        let script = format!("return stage(window).querySelector({})", json!(selector));
        self.browser.driver.execute(script, vec![]).await?.element()
    }

    /// The value of an expression of `stage`, what the card is drawn on.
    pub async fn ask(&self, expression: &str) -> WebDriverResult<Value> {
        self.browser.get(&format!("const root = stage(window); return {expression}")).await
    }

    pub async fn press(&self, key: impl Into<thirtyfour::TypingData>) -> WebDriverResult<()> {
        self.browser.driver.action_chain().send_keys(key).perform().await
    }

    /// The role and the name that a screen reader announces.
    pub async fn role_and_name(&self, element: &WebElement) -> WebDriverResult<(String, String)> {
        computed(&self.browser.driver, element).await
    }
}
