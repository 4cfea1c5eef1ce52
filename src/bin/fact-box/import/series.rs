//! The values of one place, as a card writes them.

use std::collections::BTreeSet;

use fact_box::one_line;
use serde_json::{Map, Value};

use super::data::Series;

/// The values of the chosen years: a number where there is one year to choose, else numbers by year in
/// the shorter of the two forms. Nothing where there is no value.
pub fn figure(series: &Series, years: &BTreeSet<u16>) -> Option<Value> {
    let points: Vec<(u16, Value)> = chosen(series, years)
        .filter_map(|(year, number)| Some((year, Value::Number(fact_box::number(number)?))))
        .collect();
    let ((first, value), (last, _)) = (points.first()?, points.last()?);
    if years.len() == 1 {
        return Some(value.clone());
    }
    let mut rest = points.iter().peekable();
    let values = (*first..=*last).map(|year| {
        rest.next_if(|(own, _)| *own == year).map_or(Value::Null, |(_, value)| value.clone())
    });
    let dense = Map::from_iter([
        ("from".to_owned(), Value::from(*first)),
        ("values".to_owned(), values.collect()),
    ]);
    let sparse = points.iter().map(|(year, value)| (year.to_string(), value.clone()));
    let (dense, sparse) = (Value::Object(dense), Value::Object(sparse.collect()));
    Some(if one_line(&sparse).len() < one_line(&dense).len() { sparse } else { dense })
}

/// The values of the chosen years, in their order.
pub fn chosen<'a>(
    series: &'a Series,
    years: &'a BTreeSet<u16>,
) -> impl Iterator<Item = (u16, f64)> + 'a {
    series.iter().filter(|(year, _)| years.contains(*year)).map(|(year, value)| (*year, *value))
}
