//! Where sentences end: terminators, closing marks, abbreviations, initials, decimals, ellipses,
//! list numbers and line ends. Quotation marks are no more than a hint, for they may be orphans.

use core::ops::Range;

use self::lists::Lists;
use crate::{
    fold::fold,
    letters::{is_capital, is_small},
    vocabulary::{Abbreviation, vocabulary},
};

mod lists;

/// Letters of the word before a full stop that are looked at: no abbreviation is longer.
const LONGEST_ABBREVIATION: usize = 12;
/// Words that a sentence has before "5 p.m." may end it: "At 5 a.m. Mr. Smith" goes on.
const WORDS_BEFORE_TIME: usize = 4;
/// Characters of a line that was broken to fit a page, at least: shorter lines stand alone.
const WRAPPED_LINE: usize = 50;
/// Words of a line that goes on in the next one with a small letter.
const WORDS_OF_BROKEN_LINE: usize = 4;

/// The sentences of a text as half-open byte ranges, without the white space around them.
///
/// ```
/// use source_comparison_analysis::stages::sentences;
/// let text = "Dr. Orlo spoke at 5 p.m. on Sunday. Nobody asked why.";
/// let found: Vec<&str> = sentences(text).into_iter().filter_map(|at| text.get(at)).collect();
/// assert_eq!(found, ["Dr. Orlo spoke at 5 p.m. on Sunday.", "Nobody asked why."]);
/// ```
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut scanner =
        Scanner { text, chars: text.char_indices().collect(), start: 0, found: vec![] };
    scanner.scan();
    scanner.found
}

struct Scanner<'t> {
    text: &'t str,
    /// Each character with its byte offset.
    chars: Vec<(usize, char)>,
    /// The character at which the sentence being read starts.
    start: usize,
    found: Vec<Range<usize>>,
}

impl Scanner<'_> {
    fn scan(&mut self) {
        let mut lists = Lists::default();
        let (mut at, mut line_start) = (0, 0);
        let mut fresh = true;
        while let Some(character) = self.char(at) {
            if fresh && !character.is_whitespace() {
                lists.paragraph_starts(self, at);
                fresh = false;
            }
            if at > self.start && lists.item_starts(self, at) {
                self.end_at(at);
            } else if character == '\n' {
                if self.line_ends_sentence(line_start, at) {
                    self.end_at(at);
                }
                fresh |= self.next_is_line_end(at + 1);
                line_start = at + 1;
            } else if is_terminator(character) && !lists.is_label(at) {
                at = self.terminator(at);
                continue;
            }
            at += 1;
        }
        self.end_at(self.chars.len());
    }

    /// Looks at the terminator at `at`, ends the sentence where it does, and returns where to go on.
    fn terminator(&mut self, at: usize) -> usize {
        let (end, dots) = self.run_of_terminators(at);
        let closed = self.after_closers(end);
        let wide = self.char(at).is_some_and(|it| matches!(it, '。' | '！' | '？' | '．'));
        if wide || self.ends_sentence(at, end, closed, dots) {
            self.end_at(closed);
        }
        end
    }

    /// The end of a run such as `?!`, `...` or `. . .`, and what kind of dots it is.
    fn run_of_terminators(&self, at: usize) -> (usize, Dots) {
        let mut end = at + 1;
        let (mut count, mut spaced) = (1, false);
        while let Some(next) = self.char(end) {
            if is_terminator(next) {
                end += 1;
                count += 1;
            } else if next == ' ' && self.char(end + 1) == Some('.') && self.char(at) == Some('.') {
                end += 2;
                count += 1;
                spaced = true;
            } else {
                break;
            }
        }
        let only_dots = self.char(at) == Some('.') && self.char(at + 1).is_none_or(|it| it != '?');
        let dots = match (count, spaced) {
            (1, _) if self.char(at) == Some('.') => Dots::Stop,
            (3, true) if only_dots => Dots::Omission,
            _ => Dots::Other,
        };
        (end, dots)
    }

    fn after_closers(&self, mut at: usize) -> usize {
        while let Some(next) = self.char(at) {
            let closes = matches!(next, '"' | '”' | '’' | '\'' | ')' | ']' | '»' | '}');
            // A straight mark before a letter opens the next quotation.
            let opens =
                matches!(next, '"' | '\'') && self.char(at + 1).is_some_and(char::is_alphanumeric);
            if !closes || opens {
                break;
            }
            at += 1;
        }
        at
    }

    fn ends_sentence(&self, at: usize, end: usize, closed: usize, dots: Dots) -> bool {
        let Some(after) = self.char(closed) else { return true };
        if !after.is_whitespace() {
            return dots == Dots::Stop && closed == end && self.is_missing_space(at);
        }
        let Some(next_at) = self.next_visible(closed) else { return true };
        let next = self.char(next_at).unwrap_or(' ');
        if is_small(next) || matches!(next, ',' | ';' | ':') || dots == Dots::Omission {
            return false;
        }
        dots != Dots::Stop || !self.is_abbreviation(at, next_at)
    }

    /// Whether the full stop at `at` ends an abbreviation within a sentence.
    fn is_abbreviation(&self, at: usize, next_at: usize) -> bool {
        let word = fold(&self.word_before(at));
        let next = fold(&self.word_after(next_at));
        let starts = vocabulary().starts_sentences(&next);
        let next_is_number = next.starts_with(|it: char| it.is_ascii_digit());
        if word.chars().count() == 1 && word.chars().all(char::is_alphabetic) {
            // An initial; "I" is also a word.
            let i_alone = word == "i" && next.chars().count() == 1;
            return !(starts || i_alone);
        }
        if word == "n°" || word == "nº" {
            return next_is_number;
        }
        if matches!(word.as_str(), "a.m" | "p.m") {
            return self.words_so_far(at) <= WORDS_BEFORE_TIME;
        }
        let dotted = word.contains('.') && word.chars().filter(|it| it.is_alphabetic()).count() < 5;
        // "on Tuesday.Mr. Vey": the word is what follows the last stop.
        let last = word.rsplit('.').next().unwrap_or(&word);
        let glued = word.len() > last.len() + 4;
        let word = if glued { last } else { word.trim_matches('.') };
        match vocabulary().abbreviation(word) {
            Some(Abbreviation::BeforeName) => true,
            Some(Abbreviation::BeforeNumber) => next_is_number,
            Some(Abbreviation::Anywhere) => !starts,
            None if dotted => !starts,
            None => false,
        }
    }

    /// Whether a space was forgotten: "on Tuesday.Then".
    fn is_missing_space(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|it| self.char(it));
        let before_that = at.checked_sub(2).and_then(|it| self.char(it));
        let (after, then) = (self.char(at + 1), self.char(at + 2));
        let word_ends = before.is_some_and(|it| is_small(it) || it.is_ascii_digit())
            && before_that.is_some_and(|it| it.is_alphanumeric() || it == ',');
        let word_starts =
            after.is_some_and(is_capital) && then.is_some_and(|it| is_small(it) || it == ' ');
        word_ends && word_starts && !self.stands_in_address(at)
    }

    fn stands_in_address(&self, at: usize) -> bool {
        let mut from = at;
        while from > 0
            && at - from < 60
            && self.char(from - 1).is_some_and(|it| !it.is_whitespace())
        {
            from -= 1;
        }
        let mut to = at;
        while to - at < 60 && self.char(to).is_some_and(|it| !it.is_whitespace()) {
            to += 1;
        }
        let chunk = self.slice(from, to);
        chunk.contains("://") || chunk.contains('@') || chunk.starts_with("www.")
    }

    /// Whether the line break at `at` ends a sentence: it does before an empty line, and where the
    /// line is too short to have been broken to fit.
    fn line_ends_sentence(&self, line_start: usize, at: usize) -> bool {
        if self.next_is_line_end(at + 1) {
            return true;
        }
        let Some(next) = self.next_visible(at).and_then(|it| self.char(it)) else { return true };
        let line = self.slice(line_start, at);
        if is_small(next) {
            return line.split_whitespace().count() < WORDS_OF_BROKEN_LINE;
        }
        line.chars().count() < WRAPPED_LINE
    }

    fn next_is_line_end(&self, mut at: usize) -> bool {
        while let Some(next) = self.char(at) {
            match next {
                '\n' => return true,
                _ if next.is_whitespace() => at += 1,
                _ => return false,
            }
        }
        true
    }

    fn end_at(&mut self, end: usize) {
        let (from, to) = (self.byte(self.start), self.byte(end));
        let words = self.text.get(from..to).unwrap_or_default();
        let start = from + (words.len() - words.trim_start().len());
        let stop = start + words.trim().len();
        if stop > start {
            self.found.push(start..stop);
        }
        self.start = end;
    }

    fn word_before(&self, at: usize) -> String {
        let mut from = at;
        while from > 0 && at - from < LONGEST_ABBREVIATION {
            match self.char(from - 1) {
                Some(it) if it.is_alphanumeric() || matches!(it, '.' | '°' | 'º') => from -= 1,
                _ => break,
            }
        }
        self.slice(from, at).to_owned()
    }

    fn word_after(&self, at: usize) -> String {
        let mut start = at;
        while self.char(start).is_some_and(|it| !it.is_alphanumeric() && !it.is_whitespace()) {
            start += 1;
        }
        let mut to = start;
        while to - start < LONGEST_ABBREVIATION && self.char(to).is_some_and(char::is_alphanumeric)
        {
            to += 1;
        }
        self.slice(start, to).to_owned()
    }

    fn words_so_far(&self, at: usize) -> usize {
        let from = self.start.max(at.saturating_sub(200));
        self.slice(from, at).split_whitespace().count()
    }

    fn next_visible(&self, mut at: usize) -> Option<usize> {
        while self.char(at)?.is_whitespace() {
            at += 1;
        }
        Some(at)
    }

    fn char(&self, at: usize) -> Option<char> {
        self.chars.get(at).map(|(_, character)| *character)
    }

    fn byte(&self, at: usize) -> usize {
        self.chars.get(at).map_or(self.text.len(), |(byte, _)| *byte)
    }

    fn slice(&self, from: usize, to: usize) -> &str {
        self.text.get(self.byte(from)..self.byte(to)).unwrap_or_default()
    }
}

/// What a run of terminators is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dots {
    /// One full stop.
    Stop,
    /// Three dots with spaces between: something left out, no end.
    Omission,
    /// `?`, `!`, `...` and whatever else.
    Other,
}

const fn is_terminator(character: char) -> bool {
    matches!(character, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '．')
}

#[cfg(test)]
mod tests {
    use super::sentences;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|at| text.get(at).unwrap()).collect()
    }

    #[test]
    fn titles_initials_and_decimals_do_not_end_sentences() {
        let text = "Mr. P. K. Orlo paid $3.50 to Vance Inc. in May. He left.";
        assert_eq!(split(text), ["Mr. P. K. Orlo paid $3.50 to Vance Inc. in May.", "He left."]);
    }

    #[test]
    fn a_small_letter_after_a_stop_goes_on() {
        assert_eq!(split("They would never take part. to games. Then?").len(), 2);
    }

    #[test]
    fn closing_marks_belong_to_the_sentence_before() {
        assert_eq!(
            split("\"It sank.\" She cried. \"Why?\" he asked."),
            ["\"It sank.\"", "She cried.", "\"Why?\" he asked."]
        );
    }

    #[test]
    fn headings_stand_alone_and_broken_lines_are_joined() {
        assert_eq!(split("A heading\n\nSome text\nthat goes on.").len(), 3);
        assert_eq!(split("This is a line that\ngoes on here.").len(), 1);
    }

    #[test]
    fn other_scripts_have_their_own_full_stops() {
        assert_eq!(split("船沉没了。没有人知道。").len(), 2);
    }

    #[test]
    fn nothing_gives_nothing() {
        assert!(split("").is_empty());
        assert!(split(" \n\n ").is_empty());
        assert_eq!(split("...").len(), 1);
    }
}
