//! What was made, for whoever made it.

use std::collections::BTreeSet;

use super::data::Column;
use fact_box::Kind;

use super::place::{Place, without_code};
use super::quote::{counted, grouped};
use super::series::chosen;

/// Says it on standard error: places, years, gaps, bytes, rows that were left out.
pub fn say(
    places: &[Place],
    columns: &[Column],
    years: &BTreeSet<u16>,
    bytes: usize,
    rows_left_out: usize,
) {
    let bytes = counted(bytes, "byte", "bytes");
    let left_out = match rows_left_out {
        0 => String::new(),
        rows => format!(", {} left out", counted(rows, "row", "rows")),
    };
    let of = kinds(places);
    let places_read = counted(places.len(), "place", "places");
    let years = |column| years_and_gaps(column, places, years);
    if let [column] = columns {
        eprintln!("fact-box: {places_read} ({of}), {}, {bytes}{left_out}", years(column));
    } else {
        let facts = counted(columns.len(), "fact", "facts");
        eprintln!("fact-box: {places_read} ({of}), {facts}, {bytes}{left_out}");
        for column in columns {
            eprintln!("fact-box: {}: {}", column.name, years(column));
        }
    }
    let missing = without_code(places);
    if !missing.is_empty() {
        let options = missing.iter().map(|(name, code)| format!(" --id \"{name}={code}\""));
        let options: String = options.collect();
        eprintln!(
            "fact-box: without a code in the table, and so without a rank; if they are the \
            countries of that name, add{options}"
        );
    }
}

fn kinds(places: &[Place]) -> String {
    let count = |kind| places.iter().filter(|place| place.kind == kind).count();
    let mut parts = vec![counted(count(Kind::Country), "country", "countries")];
    let groups = count(Kind::Group);
    if groups > 0 {
        parts.push(counted(groups, "group", "groups"));
    }
    if count(Kind::World) > 0 {
        parts.push("the world".to_owned());
    }
    parts.join(", ")
}

fn years_and_gaps(column: &Column, places: &[Place], years: &BTreeSet<u16>) -> String {
    let series = || places.iter().filter_map(|place| column.values.get(&place.index));
    let written: BTreeSet<u16> =
        series().flat_map(|series| chosen(series, years)).map(|(year, _)| year).collect();
    let values = series().flat_map(|series| chosen(series, years)).count();
    let gaps = (written.len() * places.len()).saturating_sub(values);
    let gaps = counted(gaps, "gap", "gaps");
    match (written.first(), written.last()) {
        (Some(first), Some(last)) if first == last => format!("{first}, {gaps}"),
        (Some(first), Some(last)) => {
            format!("{first}–{last} ({} years), {gaps}", grouped(written.len()))
        }
        _ => "no value in any year".to_owned(),
    }
}
