//! Decimals as they are written, so that no number is compared with its binary neighbour.

use std::fmt;

/// So many units of a tenth to the power of `scale`.
#[derive(Clone, Copy, Debug)]
pub struct Decimal {
    units: i128,
    scale: i32,
}

/// Digits before and after the point, so few that neither sums nor products overflow.
const MOST_DIGITS: usize = 18;

/// Equal numbers are equal: 16.0 is 16.
impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        let (own, other) = (self.plain(), other.plain());
        (own.units, own.scale) == (other.units, other.scale)
    }
}

impl Decimal {
    /// Reads a number as JSON writes it; `None` where it has too many digits.
    pub fn parse(written: &str) -> Option<Self> {
        if written.contains(['e', 'E']) {
            return Self::of(written.parse().ok()?);
        }
        let (sign, digits) = written.strip_prefix('-').map_or((1, written), |own| (-1, own));
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        // What comes after these is no figure, but the neighbour of a binary number.
        let decimals = decimals.get(..MOST_DIGITS).unwrap_or(decimals);
        if whole.len() > MOST_DIGITS {
            return None;
        }
        let units: i128 = format!("{whole}{decimals}").parse().ok()?;
        // How it was written stays in its scale: 16.0 has a decimal.
        Some(Self { units: sign * units, scale: i32::try_from(decimals.len()).ok()? })
    }

    /// The shortest decimal that is this number, which is what was written in a table.
    pub fn of(value: f64) -> Option<Self> {
        Self::parse(&value.to_string())
    }

    /// How many decimals it is written with, or, where its last digits are zeros that stand for others,
    /// how many of these, as a negative number. 128,900,000 is such a number: three zeros after three
    /// digits or more, or, where it is shown as millions, after two.
    pub fn place(self, compact: bool) -> i32 {
        let digits = self.units.unsigned_abs().to_string();
        let plain = digits.trim_end_matches('0').len();
        let zeros = digits.len() - plain;
        let is_rounded = self.scale == 0 && zeros >= 3 && plain >= if compact { 2 } else { 3 };
        if is_rounded { i32::try_from(zeros).map_or(0, |zeros| -zeros) } else { self.scale }
    }

    /// Half of the last place goes away from zero, as people round.
    pub fn rounded(self, place: i32) -> Self {
        if place >= self.scale {
            return self.plain();
        }
        let unit = power(self.scale - place);
        let half = unit / 2 * self.units.signum();
        let units = (self.units + half) / unit;
        Self { units: units * power(-place), scale: place.max(0) }.plain()
    }

    pub fn minus(self, other: Self) -> Self {
        let scale = self.scale.max(other.scale);
        let units = |own: Self| own.units * power(scale - own.scale);
        Self { units: units(self) - units(other), scale }.plain()
    }

    pub fn to_f64(self) -> f64 {
        self.to_string().parse().unwrap_or_default()
    }

    /// Without zeros at its end.
    fn plain(self) -> Self {
        let mut own = self;
        while own.scale > 0 && own.units % 10 == 0 {
            own = Self { units: own.units / 10, scale: own.scale - 1 };
        }
        own
    }
}

fn power(exponent: i32) -> i128 {
    (0..exponent).fold(1, |power, _| power * 10)
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.units < 0 { "-" } else { "" };
        let digits = self.units.unsigned_abs();
        let scale = usize::try_from(self.scale).unwrap_or_default();
        let digits = format!("{digits:0>width$}", width = scale + 1);
        let (whole, decimals) = digits.split_at_checked(digits.len() - scale).unwrap_or_default();
        let point = if decimals.is_empty() { "" } else { "." };
        write!(formatter, "{sign}{whole}{point}{decimals}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).expect("a decimal")
    }

    #[test]
    fn numbers_are_rounded_as_people_round() {
        for (text, place, rounded) in [
            ("3.414", 1, "3.4"),
            ("15.901", 0, "16"),
            // Not 2.67, as its binary neighbour would be.
            ("2.675", 2, "2.68"),
            ("-2.5", 0, "-3"),
            ("0.05", 1, "0.1"),
            ("0.04", 1, "0"),
            ("9.96", 1, "10"),
            ("128932752", -5, "128900000"),
            ("128950000", -5, "129000000"),
            ("3", 2, "3"),
        ] {
            assert_eq!(decimal(text).rounded(place).to_string(), rounded, "{text}");
        }
    }

    #[test]
    fn a_number_says_how_exact_it_is() {
        for (text, compact, place) in [
            ("3.4", false, 1),
            ("3.40", false, 2),
            ("16", false, 0),
            ("20", false, 0),
            ("128900000", false, -5),
            ("1300000000", false, 0),
            ("1300000000", true, -8),
            ("9000", true, 0),
            ("128932752", false, 0),
        ] {
            assert_eq!(decimal(text).place(compact), place, "{text}");
        }
    }

    #[test]
    fn the_same_number_is_the_same() {
        assert_eq!(decimal("16.0"), decimal("16"));
        assert_eq!(decimal("1.5e2"), decimal("150"));
        assert_eq!(decimal("3.5").minus(decimal("3.414")).to_string(), "0.086");
        assert_eq!(decimal("-0.5").minus(decimal("0.25")).to_string(), "-0.75");
        assert_eq!(Decimal::parse("12345678901234567890"), None);
    }
}
