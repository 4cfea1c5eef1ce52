//! A site with a page for each engine and row, which does to the card's files what the row says.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Response, StatusCode, Uri, header};
use futures_util::stream;
use tokio::net::TcpListener;
use tokio::sync::Notify;

use crate::page::Page;
use crate::row::Row;

/// What happens to a file of the card.
#[derive(Clone, Copy)]
pub enum Fault {
    Status(u16),
    Type(&'static str),
    /// The connection is closed in the middle.
    CutShort,
    /// One byte is another one.
    Tampered,
    /// The answer comes as late as this.
    Late(Duration),
}

/// A request: what a page has asked for and what it has said by that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub path: String,
    pub host: String,
    pub cookie: String,
}

pub struct Site {
    pub origin: String,
    rows: Arc<Vec<Row>>,
    files: Files,
    /// Those of the build for tests, in which a card can panic.
    panics: Files,
    log: Mutex<Vec<Request>>,
    asked: Notify,
}

impl Site {
    pub async fn start(rows: Arc<Vec<Row>>) -> Arc<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let site = Arc::new(Self {
            origin: format!("http://{}", listener.local_addr().expect("its address")),
            rows,
            files: files("dist"),
            panics: files("target/faults/dist"),
            log: Mutex::default(),
            asked: Notify::new(),
        });
        let own = Arc::clone(&site);
        let answer = move |uri: Uri, headers: HeaderMap| {
            let site = Arc::clone(&own);
            async move { site.answer(uri.path(), &headers).await }
        };
        let router = Router::new().fallback(answer);
        tokio::spawn(async move { axum::serve(listener, router).await });
        site
    }

    /// All that has been asked for, but for the icon that browsers ask every site for.
    pub fn log(&self) -> Vec<Request> {
        let log = self.log.lock().expect("the log");
        log.iter().filter(|request| request.path != "/favicon.ico").cloned().collect()
    }

    /// Waits until a file has been asked for under a path.
    pub async fn asked_for(&self, under: &str, part: &str) {
        loop {
            let next = self.asked.notified();
            let is = |own: &Request| own.path.starts_with(under) && part_of(&own.path) == part;
            if self.log().iter().any(is) {
                return;
            }
            next.await;
        }
    }

    /// An answer for `/engine/row/…`.
    async fn answer(&self, path: &str, headers: &HeaderMap) -> Response<Body> {
        let header = |name| {
            let value = headers.get(name).and_then(|value| value.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        let (host, cookie) = (header(header::HOST), header(header::COOKIE));
        self.log.lock().expect("the log").push(Request { path: path.to_owned(), host, cookie });
        self.asked.notify_waiters();
        let mut parts = path.splitn(4, '/').skip(2);
        let row = parts.next().and_then(|row| self.rows.get(row.parse::<usize>().ok()?));
        let (Some(row), Some(name)) = (row, parts.next()) else { return status(404) };
        match name {
            "page.html" => {
                let answer = typed("text/html; charset=utf-8");
                let answer = match row.policy {
                    "" => answer,
                    policy => answer.header(header::CONTENT_SECURITY_POLICY, policy),
                };
                answer.body(row.page.html().into()).expect("an answer")
            }
            "frame.html" => {
                let frame = Page::around("page.html").into();
                typed("text/html; charset=utf-8").body(frame).expect("an answer")
            }
            "host.css" => typed("text/css").body(row.page.style.into()).expect("an answer"),
            "card" => {
                let text = row.hostile.as_ref().map(|card| card.text.clone()).unwrap_or_default();
                typed("text/plain; charset=utf-8").body(text.into()).expect("an answer")
            }
            "note.js" => {
                let note = include_str!("note.js").into();
                typed("text/javascript; charset=utf-8").body(note).expect("an answer")
            }
            _ => self.file(row, name).await,
        }
    }

    /// A file of `dist/`, or of its copy in another version.
    async fn file(&self, row: &Row, path: &str) -> Response<Body> {
        let Some((folder, name)) = path.split_once('/') else { return status(404) };
        let files = if folder == "panics" { &self.panics } else { &self.files };
        let Some(content) = files.get(name) else { return status(404) };
        let part = part_of(name);
        let mut content = match (folder, part.as_str()) {
            ("second", "fact-box.js") => {
                [b"globalThis.second = true;".as_slice(), content].concat().into()
            }
            ("dist" | "second" | "panics", _) => content.clone(),
            _ => return status(404),
        };
        let mut kind = match part.rsplit('.').next() {
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("wasm") => "application/wasm",
            _ => "application/json",
        };
        match row.fault {
            Some((own, fault)) if own == part => match fault {
                Fault::Status(code) => return status(code),
                Fault::Type(other) => kind = other,
                Fault::CutShort => return cut_short(kind, &content),
                Fault::Tampered => content = tampered(&content),
                Fault::Late(by) => tokio::time::sleep(by).await,
            },
            _ => {}
        }
        // As `www/hosting` has it: what is named by its content is kept.
        let kept = if part == name { "no-cache" } else { "max-age=31536000, immutable" };
        typed(kind).header(header::CACHE_CONTROL, kept).body(content.into()).expect("an answer")
    }
}

/// What is in a folder, by its name.
type Files = BTreeMap<String, Bytes>;

fn files(folder: &str) -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    let files = entries.filter(|entry| entry.path().is_file()).map(|entry| {
        let content = std::fs::read(entry.path()).expect("a file");
        (entry.file_name().to_string_lossy().into_owned(), Bytes::from(content))
    });
    files.collect()
}

/// The name of a file without the mark of its content.
pub fn part_of(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    match name.split('.').collect::<Vec<_>>()[..] {
        [stem, mark, ending] if mark.len() == 8 => format!("{stem}.{ending}"),
        [stem, mark, language, ending] if mark.len() == 8 => format!("{stem}.{language}.{ending}"),
        _ => name.to_owned(),
    }
}

fn typed(kind: &str) -> axum::http::response::Builder {
    Response::builder().header(header::CONTENT_TYPE, kind)
}

fn status(code: u16) -> Response<Body> {
    let code = StatusCode::from_u16(code).expect("a status");
    Response::builder().status(code).body("not what was asked for".into()).expect("an answer")
}

/// One byte is another one, and the file would work as before: in WebAssembly a letter of a word, which its data end
/// with, in a script the end of its last line.
fn tampered(content: &Bytes) -> Bytes {
    const WORD: usize = 6;
    let mut bytes = content.to_vec();
    let is_word = |own: &[u8]| own.iter().all(u8::is_ascii_lowercase);
    let at = match bytes.starts_with(b"\0asm") {
        true => bytes.windows(WORD).rposition(is_word).expect("a word"),
        false => bytes.len() - 1,
    };
    bytes[at] ^= if bytes[at] == b'\n' { b'\n' ^ b' ' } else { 1 };
    bytes.into()
}

/// Half of what it says that it is.
fn cut_short(kind: &str, content: &Bytes) -> Response<Body> {
    let half = content.slice(..content.len() / 2);
    let gone = io::Error::from(io::ErrorKind::ConnectionReset);
    let body = Body::from_stream(stream::iter([Ok(half), Err(gone)]));
    typed(kind).header(header::CONTENT_LENGTH, content.len()).body(body).expect("an answer")
}
