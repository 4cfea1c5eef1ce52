//! The desk: where an editor writes a card without knowing JSON.
//!
//! The draft is the card's JSON, and nothing else: each field of the form is a window onto one place of
//! it ([`at`]), so that what the form does not know stays as it is. `page` is what is seen.

mod advice;
mod at;
mod cell;
mod colour;
mod country;
mod draft;
mod edit;
mod focus;
mod number;
#[cfg(target_arch = "wasm32")]
mod page;
mod pasted;
mod table;
mod years;
