//! The three engines, each with a driver, a browser and a folder of its own.

use std::fmt::{self, Display};
use std::fs;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::Capabilities;
use thirtyfour::prelude::*;

use crate::process::Process;

/// Where Debian has the small browser of WebKit's GTK port, on 64 bits of Intel's, ARM's and others.
fn mini_browser() -> String {
    format!("/usr/lib/{}-linux-gnu/webkit2gtk-4.1/MiniBrowser", std::env::consts::ARCH)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];
}

impl Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&format!("{self:?}"))
    }
}

/// A browser, which is gone with all of its processes and files when it is dropped.
pub struct Browser {
    pub driver: WebDriver,
    pub engine: Engine,
    _processes: Vec<Process>,
    _folder: Folder,
}

/// A folder that is removed when it is dropped.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Browser {
    /// `compiles` is whether it has WebAssembly.
    pub async fn start(engine: Engine, compiles: bool) -> WebDriverResult<Self> {
        let port = free_port();
        let folder = format!("fact-box-{engine}-{port}-{}", std::process::id());
        let folder = Folder(std::env::temp_dir().join(folder));
        fs::create_dir_all(&folder.0).expect("a folder");
        let home = folder.0.display().to_string();
        let (processes, url, capabilities) = match engine {
            Engine::Chromium => chromium(&home, compiles),
            Engine::Firefox => firefox(&home, compiles),
            Engine::WebKit => webkit(&home, compiles, port).await,
        };
        let Value::Object(capabilities) = capabilities else { unreachable!() };
        // A connection for each command: drivers close those that have been idle when they like.
        let client = reqwest::Client::builder().pool_max_idle_per_host(0).build();
        let driver = WebDriver::builder(url, Capabilities::from(capabilities))
            .client(client.expect("a client"))
            .await?;
        driver.set_script_timeout(Duration::from_secs(60)).await?;
        Ok(Self { driver, engine, _processes: processes, _folder: folder })
    }

    /// The value of a script's `return`.
    pub async fn get(&self, script: &str) -> WebDriverResult<Value> {
        Ok(self.driver.execute(script, vec![]).await?.json().clone())
    }

    /// What a script's promise brings.
    pub async fn wait(&self, promise: &str) -> WebDriverResult<Value> {
        let script = format!(
            "const done = arguments[0];
             Promise.resolve({promise}).then(done, (error) => done(`failed: ${{error}}`));"
        );
        Ok(self.driver.execute_async(script, vec![]).await?.json().clone())
    }
}

type Started = (Vec<Process>, String, Value);

fn chromium(home: &str, compiles: bool) -> Started {
    let (process, url) = Process::start(
        at_home(&mut Process::group("chromedriver"), home).arg("--port=0"),
        |line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            Some(format!("http://127.0.0.1:{}", port.trim_end_matches('.')))
        },
    );
    let profile = format!("--user-data-dir={home}/profile");
    let mut arguments = vec![
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
        // Whatever else is asked for is nowhere.
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
        &profile,
    ];
    if !compiles {
        arguments.push("--js-flags=--jitless");
    }
    let options = json!({ "args": arguments });
    (vec![process], url, json!({ "browserName": "chrome", "goog:chromeOptions": options }))
}

fn firefox(home: &str, compiles: bool) -> Started {
    let (process, url) = Process::start(
        at_home(&mut Process::group("geckodriver"), home)
            .args(["--port", "0", "--websocket-port", "0", "--binary", "/usr/bin/firefox-esr"])
            .args(["--profile-root", home]),
        |line| Some(format!("http://{}", line.split_once("Listening on ")?.1)),
    );
    let options = json!({
        "args": ["-headless"],
        "prefs": { "javascript.options.wasm": compiles, "intl.accept_languages": "en-US",
            // Its window has the focus, whichever other one has.
            "focusmanager.testmode": true },
    });
    (vec![process], url, json!({ "browserName": "firefox", "moz:firefoxOptions": options }))
}

async fn webkit(home: &str, compiles: bool, port: u16) -> Started {
    let (screen, display) = Process::start(
        Process::group("Xvfb").args(["-displayfd", "1", "-screen", "0", "1280x1024x24"]),
        |line| Some(format!(":{line}")),
    );
    let mut command = Process::group("WebKitWebDriver");
    at_home(&mut command, home)
        .arg(format!("--port={port}"))
        .env("DISPLAY", display)
        .env("GDK_BACKEND", "x11")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("LANG", "en_US.UTF-8")
        // Needed where tests run as root; the pages are our own.
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    if !compiles {
        command.env("JSC_useWasm", "0");
    }
    let driver = Process::spawn(&mut command);
    let url = format!("http://127.0.0.1:{port}");
    // It does not say when it listens.
    let mut tries = 0;
    while let Err(error) = reqwest::get(format!("{url}/status")).await {
        tries += 1;
        assert!(tries < 1000, "WebKitWebDriver does not answer: {error}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let options = json!({ "binary": mini_browser(), "args": ["--automation"] });
    let capabilities = json!({ "browserName": "MiniBrowser", "webkitgtk:browserOptions": options });
    (vec![driver, screen], url, capabilities)
}

/// A command whose programs keep what they keep in a folder of the test's, and live where a day that is read
/// as a moment is the day before.
fn at_home<'a>(command: &'a mut Command, home: &str) -> &'a mut Command {
    for name in ["XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"] {
        command.env_remove(name);
    }
    command.env("HOME", home).env("TMPDIR", home).env("TZ", "America/Los_Angeles")
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("its address").port()
}
