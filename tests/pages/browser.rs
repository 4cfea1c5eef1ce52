//! A browser with a server of the repository's files, and the card on its page.

use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel, RequestData};

use crate::process::Process;

/// How a page is looked at.
#[derive(Clone, Copy)]
pub struct Screen {
    pub width: u32,
    pub dark: bool,
    /// Whether scripts run.
    pub scripts: bool,
}

impl Default for Screen {
    fn default() -> Self {
        Self { width: 720, dark: false, scripts: true }
    }
}

/// Waits until all of the code is there of the cards that answer.
pub const COMPLETE: &str = "
    const done = arguments[arguments.length - 1];
    const code = performance.getEntriesByType('resource').map(({ name }) => name)
      .filter((name) => /\\/fact-box-card\\.[^/]*\\.js$/.test(name));
    Promise.all([...new Set(code)].map(async (name) => (await import(name)).complete()))
      .then(() => done(), () => done());";

/// Makes a page find that its reader has just clicked.
pub const CLICKED: &str =
    "Object.defineProperty(navigator, 'userActivation', { value: { isActive: true } });";

/// A page in a browser.
pub struct Page {
    pub driver: WebDriver,
    site: String,
    _driver: Process,
    _server: Process,
    profile: PathBuf,
}

/// Runs a test on a page of the repository, such as `www/mexico.html`.
pub async fn on<F, T>(path: &str, screen: Screen, test: F)
where
    F: FnOnce(Arc<Page>) -> T,
    T: Future<Output = WebDriverResult<()>> + Send + 'static,
{
    let page = Arc::new(Page::open(screen).await.expect("a browser"));
    let url = format!("{}{path}", page.site);
    page.driver.goto(&url).await.expect("the page");
    if screen.scripts {
        page.adopted().await.expect("its figures to have elements");
    }
    // In a task of its own, so that the browser is closed also when an assertion fails.
    let result = tokio::spawn(test(Arc::clone(&page))).await;
    let _ = page.driver.clone().quit().await;
    drop(page);
    match result {
        Ok(done) => done.expect("the browser to answer"),
        Err(failed) => std::panic::resume_unwind(failed.into_panic()),
    }
}

impl Page {
    async fn open(screen: Screen) -> WebDriverResult<Self> {
        let (server, site) = Process::start(
            Process::group(env!("CARGO_BIN_EXE_fact-box")).args([
                "serve",
                "--port",
                "0",
                env!("CARGO_MANIFEST_DIR"),
            ]),
            |line| line.starts_with("http://").then(|| line.to_owned()),
        );
        let (chromedriver, port) =
            Process::start(Process::group("chromedriver").arg("--port=0"), |line| {
                let (_, port) = line.split_once("started successfully on port ")?;
                Some(port.trim_end_matches('.').to_owned())
            });
        let profile = std::env::temp_dir().join(format!("fact-box-{port}-{}", std::process::id()));
        let mut capabilities = DesiredCapabilities::chrome();
        for argument in [
            "--headless=new",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            // Needed where tests run as root; the pages are our own.
            "--no-sandbox",
            "--lang=en-US",
            &format!("--user-data-dir={}", profile.display()),
        ] {
            capabilities.add_arg(argument)?;
        }
        capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        let driver =
            WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities.clone()).await?;
        let page = Self { driver, site, _driver: chromedriver, _server: server, profile };
        page.look(screen).await?;
        // Notes every event of every card from the start.
        let note = "window.told = [];
            for (const name of ['ready', 'change', 'error'])
              addEventListener('fact-box-' + name, (e) => {
                told.push({ type: e.type, target: e.target, detail: e.detail });
              });";
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": note })).await?;
        // Where a day that is read as a moment is the day before.
        let zone = json!({ "timezoneId": "America/Los_Angeles" });
        page.cdp("Emulation.setTimezoneOverride", zone).await?;
        page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": !screen.scripts }))
            .await?;
        Ok(page)
    }

    /// Lets the page download files, into a folder that is gone with the browser.
    pub async fn let_download(&self) -> WebDriverResult<()> {
        let behavior = json!({ "behavior": "allow", "downloadPath": self.downloads() });
        self.cdp("Browser.setDownloadBehavior", behavior).await?;
        Ok(())
    }

    fn downloads(&self) -> PathBuf {
        self.profile.join("downloads")
    }

    /// What is downloaded by a name, as soon as it is whole. An empty file keeps the name until then.
    pub async fn downloaded(&self, name: &str) -> Vec<u8> {
        let path = self.downloads().join(name);
        for _ in 0..1000 {
            match std::fs::read(&path) {
                Ok(bytes) if !bytes.is_empty() => {
                    std::fs::remove_file(&path).expect("to remove what was downloaded");
                    return bytes;
                }
                _ => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
        panic!("{name} never came");
    }

    pub async fn cdp(&self, method: &str, parameters: Value) -> WebDriverResult<Value> {
        self.driver.cdp().send_raw(method, parameters).await
    }

    /// Sets the size and the colours of the screen.
    pub async fn look(&self, screen: Screen) -> WebDriverResult<()> {
        let scheme = if screen.dark { "dark" } else { "light" };
        let size = json!({
            "width": screen.width, "height": 900, "deviceScaleFactor": 1, "mobile": false
        });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await?;
        let scheme = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.cdp("Emulation.setEmulatedMedia", scheme).await?;
        Ok(())
    }

    /// The value of a script's `return`.
    pub async fn get(&self, script: &str) -> WebDriverResult<Value> {
        Ok(self.driver.execute(script, vec![]).await?.json().clone())
    }

    /// The value of a script's `return`, as text.
    pub async fn text(&self, script: &str) -> WebDriverResult<String> {
        Ok(self.get(script).await?.as_str().unwrap_or_default().to_owned())
    }

    /// The element that a script returns.
    pub async fn element(&self, script: &str) -> WebDriverResult<WebElement> {
        self.driver.execute(script, vec![]).await?.element()
    }

    /// Opens another page of the repository.
    pub async fn visit(&self, path: &str) -> WebDriverResult<()> {
        self.driver.goto(format!("{}{path}", self.site)).await
    }

    /// Opens another page of the repository, looked at in another way: a test of many has one browser.
    pub async fn show(&self, path: &str, screen: Screen) -> WebDriverResult<()> {
        self.look(screen).await?;
        self.visit(path).await?;
        self.adopted().await
    }

    /// Waits until each figure of the page has an element, which comes when its text has been painted.
    pub async fn adopted(&self) -> WebDriverResult<()> {
        let script = "const [done] = arguments;
            const figures = [...document.querySelectorAll('figure[data-fact-box]')];
            const look = () => {
              if (figures.every((own) => own.querySelector(':scope > fact-box'))) done();
              else requestAnimationFrame(look);
            };
            look();";
        self.driver.execute_async(script, vec![]).await?;
        Ok(())
    }

    /// Brings a card near the screen and waits until it answers, or says that it cannot; and until all
    /// of its code is there, which else comes when a reader begins to ask.
    pub async fn wake(&self, card: &str) -> WebDriverResult<()> {
        self.reach(card).await?;
        self.driver.execute_async(COMPLETE, vec![]).await?;
        Ok(())
    }

    /// Brings a card near the screen and waits until it answers, or says that it cannot.
    pub async fn reach(&self, card: &str) -> WebDriverResult<()> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const card = document.querySelector('{card}');
             const told = (e) => e.target === card && e.type !== 'fact-box-change';
             if (window.told.some(told)) done();
             for (const name of ['ready', 'error'])
               card.addEventListener('fact-box-' + name, () => done(), {{ once: true }});
             card.scrollIntoView();"
        );
        self.driver.set_script_timeout(Duration::from_secs(30)).await?;
        self.driver.execute_async(script, vec![]).await?;
        Ok(())
    }

    /// Puts a card on the page, at the end of its article, and wakes it; `card` is what a script
    /// returns. Its element has the id `late`.
    pub async fn add_card(&self, card: &str) -> WebDriverResult<()> {
        let script = format!(
            "const late = document.createElement('fact-box');
             late.id = 'late';
             const script = document.createElement('script');
             script.type = 'application/json';
             script.textContent = JSON.stringify((() => {{ {card} }})());
             late.append(script);
             document.querySelector('article').append(late);"
        );
        self.get(&script).await?;
        self.wake("#late").await
    }

    /// The details of all events of a name so far.
    pub async fn told(&self, event: &str) -> WebDriverResult<Value> {
        let script =
            format!("return told.filter((e) => e.type === '{event}').map((e) => e.detail)");
        self.get(&script).await
    }

    /// An element of a card's shadow root.
    pub async fn inside(&self, card: &str, selector: &str) -> WebDriverResult<WebElement> {
        let selector = selector.replace('\'', "\\'");
        self.element(&format!(
            "return document.querySelector('{card}').shadowRoot.querySelector('{selector}')"
        ))
        .await
    }

    /// What the console said, but for what the browser itself has to say of the network.
    pub async fn console(&self) -> WebDriverResult<Vec<String>> {
        let log = self.driver.browser_log().await?;
        Ok(log.into_iter().map(|entry| format!("{}: {}", entry.level, entry.message)).collect())
    }

    /// Taps the middle of an element with a finger.
    pub async fn tap(&self, element: &WebElement) -> WebDriverResult<()> {
        element.scroll_into_view().await?;
        let middle = "const { left, top, width, height } = arguments[0].getBoundingClientRect();
            return [left + width / 2, top + height / 2];";
        let middle = self.driver.execute(middle, vec![element.to_json()?]).await?;
        let point = json!([{ "x": middle.json()[0], "y": middle.json()[1] }]);
        let down = json!({ "type": "touchStart", "touchPoints": point });
        self.cdp("Input.dispatchTouchEvent", down).await?;
        let up = json!({ "type": "touchEnd", "touchPoints": [] });
        self.cdp("Input.dispatchTouchEvent", up).await?;
        Ok(())
    }

    /// Makes the screen one for fingers.
    pub async fn touch(&self) -> WebDriverResult<()> {
        let touch = json!({ "enabled": true, "maxTouchPoints": 1 });
        self.cdp("Emulation.setTouchEmulationEnabled", touch).await?;
        Ok(())
    }

    pub async fn press(&self, key: impl Into<thirtyfour::TypingData>) -> WebDriverResult<()> {
        self.driver.action_chain().send_keys(key).perform().await
    }

    /// The role and the name that a screen reader announces.
    pub async fn role_and_name(&self, element: &WebElement) -> WebDriverResult<(String, String)> {
        computed(&self.driver, element).await
    }
}

/// The role and the name that a browser makes of an element.
pub async fn computed(
    driver: &WebDriver,
    element: &WebElement,
) -> WebDriverResult<(String, String)> {
    let mut found = Vec::new();
    for what in ["computedrole", "computedlabel"] {
        let id = element.element_id().to_string();
        let answer = driver.cmd(Computed { id, what }).await?;
        found.push(answer.value::<String>()?);
    }
    let name = found.pop().unwrap_or_default();
    Ok((found.pop().unwrap_or_default(), name))
}

impl Drop for Page {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

/// WebDriver's computed role and label, for which the client has no call.
#[derive(Debug)]
struct Computed {
    id: String,
    what: &'static str,
}

impl FormatRequestData for Computed {
    fn format_request(&self, session: &thirtyfour::SessionId) -> RequestData {
        let path = format!("session/{session}/element/{}/{}", self.id, self.what);
        RequestData::new(Method::GET, path)
    }
}
