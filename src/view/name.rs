//! What choices are called in events and in links.

use super::{Form, Key, Order, Scope};

/// A choice of several, each of which has a name.
pub(crate) trait Named: Copy + PartialEq + 'static {
    const NAMES: &'static [(&'static str, Self)];

    fn name(self) -> &'static str {
        let named = Self::NAMES.iter().find(|(_, own)| *own == self);
        named.map_or("", |(name, _)| name)
    }

    fn from_name(name: &str) -> Option<Self> {
        let named = Self::NAMES.iter().find(|(own, _)| *own == name);
        named.map(|(_, value)| *value)
    }
}

impl Named for Form {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("bars", Self::Bars),
        ("trend", Self::Trend),
        ("field", Self::Field),
        ("table", Self::Table),
    ];
}

impl Named for Scope {
    const NAMES: &'static [(&'static str, Self)] =
        &[("compared", Self::Compared), ("everyone", Self::Everyone), ("years", Self::Years)];
}

/// All but the numbers of one place, which has a name of its own: [`Order::PLACE`].
impl Named for Key {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("name", Self::Name),
        ("value", Self::Value),
        ("difference", Self::Difference),
        ("rank", Self::Rank),
        ("year", Self::Year),
    ];
}

impl Order {
    pub const PLACE: &'static str = "place";
}
