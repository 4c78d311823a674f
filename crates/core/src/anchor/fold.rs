//! Texts without what does not change a word: case, accents, the look of quotes and dashes, the
//! kind and length of white space, characters nobody sees.
//!
//! It must not know what the texts are compared for.

use crate::text::small_letter;

/// The base letters of U+00C0..=U+024F; a digit stands for the letters in [`JOINED`], `*` for a
/// letter without a Latin base. Made from the decompositions of Unicode 15, and by hand for the
/// letters that have none (ø, ł, ß ...).
const LATIN: &[u8; 400] = b"\
aaaaaa1ceeeeiiiidnooooo*ouuuuy32aaaaaa1ceeeeiiiidnooooo*ouuuuy3yaaaaaaccccccccdd\
ddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkkllllllllllnnnnnnnnnoooooo44rrrrrrssssss\
ssttttttuuuuuuuuuuuuwwyyyzzzzzzs********************************oo*************u\
u****************************aaiioouuuuuuuuuu*aaaa****ggkkoooo**j***gg**nnaa**oo\
aaaaeeeeiiiioooorrrruuuusstt**hh******aaeeooooooooyy****************************";

/// The same for U+1E00..=U+1EFF, where the letters of Vietnamese and of transcriptions stand.
const LATIN_ADDITIONAL: &[u8; 256] = b"\
aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo\
oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy****2*\
aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
uuyyyyyyyy******";

/// What the digits 1 to 5 of the tables stand for.
const JOINED: [(char, char); 5] = [('a', 'e'), ('s', 's'), ('t', 'h'), ('o', 'e'), ('i', 'j')];

/// A text, folded, with the byte of the original that each character comes from.
#[derive(Clone, Debug, Default)]
pub(super) struct Folded {
    chars: Vec<char>,
    /// For each folded character, where the character it comes from begins in the original.
    from: Vec<u32>,
}

impl Folded {
    /// Folds `text`. Linear in its length.
    pub(super) fn of(text: &str) -> Self {
        let mut folded =
            Self { chars: Vec::with_capacity(text.len()), from: Vec::with_capacity(text.len()) };
        for (at, character) in text.char_indices() {
            folded.fold(character, u32::try_from(at).unwrap_or(u32::MAX));
        }
        folded
    }

    /// The folded characters.
    pub(super) fn chars(&self) -> &[char] {
        &self.chars
    }

    /// The byte of the original that the folded character number `at` comes from; `end` past the
    /// last.
    pub(super) fn byte(&self, at: usize, end: usize) -> usize {
        self.from.get(at).map_or(end, |byte| *byte as usize)
    }

    /// The number of the first folded character that comes from `byte` or later.
    pub(super) fn index(&self, byte: usize) -> usize {
        self.from.partition_point(|from| (*from as usize) < byte)
    }

    fn put(&mut self, character: char, at: u32) {
        self.chars.push(character);
        self.from.push(at);
    }

    fn fold(&mut self, character: char, at: u32) {
        if character.is_whitespace() {
            if self.chars.last() != Some(&' ') {
                self.put(' ', at);
            }
            return;
        }
        match character {
            '`' => self.put('\'', at),
            '\0'..='\x7f' => self.put(character.to_ascii_lowercase(), at),
            '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => self.fold_latin(character, at),
            '\u{ab}' | '\u{bb}' | '\u{201c}'..='\u{201f}' | '\u{2033}' => self.put('"', at),
            '\u{b4}'
            | '\u{2bb}'
            | '\u{2bc}'
            | '\u{2018}'..='\u{201b}'
            | '\u{2032}'
            | '\u{2039}'
            | '\u{203a}' => self.put('\'', at),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => self.put('-', at),
            '\u{2026}' => (0..3).for_each(|_| self.put('.', at)),
            '\u{ad}'
            | '\u{300}'..='\u{36f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' => {} // nobody sees them, or they only mark the letter before
            '\u{fb00}'..='\u{fb04}' => self.fold_ligature(character, at),
            '\u{ff01}'..='\u{ff5e}' => {
                // the ASCII characters in full width
                let plain = char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character);
                self.put(plain.to_ascii_lowercase(), at);
            }
            'ς' => self.put('σ', at),
            'й' | 'Й' => self.put('и', at),
            'ё' | 'Ё' => self.put('е', at),
            _ => self.put(small_letter(character), at),
        }
    }

    fn fold_latin(&mut self, character: char, at: u32) {
        let place = u32::from(character) as usize;
        let entry = LATIN.get(place.wrapping_sub(0xc0));
        let base = entry.or_else(|| LATIN_ADDITIONAL.get(place.wrapping_sub(0x1e00)));
        match base.copied() {
            Some(base @ b'a'..=b'z') => self.put(char::from(base), at),
            Some(joined @ b'1'..=b'5') => {
                if let Some((first, second)) = JOINED.get(usize::from(joined - b'1')) {
                    self.put(*first, at);
                    self.put(*second, at);
                }
            }
            _ => self.put(small_letter(character), at),
        }
    }

    fn fold_ligature(&mut self, character: char, at: u32) {
        self.put('f', at);
        if matches!(character, '\u{fb00}' | '\u{fb03}' | '\u{fb04}') {
            self.put('f', at);
        }
        if matches!(character, '\u{fb01}' | '\u{fb03}') {
            self.put('i', at);
        }
        if matches!(character, '\u{fb02}' | '\u{fb04}') {
            self.put('l', at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Folded;

    fn folded(text: &str) -> String {
        Folded::of(text).chars().iter().collect()
    }

    #[test]
    fn case_accents_and_glyphs_fold_away() {
        for (text, plain) in [
            ("Ségou", "segou"),
            ("Se\u{301}gou", "segou"),
            ("ŁÓDŹ, Århus, İzmir, Đà Nẵng", "lodz, arhus, izmir, da nang"),
            ("Straße Œuvre Ærø Þór", "strasse oeuvre aero thor"),
            ("“It’s” «so» – ‹or›—not…", "\"it's\" \"so\" - 'or'-not..."),
            ("a\u{a0}\u{202f} \t\nb", "a b"),
            ("co\u{ad}oper\u{200b}ate", "cooperate"),
            ("ﬁre oﬀer aﬄuent", "fire offer affluent"),
            ("ＭＡＬＩ", "mali"),
            ("Йод и\u{306}од Ёлка ΟΔΟΣ οδος", "иод иод елка οδοσ οδοσ"),
            ("\u{300}\u{200d}", ""),
        ] {
            assert_eq!(folded(text), plain, "{text:?}");
        }
    }

    #[test]
    fn every_character_knows_its_byte() {
        let text = "Æ\u{301} é  x";
        let folded = Folded::of(text);
        let bytes: Vec<_> = (0..6).map(|at| folded.byte(at, text.len())).collect();
        assert_eq!(bytes, [0, 0, 4, 5, 7, 9]);
        assert_eq!((folded.byte(6, 10), folded.index(7), folded.index(8)), (10, 4, 5));
    }
}
