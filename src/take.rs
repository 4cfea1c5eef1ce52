//! What a reader takes away of a card: a link to the view, the data as a table or as a card of its own,
//! a citation, the code of a frame. All of it text, and all of it of what is shown.

mod card;
mod cite;
mod csv;
mod frame;
mod link;

pub(crate) use card::card;
pub(crate) use cite::{Cited, cite, file_name, licenses, sources};
pub(crate) use csv::csv;
#[cfg(not(target_arch = "wasm32"))]
pub use frame::LONGEST;
#[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
pub(crate) use frame::attribute;
pub(crate) use frame::frame;
#[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
pub use frame::{folder, iframe, links};
pub(crate) use link::{Shared, follow, read, shared, write};

#[cfg(all(test, not(target_arch = "wasm32")))] // They read JSON natively.
mod tests;
