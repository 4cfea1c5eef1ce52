//! A table that is pasted becomes facts and places: previewed first, then taken into the card.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::at::object;
use super::cell;
use super::edit::{are_countries, in_order, is_of_countries, named};
use super::number::{self, Cell, Mark};
use super::table::{Grid, year};
use crate::check::no_data;
use crate::model::MOST_COMPARED;
use crate::place::{Names, id_of, unique};

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
}

impl Reading {
    /// What a table looks like. Where it does not say what its decimal mark is, it is the `usual` one.
    pub fn of(grid: &Grid, usual: Mark) -> Self {
        let swapped = grid.lies();
        let upright = if swapped { grid.swapped() } else { grid.clone() };
        let values =
            upright.0.iter().skip(1).flat_map(|row| row.iter().skip(1)).map(String::as_str);
        let (mark, sure) = number::mark(values, usual);
        Self { mark, unsure: !sure, header: upright.has_header(), swapped }
    }
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
    let mut grid = if reading.swapped { grid.swapped() } else { grid.clone() };
    if !reading.header {
        let width = grid.0.first().map_or(0, Vec::len);
        let heads = (0..width).map(|index| {
            if index == 0 { "Place".to_owned() } else { format!("Column {}", index + 1) }
        });
        grid.0.insert(0, heads.collect());
    }
    let width = grid.0.first().map_or(0, Vec::len);
    let codes = (1..width).find(|index| grid.holds_codes(*index));
    let years = (1..width).find(|index| Some(*index) != codes && grid.holds_years(*index));
    let mut columns: Vec<usize> =
        (1..width).filter(|index| ![codes, years].contains(&Some(*index))).collect();

    let mut pasted = Pasted::default();
    let head = |column: &usize| grid.column(*column).next().unwrap_or_default();
    let mut cells = Cells { mark: reading.mark, ..Cells::default() };
    // Years as heads: each row is the series of a place.
    let is_year = |column| year(head(column)).is_some();
    let wide = years.is_none() && columns.len() > 1 && columns.iter().all(is_year);
    if wide {
        let mut seen = BTreeSet::new();
        columns.retain(|column| seen.insert(head(column)) || cells.again(head(column).to_owned()));
    }
    let kinds: Vec<&'static str> =
        columns.iter().map(|column| kind_of(&grid, *column, reading.mark)).collect();
    if wide {
        let label = grid.0.first().and_then(|row| row.first()).cloned().unwrap_or_default();
        pasted.facts.push(Fact { kind: "number", ..told(&label) });
    } else {
        let fact = |(column, kind): (&usize, &&'static str)| Fact { kind, ..told(head(column)) };
        pasted.facts = columns.iter().zip(&kinds).map(fact).collect();
    }

    let mut taken = BTreeSet::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for row in grid.0.iter().skip(1) {
        let cell = |column: usize| row.get(column).map(String::as_str).unwrap_or_default();
        let name = cell(0).to_owned();
        let at = years.and_then(|column| year(cell(column)));
        if name.is_empty() {
            cells.nameless += 1;
            continue;
        }
        if !seen.insert((name.clone(), at)) {
            cells.again(at.map_or_else(|| name.clone(), |year| format!("{name}, {year}")));
            continue;
        }
        let index = match known.get(&name) {
            Some(index) => *index,
            None => {
                let code = codes.and_then(|column| id_of(cell(column))).or_else(|| id_of(&name));
                let code = code.filter(|code| taken.insert(code.clone()));
                let values = vec![None; pasted.facts.len()];
                known.insert(name.clone(), pasted.places.len());
                pasted.places.push(Place { code, name: name.clone(), values });
                pasted.places.len() - 1
            }
        };
        let Some(place) = pasted.places.get_mut(index) else { continue };
        if wide {
            let pair = |column: &usize| {
                let value = cells.value(&name, 0, cell(*column), "number")?;
                Some((head(column).to_owned(), value))
            };
            let series: Map<_, _> = columns.iter().filter_map(pair).collect();
            place.values = vec![(!series.is_empty()).then_some(Value::Object(series))];
            continue;
        }
        let own = place.values.iter_mut().zip(columns.iter().zip(&kinds));
        for (fact, (value, (column, kind))) in own.enumerate() {
            let new = cells.value(&name, fact, cell(*column), kind);
            match (new, at) {
                (Some(new), Some(at)) => {
                    let series = value.get_or_insert_with(|| json!({}));
                    if let Value::Object(series) = series {
                        series.insert(at.to_string(), new);
                    }
                }
                (Some(new), None) => *value = Some(new),
                (None, _) => {}
            }
        }
    }
    cells.tell(&mut pasted);
    pasted
}

/// Reads cells, and counts what an editor should know of them.
struct Cells {
    mark: Mark,
    /// What stands there more than once: a place, one of a year, a year at the head of a column.
    again: Vec<String>,
    nameless: usize,
    blank: usize,
    /// The facts of which a number has a percent sign.
    percent: BTreeSet<usize>,
    wrong: Vec<String>,
}

impl Default for Cells {
    fn default() -> Self {
        Self {
            mark: Mark::Point,
            again: Vec::new(),
            nameless: 0,
            blank: 0,
            percent: BTreeSet::new(),
            wrong: Vec::new(),
        }
    }
}

impl Cells {
    /// The value in a cell. What is no number is taken as it is, so that the card's own check tells of it.
    fn value(&mut self, place: &str, fact: usize, cell: &str, kind: &str) -> Option<Value> {
        if no_data(cell) {
            self.blank += 1;
            return None;
        }
        if kind != "number" {
            return cell::read(cell, kind, self.mark);
        }
        match number::read(cell, self.mark) {
            Cell::NoData => None,
            Cell::Number { number, percent } => {
                if percent {
                    self.percent.insert(fact);
                }
                Some(Value::Number(number))
            }
            Cell::Other => {
                self.wrong.push(format!("“{cell}” of {place}"));
                Some(Value::from(cell))
            }
        }
    }

    /// Notes what is left out as it stands there already.
    fn again(&mut self, what: String) -> bool {
        self.again.push(format!("“{what}”"));
        false
    }

    fn tell(self, pasted: &mut Pasted) {
        if !self.again.is_empty() {
            let stand = if self.again.len() == 1 { "stands" } else { "stand" };
            pasted.remarks.push(format!(
                "{} {stand} there more than once; the first counts.",
                some(&self.again)
            ));
        }
        match self.nameless {
            0 => {}
            1 => pasted.remarks.push("A row without a name is left out.".to_owned()),
            rows => pasted.remarks.push(format!("{rows} rows without a name are left out.")),
        }
        let count =
            |count: usize| if count == 1 { "1 cell".to_owned() } else { format!("{count} cells") };
        if self.blank > 0 {
            pasted.remarks.push(format!(
                "{} without data: it is shown as ‘no data’, never as zero.",
                count(self.blank)
            ));
        }
        for (index, fact) in pasted.facts.iter_mut().enumerate() {
            if self.percent.contains(&index) {
                fact.unit.get_or_insert_with(|| "%".to_owned());
            }
        }
        if !self.wrong.is_empty() {
            pasted.remarks.push(format!("Not a number: {}.", some(&self.wrong)));
        }
        let quoted = |place: &Place| format!("“{}”", place.name);
        let known = pasted.places.iter().filter(|place| place.code.is_some());
        let known: Vec<String> = known.map(quoted).collect();
        let odd = pasted.places.iter().filter(|place| place.code.is_none());
        let odd: Vec<String> = odd.map(quoted).collect();
        if odd.is_empty() {
            return;
        }
        pasted.remarks.push(if are_countries(known.len(), pasted.places.len()) {
            let (first, more) = odd.split_at(odd.len().min(5));
            let more = match more.len() {
                0 => String::new(),
                count => format!(" and {count} more"),
            };
            format!("Not known as a country, and so without a rank: {}{more}.", first.join(", "))
        } else {
            let all = "all have a rank, unless the card is of countries.";
            match known.len() {
                0 => format!("No place is known as a country: {all}"),
                _ => format!("Hardly any place is known as a country ({}): {all}", some(&known)),
            }
        });
    }
}

/// The first of several.
fn some(of: &[String]) -> String {
    let more = if of.len() > 3 { ", and others" } else { "" };
    of.iter().take(3).cloned().collect::<Vec<_>>().join(", ") + more
}

/// What a column holds: years such as of joining have a head that says so, as they are no numbers to be
/// compared by their size.
fn kind_of(grid: &Grid, column: usize, mark: Mark) -> &'static str {
    let mut cells = grid.column(column);
    let head = cells.next().unwrap_or_default().to_lowercase();
    let filled: Vec<&str> = cells.filter(|cell| !no_data(cell)).collect();
    let numbers = filled
        .iter()
        .filter(|cell| matches!(number::read(cell, mark), Cell::Number { .. }))
        .count();
    let says = ["year", "since", "joined", "founded", "independence"];
    let all_years = !filled.is_empty() && filled.iter().all(|cell| year(cell).is_some());
    match numbers * 2 >= filled.len().max(1) {
        true if all_years && says.iter().any(|word| head.contains(word)) => "year",
        true => "number",
        false => "text",
    }
}

/// What the head of a column says: a label, the unit in brackets behind it, the year of its figures.
fn told(head: &str) -> Fact {
    let mut label = head.trim().to_owned();
    let (mut unit, mut of) = (None, None);
    for _ in 0..2 {
        let in_brackets =
            label.strip_suffix([')', ']']).and_then(|text| text.rsplit_once(['(', '[']));
        let behind = label.rsplit_once([',', ' ']).filter(|(before, _)| !before.trim().is_empty());
        let (start, found) = match (in_brackets, behind) {
            (Some((start, inside)), _) if !start.trim().is_empty() => (start, inside),
            (_, Some((start, last))) if year(last.trim()).is_some() && !leads(start) => {
                (start, last)
            }
            _ => break,
        };
        match year(found.trim()) {
            Some(year) if of.is_none() => of = Some(year),
            None if unit.is_none() => unit = Some(found.trim().to_owned()),
            _ => break,
        }
        label = start.trim_end_matches([',', ' ']).to_owned();
    }
    Fact { label, kind: "text", unit, year: of }
}

/// Whether a label ends with a word that means nothing without the year behind it, in the card's languages.
fn leads(label: &str) -> bool {
    let words = [
        "after",
        "before",
        "from",
        "in",
        "year",
        "of",
        "since",
        "than",
        "to",
        "until",
        "après",
        "avant",
        "depuis",
        "de",
        "del",
        "desde",
        "en",
        "hasta",
        "в",
        "до",
        "за",
        "после",
        "с",
    ];
    label.rsplit(' ').next().is_some_and(|last| words.contains(&last.to_lowercase().as_str()))
}

impl Pasted {
    /// How many places there are, in words.
    pub fn said(&self) -> String {
        match self.places.len() {
            1 => "1 place".to_owned(),
            count => format!("{count} places"),
        }
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
