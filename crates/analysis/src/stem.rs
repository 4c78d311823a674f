//! Stems: what the forms of one word have in common.

/// Longest word that is stemmed, in bytes: longer ones are noise.
const LONGEST: usize = 60;

/// The stem of a folded word.
pub(crate) fn stem(word: &str) -> String {
    if word.len() > LONGEST {
        return word.to_owned();
    }
    source_comparison_lexicon::stem(word).into_owned()
}
