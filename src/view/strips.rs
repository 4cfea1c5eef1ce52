//! Years of several subjects on one shared axis.

use super::held::{Held, Value};
use super::trend::Tick;
use super::{Choice, Order, Viewer};
use crate::model::{Span, Tenure, Year};
use crate::scale::{Share, Time};

/// Years of several subjects on one axis. Numbers are whole years, counted from its first one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Strips {
    /// How many years the axis has, both ends counted; 0 where there is nothing to draw.
    pub years: u16,
    pub ticks: Vec<Tick>,
    /// The middle of the year that the reader has moved to.
    pub cursor: Option<Share>,
    pub rows: Vec<StripRow>,
}

/// One subject's years.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct StripRow {
    /// For keys.
    pub id: String,
    pub name: String,
    /// Its years in words, or why there are none.
    pub text: String,
    /// The first year and the number of years of each span, from the left.
    pub spans: Vec<(u16, u16)>,
    pub own: bool,
    /// Whether there is nothing to draw.
    pub absent: bool,
}

impl Viewer {
    #[inline(never)] // Apart, it can come later.
    pub(super) fn strips(&self, held: Vec<Held<'_>>, choice: &Choice) -> Strips {
        let held = match choice.order {
            order @ Order::By(_, direction) if order == Order::BY_VALUE => {
                let keyed = held.into_iter().map(|held| (self.held_key(&held, order), held));
                self.in_order(keyed.collect(), direction)
            }
            Order::By(..) | Order::Given => held,
        };
        let drawn: Vec<_> = held.iter().map(spans).collect();
        let ends = drawn.iter().flatten().map(|span| Time::new(span.from(), span.to()));
        let time = ends.reduce(Time::with).map(|time| {
            let today = self.card.as_of.map(|date| Time::new(time.first(), date.year()));
            today.map_or(time, |today| time.with(today))
        });
        // One year alone is no axis.
        let time = time.filter(|time| time.first() < time.last());
        let since = |time: Time, year: Year| year.get().saturating_sub(time.first().get());
        let years = time.map_or(0, |time| since(time, time.last()).saturating_add(1));
        let rows = held.iter().zip(drawn).map(|(held, spans)| {
            let placed = spans.iter().filter_map(|span| {
                let length = span.to().get().saturating_sub(span.from().get()).saturating_add(1);
                Some((since(time?, span.from()), length))
            });
            let always = matches!(held.value(), Some(Value::Years(Tenure::Permanent)));
            StripRow {
                id: held.id.to_owned(),
                name: self.format.alone(held.short),
                text: self.told(held),
                spans: match always {
                    true => vec![(0, years)],
                    false => self.x_of_spans(years, placed.collect()),
                },
                own: held.own,
                absent: held.value().is_none(),
            }
        });
        let rows = rows.collect();
        let middle = |time: Time, year: Year| {
            Share::new((f64::from(since(time, year)) + 0.5) / f64::from(years.max(1)))
        };
        let now = time.zip(choice.year).filter(|(time, year)| time.contains(*year));
        Strips {
            years,
            ticks: time
                .map(|time| self.year_ticks(time, |year| middle(time, year)))
                .unwrap_or_default(),
            cursor: now.map(|(time, year)| self.x(middle(time, year))),
            rows,
        }
    }
}

/// What can be drawn on an axis.
fn spans(held: &Held<'_>) -> Vec<Span> {
    match held.value() {
        Some(Value::Years(Tenure::Spans(spans))) => spans.clone(),
        Some(Value::Year(year)) => Span::new(year, year).into_iter().collect(),
        _ => Vec::new(),
    }
}

impl Viewer {
    /// The first year, the last one, and round ones between them, as many as have room.
    pub(super) fn year_ticks(&self, time: Time, at: impl Fn(Year) -> Share) -> Vec<Tick> {
        /// The most stretches between ticks that have room for their labels.
        const STRETCHES: u16 = 5;
        /// How near the ends a label would touch theirs, as a share of the axis.
        const NEAR: f64 = 0.17;
        let (first, last) = (time.first(), time.last());
        let length = last.get().saturating_sub(first.get());
        let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
        let step = steps.into_iter().find(|step| length / step <= STRETCHES).unwrap_or(2000);
        let round = time.years().filter(|year| {
            let at = at(*year).get();
            // Of two years the middles are not near the ends.
            let between = *year != first && *year != last;
            between && year.get().is_multiple_of(step) && at > NEAR && at < 1.0 - NEAR
        });
        let tick = |year: Year, at: Share, anchor| {
            let label = self.format.year(year);
            Tick { at: self.x(at), lines: vec![label.clone()], label, anchor }
        };
        let mut ticks = vec![tick(first, Share::new(0.0), "start")];
        ticks.extend(round.map(|year| tick(year, at(year), "middle")));
        ticks.push(tick(last, Share::new(1.0), "end"));
        ticks
    }
}
