//! What is drawn, in Yew: one part a file, no arithmetic, no data.
//!
//! Only [`Card`] keeps state and is a component; the other parts are functions of what they draw.
//! A component costs the browser code before it does anything, and none of them would save work.

mod about;
mod bars;
mod card;
mod comparison;
mod facts;
mod footer;
mod strip;
mod table;
mod tools;

pub(crate) use card::{Card, CardProps};
