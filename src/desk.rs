//! The desk: where an editor writes a card without knowing JSON.
//!
//! The draft is the card's JSON, and nothing else: each field of the form is a window onto one place of
//! it ([`at`]), so that what the form does not know stays as it is.

mod at;
mod cell;
mod draft;
mod edit;
mod number;
mod pasted;
mod table;
