//! The pages of the benchmark, served as `HOSTING.md` says: with brotli, and kept for ever where a name has
//! the mark of its content.

use std::net::Ipv4Addr;
use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

async fn kept(request: Request, next: Next) -> Response {
    let marked = request.uri().path().split('.').nth(1).is_some_and(|mark| mark.len() == 8);
    let mut response = next.run(request).await;
    let how = if marked { "public, max-age=31536000, immutable" } else { "public, max-age=300" };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(how));
    response
}

/// Serves them until the benchmark ends, and gives back their address.
pub async fn serve() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench/site");
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let files = ServeDir::new(folder).precompressed_br();
    let app = Router::new().fallback_service(files).layer(from_fn(kept));
    tokio::spawn(async move { axum::serve(listener, app).await });
    format!("http://{address}/")
}
