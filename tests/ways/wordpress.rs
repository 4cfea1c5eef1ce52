//! WordPress as Debian has it, with our plugin, and an author, whose posts it cleans: to those who
//! lack the right `unfiltered_html` it leaves neither scripts nor elements of our own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::{Page, Process, Screen, on};
use crate::way::Way;

/// The card with a mistake, and what an editor reads of it.
const BROKEN: [&str; 2] = ["{ \"version\": 1, \"title\": \"Mexico\" ", "Expected ',' or '}'"];

/// WordPress and its database, which are gone with it.
struct Site {
    url: String,
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
    fn start() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let name = format!("fact-box-wordpress-{}", std::process::id());
        let folder = Folder(std::env::temp_dir().join(name));
        let inside = |name: &str| folder.0.join(name).display().to_string();
        fs::create_dir_all(&folder.0).expect("a folder");

        let data = format!("--datadir={}", inside("data"));
        // Where tests run as root the database must be told that it is meant to.
        let common = ["--no-defaults", "--user=root", &data];
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
        for file in ["wp-config.php", "set-up.php"] {
            fs::copy(own.join(file), format!("{site}/{file}")).expect("to copy a file");
        }
        let (php, url) = Process::start(
            speaking("php").args(["-d", "opcache.enable_cli=1", "-S", "127.0.0.1:0", "-t", &site]),
            |line| Some(line.split_once("(http://")?.1.split(')').next()?.to_owned()),
        );
        let said =
            run(Command::new("php").env("HTTP_HOST", &url).arg(format!("{site}/set-up.php")));
        assert_eq!(said, "ready");
        Self { url: format!("http://{url}"), _php: php, _database: database, folder }
    }

    /// What PHP had to say of our plugin's code.
    fn complaints(&self) -> Vec<String> {
        let log = fs::read_to_string(self.folder.0.join("debug.log")).unwrap_or_default();
        log.lines().filter(|line| line.contains("plugins/fact-box")).map(str::to_owned).collect()
    }
}

/// A command that says on its standard output also what it says on the other.
fn speaking(program: &str) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", "exec \"$0\" \"$@\" 2>&1", program]);
    command
}

/// Runs a command to its end and gives back what it says.
fn run(command: &mut Command) -> String {
    let done = command.output().expect("to start");
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(done.status.success(), "{said}{}", String::from_utf8_lossy(&done.stderr));
    said
}

/// The Mexico card in the form that passes everywhere.
fn figure() -> String {
    let card = concat!(env!("CARGO_MANIFEST_DIR"), "/www/cards/mexico.json");
    let figure = run(
        Command::new(env!("CARGO_BIN_EXE_fact-box")).args(["render", "--form", "figure", card])
    );
    figure.trim_end().to_owned()
}

/// What a script's promise comes to.
async fn come(page: &Page, promise: &str) -> WebDriverResult<Value> {
    let script = format!("({promise}).then(arguments[0], (e) => arguments[0](e.message))");
    Ok(page.driver.execute_async(script, vec![]).await?.json().clone())
}

/// Waits until there is something that a script's expression names.
async fn until(page: &Page, expression: &str) -> WebDriverResult<ScriptRet> {
    let script = format!(
        "const look = () => {{
           const found = {expression};
           found ? arguments[0](found) : requestAnimationFrame(look);
         }};
         look();"
    );
    page.driver.execute_async(script, vec![]).await
}

fn parsed(json: &str) -> Value {
    serde_json::from_str(json).expect("JSON")
}

/// Logs the author in and opens the editor: with a new post, or at an address.
async fn log_in(page: &Page, site: &str) -> WebDriverResult<()> {
    page.driver.goto(format!("{site}/wp-login.php")).await?;
    page.driver.find(By::Id("user_login")).await?.send_keys("author").await?;
    page.driver.find(By::Id("user_pass")).await?.send_keys("author").await?;
    page.driver.find(By::Id("wp-submit")).await?.click().await?;
    until(page, "document.getElementById('wpadminbar')").await?;
    Ok(())
}

/// Opens the editor and waits until it has its blocks.
async fn edit(page: &Page, address: &str) -> WebDriverResult<()> {
    page.driver.goto(address).await?;
    until(page, "window.wp?.data?.select('core/editor')?.__unstableIsEditorReady()").await?;
    page.get(
        "wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
         wp.data.dispatch('core/preferences').set('core/edit-post', 'fullscreenMode', false);",
    )
    .await?;
    Ok(())
}

/// Publishes a post as other programs do, and gives back its address.
async fn publish(page: &Page, content: &str) -> WebDriverResult<(String, String)> {
    let post =
        json!({ "title": "Mexico takes the gavel", "content": content, "status": "publish" });
    let post = come(
        page,
        &format!("wp.apiFetch({{ path: '/wp/v2/posts', method: 'POST', data: {post} }})"),
    )
    .await?;
    let text = |value: &Value| value.as_str().map(str::to_owned).expect("a post");
    Ok((text(&post["link"]), text(&post["content"]["raw"])))
}

/// Pastes into the block's field in place of what is there.
async fn paste(page: &Page, text: &str) -> WebDriverResult<()> {
    come(page, &format!("navigator.clipboard.writeText({})", json!(text))).await?;
    let field = page.element(&format!("return {FIELD}")).await?;
    field.click().await?;
    field.send_keys(Key::Control + "a").await?;
    field.send_keys(Key::Control + "v").await
}

/// The block's field, wherever the editor draws its canvas.
const FIELD: &str =
    "(document.querySelector('iframe[name=editor-canvas]')?.contentDocument ?? document)
    .querySelector('[data-type=\"fact-box/card\"] textarea')";

/// The post as the editor would save it now.
async fn content(page: &Page) -> WebDriverResult<String> {
    page.text("return wp.data.select('core/editor').getEditedPostContent()").await
}

/// What a reader finds at an address, with scripts and without.
async fn read(page: &Page, address: &str, names: [&'static str; 2]) -> WebDriverResult<Vec<Way>> {
    let mut ways = Vec::new();
    for (name, scripts) in names.into_iter().zip([false, true]) {
        page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": !scripts })).await?;
        page.driver.goto(address).await?;
        let answers = if scripts {
            page.wake("figure[data-fact-box] > fact-box").await?;
            Some(page.told("fact-box-ready").await? == json!([{ "notices": [] }]))
        } else {
            None
        };
        let text = page.text(
            "const stage = document.querySelector('fact-box')?.shadowRoot.querySelector('.stage');
             return document.body.innerText + (stage?.innerText ?? '')",
        );
        ways.push(Way::new(name, &text.await?, answers));
    }
    Ok(ways)
}

/// How many of the card's files a page loads, and how many of them its head names.
async fn files(page: &Page, address: &str) -> WebDriverResult<Value> {
    page.driver.goto(address).await?;
    page.get(
        "const names = (root) =>
           [...root.querySelectorAll('script[src*=fact-box], link[rel=stylesheet][href*=fact-box]')].map((e) => e.id);
         return [names(document), names(document.head)]",
    )
    .await
}

pub async fn ways() -> Vec<Way> {
    let site = Site::start();
    let url = site.url.clone();
    let found = Arc::new(Mutex::new(Vec::new()));
    let ways = Arc::clone(&found);
    on("index.html", Screen::default(), |page| async move {
        let figure = figure();
        page.driver.set_script_timeout(Duration::from_secs(30)).await?;
        let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        page.cdp("Browser.grantPermissions", permissions).await?;
        log_in(&page, &url).await?;
        edit(&page, &format!("{url}/wp-admin/post-new.php")).await?;
        let me = come(&page, "wp.apiFetch({ path: '/wp/v2/users/me?context=edit' })").await?;
        assert_eq!(me["capabilities"]["publish_posts"], true, "{me}");
        assert_eq!(me["capabilities"].get("unfiltered_html"), None);

        // As the editor that knows no blocks saves it, and in a block of HTML: to the byte.
        let (classic, stored) = publish(&page, &figure).await?;
        assert_eq!(stored, figure);
        let html = format!("<!-- wp:html -->\n{figure}\n<!-- /wp:html -->");
        let (block_of_html, stored) = publish(&page, &html).await?;
        assert_eq!(stored, html);
        // Why there is a plugin: of an element with its script only the JSON is left, as text.
        let element = "<fact-box><script type=\"application/json\">{ \"version\": 1 }</script></fact-box>";
        let (_, stored) = publish(&page, element).await?;
        assert_eq!(stored, "{ \"version\": 1 }");
        let (none, _) = publish(&page, "<p>A post without a card.</p>").await?;

        // Our block. A mistake is told, and not kept.
        let json = fs::read_to_string("www/cards/mexico.json").expect("the card");
        page.get(
            "wp.data.dispatch('core/block-editor').insertBlocks(wp.blocks.createBlock('fact-box/card'))",
        )
        .await?;
        until(&page, FIELD).await?;
        let problem = format!("{FIELD}.closest('[data-type]').querySelector('.components-notice')?.innerText");
        let preview = format!("{FIELD}.closest('[data-type]').querySelector('figure')?.innerText");
        let [broken, told] = BROKEN;
        paste(&page, broken).await?;
        let said = until(&page, &problem).await?;
        assert!(said.json().to_string().contains(told), "{:?}", said.json());
        assert_eq!(content(&page).await?, "<!-- wp:fact-box/card /-->");
        paste(&page, &json).await?;
        let shown = until(&page, &preview).await?;
        Way::new("the preview", shown.json().as_str().unwrap_or_default(), None);
        assert_eq!(page.get(&format!("return {problem}")).await?, Value::Null);
        let block = format!("<!-- wp:fact-box/card -->\n{figure}\n<!-- /wp:fact-box/card -->");
        assert_eq!(content(&page).await?, block);
        page.get("wp.data.dispatch('core/editor').editPost({ title: 'Mexico takes the gavel' })").await?;
        page.element("return document.querySelector('.editor-post-publish-panel__toggle')").await?.click().await?;
        until(&page, "document.querySelector('.editor-post-publish-panel .editor-post-publish-button')").await?.element()?.click().await?;
        until(&page, "document.querySelector('.post-publish-panel__postpublish')").await?;
        let our_block = page.text("return wp.data.select('core/editor').getPermalink()").await?;

        // Opened again it is as it was; a mistake costs nothing of it.
        let id = page.get("return wp.data.select('core/editor').getCurrentPostId()").await?;
        edit(&page, &format!("{url}/wp-admin/post.php?post={id}&action=edit")).await?;
        until(&page, FIELD).await?;
        let blocks = "return wp.data.select('core/block-editor').getBlocks().map((b) => [b.name, b.isValid])";
        assert_eq!(page.get(blocks).await?, json!([["fact-box/card", true]]));
        let kept = page.text(&format!("return {FIELD}.value")).await?;
        assert_eq!(parsed(&kept), parsed(&json));
        paste(&page, broken).await?;
        until(&page, &problem).await?;
        assert_eq!(content(&page).await?, block);

        // As a reader, who is not logged in.
        page.driver.delete_all_cookies().await?;
        assert_eq!(files(&page, &none).await?, json!([[], []]));
        for address in [&classic, &block_of_html, &our_block] {
            let own = ["fact-box-css", "fact-box-js"];
            assert_eq!(files(&page, address).await?, json!([own, own]), "{address}");
        }
        for (address, names) in [
            (classic, ["WordPress, an author's classic post, without scripts", "WordPress, an author's classic post"]),
            (block_of_html, ["WordPress, an author's HTML block, without scripts", "WordPress, an author's HTML block"]),
            (our_block, ["WordPress, an author's fact box block, without scripts", "WordPress, an author's fact box block"]),
        ] {
            let read = read(&page, &address, names).await?;
            ways.lock().expect("the list").extend(read);
        }
        Ok(())
    })
    .await;
    assert_eq!(site.complaints(), Vec::<String>::new());
    std::mem::take(&mut found.lock().expect("the list"))
}
