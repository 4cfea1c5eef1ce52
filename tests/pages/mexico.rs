//! The Mexico card and the ambassador's: every value, every control by mouse, the events.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::browser::{Page, Screen, on};

const MEXICO: &str = "fact-box:not(.aside)";
const AMBASSADOR: &str = "fact-box.aside";

/// The rows of a card: each label with what it says, one item a line.
async fn rows(page: &Page, card: &str) -> WebDriverResult<Vec<String>> {
    let script = format!(
        "const root = document.querySelector('{card}').shadowRoot;
         return [...root.querySelectorAll('.fact')].map((fact) => {{
           const said = [...fact.querySelectorAll('dd > .value, dd > .nothing, dd > ul > li')];
           return fact.querySelector('dt').innerText + ': ' + said.map((e) => e.innerText).join(' | ');
         }})"
    );
    Ok(serde_json::from_value(page.get(&script).await?).expect("strings"))
}

/// The rows of the comparison: names with labels, or the cells of the table.
async fn compared(page: &Page) -> WebDriverResult<Vec<String>> {
    let script = format!(
        "const root = document.querySelector('{MEXICO}').shadowRoot;
         return [...root.querySelectorAll('table tr')].map((row) =>
           [...row.querySelectorAll('th, .label, td:not(:has(.label))')].map((e) => e.innerText).join(' | '))"
    );
    Ok(serde_json::from_value(page.get(&script).await?).expect("strings"))
}

async fn sentence(page: &Page) -> WebDriverResult<String> {
    page.inside(MEXICO, ".sentence").await?.text().await
}

const BARS: [&str; 4] = [
    "Mexico | 3.4 tons per person",
    "World average | 4.7",
    "US | 16",
    "Target | 2: target for 2030 to achieve a 1.5-degree Celsius limit",
];

#[tokio::test]
async fn every_value_reads_as_the_reference_says() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.wake(MEXICO).await?;
        page.wake(AMBASSADOR).await?;
        assert_eq!(page.inside(MEXICO, "h2").await?.text().await?, "Mexico");
        let kicker = page.inside(MEXICO, ".kicker").await?.text().await?;
        assert_eq!(kicker, "Security Council president, November 2021");
        assert_eq!(
            rows(&page, MEXICO).await?,
            [
                "Head of State: Andrés Manuel López Obrador",
                "Foreign Affairs Secretary: Marcelo Ebrard",
                "Type of Government: Federal presidential republic",
                "Year Mexico Joined the UN: 1945",
                "Years in the Security Council: 1946; 1980–1981; 2002–2003; 2009–2010; 2021–2022",
                "Population: 128.9 million",
                "Memberships in Regional Groups: Asia Pacific Economic Cooperation | \
                 Organization of American States | \
                 Organization for Economic Cooperation and Development | World Trade Organization",
            ]
        );
        assert_eq!(page.inside(MEXICO, "h3").await?.text().await?, "CO2 emissions, 2019");
        assert_eq!(compared(&page).await?, BARS);
        assert_eq!(
            sentence(&page).await?,
            "Mexico: 3.4 tons per person, 28% below the world average and about a fifth of the US. \
             That is 1.4 tons per person above the target for 2030, which is 2."
        );
        assert_eq!(
            page.inside(MEXICO, ".end").await?.text().await?,
            "Source: Our World in Data, from the Global Carbon Project and UN population figures, \
             2021 edition. As of November 1, 2021."
        );

        let title = page.inside(AMBASSADOR, "h2").await?.text().await?;
        assert_eq!(title, "Juan Ramón de la Fuente, 70");
        let kicker = page.inside(AMBASSADOR, ".kicker").await?.text().await?;
        assert_eq!(kicker, "Ambassador to the UN");
        assert_eq!(
            rows(&page, AMBASSADOR).await?,
            [
                "Since: February 2019",
                "Languages: Spanish, English and French",
                "Education: M.D., National Autonomous University of Mexico (Unam) | \
                 psychiatry residency, Mayo Clinic, Minnesota, US",
            ]
        );
        assert_eq!(page.console().await?, [""; 0], "a silent console");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_text_of_the_page_says_the_same_in_the_same_markup() {
    for path in ["www/mexico.html", "www/mexico-daily.html"] {
        on(path, Screen::default(), |page| async move {
            let boxes = page.driver.find_all(By::Css("fact-box")).await?.len();
            assert_eq!(boxes, 2);
            for index in 0..boxes {
                page.get(&format!("document.querySelectorAll('fact-box')[{index}].id = 'b{index}'"))
                    .await?;
                page.wake(&format!("#b{index}")).await?;
                // Native numbers, lists and dates are ICU4X's, these are the browser's.
                let differs = page
                    .text(&format!(
                        "const box = document.querySelector('#b{index}');
                         const strip = (root) => {{
                           const copy = root.querySelector('.fact-box').cloneNode(true);
                           // The place of controls holds them only where they answer.
                           for (const e of copy.querySelectorAll('.tools, .take')) e.replaceWith(e.classList[0]);
                           copy.querySelector('.news')?.remove();
                           // Told facts have their links where they answer.
                           for (const e of copy.querySelectorAll('.fact .about a')) e.replaceWith(...e.childNodes);
                           // The ends of years are no words of a page.
                           for (const e of copy.querySelectorAll('.strip [data-name]')) {{
                             e.textContent = e.dataset.name;
                             delete e.dataset.name;
                           }}
                           for (const e of copy.querySelectorAll('*')) {{
                             const sorted = [...e.attributes].map((a) => [a.name, a.value]).sort();
                             for (const [name] of sorted) e.removeAttribute(name);
                             for (const [name, value] of sorted) e.setAttribute(name, value);
                           }}
                           return copy.innerHTML;
                         }};
                         const [text, live] = [strip(box), strip(box.shadowRoot)];
                         if (text === live) return '';
                         let at = 0;
                         while (text[at] === live[at]) at += 1;
                         return text.slice(at - 60, at + 60) + '\\n' + live.slice(at - 60, at + 60);"
                    ))
                    .await?;
                assert_eq!(differs, "");
            }
            Ok(())
        })
        .await;
    }
}

#[tokio::test]
async fn subjects_are_removed_and_added_by_mouse() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.wake(MEXICO).await?;
        let world = page.inside(MEXICO, ".chips li:nth-child(1) button").await?;
        assert_eq!(
            page.role_and_name(&world).await?,
            ("button".to_owned(), "Remove World average".to_owned())
        );
        world.click().await?;
        assert_eq!(compared(&page).await?, [BARS[0], BARS[2], BARS[3]]);
        assert_eq!(
            sentence(&page).await?,
            "Mexico: 3.4 tons per person, about a fifth of the US. \
             That is 1.4 tons per person above the target for 2030, which is 2."
        );
        page.inside(MEXICO, ".chip").await?.click().await?;
        // Alone, its bar is the longest, and leaves its unit to the sentence.
        assert_eq!(compared(&page).await?, ["Mexico | 3.4", BARS[3]]);

        for (place, index) in [("World average", 1), ("US", 1)] {
            page.inside(MEXICO, "[role=combobox]").await?.click().await?;
            let option = page.inside(MEXICO, &format!("[role=option]:nth-of-type({index})")).await?;
            assert!(option.text().await?.starts_with(place));
            option.click().await?;
        }
        assert_eq!(compared(&page).await?, BARS);
        let compare = |ids: &[&str]| {
            json!({ "facts": ["co2"], "compare": ids, "year": null, "view": "bars", "table": "compared", "sort": null })
        };
        assert_eq!(
            page.told("fact-box-change").await?,
            json!([
                compare(&["USA"]),
                compare(&[]),
                compare(&["WORLD"]),
                compare(&["WORLD", "USA"])
            ])
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn every_other_subject_of_the_card_can_be_added() {
    on("www/mexico.html", Screen::default(), |page| async move {
        // The same card with a fourth subject, put on the page late.
        page.add_card(
            "const old = document.querySelector('fact-box:not(.aside)');
             const card = JSON.parse(old.querySelector('script').textContent);
             card.subjects.BRA = { name: 'Brazil', values: { co2: 2.3 } };
             card.subjects.ATL = { name: 'Atlantis' };
             return card;",
        )
        .await?;
        page.inside("#late", "[role=combobox]").await?.click().await?;
        let names = page
            .get(
                "return [...document.querySelector('#late').shadowRoot.querySelectorAll('[role=option]')]
                   .map((option) => option.innerText.trim().replace(/\\s+/g, ' '))",
            )
            .await?;
        assert_eq!(names, json!(["Brazil", "Atlantis no data"]));
        page.inside("#late", "[role=option]").await?.click().await?;
        let sentence = page.inside("#late", ".sentence").await?.text().await?;
        assert!(sentence.contains("about a fifth of the US and 48% above Brazil."), "{sentence}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn bars_and_table_and_their_order_are_chosen_by_mouse() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.wake(MEXICO).await?;
        let by_value =
            page.inside(MEXICO, ".switch:nth-of-type(2) label:nth-of-type(2) input").await?;
        assert_eq!(
            page.role_and_name(&by_value).await?,
            ("radio".to_owned(), "By value".to_owned())
        );
        by_value.click().await?;
        assert_eq!(compared(&page).await?, [BARS[2], BARS[1], BARS[0], BARS[3]]);
        page.inside(MEXICO, ".switch:nth-of-type(2) label:nth-of-type(1) input")
            .await?
            .click()
            .await?;
        assert_eq!(compared(&page).await?, BARS);

        let table =
            page.inside(MEXICO, ".switch:nth-of-type(1) label:nth-of-type(2) input").await?;
        assert_eq!(page.role_and_name(&table).await?, ("radio".to_owned(), "Table".to_owned()));
        table.click().await?;
        assert!(table.is_selected().await?);
        assert_eq!(
            compared(&page).await?,
            [
                "Place | tons per person | Compared with Mexico | Year",
                "Mexico | 3.4 |  | 2019",
                "World average | 4.7 | +1.3 | 2019",
                "US | 16 | +12.6 | 2019",
                "target for 2030 to achieve a 1.5-degree Celsius limit | 2 | −1.4 | 2030",
            ]
        );
        // The source stands beneath the numbers.
        let source = page.inside(MEXICO, ".comparison .source").await?.text().await?;
        assert!(source.starts_with("Source: Our World in Data"), "{source}");

        let head = page.inside(MEXICO, ".numbers th:nth-child(2)").await?;
        let button = page.inside(MEXICO, ".numbers th:nth-child(2) button").await?;
        let sorted = || async {
            let first = compared(&page).await?.into_iter().nth(1).unwrap_or_default();
            let name = first.split(' ').next().unwrap_or_default().to_owned();
            Ok::<_, WebDriverError>((head.attr("aria-sort").await?, name))
        };
        assert_eq!(sorted().await?, (None, "Mexico".to_owned()));
        for (how, first) in
            [(Some("descending"), "US"), (Some("ascending"), "Mexico"), (None, "Mexico")]
        {
            button.click().await?;
            assert_eq!(sorted().await?, (how.map(str::to_owned), first.to_owned()));
        }
        let chose = |view: &str, sort: Option<bool>| {
            let sort = sort.map(
                |descending| json!({ "by": "value", "descending": descending, "place": null }),
            );
            json!({ "facts": ["co2"], "compare": ["WORLD", "USA"], "year": null, "view": view,
                    "table": "compared", "sort": sort })
        };
        assert_eq!(
            page.told("fact-box-change").await?,
            json!([
                chose("bars", Some(true)),
                chose("bars", None),
                chose("table", None),
                chose("table", Some(true)),
                chose("table", Some(false)),
                chose("table", None),
            ])
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_a_figure_is_can_be_opened() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.wake(MEXICO).await?;
        let summary = page.inside(MEXICO, ".fact .about > summary").await?;
        let (_, name) = page.role_and_name(&summary).await?;
        assert_eq!(name, "About this figure: Population");
        let panel = page.inside(MEXICO, ".fact .about > dl").await?;
        assert!(!panel.is_displayed().await?);
        summary.click().await?;
        assert!(panel.is_displayed().await?);
        assert_eq!(
            panel.text().await?,
            "Full figure: 128,900,000\nEdition: 2021\nLicense: CC BY 4.0\n\
             Source: Our World in Data, from the Global Carbon Project and UN population figures"
        );
        let link = page.inside(MEXICO, ".fact .about a").await?;
        let href = link.attr("href").await?;
        assert_eq!(href.as_deref(), Some("https://ourworldindata.org/co2-emissions"));

        page.inside(MEXICO, ".comparison .about > summary").await?.click().await?;
        let panel = page.inside(MEXICO, ".comparison .about > dl").await?.text().await?;
        assert!(panel.starts_with("Year: 2019\nEdition: 2021\n"), "{panel}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn charts_and_sentence_have_roles_and_names() {
    on("www/mexico.html", Screen::default(), |page| async move {
        page.wake(MEXICO).await?;
        for (selector, role, name) in [
            ("section", "region", "Mexico"),
            ("h2", "heading", "Mexico"),
            (".comparison", "figure", "CO2 emissions, 2019"),
            (".bars", "table", "CO2 emissions, 2019"),
            (".bars th", "rowheader", "Mexico"),
            (".bars td", "cell", "3.4 tons per person"),
            (".switch:nth-of-type(1)", "group", "View"),
            (".switch:nth-of-type(2)", "group", "Order"),
        ] {
            let element = page.inside(MEXICO, selector).await?;
            let (own_role, own_name) = page.role_and_name(&element).await?;
            assert_eq!((own_role.as_str(), own_name.as_str()), (role, name), "{selector}");
        }
        // What changes is announced in one place.
        let status = page.inside(MEXICO, ".news").await?;
        assert_eq!(page.role_and_name(&status).await?.0, "status");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn every_control_answers_a_finger() {
    on("www/mexico.html", Screen { width: 320, ..Screen::default() }, |page| async move {
        page.touch().await?;
        page.wake(MEXICO).await?;
        // A tap is a click once the browser has decided that it is no scroll: wait for the card.
        let tapped = |selector: &'static str, event: &'static str| {
            let page = &page;
            async move {
                let target = page.inside(MEXICO, selector).await?;
                page.get(&format!(
                    "window.answered = new Promise((done) => document
                       .querySelector('{MEXICO}').shadowRoot
                       .addEventListener('{event}', done, {{ once: true, capture: true }}));"
                ))
                .await?;
                page.tap(&target).await?;
                let wait =
                    "window.answered.then(() => requestAnimationFrame(() => arguments[0]()))";
                page.driver.execute_async(wait, vec![]).await
            }
        };
        tapped(".fact .about > summary", "toggle").await?;
        assert!(page.inside(MEXICO, ".fact .about > dl").await?.is_displayed().await?);
        tapped(".chips li:nth-child(1) button", "click").await?;
        assert_eq!(compared(&page).await?, [BARS[0], BARS[2], BARS[3]]);
        tapped("[role=combobox]", "click").await?;
        tapped("[role=option]", "click").await?;
        assert_eq!(compared(&page).await?, [BARS[0], BARS[2], BARS[1], BARS[3]]);
        tapped(".switch:nth-of-type(1) label:nth-of-type(2)", "change").await?;
        tapped(".numbers th:nth-child(2) button", "click").await?;
        assert_eq!(compared(&page).await?[1], "US | 16 | +12.6 | 2019");
        Ok(())
    })
    .await;
}
