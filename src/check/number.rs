//! Numbers as people write them.

/// What statistics, newspapers and spreadsheets write where there is no data.
const NO_DATA: [&str; 20] = [
    "", ":", "-", "–", "—", "−", ".", "..", "…", "...", "n/a", "na", "n.a.", "no data", "null",
    "nan", "#n/a", "#div/0!", "#ref!", "#value!",
];

/// What may stand between thousands beside points and commas.
pub const SPACES: [char; 6] = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', '’'];

/// Whether a text says that there is no data.
pub fn no_data(text: &str) -> bool {
    NO_DATA.contains(&text.trim().to_lowercase().as_str())
}

/// What to write instead of a string, where a number is expected.
pub(super) fn instead(written: &str) -> Option<String> {
    let text = written.trim().replace('\u{2212}', "-");
    if no_data(&text) {
        return Some("write null for 'no data'".to_owned());
    }
    if is_json(&text) && !may_be_thousands(&text) || has_exponent(&text) {
        return Some(format!("write {text} without quotes"));
    }
    let (digits, rest) = parted(&text);
    if may_be_thousands(digits) || is_of_the_number(rest) {
        return None;
    }
    let number = plain(digits)?;
    Some(match rest {
        "" => format!("write {number}: a point before the decimals, no other marks, no quotes"),
        rest => format!("write {number} without quotes, and \"{rest}\" as the fact's `unit`"),
    })
}

/// Whether it may be so many thousands, as 1,234 may.
fn may_be_thousands(digits: &str) -> bool {
    digits.trim_start_matches('-').split_once('.').is_some_and(|(whole, decimals)| {
        decimals.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0')
    })
}

/// Whether JSON takes it for a number with an exponent.
fn has_exponent(text: &str) -> bool {
    text.split_once(['e', 'E']).is_some_and(|(number, exponent)| {
        let power = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        is_json(number) && is_digits(power) && text.parse().is_ok_and(f64::is_finite)
    })
}

/// Whether what follows the digits makes another number of them: an exponent, a second number, so many million; or is
/// the rest of one.
fn is_of_the_number(rest: &str) -> bool {
    const UNITS: &str = "co2 ch4 n2o sf6 pm2.5 pm10 m2 m3";
    // As they begin, and whole.
    const MAGNITUDES: &str = "hundred thousand million billion trillion lakh crore dozen millon millón billon \
        billón millier milliard тыс млн млрд миллион миллиард ألف آلاف مليون مليار 百 千 万 亿";
    const SHORT: &str = "e k m b bn mn mio mld mrd mil mille";
    let rest = rest.to_lowercase();
    let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let more = UNITS.split(' ').fold(rest.clone(), |rest, unit| rest.replace(unit, ""));
    rest.starts_with(['.', ','])
        || more.contains(|c: char| c.is_ascii_digit())
        || MAGNITUDES.split(' ').any(|own| word.starts_with(own))
        || SHORT.split(' ').any(|own| word == own)
}

/// The number at the start of a text, and what is counted.
fn parted(text: &str) -> (&str, &str) {
    let end = text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |last| last + 1);
    // What stands before a number, or between its digits, leaves no number.
    match text.find(|c: char| c.is_alphabetic() || c == '%') {
        Some(unit) if unit < end => match text.split_at_checked(unit) {
            // A digit in the unit: `tonnes of CO2`.
            Some((digits, rest)) if digits.contains(|c: char| c.is_ascii_digit()) => {
                (digits.trim(), rest.trim())
            }
            _ => (text, ""),
        },
        _ => text.split_at_checked(end).map_or((text, ""), |(digits, rest)| (digits, rest.trim())),
    }
}

/// A number without the marks between its thousands, and with a point before its decimals; `None` where it
/// could be another one: 1,234 may be a bit more than one, or a thousand.
pub(super) fn plain(text: &str) -> Option<String> {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
    let marks: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).collect();
    let of = |mark: char| marks.iter().filter(|own| **own == mark).count();
    let last = marks.last().copied();
    let decimal = match last {
        Some(mark @ (',' | '.')) if of(mark) == 1 => {
            let decimals = digits.rsplit(mark).next()?.len();
            // The only mark, and three digits after it.
            if marks.len() == 1 && mark == ',' && decimals == 3 {
                return None;
            }
            Some(mark)
        }
        _ => None,
    };
    let (whole, decimals) = match decimal {
        Some(mark) => digits.rsplit_once(mark)?,
        None => (digits, ""),
    };
    let thousands = whole.chars().find(|c| !c.is_ascii_digit());
    let groups: Vec<&str> = whole.split(|c| Some(c) == thousands).collect();
    let is_grouped = thousands.is_none_or(|mark| {
        (SPACES.contains(&mark) || [',', '.'].contains(&mark))
            && groups.first().is_some_and(|first| (1..=3).contains(&first.len()))
            && groups.iter().skip(1).all(|group| group.len() == 3)
    });
    let point = if decimals.is_empty() { "" } else { "." };
    let number = format!("{sign}{}{point}{decimals}", groups.concat());
    (is_grouped && is_json(&number)).then_some(number)
}

/// Whether JSON takes it for a number without an exponent.
fn is_json(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    is_digits(whole) && is_digits(decimals) && (whole == "0" || !whole.starts_with('0'))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_meant() {
        for (written, number) in [
            ("3,4", Some("3.4")),
            ("1.234,5", Some("1234.5")),
            ("1,234.5", Some("1234.5")),
            ("1 234,5", Some("1234.5")),
            ("128\u{202f}932\u{202f}752", Some("128932752")),
            ("128,932,752", Some("128932752")),
            ("1'234", Some("1234")),
            ("-0,5", Some("-0.5")),
            // It may be either.
            ("1,234", None),
            ("12,34,567", None),
            ("1.2.3", None),
            ("two", None),
            ("1-2", None),
        ] {
            assert_eq!(plain(written).as_deref(), number, "{written}");
        }
    }

    #[test]
    fn what_is_certain_is_hinted() {
        for (written, hint) in [
            ("3.4", Some("write 3.4 without quotes")),
            (" −3 ", Some("write -3 without quotes")),
            ("3,4", Some("write 3.4: a point before the decimals, no other marks, no quotes")),
            ("12 %", Some("write 12 without quotes, and \"%\" as the fact's `unit`")),
            (
                "3,4 tonnes of CO2",
                Some("write 3.4 without quotes, and \"tonnes of CO2\" as the fact's `unit`"),
            ),
            ("n/a", Some("write null for 'no data'")),
            ("…", Some("write null for 'no data'")),
            ("NaN", Some("write null for 'no data'")),
            ("#N/A", Some("write null for 'no data'")),
            ("two", None),
            ("007", None),
            ("about 3", None),
            ("1,234", None),
            ("1.234", None),
            ("0.234", Some("write 0.234 without quotes")),
            ("1.2E+08", Some("write 1.2E+08 without quotes")),
            ("-1.234e-5", Some("write -1.234e-5 without quotes")),
            ("1e999", None),
            ("1,2E+08", None),
            ("3 x10^6", None),
            ("45k", None),
            ("3.", None),
            ("12e", None),
            ("12 million", None),
            ("12 millones de habitantes", None),
            ("4,5 млрд", None),
            ("1.2万", None),
            ("12 miles", Some("write 12 without quotes, and \"miles\" as the fact's `unit`")),
            ("5 to 6", None),
            ("5 km2", Some("write 5 without quotes, and \"km2\" as the fact's `unit`")),
            ("1.234 t", None),
            ("0.234 t", Some("write 0.234 without quotes, and \"t\" as the fact's `unit`")),
        ] {
            assert_eq!(instead(written).as_deref(), hint, "{written}");
        }
    }
}
