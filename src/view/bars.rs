//! Bars from zero, labelled directly, and the target's line across them.

use super::Viewer;
use super::label::columns;
use super::setting::{Entry, Setting};
use crate::format::Direction;
use crate::model::{Measure, Number, Target};
use crate::scale::{Bar, Scale, Share};

/// Bars from zero, and the target's line across them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bars {
    pub direction: Direction,
    /// Where zero is.
    pub zero: Share,
    /// Where what stands instead of a number begins: at zero, or before it where that leaves more room.
    pub start: Share,
    pub rows: Vec<BarRow>,
    pub rule: Option<Rule>,
}

/// One subject's bar.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct BarRow {
    /// The subject's id, for keys.
    pub id: String,
    pub name: String,
    /// Its number, or why there is none.
    pub label: String,
    pub bar: Option<Bar>,
    /// Whether the target's line would run through the label, and is left out here.
    pub crossed: bool,
    /// Whether it is the card's own subject.
    pub own: bool,
}

/// The target's line across the bars.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rule {
    pub at: Share,
    /// How far its label is indented, from the side that `label_first` says.
    pub indent: Share,
    /// Whether the label stands before the line, where there is more room than after it.
    pub label_first: bool,
    /// The name of its row for those who do not see the line.
    pub name: String,
    pub label: String,
}

impl Viewer {
    pub(super) fn bars(&self, entries: &[&Entry<'_>], setting: &Setting<'_>) -> Bars {
        let measure = setting.measure;
        let target = measure.target.as_ref();
        // The numbers of all years, so that a bar is as long in each as it is in another.
        let mut numbers = Vec::new();
        for entry in entries {
            numbers.append(&mut entry.numbers());
        }
        if let Some(target) = target {
            numbers.push(target.value);
        }
        let scale = Scale::new(&numbers);
        // The unit stands with the subject's own number where it has room, as the sentence has it too; or else with the
        // first one.
        let own = |entry: &&&Entry<'_>| entry.own && entry.number().is_some();
        let first = || entries.iter().find(|entry| entry.number().is_some());
        let with_unit = entries.iter().find(own).or_else(first).map(|entry| entry.subject);
        let quantity = |entry: &Entry<'_>| {
            let number = entry.number().filter(|_| with_unit == Some(entry.subject))?;
            let quantity = self.format.quantity(number, measure);
            Some(self.of_other_year(quantity, entry.year, setting.told_year()))
        };
        let mut labels = Vec::new();
        for entry in entries {
            let Some(largest) = largest(&entry.numbers()) else {
                continue;
            };
            // As much as in the years in which it has a year behind it.
            let quantity = quantity(entry).filter(|_| !entry.own);
            let own = quantity.unwrap_or_else(|| self.label(entry, setting));
            let late = self.late_label(largest, entry, setting);
            let label = late.filter(|late| late.len() > own.len()).unwrap_or(own);
            labels.push((largest, label_share(&label)));
        }
        let scale = scale.with_room(&labels);
        let rule = target.map(|target| self.rule(target, &scale, measure));
        let zero = scale.zero();
        let start = if zero.get() > 0.5 { Share::default() } else { zero };
        let mut rows = Vec::new();
        for entry in entries {
            let bar = entry.number().map(|number| scale.bar(number));
            let end = bar.map_or(start.get(), Bar::end);
            let mut label = self.label(entry, setting);
            if let Some(quantity) = quantity(entry)
                && (!entry.own || end + label_share(&quantity).get() <= 1.0)
            {
                label = quantity;
            }
            let crossed = rule.as_ref().is_some_and(|rule| {
                let at = rule.at.get();
                at > end && at < end + label_share(&label).get()
            });
            rows.push(BarRow {
                id: entry.id.to_owned(),
                name: self.format.alone(entry.short),
                label,
                bar,
                crossed,
                own: entry.own,
            });
        }
        Bars { direction: self.format.words.runs(), zero, start, rows, rule }
    }

    /// The label of a number whose year has to be told, if there is a year in which it has to be.
    fn late_label(
        &self,
        number: Number,
        entry: &Entry<'_>,
        setting: &Setting<'_>,
    ) -> Option<String> {
        let points = entry.points();
        let (first, last) = (points.first()?.0, setting.time?.last());
        let years = usize::from(last.get().saturating_sub(first.get())).saturating_add(1);
        let label = self.format.plain(number, setting.measure);
        let late = || self.format.words.of_year(&label, &self.format.year(first));
        (points.len() < years).then(late)
    }

    fn rule(&self, target: &Target, scale: &Scale, measure: &Measure) -> Rule {
        let at = scale.at(target.value);
        let label_first = at.get() > 0.5;
        let value = self.format.aim(target, measure);
        Rule {
            at,
            indent: Share::new(if label_first { 1.0 - at.get() } else { at.get() }),
            label_first,
            name: self.format.words.target().to_owned(),
            label: self.format.words.target_rule(&value, &self.format.target(target)),
        }
    }
}

fn largest(numbers: &[Number]) -> Option<Number> {
    let mut largest = *numbers.first()?;
    for number in numbers {
        if *number > largest {
            largest = *number;
        }
    }
    Some(largest)
}

/// How much of the narrowest bars a label takes.
fn label_share(label: &str) -> Share {
    /// The narrowest bars (288 px wide) are this many ems of their labels.
    const NARROWEST: f64 = 21.0;
    /// The width of a digit of the widest of the usual typefaces (Verdana's), and the space before
    /// the label.
    const CHARACTER: f64 = 0.65;
    const SPACE: f64 = 0.9;
    Share::new((columns(label) as f64 * CHARACTER + SPACE) / NARROWEST)
}
