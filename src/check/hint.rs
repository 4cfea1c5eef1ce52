//! What to write instead. Only what is certainly meant: a wrong hint costs more than none.

use strsim::osa_distance;

use super::known::{Asked, OBJECTS, asked, ids, keys};
use super::place::{Card, Place, Step};
use super::text::{Value, entry, text_at};
use super::{day, number};
use crate::model::{HttpUrl, Language, Year, plurals};
use crate::resolve::repaired;
use crate::schema::MEASURE;

pub(super) fn hint(place: &Place<'_>, card: &Card<'_>) -> Option<String> {
    match (place.odd_key, place.value) {
        (Some(key), _) => instead_of_key(key, place, card),
        (None, Some(_)) if is_of_numbers(place) => None,
        (None, Some(value)) => {
            let hint = instead(asked(&place.steps, card)?, value, card);
            // Elsewhere `null` is no data, but nothing at all.
            let is_value = place.steps.first() == Some(&Step::Key("subjects"));
            hint.filter(|hint| is_value || !hint.starts_with("write null"))
        }
        (None, None) => None,
    }
}

/// Whether a key of numbers stands in another fact: what is right of its value is no help.
fn is_of_numbers(place: &Place<'_>) -> bool {
    let [Step::Key("facts"), Step::Item, Step::Key(key), ..] = place.steps.as_slice() else {
        return false;
    };
    let kind = place.around.and_then(|fact| text_at(fact, "type"));
    MEASURE.contains(key) && kind.is_some_and(|kind| kind != "number")
}

fn instead_of_key(key: &str, place: &Place<'_>, card: &Card<'_>) -> Option<String> {
    let has = |key: &str| place.around.is_some_and(|around| entry(around, key).is_some());
    if let Some(keys) = keys(&place.steps) {
        let free = keys.iter().copied().filter(|key| !has(key));
        if let Some(near) = nearest(key, free) {
            return Some(did_you_mean(near));
        }
        let own = OBJECTS.iter().filter(|(_, keys)| keys.contains(&key));
        let owners: Vec<_> = own.map(|(owner, _)| *owner).collect();
        return (!owners.is_empty())
            .then(|| format!("`{key}` is a key of {}", owners.join(" or of ")));
    }
    match place.steps.as_slice() {
        [_, _, Step::Key("values"), _] => {
            let named = |fact| Some((text_at(fact, "id")?, text_at(fact, "label")));
            let facts: Vec<_> = card.facts().filter_map(named).collect();
            meant(key, &facts, |id| !has(id))
        }
        [_, _, Step::Key("unit"), _] => {
            nearest(key, plurals().filter(|key| !has(key))).map(did_you_mean)
        }
        _ => {
            let year = key.get(..4).filter(|year| Year::from_digits(year).is_some())?;
            let rest = key.strip_prefix(year)?;
            (!rest.is_empty() && rest.trim().is_empty()).then(|| format!("write \"{year}\""))
        }
    }
}

fn instead(asked: Asked, value: &Value<'_>, card: &Card<'_>) -> Option<String> {
    match (asked, value) {
        (Asked::Whole, Value::NumberLit(own)) => {
            let (whole, _) = own.value.split_once('.')?;
            let whole = whole.parse::<u8>().ok().filter(|whole| *whole < 20)?;
            Some(format!("write {whole} or {}", whole + 1))
        }
        (Asked::Year, Value::StringLit(own)) => {
            let year = day::year(&own.value)?;
            Some(if own.value.trim() == year {
                format!("write {year} without quotes")
            } else {
                format!("write the year alone: {year}")
            })
        }
        (Asked::Whole, Value::StringLit(own)) => {
            let whole = own.value.trim().parse::<u8>().ok().filter(|whole| *whole <= 20)?;
            Some(format!("write {whole} without quotes"))
        }
        (Asked::Number, Value::StringLit(own)) => number::instead(&own.value),
        (Asked::Text, Value::NumberLit(own)) => {
            Some(format!("write it in quotes: \"{}\"", own.value))
        }
        (Asked::List, Value::StringLit(_)) => Some("write a list, even of one: [\"…\"]".to_owned()),
        (Asked::Flag, Value::StringLit(own)) => {
            let word = own.value.trim().to_ascii_lowercase();
            ["true", "false"]
                .contains(&word.as_str())
                .then(|| format!("write {word} without quotes"))
        }
        (Asked::Day, Value::StringLit(own)) => {
            day::instead(&own.value).map(|day| format!("write \"{day}\""))
        }
        (Asked::Address, Value::StringLit(own)) => {
            address(&own.value).map(|address| format!("write \"{address}\""))
        }
        (Asked::Word(words), Value::StringLit(own)) => {
            nearest(&own.value, words.iter().copied()).map(did_you_mean)
        }
        (Asked::Subject, Value::StringLit(own)) => {
            meant(&own.value, &ids(card, "subjects"), |_| true)
        }
        (Asked::Source, Value::StringLit(own)) => {
            meant(&own.value, &ids(card, "sources"), |_| true)
        }
        (Asked::Language, Value::StringLit(own)) => {
            let tag = own.value.trim().replace('_', "-");
            let known = tag != *own.value && Language::from_tag(&tag).is_some();
            known.then(|| format!("write \"{tag}\""))
        }
        _ => None,
    }
}

/// The id that is meant: one that is written nearly so, or whose name this is.
fn meant(
    written: &str,
    ids: &[(&str, Option<&str>)],
    is_free: impl Fn(&str) -> bool,
) -> Option<String> {
    // What is right already is no help; something else is wrong with it.
    if ids.iter().any(|(id, _)| *id == written) {
        return None;
    }
    // What could be no id is none that is meant.
    let mut ids = ids.to_vec();
    ids.retain(|(id, _)| repaired(id).is_none());
    let mut named = ids.iter().filter(|(_, name)| name.is_some_and(|name| is_same(name, written)));
    if let (Some((id, _)), None) = (named.next(), named.next()) {
        return Some(did_you_mean(id));
    }
    nearest(written, ids.iter().map(|(id, _)| *id).filter(|id| is_free(id))).map(did_you_mean)
}

fn did_you_mean(word: &str) -> String {
    format!("did you mean `{word}`?")
}

fn is_same(name: &str, written: &str) -> bool {
    name.to_lowercase() == written.trim().to_lowercase()
}

/// The word that is written nearly so; none where two are as near.
fn nearest<'w>(written: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    const LONGEST: usize = 100;
    if written.len() > LONGEST {
        return None;
    }
    let plain = |word: &str| word.trim().to_lowercase().replace(['-', ' '], "_");
    let own = plain(written);
    // A third of its letters may be others, of a short word one.
    let most = (own.chars().count() / 3).max(1);
    let mut near: Option<(usize, &str)> = None;
    let mut is_alone = true;
    for word in words.filter(|word| word.len() <= LONGEST) {
        let distance = osa_distance(&own, &plain(word));
        // Two letters have nothing in common when one is another.
        let is_near = distance <= most && distance < own.chars().count().min(word.chars().count());
        if !is_near {
            continue;
        }
        match near {
            Some((least, _)) if least < distance => {}
            Some((least, _)) if least == distance => is_alone = false,
            _ => (near, is_alone) = (Some((distance, word)), true),
        }
    }
    near.filter(|_| is_alone).map(|(_, word)| word)
}

/// An address that was written as people say it: `example.org/page`.
fn address(written: &str) -> Option<String> {
    let text = written.trim();
    let rest = text.strip_prefix("//").unwrap_or(text);
    let address = if rest.contains("://") { rest.to_owned() } else { format!("https://{rest}") };
    let host = address.split("://").nth(1)?.split(['/', '?', '#']).next()?;
    let is_host = host.split('.').count() > 1
        && host.split('.').all(|part| !part.is_empty())
        && host.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '-');
    let is_other = address != written && HttpUrl::parse(&address).is_some();
    (is_host && is_other).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_the_one_that_is_meant() {
        let words = ["decimals", "digits", "note", "notation", "year", "id"];
        let near = |written| nearest(written, words.into_iter());
        assert_eq!(near("decimal"), Some("decimals"));
        assert_eq!(near("Decimals"), Some("decimals"));
        assert_eq!(near("digts"), Some("digits"));
        assert_eq!(near("ntoe"), Some("note"));
        assert_eq!(near("colour"), None);
        assert_eq!(near("xy"), None);
        assert_eq!(nearest("co3", ["co2", "co1"].into_iter()), None, "as near as another");
        assert_eq!(nearest("as-of", ["as_of"].into_iter()), Some("as_of"));
    }

    #[test]
    fn null_is_no_value_of_what_must_be_there() {
        let json = r#"{ "version": "n/a", "subject": "X", "facts": [
          { "id": "a", "label": "A", "type": "number", "decimals": "2019", "target": { "value": "n/a" } }],
          "subjects": { "X": { "name": "X", "values": { "a": "n/a" } }, "Y": { "name": "Y", "values": { "a": 1 } } } }"#;
        let all = crate::check::problems(json, None, "en");
        let of = |path: &str| all.iter().find(|own| own.path == path).expect(path).hint.as_deref();
        assert_eq!(of("version"), None);
        assert_eq!(of("facts[0].target.value"), None);
        assert_eq!(of("facts[0].decimals"), None);
        assert_eq!(of("subjects.X.values.a"), Some("write null for 'no data'"));
    }

    #[test]
    fn addresses_get_what_they_lack() {
        for (written, whole) in [
            ("example.org", Some("https://example.org")),
            ("www.example.org/a?b#c", Some("https://www.example.org/a?b#c")),
            ("//example.org/a", Some("https://example.org/a")),
            (" https://example.org ", Some("https://example.org")),
            ("javascript:alert(1)", None),
            ("mail@example.org", None),
            ("soon", None),
            ("ftp://example.org", None),
            ("see example.org", None),
        ] {
            assert_eq!(address(written).as_deref(), whole, "{written}");
        }
    }
}
