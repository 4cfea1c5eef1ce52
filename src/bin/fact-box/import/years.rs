//! Which years are taken.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::str::FromStr;

use fact_box::year;

use super::quote::quoted;
use crate::failure::Failure;

/// Years as an editor writes them: `2019`, `1990-2020`, `2000,2010`.
#[derive(Clone, Debug)]
pub struct Years(Vec<(String, RangeInclusive<u16>)>);

impl FromStr for Years {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let span = |part: &str| {
            let (from, to) = part.split_once(['-', '–']).unwrap_or((part, part));
            let (from, to) = (year(from.trim())?, year(to.trim())?);
            (from <= to).then(|| (part.trim().to_owned(), from..=to))
        };
        let spans: Option<_> = text.split(',').map(span).collect();
        spans.map(Self).ok_or_else(|| {
            format!("expected years such as 2019, 1990-2020 or 2000,2010, found {}", quoted(text))
        })
    }
}

/// The years of a table that are chosen: all of them, where nothing is said.
pub fn chosen(table: &BTreeSet<u16>, wanted: Option<&Years>) -> Result<BTreeSet<u16>, Failure> {
    let Some(Years(spans)) = wanted else { return Ok(table.clone()) };
    for (written, span) in spans {
        if !table.iter().any(|year| span.contains(year)) {
            let has = match (table.first(), table.last()) {
                (Some(first), Some(last)) => format!("{first} to {last}"),
                _ => "none".to_owned(),
            };
            let message = format!("--years: the table has no year {written}; its years are {has}");
            return Err(Failure::Usage(message));
        }
    }
    let is_chosen = |year: &&u16| spans.iter().any(|(_, span)| span.contains(*year));
    Ok(table.iter().filter(is_chosen).copied().collect())
}
