//! Where a quote stands in an article: found exactly, with edits, at two places alike, or nowhere.
//!
//! It must not know what a claim is; it never guesses.

use core::{cell::OnceCell, ops::Range};

use self::{
    context::{Agreement, Surroundings, Toward},
    fold::Folded,
    index::Index,
    needle::Needle,
    stretch::{Stretch, is_inside_word},
};
use crate::{model::Quote, text::Span};

mod align;
mod candidate;
mod contest;
mod context;
mod exact;
mod fold;
mod index;
mod lexicon;
mod near;
mod needle;
mod pair;
mod search;
mod stretch;
mod words;

/// Where words stand: a block of an article and a span of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The block's index in its article, from 0.
    pub block: usize,
    /// The words in that block's text; not empty, on grapheme boundaries.
    pub span: Span,
}

/// What became of a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage {
    /// The very words stand here, and nowhere else that fits as well.
    Exact(Place),
    /// The words stand here with edits.
    Changed {
        /// Where.
        place: Place,
        /// The share of edited characters, in thousandths of the quote's length: 1..=1000.
        permille: u16,
    },
    /// Two places fit about as well, or the only one differs in a name or a number.
    Ambiguous {
        /// The better of them, for a message; not to be shown as found.
        nearest: Place,
    },
    /// No place fits.
    Lost {
        /// The place that comes nearest, for a message, if any comes near at all.
        nearest: Option<Place>,
    },
}

impl Passage {
    /// Where the words stand, if they were found.
    pub const fn place(&self) -> Option<Place> {
        match *self {
            Self::Exact(place) | Self::Changed { place, .. } => Some(place),
            Self::Ambiguous { .. } | Self::Lost { .. } => None,
        }
    }
}

/// How well the best two places fit a quote: 0.0, not at all, to 1.0, fully.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scores {
    /// The best place's score; 0.0 when no place comes near.
    pub best: f32,
    /// The score of the next one that does not overlap it; 0.0 when there is none.
    pub runner_up: f32,
}

/// Weight of the quote's own words in a score; this and the next as in Hypothesis
/// (match-quote.ts), whose fourth weight, for the position, has nothing to weigh here.
const QUOTE_WEIGHT: f32 = 50.0;

/// Weight of the prefix and of the suffix, each, where the quote has one.
const CONTEXT_WEIGHT: f32 = 20.0;

impl Scores {
    /// The score of one place.
    fn of(edits: usize, length: usize, agreement: Agreement) -> f32 {
        let words = 1.0 - edits as f32 / length.max(1) as f32;
        let (mut sum, mut weights) = (QUOTE_WEIGHT * words.max(0.0), QUOTE_WEIGHT);
        for side in [agreement.before, agreement.after] {
            if side.of > 0 {
                sum += CONTEXT_WEIGHT * side.share();
                weights += CONTEXT_WEIGHT;
            }
        }
        sum / weights
    }
}

/// The text of an article, made ready for anchoring many quotes.
///
/// Building it costs nothing; what a quote needs is computed once, when it is first needed.
#[derive(Debug, Default)]
pub struct Haystack<'a> {
    blocks: Vec<Block<'a>>,
    index: OnceCell<Index>,
}

#[derive(Debug)]
struct Block<'a> {
    text: &'a str,
    folded: OnceCell<Folded>,
}

impl<'a> Haystack<'a> {
    /// Takes the texts of all blocks, in order; [`Place::block`] counts them from 0.
    pub fn new(blocks: impl Iterator<Item = &'a str>) -> Self {
        let blocks = blocks.map(|text| Block { text, folded: OnceCell::new() });
        Self { blocks: blocks.collect(), index: OnceCell::new() }
    }

    /// Finds where a quote stands.
    ///
    /// The first quote costs time linear in the text. After it, a quote that stands there to the
    /// letter costs next to nothing; another one is linear in the text, times the edits that are
    /// allowed over 64.
    ///
    /// ```
    /// use source_comparison_core::{anchor::{Haystack, Passage}, model::Quote};
    /// let article = ["In Ségou the army seized 51 men.", "The army seized 15 men in Mopti."];
    /// let haystack = Haystack::new(article.into_iter());
    /// let anchor = |exact: &str| haystack.anchor(&Quote { exact: exact.into(), ..Quote::default() });
    /// assert!(matches!(anchor("the army seized 51 men"), Passage::Exact(_)));
    /// assert!(matches!(anchor("the army sezied 51 men"), Passage::Changed { permille: 90, .. }));
    /// assert!(matches!(anchor("the army seized 17 men"), Passage::Ambiguous { .. }));
    /// assert!(matches!(anchor("nobody was hurt"), Passage::Lost { .. }));
    /// ```
    pub fn anchor(&self, quote: &Quote) -> Passage {
        self.anchor_scored(quote).0
    }

    /// The same, with the scores of the best place and of the next.
    pub fn anchor_scored(&self, quote: &Quote) -> (Passage, Scores) {
        if quote.exact.trim().is_empty() {
            return (Passage::Lost { nearest: None }, Scores::default());
        }
        let needle = Needle::new(quote);
        let hits = exact::hits(self, &quote.exact);
        if !hits.is_empty() {
            exact::choose(self, &needle, &hits)
        } else if needle.chars().is_empty() {
            (Passage::Lost { nearest: None }, Scores::default())
        } else {
            near::anchor(self, &needle)
        }
    }

    /// How many bytes all blocks have together.
    pub(crate) fn bytes(&self) -> usize {
        self.blocks.iter().map(|block| block.text.len()).sum()
    }

    /// In how many places the very words stand, counted up to `most`.
    pub(crate) fn count(&self, words: &str, most: usize) -> usize {
        let mut places = 0;
        let is_told = self.index().search(words, &mut |block, start| {
            let text = self.blocks.get(block).and_then(|block| block.text.as_bytes().get(start..));
            if text.is_some_and(|text| text.starts_with(words.as_bytes())) {
                places += 1;
            }
        });
        if is_told {
            return places.min(most);
        }
        self.blocks.iter().flat_map(|block| block.text.matches(words)).take(most).count()
    }

    fn len(&self) -> usize {
        self.blocks.len()
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(self.blocks.iter().map(|block| block.text)))
    }

    /// All of a block, folded.
    fn whole(&self, block: usize) -> Option<Stretch<'_>> {
        let block = self.blocks.get(block)?;
        let folded = block.folded.get_or_init(|| Folded::of(block.text));
        Some(Stretch::all(block.text, folded))
    }

    /// What stands around a place, in its block and beyond, as far as a quote can use it.
    fn surroundings(&self, block: usize, range: &Range<usize>, needle: &Needle) -> Surroundings {
        let reach = needle.surroundings.reach();
        let chars = |block| self.whole(block).map_or(&[][..], |text| text.folded.chars());
        let (own, mut found) = (chars(block), Surroundings::default());
        let Surroundings { before, after } = &mut found;
        Toward::Start.read(own.get(..range.start).unwrap_or_default(), reach, before);
        Toward::End.read(own.get(range.end..).unwrap_or_default(), reach, after);
        let (mut earlier, mut later) = (block, block + 1);
        while before.len() < reach && earlier > 0 {
            earlier -= 1;
            Toward::Start.read(&[' '], reach, before);
            Toward::Start.read(chars(earlier), reach, before);
        }
        while after.len() < reach && later < self.len() {
            Toward::End.read(&[' '], reach, after);
            Toward::End.read(chars(later), reach, after);
            later += 1;
        }
        found
    }

    /// Whether a folded word stands anywhere as a word of its own, with or without a capital.
    fn has_word(&self, word: &[char], capital: bool) -> bool {
        !word.is_empty()
            && (0..self.len()).filter_map(|block| self.whole(block)).any(|text| {
                let chars = text.chars();
                let mut places = chars.windows(word.len()).enumerate();
                places.any(|(at, found)| {
                    found == word
                        && text.is_capital(at) == capital
                        && !is_inside_word(chars, at)
                        && !is_inside_word(chars, at + word.len())
                })
            })
    }
}
