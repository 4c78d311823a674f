//! Folds words for comparison: case, accents and the glyphs of apostrophes and hyphens. Only keys
//! are folded, never a text.

use crate::letters::small_letter;

/// One base letter for each character from U+00C0 to U+017F; a space where there is none.
const LATIN: &[u8; 192] = b"aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrsssssssstttttt\
uuuuuuuuuuuuwwyyyzzzzzzs";

/// The first character that [`LATIN`] folds.
const LATIN_START: u32 = 0xC0;

/// The folded form of a word: small letters without accents, straight apostrophes and hyphens,
/// no soft hyphens or joiners.
pub(crate) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for character in word.chars() {
        push_folded(&mut folded, character);
    }
    folded
}

fn push_folded(folded: &mut String, character: char) {
    match character {
        'a'..='z' | '0'..='9' => folded.push(character),
        'A'..='Z' => folded.push(character.to_ascii_lowercase()),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
        '’' | '‘' | 'ʼ' | '`' | '´' => folded.push('\''),
        '‐' | '‑' | '–' | '—' | '−' => folded.push('-'),
        'œ' | 'Œ' => folded.push_str("oe"),
        'æ' | 'Æ' => folded.push_str("ae"),
        'ß' => folded.push_str("ss"),
        'À'..='ſ' => {
            let at = (character as u32).wrapping_sub(LATIN_START) as usize;
            folded.push(LATIN.get(at).map_or(character, |letter| char::from(*letter)));
        }
        '\u{300}'..='\u{36f}' => {} // an accent written after its letter
        _ => folded.push(small_letter(character)),
    }
}

/// Whether a character opens or closes a quotation, other than the straight apostrophe.
pub(crate) const fn is_quotation_mark(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '„' | '«' | '»' | '‟' | '″')
}

/// The consonants of a folded word, doubles once: what spelling variants of a name share.
pub(crate) fn skeleton(folded: &str) -> String {
    let mut skeleton = String::new();
    for letter in folded.chars().filter(|letter| letter.is_alphabetic()) {
        let vowel = matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | 'w');
        if !vowel && !skeleton.ends_with(letter) {
            skeleton.push(letter);
        }
    }
    skeleton
}

/// How alike two words are by their pairs of letters (Dice): 0.0 nothing, 1.0 the same.
pub(crate) fn letter_pairs_alike(one: &str, other: &str) -> f64 {
    let pairs = |word: &str| -> Vec<(char, char)> {
        word.chars().zip(word.chars().skip(1)).take(LONGEST_WORD).collect()
    };
    let (one, mut other) = (pairs(one), pairs(other));
    let total = one.len() + other.len();
    if total == 0 {
        return 0.0;
    }
    let mut shared = 0;
    for pair in one {
        if let Some(at) = other.iter().position(|candidate| *candidate == pair) {
            other.swap_remove(at);
            shared += 1;
        }
    }
    #[allow(clippy::cast_precision_loss)] // at most twice LONGEST_WORD
    let share = (2 * shared) as f64 / total as f64;
    share
}

/// Letters of a word that are compared at most: no name is longer, and noise costs no more.
const LONGEST_WORD: usize = 40;

#[cfg(test)]
mod tests {
    use super::{fold, letter_pairs_alike, skeleton};

    #[test]
    fn accents_case_and_glyphs_are_folded() {
        assert_eq!(fold("Ségou"), "segou");
        assert_eq!(fold("Łódź"), "lodz");
        assert_eq!(fold("Se\u{301}gou"), "segou");
        assert_eq!(fold("L’Aquila"), "l'aquila");
        assert_eq!(fold("Ærø"), "aero");
        assert_eq!(fold("Straße"), "strasse");
        assert_eq!(fold("İstanbul Ž ſ ÿ"), "istanbul z s y");
    }

    #[test]
    fn other_scripts_are_left_as_they_are() {
        assert_eq!(fold("Москва"), "москва");
        assert_eq!(fold("東京"), "東京");
    }

    #[test]
    fn spelling_variants_share_their_consonants() {
        assert_eq!(skeleton("mohammed"), skeleton("muhamad"));
        assert_ne!(skeleton("harbin"), skeleton("durban"));
    }

    #[test]
    fn pairs_of_letters_tell_near_words_from_far_ones() {
        assert!(letter_pairs_alike("harrison", "harison") > 0.8);
        assert!(letter_pairs_alike("harrison", "bennett") < 0.2);
    }
}
