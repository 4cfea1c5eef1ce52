//! One value of one subject, as its fact's type asks for.

use super::Written;
use super::notice::{Most, Notices, Path, What};
use super::text::quoted;
use crate::model::{Cell, Column, Figure, Number, Span, Subject, Tenure, Year};
use crate::schema::{MOST_ITEMS, MOST_OF_TEXT, MOST_YEARS, Value, series};

/// A value that can be read from JSON: `None` after a notice.
pub(super) trait Read: Sized {
    fn read(value: Value, at: &Path<'_>, notices: &mut Notices) -> Option<Self>;
}

/// The column of the fact `id`. Takes its values out, so that what remains is what no fact asks for.
pub(super) fn cells<T: Read>(
    id: &str,
    subjects: &[Subject],
    values: &mut [Written],
    notices: &mut Notices,
) -> Column<T> {
    let mut cells = Vec::with_capacity(subjects.len());
    each(id, subjects, values, notices, &mut |cell, at, notices| {
        cells.push(match cell {
            Cell::NoData => Cell::NoData,
            Cell::NotApplicable(reason) => Cell::NotApplicable(reason),
            Cell::LeftOut => Cell::LeftOut,
            Cell::Value(value) => T::read(value, at, notices).map_or(Cell::LeftOut, Cell::Value),
        });
    });
    Column(cells)
}

/// Hands on what each subject has for the fact `id`, with its place. What is the same for values of all types is here.
fn each(
    id: &str,
    subjects: &[Subject],
    values: &mut [Written],
    notices: &mut Notices,
    take: &mut dyn FnMut(Cell<Value>, &Path<'_>, &mut Notices),
) {
    let root = Path::Root;
    let all = root.key("subjects");
    for (subject, values) in subjects.iter().zip(values) {
        let entry = values.iter_mut().rfind(|(own, _)| own == id);
        let value = entry.map_or(Value::Absent, |(_, value)| std::mem::take(value));
        let at = all.key(&subject.id);
        let at = at.key("values");
        let at = at.key(id);
        take(cell(value, &at, notices), &at, notices);
    }
}

/// What a cell holds, before it is read as the type of its fact.
fn cell(value: Value, at: &Path<'_>, notices: &mut Notices) -> Cell<Value> {
    match value {
        Value::Absent | Value::Null => Cell::NoData,
        Value::Object(mut entries) if entries.iter().any(|(key, _)| key == "na") => {
            let mut cell = Cell::LeftOut;
            for (key, value) in &mut entries {
                match value {
                    _ if key != "na" => notices.unknown(key, at),
                    Value::Text(reason) => {
                        let reason = notices.not_blank(std::mem::take(reason), &at.key("na"));
                        cell = reason.map_or(Cell::LeftOut, Cell::NotApplicable);
                    }
                    other => {
                        notices.wrong::<()>("the reason as a string", other, &at.key("na"));
                    }
                }
            }
            cell
        }
        value => Cell::Value(value),
    }
}

impl Read for String {
    fn read(value: Value, at: &Path<'_>, notices: &mut Notices) -> Option<Self> {
        match value {
            Value::Text(text) => notices.within(text, MOST_OF_TEXT, at),
            other => notices.wrong(What::Text.words(), &other, at),
        }
    }
}

impl Read for Vec<String> {
    fn read(value: Value, at: &Path<'_>, notices: &mut Notices) -> Option<Self> {
        let Value::List(items) = value else {
            return notices.wrong("a list of strings", &value, at);
        };
        notices.within_number(items.len(), Most(MOST_ITEMS, "items"), at)?;
        let mut list = Vec::new();
        for (index, item) in items.into_iter().enumerate() {
            let at = at.item(index);
            let text = match item {
                Value::Text(text) => notices.not_blank(text, &at),
                other => notices.wrong(What::Text.words(), &other, &at),
            };
            if let Some(text) = text {
                list.push(text);
            }
        }
        if list.is_empty() {
            notices.expected("at least one string", "none", at);
            return None;
        }
        Some(list)
    }
}

impl Read for Year {
    fn read(value: Value, at: &Path<'_>, notices: &mut Notices) -> Option<Self> {
        let Value::Number(number) = value else {
            return notices.wrong(What::Year.words(), &value, at);
        };
        let year = Self::new(number);
        if year.is_none() {
            notices.wrong::<()>(What::Year.words(), &value, at);
        }
        year
    }
}

impl Read for Tenure {
    fn read(value: Value, at: &Path<'_>, notices: &mut Notices) -> Option<Self> {
        match value {
            Value::Text(text) => {
                let text = notices.not_blank(text, at)?;
                Some(notices.tenure(&text, at))
            }
            Value::List(items) if !items.is_empty() => {
                notices.within_number(items.len(), Most(MOST_YEARS, "years"), at)?;
                // All or nothing: years with one missing would tell something else.
                let mut spans = Vec::new();
                for (index, item) in items.into_iter().enumerate() {
                    spans.push(span(&item, &at.item(index), notices)?);
                }
                Some(Self::Spans(spans))
            }
            Value::List(_) => {
                notices.expected("at least one year", "an empty list", at);
                None
            }
            other => notices.wrong("years as a string or a list", &other, at),
        }
    }
}

fn span(item: &Value, at: &Path<'_>, notices: &mut Notices) -> Option<Span> {
    const EXPECTED: &str = "a year, or a first and a last one such as [1980, 1981]";
    let span = match item {
        Value::Number(number) => Year::new(*number).and_then(|year| Span::new(year, year)),
        Value::List(pair) => match pair.as_slice() {
            [Value::Number(from), Value::Number(to)] => {
                Year::new(*from).zip(Year::new(*to)).and_then(|(from, to)| Span::new(from, to))
            }
            _ => None,
        },
        _ => None,
    };
    if span.is_none() {
        notices.wrong::<()>(EXPECTED, item, at);
    }
    span
}

impl Read for Figure {
    fn read(value: Value, at: &Path<'_>, notices: &mut Notices) -> Option<Self> {
        match value {
            Value::Number(number) => notices.number(number, at).map(Self::Single),
            value => {
                let problems = notices.count();
                let (points, left_out) = points(value, at, notices)?;
                // Nothing but mistakes is not 'no data'.
                let nothing = points.is_empty() && notices.count() > problems;
                (!nothing).then(|| Self::series(points, left_out))
            }
        }
    }
}

/// The values of a series by year, and the years of those that could not be read.
type Points = (Vec<(Year, Number)>, Vec<Year>);

fn points(value: Value, at: &Path<'_>, notices: &mut Notices) -> Option<Points> {
    match value {
        Value::Series(bytes) => {
            let (from, values) = series(&bytes);
            let mut values = values.map(|number| number.map_or(Value::Null, Value::Number));
            from_year_on(Value::Number(from), &mut values, at, notices)
        }
        Value::Object(entries)
            if entries.iter().any(|(key, _)| key == "from" || key == "values") =>
        {
            dense_series(entries, at, notices)
        }
        Value::Object(entries) => sparse_series(entries, at, notices),
        other => notices.wrong(What::Number.words(), &other, at),
    }
}

/// `{ "from": 1990, "values": [3.9, null, 3.4] }`: a value for each year from the first one on.
fn dense_series(
    entries: Vec<(String, Value)>,
    at: &Path<'_>,
    notices: &mut Notices,
) -> Option<Points> {
    let (mut from, mut values) = (Value::Absent, Value::Absent);
    for (key, value) in entries {
        match key.as_str() {
            "from" => from = value,
            "values" => values = value,
            _ => notices.unknown(&key, at),
        }
    }
    match values {
        Value::List(values) => from_year_on(from, &mut values.into_iter(), at, notices),
        other => {
            Year::read(from, &at.key("from"), notices)?;
            notices.wrong("a list of numbers", &other, &at.key("values"))
        }
    }
}

fn from_year_on(
    from: Value,
    values: &mut dyn ExactSizeIterator<Item = Value>,
    at: &Path<'_>,
    notices: &mut Notices,
) -> Option<Points> {
    let from = Year::read(from, &at.key("from"), notices)?;
    let at = at.key("values");
    let years = usize::from(Year::LAST.saturating_sub(from.get())) + 1;
    if values.len() > years {
        notices.expected("a year up to 9999", "a later one", &at.item(years));
    }
    let mut points = (Vec::with_capacity(values.len().min(years)), Vec::new());
    for ((index, value), year) in values.enumerate().zip(from.on()) {
        point(&mut points, year, &value, &at.item(index), notices);
    }
    Some(points)
}

/// `{ "2018": 3.6, "2019": 3.4 }`.
fn sparse_series(
    entries: Vec<(String, Value)>,
    at: &Path<'_>,
    notices: &mut Notices,
) -> Option<Points> {
    const EXPECTED: &str = "a number, or numbers by year";
    if entries.is_empty() {
        notices.expected(EXPECTED, "an empty object", at);
        return None;
    }
    let mut points = (Vec::with_capacity(entries.len()), Vec::new());
    for (key, value) in entries {
        let at = at.key(&key);
        match Year::from_digits(&key) {
            Some(year) => point(&mut points, year, &value, &at, notices),
            None => notices.expected(What::Year.words(), &quoted(&key), &at),
        }
    }
    Some(points)
}

/// Adds a value to a series; `null` leaves a gap.
fn point(
    (points, left_out): &mut Points,
    year: Year,
    value: &Value,
    at: &Path<'_>,
    notices: &mut Notices,
) {
    let number = match value {
        Value::Null | Value::Absent => return,
        Value::Number(number) => notices.number(*number, at),
        other => notices.wrong(What::Number.words(), other, at),
    };
    match number {
        Some(number) => points.push((year, number)),
        None => left_out.push(year),
    }
}
