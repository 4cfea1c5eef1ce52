//! Whatever is wrong, the text stays and the editor is told.

use std::fs;
use std::path::Path;

use serde_json::json;
use thirtyfour::prelude::*;

use crate::browser::{Page, Screen, on};

/// What each card of the page of broken cards says of itself, and whether it answers.
const TOLD: [(&str, bool, &[&str]); 10] = [
    (
        "A comma is missing",
        false,
        &[
            "expected JSON, found a mistake: Expected ',' or '}' after property value in JSON at position 107 (line 6 column 13)",
        ],
    ),
    ("There is nothing", false, &["expected JSON, found nothing"]),
    ("It is a list", false, &["expected a card (an object), found a list"]),
    ("It is null", false, &["expected a card (an object), found null"]),
    (
        "Its subject has another id",
        false,
        &["subject: expected the id of a subject, found \"MXE\""],
    ),
    ("It has no facts", false, &["facts: expected at least one fact, found an empty list"]),
    ("The target is a word", true, &["facts[7].target.value: expected a number, found \"two\""]),
    (
        "A fact is of a type that does not exist",
        true,
        &[
            "facts[2].type: expected \"text\", \"list\", \"year\", \"years\" or \"number\", found \"sentence\"",
        ],
    ),
    (
        "The years cannot be",
        true,
        &[
            "subjects.MEX.values.council_years: expected years such as \"1946; 1980-1981\", or \"permanent\", found \"1946; 1980-79; and soon\", shown as written",
        ],
    ),
    (
        "A number is in quotes, another is infinite",
        true,
        &[
            "subjects.WORLD.values.co2: expected a finite number, found infinity",
            "subjects.USA.values.co2: expected a number, found \"16\"",
        ],
    ),
];

async fn wake_all(page: &Page) -> WebDriverResult<()> {
    for way in 1..=TOLD.len() {
        page.wake(&format!("#way-{way}")).await?;
    }
    Ok(())
}

#[tokio::test]
async fn ten_broken_cards_are_ten_readable_boxes_and_clear_messages() {
    on("www/broken.html", Screen::default(), |page| async move {
        wake_all(&page).await?;
        let mut console = page.console().await?;
        for (index, (name, answers, messages)) in TOLD.into_iter().enumerate() {
            let way = index + 1;
            let card = format!("#way-{way}");
            let heading = format!("return document.querySelector('{card}').previousElementSibling.innerText");
            assert_eq!(page.text(&heading).await?, format!("{way}. {name}"));
            let told = format!(
                "return [...document.querySelector('{card}').nextElementSibling.children].map((e) => e.innerText)"
            );
            let told: Vec<String> = serde_json::from_value(page.get(&told).await?).expect("strings");
            assert_eq!(told, messages, "{name}");
            // The text of the page or the card: either shows the heading and the head of state.
            let read = format!(
                "const box = document.querySelector('{card}');
                 const stage = box.shadowRoot?.querySelector('div');
                 return [!!stage && !stage.hidden, (stage && !stage.hidden ? stage : box).innerText];"
            );
            let read: (bool, String) = serde_json::from_value(page.get(&read).await?).expect("a pair");
            assert_eq!(read.0, answers, "{name}");
            for text in ["Mexico", "Andrés Manuel López Obrador", "128.9 million", "3.4 tons per person"] {
                assert!(read.1.contains(text), "{name}: {text}");
            }
            // A card that shows tells the console; one that does not tells the page.
            for message in messages.iter().filter(|_| answers) {
                let quoted = message.replace('"', "\\\"");
                let at = console.iter().position(|line| line.contains(&quoted));
                console.remove(at.unwrap_or_else(|| panic!("{message} in {console:#?}")));
            }
        }
        assert_eq!(console, [""; 0], "and nothing else");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn errors_say_code_message_and_path() {
    on("www/broken.html", Screen::default(), |page| async move {
        wake_all(&page).await?;
        let noted = page.told("fact-box-error").await?;
        // In any order: they come as their cards are read.
        let noted = noted.as_array().expect("a list");
        let count = |code: &str| noted.iter().filter(|e| e["code"] == code).count();
        assert_eq!((count("json"), count("card"), noted.len()), (2, 4, 6));
        let wrong = noted.iter().find(|e| e["path"] == "subject").expect("told");
        assert_eq!(wrong["message"], "expected the id of a subject, found \"MXE\"");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_wrong_number_is_never_shown() {
    on("www/broken.html", Screen::default(), |page| async move {
        wake_all(&page).await?;
        // The US and the world were left out, not called missing or drawn.
        let text = page.inside("#way-10", ".comparison").await?.text().await?;
        assert!(
            !text.contains("US") && !text.contains("World") && !text.contains("no data"),
            "{text}"
        );
        let years = page.inside("#way-9", ".fact:nth-of-type(5) .value").await?.text().await?;
        assert_eq!(years, "1946; 1980-79; and soon");
        let strips =
            "return document.querySelector('#way-9').shadowRoot.querySelectorAll('.strip').length";
        assert_eq!(page.get(strips).await?, json!(0));
        Ok(())
    })
    .await;
}

/// Values of a fact, what is shown of each and what is told. The browser hands over the first ones as bytes.
const SERIES: [(&str, &str, &[&str]); 9] = [
    (r#"{ "from": 2018, "values": [1, null, 3] }"#, "3", &[]),
    (r#"{ "values": [1, 2.5], "from": 2018 }"#, "2.5", &[]),
    (r#"{ "from": 2018.5, "values": [1] }"#, "", &["from: expected a year, found 2018.5"]),
    (
        r#"{ "from": 2018, "values": [1, 1e999] }"#,
        "",
        &["values[1]: expected a finite number, found infinity"],
    ),
    (
        r#"{ "from": 9998, "values": [1, 2, 3] }"#,
        "2",
        &["values[2]: expected a year up to 9999, found a later one"],
    ),
    (r#"{ "from": 2018, "values": [1, "2"] }"#, "", &["values[1]: expected a number, found \"2\""]),
    (
        r#"{ "from": 2018, "values": [7], "unit": 1 }"#,
        "7",
        &["unit: not a key of this format, ignored"],
    ),
    (r#"{ "from": 2018 }"#, "", &["values: expected a list of numbers, found nothing"]),
    (r#"{ "2018": 1, "2019": 4 }"#, "4", &[]),
];

#[tokio::test]
async fn a_series_is_read_and_its_mistakes_are_told_however_it_is_handed_over() {
    on("www/mexico.html", Screen::default(), |page| async move {
        for (value, shown, told) in SERIES {
            let card = format!(
                r#"{{ "version": 1, "title": "Series", "subject": "A",
                     "facts": [{{ "id": "told", "label": "Told", "type": "text" }},
                               {{ "id": "f", "label": "F", "type": "number", "compare": false }}],
                     "subjects": {{ "A": {{ "name": "A", "values": {{ "told": "x", "f": {value} }} }} }} }}"#
            );
            let script = format!(
                "const own = document.createElement('fact-box');
                 own.json = {card:?};
                 own.setAttribute('loading', 'eager');
                 own.addEventListener('fact-box-ready', ({{ detail }}) => arguments[0]([
                   [...own.shadowRoot.querySelectorAll('.stage .fact .value')].map((value) => value.textContent),
                   detail.notices.map(({{ path, message }}) => `${{path}}: ${{message}}`),
                 ]));
                 document.querySelector('article').append(own);"
            );
            let seen = page.driver.execute_async(&*script, vec![]).await?.json().clone();
            let told: Vec<_> = told.iter().map(|told| format!("subjects.A.values.f.{told}")).collect();
            let values: Vec<_> = ["x", shown].into_iter().filter(|own| !own.is_empty()).collect();
            assert_eq!(seen, json!([values, told]), "{value}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn without_scripts_the_text_is_the_card() {
    on("www/mexico.html", Screen { scripts: false, ..Screen::default() }, |page| async move {
        let read = page.driver.find(By::Css("fact-box:not(.aside)")).await?.text().await?;
        for text in [
            "Mexico",
            "Andrés Manuel López Obrador",
            "1946; 1980–1981; 2002–2003; 2009–2010; 2021–2022",
            "128.9 million",
            "28% below the world average",
            "3.4 tons per person",
            "4.7",
            "16",
            "2: target for 2030 to achieve a 1.5-degree Celsius limit",
            "2021 edition",
        ] {
            assert!(read.contains(text), "{text} in {read}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_card_that_cannot_be_loaded_leaves_the_text() {
    // The loader alone: what it loads is not there.
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("target/loader-alone");
    fs::create_dir_all(&folder).expect("a folder");
    fs::copy(root.join("dist/fact-box.js"), folder.join("fact-box.js")).expect("the loader");
    let page = "<!doctype html><meta charset=utf-8><script type=module src=fact-box.js></script>
        <div style='height: 2000px'></div><fact-box><p>The text of the page.</p></fact-box>";
    fs::write(folder.join("page.html"), page).expect("a page");
    on("target/loader-alone/page.html", Screen::default(), |page| async move {
        page.wake("fact-box").await?;
        assert_eq!(page.told("fact-box-error").await?[0]["code"], "load");
        let read = page.driver.find(By::Css("fact-box")).await?.text().await?;
        assert_eq!(read, "The text of the page.");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn no_string_becomes_markup_or_a_script() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.add_card(
            "const evil = '<img src=x onerror=\"window.ran = true\"><script>window.ran = true</' + 'script>';
             const card = {
               version: 1, title: evil, kicker: evil, note: evil, subject: 'A', compare: ['B'],
               facts: [
                 { id: 't', label: evil, type: 'text', source: 's', note: evil },
                 { id: 'l', label: evil, type: 'list' },
                 { id: 'y', label: evil, type: 'years' },
                 { id: 'n', label: evil, type: 'number', unit: evil, target: { label: evil, value: 1 } },
               ],
               subjects: {
                 A: { name: evil, values: { t: evil, l: [evil, evil], y: evil, n: 1 } },
                 B: { name: evil, values: { n: { na: evil } } },
               },
               sources: { s: { name: evil, url: 'javascript:window.ran=true', edition: evil } },
             };
             return card;",
        )
        .await?;
        let found = page
            .get(
                "const root = document.querySelector('#late').shadowRoot;
                 return [root.querySelectorAll('img, script, a').length, window.ran ?? false,
                         root.querySelector('h2').textContent.startsWith('<img src=x')];",
            )
            .await?;
        assert_eq!(found, json!([0, false, true]));
        Ok(())
    })
    .await;
}

/// As Firefox before 115 and Safari before 17 have it: such a link tells nothing there.
const NO_PRELOADS: &str = "
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLLinkElement.prototype, 'rel');
    Object.defineProperty(HTMLLinkElement.prototype, 'rel', {
      get,
      set(rel) { set.call(this, rel === 'modulepreload' ? 'unknown' : rel); },
    });";

#[tokio::test]
async fn a_browser_that_preloads_no_modules_draws_the_card() {
    on("index.html", Screen::default(), |page| async move {
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NO_PRELOADS })).await?;
        page.visit("www/mexico.html").await?;
        page.wake("fact-box").await?;
        assert_eq!(page.told("fact-box-ready").await?[0], json!({ "notices": [] }));
        Ok(())
    })
    .await;
}
