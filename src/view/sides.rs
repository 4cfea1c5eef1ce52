//! Texts side by side; and lists, by what all share and what only some have.

use super::Viewer;
use super::held::{Held, Value};
use crate::compare::sharing;

/// What several subjects have, under the names of who has it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sides {
    pub sides: Vec<Side>,
    /// Whether they stand beside each other where there is room, and not one under another.
    pub beside: bool,
}

/// What a subject has, or several.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Side {
    pub name: String,
    pub lines: Vec<String>,
    /// Whether the card's own subject has it.
    pub own: bool,
    /// Whether the line says why there is nothing.
    pub absent: bool,
}

impl Viewer {
    #[inline(never)] // Apart, it can come later.
    pub(super) fn texts(&self, held: &[Held<'_>]) -> Sides {
        let sides = held.iter().map(|held| Side {
            name: self.format.alone(held.name),
            lines: vec![self.told(held)],
            own: held.own,
            absent: held.value().is_none(),
        });
        Sides { sides: sides.collect(), beside: true }
    }

    /// What all lists share, then what fewer and fewer do.
    #[inline(never)] // Apart, it can come later.
    pub(super) fn shares(&self, held: &[Held<'_>]) -> Sides {
        let with = held.iter().filter_map(|held| match held.value() {
            Some(Value::List(items)) => Some((held, items)),
            _ => None,
        });
        let (with, lists): (Vec<_>, Vec<_>) = with.unzip();
        let groups = sharing(&lists, |item| self.format.fold(item));
        let shared = groups.into_iter().map(|group| {
            let holders = group.holders.iter().filter_map(|index| with.get(*index).copied());
            let holders: Vec<_> = holders.collect();
            let name = match (holders.as_slice(), with.len()) {
                ([one], 1) => self.format.alone(one.name),
                ([one], _) => self.format.words.only(&self.in_sentence(one.subject)),
                (all, 2) if all.len() == 2 => self.format.words.both().to_owned(),
                (all, of) if all.len() == of => self.format.words.all().to_owned(),
                (some, _) => self.format.names(some.iter().map(|held| held.name)),
            };
            Side {
                name,
                lines: group.items.into_iter().map(|item| self.format.alone(item)).collect(),
                own: holders.iter().any(|held| held.own),
                absent: false,
            }
        });
        let nothing = |held: &&Held<'_>| held.value().is_none();
        let without = held.iter().filter(nothing).map(|held| Side {
            name: self.format.alone(held.name),
            lines: vec![self.told(held)],
            own: held.own,
            absent: true,
        });
        Sides { sides: shared.chain(without).collect(), beside: false }
    }
}
