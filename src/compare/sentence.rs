//! The sentence: how the subject stands to each reference, and what is missing to the target.

use super::{Fraction, Rank, Relation, Standing, gap, relate, stand};
use crate::format::{Format, english};
use crate::model::{Measure, Number};

/// A number to tell of, or why there is none.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Quantity {
    Number(Number),
    NoData,
    NotApplicable,
}

/// What the subject is compared with.
#[derive(Debug)]
pub(crate) struct Reference<'a> {
    /// As it stands alone, with its year where that differs.
    pub name: &'a str,
    pub year: Option<String>,
    pub quantity: Quantity,
}

/// The subject's rank, and how many of those ranked have a number of an earlier year.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standings {
    pub rank: Rank,
    pub earlier: usize,
}

/// What a comparison tells, beside the numbers themselves.
#[derive(Debug)]
pub(crate) struct Told<'a> {
    pub subject: &'a str,
    /// What stands for the subject's number: with its unit, or why there is none.
    pub quantity: String,
    pub number: Option<Number>,
    pub standings: Option<Standings>,
    pub references: Vec<Reference<'a>>,
    pub measure: &'a Measure,
}

/// A sentence or two, the first words of which are set in bold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub lead: String,
    pub rest: String,
}

/// What follows the lead.
#[derive(Debug, Default)]
pub(crate) struct Rest {
    /// How the subject stands to each reference.
    pub relations: Vec<String>,
    /// Sentences of what is to be told besides.
    pub besides: Vec<String>,
    /// Who has nothing to compare, as it stands in a sentence.
    pub no_data: Vec<String>,
    pub not_applicable: Vec<String>,
}

impl Rest {
    /// The sentences in words, after a lead.
    pub fn words(self, format: &Format) -> String {
        let mut sentences = vec![if self.relations.is_empty() {
            ".".to_owned()
        } else {
            english::relations(&format.list(&self.relations))
        }];
        sentences.extend(self.besides);
        if !self.no_data.is_empty() {
            sentences.push(english::no_data_for(&format.list(&self.no_data)));
        }
        if !self.not_applicable.is_empty() {
            sentences.push(english::does_not_apply_to(&format.list(&self.not_applicable)));
        }
        sentences.join(" ")
    }
}

impl Told<'_> {
    /// The sentence in words.
    pub fn sentence(&self, format: &Format) -> Sentence {
        let mut rest = Rest::default();
        for reference in &self.references {
            let name = english::in_sentence(reference.name);
            let name = match &reference.year {
                Some(year) => english::of_year(&name, year),
                None => name,
            };
            match (self.number, reference.quantity) {
                (_, Quantity::NoData) => rest.no_data.push(name),
                (_, Quantity::NotApplicable) => rest.not_applicable.push(name),
                (Some(own), Quantity::Number(number)) => {
                    rest.relations.push(self.relation(own, number, &name, format));
                }
                (None, Quantity::Number(_)) => {}
            }
        }
        rest.besides.extend(self.target(format));
        let standings = self.standings.as_ref();
        rest.besides.extend(standings.map(|own| {
            let Rank { place, of, tied } = own.rank;
            english::ranks(self.subject, &english::rank(place, of), tied, own.earlier)
        }));
        Sentence { lead: english::lead(self.subject, &self.quantity), rest: rest.words(format) }
    }

    fn relation(&self, own: Number, other: Number, name: &str, format: &Format) -> String {
        let alike = format.number(own, self.measure) == format.number(other, self.measure);
        let mut relation = relate(own, other, alike);
        let ratio = !matches!(relation, Relation::Same | Relation::AboutSame);
        if ratio && self.measure.unit.is_percentage() {
            // 12% is three points below 15%; '20% below' would be read as something else.
            relation = Relation::Gap { above: own > other };
        }
        let gap = gap(own, other).map(|gap| format.distance(gap, self.measure));
        let gap = gap.as_deref();
        let write = |number: f64| Number::new(number).map_or_else(String::new, |n| format.full(n));
        match relation {
            Relation::Same => english::same(name),
            Relation::AboutSame => english::about_same(name),
            Relation::Percent { above: true, percent: 0 } => english::just_above(name),
            Relation::Percent { above: false, percent: 0 } => english::just_below(name),
            Relation::Percent { above: true, percent } => {
                english::percent_above(&write(percent.into()), name)
            }
            Relation::Percent { above: false, percent } => {
                english::percent_below(&write(percent.into()), name)
            }
            Relation::Fraction { fraction, exact } => {
                english::fraction(fraction_name(fraction), exact, name)
            }
            Relation::Share { percent: 0 } => english::tiny_share(name),
            Relation::Share { percent } => english::share(&write(percent.into()), name),
            Relation::Times { times, exact } => english::times(&write(times), exact, name),
            Relation::Gap { above: true } => english::above(gap, name),
            Relation::Gap { above: false } => english::below(gap, name),
        }
    }

    fn target(&self, format: &Format) -> Option<String> {
        let target = self.measure.target.as_ref()?;
        let value = format.number(target.value, self.measure);
        let alike = self.number.is_some_and(|own| format.number(own, self.measure) == value);
        let standing = stand(self.number, target.value, self.measure.better, alike);
        let missing = self.number.and_then(|own| gap(own, target.value));
        let missing = missing.map(|gap| format.distance(gap, self.measure));
        let year = target.year.map(|year| year.get().to_string());
        let name = english::target_name(year.as_deref());
        let value = format.plain(target.value, self.measure);
        let missing = missing.as_deref();
        Some(match standing {
            Standing::Unknown => english::target_is(&name, &value),
            Standing::Exactly => english::target_exactly(&name),
            Standing::About => english::target_about(&name, &value),
            Standing::Met => english::target_met(&name, &value),
            Standing::Above => english::above_target(missing, &name, &value),
            Standing::Below => english::below_target(missing, &name, &value),
        })
    }
}

fn fraction_name(fraction: Fraction) -> &'static str {
    let [third, quarter, fifth, sixth, seventh, eighth, ninth, tenth] = english::UNIT_FRACTIONS;
    match fraction {
        Fraction::Half => english::HALF,
        Fraction::TwoFifths => english::TWO_FIFTHS,
        Fraction::Third => third,
        Fraction::Quarter => quarter,
        Fraction::Fifth => fifth,
        Fraction::Sixth => sixth,
        Fraction::Seventh => seventh,
        Fraction::Eighth => eighth,
        Fraction::Ninth => ninth,
        Fraction::Tenth => tenth,
    }
}
