//! Cells of a table as values, and what an editor should know of them.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Fact, Pasted, Place};
use crate::check::no_data;
use crate::desk::cell;
use crate::desk::edit::are_countries;
use crate::desk::number::{self, Cell, Mark};

/// Reads cells, and notes what an editor should know of them.
pub(super) struct Cells {
    pub mark: Mark,
    /// Rows above the header.
    pub titles: Vec<String>,
    /// What columns are read as, and might not be.
    pub doubts: Vec<String>,
    /// What stands there more than once: a place, one of a year, a year at the head of a column.
    again: Vec<String>,
    pub nameless: usize,
    /// Rows that do not say which year they are of, or what.
    pub undated: Vec<String>,
    pub nothing: Vec<String>,
    blank: usize,
    /// How many numbers a fact has.
    numbers: BTreeMap<usize, usize>,
    /// The signs beside numbers of a fact, how often, and a cell with it.
    signs: BTreeMap<usize, BTreeMap<String, (usize, String)>>,
    wrong: Vec<String>,
}

impl Cells {
    pub fn new(mark: Mark, titles: Vec<String>) -> Self {
        Self {
            mark,
            titles,
            doubts: Vec::new(),
            again: Vec::new(),
            nameless: 0,
            undated: Vec::new(),
            nothing: Vec::new(),
            blank: 0,
            numbers: BTreeMap::new(),
            signs: BTreeMap::new(),
            wrong: Vec::new(),
        }
    }

    /// The value in a cell. What is no number is taken as it is, so that the card's own check tells of it.
    pub fn value(&mut self, place: &str, fact: usize, cell: &str, kind: &str) -> Option<Value> {
        if no_data(cell) {
            self.blank += 1;
            return None;
        }
        if kind != "number" {
            return cell::read(cell, kind, self.mark);
        }
        match number::read(cell, self.mark) {
            Cell::NoData => None,
            Cell::Number { number, sign } => {
                *self.numbers.entry(fact).or_default() += 1;
                if let Some(sign) = sign {
                    let signs = self.signs.entry(fact).or_default();
                    signs.entry(sign).or_insert_with(|| (0, cell.to_owned())).0 += 1;
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
    pub fn again(&mut self, what: String) {
        self.again.push(format!("“{what}”"));
    }

    /// Tells it, and gives facts the units that stand beside their numbers.
    pub fn tell(self, pasted: &mut Pasted) {
        let remarks = &mut pasted.remarks;
        let left_out = |what: &str, of: &[String]| format!("Left out, {what}: {}.", some(of));
        if !self.titles.is_empty() {
            remarks.push(left_out("as it stands above the header", &self.titles));
        }
        if !self.again.is_empty() {
            let stand = if self.again.len() == 1 { "stands" } else { "stand" };
            remarks.push(format!(
                "{} {stand} there more than once; the first counts.",
                some(&self.again)
            ));
        }
        match self.nameless {
            0 => {}
            1 => remarks.push("A row without a name is left out.".to_owned()),
            rows => remarks.push(format!("{rows} rows without a name are left out.")),
        }
        if !self.undated.is_empty() {
            remarks.push(left_out("as the row has no year", &self.undated));
        }
        if !self.nothing.is_empty() {
            remarks.push(left_out("as the row does not say what it is of", &self.nothing));
        }
        let count =
            |count: usize| if count == 1 { "1 cell".to_owned() } else { format!("{count} cells") };
        if self.blank > 0 {
            remarks.push(format!(
                "{} without data: it is shown as ‘no data’, never as zero.",
                count(self.blank)
            ));
        }
        for (index, signs) in &self.signs {
            let Some(fact) = pasted.facts.get_mut(*index) else { continue };
            let numbers = self.numbers.get(index).copied().unwrap_or_default();
            remarks.extend(sign(fact, signs, numbers));
        }
        remarks.extend(self.doubts);
        if !self.wrong.is_empty() {
            remarks.push(format!("Not a number: {}.", some(&self.wrong)));
        }
        remarks.extend(unranked(&pasted.places));
    }
}

/// Makes a unit of the sign beside a fact's numbers, and says where it may not be theirs.
fn sign(
    fact: &mut Fact,
    signs: &BTreeMap<String, (usize, String)>,
    numbers: usize,
) -> Option<String> {
    let label = &fact.label;
    match (&fact.unit, signs.first_key_value()?) {
        // A currency may be meant by any words.
        (Some(unit), _) => {
            let (_, cell) = signs.get("%").filter(|_| !is_percent(unit))?;
            Some(format!("“{cell}” has a percent sign, and the unit of “{label}” is {unit}."))
        }
        _ if signs.len() > 1 => {
            let all: Vec<String> = signs.keys().cloned().collect();
            Some(format!("The numbers of “{label}” have several signs: {}.", some(&all)))
        }
        (None, (sign, (count, cell))) => {
            let told = format!(
                "Not all numbers of “{label}” have the sign {sign}, as “{cell}” has: it is taken as the unit of all."
            );
            fact.unit = Some(sign.clone());
            (*count < numbers).then_some(told)
        }
    }
}

/// Whether a unit says that numbers are percentages.
pub(crate) fn is_percent(unit: &str) -> bool {
    let unit = unit.to_lowercase();
    ["%", "percent", "per cent", "por ciento", "pour cent", "процент"]
        .iter()
        .any(|word| unit.contains(word))
}

/// Which places have no rank among countries, or have one that they might not.
fn unranked(places: &[Place]) -> Option<String> {
    let quoted = |place: &Place| format!("“{}”", place.name);
    let known = places.iter().filter(|place| place.code.is_some());
    let known: Vec<String> = known.map(quoted).collect();
    let odd = places.iter().filter(|place| place.code.is_none());
    let odd: Vec<String> = odd.map(quoted).collect();
    if odd.is_empty() {
        return None;
    }
    Some(if are_countries(known.len(), places.len()) {
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
    })
}

/// The first of several.
fn some(of: &[String]) -> String {
    let more = if of.len() > 3 { ", and others" } else { "" };
    of.iter().take(3).cloned().collect::<Vec<_>>().join(", ") + more
}
