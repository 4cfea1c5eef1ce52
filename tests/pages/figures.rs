//! What the card of every place shows is what its source says, place by place and year by year.

use std::collections::BTreeMap;
use std::path::Path;

use crate::browser::{Screen, on};

/// Each place's published numbers by year, as they are written.
type Published = BTreeMap<String, BTreeMap<u16, String>>;

/// The whole edition where `FACT_BOX_DATA` names its folder, or the extract that is committed.
fn published() -> Published {
    let extract =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/owid-co2-2021-extract.csv");
    let folder = std::env::var_os("FACT_BOX_DATA");
    let path =
        folder.map_or(extract, |folder| Path::new(&folder).join("owid-co2-2021-edition.csv"));
    let mut table = csv::Reader::from_path(&path).expect("the table");
    let head = table.headers().expect("a header").clone();
    let at = |name: &str| head.iter().position(|own| own == name).expect(name);
    let (country, year, value) = (at("country"), at("year"), at("co2_per_capita"));
    let mut published = Published::new();
    for row in table.records().map(|row| row.expect("a row")) {
        let own: u16 = row[year].parse().expect("a year");
        if (1990..=2020).contains(&own) {
            let place = published.entry(row[country].to_owned()).or_default();
            if !row[value].is_empty() {
                place.insert(own, row[value].to_owned());
            }
        }
    }
    published
}

/// A number with two significant digits, halves away from zero, from its decimal digits alone; no
/// digit before the decimal mark is rounded away.
fn printed(number: &str) -> String {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).map(|byte| byte - b'0').collect();
    let first = digits.iter().position(|digit| *digit != 0);
    let Some(first) = first else { return "0".to_owned() };
    let keep = (first + 2).max(whole.len());
    let mut kept: Vec<u8> = digits.iter().copied().take(keep).collect();
    let mut carry = u8::from(digits.get(keep).is_some_and(|next| *next >= 5));
    for digit in kept.iter_mut().rev() {
        *digit += carry;
        carry = *digit / 10;
        *digit %= 10;
    }
    if carry == 1 {
        kept.insert(0, 1);
    }
    let whole_digits = whole.len() + usize::from(carry == 1);
    let text: String = kept.iter().map(|digit| char::from(b'0' + digit)).collect();
    let (whole, fraction) = text.split_at(whole_digits);
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") }
}

#[test]
fn numbers_are_printed_by_their_digits() {
    for (number, text) in [
        ("3.414", "3.4"),
        ("4.719", "4.7"),
        ("15.901", "16"),
        ("9.96", "10"),
        ("99.96", "100"),
        ("0.032", "0.032"),
        ("0.0996", "0.1"),
        ("0.125", "0.13"),
        ("123.4", "123"),
        ("0.0", "0"),
        ("4.0", "4"),
    ] {
        assert_eq!(printed(number), text, "{number}");
    }
}

#[tokio::test]
async fn every_place_shows_its_published_number_in_five_years() {
    on("www/world.html", Screen::default(), |page| async move {
        page.wake("fact-box").await?;
        page.get(
            "const root = document.querySelector('fact-box').shadowRoot;
             root.querySelector('.switch label:last-of-type input').click();",
        )
        .await?;
        page.inside("fact-box", ".switch:nth-of-type(2) label:nth-of-type(2) input")
            .await?
            .click()
            .await?;
        let published = published();
        let (mut checked, mut missing) = (0, 0);
        for year in [1990, 1995, 2007, 2019, 2020] {
            let script = format!(
                "const done = arguments[0];
                 const root = document.querySelector('fact-box').shadowRoot;
                 const range = root.querySelector('input[type=range]');
                 range.value = {year};
                 range.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}));
                 requestAnimationFrame(() => requestAnimationFrame(() =>
                   done([...root.querySelectorAll('.numbers tbody tr')].map((row) =>
                     [...row.children].map((cell) => cell.textContent)))));"
            );
            let rows = page.driver.execute_async(script, vec![]).await?;
            let rows: Vec<Vec<String>> = serde_json::from_value(rows.json().clone()).expect("rows");
            for (place, numbers) in &published {
                // As the card calls them.
                let name = match place.as_str() {
                    "World" => "World average",
                    other => other,
                };
                let row = rows.iter().find(|row| row[0] == name).expect(name);
                let latest = numbers.range(..=year).next_back();
                let (value, own_year) = match latest {
                    Some((own, number)) => (printed(number), own.to_string()),
                    None => ("no data".to_owned(), String::new()),
                };
                missing += usize::from(latest.is_none());
                checked += 1;
                let shown = (row[1].as_str(), row.last().map_or("", String::as_str));
                assert_eq!(shown, (value.as_str(), own_year.as_str()), "{place} in {year}");
            }
        }
        println!("{checked} place-years, {missing} of them without a number");
        assert!(checked >= 50 && missing >= 5);
        Ok(())
    })
    .await;
}
