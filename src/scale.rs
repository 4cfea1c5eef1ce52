//! Geometry: finite numbers in, finite shares of a width out.

mod axis;
mod labels;

pub(crate) use axis::{Axis, Time};
pub(crate) use labels::{Flag, lanes, stack};

use crate::model::{Number, digits, joined};

/// A share of a width, 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub(crate) struct Share(f64);

impl Share {
    pub fn new(share: f64) -> Self {
        Self(if share.is_nan() { 0.0 } else { share.clamp(0.0, 1.0) })
    }

    pub fn get(self) -> f64 {
        self.0
    }

    /// The same from the other side.
    pub fn mirrored(self) -> Self {
        Self(1.0 - self.0)
    }

    /// As an SVG percentage, to a hundredth.
    pub fn text(self) -> String {
        // Whole numbers only: printing a fraction would bring its formatter into the browser.
        let hundredths = (self.0 * 10_000.0).round() as usize;
        let (whole, rest) = (digits(hundredths / 100, 1), hundredths % 100);
        match (rest, rest % 10) {
            (0, _) => whole + "%",
            (_, 0) => joined(&[&whole, ".", &digits(rest / 10, 1), "%"]),
            _ => joined(&[&whole, ".", &digits(rest, 2), "%"]),
        }
    }
}

/// An axis that always holds zero, so that the length of a bar says how much.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    low: f64,
    high: f64,
    /// How much of the width bars may take; labels stand in the rest.
    room: f64,
}

/// A bar: empty up to its start, then its length.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bar {
    pub start: Share,
    pub length: Share,
}

impl Bar {
    /// Where the label of this bar begins: at the end of it, or at zero for one that points back.
    pub fn end(self) -> f64 {
        self.start.get() + self.length.get()
    }
}

impl Scale {
    /// An axis for these numbers.
    pub fn new(numbers: &[Number]) -> Self {
        let (mut low, mut high) = (0.0, 0.0);
        for number in numbers {
            // Halves, because the distance between the largest numbers is none itself.
            let half = number.get() / 2.0;
            (low, high) = (f64::min(low, half), f64::max(high, half));
        }
        Self { low, high, room: 1.0 }
    }

    /// The same axis, with room for labels as wide as these shares of the width, each behind the
    /// bar of its number.
    pub fn with_room(self, labels: &[(Number, Share)]) -> Self {
        const LEAST: f64 = 0.4;
        let mut room = 1.0;
        for (number, label) in labels {
            let end = self.bar(*number).end();
            if end > 0.0 {
                room = f64::min(room, (1.0 - label.get()) / end);
            }
        }
        Self { room: room.max(LEAST), ..self }
    }

    /// Where a number stands on the axis.
    pub fn at(&self, number: Number) -> Share {
        let extent = self.high - self.low;
        if extent <= 0.0 {
            return Share::default();
        }
        Share::new((number.get() / 2.0 - self.low) / extent * self.room)
    }

    /// Where zero is.
    pub fn zero(&self) -> Share {
        Number::new(0.0).map_or(Share::default(), |zero| self.at(zero))
    }

    /// The bar from zero to a number.
    pub fn bar(&self, number: Number) -> Bar {
        let zero = self.zero();
        let end = self.at(number);
        let (start, end) = if end < zero { (end, zero) } else { (zero, end) };
        Bar { start, length: Share::new(end.get() - start.get()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(value: f64) -> Number {
        Number::new(value).unwrap()
    }

    fn bar(scale: Scale, value: f64) -> (String, String) {
        let bar = scale.bar(number(value));
        (bar.start.text(), bar.length.text())
    }

    fn strings(start: &str, length: &str) -> (String, String) {
        (start.to_owned(), length.to_owned())
    }

    #[test]
    fn bars_start_at_zero() {
        let scale = Scale::new(&[3.4, 4.7, 16.0].map(number));
        assert_eq!(bar(scale, 16.0), strings("0%", "100%"));
        assert_eq!(bar(scale, 3.4), strings("0%", "21.25%"));
        assert_eq!(bar(scale, 0.0), strings("0%", "0%"));
        assert_eq!(scale.at(number(2.0)).text(), "12.5%");
    }

    #[test]
    fn negative_numbers_point_back_from_zero() {
        let scale = Scale::new(&[-1.0, 3.0].map(number));
        assert_eq!(bar(scale, -1.0), strings("0%", "25%"));
        assert_eq!(bar(scale, 3.0), strings("25%", "75%"));
        let all_negative = Scale::new(&[-1.0, -2.0].map(number));
        assert_eq!(bar(all_negative, -1.0), strings("50%", "50%"));
    }

    #[test]
    fn nothing_is_not_finite() {
        let scale = Scale::new(&[f64::MAX, f64::MIN].map(number));
        assert_eq!(bar(scale, f64::MAX), strings("50%", "50%"));
        let zero = Scale::new(&[number(0.0)]);
        assert_eq!(bar(zero, 0.0), strings("0%", "0%"));
        assert_eq!(bar(Scale::new(&[]), 5.0), strings("0%", "0%"));
        assert_eq!(Share::new(f64::NAN).text(), "0%");
        assert_eq!(Share::new(7.0).text(), "100%");
        assert_eq!(Share::new(0.101).text(), "10.1%");
        assert_eq!(Share::new(0.0001).text(), "0.01%");
        assert_eq!(Share::new(0.10004).text(), "10%");
    }

    #[test]
    fn labels_have_room_behind_their_bars() {
        let scale = Scale::new(&[10.0, 5.0].map(number));
        let labels = [(number(10.0), Share::new(0.2)), (number(5.0), Share::new(0.7))];
        let scale = scale.with_room(&labels);
        assert_eq!(bar(scale, 10.0), strings("0%", "60%"));
        assert_eq!(bar(scale, 5.0), strings("0%", "30%"));
    }
}
