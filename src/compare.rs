//! How a number stands to another and to a target; and the sentence that says so.

mod lists;
mod rank;
mod sentence;
mod terms;

pub(crate) use lists::{in_common, sharing};
pub(crate) use rank::{Rank, Ranking};
pub(crate) use sentence::{Quantity, Reference, Rest, Sentence, Standings, Told};
pub(crate) use terms::{count, together};

use crate::model::{Better, Number};

/// How the subject's number stands to a reference's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Relation {
    /// They are equal.
    Same,
    /// They differ little, and look the same as the card writes them.
    AboutSame,
    /// Near: so many percent above or below; 0 where it is less than one.
    Percent { above: bool, percent: u32 },
    /// Far below: a simple fraction, exactly or about.
    Fraction { fraction: Fraction, exact: bool },
    /// Too far below for a simple fraction: so many percent of it; 0 where it is less than one.
    Share { percent: f64 },
    /// Far above: so many times, to a tenth below ten, to two digits where that is not exact.
    Times { times: f64, exact: bool },
    /// No ratio can be told, because one of them is zero or negative, or because those that are shown
    /// have another one: only how far.
    Gap { above: bool },
}

/// A fraction that readers know by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fraction {
    Half,
    TwoFifths,
    Third,
    Quarter,
    Fifth,
    Sixth,
    Seventh,
    Eighth,
    Ninth,
    Tenth,
}

const FRACTIONS: [(f64, Fraction); 10] = [
    (1.0 / 2.0, Fraction::Half),
    (2.0 / 5.0, Fraction::TwoFifths),
    (1.0 / 3.0, Fraction::Third),
    (1.0 / 4.0, Fraction::Quarter),
    (1.0 / 5.0, Fraction::Fifth),
    (1.0 / 6.0, Fraction::Sixth),
    (1.0 / 7.0, Fraction::Seventh),
    (1.0 / 8.0, Fraction::Eighth),
    (1.0 / 9.0, Fraction::Ninth),
    (1.0 / 10.0, Fraction::Tenth),
];

/// Below this share of the reference a number is far below it, and told as a fraction.
const FAR_BELOW: f64 = 0.505;
/// From this many times the reference on, a number is far above it.
const FAR_ABOVE: f64 = 1.95;
/// Below this share no fraction with a name is near.
const SMALLEST_FRACTION: f64 = 0.095;
/// How far a ratio may be from a round one that is told without 'about': what binary fractions
/// lose, and no more.
const EXACT: f64 = 1e-9;
/// Nor is 603,163,342.77 times exactly 603,163,343.
const MOST_OFF: f64 = 1e-3;

/// Relates the subject's number to a reference. `alike` says that the card writes both the same.
pub(crate) fn relate(subject: Number, reference: Number, alike: bool) -> Relation {
    let above = subject > reference;
    if subject == reference {
        return Relation::Same;
    }
    if alike && subject.is_about(reference) {
        return Relation::AboutSame;
    }
    let (subject, reference) = (subject.get(), reference.get());
    if subject <= 0.0 || reference <= 0.0 {
        return Relation::Gap { above };
    }
    let ratio = subject / reference;
    let near = |round: f64| (ratio - round).abs() <= (EXACT * round).min(MOST_OFF);
    if ratio < SMALLEST_FRACTION {
        return Relation::Share { percent: share(ratio) };
    }
    if ratio < FAR_BELOW {
        // As factors, so that a tenth may be missed by no more of itself than a half.
        let distance = |fraction: f64| (ratio / fraction - 1.0).abs();
        let nearest =
            FRACTIONS.iter().min_by(|(a, _), (b, _)| distance(*a).total_cmp(&distance(*b)));
        return match nearest {
            Some((value, fraction)) if distance(*value) <= Number::ABOUT => {
                Relation::Fraction { fraction: *fraction, exact: near(*value) }
            }
            _ => Relation::Share { percent: share(ratio) },
        };
    }
    if ratio < FAR_ABOVE {
        // From their distance: 101.5 / 100 − 1 is less than 0.015 in binary.
        return Relation::Percent {
            above,
            percent: percent((subject - reference).abs() / reference),
        };
    }
    if !ratio.is_finite() {
        return Relation::Gap { above };
    }
    let whole = ratio.round();
    let times = if ratio < 9.95 {
        (ratio * 10.0).round() / 10.0
    } else if near(whole) {
        whole
    } else {
        // About so many are two digits, and zeros.
        let mut step = 1.0;
        while ratio / step >= 99.5 {
            step *= 10.0;
        }
        (ratio / step).round() * step
    };
    Relation::Times { times, exact: near(times) }
}

/// Whether two numbers seem to have another ratio than theirs, as they are shown: 1.5 and 1.4 are not
/// 7% apart where they are 2 and 1. What is told may be off by a percent, and by as much as 'about' says.
fn is_denied(ratio: f64, shown: f64) -> bool {
    let told = if (FAR_BELOW..FAR_ABOVE).contains(&ratio) { (ratio - 1.0).abs() } else { ratio };
    let off = (shown - ratio).abs();
    // Neither is shown as zero.
    !(shown > 0.0 && off <= 0.01 + Number::ABOUT * told)
}

/// A share in whole percent, half away from zero; 0 where it is less than one, also where it would round to one.
fn percent(share: f64) -> u32 {
    // Half a percent is one as it is written, not as binary fractions have it.
    let percent = share * 100.0 * (1.0 + EXACT);
    if percent < 1.0 { 0 } else { percent.round() as u32 }
}

/// A share in percent, as `percent` has it, and with one decimal where it would be missed by more than 'about' says:
/// 1.5, not 2.
fn share(share: f64) -> f64 {
    let whole = f64::from(percent(share));
    let exact = share * 100.0;
    if whole == 0.0 || (whole / exact - 1.0).abs() <= Number::ABOUT {
        return whole;
    }
    (exact * 10.0 * (1.0 + EXACT)).round() / 10.0
}

/// How the subject stands to the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// The subject has no number.
    Unknown,
    Exactly,
    /// Not exactly, but it is near, and looks the same as the card writes it.
    About,
    Above,
    Below,
    /// On the better side of it, or on it where one side is better.
    Met,
}

/// Where the subject's number stands to a target. `alike` says that both are the same with the decimals of
/// their fact.
pub(crate) fn stand(
    subject: Option<Number>,
    target: Number,
    better: Option<Better>,
    alike: bool,
) -> Standing {
    let Some(subject) = subject else {
        return Standing::Unknown;
    };
    let met = match better {
        Some(Better::Lower) => subject <= target,
        Some(Better::Higher) => subject >= target,
        None => false,
    };
    if met {
        Standing::Met
    } else if subject == target {
        Standing::Exactly
    } else if alike && subject.is_about(target) {
        Standing::About
    } else if subject > target {
        Standing::Above
    } else {
        Standing::Below
    }
}

/// The distance between two numbers, rounded to the decimals that either was written with, so that
/// 4.7 and 3.4 are 1.3 apart and not 1.2999999999999998.
pub(crate) fn gap(one: Number, other: Number) -> Option<Number> {
    const MOST: i32 = 15;
    let gap = (one.get() - other.get()).abs();
    let written = |value: f64, decimals: i32| {
        let factor = 10_f64.powi(decimals);
        (value * factor).round() / factor == value
    };
    let decimals = (0..=MOST)
        .find(|decimals| written(one.get(), *decimals) && written(other.get(), *decimals));
    // Of more decimals, those that are certain: 15 digits of the larger number.
    let certain = || {
        let larger = one.get().abs().max(other.get().abs());
        (0..=300).rev().find(|decimals| larger * 10_f64.powi(*decimals) < 1e15)
    };
    let rounded = decimals.or_else(certain).map_or(gap, |decimals| {
        let factor = 10_f64.powi(decimals);
        (gap * factor).round() / factor
    });
    // Numbers so large that scaling them overflows have no decimals to round, and those that differ are not made equal.
    Number::new(rounded).filter(|gap| gap.get() > 0.0).or(Number::new(gap))
}

#[cfg(all(test, not(target_arch = "wasm32")))] // They use the words that are compiled in natively.
mod tests;
