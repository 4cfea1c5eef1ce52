//! What the card says by itself, in English. Whole messages, with places for values.

use crate::model::Plural;

/// Newspapers' English has no comma before 'and'.
pub(crate) const LIST_LOCALE: &str = "en-001";

pub(crate) const NO_DATA: &str = "no data";
pub(crate) const PERMANENT: &str = "permanent";
pub(crate) const COMPARE_WITH: &str = "Compare with";
pub(crate) const ADD: &str = "Add a place";
pub(crate) const PLACES: &str = "Places";
pub(crate) const SUGGESTED: &str = "Suggested";
pub(crate) const FOUND: &str = "Found";
pub(crate) const ALL_PLACES: &str = "All places";
pub(crate) const EDITORS: &str = "in this article";
pub(crate) const NEXT_ABOVE: &str = "next above";
pub(crate) const NEXT_BELOW: &str = "next below";
pub(crate) const COMPARED_ALREADY: &str = "compared already";
pub(crate) const COMPARE: &str = "Compare";
pub(crate) const VIEW: &str = "View";
pub(crate) const BARS: &str = "Bars";
/// Of what is compared without numbers.
pub(crate) const SIDE_BY_SIDE: &str = "Side by side";
pub(crate) const TREND: &str = "Trend";
pub(crate) const TABLE: &str = "Table";
pub(crate) const NUMBERS: &str = "Numbers";
pub(crate) const COMPARED: &str = "Compared";
pub(crate) const ALL_YEARS: &str = "All years";
pub(crate) const ORDER: &str = "Order";
pub(crate) const AS_GIVEN: &str = "As given";
pub(crate) const BY_VALUE: &str = "By value";
pub(crate) const PLACE: &str = "Place";
pub(crate) const VALUE: &str = "Value";
pub(crate) const RANK: &str = "Rank";
pub(crate) const YEAR: &str = "Year";
pub(crate) const YEARS: &str = "Years";
pub(crate) const NUMBER_OF_YEARS: &str = "How many";
/// Items of a list that all have, or both of two.
pub(crate) const ALL: &str = "All";
pub(crate) const BOTH: &str = "Both";
pub(crate) const POINT: &str = "Point at a mark to see whose it is.";
pub(crate) const OF_YEAR: &str = "Year:";
pub(crate) const TARGET: &str = "Target";
// Terms, before what they are.
pub(crate) const SOURCE: &str = "Source:";
pub(crate) const EDITION: &str = "Edition:";
pub(crate) const READ_ON: &str = "Read on:";
pub(crate) const LICENSE: &str = "License:";
pub(crate) const NOTE: &str = "Note:";
pub(crate) const FULL_FIGURE: &str = "Full figure:";

/// The control that compares a fact, by the fact's label.
pub(crate) fn compare(label: &str) -> String {
    format!("{COMPARE}: {label}")
}

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
    let after = edition.map(|own| format!(", {}.", self::edition(own)));
    ("Source: ".to_owned(), after.unwrap_or_else(|| ".".to_owned()))
}

pub(crate) fn edition(edition: &str) -> String {
    format!("{edition} edition")
}

pub(crate) fn read_on(date: &str) -> String {
    format!("read on {date}")
}

// What is taken away.

pub(crate) const TAKE: &str = "Share and download";
pub(crate) const COPY: &str = "Copy";
pub(crate) const DOWNLOAD: &str = "Download";
pub(crate) const LINK: &str = "Link to this view";
pub(crate) const SHARE: &str = "Share…";
pub(crate) const CITATION: &str = "Citation";
pub(crate) const FRAME: &str = "Embed code";
pub(crate) const PNG: &str = "Image (PNG)";
pub(crate) const SVG: &str = "Drawing (SVG)";
pub(crate) const CSV: &str = "Data (CSV)";
pub(crate) const JSON: &str = "Data (JSON)";

pub(crate) const LINK_COPIED: &str = "The link to this view is copied.";
pub(crate) const CITATION_COPIED: &str = "The citation is copied.";
pub(crate) const FRAME_COPIED: &str = "The embed code is copied.";
pub(crate) const SHARED: &str = "Shared.";
pub(crate) const NOT_SHARED: &str = "The browser could not share it. The link is copied instead.";

pub(crate) fn saved(file: &str) -> String {
    format!("Downloading {file}.")
}

pub(crate) const COPY_BY_HAND: &str = "The browser does not let the page copy. Copy it from here:";
pub(crate) const NOT_TAKEN: &str = "That did not work. Try again later.";

/// Facts as they head their comparisons; sources, each with its edition, address and licence; the
/// title of the page, if it has one of its own.
pub(crate) fn citation(
    title: &str,
    facts: &[String],
    sources: &[String],
    page: &str,
    address: &str,
) -> String {
    let facts = facts.join("; ");
    let sources = match sources {
        [] => String::new(),
        [source] => format!(" Source: {source}."),
        many => format!(" Sources: {}.", many.join("; ")),
    };
    let page = if page.is_empty() { String::new() } else { format!(" “{page}”,") };
    format!("{title}: {facts}.{sources}{page} {address}")
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

// How the subject's years stand to a reference's.

pub(crate) fn years(count: usize) -> String {
    match count {
        1 => "1 year".to_owned(),
        _ => format!("{count} years"),
    }
}

pub(crate) fn years_more(count: usize, reference: &str) -> String {
    format!("{count} more than {reference}")
}

pub(crate) fn years_fewer(count: usize, reference: &str) -> String {
    format!("{count} fewer than {reference}")
}

pub(crate) fn years_alike(reference: &str) -> String {
    format!("as many as {reference}")
}

/// How many a reference has, where they cannot be set against the subject's.
pub(crate) fn years_for(count: usize, reference: &str) -> String {
    format!("{} for {reference}", years(count))
}

pub(crate) fn permanent_too(list: &str) -> String {
    format!("Permanent: {list}.")
}

/// The years that all have in common.
pub(crate) fn together(years: &str) -> String {
    format!("In the same years: {years}.")
}

pub(crate) const NEVER_TOGETHER: &str = "Never in the same year.";

pub(crate) fn before(count: usize, reference: &str) -> String {
    format!("{} before {reference}", years(count))
}

pub(crate) fn after(count: usize, reference: &str) -> String {
    format!("{} after {reference}", years(count))
}

pub(crate) fn same_year(reference: &str) -> String {
    format!("the same year as {reference}")
}

// How the subject's list stands to a reference's.

pub(crate) fn items(count: usize) -> String {
    match count {
        0 => "none".to_owned(),
        _ => format!("{count} listed"),
    }
}

pub(crate) fn shared(count: usize, reference: &str) -> String {
    match count {
        0 => format!("none shared with {reference}"),
        _ => format!("{count} shared with {reference}"),
    }
}

/// Who alone has some items of a list.
pub(crate) fn only(name: &str) -> String {
    format!("Only {}", in_sentence(name))
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

// Ranks.

pub(crate) fn ordinal(number: usize) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// A rank, counted from the largest number.
pub(crate) fn rank(place: usize, of: usize) -> String {
    match place {
        1 => format!("highest of {of}"),
        _ if place == of => format!("lowest of {of}"),
        _ => format!("{} highest of {of}", ordinal(place)),
    }
}

pub(crate) fn tied(rank: &str) -> String {
    format!("tied {rank}")
}

/// A place, and how many others have the same number.
pub(crate) fn and_others(name: &str, others: usize) -> String {
    match others {
        0 => name.to_owned(),
        1 => format!("{name} and one other"),
        _ => format!("{name} and {others} others"),
    }
}

/// Where the subject ranks; `earlier` of those ranked have a number of an earlier year.
pub(crate) fn ranks(name: &str, rank: &str, tied: bool, earlier: usize) -> String {
    let name = in_sentence(name);
    let name = match name.strip_prefix("the ") {
        Some(name) => format!("The {name}"),
        None => name,
    };
    let verb = if tied { "ties for" } else { "ranks" };
    let earlier = match earlier {
        0 => String::new(),
        1 => ", one of them with a figure from an earlier year".to_owned(),
        _ => format!(", {earlier} of them with figures from earlier years"),
    };
    format!("{name} {verb} {rank}{earlier}.")
}

pub(crate) fn rank_of(name: &str, rank: Option<String>) -> String {
    format!("{name}: {}", rank.as_deref().unwrap_or("no rank"))
}

/// What a drawing names: a place, or the target, with its number.
pub(crate) fn named(name: &str, value: &str) -> String {
    format!("{name} {value}")
}

/// What the reader points at.
pub(crate) fn place_at(name: &str, value: &str, rank: &str) -> String {
    format!("{name}: {value}, {rank}")
}

// Drawings in words: each end as a number or a name, and the year or the number of it.

pub(crate) fn line(name: &str, from: (&str, &str), to: (&str, &str)) -> String {
    format!("{name} from {} in {} to {} in {}", from.0, from.1, to.0, to.1)
}

pub(crate) fn lines(lines: &[String]) -> String {
    format!("Lines over the years: {}.", lines.join("; "))
}

pub(crate) fn field(count: usize, low: (&str, &str), high: (&str, &str)) -> String {
    format!("{count} places from {} ({}) to {} ({}).", low.1, low.0, high.1, high.0)
}

pub(crate) fn field_level(count: usize, value: &str) -> String {
    format!("{count} places, all at {value}.")
}

/// The head of the years, with what their numbers count.
pub(crate) fn years_in(unit: Option<&str>) -> String {
    match unit {
        Some(unit) => format!("{YEAR} ({unit})"),
        None => YEAR.to_owned(),
    }
}

// The search for a place.

pub(crate) fn remove(name: &str) -> String {
    format!("Remove {name}")
}

pub(crate) fn not_found(text: &str) -> String {
    format!("No place found for “{text}”.")
}

pub(crate) fn places_found(count: usize) -> String {
    match count {
        1 => "1 place".to_owned(),
        _ => format!("{count} places"),
    }
}

pub(crate) fn full(most: usize, name: &str) -> String {
    format!("{most} places are compared already. Remove one to add {}.", in_sentence(name))
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
    fn ranks_in_words() {
        assert_eq!(rank(87, 214), "87th highest of 214");
        assert_eq!(rank(1, 214), "highest of 214");
        assert_eq!(rank(214, 214), "lowest of 214");
        let ordinals = [2, 3, 11, 12, 13, 21, 101, 111, 112].map(ordinal);
        let expected = ["2nd", "3rd", "11th", "12th", "13th", "21st", "101st", "111th", "112th"];
        assert_eq!(ordinals, expected);
        assert_eq!(ranks("US", "highest of 9", false, 0), "The US ranks highest of 9.");
        assert_eq!(
            ranks("Chad", "3rd highest of 9", true, 2),
            "Chad ties for 3rd highest of 9, 2 of them with figures from earlier years."
        );
    }

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
