//! Names and cells as messages show them: what stands in a table does nothing to a terminal.

use fact_box::quoted_up_to;
pub use fact_box::{grouped, quoted};

/// What there is to choose from; a table of the World Bank has some 1,500 indicators.
pub fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const MOST: usize = 40;
    let names: Vec<String> = names.into_iter().map(|name| quoted_up_to(usize::MAX, name)).collect();
    if names.is_empty() {
        return "none".to_owned();
    }
    let shown: Vec<&str> = names.iter().take(MOST).map(String::as_str).collect();
    let shown = shown.join(", ");
    match names.len().saturating_sub(MOST) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

/// A count of things: 1 row, 2 rows.
pub fn counted(number: usize, one: &str, other: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { other })
}
