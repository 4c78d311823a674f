//! Foreign text on its way into XML and HTML.

use source_comparison_core::markup;

/// A text that can stand between tags and in quoted attributes, without what XML 1.0 forbids.
pub(crate) fn escaped(text: &str) -> String {
    let allowed = |character: char| match character {
        '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
        _ if character.is_control() => ' ',
        other => other,
    };
    markup::escaped(&text.chars().map(allowed).collect::<String>())
}
