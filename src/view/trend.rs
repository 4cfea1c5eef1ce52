//! Lines over the years, labelled at their ends.

use std::borrow::Cow;

use super::Viewer;
use super::label::{CHARACTER, Ems, LINE, Label, TARGET, longest, wrap};
use super::setting::{Entry, Setting};
use crate::format::Direction;
use crate::model::{Figure, Number, Year, join};
use crate::scale::{Axis, Share, Time, stack};

/// Lines over the years. What stands along them is counted from the left.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Trend {
    pub direction: Direction,
    /// What the lines show, for those who do not see them.
    pub summary: String,
    /// The years along the drawing.
    pub time: Time,
    pub years: Vec<Tick>,
    pub height: Ems,
    pub ticks: Vec<Tick>,
    /// The width that the ticks' labels need.
    pub gutter: Ems,
    pub lines: Vec<Line>,
    /// The target's height, where there is one.
    pub rule: Option<Share>,
    pub labels: Vec<Label>,
    /// The width that the labels need.
    pub room: Ems,
    /// Where the year is that the readout is of, if it is on the drawing.
    pub cursor: Option<Share>,
    pub year: String,
    /// What each place has in that year.
    pub readout: Vec<Read>,
}

/// A round number beside the lines. Heights are counted from the top.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tick {
    pub at: Share,
    pub label: String,
    /// The label in short lines.
    pub lines: Vec<String>,
    /// Which end of the label is at its place, as SVG's `text-anchor`.
    pub anchor: &'static str,
}

/// One place's line. It is open where there is no data.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    pub id: String,
    /// The points of each stretch without a gap, in ten-thousandths of the drawing.
    pub stretches: Vec<String>,
    /// Years that stand alone, and the last one.
    pub dots: Vec<(Share, Share)>,
    /// The last one, where the line ends before the drawing does: from there a thread leads to its
    /// label.
    pub thread: Option<(Share, Share)>,
    pub own: bool,
}

/// What one place has in the year of the readout.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Read {
    pub id: String,
    pub name: String,
    pub value: String,
    pub own: bool,
}

/// A place, and its numbers by year.
type Track<'e, 'a> = (&'e Entry<'a>, Cow<'a, [(Year, Number)]>);

/// The least height of the drawing, in ems.
const LEAST: f64 = 17.0;
/// The most characters of a line of a label.
const WIDEST: usize = 14;
/// The most characters of a line beside a tick.
const SHORT: usize = 8;

/// The years of the lines, if there is more than one: not those of places that are not drawn.
#[inline(never)]
pub(super) fn span(entries: &[Entry<'_>], setting: &Setting<'_>) -> Option<Time> {
    let mut years = setting.fact.year.map(|year| Time::new(year, year));
    let mut has_lines = false;
    for entry in entries {
        if let (Some((first, _)), Some((last, _))) = (entry.points().first(), entry.points().last())
        {
            let own = Time::new(*first, *last);
            years = Some(years.map_or(own, |years| years.with(own)));
            has_lines = true;
        }
    }
    years.filter(|years| has_lines && years.first() < years.last())
}

impl Viewer {
    /// `None` where there are no years to draw a line over.
    #[inline(never)] // Apart, it can come later.
    pub(super) fn trend(
        &self,
        entries: &[Entry<'_>],
        setting: &Setting<'_>,
        pointed: Option<Share>,
    ) -> Option<Trend> {
        let time = span(entries, setting)?;
        let measure = setting.measure;
        let target = measure.target.as_ref();
        let tracks = entries.iter().map(|entry| (entry, setting.points(entry)));
        let tracks: Vec<Track<'_, '_>> = tracks.collect();
        let numbers =
            tracks.iter().flat_map(|(_, points)| points.iter()).map(|(_, number)| *number);
        let axis = Axis::new(numbers.chain(target.map(|target| target.value)));
        // Heights are counted from the top.
        let height_of = |number: Number| Share::new(1.0 - axis.at(number).get());

        let lines = tracks.iter().map(|track| self.line(track, time, height_of));
        let lines: Vec<_> = lines.filter(|line| !line.dots.is_empty()).collect();
        let ends = tracks.iter().filter_map(|(entry, points)| {
            let (_, last) = points.last()?;
            Some((entry.id, wrap(entry.short, WIDEST), height_of(*last), entry.own))
        });
        let mark = target.map(|target| {
            let words = wrap(&self.target_mark(target, measure), WIDEST);
            (TARGET, words, height_of(target.value), false)
        });
        let ends: Vec<_> = ends.chain(mark).collect();
        let high = |lines: &[String]| lines.len() as f64 * LINE;
        let height = ends.iter().map(|(_, lines, ..)| high(lines)).sum::<f64>().max(LEAST);
        let wanted = ends.iter().map(|(_, lines, at, _)| (at.get() * height, high(lines)));
        let tops = stack(&wanted.collect::<Vec<_>>(), height);
        let widest = ends.iter().map(|(_, lines, ..)| longest(lines)).max().unwrap_or_default();
        let labels = ends.into_iter().zip(tops).map(|((id, lines, at, own), top)| Label {
            id: id.to_owned(),
            lines,
            top: Ems::new(top + LINE / 2.0),
            of: Ems::new(at.get() * height),
            own,
        });

        let year = pointed.map(|at| time.year(at)).or(setting.year).unwrap_or(time.last());
        let ticks = self.ticks(axis, setting, height_of);
        let gutter = ticks.iter().map(|tick| longest(&tick.lines)).max().unwrap_or_default();
        Some(Trend {
            direction: self.format.words.runs(),
            summary: self.trend_summary(&tracks, setting),
            time,
            years: self.year_ticks(time, |year| time.at(year)),
            height: Ems::new(height),
            ticks,
            gutter: Ems::new(gutter as f64 * CHARACTER + 0.4),
            lines,
            rule: target.map(|target| height_of(target.value)),
            labels: labels.collect(),
            room: Ems::new(widest as f64 * CHARACTER + 1.6),
            cursor: time.contains(year).then(|| self.x(time.at(year))),
            year: self.format.year(year),
            readout: self.readout(setting, entries, year),
        })
    }

    /// The round numbers of an axis, each with its place.
    pub(super) fn ticks(
        &self,
        axis: Axis,
        setting: &Setting<'_>,
        at: impl Fn(Number) -> Share,
    ) -> Vec<Tick> {
        let ticks = axis.ticks().into_iter();
        let tick = |number| {
            let label = self.format.tick(number, setting.measure);
            let at = at(number);
            let anchor = match at.get() {
                ..0.05 => "start",
                0.95.. => "end",
                _ => "middle",
            };
            Tick { at, lines: wrap(&label, SHORT), label, anchor }
        };
        let mut ticks: Vec<Tick> = ticks.map(tick).collect();
        // Numbers too near each other for their size look the same.
        ticks.dedup_by(|one, before| one.label == before.label);
        ticks
    }

    fn readout(&self, setting: &Setting<'_>, entries: &[Entry<'_>], year: Year) -> Vec<Read> {
        let then = setting.at(year);
        let entries = entries.iter().filter_map(|entry| self.entry(entry.subject, &then));
        let read = entries.map(|entry| Read {
            id: entry.id.to_owned(),
            name: entry.short.to_owned(),
            value: self.label(&entry, &then),
            own: entry.own,
        });
        read.collect()
    }

    fn trend_summary(&self, tracks: &[Track<'_, '_>], setting: &Setting<'_>) -> String {
        let lines = tracks.iter().filter_map(|(entry, points)| {
            let told = |(year, number): &(Year, Number)| {
                (self.format.plain(*number, setting.measure), self.format.year(*year))
            };
            let (from, to) = (told(points.first()?), told(points.last()?));
            let words = &self.format.words;
            Some(if from.1 == to.1 {
                words.lead(entry.name, &words.of_year(&from.0, &from.1))
            } else {
                words.line(entry.name, &from.0, &from.1, &to.0, &to.1)
            })
        });
        let words = &self.format.words;
        words.lines(&join(&lines.collect::<Vec<_>>(), words.between_items()))
    }
}

impl Viewer {
    fn line(
        &self,
        (entry, points): &Track<'_, '_>,
        time: Time,
        height_of: impl Fn(Number) -> Share,
    ) -> Line {
        /// The sides of the drawing, in the units of its points.
        const SIDE: f64 = 10_000.0;
        let whole = |share: Share| (share.get() * SIDE).round() as u32;
        let place = |year: &Year, number: &Number| (self.x(time.at(*year)), height_of(*number));
        let mut stretches = Vec::new();
        let mut dots = Vec::new();
        // A stretch ends where the next value is further off than others are.
        let step = entry.figure.map_or(1, Figure::step);
        let follows = |(one, _): &(Year, Number), (next, _): &(Year, Number)| {
            next.get().checked_sub(one.get()) == Some(step)
        };
        for stretch in points.chunk_by(follows) {
            let places: Vec<_> = stretch.iter().map(|(year, number)| place(year, number)).collect();
            if places.len() > 1 {
                let pairs = places.iter().map(|(x, y)| format!("{},{}", whole(*x), whole(*y)));
                stretches.push(join(&pairs.collect::<Vec<_>>(), " "));
            } else {
                dots.extend(places);
            }
        }
        let last = points.last().map(|(year, number)| place(year, number));
        dots.extend(last.filter(|last| dots.last() != Some(last)));
        let ended = points.last().is_some_and(|(year, _)| *year < time.last());
        let thread = last.filter(|_| ended);
        Line { id: entry.id.to_owned(), stretches, dots, thread, own: entry.own }
    }
}
