//! Every place on one strip, with those that are compared named.

use std::fmt::Write;

use super::Viewer;
use super::label::{CHARACTER, Ems, LINE, Label, TARGET, append, longest, wrap};
use super::setting::{Entry, Setting};
use super::trend::Tick;
use crate::compare::Ranking;
use crate::format::{Direction, isolated};
use crate::model::{Number, SubjectIndex};
use crate::scale::{Axis, Flag, Share, lanes};

/// Every place on one strip. What stands along it is counted from the left.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field {
    pub direction: Direction,
    /// What the strip shows, for those who do not see it.
    pub summary: String,
    /// The ranks of the subject, which is told by `true`, and of those compared with it.
    pub ranks: Vec<(bool, String)>,
    pub ticks: Vec<Tick>,
    pub marks: Marks,
    pub rule: Option<Share>,
    pub named: Vec<Named>,
    /// The height that the names need.
    pub height: Ems,
    /// The place that the reader points at, or how to point at one.
    pub pointed: String,
    /// Where it is.
    pub cursor: Option<Share>,
    /// Where the places are, the lowest first and equals once: what the arrow keys go through.
    pub steps: Vec<Share>,
    /// Which of them the keys are at: the place that is pointed at, or the subject.
    pub step: usize,
    /// That place, in words.
    pub stepped: String,
}

/// All places, as paths of marks in a box of 10,000 by 1: an element each would cost more than all else.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Marks {
    pub now: String,
    /// Those whose number is of an earlier year.
    pub earlier: String,
}

/// A place that is named.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Named {
    pub at: Share,
    /// Whether its name stands before the mark, where there is more room.
    pub before: bool,
    pub label: Label,
    pub is_target: bool,
}

/// The narrowest strip (288 px wide) is this many ems of its labels.
const NARROWEST: f64 = 24.0;
/// The most characters of a line of a label.
const WIDEST: usize = 20;

impl Viewer {
    /// `None` where there are too few places for a rank.
    #[inline(never)] // Apart, it can come later.
    pub(super) fn field(
        &self,
        entries: &[Entry<'_>],
        setting: &Setting<'_>,
        pointed: Option<Share>,
    ) -> Option<Field> {
        let words = &self.format.words;
        let ranking = setting.ranking.as_ref()?;
        let measure = setting.measure;
        let target = measure.target.as_ref();
        let numbers = ranking.numbers().iter().map(|(_, number)| *number);
        let axis = Axis::new(
            numbers
                .chain(entries.iter().filter_map(Entry::number))
                .chain(target.map(|target| target.value)),
        );
        let named = self.named(entries, setting, axis);
        let lowest = named.iter().map(|(_, bottom)| *bottom).fold(0.0, f64::max);
        let nearest = pointed.and_then(|at| {
            let distance = |number: Number| (axis.at(number).get() - at.get()).abs();
            let numbers = ranking.numbers().iter();
            let (index, number) =
                numbers.min_by(|(_, a), (_, b)| distance(*a).total_cmp(&distance(*b)))?;
            Some((self.entry(*index, setting)?, axis.at(*number)))
        });
        let own = entries.iter().find(|entry| entry.own && entry.rank.is_some());
        let own = own.and_then(|entry| Some((entry, axis.at(entry.number()?))));
        let at_keys = nearest.as_ref().map(|(entry, at)| (entry, *at)).or(own);
        let told = |entry: &Entry<'_>| {
            let rank = entry.rank.map(|rank| rank.words(&self.format)).unwrap_or_default();
            let level = entry.number().map_or(1, |number| ranking.level(number));
            let name = match level.saturating_sub(1) {
                0 => isolated(entry.name, words.runs()).into_owned(),
                others => words.and_others(entry.name, others),
            };
            words.place_at(&name, &self.label(entry, setting), &rank)
        };
        let mut steps: Vec<_> = ranking.numbers().iter().map(|(_, own)| axis.at(*own)).collect();
        steps.reverse();
        steps.dedup();
        let ends = |number: Option<&(SubjectIndex, Number)>| {
            let (index, number) = number?;
            Some((self.name(*index), self.format.plain(*number, measure)))
        };
        let (high, low) = (ends(ranking.numbers().first())?, ends(ranking.numbers().last())?);
        Some(Field {
            direction: words.runs(),
            summary: if low.1 == high.1 {
                words.field_level(ranking.numbers().len(), &low.1)
            } else {
                words.field(ranking.numbers().len(), &low.1, low.0, &high.1, high.0)
            },
            ranks: entries
                .iter()
                .map(|entry| {
                    let rank = entry.rank.map(|rank| rank.words(&self.format));
                    let told = match rank {
                        Some(rank) => words.rank_of(entry.short, &rank),
                        None => words.no_rank(entry.short),
                    };
                    (entry.own, told)
                })
                .collect(),
            ticks: thinned(self.ticks(axis, setting, |number| axis.at(number)))
                .into_iter()
                .map(|tick| Tick { at: self.x(tick.at), ..tick })
                .collect(),
            marks: self.marks(ranking, setting, axis),
            rule: target.map(|target| self.x(axis.at(target.value))),
            named: named.into_iter().map(|(named, _)| named).collect(),
            height: Ems::new(lowest),
            pointed: nearest
                .as_ref()
                .map_or_else(|| words.point().to_owned(), |(entry, _)| told(entry)),
            step: at_keys
                .and_then(|(_, at)| steps.iter().position(|step| *step == at))
                .unwrap_or_default(),
            stepped: at_keys.map(|(entry, _)| told(entry)).unwrap_or_default(),
            steps,
            cursor: nearest.map(|(_, at)| self.x(at)),
        })
    }

    fn marks(&self, ranking: &Ranking, setting: &Setting<'_>, axis: Axis) -> Marks {
        let mut marks = Marks::default();
        // The same number, or one that cannot be told from it, follows.
        let mut last = [None; 2];
        for (index, number) in ranking.numbers() {
            let earlier = setting.reading(*index).is_some_and(|own| setting.is_earlier(&own));
            let [now, then] = &mut last;
            let (last, path) = match earlier {
                true => (then, &mut marks.earlier),
                false => (now, &mut marks.now),
            };
            let at = (self.x(axis.at(*number)).get() * 10_000.0).round() as u32;
            if last.replace(at) != Some(at) {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{at},0v1");
            }
        }
        marks
    }

    /// The names of the places that are compared, each with the height of its foot, in lanes.
    fn named(&self, entries: &[Entry<'_>], setting: &Setting<'_>, axis: Axis) -> Vec<(Named, f64)> {
        let places = entries.iter().filter_map(|entry| {
            let label = self.label(entry, setting);
            Some((entry.id, axis.at(entry.number()?), entry.short, label, entry.own))
        });
        let target = setting.measure.target.as_ref().map(|target| {
            let value = self.format.aim(target, setting.measure);
            (TARGET, axis.at(target.value), self.format.words.target(), value, false)
        });
        let wrapped = places.chain(target).map(|(id, at, name, value, own)| {
            let mut lines = wrap(name, WIDEST);
            append(&mut lines, &value, WIDEST);
            let width = (longest(&lines) as f64 * CHARACTER + 1.2) / NARROWEST;
            let before = at.get() + width > 1.0;
            let start = if before { at.get() - width } else { at.get() };
            (id, at, before, lines, own, Flag { at: at.get(), start, end: start + width })
        });
        let wrapped: Vec<_> = wrapped.collect();
        let flags: Vec<_> = wrapped.iter().map(|(.., flag)| *flag).collect();
        let lanes = lanes(&flags);
        // A lane is as high as its highest label, and begins where the one above ends.
        let height = |lane: usize| {
            let own = wrapped.iter().zip(&lanes).filter(|(_, own)| **own == lane);
            own.map(|((.., lines, _, _), _)| lines.len() as f64 * LINE).fold(0.0, f64::max)
        };
        let named = wrapped.iter().zip(&lanes).map(|((id, at, before, lines, own, _), lane)| {
            let top = (0..*lane).map(height).sum::<f64>() + LINE * 0.4;
            let label = Label {
                id: (*id).to_owned(),
                lines: lines.clone(),
                top: Ems::new(top + LINE / 2.0),
                of: Ems::default(),
                own: *own,
            };
            (
                Named { at: self.x(*at), before: *before, label, is_target: *id == TARGET },
                top + height(*lane),
            )
        });
        named.collect()
    }
}

/// As many ticks as have room beside each other, the first one among them.
fn thinned(ticks: Vec<Tick>) -> Vec<Tick> {
    let widest = ticks.iter().map(|tick| tick.label.chars().count()).max().unwrap_or_default();
    let width = (widest as f64 * CHARACTER + 0.8) / NARROWEST;
    let mut free = 0.0;
    let mut has_room = |tick: &Tick| {
        let at = tick.at.get();
        let room = at >= free;
        if room {
            free = at + width;
        }
        room
    };
    ticks.into_iter().filter(|tick| has_room(tick)).collect()
}
