//! How values of a file appear in messages: cut, in quotes, and with nothing hidden. It must not
//! know what they are.

use core::fmt::Write;

use crate::model::is_invisible;

/// Characters of a value that a message repeats.
const SHOWN: usize = 60;

/// The text in quotes, at most 60 characters of it, control and invisible characters as their
/// numbers: safe to print on a terminal.
pub(crate) fn quoted(text: &str) -> String {
    let mut shown = String::from("\"");
    for (count, character) in text.chars().enumerate() {
        if count == SHOWN {
            shown.push('…');
            break;
        }
        if character.is_control() || is_invisible(character) {
            // Writing to a string cannot fail.
            let _ = write!(shown, "\\u{{{:x}}}", u32::from(character));
        } else {
            shown.push(character);
        }
    }
    shown.push('"');
    shown
}

/// The words as "a, b or c".
pub(crate) fn alternatives<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    joined(words.into_iter().collect(), "or")
}

/// The words as "a, b and c".
pub(crate) fn all_of<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    joined(words.into_iter().collect(), "and")
}

fn joined(mut words: Vec<&str>, last_joint: &str) -> String {
    let Some(last) = words.pop() else { return String::new() };
    if words.is_empty() {
        last.to_owned()
    } else {
        format!("{} {last_joint} {last}", words.join(", "))
    }
}

/// A number of things, with the noun in the right form: "1 article", "2 articles".
pub(crate) fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::{all_of, alternatives, count, quoted};

    #[test]
    fn a_quoted_value_hides_nothing_and_stays_short() {
        assert_eq!(quoted("a\u{1b}[31m\u{202e}b"), "\"a\\u{1b}[31m\\u{202e}b\"");
        assert_eq!(quoted(&"é".repeat(80)).chars().count(), 63);
    }

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(alternatives(["a", "b", "c"]), "a, b or c");
        assert_eq!(alternatives(["a"]), "a");
        assert_eq!(all_of(["a", "b"]), "a and b");
        assert_eq!(count(1, "side"), "1 side");
        assert_eq!(count(0, "side"), "0 sides");
    }
}
