//! Labels that do not overlap: one above the other, or in lanes.

use std::cmp::Ordering;

use crate::model::order;

/// The tops of labels that each want their middle at a height: no two overlap, and none reaches out
/// of `room` as long as all fit into it. Each label is that middle and its own height.
pub(crate) fn stack(labels: &[(f64, f64)], room: f64) -> Vec<f64> {
    let of = |index: usize| labels.get(index).copied().unwrap_or_default();
    let order = order(labels.len(), &|a, b| of(a).0.total_cmp(&of(b).0));

    // Downwards, each below the one before; then upwards, so that the last one ends inside.
    let mut tops = vec![0.0; labels.len()];
    let mut free = 0.0_f64;
    for index in &order {
        let (middle, height) = of(*index);
        if let Some(top) = tops.get_mut(*index) {
            *top = free.max(middle - height / 2.0);
            free = *top + height;
        }
    }
    let mut end = room;
    for index in order.iter().rev() {
        if let Some(top) = tops.get_mut(*index) {
            *top = top.min(end - of(*index).1).max(0.0);
            end = *top;
        }
    }
    tops
}

/// A label in a lane below what it names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Flag {
    /// Where what it names is, and a line leads down from.
    pub at: f64,
    pub start: f64,
    pub end: f64,
}

/// The lane of each label, counted from the highest one: labels that would overlap stand in
/// different ones, and no line runs through a label, as far as that can be.
pub(crate) fn lanes(flags: &[Flag]) -> Vec<usize> {
    let at = |index: usize| flags.get(index).map_or(0.0, |flag| flag.at);
    // From the end: so the line of the next label is before the labels above it.
    let order = order(flags.len(), &|a, b| at(b).total_cmp(&at(a)));
    let mut placed: Vec<(usize, Flag)> = Vec::new();
    let mut lanes = vec![0; flags.len()];
    for index in &order {
        let Some(flag) = flags.get(*index) else {
            continue;
        };
        let crosses = |line: f64, label: &Flag| line > label.start && line < label.end;
        let is_free = |lane: usize| {
            placed.iter().all(|(other_lane, other)| match other_lane.cmp(&lane) {
                Ordering::Equal => flag.end <= other.start || flag.start >= other.end,
                Ordering::Less => !crosses(flag.at, other),
                Ordering::Greater => !crosses(other.at, flag),
            })
        };
        let below = placed.iter().map(|(lane, _)| lane.saturating_add(1)).max().unwrap_or(0);
        let lane = (0..below).find(|lane| is_free(*lane)).unwrap_or(below);
        placed.push((lane, *flag));
        if let Some(own) = lanes.get_mut(*index) {
            *own = lane;
        }
    }
    lanes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stand_where_they_want_where_there_is_room() {
        assert_eq!(stack(&[(2.0, 1.0), (8.0, 1.0)], 10.0), [1.5, 7.5]);
    }

    #[test]
    fn labels_make_room_for_each_other() {
        assert_eq!(stack(&[(5.0, 1.0), (5.5, 1.0), (4.5, 1.0)], 10.0), [5.0, 6.0, 4.0]);
        assert_eq!(stack(&[(10.0, 1.0), (10.0, 2.0)], 10.0), [7.0, 8.0]);
        assert_eq!(stack(&[(0.0, 1.0), (0.0, 1.0)], 10.0), [0.0, 1.0]);
    }

    #[test]
    fn no_two_overlap_and_none_reaches_out() {
        let labels: Vec<_> = (0..9).map(|i| (f64::from(i * i % 5), 1.25)).collect();
        let mut tops = stack(&labels, 15.0);
        tops.sort_by(f64::total_cmp);
        assert!(tops.windows(2).all(|pair| pair[1] - pair[0] >= 1.25 - 1e-9), "{tops:?}");
        assert!(tops[0] >= 0.0 && tops[8] + 1.25 <= 15.0 + 1e-9, "{tops:?}");
    }

    /// The lanes of labels that begin at what they name, or end at it.
    fn lanes_of(labels: &[(f64, f64)]) -> Vec<usize> {
        let flag =
            |(at, other): &(f64, f64)| Flag { at: *at, start: at.min(*other), end: at.max(*other) };
        lanes(&labels.iter().map(flag).collect::<Vec<_>>())
    }

    #[test]
    fn overlapping_labels_take_lanes() {
        assert_eq!(lanes_of(&[(0.0, 1.0), (2.0, 3.0)]), [0, 0]);
        assert_eq!(lanes_of(&[(0.0, 2.0), (1.0, 3.0), (2.5, 4.0)]), [2, 1, 0]);
        assert_eq!(lanes_of(&[]), [0_usize; 0]);
    }

    #[test]
    fn no_line_runs_through_a_label() {
        // The line of the first would run through the second in a higher lane.
        assert_eq!(lanes_of(&[(1.0, 3.0), (2.0, 0.5)]), [1, 0]);
        // Each line ends above the lanes in which a label would be in its way.
        let labels = [(0.1, 0.4), (0.2, 0.5), (0.3, 0.6), (0.95, 0.7)];
        let lanes = lanes_of(&labels);
        for ((at, _), lane) in labels.iter().zip(&lanes) {
            let above = labels.iter().zip(&lanes).filter(|(_, other)| *other < lane);
            let crossed = above.filter(|((a, b), _)| *at > a.min(*b) && *at < a.max(*b));
            assert_eq!(crossed.count(), 0, "{lanes:?}");
        }
    }
}
