//! Everything by keyboard alone.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::browser::{Page, Screen, on};

const MEXICO: &str = "fact-box:not(.aside)";

/// What has the focus: the text of a summary or a link, the name of an input.
async fn focus(page: &Page) -> WebDriverResult<String> {
    page.text(
        "let at = document.activeElement;
         while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
         return (at.closest('label') ?? at).innerText.trim();",
    )
    .await
}

/// Presses Tab and says where that leads.
async fn tab(page: &Page) -> WebDriverResult<String> {
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

        assert_eq!(tab(&page).await?, "Compare with");
        page.press(Key::Enter).await?;
        assert_eq!(tab(&page).await?, "World average");
        page.press(" ").await?;
        assert_eq!(tab(&page).await?, "US");
        page.press(" ").await?;
        page.press(" ").await?;
        // The focus stays where the reader left it.
        assert_eq!(focus(&page).await?, "US");

        assert_eq!(tab(&page).await?, "Bars");
        page.press(Key::Right).await?;
        assert_eq!(focus(&page).await?, "Table");
        assert_eq!(tab(&page).await?, "As given");
        page.press(Key::Right).await?;
        assert_eq!(focus(&page).await?, "By value");
        assert!(tab(&page).await?.starts_with("Our World in Data"), "the source in the foot");

        let chose = |compare: &[&str], view: &str, order: &str| {
            json!({ "compare": compare, "view": view, "order": order })
        };
        assert_eq!(
            page.told("fact-box-change").await?,
            json!([
                chose(&["USA"], "bars", "given"),
                chose(&[], "bars", "given"),
                chose(&["USA"], "bars", "given"),
                chose(&["USA"], "table", "given"),
                chose(&["USA"], "table", "value"),
            ])
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn targets_are_large_enough_for_a_finger() {
    on("www/mexico.html", Screen { width: 320, ..Screen::default() }, |page| async move {
        page.wake(MEXICO).await?;
        page.inside(MEXICO, ".picker > summary").await?.click().await?;
        let small = page
            .get(
                "const root = document.querySelector('fact-box:not(.aside)').shadowRoot;
                 return [...root.querySelectorAll('summary, label')]
                   .map((e) => [e.innerText, e.getBoundingClientRect()])
                   .filter(([, { width, height }]) => width < 24 || height < 24)
                   .map(([name, { width, height }]) => `${name}: ${width} x ${height}`)",
            )
            .await?;
        assert_eq!(small, json!([]));
        Ok(())
    })
    .await;
}
