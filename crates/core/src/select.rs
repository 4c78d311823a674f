//! Words that a person selects in an article: by places in its text, snapped to whole words, with
//! the quote that finds them again. It must not know how they were selected.

use std::rc::Rc;

use crate::{
    anchor::Place,
    model::Quote,
    text::{ByteOffset, OffsetMap, Span, Utf16Offset},
};

/// Between the paragraphs of a text to select from.
pub const PARAGRAPH_END: &str = "\n\n";

/// Characters of context that a quote takes along.
const CONTEXT: usize = 32;

/// Where a sentence may end.
const ENDS: [char; 6] = ['.', '!', '?', '…', '؟', '。'];

/// What may stand between a sentence's end and the next space.
const CLOSING: [char; 7] = ['"', '\'', '”', '’', '»', ')', ']'];

/// Words selected in one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selected {
    /// Where they stand.
    pub place: Place,
    /// The words, with what stands around them.
    pub quote: Quote,
}

/// The text of blocks to select from, with an empty line between them.
pub fn text_of(blocks: &[(usize, &str)]) -> String {
    blocks.iter().map(|(_, text)| *text).collect::<Vec<_>>().join(PARAGRAPH_END)
}

/// The words between two places of [`text_of`] these blocks, half-open, without the spaces at their
/// ends. `None` where there are none, or they go across blocks.
///
/// ```
/// use source_comparison_core::{select::selected, text::Utf16Offset};
/// let blocks = [(4, "It sank."), (6, "Nobody saw it.")];
/// let words = selected(&blocks, Utf16Offset(10), Utf16Offset(17)).unwrap();
/// assert_eq!((words.place.block, &*words.quote.exact), (6, "Nobody"));
/// assert_eq!(selected(&blocks, Utf16Offset(3), Utf16Offset(17)), None);
/// ```
pub fn selected(
    blocks: &[(usize, &str)],
    start: Utf16Offset,
    end: Utf16Offset,
) -> Option<Selected> {
    let mut before = 0;
    for (block, text) in blocks {
        let map = OffsetMap::new(text);
        let length = map.to_utf16(ByteOffset(text.len()))?.0;
        if start.0 <= before + length {
            let (from, to) = (start.0.saturating_sub(before), end.0.saturating_sub(before));
            // The empty line after the block may have been taken along.
            let to = if to <= length + PARAGRAPH_END.len() { to.min(length) } else { to };
            let start = map.from_utf16(Utf16Offset(from))?;
            return select(*block, text, Span { start, end: map.from_utf16(Utf16Offset(to))? });
        }
        before += length + PARAGRAPH_END.len();
    }
    None
}

/// The words of a span of one block, without the spaces at their ends.
pub fn select(block: usize, text: &str, span: Span) -> Option<Selected> {
    let words = span.of(text)?;
    let start = span.start.0 + (words.len() - words.trim_start().len());
    let span = Span::new(start, start + words.trim().len());
    Some(Selected { place: Place { block, span }, quote: quote_at(text, span)? })
}

/// The quote that finds a span of a block again; `None` where the span holds no words.
pub fn quote_at(text: &str, span: Span) -> Option<Quote> {
    let exact = span.of(text).filter(|words| !words.trim().is_empty())?;
    let before = text.get(..span.start.0)?;
    let left_out = before.chars().count().saturating_sub(CONTEXT);
    Some(Quote {
        exact: Rc::from(exact),
        prefix: before.chars().skip(left_out).collect::<String>().into(),
        suffix: text.get(span.end.0..)?.chars().take(CONTEXT).collect::<String>().into(),
    })
}

/// The words of a text: each run of characters other than space.
fn words(text: &str) -> impl DoubleEndedIterator<Item = Span> + '_ {
    let base = text.as_ptr().addr();
    text.split_whitespace().map(move |word| {
        let start = word.as_ptr().addr() - base;
        Span::new(start, start + word.len())
    })
}

/// The span grown to whole words; as it is where it touches none.
pub fn whole_words(text: &str, span: Span) -> Span {
    let touched = || words(text).filter(|word| word.overlaps(span));
    match (touched().next(), touched().next_back()) {
        (Some(first), Some(last)) => Span { start: first.start, end: last.end },
        _ => span,
    }
}

/// The sentence that holds a place, as far as its marks tell.
pub fn sentence_at(text: &str, at: ByteOffset) -> Span {
    let mut start = None;
    let mut last = Span::default();
    for word in words(text) {
        let begin = *start.get_or_insert(word.start);
        last = Span { start: begin, end: word.end };
        let closed =
            word.of(text).is_some_and(|word| word.trim_end_matches(CLOSING).ends_with(ENDS));
        if closed {
            if at < word.end {
                return last;
            }
            start = None;
        }
    }
    last
}

/// Which end of a span is moved, and where to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// The start, one word to the front.
    StartEarlier,
    /// The start, one word to the back.
    StartLater,
    /// The end, one word to the front.
    EndEarlier,
    /// The end, one word to the back.
    EndLater,
}

/// A span of whole words with one end moved by a word; unchanged where no word would be left, or
/// there is none further on.
pub fn moved(text: &str, span: Span, by: Move) -> Span {
    let changed = match by {
        Move::StartEarlier => words(text)
            .take_while(|word| word.start < span.start)
            .last()
            .map(|word| Span { start: word.start, ..span }),
        Move::StartLater => words(text)
            .find(|word| word.start > span.start)
            .map(|word| Span { start: word.start, ..span }),
        Move::EndEarlier => words(text)
            .take_while(|word| word.end < span.end)
            .last()
            .map(|word| Span { end: word.end, ..span }),
        Move::EndLater => {
            words(text).find(|word| word.end > span.end).map(|word| Span { end: word.end, ..span })
        }
    };
    changed.filter(|changed| !changed.is_empty()).unwrap_or(span)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::{Move, moved, quote_at, select, selected, sentence_at, text_of, whole_words};
    use crate::{
        anchor::{Haystack, Passage},
        text::{ByteOffset, Span, Utf16Offset},
    };

    const TEXT: &str = "“It sank,” she said. Nobody (of 12) saw it. Why?";

    #[test]
    fn a_sentence_is_found_from_any_place_in_it() {
        let sentence = |at| sentence_at(TEXT, ByteOffset(at)).of(TEXT).unwrap();
        assert_eq!(sentence(0), "“It sank,” she said.");
        assert_eq!(sentence(30), "Nobody (of 12) saw it.");
        assert_eq!(sentence(TEXT.len()), "Why?");
        assert_eq!(sentence_at("", ByteOffset(3)), Span::default());
    }

    #[test]
    fn a_span_grows_to_whole_words_and_moves_by_words() {
        let at = TEXT.find("body").unwrap();
        let span = whole_words(TEXT, Span::new(at, at + 6));
        assert_eq!(span.of(TEXT), Some("Nobody (of"));
        let words = |by| moved(TEXT, span, by).of(TEXT).unwrap();
        assert_eq!(words(Move::StartEarlier), "said. Nobody (of");
        assert_eq!(words(Move::StartLater), "(of");
        assert_eq!(words(Move::EndEarlier), "Nobody");
        assert_eq!(words(Move::EndLater), "Nobody (of 12)");
        let one = whole_words(TEXT, Span::new(at, at + 1));
        assert_eq!(moved(TEXT, one, Move::StartLater), one);
        assert_eq!(moved(TEXT, one, Move::EndEarlier), one);
    }

    #[test]
    fn a_selection_that_takes_the_empty_line_along_is_that_of_its_block() {
        let blocks = [(0, "It sank."), (3, "Nobody saw it.")];
        assert_eq!(text_of(&blocks), "It sank.\n\nNobody saw it.");
        let words = selected(&blocks, Utf16Offset(3), Utf16Offset(10)).unwrap();
        assert_eq!((words.place.block, &*words.quote.exact), (0, "sank."));
        assert_eq!(
            &*selected(&blocks, Utf16Offset(9), Utf16Offset(16)).unwrap().quote.exact,
            "Nobody"
        );
        assert_eq!(selected(&blocks, Utf16Offset(3), Utf16Offset(12)), None);
        assert_eq!(selected(&blocks, Utf16Offset(8), Utf16Offset(10)), None);
        assert_eq!(selected(&blocks, Utf16Offset(99), Utf16Offset(100)), None);
    }

    #[test]
    fn a_quote_finds_its_words_again_among_repeats() {
        let text = "The quay was full. The quay was shut.";
        let span = Span::new(23, 27);
        let quote = quote_at(text, span).unwrap();
        let found = Haystack::new([text].into_iter()).anchor(&quote);
        assert!(matches!(found, Passage::Exact(place) if place.span == span), "{found:?}");
    }

    proptest! {
        #[test]
        fn whatever_is_selected_lies_in_its_block(
            text in "[ a-zé🙂.”]{0,40}", start in 0_usize..60, length in 0_usize..60, by in 0_usize..4,
        ) {
            let blocks = [(1, text.as_str()), (2, "and more.")];
            if let Some(words) = selected(&blocks, Utf16Offset(start), Utf16Offset(start + length)) {
                let text = blocks[words.place.block - 1].1;
                prop_assert!(words.place.span.of(text) == Some(&*words.quote.exact));
                let moves = [Move::StartEarlier, Move::StartLater, Move::EndEarlier, Move::EndLater];
                let span = moved(text, whole_words(text, words.place.span), moves[by]);
                prop_assert!(select(0, text, span).is_some());
            }
            prop_assert!(sentence_at(&text, ByteOffset(start)).of(&text).is_some());
        }
    }
}
