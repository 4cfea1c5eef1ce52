//! Notices: where in the JSON, what was expected there, what was found.

use std::fmt;

use super::quoted;
use crate::model::{Date, HttpUrl, Number, Year};
use crate::schema::{Field, Found};

/// One thing that is wrong with a card, for its editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    path: String,
    message: String,
}

impl Notice {
    /// The place in the JSON, such as `facts[7].target.value`; empty for the card as a whole.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What was expected and what was found.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            formatter.write_str(&self.path)?;
            formatter.write_str(": ")?;
        }
        formatter.write_str(&self.message)
    }
}

/// A place in the JSON, made of references so that a card without problems writes no paths.
pub(crate) enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    Item(&'a Path<'a>, usize),
}

impl<'a> Path<'a> {
    pub fn key(&'a self, key: &'a str) -> Self {
        Self::Key(self, key)
    }

    pub fn item(&'a self, index: usize) -> Self {
        Self::Item(self, index)
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Key(parent, key) => {
                parent.fmt(formatter)?;
                let plain = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
                if !key.chars().all(plain) || key.is_empty() {
                    return write!(formatter, "[{}]", quoted(key));
                }
                if !matches!(parent, Self::Root) {
                    formatter.write_str(".")?;
                }
                formatter.write_str(key)
            }
            Self::Item(parent, index) => {
                parent.fmt(formatter)?;
                write!(formatter, "[{index}]")
            }
        }
    }
}

/// Whether a value has to be there, and what it is called in a notice.
#[derive(Clone, Copy)]
pub(crate) enum Expect {
    Required(&'static str),
    Optional(&'static str),
}

/// The most notices that are kept one by one.
const MOST: usize = 100;

/// The notices so far.
#[derive(Default)]
pub(crate) struct Notices {
    list: Vec<Notice>,
    /// The last one, also when it is no longer kept in the list.
    last: Option<Notice>,
    more: usize,
}

impl Notices {
    pub fn expected(&mut self, expected: &str, found: &str, at: &Path<'_>) {
        self.push(format!("expected {expected}, found {found}"), at);
    }

    fn push(&mut self, message: String, at: &Path<'_>) {
        let path = at.to_string();
        let notice = Notice { path, message };
        self.last = Some(notice.clone());
        if self.list.len() < MOST {
            self.list.push(notice);
        } else {
            self.more += 1;
        }
    }

    pub fn unknown(&mut self, keys: &[String], at: &Path<'_>) {
        for key in keys {
            self.push("not a key of this format, ignored".to_owned(), &at.key(key));
        }
    }

    /// The value at a place, or `None`, after a notice if it is not what is expected.
    pub fn take<T>(&mut self, field: Field<T>, at: &Path<'_>, asked: Expect) -> Option<T> {
        match (field, asked) {
            (Field::Is(value), _) => return Some(value),
            (Field::Absent | Field::Null, Expect::Optional(_)) => {}
            (Field::Absent, Expect::Required(expected)) => self.expected(expected, "nothing", at),
            (Field::Null, Expect::Required(expected)) => self.expected(expected, "null", at),
            (Field::Not(found), Expect::Required(expected) | Expect::Optional(expected)) => {
                self.expected(expected, &found.to_string(), at);
            }
        }
        None
    }

    /// A string that says something.
    pub fn text(&mut self, field: Field<String>, at: &Path<'_>) -> Option<String> {
        let text = self.take(field, at, Expect::Optional("a string"))?;
        self.not_blank(text, at)
    }

    pub fn required_text(&mut self, field: Field<String>, at: &Path<'_>) -> Option<String> {
        let text = self.take(field, at, Expect::Required("a string"))?;
        self.not_blank(text, at)
    }

    pub fn not_blank(&mut self, text: String, at: &Path<'_>) -> Option<String> {
        if text.trim().is_empty() {
            self.expected("a string with text in it", &quoted(&text), at);
            return None;
        }
        Some(text)
    }

    pub fn date(&mut self, field: Field<String>, at: &Path<'_>) -> Option<Date> {
        let text = self.text(field, at)?;
        let date = Date::from_iso(&text);
        if date.is_none() {
            self.expected("a day such as \"2021-11-01\"", &quoted(&text), at);
        }
        date
    }

    pub fn url(&mut self, field: Field<String>, at: &Path<'_>) -> Option<HttpUrl> {
        let text = self.text(field, at)?;
        let url = HttpUrl::parse(&text);
        if url.is_none() {
            self.expected("an http or https address", &quoted(&text), at);
        }
        url
    }

    pub fn year(&mut self, field: Field<f64>, at: &Path<'_>) -> Option<Year> {
        let number = self.take(field, at, Expect::Optional("a year"))?;
        let year = Year::new(number);
        if year.is_none() {
            self.expected("a year", &Found::Number(number).to_string(), at);
        }
        year
    }

    pub fn number(&mut self, number: f64, at: &Path<'_>) -> Option<Number> {
        let finite = Number::new(number);
        if finite.is_none() {
            self.expected("a finite number", &Found::Number(number).to_string(), at);
        }
        finite
    }

    /// How many there are so far.
    pub fn count(&self) -> usize {
        self.list.len().saturating_add(self.more)
    }

    /// The notice just given.
    pub fn last(&self) -> Notice {
        self.last.clone().unwrap_or(Notice {
            path: String::new(),
            message: "expected a card, found nothing that can be shown".to_owned(),
        })
    }

    pub fn into_list(mut self) -> Vec<Notice> {
        if self.more > 0 {
            self.push_summary();
        }
        self.list
    }

    fn push_summary(&mut self) {
        self.list.push(Notice {
            path: String::new(),
            message: format!("{} more problems like these", self.more),
        });
    }
}

impl fmt::Display for Found {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => formatter.write_str("null"),
            Self::Flag(flag) => write!(formatter, "{flag}"),
            Self::Number(number) if number.is_nan() => formatter.write_str("no number"),
            Self::Number(number) if number.is_infinite() => formatter.write_str("infinity"),
            Self::Number(number) => write!(formatter, "{number}"),
            Self::Text(text) => formatter.write_str(&quoted(text)),
            Self::List => formatter.write_str("a list"),
            Self::Object => formatter.write_str("an object"),
        }
    }
}
