//! A WordPress of its own for the test, on this machine only.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::Process;

/// WordPress and its database, which are gone with it.
pub struct Site {
    pub url: String,
    _php: Process,
    _database: Process,
    folder: Folder,
}

/// A folder that is removed when it is dropped.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Site {
    /// With a figure in a template, in a part of one and in widgets.
    pub fn start(figure: &str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let name = format!("fact-box-wordpress-{}", std::process::id());
        let folder = Folder(std::env::temp_dir().join(name));
        let inside = |name: &str| folder.0.join(name).display().to_string();
        fs::create_dir_all(&folder.0).expect("a folder");

        let data = format!("--datadir={}", inside("data"));
        // As root it runs only where it is told that this is meant.
        let user = format!("--user={}", run(Command::new("id").arg("-un")).trim());
        let common = ["--no-defaults", &user, &data];
        run(Command::new("mariadb-install-db")
            .args(common)
            .args(["--auth-root-authentication-method=normal", "--skip-test-db"]));
        let (database, _) = Process::start(
            speaking("mariadbd")
                .args(common)
                .arg(format!("--socket={}", inside("socket")))
                .arg("--skip-networking"),
            |line| line.contains("ready for connections").then(String::new),
        );

        // A copy, as WordPress takes the folder of its files for that of the site.
        let site = inside("site");
        let plugins = format!("{site}/wp-content/plugins/");
        let own = root.join("tests/ways/wordpress");
        run(Command::new("cp").args(["-rL", "/usr/share/wordpress", &site]));
        run(Command::new("cp").arg("-r").arg(root.join("dist/wordpress/fact-box")).arg(plugins));
        for file in ["wp-config.php", "set-up.php", "sidebars.php"] {
            fs::copy(own.join(file), format!("{site}/{file}")).expect("to copy a file");
        }
        let (php, url) = Process::start(
            speaking("php").args(["-d", "opcache.enable_cli=1", "-S", "127.0.0.1:0", "-t", &site]),
            |line| Some(line.split_once("(http://")?.1.split(')').next()?.to_owned()),
        );
        let set_up = format!("{site}/set-up.php");
        let said = run(Command::new("php").env("HTTP_HOST", &url).args([&set_up, figure]));
        assert_eq!(said, "ready");
        Self { url: format!("http://{url}"), _php: php, _database: database, folder }
    }

    /// A file of our plugin.
    pub fn plugin(&self, file: &str) -> PathBuf {
        self.folder.0.join("site/wp-content/plugins/fact-box").join(file)
    }

    /// What PHP had to say of our plugin's code.
    pub fn complaints(&self) -> Vec<String> {
        let log = fs::read_to_string(self.folder.0.join("debug.log")).unwrap_or_default();
        log.lines().filter(|line| line.contains("plugins/fact-box")).map(str::to_owned).collect()
    }
}

/// A command that says on its standard output also what it says on the other.
fn speaking(program: &str) -> Command {
    let mut command = Process::group("sh");
    command.args(["-c", "exec \"$0\" \"$@\" 2>&1", program]);
    command
}

/// Runs a command to its end and gives back what it says.
pub fn run(command: &mut Command) -> String {
    let done = command.output().expect("to start");
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(done.status.success(), "{said}{}", String::from_utf8_lossy(&done.stderr));
    said
}
