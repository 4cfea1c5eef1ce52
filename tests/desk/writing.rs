//! The form, the JSON beside it, problems, and what is kept.

use std::fs;
use std::path::Path;

use serde_json::json;
use thirtyfour::prelude::*;

use crate::browser::{Page, Screen, on};
use crate::editor::{
    DESK, LIVE, begin, card, copy, field, open, paste_in, press, until, until_card, write,
};

const WIDE: Screen = Screen { width: 1280, dark: false, scripts: true };

fn mexico() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/cards/mexico.json");
    fs::read_to_string(path).expect("the card")
}

#[tokio::test]
async fn form_and_json_are_the_same_card() {
    on(DESK, WIDE, |page| async move {
        begin(&page).await?;
        page.driver.find(By::Css("details.json > summary")).await?.click().await?;
        write(&page, "Title", "Mexico's air").await?;
        let editor = "document.querySelector('json-editor').shadowRoot.querySelector('.cm-content')";
        until(&page, &format!("{editor}.textContent.includes('Mexico\\'s air')")).await?;
        // What is typed as JSON stands in the form.
        let content = page.element(&format!("return {editor}")).await?;
        content.click().await?;
        let all = page.driver.action_chain().key_down(Key::Control).send_keys("a").key_up(Key::Control);
        all.perform().await?;
        page.press("{ \"title\": \"Typed\"").await?;
        until(&page, "document.querySelector('#title').value === 'Typed'").await?;
        // With a mistake in it the form is as it was, and cannot be written in.
        page.press(Key::End).await?;
        page.press(Key::Backspace).await?;
        until(&page, "document.querySelector('fieldset.all').disabled").await?;
        until(&page, "document.querySelector('json-editor').shadowRoot.querySelector('.cm-lint-marker-error')").await?;
        assert_eq!(page.text("return document.querySelector('#title').value").await?, "Typed");
        assert_eq!(page.get("return [...document.querySelectorAll('.embed ~ .bar button')].map((own) => own.disabled)").await?, json!([false, true, true, true]), "it can be saved as it is");
        press(&page, "Undo").await?;
        until(&page, "!document.querySelector('fieldset.all').disabled").await?;
        until(&page, "document.querySelector('#title').value === 'Mexico\\'s air'").await?;
        // A draft that cannot be read is kept as it is, and what is said of the form is true.
        let half = "{ \"title\": \"Typed\"";
        open(&page, half).await?;
        until(&page, "document.querySelector('.write > [role=alert]')?.textContent.includes('The form is empty')").await?;
        assert_eq!(card(&page).await?, half);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_typed_as_json_is_undone_step_by_step() {
    on(DESK, WIDE, |page| async move {
        begin(&page).await?;
        open(&page, "{}").await?;
        page.driver.find(By::Css("details.json > summary")).await?.click().await?;
        let editor =
            "document.querySelector('json-editor').shadowRoot.querySelector('.cm-content')";
        let content = page.element(&format!("return {editor}")).await?;
        content.click().await?;
        page.press(Key::End).await?;
        page.press("  ").await?;
        copy(&page, "\n\n", None).await?;
        paste_in(&page, &content).await?;
        page.press(" ").await?;
        let draft = "sessionStorage.getItem('fact-box-desk-draft')";
        // What is pasted is a step of its own, and so is what is typed after it.
        for expected in ["{}  \\n\\n", "{}  ", "{}"] {
            press(&page, "Undo").await?;
            until(&page, &format!("{draft} === '{expected}'")).await?;
        }
        // What is typed when somebody comes back is one too.
        content.click().await?;
        page.press(Key::End).await?;
        page.press(" ").await?;
        page.get("document.querySelector('#title').focus()").await?;
        content.click().await?;
        page.press(Key::End).await?;
        page.press(" ").await?;
        until(&page, &format!("{draft} === '{{}}  '")).await?;
        press(&page, "Undo").await?;
        until(&page, &format!("{draft} === '{{}} '")).await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn keys_and_ids_are_completed_by_the_schema() {
    on(DESK, WIDE, |page| async move {
        begin(&page).await?;
        open(&page, &mexico()).await?;
        page.driver.find(By::Css("details.json > summary")).await?.click().await?;
        let editor = "document.querySelector('json-editor').shadowRoot";
        page.element(&format!("return {editor}.querySelector('.cm-content')")).await?.click().await?;
        let home = page.driver.action_chain().key_down(Key::Control).send_keys(Key::Home).key_up(Key::Control);
        home.perform().await?;
        page.press(Key::End).await?;
        page.press(Key::Enter).await?;
        page.press("\"no").await?;
        until(&page, &format!("{editor}.querySelector('.cm-completionLabel')")).await?;
        let offered = format!("return [...{editor}.querySelectorAll('.cm-completionLabel')].map((own) => own.textContent)");
        assert_eq!(page.get(&offered).await?, json!(["\"note\""]));
        // The ids that the card has, though it is no JSON while a key is written.
        page.press(Key::Escape).await?;
        for _ in 0..3 {
            page.press(Key::Backspace).await?;
        }
        page.press("\"subject\": \"M").await?;
        let mexico = format!("[...{editor}.querySelectorAll('.cm-completionLabel')].some((own) => own.textContent === '\"MEX\"')");
        until(&page, &mexico).await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_draft_survives_and_whatever_is_done_is_undone() {
    on(DESK, WIDE, |page| async move {
        begin(&page).await?;
        open(&page, &mexico()).await?;
        until(&page, &format!("{LIVE}?.innerText.includes('3.4 tons')")).await?;
        let before = card(&page).await?;
        press(&page, "Move down: Head of State").await?;
        until_card(&page, "card.facts[1].id === 'head_of_state'").await?;
        let focus = page.text("return document.activeElement.ariaLabel").await?;
        assert_eq!(focus, "Move down: Head of State", "the focus goes along");
        press(&page, "Remove: US").await?;
        until_card(&page, "card.compare.join() === 'WORLD'").await?;
        write(&page, "Title", "Mexico today").await?;
        page.driver.refresh().await?;
        begin(&page).await?;
        assert_eq!(
            field(&page, "Title").await?.prop("value").await?.as_deref(),
            Some("Mexico today")
        );
        // What was chosen is shown as the card has it.
        let kind = "document.getElementById('facts[0].type').value";
        page.element("return document.getElementById('facts[0].type')")
            .await?
            .send_keys("Number")
            .await?;
        until_card(&page, "card.facts[0].type === 'number'").await?;
        for (button, expected) in [("Undo", "text"), ("Redo", "number")] {
            press(&page, button).await?;
            until_card(&page, &format!("card.facts[0].type === '{expected}'")).await?;
            until(&page, &format!("{kind} === '{expected}'")).await?;
        }
        // Another card takes its place, and gives it back.
        field(&page, "An example").await?.send_keys("An ambassador").await?;
        until(&page, "document.querySelector('#title').value !== 'Mexico today'").await?;
        press(&page, "Undo").await?;
        until(&page, "document.querySelector('#title').value === 'Mexico today'").await?;
        press(&page, "Redo").await?;
        until(&page, "document.querySelector('#title').value !== 'Mexico today'").await?;
        assert_ne!(card(&page).await?, before);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn each_problem_leads_to_its_field() {
    on(DESK, WIDE, |page| async move {
        begin(&page).await?;
        open(&page, &mexico().replace("\"decimals\": 1, \"better\"", "\"decimals\": 2.5, \"better\"")).await?;
        write(&page, "Title", &"long ".repeat(30)).await?;
        let problems = "return [...document.querySelectorAll('.problems a')].map((own) => own.textContent)";
        let told = page.get(problems).await?;
        let told: Vec<String> = serde_json::from_value(told).expect("texts");
        assert!(told.iter().any(|own| own.starts_with("facts[7].decimals: expected")), "{told:?}");
        assert!(told.iter().any(|own| own.starts_with("A title of ")), "{told:?}");
        for (start, place) in [("facts[7].decimals", "facts[7].decimals"), ("A title of", "title"), ("Population: no unit", "facts[5].unit")] {
            let link = format!("return [...document.querySelectorAll('.problems a')].find((own) => own.textContent.startsWith('{start}'))");
            page.element(&link).await?.click().await?;
            assert_eq!(page.text("return document.activeElement.id").await?, place, "{start}");
        }
        // A key that no field is of, with what parts places in it.
        open(&page, &mexico().replace("\"co2\": 3.4", "\"gdp [\\\"US$\\\"].a\": 3.4")).await?;
        let link = "return [...document.querySelectorAll('.problems a')].find((own) => own.textContent.startsWith('subjects.MEX.values['))";
        page.element(link).await?.click().await?;
        assert_eq!(page.text("return document.activeElement.id").await?, "subjects.MEX");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_unit_has_the_words_of_its_language() {
    on(DESK, WIDE, |page| async move {
        begin(&page).await?;
        open(&page, &mexico().replace("\"lang\": \"en\"", "\"lang\": \"fr\"")).await?;
        until_card(&page, "card.lang === 'fr'").await?;
        let unit = "document.getElementById('facts[5].unit').closest('.field').parentElement.querySelector('button')";
        page.element(&format!("return {unit}")).await?.click().await?;
        until_card(&page, "card.facts[5].unit.other === ''").await?;
        let many = "document.getElementById('facts[5].unit.many')";
        assert_eq!(page.text(&format!("return {many}.labels[0].textContent.trim()")).await?, "Unit, after 1 million");
        page.element(&format!("return {many}")).await?.send_keys("d’habitants").await?;
        page.press(Key::Tab).await?;
        until_card(&page, "card.facts[5].unit.many === 'd’habitants'").await?;
        // This computer is where no reader finds the files.
        let host = "return [...document.querySelectorAll('.problems a')].find((own) => own.textContent.includes('127.0.0.1'))";
        page.element(host).await?.click().await?;
        assert_eq!(page.text("return document.activeElement.id").await?, "host");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_file_is_opened_as_what_it_is() {
    on(DESK, WIDE, |page| async move {
        begin(&page).await?;
        let file = page.driver.find(By::Css("input[type=file]")).await?;
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        file.send_keys(root.join("www/cards/mexico.json").display().to_string()).await?;
        until(&page, "document.querySelector('#title').value === 'Mexico'").await?;
        file.send_keys(root.join("tests/data/owid-co2-2021-extract.csv").display().to_string())
            .await?;
        until(&page, "document.querySelector('#preview')").await?;
        let head =
            page.text("return document.querySelector('section.table thead').innerText").await?;
        assert!(head.contains("co2"), "{head}");
        press(&page, "Leave it").await?;
        // Line ends of Windows are no change of their own, which would be all that is undone.
        let named = |name: &str, content: &[u8]| {
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
            fs::write(&path, content).expect("a file");
            path.display().to_string()
        };
        let card =
            named("windows.json", b"{\r\n  \"version\": 1,\r\n  \"title\": \"Windows\"\r\n}\r\n");
        file.send_keys(card).await?;
        until(&page, "document.querySelector('#title').value === 'Windows'").await?;
        press(&page, "Undo").await?;
        until(&page, "document.querySelector('#title').value === 'Mexico'").await?;
        // Letters are not lost in silence.
        file.send_keys(named("latin.csv", b"Pa\xeds;CO2\nM\xe9xico;3,4\n")).await?;
        until(
            &page,
            "document.querySelector('.said').textContent.startsWith('The file is not in UTF-8')",
        )
        .await?;
        assert_eq!(page.get("return document.querySelector('#preview')").await?, json!(null));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_draft_that_is_not_kept_is_told() {
    on(DESK, WIDE, |page| async move {
        begin(&page).await?;
        write(&page, "Title", "Kept").await?;
        let full = "window.own = Storage.prototype.setItem;
            Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };";
        page.get(full).await?;
        write(&page, "Title", "Too long").await?;
        let alert = "document.querySelector('.write > [role=alert]')?.textContent ?? ''";
        until(&page, &format!("({alert}).startsWith('This browser does not keep the draft')")).await?;
        let kept = "return [sessionStorage, localStorage].map((own) => own.getItem('fact-box-desk-draft'))";
        assert_eq!(page.get(kept).await?, json!([null, null]), "and not an older one");
        page.get("Storage.prototype.setItem = window.own").await?;
        write(&page, "Title", "Kept").await?;
        until(&page, &format!("({alert}) === ''")).await?;
        until_card(&page, "card.title === 'Kept'").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_fact_is_named_by_a_label_that_is_written() {
    on(DESK, WIDE, |page| async move {
        begin(&page).await?;
        open(
            &page,
            r#"{ "version": 1, "facts": [{ "id": "fact-1", "label": "Fish", "type": "number" },
            { "id": "twice", "label": "One" }, { "id": "twice", "label": "Other" }],
            "subjects": { "MEX": { "name": "Mexico", "values": { "fact-1": 3 } } } }"#,
        )
        .await?;
        let to_label = "document.getElementById('facts[0].label').focus()";
        let to_title = "document.querySelector('#title').focus()";
        page.get(to_label).await?;
        page.get(to_title).await?;
        write(&page, "Title", "Seen").await?;
        until_card(&page, "card.title === 'Seen'").await?;
        assert_eq!(card(&page).await?["facts"][0]["id"], "fact-1", "it was only looked at");
        page.get(to_label).await?;
        page.press(Key::End + "ing").await?;
        page.get(to_title).await?;
        until_card(&page, "card.subjects.MEX.values.fishing === 3").await?;
        press(&page, "Undo").await?;
        until_card(
            &page,
            "card.facts[0].label === 'Fish' && card.subjects.MEX.values['fact-1'] === 3",
        )
        .await?;
        Ok(())
    })
    .await;
}

/// Each letter draws the card anew, as its text and as a figure: none of them stays.
#[tokio::test]
async fn a_long_session_does_not_fill_the_memory() {
    async fn nodes(page: &Page) -> WebDriverResult<i64> {
        for _ in 0..3 {
            page.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let counters = page.cdp("Memory.getDOMCounters", json!({})).await?;
        Ok(counters["nodes"].as_i64().expect("a number"))
    }
    on(DESK, WIDE, |page| async move {
        begin(&page).await?;
        open(&page, &mexico()).await?;
        let made = |title: &str| {
            format!("document.querySelector('#code-element').value.includes('>{title}<')")
        };
        write(&page, "Title", "Mexico at first").await?;
        until(&page, &made("Mexico at first")).await?;
        let before = nodes(&page).await?;
        for letter in 'a'..='z' {
            let title = format!("Mexico {letter}");
            write(&page, "Title", &title).await?;
            until(&page, &made(&title)).await?;
        }
        let after = nodes(&page).await?;
        // A card has more than a hundred.
        assert!(after - before < 100, "{before} nodes became {after}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_desk_that_has_stopped_says_so_once() {
    on(DESK, WIDE, |page| async move {
        begin(&page).await?;
        let stop = |error: &str| {
            format!(
                "dispatchEvent(new ErrorEvent('error', {{ error: {error} }}));
                 return [...document.querySelectorAll('#stopped')].map((own) => [own.role, own.textContent])"
            )
        };
        // An extension's mistake is none of the desk's.
        assert_eq!(page.get(&stop("new TypeError('of somebody else')")).await?, json!([]));
        write(&page, "Title", "Mexico").await?;
        until_card(&page, "card?.title === 'Mexico'").await?;
        let told = "The desk has stopped. The draft is kept: load the page again.";
        for _ in 0..2 {
            let said = page.get(&stop("new WebAssembly.RuntimeError('unreachable')")).await?;
            assert_eq!(said, json!([["alert", told]]));
        }
        Ok(())
    })
    .await;
}
