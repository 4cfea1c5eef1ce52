//! A figure beside what a table says.

use fact_box::Figure;

use super::decimal::Decimal;
use crate::import::Series;

/// What an edition says of a figure.
pub struct Outcome {
    /// Which edition.
    pub edition: usize,
    pub found: Found,
    /// The year whose value it was compared with, and that value.
    pub value: Option<(u16, f64)>,
    /// A later year that the table has, for the latest figure of a place.
    pub newer: Option<(u16, f64)>,
}

pub enum Found {
    /// The table's value, rounded to the digits that the card's number is written with, is that number.
    Agrees,
    Differs(Difference),
    NoYear,
    NoPlace,
}

/// How a figure differs from the table's.
pub struct Difference {
    /// The table's value, with as many digits as the card's.
    pub rounded: String,
    /// How much more the card says; less, where it begins with a minus.
    pub by: String,
    /// The same as a share of the table's value.
    pub percent: Option<f64>,
    /// The year whose value it is, where the card says no year.
    pub is_of: Option<u16>,
}

impl Found {
    /// The word that programs get.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Differs(_) => "differs",
            Self::NoYear => "year-not-found",
            Self::NoPlace => "place-not-found",
        }
    }

    /// Of two editions the better one counts.
    pub fn rank(&self) -> u8 {
        match self {
            Self::Agrees => 0,
            Self::Differs(_) => 1,
            Self::NoYear => 2,
            Self::NoPlace => 3,
        }
    }
}

/// Compares with the table's value of the same year. A figure without a year says that it is the latest: one
/// of an earlier year differs, as a wrong digit often makes the number of another year.
pub fn compare(edition: usize, figure: &Figure, series: Option<Option<&Series>>) -> Outcome {
    let nothing = |found| Outcome { edition, found, value: None, newer: None };
    let Some(series) = series else { return nothing(Found::NoPlace) };
    let Some(series) = series else { return nothing(Found::NoYear) };
    let latest = series.last_key_value().map(|(year, value)| (*year, *value));
    let Some(year) = figure.year else {
        let Some(latest) = latest else { return nothing(Found::NoYear) };
        let (year, value) = latest;
        let is_it = |(_, value): &(&u16, &f64)| matches!(with(figure, **value), Found::Agrees);
        let mut found = with(figure, value);
        if let Found::Differs(difference) = &mut found {
            difference.is_of = series.iter().rev().find(is_it).map(|(year, _)| *year);
        }
        return Outcome { edition, found, value: Some((year, value)), newer: None };
    };
    let newer = latest.filter(|(last, _)| figure.is_latest && *last > year);
    match series.get(&year) {
        None => Outcome { newer, ..nothing(Found::NoYear) },
        Some(value) => {
            let found = with(figure, *value);
            Outcome { edition, found, value: Some((year, *value)), newer }
        }
    }
}

fn with(figure: &Figure, value: f64) -> Found {
    let (card, table) = (Decimal::parse(&figure.written), Decimal::of(value));
    let Some((card, table)) = card.zip(table) else {
        // Of so many digits that nobody rounds them.
        return match figure.written.parse::<f64>() {
            Ok(own) if value == own => Found::Agrees,
            _ => Found::Differs(Difference {
                rounded: value.to_string(),
                by: "?".to_owned(),
                percent: None,
                is_of: None,
            }),
        };
    };
    let rounded = table.rounded(card.place(figure.compact));
    if rounded == card {
        return Found::Agrees;
    }
    let by = card.minus(table);
    let percent = (value != 0.0).then(|| by.to_f64() / value.abs() * 100.0);
    let (rounded, by) = (rounded.to_string(), by.to_string());
    Found::Differs(Difference { rounded, by, percent, is_of: None })
}
