//! Which characters a reader sees as one with the character before: a rule that may join too much
//! but never cuts what UAX 29 holds together. The tables of the standard itself would cost a page
//! 17 KB. It must not know why a text is cut.

/// Characters that belong to the one before: by turns how many do not, and how many do, from
/// U+0000. Made from Unicode 17 (Extend, ZWJ, SpacingMark); what is not assigned, and all letters
/// of U+11000..=U+11FFF, where small scripts stand, are joined on.
#[rustfmt::skip]
const MARKS: &[u16] = &[
    768, 112, 275, 7, 263, 45, 1, 1, 1, 2, 1, 2, 1, 1, 72, 11, 48, 21, 16, 1, 101, 7, 2, 6, 2, 2,
    1, 4, 35, 1, 30, 27, 91, 11, 58, 9, 9, 1, 24, 4, 1, 9, 1, 3, 1, 5, 43, 3, 59, 9, 42, 24, 1,
    33, 54, 3, 1, 18, 1, 7, 10, 2, 29, 3, 56, 1, 1, 16, 9, 1, 10, 2, 26, 6, 56, 22, 30, 2, 3, 1,
    11, 3, 56, 1, 1, 16, 20, 2, 22, 10, 56, 1, 1, 26, 10, 2, 30, 1, 59, 16, 9, 1, 40, 5, 55, 1, 1,
    25, 11, 2, 29, 3, 56, 1, 1, 25, 11, 2, 15, 17, 55, 2, 1, 16, 9, 1, 10, 2, 29, 3, 70, 22, 18,
    2, 61, 1, 1, 8, 12, 8, 98, 1, 1, 10, 11, 7, 73, 2, 27, 1, 1, 1, 1, 1, 4, 2, 49, 20, 1, 2, 5,
    48, 9, 1, 102, 11, 1, 6, 23, 4, 4, 3, 16, 4, 13, 1, 1, 3, 6, 1, 15, 1, 703, 3, 946, 4, 28, 3,
    29, 2, 30, 2, 64, 32, 9, 1, 45, 3, 1, 1, 117, 2, 34, 1, 118, 28, 219, 5, 57, 12, 1, 1, 2, 27,
    48, 60, 20, 5, 47, 17, 38, 9, 12, 3, 30, 13, 56, 14, 48, 20, 152, 3, 1, 21, 4, 1, 6, 1, 2, 3,
    198, 64, 524, 2, 194, 33, 3070, 3, 141, 1, 96, 32, 554, 6, 105, 2, 30164, 4, 1, 10, 32, 2, 80,
    2, 272, 1, 3, 1, 4, 1, 23, 5, 4, 1, 83, 2, 50, 18, 26, 18, 13, 1, 38, 8, 25, 13, 44, 4, 47,
    14, 36, 1, 67, 14, 12, 1, 8, 2, 46, 1, 51, 1, 1, 3, 2, 2, 5, 2, 1, 1, 41, 5, 5, 2, 236, 8, 1,
    2, 20272, 1, 737, 16, 16, 16, 366, 2, 605, 1, 226, 1, 149, 5, 1669, 64, 165, 2, 573, 4, 65, 5,
    317, 2, 77, 6, 70, 11, 49, 4, 122, 4096, 5184, 22, 11464, 18, 2496, 5, 59, 7, 556, 8, 484, 1,
    1, 66, 81, 14, 19627, 2, 4705, 71, 542, 73, 148, 3, 1979, 176, 1360, 43, 100, 1, 160, 7, 375,
    1, 61, 4, 508, 4, 254, 2, 243, 19, 474, 7, 109, 7, 2736, 5,
];

/// Whether a reader sees `next` as part of the character that ends `before`, of which `last` is
/// the last code point.
pub(super) fn is_joined(before: &str, last: char, next: char) -> bool {
    if is_prefix(last) {
        return true;
    }
    if next.is_ascii() {
        return last == '\r' && next == '\n';
    }
    is_mark(next) || last == '\u{200d}' || is_syllable(last, next) || ends_open(before, next)
}

/// Whether a character is seen as part of the one before, whatever that is.
fn is_mark(character: char) -> bool {
    let mut rest = u32::from(character);
    for pair in MARKS.chunks(2) {
        let [gap, length] = pair else { break };
        let (gap, length) = (u32::from(*gap), u32::from(*length));
        if rest < gap {
            return false;
        }
        rest -= gap;
        if rest < length {
            return true;
        }
        rest -= length;
    }
    // Tags, as in the flag of Wales, and the supplement of the variation selectors.
    matches!(character, '\u{e0020}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether a character is seen as part of the one after: signs under or around a number.
const fn is_prefix(character: char) -> bool {
    matches!(
        character,
        '\u{600}'..='\u{605}' | '\u{6dd}' | '\u{70f}' | '\u{890}'..='\u{891}' | '\u{8e2}' | '\u{d4e}'
            | '\u{110bd}' | '\u{110cd}' | '\u{111c2}'..='\u{111c3}' | '\u{113d1}'
            | '\u{1193f}'..='\u{11941}' | '\u{11a84}'..='\u{11a89}' | '\u{11d46}' | '\u{11f02}'
    )
}

/// Whether two letters of Hangul are parts of one syllable; the standard counts the vowels of
/// Kirat Rai among them.
const fn is_syllable(last: char, next: char) -> bool {
    let is_first = matches!(last, '\u{1100}'..='\u{115f}' | '\u{a960}'..='\u{a97c}');
    let is_hangul = is_first
        || matches!(last, '\u{1160}'..='\u{11ff}' | '\u{ac00}'..='\u{d7ff}' | '\u{16d63}'..='\u{16d6a}');
    match next {
        '\u{1160}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7fb}' => is_hangul,
        '\u{1100}'..='\u{115f}' | '\u{a960}'..='\u{a97c}' | '\u{ac00}'..='\u{d7a3}' => is_first,
        _ => false,
    }
}

/// Whether the last character waits for `next`: half a flag, or an Indic letter without its vowel.
fn ends_open(before: &str, next: char) -> bool {
    let from_the_end = before.chars().rev();
    if is_half_flag(next) {
        return from_the_end.take_while(|last| is_half_flag(*last)).count() % 2 == 1;
    }
    from_the_end.take_while(|last| is_mark(*last)).any(is_virama)
}

const fn is_half_flag(character: char) -> bool {
    matches!(character, '\u{1f1e6}'..='\u{1f1ff}')
}

/// Whether a mark takes the vowel from an Indic letter and joins it to the next one.
const fn is_virama(mark: char) -> bool {
    matches!(
        mark,
        '\u{94d}'
            | '\u{9cd}'
            | '\u{acd}'
            | '\u{b4d}'
            | '\u{c4d}'
            | '\u{d4d}'
            | '\u{1039}'
            | '\u{17d2}'
            | '\u{1a60}'
            | '\u{1b44}'
            | '\u{1bab}'
            | '\u{a9c0}'
            | '\u{aaf6}'
            | '\u{10a3f}'
            | '\u{11000}'..='\u{11fff}'
    )
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    use super::is_joined;

    #[test]
    fn no_two_characters_are_cut_that_the_standard_joins() {
        let before = ['a', 'é', '\u{915}', '\u{1100}', '\u{ac00}', '\u{1f468}', '\u{16d67}'];
        for next in '\0'..=char::MAX {
            for last in before {
                let joins = [last, next].iter().collect::<String>().graphemes(true).count() == 1;
                assert!(!joins || is_joined(&last.to_string(), last, next), "{last:?} {next:?}");
            }
            for after in ['a', 'é', '\u{915}'] {
                let text: String = ['\u{915}', next, after].iter().collect();
                let joins =
                    text.graphemes(true).next_back().is_some_and(|last| !last.starts_with(after));
                let (before, _) = text.split_at(text.len() - after.len_utf8());
                assert!(!joins || is_joined(before, next, after), "{next:?} {after:?}");
            }
        }
    }
}
