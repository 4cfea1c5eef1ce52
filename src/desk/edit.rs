//! What an editor does to a card that is more than one value.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::at::{At, object};
use super::cell;
use super::country::Countries;
use super::number::{self, Cell, Mark};
use super::pasted::is_percent;
use super::years;
use crate::model::MOST_COMPARED;
use crate::place::{Kind, Names, kind, slug, unique};
use crate::schema::CARD;

/// A change of the card.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Edit {
    /// A value at a place; empty text takes it away.
    Set(At, Value),
    Remove(At),
    AddFact,
    /// The label of a fact has been written: its id is made of it, as long as no id was given.
    NameFact(usize),
    RemoveFact(usize),
    /// From one place in the order to another.
    MoveFact(usize, usize),
    /// A place by its name.
    AddPlace(String),
    RemovePlace(String),
    /// Whose card it is.
    Own(String),
    /// Who is shown beside it at first.
    Beside(String, bool),
    /// Cells that are written or pasted at a place and a fact, rows of places; or of these years of that fact.
    Cells {
        place: usize,
        fact: usize,
        years: Vec<u16>,
        cells: Vec<Vec<String>>,
        mark: Mark,
    },
    AddSource,
    RemoveSource(String),
}

/// A card of which there is nothing yet.
pub(crate) fn empty(lang: &str) -> Map<String, Value> {
    let keys = [
        ("version", json!(1)),
        ("lang", json!(lang)),
        ("facts", json!([])),
        ("subjects", json!({})),
    ];
    keys.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

/// Does it.
pub(crate) fn apply(edit: Edit, card: &mut Map<String, Value>) {
    // Nothing where a fact or a source is gone meanwhile.
    let _ = done(edit, card);
    in_order(card);
}

/// The keys as the format has them, so that an editor finds the title above a hundred places.
pub(super) fn in_order(card: &mut Map<String, Value>) {
    let place = |key: &str| CARD.iter().position(|own| *own == key).unwrap_or(CARD.len());
    if !card.keys().is_sorted_by_key(|key| place(key)) {
        let mut entries: Vec<_> = std::mem::take(card).into_iter().collect();
        entries.sort_by_key(|(key, _)| place(key));
        card.extend(entries);
    }
}

fn done(edit: Edit, card: &mut Map<String, Value>) -> Option<()> {
    match edit {
        Edit::Set(at, value) if value.as_str().is_some_and(str::is_empty) => {
            whole(card, |card| remove(&at, card));
        }
        Edit::Set(at, value) => whole(card, |card| at.set(card, value)),
        Edit::Remove(at) => whole(card, |card| remove(&at, card)),
        Edit::AddFact => {
            let id = unique("", "fact", &mut fact_ids(card)?);
            facts(card)?.push(json!({ "id": id, "label": "", "type": "number" }));
        }
        Edit::NameFact(index) => name_fact(card, index)?,
        Edit::RemoveFact(index) => {
            let id = id(facts(card)?.get(index)?).to_owned();
            facts(card)?.remove(index);
            // Values of another one that has the same id stay.
            if !fact_ids(card)?.contains(&id) {
                for values in all_values(card)? {
                    values.shift_remove(&id);
                }
            }
        }
        Edit::MoveFact(from, to) => {
            let facts = facts(card)?;
            if from < facts.len() && to < facts.len() {
                let fact = facts.remove(from);
                facts.insert(to, fact);
            }
        }
        Edit::AddPlace(name) => add_place(card, name.trim())?,
        Edit::RemovePlace(id) => {
            subjects(card)?.shift_remove(&id);
            let next = subjects(card)?.keys().next().cloned();
            if card.get("subject").and_then(Value::as_str) == Some(&id) {
                match next {
                    Some(next) => apply(Edit::Own(next), card),
                    None => drop(card.shift_remove("subject")),
                }
            }
            apply(Edit::Beside(id, false), card);
        }
        Edit::Own(id) => {
            apply(Edit::Beside(id.clone(), false), card);
            card.insert("subject".to_owned(), json!(id));
        }
        Edit::Beside(id, shown) => {
            if let Some(Value::Array(compare)) = card.get_mut("compare") {
                compare.retain(|own| own.as_str() != Some(&id));
            }
            if shown {
                list(card, "compare")?.push(json!(id));
            }
        }
        Edit::Cells { place, fact, years, cells, mark } => {
            for (fact, sign, _) in signs(card, fact, &years, &cells) {
                let fact = facts(card)?.get_mut(fact).and_then(object);
                fact?.entry("unit").or_insert_with(|| json!(sign));
            }
            match years.is_empty() {
                true => fill(card, place, fact, &cells, mark)?,
                false => fill_years(card, place, fact, &years, &cells, mark)?,
            }
        }
        Edit::AddSource => add_source(card)?,
        Edit::RemoveSource(id) => {
            sources(card)?.shift_remove(&id);
            for fact in facts(card)?.iter_mut().filter_map(object) {
                if fact.get("source").and_then(Value::as_str) == Some(&id) {
                    fact.shift_remove("source");
                }
            }
        }
    }
    Some(())
}

/// The card as a value, for what may stand anywhere in it.
fn whole(card: &mut Map<String, Value>, change: impl FnOnce(&mut Value)) {
    let mut value = Value::Object(std::mem::take(card));
    change(&mut value);
    if let Value::Object(entries) = value {
        *card = entries;
    }
}

/// Takes away what stands at a place; and a target or a unit of which nothing is left.
fn remove(at: &At, card: &mut Value) {
    at.remove(card);
    let Some((around, name)) = at.around() else { return };
    let is_empty = around.get(card).and_then(Value::as_object).is_some_and(Map::is_empty);
    if is_empty && ["target", "unit"].contains(&name) {
        around.remove(card);
    }
}

/// A list of the card, made where there is none.
fn list<'a>(card: &'a mut Map<String, Value>, key: &str) -> Option<&'a mut Vec<Value>> {
    let value = card.entry(key).or_insert_with(|| json!([]));
    if !value.is_array() {
        *value = json!([]);
    }
    value.as_array_mut()
}

fn facts(card: &mut Map<String, Value>) -> Option<&mut Vec<Value>> {
    list(card, "facts")
}

fn subjects(card: &mut Map<String, Value>) -> Option<&mut Map<String, Value>> {
    object(card.entry("subjects").or_insert(Value::Null))
}

/// The places of a card, by their ids with their names.
pub(super) fn named(card: &Map<String, Value>) -> impl Iterator<Item = (&str, &str)> + Clone {
    let subjects = card.get("subjects").and_then(Value::as_object).into_iter().flatten();
    subjects.map(|(id, own)| (&**id, own.get("name").and_then(Value::as_str).unwrap_or(id)))
}

fn sources(card: &mut Map<String, Value>) -> Option<&mut Map<String, Value>> {
    object(card.entry("sources").or_insert(Value::Null))
}

/// The values of each subject that has some.
fn all_values(
    card: &mut Map<String, Value>,
) -> Option<impl Iterator<Item = &mut Map<String, Value>>> {
    let subjects = subjects(card)?.values_mut();
    Some(subjects.filter_map(|subject| subject.get_mut("values")?.as_object_mut()))
}

fn id(fact: &Value) -> &str {
    fact.get("id").and_then(Value::as_str).unwrap_or_default()
}

fn fact_ids(card: &mut Map<String, Value>) -> Option<BTreeSet<String>> {
    Some(facts(card)?.iter().map(|fact| id(fact).to_owned()).collect())
}

/// Ids that the desk has given: `fact`, `fact-2`.
pub(crate) fn is_given(id: &str) -> bool {
    let number = id.strip_prefix("fact").and_then(|rest| rest.strip_prefix('-'));
    id == "fact" || number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

fn name_fact(card: &mut Map<String, Value>, index: usize) -> Option<()> {
    let mut taken = fact_ids(card)?;
    let fact = facts(card)?.get_mut(index)?;
    let label = fact.get("label").and_then(Value::as_str).unwrap_or_default().to_owned();
    let old = id(fact).to_owned();
    if !is_given(&old) || slug(&label).is_empty() {
        return None;
    }
    let new = unique(&label, "fact", &mut taken);
    object(fact)?.insert("id".to_owned(), json!(new));
    for values in all_values(card)? {
        if let Some(value) = values.shift_remove(&old) {
            values.insert(new.clone(), value);
        }
    }
    Some(())
}

/// The place of a card that a name is of.
pub(super) fn place_of(name: &str, card: &Map<String, Value>) -> Option<String> {
    let has: Names = named(card).collect();
    let code = Countries::of_card(card).id_of(name).filter(|code| has.has(code));
    code.or_else(|| has.id_named(name).map(str::to_owned))
}

/// Whether a card is of countries, among which a group has no rank, when so many places come to it, of which so many
/// are known. Where hardly any is, as `Georgia` of the United States, they are states, cities or people.
pub(super) fn is_of_countries(card: &Map<String, Value>, known: usize, places: usize) -> bool {
    let has = named(card).filter(|(id, _)| kind(id) != Kind::Group).count();
    are_countries(known + has, places + named(card).count())
}

pub(super) fn are_countries(known: usize, places: usize) -> bool {
    known * 10 > places
}

/// Whether a place of a card has a rank.
fn has_ranks(card: &Map<String, Value>) -> bool {
    let subjects = card.get("subjects").and_then(Value::as_object);
    subjects.is_some_and(|all| all.values().any(|own| own.get("ranked") != Some(&json!(false))))
}

/// The first place of a card is whose card it is, and the next ones are beside it.
fn add_place(card: &mut Map<String, Value>, name: &str) -> Option<()> {
    if name.is_empty() || place_of(name, card).is_some() {
        return None;
    }
    let mut taken: BTreeSet<String> = subjects(card)?.keys().cloned().collect();
    let code = Countries::of_card(card).id_of(name);
    let id = code.unwrap_or_else(|| unique(name, "place", &mut taken));
    let new = match kind(&id) {
        Kind::Group if is_of_countries(card, 0, 0) || !has_ranks(card) => {
            json!({ "name": name, "ranked": false, "values": {} })
        }
        _ => json!({ "name": name, "values": {} }),
    };
    subjects(card)?.insert(id.clone(), new);
    let has_own = card.get("subject").and_then(Value::as_str).is_some_and(|own| !own.is_empty());
    if !has_own {
        apply(Edit::Own(id), card);
    } else if list(card, "compare")?.len() < MOST_COMPARED {
        apply(Edit::Beside(id, true), card);
    }
    Some(())
}

/// The first source of a card is that of all its numbers.
fn add_source(card: &mut Map<String, Value>) -> Option<()> {
    let sources = sources(card)?;
    let mut taken: BTreeSet<String> = sources.keys().cloned().collect();
    let id = unique("", "source", &mut taken);
    sources.insert(id.clone(), json!({ "name": "" }));
    if sources.len() == 1 {
        for fact in facts(card)?.iter_mut().filter_map(object) {
            if fact.get("type").and_then(Value::as_str) == Some("number") {
                fact.entry("source").or_insert_with(|| json!(id));
            }
        }
    }
    Some(())
}

/// Which facts have a sign beside a number among cells that are written or pasted, of which the first counts; and that
/// cell.
fn signs<'a>(
    card: &Map<String, Value>,
    fact: usize,
    years: &[u16],
    cells: &'a [Vec<String>],
) -> Vec<(usize, String, &'a str)> {
    let facts = card.get("facts").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let column = |column: usize| if years.is_empty() { fact.saturating_add(column) } else { fact };
    let mut seen = BTreeSet::new();
    let found = cells.iter().flat_map(|row| row.iter().enumerate()).filter_map(|(index, cell)| {
        let index = column(index);
        let kind = facts.get(index)?.get("type")?;
        let sign = [Mark::Point, Mark::Comma].into_iter().find_map(|mark| {
            match number::read(cell, mark) {
                Cell::Number { sign, .. } => sign,
                _ => None,
            }
        })?;
        (kind == "number" && seen.insert(index)).then_some((index, sign, cell.as_str()))
    });
    found.collect()
}

/// What is to be said of the signs beside numbers of [`Edit::Cells`]: each is the unit where there is none, and a percent
/// sign is not another one.
pub(crate) fn said_of_signs(
    card: &Map<String, Value>,
    fact: usize,
    years: &[u16],
    cells: &[Vec<String>],
) -> Vec<String> {
    let said = |(index, sign, cell): (usize, String, &str)| {
        let fact = card.get("facts")?.get(index)?;
        let label = fact.get("label").and_then(Value::as_str).unwrap_or_default();
        let unit = fact.get("unit");
        match unit.and_then(|unit| unit.get("other").unwrap_or(unit).as_str()) {
            None if unit.is_none() => Some(format!("The unit of “{label}” is {sign} now.")),
            Some(unit) if sign == "%" && !is_percent(unit) => {
                Some(format!("“{cell}” has a percent sign, and the unit of “{label}” is {unit}."))
            }
            _ => None,
        }
    };
    signs(card, fact, years, cells).into_iter().filter_map(said).collect()
}

/// Whether a place that was added has no rank, as it is not known as a country.
pub(crate) fn is_unranked(card: &Map<String, Value>, name: &str) -> bool {
    let id = place_of(name, card);
    let own = id.and_then(|id| card.get("subjects")?.get(id));
    own.is_some_and(|own| own.get("ranked") == Some(&json!(false)))
}

fn fill(
    card: &mut Map<String, Value>,
    place: usize,
    fact: usize,
    cells: &[Vec<String>],
    mark: Mark,
) -> Option<()> {
    let column = |fact: &Value| {
        let kind = fact.get("type").and_then(Value::as_str).unwrap_or_default();
        (id(fact).to_owned(), kind.to_owned())
    };
    let columns: Vec<(String, String)> = facts(card)?.iter().skip(fact).map(column).collect();
    for (subject, row) in subjects(card)?.values_mut().skip(place).zip(cells) {
        let values = object(object(subject)?.entry("values").or_insert(Value::Null))?;
        for ((id, kind), text) in columns.iter().zip(row) {
            if is_kept(values.get(id), false) {
                continue;
            }
            match cell::read(text, kind, mark) {
                Some(value) => {
                    values.insert(id.clone(), value);
                }
                None => {
                    values.shift_remove(id);
                }
            }
        }
    }
    Some(())
}

fn fill_years(
    card: &mut Map<String, Value>,
    place: usize,
    fact: usize,
    years: &[u16],
    cells: &[Vec<String>],
    mark: Mark,
) -> Option<()> {
    let id = id(facts(card)?.get(fact)?).to_owned();
    for (subject, row) in subjects(card)?.values_mut().skip(place).zip(cells) {
        let values = object(object(subject)?.entry("values").or_insert(Value::Null))?;
        if is_kept(values.get(&id), true) {
            continue;
        }
        for (year, text) in years.iter().zip(row) {
            match cell::read(text, "number", mark) {
                Some(number) => {
                    years::set(values.entry(id.clone()).or_insert(Value::Null), *year, number);
                }
                None => {
                    if let Some(value) = values.get_mut(&id).filter(|value| !value.is_null()) {
                        years::set(value, *year, Value::Null);
                    }
                }
            }
        }
    }
    Some(())
}

/// Whether a value stays where cells are pasted over it: a cell is less than what it holds, or of a year where it is of
/// none.
fn is_kept(value: Option<&Value>, of_year: bool) -> bool {
    match of_year {
        true => !years::may_have(value),
        false => matches!(cell::shown(value, Mark::Point), cell::Shown::More(_)),
    }
}

/// Cells that are pasted, and find no room.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct LeftOut {
    /// With something in them, beyond the last place, fact or year.
    pub beyond: usize,
    /// Over what stays.
    pub kept: usize,
}

/// What of [`Edit::Cells`] is left out.
pub(crate) fn left_out(
    card: &Value,
    place: usize,
    fact: usize,
    years: &[u16],
    cells: &[Vec<String>],
) -> LeftOut {
    let none = Map::new();
    let subjects = card.get("subjects").and_then(Value::as_object).unwrap_or(&none);
    let facts = card.get("facts").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let facts: Vec<&str> = facts.iter().skip(fact).map(id).collect();
    let columns: Vec<&str> = match facts.first() {
        Some(own) if !years.is_empty() => vec![own; years.len()],
        _ => facts,
    };
    let mut left = LeftOut::default();
    let mut places = subjects.values().skip(place);
    for row in cells {
        let subject = places.next();
        for (index, cell) in row.iter().enumerate() {
            match subject.zip(columns.get(index)) {
                Some((subject, id)) => {
                    let value = subject.get("values").and_then(|values| values.get(*id));
                    left.kept += usize::from(is_kept(value, !years.is_empty()));
                }
                None => left.beyond += usize::from(!cell.is_empty()),
            }
        }
    }
    left
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::desk::table::block;

    fn after(edits: &[Edit]) -> Value {
        let mut card = Map::new();
        edits.iter().cloned().for_each(|edit| apply(edit, &mut card));
        card.into()
    }

    fn set(place: &[&str], value: Value) -> Edit {
        let at = place.iter().fold(At::default(), |at, step| match step.parse() {
            Ok(index) => at.item(index),
            Err(_) => at.key(step),
        });
        Edit::Set(at, value)
    }

    #[test]
    fn a_card_is_written_from_nothing() {
        let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let card = after(&[
            Edit::AddFact,
            set(&["facts", "0", "label"], json!("CO2 per person")),
            Edit::NameFact(0),
            Edit::AddFact,
            set(&["facts", "1", "type"], json!("text")),
            Edit::AddPlace("Mexico".to_owned()),
            Edit::AddPlace(" US ".to_owned()),
            Edit::AddPlace("Small states".to_owned()),
            Edit::Cells {
                place: 0,
                fact: 0,
                years: Vec::new(),
                cells: vec![row(&["3,4", "federal"]), row(&["16"]), row(&["", "small", "beyond"])],
                mark: Mark::Comma,
            },
            Edit::AddSource,
            Edit::MoveFact(1, 0),
        ]);
        assert_eq!(
            card,
            json!({
                "facts": [
                    { "id": "fact", "label": "", "type": "text" },
                    { "id": "co2-per-person", "label": "CO2 per person", "type": "number", "source": "source" },
                ],
                "subjects": {
                    "MEX": { "name": "Mexico", "values": { "co2-per-person": 3.4, "fact": "federal" } },
                    "USA": { "name": "US", "values": { "co2-per-person": 16 } },
                    "small-states": { "name": "Small states", "ranked": false, "values": { "fact": "small" } },
                },
                "subject": "MEX",
                "compare": ["USA", "small-states"],
                "sources": { "source": { "name": "" } },
            })
        );
    }

    #[test]
    fn a_sign_beside_a_number_is_the_unit_of_a_fact_without_one() {
        let start = json!({
            "facts": [{ "id": "a", "label": "A", "type": "number" }, { "id": "b", "label": "B", "type": "number", "unit": "tons" },
                { "id": "c", "label": "C", "type": "text" }],
            "subjects": { "MEX": {} },
        });
        let start = start.as_object().cloned().unwrap_or_default();
        let written = |fact, years: &[u16], text| {
            let (mut card, cells) = (start.clone(), block(text));
            let said = said_of_signs(&start, fact, years, &cells);
            let years = years.to_vec();
            apply(Edit::Cells { place: 0, fact, years, cells, mark: Mark::Point }, &mut card);
            (card["facts"].clone(), card["subjects"]["MEX"]["values"].clone(), said)
        };
        let (facts, values, said) = written(0, &[], "12 %\t13 %\t14 %");
        assert_eq!([facts[0].get("unit"), facts[2].get("unit")], [Some(&json!("%")), None]);
        assert_eq!(facts[1]["unit"], "tons");
        assert_eq!(values, json!({ "a": 12, "b": 13, "c": "14 %" }));
        assert_eq!(
            said,
            [
                "The unit of “A” is % now.",
                "“13 %” has a percent sign, and the unit of “B” is tons."
            ]
        );
        let (facts, values, said) = written(0, &[2018, 2019], "€1\t€2");
        assert_eq!((&facts[0]["unit"], facts[1].get("unit")), (&json!("€"), Some(&json!("tons"))));
        assert_eq!(values, json!({ "a": { "2018": 1, "2019": 2 } }));
        assert_eq!(said, ["The unit of “A” is € now."]);
        assert_eq!(written(0, &[], "12").2, [""; 0]);
    }

    #[test]
    fn a_place_is_known_in_the_cards_language() {
        let mut card = empty("es");
        for name in ["Estados Unidos", "Brasil", "Unión Europea"] {
            apply(Edit::AddPlace(name.to_owned()), &mut card);
        }
        assert_eq!(
            card["subjects"],
            json!({
                "USA": { "name": "Estados Unidos", "values": {} },
                "BRA": { "name": "Brasil", "values": {} },
                "union-europea": { "name": "Unión Europea", "ranked": false, "values": {} },
            })
        );
        let unranked = |name| is_unranked(&card, name);
        assert_eq!(
            [unranked("Brasil"), unranked("Unión Europea"), unranked("Perú")],
            [false, true, false]
        );
        assert_eq!(place_of("United States", &card).as_deref(), Some("USA"));
    }

    #[test]
    fn a_blank_cell_keeps_the_place_of_others_and_what_has_no_place_is_counted() {
        let start = json!({
            "facts": [{ "id": "a", "type": "number" }, { "id": "b", "type": "number" }, { "id": "c", "type": "text" }],
            "subjects": { "MEX": {}, "USA": { "values": { "a": 2 } }, "CAN": {} },
        });
        let mut card = start.as_object().cloned().unwrap_or_default();
        let cells = block("10\t\tfed\tx\n\n30\n40");
        assert_eq!(left_out(&start, 0, 0, &[], &cells), LeftOut { beyond: 2, kept: 0 });
        let years = Vec::new();
        apply(Edit::Cells { place: 0, fact: 0, years, cells, mark: Mark::Point }, &mut card);
        assert_eq!(
            card["subjects"],
            json!({
                "MEX": { "values": { "a": 10, "c": "fed" } },
                "USA": { "values": {} },
                "CAN": { "values": { "a": 30 } },
            })
        );
    }

    #[test]
    fn a_cell_takes_no_series_away_and_a_year_no_number_of_none() {
        let series = json!({ "from": 2018, "values": [1, 2] });
        let start = json!({
            "facts": [{ "id": "a", "type": "number" }, { "id": "b", "type": "number" }],
            "subjects": { "MEX": { "values": { "a": series } }, "USA": { "values": { "a": 16 } }, "CAN": {} },
        });
        let pasted = |fact, years: &[u16], text| {
            let (mut card, cells) = (start.as_object().cloned().unwrap_or_default(), block(text));
            let left = left_out(&start, 0, fact, years, &cells);
            let years = years.to_vec();
            apply(Edit::Cells { place: 0, fact, years, cells, mark: Mark::Point }, &mut card);
            (card["subjects"].clone(), left)
        };
        let (subjects, left) = pasted(0, &[], "7\t8\n9");
        assert_eq!(left, LeftOut { beyond: 0, kept: 1 });
        assert_eq!(
            subjects,
            json!({
                "MEX": { "values": { "a": series, "b": 8 } },
                "USA": { "values": { "a": 9 } },
                "CAN": {},
            })
        );
        let (subjects, left) = pasted(0, &[2019, 2020], "100\t200\t300\n5\n\t6");
        assert_eq!(left, LeftOut { beyond: 1, kept: 1 });
        assert_eq!(
            subjects,
            json!({
                "MEX": { "values": { "a": { "from": 2018, "values": [1, 100, 200] } } },
                "USA": { "values": { "a": 16 } },
                "CAN": { "values": { "a": { "2020": 6 } } },
            })
        );
    }

    #[test]
    fn what_is_removed_is_named_nowhere() {
        let start = [
            Edit::AddFact,
            Edit::AddPlace("Mexico".to_owned()),
            Edit::AddPlace("US".to_owned()),
            Edit::AddPlace("World".to_owned()),
            set(&["subjects", "USA", "values", "fact"], json!(16)),
            Edit::AddSource,
        ];
        let end = [
            Edit::RemovePlace("MEX".to_owned()),
            Edit::RemoveFact(0),
            Edit::RemoveSource("source".to_owned()),
        ];
        let card = after(&[&start[..], &end[..]].concat());
        assert_eq!(
            card,
            json!({
                "facts": [],
                "subjects": { "USA": { "name": "US", "values": {} }, "WORLD": { "name": "World", "values": {} } },
                "subject": "USA",
                "compare": ["WORLD"],
                "sources": {},
            })
        );
    }

    #[test]
    fn of_two_facts_with_an_id_the_one_that_is_left_keeps_its_values() {
        let start = json!({
            "facts": [{ "id": "gdp", "label": "GDP" }, { "id": "gdp", "label": "GDP 2" }],
            "subjects": { "MEX": { "values": { "gdp": 1 } } },
        });
        let mut card = start.as_object().cloned().unwrap_or_default();
        apply(Edit::RemoveFact(1), &mut card);
        assert_eq!(card["subjects"], start["subjects"]);
        apply(Edit::RemoveFact(0), &mut card);
        assert_eq!(card["subjects"], json!({ "MEX": { "values": {} } }));
        apply(Edit::Own("MEX".to_owned()), &mut card);
        assert_eq!(card.get("compare"), None, "nothing is added that was not there");
    }

    #[test]
    fn a_place_is_added_once_and_beside_the_card_only_where_there_is_room() {
        let mut card = Map::new();
        let names =
            ["Mexico", "US", "Kenya", "World", "Chile", "Peru", "Ghana", "India", "China", "Italy"];
        for name in names.into_iter().chain(["MEX", "United States", "Italy"]) {
            apply(Edit::AddPlace(name.to_owned()), &mut card);
        }
        assert_eq!(card["subjects"].as_object().map(Map::len), Some(names.len()));
        assert_eq!(card["compare"].as_array().map(Vec::len), Some(MOST_COMPARED));
    }

    #[test]
    fn a_place_that_is_added_has_a_rank_where_those_like_it_have_one() {
        for (others, ranked) in [
            (json!({}), Some(false)),
            (json!({ "MEX": { "name": "Mexico" } }), Some(false)),
            (json!({ "eu": { "name": "EU", "ranked": false } }), Some(false)),
            (json!({ "texas": { "name": "Texas" }, "utah": { "name": "Utah" } }), None),
        ] {
            let mut card = json!({ "subjects": others }).as_object().cloned().unwrap_or_default();
            apply(Edit::AddPlace("Ohio".to_owned()), &mut card);
            let own = card["subjects"]["ohio"].get("ranked").and_then(Value::as_bool);
            assert_eq!(own, ranked, "{others}");
        }
    }

    #[test]
    fn an_id_that_was_given_stays_and_values_follow_one_that_was_not() {
        let card = after(&[
            Edit::AddFact,
            Edit::AddPlace("Mexico".to_owned()),
            set(&["subjects", "MEX", "values", "fact"], json!(3.4)),
            set(&["facts", "0", "label"], json!("CO2")),
            Edit::NameFact(0),
            set(&["facts", "0", "label"], json!("CO2 emissions")),
            Edit::NameFact(0),
            set(&["facts", "0", "unit"], json!("tons")),
            set(&["facts", "0", "unit"], json!("")),
        ]);
        assert_eq!(
            card["facts"][0],
            json!({ "id": "co2", "label": "CO2 emissions", "type": "number" })
        );
        assert_eq!(card["subjects"]["MEX"]["values"], json!({ "co2": 3.4 }));
    }
}
