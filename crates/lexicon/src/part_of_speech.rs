//! Which parts of speech a word can be.

/// A part of speech of the open classes, and one for all the closed ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum PartOfSpeech {
    /// A thing, person or idea.
    Noun,
    /// What happens or is done.
    Verb,
    /// What something is like.
    Adjective,
    /// How, when or where it happens.
    Adverb,
    /// Articles, pronouns, prepositions, conjunctions, auxiliaries: what joins the others.
    Closed,
}

impl PartOfSpeech {
    /// Every part of speech, in the order of the bits of a [`PosSet`].
    pub const ALL: [Self; 5] =
        [Self::Noun, Self::Verb, Self::Adjective, Self::Adverb, Self::Closed];

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// The parts of speech that a word can be, and which of them is the most frequent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PosSet(u8);

/// The bits of the set; the three above them number the most frequent part, in the order of ALL.
const SET: u8 = 0b1_1111;

impl PosSet {
    /// The set of the parts, the first of which is the most frequent; none gives the empty set.
    #[must_use]
    pub fn new(parts: &[PartOfSpeech]) -> Self {
        let set = parts.iter().fold(0, |set, part| set | part.bit());
        Self(set | parts.first().map_or(0, |part| (*part as u8) << 5))
    }

    /// The column of the blob: the set in the lower five bits, the most frequent part above.
    #[must_use]
    pub const fn to_column(self) -> u8 {
        self.0
    }

    pub(crate) const fn from_column(column: u8) -> Self {
        Self(column)
    }

    /// Whether the word can be this part of speech.
    #[must_use]
    pub const fn contains(self, part: PartOfSpeech) -> bool {
        self.0 & part.bit() != 0
    }

    /// Whether nothing is known of the word.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 & SET == 0
    }

    /// The part of speech that the word most often is.
    #[must_use]
    pub fn most_frequent(self) -> Option<PartOfSpeech> {
        let part = PartOfSpeech::ALL.get(usize::from(self.0 >> 5)).copied()?;
        self.contains(part).then_some(part)
    }

    /// The parts in the order of [`PartOfSpeech::ALL`].
    pub fn iter(self) -> impl Iterator<Item = PartOfSpeech> {
        PartOfSpeech::ALL.into_iter().filter(move |part| self.contains(*part))
    }
}

#[cfg(test)]
mod tests {
    use super::{PartOfSpeech, PosSet};

    #[test]
    fn the_first_part_is_the_most_frequent() {
        let set = PosSet::new(&[PartOfSpeech::Verb, PartOfSpeech::Noun]);
        assert_eq!(set.most_frequent(), Some(PartOfSpeech::Verb));
        assert!(set.iter().eq([PartOfSpeech::Noun, PartOfSpeech::Verb]));
        assert_eq!(PosSet::from_column(set.to_column()), set);
    }

    #[test]
    fn an_empty_set_has_no_most_frequent_part() {
        assert_eq!(PosSet::new(&[]).most_frequent(), None);
        assert!(PosSet::default().is_empty());
    }
}
