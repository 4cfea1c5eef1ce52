//! What the card of every place shows is what its source says, place by place and year by year.

use std::collections::BTreeMap;
use std::path::Path;

use crate::browser::{Screen, on};

/// Each place's published numbers by year, as they are written.
pub type Published = BTreeMap<String, BTreeMap<u16, String>>;

/// A column of the whole edition where `FACT_BOX_DATA` names its folder, or of the extract that is
/// committed.
pub fn published(column: &str) -> Published {
    let extract =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/owid-co2-2021-extract.csv");
    let folder = std::env::var_os("FACT_BOX_DATA");
    let path =
        folder.map_or(extract, |folder| Path::new(&folder).join("owid-co2-2021-edition.csv"));
    let mut table = csv::Reader::from_path(&path).expect("the table");
    let head = table.headers().expect("a header").clone();
    let at = |name: &str| head.iter().position(|own| own == name).expect(name);
    let (country, year, value) = (at("country"), at("year"), at(column));
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
        let published = published("co2_per_capita");
        let (mut checked, mut missing) = (0, 0);
        for year in [1990, 1995, 2007, 2019, 2020] {
            let script = format!(
                "const done = arguments[0];
                 const root = document.querySelector('fact-box').shadowRoot;
                 const range = root.querySelector('input[type=range]');
                 range.value = {year};
                 range.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}));
                 // When all rows are drawn.
                 const look = () => requestAnimationFrame(() => {{
                   if (root.querySelector('.numbers').ariaRowCount) return setTimeout(look, 10);
                   done([...root.querySelectorAll('.numbers tbody tr')].map((row) =>
                     [...row.children].map((cell) => cell.textContent)));
                 }});
                 requestAnimationFrame(look);"
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

/// A number of people in words with one decimal, from its digits alone.
fn counted(number: &str) -> String {
    let number: u64 = number.strip_suffix(".0").unwrap_or(number).parse().expect("whole people");
    let (unit, word) = match number {
        0..999_950 => (1_000, "thousand"),
        999_950..999_950_000 => (1_000_000, "million"),
        _ => (1_000_000_000, "billion"),
    };
    let tenths = (number * 10 + unit / 2) / unit;
    let decimal =
        if tenths.is_multiple_of(10) { String::new() } else { format!(".{}", tenths % 10) };
    format!("{}{decimal} {word}", tenths / 10)
}

#[test]
fn people_are_counted_by_their_digits() {
    for (number, text) in [
        ("53771300", "53.8 million"),
        ("999949", "999.9 thousand"),
        ("999950", "1 million"),
        ("7794798729.0", "7.8 billion"),
        ("1331533", "1.3 million"),
    ] {
        assert_eq!(counted(number), text, "{number}");
    }
}

/// The list of the series, in its order: what the table calls each country, the year it joined, and
/// its council years as the card prints them.
const SERIES: [(&str, &str, &str); 11] = [
    ("Tunisia", "1956", "1959–1960; 1980–1981; 2000–2001; 2020–2021"),
    ("United Kingdom", "1945", "permanent"),
    ("United States", "1945", "permanent"),
    ("Vietnam", "1977", "2008–2009; 2020–2021"),
    ("China", "1945", "permanent"),
    ("Estonia", "1991", "2020–2021"),
    ("France", "1945", "permanent"),
    (
        "India",
        "1945",
        "1950–1951; 1967–1968; 1972–1973; 1977–1978; 1984–1985; 1991–1992; 2011–2012; 2021–2022",
    ),
    ("Ireland", "1955", "1962; 1981–1982; 2001–2002; 2021–2022"),
    ("Kenya", "1963", "1973–1974; 1997–1998; 2021–2022"),
    ("Mexico", "1945", "1946; 1980–1981; 2002–2003; 2009–2010; 2021–2022"),
];

#[tokio::test]
async fn every_card_of_the_series_shows_its_figures_in_four_years() {
    on("www/series.html", Screen::default(), |page| async move {
        for card in crate::series::SERIES {
            page.wake(&format!("#{card}")).await?;
        }
        let (people, co2) = (published("population"), published("co2_per_capita"));
        let latest = |numbers: &BTreeMap<u16, String>, year: u16| {
            numbers.range(..=year).next_back().map(|(own, number)| (*own, number.clone()))
        };
        let (mut checked, mut left) = (0, 0);
        // The first time as the cards are at first.
        for year in [None, Some(1990), Some(2005), Some(2012)] {
            let script = format!(
                "const [done] = arguments;
                 const roots = [...document.querySelectorAll('fact-box')].map((e) => e.shadowRoot);
                 const year = {};
                 if (year) {{
                   // On one card, for all of them.
                   const range = roots[9].querySelector('input[type=range]');
                   range.value = year;
                   range.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}));
                 }}
                 const read = (root, selector) =>
                   [...root.querySelectorAll(selector)].map((e) => e.textContent.trim());
                 requestAnimationFrame(() => requestAnimationFrame(() => done(roots.map((root) => [
                   read(root, '.fact > dt, .fact .value, .fact .nothing'),
                   read(root, '.comparison h3'),
                   read(root, '.bars th'),
                   read(root, '.bars .label'),
                 ]))));",
                year.map_or("null".to_owned(), |year| year.to_string())
            );
            let cards = page.driver.execute_async(script, vec![]).await?;
            let cards: Vec<[Vec<String>; 4]> =
                serde_json::from_value(cards.json().clone()).expect("texts");
            assert_eq!(cards.len(), SERIES.len());
            for ([facts, headings, names, labels], (place, joined, council)) in cards.iter().zip(SERIES) {
                let (counted_in, emitted_in) = (year.unwrap_or(2020), year.unwrap_or(2019));
                assert_eq!(facts[..4], ["Joined the UN", joined, "Years in the Security Council", council]);
                assert_eq!(facts[4], format!("Population, {counted_in}"), "{place}");
                assert_eq!(*headings, [format!("CO2 emissions, {emitted_in}")], "{place}");
                checked += 2;
                match people.get(place).and_then(|numbers| latest(numbers, counted_in)) {
                    Some((_, number)) => assert_eq!(facts[5], counted(&number), "{place}"),
                    None => left += 1,
                }
                for (index, (name, label)) in names.iter().zip(labels).enumerate() {
                    let place = match name.as_str() {
                        _ if index == 0 => place,
                        "US" => "United States",
                        "Target" => {
                            assert!(label.starts_with("2: target for 2030"), "{label}");
                            continue;
                        }
                        other => other,
                    };
                    let Some(numbers) = co2.get(place) else {
                        left += 1;
                        continue;
                    };
                    let number = label.replace(" tons per person", "").replace(" ton per person", "");
                    let expected = match latest(numbers, emitted_in) {
                        Some((own, value)) if own < emitted_in => format!("{} ({own})", printed(&value)),
                        Some((_, value)) => printed(&value),
                        None => "no data".to_owned(),
                    };
                    assert_eq!(number, expected, "{place} in {emitted_in}");
                    checked += 1;
                }
            }
        }
        println!("{checked} figures, {left} more that the table at hand does not have");
        assert!(checked >= 150);
        Ok(())
    })
    .await;
}
