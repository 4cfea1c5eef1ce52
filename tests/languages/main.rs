//! What a browser's `Intl` writes on a card and what ICU4X writes in the text of a page: the same, in
//! each language and in three engines. `make languages` builds and installs what it needs first.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../faults/engine.rs"]
#[allow(dead_code)] // What it asks of a page is asked otherwise here.
mod engine;
#[path = "../pages/process.rs"]
mod process;

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::{Value, json};

use engine::{Browser, Engine};
use process::Process;

/// Languages, some with a region that writes numbers or days otherwise, and with both digits of Arabic.
const TAGS: [&str; 12] = [
    "ar",
    "ar-u-nu-arab",
    "ar-MA",
    "en",
    "en-GB",
    "es",
    "es-MX",
    "fr",
    "fr-CA",
    "ru",
    "zh",
    "zh-Hans-CN",
];

/// Of all sizes, whole and not, with what rounds up across a thousand, ties, and what rounds to zero.
const NUMBERS: [f64; 30] = [
    0.0,
    1.0,
    2.0,
    3.0,
    5.0,
    11.0,
    16.0,
    21.0,
    100.0,
    999.0,
    1000.0,
    1234.0,
    9999.5,
    10_000.0,
    12_345.678,
    100_000.0,
    999_949.0,
    999_960.0,
    1_000_000.0,
    1_500_000.0,
    2_000_000.0,
    128_932_752.0,
    7_794_798_739.0,
    1e12,
    0.5,
    1.25,
    4.7501,
    0.04,
    -3.4,
    -1_234_567.0,
];

/// A card of numbers in every form that a card writes them in, and of lists, days and years.
fn numbers(tag: &str) -> Value {
    let forms = [
        json!({ "decimals": 1 }),
        json!({ "notation": "compact" }),
        json!({ "decimals": 0, "unit": "%" }),
        json!({ "unit": { "zero": "z", "one": "o", "two": "t", "few": "f", "many": "m", "other": "x" } }),
    ];
    let mut facts = Vec::new();
    let mut values = serde_json::Map::new();
    for (form, keys) in forms.iter().enumerate() {
        for (index, number) in NUMBERS.iter().enumerate() {
            let id = format!("n{form}-{index}");
            let mut fact = json!({ "id": id, "label": id, "type": "number" });
            for (key, value) in keys.as_object().expect("keys") {
                fact[key] = value.clone();
            }
            facts.push(fact);
            values.insert(id, json!(number));
        }
    }
    let names = ["México", "الصين", "Irlanda", "中国", "Йемен", "Oman"];
    for count in 1..=names.len() {
        let id = format!("l{count}");
        facts.push(json!({ "id": id, "label": id, "type": "list" }));
        values.insert(id, json!(names[names.len() - count..]));
    }
    let mut sources = serde_json::Map::new();
    for month in 1..=12 {
        let id = format!("d{month}");
        facts.push(
            json!({ "id": id, "label": id, "type": "year", "source": id, "year": 1990 + month }),
        );
        values.insert(id.clone(), json!(2000 + month));
        let day = format!("{}-{month:02}-{:02}", 1899 + month * 10, month * 2);
        sources.insert(id, json!({ "name": "S", "accessed": day, "edition": "2021" }));
    }
    json!({
        "version": 1, "lang": tag, "title": tag, "as_of": "2021-11-01", "facts": facts,
        "subjects": { "MEX": { "name": "Mexico", "values": values } }, "sources": sources,
    })
}

/// A card that compares: the sentence, ranks, and what a reader can choose.
fn comparisons(tag: &str) -> Value {
    let places = [16.0, 4.7, 9.2, 2.4, 0.3, 37.0, -1.5, 3.4];
    let others = places.iter().enumerate().map(|(index, value)| {
        let values = json!({ "co2": value, "council": format!("{}; 1980-1981", 1946 + index) });
        (format!("P{index}"), json!({ "name": format!("P{index}"), "values": values }))
    });
    let mut subjects: serde_json::Map<String, Value> = others.collect();
    let values = json!({ "co2": 3.4, "council": "1946; 1980-1981; 2021-2022" });
    subjects.insert("MEX".to_owned(), json!({ "name": "Mexico", "values": values }));
    json!({
        "version": 1, "lang": tag, "title": tag, "subject": "MEX",
        "compare": ["P0", "P1", "P2", "P3", "P4", "P5", "P6", "P7"],
        "facts": [
            { "id": "co2", "label": "CO2", "type": "number", "year": 2019, "decimals": 1,
              "unit": { "one": "o", "few": "f", "many": "m", "other": "x" }, "better": "lower",
              "target": { "value": 2, "year": 2030 } },
            { "id": "council", "label": "C", "type": "years", "compare": true },
        ],
        "subjects": subjects,
    })
}

/// What a card says, a string each.
const SAID: &str = "(card) => [...card.querySelectorAll(
    '.value, dt, .about dd, .sentence, .label, .end p, h3, th, .nothing, .about > summary, figure, .strip span',
  )].map((own) => own.getAttribute('aria-label') ?? own.dataset.name ?? own.textContent)";

/// A card and its text on a page.
struct Sample {
    tag: &'static str,
    card: Value,
    html: String,
}

impl Sample {
    async fn new(tag: &'static str, card: Value) -> Self {
        let page = fact_box::render(&card.to_string(), None, "en").await.expect("JSON");
        assert!(page.notices.is_empty(), "{:?}", page.notices);
        Self { tag, card, html: page.html.expect("a card") }
    }
}

/// What is said on the card, and in its text.
async fn said(browser: &Browser, Sample { card, html, .. }: &Sample) -> (Vec<String>, Vec<String>) {
    let script = format!(
        "(async () => {{
           const said = {SAID};
           const text = new DOMParser().parseFromString({}, 'text/html');
           const box = document.createElement('fact-box');
           box.setAttribute('loading', 'eager');
           const script = document.createElement('script');
           script.type = 'application/json';
           script.textContent = {};
           box.append(script);
           await new Promise((done, failed) => {{
             box.addEventListener('fact-box-ready', done);
             box.addEventListener('fact-box-error', ({{ detail }}) => failed(detail.message));
             document.body.append(box);
           }});
           const live = said(box.shadowRoot.querySelector('.fact-box'));
           box.remove();
           return [live, said(text.querySelector('.fact-box'))];
         }})()",
        json!(html),
        json!(card.to_string()),
    );
    let found = browser.wait(&script).await.expect("the browser to answer");
    serde_json::from_value(found.clone()).unwrap_or_else(|_| panic!("{found}"))
}

async fn all(
    engine: Engine,
    site: String,
    samples: Arc<Vec<Sample>>,
) -> BTreeSet<(String, String)> {
    let browser = Browser::start(engine, true).await.expect("a browser");
    browser.driver.goto(format!("{site}/www/mexico.html")).await.expect("a page");
    let mut strings = BTreeSet::new();
    let mut differ = Vec::new();
    for sample in samples.iter() {
        let tag = sample.tag;
        let (live, text) = said(&browser, sample).await;
        assert_eq!(live.len(), text.len(), "{engine}: {tag}");
        for (live, text) in live.iter().zip(&text) {
            if live != text {
                differ.push(format!("{engine}: {tag}: {live:?} is {text:?} in the text"));
            }
            // Those that a language has a say in.
            if text.chars().any(char::is_numeric) && !text.starts_with(['n', 'l', 'd']) {
                strings.insert((tag.to_owned(), text.clone()));
            }
        }
    }
    let _ = browser.driver.clone().quit().await;
    assert!(differ.is_empty(), "\n{}", differ.join("\n"));
    strings
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn browsers_and_the_text_of_a_page_write_the_same() {
    let (_server, site) = Process::start(
        Process::group(env!("CARGO_BIN_EXE_fact-box")).args([
            "serve",
            "--port",
            "0",
            env!("CARGO_MANIFEST_DIR"),
        ]),
        |line| line.starts_with("http://").then(|| line.to_owned()),
    );
    let mut samples = Vec::new();
    for tag in TAGS {
        samples.push(Sample::new(tag, numbers(tag)).await);
        samples.push(Sample::new(tag, comparisons(tag)).await);
    }
    let samples = Arc::new(samples);
    let running =
        Engine::ALL.map(|engine| tokio::spawn(all(engine, site.clone(), Arc::clone(&samples))));
    for (engine, running) in Engine::ALL.iter().zip(running) {
        let strings = running.await.unwrap_or_else(|failed| panic!("{failed}"));
        println!("{engine}: {} strings are the same in the text and on the card", strings.len());
        assert!(strings.len() >= 400, "{engine}: {}", strings.len());
    }
}
