//! Numbers: read as they were written, written as they were read.

use clap::ValueEnum;
use fact_box::{SPACES, no_data};

use super::quote::quoted;
use crate::failure::Failure;

/// The mark before decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Mark {
    /// 1234.5 or 1,234.5
    Point,
    /// 1234,5 or 1.234,5
    Comma,
}

/// Reads the numbers of a table, which has one mark before decimals.
pub struct Numbers {
    mark: Option<Mark>,
    /// Whether points may stand between thousands: where a semicolon or a tab parts cells, a comma may be kept for
    /// decimals.
    may_group: bool,
    /// A number that may be a thousand times as much.
    doubtful: Option<String>,
    /// Whether another one shows what points are.
    has_decimals: bool,
    has_commas: bool,
}

impl Numbers {
    pub fn new(mark: Option<Mark>, may_group: bool) -> Self {
        Self { mark, may_group, doubtful: None, has_decimals: false, has_commas: false }
    }

    /// The same marks, and nothing known of other numbers.
    pub fn anew(&self) -> Self {
        Self::new(self.mark, self.may_group)
    }

    /// The number in a cell, or nothing where it is blank or says that there is none.
    ///
    /// # Errors
    ///
    /// What was found instead, for a message.
    pub fn read(&mut self, cell: &str) -> Result<Option<f64>, String> {
        if no_data(cell) {
            return Ok(None);
        }
        let plain = cell.replace('\u{2212}', "-");
        let cell = plain.as_str();
        match self.mark {
            Some(Mark::Comma) => {
                let plain = with_point(cell, ',', '.').ok_or_else(|| quoted(cell))?;
                return number(&plain, cell);
            }
            Some(Mark::Point) if cell.contains(',') || cell.contains(SPACES) => {
                let plain = with_point(cell, '.', ',').ok_or_else(|| quoted(cell))?;
                return number(&plain, cell);
            }
            _ => {}
        }
        let read = number(cell, cell);
        if self.mark.is_none() && read.is_ok() {
            match cell.trim_start_matches(['+', '-']).split_once('.') {
                Some((whole, decimals)) if is_group(decimals) && may_be_thousands(whole) => {
                    self.doubtful.get_or_insert_with(|| cell.to_owned());
                }
                Some(_) => self.has_decimals = true,
                None => {}
            }
        }
        let is_number = |plain: Option<String>| plain.is_some_and(|own| number(&own, cell).is_ok());
        // 1,234 may be a thousand.
        let has_decimals = || {
            let (whole, decimals) = cell.split_once(',').unwrap_or_default();
            is_number(with_point(cell, ',', '.'))
                && !decimals.is_empty()
                && (whole.contains('.') || !is_group(decimals))
        };
        match read {
            Err(found) if self.mark.is_none() && has_decimals() => {
                self.has_commas = true;
                Err(format!("{found}; with --decimal comma it is a number"))
            }
            // With marks between thousands, which are not guessed either.
            Err(found) if self.mark.is_none() => {
                let reads = |mark, other| is_number(with_point(cell, mark, other));
                let which = match (reads('.', ','), reads(',', '.')) {
                    (true, true) => "point or comma",
                    (true, false) => "point",
                    (false, true) => "comma",
                    (false, false) => return Err(found),
                };
                Err(format!("{found}; with --decimal {which} it is a number"))
            }
            read => read,
        }
    }

    /// # Errors
    ///
    /// Where what was read may be something else.
    pub fn check(&self) -> Result<(), Failure> {
        match &self.doubtful {
            Some(number) if self.has_commas || self.may_group && !self.has_decimals => {
                Err(Failure::Usage(format!(
                    "{} may have thousands or decimals after its point; say with --decimal which mark is before \
                decimals, point or comma",
                    quoted(number),
                )))
            }
            _ => Ok(()),
        }
    }
}

fn is_group(digits: &str) -> bool {
    digits.len() == 3 && is_digits(digits)
}

fn may_be_thousands(whole: &str) -> bool {
    (1..=3).contains(&whole.len()) && is_digits(whole) && !whole.starts_with('0')
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number that has this mark before its decimals, with a point instead, and without the marks between its thousands: the
/// other one, or spaces.
fn with_point(cell: &str, mark: char, other: char) -> Option<String> {
    let digits = cell.trim_start_matches(['+', '-']);
    let sign = cell.strip_suffix(digits)?;
    let (whole, decimals) =
        digits.split_once(mark).map_or((digits, None), |(whole, decimals)| (whole, Some(decimals)));
    let between = whole.chars().find(|c| *c == other || SPACES.contains(c)).unwrap_or(other);
    let mut groups = whole.split(between);
    let first = groups.next()?;
    let rest: Vec<_> = groups.collect();
    let is_whole =
        rest.is_empty() || (may_be_thousands(first) && rest.iter().all(|group| is_group(group)));
    let decimals = decimals.map(|decimals| format!(".{decimals}")).unwrap_or_default();
    is_whole.then(|| format!("{sign}{first}{}{decimals}", rest.concat()))
}

/// A number with a point before its decimals; `cell` is how it was written.
fn number(plain: &str, cell: &str) -> Result<Option<f64>, String> {
    let Some(mantissa) = mantissa(plain) else { return Err(quoted(cell)) };
    let number: f64 = plain.parse().map_err(|_| quoted(cell))?;
    // An exponent out of range would turn the number into another one.
    let vanished = number == 0.0 && mantissa.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    if vanished || !number.is_finite() {
        return Err(format!("{}, which is out of range", quoted(cell)));
    }
    Ok(Some(number))
}

/// What stands before the exponent of a plain decimal number: a sign or none, digits, and decimals
/// after a point or none.
fn mantissa(cell: &str) -> Option<&str> {
    let unsigned = |text: &str| text.strip_prefix(['+', '-']).is_some_and(is_digits);
    let (mantissa, exponent) = cell.split_once(['e', 'E']).unwrap_or((cell, "0"));
    let digits = mantissa.strip_prefix(['+', '-']).unwrap_or(mantissa);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain =
        is_digits(whole) && is_digits(decimals) && (is_digits(exponent) || unsigned(exponent));
    plain.then_some(mantissa)
}
