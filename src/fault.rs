//! Where a test makes a card panic, which no data can: only with the feature `faults`, which no build that
//! is published has.

/// Panics in the card whose title says `panic at` this place.
#[cfg(feature = "faults")]
#[allow(clippy::panic)] // That is what it is for.
pub(crate) fn at(place: &str, title: &str) {
    if title.strip_prefix("panic at ") == Some(place) {
        panic!("asked for by a test");
    }
}

#[cfg(not(feature = "faults"))]
pub(crate) fn at(_: &str, _: &str) {}
