//! Words searched for in the texts: where they stand, block by block, without regard to case.

use std::rc::Rc;

use source_comparison_core::collate::{Collation, Sheet};
use source_comparison_core::model::{ArticleKey, BlockKind, Key};
use source_comparison_core::text::{Span, small_letter};

/// For each article, for each of its blocks: where the words stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Found(Vec<Rc<[Rc<[Span]>]>>);

impl Found {
    /// Block by block, in one article; empty where nothing is searched.
    pub(crate) fn in_article(&self, article: ArticleKey) -> Rc<[Rc<[Span]>]> {
        self.0.get(article.place()).cloned().unwrap_or_else(|| Rc::from([]))
    }

    /// In how many places altogether.
    pub(crate) fn count(&self) -> usize {
        self.0.iter().flat_map(|blocks| blocks.iter()).map(|spans| spans.len()).sum()
    }
}

/// Looks for `words` in every text that is shown; blank words are found nowhere.
pub(crate) fn find(collation: &Collation, words: &str) -> Found {
    let wanted: Vec<char> = words.trim().chars().map(small_letter).collect();
    if wanted.is_empty() {
        return Found::default();
    }
    Found(collation.sheets.values().map(|sheet| in_sheet(sheet, &wanted)).collect())
}

fn in_sheet(sheet: &Sheet, wanted: &[char]) -> Rc<[Rc<[Span]>]> {
    let blocks = sheet.blocks.iter().map(|block| {
        if block.kind == BlockKind::Furniture {
            return Rc::from([]);
        }
        let text: String = block.runs.iter().map(|run| &*run.text).collect();
        in_text(&text, wanted)
    });
    blocks.collect()
}

fn in_text(text: &str, wanted: &[char]) -> Rc<[Span]> {
    let folded: Vec<(usize, char)> =
        text.char_indices().map(|(at, character)| (at, small_letter(character))).collect();
    let mut spans: Vec<Span> = Vec::new();
    for window in folded.windows(wanted.len()) {
        let equal = window.iter().map(|(_, character)| character).eq(wanted);
        let (Some((start, _)), Some((last, _))) = (window.first(), window.last()) else { continue };
        let after = spans.last().is_none_or(|span| span.end.0 <= *start);
        if equal && after {
            let width = text.get(*last..).and_then(|rest| rest.chars().next());
            spans.push(Span::new(*start, last + width.map_or(0, char::len_utf8)));
        }
    }
    Rc::from(spans)
}

#[cfg(test)]
mod tests {
    use super::in_text;
    use source_comparison_core::text::Span;

    #[test]
    fn words_are_found_without_regard_to_case_and_with_whole_characters() {
        let wanted: Vec<char> = "ségou".chars().collect();
        assert_eq!(&*in_text("near Ségou, SÉGOU", &wanted), [Span::new(5, 11), Span::new(13, 19)]);
    }
}
