//! `fact-box serve`: a folder, on this machine only.

use std::fs;
use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{PathBuf, is_separator};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use clap::Args;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use tokio::net::TcpListener;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// What to serve and where.
#[derive(Args)]
#[command(after_help = crate::manual::SERVE)]
pub struct Serve {
    /// The folder whose files are served; names that begin with a dot are not.
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// The port on 127.0.0.1; 0 takes a free one.
    #[arg(long, env = "PORT", default_value_t = 8080)]
    port: u16,
}

impl Serve {
    /// Serves until it is interrupted. Prints the address once it answers.
    pub fn run(self) -> io::Result<()> {
        if !self.folder.is_dir() {
            let message = format!("{} is not a folder", self.folder.display());
            return Err(io::Error::new(io::ErrorKind::NotFound, message));
        }
        let runtime = tokio::runtime::Runtime::new()?;
        runtime.block_on(async {
            let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
            let listener = TcpListener::bind(address).await.map_err(|error| {
                let message = format!("cannot listen on port {}: {error}", self.port);
                io::Error::new(error.kind(), message)
            })?;
            // Nobody needs to read it.
            let _ = writeln!(io::stdout(), "http://{}/", listener.local_addr()?);
            axum::serve(listener, app(self.folder)).await
        })
    }
}

fn app(folder: PathBuf) -> Router {
    // Whoever changes a file wants to see it.
    let no_cache = HeaderValue::from_static("no-cache");
    // As it is now: a compressed copy beside it may be of before.
    let files = ServeDir::new(&folder);
    Router::new()
        .fallback_service(files)
        .layer(from_fn_with_state(folder, name_pages))
        .layer(from_fn(refuse_dot_names))
        .layer(SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, no_cache))
}

/// A folder without an index names its pages.
async fn name_pages(State(folder): State<PathBuf>, request: Request, next: Next) -> Response {
    let path = percent_decode_str(request.uri().path()).decode_utf8_lossy().into_owned();
    let answer = next.run(request).await;
    if answer.status() != StatusCode::NOT_FOUND || !path.ends_with('/') {
        return answer;
    }
    let entries = fs::read_dir(folder.join(path.trim_start_matches('/'))).into_iter().flatten();
    let names = entries.flatten().filter_map(|entry| {
        let name = entry.file_name().into_string().ok().filter(|name| !name.starts_with('.'))?;
        match entry.path().is_dir() {
            true => Some(format!("{name}/")),
            false => name.ends_with(".html").then_some(name),
        }
    });
    let mut names: Vec<_> = names.collect();
    if names.is_empty() {
        return answer;
    }
    names.sort();
    let line = |name: &String| {
        let address = utf8_percent_encode(name, NON_ALPHANUMERIC).to_string().replace("%2F", "/");
        let text = name.replace('&', "&amp;").replace('<', "&lt;");
        format!("<li><a href=\"{address}\">{text}</a></li>\n")
    };
    let lines: String = names.iter().map(line).collect();
    let head = "<!doctype html>\n<meta charset=\"utf-8\">\n<title>Pages</title>\n";
    Html(format!("{head}<ul>\n{lines}</ul>\n")).into_response()
}

/// A folder that is served is often a repository.
async fn refuse_dot_names(request: Request, next: Next) -> Response {
    // What is looked for has been decoded, its slashes too.
    let path = percent_decode_str(request.uri().path()).decode_utf8_lossy();
    if path.split(is_separator).any(|name| name.starts_with('.')) {
        return StatusCode::NOT_FOUND.into_response();
    }
    next.run(request).await
}
