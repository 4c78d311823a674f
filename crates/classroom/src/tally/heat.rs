//! How many pupils marked each word.

use source_comparison_core::collate::Collation;
use source_comparison_core::model::{Article, ArticleKey, BlockKind};
use source_comparison_core::text::Span;
use source_comparison_lesson::work::Reading;

/// How many pupils marked what in one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleHeat {
    /// The article.
    pub article: ArticleKey,
    /// Its blocks that are shown, in order.
    pub blocks: Vec<BlockHeat>,
}

/// One block in runs of words that the same number of pupils marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockHeat {
    /// The block's place in its article, from 0.
    pub block: usize,
    /// The runs: they cover the block's text without gap or overlap, and none is empty.
    pub runs: Vec<Run>,
}

/// Words that the same number of pupils marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where they stand in their block.
    pub span: Span,
    /// How many pupils marked them.
    pub pupils: usize,
    /// Whether the editor marked them, too.
    pub editor: bool,
}

/// The heat of every article.
pub(super) fn of(collation: &Collation, readings: &[&Reading]) -> Vec<ArticleHeat> {
    let articles = collation.comparison.articles.iter();
    articles.map(|(key, article)| of_article(collation, key, article, readings)).collect()
}

fn of_article(
    collation: &Collation,
    key: ArticleKey,
    article: &Article,
    readings: &[&Reading],
) -> ArticleHeat {
    let claims = collation.comparison.claims.values().filter(|claim| claim.article == key);
    let editor: Vec<_> = claims.filter_map(|claim| claim.passage.place()).collect();
    let blocks = article.blocks.iter().enumerate();
    let shown = blocks.filter(|(_, block)| block.kind != BlockKind::Furniture);
    let blocks = shown.map(|(place, block)| {
        let within = |span: Span| Span {
            start: span.start.min(Span::new(0, block.text.len()).end),
            end: span.end.min(Span::new(0, block.text.len()).end),
        };
        let pupils = readings.iter().map(|reading| {
            let marks = reading.in_article(&article.id).filter(|(_, it)| it.block == place);
            marks.map(|(_, it)| within(it.span)).collect::<Vec<_>>()
        });
        let editor: Vec<_> =
            editor.iter().filter(|it| it.block == place).map(|it| it.span).collect();
        BlockHeat {
            block: place,
            runs: runs(block.text.len(), &pupils.collect::<Vec<_>>(), &editor),
        }
    });
    ArticleHeat { article: key, blocks: blocks.collect() }
}

/// Cuts a text wherever a passage begins or ends, and joins neighbours that came out alike.
///
/// Time: cuts times passages.
fn runs(length: usize, pupils: &[Vec<Span>], editor: &[Span]) -> Vec<Run> {
    let all = pupils.iter().flatten().chain(editor);
    let ends = all.flat_map(|span| [span.start, span.end]);
    let whole = Span::new(0, length);
    let mut cuts: Vec<_> = ends.chain([whole.start, whole.end]).collect();
    cuts.sort();
    cuts.dedup();
    let mut runs: Vec<Run> = Vec::new();
    for pair in cuts.windows(2) {
        let [start, end] = *pair else { continue };
        let span = Span { start, end };
        let over = |spans: &[Span]| spans.iter().any(|it| it.overlaps(span));
        let run = Run {
            span,
            pupils: pupils.iter().filter(|spans| over(spans)).count(),
            editor: over(editor),
        };
        match runs.last_mut() {
            Some(last) if (last.pupils, last.editor) == (run.pupils, run.editor) => {
                last.span.end = run.span.end;
            }
            _ => runs.push(run),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use source_comparison_core::text::Span;

    use super::runs;

    #[test]
    fn a_pupil_who_marks_the_same_words_twice_counts_once() {
        let runs = runs(10, &[vec![Span::new(2, 6), Span::new(4, 8)], vec![Span::new(6, 10)]], &[]);
        let told: Vec<_> = runs.iter().map(|run| (run.span.as_range(), run.pupils)).collect();
        assert_eq!(told, [(0..2, 0), (2..6, 1), (6..8, 2), (8..10, 1)]);
    }

    #[test]
    fn the_editors_passages_are_cut_out_even_where_nobody_marked_anything() {
        let runs = runs(5, &[], &[Span::new(1, 3)]);
        let told: Vec<_> = runs.iter().map(|run| (run.span.as_range(), run.editor)).collect();
        assert_eq!(told, [(0..1, false), (1..3, true), (3..5, false)]);
    }

    #[test]
    fn an_empty_text_has_no_runs() {
        assert!(runs(0, &[], &[]).is_empty());
    }

    fn spans() -> impl Strategy<Value = Vec<Span>> {
        let span = (0_usize..40, 1_usize..20)
            .prop_map(|(start, length)| Span::new(start, (start + length).min(40)));
        prop::collection::vec(span, 0..6)
    }

    proptest! {
        #[test]
        fn runs_cover_the_text_and_count_each_pupil_once(pupils in prop::collection::vec(spans(), 0..6), editor in spans()) {
            let runs = runs(40, &pupils, &editor);
            let mut at = 0;
            for run in &runs {
                prop_assert_eq!(run.span.as_range().start, at);
                prop_assert!(!run.span.is_empty());
                at = run.span.as_range().end;
                for byte in run.span.as_range() {
                    let covers = |spans: &&Vec<Span>| spans.iter().any(|it| it.as_range().contains(&byte));
                    prop_assert_eq!(run.pupils, pupils.iter().filter(covers).count());
                    prop_assert_eq!(run.editor, covers(&&editor));
                }
            }
            prop_assert_eq!(at, 40);
        }
    }
}
