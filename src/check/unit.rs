//! Units that do not fit the numbers before them: in French and Spanish so many million are 'millions d’habitants', which
//! is the plural category `many`; and plural forms of which the language has others.

use super::place::{Card, name};
use super::text::{Object, Range, Ranged, Value, entry, key, text_at};
use super::{Level, Problem};
use crate::format::Format;
use crate::model::{Language, Number, Plural, Unit};
use crate::resolve::{Place as Path, quoted};

/// From here on a compact number is so many million.
const MILLION: f64 = 1e6;

/// How a unit begins that follows so many million.
const OF: [&str; 5] = ["de ", "d’", "d'", "des ", "del "];

/// One for each fact whose large numbers have a unit without that form, and for each form that is missing or too much.
/// `language` is that of a card that names none.
pub(super) fn problems(card: &Card<'_>, language: &str) -> Vec<Problem> {
    let own = card.top("lang").and_then(Value::as_string_lit).map(|own| own.value.as_ref());
    let Some(language) = Language::from_tag(own.unwrap_or(language)) else { return Vec::new() };
    let facts = card.top("facts").and_then(Value::as_array);
    let facts = facts.into_iter().flat_map(|list| list.elements.iter().enumerate());
    let mut found = Vec::new();
    for (index, fact) in facts.filter_map(|(index, fact)| Some((index, fact.as_object()?))) {
        found.extend(of_millions(index, fact, card, language.name()));
        found.extend(forms(index, fact, card, &language));
    }
    found
}

/// The forms of a unit that the language has, of those that change with whole numbers; and an example of all.
fn needed(language: &str) -> (&'static [Plural], &'static str) {
    use Plural::{Few, Many, One};
    match language {
        "ar" => (&[Few, Many], r#"{ "few": "أطنان", "many": "طنًا", "other": "طن" }"#),
        "en" => (&[One], r#"{ "one": "ton", "other": "tons" }"#),
        "es" => (&[One], r#"{ "one": "tonelada", "other": "toneladas" }"#),
        "fr" => (&[One], r#"{ "one": "tonne", "other": "tonnes" }"#),
        "ru" => (
            &[One, Few, Many],
            r#"{ "one": "тонна", "few": "тонны", "many": "тонн", "other": "тонны" }"#,
        ),
        _ => (&[], ""),
    }
}

/// What is wrong with the plural forms of a unit.
fn forms(index: usize, fact: &Object<'_>, card: &Card<'_>, language: &Language) -> Vec<Problem> {
    let unit = entry(fact, "unit").map(|unit| &unit.value);
    let (Some(Value::Object(own)), Some("number")) = (unit, text_at(fact, "type")) else {
        return Vec::new();
    };
    let format = Format::native(language);
    let category = |number: f64| Number::new(number).map(|number| format.category(number));
    let shared = card.is_below("facts");
    let problem = |path: String, range: Range, message: String, hint: Option<String>| {
        let (start, end) = card.text(shared).positions(range);
        Problem { level: Level::Warning, path, message, hint, shared, start, end }
    };
    let root = Path::Root;
    let at = root.key("facts");
    let at = at.item(index);
    let at = at.key("unit");

    // Of all categories some number up to a hundred has one, but for fractions and so many million.
    let some = (0..=100).map(f64::from).chain([0.5, MILLION]);
    let has: Vec<_> = some.filter_map(category).collect();
    let names = Plural::NAMES.iter().filter(|(_, own)| has.contains(own)).map(|(name, _)| *name);
    let names = names.collect::<Vec<_>>().join(", ");
    let odd = own.properties.iter().filter(|form| {
        Plural::from_name(key(form)).is_some_and(|category| !has.contains(&category))
    });
    let odd = odd.map(|form| {
        let message = format!(
            "expected a plural category of the card's language ({names}), found {}, which no number has",
            quoted(key(form)),
        );
        problem(at.key(key(form)).text(), name(form), message, None)
    });
    let mut found: Vec<_> = odd.collect();

    let (needed, example) = needed(language.name());
    if text_at(fact, "notation") == Some("compact") || needed.is_empty() {
        return found;
    }
    let rounds = entry(fact, "decimals").and_then(|own| own.value.as_number_lit());
    let rounds = rounds.is_some_and(|own| own.value == "0");
    let mut lacks: Vec<Plural> = needed.to_vec();
    lacks.retain(|category| {
        let name = Plural::NAMES.iter().find(|(_, own)| own == category);
        name.is_none_or(|(name, _)| entry(own, name).is_none())
    });
    let id = text_at(fact, "id").unwrap_or_default();
    each_number(id, card, &mut |number| {
        let number = if rounds { number.round() } else { number };
        let category = category(number).filter(|_| number.fract() == 0.0);
        let Some(place) = lacks.iter().position(|own| Some(*own) == category) else { return };
        let name = Plural::NAMES.iter().find(|(_, own)| Some(*own) == category);
        let name = name.map_or("", |(name, _)| *name);
        let message = format!("expected a form `{name}` for {number}, found none");
        let hint = Some(format!("such as {example}"));
        found.push(problem(at.text(), own.range(), message, hint));
        lacks.remove(place);
    });
    found
}

/// Goes through the numbers of a fact, whose years are none.
fn each_number(fact: &str, card: &Card<'_>, then: &mut dyn FnMut(f64)) {
    fn of(value: &Value<'_>, then: &mut dyn FnMut(f64)) {
        match value {
            Value::NumberLit(number) => {
                if let Ok(number) = number.value.parse() {
                    then(number);
                }
            }
            Value::Array(list) => list.elements.iter().for_each(|own| of(own, then)),
            Value::Object(own) => {
                let numbers = own.properties.iter().filter(|own| key(own) != "from");
                numbers.for_each(|own| of(&own.value, then));
            }
            _ => {}
        }
    }
    card.values(fact).for_each(|(_, value)| of(value, then));
}

fn of_millions(
    index: usize,
    fact: &Object<'_>,
    card: &Card<'_>,
    language: &str,
) -> Option<Problem> {
    let example = match language {
        "es" => "de habitantes",
        "fr" => "d’habitants",
        _ => return None,
    };
    let unit = &entry(fact, "unit")?.value;
    let lacks_form = match unit {
        Value::StringLit(unit) => {
            let unit = unit.value.trim();
            // A percent sign stands by itself; 'd’habitants' fits large numbers, and no small ones.
            !unit.starts_with(Unit::PERCENT) && !OF.iter().any(|of| unit.starts_with(of))
        }
        Value::Object(forms) => entry(forms, "many").is_none(),
        _ => false,
    };
    let is_compact = text_at(fact, "notation") == Some("compact");
    if !lacks_form || !is_compact || !has_millions(text_at(fact, "id")?, card) {
        return None;
    }
    let shared = card.is_below("facts");
    let (start, end) = card.text(shared).positions(unit.range());
    Some(Problem {
        level: Level::Warning,
        path: Path::Root.key("facts").item(index).key("unit").text(),
        message: "expected a form `many` for so many million, found none".to_owned(),
        hint: Some(format!("write {{ \"many\": \"{example}\", \"other\": … }}")),
        shared,
        start,
        end,
    })
}

/// Whether any number of a fact is a million or more.
fn has_millions(fact: &str, card: &Card<'_>) -> bool {
    let mut any = false;
    each_number(fact, card, &mut |number| any |= number.abs() >= MILLION);
    any
}
