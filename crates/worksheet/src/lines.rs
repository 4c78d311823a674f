//! Articles as numbered lines. Lines are broken here, by counting characters, and not by whoever
//! lays out the page: a line has the same number on every printer, in every browser, on the
//! worksheet and in the key. It must not know how lines are drawn.

use std::ops::Range;

use source_comparison_core::{
    model::{Article, BlockKind, Place},
    text::{ByteOffset, Span, next_grapheme_boundary},
};

/// Characters of a line: what half a sheet's width holds in letters of 10.5 points, with a little to
/// spare. `tests/browser/worksheet.test.mjs` prints it.
const MEASURE: usize = 42;

/// One article's lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NumberedLines {
    pub(crate) lines: Vec<Line>,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// From 1, through the whole article.
    pub(crate) number: usize,
    /// The index of its block in the article.
    pub(crate) block: usize,
    /// Its words in the block's text, without the space at its end.
    pub(crate) words: Range<usize>,
}

impl NumberedLines {
    /// Breaks an article's text; furniture has no lines.
    pub(crate) fn of(article: &Article) -> Self {
        let mut lines = Vec::new();
        for (block, text) in article.blocks.iter().enumerate() {
            if text.kind == BlockKind::Furniture {
                continue;
            }
            for words in broken(&text.text) {
                lines.push(Line { number: lines.len() + 1, block, words });
            }
        }
        Self { lines }
    }

    /// The first and the last line that hold a passage.
    pub(crate) fn of_place(&self, place: Place) -> Option<(usize, usize)> {
        let holds = |line: &&Line| {
            line.block == place.block
                && Span::new(line.words.start, line.words.end).overlaps(place.span)
        };
        let mut held = self.lines.iter().filter(holds).map(|line| line.number);
        let first = held.next()?;
        Some((first, held.next_back().unwrap_or(first)))
    }
}

/// The words of each line. Put together with what parts them, they are the text.
fn broken(text: &str) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut line = 0..0;
    for word in words(text) {
        let fits = width(text.get(line.start..word.end).unwrap_or_default()) <= MEASURE;
        if line.is_empty() {
            line = word.clone();
        } else if fits {
            line.end = word.end;
        } else {
            lines.push(line);
            line = word.clone();
        }
        while let Some(cut) = cut(text, &line) {
            lines.push(line.start..cut);
            line.start = cut;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Where a line has to be cut within a word: after as many whole characters as fit.
fn cut(text: &str, line: &Range<usize>) -> Option<usize> {
    if width(text.get(line.clone())?) <= MEASURE {
        return None;
    }
    let mut end = line.start;
    loop {
        let next = next_grapheme_boundary(text, ByteOffset(end + 1)).0.min(line.end);
        let fits = width(text.get(line.start..next)?) <= MEASURE;
        if end > line.start && !fits {
            return Some(end);
        }
        if next >= line.end {
            return None;
        }
        end = next;
    }
}

/// The stretches between spaces at which a line may end.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices() {
        let parts = letter.is_whitespace() && !is_joining_space(letter);
        match (parts, start) {
            (true, Some(from)) => {
                words.push(from..at);
                start = None;
            }
            (false, None) => start = Some(at),
            _ => {}
        }
    }
    words.extend(start.map(|from| from..text.len()));
    words
}

/// No-break space, figure space, narrow no-break space.
const fn is_joining_space(letter: char) -> bool {
    matches!(letter, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

/// How wide a text is, in letters: the characters of East Asia, and pictures, take two.
fn width(text: &str) -> usize {
    text.chars().map(|letter| if is_wide(letter) { 2 } else { 1 }).sum()
}

const fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}' | '\u{1f000}'..='\u{3fffd}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{MEASURE, broken, width};

    fn lines(text: &str) -> Vec<&str> {
        broken(text).into_iter().map(|words| &text[words]).collect()
    }

    #[test]
    fn lines_end_between_words_and_never_at_a_space_that_joins() {
        let text = "Tuesday is pizza day at Millbrook School. This Tuesday it ended in a war.";
        assert_eq!(
            lines(text),
            ["Tuesday is pizza day at Millbrook School.", "This Tuesday it ended in a war."]
        );
        let joined = "Il a répondu aux questions de toute la classe\u{202f}: non.";
        assert_eq!(
            lines(joined),
            ["Il a répondu aux questions de toute la", "classe\u{202f}: non."]
        );
        assert_eq!(lines("  "), [""; 0]);
    }

    #[test]
    fn a_word_longer_than_a_line_is_cut_between_characters() {
        let long = "e\u{301}".repeat(50);
        let cut = lines(&long);
        assert!(cut.len() > 1 && cut.iter().all(|line| line.ends_with('\u{301}')), "{cut:?}");
        let wide = "校".repeat(30);
        assert_eq!(lines(&wide).first().map(|line| line.chars().count()), Some(21));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_letter_is_lost_and_no_line_is_too_long(text in r"[\PC ]{0,200}") {
            let lines = lines(&text);
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
            for line in lines {
                // One cluster may be wider than a line, and is never cut.
                let is_one = source_comparison_core::text::next_grapheme_boundary(
                    line, source_comparison_core::text::ByteOffset(1)).0 >= line.len();
                prop_assert!(width(line) <= MEASURE || is_one, "{line:?}");
            }
        }
    }
}
