//! All of the card by keys alone: in an order that is that of the page, with a focus that can be seen, and
//! that is never lost when something is drawn anew or closes. And that a finger hits what there is to hit.

use std::sync::Arc;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::engine::Engine;
use crate::reader::{Reader, in_each};

/// What has the focus: its name, and what is wrong with how it can be seen.
const FOCUS: &str = "(() => {
    const at = root.getRootNode().activeElement;
    if (!at) return ['nothing', ['the card has no focus']];
    const name = (at.ariaLabel ?? at.labels?.[0]?.innerText ?? at.innerText).trim();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
    const { top, bottom, left, right } = at.getBoundingClientRect();
    const wrong = [];
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) wrong.push(`no outline: ${outlineStyle} ${outlineWidth} ${at.matches(':focus-visible')} ${document.hasFocus()}`);
    if (/, 0\\)$|\\/ 0\\)$|transparent/.test(outlineColor)) wrong.push(`an outline of ${outlineColor}`);
    if (bottom < 1 || top > innerHeight - 1 || right < 1 || left > innerWidth - 1) wrong.push(`out of sight: ${at.localName} ${Math.round(top)} to ${Math.round(bottom)} of ${innerHeight}`);
    return [name, wrong];
})()";

/// What can have the focus, in the order of the page: of each group of radios the one that is chosen.
const STOPS: &str = "[...root.querySelectorAll('a[href], button, input, summary, textarea, [tabindex=\"0\"]')]
    .filter((e) => e.checkVisibility({ visibilityProperty: true }) && (e.type !== 'radio' || e.checked))
    .map((e) => (e.ariaLabel ?? e.labels?.[0]?.innerText ?? e.innerText).trim())";

/// The name of what has the focus, which must be seen.
async fn focus(reader: &Reader) -> WebDriverResult<String> {
    let found = reader.ask(FOCUS).await?;
    let name = found[0].as_str().unwrap_or_default().to_owned();
    assert_eq!(found[1], json!([]), "{name}");
    Ok(name)
}

/// Presses a key and says where the focus is then.
async fn press(reader: &Reader, key: impl Into<thirtyfour::TypingData>) -> WebDriverResult<String> {
    reader.press(key).await?;
    reader.browser.wait("drawn(window)").await?;
    focus(reader).await
}

async fn to(reader: &Reader, selector: &str) -> WebDriverResult<()> {
    reader.ask(&format!("root.querySelector({}).focus()", json!(selector))).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn everything_answers_to_keys() {
    in_each(&Engine::ALL, |reader| async move {
        reader.open("en", "card").await?;
        for state in
            ["first view", "everything unfolded", "trend", "table of all places", "share, refused"]
        {
            every_stop(&reader, state).await?;
        }
        reader.enter("first view").await?;
        chips_and_picker(&reader).await?;
        views(&reader).await?;
        facts(&reader).await?;
        what_is_open(&reader).await?;
        targets(&reader, 24).await
    })
    .await;
}

/// Tab comes to everything once, in the order of the page, and then leaves the card.
async fn every_stop(reader: &Arc<Reader>, state: &str) -> WebDriverResult<()> {
    reader.enter(state).await?;
    let stops = reader.ask(STOPS).await?;
    reader.browser.get("document.querySelector('h1').focus()").await?;
    let mut found = Vec::new();
    loop {
        reader.press(Key::Tab).await?;
        let inside = reader.ask("!!root.getRootNode().activeElement").await?;
        if inside != json!(true) || found.len() > 99 {
            break;
        }
        found.push(focus(reader).await?);
    }
    let lines =
        |names: &[Value]| names.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n");
    let (found, stops) = (json!(found), stops);
    let both = [&found, &stops].map(|own| lines(own.as_array().map_or(&[], Vec::as_slice)));
    assert_eq!(both[0], both[1], "{state}");
    Ok(())
}

async fn chips_and_picker(reader: &Arc<Reader>) -> WebDriverResult<()> {
    to(reader, ".chip").await?;
    // The focus goes on to the next, and from the last one to where others are added.
    assert_eq!(press(reader, Key::Enter).await?, "Remove US");
    assert_eq!(press(reader, " ").await?, "Add a place");
    let expanded = || reader.ask("root.querySelector('[role=combobox]').ariaExpanded");
    assert_eq!(press(reader, Key::Down).await?, "Add a place");
    assert_eq!(expanded().await?, json!("true"));
    assert_eq!(press(reader, Key::Escape).await?, "Add a place");
    assert_eq!(expanded().await?, json!("false"));
    assert_eq!(press(reader, "ken").await?, "Add a place");
    let active = "root.querySelector('#' + root.querySelector('[role=combobox]')
        .getAttribute('aria-activedescendant')).innerText";
    assert_eq!(reader.ask(active).await?, json!("Kenya"));
    assert_eq!(press(reader, Key::Enter).await?, "Add a place");
    assert_eq!(
        reader.ask("[...root.querySelectorAll('.chip')].map((e) => e.innerText)").await?,
        json!(["Kenya"])
    );
    // Leaving it closes it.
    press(reader, Key::Down).await?;
    assert_eq!(press(reader, Key::Tab).await?, "Bars");
    assert_eq!(expanded().await?, json!("false"));
    Ok(())
}

async fn views(reader: &Arc<Reader>) -> WebDriverResult<()> {
    to(reader, ".switch input:checked").await?;
    for name in ["Trend", "All places", "Table"] {
        assert_eq!(press(reader, Key::Right).await?, name);
    }
    assert_eq!(press(reader, Key::Tab).await?, "Compared");
    for name in ["All places", "All years"] {
        assert_eq!(press(reader, Key::Right).await?, name);
    }
    assert_eq!(press(reader, Key::Tab).await?, "Year");
    press(reader, Key::Left).await?;
    assert_eq!(reader.ask("root.querySelector('.time input').value").await?, json!("2018"));

    to(reader, ".numbers button").await?;
    let name = focus(reader).await?;
    for sorted in ["ascending", "descending"] {
        assert_eq!(press(reader, Key::Enter).await?, name);
        let found = reader.ask("root.querySelector('.numbers th').ariaSort").await?;
        assert!(found.is_string(), "{sorted}: {found}");
    }
    to(reader, ".switch input:checked").await?;
    for name in ["All places", "Trend", "Bars"] {
        assert_eq!(press(reader, Key::Left).await?, name);
    }
    assert_eq!(press(reader, Key::Tab).await?, "As given");
    assert_eq!(press(reader, Key::Right).await?, "By value");
    Ok(())
}

/// A fact that is compared stands elsewhere then, and so do all of the controls.
async fn facts(reader: &Arc<Reader>) -> WebDriverResult<()> {
    to(reader, ".fact .ask").await?;
    let name = focus(reader).await?;
    for pressed in ["true", "false"] {
        let now = press(reader, Key::Enter).await?;
        assert!(now.starts_with(&name), "{now}");
        assert_eq!(
            reader.ask("root.getRootNode().activeElement.ariaPressed").await?,
            json!(pressed)
        );
    }
    // The last one takes the controls with it.
    to(reader, ".comparison .ask").await?;
    assert!(press(reader, " ").await?.starts_with("Compare: CO2 emissions"));
    assert_eq!(reader.ask("root.querySelector('.tools')").await?, Value::Null);
    assert!(press(reader, " ").await?.starts_with("Compare: CO2 emissions"));
    Ok(())
}

/// Escape closes what the focus is in, and the focus is where it was opened.
async fn what_is_open(reader: &Arc<Reader>) -> WebDriverResult<()> {
    let open = "root.querySelectorAll('details[open]').length";
    to(reader, ".comparison .about > summary").await?;
    press(reader, Key::Enter).await?;
    assert_eq!(reader.ask(open).await?, json!(1));
    assert_eq!(press(reader, Key::Escape).await?, "About this figure: CO2 emissions");
    assert_eq!(reader.ask(open).await?, json!(0));

    to(reader, ".take > summary").await?;
    press(reader, Key::Enter).await?;
    assert_eq!(press(reader, Key::Tab).await?, "Link to this view");
    // Where the browser refuses, the text to copy has the focus; asked again, the button has it.
    reader.browser.wait("copy(window, false)").await?;
    reader.browser.wait("drawn(window)").await?;
    assert_eq!(focus(reader).await?, "Link to this view");
    assert_eq!(reader.ask("root.getRootNode().activeElement.localName").await?, json!("textarea"));
    assert_eq!(press(reader, Key::Escape).await?, "Share and download");
    assert_eq!(reader.ask(open).await?, json!(0));
    Ok(())
}

/// Nothing is smaller than 24 px where a mouse points, nor than 44 where a finger does; words in a sentence
/// are as high as their line.
pub async fn targets(reader: &Reader, least: u32) -> WebDriverResult<()> {
    for state in [
        "everything unfolded",
        "eight compared",
        "picker with places",
        "table of all places",
        "table of all years",
        "share, refused",
    ] {
        reader.enter(state).await?;
        // Of a switch it is the radio that is hit. Not what is only as wide as the words of a column.
        let small = format!(
            "[...root.querySelectorAll('button, summary, .switch input, .search input, .time input, textarea, [role=option]')]
               .filter((e) => e.checkVisibility())
               .map((e) => [e.ariaLabel ?? e.innerText, e.getBoundingClientRect(), e.matches('.numbers *, .ask, .switch *')])
               .filter(([, {{ width, height }}, narrow]) => width < (narrow ? 24 : {least}) || height < {least})
               .map(([name, {{ width, height }}]) => `${{name}}: ${{width}} x ${{height}}`)"
        );
        assert_eq!(reader.ask(&small).await?, json!([]), "{state}");
    }
    Ok(())
}
