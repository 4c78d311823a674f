//! Where the values of a JSON text stand in it. It must not know what they mean.

use std::ops::Range;

use jsonc_parser::{
    ParseOptions,
    ast::{Object, ObjectProp, Value},
    common::Ranged,
    parse_to_ast,
};
use source_comparison_core::diagnostic::{Code, Diagnostic, Step};

/// The values of one text with their places.
#[derive(Debug)]
pub(crate) struct Places<'t>(Option<Value<'t>>);

impl<'t> Places<'t> {
    /// Reads a text that is known to be JSON and not nested too deeply.
    pub(crate) fn of(text: &'t str) -> Self {
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
        let parsed = parse_to_ast(text, &Default::default(), &strict);
        Self(parsed.ok().and_then(|parsed| parsed.value))
    }

    /// The bytes that a fault is about: the key where the key is the fault, else the value, and
    /// the object around it where there is none. Of a list or an object, the bracket.
    pub(crate) fn range(&self, fault: &Diagnostic) -> Range<usize> {
        let Some(mut here) = self.0.as_ref() else { return 0..0 };
        let about_key = matches!(fault.code, Code::UnknownKey | Code::RepeatedKey);
        let mut steps = fault.path.0.iter().peekable();
        while let Some(step) = steps.next() {
            let inner = match (here, step) {
                (Value::Object(object), Step::Key(key)) => {
                    let Some(entry) = last(object, key) else { break };
                    if about_key && steps.peek().is_none() {
                        return bytes(&entry.name);
                    }
                    &entry.value
                }
                (Value::Array(list), Step::Index(index)) => {
                    let Some(item) = list.elements.get(*index) else { break };
                    item
                }
                _ => break,
            };
            here = inner;
        }
        match here {
            Value::Object(_) | Value::Array(_) => {
                let start = bytes(here).start;
                start..start + 1
            }
            plain => bytes(plain),
        }
    }
}

/// The entry that counts where a key is repeated.
fn last<'o, 't>(object: &'o Object<'t>, key: &str) -> Option<&'o ObjectProp<'t>> {
    object.properties.iter().rev().find(|entry| entry.name.as_str() == key)
}

fn bytes(ranged: &impl Ranged) -> Range<usize> {
    ranged.range().start..ranged.range().end
}
