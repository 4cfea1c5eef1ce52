//! `fact-box serve`: a folder, on this machine only.

use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{PathBuf, is_separator};

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use clap::Args;
use percent_encoding::percent_decode_str;
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
    let files = ServeDir::new(folder);
    Router::new()
        .fallback_service(files)
        .layer(from_fn(refuse_dot_names))
        .layer(SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, no_cache))
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
