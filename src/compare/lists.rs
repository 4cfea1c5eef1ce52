//! What lists have in common, and what only some of them have.

use crate::model::ordered;

/// Items of lists, by who has them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sharing<'a> {
    /// Which of the lists have these, ascending.
    pub holders: Vec<usize>,
    /// As the first of them writes it, in its order.
    pub items: Vec<&'a str>,
}

/// Sorts the items of lists by who has them: what most have first. An item is the same as another
/// that `fold` makes the same.
pub(crate) fn sharing<'a>(
    lists: &[&'a [String]],
    fold: impl Fn(&str) -> String,
) -> Vec<Sharing<'a>> {
    let items = lists.iter().enumerate().flat_map(|(list, items)| {
        items.iter().enumerate().map(move |(place, item)| (list, place, item.as_str()))
    });
    let folded: Vec<_> = items.map(|(list, place, item)| (fold(item), list, place, item)).collect();
    let folded = ordered(folded, |(one, ..), (other, ..)| one.cmp(other));
    let mut found: Vec<(Vec<usize>, usize, usize, &str)> = Vec::new();
    for same in folded.chunk_by(|(one, ..), (other, ..)| one == other) {
        let mut holders: Vec<usize> = same.iter().map(|(_, list, ..)| *list).collect();
        holders.dedup();
        if let Some((_, list, place, item)) = same.first() {
            found.push((holders, *list, *place, item));
        }
    }
    let found = ordered(found, |(one, a, x, _), (other, b, y, _)| {
        other.len().cmp(&one.len()).then(one.cmp(other)).then(a.cmp(b)).then(x.cmp(y))
    });
    let groups = found.chunk_by(|(one, ..), (other, ..)| one == other);
    let groups = groups.filter_map(|group| {
        let (holders, ..) = group.first()?;
        let items = group.iter().map(|(.., item)| *item).collect();
        Some(Sharing { holders: holders.clone(), items })
    });
    groups.collect()
}

/// How many different items of one list another has too.
pub(crate) fn in_common(groups: &[Sharing<'_>], one: usize, other: usize) -> usize {
    let both = |group: &&Sharing<'_>| [one, other].iter().all(|own| group.holders.contains(own));
    groups.iter().filter(both).map(|group| group.items.len()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_sorted_by_who_has_them() {
        let list = |items: &[&str]| items.iter().map(|item| (*item).to_owned()).collect::<Vec<_>>();
        let mexico = list(&["OECD", "G20", "USMCA", "OAS", "APEC"]);
        let canada = list(&["NATO", "oecd", "USMCA", "OAS", "G20", "G20"]);
        let chile = list(&["OAS", "OECD", "APEC"]);
        let lists = [mexico.as_slice(), &canada, &chile];
        let groups = sharing(&lists, str::to_lowercase);
        let told: Vec<_> =
            groups.iter().map(|group| (group.holders.as_slice(), group.items.as_slice())).collect();
        assert_eq!(
            told,
            [
                (&[0, 1, 2][..], &["OECD", "OAS"][..]),
                (&[0, 1], &["G20", "USMCA"]),
                (&[0, 2], &["APEC"]),
                (&[1], &["NATO"]),
            ]
        );
        assert_eq!(in_common(&groups, 0, 1), 4);
        assert_eq!(in_common(&groups, 0, 2), 3);
        assert_eq!(sharing(&[], str::to_lowercase), []);
    }
}
