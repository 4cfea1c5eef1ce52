//! Values that keep a promise.

use super::{digits, joined, ordered, parted};

/// A finite number; zero has no sign.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub(crate) struct Number(f64);

impl Number {
    pub fn new(value: f64) -> Option<Self> {
        // Adding zero turns −0 into 0.
        value.is_finite().then_some(Self(value + 0.0))
    }

    pub fn get(self) -> f64 {
        self.0
    }

    /// How much of itself what is told as about so much may be missed by: 3.4 is about a fifth of 16.
    pub const ABOUT: f64 = 0.07;

    /// Whether it is about another one: rounded to the decimals of their fact, 1.4 and 0.6 are both 1.
    pub fn is_about(self, other: Self) -> bool {
        (self.0 / other.0 - 1.0).abs() <= Self::ABOUT
    }
}

/// A year of the common era, 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Year(u16);

impl Year {
    pub const LAST: u16 = 9999;

    pub fn new(value: f64) -> Option<Self> {
        let whole = value.fract() == 0.0 && (1.0..=f64::from(Self::LAST)).contains(&value);
        whole.then_some(Self(value as u16))
    }

    /// The year and all that follow it.
    pub fn on(self) -> impl Iterator<Item = Self> {
        (self.0..=Self::LAST).map(Self)
    }

    pub fn from_digits(digits: &str) -> Option<Self> {
        let all_digits = digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let year = all_digits.then(|| digits.parse().ok())??;
        (year >= 1).then_some(Self(year))
    }

    pub fn get(self) -> u16 {
        self.0
    }

    /// In digits, of which it may have fewer than four.
    pub fn text(self) -> String {
        digits(self.0.into(), 1)
    }
}

/// A year of the common era, 1 to 9999, in digits only.
#[cfg(not(target_arch = "wasm32"))]
pub fn year(text: &str) -> Option<u16> {
    Year::from_digits(text).map(Year::get)
}

/// A day that exists, in the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Date {
    year: Year,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads ISO 8601's `YYYY-MM-DD`.
    pub fn from_iso(text: &str) -> Option<Self> {
        if !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
            return None;
        }
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || (year.len(), month.len(), day.len()) != (4, 2, 2) {
            return None;
        }
        let year = Year::from_digits(year)?;
        let month = month.parse().ok()?;
        let day = day.parse().ok()?;
        let leap =
            year.0.is_multiple_of(4) && (!year.0.is_multiple_of(100) || year.0.is_multiple_of(400));
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        (1..=days).contains(&day).then_some(Self { year, month, day })
    }

    /// `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        let [month, day] = [self.month, self.day].map(|number| digits(number.into(), 2));
        joined(&[&digits(self.year.0.into(), 4), "-", &month, "-", &day])
    }

    pub fn year(self) -> Year {
        self.year
    }

    /// 1 to 12.
    #[cfg(any(test, not(target_arch = "wasm32")))]
    pub fn month(self) -> u8 {
        self.month
    }

    /// 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }
}

/// Whether a character turns around what follows it: an embedding, an override or an isolate of UAX #9,
/// or the end of one.
pub(crate) fn is_direction(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// An address that a link may lead to: `http` or `https`, never a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HttpUrl(String);

impl HttpUrl {
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = parted(text, "://")?;
        let http = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
        // Browsers drop tabs and line ends from an address; one that has them is not meant well.
        // Marks of direction would make it look like another one.
        let odd = |c: char| c.is_whitespace() || c.is_control() || is_direction(c);
        let plain = !text.contains(odd);
        let server = rest.split(['/', '?', '#']).next().unwrap_or_default();
        // `http://http://x` names the server `http`.
        let named = !server.is_empty() && !server.ends_with(':');
        let closed = server.starts_with('[') == server.contains(']');
        (http && plain && named && closed).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A number, or one a year.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Figure {
    Single(Number),
    /// Years ascend, none twice; and those whose value could not be read, which is not 'no data'.
    Series(Vec<(Year, Number)>, Vec<Year>),
}

/// A figure as read at a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Reading {
    pub value: Number,
    /// The value's own year, where it is known.
    pub year: Option<Year>,
}

impl Figure {
    /// A series of the given values, in any order. A year given twice keeps its last value.
    pub fn series(points: Vec<(Year, Number)>, left_out: Vec<Year>) -> Self {
        // As they are nearly always written.
        if points.is_sorted_by(|(one, _), (next, _)| one < next) {
            return Self::Series(points, left_out);
        }
        let mut kept: Vec<(Year, Number)> = Vec::with_capacity(points.len());
        for point in ordered(points, |(one, _), (other, _)| one.cmp(other)) {
            match kept.last_mut() {
                Some(last) if last.0 == point.0 => *last = point,
                _ => kept.push(point),
            }
        }
        Self::Series(kept, left_out)
    }

    /// The latest value at or before a year; without a year, the latest of all. A single number is
    /// of the year that its fact states, if it states one.
    pub fn at(&self, year: Option<Year>, stated: Option<Year>) -> Option<Reading> {
        match self {
            Self::Single(value) => {
                let later = year.zip(stated).is_some_and(|(year, stated)| stated > year);
                (!later).then_some(Reading { value: *value, year: stated })
            }
            Self::Series(points, _) => {
                let mut until = points.iter().rev();
                let point = until.find(|(own, _)| year.is_none_or(|year| *own <= year));
                point.map(|(own, value)| Reading { value: *value, year: Some(*own) })
            }
        }
    }

    /// Whether the value that would be read at a year, or at the latest one, could not be read.
    pub fn is_left_out(&self, year: Option<Year>) -> bool {
        let read = self.at(year, None).and_then(|reading| reading.year);
        let unread = |own: &Year| year.is_none_or(|year| *own <= year) && Some(*own) > read;
        self.left_out().iter().any(unread)
    }

    /// The years whose values could not be read.
    pub fn left_out(&self) -> &[Year] {
        match self {
            Self::Single(_) => &[],
            Self::Series(_, left_out) => left_out,
        }
    }

    pub fn is_single(&self) -> bool {
        matches!(self, Self::Single(_))
    }

    /// The value of just this year.
    pub fn of(&self, year: Year, stated: Option<Year>) -> Option<Number> {
        match self {
            Self::Single(value) => (stated == Some(year)).then_some(*value),
            Self::Series(points, _) => {
                let index = points.binary_search_by_key(&year, |(own, _)| *own).ok()?;
                points.get(index).map(|(_, value)| *value)
            }
        }
    }

    /// The years from one value of a series to the next, where they are nearest: 1 where it is of
    /// each year, 10 where it is of each census.
    pub fn step(&self) -> u16 {
        let pairs = self.points().windows(2).filter_map(|pair| match pair {
            [(one, _), (next, _)] => next.get().checked_sub(one.get()),
            _ => None,
        });
        pairs.min().unwrap_or(1)
    }

    /// The values by year; none of a single number.
    pub fn points(&self) -> &[(Year, Number)] {
        match self {
            Self::Single(_) => &[],
            Self::Series(points, _) => points,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_exist() {
        let day = Date::from_iso("2021-11-01").unwrap();
        assert_eq!((day.year().get(), day.month(), day.day()), (2021, 11, 1));
        assert!(Date::from_iso("2020-02-29").is_some());
        for text in [
            "2021-02-29",
            "1900-02-29",
            "2021-13-01",
            "2021-11-31",
            "2021-11-00",
            "2021-11",
            "1 November 2021",
            "2021-11-01T00",
            "2021-+1-01",
        ] {
            assert_eq!(Date::from_iso(text), None, "{text}");
        }
    }

    #[test]
    fn only_http_is_a_link() {
        assert!(HttpUrl::parse("https://ourworldindata.org/co2-emissions").is_some());
        assert!(HttpUrl::parse("HTTP://example.org").is_some());
        assert!(HttpUrl::parse("http://[::1]:8080?a").is_some());
        for text in [
            "javascript:alert(1)",
            "javascript://%0aalert(1)",
            " https://example.org",
            "data:text/html,x",
            "https://",
            "https://?",
            "https:///a",
            "http://http://x",
            "http://[::1",
            "//example.org",
            "java\nscript://x",
            "https://a\u{9}b",
            "https://a\u{202e}b",
        ] {
            assert_eq!(HttpUrl::parse(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_finite_and_zero_has_no_sign() {
        assert_eq!(Number::new(f64::NAN), None);
        assert_eq!(Number::new(f64::INFINITY), None);
        assert!(Number::new(-0.0).unwrap().get().is_sign_positive());
        assert_eq!(Year::new(2019.5), None);
        assert_eq!(Year::new(0.0), None);
        assert_eq!(Year::new(10_000.0), None);
    }

    #[test]
    fn a_series_is_read_at_or_before_a_year() {
        let year = |year: u16| Year(year);
        let number = |value| Number::new(value).unwrap();
        let points =
            vec![(year(2019), number(3.5)), (year(2015), number(3.9)), (year(2019), number(3.4))];
        let series = Figure::series(points, Vec::new());
        let read = |at| series.at(at, None).map(|r| (r.value.get(), r.year.unwrap().0));
        assert_eq!(read(None), Some((3.4, 2019)));
        assert_eq!(read(Some(year(2018))), Some((3.9, 2015)));
        assert_eq!(read(Some(year(2014))), None);
        assert_eq!(Figure::series(Vec::new(), Vec::new()).at(None, None), None);
    }

    #[test]
    fn what_could_not_be_read_is_no_older_value() {
        let number = |value| Number::new(value).unwrap();
        let points = vec![(Year(2017), number(3.9)), (Year(2019), number(3.4))];
        let series = Figure::series(points, vec![Year(2018)]);
        let left_out = |year: u16| series.is_left_out(Some(Year(year)));
        assert_eq!([2016, 2017, 2018, 2019].map(left_out), [false, false, true, false]);
        assert!(!series.is_left_out(None));
        let series = Figure::series(vec![(Year(2017), number(3.9))], vec![Year(2018)]);
        assert!(series.is_left_out(None));
    }

    #[test]
    fn a_single_number_is_not_read_before_its_year() {
        let number = Figure::Single(Number::new(4.7).unwrap());
        let read = |at: Option<u16>, stated: Option<u16>| {
            number.at(at.map(Year), stated.map(Year)).map(|r| r.year.map(|year| year.0))
        };
        assert_eq!(read(Some(1995), Some(2019)), None);
        assert_eq!(read(Some(2020), Some(2019)), Some(Some(2019)));
        assert_eq!(read(Some(1995), None), Some(None));
        assert_eq!(read(None, Some(2019)), Some(Some(2019)));
    }
}
