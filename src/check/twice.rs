//! Keys that are written twice: every reader of JSON takes one of the two and says nothing, and that is
//! how a wrong number gets in.

use std::collections::BTreeMap;

use super::place::name;
use super::text::{Range, Ranged, Text, Value, key};
use super::{Level, Problem};
use crate::resolve::{Place as Path, quoted};
use crate::schema::grouped;

/// The most that are told one by one.
const MOST: usize = 100;

pub(super) fn problems(text: &Text<'_>, shared: bool) -> Vec<Problem> {
    let mut twice = Twice { text, shared, found: Vec::new(), more: 0 };
    if let Some(root) = &text.root {
        twice.look(root, &Path::Root);
    }
    let Twice { mut found, more, .. } = twice;
    if more > 0 {
        let (start, end) = text.positions(text.beginning());
        let message = format!("{} more keys are written twice", grouped(more));
        let path = String::new();
        let level = Level::Warning;
        found.push(Problem { level, path, message, hint: None, shared, start, end });
    }
    found
}

struct Twice<'t> {
    text: &'t Text<'t>,
    shared: bool,
    found: Vec<Problem>,
    more: usize,
}

impl Twice<'_> {
    fn look(&mut self, value: &Value<'_>, at: &Path<'_>) {
        match value {
            Value::Object(object) => {
                let mut lines: BTreeMap<&str, usize> = BTreeMap::new();
                for entry in &object.properties {
                    let key = key(entry);
                    let range = name(entry);
                    let line = self.text.position(range.start).line;
                    if let Some(first) = lines.insert(key, line) {
                        self.add(key, range, first, line, at);
                    }
                    self.look(&entry.value, &at.key(key));
                }
            }
            Value::Array(list) => {
                for (index, item) in list.elements.iter().enumerate() {
                    self.look(item, &at.item(index));
                }
            }
            _ => {}
        }
    }

    fn add(&mut self, key: &str, range: Range, first: usize, line: usize, at: &Path<'_>) {
        if self.found.len() == MOST {
            self.more += 1;
            return;
        }
        let (of, both) = match first == line {
            true => ("the first".to_owned(), format!("twice in line {line}")),
            false => {
                (format!("that of line {first}"), format!("in line {first} and in line {line}"))
            }
        };
        let (start, end) = self.text.positions(range.range());
        self.found.push(Problem {
            level: Level::Warning,
            path: at.key(key).text(),
            message: format!(
                "expected each key once, found {} {both}; {of} is not read",
                quoted(key),
            ),
            hint: None,
            shared: self.shared,
            start,
            end,
        });
    }
}
