//! Capitals and their small letters, for the scripts that news is written in: the library's own
//! tables would cost a page 4 KB. It must not know why letters are compared.

/// Ranges of capitals, and how far their small letters are. Where that is 1, capitals and small
/// letters take turns. Made from Unicode 17: Latin, Greek, Cyrillic, Armenian and Georgian.
#[rustfmt::skip]
const CAPITALS: &[(u16, u16, i16)] = &[
    (0x41, 0x5a, 32), (0xc0, 0xd6, 32), (0xd8, 0xde, 32), (0x100, 0x12f, 1), (0x132, 0x137, 1),
    (0x139, 0x148, 1), (0x14a, 0x177, 1), (0x178, 0x178, -121), (0x179, 0x17e, 1),
    (0x181, 0x181, 210), (0x182, 0x185, 1), (0x186, 0x186, 206), (0x187, 0x188, 1),
    (0x189, 0x18a, 205), (0x18b, 0x18c, 1), (0x18e, 0x18e, 79), (0x18f, 0x18f, 202),
    (0x190, 0x190, 203), (0x191, 0x192, 1), (0x193, 0x193, 205), (0x194, 0x194, 207),
    (0x196, 0x196, 211), (0x197, 0x197, 209), (0x198, 0x199, 1), (0x19d, 0x19d, 213),
    (0x1a0, 0x1a5, 1), (0x1a9, 0x1a9, 218), (0x1af, 0x1b0, 1), (0x1b1, 0x1b2, 217),
    (0x1b3, 0x1b6, 1), (0x1b7, 0x1b7, 219), (0x1cd, 0x1dc, 1), (0x1de, 0x1ef, 1),
    (0x1f8, 0x21f, 1), (0x222, 0x233, 1), (0x386, 0x386, 38), (0x388, 0x38a, 37),
    (0x38c, 0x38c, 64), (0x38e, 0x38f, 63), (0x391, 0x3a1, 32), (0x3a3, 0x3ab, 32),
    (0x400, 0x40f, 80), (0x410, 0x42f, 32), (0x460, 0x481, 1), (0x48a, 0x4bf, 1),
    (0x4c0, 0x4c0, 15), (0x4c1, 0x4ce, 1), (0x4d0, 0x52f, 1), (0x531, 0x556, 48),
    (0x10a0, 0x10c5, 7264), (0x1c90, 0x1cba, -3008), (0x1e00, 0x1e95, 1), (0x1e9e, 0x1e9e, -7615),
    (0x1ea0, 0x1eff, 1), (0x1f08, 0x1f0f, -8), (0x1f18, 0x1f1d, -8), (0x1f28, 0x1f2f, -8),
    (0x1f38, 0x1f3f, -8), (0x1f48, 0x1f4d, -8), (0x1f68, 0x1f6f, -8), (0x2c80, 0x2ce3, 1),
    (0xff21, 0xff3a, 32),
];

/// The small letter of a capital; any other character as it is.
///
/// ```
/// use source_comparison_core::text::small_letter;
/// assert_eq!(['É', 'Ɓ', 'Ж', 'é', '7'].map(small_letter), ['é', 'ɓ', 'ж', 'é', '7']);
/// ```
pub fn small_letter(character: char) -> char {
    let Ok(number) = u16::try_from(u32::from(character)) else { return small_adlam(character) };
    for (first, last, distance) in CAPITALS {
        if (*first..=*last).contains(&number) {
            let is_small = *distance == 1 && (number ^ first) & 1 == 1;
            let small = if is_small { number } else { number.wrapping_add_signed(*distance) };
            return char::from_u32(small.into()).unwrap_or(character);
        }
    }
    character
}

/// The same for Adlam, in which Fula is written.
fn small_adlam(character: char) -> char {
    match character {
        '\u{1e900}'..='\u{1e921}' => char::from_u32(u32::from(character) + 34).unwrap_or(character),
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::small_letter;

    #[test]
    fn small_letters_are_those_of_the_standard() {
        // ǅ and its like are two letters in one; İ has a small letter of two characters.
        let known = |character: char| {
            matches!(character, '\0'..='\u{52f}' | '\u{531}'..='\u{556}' | '\u{1e00}'..='\u{1eff}')
                && !matches!(character, 'İ' | 'Ǆ'..='ǌ' | 'Ǳ'..='Ƿ' | '\u{19c}' | '\u{19f}')
                && !matches!(character, '\u{1a6}'..='\u{1ae}' | '\u{1b8}' | '\u{1bc}')
                && !matches!(character, '\u{220}' | '\u{23a}'..='\u{24f}' | '\u{370}'..='\u{37f}')
                && !matches!(character, '\u{3cf}'..='\u{3ff}')
        };
        for character in ('\0'..=char::MAX).filter(|character| *character != 'İ') {
            let small = small_letter(character);
            let standard = character.to_lowercase().next().unwrap_or(character);
            if known(character) || small != character {
                assert_eq!(small, standard, "{character} {:x}", u32::from(character));
            }
        }
    }
}
