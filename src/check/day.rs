//! Days and years as people write them.

use crate::model::{Date, Year};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The day that is meant, as `YYYY-MM-DD`; `None` where it could be another one.
pub(super) fn instead(written: &str) -> Option<String> {
    let text = written.trim().to_lowercase();
    let text =
        text.split_once('t').filter(|(_, time)| time.contains(':')).map_or(&*text, |own| own.0);
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let (year, month, day) = match (number(first), number(second), number(third)) {
        (Some(year), Some(month), Some(day)) if first.len() == 4 => (year, month, day),
        (Some(day), Some(month), Some(year)) if third.len() == 4 => {
            // Europe's day comes first, America's month; a point is Europe's.
            match (day, month) {
                _ if text.contains('.') || day > 12 || day == month => (year, month, day),
                (month, day) if day > 12 => (year, month, day),
                _ => return None,
            }
        }
        (Some(day), None, Some(year)) if third.len() == 4 => (year, named(second)?, day),
        (None, Some(day), Some(year)) if third.len() == 4 => (year, named(first)?, day),
        _ => return None,
    };
    let day = format!("{year:04}-{month:02}-{day:02}");
    (Date::from_iso(&day).is_some() && day != written).then_some(day)
}

/// The year of a text that is a year or a day.
pub(super) fn year(written: &str) -> Option<&str> {
    let text = written.trim();
    let is_year = |year: &&str| year.len() == 4 && Year::from_digits(year).is_some();
    let first = text.get(..4).filter(is_year)?;
    (first == text || Date::from_iso(text).is_some()).then_some(first)
}

fn number(part: &str) -> Option<u16> {
    // `1st`, `2nd`.
    let digits = part.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ordinal = part.strip_prefix(digits)?;
    ["", "st", "nd", "rd", "th"].contains(&ordinal).then(|| digits.parse().ok())?
}

/// The month of an English name, or of its first three letters or more.
fn named(name: &str) -> Option<u16> {
    let place = MONTHS.iter().position(|month| name.len() > 2 && month.starts_with(name))?;
    u16::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_they_are_meant() {
        for (written, day) in [
            ("2021/11/01", Some("2021-11-01")),
            ("2021-11-1", Some("2021-11-01")),
            ("2021-11-01T10:00:00Z", Some("2021-11-01")),
            ("1.11.2021", Some("2021-11-01")),
            ("31/10/2021", Some("2021-10-31")),
            ("10/31/2021", Some("2021-10-31")),
            ("1 November 2021", Some("2021-11-01")),
            ("Nov. 1st, 2021", Some("2021-11-01")),
            ("August 3, 2021", Some("2021-08-03")),
            // It may be either.
            ("1/11/2021", None),
            ("31.2.2021", None),
            ("2021", None),
            ("1.11.21", None),
            ("soon", None),
        ] {
            assert_eq!(instead(written).as_deref(), day, "{written}");
        }
    }

    #[test]
    fn years_are_read_from_days() {
        let years = ["2019", " 2019 ", "1945-11-07", "19", "2019/20", "0000", "é019"].map(year);
        assert_eq!(years, [Some("2019"), Some("2019"), Some("1945"), None, None, None, None]);
    }
}
