//! Scores are compared, not measured: what fits better scores higher.

use source_comparison_core::model::Quote;

use crate::invented::haystack;

const TEXT: &[&str] = &[
    "Before dawn two launches came out of the reeds below the old customs house, lamps unlit.",
    "The price of bread doubled in a month.",
];

fn best(exact: &str, prefix: &str, suffix: &str) -> f32 {
    let quote = Quote { exact: exact.into(), prefix: prefix.into(), suffix: suffix.into() };
    haystack(TEXT).anchor_scored(&quote).1.best
}

fn assert_falling(scores: &[f32]) {
    assert!(scores.is_sorted_by(|one, other| one > other), "{scores:?}");
    assert!(scores.iter().all(|score| (0.0..=1.0).contains(score)), "{scores:?}");
}

#[test]
fn scores_fall_as_the_quote_differs_more() {
    assert_falling(&[
        best("two launches came out of the reeds", "", ""),
        best("two launchez came out of the reeds", "", ""),
        best("two launchez came oyt of the reeds", "", ""),
        best("two launchez caxe oyt of the rexds", "", ""),
        best("no planes fell into the bare field", "", ""),
    ]);
}

#[test]
fn scores_fall_as_the_words_around_differ_more() {
    let quote = "two launches came out of the reeds";
    assert_falling(&[
        best(quote, "Before dawn ", " below the old customs house"),
        best(quote, "Before dark ", " below the old customs house"),
        best(quote, "Before dark ", " below the new customs house"),
        best(quote, "After supper ", " below the new guard house"),
        best(quote, "After supper ", "; nobody saw it happen at all"),
    ]);
}

#[test]
fn the_quote_weighs_more_than_prefix_and_suffix() {
    let words = best("two launches came out of the reeds", "Xq zzv jk", " wvx qqz");
    let around = best("two lxunchxs cxme oxt of thx rexds", "Before dawn ", " below the old");
    assert!(words > 0.5 && around > 0.5, "{words} {around}");
}

#[test]
fn a_perfect_fit_scores_one_and_a_lost_quote_nothing() {
    let fit = best("two launches", "Before dawn ", " came out of");
    assert!((fit - 1.0).abs() < 1e-6, "{fit}");
    assert!(best("quartz clocks strike twelve in violet rooms", "", "") < 1e-6);
}

#[test]
fn the_runner_up_is_the_next_place_that_does_not_overlap() {
    let text = ["The ferry left at dawn.", "The ferry left at dusk.", "Bread was dear."];
    let scores = |exact: &str| {
        haystack(&text).anchor_scored(&Quote { exact: exact.into(), ..Quote::default() }).1
    };
    let twins = scores("The fery left at dawn.");
    assert!(twins.best > twins.runner_up && twins.runner_up > 0.5, "{twins:?}");
    assert!(scores("Braed was dear.").runner_up < 1e-6);
}
