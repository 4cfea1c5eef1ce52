//! Putting things in order. The standard sort is made anew for each type that it sorts, kilobytes
//! each time, so the browser gets one: that of indices.

use std::cmp::Ordering;

/// The indices of so many things in their order; those that tie stay as they are.
pub(crate) fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// Things in their order; those that tie stay as they are.
pub(crate) fn ordered<T>(things: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = order(things.len(), &|a, b| match (things.get(a), things.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    let taken = order.iter().filter_map(|index| things.get_mut(*index)?.take());
    taken.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_stay_as_they_are() {
        let sorted = ordered(vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')], |a, b| a.0.cmp(&b.0));
        assert_eq!(sorted, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
        assert_eq!(ordered(Vec::<u8>::new(), u8::cmp), [0_u8; 0]);
    }
}
