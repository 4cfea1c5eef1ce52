//! Years that something held, counted and in common.

use crate::model::{Span, Tenure, Year};

/// How many years a tenure has, each counted once; `None` where they are not known one by one.
pub(crate) fn count(tenure: &Tenure) -> Option<usize> {
    match tenure {
        Tenure::Spans(spans) => Some(years(spans).iter().filter(|held| **held).count()),
        Tenure::Permanent | Tenure::Written(_) => None,
    }
}

/// The years that all of these have in common, as far as they are known one by one: a permanent one
/// has every year. `None` where there are not two of them to have any in common.
pub(crate) fn together(tenures: &[&Tenure]) -> Option<Vec<Span>> {
    let known = tenures.iter().filter_map(|tenure| match tenure {
        Tenure::Spans(spans) => Some(spans),
        Tenure::Permanent | Tenure::Written(_) => None,
    });
    let known: Vec<_> = known.collect();
    let (first, others) = known.split_first()?;
    if tenures.len() < 2 || tenures.iter().any(|tenure| matches!(tenure, Tenure::Written(_))) {
        return None;
    }
    let mut common = years(first);
    for spans in others {
        for (year, other) in common.iter_mut().zip(years(spans)) {
            *year = *year && other;
        }
    }
    Some(spans(&common))
}

/// Whether each year, from 0, is in one of some spans.
fn years(spans: &[Span]) -> Vec<bool> {
    const YEARS: usize = 10_000;
    // How many spans begin in a year, less those that ended the year before: so that no number of
    // long spans takes longer than the years.
    let mut turns = vec![0_i64; YEARS];
    for span in spans {
        let ends = usize::from(span.to().get()).saturating_add(1);
        for (year, turn) in [(usize::from(span.from().get()), 1), (ends, -1)] {
            if let Some(own) = turns.get_mut(year) {
                *own = own.saturating_add(turn);
            }
        }
    }
    let open = turns.into_iter().scan(0_i64, |open, turn| {
        *open = open.saturating_add(turn);
        Some(*open > 0)
    });
    open.collect()
}

/// Years that follow each other, as spans.
fn spans(years: &[bool]) -> Vec<Span> {
    let held = (0_u16..).zip(years).filter(|(_, held)| **held);
    let held: Vec<_> = held.filter_map(|(year, _)| Year::new(year.into())).collect();
    let follows = |one: &Year, next: &Year| one.get().checked_add(1) == Some(next.get());
    let spans = held.chunk_by(follows).filter_map(|run| Span::new(*run.first()?, *run.last()?));
    spans.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn common(texts: &[&str]) -> Option<Vec<(u16, u16)>> {
        let tenures: Vec<_> = texts.iter().map(|text| Tenure::parse(text)).collect();
        let spans = together(&tenures.iter().collect::<Vec<_>>())?;
        Some(spans.iter().map(|span| (span.from().get(), span.to().get())).collect())
    }

    #[test]
    fn years_are_counted_once() {
        assert_eq!(count(&Tenure::parse("1946; 1980-1981; 2021-2022")), Some(5));
        assert_eq!(count(&Tenure::parse("1980-1981; 1981-1982; 1981")), Some(3));
        assert_eq!(count(&Tenure::Permanent), None);
        assert_eq!(count(&Tenure::parse("soon")), None);
    }

    #[test]
    fn common_years_are_those_of_all() {
        let mexico = "1946; 1980-1981; 2002-2003; 2009-2010; 2021-2022";
        let kenya = "1973-1974; 1997-1998; 2021-2022";
        let ireland = "1962; 1981-1982; 2001-2002; 2021-2022";
        assert_eq!(common(&[mexico, kenya, ireland]), Some(vec![(2021, 2022)]));
        assert_eq!(
            common(&[mexico, ireland]),
            Some(vec![(1981, 1981), (2002, 2002), (2021, 2022)])
        );
        assert_eq!(
            common(&[kenya, "permanent"]),
            Some(vec![(1973, 1974), (1997, 1998), (2021, 2022)])
        );
        assert_eq!(common(&[kenya, "1990"]), Some(Vec::new()));
        // Nothing is told of years that are not known.
        assert_eq!(common(&["permanent", "permanent"]), None);
        assert_eq!(common(&[kenya]), None);
        assert_eq!(common(&[kenya, "soon"]), None);
    }
}
