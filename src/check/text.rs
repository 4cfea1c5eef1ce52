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
    /// How many characters there are before each step, as a card may be one line.
    steps: Vec<usize>,
}

/// In bytes.
const STEP: usize = 1024;

/// How many characters begin in these bytes of a text.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0b1100_0000) != 0b1000_0000).count()
}

impl<'a> Text<'a> {
    pub fn read(json: &'a str) -> Self {
        Self { root: parse(json).ok().flatten(), ..Self::unread(json) }
    }

    /// A text that is known to be no JSON.
    pub fn unread(json: &'a str) -> Self {
        let starts = json.match_indices('\n').map(|(offset, _)| offset + 1);
        let lines = std::iter::once(0).chain(starts).collect();
        let counts = json.as_bytes().chunks(STEP).map(characters);
        let sums = counts.scan(0, |sum, count| {
            *sum += count;
            Some(*sum)
        });
        Self { json, root: None, lines, steps: std::iter::once(0).chain(sums).collect() }
    }

    /// How many characters there are before an offset.
    fn before(&self, offset: usize) -> usize {
        let step = offset / STEP;
        let rest = self.json.as_bytes().get(step * STEP..offset).unwrap_or_default();
        self.steps.get(step).copied().unwrap_or_default() + characters(rest)
    }

    pub fn position(&self, offset: usize) -> Position {
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = self.lines.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let column = self.before(offset).saturating_sub(self.before(start)) + 1;
        Position { offset, line, column }
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
