//! `fact-box serve`, as it is built: what it hands out, what it keeps, and how it says that it cannot.
#![cfg(not(target_arch = "wasm32"))]

#[path = "pages/process.rs"]
#[allow(dead_code)] // Other tests start what does not say when it is ready.
mod process;

use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::{Command, Output};
use std::{env, fs};

use process::Process;

const COMMAND: &str = env!("CARGO_BIN_EXE_fact-box");

/// A folder that is gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    /// With files that each hold their own name.
    fn of(name: &str, files: &[&str]) -> Self {
        let folder = env::temp_dir().join(format!("fact-box-serve-{name}-{}", std::process::id()));
        for file in files {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, file).expect("a file");
        }
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn serve(arguments: &[&str]) -> Output {
    Command::new(COMMAND).arg("serve").args(arguments).output().expect("the command")
}

#[tokio::test]
async fn files_are_served_afresh_and_dot_names_are_not() {
    let names = ["index.html", "a/b.txt", "#1.txt", " 2.txt", ".git/config", "a/.env"];
    let folder = Folder::of("files", &names);
    let mut command = Process::group(COMMAND);
    command.args(["serve", "--port", "0"]).arg(&folder.0);
    let (_server, origin) =
        Process::start(&mut command, |line| line.starts_with("http://").then(|| line.to_owned()));
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    for (path, found) in [
        ("", Some("index.html")),
        ("a/b.txt", Some("a/b.txt")),
        ("a%2fb.txt", Some("a/b.txt")),
        ("%231.txt", Some("#1.txt")),
        ("%202.txt", Some(" 2.txt")),
        ("none.txt", None),
        (".git/config", None),
        ("%2egit/config", None),
        ("a/.env", None),
        ("a/%2Eenv", None),
        // Whose names begin with no dot until their slashes are decoded.
        ("a%2f.env", None),
        ("a%2F%2eenv", None),
        ("a%2f..%2f.git/config", None),
    ] {
        let answer = client.get(format!("{origin}{path}")).send().await.expect("an answer");
        assert_eq!(answer.status(), if found.is_some() { 200 } else { 404 }, "{path}");
        assert_eq!(answer.headers()["cache-control"], "no-cache", "{path}");
        let text = answer.text().await.expect("text");
        assert_eq!(text, found.unwrap_or_default(), "{path}");
    }
}

#[tokio::test]
async fn a_folder_without_an_index_names_its_pages() {
    let names = ["a & b.html", "sub/page.html", "mexico.json", ".git/x.html", "empty/card.json"];
    let folder = Folder::of("pages", &names);
    let mut command = Process::group(COMMAND);
    command.args(["serve", "--port", "0"]).arg(&folder.0);
    let (_server, origin) =
        Process::start(&mut command, |line| line.starts_with("http://").then(|| line.to_owned()));
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    let listed = async |path: &str| {
        let answer = client.get(format!("{origin}{path}")).send().await.expect("an answer");
        let text = answer.text().await.expect("text");
        text.lines().filter(|line| line.starts_with("<li>")).map(str::to_owned).collect::<Vec<_>>()
    };
    let all = [
        "<li><a href=\"a%20%26%20b%2Ehtml\">a &amp; b.html</a></li>",
        "<li><a href=\"empty/\">empty/</a></li>",
        "<li><a href=\"sub/\">sub/</a></li>",
    ];
    assert_eq!(listed("").await, all);
    assert_eq!(listed("sub/").await, ["<li><a href=\"page%2Ehtml\">page.html</a></li>"]);
    for path in ["empty/", ".git/", "none/", "sub/..%2f"] {
        assert_eq!(listed(path).await, [""; 0], "{path}");
    }
}

#[test]
fn a_port_that_is_in_use_is_told() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let port = listener.local_addr().expect("its address").port().to_string();
    let folder = Folder::of("port", &["index.html"]);
    let Output { status, stdout, stderr } =
        serve(&["--port", &port, &folder.0.display().to_string()]);
    assert_eq!((status.code(), stdout), (Some(1), Vec::new()));
    let told = String::from_utf8(stderr).expect("text");
    assert!(told.starts_with(&format!("fact-box: cannot listen on port {port}: ")), "{told}");
}

#[test]
fn what_is_no_folder_is_told() {
    let folder = Folder::of("none", &["index.html"]);
    for name in ["index.html", "none"] {
        let path = folder.0.join(name).display().to_string();
        let Output { status, stderr, .. } = serve(&["--port", "0", &path]);
        assert_eq!(status.code(), Some(1), "{name}");
        let told = String::from_utf8(stderr).expect("text");
        assert_eq!(told, format!("fact-box: {path} is not a folder\n"));
    }
}
