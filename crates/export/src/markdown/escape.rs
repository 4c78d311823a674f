//! Foreign text within Markdown (CommonMark 0.31.2, <https://spec.commonmark.org/0.31.2/>, and the
//! tables and bare links of GitHub Flavored Markdown): it stays text, whatever it holds. It must
//! not know where the text comes from.
//!
//! - Characters that can begin markup have a backslash before them.
//! - An empty comment, `<!-- -->`, parts what would otherwise become a link of itself: `www` and
//!   its point, a scheme and its colon, an `@` and what follows it.
//! - White space of any kind becomes one space, so that nothing begins a line.
//! - Characters that hide or reorder text are shown by their number, as `⟦U+202E⟧`; joiners and
//!   soft hyphens, which spelling needs, stay.

use source_comparison_core::model::{Direction, Language, is_invisible};

/// Parts two characters without being seen.
const PARTING: &str = "<!-- -->";

/// Text as it can stand anywhere in a line or a table's cell.
pub(super) fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let text: Vec<&str> = text.split_whitespace().collect();
    let text = text.join(" ");
    let opening = opening(&text);
    for (at, character) in text.char_indices() {
        let after = text.get(at + character.len_utf8()..).unwrap_or_default();
        let before = text.get(..at).unwrap_or_default();
        if parts_before(before, character, after) {
            out.push_str(PARTING);
        }
        push(character, opening == Some(at), &mut out);
        if character == '@' && after.starts_with(|next: char| next != ' ') {
            out.push_str(PARTING);
        }
    }
    out
}

/// The same, kept from reordering what stands around it where its script runs the other way.
pub(super) fn inline_in(text: &str, language: &Language, around: Direction) -> String {
    let words = inline(text);
    if language.direction() == around {
        words
    } else {
        format!("\u{2068}{words}\u{2069}") // first strong isolate … pop directional isolate
    }
}

/// The byte of the character that would make a heading, a list item or a rule of the text, if it
/// stood at the beginning of a line or of a list item.
fn opening(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if matches!(first, '#' | '+' | '-' | '=' | ':') {
        return Some(0);
    }
    let digits = text.find(|character: char| !character.is_ascii_digit())?;
    let is_number = digits > 0 && text.get(digits..)?.starts_with(['.', ')']);
    is_number.then_some(digits)
}

/// Whether a bare link would begin here: `www.`, `scheme://`, `mailto:`.
fn parts_before(before: &str, character: char, after: &str) -> bool {
    let ends_with = |word: &str| {
        before
            .len()
            .checked_sub(word.len())
            .and_then(|at| before.get(at..))
            .is_some_and(|end| end.eq_ignore_ascii_case(word))
    };
    match character {
        '.' => ends_with("www"),
        ':' if after.starts_with("//") => before.ends_with(|end: char| end.is_ascii_alphanumeric()),
        ':' => ends_with("mailto") || ends_with("xmpp"),
        _ => false,
    }
}

fn push(character: char, is_opening: bool, out: &mut String) {
    match character {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' => {
            out.push('\\');
            out.push(character);
        }
        '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{e0100}'..='\u{e01ef}' => out.push(character),
        _ if is_invisible(character) => {
            out.push_str(&format!("⟦U+{:04X}⟧", u32::from(character)));
        }
        _ if character.is_control() => out.push(char::REPLACEMENT_CHARACTER),
        _ if is_opening => {
            out.push('\\');
            out.push(character);
        }
        _ => out.push(character),
    }
}

#[cfg(test)]
mod tests {
    use super::inline;

    #[test]
    fn only_what_could_be_markup_is_escaped() {
        assert_eq!(inline("a_b *c* [d](e) <f> & g | h"), r"a\_b \*c\* \[d\](e) \<f\> \& g \| h");
        assert_eq!(
            inline("# - 203, c1-c2 + 4. It’s \"so\" (no) !"),
            "\\# - 203, c1-c2 + 4. It’s \"so\" (no) !"
        );
        assert_eq!(inline("12. May"), r"12\. May");
        assert_eq!(inline("  a\n\n    b\tc\u{2028}d "), "a b c d");
    }

    #[test]
    fn bare_links_are_parted_and_no_line_begins_with_a_comment() {
        assert_eq!(inline("see https://a.b"), "see https<!-- -->://a.b");
        assert_eq!(inline("WWW.a.b a@b.c @ d"), "WWW<!-- -->.a.b a@<!-- -->b.c @ d");
        assert_eq!(inline("://x"), "\\://x");
        assert_eq!(inline("w@.w"), "w@<!-- -->.w");
    }

    #[test]
    fn what_is_not_seen_is_shown() {
        assert_eq!(inline("a\u{202e}b\u{0}c\u{200d}d"), "a⟦U+202E⟧b\u{fffd}c\u{200d}d");
    }
}
