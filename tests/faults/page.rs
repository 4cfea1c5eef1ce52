//! The pages that faults happen to.

use std::process::Command;
use std::sync::LazyLock;

use crate::way::TEXTS;

/// What policies with a nonce name, and what all scripts of a page carry.
pub const NONCE: &str = "cmFuZG9t";

/// The loader, and a copy of it in another version.
pub const LOADER: &str = "dist/fact-box.js";
pub const SECOND: &str = "second/fact-box.js";

/// A page with cards.
#[derive(Clone)]
pub struct Page {
    /// What stands in its article.
    pub article: String,
    /// The scripts that it loads, after the one that notes what happens.
    pub scripts: &'static [&'static str],
    /// The page's own style sheet; may be empty.
    pub style: &'static str,
    /// Whether each of its boxes must say all that the Mexico card says.
    pub whole: bool,
}

impl Default for Page {
    /// The Mexico card as an element and as a figure.
    fn default() -> Self {
        Self {
            article: format!("{}{}", *ELEMENT, *FIGURE),
            scripts: &[LOADER],
            style: "",
            whole: true,
        }
    }
}

impl Page {
    /// Many cards that share one JSON.
    pub fn of_many(cards: usize) -> Self {
        let shared = format!("<script type=\"application/json\" id=\"shared\">{}</script>", json());
        let one = "<fact-box card=\"shared\" loading=\"eager\"><p>Mexico</p></fact-box>";
        Self { article: format!("{shared}{}", one.repeat(cards)), whole: false, ..Self::default() }
    }

    /// A card whose JSON is at an address, with a text.
    pub fn at_address() -> Self {
        let (start, end) = json_of(&ELEMENT);
        let text = ELEMENT[end..].trim_start_matches("</script>");
        assert!(ELEMENT[..start].starts_with("<fact-box>"));
        Self { article: format!("<fact-box src=\"card\">{text}"), ..Self::default() }
    }

    pub fn html(&self) -> String {
        let script = |source: &&str| {
            format!("<script type=\"module\" nonce=\"{NONCE}\" src=\"{source}\"></script>")
        };
        let scripts: String = self.scripts.iter().map(script).collect();
        let style = match self.style {
            "" => "",
            _ => "<link rel=\"stylesheet\" href=\"host.css\">",
        };
        format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A page</title>
             <link rel=\"stylesheet\" href=\"dist/fact-box.css\">{style}
             <script nonce=\"{NONCE}\" src=\"note.js\"></script>{scripts}</head>
             <body><article>{}</article></body></html>",
            self.article
        )
    }

    /// A page that shows another one in a frame where no scripts run.
    pub fn around(page: &str) -> String {
        format!(
            "<!doctype html><meta charset=\"utf-8\"><script src=\"note.js\"></script>
             <iframe sandbox=\"allow-same-origin\" width=\"700\" height=\"900\" src=\"{page}\"></iframe>"
        )
    }
}

/// An element with some JSON and the text of the Mexico card.
pub fn element(json: &str) -> String {
    let (start, end) = json_of(&ELEMENT);
    format!("{}{json}{}", &ELEMENT[..start], &ELEMENT[end..])
}

/// The Mexico card with another title.
pub fn titled(title: &str) -> String {
    ELEMENT.replace("\"Mexico\"", &format!("\"{title}\""))
}

fn json() -> &'static str {
    let (start, end) = json_of(&ELEMENT);
    &ELEMENT[start..end]
}

/// Where the JSON of an element starts and ends.
fn json_of(element: &str) -> (usize, usize) {
    let script = element.find("<script").expect("JSON");
    let start = script + element[script..].find('>').expect("its start") + 1;
    (start, start + element[start..].find("</script>").expect("its end"))
}

/// As it stands on the demo page.
static ELEMENT: LazyLock<String> = LazyLock::new(|| {
    let page = include_str!("../../www/mexico.html");
    let start = page.find("<fact-box>").expect("the card");
    let end = start + page[start..].find("</fact-box>").expect("its end") + "</fact-box>".len();
    let element = &page[start..end];
    assert!(TEXTS.iter().all(|text| element.contains(text)), "the whole text");
    element.to_owned()
});

/// As the command writes it.
static FIGURE: LazyLock<String> = LazyLock::new(|| {
    let card = concat!(env!("CARGO_MANIFEST_DIR"), "/www/cards/mexico.json");
    let mut command = Command::new(env!("CARGO_BIN_EXE_fact-box"));
    let done = command.args(["render", "--form", "figure", card]).output().expect("the command");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).expect("text")
});
