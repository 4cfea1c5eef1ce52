//! A card of every place and three decades: picking, moving in time, lines, the field, tables.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::{Page, Screen, on};
use crate::keyboard::{focus, tab};

const PAGE: &str = "www/world.html";
const WORLD: &str = "fact-box";

/// The value of an expression in which `root` is the card's shadow root.
async fn ask(page: &Page, expression: &str) -> WebDriverResult<Value> {
    page.get(&format!(
        "const root = document.querySelector('{WORLD}').shadowRoot; return {expression}"
    ))
    .await
}

/// The texts of all elements that match.
async fn texts(page: &Page, selector: &str) -> WebDriverResult<Vec<String>> {
    let all = format!(
        "[...root.querySelectorAll(`{selector}`)].map((e) => e.textContent.trim().replace(/\\s+/g, ' '))"
    );
    Ok(serde_json::from_value(ask(page, &all).await?).expect("strings"))
}

async fn text(page: &Page, selector: &str) -> WebDriverResult<String> {
    Ok(texts(page, selector).await?.into_iter().next().unwrap_or_default())
}

async fn click(page: &Page, selector: &str) -> WebDriverResult<()> {
    page.inside(WORLD, selector).await?.click().await
}

/// Adds the first place that is found.
async fn add(page: &Page, typed: &str) -> WebDriverResult<()> {
    click(page, "[role=combobox]").await?;
    page.press(typed).await?;
    page.press(Key::Enter).await
}

/// Shows the card in a form: bars, trend, field or table.
async fn draw(page: &Page, form: usize) -> WebDriverResult<()> {
    click(page, &format!(".switch label:nth-of-type({form}) input")).await
}

const TREND: usize = 2;
const FIELD: usize = 3;
const TABLE: usize = 4;

/// Moves to a year, as a reader drags the range.
async fn move_to(page: &Page, year: u16) -> WebDriverResult<()> {
    let set = format!(
        "(() => {{ const range = root.querySelector('.time input');
           range.value = {year};
           range.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }})); }})()"
    );
    ask(page, &set).await?;
    let drawn = "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))";
    page.driver.execute_async(drawn, vec![]).await?;
    Ok(())
}

async fn bars(page: &Page) -> WebDriverResult<Vec<String>> {
    let rows = "[...root.querySelectorAll('.bars tr:not(.target)')].map((row) =>
        row.querySelector('th').innerText + ' | ' + row.querySelector('.label').innerText)";
    Ok(serde_json::from_value(ask(page, rows).await?).expect("strings"))
}

#[tokio::test]
async fn from_brazil_to_a_table_by_keyboard_alone() {
    on(PAGE, Screen::default(), |page| async move {
        page.wake(WORLD).await?;
        page.get(
            "const before = document.querySelector('fact-box').previousElementSibling;
             before.tabIndex = -1;
             before.focus();",
        )
        .await?;
        while focus(&page).await? != "Add a place" {
            tab(&page).await?;
        }
        // Each answer is there as soon as the key is up: nothing here waits.
        page.press("bra").await?;
        assert_eq!(texts(&page, "[role=option]").await?, ["Brazil"]);
        page.press(Key::Enter).await?;
        assert_eq!(
            bars(&page).await?,
            ["Mexico | 3.4 tons per person", "World | 4.7", "US | 16", "Brazil | 2.3"]
        );
        assert_eq!(texts(&page, ".chip").await?, ["World average", "United States", "Brazil"]);

        while focus(&page).await? != "Year" {
            tab(&page).await?;
        }
        page.press(Key::Home).await?;
        for _ in 1990..1995 {
            page.press(Key::Right).await?;
        }
        assert_eq!(text(&page, "h3").await?, "CO2 emissions, 1995");
        assert_eq!(
            bars(&page).await?,
            ["Mexico | 3.6 tons per person", "World | 4", "US | 20", "Brazil | 1.6"]
        );

        page.driver
            .action_chain()
            .key_down(Key::Shift)
            .send_keys(Key::Tab)
            .send_keys(Key::Tab)
            .key_up(Key::Shift)
            .perform()
            .await?;
        assert_eq!(focus(&page).await?, "Bars");
        page.press(Key::Right).await?;
        assert_eq!(focus(&page).await?, "Trend");
        assert_eq!(text(&page, ".readout").await?, "1995 Mexico 3.6 World 4 US 20 Brazil 1.6");
        page.press(Key::Right).await?;
        assert_eq!(focus(&page).await?, "All places");
        page.press(Key::Right).await?;
        assert_eq!(focus(&page).await?, "Table");
        assert_eq!(
            texts(&page, ".numbers tbody tr").await?,
            [
                "Mexico3.6881995",
                "World average4+0.431995",
                "United States20+16.771995",
                "Brazil1.6−21221995",
                "target for 2030 to achieve a 1.5-degree Celsius limit2−1.62030"
            ]
        );
        assert_eq!(page.console().await?, [""; 0], "a silent console");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_search_is_a_combobox() {
    on(PAGE, Screen::default(), |page| async move {
        page.wake(WORLD).await?;
        let input = page.inside(WORLD, "[role=combobox]").await?;
        assert_eq!(
            page.role_and_name(&input).await?,
            ("combobox".to_owned(), "Add a place".to_owned())
        );
        let state = || async {
            let active = "root.getElementById(root.querySelector('[role=combobox]')
                .getAttribute('aria-activedescendant') ?? '')?.textContent.trim()";
            let active = ask(&page, active).await?;
            let open = input.attr("aria-expanded").await?;
            Ok::<_, WebDriverError>((open.unwrap_or_default(), active.as_str().map(str::to_owned)))
        };
        let open_at = |name: &str| ("true".to_owned(), Some(name.to_owned()));
        assert_eq!(state().await?, ("false".to_owned(), None));
        input.click().await?;
        // Sensible ones first: the next in rank, since the editor's own and the world are compared.
        assert_eq!(texts(&page, "[role=group] > p").await?, ["Suggested", "All places"]);
        let suggested = texts(&page, "[role=group]:first-child [role=option]").await?;
        let [above, below] = suggested.as_slice() else { panic!("{suggested:?}") };
        assert!(above.ends_with("next above") && below.ends_with("next below"), "{suggested:?}");
        // Every place but those on the card, of which those in sight are drawn, and some more.
        let sizes = "[...new Set([...root.querySelectorAll('[role=option]')].map((own) => own.ariaSetSize))]";
        assert_eq!(ask(&page, sizes).await?, json!(["244"]));
        assert_eq!(texts(&page, "[role=option]").await?.len(), 24);
        assert_eq!(state().await?, open_at(above));

        let list = page.inside(WORLD, "[role=listbox]").await?;
        assert_eq!(page.role_and_name(&list).await?, ("listbox".to_owned(), "Places".to_owned()));
        assert_eq!(input.attr("aria-controls").await?, list.attr("id").await?);
        page.press(Key::Down).await?;
        assert_eq!(state().await?, open_at(below));
        page.press(Key::Up).await?;
        page.press(Key::Up).await?;
        // Round to the last one, which is scrolled into sight.
        assert_eq!(state().await?, open_at("Zimbabwe"));
        let seen =
            "(() => { const list = root.querySelector('[role=listbox]').getBoundingClientRect();
            const option = root.querySelector('[aria-selected=true]').getBoundingClientRect();
            return option.top >= list.top && option.bottom <= list.bottom + 1; })()";
        assert_eq!(ask(&page, seen).await?, json!(true));
        let place = "root.querySelector('[aria-selected=true]').ariaPosInSet";
        assert_eq!(ask(&page, place).await?, json!("244"));
        page.press(Key::Escape).await?;
        assert_eq!(state().await?.0, "false");
        page.press(Key::Down).await?;
        assert_eq!(state().await?.0, "true");
        page.press(Key::Escape).await?;

        for (typed, found) in [
            ("cote", vec!["Cote d'Ivoire"]),
            ("côté", vec!["Cote d'Ivoire"]),
            ("UNITED K", vec!["United Kingdom"]),
            ("usa", vec!["North America (excl. USA) no data", "United States compared already"]),
            ("mali", vec!["Mali"]),
            ("atlantis", vec![]),
        ] {
            page.press(typed).await?;
            assert_eq!(texts(&page, "[role=option]").await?, found, "{typed}");
            assert_eq!(texts(&page, "[role=listbox]").await?.len(), usize::from(!found.is_empty()));
            let said = text(&page, ".said").await?;
            // How many there are is seen, and told to those who listen.
            let nothing = "No place found for “atlantis”.";
            assert_eq!(said, if found.is_empty() { nothing } else { "" });
            // Twice: the list, then the text.
            page.press(Key::Escape).await?;
            page.press(Key::Escape).await?;
            assert_eq!(input.prop("value").await?.as_deref(), Some(""));
        }

        // By mouse, with the focus where it was.
        page.press("uga").await?;
        // The key that ends the composing of a letter adds nobody, which WebKit tells by its code only.
        let composed = "root.querySelector('[role=combobox]').dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }))";
        ask(&page, composed).await?;
        assert_eq!(state().await?, open_at("Uganda"));
        click(&page, "[role=option]").await?;
        assert_eq!(focus(&page).await?, "Add a place");
        assert_eq!(state().await?.0, "false");
        assert_eq!(text(&page, "li:last-child .chip").await?, "Uganda");
        // So does Tab, which goes on to the next control.
        page.press("un").await?;
        page.press(Key::Tab).await?;
        assert_eq!(focus(&page).await?, "Bars");
        assert_eq!(state().await?.0, "false");
        // Elsewhere closes it.
        input.click().await?;
        assert_eq!(state().await?.0, "true");
        click(&page, "h3").await?;
        assert_eq!(state().await?.0, "false");
        Ok(())
    })
    .await;
}

/// Waits until the card has answered what was done in the page.
const DRAWN: &str = "const root = document.querySelector('fact-box').shadowRoot;
    const list = () => root.querySelector('[role=listbox]');
    const places = () => [...root.querySelectorAll('[role=option]')].map((own) => Number(own.ariaPosInSet));
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const done = arguments[0];";

#[tokio::test]
async fn every_place_is_come_to_in_a_list_of_which_a_part_is_drawn() {
    on(PAGE, Screen::default(), |page| async move {
        page.wake(WORLD).await?;
        click(&page, "[role=combobox]").await?;
        // By key, each after the other, and what is said to be active is there.
        let active = "(() => { const id = root.querySelector('[role=combobox]').getAttribute('aria-activedescendant');
            const own = root.getElementById(id);
            const [list, at] = [own.closest('[role=listbox]'), own].map((e) => e.getBoundingClientRect());
            return [Number(own.ariaPosInSet), own.ariaSelected, at.top >= list.top - 1 && at.bottom <= list.bottom + 1]; })()";
        for place in 1..=100 {
            assert_eq!(ask(&page, active).await?, json!([place, "true", true]));
            page.press(Key::Down).await?;
        }
        let drawn = texts(&page, "[role=option]").await?.len();
        assert!(drawn <= 60, "{drawn}");
        // By scrolling down, all from where it is, and none is missing between two.
        let down = format!(
            "{DRAWN} (async () => {{
               for (let times = 0; places().at(-1) < 244 && times < 100; times++) {{
                 list().scrollTop = list().scrollHeight;
                 await frame();
               }}
               const all = places();
               return [all.at(-1), all.every((place, index) => place === all[0] + index)];
             }})().then(done)"
        );
        let found = page.driver.execute_async(&down, vec![]).await?;
        assert_eq!(*found.json(), json!([244, true]));
        // From the last one up: what was on top stays where it was.
        page.press(Key::Escape).await?;
        page.press(Key::Up).await?;
        assert_eq!(ask(&page, active).await?, json!([244, "true", true]));
        let up = format!(
            "{DRAWN} (async () => {{
               let moved = 0;
               for (let times = 0; places()[0] > 1 && times < 100; times++) {{
                 list().scrollTop = 0;
                 const first = root.querySelector('[role=option]');
                 const before = first.getBoundingClientRect().top;
                 await frame();
                 await frame();
                 moved = Math.max(moved, Math.abs(first.getBoundingClientRect().top - before));
               }}
               const all = places();
               return [all.length, all.every((place, index) => place === index + 1), moved < 60];
             }})().then(done)"
        );
        let found = page.driver.execute_async(&up, vec![]).await?;
        assert_eq!(*found.json(), json!([244, true, true]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_list_stays_inside_the_card() {
    for width in [320, 480, 720] {
        on(PAGE, Screen { width, ..Screen::default() }, move |page| async move {
            page.wake(WORLD).await?;
            for place in ["bra", "qat", "central af", "bosnia"] {
                click(&page, "[role=combobox]").await?;
                page.press(Key::Up).await?;
                let out = "(() => { const card = root.host.getBoundingClientRect();
                    const list = root.querySelector('[role=listbox]').getBoundingClientRect();
                    return [list.left < card.left - 1, list.right > card.right + 1, scrollX]; })()";
                assert_eq!(ask(&page, out).await?, json!([false, false, 0]), "{width} {place}");
                page.press(place).await?;
                page.press(Key::Enter).await?;
            }
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn eight_are_compared_and_the_ninth_says_why_not() {
    on(PAGE, Screen { width: 320, ..Screen::default() }, |page| async move {
        page.wake(WORLD).await?;
        for place in ["bra", "qat", "central af", "bosnia", "saint vinc", "democratic rep"] {
            add(&page, place).await?;
        }
        assert_eq!(texts(&page, ".chip").await?.len(), 8);
        let before = bars(&page).await?;
        assert_eq!(before.len(), 9);
        add(&page, "chad").await?;
        assert_eq!(bars(&page).await?, before);
        let said = page.inside(WORLD, ".said").await?;
        assert_eq!(
            said.text().await?,
            "8 places are compared already. Remove one to add Chad."
        );
        click(&page, ".chips li:nth-child(1) button").await?;
        assert_eq!(said.text().await?, "");
        // What was typed is still there; the list has closed, so that it does not cover the words.
        click(&page, "[role=combobox]").await?;
        page.press(Key::Enter).await?;
        assert!(bars(&page).await?.last().is_some_and(|last| last.starts_with("Chad")));

        // Eight names, some of them long, at the narrowest: none over another, none out of the card.
        for form in [TREND, FIELD] {
            draw(&page, form).await?;
            let clash = ask(
                &page,
                "(() => {
                   const texts = [...root.querySelectorAll('.ends text, .names text')];
                   const box = document.querySelector('fact-box').getBoundingClientRect();
                   const found = [];
                   const lines = texts.flatMap((text) => [...text.querySelectorAll('tspan')]);
                   const boxes = lines.map((e) => [e.textContent, e.getBoundingClientRect()]);
                   for (const [i, [one, a]] of boxes.entries()) {
                     if (a.left < box.left - 1 || a.right > box.right + 1) found.push(one + ' is out');
                     for (const [other, b] of boxes.slice(i + 1)) {
                       const over = a.left < b.right && b.left < a.right && a.top < b.bottom - 2 && b.top < a.bottom - 2;
                       if (over) found.push(one + ' over ' + other);
                     }
                   }
                   return [texts.length, found];
                 })()",
            )
            .await?;
            assert_eq!(clash, json!([10, []]), "form {form}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn bars_sentence_rank_and_table_follow_the_year() {
    on(PAGE, Screen::default(), |page| async move {
        page.wake(WORLD).await?;
        let range = page.inside(WORLD, "input[type=range]").await?;
        assert_eq!(page.role_and_name(&range).await?, ("slider".to_owned(), "Year".to_owned()));
        let limits =
            (range.attr("min").await?, range.attr("max").await?, range.prop("value").await?);
        let is = |text: &str| Some(text.to_owned());
        assert_eq!(limits, (is("1990"), is("2020"), is("2019")));
        assert_eq!(
            text(&page, ".sentence").await?,
            "Mexico: 3.4 tons per person, 28% below the world average and about 21% of the United \
             States. That is 1.4 tons per person above the target for 2030, which is 2. \
             Mexico ranks 106th highest of 218."
        );
        move_to(&page, 2020).await?;
        assert_eq!(text(&page, "h3").await?, "CO2 emissions, 2020");
        assert_eq!(bars(&page).await?, ["Mexico | 2.8 tons per person", "World | 4.4", "US | 14"]);
        let sentence = text(&page, ".sentence").await?;
        assert!(sentence.starts_with("Mexico: 2.8 tons per person, 37% below"), "{sentence}");
        assert!(sentence.ends_with("Mexico ranks 110th highest of 218."), "{sentence}");
        draw(&page, TABLE).await?;
        let own = text(&page, ".numbers tbody tr").await?;
        assert_eq!(own, "Mexico2.81102020");
        let told = page.told("fact-box-change").await?;
        assert_eq!(told[0]["year"], 2020);
        Ok(())
    })
    .await;
}

/// Puts another card on the page, with a series that is late and one that has a gap.
async fn add_gaps(page: &Page) -> WebDriverResult<()> {
    page.add_card(
        "const series = (from, values) => ({ f: { from, values } });
         const card = { version: 1, subject: 'A', compare: ['B', 'C'],
           facts: [{ id: 'f', label: 'Output', type: 'number', unit: 'tons', year: 2004 }],
           subjects: {
             A: { name: 'Arcadia', values: series(2000, [1, 2, 3, 4, 5]) },
             B: { name: 'Bohemia', values: series(2000, [4, 4, null, 3]) },
             C: { name: 'Cockaigne', values: series(2003, [2, 2]) } } };
         document.querySelector('fact-box').remove();
         return card;",
    )
    .await
}

#[tokio::test]
async fn a_late_value_says_its_year_and_a_gap_stays_open() {
    on(PAGE, Screen::default(), |page| async move {
        add_gaps(&page).await?;
        assert_eq!(bars(&page).await?, ["Arcadia | 5", "Bohemia | 3 (2003)", "Cockaigne | 2"]);
        move_to(&page, 2002).await?;
        assert_eq!(
            bars(&page).await?,
            ["Arcadia | 3 tons", "Bohemia | 4 (2001)", "Cockaigne | no data"]
        );
        let sentence = text(&page, ".sentence").await?;
        assert_eq!(sentence, "Arcadia: 3 tons, 25% below Bohemia (2001). No data for Cockaigne.");
        draw(&page, TREND).await?;
        let lines = ask(
            &page,
            "[...root.querySelectorAll('.line')].map((line) => [...line.querySelectorAll('polyline')]
               .map((own) => own.getAttribute('points').split(' ').at(-1).split(',')[0]))",
        )
        .await?;
        // The subject's is drawn last, over the others; Bohemia's has a part on one side of its gap, until 2001 of 2000
        // to 2004, and a dot on the other.
        assert_eq!(lines, json!([["10000"], ["2500"], ["10000"]]));
        assert_eq!(
            text(&page, ".readout").await?,
            "2002 Arcadia 3 Bohemia 4 (2001) Cockaigne no data"
        );
        draw(&page, 3).await?;
        click(&page, ".switch:nth-of-type(2) label:nth-of-type(2) input").await?;
        assert_eq!(
            texts(&page, ".numbers tbody tr").await?,
            ["200014no data", "200124no data", "20023no datano data", "2003432", "20045no data2"]
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_readout_follows_pointer_touch_and_arrow_keys() {
    on(PAGE, Screen::default(), |page| async move {
        page.wake(WORLD).await?;
        draw(&page, TREND).await?;
        let plot = page.inside(WORLD, ".plot").await?;
        let (role, name) = page.role_and_name(&plot).await?;
        assert_eq!(role, "image");
        assert!(
            name.starts_with("Lines over the years: Mexico from 3.8 in 1990 to 2.8 in 2020"),
            "{name}"
        );
        assert_eq!(texts(&page, ".ends text").await?, ["Mexico", "World", "US", "Target 2"]);
        let year = || async { text(&page, ".readout > b").await };
        assert_eq!(year().await?, "2019");

        // A pointer shows another year, and choosing nothing it leaves as it came.
        let hit = page.inside(WORLD, ".hit").await?;
        page.driver.action_chain().move_to_element_center(&hit).perform().await?;
        assert_eq!(text(&page, ".readout").await?, "2005 Mexico 4.4 World 4.5 US 21");
        assert_eq!(text(&page, "h3").await?, "CO2 emissions, 2019");
        let title = page.inside(WORLD, "h2").await?;
        page.driver.action_chain().move_to_element_center(&title).perform().await?;
        assert_eq!(year().await?, "2019");
        // Nor does it choose where it selects a text or asks for a menu.
        let selects = page.driver.action_chain().move_to_element_center(&title).click_and_hold();
        selects.move_to_element_center(&hit).release().perform().await?;
        page.driver.action_chain().move_to_element_center(&hit).context_click().perform().await?;
        assert_eq!(text(&page, "h3").await?, "CO2 emissions, 2019");
        // Held down, it moves the card.
        page.driver.action_chain().move_to_element_center(&hit).click().perform().await?;
        assert_eq!(text(&page, "h3").await?, "CO2 emissions, 2005");
        page.driver.action_chain().move_to_element_center(&title).perform().await?;

        let range = page.inside(WORLD, "input[type=range]").await?;
        range.focus().await?;
        page.press(Key::Left).await?;
        assert_eq!(year().await?, "2004");
        assert_eq!(text(&page, "h3").await?, "CO2 emissions, 2004");

        page.touch().await?;
        page.tap(&hit).await?;
        let touched = "const root = document.querySelector('fact-box').shadowRoot;
            const done = arguments[0];
            const look = () => root.querySelector('.readout > b').textContent === '2005'
              ? done() : requestAnimationFrame(look);
            look();";
        page.driver.execute_async(touched, vec![]).await?;
        assert_eq!(text(&page, "h3").await?, "CO2 emissions, 2005");
        // What the finger has left does not hold the readout fast.
        range.focus().await?;
        page.press(Key::Right).await?;
        assert_eq!(
            (year().await?, text(&page, "h3").await?),
            ("2006".into(), "CO2 emissions, 2006".into())
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_page_stays_under_a_pointer_that_chooses_a_year() {
    on(PAGE, Screen::default(), |page| async move {
        page.wake(WORLD).await?;
        draw(&page, TREND).await?;
        let size = json!({ "width": 720, "height": 320, "deviceScaleFactor": 1, "mobile": false });
        page.cdp("Emulation.setDeviceMetricsOverride", size).await?;
        // The focus is where it cannot be seen.
        ask(
            &page,
            "(root.querySelector('.take > summary').focus(),
              root.querySelector('.hit').scrollIntoView({ block: 'center' }))",
        )
        .await?;
        let top = "Math.round(root.querySelector('.hit').getBoundingClientRect().top)";
        let before = ask(&page, top).await?;
        let hit = page.inside(WORLD, ".hit").await?;
        page.driver.action_chain().move_to_element_center(&hit).click().perform().await?;
        assert_eq!(text(&page, "h3").await?, "CO2 emissions, 2005");
        assert_eq!(ask(&page, top).await?, before);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_field_has_a_mark_for_every_place() {
    on(PAGE, Screen::default(), |page| async move {
        page.wake(WORLD).await?;
        draw(&page, FIELD).await?;
        assert_eq!(
            texts(&page, ".ranks span").await?,
            ["Mexico: 106th highest of 218", "World: no rank", "US: 12th highest of 218"]
        );
        // One for each of the 205 places on the strip that the numbers of 218 have.
        let paths = "[...root.querySelectorAll('.mark')].map((own) => own.getAttribute('d').split('M').length - 1)";
        let now = ask(&page, paths).await?;
        assert_eq!(now, json!([205, 0]));
        assert_eq!(
            texts(&page, ".names text").await?,
            ["Mexico 3.4", "World 4.7", "US 16", "Target 2"]
        );
        let marks = page.inside(WORLD, ".marks").await?;
        assert_eq!(
            page.role_and_name(&marks).await?,
            (
                "image".to_owned(),
                "218 places from 0.031 (Democratic Republic of Congo) to 41 (Qatar).".to_owned()
            )
        );
        // Further to the right than any mark but Qatar's.
        let hit = page.inside(WORLD, ".hit").await?;
        let right = page.driver.action_chain().move_to_element_center(&hit);
        right.move_by_offset(300, 0).perform().await?;
        assert_eq!(text(&page, ".readout").await?, "Qatar: 41, highest of 218");
        let title = page.inside(WORLD, "h2").await?;
        page.driver.action_chain().move_to_element_center(&title).perform().await?;
        assert_eq!(text(&page, ".readout").await?, "Point at a mark to see whose it is.");
        // The arrow keys go from one place to the next, beginning at the subject.
        let keys = page.inside(WORLD, ".field input").await?;
        keys.focus().await?;
        let own = "Mexico: 3.4, 106th highest of 218";
        assert_eq!(text(&page, ".readout").await?, own);
        page.press(Key::Right).await?;
        let outline = "getComputedStyle(root.querySelector('.marks')).outlineStyle";
        assert_eq!(ask(&page, outline).await?, "solid");
        let next = text(&page, ".readout").await?;
        assert!(next != own && next.ends_with(" highest of 218"), "{next}");
        let said = "root.querySelector('.field input').getAttribute('aria-valuetext')";
        assert_eq!(ask(&page, said).await?, *next);
        assert_eq!(page.role_and_name(&keys).await?, ("slider".to_owned(), "Place".to_owned()));
        page.press(Key::End).await?;
        assert_eq!(text(&page, ".readout").await?, "Qatar: 41, highest of 218");
        page.press(Key::Tab).await?;
        assert_eq!(text(&page, ".readout").await?, "Point at a mark to see whose it is.");
        move_to(&page, 1990).await?;
        // Eritrea and others had no number yet: of 212 there is one.
        let then = ask(&page, paths).await?;
        assert_eq!(then, json!([191, 0]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn tables_hold_every_number_that_is_drawn() {
    on(PAGE, Screen::default(), |page| async move {
        page.wake(WORLD).await?;
        draw(&page, TABLE).await?;
        let scopes = texts(&page, ".switch:nth-of-type(2) label").await?;
        assert_eq!(scopes, ["Compared", "All places", "All years"]);
        click(&page, ".switch:nth-of-type(2) label:nth-of-type(2) input").await?;
        // A part, which says how many there are, and soon all.
        let all = "const root = document.querySelector('fact-box').shadowRoot;
            const done = arguments[0];
            const table = () => root.querySelector('.numbers');
            const rows = () => root.querySelectorAll('.numbers tbody tr').length;
            const part = [table().ariaRowCount, rows()];
            const look = () => rows() === 248 && !table().ariaRowCount ? done(part) : setTimeout(look, 10);
            look();";
        let part = page.driver.execute_async(all, vec![]).await?;
        let (count, drawn) = (&part.json()[0], part.json()[1].as_u64().unwrap_or(0));
        assert!(if drawn < 248 { count == "249" } else { count.is_null() }, "{}", part.json());
        let scroll = page.inside(WORLD, ".scroll").await?;
        assert_eq!(
            page.role_and_name(&scroll).await?,
            ("group".to_owned(), "CO2 emissions, 2019".to_owned())
        );
        // It scrolls by keyboard; a scroll that has not ended goes on from wherever it is put.
        let ended = "const scroll = document.querySelector('fact-box').shadowRoot.querySelector('.scroll');
            window.ended = new Promise((done) => scroll.addEventListener('scrollend', () => done(scroll.scrollTop), { once: true }));";
        page.driver.execute(ended, vec![]).await?;
        scroll.focus().await?;
        page.press(Key::End).await?;
        let scrolled = page.driver.execute_async("ended.then(arguments[0])", vec![]).await?;
        assert!(scrolled.json().as_f64() > Some(1000.0), "{}", scrolled.json());

        let names = || texts(&page, ".numbers tbody th");
        for (column, first) in [(2, "Qatar"), (4, "Qatar"), (1, "Afghanistan")] {
            click(&page, &format!(".numbers thead th:nth-child({column}) button")).await?;
            assert_eq!(names().await?[0], first, "column {column}");
            // Wherever the reader was, what stands first now is to be seen.
            let place = "(({ scrollTop }) => (root.querySelector('.scroll').scrollTop = 900, scrollTop))(root.querySelector('.scroll'))";
            assert_eq!(ask(&page, place).await?, json!(0), "column {column}");
        }
        click(&page, ".numbers thead th:nth-child(1) button").await?;
        assert_eq!(names().await?[0], "Zimbabwe");
        assert!(text(&page, ".comparison .source").await?.starts_with("Source: Our World in Data"));

        click(&page, ".switch:nth-of-type(2) label:nth-of-type(3) input").await?;
        let heads = texts(&page, ".numbers thead th").await?;
        assert_eq!(heads, ["Year (tons per person)", "Mexico", "World average", "United States"]);
        let rows = texts(&page, ".numbers tbody tr").await?;
        assert_eq!((rows.len(), rows[0].as_str()), (31 + 1, "19903.84.220"));
        click(&page, ".numbers thead th:nth-child(2) button").await?;
        assert_eq!(text(&page, ".numbers tbody th").await?, "2008", "Mexico's highest");
        Ok(())
    })
    .await;
}
