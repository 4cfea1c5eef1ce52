//! Tables that are pasted, and cells of the grid.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::browser::{Screen, on};
use crate::editor::{
    DESK, begin, card, copy, field, open, paste_in, press, until, until_card, write,
};

/// A card of two places and two facts.
const CARD: &str = r#"{ "version": 1, "lang": "en", "title": "Two", "as_of": "2021-11-01",
  "facts": [ { "id": "a", "label": "A", "type": "number" }, { "id": "b", "label": "B", "type": "text" },
             { "id": "c", "label": "C", "type": "number" } ],
  "subjects": { "MEX": { "name": "Mexico", "values": { "a": 1, "c": { "2018": 5, "2019": 6 } } },
                "USA": { "name": "US", "values": { "a": 2, "b": "x" } } },
  "subject": "MEX", "compare": ["USA"], "own": "kept" }"#;

#[tokio::test]
async fn a_table_of_a_web_page_is_read_and_can_be_read_otherwise() {
    on(DESK, Screen { width: 1280, ..Screen::default() }, |page| async move {
        begin(&page).await?;
        let html = "<p>before</p><table><tr><th></th><th>Mexico</th><th>US</th></tr>
            <tr><th>People<sup>[1]</sup></th><td>128,900</td><td>331,002</td></tr>
            <tr><th colspan=1>CO2 (tons)</th><td>3,400</td><td>16,000[a]</td></tr></table>";
        copy(&page, "no tabs here", Some(html)).await?;
        let area = page.driver.find(By::Id("table")).await?;
        paste_in(&page, &area).await?;
        until(&page, "document.querySelector('#preview')").await?;
        let table = "return [...document.querySelectorAll('section.table tbody tr')].map((row) => row.innerText)";
        let rows = page.get(table).await?;
        assert_eq!(rows, json!(["Mexico\tMEX\t128900\t3400", "US\tUSA\t331002\t16000"]));
        // Either mark would do: the editor is asked, and can say otherwise.
        until(&page, "document.querySelector('section.table [role=alert]')").await?;
        let mark = page.driver.find(By::Css("section.table select")).await?;
        mark.send_keys("a comma").await?;
        until(&page, "!document.querySelector('section.table [role=alert]')").await?;
        let rows = page.get(table).await?;
        assert_eq!(rows, json!(["Mexico\tMEX\t128.9\t3.4", "US\tUSA\t331.002\t16"]));
        field(&page, "Places stand in the first row").await?.click().await?;
        until(&page, "document.querySelectorAll('section.table tbody tr')[0].innerText.startsWith('People')").await?;
        press(&page, "Leave it").await?;
        until(&page, "!document.querySelector('#preview')").await?;
        assert_eq!(card(&page).await?["facts"], json!([]), "nothing is taken that is not asked for");
        // What is no table yet stays.
        page.driver.find(By::Id("table")).await?.send_keys("Country, CO2").await?;
        press(&page, "Read the table").await?;
        until(&page, "document.querySelector('.said').textContent.startsWith('That is no table')").await?;
        assert_eq!(page.text("return document.querySelector('#table').value").await?, "Country, CO2");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_cell_of_a_web_page_is_read_as_it_is_seen() {
    on(DESK, Screen { width: 1280, ..Screen::default() }, |page| async move {
        begin(&page).await?;
        let html = "<table><tr><th>Country</th><th>Year</th><th>Area (km<sup>2</sup>)</th><th>Debt<sup>1</sup></th></tr>
            <tr><td rowspan=2>United<br>States</td><td>2018</td><td>9,525.5<sup>a</sup></td><td>10<sup>6</sup></td></tr>
            <tr><td>2019</td><td><p>12</p><p>345</p></td><td>3.4<br>2019</td></tr></table>";
        copy(&page, "no tabs here", Some(html)).await?;
        let area = page.driver.find(By::Id("table")).await?;
        paste_in(&page, &area).await?;
        until(&page, "document.querySelector('#preview')").await?;
        let heads = "return [...document.querySelectorAll('section.table thead th')].slice(2).map((own) => own.textContent)";
        assert_eq!(page.get(heads).await?, json!(["Areanumber, km²", "Debttext"]));
        press(&page, "Make a card of 1 place").await?;
        until_card(&page, "card.subjects.USA").await?;
        let values = card(&page).await?["subjects"]["USA"]["values"].clone();
        // What is no number is never made one.
        assert_eq!(
            values,
            json!({ "area": { "2018": 9525.5, "2019": "12; 345" }, "debt": { "2018": "10⁶", "2019": "3.4; 2019" } })
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn keys_move_in_the_grid_and_several_cells_are_pasted() {
    on(DESK, Screen { width: 1280, ..Screen::default() }, |page| async move {
        begin(&page).await?;
        open(&page, CARD).await?;
        let at = "return document.activeElement.ariaLabel";
        field(&page, "A of Mexico").await?.click().await?;
        page.press(Key::Down).await?;
        assert_eq!(page.text(at).await?, "A of US");
        page.press(Key::Right).await?;
        assert_eq!(page.text(at).await?, "B of US", "all of the text was chosen");
        page.press("ab").await?;
        page.press(Key::Left).await?;
        page.press(Key::Right).await?;
        assert_eq!(page.text(at).await?, "B of US", "within the text");
        page.press(Key::Right).await?;
        assert_eq!(page.text(at).await?, "C of US", "from its end");
        page.press(Key::Up).await?;
        assert_eq!(page.text(at).await?, "C of Mexico: 2 years", "also to what has no room");
        page.press(Key::Down).await?;
        assert_eq!(page.text(at).await?, "C of US");
        page.press(Key::Left).await?;
        page.press("x").await?;
        page.press(Key::Up).await?;
        assert_eq!(page.text(at).await?, "B of Mexico");
        page.press(Key::Left).await?;
        assert_eq!(page.text(at).await?, "A of Mexico");
        let composed = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }))";
        page.get(composed).await?;
        assert_eq!(page.text(at).await?, "A of Mexico", "a word is ended by Enter");
        page.press("7.5".to_owned() + Key::Enter.value().to_string().as_str()).await?;
        assert_eq!(page.text(at).await?, "A of US");
        assert_eq!(card(&page).await?["subjects"]["MEX"]["values"]["a"], json!(7.5));

        copy(&page, "1,234.5\tone\nn/a\ttwo\nbeyond\tthe end", None).await?;
        let first = field(&page, "A of Mexico").await?;
        first.click().await?;
        // What was half written gives way to it.
        page.press("9").await?;
        paste_in(&page, &first).await?;
        until(&page, "document.querySelector('[aria-label=\"B of US\"]').value === 'two'").await?;
        let values = card(&page).await?["subjects"].clone();
        assert_eq!(
            values["MEX"]["values"],
            json!({ "a": 1234.5, "c": { "2018": 5, "2019": 6 }, "b": "one" })
        );
        assert_eq!(values["USA"]["values"], json!({ "b": "two" }));
        let said = page.text("return document.querySelector('.said').textContent").await?;
        assert_eq!(said, "Left out: 2 cells beyond the last place or fact.");
        page.press(Key::Tab).await?;
        assert_eq!(card(&page).await?["subjects"], values);
        // A number is one cell, however it is written.
        copy(&page, "128,900,000", None).await?;
        let first = field(&page, "A of US").await?;
        paste_in(&page, &first).await?;
        page.press(Key::Tab).await?;
        until_card(&page, "card.subjects.USA.values.a === 128900000").await?;
        assert_eq!(card(&page).await?["subjects"]["USA"]["values"]["b"], "two");
        press(&page, "Undo").await?;
        until_card(&page, "!('a' in card.subjects.USA.values)").await?;
        // A wrong paste costs nothing.
        press(&page, "Undo").await?;
        until_card(&page, "card.subjects.USA.values.a === 2").await?;
        assert_eq!(card(&page).await?["subjects"]["USA"]["values"], json!({ "a": 2, "b": "x" }));
        assert_eq!(card(&page).await?["own"], "kept", "what the form does not know stays");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn countries_have_their_rank_in_the_language_of_the_card() {
    on(DESK, Screen { width: 1280, ..Screen::default() }, |page| async move {
        begin(&page).await?;
        write(&page, "Title", "Aire").await?;
        page.element("return document.querySelector('#lang')").await?.send_keys("Español").await?;
        until_card(&page, "card.lang === 'es'").await?;
        let table = "País\tCO2\nBrasil\t2,2\nEstados Unidos\t16,1\nEspaña\t5,4\nReino Unido\t5,5\nUnión Europea\t6,8";
        copy(&page, table, None).await?;
        let area = page.driver.find(By::Id("table")).await?;
        paste_in(&page, &area).await?;
        until(&page, "document.querySelector('#preview')").await?;
        press(&page, "Make a card of 5 places").await?;
        until_card(&page, "card.subjects.GBR").await?;
        let made = card(&page).await?;
        assert_eq!((&made["title"], &made["lang"]), (&json!("Aire"), &json!("es")));
        assert_eq!(made["subjects"]["BRA"], json!({ "name": "Brasil", "values": { "co2": 2.2 } }));
        assert_eq!(made["subjects"]["union-europea"]["ranked"], json!(false));
        // As the browser calls it, and what it does not know.
        for (name, said) in [
            ("Japón", "Added: Japón."),
            ("Atlántida", "Added: Atlántida. Not known as a country, and so without a rank."),
        ] {
            page.driver.find(By::Id("add-place")).await?.send_keys(name).await?;
            press(&page, "Add").await?;
            until(&page, &format!("document.querySelector('.said').textContent === '{said}'")).await?;
        }
        until_card(&page, "card.subjects.JPN").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn lines_of_a_cell_are_items_and_a_percent_sign_is_the_unit() {
    on(DESK, Screen { width: 1280, ..Screen::default() }, |page| async move {
        begin(&page).await?;
        open(&page, &CARD.replace(r#""label": "B", "type": "text""#, r#""label": "B", "type": "list""#)).await?;
        let html = "<table><tr><td>12 %</td><td>OAS<br>World Trade\n Organization</td></tr></table>";
        copy(&page, "12 %\tOAS WTO", Some(html)).await?;
        let first = field(&page, "A of Mexico").await?;
        paste_in(&page, &first).await?;
        until_card(&page, "card.subjects.MEX.values.a === 12").await?;
        let made = card(&page).await?;
        assert_eq!(made["subjects"]["MEX"]["values"]["b"], json!(["OAS", "World Trade Organization"]));
        assert_eq!(made["facts"][0]["unit"], "%");
        let said = page.text("return document.querySelector('.said').textContent").await?;
        assert_eq!(said, "The unit of “A” is % now.");
        let tons = r#""label": "A", "unit": "tons""#;
        open(&page, &CARD.replace(r#""label": "A""#, tons)).await?;
        write(&page, "A of US", "3 %").await?;
        until(&page, "document.querySelector('.said').textContent === '“3 %” has a percent sign, and the unit of “A” is tons.'").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn numbers_of_years_are_edited_year_by_year() {
    on(DESK, Screen { width: 1280, ..Screen::default() }, |page| async move {
        begin(&page).await?;
        open(&page, CARD).await?;
        press(&page, "C of Mexico: 2 years").await?;
        until(&page, "document.querySelector('[aria-label=\"2019 of Mexico\"]')").await?;
        let year = field(&page, "2019 of Mexico").await?;
        year.clear().await?;
        year.send_keys("6.5").await?;
        page.press(Key::Tab).await?;
        press(&page, "Back to all facts").await?;
        let expected = json!({ "2018": 5, "2019": 6.5 });
        assert_eq!(card(&page).await?["subjects"]["MEX"]["values"]["c"], expected);
        // What is of no year is not written over, and a list becomes longer.
        open(&page, &CARD.replace(r#""b": "x" }"#, r#""b": "x", "c": 16 }"#)).await?;
        press(&page, "C of Mexico: 2 years").await?;
        until(&page, "[...document.querySelectorAll('.grid .more')].map((own) => own.textContent).join() === 'no years,no years'").await?;
        let list = r#"{ "from": 2020, "values": [7] }"#;
        open(&page, &CARD.replace(r#""b": "x" }"#, &format!(r#""b": "x", "c": {list} }}"#))).await?;
        press(&page, "C of Mexico: 2 years").await?;
        write(&page, "2018 of US", "4").await?;
        let list = r#"{"from":2018,"values":[4,null,7]}"#;
        until_card(&page, &format!("JSON.stringify(card.subjects.USA.values.c) === '{list}'")).await?;
        copy(&page, "100\t200\n8", None).await?;
        let year = field(&page, "2018 of Mexico").await?;
        paste_in(&page, &year).await?;
        let list = r#"{"from":2018,"values":[8,null,7]}"#;
        until_card(&page, &format!("JSON.stringify(card.subjects.USA.values.c) === '{list}'")).await?;
        let expected = json!({ "2018": 100, "2019": 200 });
        assert_eq!(card(&page).await?["subjects"]["MEX"]["values"]["c"], expected);
        // A card of another table is seen with all of its facts.
        copy(&page, "Country\tD\nMexico\t1\nUSA\t2", None).await?;
        let area = page.driver.find(By::Id("table")).await?;
        paste_in(&page, &area).await?;
        until(&page, "document.querySelector('#preview')").await?;
        press(&page, "Make a card of 2 places").await?;
        until(&page, "document.querySelector('[aria-label=\"D of USA\"]').value === '2'").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_being_written_stays_when_something_else_is_drawn() {
    on(DESK, Screen { width: 1280, ..Screen::default() }, |page| async move {
        begin(&page).await?;
        open(&page, CARD).await?;
        until(&page, "!document.querySelector('.embed .main').disabled").await?;
        let named = |name: &str| format!("document.querySelector('[aria-label=\"{name}\"]')");
        let (first, second, name) = (named("A of Mexico"), named("A of US"), named("Name of USA"));
        // The embed codes of one edit come when the next one is half written.
        let write = format!(
            "const fire = (field, type) => field.dispatchEvent(new Event(type, {{ bubbles: true }}));
             const [first, second] = [{first}, {second}];
             first.focus();
             first.value = '7.25';
             fire(first, 'change');
             second.focus();
             second.value = '16';
             fire(second, 'input');"
        );
        page.get(&write).await?;
        until(&page, "document.querySelector('#code-element').value.includes('7.25')").await?;
        assert_eq!(page.text(&format!("return {second}.value")).await?, "16");
        // A name may be taken away to write another one.
        page.get(&format!("{name}.focus(), {name}.select()")).await?;
        page.press(Key::Backspace).await?;
        assert_eq!(page.text(&format!("return {name}.value")).await?, "");
        page.press("America").await?;
        page.press(Key::Tab).await?;
        until_card(&page, "card.subjects.USA.name === 'America'").await?;
        Ok(())
    })
    .await;
}
