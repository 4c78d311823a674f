//! A stretch of a folded text, and the words it touches.
//!
//! It must not know whether it belongs to a quote or to an article.

use core::ops::Range;

use super::fold::Folded;
use crate::text::small_letter;

/// Part of a text: folded characters, and the way back to the original.
#[derive(Clone, Debug)]
pub(super) struct Stretch<'a> {
    /// The whole text, as it was.
    pub(super) original: &'a str,
    /// The whole text, folded.
    pub(super) folded: &'a Folded,
    /// The folded characters of the stretch.
    pub(super) range: Range<usize>,
    /// Whether the first word may begin before the stretch.
    pub(super) open_left: bool,
    /// Whether the last word may end after the stretch.
    pub(super) open_right: bool,
}

impl<'a> Stretch<'a> {
    /// All of a text.
    pub(super) fn all(original: &'a str, folded: &'a Folded) -> Self {
        let range = 0..folded.chars().len();
        Self { original, folded, range, open_left: true, open_right: true }
    }

    /// The folded characters of the stretch.
    pub(super) fn chars(&self) -> &'a [char] {
        self.slice(&self.range)
    }

    /// Some folded characters of the text, numbered from the text's start.
    pub(super) fn slice(&self, range: &Range<usize>) -> &'a [char] {
        self.folded.chars().get(range.clone()).unwrap_or_default()
    }

    /// One folded character of the text.
    pub(super) fn char(&self, at: usize) -> Option<char> {
        self.folded.chars().get(at).copied()
    }

    /// What a folded character looked like, with what was dropped after it.
    pub(super) fn original_of(&self, at: usize) -> Option<&'a str> {
        let byte = |at| self.folded.byte(at, self.original.len());
        self.original.get(byte(at)..byte(at + 1))
    }

    /// Whether a capital stands at that folded character.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        let rest = self.original.get(self.folded.byte(at, self.original.len())..);
        rest.and_then(|rest| rest.chars().next()).is_some_and(|first| small_letter(first) != first)
    }

    /// The words that share a character with the stretch, whole, even where they reach beyond it.
    pub(super) fn words(&self) -> Vec<Range<usize>> {
        let chars = self.folded.chars();
        let limit = self.range.end + self.outside_right().len();
        let mut words = Vec::new();
        let mut at = self.range.start - self.outside_left().len();
        while at < limit {
            if chars.get(at).is_some_and(|c| c.is_alphanumeric()) {
                let end = word_end(chars, at + 1).min(limit);
                words.push(at..end);
                at = end;
            } else {
                at += 1;
            }
        }
        words
    }

    /// The start of the first word, or of the double name it ends (Guinea-Bissau), where it begins
    /// before the stretch.
    pub(super) fn outside_left(&self) -> &'a [char] {
        let chars = self.folded.chars();
        let mut start = self.range.start;
        while self.open_left
            && start > 0
            && (is_inside_word(chars, start) || self.is_inside_name(start))
        {
            start -= 1;
        }
        self.slice(&(start..self.range.start))
    }

    /// The end of the last word, or of the double name it begins, where it ends after the
    /// stretch.
    pub(super) fn outside_right(&self) -> &'a [char] {
        let chars = self.folded.chars();
        let mut end = self.range.end;
        while self.open_right
            && end < chars.len()
            && (is_inside_word(chars, end) || self.is_inside_name(end))
        {
            end += 1;
        }
        self.slice(&(self.range.end..end))
    }

    /// Whether a cut at `at` would go through a double name, beside its hyphen.
    fn is_inside_name(&self, at: usize) -> bool {
        let is_hyphen = |at: usize| self.char(at) == Some('-');
        let is_letter = |at: usize| self.char(at).is_some_and(char::is_alphabetic);
        let before = at.wrapping_sub(1);
        if is_hyphen(at) {
            is_letter(before) && self.is_capital(at + 1)
        } else {
            is_hyphen(before) && is_letter(at.wrapping_sub(2)) && self.is_capital(at)
        }
    }

    /// Whether the stretch begins with a capital right after a word that has one too.
    pub(super) fn name_goes_on_left(&self) -> bool {
        let start = self.range.start;
        self.is_capital(start)
            && start.checked_sub(1).is_some_and(|space| {
                self.char(space) == Some(' ') && self.is_capital(self.word_before(space))
            })
    }

    /// Whether a word with a capital ends the stretch, and another follows.
    pub(super) fn name_goes_on_right(&self) -> bool {
        let end = self.range.end;
        self.char(end) == Some(' ')
            && self.is_capital(end + 1)
            && self.is_capital(self.word_before(end))
    }

    /// The words next to those that the stretch touches, if only spaces and marks lie between.
    pub(super) fn words_beyond(&self) -> (Option<Range<usize>>, Option<Range<usize>>) {
        let chars = self.folded.chars();
        let is_letter = |at: &usize| chars.get(*at).is_some_and(|c| c.is_alphanumeric());
        let start = self.range.start - self.outside_left().len();
        let end = self.range.end + self.outside_right().len();
        let left =
            (0..start).rev().find(is_letter).map(|last| self.word_before(last + 1)..last + 1);
        let right = (end..chars.len()).find(is_letter);
        (left, right.map(|first| first..word_end(chars, first + 1)))
    }

    /// Where the word begins that ends at `end`; `end` where none does.
    fn word_before(&self, end: usize) -> usize {
        let is_part = |at: usize| is_inside_word(self.folded.chars(), at);
        let Some(last) = end.checked_sub(1) else { return end };
        let start = (0..=last).rev().find(|at| !is_part(*at)).unwrap_or(last);
        if self.char(last).is_some_and(char::is_alphanumeric) { start } else { end }
    }
}

/// Where the word ends that `at` lies inside of; `at` itself if it lies inside of none.
fn word_end(chars: &[char], at: usize) -> usize {
    (at..chars.len()).find(|at| !is_inside_word(chars, *at)).unwrap_or(chars.len().max(at))
}

/// Whether a cut at `at` would go through a word: between two letters or figures, or beside an
/// apostrophe, point or comma that belongs to the word.
pub(super) fn is_inside_word(chars: &[char], at: usize) -> bool {
    let char = |at: Option<usize>| at.and_then(|at| chars.get(at)).copied().unwrap_or(' ');
    let (before, after) = (char(at.checked_sub(1)), char(Some(at)));
    if is_unspaced(before) || is_unspaced(after) {
        return false;
    }
    match (before.is_alphanumeric(), after.is_alphanumeric()) {
        (true, true) => true,
        (true, false) => is_joint(before, after, char(at.checked_add(1))),
        (false, true) => is_joint(char(at.checked_sub(2)), before, after),
        (false, false) => false,
    }
}

/// Whether a letter belongs to a script that puts no spaces between words: Thai to Myanmar,
/// Khmer, and from the radicals to Yi. Each of its letters counts as a word.
const fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{abff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// Whether `joint` makes one word of what stands beside it: don't, 1,000, 3.5.
fn is_joint(before: char, joint: char, after: char) -> bool {
    match joint {
        '\'' => before.is_alphabetic() && after.is_alphabetic(),
        '.' | ',' => before.is_ascii_digit() && after.is_ascii_digit(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Folded, Stretch};

    fn words(text: &str, range: core::ops::Range<usize>) -> Vec<String> {
        let folded = Folded::of(text);
        let stretch = Stretch { range, ..Stretch::all(text, &folded) };
        stretch.words().iter().map(|word| stretch.slice(word).iter().collect()).collect()
    }

    #[test]
    fn words_are_whole_and_keep_their_joints() {
        assert_eq!(
            words("Don't pay 1,000.5, or 3. ok", 0..26),
            ["don't", "pay", "1,000.5", "or", "3", "ok"]
        );
        assert_eq!(words("in Nigeria now", 3..8), ["nigeria"]);
        assert_eq!(words("in Nigeria now", 5..12), ["nigeria", "now"]);
        assert_eq!(words("in 1,203", 5..7), ["1,203"]);
        assert_eq!(words("", 0..0), [""; 0]);
    }
}
