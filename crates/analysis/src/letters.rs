//! Capitals and small letters, for the scripts that news is written in: the library's own tables
//! would cost a page 10 KB. It must not know why letters are told apart.

pub(crate) use source_comparison_core::text::small_letter;

/// Whether a character is a capital.
pub(crate) fn is_capital(character: char) -> bool {
    match character {
        '\0'..='\x7f' => character.is_ascii_uppercase(),
        _ => small_letter(character) != character,
    }
}

/// Whether a character is a small letter of a script that has capitals.
pub(crate) fn is_small(character: char) -> bool {
    match character {
        '\0'..='\x7f' => character.is_ascii_lowercase(),
        'µ' | 'ª' | 'º' | 'ß'..='ö' | 'ø'..='ÿ' | 'ά'..='ώ' | 'а'..='џ' | 'ա'..='ֆ' => {
            true
        }
        'Ā'..='ɏ' | 'Ѡ'..='ԯ' | 'Ḁ'..='ỿ' => {
            character.is_alphabetic() && !is_capital(character)
        }
        _ => false,
    }
}

/// How far capitals are before their small letters, the commonest first.
const DISTANCES: [u32; 6] = [32, 1, 80, 48, 38, 37];

/// The capital of a small letter; any other character as it is.
fn capital(small: char) -> char {
    if small.is_ascii() {
        return small.to_ascii_uppercase();
    }
    let before = |distance: &u32| char::from_u32(u32::from(small).checked_sub(*distance)?);
    let candidates = DISTANCES.iter().filter_map(before);
    candidates.into_iter().find(|it| small_letter(*it) == small).unwrap_or(small)
}

/// A text that starts with a capital.
pub(crate) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let mut capitalized = String::with_capacity(text.len());
    capitalized.extend(letters.next().map(capital));
    capitalized.push_str(letters.as_str());
    capitalized
}

/// A text in small letters.
pub(crate) fn small(text: &str) -> String {
    text.chars().map(small_letter).collect()
}

#[cfg(test)]
mod tests {
    use super::{capitalized, is_capital, is_small, small};

    #[test]
    fn letters_are_small_or_capital_as_in_the_standard() {
        let known = "aZ09é ÉßÿŸžŽłŁ ήΉ жЖёЁ իԻ ếẾ ـمسك漢字กข-“ªº÷×";
        for letter in known.chars() {
            assert_eq!(is_small(letter), letter.is_lowercase(), "{letter}");
            assert_eq!(is_capital(letter), letter.is_uppercase(), "{letter}");
        }
    }

    #[test]
    fn a_text_is_written_in_capitals_or_small() {
        for (text, expected) in [
            ("élan vital", "Élan vital"),
            ("žena", "Žena"),
            ("ёлка", "Ёлка"),
            ("7th", "7th"),
            ("", ""),
        ] {
            assert_eq!(capitalized(text), expected);
        }
        assert_eq!(small("ÉLAN Vital"), "élan vital");
    }
}
