//! An author at work: logged in, in the block editor.

use serde_json::{Value, json};
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};
use thirtyfour::prelude::*;

use crate::browser::Page;
use crate::way::Way;

const TITLE: &str = "Mexico takes the gavel";

/// The field of our block, wherever the editor draws its canvas.
const FIELD: &str =
    "(document.querySelector('iframe[name=editor-canvas]')?.contentDocument ?? document)
       .querySelector('[data-type=\"fact-box/card\"] textarea')";

pub async fn log_in(page: &Page, site: &str) -> WebDriverResult<()> {
    page.driver.goto(format!("{site}/wp-login.php")).await?;
    // Not by keys: a moment after it has come, the page puts the focus into the first field, wherever it is.
    page.get("for (const id of ['user_login', 'user_pass']) document.getElementById(id).value = 'author'")
        .await?;
    page.driver.find(By::Id("wp-submit")).await?.click().await?;
    until(page, "document.getElementById('wpadminbar')").await?;
    Ok(())
}

/// Opens the editor at an address and waits until it has its blocks.
pub async fn open(page: &Page, address: &str) -> WebDriverResult<()> {
    page.driver.goto(address).await?;
    until(page, "window.wp?.data?.select('core/editor')?.__unstableIsEditorReady()").await?;
    // The guide to the editor lies over it at first.
    let guide = "wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false)";
    page.get(guide).await?;
    // It takes the focus with it when it goes.
    until(page, "!document.querySelector('.components-modal__screen-overlay')").await?;
    Ok(())
}

/// What WordPress answers to a request of the author's.
pub async fn ask(page: &Page, method: &str, path: &str, data: Value) -> WebDriverResult<Value> {
    let request = json!({ "method": method, "path": format!("/wp/v2/{path}"), "data": data });
    come(page, &format!("wp.apiFetch({request})")).await
}

/// Publishes a post, and gives back its address and what is stored of it.
pub async fn publish(page: &Page, content: &str) -> WebDriverResult<(String, String)> {
    let post = json!({ "title": TITLE, "content": content, "status": "publish" });
    let post = ask(page, "POST", "posts", post).await?;
    let text = |value: &Value| value.as_str().map(str::to_owned).expect("what was published");
    Ok((text(&post["link"]), text(&post["content"]["raw"])))
}

/// Writes a post with our block as a person does, and opens it again; gives back its address.
pub async fn write_block(
    page: &Page,
    site: &str,
    json: &str,
    figure: &str,
) -> WebDriverResult<String> {
    let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.cdp("Browser.grantPermissions", permissions).await?;
    let block = format!("{FIELD}.closest('[data-type]')");
    let problem = format!("{block}.querySelector('.components-notice')?.innerText");
    let preview = format!("{block}.querySelector('figure')?.innerText");
    let broken = json.replace("\"subject\": \"MEX\"", "\"subject\": \"MXE\"");
    let told = "subject: expected the id of a subject, found \"MXE\"";

    // A mistake is told. What is written is kept for its author, and is no part of the post.
    let insert = "wp.data.dispatch('core/block-editor')
        .insertBlocks(wp.blocks.createBlock('fact-box/card'))";
    page.get(insert).await?;
    until(page, FIELD).await?;
    paste(page, &broken).await?;
    assert_eq!(until(page, &problem).await?.json(), told);
    let draft = async |json: &str| {
        let draft = page.text(&format!("return encodeURIComponent({})", json!(json))).await?;
        let draft = draft.replace("--", "\\u002d\\u002d");
        Ok::<_, WebDriverError>(format!("{{\"draft\":\"{draft}\"}} "))
    };
    let unfinished = draft(&broken).await?;
    assert_eq!(content(page).await?, format!("<!-- wp:fact-box/card {unfinished}/-->"));

    // What is left out of a card is told, too.
    let unread = json.replace("\"value\": 2 }", "\"value\": \"two\" }");
    paste(page, &unread).await?;
    let notice = format!("{block}.querySelector('.components-notice.is-warning')?.innerText");
    let left_out = "facts[7].target.value: expected a number, found \"two\"";
    assert_eq!(until(page, &notice).await?.json(), left_out);

    // The card is shown, and stored to the byte as the command makes it.
    paste(page, json).await?;
    until(page, &format!("!({problem}) && {preview}")).await?;
    let shown = until(page, &preview).await?;
    Way::new("the preview", shown.json().as_str().unwrap_or_default(), None);
    assert_eq!(page.get(&format!("return {problem}")).await?, Value::Null);
    let stored = format!("<!-- wp:fact-box/card -->\n{figure}\n<!-- /wp:fact-box/card -->");
    assert_eq!(content(page).await?, stored);

    let title = json!({ "title": TITLE });
    page.get(&format!("wp.data.dispatch('core/editor').editPost({title})")).await?;
    for button in [".editor-post-publish-panel__toggle", ".editor-post-publish-button"] {
        // The second comes with the panel that the first opens.
        let button = format!("document.querySelector('{button}:not([aria-disabled=true])')");
        until(page, &button).await?.element()?.click().await?;
    }
    until(page, "document.querySelector('.post-publish-panel__postpublish')").await?;
    let address = page.text("return wp.data.select('core/editor').getPermalink()").await?;
    let id = page.get("return wp.data.select('core/editor').getCurrentPostId()").await?;

    // Opened again it is as it was.
    let post = format!("{site}/wp-admin/post.php?post={id}&action=edit");
    open(page, &post).await?;
    until(page, FIELD).await?;
    let blocks = "return wp.data.select('core/block-editor').getBlocks()
        .map((block) => [block.name, block.isValid])";
    assert_eq!(page.get(blocks).await?, json!([["fact-box/card", true]]));
    let kept = page.text(&format!("return {FIELD}.value")).await?;
    let parsed = |json| serde_json::from_str::<Value>(json).expect("JSON");
    assert_eq!(parsed(&kept), parsed(json));

    // A mistake costs nothing of it, and nothing of what is written, which markup is a part of.
    let broken = broken.replace("\"Mexico\"", "\"<b>Mexico</b> & -- co\"");
    let half = stored.replace("card -->\n<", &format!("card {}-->\n<", draft(&broken).await?));
    let told = json!(format!("{told}\nThe post keeps the card below."));
    paste(page, &broken).await?;
    assert_eq!(until(page, &problem).await?.json(), &told);
    assert_eq!(content(page).await?, half);
    save(page).await?;
    open(page, &post).await?;
    assert_eq!(until(page, &problem).await?.json(), &told);
    assert_eq!(page.text(&format!("return {FIELD}.value")).await?, broken);
    assert_eq!(content(page).await?, half);

    // Mended, it is what it was; and what is written on its figure stays when a number is corrected.
    paste(page, json).await?;
    until(page, &format!("!({problem}) && {preview}")).await?;
    assert_eq!(content(page).await?, stored);
    let tag = "<figure id=\"mexico\" data-group=\"council\" ";
    let named = stored.replacen("<figure ", tag, 1);
    let blocks = json!(named);
    page.get(&format!(
        "wp.data.dispatch('core/block-editor').resetBlocks(wp.blocks.parse({blocks}))"
    ))
    .await?;
    paste(page, &json.replace("\"co2\": 3.4", "\"co2\": 5.1")).await?;
    until(page, &format!("{preview}.includes('5.1 tons per person')")).await?;
    paste(page, json).await?;
    until(page, &format!("!{preview}.includes('5.1 tons per person')")).await?;
    assert_eq!(content(page).await?, named);

    // What readers see is the card before the mistake.
    Ok(address)
}

/// Saves the post, and waits until that is done.
async fn save(page: &Page) -> WebDriverResult<()> {
    let refused = come(page, "wp.data.dispatch('core/editor').savePost()").await?;
    assert_eq!(refused, Value::Null);
    let failed = "return wp.data.select('core/editor').didPostSaveRequestFail()";
    assert_eq!(page.get(failed).await?, false);
    Ok(())
}

/// The post as the editor would save it now.
async fn content(page: &Page) -> WebDriverResult<String> {
    page.text("return wp.data.select('core/editor').getEditedPostContent()").await
}

/// Pastes into the block's field in place of what is there.
async fn paste(page: &Page, text: &str) -> WebDriverResult<()> {
    let text = json!(text);
    let refused = come(page, &format!("navigator.clipboard.writeText({text})")).await?;
    assert_eq!(refused, Value::Null);
    let field = page.element(&format!("return {FIELD}")).await?;
    field.click().await?;
    field.send_keys(Key::Control + "a").await?;
    field.send_keys(Key::Control + "v").await?;
    until(page, &format!("{FIELD}.value === {text}")).await?;
    Ok(())
}

/// What a script's promise comes to.
async fn come(page: &Page, promise: &str) -> WebDriverResult<Value> {
    let script = format!("({promise}).then(arguments[0], (e) => arguments[0](e.message))");
    Ok(wait(page, script, promise).await?.json().clone())
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
    wait(page, script, expression).await
}

/// Waits for what a script calls back with; where it does not, the failure names what was waited for.
async fn wait(page: &Page, script: String, name: &str) -> WebDriverResult<ScriptRet> {
    match page.driver.execute_async(script, vec![]).await {
        Err(error) if matches!(error.as_inner(), WebDriverErrorInner::ScriptTimeout(_)) => {
            let seen =
                page.text("return document.activeElement.outerHTML + document.body.innerText");
            panic!("waited in vain for {name}\non a page of {}", seen.await?);
        }
        result => result,
    }
}
