//! From Fluent's syntax to messages as the card gets them.

use std::collections::BTreeMap;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, NamedArgument, Pattern, PatternElement,
    Variant, VariantKey,
};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::signs::{
    BY_ORDINAL, BY_VALUE, CHOICE, CHOICE_END, FIRST_VALUE, KEY_END, VALUE, VARIANT,
};

/// Messages, each with the values that it is given.
pub type Declared = [(&'static str, &'static [&'static str])];

/// Compiles a file of messages, or says what is wrong with it.
pub fn compile(source: &str, declared: &Declared) -> Result<String, String> {
    let resource = parser::parse(source).map_err(|(_, errors)| {
        let errors = errors.iter().map(|error| {
            let line = source.get(..error.pos.start).unwrap_or_default().lines().count();
            format!("line {line}: {}", error.kind)
        });
        errors.collect::<Vec<_>>().join("; ")
    })?;
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let name = message.id.name.replace('-', "_");
                let pattern = message.value.as_ref().ok_or(format!("{name} says nothing"))?;
                if !declared.iter().any(|(own, _)| *own == name) {
                    return Err(format!("the card has no message {:?}", message.id.name));
                }
                if messages.insert(name, pattern).is_some() {
                    return Err(format!("{:?} is there twice", message.id.name));
                }
            }
            Entry::Term(term) => return Err(format!("terms (-{}) are not known", term.id.name)),
            Entry::Junk { content } => return Err(format!("not a message: {content:?}")),
            _ => {}
        }
    }
    let mut compiled = String::new();
    for (name, values) in declared {
        let pattern =
            messages.get(*name).ok_or(format!("no message {:?}", name.replace('_', "-")))?;
        let mut line = String::new();
        Compiler { values }
            .pattern(pattern, &mut line)
            .map_err(|wrong| format!("{}: {wrong}", name.replace('_', "-")))?;
        compiled.push_str(&line);
        compiled.push('\n');
    }
    Ok(compiled)
}

struct Compiler<'a> {
    /// The values that the message is given.
    values: &'a [&'a str],
}

impl Compiler<'_> {
    fn pattern(&self, pattern: &Pattern<&str>, out: &mut String) -> Result<(), String> {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text(value, out)?,
                PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                    match inline {
                        InlineExpression::StringLiteral { value } => {
                            text(&unescape_unicode_to_string(value), out)?;
                        }
                        InlineExpression::VariableReference { id } => {
                            out.push(VALUE);
                            out.push(self.value(id.name)?);
                        }
                        other => return Err(format!("not known to the card: {other:?}")),
                    }
                }
                PatternElement::Placeable {
                    expression: Expression::Select { selector, variants },
                } => {
                    self.choice(selector, variants, out)?;
                }
            }
        }
        Ok(())
    }

    fn choice(
        &self,
        selector: &InlineExpression<&str>,
        variants: &[Variant<&str>],
        out: &mut String,
    ) -> Result<(), String> {
        let (value, by) = match selector {
            InlineExpression::VariableReference { id } => (id.name, BY_VALUE),
            InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
                (ordinal(arguments).ok_or("NUMBER without type: \"ordinal\"")?, BY_ORDINAL)
            }
            other => return Err(format!("no choice is made by {other:?}")),
        };
        out.extend([CHOICE, self.value(value)?, by]);
        // The default is the last: the first that matches counts.
        let (default, others): (Vec<_>, Vec<_>) = variants.iter().partition(|own| own.default);
        for variant in others.into_iter().chain(default) {
            out.push(VARIANT);
            if !variant.default {
                let (VariantKey::Identifier { name: key }
                | VariantKey::NumberLiteral { value: key }) = &variant.key;
                out.push_str(key);
            }
            out.push(KEY_END);
            self.pattern(&variant.value, out)?;
        }
        out.push(CHOICE_END);
        Ok(())
    }

    fn value(&self, name: &str) -> Result<char, String> {
        let name = name.replace('-', "_");
        let place = self.values.iter().position(|own| *own == name);
        let sign = place.and_then(|place| char::from_u32(FIRST_VALUE as u32 + place as u32));
        sign.ok_or_else(|| format!("no value ${name}; there are {}", self.values.join(", ")))
    }
}

fn ordinal<'a>(arguments: &CallArguments<&'a str>) -> Option<&'a str> {
    let is_ordinal = |named: &NamedArgument<&str>| {
        let ordinal = InlineExpression::StringLiteral { value: "ordinal" };
        named.name.name == "type" && named.value == ordinal
    };
    match (arguments.positional.as_slice(), arguments.named.as_slice()) {
        ([InlineExpression::VariableReference { id }], [named]) if is_ordinal(named) => {
            Some(id.name)
        }
        _ => None,
    }
}

fn text(text: &str, out: &mut String) -> Result<(), String> {
    if text.contains(char::is_control) {
        return Err("a line end in a message".to_owned());
    }
    out.push_str(text);
    Ok(())
}
