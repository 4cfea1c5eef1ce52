//! JSON with the place of each value in its text.

pub(super) use jsonc_parser::ast::{Object, ObjectProp, ObjectPropName, Value};
pub(super) use jsonc_parser::common::{Range, Ranged};
use jsonc_parser::errors::ParseError;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::Position;

/// A text and what is in it.
pub(super) struct Text<'a> {
    /// As it is written.
    pub json: &'a str,
    /// `None` where it is no JSON.
    pub root: Option<Value<'a>>,
    /// The offset of each line.
    lines: Vec<usize>,
}

impl<'a> Text<'a> {
    pub fn read(json: &'a str) -> Self {
        Self { root: parse(json).ok().flatten(), ..Self::unread(json) }
    }

    /// A text that is known to be no JSON.
    pub fn unread(json: &'a str) -> Self {
        let starts = json.match_indices('\n').map(|(offset, _)| offset + 1);
        Self { json, root: None, lines: std::iter::once(0).chain(starts).collect() }
    }

    pub fn position(&self, offset: usize) -> Position {
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = self.lines.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let before = self.json.get(start..offset).unwrap_or_default();
        Position { offset, line, column: before.chars().count() + 1 }
    }

    pub fn positions(&self, range: Range) -> (Position, Position) {
        (self.position(range.start), self.position(range.end))
    }

    /// The bracket at which the card begins.
    pub fn beginning(&self) -> Range {
        let start = self.root.as_ref().map_or(0, |root| root.range().start);
        Range::new(start, self.json.len().min(start + 1))
    }
}

/// What browsers take for JSON, and nothing else.
pub(super) fn parse(json: &str) -> Result<Option<Value<'_>>, ParseError> {
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    Ok(parse_to_ast(json, &CollectOptions::default(), &strict)?.value)
}

/// The key of an entry.
pub(super) fn key<'t>(entry: &'t ObjectProp<'_>) -> &'t str {
    match &entry.name {
        ObjectPropName::String(name) => &name.value,
        ObjectPropName::Word(name) => name.value,
    }
}

/// What counts of an object's entries with this key: the last one.
pub(super) fn entry<'t>(object: &'t Object<'t>, wanted: &str) -> Option<&'t ObjectProp<'t>> {
    object.properties.iter().rfind(|entry| key(entry) == wanted)
}

/// The string at a key.
pub(super) fn text_at<'t>(object: &'t Object<'t>, wanted: &str) -> Option<&'t str> {
    entry(object, wanted)?.value.as_string_lit().map(|text| text.value.as_ref())
}

/// The object at an entry.
pub(super) fn object<'t>(entry: &'t ObjectProp<'t>) -> Option<&'t Object<'t>> {
    entry.value.as_object()
}
