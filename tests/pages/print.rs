//! What is printed: the card's whole text with its numbers and the address of this view, black on white, whether
//! the card runs or not.

use std::io::Write;
use std::process::{Command, Stdio};

use base64::Engine;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::browser::{Page, Screen, on};
use crate::frame::frame;

/// The words of what Chromium prints, as Poppler reads them, a line for each row.
async fn printed(page: &Page) -> WebDriverResult<String> {
    let answer = page.cdp("Page.printToPDF", json!({ "printBackground": false })).await?;
    let pdf = answer["data"].as_str().expect("a document");
    let pdf = base64::engine::general_purpose::STANDARD.decode(pdf).expect("base64");
    let mut reader = Command::new("pdftotext");
    let reader = reader.args(["-layout", "-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut reader = reader.spawn().expect("pdftotext, of poppler-utils");
    reader.stdin.take().expect("its input").write_all(&pdf).expect("to be read");
    let text = reader.wait_with_output().expect("its words").stdout;
    let text = String::from_utf8_lossy(&text).into_owned();
    Ok(text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ") + "\n")
        .collect())
}

#[tokio::test]
async fn a_card_is_printed_with_all_that_it_folds_away() {
    on("www/world.html", Screen { dark: true, ..Screen::default() }, |page| async move {
        page.wake("fact-box").await?;
        let before = "return document.querySelector('fact-box').shadowRoot.querySelector('.fact-box').innerHTML";
        let forms = ["", "view.trend", "view.field", "view.table"];
        for (form, view) in forms.into_iter().enumerate() {
            let click = format!(
                "document.querySelector('fact-box').shadowRoot.querySelectorAll('input[name=form]')[{form}].click();
                 requestAnimationFrame(() => requestAnimationFrame(arguments[0]))"
            );
            page.driver.execute_async(click, vec![]).await?;
            let shown = page.text(before).await?;
            let text = printed(&page).await?;
            // The numbers, whatever is drawn; where they are from; how to come back.
            let numbers: &[_] = match view {
                "view.trend" => &["1990 3.8 4.2 20\n", "2019 3.4 4.7 16\n"],
                _ => &[
                    "Mexico 3.4 106 2019\n",
                    "World average 4.7 +1.3 2019\n",
                    "United States 16 +12.5 12 2019\n",
                ],
            };
            for own in numbers {
                assert!(text.contains(own), "{view}: {own}\n{text}");
            }
            for own in [
                "Full figure: 3.414\n",
                "Full figure: 128,932,752\n",
                "License: CC BY 4.0\n",
                "(https://ourworldindata.org/co2-emissions), 2021 edition.",
            ] {
                assert!(text.contains(own), "{view}: {own}\n{text}");
            }
            let address = match view {
                "" => "/www/world.html#fact-box.1\n".to_owned(),
                view => format!("/www/world.html#fact-box.1={view}\n"),
            };
            assert!(text.contains(&address), "{address}\n{text}");
            // Nothing to press.
            for control in ["Compare with", "Add a place", "Share and download", "All places", "Point at", "↕"] {
                assert!(!text.contains(control), "{view}: {control}\n{text}");
            }
            assert_eq!(page.text(before).await?, shown, "as it was, {view}");
        }
        Ok(())
    })
    .await;
}

/// A script that prints lets nothing run in between that is queued for later.
#[tokio::test]
async fn what_a_script_prints_is_whole_at_once() {
    on("www/world.html", Screen::default(), |page| async move {
        page.wake("fact-box").await?;
        let at_once = "const root = document.querySelector('fact-box').shadowRoot;
            const told = () => ['+1.3', '#fact-box.1'].map((own) => root.lastChild.textContent.includes(own));
            const before = told();
            dispatchEvent(new Event('beforeprint'));
            const printed = told();
            dispatchEvent(new Event('afterprint'));
            return [before, printed, told()]";
        let (without, with) = ([false, false], [true, true]);
        assert_eq!(page.get(at_once).await?, json!([without, with, without]));
        Ok(())
    })
    .await;
}

/// Where the style sheet cannot unfold what is folded, the card does: and folds no more than it has unfolded.
#[tokio::test]
async fn notes_are_open_while_they_are_printed() {
    on("www/world.html", Screen::default(), |page| async move {
        page.wake("fact-box").await?;
        let at_once = "const root = document.querySelector('fact-box').shadowRoot;
            const notes = () => [...root.querySelectorAll('details.about')].map((own) => own.open);
            root.querySelector('details.about').open = true;
            const before = notes();
            dispatchEvent(new Event('beforeprint'));
            const printed = notes();
            dispatchEvent(new Event('afterprint'));
            return [before.some((own) => !own), printed.every(Boolean), String(before) === String(notes())]";
        assert_eq!(page.get(at_once).await?, json!([true, true, true]));
        Ok(())
    })
    .await;
}

/// A frame is as high on paper as on the screen.
#[tokio::test]
async fn a_card_in_a_frame_is_printed_to_its_end() {
    for card in ["mexico", "world"] {
        on("www/broken.html", Screen::default(), move |page| async move {
            page.get(
                "document.body.innerHTML = '<style>iframe { width: 100%; border: 0 }</style>'",
            )
            .await?;
            frame(&page, &format!("../dist/embed.html?card=../www/cards/{card}.json")).await?;
            // An address may go over two lines.
            let text = printed(&page).await?.replace('\n', "");
            let address = format!("/dist/embed.html?card=../www/cards/{card}.json#fact-box.1");
            for own in ["(https://ourworldindata.org/co2-emissions)", &address] {
                assert!(text.contains(own), "{card}: {own}\n{text}");
            }
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn a_text_is_printed_with_all_that_it_folds_away() {
    on("www/mexico.html", Screen { scripts: false, ..Screen::default() }, |page| async move {
        let text = printed(&page).await?;
        for own in [
            "World average 4.7\n",
            "Full figure: 128,900,000\n",
            "Years in the Security Council 1946; 1980–1981; 2002–2003; 2009–2010; 2021–2022\n",
            "2: target for 2030 to achieve a 1.5-degree Celsius limit\n",
            "(https://ourworldindata.org/co2-emissions), 2021 edition.",
        ] {
            assert!(text.contains(own), "{own}\n{text}");
        }
        assert!(!text.contains("Compare with"), "{text}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn paper_is_white_and_ink_black() {
    on("www/mexico.html", Screen { dark: true, ..Screen::default() }, |page| async move {
        page.get("document.querySelector('fact-box:not(.aside)').id = 'm'; m.setAttribute('theme', 'dark'); m.style.setProperty('--fact-box-paper', '#012')").await?;
        page.wake("#m").await?;
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        let coloured = "const coloured = [];
            for (const root of [m, m.shadowRoot]) {
              const section = root.querySelector('.fact-box');
              if (getComputedStyle(section).backgroundColor !== 'rgb(255, 255, 255)') coloured.push('paper');
              for (const element of section.querySelectorAll('*')) {
                if (!element.checkVisibility() || !element.textContent.trim() || element.closest('svg')) continue;
                if (getComputedStyle(element).color !== 'rgb(0, 0, 0)') coloured.push(element.outerHTML.slice(0, 80));
              }
              // A bar that is the subject's is told from the others by colour also on paper.
              const bars = [...section.querySelectorAll('.bar')].map((bar) => getComputedStyle(bar).borderTopColor);
              if (new Set(bars).size !== 2) coloured.push(bars);
            }
            return coloured;";
        assert_eq!(page.get(coloured).await?, json!([]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn pages_do_not_break_what_belongs_together() {
    on("www/world.html", Screen::default(), |page| async move {
        page.wake("fact-box").await?;
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        let broken = "const root = document.querySelector('fact-box').shadowRoot;
            const parts = [['.fact', 'breakInside'], ['.comparison', 'breakInside'], ['.bars', 'breakInside'], ['h2', 'breakAfter'], ['h3', 'breakAfter'], ['figcaption', 'breakAfter']];
            return parts.filter(([part, property]) => getComputedStyle(root.querySelector(part))[property] !== 'avoid');";
        assert_eq!(page.get(broken).await?, json!([]));
        Ok(())
    })
    .await;
}
