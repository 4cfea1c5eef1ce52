//! What was measured, beside what is to be reached.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use thirtyfour::prelude::*;

use crate::asked::Asked;
use crate::browser::Page;
use crate::load::{Condition, Loads};

/// The tables so far, and the numbers that targets are set for.
#[derive(Default)]
pub struct Report {
    parts: Vec<String>,
    reached: Vec<String>,
    /// The times to readable text under all conditions, with the script and without it: each alone is a matter of
    /// one frame.
    text: [f64; 2],
}

impl Report {
    pub fn add(&mut self, part: String) {
        self.parts.push(part);
    }

    /// A target: the least that is asked for, the aim, and what it is.
    fn row(&mut self, what: &str, unit: &str, [least, aim, is]: [f64; 3]) {
        if !is.is_finite() || is == 0.0 {
            return;
        }
        // What an aim is measured by may be slower than what the least is.
        let met = if is > least {
            "**no**"
        } else if is > aim {
            "yes"
        } else {
            "the aim"
        };
        self.reached.push(format!(
            "| {what} | {least:.2}{unit} | {aim:.2}{unit} | {is:.2}{unit} | {met} |\n"
        ));
    }

    /// Keeps what targets are set for.
    pub fn keep(&mut self, loads: &Loads, condition: Condition) {
        let of = |name: &str, count: usize, what: &str| loads.spread(name, count, what).middle;
        let chart = |name: &str, count: usize| of(name, count, "chart");
        // The card's chart is seen with the page's text, and answers later.
        let times = [("seen", "seen"), ("chart", "answering")];
        let [full, slow, _, both] = Condition::ALL;
        if condition == full && of("text", 1, "text") > 0.0 {
            self.row(
                "all bytes of a card that answers",
                " KB",
                [80.0, 60.0, of("card", 1, "bytes")],
            );
        }
        let [with, without] = &mut self.text;
        *with += of("card", 1, "text");
        *without += of("text", 1, "text");
        if condition == slow && chart("card", 50) == 0.0 {
            let preact = chart("preact", 1) * 1.2 / chart("chartjs", 1);
            for (what, told) in times {
                let first = of("card", 1, what) / chart("chartjs", 1);
                let row = format!("first card {told}, CPU ÷4, against Chart.js");
                self.row(&row, " ×", [0.75, preact, first]);
            }
        }
        if condition == slow {
            let preact = chart("preact", 50) / chart("plot", 50);
            for (what, told) in times {
                let many = of("card", 50, what) / chart("plot", 50);
                let row = format!("50 cards {told}, CPU ÷4, against Observable Plot's");
                self.row(&row, " ×", [0.75, preact, many]);
            }
        }
        if condition == slow {
            let growth = |name: &str, what: &str| {
                let more = |from: usize, to: usize| {
                    (of(name, to, what) - of(name, from, what)) / (to - from) as f64
                };
                more(50, 200) / more(10, 50)
            };
            let plain = growth("plain", "chart");
            for (what, told) in times {
                let row = format!(
                    "a card more among 200 {told}, against one among 50 (plain JS: {plain:.2} ×)"
                );
                self.row(&row, " ×", [1.1, 1.0, growth("card", what)]);
            }
        }
        if condition == both {
            let [with, without] = self.text;
            self.row(
                "readable text, against the same page without the script",
                " ×",
                [1.05, 1.0, with / without],
            );
            for (what, told) in times {
                let first = of("card", 1, what) / chart("chartjs", 1);
                let row = format!("first card {told}, slow 4G, CPU ÷4, against Chart.js");
                self.row(&row, " ×", [0.9, 0.7, first]);
            }
        }
    }

    pub fn asked(&mut self, asked: &Asked) {
        let [own, many] = asked.slowest;
        self.row(
            "event to painted, 217 places × 31 years, CPU ÷4, 95th percentile of the slowest",
            " ms",
            [50.0, 16.0, own],
        );
        self.row("the same, 10,000 places", " ms", [100.0, 16.0, many]);
        self.row(
            "first answer of 217 × 60 × 5 numbers, against three places",
            " ×",
            [1.5, 1.1, asked.first],
        );
    }

    fn text(&self) -> String {
        let reached: String = self.reached.concat();
        format!(
            "{}## What it is to reach\n\n| | at least | aim | measured | met |\n|---|---|---|---|---|\n{reached}\n## Measured\n\n{}{}",
            self.parts.first().map(String::as_str).unwrap_or_default(),
            self.parts.get(1..).unwrap_or_default().concat(),
            include_str!("notes.md")
        )
    }

    pub fn print(&self) {
        println!("{}", self.text());
    }

    pub fn write(&self) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("BENCHMARKS.md");
        fs::write(path, self.text()).expect("to write");
    }
}

/// What was measured with what, and how.
pub async fn method(page: &Page, rounds: usize) -> WebDriverResult<String> {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let line = |text: &str, start: &str| {
        let line = text.lines().find(|line| line.starts_with(start)).unwrap_or_default();
        line.split_once([':', '=']).map_or("", |(_, own)| own).trim().trim_matches('"').to_owned()
    };
    let (cpu, memory, system) =
        (read("/proc/cpuinfo"), read("/proc/meminfo"), read("/etc/os-release"));
    let cores = cpu.lines().filter(|line| line.starts_with("processor")).count();
    let gigabytes = line(&memory, "MemTotal").trim_end_matches(" kB").parse::<f64>();
    let agent = page.text("return navigator.userAgent").await?;
    let browser = agent
        .split(' ')
        .find(|own| own.starts_with("Chrome/") || own.starts_with("HeadlessChrome/"));
    let manifest: serde_json::Value =
        serde_json::from_str(include_str!("package.json")).expect("the versions");
    let versions = manifest["dependencies"].as_object().expect("the versions");
    let versions: Vec<_> = versions
        .iter()
        .map(|(name, own)| format!("{name} {}", own.as_str().unwrap_or_default()))
        .collect();
    let mut text = include_str!("method.md").to_owned();
    let _ = writeln!(
        text,
        "Machine: {cores} cores of {}, {:.0} GB, {}; {}. {rounds} rounds. {}.\n",
        line(&cpu, "model name"),
        gigabytes.unwrap_or_default() / 1e6,
        line(&system, "PRETTY_NAME"),
        browser.unwrap_or_default(),
        versions.join(", ")
    );
    Ok(text)
}
