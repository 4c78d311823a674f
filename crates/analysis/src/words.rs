//! Where words begin and end, by the rules of UAX 29 as far as news needs them: the tables of the
//! standard itself would cost a page 15 KB. It must not know what a word means.

use source_comparison_core::text::{ByteOffset, is_grapheme_boundary};

/// What a character does to the word around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// A letter of a script that writes words apart.
    Letter,
    Digit,
    /// Joins with each other only, and with underscores.
    Katakana,
    /// An underscore or its like: joins whatever stands beside it.
    Joiner,
    /// Stands alone.
    Other,
}

/// The words and marks of a text and the bytes at which they start; white space is left out.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    core::iter::from_fn(move || {
        let blank = |it: char| it.is_whitespace();
        at += text.get(at..)?.find(|it: char| !blank(it))?;
        let start = at;
        at = word_end(text, start);
        text.get(start..at).map(|word| (start, word))
    })
}

/// Where the word that starts at a byte ends.
fn word_end(text: &str, start: usize) -> usize {
    let Some((first, mut end)) = character(text, start) else { return text.len() };
    let mut last = class(first);
    while let Some((next, after)) = character(text, end).filter(|_| last != Class::Other) {
        let class = class(next);
        if joins(last, class) {
            (last, end) = (class, after);
        } else if let Some((beyond, after)) = character(text, after)
            && joins_across(last, next, self::class(beyond))
        {
            end = after;
        } else {
            break;
        }
    }
    end
}

/// The character at a byte, and where what follows its accents and other marks starts.
fn character(text: &str, at: usize) -> Option<(char, usize)> {
    let first = text.get(at..)?.chars().next()?;
    let mut end = at + first.len_utf8();
    while let Some(next) = text.get(end..).and_then(|rest| rest.chars().next()) {
        if next.is_ascii() || is_punctuation(next) || joined_on(text, end, next).is_none() {
            break;
        }
        end += next.len_utf8();
    }
    Some((first, end))
}

/// Something, if a character that is not ASCII is seen as part of the one before.
fn joined_on(text: &str, at: usize, next: char) -> Option<()> {
    let unseen = matches!(next, '\u{ad}' | '\u{61c}' | '\u{200c}'..='\u{200f}')
        || matches!(next, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}');
    (unseen || !is_grapheme_boundary(text, ByteOffset(at))).then_some(())
}

/// Dashes, quotation marks, dots.
const fn is_punctuation(character: char) -> bool {
    matches!(character, '\u{2010}'..='\u{2027}')
}

const fn joins(last: Class, next: Class) -> bool {
    match (last, next) {
        (Class::Other, _) | (_, Class::Other) => false,
        (Class::Joiner, _) | (_, Class::Joiner) | (Class::Katakana, Class::Katakana) => true,
        (Class::Katakana, _) | (_, Class::Katakana) => false,
        (Class::Letter | Class::Digit, Class::Letter | Class::Digit) => true,
    }
}

/// Whether a mark between two letters or two digits belongs to the word: "can't", "1,000".
const fn joins_across(last: Class, mark: char, next: Class) -> bool {
    let both = matches!(mark, '\'' | '.' | '‘' | '’' | '․' | '﹒' | '＇' | '．');
    let letters = matches!(mark, ':' | '·' | '՟' | '״' | '‧' | '︓' | '﹕' | '：');
    let digits = matches!(mark, ',' | ';' | '،' | '؍' | '٬' | '⁄' | '，' | '；');
    match (last, next) {
        (Class::Letter, Class::Letter) => both || letters,
        (Class::Digit, Class::Digit) => both || digits,
        _ => false,
    }
}

fn class(character: char) -> Class {
    match character {
        'a'..='z' | 'A'..='Z' => Class::Letter,
        '0'..='9' => Class::Digit,
        '_' | '\u{202f}' | '‿' | '⁀' | '⁔' | '＿' => Class::Joiner,
        '\0'..='\x7f' => Class::Other,
        '゠'..='ヿ' | 'ㇰ'..='ㇿ' | 'ｦ'..='ﾟ' if character != '・' => Class::Katakana,
        _ if stands_alone(character) => Class::Other,
        _ if character.is_alphabetic() => Class::Letter,
        // Fractions, powers and numbers in circles are no digits of a number.
        '²' | '³' | '¹' | '¼'..='¾' | '\u{2000}'..='\u{33ff}' => Class::Other,
        _ if character.is_numeric() => Class::Digit,
        _ => Class::Other,
    }
}

/// Whether a character is of a script that writes no spaces: Chinese, Japanese, Thai, Lao, Burmese,
/// Khmer.
const fn stands_alone(character: char) -> bool {
    matches!(
        character,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
            | '\u{1950}'..='\u{19df}' | '\u{1a20}'..='\u{1aaf}' | '\u{2e80}'..='\u{309f}'
            | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{a9e0}'..='\u{a9ff}'
            | '\u{aa60}'..='\u{aadf}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};
    use unicode_segmentation::UnicodeSegmentation as _;

    use super::words;

    fn standard(text: &str) -> Vec<(usize, &str)> {
        let pieces = text.split_word_bound_indices();
        pieces.filter(|(_, piece)| !piece.chars().all(char::is_whitespace)).collect()
    }

    proptest! {
        #[test]
        fn words_end_where_the_standard_ends_them(
            text in "([a-zA-Z0-9éŁßжЖم漢字かアー한กπ½²'’‘“”.,:;_ \n—…!?€%-]|[aé][\u{301}\u{ad}]|👍🏽|🇫🇷){0,40}"
        ) {
            prop_assert_eq!(words(&text).collect::<Vec<_>>(), standard(&text));
        }
    }

    #[test]
    fn words_hold_apostrophes_and_numbers_their_marks() {
        let text = "The IWA’s boat left at 6.20 a.m. with 1,000 (3m) on e-mail_lists: don't.";
        assert_eq!(words(text).collect::<Vec<_>>(), standard(text));
        assert!(words(text).any(|(_, word)| word == "1,000"));
    }
}
