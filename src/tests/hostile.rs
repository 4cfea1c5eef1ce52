//! A hundred thousand cards: none stops anything, and what holds for every card holds for each.
//!
//! The same ones in every run. `FACT_BOX_CARDS` changes how many each test makes, `FACT_BOX_SEED` which.

use std::cell::Cell;

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::look::{draw, look};
use super::written::{self, Json};

/// How many each of the tests makes, of which there are four, so that they run beside each other.
const CARDS: u32 = 25_000;
/// One in so many is drawn as well.
const DRAWN: u64 = 10;

fn from_environment<T: std::str::FromStr>(name: &str) -> Option<T> {
    std::env::var(name).ok()?.parse().ok()
}

fn hold(shard: u64, cards: impl Strategy<Value = Json>) {
    let seed = from_environment("FACT_BOX_SEED").unwrap_or(2021_u64) + shard;
    let mut bytes = [7; 16];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let config = Config {
        cases: from_environment("FACT_BOX_CARDS").unwrap_or(CARDS),
        failure_persistence: None,
        max_shrink_iters: 2_000,
        ..Config::default()
    };
    let rng = TestRng::from_seed(RngAlgorithm::XorShift, &bytes);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let (cases, shown) = (config.cases, Cell::new(0));
    let outcome =
        TestRunner::new_with_rng(config, rng).run(&(cards, any::<u64>()), |(card, way)| {
            let json = card.to_string();
            shown.set(shown.get() + u32::from(look(&json, way, 1)));
            if way % DRAWN == 0 {
                runtime.block_on(draw(&json));
            }
            Ok(())
        });
    outcome.unwrap();
    assert!(shown.get() > cases / 3, "{} of {cases} are cards", shown.get());
}

#[test]
fn generated_cards_hold() {
    hold(0, written::card());
}

#[test]
fn more_generated_cards_hold() {
    hold(1, written::card());
}

#[test]
fn still_more_generated_cards_hold() {
    hold(2, written::card());
}

#[test]
fn reference_cards_with_anything_anywhere_hold() {
    let cards = ["www/cards/mexico.json", "www/cards/ambassador.json", "tests/cards/edges.json"];
    let cards = cards.map(|name| {
        let path = format!("{}/{name}", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        Json::from(serde_json::from_str::<serde_json::Value>(&text).unwrap())
    });
    let change = (any::<Index>(), written::any_json());
    let changes = proptest::collection::vec(change, 1..5);
    let changed =
        (proptest::sample::select(cards.to_vec()), changes).prop_map(|(mut card, all)| {
            for (place, value) in all {
                let count = places(&mut card, &mut |_| {});
                let place = place.index(count);
                let (mut at, mut value) = (0, Some(value));
                places(&mut card, &mut |own| {
                    if at == place {
                        *own = value.take().unwrap();
                    }
                    at += 1;
                });
            }
            card
        });
    hold(3, changed);
}

/// Each value below this one; returns how many there are.
fn places(card: &mut Json, each: &mut dyn FnMut(&mut Json)) -> usize {
    let mut count = 0;
    let children: Vec<&mut Json> = match card {
        Json::List(items) => items.iter_mut().collect(),
        Json::Object(entries) => entries.iter_mut().map(|(_, value)| value).collect(),
        Json::Plain(_) | Json::Text(_) => Vec::new(),
    };
    for child in children {
        count += 1 + places(child, each);
        each(child);
    }
    count
}
