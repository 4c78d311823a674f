//! Figures that say how good something is, and the plain baselines that they stand beside.

use std::collections::BTreeSet;

/// One figure.
#[derive(Debug)]
pub(crate) struct Row {
    /// What is measured, as the table calls it.
    pub(crate) measure: String,
    /// Mostly 0.0 worst to 1.0 best; a count where the name says so.
    pub(crate) value: f64,
    /// The same figure for a method of a few lines, where there is one.
    pub(crate) baseline: Option<f64>,
    /// On how many cases.
    pub(crate) count: usize,
}

impl Row {
    pub(crate) fn new(measure: &str, value: f64, baseline: Option<f64>, count: usize) -> Self {
        Self { measure: measure.to_owned(), value, baseline, count }
    }
}

/// What was found, what was missed, and what was found that is not there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) right: usize,
    pub(crate) wrong: usize,
    pub(crate) missed: usize,
}

impl Counts {
    pub(crate) fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    pub(crate) fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    /// The harmonic mean of precision and recall.
    pub(crate) fn f1(self) -> f64 {
        share(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }

    /// Adds the comparison of two sets.
    pub(crate) fn add<T: Ord>(&mut self, found: &BTreeSet<T>, gold: &BTreeSet<T>) {
        let right = found.intersection(gold).count();
        self.right += right;
        self.wrong += found.len() - right;
        self.missed += gold.len() - right;
    }
}

/// A part of a whole; 0.0 of nothing.
pub(crate) fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

pub(crate) fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / values.len() as f64 }
}

/// Pearson's correlation, -1.0 to 1.0; 0.0 where one side does not vary.
pub(crate) fn pearson(pairs: &[(f64, f64)]) -> f64 {
    let (a, b): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let (mean_a, mean_b) = (mean(&a), mean(&b));
    let (mut both, mut of_a, mut of_b) = (0.0, 0.0, 0.0);
    for (a, b) in pairs {
        both += (a - mean_a) * (b - mean_b);
        of_a += (a - mean_a).powi(2);
        of_b += (b - mean_b).powi(2);
    }
    if of_a == 0.0 || of_b == 0.0 { 0.0 } else { both / (of_a * of_b).sqrt() }
}

/// How often a pair that is of the class scores above one that is not; a tie counts half.
pub(crate) fn area_under_curve(scored: &[(f64, bool)]) -> f64 {
    let mut sorted = scored.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut below, mut wins, mut of_class) = (0.0, 0.0, 0.0);
    for ties in sorted.chunk_by(|a, b| a.0 == b.0) {
        let yes = ties.iter().filter(|(_, is)| *is).count() as f64;
        let no = ties.len() as f64 - yes;
        wins += yes * (below + no / 2.0);
        below += no;
        of_class += yes;
    }
    if of_class == 0.0 || below == 0.0 { 0.0 } else { wins / (of_class * below) }
}

/// The places of the candidates, best first; equal scores keep their order.
pub(crate) fn ranked(scores: &[f64]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..scores.len()).collect();
    let score = |place: &usize| scores.get(*place).copied().unwrap_or(0.0);
    places.sort_by(|a, b| score(b).total_cmp(&score(a)));
    places
}

/// Baseline for similarity: the pairs of letters that two texts share (Dice's coefficient).
pub(crate) fn letter_pairs(a: &str, b: &str) -> f64 {
    let pairs = |text: &str| -> BTreeSet<(char, char)> {
        let text = text.to_lowercase();
        text.chars().zip(text.chars().skip(1)).collect()
    };
    dice(&pairs(a), &pairs(b))
}

/// Baseline for ranking: the words that two texts share (Dice's coefficient).
pub(crate) fn words_shared(a: &str, b: &str) -> f64 {
    dice(&words(a), &words(b))
}

fn dice<T: Ord>(a: &BTreeSet<T>, b: &BTreeSet<T>) -> f64 {
    share(2 * a.intersection(b).count(), a.len() + b.len())
}

fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{Counts, area_under_curve, letter_pairs, pearson, ranked, words_shared};
    use std::collections::BTreeSet;

    #[test]
    fn what_grows_together_correlates_fully() {
        assert!((pearson(&[(1.0, 2.0), (2.0, 4.0), (3.0, 6.0)]) - 1.0).abs() < 1e-9);
        assert!((pearson(&[(1.0, 6.0), (2.0, 4.0), (3.0, 2.0)]) + 1.0).abs() < 1e-9);
        assert!(pearson(&[(1.0, 1.0), (1.0, 2.0)]).abs() < 1e-9);
    }

    #[test]
    fn the_area_is_the_share_of_pairs_in_the_right_order() {
        let scored = [(0.9, true), (0.4, true), (0.5, false), (0.1, false)];
        assert!((area_under_curve(&scored) - 0.75).abs() < 1e-9);
        assert!((area_under_curve(&[(0.5, true), (0.5, false)]) - 0.5).abs() < 1e-9);
    }

    #[test]
    fn equal_scores_keep_their_order() {
        assert_eq!(ranked(&[0.1, 0.5, 0.5, 0.9]), [3, 1, 2, 0]);
    }

    #[test]
    fn precision_recall_and_f1_follow_from_counts() {
        let mut counts = Counts::default();
        counts.add(&BTreeSet::from([1, 2, 3, 4]), &BTreeSet::from([3, 4, 5]));
        assert_eq!(counts, Counts { right: 2, wrong: 2, missed: 1 });
        assert!((counts.precision() - 0.5).abs() < 1e-9);
        assert!((counts.f1() - 4.0 / 7.0).abs() < 1e-9);
    }

    #[test]
    fn the_baselines_give_one_for_the_same_text_and_nothing_for_another() {
        for baseline in [letter_pairs, words_shared] {
            assert!((baseline("A ferry sank.", "a ferry sank.") - 1.0).abs() < 1e-9);
            assert!(baseline("abc", "xyz").abs() < 1e-9);
        }
    }
}
