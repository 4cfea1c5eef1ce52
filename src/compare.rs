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
    Share { percent: u32 },
    /// Far above: so many times, to a tenth below ten.
    Times { times: f64, exact: bool },
    /// No ratio can be told, because one of them is zero or negative: only how far.
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
/// How much of itself what is told as about so much may be missed by: 3.4 is about a fifth of 16.
const ABOUT: f64 = 0.07;
/// How far a ratio may be from a round one that is told without 'about': what binary fractions
/// lose, and no more.
const EXACT: f64 = 1e-9;

/// Relates the subject's number to a reference. `alike` says that the card writes both the same.
pub(crate) fn relate(subject: Number, reference: Number, alike: bool) -> Relation {
    let above = subject > reference;
    let (subject, reference) = (subject.get(), reference.get());
    if subject == reference {
        return Relation::Same;
    }
    if alike && is_about(subject, reference) {
        return Relation::AboutSame;
    }
    if subject <= 0.0 || reference <= 0.0 {
        return Relation::Gap { above };
    }
    let ratio = subject / reference;
    let near = |round: f64| (ratio - round).abs() <= EXACT * round;
    if ratio < SMALLEST_FRACTION {
        return Relation::Share { percent: percent(ratio) };
    }
    if ratio < FAR_BELOW {
        // As factors, so that a tenth may be missed by no more of itself than a half.
        let distance = |fraction: f64| (ratio / fraction - 1.0).abs();
        let nearest =
            FRACTIONS.iter().min_by(|(a, _), (b, _)| distance(*a).total_cmp(&distance(*b)));
        return match nearest {
            Some((value, fraction)) if distance(*value) <= ABOUT => {
                Relation::Fraction { fraction: *fraction, exact: near(*value) }
            }
            _ => Relation::Share { percent: percent(ratio) },
        };
    }
    if ratio < FAR_ABOVE {
        return Relation::Percent { above, percent: percent((ratio - 1.0).abs()) };
    }
    if !ratio.is_finite() {
        return Relation::Gap { above };
    }
    let times = if ratio < 9.95 { (ratio * 10.0).round() / 10.0 } else { ratio.round() };
    Relation::Times { times, exact: near(times) }
}

/// Whether a number is about another one: rounded to the decimals of their fact, 1.4 and 0.6 are both 1.
fn is_about(one: f64, other: f64) -> bool {
    (one / other - 1.0).abs() <= ABOUT
}

/// A share in whole percent; 0 where it is less than one, also where it would round to one.
fn percent(share: f64) -> u32 {
    let percent = share * 100.0;
    if percent < 1.0 - EXACT { 0 } else { percent.round() as u32 }
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

/// Where the subject's number stands to a target. `alike` says that the card writes both the same.
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
    } else if alike && is_about(subject.get(), target.get()) {
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
    let rounded = decimals.map_or(gap, |decimals| {
        let factor = 10_f64.powi(decimals);
        (gap * factor).round() / factor
    });
    // Numbers so large that scaling them overflows have no decimals to round.
    Number::new(rounded).or(Number::new(gap))
}

#[cfg(all(test, not(target_arch = "wasm32")))] // They use the words that are compiled in natively.
mod tests;
