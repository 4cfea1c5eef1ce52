//! What there is to choose of what is shown.

use super::setting::Setting;
use super::{Choice, Form, Scope, Viewer};
use crate::model::{Fact, SubjectIndex, Values, Year};
use crate::scale::Time;

/// What the reader can choose.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tools {
    /// The block that they stand behind: what was asked for last.
    pub after: usize,
    /// Who is compared.
    pub chips: Vec<Chip>,
    /// Whether there is anyone to add.
    pub adds: bool,
    pub forms: Vec<Form>,
    /// Whether there are numbers among what is compared.
    pub numbers: bool,
    /// Whether there is anything to put in order.
    pub sorts: bool,
    pub scopes: Vec<Scope>,
    pub slider: Option<Slider>,
}

/// A subject that is compared, and can be removed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Chip {
    pub subject: SubjectIndex,
    pub name: String,
}

/// The years to move in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Slider {
    pub time: Time,
    pub now: Year,
}

impl Viewer {
    /// What can be chosen of these comparisons.
    pub(super) fn tools(&self, after: usize, settings: &[Setting<'_>], choice: &Choice) -> Tools {
        let times = settings.iter().filter_map(Setting::span);
        let time = times.reduce(Time::with);
        let first = settings.iter().find(|setting| setting.span().is_some());
        let slider = time.map(|time| {
            let now = choice.year.or(first.and_then(|setting| setting.year)).unwrap_or(time.last());
            Slider { time, now: time.nearest(now) }
        });
        let ranked = settings.iter().any(|setting| setting.ranking.is_some());
        let others = || self.compared_facts(choice).filter(|fact| !fact.is_number());
        let mut forms = vec![Form::Bars];
        let mut scopes = vec![Scope::Compared];
        if slider.is_some() {
            forms.push(Form::Trend);
        }
        if ranked {
            forms.push(Form::Field);
        }
        if ranked || others().any(|fact| self.is_of_many(fact)) {
            scopes.push(Scope::Everyone);
        }
        if slider.is_some() {
            scopes.push(Scope::Years);
        }
        forms.push(Form::Table);
        let sorts = |fact: &Fact| matches!(fact.values, Values::Year(_) | Values::Years(_));
        let numbers = !settings.is_empty();
        let chips = choice.compared.iter();
        let chips = chips.map(|index| Chip { subject: *index, name: self.name(*index).to_owned() });
        Tools {
            after,
            chips: chips.collect(),
            adds: self.card.others().next().is_some(),
            forms,
            numbers,
            sorts: numbers || others().any(sorts),
            scopes,
            slider,
        }
    }
}
