//! Texts as runs: nothing is lost, nothing is twice, and each claim marks exactly its passage.

use std::collections::BTreeSet;

use proptest::{prelude::*, proptest};
use source_comparison_core::{
    collate::{Collation, SheetBlock},
    model::{ArticleKey, ClaimKey, Key, Place},
    text::is_grapheme_boundary,
};

use crate::drafts::any_collation;

/// Every block of every article: its key, its index, its runs and its text.
fn blocks(collation: &Collation) -> Vec<(ArticleKey, usize, &SheetBlock, &str)> {
    let articles = collation.comparison.articles.iter();
    articles
        .flat_map(|(key, article)| {
            let blocks = collation.sheets[key].blocks.iter().enumerate().zip(&article.blocks);
            blocks.map(move |((index, sheet), block)| (key, index, sheet, &*block.text))
        })
        .collect()
}

/// The claims whose words stand in a block, each with its place, in the file's order.
fn placed(collation: &Collation, article: ArticleKey, block: usize) -> Vec<(ClaimKey, Place)> {
    let claims = collation.comparison.claims.iter();
    claims
        .filter(|(_, claim)| claim.article == article)
        .filter_map(|(key, claim)| Some((key, claim.passage.place()?)))
        .filter(|(_, place)| place.block == block)
        .collect()
}

fn number(collation: &Collation, claim: ClaimKey) -> usize {
    collation.entries[claim].number
}

proptest! {
    #[test]
    fn the_runs_of_a_block_are_its_text_whole_and_in_order(collation in any_collation()) {
        for (article, sheet) in collation.sheets.iter() {
            prop_assert_eq!(sheet.blocks.len(), collation.comparison.articles[article].blocks.len());
        }
        for (_, _, sheet, text) in blocks(&collation) {
            let together: String = sheet.runs.iter().map(|run| &*run.text).collect();
            prop_assert_eq!(&together, text);
            let mut at = 0;
            for run in &sheet.runs {
                prop_assert_eq!(run.span.start.0, at);
                prop_assert!(!run.span.is_empty());
                prop_assert_eq!(run.span.of(text), Some(&*run.text));
                at = run.span.end.0;
            }
            prop_assert_eq!(at, text.len());
        }
    }

    #[test]
    fn no_run_is_cut_inside_a_visible_character(collation in any_collation()) {
        for (_, _, sheet, text) in blocks(&collation) {
            for run in &sheet.runs {
                prop_assert!(is_grapheme_boundary(text, run.span.start), "{:?}", run);
                prop_assert!(is_grapheme_boundary(text, run.span.end), "{:?}", run);
            }
        }
    }

    #[test]
    fn a_run_carries_exactly_the_claims_that_cover_it(collation in any_collation()) {
        for (article, index, sheet, _) in blocks(&collation) {
            let placed = placed(&collation, article, index);
            for run in &sheet.runs {
                let covers = |place: &Place| {
                    place.span.start <= run.span.start && run.span.end <= place.span.end
                };
                let covering = placed.iter().filter(|(_, place)| covers(place));
                let mut covering: Vec<ClaimKey> = covering.map(|(key, _)| *key).collect();
                covering.sort_by_key(|key| number(&collation, *key));
                prop_assert_eq!(&run.claims, &covering);
                let touching = placed.iter().filter(|(_, place)| place.span.overlaps(run.span));
                prop_assert_eq!(touching.count(), covering.len(), "a passage is cut short");
                let strongest = covering.iter().map(|key| collation.entries[*key].standing).max();
                prop_assert_eq!(run.standing, strongest);
            }
        }
    }

    #[test]
    fn every_placed_claim_ends_in_exactly_one_run_and_no_other_claim_does(
        collation in any_collation()
    ) {
        let mut ended: Vec<ClaimKey> = Vec::new();
        for (article, index, sheet, _) in blocks(&collation) {
            let placed = placed(&collation, article, index);
            for run in &sheet.runs {
                for claim in &run.ends {
                    prop_assert!(run.claims.contains(claim));
                    let place = placed.iter().find(|(key, _)| key == claim).map(|(_, place)| place);
                    prop_assert_eq!(place.map(|place| place.span.end), Some(run.span.end));
                }
                ended.extend(&run.ends);
            }
        }
        let found = collation.comparison.claims.iter().filter(|(_, claim)| claim.passage.place().is_some());
        let mut found: Vec<ClaimKey> = found.map(|(key, _)| key).collect();
        found.sort_by_key(|key| number(&collation, *key));
        prop_assert_eq!(ended, found, "the numbers on the page rise from run to run");
    }

    #[test]
    fn numbers_are_1_to_n_in_reading_order_with_the_unplaced_last(collation in any_collation()) {
        let comparison = &collation.comparison;
        let numbers: Vec<usize> =
            collation.reading_order.iter().map(|key| number(&collation, *key)).collect();
        prop_assert_eq!(numbers, (1..=comparison.claims.len()).collect::<Vec<_>>());
        let keys: BTreeSet<ClaimKey> = collation.reading_order.iter().copied().collect();
        prop_assert_eq!(keys, comparison.claims.keys().collect::<BTreeSet<_>>());
        let position = |key: &ClaimKey| {
            let claim = &comparison.claims[*key];
            let place = claim.passage.place();
            (place.is_none(), claim.article, place.map(|place| (place.block, place.span.end)))
        };
        prop_assert!(collation.reading_order.is_sorted_by_key(position));
        let unplaced: Vec<ClaimKey> = collation.unplaced().collect();
        prop_assert!(collation.reading_order.ends_with(&unplaced));
    }

    #[test]
    fn a_sheet_lists_its_claims_and_ticks_within_its_length(collation in any_collation()) {
        for (article, sheet) in collation.sheets.iter() {
            let of_blocks: Vec<ClaimKey> =
                sheet.blocks.iter().flat_map(|block| block.claims.iter().copied()).collect();
            prop_assert_eq!(&sheet.claims, &of_blocks);
            prop_assert_eq!(sheet.ticks.iter().map(|tick| tick.claim).collect::<Vec<_>>(), of_blocks);
            for tick in &sheet.ticks {
                prop_assert!(tick.start <= tick.end && tick.end <= 1_000, "{:?}", tick);
                prop_assert_eq!(tick.standing, collation.entries[tick.claim].standing);
                prop_assert_eq!(collation.comparison.claims[tick.claim].article.place(), article.place());
            }
        }
    }

    #[test]
    fn the_same_file_gives_the_same_collation(file in crate::drafts::any_file()) {
        let written = || format!("{:?}", crate::drafts::collated(&file));
        prop_assert_eq!(written(), written());
    }
}
