//! Forms that no rule leads back to their lemma, and words that only look inflected. They stand in
//! text files, one a line, sorted: a table of references would weigh twice as much in wasm.

use std::cmp::Ordering;

/// A form and its lemma on each line.
const FORMS: &str = include_str!("irregular.txt");

/// A word on each line that ends as an inflected one does.
const INVARIANTS: &str = include_str!("invariant.txt");

/// The lemma of an irregular form.
pub(super) fn lemma(form: &str) -> Option<&'static str> {
    find(FORMS, form)
}

/// The word, or its singular, if no rule may touch it.
pub(super) fn invariant(word: &str) -> Option<&str> {
    let known = |word: &&str| find(INVARIANTS, word).is_some();
    Some(word).filter(known).or_else(|| word.strip_suffix('s').filter(known))
}

/// What follows the key on its line, by bisection of the sorted lines.
fn find(lines: &'static str, key: &str) -> Option<&'static str> {
    let mut rest = lines;
    while !rest.is_empty() {
        let middle = rest.get(..rest.len() / 2)?;
        let start = middle.rfind('\n').map_or(0, |end| end + 1);
        let (before, from) = rest.split_at_checked(start)?;
        let (line, after) = from.split_once('\n')?;
        let (word, lemma) = line.split_once(' ').unwrap_or((line, ""));
        match key.cmp(word) {
            Ordering::Less => rest = before,
            Ordering::Equal => return Some(lemma),
            Ordering::Greater => rest = after,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{FORMS, INVARIANTS, find, lemma};

    #[test]
    fn the_lines_are_sorted_ascii_so_that_bisection_finds_each() {
        for lines in [FORMS, INVARIANTS] {
            let key = |line: &'static str| line.split(' ').next().unwrap();
            assert!(lines.lines().map(key).is_sorted_by(|a, b| a < b));
            assert!(lines.is_ascii() && lines.ends_with('\n'));
            assert!(lines.lines().all(|line| find(lines, key(line)).is_some()));
        }
    }

    #[test]
    fn a_word_that_is_not_listed_is_not_found() {
        for word in ["", "a", "aa", "zz", "mann", "wer", "was be", "be\nwas", "é"] {
            assert_eq!(lemma(word), None, "{word}");
        }
    }
}
