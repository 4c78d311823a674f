//! A quote made ready for anchoring: folded together with its prefix and suffix, so that words
//! cut in two by the quote's ends are whole again.
//!
//! It must not know any article.

use core::ops::Range;

use super::{
    context::{REACH, Surroundings, Toward},
    fold::Folded,
    stretch::Stretch,
};
use crate::model::Quote;

/// A quote, folded.
#[derive(Debug)]
pub(super) struct Needle {
    /// The end of the prefix, the quote and the start of the suffix.
    original: String,
    folded: Folded,
    /// The folded characters of the quote, without white space at its ends.
    range: Range<usize>,
    /// What should stand around it.
    pub(super) surroundings: Surroundings,
}

impl Needle {
    /// Folds a quote. Linear in the quote's length.
    pub(super) fn new(quote: &Quote) -> Self {
        let prefix = tail(&quote.prefix);
        let suffix = quote.suffix.chars().take(2 * REACH);
        let mut original = String::with_capacity(quote.exact.len() + 6 * REACH);
        original.push_str(prefix);
        original.push_str(&quote.exact);
        let end = original.len();
        original.extend(suffix);
        let folded = Folded::of(&original);
        let mut range = folded.index(prefix.len())..folded.index(end);
        let is_space = |at: usize| folded.chars().get(at) == Some(&' ');
        while !range.is_empty() && is_space(range.start) {
            range.start += 1;
        }
        while !range.is_empty() && is_space(range.end - 1) {
            range.end -= 1;
        }
        let mut surroundings = Surroundings::default();
        let (before, after) = (folded.chars().get(..range.start), folded.chars().get(range.end..));
        Toward::Start.read(before.unwrap_or_default(), REACH, &mut surroundings.before);
        Toward::End.read(after.unwrap_or_default(), REACH, &mut surroundings.after);
        Self { range, surroundings, original, folded }
    }

    /// The quote as a stretch of what was given with it.
    pub(super) fn stretch(&self) -> Stretch<'_> {
        Stretch { range: self.range.clone(), ..Stretch::all(&self.original, &self.folded) }
    }

    /// The folded characters of the quote with up to so many before and after it, and where
    /// among them those of the quote are.
    pub(super) fn widened(&self, before: usize, after: usize) -> (&[char], Range<usize>) {
        let start = self.range.start.saturating_sub(before);
        let end = (self.range.end + after).min(self.folded.chars().len());
        let own = self.range.start - start..self.range.end - start;
        (self.folded.chars().get(start..end).unwrap_or_default(), own)
    }

    /// The folded characters of the quote.
    pub(super) fn chars(&self) -> &[char] {
        self.folded.chars().get(self.range.clone()).unwrap_or_default()
    }
}

/// As much of the end of a prefix as may be compared, before what folding drops.
fn tail(prefix: &str) -> &str {
    let start = prefix.char_indices().rev().nth(2 * REACH - 1).map_or(0, |(at, _)| at);
    prefix.get(start..).unwrap_or_default()
}
