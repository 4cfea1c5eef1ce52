//! A page that is opened: what it fetches, and when what it draws is to be seen.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::Page;

pub struct Contender {
    pub name: &'static str,
    pub title: &'static str,
    /// What of the work it does not do.
    pub lacks: &'static str,
    /// Whether it answers a pointer as soon as it has drawn; all but the card, which says when it does.
    pub answers: bool,
}

/// All that draw, the limit first.
pub const CONTENDERS: [Contender; 8] = [
    Contender { name: "plain", title: "plain JS, by hand", lacks: "", answers: false },
    Contender { name: "preact", title: "Preact", lacks: "", answers: false },
    Contender { name: "card", title: "**fact-box**", lacks: "", answers: true },
    Contender {
        name: "chartjs",
        title: "Chart.js",
        lacks: "table, link to the source",
        answers: true,
    },
    Contender {
        name: "plot",
        title: "Observable Plot",
        lacks: "table, link to the source",
        answers: false,
    },
    Contender { name: "highcharts", title: "Highcharts", lacks: "table", answers: true },
    Contender { name: "echarts", title: "ECharts", lacks: "table", answers: true },
    Contender {
        name: "vega",
        title: "Vega-Embed",
        lacks: "table, link to the source",
        answers: true,
    },
];

/// How fast the machine and the network are.
#[derive(Clone, Copy, PartialEq)]
pub struct Condition {
    pub name: &'static str,
    cpu: f64,
    slow: bool,
}

impl Condition {
    pub const ALL: [Self; 4] = [
        Self { name: "full CPU, no limit", cpu: 1.0, slow: false },
        Self { name: "CPU ÷4, no limit", cpu: 4.0, slow: false },
        Self { name: "full CPU, slow 4G", cpu: 1.0, slow: true },
        Self { name: "CPU ÷4, slow 4G", cpu: 4.0, slow: true },
    ];

    pub async fn set(self, page: &Page) -> WebDriverResult<()> {
        page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": self.cpu })).await?;
        // 1.6 Mbit/s down, 750 kbit/s up, 150 ms: what Lighthouse calls slow 4G.
        let (latency, down, up) = if self.slow { (150, 200_000, 93_750) } else { (0, -1, -1) };
        let network = json!({ "offline": false, "latency": latency,
            "downloadThroughput": down, "uploadThroughput": up });
        page.cdp("Network.emulateNetworkConditions", network).await?;
        Ok(())
    }
}

/// What notes what cannot be asked for afterwards.
const NOTES: &str = "
    window.noted = { blocked: 0, shift: 0, memories: new Set() };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.blocked += Math.max(0, duration - 50);
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) noted.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
    const { Instance } = WebAssembly;
    WebAssembly.Instance = function (...parts) {
      const instance = new Instance(...parts);
      if (instance.exports.memory) noted.memories.add(instance.exports.memory);
      return instance;
    };";

/// What has been drawn and what it took, when the mark of that is there.
const SEEN: &str = "
    const done = arguments[arguments.length - 1];
    const [marked, count] = arguments;
    const bytes = {};
    const look = () => {
      const [mark] = performance.getEntriesByName('chart');
      if (marked && !mark) return setTimeout(look, 10);
      // The card's bars are in the page's text.
      const [seen] = [...performance.getEntriesByName('seen'), mark];
      const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
      // What comes from the cache is told again.
      const files = all.filter(({ name }, index) => all.findIndex((own) => own.name === name) === index);
      for (const { name, encodedBodySize } of files) {
        const kind = /\\.(js|css|wasm|txt)$/.exec(new URL(name).pathname)?.[1] ?? 'html';
        bytes[kind] = (bytes[kind] ?? 0) + encodedBodySize;
      }
      const roots = [document, ...[...document.querySelectorAll('*')].map((own) => own.shadowRoot).filter(Boolean)];
      const drawn = roots.flatMap((root) => [...root.querySelectorAll('svg, canvas')])
        .filter((own) => own.getBoundingClientRect().width > 0).length;
      const [text] = performance.getEntriesByName('first-contentful-paint');
      const memory = [...noted.memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
      done({ bytes, drawn, text: text?.startTime, seen: seen?.startTime, chart: mark?.startTime, blocked: noted.blocked,
        shift: noted.shift, memory, requests: files.map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize]) });
    };
    // After the long tasks have been told.
    setTimeout(look, marked ? 0 : 1500);";

/// A browser, and where the pages of the benchmark are.
pub struct Opener {
    page: Arc<Page>,
    site: String,
}

impl Deref for Opener {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

impl Opener {
    pub async fn new(page: Arc<Page>, site: String) -> WebDriverResult<Self> {
        page.cdp("Network.enable", json!({})).await?;
        page.cdp("Performance.enable", json!({})).await?;
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTES })).await?;
        page.driver.set_script_timeout(Duration::from_secs(120)).await?;
        page.driver.set_page_load_timeout(Duration::from_secs(120)).await?;
        Ok(Self { page, site })
    }

    /// Opens a page of the benchmark with nothing of it in the cache.
    pub async fn open(&self, name: &str, condition: Condition) -> WebDriverResult<()> {
        self.driver.goto("about:blank").await?;
        self.cdp("Network.clearBrowserCache", json!({})).await?;
        condition.set(self).await?;
        self.driver.goto(format!("{}{name}.html", self.site)).await
    }
}

/// The page's own heap and the memories of its WebAssembly, in megabytes.
async fn memory(page: &Page, seen: &Value) -> WebDriverResult<f64> {
    page.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    let metrics = page.cdp("Performance.getMetrics", json!({})).await?;
    let metrics = metrics["metrics"].as_array().cloned().unwrap_or_default();
    let heap = metrics.iter().find(|own| own["name"] == "JSHeapUsedSize");
    let heap = heap.and_then(|own| own["value"].as_f64()).unwrap_or_default();
    Ok((heap + seen["memory"].as_f64().unwrap_or_default()) / 1e6)
}

/// The middle of some numbers, and the quarters around it.
#[derive(Clone, Copy, Default)]
pub struct Spread {
    pub low: f64,
    pub middle: f64,
    pub high: f64,
}

impl Spread {
    pub fn of(numbers: &[f64]) -> Self {
        let at = |share| quantile(numbers, share);
        Self { low: at(0.25), middle: at(0.5), high: at(0.75) }
    }
}

pub fn quantile(numbers: &[f64], share: f64) -> f64 {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = share * sorted.len().saturating_sub(1) as f64;
    let (below, part) = (place.floor() as usize, place.fract());
    let own = sorted.get(below).copied().unwrap_or_default();
    let next = sorted.get(below + 1).copied().unwrap_or(own);
    own + (next - own) * part
}

/// All that was measured of pages, by contender and number of charts.
#[derive(Default)]
pub struct Loads {
    seen: BTreeMap<(String, usize), Vec<(Value, f64)>>,
}

impl Loads {
    pub async fn open(
        &mut self,
        page: &Opener,
        name: &str,
        count: usize,
        condition: Condition,
    ) -> WebDriverResult<()> {
        page.open(&format!("{name}-{count}"), condition).await?;
        let marked = CONTENDERS.iter().any(|own| own.name == name);
        let seen = page.driver.execute_async(SEEN, vec![json!(marked), json!(count)]).await?;
        let seen = seen.json().clone();
        let drawn = seen["drawn"].as_u64().unwrap_or_default();
        assert!(!marked || drawn >= count as u64, "{name}: {drawn} of {count} are drawn");
        let memory = memory(page, &seen).await?;
        self.seen.entry((name.to_owned(), count)).or_default().push((seen, memory));
        Ok(())
    }

    pub fn spread(&self, name: &str, count: usize, what: &str) -> Spread {
        let seen = self.seen.get(&(name.to_owned(), count)).map(Vec::as_slice).unwrap_or_default();
        let own = |(seen, memory): &(Value, f64)| match what {
            "memory" => *memory,
            "bytes" => Self::bytes(seen, &["js", "css", "wasm", "txt"]),
            what => seen[what].as_f64().unwrap_or_default(),
        };
        Spread::of(&seen.iter().map(own).collect::<Vec<_>>())
    }

    fn bytes(seen: &Value, kinds: &[&str]) -> f64 {
        kinds.iter().filter_map(|kind| seen["bytes"][*kind].as_f64()).sum::<f64>() / 1000.0
    }

    /// One chart on a page.
    pub fn table(&self, condition: Condition) -> String {
        let mut table = format!(
            "### One chart: {}\n\n| | script | styles | WebAssembly | words | text, ms | chart, ms | × plain | answers, ms | × plain | blocked, ms | memory, MB | shift | lacks |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n",
            condition.name
        );
        let plain = self.spread("plain", 1, "chart").middle;
        for Contender { name, title, lacks, answers } in CONTENDERS {
            let Some([(first, _), ..]) = self.seen.get(&(name.to_owned(), 1)).map(Vec::as_slice)
            else {
                continue;
            };
            let kilobytes = |kind: &str| match Self::bytes(first, &[kind]) {
                0.0 => String::new(),
                bytes => format!("{bytes:.1} KB"),
            };
            let of = |what: &str| self.spread(name, 1, what);
            let (text, seen, chart) = (of("text"), of("seen"), of("chart"));
            let answers = match answers {
                true => format!(
                    "{:.0} ({:.0}–{:.0}) | {:.2}",
                    chart.middle,
                    chart.low,
                    chart.high,
                    chart.middle / plain
                ),
                false => "– | –".to_owned(),
            };
            let _ = writeln!(
                table,
                "| {title} | {} | {} | {} | {} | {:.0} | {:.0} ({:.0}–{:.0}) | {:.2} | {answers} | {:.0} | {:.1} | {:.3} | {lacks} |",
                kilobytes("js"),
                kilobytes("css"),
                kilobytes("wasm"),
                kilobytes("txt"),
                text.middle,
                seen.middle,
                seen.low,
                seen.high,
                seen.middle / plain,
                of("blocked").middle,
                of("memory").middle,
                of("shift").middle,
            );
        }
        let text = self.spread("text", 1, "text").middle;
        let _ = writeln!(
            table,
            "\nThe card's page without its script shows its text after {text:.0} ms.\n"
        );
        table
    }

    /// Several charts on a page.
    pub fn growth(&self, condition: Condition) -> String {
        let mut table = format!(
            "### Many charts on a page: {}\n\nMilliseconds until all are painted, for the cards also until all answer, and megabytes.\n\n| | 1 | 10 | 50 | 200 | a chart more, of 50 to 200 | memory of 200 |\n|---|---|---|---|---|---|---|\n",
            condition.name
        );
        for Contender { name, title, .. } in CONTENDERS {
            let times: &[_] = match name {
                "card" => &[("seen", ", seen"), ("chart", ", answering")],
                _ => &[("chart", "")],
            };
            for (what, told) in times {
                let of = |count| self.spread(name, count, what).middle;
                let [one, ten, fifty, all] = [1, 10, 50, 200].map(of);
                let memory = self.spread(name, 200, "memory").middle;
                let _ = writeln!(
                    table,
                    "| {title}{told} | {one:.0} | {ten:.0} | {fifty:.0} | {all:.0} | {:.1} | {memory:.0} |",
                    (all - fifty) / 150.0
                );
            }
        }
        table.push('\n');
        table
    }

    /// What was asked for, file by file.
    pub fn requests(&self, name: &str) -> String {
        let seen = self.seen.get(&(name.to_owned(), 1)).and_then(|seen| seen.first());
        let files = seen.and_then(|(seen, _)| seen["requests"].as_array()).cloned();
        let files = files.unwrap_or_default();
        let lines =
            files.iter().filter(|own| own[0].as_str().is_some_and(|own| !own.ends_with(".html")));
        let lines = lines.map(|own| {
            let file = own[0].as_str().and_then(|own| own.rsplit('/').next()).unwrap_or_default();
            format!("| `{file}` | {} bytes |\n", own[1])
        });
        format!(
            "### A card that nobody comes to\n\n| fetched | brotli |\n|---|---|\n{}\n(`card.js` is the benchmark's own.)\n\n",
            lines.collect::<String>()
        )
    }
}
