//! What stands at the keys of a card: texts and numbers, hostile ones among them, and any JSON at all.

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::json::Json;
use crate::tests::look::Dice;

const HOSTILE: &[&str] = &[
    "",
    " ",
    "\0",
    "\u{1b}[2J",
    "\u{85}",
    "\u{fffe}",
    "\u{2028}",
    "\u{2029}",
    "a\tb\nc\rd",
    "</script><script>window.hacked=1</script>",
    "<!--<script>",
    "]]>",
    "--><img src=x onerror=hacked=1>",
    "javascript:alert(1)",
    "JaVa\tScRiPt:alert(1)",
    "data:text/html,<script>1</script>",
    "vbscript:x",
    "https://a.example/\"onmouseover=\"hacked=1",
    "http://a.example/<b>",
    "https:// a",
    "HTTPS://x",
    "\u{202e}cod.exe",
    "\u{202e}\u{2066}\u{202c}",
    "\u{2069}\u{202c}",
    "\u{2067}\u{202b}x\u{2069}y",
    "=HYPERLINK(\"x\")",
    "+1",
    "-1",
    "@x",
    "\"",
    "'",
    "&amp;&lt;",
    "%",
    "% of GDP",
    "percent",
    "__proto__",
    "constructor",
    "toString",
    "WORLD",
    "NaN",
    "Infinity",
    "\0target",
    "named A",
    "1946; 1980-1981; and 2021-22",
    "permanent",
    "80-81",
    "2021-02-29",
    "2021-11-01",
    "0000-00-00",
    "en",
    "ar",
    "x-\0",
    "é\u{301}\u{301}",
    "نص عربي",
    "中华人民共和国",
    "👩‍👩‍👧‍👦",
    "\u{200f}\u{200e}\u{200b}",
    "ﬀ",
    "İ",
    "ß",
    "1,2",
    "a, b and c",
    "1e999",
];

const NUMBERS: &[&str] = &[
    "0",
    "-0",
    "-0.0",
    "1",
    "-1",
    "2",
    "0.1",
    "3.4",
    "16",
    "1e308",
    "-1e308",
    "1.7976931348623157e308",
    "5e-324",
    "-5e-324",
    "2.2250738585072014e-308",
    "9007199254740993",
    "-9007199254740993",
    "123456789012345678901234567890",
    "0.30000000000000004",
    "1e21",
    "1e-7",
    "999.95",
    "999999.95",
    "999999999999.5",
    "1990",
    "2019",
    "2020",
    "2019.5",
    "9999",
    "10000",
    "65536",
    "4294967296",
    "18446744073709551616",
    "128932753",
    "0.000001",
];

const NAMES: &[&str] =
    &["Mexico", "US", "World", "Central African Republic", "Ton", "Output", "Since"];

/// Made once: a choice of one is what a card is mostly made of.
static TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let own = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let mut texts = own(NAMES.repeat(120));
    texts.extend(own(HOSTILE.repeat(5)));
    let mut dice = Dice(2021);
    for _ in 0..20 {
        texts.push([dice.one(HOSTILE), dice.one(HOSTILE), dice.one(HOSTILE)].concat());
        let any = (0..12).filter_map(|_| char::from_u32(dice.below(0x11_0000) as u32));
        texts.push(any.collect());
    }
    for length in [60, 501, 1200, 10_001] {
        let part = format!("W{}", dice.one(HOSTILE));
        texts.push(part.repeat(length / part.len() + 1));
    }
    texts
});

pub(super) fn text() -> BoxedStrategy<String> {
    select(TEXTS.as_slice()).boxed()
}

static ALL_NUMBERS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut numbers: Vec<String> = NUMBERS.iter().map(|number| (*number).to_owned()).collect();
    let mut dice = Dice(2021);
    while numbers.len() < 300 {
        let bits = dice.below(usize::MAX) as u64 ^ (dice.below(usize::MAX) as u64) << 11;
        let any = f64::from_bits(bits);
        numbers.extend(any.is_finite().then(|| format!("{any:e}")));
        numbers.push(format!("{}", dice.below(100_000) as f64 / 7.0));
        numbers.push(format!("-{}.{}", dice.below(1000), dice.below(1000)));
        numbers.push(dice.below(100_000).to_string());
    }
    numbers
});

pub(super) fn number() -> BoxedStrategy<Json> {
    select(ALL_NUMBERS.as_slice()).prop_map(Json::Plain).boxed()
}

pub(super) fn plain(text: &'static str) -> Just<Json> {
    Just(Json::Plain(text.to_owned()))
}

/// Any JSON, mostly not what is asked for.
pub(crate) fn any_json() -> BoxedStrategy<Json> {
    let leaf = prop_oneof![
        4 => text().prop_map(Json::Text),
        4 => number(),
        1 => plain("null"),
        1 => plain("true"),
        1 => plain("false"),
        // Depth that is bounded, and a surrogate that has lost its other half.
        1 => Just(Json::Plain(format!("{}1{}", "[".repeat(40), "]".repeat(40)))),
        1 => Just(Json::Plain(format!("{}1{}", "{\"na\":".repeat(40), "}".repeat(40)))),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Json::List),
            vec((key(), inner), 0..4).prop_map(Json::Object),
        ]
    })
    .boxed()
}

pub(super) fn key() -> BoxedStrategy<String> {
    const KEYS: &[&str] =
        &["na", "from", "values", "other", "one", "value", "label", "name", "id", "2019"];
    prop_oneof![3 => select(KEYS).prop_map(str::to_owned), 1 => text()].boxed()
}
