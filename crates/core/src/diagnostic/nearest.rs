//! Which known word a misspelt one was meant to be. It must not know where the words come from.

/// Longest word, in bytes, that is looked at: ids are no longer, and the time grows with the
/// square.
pub(super) const LONGEST: usize = 64;

/// The one of `known` that `word` is most likely a slip for: at most a third of its letters
/// differ, capitals aside. `None` where several are equally near: that would be a guess.
///
/// Time: the product of the lengths, for each known word.
pub(crate) fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    if word.len() < 2 || word.len() > LONGEST {
        return None;
    }
    let allowed = word.len().div_ceil(3);
    let (mut best, mut least) = (None, allowed + 1);
    for candidate in known.iter().copied() {
        if candidate.len().abs_diff(word.len()) > allowed {
            continue;
        }
        let distance = distance(word, candidate);
        if distance < least {
            (best, least) = (Some(candidate), distance);
        } else if distance == least {
            best = None;
        }
    }
    best
}

/// How many letters to insert, delete, replace or swap with their neighbour to make one word of
/// the other, capitals aside.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<u8> = other.bytes().map(|byte| byte.to_ascii_lowercase()).collect();
    let mut above: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    let mut before = None;
    for (done, letter) in one.bytes().map(|byte| byte.to_ascii_lowercase()).enumerate() {
        let mut next = Vec::with_capacity(row.len());
        let mut left = done + 1;
        next.push(left);
        let mut previous = None;
        for (column, candidate) in other.iter().copied().enumerate() {
            let cell = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(LONGEST);
            let replaced = cell(&row, column) + usize::from(letter != candidate);
            let mut best = replaced.min(cell(&row, column + 1) + 1).min(left + 1);
            if before == Some(candidate) && previous == Some(letter) {
                best = best.min(cell(&above, column.wrapping_sub(1)) + 1);
            }
            next.push(best);
            left = best;
            previous = Some(candidate);
        }
        above = core::mem::replace(&mut row, next);
        before = Some(letter);
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn a_slip_of_one_letter_finds_its_word() {
        let known = ["title", "byline", "publisher"];
        assert_eq!(nearest("titel", &known), Some("title"));
        assert_eq!(nearest("Publisher", &known), Some("publisher"));
        assert_eq!(nearest("publsher", &known), Some("publisher"));
        assert_eq!(nearest("colour", &known), None);
        assert_eq!(nearest("", &known), None);
    }

    #[test]
    fn of_words_equally_near_none_is_guessed() {
        assert_eq!(nearest("c7", &["c1", "c2"]), None);
        assert_eq!(nearest("c17", &["c1", "c2"]), Some("c1"));
        assert_eq!(nearest("b", &["a"]), None);
    }

    #[test]
    fn two_swapped_letters_are_one_slip() {
        assert_eq!(distance("between", "betwene"), 1);
        assert_eq!(distance("ab", "ba"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
