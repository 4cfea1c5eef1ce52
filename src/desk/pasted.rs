//! A table that is pasted becomes facts and places: previewed first, then taken into the card.

mod cells;
mod header;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use self::cells::Cells;
pub(crate) use self::cells::is_percent;
use self::header::Header;
use super::at::object;
use super::country::Countries;
use super::edit::{empty, in_order, is_of_countries, named};
use super::number::{self, Mark};
use super::table::{Grid, year};
use crate::model::MOST_COMPARED;
use crate::place::{Names, unique};

/// How a table is read; the editor can say otherwise than what it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// What stands before decimals.
    pub mark: Mark,
    /// The table does not say which mark it is, and numbers depend on it.
    pub unsure: bool,
    /// Its first row says what the columns are.
    pub header: bool,
    /// Its rows are facts, and its columns places.
    pub swapped: bool,
    /// What the names of places are known by.
    pub countries: Countries,
}

impl Reading {
    /// What a table looks like. Where it does not say what its decimal mark is, it is the `usual` one.
    pub fn of(grid: &Grid, usual: Mark, countries: Countries) -> Self {
        let (_, table) = without_titles(grid, countries);
        let countries = countries.or_as_in(&table.lines());
        let swapped = table.lies(countries);
        let upright = upright(table, swapped, countries);
        let values =
            upright.0.iter().skip(1).flat_map(|row| row.iter().skip(1)).map(String::as_str);
        let (mark, sure) = number::mark(values, usual);
        let header = upright.has_header(countries);
        Self { mark, unsure: !sure, header, swapped, countries }
    }
}

/// A table, and the titles that stood above its header.
fn without_titles(grid: &Grid, countries: Countries) -> (Vec<String>, Grid) {
    let titles = grid.titles(countries);
    let title = |row: &Vec<String>| row.first().map(|title| format!("“{title}”"));
    let rows = grid.0.iter().skip(titles).cloned().collect();
    (grid.0.iter().take(titles).filter_map(title).collect(), Grid(rows))
}

/// A table with a row for each place, and its name first.
fn upright(table: Grid, swapped: bool, countries: Countries) -> Grid {
    let table = if swapped { table.swapped() } else { table };
    table.by_place(countries)
}

/// A table as the card would have it.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Pasted {
    pub facts: Vec<Fact>,
    pub places: Vec<Place>,
    /// What an editor should know before it is taken.
    pub remarks: Vec<String>,
}

#[derive(Debug, PartialEq)]
pub(crate) struct Fact {
    pub label: String,
    pub kind: &'static str,
    pub unit: Option<String>,
    pub year: Option<u16>,
}

#[derive(Debug, PartialEq)]
pub(crate) struct Place {
    /// Its id, where it is known as a country or as the world.
    pub code: Option<String>,
    pub name: String,
    /// A value for each fact; none where there is no data.
    pub values: Vec<Option<Value>>,
}

/// Reads a table.
pub(crate) fn read(grid: &Grid, reading: Reading) -> Pasted {
    let countries = reading.countries;
    let (titles, table) = match reading.header {
        true => without_titles(grid, countries),
        false => (Vec::new(), grid.clone()),
    };
    let mut table = upright(table, reading.swapped, countries);
    if !reading.header {
        let width = table.0.first().map_or(0, Vec::len);
        let heads = (0..width).map(|index| {
            if index == 0 { "Place".to_owned() } else { format!("Column {}", index + 1) }
        });
        table.0.insert(0, heads.collect());
    }
    let units = table.take_units();
    let mut cells = Cells::new(reading.mark, titles);
    let header = Header::read(&table, units.as_deref(), reading, &mut cells);
    let mut pasted =
        Pasted { places: places(&table, &header, countries, &mut cells), ..Pasted::default() };
    pasted.facts = header.facts;
    pasted.date();
    cells.tell(&mut pasted);
    pasted
}

/// The places of a table with their values.
fn places(table: &Grid, header: &Header, countries: Countries, cells: &mut Cells) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    let mut taken = BTreeSet::new();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for row in table.0.iter().skip(1) {
        let cell = |column: usize| row.get(column).map(String::as_str).unwrap_or_default();
        let name = cell(0);
        let at = header.years.and_then(|column| year(cell(column)));
        if name.is_empty() {
            cells.nameless += 1;
            continue;
        }
        if header.years.is_some() && at.is_none() {
            cells.undated.push(format!("“{name}”"));
            continue;
        }
        let Some(series) = header.series_of(row) else {
            cells.nothing.push(format!("“{name}”"));
            continue;
        };
        if !seen.insert((name, at, series)) {
            cells.again(at.map_or_else(|| name.to_owned(), |year| format!("{name}, {year}")));
            continue;
        }
        let index = *known.entry(name).or_insert_with(|| {
            let code = header.codes.and_then(|column| countries.id_of(cell(column)));
            let code = code.or_else(|| countries.id_of(name));
            let code = code.filter(|code| taken.insert(code.clone()));
            let values = vec![None; header.facts.len()];
            places.push(Place { code, name: name.to_owned(), values });
            places.len() - 1
        });
        let Some(place) = places.get_mut(index) else { continue };
        for column in &header.columns {
            let fact = column.fact.unwrap_or(series);
            let new = cells.value(name, fact, cell(column.index), column.kind);
            let Some((value, new)) = place.values.get_mut(fact).zip(new) else { continue };
            match column.year.or(at) {
                Some(year) => {
                    if let Value::Object(series) = value.get_or_insert_with(|| json!({})) {
                        series.insert(year.to_string(), new);
                    }
                }
                None => drop(value.get_or_insert(new)),
            }
        }
    }
    places
}

impl Pasted {
    /// How many places there are, in words.
    pub fn said(&self) -> String {
        match self.places.len() {
            1 => "1 place".to_owned(),
            count => format!("{count} places"),
        }
    }

    /// Numbers of one year are no series: it is the year of their fact.
    fn date(&mut self) {
        for (index, fact) in self.facts.iter_mut().enumerate() {
            let values = || {
                self.places
                    .iter()
                    .filter_map(|place| place.values.get(index)?.as_ref()?.as_object())
            };
            let years: BTreeSet<&String> = values().flat_map(Map::keys).collect();
            let Some(only) = years.first().and_then(|year| year.parse().ok()) else { continue };
            if years.len() > 1 || fact.year.is_some_and(|year| year != only) {
                continue;
            }
            fact.year = Some(only);
            for value in self.places.iter_mut().filter_map(|place| place.values.get_mut(index)) {
                if let Some(Value::Object(series)) = value {
                    *value = series.values().next().cloned();
                }
            }
        }
    }

    /// The table as a card: the one there is, as long as it has no places; or else a new one in its language.
    pub fn into_new(self, card: &Map<String, Value>) -> Map<String, Value> {
        let has_places =
            card.get("subjects").and_then(Value::as_object).is_some_and(|all| !all.is_empty());
        let lang = card.get("lang").and_then(Value::as_str).unwrap_or("en");
        let mut new = if has_places { empty(lang) } else { card.clone() };
        self.into_card(&mut new);
        new
    }

    /// Puts the table into a card: facts behind those that there are, values into places that it has already.
    /// A card of nobody becomes that of the first place.
    pub fn into_card(self, card: &mut Map<String, Value>) {
        let facts = card.entry("facts").or_insert_with(|| json!([]));
        let has = facts.as_array().into_iter().flatten();
        let has = has.filter_map(|fact| fact.get("id")?.as_str().map(str::to_owned));
        let mut taken: BTreeSet<String> = has.collect();
        let new_ids: Vec<String> =
            self.facts.iter().map(|fact| unique(&fact.label, "fact", &mut taken)).collect();
        if let Value::Array(facts) = facts {
            facts.extend(self.facts.iter().zip(&new_ids).map(|(fact, id)| fact.json(id)));
        }
        let ids = place_ids(&self.places, card);
        let known = self.places.iter().filter(|place| place.code.is_some()).count();
        let countries = is_of_countries(card, known, self.places.len());
        for (place, id) in self.places.into_iter().zip(&ids) {
            let own = subject(card, &place, id, countries);
            let values = own.map(|own| own.entry("values").or_insert_with(|| json!({})));
            let new = new_ids.iter().zip(place.values);
            let new = new.filter_map(|(id, value)| Some((id.clone(), value?)));
            if let Some(values) = values.and_then(object) {
                values.extend(new);
            }
        }
        if card.get("subject").and_then(Value::as_str).is_none_or(str::is_empty)
            && let Some((own, others)) = ids.split_first()
        {
            card.insert("subject".to_owned(), json!(own));
            let others: Vec<&String> = others.iter().take(MOST_COMPARED).collect();
            card.insert("compare".to_owned(), json!(others));
        }
        in_order(card);
    }
}

/// The ids of places in a card, each another one: of those that it has, by their codes and names, and new ones.
fn place_ids(places: &[Place], card: &Map<String, Value>) -> Vec<String> {
    let has: Names = named(card).collect();
    let mut taken: BTreeSet<String> = named(card).map(|(id, _)| id.to_owned()).collect();
    let mut given = BTreeSet::new();
    let id = |place: &Place| {
        let code = place.code.as_deref();
        let own = code.filter(|code| has.has(code)).or_else(|| has.id_named(&place.name)).or(code);
        let own = own.filter(|id| !given.contains(*id)).map(str::to_owned);
        let id = own.unwrap_or_else(|| unique(&place.name, "place", &mut taken));
        given.insert(id.clone());
        id
    };
    places.iter().map(id).collect()
}

/// The subject of a place in a card, or a new one: without a rank where it is no country among countries.
fn subject<'a>(
    card: &'a mut Map<String, Value>,
    place: &Place,
    id: &str,
    countries: bool,
) -> Option<&'a mut Map<String, Value>> {
    let subjects = object(card.entry("subjects").or_insert_with(|| json!({})))?;
    let new = || match place.code {
        None if countries => json!({ "name": place.name, "ranked": false }),
        _ => json!({ "name": place.name }),
    };
    object(subjects.entry(id).or_insert_with(new))
}

impl Fact {
    fn json(&self, id: &str) -> Value {
        let unit = self.unit.as_deref().filter(|_| self.kind == "number");
        let keys = [
            ("id", Some(json!(id))),
            ("label", Some(json!(self.label))),
            ("type", Some(json!(self.kind))),
            ("year", self.year.map(Value::from)),
            ("unit", unit.map(Value::from)),
        ];
        keys.into_iter()
            .filter_map(|(key, value)| Some((key.to_owned(), value?)))
            .collect::<Map<_, _>>()
            .into()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
