//! Everything by keyboard alone.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::browser::{Page, Screen, on};

const MEXICO: &str = "fact-box:not(.aside)";

/// What has the focus: the text of a summary or a link, the name of an input.
pub async fn focus(page: &Page) -> WebDriverResult<String> {
    page.text(
        "let at = document.activeElement;
         while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
         return at.ariaLabel ?? (at.closest('label') ?? at).innerText.trim();",
    )
    .await
}

/// Presses Shift and Tab.
async fn back(page: &Page) -> WebDriverResult<()> {
    let keys = page.driver.action_chain().key_down(Key::Shift).send_keys(Key::Tab);
    keys.key_up(Key::Shift).perform().await
}

/// Presses Tab and says where that leads.
pub async fn tab(page: &Page) -> WebDriverResult<String> {
    page.press(Key::Tab).await?;
    // A focus that cannot be seen is none.
    let visible = page
        .get(
            "let at = document.activeElement;
             while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
             const style = getComputedStyle(at);
             return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;",
        )
        .await?;
    let focus = focus(page).await?;
    assert_eq!(visible, json!(true), "{focus}");
    Ok(focus)
}

#[tokio::test]
async fn every_control_answers_by_keyboard() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.wake(MEXICO).await?;
        let shown = |what: &'static str| {
            let page = &page;
            async move { page.inside(MEXICO, what).await?.is_displayed().await }
        };
        // Begin before the card.
        page.get(
            "const before = document.querySelector('fact-box:not(.aside)').previousElementSibling;
             before.tabIndex = -1;
             before.focus();",
        )
        .await?;

        assert_eq!(tab(&page).await?, "About this figure: Population");
        page.press(Key::Enter).await?;
        assert!(shown(".fact .about dl").await?);
        assert!(tab(&page).await?.starts_with("Our World in Data"));
        assert_eq!(tab(&page).await?, "About this figure: CO2 emissions");
        page.press(" ").await?;
        assert!(shown(".comparison .about dl").await?);
        assert!(tab(&page).await?.starts_with("Our World in Data"));

        assert_eq!(tab(&page).await?, "Remove World average");
        page.press(Key::Enter).await?;
        // The focus goes on to what is there.
        assert_eq!(focus(&page).await?, "Remove US");
        page.press(" ").await?;
        assert_eq!(focus(&page).await?, "Add a place");
        page.press("us").await?;
        page.press(Key::Enter).await?;
        assert_eq!(focus(&page).await?, "Add a place");

        assert_eq!(tab(&page).await?, "Bars");
        page.press(Key::Right).await?;
        assert_eq!(focus(&page).await?, "Table");
        back(&page).await?;
        assert_eq!(focus(&page).await?, "Add a place");
        assert_eq!(tab(&page).await?, "Table");
        page.press(Key::Left).await?;
        assert_eq!(tab(&page).await?, "As given");
        page.press(Key::Right).await?;
        assert_eq!(focus(&page).await?, "By value");
        assert!(tab(&page).await?.starts_with("Our World in Data"), "the source in the foot");

        let chose = |compare: &[&str], view: &str, by: Option<&str>| {
            let sort = by.map(|by| json!({ "by": by, "descending": true, "place": null }));
            json!({ "facts": ["co2"], "compare": compare, "year": null, "view": view, "table": "compared", "sort": sort })
        };
        assert_eq!(
            page.told("fact-box-change").await?,
            json!([
                chose(&["USA"], "bars", None),
                chose(&[], "bars", None),
                chose(&["USA"], "bars", None),
                chose(&["USA"], "table", None),
                chose(&["USA"], "bars", None),
                chose(&["USA"], "bars", Some("value")),
            ])
        );
        Ok(())
    })
    .await;
}

/// A page may have shortcuts, and nothing that is typed in the card is one of them.
#[tokio::test]
async fn what_is_typed_in_the_card_stays_in_it() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.wake(MEXICO).await?;
        page.get("window.heard = []; addEventListener('keydown', ({ key }) => key !== 'Control' && heard.push(key))")
            .await?;
        let search = page.inside(MEXICO, "[role=combobox]").await?;
        search.click().await?;
        page.press("/ku").await?;
        page.press(Key::Backspace).await?;
        assert_eq!(search.prop("value").await?.as_deref(), Some("/k"));
        let keys = page.driver.action_chain().key_down(Key::Control).send_keys("b");
        keys.key_up(Key::Control).perform().await?;
        page.press(Key::Tab).await?;
        assert_eq!(page.get("return heard").await?, json!(["b", "Tab"]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn targets_are_large_enough_for_a_finger() {
    on("www/mexico.html", Screen { width: 320, ..Screen::default() }, |page| async move {
        page.wake(MEXICO).await?;
        page.inside(MEXICO, "[role=combobox]").await?.click().await?;
        let small = page
            .get(
                "const root = document.querySelector('fact-box:not(.aside)').shadowRoot;
                 return [...root.querySelectorAll('summary, label, button, input, [role=option]')]
                   .map((e) => [e.ariaLabel ?? e.innerText, e.getBoundingClientRect()])
                   .filter(([, { width, height }]) => width < 24 || height < 24)
                   .map(([name, { width, height }]) => `${name}: ${width} x ${height}`)",
            )
            .await?;
        assert_eq!(small, json!([]));
        Ok(())
    })
    .await;
}
