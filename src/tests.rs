//! What holds for every card, whatever its JSON, however it is looked at.

#[cfg(test)]
mod hostile;
pub mod look;
mod markup;
#[cfg(test)]
mod written;
