//! A site with the card in each language and form, and with what looks at it.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{Response, StatusCode, Uri, header};
use tokio::net::TcpListener;

use crate::card::Language;

pub struct Site {
    pub origin: String,
    pub languages: Vec<Language>,
    files: BTreeMap<String, Bytes>,
}

impl Site {
    pub async fn start() -> Arc<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let languages = Language::all();
        let mut files = BTreeMap::new();
        for (path, content) in [
            ("/states.js", include_str!("states.js")),
            ("/desk.js", include_str!("desk.js")),
            ("/walk.js", include_str!("walk.js")),
            ("/held.js", include_str!("held.js")),
            ("/page.css", include_str!("page.css")),
            ("/failed.js", FAILED),
            ("/walk.html", WALK),
        ] {
            files.insert(path.to_owned(), Bytes::from(content));
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let axe = fs::read(root.join("node_modules/axe-core/axe.min.js")).expect("axe-core");
        files.insert("/axe.js".to_owned(), axe.into());
        for folder in ["dist", "www", "www/cards"] {
            for entry in fs::read_dir(root.join(folder)).expect("a folder").flatten() {
                if entry.path().is_file() {
                    let name = entry.file_name().to_string_lossy().into_owned();
                    let mut content = fs::read(entry.path()).expect("a file");
                    if name == "reference.html" {
                        // No script may run on it, not even what looks at it.
                        let page = String::from_utf8(content).expect("text");
                        content = page.replace("Content-Security-Policy", "").into_bytes();
                    }
                    files.insert(format!("/{folder}/{name}"), content.into());
                }
            }
        }
        for language in &languages {
            for (name, page) in pages(language) {
                files.insert(format!("/{}/{name}.html", language.tag), page.into());
            }
        }
        let origin = format!("http://{}", listener.local_addr().expect("its address"));
        let site = Arc::new(Self { origin, languages, files });
        let own = Arc::clone(&site);
        let answer = move |uri: Uri| {
            let site = Arc::clone(&own);
            async move { site.answer(uri.path()) }
        };
        tokio::spawn(async move { axum::serve(listener, Router::new().fallback(answer)).await });
        site
    }

    fn answer(&self, path: &str) -> Response<Body> {
        let kind = match path.rsplit('.').next() {
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("wasm") => "application/wasm",
            _ => "application/octet-stream",
        };
        let found = self.files.get(path);
        let status = if found.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
        let answer = Response::builder().status(status).header(header::CONTENT_TYPE, kind);
        answer.body(found.cloned().unwrap_or_default().into()).expect("an answer")
    }
}

/// The page with a frame as wide as a small phone, which no window of Firefox or WebKit is.
const WALK: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A walk</title>
    <script src=\"states.js\"></script><script src=\"walk.js\"></script><script src=\"desk.js\"></script>
    <iframe width=\"320\" height=\"900\" title=\"A page\"></iframe>";

/// Resolves when the card has said that it cannot be shown.
const FAILED: &str =
    "window.failed = new Promise((done) => addEventListener('fact-box-error', done));";

/// The card before it runs, when it runs, where it cannot, and where no script is let through.
fn pages(language: &Language) -> [(&'static str, String); 5] {
    let json = language.card.to_string();
    let element = render(&json, "element");
    let with =
        |attributes: &str| element.replacen("<fact-box>", &format!("<fact-box {attributes}>"), 1);
    let live = with("id=\"card\" loading=\"eager\"");
    // And another card of its group, which does what it does.
    let two = ["card", "other"]
        .map(|id| with(&format!("id=\"{id}\" group=\"g\" loading=\"eager\"")))
        .concat();
    let broken = live.replacen("\"version\"", "version", 1);
    let loader = "<script type=\"module\" src=\"/dist/fact-box.js\"></script>";
    let held = format!("<script src=\"/held.js\"></script>{loader}");
    let failed = format!("<script src=\"/failed.js\"></script>{loader}");
    [
        ("card", page(language, loader, &live)),
        ("held", page(language, &held, &two)),
        ("broken", page(language, &failed, &broken)),
        ("text", page(language, "", &live)),
        ("figure", page(language, "", &render(&json, "figure"))),
    ]
}

fn page(language: &Language, scripts: &str, article: &str) -> String {
    let Language { tag, direction, .. } = language;
    let title = language.card["title"].as_str().unwrap_or_default();
    format!(
        "<!doctype html><html lang=\"{tag}\" dir=\"{direction}\"><head><meta charset=\"utf-8\">
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>
         <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"/dist/fact-box.css\">
         <link rel=\"stylesheet\" href=\"/page.css\">{scripts}</head>
         <body><main><h1 tabindex=\"-1\">{title}</h1>{article}<p><a href=\"#\">{title}</a></p></main></body></html>"
    )
}

/// As the command writes it.
fn render(json: &str, form: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fact-box"));
    command.args(["render", "--form", form, "-"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().expect("the command");
    child.stdin.take().expect("its input").write_all(json.as_bytes()).expect("to read");
    let done = child.wait_with_output().expect("to end");
    assert!(done.status.success(), "{form}");
    String::from_utf8(done.stdout).expect("text")
}
