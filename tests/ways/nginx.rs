//! A page on one origin and the card on another, which Debian's nginx serves as `www/hosting` says.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, Method, StatusCode};
use serde_json::{Value, json};

use crate::browser::{Page, Screen, on};
use crate::process::Process;
use crate::way::Way;

const ORIGINS: &str = "A page on one origin, nginx on another";
const BROKEN: &str = "nginx, one byte of a file changed";

/// nginx on two ports of its own, which is gone with its folder when it is dropped.
struct Nginx {
    process: Option<Process>,
    folder: PathBuf,
    page: String,
    widget: String,
}

impl Nginx {
    /// Serves a page that shows the Mexico card, and a copy of `dist/`.
    async fn start() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let [page, widget] = [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").expect("a port"));
        let port = |own: &TcpListener| own.local_addr().expect("its address").port();
        let ports = [port(&page), port(&widget)];
        let folder = std::env::temp_dir().join(format!("fact-box-nginx-{}", ports[0]));
        for name in ["page", "dist", "temporary"] {
            fs::create_dir_all(folder.join(name)).expect("a folder");
        }
        for file in fs::read_dir(root.join("dist")).expect("dist").flatten() {
            if file.path().is_file() {
                fs::copy(file.path(), folder.join("dist").join(file.file_name())).expect("a copy");
            }
        }
        let [page_port, widget_port] = ports;
        let elsewhere = format!("http://127.0.0.1:{widget_port}/");
        let html = fs::read_to_string(root.join("www/mexico.html")).expect("the page");
        let html =
            html.replace("../dist/", &elsewhere).replace("<fact-box class=\"aside\">", "<!--");
        let html = html.replacen("</fact-box>", "-->", 1);
        // Far enough that the card is not near at first.
        let html = html.replacen("<fact-box>", "<p style=\"height: 3000px\"></p><fact-box>", 1);
        fs::write(folder.join("page/index.html"), html).expect("a page");
        fs::copy(root.join("www/broadsheet.css"), folder.join("page/broadsheet.css"))
            .expect("a copy");
        let frame = format!("<iframe src=\"{elsewhere}embed.html?card=mexico.json\"></iframe>");
        fs::write(folder.join("page/isolated.html"), frame).expect("a page");
        fs::copy(root.join("www/cards/mexico.json"), folder.join("dist/mexico.json"))
            .expect("a copy");
        let (at, shipped) = (folder.display(), root.join("www/hosting/nginx.conf"));
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
        let temporary = temporary.map(|name| format!("{name}_temp_path {at}/temporary/{name};\n"));
        let configuration = format!(
            "daemon off; master_process off; pid {at}/nginx.pid; error_log {at}/error.log;
             load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
             events {{}}
             http {{
               {}
               access_log off;
               server {{
                 listen 127.0.0.1:{page_port}; root {at}/page; types {{ text/html html; text/css css; }}
                 location = /isolated.html {{
                   add_header Cross-Origin-Embedder-Policy require-corp;
                   add_header Cross-Origin-Opener-Policy same-origin;
                 }}
               }}
               log_format bytes '$request_uri $status $body_bytes_sent';
               server {{ listen 127.0.0.1:{widget_port}; root {at}/dist; access_log {at}/access.log bytes;
                 include {}; }}
             }}",
            temporary.concat(),
            shipped.display()
        );
        fs::write(folder.join("nginx.conf"), configuration).expect("a configuration");
        drop((page, widget));
        let mut command = Process::group("nginx");
        command.arg("-p").arg(&folder).arg("-c").arg(folder.join("nginx.conf"));
        command.arg("-e").arg(folder.join("error.log"));
        let process = Some(Process::spawn(&mut command));
        let page = format!("http://127.0.0.1:{page_port}/");
        let own = Self { process, folder, page, widget: elsewhere };
        for _ in 0..500 {
            if reqwest::get(&own.page).await.is_ok() {
                return own;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let said = fs::read_to_string(own.folder.join("error.log")).unwrap_or_default();
        panic!("nginx does not answer: {said}");
    }

    /// What has been asked for since the last time: path, status and bytes of the body. A request is
    /// logged after its answer is sent, and before the next one is read: so there is one more.
    async fn requests(&self) -> Vec<(String, u16, u64)> {
        const LAST: &str = "/last";
        self.answer(&LAST[1..], "identity").await;
        let path = self.folder.join("access.log");
        let log = fs::read_to_string(&path).expect("the log");
        File::options().write(true).truncate(true).open(path).expect("the log");
        let request = |line: &str| {
            let mut words = line.split(' ');
            let mut next = || words.next().expect("a word").to_owned();
            let path = next();
            (path, next().parse().expect("a status"), next().parse().expect("a number"))
        };
        log.lines().map(request).filter(|(path, ..)| path != LAST).collect()
    }

    /// The name of the file that the loader fetches for a part of the card.
    fn named(&self, part: &str) -> String {
        let (stem, ending) = part.split_once('.').expect("an ending");
        let files = fs::read_dir(self.folder.join("dist")).expect("dist").flatten();
        let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
        let mut names = names.filter(|name| {
            let middle = name.strip_prefix(&format!("{stem}."));
            let mark = middle.and_then(|rest| rest.strip_suffix(&format!(".{ending}")));
            mark.is_some_and(|mark| mark.len() == 8)
        });
        names.next().unwrap_or_else(|| panic!("no {part}"))
    }

    async fn answer(&self, name: &str, encoding: &'static str) -> (StatusCode, HeaderMap, Vec<u8>) {
        let request = Client::new().get(format!("{}{name}", self.widget));
        let request = request.header("accept-encoding", encoding).header("origin", &self.page);
        let answer = request.send().await.expect("an answer");
        let (status, headers) = (answer.status(), answer.headers().clone());
        (status, headers, answer.bytes().await.expect("a body").to_vec())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        drop(self.process.take());
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Each kind of file with its type and how long it is kept.
async fn headers_are_right(nginx: &Nginx) {
    const KEPT: &str = "public, max-age=31536000, immutable";
    const SHORT: &str = "public, max-age=300, stale-while-revalidate=86400";
    let mut files: Vec<(String, &str, &str)> = [
        "fact-box.css",
        "fact-box-card.js",
        "fact-box-later.js",
        "take.js",
        "remote.js",
        "figure.js",
        "fact-box-card_bg.wasm",
        "fact-box.ar.txt",
    ]
    .into_iter()
    .map(|part| {
        let kind = match part.rsplit('.').next() {
            Some("css") => "text/css; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("txt") => "text/plain; charset=utf-8",
            _ => "application/wasm",
        };
        (nginx.named(part), kind, KEPT)
    })
    .collect();
    for (name, kind) in [
        ("fact-box.js", "text/javascript; charset=utf-8"),
        ("fact-box.css", "text/css; charset=utf-8"),
        ("embed.html", "text/html; charset=utf-8"),
        ("embed.js", "text/javascript; charset=utf-8"),
        ("fact-box.schema.json", "application/json; charset=utf-8"),
    ] {
        files.push((name.to_owned(), kind, SHORT));
    }
    for (name, kind, kept) in files {
        let plain = fs::read(nginx.folder.join("dist").join(&name)).expect("the file");
        for (encoding, ending) in [("gzip, br", "br"), ("gzip", "gz"), ("identity", "")] {
            let (status, headers, body) = nginx.answer(&name, encoding).await;
            let header = |name: &str| {
                let values: Vec<_> =
                    headers.get_all(name).iter().filter_map(|own| own.to_str().ok()).collect();
                values.join(" | ")
            };
            assert_eq!(status, StatusCode::OK, "{name}");
            let coding = match ending {
                "br" => "br",
                "gz" => "gzip",
                _ => "",
            };
            assert_eq!(header("content-encoding"), coding, "{name} for {encoding}");
            let on_disk = if ending.is_empty() {
                plain.clone()
            } else {
                fs::read(nginx.folder.join(format!("dist/{name}.{ending}"))).expect("a copy")
            };
            assert!(body == on_disk, "{name} as {ending}: the compressed file itself");
            for (what, value) in [
                ("content-type", kind),
                ("cache-control", kept),
                ("vary", "Accept-Encoding"),
                ("access-control-allow-origin", "*"),
                ("cross-origin-resource-policy", "cross-origin"),
                ("timing-allow-origin", "*"),
                ("x-content-type-options", "nosniff"),
            ] {
                assert_eq!(header(what), value, "{what} of {name} for {encoding}");
            }
            // Nothing new costs a few bytes.
            let again = Client::new().get(format!("{}{name}", nginx.widget));
            let again =
                again.header("accept-encoding", encoding).header("if-none-match", header("etag"));
            let again = again.send().await.expect("an answer");
            assert_eq!(again.status(), StatusCode::NOT_MODIFIED, "{name}");
        }
    }
    let post = Client::new().request(Method::POST, format!("{}fact-box.js", nginx.widget));
    let status = post.send().await.expect("an answer").status();
    assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED);
    let (status, headers, _) = nginx.answer("nothing.js", "identity").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let nosniff = HeaderValue::from_static("nosniff");
    assert_eq!(headers.get(HeaderName::from_static("x-content-type-options")), Some(&nosniff));
}

/// When what comes with the second part of the WebAssembly has been fetched.
const COMPLETE: &str = "const [done] = arguments;
    const look = () => {
      const fetched = performance.getEntriesByType('resource').some(({ name }) => /fact-box-later.*js/.test(name));
      if (fetched && !document.querySelector('link[rel=modulepreload]')) done();
      else requestAnimationFrame(look);
    };
    look();";

/// What `HOSTING.md` says of a case: requests and kilobytes.
fn stated(case: &str) -> (usize, f64) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("HOSTING.md");
    let text = fs::read_to_string(path).expect("HOSTING.md");
    let row = text.lines().find(|line| line.starts_with(&format!("| {case} |"))).expect(case);
    let mut cells = row.split('|').skip(2).map(str::trim);
    let requests = cells.next().and_then(|own| own.parse().ok()).expect("requests");
    let kilobytes = cells.next().and_then(|own| own.strip_suffix(" KB")?.parse().ok());
    (requests, kilobytes.expect("kilobytes"))
}

/// Checks what was asked for against what `HOSTING.md` says, and that each file came once.
fn as_stated(case: &str, requests: &[(String, u16, u64)]) {
    let mut paths: Vec<_> = requests.iter().map(|(path, ..)| path.as_str()).collect();
    paths.sort_unstable();
    let count = paths.len();
    paths.dedup();
    assert_eq!(paths.len(), count, "{case}: each file once, found {requests:?}");
    assert!(requests.iter().all(|(_, status, _)| *status == 200), "{requests:?}");
    let kilobytes = requests.iter().map(|(.., bytes)| *bytes).sum::<u64>() as f64 / 1000.0;
    println!("{case}: {count} requests, {kilobytes:.1} KB");
    let (said_requests, said) = stated(case);
    assert_eq!(said_requests, count, "{case}: HOSTING.md");
    assert!(
        (said / kilobytes - 1.0).abs() < 0.05,
        "{case}: HOSTING.md says {said}, it is {kilobytes:.1}"
    );
}

/// Opens the page of the other origin, nothing of it known before.
async fn open(page: &Page, nginx: &Nginx) {
    page.cdp("Network.clearBrowserCache", json!({})).await.expect("an empty cache");
    page.driver.goto(&nginx.page).await.expect("the page");
}

pub async fn ways() -> Vec<Way> {
    let nginx = Nginx::start().await;
    headers_are_right(&nginx).await;
    nginx.requests().await;
    let (done, found) = std::sync::mpsc::channel();
    on("index.html", Screen::default(), move |page| async move {
        open(&page, &nginx).await;
        as_stated("The card is never near", &nginx.requests().await);
        page.reach("fact-box").await?;
        let mut requests = nginx.requests().await;
        requests.extend(["fact-box.js", "fact-box.css"].map(|name| {
            let br = fs::metadata(nginx.folder.join(format!("dist/{name}.br"))).expect("a file");
            (format!("/{name}"), 200, br.len())
        }));
        as_stated("The card is reached", &requests);
        let way = read(&page, ORIGINS).await?;
        page.driver.execute_async(COMPLETE, vec![]).await?;
        requests.extend(nginx.requests().await);
        as_stated("The reader begins to ask", &requests);
        // What stays of the preloads: nothing.
        assert_eq!(page.get("return document.querySelectorAll('link[rel=modulepreload]').length").await?, 0);
        page.driver.refresh().await?;
        page.reach("fact-box").await?;
        let again = nginx.requests().await;
        let again: Vec<_> = again.into_iter().filter(|(_, status, _)| *status == 200).collect();
        assert_eq!(again, [], "whoever comes back fetches nothing anew");

        // The frame, where only what allows it is shown.
        page.driver.goto(format!("{}isolated.html", nginx.page)).await?;
        assert_eq!(page.get("return crossOriginIsolated").await?, json!(true));
        page.driver.enter_frame(0).await?;
        let drawn = "const [done] = arguments;
            const look = () => document.querySelector('fact-box')?.shadowRoot
              ?.querySelector('.stage:not([hidden])') ? done() : requestAnimationFrame(look);
            look();";
        page.driver.execute_async(drawn, vec![]).await?;
        page.driver.enter_default_frame().await?;
        nginx.requests().await;

        let mut broken = Vec::new();
        for part in ["fact-box-card.js", "fact-box-card_bg.wasm", "fact-box.css"] {
            let changed = Changed::new(&nginx, part);
            // The style sheet that the page links would stand for the card's own.
            let linked = (part == "fact-box.css").then(|| Changed::file(&nginx, part));
            open(&page, &nginx).await;
            page.wake("fact-box").await?;
            let told = page.told("fact-box-error").await?;
            assert_eq!(told[0]["code"], "load", "{part}: {told}");
            assert_eq!(page.told("fact-box-ready").await?, json!([]), "{part}");
            let text = page.text("return document.querySelector('fact-box').innerText").await?;
            broken.push(Way::new(BROKEN, &text, None));
            drop((changed, linked));
            // The damaged copy is in the browser's cache now, for a year.
            page.driver.refresh().await?;
            page.wake("fact-box").await?;
            let healed = page.told("fact-box-ready").await?;
            assert_eq!(healed.as_array().map(Vec::len), Some(1), "{part}, mended");
        }
        let changed = Changed::new(&nginx, "fact-box.css");
        open(&page, &nginx).await;
        page.wake("fact-box").await?;
        let ready = page.told("fact-box-ready").await?;
        assert_eq!(ready.as_array().map(Vec::len), Some(1), "the linked style sheet is as good");
        drop(changed);
        let changed = Changed::new(&nginx, "take.js");
        open(&page, &nginx).await;
        page.wake("fact-box").await?;
        page.inside("fact-box", ".take summary").await?.click().await?;
        page.inside("fact-box", ".take button").await?.click().await?;
        let said = "const [done] = arguments;
            const root = document.querySelector('fact-box').shadowRoot;
            const look = () => root.querySelector('.take .told').textContent;
            const say = () => look() && done(look());
            new MutationObserver(say).observe(root, { subtree: true, childList: true, characterData: true });
            say();";
        let said = page.driver.execute_async(said, vec![]).await?.json().clone();
        assert_eq!(said, Value::from("That did not work. Try again later."));
        drop(changed);
        done.send(std::iter::once(way).chain(broken.pop()).collect::<Vec<_>>()).expect("to be heard");
        Ok(())
    })
    .await;
    found.recv().expect("what was found")
}

/// All that the card says.
async fn text_of(page: &Page) -> thirtyfour::prelude::WebDriverResult<String> {
    page.text(
        "return document.querySelector('fact-box').shadowRoot.querySelector('.fact-box').innerText",
    )
    .await
}

/// What a reader sees of the card, which answers.
async fn read(page: &Page, name: &'static str) -> thirtyfour::prelude::WebDriverResult<Way> {
    let text = text_of(page).await?;
    page.inside("fact-box", ".switch label:nth-of-type(2) input").await?.click().await?;
    let table = page.get(
        "return document.querySelector('fact-box').shadowRoot.querySelectorAll('.numbers').length",
    );
    let answers = table.await? == json!(1);
    Ok(Way::new(name, &text, Some(answers)))
}

/// A file with one byte changed, until it is dropped.
struct Changed {
    file: PathBuf,
    before: Vec<u8>,
}

impl Changed {
    fn new(nginx: &Nginx, part: &str) -> Self {
        Self::file(nginx, &nginx.named(part))
    }

    fn file(nginx: &Nginx, name: &str) -> Self {
        let file = nginx.folder.join("dist").join(name);
        let before = fs::read(&file).expect("the file");
        let mut bytes = before.clone();
        // The end of the last line, so that scripts and styles stay what they were.
        let last = bytes.last_mut().expect("a byte");
        *last = if *last == b'\n' { b' ' } else { *last ^ 1 };
        fs::write(&file, bytes).expect("to write it");
        // It is served as it is where there is no compressed one.
        for ending in ["br", "gz"] {
            let hidden = format!("{}.{ending}", file.display());
            fs::rename(&hidden, format!("{hidden}.away")).expect("to hide it");
        }
        Self { file, before }
    }
}

impl Drop for Changed {
    fn drop(&mut self) {
        let _ = fs::write(&self.file, &self.before);
        for ending in ["br", "gz"] {
            let hidden = format!("{}.{ending}", self.file.display());
            let _ = fs::rename(format!("{hidden}.away"), hidden);
        }
    }
}
