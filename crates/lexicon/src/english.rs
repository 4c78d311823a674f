//! The English lexicon: what can be asked of a stem.

use std::sync::OnceLock;

use crate::blob::Parts;
use crate::classes::EventClass;
use crate::tables::{LEVELS, Tables};

mod family;

#[cfg(feature = "english")]
static BLOB: &[u8] = include_bytes!("../english.bin");
#[cfg(not(feature = "english"))]
static BLOB: &[u8] = &[];

static ENGLISH: OnceLock<Lexicon> = OnceLock::new();

/// The rarity of the rarest words, and of those that the lexicon does not know.
const RAREST: u8 = 15;

/// A stem that the lexicon knows: look it up once, then ask by it, without hashing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(u16);

/// What is known of English words. The first call of the program decodes the tables, about a
/// millisecond.
///
/// Every question takes a stem as [`crate::stem`] gives it. A word that the lexicon does not know
/// has no class, no synonym but its own family, and is taken to be rare.
#[derive(Debug)]
pub struct Lexicon {
    parts: Option<Parts<'static>>,
    tables: Tables,
}

impl Lexicon {
    /// The one lexicon there is.
    #[must_use]
    pub fn english() -> &'static Self {
        ENGLISH.get_or_init(|| {
            let parts = Parts::read(BLOB);
            let tables = parts.as_ref().map(Tables::read).unwrap_or_default();
            Self { parts, tables }
        })
    }

    /// How many stems it knows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tables.len()
    }

    /// Whether it knows none, as when it was built without its words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The stem's number in the lexicon.
    #[must_use]
    pub fn word(&self, stem: &str) -> Option<WordId> {
        self.tables.find(stem).map(WordId)
    }

    /// How near two words are in meaning, from 0.0, unrelated, to 1.0, the same stem; see
    /// [`crate::LEVELS`] for what lies between.
    ///
    /// Two stems of which the lexicon does not know both are compared by their letters: `shelling`
    /// and `sheller` would be of one family.
    ///
    /// ```
    /// use source_comparison_lexicon::{Lexicon, stem};
    ///
    /// let lexicon = Lexicon::english();
    /// let synonymy = |a, b| lexicon.synonymy(&stem(a), &stem(b));
    /// assert_eq!(synonymy("killed", "killing"), 1.0);
    /// assert!(synonymy("killed", "died") > 0.0 && synonymy("killed", "died") < 0.8);
    /// assert_eq!(synonymy("ferry", "election"), 0.0);
    /// ```
    #[must_use]
    pub fn synonymy(&self, a: &str, b: &str) -> f32 {
        if a == b {
            return 1.0;
        }
        match (self.word(a), self.word(b)) {
            (Some(a), Some(b)) => self.synonymy_of(a, b),
            _ => family::likeness(a, b),
        }
    }

    /// [`Self::synonymy`] of two words that were looked up before.
    #[must_use]
    pub fn synonymy_of(&self, a: WordId, b: WordId) -> f32 {
        if a == b {
            return 1.0;
        }
        let level = self.tables.level(a.0, b.0);
        level.and_then(|level| LEVELS.get(usize::from(level))).copied().unwrap_or(0.0)
    }

    /// Whether the two words say the opposite of each other: `win` and `lose`, `north` and `south`.
    #[must_use]
    pub fn antonyms(&self, a: &str, b: &str) -> bool {
        match (self.word(a), self.word(b)) {
            (Some(a), Some(b)) => self.tables.antonyms(a.0, b.0),
            _ => false,
        }
    }

    /// [`Self::antonyms`] of two words that were looked up before.
    #[must_use]
    pub fn antonyms_of(&self, a: WordId, b: WordId) -> bool {
        self.tables.antonyms(a.0, b.0)
    }

    /// The kind of event that the verb or noun names.
    #[must_use]
    pub fn event_class(&self, stem: &str) -> Option<EventClass> {
        EventClass::from_column(self.column(stem, |parts| parts.events)?)
    }

    /// How much a word tells: 0.0 for the closed classes, which are in every text, 0.4 for the
    /// commonest of the other words, 1.0 for rare and unknown ones: the inverse frequency on a
    /// logarithmic scale of sixteen steps.
    ///
    /// Coarse: it comes from the tagged senses of WordNet, American prose of 1961, with the
    /// commonest words of news set by hand. Blend it with the counts of the texts at hand.
    #[must_use]
    pub fn idf(&self, stem: &str) -> f32 {
        let rarity = self.column(stem, |parts| parts.rarity).unwrap_or(RAREST);
        f32::from(rarity.min(RAREST)) / f32::from(RAREST)
    }

    fn column(&self, stem: &str, part: fn(&Parts<'static>) -> &'static [u8]) -> Option<u8> {
        let number = self.tables.find(stem)?;
        part(self.parts.as_ref()?).get(usize::from(number)).copied()
    }
}
