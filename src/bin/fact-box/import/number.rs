//! Numbers: read as they were written, written as they were read.

use super::quote::quoted;

/// The number in a cell, or nothing where it is blank.
///
/// # Errors
///
/// What was found instead, for a message.
pub fn read(cell: &str) -> Result<Option<f64>, String> {
    if cell.is_empty() {
        return Ok(None);
    }
    let Some(mantissa) = mantissa(cell) else { return Err(quoted(cell)) };
    let number: f64 = cell.parse().map_err(|_| quoted(cell))?;
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
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = |text: &str| text.strip_prefix(['+', '-']).is_some_and(is_digits);
    let (mantissa, exponent) = cell.split_once(['e', 'E']).unwrap_or((cell, "0"));
    let digits = mantissa.strip_prefix(['+', '-']).unwrap_or(mantissa);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain =
        is_digits(whole) && is_digits(decimals) && (is_digits(exponent) || unsigned(exponent));
    plain.then_some(mantissa)
}
