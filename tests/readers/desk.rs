//! The desk for every editor, as the card is for every reader: in three engines.

use std::sync::Arc;
use std::time::Instant;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::engine::Engine;
use crate::matrix::{Column, begin, report};
use crate::reader::{Reader, in_each};
use crate::roles::is;

/// Opens the desk with a card of `desk.js`, or with none.
async fn open(reader: &Reader, card: &str) -> WebDriverResult<()> {
    begin(reader).await?;
    reader.browser.get(&format!("draft({card})")).await?;
    reader.browser.driver.goto(format!("{}/dist/desk.html", reader.site.origin)).await?;
    let scripts = "(async () => {
        for (const name of ['states', 'desk']) {
            const script = document.createElement('script');
            script.src = `/${name}.js`;
            await new Promise((done) => { script.onload = done; document.head.append(script); });
        }
        await begun(window);
    })()";
    reader.browser.wait(scripts).await?;
    Ok(())
}

/// What has the focus: its name and its id. It must be seen.
async fn focus(reader: &Reader) -> WebDriverResult<(String, String)> {
    let found = reader.browser.get("return focusNow()").await?;
    let text = |index: usize| found[index].as_str().unwrap_or_default().to_owned();
    assert_eq!(found[3], json!([]), "{}", text(0));
    Ok((text(0), text(1)))
}

/// Presses a key and says what has the focus then.
async fn press(
    reader: &Reader,
    key: impl Into<thirtyfour::TypingData>,
) -> WebDriverResult<(String, String)> {
    reader.press(key).await?;
    reader.browser.wait("drawn(window)").await?;
    focus(reader).await
}

/// Puts the focus on a control by its name, and presses a key there.
async fn press_at(
    reader: &Reader,
    name: &str,
    key: impl Into<thirtyfour::TypingData>,
) -> WebDriverResult<(String, String)> {
    reader
        .browser
        .get(&format!("named(window, {}).focus({{ focusVisible: true }})", json!(name)))
        .await?;
    press(reader, key).await
}

async fn said(reader: &Reader) -> WebDriverResult<Value> {
    reader.browser.get("return document.querySelector('.said').textContent").await
}

/// The card that is being written.
async fn card(reader: &Reader) -> WebDriverResult<Value> {
    reader.browser.get("return written()").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nothing_is_wrong_on_the_desk() {
    let begun = Instant::now();
    let columns = in_each(&Engine::ALL, |reader| async move {
        begin(&reader).await?;
        let mut column = Column::default();
        column.add("en", &reader.browser.wait("walkDesk()").await?);
        Ok(column)
    })
    .await;
    report(&columns, begun);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_desk_answers_to_keys() {
    in_each(&Engine::ALL, |reader| async move {
        open(&reader, "edited()").await?;
        every_stop(&reader).await?;
        // From the last one Firefox goes on to what is around its page.
        open(&reader, "edited()").await?;
        facts(&reader).await?;
        places(&reader).await?;
        sources(&reader).await?;
        steps(&reader).await?;
        a_table(&reader).await?;
        the_json(&reader).await
    })
    .await;
}

/// Tab comes to everything once, in the order of the page.
async fn every_stop(reader: &Arc<Reader>) -> WebDriverResult<()> {
    let expected = reader.browser.get("return stops().map(nameOf)").await?;
    let heading =
        "document.querySelector('h1').tabIndex = -1; document.querySelector('h1').focus()";
    reader.browser.get(heading).await?;
    let mut found: Vec<Value> = Vec::new();
    let mut last = Value::Null;
    while found.len() < 200 {
        reader.press(Key::Tab).await?;
        reader.browser.wait("drawn(window)").await?;
        let now = reader.browser.get("return focusNow()").await?;
        if now[0] == "nothing" || (!found.is_empty() && now[0] == found[0]) {
            break;
        }
        assert_eq!(now[3], json!([]), "{}", now[0]);
        // A day has several parts; and Firefox comes to whatever scrolls.
        if now[2] == true && now != last {
            found.push(now[0].clone());
        }
        last = now;
    }
    let lines =
        |names: &[Value]| names.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n");
    assert_eq!(lines(&found), lines(expected.as_array().map_or(&[], Vec::as_slice)));
    Ok(())
}

async fn facts(reader: &Arc<Reader>) -> WebDriverResult<()> {
    // What is moved keeps the focus, also at the end of its way.
    let at = press_at(reader, "Move up: GDP per person", Key::Enter).await?;
    assert_eq!(at.0, "Move up: GDP per person");
    assert_eq!(press(reader, Key::Enter).await?.0, "Move up: GDP per person");
    let is_first = "return named(window, 'Move up: GDP per person').ariaDisabled";
    assert_eq!(reader.browser.get(is_first).await?, json!("true"));
    assert_eq!(press(reader, Key::Enter).await?.0, "Move up: GDP per person");
    assert_eq!(card(reader).await?["facts"][0]["id"], "gdp");
    // A new one is named at once, and then is what it is called.
    assert_eq!(press_at(reader, "Add a fact", Key::Enter).await?.1, "facts[3].label");
    press(reader, "Area").await?;
    assert_eq!(press(reader, Key::Tab).await?.1, "facts[3].type");
    reader.browser.get("named(window, 'Add a fact').focus()").await?;
    reader.browser.wait("drawn(window)").await?;
    assert_eq!(focus(reader).await?.0, "Add a fact");
    assert_eq!(card(reader).await?["facts"][3]["id"], "area");
    // A unit becomes two words.
    let unit = card(reader).await?["facts"][2]["unit"].clone();
    assert_eq!(unit, "tons per person");
    reader.browser.get("document.getElementById('facts[2].unit').focus()").await?;
    assert_eq!(press(reader, Key::Tab).await?.0, "Another word after 1");
    assert_eq!(press(reader, Key::Enter).await?.1, "facts[2].unit.one");
    // The focus goes on to what is next, and from the last one back.
    assert_eq!(
        press_at(reader, "Remove: Type of government", Key::Enter).await?.0,
        "Remove: CO2 emissions"
    );
    assert_eq!(said(reader).await?, "Removed. Undo brings it back.");
    assert_eq!(press_at(reader, "Remove: Area", Key::Enter).await?.0, "Remove: CO2 emissions");
    // Further keys are told of by what opens.
    let more = "[...document.querySelectorAll('.fact summary')].at(-1)";
    reader.browser.get(&format!("{more}.focus()")).await?;
    press(reader, Key::Enter).await?;
    assert_eq!(
        reader.browser.get(&format!("return {more}.parentElement.open")).await?,
        json!(true)
    );
    Ok(())
}

async fn places(reader: &Arc<Reader>) -> WebDriverResult<()> {
    reader.browser.get("document.querySelector('#add-place').focus()").await?;
    press(reader, "Chile").await?;
    // In WebKit the first one closes the list of names.
    while said(reader).await? != "Added: Chile." {
        assert_eq!(press(reader, Key::Enter).await?.1, "add-place");
    }
    // Arrows go from cell to cell.
    let id = |place: &str, fact: &str| format!("subjects.{place}.values.{fact}");
    let co2 = id("MEX", "co2");
    reader.browser.get(&format!("document.getElementById('{co2}').focus()")).await?;
    assert_eq!(press(reader, Key::Down).await?.1, id("KEN", "co2"));
    assert_eq!(press(reader, Key::Enter).await?.1, id("CHL", "co2"));
    press(reader, "4.8").await?;
    assert_eq!(press(reader, Key::Up).await?.1, id("KEN", "co2"));
    assert_eq!(card(reader).await?["subjects"]["CHL"]["values"]["co2"], 4.8);
    assert_eq!(press(reader, Key::Left).await?.1, id("KEN", "gdp"));
    // Year by year, and back to where that was opened.
    assert_eq!(press_at(reader, "Years of GDP per person", Key::Enter).await?.1, "subjects");
    assert_eq!(press(reader, Key::Tab).await?.0, "Back to all facts");
    assert_eq!(press(reader, Key::Enter).await?.0, "Years of GDP per person");
    assert_eq!(press_at(reader, "Remove: Kenya", Key::Enter).await?.0, "Remove: Chile");
    assert_eq!(press(reader, Key::Enter).await?.0, "Remove: Mexico");
    Ok(())
}

async fn sources(reader: &Arc<Reader>) -> WebDriverResult<()> {
    assert_eq!(press_at(reader, "Add a source", Key::Enter).await?.1, "sources.source.name");
    press(reader, "A bureau").await?;
    assert_eq!(
        press_at(reader, "Remove: Our World in Data", Key::Enter).await?.0,
        "Remove: A bureau"
    );
    assert_eq!(press(reader, Key::Enter).await?.1, "sources");
    Ok(())
}

/// Whatever was done is undone; the button that did it keeps the focus.
async fn steps(reader: &Arc<Reader>) -> WebDriverResult<()> {
    let written = card(reader).await?;
    for name in ["Undo", "Redo"] {
        reader.browser.get(&format!("named(window, '{name}').focus()")).await?;
        for _ in 0..40 {
            assert_eq!(press(reader, Key::Enter).await?.0, name);
        }
        let ended =
            reader.browser.get(&format!("return named(window, '{name}').ariaDisabled")).await?;
        assert_eq!(ended, json!("true"), "{name}");
    }
    assert_eq!(card(reader).await?, written);
    // The same again is told again.
    let told = "window.told = []; new MutationObserver(() => told.push(document.querySelector('.said').textContent))
        .observe(document.querySelector('.said'), { childList: true, characterData: true, subtree: true })";
    reader.browser.get(told).await?;
    for _ in 0..2 {
        press_at(reader, "Undo", Key::Enter).await?;
    }
    assert_eq!(reader.browser.get("return told").await?, json!(["Undone.", "Undone."]));
    Ok(())
}

async fn a_table(reader: &Arc<Reader>) -> WebDriverResult<()> {
    for (button, then) in [
        ("Leave it", "table"),
        ("Add it to this card", "subjects"),
        ("Make a card of 2 places", "title"),
    ] {
        reader.browser.get("document.querySelector('#table').focus()").await?;
        press(reader, "Place;CO2").await?;
        press(reader, Key::Enter).await?;
        press(reader, "Mexico;3.4").await?;
        press(reader, Key::Enter).await?;
        press(reader, "Kenya;0.4").await?;
        assert_eq!(press(reader, Key::Tab).await?.0, "Read the table");
        assert_eq!(press(reader, Key::Enter).await?.1, "preview");
        let mut now = String::new();
        while now != button {
            now = press(reader, Key::Tab).await?.0;
        }
        assert_eq!(press(reader, Key::Enter).await?.1, then, "{button}");
    }
    assert_eq!(card(reader).await?["subjects"]["MEX"]["values"]["co2"], 3.4);
    Ok(())
}

/// The editor of JSON is left by Tab, and Escape closes what it offers.
async fn the_json(reader: &Arc<Reader>) -> WebDriverResult<()> {
    press_at(reader, "The same card as JSON", Key::Enter).await?;
    assert_eq!(press(reader, Key::Tab).await?.0, "The card as JSON");
    reader.press(Key::End).await?;
    let keys = reader.browser.driver.action_chain().key_down(Key::Control).send_keys(" ");
    keys.key_up(Key::Control).perform().await?;
    let offers = "document.querySelector('json-editor').shadowRoot.querySelector('.cm-tooltip-autocomplete')";
    reader.browser.wait(&format!("until(window, () => {offers})")).await?;
    assert_eq!(press(reader, Key::Escape).await?.0, "The card as JSON");
    assert_eq!(reader.browser.get(&format!("return !{offers}")).await?, json!(true));
    let problem = press_at(reader, "Title", Key::Tab).await?;
    assert_eq!(problem.0, "Line above the title");
    Ok(())
}

/// Has all of the desk seen, with a table beside the card.
const ALL: &str = "(async () => {
    await read(window, 'Place\\tCO2\\nMexico\\t1', '#preview');
    await unfoldDesk(window);
})()";

/// What a control is and what it is called, as engines compute it.
const CONTROLS: &[(&str, &str, &str)] = &[
    ("main", "main", "*"),
    (".start", "region", "Start from"),
    (".start select", "choice", "An example"),
    ("#table", "textbox", "Or paste a table: from a spreadsheet, a page, a CSV file"),
    ("#preview", "heading", "The table, as the card would have it"),
    ("section.table .scroll", "group", "The table"),
    ("section.table select", "choice", "Decimals stand behind"),
    ("section.table .tick input", "checkbox", "The first row is a header"),
    ("section.write", "region", "The card"),
    ("[id='title']", "textbox", "Title"),
    ("[id='lang']", "choice", "Language"),
    ("[id='note']", "textbox", "Note at the foot"),
    (".facts", "list", "*"),
    (".facts > li", "listitem", "*"),
    (".facts h4", "heading", "Type of government"),
    ("[id='facts[1].up']", "button", "Move up: CO2 emissions"),
    ("[id='facts[1].down']", "button", "Move down: CO2 emissions"),
    ("[id='facts[1].remove']", "button", "Remove: CO2 emissions"),
    ("[id='facts[1].type']", "choice", "Kind"),
    ("[id='facts[1].year']", "textbox", "Year of the figures"),
    (".target", "group", "Target"),
    ("[id='facts[1].target.value']", "textbox", "Value"),
    (".fact summary", "summary", "More about Type of government"),
    ("[id='facts[0].compare']", "checkbox", "Compared at first"),
    (".grid", "table", "*"),
    (".grid thead th", "columnheader", "Card of"),
    (".grid tbody th", "rowheader", "*"),
    (".grid [type=radio]", "radio", "Card of Mexico"),
    (".grid [type=checkbox]", "checkbox", "Beside it: Mexico"),
    ("[id='subjects.MEX.values.co2']", "textbox", "CO2 emissions of Mexico"),
    ("[id='facts[2].years']", "button", "Years of GDP per person"),
    ("[id='subjects.MEX.remove']", "button", "Remove: Mexico"),
    ("#add-place", "choice", "Another place"),
    (".source", "group", "Our World in Data"),
    ("details.json > summary", "summary", "The same card as JSON"),
    ("section.see", "region", "How it looks"),
    (".see .bar", "group", "How the card is looked at"),
    (".see .bar input", "radio", "Phone"),
    (".see .bar select", "choice", "Language"),
    ("#host", "textbox", "Where the files of fact-box are"),
    ("#code-element", "textbox", "Embed code: Element"),
    (".said", "status", "*"),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_control_of_the_desk_has_a_role_and_a_name() {
    in_each(&Engine::ALL, |reader| async move {
        open(&reader, "edited()").await?;
        reader.browser.wait(ALL).await?;
        let mut wrong = Vec::new();
        for (selector, role, name) in CONTROLS {
            let element = reader.browser.driver.find(By::Css(*selector)).await?;
            let found = reader.role_and_name(&element).await?;
            let text = element.prop("textContent").await?.unwrap_or_default();
            // One of several: in WebKit a button that opens them, and a field that suggests them a field.
            let role = match (*role, found.0.as_str()) {
                ("choice", own @ ("combobox" | "button" | "textbox")) => own,
                (role, _) => role,
            };
            if !is(role, name, (&found.0, &found.1), &text) {
                wrong.push(format!("{selector}: {found:?}, not {role} {name:?}"));
            }
        }
        let json =
            "return document.querySelector('json-editor').shadowRoot.querySelector('.cm-content')";
        let json = reader.browser.driver.execute(json, vec![]).await?.element()?;
        assert_eq!(
            reader.role_and_name(&json).await?,
            ("textbox".to_owned(), "The card as JSON".to_owned())
        );
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
        Ok(())
    })
    .await;
}

/// What a pointer hits is 24 px wide and high, what a finger hits 44; words in a sentence are as high as their line.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_finger_hits_what_there_is_on_the_desk() {
    in_each(&[Engine::Chromium], |reader| async move {
        for (touch, least) in [(false, 24), (true, 44)] {
            let finger = json!({ "enabled": touch, "maxTouchPoints": 1 });
            let cdp = reader.browser.driver.cdp();
            cdp.send_raw("Emulation.setTouchEmulationEnabled", finger).await?;
            let phone =
                json!({ "width": 375, "height": 800, "deviceScaleFactor": 1, "mobile": touch });
            cdp.send_raw("Emulation.setDeviceMetricsOverride", phone).await?;
            open(&reader, "edited()").await?;
            reader.browser.wait(ALL).await?;
            let is_coarse =
                reader.browser.get("return matchMedia('(pointer: coarse)').matches").await?;
            assert_eq!(is_coarse, json!(touch));
            let small = format!("return smallest({least})");
            assert_eq!(reader.browser.get(&small).await?, json!([]), "{least} px");
        }
        Ok(())
    })
    .await;
}

/// In colours of the editor's own everything can be told apart.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_desk_is_seen_in_an_editors_own_colours() {
    in_each(&[Engine::Chromium], |reader| async move {
        for scheme in ["light", "dark"] {
            let features = json!({ "features": [
                { "name": "forced-colors", "value": "active" },
                { "name": "prefers-color-scheme", "value": scheme },
            ] });
            reader.browser.driver.cdp().send_raw("Emulation.setEmulatedMedia", features).await?;
            open(&reader, "troubled()").await?;
            reader.browser.wait("unfoldDesk(window)").await?;
            assert_eq!(reader.browser.get("return forced()").await?, json!([]), "{scheme}");
        }
        Ok(())
    })
    .await;
}
