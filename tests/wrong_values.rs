//! Each place of the reference card holds each wrong value once: nothing panics, and either the card
//! shows or its error says why not.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;

use serde_json::{Value, json};

/// The JSON pointer of every value below this one.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(entries) => entries.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect()
        }
        _ => Vec::new(),
    };
    for (key, child) in children {
        let place = format!("{at}/{key}");
        places(child, &place, found);
        found.push(place);
    }
}

#[tokio::test]
async fn no_wrong_value_anywhere_stops_the_card() {
    let wrong = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1.5),
        json!(1e308),
        json!(-1e308),
        json!(""),
        json!("soon"),
        json!("MEX"),
        json!("</script><script>"),
        json!([]),
        json!([[1946, 1945], "x", null]),
        json!({}),
        json!({ "na": 3 }),
        json!({ "from": 9999, "values": [1, null, "x", 1e308] }),
        json!({ "__proto__": {}, "2019": 1e-308 }),
    ];
    let mut tried = 0;
    for name in ["www/cards/mexico.json", "www/cards/ambassador.json", "tests/cards/edges.json"] {
        let path = format!("{}/{name}", env!("CARGO_MANIFEST_DIR"));
        let card: Value =
            serde_json::from_str(&fs::read_to_string(path).expect("a card")).expect("JSON");
        let mut found = Vec::new();
        places(&card, "", &mut found);
        for place in &found {
            for value in &wrong {
                let mut broken = card.clone();
                *broken.pointer_mut(place).expect("a place") = value.clone();
                let page = fact_box::render(&broken.to_string(), None, "en").await.expect("JSON");
                tried += 1;
                match page.html {
                    Ok(html) => {
                        assert!(!html.contains("<script"), "{place} = {value}");
                        for word in ["NaN", "inf%", "undefined"] {
                            assert!(!html.contains(word), "{place} = {value}: {word}");
                        }
                    }
                    Err(reason) => {
                        assert!(page.notices.contains(&reason), "{place} = {value}: {reason}");
                    }
                }
            }
        }
    }
    assert!(tried > 1_000, "{tried}");
}
