//! The JSON Schema against cards that are right and wrong, by a validator that is not ours. `tests/consumers`
//! asks another one the same.
#![cfg(not(target_arch = "wasm32"))]

mod examples;
mod reference;

use jsonschema::Validator;
use serde_json::{Value, json};

fn validator(schema: &Value) -> Validator {
    jsonschema::options().should_validate_formats(true).build(schema).expect("a schema")
}

#[test]
fn every_card_that_we_show_is_valid() {
    let schema = validator(&fact_box::schema());
    let cards = examples::right();
    assert!(cards.len() > 15, "{}", cards.len());
    for (place, card) in cards {
        let wrong: Vec<_> = schema.iter_errors(&card).map(|error| error.to_string()).collect();
        assert!(wrong.is_empty(), "{place}: {wrong:#?}");
    }
}

#[tokio::test]
async fn what_the_schema_refuses_the_card_tells() {
    let schema = validator(&fact_box::schema());
    let mut cards = examples::wrong().into_iter();
    let (_, right) = cards.next().expect("the card without a mistake");
    assert!(schema.is_valid(&right));
    let page = fact_box::render(&right.to_string(), None, "en").await.expect("JSON");
    assert_eq!(page.notices, []);
    for (place, card) in cards {
        assert!(!schema.is_valid(&card), "{place}");
        let page = fact_box::render(&card.to_string(), None, "en").await.expect("JSON");
        assert!(!page.notices.is_empty(), "{place}");
    }
}

#[tokio::test]
async fn the_longest_that_is_valid_is_shown_whole() {
    let (_, mut card) = examples::wrong().into_iter().next().expect("the card without a mistake");
    let (name, text) = ("é".repeat(500), "é".repeat(10_000));
    card["title"] = json!(name);
    card["note"] = json!(text);
    card["facts"][0]["note"] = json!(text);
    card["sources"] = json!(examples::sources(2000));
    let values = &mut card["subjects"]["MEX"]["values"];
    values["council"] = json!((1500..2000).collect::<Vec<_>>());
    values["groups"] = json!(vec!["é"; 500]);
    values["president"] = json!(text);
    let schema = validator(&fact_box::schema());
    assert!(schema.is_valid(&card));
    let page = fact_box::render(&card.to_string(), None, "en").await.expect("JSON");
    assert_eq!(page.notices, []);
    for (longest, more) in [("title", name), ("note", text)] {
        let mut card = card.clone();
        card[longest] = json!(format!("{more}é"));
        assert!(!schema.is_valid(&card), "{longest}");
    }
}

/// Every key of a schema, with what is said of it.
fn keys<'a>(schema: &'a Value, at: &str, found: &mut Vec<(String, &'a Value)>) {
    match schema {
        Value::Object(entries) => {
            for (name, inner) in entries {
                // What a condition says of a key is said of it elsewhere.
                if ["examples", "if", "else"].contains(&name.as_str()) {
                    continue;
                }
                if let ("properties", Value::Object(properties)) = (name.as_str(), inner) {
                    for (key, own) in properties {
                        found.push((format!("{at}/{key}"), own));
                    }
                }
                keys(inner, &format!("{at}/{name}"), found);
            }
        }
        Value::Array(items) => items.iter().for_each(|inner| keys(inner, at, found)),
        _ => {}
    }
}

#[test]
fn every_key_says_what_it_means_and_has_an_example() {
    let schema = fact_box::schema();
    let mut found = Vec::new();
    keys(&schema, "", &mut found);
    assert!(found.len() > 40, "{}", found.len());
    for (key, own) in found {
        assert!(own["description"].is_string(), "{key} has no description");
        let examples = own["examples"].as_array().unwrap_or_else(|| panic!("{key} has no example"));
        let mut alone = json!({ "$defs": schema["$defs"] });
        let entries = own.as_object().expect("a schema").clone();
        alone.as_object_mut().expect("a schema").extend(entries);
        let alone = validator(&alone);
        for example in examples {
            assert!(alone.is_valid(example), "{key}: {example}");
        }
    }
}

/// A validator that knows no other refuses the schema.
#[test]
fn the_formats_are_those_that_validators_know() {
    let schema = fact_box::schema().to_string();
    let formats: Vec<_> = schema.split("\"format\":\"").skip(1).collect();
    assert!(formats.len() >= 3);
    assert!(formats.iter().all(|own| own.starts_with("date\"") || own.starts_with("uri\"")));
}

#[tokio::test]
async fn a_card_may_name_its_schema() {
    let (_, mut card) = examples::wrong().into_iter().next().expect("the card without a mistake");
    card["$schema"] = json!("fact-box.schema.json");
    assert!(validator(&fact_box::schema()).is_valid(&card));
    let page = fact_box::render(&card.to_string(), None, "en").await.expect("JSON");
    assert_eq!(page.notices, []);
}
