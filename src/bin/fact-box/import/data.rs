//! What a table says, whatever its form: values by column, place and year.

use std::collections::{BTreeMap, BTreeSet};

use super::quote::quoted;

/// Values by year.
pub type Series = BTreeMap<u16, f64>;

/// What was read from a table, in its order.
#[derive(Default)]
pub struct Data {
    pub named: Places,
    /// Every year that it has a row or a column for.
    pub years: BTreeSet<u16>,
    pub columns: Vec<Column>,
}

/// What becomes a fact.
pub struct Column {
    pub name: String,
    /// By the index of the place.
    pub values: BTreeMap<usize, Series>,
}

impl Column {
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), values: BTreeMap::new() }
    }

    pub fn set(&mut self, place: usize, year: u16, value: Option<f64>) {
        if let Some(value) = value {
            self.values.entry(place).or_default().insert(year, value);
        }
    }
}

/// The places of a table, each with one name and one code.
#[derive(Default)]
pub struct Places {
    pub list: Vec<Named>,
    by_name: BTreeMap<String, usize>,
    by_code: BTreeMap<String, usize>,
}

pub struct Named {
    pub name: String,
    /// Empty where the table has none.
    pub code: String,
    /// Where it was first.
    line: u64,
}

impl Places {
    /// The index of the place in this row.
    ///
    /// # Errors
    ///
    /// A sentence, where its name or its code was another one before.
    pub fn meet(&mut self, name: &str, code: &str, line: u64) -> Result<usize, String> {
        if name.is_empty() {
            return Err("expected the name of a place, found nothing".to_owned());
        }
        let known = |index: &usize| self.list.get(*index).map(|place| (*index, place));
        if let Some((index, known)) = self.by_name.get(name).and_then(known) {
            if known.code == code {
                return Ok(index);
            }
            let or_none =
                |code: &str| if code.is_empty() { "none".to_owned() } else { quoted(code) };
            return Err(format!(
                "expected one code for {}, found {} here and {} in line {}",
                quoted(name),
                or_none(code),
                or_none(&known.code),
                known.line,
            ));
        }
        if let Some((_, known)) = self.by_code.get(code).and_then(known) {
            return Err(format!(
                "expected one name for the code {}, found {} here and {} in line {}",
                quoted(code),
                quoted(name),
                quoted(&known.name),
                known.line,
            ));
        }
        let index = self.list.len();
        self.list.push(Named { name: name.to_owned(), code: code.to_owned(), line });
        self.by_name.insert(name.to_owned(), index);
        if !code.is_empty() {
            self.by_code.insert(code.to_owned(), index);
        }
        Ok(index)
    }
}

/// Rows by what they are about: a place and a year, or a place and an indicator.
pub struct Rows<K>(BTreeMap<K, First>);

struct First {
    line: u64,
    values: Vec<Option<f64>>,
    disputed: bool,
}

impl<K: Ord> Rows<K> {
    pub fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Takes a row. One that says the same again is no harm; of two that contradict each other, none
    /// is kept.
    ///
    /// # Errors
    ///
    /// The line of the row that this one contradicts.
    pub fn add(&mut self, key: K, line: u64, values: Vec<Option<f64>>) -> Result<(), u64> {
        match self.0.entry(key) {
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert(First { line, values, disputed: false });
                Ok(())
            }
            std::collections::btree_map::Entry::Occupied(entry) => {
                let first = entry.into_mut();
                if !first.disputed && first.values == values {
                    return Ok(());
                }
                first.disputed = true;
                Err(first.line)
            }
        }
    }

    /// The rows that nothing contradicts.
    pub fn kept(self) -> impl Iterator<Item = (K, Vec<Option<f64>>)> {
        let kept = self.0.into_iter().filter(|(_, first)| !first.disputed);
        kept.map(|(key, first)| (key, first.values))
    }
}
