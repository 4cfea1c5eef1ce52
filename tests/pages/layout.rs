//! Nothing moves when a card takes the place of the page's text, and nothing is cut off.

use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::browser::{Page, Screen, on};

const WIDTHS: [u32; 5] = [260, 320, 480, 720, 1280];
const PAGES: [&str; 8] = [
    "www/mexico.html",
    "www/mexico.ar.html",
    "www/mexico-daily.html",
    "www/world.html",
    "www/series.html",
    "www/figure.html",
    "www/address.html",
    "www/theming.html",
];

#[tokio::test]
async fn the_next_paragraph_stays_where_it_was() {
    on(PAGES[0], Screen::default(), |page| async move {
        for path in PAGES {
            for width in WIDTHS {
                page.show(path, Screen { width, ..Screen::default() }).await?;
                nothing_moves(&page, path, width).await?;
            }
        }
        Ok(())
    })
    .await;
}

async fn nothing_moves(page: &Page, path: &str, width: u32) -> WebDriverResult<()> {
    page.get(
        "window.shifts = [];
         new PerformanceObserver((list) => {
           for (const { value, sources } of list.getEntries()) {
             const moved = sources.map(({ node, previousRect, currentRect }) =>
               [node?.outerHTML?.slice(0, 60) ?? node?.textContent, previousRect, currentRect]);
             shifts.push([value, moved]);
           }
         }).observe({ type: 'layout-shift', buffered: true });",
    )
    .await?;
    wake_all(page).await?;
    // Where everything is; and while the text of the page shows: the slots are shown again.
    let places = "return JSON.stringify(
        [...document.querySelectorAll('fact-box, fact-box ~ *, figure[data-fact-box], figure[data-fact-box] ~ *')].map((e) => {
          const { left, top, width, height } = e.getBoundingClientRect();
          return [left, top + scrollY, width, height];
        }));";
    let live = page.text(places).await?;
    let text = page
        .text(&format!(
            "for (const e of document.querySelectorAll('fact-box')) {{
               const [slot, stage] = e.shadowRoot.children;
               slot.hidden = false;
               stage.hidden = true;
             }}
             {places}"
        ))
        .await?;
    assert_eq!(live, text, "{path} at {width}");
    // Entries are delivered with a frame.
    let frames = "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))";
    page.driver.execute_async(frames, vec![]).await?;
    assert_eq!(page.get("return window.shifts").await?, json!([]), "{path} at {width}");
    Ok(())
}

/// Wakes every card of the page.
async fn wake_all(page: &Page) -> WebDriverResult<()> {
    let count = page
        .get(
            "const all = [...document.querySelectorAll('fact-box')];
             all.forEach((card, index) => (card.id = `b${index}`));
             return all.length;",
        )
        .await?;
    for index in 0..count.as_u64().unwrap_or_default() {
        page.wake(&format!("#b{index}")).await?;
    }
    Ok(())
}

/// What the style sheet leaves for later of the page's texts.
const LATER: &str = "return [...document.querySelectorAll('section.fact-box')]
    .map((own) => getComputedStyle(own).contentVisibility === 'auto')";

#[tokio::test]
async fn far_texts_are_laid_out_while_nobody_waits() {
    let screen = Screen { width: 320, ..Screen::default() };
    on("www/series.html", Screen { scripts: false, ..screen }, |page| async move {
        let later: Vec<_> = (0..11).map(|card| card >= 6).collect();
        assert_eq!(page.get(LATER).await?, json!(later));
        Ok(())
    })
    .await;
    on("www/series.html", screen, |page| async move {
        let placed = "const [done] = arguments;
            const look = () => {
              if ([...document.querySelectorAll('fact-box')].slice(6).every((own) => own.matches(':state(--placed)'))) done();
              else requestAnimationFrame(look);
            };
            look();";
        page.driver.execute_async(placed, vec![]).await?;
        assert_eq!(page.get(LATER).await?, json!(vec![false; 11]));
        // Who jumps to the last one now finds it where it stays.
        let jump = "const [done] = arguments;
            const shifts = [];
            new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
              .observe({ type: 'layout-shift' });
            const last = [...document.querySelectorAll('section.fact-box')].at(-1);
            last.scrollIntoView();
            const frames = (count) => requestAnimationFrame(() =>
              count ? frames(count - 1) : done([shifts, Math.abs(last.getBoundingClientRect().top) < 1]));
            frames(4);";
        let found = page.driver.execute_async(jump, vec![]).await?;
        assert_eq!(*found.json(), json!([[], true]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn nothing_is_wider_than_its_column() {
    on(PAGES[0], Screen::default(), |page| async move {
        for path in PAGES.into_iter().chain(["www/broken.html"]) {
            for width in WIDTHS {
                page.show(path, Screen { width, ..Screen::default() }).await?;
                wake_all(&page).await?;
                // In each form in turn, with all there is to open.
                for form in 0..4 {
                    let wide = page.driver.execute_async(wider(form), vec![]).await?;
                    assert_eq!(*wide.json(), json!([[], false]), "{path} at {width}, form {form}");
                }
            }
        }
        Ok(())
    })
    .await;
}

/// What is wider than its card in a form, and whether the page is.
fn wider(form: usize) -> String {
    format!(
        "const done = arguments[0];
         const boxes = [...document.querySelectorAll('fact-box')];
         for (const box of boxes) {{
           const root = box.shadowRoot ?? box;
           root.querySelectorAll('input[name=form]')[{form}]?.click();
           for (const details of root.querySelectorAll('details')) details.open = true;
         }}
         const measure = () => {{
           const wide = [];
           for (const box of boxes) {{
             const root = box.shadowRoot ?? box;
             const edge = box.getBoundingClientRect();
             for (const e of root.querySelectorAll('*:not(.hidden, slot, script)')) {{
               const {{ left, right, width }} = e.getBoundingClientRect();
               // The 'about' buttons reach 6 px out, so that their circle is in line.
               const out = right > edge.right + 6.5 || left < edge.left - 6.5;
               if (width && out && !e.closest('.scroll table')) wide.push(e.outerHTML.slice(0, 80));
             }}
           }}
           done([wide, document.documentElement.scrollWidth > innerWidth]);
         }};
         requestAnimationFrame(() => requestAnimationFrame(measure));"
    )
}

#[tokio::test]
async fn a_theme_is_the_texts_and_the_cards_own() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let look = "const { color, backgroundColor, colorScheme } = getComputedStyle(box);
                    return [color, backgroundColor, colorScheme, box.offsetHeight];";
        // Before the card can take its place.
        let of_text = format!(
            "const late = document.querySelector('fact-box.aside').cloneNode(true);
             late.id = 'late';
             late.setAttribute('theme', 'dark');
             document.documentElement.setAttribute('theme', 'light');
             document.documentElement.dataset.theme = 'light';
             document.querySelector('article').append(late);
             const box = document.querySelector('#late > .fact-box'); {look}"
        );
        let text = page.get(&of_text).await?;
        assert_eq!(text[2], "dark");
        page.wake("#late").await?;
        let of_card = format!(
            "const box = document.querySelector('#late').shadowRoot.querySelector('.fact-box'); {look}"
        );
        assert_eq!(page.get(&of_card).await?, text);
        Ok(())
    })
    .await;
}
