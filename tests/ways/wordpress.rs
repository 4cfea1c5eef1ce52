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
    block: String,
}

pub async fn ways() -> Vec<Way> {
    let site = Site::start();
    let url = site.url.clone();
    let found = Arc::new(Mutex::new(Vec::new()));
    let ways = Arc::clone(&found);
    on("index.html", Screen::default(), |page| async move {
        page.driver.set_script_timeout(Duration::from_secs(30)).await?;
        let posts = write(&page, &url).await?;
        // From here on as a reader, who is not logged in.
        page.driver.delete_all_cookies().await?;
        assert_eq!(files(&page, &posts.none).await?, json!([[], []]));
        for address in [&posts.classic, &posts.html, &posts.reusable, &posts.block] {
            let own = ["fact-box-css", "fact-box-js"];
            assert_eq!(files(&page, address).await?, json!([own, own]), "{address}");
        }
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
async fn write(page: &Page, url: &str) -> WebDriverResult<Posts> {
    let card = concat!(env!("CARGO_MANIFEST_DIR"), "/www/cards/mexico.json");
    let figure = run(
        Command::new(env!("CARGO_BIN_EXE_fact-box")).args(["render", "--form", "figure", card])
    );
    let figure = figure.trim_end();
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
    let (none, _) = editor::publish(page, "<p>A post without a card.</p>").await?;
    // A post that only names what holds the card.
    let shared = json!({ "title": "Mexico", "content": block, "status": "publish" });
    let shared = editor::ask(page, "POST", "blocks", shared).await?;
    let named = format!("<!-- wp:block {{\"ref\":{}}} /-->", shared["id"]);
    let (reusable, _) = editor::publish(page, &named).await?;

    let json = std::fs::read_to_string(card).expect("the card");
    let block = editor::write_block(page, url, &json, figure).await?;
    Ok(Posts { none, classic, html, reusable, block })
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
