//! The card in the language that its page or its JSON asks for; in Arabic, from right to left.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::{Page, Screen, on};

/// The value of an expression in which `root` is the shadow root of the card that was added.
async fn ask(page: &Page, expression: &str) -> WebDriverResult<Value> {
    page.get(&format!(
        "const root = document.querySelector('#late').shadowRoot; return {expression}"
    ))
    .await
}

/// A card in a language: the page's own table, a term of years, and a negative number.
async fn card(page: &Page, lang: &str) -> WebDriverResult<()> {
    page.add_card(&format!(
        "const card = JSON.parse(document.querySelector('#world').textContent);
         card.facts.push(
           {{ id: 'council', label: 'مجلس الأمن', type: 'years', compare: true }},
           {{ id: 'change', label: 'التغير', type: 'number', unit: '%', compare: true }});
         card.subjects.MEX.values.council = '1946; 1980-1981; 2021-2022';
         card.subjects.USA.values.council = 'permanent';
         card.subjects.MEX.values.change = -5.5;
         card.subjects.USA.values.change = 2;
         card.subjects.MEX.name = 'المكسيك';
         card.lang = {};
         return card",
        json!(lang),
    ))
    .await
}

/// Where boxes begin and end, from the left of the card, in whole pixels.
const SPANS: &str = "(selector) => {
    const { left } = root.querySelector('.fact-box').getBoundingClientRect();
    return [...root.querySelectorAll(selector)].map((own) => {
      const box = own.getBoundingClientRect();
      return [Math.round(box.left - left), Math.round(box.right - left)];
    });
  }";

async fn spans(page: &Page, selector: &str) -> WebDriverResult<Vec<[i64; 2]>> {
    let spans = ask(page, &format!("({SPANS})({})", json!(selector))).await?;
    Ok(serde_json::from_value(spans).expect("spans"))
}

/// Of a card in English and of the same one in Arabic: what stands where, seen from where it begins.
async fn mirrored(page: &Page, selector: &str) -> WebDriverResult<[Vec<[i64; 2]>; 2]> {
    let mut found = Vec::new();
    for lang in ["en", "ar"] {
        page.get("document.querySelector('#late')?.remove()").await?;
        card(page, lang).await?;
        // Words differ in their lengths: the rows and columns of both have one width.
        let even = "root.adoptedStyleSheets.push(Object.assign(new CSSStyleSheet(), {})),
            root.adoptedStyleSheets.at(-1).replaceSync(
              'section.fact-box.fact-box { & .bars th, & .strips th { width: 100px; min-width: 100px; max-width: 100px } & .ticks, & .ends { width: 60px } }'), 0";
        ask(page, even).await?;
        found.push(spans(page, selector).await?);
    }
    let [ltr, rtl] = found.try_into().expect("two");
    let width = spans(page, ".fact-box").await?[0][1];
    let turned = |[left, right]: [i64; 2]| [width - right, width - left];
    Ok([ltr, rtl.into_iter().map(turned).collect()])
}

fn alike(one: &[[i64; 2]], other: &[[i64; 2]]) -> bool {
    let near = |(one, other): (&i64, &i64)| (one - other).abs() <= 2;
    let pairs = one.as_flattened().iter().zip(other.as_flattened());
    !one.is_empty() && one.len() == other.len() && pairs.into_iter().all(near)
}

#[tokio::test]
async fn in_arabic_bars_and_strips_grow_from_the_right() {
    on("www/world.html", Screen::default(), |page| async move {
        for selector in [".bars .bar", ".bars .rule", ".strips rect", ".strips .axis", "dt", "h2"] {
            let [ltr, rtl] = mirrored(&page, selector).await?;
            let named = matches!(selector, "dt" | "h2");
            let begins =
                |spans: &[[i64; 2]]| spans.iter().map(|[left, _]| [*left; 2]).collect::<Vec<_>>();
            let (ltr, rtl) = if named { (begins(&ltr), begins(&rtl)) } else { (ltr, rtl) };
            assert!(alike(&ltr, &rtl), "{selector}: {ltr:?} and, turned around, {rtl:?}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn in_arabic_time_runs_from_the_right() {
    on("www/world.html", Screen::default(), |page| async move {
        card(&page, "ar").await?;
        page.inside("#late", ".switch label:nth-of-type(2) input").await?.click().await?;
        let ends = "(() => {
            const years = [...root.querySelectorAll('.chart .years text')];
            const [first, last] = [years[0], years.at(-1)];
            const plot = root.querySelector('.plot').getBoundingClientRect();
            const labels = root.querySelector('.ends').getBoundingClientRect();
            const numbers = root.querySelector('.ticks').getBoundingClientRect();
            return [first.textContent, last.textContent,
              first.getBoundingClientRect().left > last.getBoundingClientRect().left,
              labels.right <= plot.left + 1, numbers.left >= plot.right - 1];
          })()";
        assert_eq!(ask(&page, ends).await?, json!(["1990", "2020", true, true, true]));
        // The year under the pointer is counted from the right: near it are the nineties.
        let plot = page.inside("#late", ".plot").await?;
        plot.scroll_into_view().await?;
        let width = ask(&page, "root.querySelector('.plot').getBoundingClientRect().width").await?;
        let near = (width.as_f64().expect("a width") * 0.45) as i64;
        page.driver.action_chain().move_to_element_with_offset(&plot, near, 0).perform().await?;
        let year = ask(&page, "root.querySelector('.readout b').textContent").await?;
        let year: u16 = year.as_str().expect("a year").parse().expect("digits");
        assert!((1990..=1993).contains(&year), "{year}");
        // A slider turns with its language: the left arrow leads on.
        let slider = page.inside("#late", "input[type=range]").await?;
        let before = slider.value().await?;
        slider.send_keys(Key::Left).await?;
        let after = slider.value().await?;
        assert!(after > before, "{before:?} {after:?}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn numbers_and_names_of_another_direction_stay_whole() {
    on("www/world.html", Screen::default(), |page| async move {
        card(&page, "ar").await?;
        // As they are drawn: a sign stands left of its number, a sentence runs from the right.
        let order = "(() => {
            const [label] = [...root.querySelectorAll('.bars .label')].filter((own) => own.textContent.includes('5.5'));
            const node = label.firstChild;
            const at = (sign) => {
              const range = document.createRange();
              const index = node.data.indexOf(sign);
              range.setStart(node, index);
              range.setEnd(node, index + 1);
              return range.getBoundingClientRect().left;
            };
            return [at('\u{2212}') < at('5'), at('5') < at('%'),
              /[\u{200e}\u{200f}\u{61c}]/.test(root.querySelector('.fact-box').textContent)];
          })()";
        assert_eq!(ask(&page, order).await?, json!([true, true, false]));
        page.get("document.querySelector('#late').remove()").await?;
        // In English, an Arabic name is isolated and nothing else is.
        card(&page, "en").await?;
        let lead = "[...root.querySelectorAll('.sentence strong')].at(-1).textContent";
        assert_eq!(ask(&page, lead).await?, json!("\u{2068}المكسيك\u{2069}: \u{2212}5.5%"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn arabic_indic_digits_are_there_when_asked_for() {
    on("www/world.html", Screen::default(), |page| async move {
        card(&page, "ar-EG-u-nu-arab").await?;
        let digits = "(() => {
            const section = root.querySelector('.fact-box').cloneNode(true);
            // Names, and what is counted, are the data's.
            for (const own of section.querySelectorAll('h2, .kicker, .target, a, dt')) own.remove();
            const latin = section.textContent.replace(/CO2|CC BY 4\\.0/g, '').match(/[0-9]+/g) ?? [];
            return [root.querySelector('.fact-box').lang, root.querySelector('.time b').textContent,
              root.querySelector('.time input').value, latin.filter((own) => own !== '2021')];
          })()";
        assert_eq!(ask(&page, digits).await?, json!(["ar-EG", "٢٠١٩", "2019", []]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_cards_language_goes_before_the_elements_and_that_before_the_pages() {
    on("www/mexico.es.html", Screen::default(), |page| async move {
        let speaks = async |own: &str, lang: &str| -> WebDriverResult<String> {
            page.get("document.querySelector('#late')?.remove()").await?;
            let made = format!(
                "const late = document.createElement('fact-box');
                 late.id = 'late';
                 {lang}
                 late.innerHTML = `<script type=\"application/json\">{{\"version\":1,{own}\"facts\":[{{\"id\":\"a\",\"label\":\"A\",\"type\":\"text\"}}],\"subjects\":{{\"X\":{{\"name\":\"X\"}}}}}}</` + `script>`;
                 document.querySelector('article').append(late);"
            );
            page.get(&made).await?;
            page.wake("#late").await?;
            let said = "[root.querySelector('.fact-box').lang, root.querySelector('.nothing').textContent].join(': ')";
            Ok(ask(&page, said).await?.as_str().unwrap_or_default().to_owned())
        };
        assert_eq!(speaks("", "").await?, "es: sin datos");
        assert_eq!(speaks("", "late.lang = 'fr';").await?, "fr: pas de données");
        assert_eq!(speaks(r#""lang":"en-GB","#, "late.lang = 'fr';").await?, "en-GB: no data");
        // A language that it does not speak is told, and English.
        assert_eq!(speaks(r#""lang":"tlh","#, "").await?, "en: no data");
        // The page's words and those that were asked for, each once.
        let fetched = "return performance.getEntriesByType('resource').map(({ name }) => name.split('.').slice(-2).join('.')).filter((name) => name.endsWith('.txt')).sort()";
        assert_eq!(page.get(fetched).await?, json!(["en.txt", "es.txt", "fr.txt"]));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn places_are_found_as_their_languages_are_typed() {
    on("www/mexico.html", Screen::default(), |page| async move {
        let names = ["الصين", "中国", "Côte d’Ivoire", "Россия", "Ёлка"];
        let others = names
            .iter()
            .enumerate()
            .map(|(index, name)| json!({ "name": name, "values": { "a": index + 1 } }));
        let subjects = others.collect::<Vec<_>>();
        page.add_card(&format!(
            "const [a, b, c, d, e] = {};
             return {{ version: 1, lang: 'en', subject: 'X', compare: [],
               facts: [{{ id: 'a', label: 'A', type: 'number' }}],
               subjects: {{ X: {{ name: 'X', values: {{ a: 1 }} }}, a, b, c, d, e }} }}",
            json!(subjects)
        ))
        .await?;
        for (typed, found) in
            [("国", "中国"), ("cote", "Côte d’Ivoire"), ("росс", "Россия"), ("елка", "Ёлка")]
        {
            page.inside("#late", "[role=combobox]").await?.click().await?;
            page.press(typed).await?;
            let offers =
                "[...root.querySelectorAll('[role=option]')].map((own) => own.firstChild.data)";
            assert_eq!(ask(&page, offers).await?, json!([found]), "{typed}");
            // Once closes the list, twice empties the field.
            page.press(Key::Escape).await?;
            page.press(Key::Escape).await?;
        }
        Ok(())
    })
    .await;
}
