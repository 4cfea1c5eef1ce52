//! What the card says by itself, in English. Whole messages, with places for values.

use crate::model::Plural;

/// Newspapers' English has no comma before 'and'.
pub(crate) const LIST_LOCALE: &str = "en-001";

pub(crate) const NO_DATA: &str = "no data";
pub(crate) const PERMANENT: &str = "permanent";
pub(crate) const COMPARE_WITH: &str = "Compare with";
pub(crate) const VIEW: &str = "View";
pub(crate) const BARS: &str = "Bars";
pub(crate) const TABLE: &str = "Table";
pub(crate) const ORDER: &str = "Order";
pub(crate) const AS_GIVEN: &str = "As given";
pub(crate) const BY_VALUE: &str = "By value";
pub(crate) const PLACE: &str = "Place";
pub(crate) const VALUE: &str = "Value";
pub(crate) const YEAR: &str = "Year";
pub(crate) const OF_YEAR: &str = "Year:";
pub(crate) const TARGET: &str = "Target";
// Terms, before what they are.
pub(crate) const SOURCE: &str = "Source:";
pub(crate) const EDITION: &str = "Edition:";
pub(crate) const READ_ON: &str = "Read on:";
pub(crate) const LICENSE: &str = "License:";
pub(crate) const NOTE: &str = "Note:";
pub(crate) const FULL_FIGURE: &str = "Full figure:";

pub(crate) fn about(label: &str) -> String {
    format!("About this figure: {label}")
}

pub(crate) fn not_applicable(reason: &str) -> String {
    format!("does not apply: {reason}")
}

pub(crate) fn as_of(date: &str) -> String {
    format!("As of {date}.")
}

/// What stands before and behind the name of a source.
pub(crate) fn source(edition: Option<&str>) -> (String, String) {
    let after = edition.map_or_else(|| ".".to_owned(), |edition| format!(", {edition} edition."));
    ("Source: ".to_owned(), after)
}

/// The label of a fact, with the year that its figures are for.
pub(crate) fn heading(label: &str, year: Option<&str>) -> String {
    match year {
        Some(year) => format!("{label}, {year}"),
        None => label.to_owned(),
    }
}

/// A label with a year that is not the heading's.
pub(crate) fn of_year(text: &str, year: &str) -> String {
    format!("{text} ({year})")
}

pub(crate) fn difference_from(name: &str) -> String {
    format!("Compared with {name}")
}

pub(crate) fn target_name(year: Option<&str>) -> String {
    match year {
        Some(year) => format!("target for {year}"),
        None => "target".to_owned(),
    }
}

/// The label of a target's rule.
pub(crate) fn target_rule(value: &str, label: &str) -> String {
    format!("{value}: {label}")
}

/// The first words of the sentence, set in bold.
pub(crate) fn lead(name: &str, quantity: &str) -> String {
    format!("{name}: {quantity}")
}

// How the subject stands to one reference. Percentages, multiples and gaps are written already, the
// gap with its unit.

pub(crate) fn same(reference: &str) -> String {
    format!("the same as {reference}")
}

pub(crate) fn about_same(reference: &str) -> String {
    format!("about the same as {reference}")
}

pub(crate) fn percent_above(percent: &str, reference: &str) -> String {
    format!("{percent}% above {reference}")
}

pub(crate) fn percent_below(percent: &str, reference: &str) -> String {
    format!("{percent}% below {reference}")
}

pub(crate) fn just_above(reference: &str) -> String {
    format!("less than 1% above {reference}")
}

pub(crate) fn just_below(reference: &str) -> String {
    format!("less than 1% below {reference}")
}

pub(crate) fn fraction(fraction: &str, exact: bool, reference: &str) -> String {
    if exact {
        format!("{fraction} of {reference}")
    } else {
        format!("about {fraction} of {reference}")
    }
}

pub(crate) fn share(percent: &str, reference: &str) -> String {
    format!("about {percent}% of {reference}")
}

pub(crate) fn tiny_share(reference: &str) -> String {
    format!("less than 1% of {reference}")
}

pub(crate) fn times(times: &str, exact: bool, reference: &str) -> String {
    match (times, exact) {
        ("2", true) => format!("twice {reference}"),
        ("2", false) => format!("about twice {reference}"),
        (_, true) => format!("{times} times {reference}"),
        (_, false) => format!("about {times} times {reference}"),
    }
}

/// Without a gap where it is too large for a number.
pub(crate) fn above(gap: Option<&str>, reference: &str) -> String {
    format!("{} above {reference}", gap.unwrap_or("far"))
}

/// Without a gap where it is too large for a number.
pub(crate) fn below(gap: Option<&str>, reference: &str) -> String {
    format!("{} below {reference}", gap.unwrap_or("far"))
}

pub(crate) const HALF: &str = "half";
pub(crate) const TWO_FIFTHS: &str = "two-fifths";
/// A third, a quarter and so on down to a tenth.
pub(crate) const UNIT_FRACTIONS: [&str; 8] =
    ["a third", "a quarter", "a fifth", "a sixth", "a seventh", "an eighth", "a ninth", "a tenth"];

/// What follows the lead: how the subject stands to the references.
pub(crate) fn relations(list: &str) -> String {
    format!(", {list}.")
}

// How the subject stands to the target, which is named and written as a number.

pub(crate) fn target_is(target: &str, value: &str) -> String {
    format!("The {target} is {value}.")
}

pub(crate) fn target_exactly(target: &str) -> String {
    format!("That is exactly the {target}.")
}

pub(crate) fn target_about(target: &str, value: &str) -> String {
    format!("That is about the {target}, which is {value}.")
}

pub(crate) fn target_met(target: &str, value: &str) -> String {
    format!("That meets the {target}, which is {value}.")
}

/// Without a gap where it is too large for a number.
pub(crate) fn above_target(gap: Option<&str>, target: &str, value: &str) -> String {
    format!("That is {} above the {target}, which is {value}.", gap.unwrap_or("far"))
}

/// Without a gap where it is too large for a number.
pub(crate) fn below_target(gap: Option<&str>, target: &str, value: &str) -> String {
    format!("That is {} below the {target}, which is {value}.", gap.unwrap_or("far"))
}

/// A distance with its direction.
pub(crate) fn signed(gap: &str, more: bool) -> String {
    format!("{}{gap}", if more { '+' } else { '\u{2212}' })
}

/// A distance between percentages.
pub(crate) fn points(number: &str, category: Plural) -> String {
    match category {
        Plural::One => format!("{number} percentage point"),
        _ => format!("{number} percentage points"),
    }
}

pub(crate) fn no_data_for(list: &str) -> String {
    format!("No data for {list}.")
}

pub(crate) fn does_not_apply_to(list: &str) -> String {
    format!("Does not apply to {list}.")
}

/// Whether a list reads better with each item on a line of its own, because a comma or an 'and'
/// inside an item would be taken for one between items.
pub(crate) fn wants_lines(items: &[String]) -> bool {
    items
        .iter()
        .any(|item| item.contains([',', ';']) || item.split_whitespace().any(|word| word == "and"))
}

/// A name as it stands inside a sentence: `the US`, `the world average`, `Brazil`.
///
/// Cards hold names as they stand alone, and English puts an article before some of them. Those are
/// told by their last word, or are known by name.
pub(crate) fn in_sentence(name: &str) -> String {
    const COMMON: [&str; 6] = ["World", "Global", "Regional", "National", "Average", "Median"];
    const LAST: [&str; 15] = [
        "average",
        "mean",
        "median",
        "total",
        "world",
        "islands",
        "republic",
        "states",
        "kingdom",
        "emirates",
        "union",
        "federation",
        "countries",
        "nations",
        "us",
    ];
    const KNOWN: [&str; 14] = [
        "uk",
        "eu",
        "un",
        "uae",
        "usa",
        "u.s.",
        "u.k.",
        "netherlands",
        "philippines",
        "bahamas",
        "gambia",
        "maldives",
        "seychelles",
        "comoros",
    ];
    const OF: [&str; 3] = ["republic of", "states of", "republic of the"];
    let lower = name.to_ascii_lowercase();
    let last = lower.rsplit(' ').next().unwrap_or_default();
    let article = LAST.contains(&last)
        || KNOWN.contains(&lower.as_str())
        || OF.iter().any(|of| lower.contains(&format!("{of} ")));
    if !article || lower.starts_with("the ") {
        return name.to_owned();
    }
    let first = name.split(' ').next().unwrap_or_default();
    // Each of these is ASCII, so that its first byte is its first letter.
    let rest = name.get(1..).unwrap_or_default();
    if COMMON.contains(&first) && rest.bytes().all(|byte| !byte.is_ascii_uppercase()) {
        return format!("the {}{rest}", first.get(..1).unwrap_or_default().to_ascii_lowercase());
    }
    format!("the {name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_inside_a_sentence() {
        for (name, inside) in [
            ("World average", "the world average"),
            ("World", "the world"),
            ("World Bank countries", "the World Bank countries"),
            ("US", "the US"),
            ("United States", "the United States"),
            ("United Kingdom", "the United Kingdom"),
            ("Democratic Republic of Congo", "the Democratic Republic of Congo"),
            ("EU average", "the EU average"),
            ("The Gambia", "The Gambia"),
            ("Mexico", "Mexico"),
            ("Brazil", "Brazil"),
            ("Belarus", "Belarus"),
            ("Cyprus", "Cyprus"),
            ("Norway", "Norway"),
            ("", ""),
        ] {
            assert_eq!(in_sentence(name), inside);
        }
    }

    #[test]
    fn items_that_would_run_together_stand_on_lines() {
        let list = |items: &[&str]| items.iter().map(|item| (*item).to_owned()).collect::<Vec<_>>();
        assert!(!wants_lines(&list(&["Spanish", "English", "French"])));
        assert!(wants_lines(&list(&["M.D., Unam", "residency"])));
        assert!(wants_lines(&list(&["Trade and Development", "Unesco"])));
        assert!(!wants_lines(&list(&["Andorra", "Iceland"])));
    }
}
