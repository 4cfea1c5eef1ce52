//! Interactive country comparison cards for news articles.
//!
//! A card is JSON on a page, beside the same facts as plain HTML. This crate draws it: in the
//! browser as a Yew component in a `<fact-box>` element's shadow root, which answers the reader;
//! natively as the HTML that stands on the page until then, and whenever nothing runs.
//!
//! `ARCHITECTURE.md` has the map. Modules depend on each other one way only.
#![deny(missing_docs)]
// A panic costs a card: nothing between JSON and screen may be able to.
#![deny(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]
#![deny(clippy::todo, clippy::unreachable, clippy::unwrap_used)]
#![cfg_attr(test, allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic))]
#![cfg_attr(test, allow(clippy::string_slice, clippy::unwrap_used))]
#![cfg_attr(fuzzing, allow(missing_docs))]
// What only a reader does is dead code natively. The lints of the browser's build see what is dead there.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code, unused_imports))]
// Hash maps have no order, and the same card must always read the same.
#![deny(clippy::iter_over_hash_type)]

mod decimal;

mod model;
mod schema;

mod resolve;

mod format;
mod scale;

mod compare;

mod view;

mod take;

#[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
mod check;
#[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
mod json;
#[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
mod place;

mod components;
mod dom;
mod fault;
mod state;

/// Smaller than the standard library's, and no slower.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
mod embed;
#[cfg(not(target_arch = "wasm32"))]
mod page;

#[cfg(any(all(target_arch = "wasm32", feature = "desk"), all(not(target_arch = "wasm32"), test)))]
mod desk;

#[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
pub use check::{Figure, Level, Position, Problem, SPACES, figures, no_data, problems};
#[cfg(target_arch = "wasm32")]
pub use embed::{Loader, Mounted, Read, read, read_text};
#[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
pub use json::{compact, laid_out, number, one_line};
#[cfg(not(target_arch = "wasm32"))]
pub use model::{plurals, speaks, year};
#[cfg(not(target_arch = "wasm32"))]
pub use page::{LanguageFile, Page, messages, render};
#[cfg(any(not(target_arch = "wasm32"), feature = "desk"))]
pub use place::{Kind, Names, country, id_of_code, kind, slug, unique};
pub use resolve::Notice;
#[cfg(not(target_arch = "wasm32"))]
pub use resolve::{quoted, quoted_up_to};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::{grouped, reference, schema};
#[cfg(not(target_arch = "wasm32"))]
pub use take::{LONGEST, folder, iframe, links};

/// What holds for every card, whatever its JSON. The fuzzer looks too.
#[cfg(all(any(test, fuzzing), not(target_arch = "wasm32")))]
#[doc(hidden)]
pub mod tests;
