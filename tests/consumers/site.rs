//! The folder in which the package is installed and its consumers are built, once for all tests.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

/// Where it is among the files that tests serve.
pub const FOLDER: &str = "target/consumers";

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER)
}

/// The folder, with the package installed and all consumers built.
pub fn site() -> &'static Path {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(|| {
        let site = root();
        let home = Path::new(env!("CARGO_MANIFEST_DIR"));
        install(&site, home);
        for consumer in ["plain", "vite", "react"] {
            let _ = fs::remove_dir_all(site.join(consumer));
            copy(&home.join("tests/consumers").join(consumer), &site.join(consumer));
        }
        for folder in ["", "vite/public"] {
            let folder = site.join(folder);
            fs::create_dir_all(&folder).expect("a folder");
            fs::copy(home.join("www/cards/mexico.json"), folder.join("mexico.json"))
                .expect("a card");
        }
        fs::copy(home.join("tests/consumers/ajv.mjs"), site.join("ajv.mjs")).expect("a script");
        for consumer in ["vite", "react"] {
            let vite = site.join("node_modules/vite/bin/vite.js");
            let mut build = Command::new("node");
            build.arg(vite).args(["build", "--base", "./"]).current_dir(site.join(consumer));
            done(&mut build);
        }
        site
    })
}

/// Packs what `make dist` has built, and installs the tarball, without a network.
fn install(site: &Path, home: &Path) {
    let mut pack = Command::new("npm");
    pack.args(["pack", "--silent", "--pack-destination"]).arg(site).current_dir(home.join("dist"));
    let name = done(&mut pack);
    let mut install = Command::new("npm");
    // With the lock file: without one npm would ask for what all else is of.
    install.args(["install", "--offline", "--no-save", "--silent"]);
    done(install.arg(format!("./{}", name.trim())).current_dir(site));
    // Vite keeps what it has made of a package by its version.
    let _ = fs::remove_dir_all(site.join("node_modules/.vite"));
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for file in fs::read_dir(from).expect("a folder").map(|file| file.expect("a file").path()) {
        fs::copy(&file, to.join(file.file_name().expect("a name"))).expect("a file");
    }
}

/// What a command says that does what it should.
pub fn done(command: &mut Command) -> String {
    let out = command.output().expect("to start");
    assert!(out.status.success(), "{command:?}: {}", said(&out));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// What a command says of what it was told.
pub fn answer(command: &mut Command, text: &str) -> String {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("to start");
    child.stdin.take().expect("its input").write_all(text.as_bytes()).expect("to be heard");
    let out = child.wait_with_output().expect("an answer");
    assert!(out.status.success(), "{command:?}: {}", said(&out));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

pub fn said(out: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr))
}
