//! The sentence: how the subject stands to each reference, and what is missing to the target.

use super::{Fraction, Rank, Relation, Standing, gap, is_denied, relate, stand};
use crate::format::{Format, Shown};
use crate::model::{Measure, Number, join};

/// A number to tell of, or why there is none.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Quantity {
    Number(Number),
    NoData,
    NotApplicable,
}

/// What the subject is compared with.
#[derive(Debug)]
pub(crate) struct Reference {
    /// As it stands in a sentence, with its year where that differs.
    pub name: String,
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
    /// The subject as it stands in a sentence.
    pub in_sentence: String,
    /// What stands for the subject's number: with its unit, or why there is none.
    pub quantity: String,
    pub number: Option<Number>,
    pub standings: Option<Standings>,
    pub references: Vec<Reference>,
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
    /// Whether those are no comparisons, but what each reference has.
    pub apart: bool,
    /// Sentences of what is to be told besides.
    pub besides: Vec<String>,
    /// Who has nothing to compare, as it stands in a sentence.
    pub no_data: Vec<String>,
    pub not_applicable: Vec<String>,
}

impl Rest {
    /// The sentences in words, after a lead.
    pub fn after(self, lead: String, format: &Format) -> Sentence {
        let words = &format.words;
        let mut sentences = vec![if self.relations.is_empty() {
            words.after_lead(&lead)
        } else {
            let list = match words.between_relations() {
                "" => format.list(&self.relations),
                between => join(&self.relations, between),
            };
            let is_digit = |sign: char| sign.is_ascii_digit();
            let digits = lead.ends_with(is_digit) && list.starts_with(is_digit);
            let yes = |is: bool| if is { "yes" } else { "no" };
            words.relations(&list, yes(self.apart), yes(digits))
        }];
        for sentence in self.besides {
            sentences.push(sentence);
        }
        if !self.no_data.is_empty() {
            sentences.push(words.no_data_for(&format.list(&self.no_data)));
        }
        if !self.not_applicable.is_empty() {
            sentences.push(words.does_not_apply_to(&format.list(&self.not_applicable)));
        }
        Sentence { lead, rest: join(&sentences, words.between_sentences()) }
    }
}

impl Told<'_> {
    /// The sentence in words.
    pub fn sentence(&self, format: &Format) -> Sentence {
        let mut rest = Rest::default();
        for reference in &self.references {
            let name = reference.name.clone();
            match (self.number, reference.quantity) {
                (_, Quantity::NoData) => rest.no_data.push(name),
                (_, Quantity::NotApplicable) => rest.not_applicable.push(name),
                (Some(own), Quantity::Number(number)) => {
                    rest.relations.push(self.relation(own, number, &name, format));
                }
                (None, Quantity::Number(_)) => {}
            }
        }
        if let Some(target) = self.target(format) {
            rest.besides.push(target);
        }
        // Where all have one number, none is the highest of them.
        let all_equal = |rank: Rank| rank.place == 1 && rank.lowest;
        if let Some(own) = self.standings.as_ref().filter(|own| !all_equal(own.rank)) {
            let rank = own.rank.words(format);
            let ranks = format.words.ranks(&self.in_sentence, &rank, own.earlier);
            rest.besides.push(format.begun(&ranks, true));
        }
        rest.after(format.words.lead(self.subject, &self.quantity), format)
    }

    fn relation(&self, own: Number, other: Number, name: &str, format: &Format) -> String {
        let alike = format.number(own, self.measure) == format.number(other, self.measure);
        let mut relation = relate(own, other, alike);
        let shown = (format.shown(own, self.measure), format.shown(other, self.measure));
        let ratio = !matches!(relation, Relation::Same | Relation::AboutSame);
        let denied = || is_denied(own.get() / other.get(), shown.0.get() / shown.1.get());
        if ratio && (self.measure.unit.has_no_ratios() || denied()) {
            // 12% is three points below 15%; '20% below' would be read as something else. And 20 °C is not twice 10 °C.
            relation = Relation::Gap { above: own > other };
        }
        let gap = || Some(format.distance(gap(own, other)?, shown, self.measure));
        let words = &format.words;
        // One percent stands for less than one.
        let share = |percent: f64| {
            let number = Number::new(percent.max(1.0));
            format.percent(&number.map_or_else(String::new, |number| format.full(number)))
        };
        let percent = |percent: u32| share(percent.into());
        match relation {
            Relation::Same => words.same(name, "number"),
            Relation::AboutSame => words.about_same(name),
            Relation::Percent { above: true, percent: 0 } => words.just_above(&percent(0), name),
            Relation::Percent { above: false, percent: 0 } => words.just_below(&percent(0), name),
            Relation::Percent { above: true, percent: by } => {
                words.percent_above(&percent(by), name)
            }
            Relation::Percent { above: false, percent: by } => {
                words.percent_below(&percent(by), name)
            }
            Relation::Fraction { fraction, exact: true } => words.fraction(fraction.name(), name),
            Relation::Fraction { fraction, exact: false } => {
                words.about_fraction(fraction.name(), name)
            }
            Relation::Share { percent: ..1.0 } => words.tiny_share(&share(1.0), name),
            Relation::Share { percent: of } => words.share(&share(of), name),
            Relation::Times { times, exact } => {
                let written = format.numeral(times, |times| match exact {
                    true => words.times(times, name),
                    false => words.about_times(times, name),
                });
                written.unwrap_or_else(|| words.far_above(name))
            }
            Relation::Gap { above: true } => match gap() {
                Some(gap) => words.above(&gap, name),
                None => words.far_above(name),
            },
            Relation::Gap { above: false } => match gap() {
                Some(gap) => words.below(&gap, name),
                None => words.far_below(name),
            },
        }
    }

    fn target(&self, format: &Format) -> Option<String> {
        let target = self.measure.target.as_ref()?;
        let alike =
            self.number.is_some_and(|own| format.are_alike(own, target.value, self.measure));
        let standing = stand(self.number, target.value, self.measure.better, alike);
        let missing = self.number.and_then(|own| {
            let shown = (format.shown(own, self.measure), Shown::all(target.value));
            Some(format.distance(gap(own, target.value)?, shown, self.measure))
        });
        let year = format.year_of_target(target);
        let words = &format.words;
        let value = format.aim(target, self.measure);
        let percent = self.measure.unit.is_percent();
        let value = if percent { words.target_percent(&value) } else { value };
        Some(match (standing, missing) {
            (Standing::Unknown, _) => words.target_is(&year, &value),
            (Standing::Exactly, _) => words.target_exactly(&year),
            (Standing::About, _) => words.target_about(&year, &value),
            (Standing::Met, _) => words.target_met(&year, &value),
            (Standing::Above, Some(gap)) => words.above_target(&gap, &year, &value),
            (Standing::Above, None) => words.far_above_target(&year, &value),
            (Standing::Below, Some(gap)) => words.below_target(&gap, &year, &value),
            (Standing::Below, None) => words.far_below_target(&year, &value),
        })
    }
}

impl Fraction {
    /// What the messages call it.
    fn name(self) -> &'static str {
        match self {
            Self::Half => "half",
            Self::TwoFifths => "two-fifths",
            Self::Third => "third",
            Self::Quarter => "quarter",
            Self::Fifth => "fifth",
            Self::Sixth => "sixth",
            Self::Seventh => "seventh",
            Self::Eighth => "eighth",
            Self::Ninth => "ninth",
            Self::Tenth => "tenth",
        }
    }
}

impl Rank {
    /// The rank in words: `87th highest of 214`.
    pub fn words(self, format: &Format) -> String {
        let Self { place, of, tied, lowest } = self;
        let tied = if tied { "yes" } else { "no" };
        match place {
            1 => format.words.rank_highest(of, tied),
            _ if lowest => format.words.rank_lowest(of, tied),
            _ => format.words.rank(place, of, tied),
        }
    }
}
