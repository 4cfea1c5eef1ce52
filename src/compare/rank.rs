//! Where a number stands among all others of its kind.

use std::ops::Range;

use crate::model::{Number, SubjectIndex, order};

/// The fewest numbers among which a rank says something.
const FEWEST: usize = 5;

/// The numbers that have a rank, the largest first.
#[derive(Debug, Default)]
pub(crate) struct Ranking {
    numbers: Vec<(SubjectIndex, Number)>,
}

/// A rank, counted from the largest number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rank {
    /// From 1; those with equal numbers share one.
    pub place: usize,
    /// How many have one.
    pub of: usize,
    /// Whether another has the same.
    pub tied: bool,
    /// Whether no other has less.
    pub lowest: bool,
}

impl Ranking {
    /// Ranks numbers; there is no ranking of only a few.
    pub fn new(numbers: Vec<(SubjectIndex, Number)>) -> Option<Self> {
        if numbers.len() < FEWEST {
            return None;
        }
        let number = |index: usize| numbers.get(index).map_or(0.0, |(_, number)| number.get());
        let mut sorted = Vec::with_capacity(numbers.len());
        for index in order(numbers.len(), &|one, other| number(other).total_cmp(&number(one))) {
            if let Some(own) = numbers.get(index) {
                sorted.push(*own);
            }
        }
        Some(Self { numbers: sorted })
    }

    /// The rank of one of its numbers.
    pub fn rank(&self, number: Number) -> Rank {
        let of = self.numbers.len();
        let sharing = self.sharing(number);
        let (tied, lowest) = (sharing.len() > 1, sharing.end == of);
        Rank { place: sharing.start.saturating_add(1), of, tied, lowest }
    }

    /// How many have this number.
    pub fn level(&self, number: Number) -> usize {
        self.sharing(number).len()
    }

    /// Those that have this number.
    fn sharing(&self, number: Number) -> Range<usize> {
        let above = self.numbers.partition_point(|(_, other)| *other > number);
        above..self.numbers.partition_point(|(_, other)| *other >= number)
    }

    /// Who stands next to a subject, above and below it, passing over those that are `taken`.
    pub fn neighbours(
        &self,
        subject: SubjectIndex,
        taken: &[SubjectIndex],
    ) -> (Option<SubjectIndex>, Option<SubjectIndex>) {
        let Some(at) = self.numbers.iter().position(|(own, _)| *own == subject) else {
            return (None, None);
        };
        let (above, below) = self.numbers.split_at(at);
        let free = |(index, _): &&(SubjectIndex, Number)| !taken.contains(index);
        let above = above.iter().rev().find(free);
        let below = below.iter().skip(1).find(free);
        (above.map(|(index, _)| *index), below.map(|(index, _)| *index))
    }

    /// The numbers, the largest first.
    pub fn numbers(&self) -> &[(SubjectIndex, Number)] {
        &self.numbers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranking(numbers: &[f64]) -> Option<Ranking> {
        let number = |value: &f64| Number::new(*value).unwrap();
        let numbers = numbers.iter().map(number).enumerate();
        Ranking::new(numbers.map(|(index, number)| (SubjectIndex(index), number)).collect())
    }

    #[test]
    fn ranks_count_from_the_largest_and_equals_share_one() {
        let ranking = ranking(&[3.0, 9.0, 3.0, 1.0, 5.0]).unwrap();
        let rank = |value| ranking.rank(Number::new(value).unwrap());
        let place = |place, tied, lowest| Rank { place, of: 5, tied, lowest };
        assert_eq!(rank(9.0), place(1, false, false));
        assert_eq!(rank(5.0), place(2, false, false));
        assert_eq!(rank(3.0), place(3, true, false));
        assert_eq!(rank(1.0), place(5, false, true));
    }

    #[test]
    fn those_that_share_the_smallest_number_are_all_lowest() {
        let ranking = ranking(&[7.0, 0.0, 0.0, 6.0, 0.0]).unwrap();
        let rank = ranking.rank(Number::new(0.0).unwrap());
        assert_eq!(rank, Rank { place: 3, of: 5, tied: true, lowest: true });
    }

    #[test]
    fn a_few_have_no_rank() {
        assert!(ranking(&[1.0, 2.0, 3.0, 4.0]).is_none());
    }

    #[test]
    fn neighbours_are_the_nearest_that_are_free() {
        let ranking = ranking(&[1.0, 2.0, 3.0, 4.0, 5.0]).unwrap();
        let of = |index, taken: &[usize]| {
            let taken: Vec<_> = taken.iter().copied().map(SubjectIndex).collect();
            let (above, below) = ranking.neighbours(SubjectIndex(index), &taken);
            (above.map(|i| i.0), below.map(|i| i.0))
        };
        assert_eq!(of(2, &[]), (Some(3), Some(1)));
        assert_eq!(of(2, &[3]), (Some(4), Some(1)));
        assert_eq!(of(2, &[3, 4, 0]), (None, Some(1)));
        assert_eq!(of(4, &[]), (None, Some(3)));
        assert_eq!(of(9, &[]), (None, None));
    }
}
