//! The text of an article as one string, which positions in exports count from. It must not know
//! what stands at them.

use source_comparison_core::{
    model::{Article, Place},
    text::{ByteOffset, CodePointOffset, OffsetMap},
};

/// What stands between two blocks: an empty line.
const BETWEEN_BLOCKS: &str = "\n\n";

/// The text of an article: its blocks in order, furniture included, each verbatim, with an empty
/// line between one and the next and nothing before the first or after the last.
///
/// This is the text that the `TextPositionSelector`s of the Web Annotation export and the columns
/// `start` and `end` of the CSV export refer to.
#[derive(Clone, Debug)]
pub struct PlainText {
    text: String,
    /// The byte at which each block begins.
    starts: Vec<usize>,
    offsets: OffsetMap,
}

impl PlainText {
    /// Puts the text of an article together. Linear in its length.
    pub fn of(article: &Article) -> Self {
        let mut text = String::new();
        let mut starts = Vec::with_capacity(article.blocks.len());
        for block in &article.blocks {
            if !starts.is_empty() {
                text.push_str(BETWEEN_BLOCKS);
            }
            starts.push(text.len());
            text.push_str(&block.text);
        }
        let offsets = OffsetMap::new(&text);
        Self { text, starts, offsets }
    }

    /// The whole text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where the words at `place` begin and end in the whole text, in code points: the first
    /// position belongs to them, the second does not. `None` for a place of another article.
    pub fn position(&self, place: Place) -> Option<(CodePointOffset, CodePointOffset)> {
        let start = self.starts.get(place.block)?;
        let at = |offset: ByteOffset| self.offsets.to_code_points(ByteOffset(start + offset.0));
        Some((at(place.span.start)?, at(place.span.end)?))
    }
}
