//! Numbers, with their units and signs.

use super::direction::{self, Direction};
use super::{Format, Numeral, message};
use crate::model::{
    Digits, Measure, Notation, Number, Plural, Target, Unit, Year, is_direction, joined,
};

/// Ten thousand, which some languages count in.
const MYRIAD: f64 = 1e4;

/// More decimals than any number has that is shown.
const ALL: u8 = 20;

/// So many decimals more are tried for what their fact's would not tell.
const MOST_FINER: u8 = 7;

/// The decimals of a compact number whose fact names none.
const COMPACT_DECIMALS: u8 = 1;

/// Signs of money.
const MONEY: [char; 6] = ['$', '€', '£', '¥', '₹', '₩'];

/// A true minus sign.
const MINUS: char = '\u{2212}';

/// A number as it is shown.
#[derive(Clone, Copy)]
pub(crate) struct Shown {
    value: f64,
    /// What it is rounded to; 0 where it is not.
    step: f64,
}

impl Shown {
    /// With all its digits.
    pub fn all(number: Number) -> Self {
        Self { value: number.get(), step: 0.0 }
    }

    fn of(number: Number, written: Written) -> Self {
        let step = written.step(number);
        Self { value: to_multiple(number, step).get(), step }
    }

    pub fn get(self) -> f64 {
        self.value
    }
}

/// How a number is written.
#[derive(Clone, Copy)]
enum Written {
    /// With all its digits, and at most so many decimals.
    Digits(Option<u8>),
    /// In words, with at most so many decimals, as so many of a thousand or a million.
    Words(u8, Option<Number>),
}

impl Format {
    /// A number as its fact shows it, without its unit.
    pub fn number(&self, number: Number, measure: &Measure) -> String {
        self.write(number, self.written(number, measure))
    }

    fn write(&self, number: Number, written: Written) -> String {
        tidy(&match written {
            Written::Digits(decimals) => self.locale.standard(number, decimals),
            Written::Words(decimals, _) => self.in_words(number, decimals, written.step(number)),
        })
    }

    /// A number in words, with at most so many decimals, which is a step of its last digit.
    fn in_words(&self, number: Number, decimals: u8, step: f64) -> String {
        let rounded = to_multiple(number, step);
        let size = rounded.get().abs();
        if (1e9..1e12).contains(&size)
            && let Some(millions) = Number::new(rounded.get() / 1e6)
        {
            let text = self.locale.standard(millions, None);
            let text = self.words.thousands_of_millions(&text);
            if !text.is_empty() {
                return text;
            }
        }
        if size >= MYRIAD && self.words.counts_in_myriads() == "yes" {
            self.locale.compact(rounded, ALL)
        } else {
            self.locale.compact(number, decimals)
        }
    }

    /// How a number is written: as its fact says, and with more decimals where it would be zero and is none, or would
    /// stand on another side of its target than it does, which has all its digits: 0.03 is not 0, and 41.5 is not 42
    /// beside a target of 41.8.
    fn written(&self, number: Number, measure: &Measure) -> Written {
        let aim = measure.target.as_ref().map(|target| target.value);
        let mut finer = (0..MOST_FINER).map(|more| self.rounded(number, measure, more));
        let written = finer.find(|written| {
            let shown = to_multiple(number, written.step(number));
            if shown.get() == 0.0 && number.get() != 0.0 {
                return false;
            }
            aim.is_none_or(|aim| match shown.partial_cmp(&aim) == number.partial_cmp(&aim) {
                true => !denies(shown, number, aim),
                // What looks like its target, and is about it, is said to be.
                false => shown == aim && number.is_about(aim),
            })
        });
        written.unwrap_or_else(|| match aim {
            Some(_) => Written::Digits(None),
            None => self.rounded(number, measure, 0),
        })
    }

    /// How a number is written as its fact says, with so many `more` decimals.
    fn rounded(&self, number: Number, measure: &Measure, more: u8) -> Written {
        let finer = |decimals: u8| decimals.saturating_add(more).min(ALL);
        if measure.notation == Notation::Standard {
            return Written::Digits(decimals(number, measure).map(finer));
        }
        let decimals = finer(measure.decimals.unwrap_or(COMPACT_DECIMALS));
        let size = number.get().abs();
        // What rounds up to a thousand or a million is one.
        let half = 0.5 / 10_f64.powi(decimals.into());
        if size >= 1e6 - 1e3 * half {
            Written::Words(decimals, Number::new(1e6))
        } else if size >= 1e3 - half {
            // What a language writes in digits is rounded as such.
            let in_digits = self.words.thousands_in_words() == "no"
                || self.words.counts_in_myriads() == "yes" && size < MYRIAD - 0.5;
            match in_digits {
                true => Written::Digits(Some(more)),
                false => Written::Words(decimals, Number::new(1e3)),
            }
        } else {
            Written::Digits(Some(decimals))
        }
    }

    /// The number that its fact shows: the same, or what it is rounded to.
    pub fn shown(&self, number: Number, measure: &Measure) -> Shown {
        Shown::of(number, self.written(number, measure))
    }

    /// Whether the decimals of their fact leave no difference between a number and another, and it is shown with no
    /// more of them.
    pub fn are_alike(&self, one: Number, other: Number, measure: &Measure) -> bool {
        let text = |number| self.write(number, self.rounded(number, measure, 0));
        text(one) == text(other) && text(one) == self.number(one, measure)
    }

    /// A number with all its digits.
    pub fn full(&self, number: Number) -> String {
        tidy(&self.locale.standard(number, None))
    }

    /// A number without its unit, except for a percent sign, which belongs to the number.
    pub fn plain(&self, number: Number, measure: &Measure) -> String {
        let text = self.number(number, measure);
        if measure.unit.is_percent() { self.percent(&text) } else { text }
    }

    /// The number of a target, with all the digits that it was set with, without its unit.
    pub fn aim(&self, target: &Target, measure: &Measure) -> String {
        let words = matches!(self.rounded(target.value, measure, 0), Written::Words(..));
        self.whole(target.value, words, measure)
    }

    /// A round number beside an axis, with all its digits, or in words where it is large.
    pub fn tick(&self, number: Number, measure: &Measure) -> String {
        const LARGE: f64 = 1e6;
        let compact = measure.notation == Notation::Compact
            && matches!(self.rounded(number, measure, 0), Written::Words(..));
        self.whole(number, compact || number.get().abs() >= LARGE, measure)
    }

    /// A number with all its digits, or in words, and nothing of its unit but a percent sign.
    fn whole(&self, number: Number, in_words: bool, measure: &Measure) -> String {
        let text =
            if in_words { tidy(&self.in_words(number, ALL, 0.0)) } else { self.full(number) };
        if measure.unit.is_percent() { self.percent(&text) } else { text }
    }

    /// A number, as it is written, in percent.
    pub fn percent(&self, number: &str) -> String {
        // The sign is isolated with its number, where that is.
        let plain: String = number.chars().filter(|sign| !is_direction(*sign)).collect();
        let text = self.words.percent(&plain);
        let text = match self.digits {
            Digits::Latn => text,
            Digits::Arab => text.replace(Unit::PERCENT, "٪"),
        };
        if plain == number { text } else { self.isolated_number(&text) }
    }

    /// How many there are of something.
    pub fn count(&self, count: usize) -> String {
        message::count_text(count, self.locale.as_ref())
    }

    /// A year has no mark between its thousands.
    pub fn year(&self, year: Year) -> String {
        let digits = year.text();
        match self.digits {
            Digits::Latn => digits,
            Digits::Arab => digits.chars().map(arabic_indic).collect(),
        }
    }

    /// A number with its unit: `3.4 tons per person`, `12%`.
    pub fn quantity(&self, number: Number, measure: &Measure) -> String {
        let text = self.number(number, measure);
        match self.unit(number, measure) {
            Some(unit) => match unit.strip_prefix(Unit::PERCENT) {
                Some("") => self.percent(&text),
                Some(more) => self.words.quantity(&self.percent(&text), more.trim_start()),
                None => self.with_unit(&text, unit),
            },
            None => text,
        }
    }

    /// How the distance of two different numbers is written, of which the card shows others. Never as zero; and with
    /// a decimal more where those two seem to have another distance: 12.6 and 11.4 are 1.2 apart, shown as 13 and 11.
    /// With more of them only where it is the distance itself that is rounded too much: 2.4 and 2.35 are 0.05 apart.
    fn written_gap(
        &self,
        gap: Number,
        between: (Shown, Shown),
        measure: &Measure,
    ) -> (String, Written) {
        let (one, other) = between;
        let between = (one.value - other.value).abs();
        for more in 0..ALL {
            let written = self.rounded(gap, measure, more);
            if matches!(written, Written::Digits(None)) {
                break;
            }
            let own = Shown::of(gap, written);
            // Those that are rounded alike are off by nothing or by a step; a target is not rounded, nor is what would seem
            // to be on its other side: beside that a tenth of the distance is too much.
            let step = one.step.max(other.step);
            let most = match more {
                0 => (0.45 * step).min(0.1 * between),
                // Nor is it rounded more than those are.
                _ => 0.45 * own.step.min(one.step.max(other.step)) + (gap.get() - between).abs(),
            };
            let text = self.write(gap, written);
            // Those that look the same are less than a step apart.
            let fits = between > 0.0 || step == 0.0 || own.value < step;
            if (own.value - between).abs() <= most && fits && has_value(&text) {
                return (text, written);
            }
        }
        (self.full(gap), Written::Digits(None))
    }

    /// How far two different numbers are apart, without the unit.
    pub fn gap(&self, gap: Number, between: (Shown, Shown), measure: &Measure) -> String {
        self.written_gap(gap, between, measure).0
    }

    /// How far two different numbers are apart, with the unit.
    pub fn distance(&self, gap: Number, between: (Shown, Shown), measure: &Measure) -> String {
        let (text, written) = self.written_gap(gap, between, measure);
        let plural = self.plural(gap, written);
        if measure.unit.is_percentage() {
            return self.words.points(Numeral { text: &text, value: gap.get(), plural });
        }
        match measure.unit.form(plural) {
            Some(unit) => self.with_unit(&text, unit),
            None => text,
        }
    }

    /// A number with its unit. A sign of money, as in `US$ per person`, may stand before it.
    fn with_unit(&self, number: &str, unit: &str) -> String {
        let sign = unit.find(MONEY).and_then(|at| unit.split_at_checked(at));
        let Some((letters, rest)) = sign.filter(|(letters, _)| !letters.contains(' ')) else {
            return self.words.quantity(number, unit);
        };
        let mut rest = rest.chars();
        let sign: String = letters.chars().chain(rest.next()).collect();
        let (minus, size) = match number.strip_prefix(MINUS) {
            Some(size) => ("\u{2212}", size),
            None => ("", number),
        };
        let amount = self.words.money(minus, &sign, size);
        match rest.as_str().trim_start() {
            _ if amount.is_empty() => self.words.quantity(number, unit),
            "" => amount,
            rest => self.words.quantity(&amount, rest),
        }
    }

    /// A distance with its sign.
    pub fn signed(&self, gap: &str, more: bool) -> String {
        self.isolated_number(&joined(&[if more { "+" } else { "\u{2212}" }, gap]))
    }

    /// A number with a sign, which would stand on its other side in a language from right to left.
    fn isolated_number(&self, text: &str) -> String {
        match (self.words.runs(), self.digits) {
            (Direction::Ltr, _) => text.to_owned(),
            (Direction::Rtl, Digits::Latn) => direction::run_number(text, Direction::Ltr),
            (Direction::Rtl, Digits::Arab) => direction::run_number(text, Direction::Rtl),
        }
    }

    /// A number that is no value of the data, such as a multiple, with what words depend on.
    pub fn numeral<T>(&self, number: f64, then: impl FnOnce(Numeral<'_>) -> T) -> Option<T> {
        let number = Number::new(number)?;
        let text = self.full(number);
        let plural = self.locale.plural(number, None);
        Some(then(Numeral { text: &text, value: number.get(), plural }))
    }

    /// The plural category of a number with all its digits.
    #[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
    pub fn category(&self, number: Number) -> Plural {
        self.locale.plural(number, None)
    }

    /// The unit in the form that a number takes.
    pub fn unit<'a>(&self, number: Number, measure: &'a Measure) -> Option<&'a str> {
        measure.unit.form(self.plural(number, self.written(number, measure)))
    }

    /// The unit as the head of numbers, in the form that a round number of them takes: in Russian, the one
    /// for all others is that of fractions.
    pub fn unit_of_many<'a>(&self, measure: &'a Measure) -> Option<&'a str> {
        measure
            .unit
            .form(Number::new(100.0).map_or(Plural::Other, |many| self.locale.plural(many, None)))
    }

    fn plural(&self, number: Number, written: Written) -> Plural {
        match written {
            Written::Digits(decimals) => self.locale.plural(number, decimals),
            // What follows so many thousands or millions follows the thousand or the million.
            Written::Words(_, power) => {
                power.map_or(Plural::Other, |power| self.locale.plural(power, Some(0)))
            }
        }
    }
}

impl Written {
    /// The last of the decimals that a number is written with; 0 where it is written with all.
    fn step(self, number: Number) -> f64 {
        let (unit, decimals) = match self {
            Self::Digits(None) => return 0.0,
            Self::Digits(Some(decimals)) => (1.0, decimals),
            Self::Words(decimals, _) => (thousands(number), decimals),
        };
        unit / 10_f64.powi(decimals.into())
    }
}

/// The most decimals of a number: what its fact says, and fewer where its significant digits end
/// before.
fn decimals(number: Number, measure: &Measure) -> Option<u8> {
    let Some(digits) = measure.digits else {
        return measure.decimals;
    };
    const MOST: u8 = 20;
    let most = measure.decimals.unwrap_or(MOST);
    let size = number.get().abs();
    // Each digit before the decimal mark leaves one decimal less, each zero behind it one more.
    let mut decimals = digits.saturating_sub(1);
    let (mut above, mut below) = (10.0, 1.0);
    while size >= above && decimals > 0 {
        (above, decimals) = (above * 10.0, decimals - 1);
    }
    while size < below && size > 0.0 && decimals < most {
        (below, decimals) = (below / 10.0, decimals + 1);
    }
    Some(decimals.min(most))
}

/// One, or the largest thousand, million, billion or trillion that is not more than a number: CLDR has no words
/// beyond those.
fn thousands(number: Number) -> f64 {
    const THOUSANDS: f64 = 1e3;
    const TRILLION: f64 = 1e12;
    let mut unit = 1.0;
    while number.get().abs() / unit >= THOUSANDS && unit < TRILLION {
        unit *= THOUSANDS;
    }
    unit
}

/// A number rounded to whole steps; one that has none, or too many, as it is.
fn to_multiple(number: Number, step: f64) -> Number {
    let value = number.get();
    let rounded = if step < 1.0 {
        // Divided by a power of ten, not multiplied by a fraction: 10434.8 and not 10434.800000000001. And half a
        // step is one as it is written: the binary neighbour of 1.005 is less.
        let steps = (1.0 / step).round();
        (value * (1.0 + f64::EPSILON) * steps).round() / steps
    } else {
        (value / step).round() * step
    };
    Number::new(rounded).unwrap_or(number)
}

/// Whether what is shown of a number is more than twice as far from its target as the number is, or less than half: 128.94 million
/// is 20 thousand below 128.96 million, 128.9 million is 60.
fn denies(shown: Number, number: Number, aim: Number) -> bool {
    let (shown, own) = ((shown.get() - aim.get()).abs(), (number.get() - aim.get()).abs());
    // A target that is as round as what is shown never has it so.
    const MOST: f64 = 2.0 + 1e-6;
    shown > MOST * own || own > MOST * shown
}

/// Whether a number, as written, is not zero.
fn has_value(number: &str) -> bool {
    number.contains(|sign| matches!(sign, '1'..='9' | '\u{661}'..='\u{669}'))
}

/// A true minus sign (U+2212), and none on what rounds to zero; isolation for marks of direction.
fn tidy(number: &str) -> String {
    if !has_value(number) {
        return number.replace(['-', '\u{200e}', '\u{61c}'], "");
    }
    direction::unmarked(number).replace('-', "\u{2212}")
}

fn arabic_indic(digit: char) -> char {
    let digit = digit.to_digit(10).and_then(|value| char::from_u32(0x660 + value));
    digit.unwrap_or_default()
}
