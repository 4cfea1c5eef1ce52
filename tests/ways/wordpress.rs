//! WordPress as Debian has it, with our plugin, and an author, whose posts it cleans: to those who
//! lack the right `unfiltered_html` it leaves neither scripts nor elements of our own.

mod editor;
mod site;

use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::{Page, Screen, on};
use crate::way::Way;
use site::{Site, run};

/// What an author publishes, with its address.
struct Posts {
    none: String,
    classic: String,
    html: String,
    reusable: String,
    list: String,
    block: String,
    /// Those with the card around them, each with the ids of its files in the head: all but widgets come before it.
    around: Vec<(String, &'static [&'static str])>,
}

/// The ids of the card's files.
const OWN: &[&str] = &["fact-box-css", "fact-box-js"];

const CARD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/www/cards/mexico.json");

pub async fn ways() -> Vec<Way> {
    let render = ["render", "--form", "figure", CARD];
    let figure =
        run(Command::new(env!("CARGO_BIN_EXE_fact-box")).args(render)).trim_end().to_owned();
    let site = Site::start(&figure);
    let url = site.url.clone();
    let loader = site.plugin("dist/fact-box.js");
    let found = Arc::new(Mutex::new(Vec::new()));
    let ways = Arc::clone(&found);
    on("index.html", Screen::default(), |page| async move {
        page.driver.set_script_timeout(Duration::from_secs(30)).await?;
        let posts = write(&page, &url, &figure).await?;
        // From here on as a reader, who is not logged in.
        page.driver.delete_all_cookies().await?;
        assert_eq!(files(&page, &posts.none).await?, json!([[], []]));
        for address in [&posts.classic, &posts.html, &posts.reusable, &posts.list, &posts.block] {
            assert_eq!(files(&page, address).await?, json!([OWN, OWN]), "{address}");
        }
        for (address, head) in &posts.around {
            assert_eq!(files(&page, address).await?, json!([OWN, head]), "{address}");
            read_card(&page, address, "WordPress, around a post").await?;
        }
        // Another build is another address, whatever its version.
        let asked = "return document.querySelector('#fact-box-js').src.split('?ver=')[1]";
        let before = page.text(asked).await?;
        std::fs::write(&loader, [&std::fs::read(&loader)?[..], b"\n"].concat())?;
        page.driver.refresh().await?;
        assert_ne!(page.text(asked).await?, before);
        let mut sizes = Vec::new();
        for (address, text, card) in [
            (
                posts.classic,
                "WordPress, an author's classic post, without scripts",
                "WordPress, an author's classic post",
            ),
            (
                posts.html,
                "WordPress, an author's HTML block, without scripts",
                "WordPress, an author's HTML block",
            ),
            (
                posts.block,
                "WordPress, an author's fact box block, without scripts",
                "WordPress, an author's fact box block",
            ),
        ] {
            let (way, size) = read_text(&page, &address, text).await?;
            sizes.push(size);
            let read = [way, read_card(&page, &address, card).await?];
            ways.lock().expect("the list").extend(read);
        }
        // Where there are no blocks, WordPress puts paragraphs into the figure. They move nothing.
        assert!(sizes.iter().all(|size| *size == sizes[0]), "{sizes:?}");
        Ok(())
    })
    .await;
    assert_eq!(site.complaints(), Vec::<String>::new());
    std::mem::take(&mut found.lock().expect("the list"))
}

/// Publishes the card in every way that an author has.
async fn write(page: &Page, url: &str, figure: &str) -> WebDriverResult<Posts> {
    editor::log_in(page, url).await?;
    editor::open(page, &format!("{url}/wp-admin/post-new.php")).await?;
    let me = editor::ask(page, "GET", "users/me?context=edit", json!(null)).await?;
    assert_eq!(me["capabilities"]["publish_posts"], true, "{me}");
    assert_eq!(me["capabilities"].get("unfiltered_html"), None);

    // Without blocks, as between paragraphs of the classic editor, and in a block of HTML: to the byte.
    let between = format!("Before the card.\n\n{figure}\n\nAfter the card.");
    let (classic, stored) = editor::publish(page, &between).await?;
    assert_eq!(stored, between);
    let block = format!("<!-- wp:html -->\n{figure}\n<!-- /wp:html -->");
    let (html, stored) = editor::publish(page, &block).await?;
    assert_eq!(stored, block);
    // Why there is a plugin: of an element with its script only the JSON is left, as text.
    let element =
        "<fact-box><script type=\"application/json\">{ \"version\": 1 }</script></fact-box>";
    let (_, stored) = editor::publish(page, element).await?;
    assert_eq!(stored, "{ \"version\": 1 }");
    let none = "<p>A post without a card.</p>";
    // What `set-up.php` puts around posts of these names.
    let mut around = Vec::new();
    for (slug, head) in [("template", OWN), ("part", OWN), ("block", &[][..]), ("classic", &[][..])]
    {
        let post = json!({ "title": slug, "slug": slug, "content": none, "status": "publish" });
        let post = editor::ask(page, "POST", "posts", post).await?;
        around.push((post["link"].as_str().expect("its address").to_owned(), head));
    }
    let (none, _) = editor::publish(page, none).await?;
    // A post that only names what holds the card.
    let shared = json!({ "title": "Mexico", "content": block, "status": "publish" });
    let shared = editor::ask(page, "POST", "blocks", shared).await?;
    let named = format!("<!-- wp:block {{\"ref\":{}}} /-->", shared["id"]);
    let (reusable, _) = editor::publish(page, &named).await?;

    // A list of all of them, whole, of which WordPress draws no block.
    let list = "<!-- wp:latest-posts {\"postsToShow\":20,\"displayPostContent\":true,\"displayPostContentRadio\":\"full_post\"} /-->";
    let (list, _) = editor::publish(page, list).await?;

    let json = std::fs::read_to_string(CARD).expect("the card");
    let block = editor::write_block(page, url, &json, figure).await?;
    Ok(Posts { none, classic, html, reusable, list, block, around })
}

/// The ids of the card's files on a page, and of those that its head names.
async fn files(page: &Page, address: &str) -> WebDriverResult<Value> {
    page.driver.goto(address).await?;
    page.get(
        "const own = 'script[src*=fact-box], link[rel=stylesheet][href*=fact-box]';
         const names = (root) => [...root.querySelectorAll(own)].map((e) => e.id);
         return [names(document), names(document.head)]",
    )
    .await
}

/// What stands on a page where no scripts run, and the size of it.
async fn read_text(
    page: &Page,
    address: &str,
    name: &'static str,
) -> WebDriverResult<(Way, Value)> {
    page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
    page.driver.goto(address).await?;
    let text = page.text("return document.body.innerText").await?;
    let size = "const { width, height } =
           document.querySelector('figure[data-fact-box]').getBoundingClientRect();
         return [width, height]";
    let size = page.get(size).await?;
    page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await?;
    Ok((Way::new(name, &text, None), size))
}

/// What the card on a page says, and whether it does what it is asked for.
async fn read_card(page: &Page, address: &str, name: &'static str) -> WebDriverResult<Way> {
    const CARD: &str = "figure[data-fact-box] > fact-box";
    page.driver.goto(address).await?;
    page.wake(CARD).await?;
    assert_eq!(page.told("fact-box-ready").await?, json!([{ "notices": [] }]));
    // The sheet that WordPress links, with a version behind its name, is the card's, too.
    let sheets = "return [...new Set(performance.getEntriesByType('resource')
        .map(({ name }) => name.split('/').pop()).filter((name) => /fact-box\\b.*\\.css/.test(name)))].length";
    assert_eq!(page.get(sheets).await?, json!(1));
    let text = format!(
        "const stage = document.querySelector('{CARD}').shadowRoot.querySelector('.stage');
         return document.body.innerText + stage.innerText"
    );
    let text = page.text(&text).await?;
    page.inside(CARD, ".switch label:nth-of-type(2) input").await?.click().await?;
    let answers = page.told("fact-box-change").await?[0]["view"] == "table";
    Ok(Way::new(name, &text, Some(answers)))
}
