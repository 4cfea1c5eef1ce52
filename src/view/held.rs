//! What subjects have of a fact that is not a number: the sentence that compares it, and its table.
//! Its drawings are in [`strips`](super::strips) and [`sides`](super::sides).

use super::comparison::{Drawing, SortKey};
use super::table::{TableRow, head};
use super::{Choice, Form, Key, Order, Scope, Table, Viewer};
use crate::compare::{Rest, Sentence, count, in_common, sharing, together};
use crate::model::{Cell, Column, Fact, SubjectIndex, Tenure, Values, Year};

/// What one subject has.
pub(super) struct Held<'a> {
    pub subject: SubjectIndex,
    pub id: &'a str,
    pub name: &'a str,
    pub short: &'a str,
    /// Whether it is the card's own subject.
    pub own: bool,
    /// What it has, or why it has nothing; never left out.
    cell: Cell<Value<'a>>,
}

/// A value that is not a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value<'a> {
    Text(&'a str),
    List(&'a [String]),
    Year(Year),
    Years(&'a Tenure),
}

impl<'a> Held<'a> {
    pub fn value(&self) -> Option<Value<'a>> {
        match self.cell {
            Cell::Value(value) => Some(value),
            Cell::NoData | Cell::NotApplicable(_) | Cell::LeftOut => None,
        }
    }

    fn tenure(&self) -> Option<&'a Tenure> {
        match self.value() {
            Some(Value::Years(tenure)) => Some(tenure),
            _ => None,
        }
    }
}

impl Viewer {
    /// A fact that is not a number as a comparison: the sentence, and the drawing that the reader
    /// chose.
    #[inline(never)] // Apart, it can come later.
    pub(super) fn held_comparison(
        &self,
        fact: &Fact,
        choice: &Choice,
        most: usize,
    ) -> Option<(Sentence, Drawing)> {
        let subjects = std::iter::once(self.card.subject).chain(choice.compared.iter().copied());
        let held: Vec<_> = subjects.filter_map(|subject| self.held(subject, fact)).collect();
        let sentence = self.held_sentence(&held)?;
        let drawing = match &fact.values {
            _ if choice.form == Form::Table => {
                Drawing::Table(self.held_table(held, fact, choice, most))
            }
            Values::Text(_) => Drawing::Sides(self.texts(&held)),
            Values::List(_) => Drawing::Sides(self.shares(&held)),
            Values::Year(_) | Values::Years(_) => Drawing::Strips(self.strips(held, choice)),
            Values::Number(..) => return None,
        };
        Some((sentence, drawing))
    }

    /// `None` where it was left out.
    fn held<'a>(&'a self, subject: SubjectIndex, fact: &'a Fact) -> Option<Held<'a>> {
        fn cell<'a, T>(
            column: &'a Column<T>,
            subject: SubjectIndex,
            value: impl FnOnce(&'a T) -> Value<'a>,
        ) -> Cell<Value<'a>> {
            match column.of(subject) {
                Cell::Value(own) => Cell::Value(value(own)),
                Cell::NoData => Cell::NoData,
                Cell::NotApplicable(reason) => Cell::NotApplicable(reason.clone()),
                Cell::LeftOut => Cell::LeftOut,
            }
        }
        let cell = match &fact.values {
            Values::Text(column) => cell(column, subject, |text| Value::Text(text)),
            Values::List(column) => cell(column, subject, |items| Value::List(items)),
            Values::Year(column) => cell(column, subject, |year| Value::Year(*year)),
            Values::Years(column) => cell(column, subject, Value::Years),
            Values::Number(..) => return None,
        };
        let named = self.card.subject(subject).filter(|_| cell != Cell::LeftOut)?;
        Some(Held {
            subject,
            id: &named.id,
            name: &named.name,
            short: named.short(),
            own: subject == self.card.subject,
            cell,
        })
    }

    /// The value in words, or why there is none.
    pub(super) fn told(&self, held: &Held<'_>) -> String {
        match &held.cell {
            Cell::Value(Value::Text(text)) => self.format.alone(text),
            Cell::Value(Value::List(items)) => self.format.names(items.iter().map(String::as_str)),
            Cell::Value(Value::Year(year)) => self.format.year(*year),
            Cell::Value(Value::Years(tenure)) => self.format.tenure(tenure),
            Cell::NotApplicable(reason) => self.absence(Some(reason)),
            Cell::NoData | Cell::LeftOut => self.absence(None),
        }
    }

    /// The sentence of what the subject has, and how each other stands to it.
    fn held_sentence(&self, held: &[Held<'_>]) -> Option<Sentence> {
        let own = held.iter().find(|held| held.own)?;
        let mut rest = Rest { besides: self.besides(held), ..Rest::default() };
        for other in held.iter().filter(|held| !held.own) {
            let name = self.in_sentence(other.subject);
            match (&other.cell, own.value()) {
                (Cell::Value(value), Some(own)) => {
                    rest.relations.extend(self.held_relation(own, *value, &name));
                }
                (Cell::NotApplicable(_), _) => rest.not_applicable.push(name),
                (Cell::NoData | Cell::LeftOut, _) => rest.no_data.push(name),
                (Cell::Value(_), None) => {}
            }
        }
        let words = &self.format.words;
        let counted = match own.value() {
            Some(Value::List(items)) => {
                // What is written twice is one.
                let groups = sharing(&[items], |item| self.format.fold(item));
                Some(words.items(in_common(&groups, 0, 0)))
            }
            Some(Value::Years(tenure)) => {
                let count = count(tenure);
                rest.apart = count.is_none();
                count.map(|count| words.years(count))
            }
            Some(Value::Year(year)) => Some(words.told_year(&self.format.year(year))),
            _ => None,
        };
        let lead = words.lead(own.name, &counted.unwrap_or_else(|| self.told(own)));
        Some(rest.after(lead, &self.format))
    }

    /// How the subject's value stands to another's, where there is something to tell.
    fn held_relation(&self, own: Value<'_>, other: Value<'_>, name: &str) -> Option<String> {
        let words = &self.format.words;
        match (own, other) {
            // Whether one is more or better is nothing that a text tells.
            (Value::Text(own), Value::Text(other)) => {
                let same = self.format.fold(own) == self.format.fold(other);
                same.then(|| words.same(name, "text"))
            }
            (Value::List(own), Value::List(other)) => {
                let groups = sharing(&[own, other], |item| self.format.fold(item));
                Some(words.shared(in_common(&groups, 0, 1), name))
            }
            (Value::Year(own), Value::Year(other)) => {
                let apart = usize::from(own.get().abs_diff(other.get()));
                Some(match own.cmp(&other) {
                    std::cmp::Ordering::Less => words.before(apart, name),
                    std::cmp::Ordering::Equal => words.same_year(name),
                    std::cmp::Ordering::Greater => words.after(apart, name),
                })
            }
            (Value::Years(own), Value::Years(other)) => {
                let other = count(other)?;
                Some(match count(own) {
                    None => words.years_for(other, name),
                    Some(own) if own > other => words.years_more(own.abs_diff(other), name),
                    Some(own) if own < other => words.years_fewer(own.abs_diff(other), name),
                    Some(_) => words.years_alike(name),
                })
            }
            _ => None,
        }
    }

    /// What is to be told of years besides: who else is permanent, and which years all share.
    #[inline(never)] // Apart, it can come later.
    fn besides(&self, held: &[Held<'_>]) -> Vec<String> {
        let tenures: Vec<_> = held.iter().filter_map(Held::tenure).collect();
        let words = &self.format.words;
        let mut besides = Vec::new();
        let permanent =
            held.iter().filter(|held| !held.own && held.tenure() == Some(&Tenure::Permanent));
        let permanent: Vec<_> = permanent.map(|held| self.in_sentence(held.subject)).collect();
        if !permanent.is_empty() {
            besides.push(words.permanent_too(&self.format.list(&permanent)));
        }
        let own = held.iter().any(|held| held.own && held.tenure().is_some());
        let common = together(&tenures).filter(|_| own);
        besides.extend(common.map(|common| match common.as_slice() {
            [] => words.never_together(tenures.len()),
            _ => words.together(&self.format.tenure(&Tenure::Spans(common))),
        }));
        besides
    }

    /// A table of those who are compared, or of everyone.
    #[inline(never)] // Apart, it can come later.
    fn held_table(
        &self,
        compared: Vec<Held<'_>>,
        fact: &Fact,
        choice: &Choice,
        most: usize,
    ) -> Table {
        let held = if choice.scope == Scope::Everyone && self.is_of_many(fact) {
            self.card.all().filter_map(|subject| self.held(subject, fact)).collect()
        } else {
            compared
        };
        let order = choice.order;
        let words = &self.format.words;
        let counts = matches!(fact.values, Values::Years(_));
        let mut heads = vec![head(words.place().to_owned(), Key::Name, order)];
        if counts {
            heads.push(head(words.years_head().to_owned(), Key::Year, order));
            heads.push(head(words.number_of_years().to_owned(), Key::Value, order));
        } else {
            heads.push(head(words.value().to_owned(), Key::Value, order));
        }
        let of = held.len();
        let held = held.into_iter().map(|held| (self.held_key(&held, order), held)).collect();
        let held = match order {
            Order::By(_, direction) => self.in_order(held, direction),
            Order::Given => held.into_iter().map(|(_, held)| held).collect(),
        };
        let rows = held.into_iter().take(most).map(|held| {
            let mut cells = vec![self.told(&held)];
            if counts {
                let count = held.tenure().and_then(count);
                cells.push(count.map(|count| self.format.count(count)).unwrap_or_default());
            }
            TableRow {
                id: held.id.to_owned(),
                name: self.format.alone(held.name),
                cells,
                own: held.own,
            }
        });
        Table::new(heads, rows.collect(), of)
    }

    /// What a subject is sorted by in an order.
    pub(super) fn held_key(&self, held: &Held<'_>, order: Order) -> SortKey {
        let Order::By(key, _) = order else {
            return SortKey::Number(None);
        };
        match (key, held.value()) {
            (Key::Name, _) => SortKey::Text(held.name.to_owned()),
            (Key::Value, Some(Value::Text(_) | Value::List(_))) => SortKey::Text(self.told(held)),
            (Key::Value, Some(Value::Year(year))) => SortKey::Number(Some(year.get().into())),
            // A permanent one has more years than any that can be counted.
            (Key::Value, Some(Value::Years(Tenure::Permanent))) => SortKey::Number(Some(f64::MAX)),
            (Key::Value, Some(Value::Years(tenure))) => {
                SortKey::Number(count(tenure).map(|count| count as f64))
            }
            (Key::Year, Some(Value::Years(Tenure::Spans(spans)))) => {
                let first = spans.iter().map(|span| span.from().get()).min();
                SortKey::Number(first.map(f64::from))
            }
            _ => SortKey::Number(None),
        }
    }
}
