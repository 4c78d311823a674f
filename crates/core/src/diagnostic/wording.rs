//! How values of a file appear in messages: cut, in quotes, and with nothing hidden. It must not
//! know what they are.

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
            shown.push_str("\\u{");
            push_hexadecimal(&mut shown, u32::from(character), 1);
            shown.push('}');
        } else {
            shown.push(character);
        }
    }
    shown.push('"');
    shown
}

/// Adds a number in hexadecimal figures, lower case, `least` of them or more.
pub(crate) fn push_hexadecimal(text: &mut String, number: u32, least: u32) {
    let figures = (u32::BITS - number.leading_zeros()).div_ceil(4).max(least);
    for figure in (0..figures).rev() {
        text.extend(char::from_digit(number >> (4 * figure) & 0xf, 16));
    }
}

/// A template with `{}` replaced by the values in turn, and `"{}"` by the next value in quotes:
/// see [`quoted`]. Gives the values that are left, too.
///
/// It stands where a `format!` would: each of those costs a page hundreds of bytes.
pub(crate) fn filled<'v, 'w>(template: &str, values: &'v [&'w str]) -> (String, &'v [&'w str]) {
    let mut text = String::new();
    let mut values = values;
    let mut parts = template.split('{');
    text.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let Some(part) = part.strip_prefix('}') else {
            text.push('{');
            text.push_str(part);
            continue;
        };
        let value = values.split_off_first().copied().unwrap_or_default();
        match part.strip_prefix('"') {
            Some(part) if text.ends_with('"') => {
                text.pop();
                text.push_str(&quoted(value));
                text.push_str(part);
            }
            _ => {
                text.push_str(value);
                text.push_str(part);
            }
        }
    }
    (text, values)
}

/// The words as "a, b or c".
pub(crate) fn alternatives(words: &[&str]) -> String {
    joined(words, " or ")
}

/// The words as "a, b and c".
pub(crate) fn all_of(words: &[&str]) -> String {
    joined(words, " and ")
}

fn joined(words: &[&str], last_joint: &str) -> String {
    let mut text = String::new();
    for (place, word) in words.iter().enumerate() {
        if place > 0 {
            text.push_str(if place + 1 == words.len() { last_joint } else { ", " });
        }
        text.push_str(word);
    }
    text
}

/// A number of things, with the noun in the right form: "1 article", "2 articles".
pub(crate) fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    filled("{} {}{}", &[&number.to_string(), noun, plural]).0
}

#[cfg(test)]
mod tests {
    use super::{all_of, alternatives, count, filled, push_hexadecimal, quoted};

    #[test]
    fn a_quoted_value_hides_nothing_and_stays_short() {
        assert_eq!(quoted("a\u{1b}[31m\u{202e}b"), "\"a\\u{1b}[31m\\u{202e}b\"");
        assert_eq!(quoted(&"é".repeat(80)).chars().count(), 63);
    }

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(alternatives(&["a", "b", "c"]), "a, b or c");
        assert_eq!(alternatives(&["a"]), "a");
        assert_eq!(all_of(&["a", "b"]), "a and b");
        assert_eq!(count(1, "side"), "1 side");
        assert_eq!(count(0, "side"), "0 sides");
    }

    #[test]
    fn a_template_takes_the_values_in_turn_and_leaves_the_rest() {
        let (text, rest) = filled("no {} has the id \"{}\": {}", &["claim", "c\u{1b}", "x", "y"]);
        assert_eq!((text.as_str(), rest), ("no claim has the id \"c\\u{1b}\": x", &["y"][..]));
        assert_eq!(filled("nothing", &[]).0, "nothing");
    }

    #[test]
    fn numbers_are_written_in_hexadecimal() {
        for number in [0, 7, 0x1b, 0x202e, u32::MAX] {
            let mut text = String::new();
            push_hexadecimal(&mut text, number, 4);
            assert_eq!(text, format!("{number:04x}"));
        }
    }
}
