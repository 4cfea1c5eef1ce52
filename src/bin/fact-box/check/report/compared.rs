//! What is said of figures that were compared with tables.

use std::collections::BTreeMap;

use fact_box::Position;

use super::Excerpt;
use crate::check::against::{Compared, Difference, Figure, Found, Outcome};
use crate::import::counted;

/// What is said of a figure, or of some that have the same in common, at the place of the first.
pub struct Remark {
    pub kind: Kind,
    pub file: String,
    pub path: String,
    pub start: Position,
    pub end: Position,
    pub message: String,
    pub excerpt: Option<Excerpt>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The figure is another one: somebody has to look.
    Differs,
    /// Worth to know.
    Note,
    /// All is well.
    Agrees,
}

/// What is to be said, in the order of the figures; `whole` says it of each.
pub fn remarks(compared: &Compared, whole: bool) -> Vec<Remark> {
    let mut remarks = Vec::new();
    // Of a fact in a file, what is alike is said once.
    let mut alike: BTreeMap<(String, String, &str, String), (usize, usize)> = BTreeMap::new();
    for figure in &compared.figures {
        let Some(best) = figure.best() else { continue };
        let (kind, message) = said(figure, best, &compared.editions);
        if whole || kind == Kind::Differs {
            remarks.push(remark(figure, kind, message));
        }
        let (file, fact) = (figure.read.source.name.to_string(), &figure.read.figure.fact);
        for (what, note) in notes(figure, best, &compared.editions) {
            // All else has been said of the figure.
            if whole {
                if what == "newer" {
                    remarks.push(remark(figure, Kind::Note, note));
                }
                continue;
            }
            let key = (file.clone(), fact.clone(), what, note.clone());
            let (_, count) = *alike
                .entry(key)
                .and_modify(|(_, count)| *count += 1)
                .or_insert((remarks.len(), 1));
            if count == 1 {
                remarks.push(remark(figure, Kind::Note, note));
            }
        }
    }
    for ((_, fact, ..), (index, alike)) in alike {
        if let Some(remark) = remarks.get_mut(index).filter(|_| alike > 1) {
            let more = counted(alike - 1, "more figure", "more figures");
            remark.message.push_str(&format!(" (and so for {more} of {fact})"));
        }
    }
    remarks
}

fn remark(figure: &Figure, kind: Kind, message: String) -> Remark {
    let read = &figure.read;
    Remark {
        kind,
        file: read.source.name.to_string(),
        path: read.figure.path.clone(),
        start: read.start,
        end: read.end,
        message,
        excerpt: (kind == Kind::Differs).then(|| read.source.excerpt(read.start, read.end)),
    }
}

/// What each edition says of a figure.
fn said(figure: &Figure, best: &Outcome, editions: &[String]) -> (Kind, String) {
    let written = &figure.read.figure.written;
    let each = figure.outcomes.iter().map(|outcome| {
        let edition = editions.get(outcome.edition).map_or("", String::as_str);
        let in_year = |(year, value): (u16, f64)| format!("{value} in {year}");
        let value = outcome.value.map(in_year).unwrap_or_default();
        match &outcome.found {
            Found::Agrees => format!("agrees with {edition} ({value})"),
            Found::Differs(difference) => {
                format!("differs from {edition} ({value}): {}", by(difference))
            }
            Found::NoYear => format!("is of a year that {edition} does not have there"),
            Found::NoPlace => format!("is of a place that {edition} does not have"),
        }
    });
    let mut message = format!("{written} {}", each.collect::<Vec<_>>().join("; it "));
    let kind = match best.found {
        Found::Agrees => Kind::Agrees,
        Found::NoYear | Found::NoPlace => Kind::Note,
        Found::Differs(_) => {
            if let Some(edition) = &figure.read.figure.edition {
                message.push_str(&format!("; the card's source is the edition \"{edition}\""));
            }
            Kind::Differs
        }
    };
    (kind, message)
}

/// `it is 0.086 (2.5 %) more, 3.4 would be right`.
fn by(difference: &Difference) -> String {
    let Difference { rounded, by, percent, is_of } = difference;
    let (by, more) = by.strip_prefix('-').map_or((by.as_str(), "more"), |by| (by, "less"));
    let percent = percent.map(|percent| format!(" ({})", share(percent))).unwrap_or_default();
    let is_of = is_of.map(|year| format!("; {year} has this value, but the fact has no year"));
    format!("it is {by}{percent} {more}, {rounded} would be right{}", is_of.unwrap_or_default())
}

/// With about two digits.
fn share(percent: f64) -> String {
    match percent.abs() {
        small if small < 0.001 => "less than 0.001 %".to_owned(),
        small if small < 0.1 => format!("{small:.3} %"),
        small if small < 1.0 => format!("{small:.2} %"),
        middle if middle < 10.0 => format!("{middle:.1} %"),
        large => format!("{large:.0} %"),
    }
}

/// What is alike for many figures of a fact: a later year, or nothing to compare with.
fn notes<'a>(figure: &Figure, best: &Outcome, editions: &[String]) -> Vec<(&'a str, String)> {
    let edition = |outcome: &Outcome| editions.get(outcome.edition).cloned().unwrap_or_default();
    let mut notes = Vec::new();
    match best.found {
        Found::NoYear => {
            let of = figure.read.figure.year.map(|year| format!(" of {year}")).unwrap_or_default();
            notes.push((
                "year",
                format!("{} has no value{of}, so it is not compared", edition(best)),
            ));
        }
        Found::NoPlace => {
            notes.push((
                "place",
                format!("{} does not have this place, so it is not compared", edition(best)),
            ));
        }
        Found::Agrees | Found::Differs(_) => {}
    }
    let newer = figure.outcomes.iter().filter_map(|own| Some((own.newer?.0, own)));
    if let Some((year, own)) = newer.max_by_key(|(year, _)| *year) {
        notes.push(("newer", format!("{} has a newer value, of {year}", edition(own))));
    }
    notes
}

/// A kind of what was found.
type Is = fn(&Found) -> bool;

/// `4 figures: 4 agree with 2021; 0 agree with 2020, 1 differs, 3 are not found`.
pub fn summary(compared: &Compared) -> Option<String> {
    if compared.editions.is_empty() {
        return None;
    }
    let editions = compared.editions.iter().enumerate().map(|(index, edition)| {
        let of = |is: Is| {
            let outcomes = compared.figures.iter().flat_map(|figure| &figure.outcomes);
            outcomes.filter(|own| own.edition == index && is(&own.found)).count()
        };
        let agree = of(|found| matches!(found, Found::Agrees));
        let mut parts = vec![format!("{} with {edition}", counted(agree, "agrees", "agree"))];
        let others: [(Is, _, _); 2] = [
            (|own| matches!(own, Found::Differs(_)), "differs", "differ"),
            (|own| matches!(own, Found::NoYear | Found::NoPlace), "is not there", "are not there"),
        ];
        for (is, one, other) in others {
            let number = of(is);
            if number > 0 {
                parts.push(counted(number, one, other));
            }
        }
        parts.join(", ")
    });
    let editions: Vec<_> = editions.collect();
    let figures = counted(compared.figures.len(), "figure", "figures");
    Some(format!("{figures}: {}", editions.join("; ")))
}
