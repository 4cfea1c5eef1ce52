//! What a fact is, besides its values.

use std::collections::BTreeSet;

use clap::{Args, ValueEnum};
use fact_box::{Names, plurals, unique};
use serde_json::{Map, Value};

use crate::failure::Failure;

/// How the values are told.
#[derive(Args)]
pub struct FactOptions {
    /// The fact's id; without it, made from the column's name.
    #[arg(long, value_name = "ID", value_parser = id)]
    fact_id: Option<String>,
    /// What the fact is called; without it, the column's name.
    #[arg(long)]
    label: Option<String>,
    /// What its numbers count: "tons per person"; or one for each plural category, repeated:
    /// one="ton per person" and other="tons per person".
    #[arg(long)]
    unit: Vec<String>,
    /// The most decimals that are shown, 0 to 20.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=20))]
    decimals: Option<u8>,
    /// The significant digits after which decimals stop, 1 to 20.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=20))]
    digits: Option<u8>,
    /// 128,900,000 or 128.9 million.
    #[arg(long)]
    notation: Option<Notation>,
    /// On which side of its target a number meets it; it changes nothing where there is no target.
    #[arg(long)]
    better: Option<Better>,
    /// The year that the card shows.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=9999))]
    pub year: Option<u16>,
    /// A remark on its figures.
    #[arg(long)]
    note: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Notation {
    Standard,
    Compact,
}

#[derive(Clone, Copy, ValueEnum)]
enum Better {
    Lower,
    Higher,
}

/// An id of its own: one that nobody sees is none.
pub fn id(text: &str) -> Result<String, String> {
    match text.trim().is_empty() {
        false => Ok(text.to_owned()),
        true => Err("expected an id, found nothing".to_owned()),
    }
}

/// Every key that is written here. Whatever else a fact of a card has, such as a target, is not of
/// the table, and stays when its values are replaced.
pub const KEYS: [&str; 11] = [
    "id", "label", "type", "year", "unit", "decimals", "digits", "notation", "better", "source",
    "note",
];

impl FactOptions {
    /// What cannot hold for several facts is refused.
    pub fn check(&self, columns: usize) -> Result<(), Failure> {
        let given = [
            ("--fact-id", self.fact_id.is_some()),
            ("--label", self.label.is_some()),
            ("--unit", !self.unit.is_empty()),
            ("--decimals", self.decimals.is_some()),
            ("--digits", self.digits.is_some()),
            ("--notation", self.notation.is_some()),
            ("--better", self.better.is_some()),
        ];
        match given.iter().find(|(_, given)| *given && columns > 1) {
            None => Ok(()),
            Some((option, _)) => Err(Failure::Usage(format!(
                "{option} is for one --column; run the command once for each, with --into"
            ))),
        }
    }

    /// The facts of these columns. `has` are the ids and labels of those that the card has; `only_year` is the
    /// year of values that are no series.
    pub fn facts(
        &self,
        columns: &[&str],
        has: &[(&str, &str)],
        only_year: Option<u16>,
        source: Option<&str>,
    ) -> Result<Vec<Map<String, Value>>, Failure> {
        let year = match (self.year, only_year) {
            (Some(shown), Some(only)) if shown != only => {
                let message = format!("--year {shown}: all values are of {only}");
                return Err(Failure::Usage(message));
            }
            (shown, only) => shown.or(only),
        };
        let unit = self.unit()?;
        let mut taken: BTreeSet<_> = has.iter().map(|(id, _)| (*id).to_owned()).collect();
        let mut given = BTreeSet::new();
        let names: Names = has.iter().copied().collect();
        let fact = |column: &&str| {
            let label = self.label.as_deref().unwrap_or(column);
            // A fact of this name is the same one: whether it may be replaced is asked later.
            let same = [label, column].into_iter().find_map(|name| names.id_named(name));
            let same = same.filter(|id| given.insert(*id)).map(str::to_owned);
            let id = self.fact_id.clone().or(same);
            let id = id.unwrap_or_else(|| unique(column, "fact", &mut taken));
            // Where no option says how it is called, a fact that is renewed is called as it was.
            let old = has.iter().find(|(own, label)| *own == id && !label.is_empty());
            let old = old.map(|(_, label)| *label).filter(|_| self.label.is_none());
            let label = old.unwrap_or(label);
            let keys = [
                ("id", Some(Value::from(id))),
                ("label", Some(Value::from(label))),
                ("type", Some(Value::from("number"))),
                ("year", year.map(Value::from)),
                ("unit", unit.clone()),
                ("decimals", self.decimals.map(Value::from)),
                ("digits", self.digits.map(Value::from)),
                ("notation", self.notation.map(word)),
                ("better", self.better.map(word)),
                ("source", source.map(Value::from)),
                ("note", self.note.clone().map(Value::from)),
            ];
            let given = keys.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
            given.collect()
        };
        Ok(columns.iter().map(fact).collect())
    }

    fn unit(&self) -> Result<Option<Value>, Failure> {
        let form = |unit: &str| {
            let (category, form) = unit.split_once('=')?;
            plurals().any(|own| own == category).then(|| (category.to_owned(), Value::from(form)))
        };
        let forms: Vec<_> = self.unit.iter().filter_map(|unit| form(unit)).collect();
        // A letter too many in a category would make a unit of it.
        let is_like_one = |unit: &str| {
            let before = unit.split_once('=').map(|(before, _)| before);
            before.is_some_and(|own| !own.is_empty() && own.chars().all(char::is_alphabetic))
        };
        match self.unit.as_slice() {
            [] => Ok(None),
            [unit] if forms.is_empty() && !is_like_one(unit) => {
                Ok(Some(Value::from(unit.as_str())))
            }
            units => {
                let forms: Map<_, _> = forms.into_iter().collect();
                if forms.len() == units.len() && forms.contains_key("other") {
                    return Ok(Some(Value::Object(forms)));
                }
                let message = "--unit: expected one unit, or one for each plural category, such as \
                    one=\"ton per person\", with other=\"tons per person\" among them";
                Err(Failure::Usage(message.to_owned()))
            }
        }
    }
}

/// An option's word is the format's own.
fn word(option: impl ValueEnum) -> Value {
    option.to_possible_value().map_or(Value::Null, |value| Value::from(value.get_name()))
}
