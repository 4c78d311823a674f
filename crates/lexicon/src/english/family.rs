//! Words of one family by their letters alone, for words that the lexicon does not know.

/// What a family's words are told apart by, as stems end. `less` is not here: it turns the meaning.
const SUFFIXES: [&str; 27] = [
    "", "ion", "ation", "ition", "er", "or", "ment", "iv", "al", "ist", "ism", "iti", "ness",
    "anc", "enc", "ant", "ent", "abl", "ibl", "li", "alli", "ous", "ful", "ic", "ian", "an",
    "ship",
];

/// Below this many common letters, likeness is chance too often (`state`, `statement`).
const SHORTEST: usize = 6;

/// As near as a verb and the noun of its act.
const LIKENESS: f32 = 0.8;

/// 0.8 if the stems differ only in a suffix, else 0.0.
pub(super) fn likeness(a: &str, b: &str) -> f32 {
    let common = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    let ends_in_suffix =
        |word: &str, from: usize| word.get(from..).is_some_and(|rest| SUFFIXES.contains(&rest));
    let shortest = SHORTEST.min(common + 1)..=common;
    let found = shortest
        .rev()
        .any(|from| from >= SHORTEST && ends_in_suffix(a, from) && ends_in_suffix(b, from));
    if found { LIKENESS } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::likeness;

    #[test]
    fn words_that_differ_in_a_suffix_are_of_one_family() {
        assert!(likeness("vaccinat", "vaccination") > 0.0);
        assert!(likeness("radical", "radicalism") > 0.0);
    }

    #[test]
    fn short_words_and_other_endings_are_not() {
        assert!(likeness("state", "statement") < 0.1);
        assert!(likeness("militant", "military") < 0.1);
        assert!(likeness("élysée", "élysees") < 0.1);
    }
}
