//! Characters that hide in a text or reorder it. It must not know what the text is.

use crate::{
    diagnostic::{filled, push_hexadecimal},
    model::is_invisible,
};

/// A hidden character, for a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hidden(char);

impl Hidden {
    /// What it is, with its number: "a soft hyphen (U+00AD)".
    pub(super) fn named(self) -> String {
        let what = match self.0 {
            '\u{ad}' => "a soft hyphen",
            '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => "a character without width",
            '\u{61c}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' => "a mark of writing direction",
            '\u{2028}' | '\u{2029}' => "a line separator",
            character if character.is_control() => "a control character",
            _ => "an invisible character",
        };
        let mut number = String::new();
        push_hexadecimal(&mut number, u32::from(self.0), 4);
        number.make_ascii_uppercase();
        filled("{} (U+{})", &[what, &number]).0
    }
}

/// The first character of the text that hides; `None` in nearly every text.
///
/// A joiner between two letters that are not Latin is none: Persian, Hindi and emoji are written
/// with it.
pub(super) fn first_hidden(text: &str) -> Option<Hidden> {
    if text.bytes().all(|byte| (b' '..0x7f).contains(&byte)) {
        return None;
    }
    with_neighbours(text).find(is_hidden).map(|(_, character, _)| Hidden(character))
}

/// The text without the characters that hide.
pub(super) fn without_hidden(text: &str) -> String {
    with_neighbours(text).filter(|found| !is_hidden(found)).map(|(_, kept, _)| kept).collect()
}

type Neighbours = (Option<char>, char, Option<char>);

fn with_neighbours(text: &str) -> impl Iterator<Item = Neighbours> {
    let mut before = None;
    let mut rest = text.chars().peekable();
    core::iter::from_fn(move || {
        let character = rest.next()?;
        let found = (before, character, rest.peek().copied());
        before = Some(character);
        Some(found)
    })
}

fn is_hidden(&(before, character, after): &Neighbours) -> bool {
    let joins = |neighbour: Option<char>| {
        neighbour.is_some_and(|neighbour| !neighbour.is_ascii() && !is_invisible(neighbour))
    };
    match character {
        '\n' | '\r' | '\t' => false,
        '\u{200c}' | '\u{200d}' => !(joins(before) && joins(after)),
        character => character.is_control() || is_invisible(character),
    }
}

#[cfg(test)]
mod tests {
    use super::{first_hidden, without_hidden};

    #[test]
    fn a_joiner_that_spells_a_word_is_not_hidden() {
        assert_eq!(first_hidden("علی\u{200c}رضا"), None);
        assert_eq!(first_hidden("👩\u{200d}🚒 at work"), None);
        assert!(first_hidden("pay\u{200d}pal").is_some());
    }

    #[test]
    fn what_hides_is_taken_out_and_named() {
        assert_eq!(without_hidden("a\u{202e}b\u{0}c\nd"), "abc\nd");
        let named = first_hidden("a\u{202e}b").map(super::Hidden::named);
        assert_eq!(named.as_deref(), Some("a mark of writing direction (U+202E)"));
    }
}
