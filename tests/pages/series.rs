//! Eleven cards of one table: facts switched, a group that moves together, links that restore.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::{Page, Screen, on};
use crate::keyboard::{focus, tab};

const PAGE: &str = "www/series.html";
pub const SERIES: [&str; 11] = [
    "tunisia",
    "britain",
    "united-states",
    "vietnam",
    "china",
    "estonia",
    "france",
    "india",
    "ireland",
    "kenya",
    "mexico",
];
const COUNCIL: &str = "Compare: Years in the Security Council";
const TAKE: &str = "Share and download";

/// The value of an expression in which `root` is the shadow root of a card.
async fn ask(page: &Page, card: &str, expression: &str) -> WebDriverResult<Value> {
    let root = format!("const root = document.getElementById('{card}').shadowRoot;");
    page.get(&format!("{root} return {expression}")).await
}

/// The texts of all elements of a card that match.
pub async fn texts(page: &Page, card: &str, selector: &str) -> WebDriverResult<Vec<String>> {
    let all = format!(
        "[...root.querySelectorAll(`{selector}`)].map((e) => e.textContent.trim().replace(/\\s+/g, ' '))"
    );
    Ok(serde_json::from_value(ask(page, card, &all).await?).expect("strings"))
}

/// All that a card says.
async fn said(page: &Page, card: &str) -> WebDriverResult<String> {
    let said = "root.querySelector('.fact-box').innerText";
    Ok(ask(page, card, said).await?.as_str().unwrap_or_default().to_owned())
}

/// Lets the page read what is on the clipboard.
pub async fn allow_clipboard(page: &Page) -> WebDriverResult<()> {
    let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.cdp("Browser.grantPermissions", permissions).await?;
    Ok(())
}

/// Presses a button at the end of a card by its words, and waits until it has said what came of it.
/// What was copied is on the clipboard then.
pub async fn take(page: &Page, card: &str, button: &str) -> WebDriverResult<String> {
    let script = format!(
        "const root = document.getElementById('{card}').shadowRoot;
         const take = root.querySelector('.take');
         take.open = true;
         const status = take.querySelector('.told');
         window.said = new Promise((done) => {{
           const say = () => status.textContent && (watch.disconnect(), done(status.textContent));
           const watch = new MutationObserver(say);
           // What was said before is taken back as soon as the button is pressed.
           watch.observe(status, {{ subtree: true, childList: true, characterData: true }});
         }});
         return [...take.querySelectorAll('button')].find((e) => e.textContent === '{button}');"
    );
    page.element(&script).await?.click().await?;
    let said = page.driver.execute_async("said.then(arguments[0])", vec![]).await?;
    Ok(said.json().as_str().unwrap_or_default().to_owned())
}

pub async fn clipboard(page: &Page) -> WebDriverResult<String> {
    let read = "const done = arguments[0]; navigator.clipboard.readText().then(done, String)";
    let text = page.driver.execute_async(read, vec![]).await?;
    Ok(text.json().as_str().unwrap_or_default().to_owned())
}

/// Waits until a card answers, and says how many milliseconds its page had been loading by then.
async fn ready(page: &Page, card: &str) -> WebDriverResult<f64> {
    let script = format!(
        "const [answer] = arguments;
         const done = () => answer(performance.now());
         const card = document.getElementById('{card}');
         if (card.shadowRoot?.querySelector('.stage:not([hidden])')) done();
         else card.addEventListener('fact-box-ready', done, {{ once: true }});"
    );
    let time = page.driver.execute_async(script, vec![]).await?;
    Ok(time.json().as_f64().unwrap_or(f64::MAX))
}

/// Presses Tab until a name has the focus.
async fn tab_to(page: &Page, name: &str) -> WebDriverResult<()> {
    let mut passed = Vec::new();
    for _ in 0..40 {
        let at = tab(page).await?;
        if at == name {
            return Ok(());
        }
        passed.push(at);
    }
    panic!("{name} is not among {passed:?}");
}

#[tokio::test]
async fn a_card_that_is_far_is_left_as_the_page_has_it() {
    on(PAGE, Screen::default(), |page| async move {
        page.wake("#tunisia").await?;
        let rooted = "return [...document.querySelectorAll('fact-box')]
            .map((card) => card.shadowRoot !== null)";
        let rooted: Vec<bool> = serde_json::from_value(page.get(rooted).await?).expect("flags");
        assert_eq!((rooted.len(), rooted[0], rooted[10]), (11, true, false), "{rooted:?}");
        // Where the page hides all of its elements, its text is shown all the same.
        let hides = "document.head.append(Object.assign(document.createElement('style'),
                { textContent: 'article > * { display: none !important }' }));
            const late = document.createElement('fact-box');
            late.textContent = 'The text';
            document.querySelector('article').append(late);
            const look = () => late.shadowRoot ? done(late.offsetHeight > 0) : requestAnimationFrame(look);
            const done = arguments[0];
            look();";
        let shown = page.driver.execute_async(hides, vec![]).await?;
        assert_eq!(shown.json(), &json!(true));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_same_view_comes_back_from_its_link_by_keyboard_alone() {
    on(PAGE, Screen::default(), |page| async move {
        allow_clipboard(&page).await?;
        page.wake("#kenya").await?;
        page.get(
            "const before = document.querySelector('#kenya').previousElementSibling;
             before.tabIndex = -1;
             before.focus();",
        )
        .await?;
        tab_to(&page, COUNCIL).await?;
        page.press(Key::Enter).await?;
        tab_to(&page, "Remove World").await?;
        // Each that is removed hands the focus to the next, the last one to the search.
        page.press(Key::Enter).await?;
        page.press(Key::Enter).await?;
        assert_eq!(focus(&page).await?, "Add a place");
        for name in ["mexico", "ireland"] {
            page.press(name).await?;
            page.press(Key::Enter).await?;
        }
        let strips = ["Kenya", "Mexico", "Ireland"];
        assert_eq!(texts(&page, "kenya", ".strips tr:not(.years) th").await?, strips);
        let years = [
            "1973–1974; 1997–1998; 2021–2022",
            "1946; 1980–1981; 2002–2003; 2009–2010; 2021–2022",
            "1962; 1981–1982; 2001–2002; 2021–2022",
        ];
        assert_eq!(texts(&page, "kenya", ".strips .label").await?, years);
        assert_eq!(
            texts(&page, "kenya", ".strips .axis text").await?,
            ["1946", "1960", "1980", "2000", "2022"]
        );
        tab_to(&page, "Year").await?;
        for _ in 2005..2019 {
            page.press(Key::Left).await?;
        }
        tab_to(&page, TAKE).await?;
        page.press(Key::Enter).await?;
        tab_to(&page, "Link to this view").await?;
        page.press(Key::Enter).await?;
        page.driver
            .execute_async(
                "const done = arguments[0];
                 const root = document.querySelector('#kenya').shadowRoot;
                 const say = () => root.querySelector('.take .told').textContent && done();
                 new MutationObserver(say).observe(root, { subtree: true, childList: true });
                 say();",
                vec![],
            )
            .await?;
        let status = texts(&page, "kenya", ".take .told").await?;
        assert_eq!(status, ["The link to this view is copied."]);

        // One choice of 2005 is that of all eleven.
        for card in SERIES {
            page.wake(&format!("#{card}")).await?;
            assert_eq!(texts(&page, card, ".time b").await?, ["2005"], "{card}");
            let compared = texts(&page, card, ".chips li").await?;
            let others = ["Mexico", "Ireland"].into_iter();
            let others: Vec<_> = others.filter(|name| name.to_lowercase() != card).collect();
            assert_eq!(compared, others, "{card}");
        }
        let link = clipboard(&page).await?;
        let (_, fragment) = link.split_once('#').expect("a fragment");
        assert_eq!(fragment, "fact-box.kenya=places.MEX.IRL~year.2005~facts.co2.council_years");
        assert_eq!(page.text("return location.hash").await?, "", "the page's address is its own");
        let mut before = Vec::new();
        for card in SERIES {
            before.push(said(&page, card).await?);
        }

        // The fastest of three, as the machine has other things to do.
        let mut fastest = f64::MAX;
        for _ in 0..3 {
            let tab = page.driver.new_tab().await?;
            page.driver.switch_to_window(tab).await?;
            page.driver.goto(&link).await?;
            fastest = fastest.min(ready(&page, "kenya").await?);
        }
        println!("the view was there after {fastest:.0} ms");
        assert!(fastest < 1000.0);
        // The reader is brought to the card, and so is the keyboard.
        let top = "document.querySelector('#kenya').getBoundingClientRect().top";
        let top = page.get(&format!("return Math.abs({top}) < 2")).await?;
        assert_eq!(top, json!(true));
        assert_eq!(tab(&page).await?, "Compare: Joined the UN");
        for (card, before) in SERIES.iter().zip(before) {
            page.get(&format!("document.getElementById('{card}').scrollIntoView()")).await?;
            ready(&page, card).await?;
            let strip = |text: String| text.split(TAKE).next().expect("all but that").to_owned();
            assert_eq!(strip(said(&page, card).await?), strip(before), "{card}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_link_leaves_the_page_its_fragment_and_has_every_card() {
    on(&format!("{PAGE}#chapter=2&&x"), Screen::default(), |page| async move {
        allow_clipboard(&page).await?;
        page.wake("#kenya").await?;
        page.wake("#mexico").await?;
        page.inside("#mexico", ".switch label:last-of-type input").await?.click().await?;
        // Its own first, then the others of the page; what their group has in common once.
        page.inside("#kenya", "[aria-label='Remove World']").await?.click().await?;
        assert_eq!(take(&page, "kenya", "Link to this view").await?, "The link to this view is copied.");
        let link = clipboard(&page).await?;
        assert_eq!(
            link.split_once('#').expect("a fragment").1,
            "chapter=2&&x&fact-box.kenya=places.USA&fact-box.mexico=view.table"
        );
        take(&page, "mexico", "Link to this view").await?;
        let link = clipboard(&page).await?;
        let fragment = link.split_once('#').expect("a fragment").1;
        assert_eq!(fragment, "chapter=2&&x&fact-box.mexico=places.USA~view.table");
        assert_eq!(page.text("return location.hash").await?, "#chapter=2&&x");

        // A link to this page that is followed on this page.
        let changed = page.told("fact-box-change").await?.as_array().map_or(0, Vec::len);
        page.driver
            .execute_async(
                "const done = arguments[0];
                 document.querySelector('#kenya').addEventListener('fact-box-change', () => done());
                 location.hash = 'chapter=3&fact-box.kenya=view.trend&fact-box.nobody=year.1&fact-box';",
                vec![],
            )
            .await?;
        let told = page.told("fact-box-change").await?;
        assert_eq!(told[changed]["view"], "trend");
        assert_eq!(told[changed]["compare"], json!(["WORLD", "USA"]));
        assert_eq!(told.as_array().map_or(0, Vec::len), changed + 1, "who follows tells nobody");
        // The page's own moves are none of ours.
        page.get("location.hash = '#chapter=4'").await?;
        assert!(!texts(&page, "kenya", ".trend").await?.is_empty());
        // And a link to the first view leads back to it.
        page.driver
            .execute_async(
                "const done = arguments[0];
                 document.querySelector('#kenya').addEventListener('fact-box-change', () => done());
                 location.hash = 'fact-box.kenya';",
                vec![],
            )
            .await?;
        assert!(texts(&page, "kenya", ".trend").await?.is_empty());
        assert_eq!(texts(&page, "kenya", ".bars").await?.len(), 1);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn cards_of_no_group_or_another_keep_their_own() {
    on(PAGE, Screen::default(), |page| async move {
        page.get(
            "document.querySelector('#mexico').removeAttribute('group');
             document.querySelector('#ireland').setAttribute('group', 'other');",
        )
        .await?;
        for card in ["kenya", "mexico", "ireland", "india"] {
            page.wake(&format!("#{card}")).await?;
        }
        page.inside("#kenya", "[aria-label='Remove World']").await?.click().await?;
        assert_eq!(texts(&page, "india", ".chips li").await?, ["United States"]);
        assert_eq!(texts(&page, "mexico", ".chips li").await?, ["World", "United States"]);
        assert_eq!(texts(&page, "ireland", ".chips li").await?, ["World", "United States"]);
        // One that has left its page says nothing any more, and one that comes late follows.
        page.get("document.querySelector('#india').remove()").await?;
        page.inside("#kenya", "[aria-label='Remove United States']").await?.click().await?;
        page.wake("#france").await?;
        assert!(texts(&page, "france", ".chips li").await?.is_empty());
        assert_eq!(page.told("fact-box-error").await?, json!([]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn where_the_browser_refuses_there_is_another_way() {
    on(PAGE, Screen::default(), |page| async move {
        // Faults that cannot be caused from outside.
        page.get(
            "window.shared = [];
             navigator.share = async (what) => { shared.push(what); if (window.refuse) throw refuse; };",
        )
        .await?;
        page.wake("#kenya").await?;
        assert_eq!(take(&page, "kenya", "Share…").await?, "Shared.");
        let link = page.text("return location.href").await? + "#fact-box.kenya";
        assert_eq!(page.get("return shared").await?, json!([{ "title": "Kenya", "url": link }]));

        // The share sheet is refused: the link is copied.
        allow_clipboard(&page).await?;
        page.get("window.refuse = new DOMException('', 'NotAllowedError')").await?;
        let said = take(&page, "kenya", "Share…").await?;
        assert_eq!(said, "The browser could not share it. The link is copied instead.");
        assert_eq!(clipboard(&page).await?, link);

        // The clipboard is refused, and the older way is not.
        page.get("navigator.clipboard.writeText = async () => { throw new DOMException('', 'NotAllowedError'); }")
            .await?;
        let said = take(&page, "kenya", "Citation").await?;
        assert_eq!(said, "The citation is copied.");
        let citation = clipboard(&page).await?;
        assert!(citation.starts_with("Kenya: CO2 emissions, 2019. Sources: "), "{citation}");
        assert!(citation.contains(", 2021 edition, https://ourworldindata.org/"), "{citation}");
        let page_and_link = format!(" “Eleven presidents of the Security Council”, {link}");
        assert!(citation.ends_with(&page_and_link), "{citation}");
        assert_eq!(texts(&page, "kenya", "textarea").await?.len(), 0);
        let focus = "root.activeElement.textContent";
        assert_eq!(ask(&page, "kenya", focus).await?, "Citation", "the focus is where it was");

        // Neither way: the reader can do it by hand.
        page.get("document.execCommand = () => false").await?;
        let said = take(&page, "kenya", "Citation").await?;
        assert_eq!(said, "The browser does not let the page copy. Copy it from here:");
        let selected = "(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))
            (root.activeElement)";
        assert_eq!(ask(&page, "kenya", selected).await?, citation.as_str());

        // Whoever changes their mind hears nothing of it.
        page.get("window.refuse = new DOMException('', 'AbortError')").await?;
        page.inside("#kenya", ".take [aria-label=Copy] button:last-of-type").await?.click().await?;
        let settled = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))";
        page.driver.execute_async(settled, vec![]).await?;
        assert_eq!(texts(&page, "kenya", ".take .told").await?, [""]);
        assert_eq!(texts(&page, "kenya", "textarea").await?.len(), 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_embed_code_is_the_card_in_a_frame() {
    on(PAGE, Screen::default(), |page| async move {
        allow_clipboard(&page).await?;
        page.wake("#kenya").await?;
        page.inside("#kenya", ".switch label:nth-of-type(2) input").await?.click().await?;
        assert_eq!(take(&page, "kenya", "Embed code").await?, "The embed code is copied.");
        let code = clipboard(&page).await?;
        let sentence = texts(&page, "kenya", ".sentence").await?;
        let lines = texts(&page, "kenya", ".ends text").await?;
        // On a page of nobody's, as an editor pastes it.
        page.get(&format!("document.body.innerHTML = {}", json!(code))).await?;
        let frame = page.driver.find(By::Tag("iframe")).await?;
        assert_eq!(frame.attr("title").await?.as_deref(), Some("Kenya"));
        frame.enter_frame().await?;
        page.driver
            .execute_async(
                "const done = arguments[0];
                 const look = () => document.querySelector('fact-box')?.shadowRoot
                   ?.querySelector('.stage:not([hidden]) .trend') ? done() : requestAnimationFrame(look);
                 look();",
                vec![],
            )
            .await?;
        page.get("document.querySelector('fact-box').id = 'framed'").await?;
        assert_eq!(texts(&page, "framed", ".ends text").await?, lines);
        let framed = texts(&page, "framed", ".sentence").await?;
        // All but the rank, which is one among all places.
        let (own, _) = sentence[0].split_once(" Kenya ranks").expect("a rank");
        assert_eq!(framed, [own]);
        let room = page.get("return innerHeight - document.body.getBoundingClientRect().height").await?;
        let room = room.as_f64().expect("a number");
        assert!((0.0..60.0).contains(&room), "{room}");
        Ok(())
    })
    .await;
}
