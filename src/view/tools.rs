//! What there is to choose of what is shown.

use super::setting::Setting;
use super::trend::span;
use super::{Choice, Form, Scope, Viewer};
use crate::model::{Fact, Kind, SubjectIndex, Values, Year};
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
    /// A year that is asked for, or the nearest that the reader can move to: a link or another card may name
    /// any.
    pub(crate) fn nearest_year(&self, year: Option<Year>, choice: &Choice) -> Option<Year> {
        let slider = slider(&self.settings(choice), Some(year?));
        slider.map(|slider| slider.now).or(year)
    }

    /// What can be chosen of these comparisons.
    pub(super) fn tools(&self, after: usize, settings: &[Setting<'_>], choice: &Choice) -> Tools {
        let slider = slider(settings, choice.year);
        let ranked = settings.iter().any(|setting| setting.ranking.is_some());
        let others = || self.compared_facts(choice).filter(|fact| !fact.is_number());
        let mut forms = vec![Form::Bars];
        let mut scopes = vec![Scope::Compared];
        let has_lines = |setting: &Setting<'_>| {
            let entries = self.compared(setting, choice);
            entries.is_some_and(|entries| span(&entries, setting).is_some())
        };
        if settings.iter().any(has_lines) {
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
        let mut chips = Vec::new();
        for subject in &choice.compared {
            // Whoever's value could not be read is compared nowhere.
            if !self.is_left_out(*subject, choice) {
                chips.push(Chip { subject: *subject, name: self.name(*subject).to_owned() });
            }
        }
        Tools {
            after,
            chips,
            adds: self.card.others().next().is_some(),
            forms,
            numbers,
            sorts: numbers || others().any(sorts),
            scopes,
            slider,
        }
    }
}

impl Viewer {
    /// Whether nothing that is compared could be read of a subject.
    fn is_left_out(&self, subject: SubjectIndex, choice: &Choice) -> bool {
        let mut any = false;
        for fact in self.compared_facts(choice) {
            any = true;
            if fact.values.of(subject) != Kind::LeftOut {
                return false;
            }
        }
        any
    }
}

/// The years to move in, where the reader has chosen one.
#[inline(never)]
fn slider(settings: &[Setting<'_>], chosen: Option<Year>) -> Option<Slider> {
    let time = settings.iter().filter_map(Setting::span).reduce(Time::with)?;
    let first = settings.iter().find(|setting| setting.span().is_some());
    let now = chosen.or(first.and_then(|setting| setting.year)).unwrap_or(time.last());
    Some(Slider { time, now: time.nearest(now) })
}
