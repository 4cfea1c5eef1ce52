//! Notices: where in the JSON, what was expected there, what was found.

use std::fmt;

use super::text::{is_blank, is_no_text, quoted, repaired};
use crate::decimal::decimal;
use crate::model::{Date, HttpUrl, Number, Year, digits, is_direction, joined};
use crate::schema::{MOST_ENTRIES, MOST_OF_NAME, MOST_OF_TEXT, Value, grouped};

/// One thing that is wrong with a card, for its editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    path: String,
    message: String,
}

impl Notice {
    /// One of the card as a whole.
    #[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
    pub(crate) fn of_all(message: String) -> Self {
        Self { path: String::new(), message }
    }

    /// The place in the JSON, such as `facts[7].target.value`; empty for the card as a whole.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What was expected and what was found.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// All of it, on one line.
    pub(crate) fn text(&self) -> String {
        if self.path.is_empty() {
            self.message.clone()
        } else {
            joined(&[&self.path, ": ", &self.message])
        }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text())
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

    /// As a notice has it.
    pub fn text(&self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Item(parent, index) => joined(&[&parent.text(), "[", &digits(*index, 1), "]"]),
            Self::Key(parent, key) if !is_plain(key) || key.len() > LONGEST => {
                joined(&[&parent.text(), "[", &quoted(key), "]"])
            }
            Self::Key(Self::Root, key) => (*key).to_owned(),
            Self::Key(parent, key) => joined(&[&parent.text(), ".", key]),
        }
    }
}

/// The longest key, in bytes, that a notice's place has whole.
const LONGEST: usize = 100;

/// Whether a key stands in a place as it is. A letter of another script takes Unicode's tables to know: all that is
/// text and no space is as good as one.
pub(crate) fn is_plain(key: &str) -> bool {
    let plain = |c: char| match c {
        '_' | '-' => true,
        c if c.is_ascii() => c.is_ascii_alphanumeric(),
        c => !c.is_whitespace() && !is_no_text(c) && !is_direction(c),
    };
    !key.is_empty() && key.chars().all(plain)
}

/// What is expected in a place.
#[derive(Clone, Copy)]
pub(crate) enum What {
    Card,
    Version,
    Subjects,
    Subject,
    SubjectId,
    SubjectIds,
    Facts,
    Fact,
    Type,
    Decimals,
    Digits,
    Notation,
    Better,
    Target,
    Values,
    Sources,
    Source,
    Text,
    Number,
    Year,
    Flag,
}

impl What {
    /// What it is called in a notice: here, and not where it is asked for, as a card without mistakes needs none of it.
    #[inline(never)]
    pub fn words(self) -> &'static str {
        match self {
            Self::Card => "a card (an object)",
            Self::Version => "1",
            Self::Subjects => "subjects by id",
            Self::Subject => "a subject (an object)",
            Self::SubjectId => "the id of a subject",
            Self::SubjectIds => "a list of subject ids",
            Self::Facts => "a list of facts",
            Self::Fact => "a fact (an object)",
            Self::Type => "\"text\", \"list\", \"year\", \"years\" or \"number\"",
            Self::Decimals => "a whole number from 0 to 20",
            Self::Digits => "a whole number from 1 to 20",
            Self::Notation => "\"standard\" or \"compact\"",
            Self::Better => "\"lower\" or \"higher\"",
            Self::Target => "a target (an object)",
            Self::Values => "values by fact id",
            Self::Sources => "sources by id",
            Self::Source => "a source (an object)",
            Self::Text => "a string",
            Self::Number => "a number",
            Self::Year => "a year",
            Self::Flag => "true or false",
        }
    }
}

/// Whether it has to be there.
#[derive(Clone, Copy)]
pub(crate) enum Expect {
    Required(What),
    Optional(What),
}

impl Expect {
    fn words(self) -> &'static str {
        match self {
            Self::Required(what) | Self::Optional(what) => what.words(),
        }
    }
}

/// What an object holds, in the order it is written.
pub(super) type Entries = Vec<(String, Value)>;

/// An object of the format, and its place.
pub(super) struct Record<'a> {
    entries: Entries,
    at: &'a Path<'a>,
}

/// Functions that are not inlined, each with a key: a field of the format is read by one call.
impl<'a> Record<'a> {
    /// Takes out what stands at a key; of two with the same key, the first.
    #[inline(never)]
    pub fn take(&mut self, key: &str) -> Value {
        let entry = self.entries.iter_mut().find(|(own, _)| own == key);
        entry.map_or(Value::Absent, |(_, value)| std::mem::take(value))
    }

    /// The place of a key.
    pub fn at(&self, key: &'a str) -> Path<'a> {
        self.at.key(key)
    }

    #[inline(never)]
    pub fn string(&mut self, key: &str, asked: Expect, notices: &mut Notices) -> Option<String> {
        notices.string(self.take(key), &self.at.key(key), asked)
    }

    #[inline(never)]
    pub fn float(&mut self, key: &str, asked: Expect, notices: &mut Notices) -> Option<f64> {
        notices.float(self.take(key), &self.at.key(key), asked)
    }

    #[inline(never)]
    pub fn flag(&mut self, key: &str, notices: &mut Notices) -> Option<bool> {
        notices.flag(self.take(key), &self.at.key(key))
    }

    /// A string that says something.
    #[inline(never)]
    pub fn text(&mut self, key: &str, notices: &mut Notices) -> Option<String> {
        notices.text(self.take(key), &self.at.key(key))
    }

    /// One that has to be there.
    #[inline(never)]
    pub fn required_text(&mut self, key: &str, notices: &mut Notices) -> Option<String> {
        let text = self.string(key, Expect::Required(What::Text), notices)?;
        notices.not_blank(text, &self.at.key(key))
    }

    /// A string of several sentences.
    #[inline(never)]
    pub fn remark(&mut self, key: &str, notices: &mut Notices) -> Option<String> {
        let text = self.string(key, Expect::Optional(What::Text), notices)?;
        notices.within(text, MOST_OF_TEXT, &self.at.key(key))
    }

    #[inline(never)]
    pub fn date(&mut self, key: &str, notices: &mut Notices) -> Option<Date> {
        let text = self.text(key, notices)?;
        let date = Date::from_iso(&text);
        if date.is_none() {
            let expected = "a day such as \"2021-11-01\"";
            notices.expected(expected, &quoted(&text), &self.at.key(key));
        }
        date
    }

    pub fn url(&mut self, key: &str, notices: &mut Notices) -> Option<HttpUrl> {
        // As it is: what a repair would make of it is another address.
        let text = self.string(key, Expect::Optional(What::Text), notices)?;
        let url = HttpUrl::parse(&text);
        if url.is_none() {
            notices.expected("an http or https address", &quoted(&text), &self.at.key(key));
        }
        url
    }

    #[inline(never)]
    pub fn year(&mut self, key: &str, notices: &mut Notices) -> Option<Year> {
        let number = self.float(key, Expect::Optional(What::Year), notices)?;
        let year = Year::new(number);
        year.or_else(|| {
            notices.wrong(What::Year.words(), &Value::Number(number), &self.at.key(key))
        })
    }
}

/// How many there may be of something, and what they are called.
#[derive(Clone, Copy)]
pub(crate) struct Most(pub usize, pub &'static str);

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
        self.push(joined(&["expected ", expected, ", found ", found]), at);
    }

    fn push(&mut self, message: String, at: &Path<'_>) {
        let path = at.text();
        let notice = Notice { path, message };
        self.last = Some(notice.clone());
        if self.list.len() < MOST {
            self.list.push(notice);
        } else {
            self.more += 1;
        }
    }

    pub fn unknown(&mut self, key: &str, at: &Path<'_>) {
        self.push("not a key of this format, ignored".to_owned(), &at.key(key));
    }

    pub fn of_numbers(&mut self, key: &str, at: &Path<'_>) {
        self.push("expected of a fact of type \"number\" only, ignored".to_owned(), &at.key(key));
    }

    /// What was found in place of what is expected. Always `None`.
    pub fn wrong<T>(&mut self, expected: &str, value: &Value, at: &Path<'_>) -> Option<T> {
        self.expected(expected, &found(value), at);
        None
    }

    /// The value at a place, if there is one; a notice if there has to be.
    fn present(&mut self, value: Value, at: &Path<'_>, asked: Expect) -> Option<Value> {
        match (value, asked) {
            (Value::Absent | Value::Null, Expect::Optional(_)) => None,
            (value @ (Value::Absent | Value::Null), Expect::Required(what)) => {
                self.wrong(what.words(), &value, at)
            }
            (value, _) => Some(value),
        }
    }

    /// The string at a place, or `None`, after a notice if it is not what is expected. The same for
    /// the other types of JSON below.
    pub fn string(&mut self, value: Value, at: &Path<'_>, asked: Expect) -> Option<String> {
        match self.present(value, at, asked)? {
            Value::Text(text) => Some(text),
            other => self.wrong(asked.words(), &other, at),
        }
    }

    pub fn float(&mut self, value: Value, at: &Path<'_>, asked: Expect) -> Option<f64> {
        match self.present(value, at, asked)? {
            Value::Number(number) => Some(number),
            other => self.wrong(asked.words(), &other, at),
        }
    }

    pub fn flag(&mut self, value: Value, at: &Path<'_>) -> Option<bool> {
        let asked = Expect::Optional(What::Flag);
        match self.present(value, at, asked)? {
            Value::Flag(flag) => Some(flag),
            other => self.wrong(asked.words(), &other, at),
        }
    }

    /// A list that has not too many items.
    pub fn list(
        &mut self,
        value: Value,
        most: Most,
        at: &Path<'_>,
        asked: Expect,
    ) -> Option<Vec<Value>> {
        let items = match self.present(value, at, asked)? {
            Value::List(items) => items,
            Value::DeeperList => Vec::new(),
            other => return self.wrong(asked.words(), &other, at),
        };
        self.within_number(items.len(), most, at)?;
        Some(items)
    }

    pub fn entries(&mut self, value: Value, at: &Path<'_>, asked: Expect) -> Option<Entries> {
        match self.present(value, at, asked)? {
            Value::Object(entries) => Some(entries),
            Value::DeeperObject => Some(Vec::new()),
            other => self.wrong(asked.words(), &other, at),
        }
    }

    /// An object of the format, whose keys are `known`.
    pub fn record<'a>(
        &mut self,
        value: Value,
        known: &[&str],
        at: &'a Path<'a>,
        asked: Expect,
    ) -> Option<Record<'a>> {
        let entries = self.entries(value, at, asked)?;
        for (key, _) in &entries {
            if !known.contains(&key.as_str()) {
                self.unknown(key, at);
            }
        }
        Some(Record { entries, at })
    }

    /// `None`, after a notice, where there are too many of something.
    pub fn within_number(&mut self, count: usize, most: Most, at: &Path<'_>) -> Option<()> {
        let Most(most, what) = most;
        if count > most {
            // No more are read.
            let more = if count == MOST_ENTRIES + 1 { "more than " } else { "" };
            let found = grouped(if more.is_empty() { count } else { MOST_ENTRIES });
            self.expected(
                &format!("at most {} {what}", grouped(most)),
                &format!("{more}{found}"),
                at,
            );
            return None;
        }
        Some(())
    }

    /// `None`, after a notice, where an id is none: it is shown where there is no name.
    pub fn id(&mut self, id: &str, at: &Path<'_>) -> Option<()> {
        if id.chars().count() > MOST_OF_NAME || id.trim().is_empty() || repaired(id).is_some() {
            self.expected("an id of at most 500 characters that are text", &quoted(id), at);
            return None;
        }
        Some(())
    }

    /// A string that says something.
    pub fn text(&mut self, value: Value, at: &Path<'_>) -> Option<String> {
        let text = self.string(value, at, Expect::Optional(What::Text))?;
        self.not_blank(text, at)
    }

    pub fn not_blank(&mut self, text: String, at: &Path<'_>) -> Option<String> {
        self.within(text, MOST_OF_NAME, at)
    }

    /// A string with text in it that is not too long. Every string that is shown is read here.
    pub fn within(&mut self, text: String, most: usize, at: &Path<'_>) -> Option<String> {
        let count = if text.len() > most { text.chars().count() } else { 0 };
        self.within_number(count, Most(most, "characters"), at)?;
        let repaired = repaired(&text);
        let whole = repaired.as_deref().unwrap_or(&text);
        if is_blank(whole) {
            self.expected("a string with text in it", &quoted(&text), at);
            return None;
        }
        let Some(repaired) = repaired else {
            return Some(text);
        };
        let found = quoted(&text) + ", shown repaired";
        self.expected("text without controls, its direction marks in pairs", &found, at);
        Some(repaired)
    }

    pub fn number(&mut self, number: f64, at: &Path<'_>) -> Option<Number> {
        let finite = Number::new(number);
        finite.or_else(|| self.wrong("a finite number", &Value::Number(number), at))
    }

    /// How many there are so far.
    pub fn count(&self) -> usize {
        self.list.len().saturating_add(self.more)
    }

    /// Why a card is refused: the notice just given, which is among them from then on, however many there are.
    pub fn reason(&mut self) -> Notice {
        let reason = self.last.clone().unwrap_or_else(|| Notice {
            path: String::new(),
            message: "expected a card, found nothing that can be shown".to_owned(),
        });
        if self.more > 0 {
            self.list.push(reason.clone());
            self.more -= 1;
        }
        reason
    }

    /// All of them.
    pub fn into_list(mut self) -> Vec<Notice> {
        if self.more > 0 {
            self.list.push(Notice {
                path: String::new(),
                message: format!("{} more problems like these", grouped(self.more)),
            });
        }
        self.list
    }
}

/// What a value is, in a notice.
fn found(value: &Value) -> String {
    let words = match value {
        Value::Absent => "nothing",
        Value::Null => "null",
        Value::Flag(true) => "true",
        Value::Flag(false) => "false",
        Value::Number(number) if number.is_nan() => "no number",
        Value::Number(number) if number.is_infinite() => "infinity",
        Value::Number(number) => return decimal(*number),
        Value::Text(text) => return quoted(text),
        Value::List(_) | Value::DeeperList => "a list",
        Value::Object(_) | Value::Series(_) | Value::DeeperObject => "an object",
    };
    words.to_owned()
}
