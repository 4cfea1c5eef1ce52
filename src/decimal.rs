//! A number with all the digits that tell it from any other, and never an exponent.

/// `0.1`, `1000000`, `-0.0000001`.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn decimal(number: f64) -> String {
    number.to_string()
}

/// The browser has the digits; Rust's way to them would be 3 KB.
#[cfg(target_arch = "wasm32")]
pub(crate) fn decimal(number: f64) -> String {
    let text = js_sys::Number::from(number).to_string_with_radix(10);
    // Ten is a radix.
    plain(&text.map(String::from).unwrap_or_default())
}

/// JavaScript's `1.5e-7` as `0.00000015`.
#[cfg(any(target_arch = "wasm32", test))]
fn plain(text: &str) -> String {
    let Some((digits, exponent)) = text.split_once('e') else {
        return text.to_owned();
    };
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let exponent: i32 = exponent.parse().unwrap_or_default();
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or_default());
    let mut out = String::from(sign);
    if exponent < 0 {
        out.push_str("0.");
        out.push_str(&zeros(-exponent - 1));
    }
    out.push_str(whole);
    out.push_str(fraction);
    // The least that is written so has 22 digits before its point, and no number has more than 17.
    out.push_str(&zeros(exponent - fraction.len() as i32));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exponents_are_written_out() {
        // As JavaScript writes them, beside what Rust does.
        for (text, number) in [
            ("0", 0.0),
            ("-3.5", -3.5),
            ("1e-7", 1e-7),
            ("-1.25e-9", -1.25e-9),
            ("1e+21", 1e21),
            ("1.7976931348623157e+308", f64::MAX),
            ("5e-324", 5e-324),
        ] {
            assert_eq!(plain(text), number.to_string(), "{text}");
        }
    }
}
