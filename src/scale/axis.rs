//! An axis with round numbers on it, and one of years.

use super::Share;
use crate::model::{Number, Year};

/// An axis from one round number to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Axis {
    /// Two ticks are `digit` times ten to the `exponent` apart; the ends are counted in that.
    digit: f64,
    exponent: i32,
    first: f64,
    last: f64,
}

/// The stretches between ticks that are aimed at.
const STRETCHES: f64 = 4.0;

impl Axis {
    /// An axis for these numbers. It holds zero, unless they are so far from it that most of the
    /// axis would be empty.
    pub fn new(numbers: impl IntoIterator<Item = Number>) -> Self {
        // Halves, because the distance between the largest numbers is none itself.
        let halves = numbers.into_iter().map(|number| number.get() / 2.0);
        let ends = halves.fold(None, |ends: Option<(f64, f64)>, half| {
            let (low, high) = ends.unwrap_or((half, half));
            Some((low.min(half), high.max(half)))
        });
        let (mut low, mut high) = ends.unwrap_or_default();
        if low > 0.0 && (low < high / 2.0 || low == high) {
            low = 0.0;
        }
        if high < 0.0 && (high > low / 2.0 || low == high) {
            high = 0.0;
        }
        if low == high {
            high = 0.5;
        }
        let (digit, exponent) = round_step((high - low) / STRETCHES * 2.0);
        let half_step = digit * power(exponent) / 2.0;
        let (first, last) = ((low / half_step).floor(), (high / half_step).ceil());
        Self { digit, exponent, first, last }
    }

    /// Where a number stands on the axis.
    pub fn at(&self, number: Number) -> Share {
        let steps = number.get() / power(self.exponent) / self.digit;
        Share::new((steps - self.first) / (self.last - self.first))
    }

    /// The round numbers on the axis, from the lowest.
    pub fn ticks(&self) -> Vec<Number> {
        const MOST: usize = 12;
        let steps = std::iter::successors(Some(self.first), |step| Some(step + 1.0));
        let steps = steps.take_while(|step| *step <= self.last).take(MOST);
        // Divided by a power of ten, not multiplied by a fraction: 0.6 and not 0.6000000000000001.
        let tick = |step: f64| match self.exponent {
            ..0 => step * self.digit / power(-self.exponent),
            _ => step * self.digit * power(self.exponent),
        };
        steps.filter_map(|step| Number::new(tick(step))).collect()
    }
}

fn power(exponent: i32) -> f64 {
    10_f64.powi(exponent)
}

/// The nearest of 1, 2, 5 and 10 times a power of ten, as a digit and an exponent.
fn round_step(step: f64) -> (f64, i32) {
    const LEAST: i32 = -300;
    let mut exponent = 0;
    while power(exponent) > step && exponent > LEAST {
        exponent -= 1;
    }
    while step / power(exponent) >= 10.0 {
        exponent += 1;
    }
    match step / power(exponent) {
        ..1.5 => (1.0, exponent),
        ..3.5 => (2.0, exponent),
        ..7.5 => (5.0, exponent),
        _ => (1.0, exponent + 1),
    }
}

/// The years from a first to a last one, along a width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Time {
    first: Year,
    last: Year,
}

impl Time {
    pub fn new(first: Year, last: Year) -> Self {
        Self { first, last: last.max(first) }
    }

    /// The years of both.
    pub fn with(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), last: self.last.max(other.last) }
    }

    pub fn first(self) -> Year {
        self.first
    }

    pub fn last(self) -> Year {
        self.last
    }

    fn length(self) -> f64 {
        f64::from(self.last.get()) - f64::from(self.first.get())
    }

    pub fn at(self, year: Year) -> Share {
        if self.length() <= 0.0 {
            return Share::new(1.0);
        }
        Share::new((f64::from(year.get()) - f64::from(self.first.get())) / self.length())
    }

    /// The year nearest to a share of the width.
    pub fn year(self, at: Share) -> Year {
        let year = f64::from(self.first.get()) + at.get() * self.length();
        Year::new(year.round()).unwrap_or(self.last)
    }

    pub fn contains(self, year: Year) -> bool {
        (self.first..=self.last).contains(&year)
    }

    /// The year, or the nearest that there is.
    pub fn nearest(self, year: Year) -> Year {
        year.clamp(self.first, self.last)
    }

    /// Every year, from the first.
    pub fn years(self) -> impl Iterator<Item = Year> {
        let years = self.first.get()..=self.last.get();
        years.filter_map(|year| Year::new(year.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(numbers: &[f64]) -> Axis {
        Axis::new(numbers.iter().map(|value| Number::new(*value).unwrap()))
    }

    fn ticks(numbers: &[f64]) -> Vec<f64> {
        axis(numbers).ticks().into_iter().map(Number::get).collect()
    }

    fn at(numbers: &[f64], value: f64) -> String {
        axis(numbers).at(Number::new(value).unwrap()).text()
    }

    #[test]
    fn ticks_are_round_and_hold_every_number() {
        assert_eq!(ticks(&[3.4, 20.5]), [0.0, 5.0, 10.0, 15.0, 20.0, 25.0]);
        assert_eq!(ticks(&[0.1, 0.7]), [0.0, 0.2, 0.4, 0.6, 0.8]);
        assert_eq!(ticks(&[0.003, 0.015]), [0.0, 0.005, 0.01, 0.015]);
        assert_eq!(ticks(&[-1.2, 3.0]), [-2.0, -1.0, 0.0, 1.0, 2.0, 3.0]);
        assert_eq!(ticks(&[1.4e9, 2e8]), [0.0, 5e8, 1e9, 1.5e9]);
    }

    #[test]
    fn an_axis_far_from_zero_is_cut() {
        assert_eq!(ticks(&[71.0, 79.0]), [70.0, 72.0, 74.0, 76.0, 78.0, 80.0]);
        assert_eq!(ticks(&[-79.0, -71.0]), [-80.0, -78.0, -76.0, -74.0, -72.0, -70.0]);
        assert_eq!(ticks(&[5.0]), [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]);
    }

    #[test]
    fn numbers_stand_between_the_ends() {
        assert_eq!(at(&[3.4, 20.5], 20.0), "80%");
        assert_eq!(at(&[71.0, 79.0], 75.0), "50%");
        assert_eq!(at(&[], 0.0), "0%");
    }

    #[test]
    fn nothing_is_infinite() {
        for numbers in [&[f64::MAX, f64::MIN][..], &[f64::MIN_POSITIVE], &[5e-324], &[0.0], &[]] {
            let axis = axis(numbers);
            assert!(!axis.ticks().is_empty(), "{numbers:?}: {axis:?}");
            // The round number beyond the largest is infinite, and left out.
            let held = |number: &f64| {
                let largest = number.abs() == f64::MAX;
                let (first, last) = (axis.ticks()[0].get(), axis.ticks().last().unwrap().get());
                largest || first <= *number && *number <= last
            };
            assert!(numbers.iter().all(held), "{numbers:?}: {axis:?}");
        }
    }

    #[test]
    fn years_stand_along_a_width() {
        let year = |year: u16| Year::new(year.into()).unwrap();
        let time = Time::new(year(1990), year(2020));
        assert_eq!(time.at(year(2005)).text(), "50%");
        assert_eq!(time.year(Share::new(0.5)), year(2005));
        assert_eq!(time.year(Share::new(0.17)), year(1995));
        assert_eq!(time.nearest(year(1850)), year(1990));
        assert_eq!(time.years().count(), 31);
        let one = Time::new(year(2019), year(2019));
        assert_eq!(one.at(year(2019)).text(), "100%");
        assert_eq!(one.year(Share::new(0.3)), year(2019));
    }
}
