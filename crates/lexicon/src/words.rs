//! A sorted list of words in one string.

use crate::blob::each_stem;

/// Words in alphabetical order, by number.
#[derive(Debug, Default)]
pub(crate) struct Words {
    letters: String,
    /// Where each word ends in `letters`.
    ends: Vec<u32>,
}

impl Words {
    /// Reads a front-coded list.
    pub(crate) fn read(coded: &[u8]) -> Self {
        let mut words = Self::default();
        each_stem(coded, |word| {
            words.letters.push_str(word);
            words.ends.push(words.letters.len() as u32);
        });
        words
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word of a number; empty beyond the last.
    pub(crate) fn word(&self, number: usize) -> &str {
        let begin = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        let end = self.ends.get(number).copied().unwrap_or(0);
        self.letters.get(begin.unwrap_or(0) as usize..end as usize).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn every_word_is_found_by_its_number() {
        let words = Words::read(b"\x80abduct\x82le\x80be");
        for (number, word) in ["abduct", "able", "be"].into_iter().enumerate() {
            assert_eq!(words.word(number), word);
        }
        assert_eq!(words.word(3), "");
    }
}
