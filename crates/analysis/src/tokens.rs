//! Words and marks of a text with their places, and a view that lets rules read them without a
//! slip off the end.

use core::ops::Range;

use crate::{
    fold::is_quotation_mark,
    letters::is_capital,
    lexemes::{Lexeme, Lexemes},
    sentences::sentences,
    vocabulary::Traits,
    words::words,
};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Letters.
    Word,
    /// Digits first.
    Number,
    /// Anything else.
    Mark,
}

/// One word or mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Bytes of the text, half-open.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The word's number in [`Lexemes`].
    pub(crate) lexeme: u32,
    pub(crate) shape: Shape,
    /// Whether it starts with a capital letter.
    pub(crate) capital: bool,
    /// Whether it ends with 's or '.
    pub(crate) possessive: bool,
    /// Whether white space stands before it.
    pub(crate) spaced: bool,
}

/// A text read into tokens and sentences.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub(crate) tokens: Vec<Token>,
    /// Ranges of tokens, half-open, none empty.
    pub(crate) sentences: Vec<Range<usize>>,
}

/// Longest word that is kept whole, in bytes; what is longer is noise and is cut to this.
const LONGEST_WORD: usize = 100;

/// Tokens of a sentence at most: the rules look back and forth within one, so that a text without
/// full stops is read in parts.
const LONGEST_SENTENCE: usize = 200;

impl Reading {
    /// Reads a text.
    pub(crate) fn new(text: &str, lexemes: &mut Lexemes) -> Self {
        let tokens = tokens(text, lexemes);
        let mut found = Vec::new();
        let mut from = 0;
        for sentence in sentences(text) {
            let to = from
                + tokens
                    .get(from..)
                    .map_or(0, |rest| rest.partition_point(|token| token.start < sentence.end));
            while from < to {
                let end = to.min(from + LONGEST_SENTENCE);
                found.push(from..end);
                from = end;
            }
        }
        Self { tokens, sentences: found }
    }
}

fn tokens(text: &str, lexemes: &mut Lexemes) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut end = usize::MAX;
    for (start, piece) in words(text) {
        let spaced = start != end;
        end = start + piece.len();
        if matches!(piece, "'" | "’")
            && !spaced
            && let Some(last) = tokens.last_mut().filter(|it| it.possessive && it.end == start)
        {
            last.end = start + piece.len();
            continue;
        }
        if piece == "." && !spaced && glue_stop(text, &mut tokens, start, lexemes) {
            continue;
        }
        push(text, start, piece, spaced, lexemes, &mut tokens);
    }
    tokens
}

/// Takes a full stop into the token before it: "a.m" becomes "a.m.".
fn glue_stop(text: &str, tokens: &mut [Token], start: usize, lexemes: &mut Lexemes) -> bool {
    let Some(last) = tokens.last_mut() else { return false };
    let dotted = text
        .get(last.start..last.end)
        .is_some_and(|word| word.contains('.') && last.shape == Shape::Word && word.len() <= 8);
    if dotted && last.end == start {
        last.end = start + 1;
        last.lexeme = lexemes.intern(text.get(last.start..start).unwrap_or_default());
        return true;
    }
    false
}

fn push(
    text: &str,
    start: usize,
    piece: &str,
    spaced: bool,
    lexemes: &mut Lexemes,
    tokens: &mut Vec<Token>,
) {
    let first = piece.chars().next().unwrap_or(' ');
    let shape = if first.is_ascii_digit() {
        Shape::Number
    } else if first.is_alphanumeric() {
        Shape::Word
    } else {
        Shape::Mark
    };
    let (word, possessive) = match shape {
        Shape::Word => without_possessive(text, start, piece, tokens),
        Shape::Number | Shape::Mark => (piece, false),
    };
    let end = (start + piece.len()).max(start + 1);
    tokens.push(Token {
        start,
        end,
        lexeme: lexemes.intern(shortened(word)),
        shape,
        capital: is_capital(first),
        possessive,
        spaced,
    });
}

/// A word without "'s" at its end, and whether it is possessive.
fn without_possessive<'t>(
    text: &str,
    start: usize,
    piece: &'t str,
    tokens: &[Token],
) -> (&'t str, bool) {
    if let Some((at, '\'' | '’')) = piece.char_indices().rev().nth(1)
        && piece.ends_with(['s', 'S'])
    {
        return (piece.get(..at).unwrap_or(piece), true);
    }
    // "sailors'": the mark after a plural belongs to it where a word follows.
    let mut next = text.get(start + piece.len()..).unwrap_or_default().chars();
    let possessive = piece.ends_with('s')
        && matches!(next.next(), Some('\'' | '’'))
        && next.next() == Some(' ')
        && next.next().is_some_and(char::is_alphabetic)
        && !is_quoted_by_apostrophes(tokens, text);
    (piece, possessive)
}

/// A word, cut where it is noise.
fn shortened(word: &str) -> &str {
    let end = (0..=LONGEST_WORD.min(word.len())).rev().find(|at| word.is_char_boundary(*at));
    word.get(..end.unwrap_or(0)).unwrap_or_default()
}

/// Whether an apostrophe that opens a quotation stands among the last few tokens.
fn is_quoted_by_apostrophes(tokens: &[Token], text: &str) -> bool {
    tokens
        .iter()
        .rev()
        .take(12)
        .any(|token| token.spaced && matches!(text.get(token.start..token.end), Some("'" | "‘")))
}

/// A text with its tokens, for rules to read. Beyond either end there are only blanks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Token],
    pub(crate) lexemes: &'a Lexemes,
}

impl<'a> View<'a> {
    /// The token at `at`.
    pub(crate) fn token(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    /// The word at `at`; an empty one beyond the end.
    pub(crate) fn lexeme(&self, at: usize) -> &'a Lexeme {
        self.lexemes.of(self.token(at).map_or(u32::MAX, |token| token.lexeme))
    }

    /// The folded word at `at`.
    pub(crate) fn key(&self, at: usize) -> &'a str {
        &self.lexeme(at).key
    }

    /// Whether the word at `at` is any of `traits`.
    pub(crate) fn is(&self, at: usize, traits: Traits) -> bool {
        self.lexeme(at).traits.meet(traits)
    }

    /// Whether the token at `at` is a mark, or there is none.
    pub(crate) fn is_mark(&self, at: usize) -> bool {
        self.token(at).is_none_or(|token| token.shape == Shape::Mark)
    }

    /// Whether the token at `at` is a quotation mark.
    pub(crate) fn is_quotation_mark(&self, at: usize) -> bool {
        let token = self.token(at).and_then(|token| self.text.get(token.start..token.end));
        token.and_then(|mark| mark.chars().next()).is_some_and(is_quotation_mark)
    }

    /// Whether the token at `at` starts with a capital letter.
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.capital)
    }

    /// Whether the token at `at` is a hyphen that joins two words.
    pub(crate) fn is_hyphen(&self, at: usize) -> bool {
        self.key(at) == "-" && self.token(at).is_some_and(|token| !token.spaced)
    }

    /// The bytes that a range of tokens covers, half-open.
    pub(crate) fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let start = self.token(range.start).map_or(self.text.len(), |token| token.start);
        let last = range.end.checked_sub(1).and_then(|last| self.token(last));
        start..last.map_or(start, |token| token.end).max(start)
    }

    /// The words that a range of tokens covers, as the text writes them.
    pub(crate) fn words(&self, range: Range<usize>) -> &'a str {
        self.text.get(self.bytes(range)).unwrap_or_default()
    }

    /// Whether the folded words from `at` on are `words`, separated by single spaces.
    pub(crate) fn reads(&self, at: usize, words: &str) -> bool {
        words.split(' ').enumerate().all(|(nth, word)| self.key(at + nth) == word)
    }

    /// The place before `at` of the nearest token that is no adverb; `None` at the start.
    pub(crate) fn before(&self, at: usize, from: usize) -> Option<usize> {
        let mut at = at;
        while at > from {
            at -= 1;
            if !self.is(at, Traits::ADVERB) || self.is(at, Traits::NEGATION) {
                return Some(at);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{Reading, Shape, View};
    use crate::lexemes::Lexemes;

    #[test]
    fn every_token_has_its_place() {
        let text = "The IWA’s boat left at 6.20 a.m. on Tuesday.";
        let mut lexemes = Lexemes::default();
        let reading = Reading::new(text, &mut lexemes);
        let view = View { text, tokens: &reading.tokens, lexemes: &lexemes };
        let words: Vec<&str> = (0..reading.tokens.len()).map(|at| view.words(at..at + 1)).collect();
        assert_eq!(
            words,
            ["The", "IWA’s", "boat", "left", "at", "6.20", "a.m.", "on", "Tuesday", "."]
        );
        assert_eq!(view.key(1), "iwa");
        assert!(reading.tokens[1].possessive);
        assert_eq!(reading.tokens[5].shape, Shape::Number);
        assert_eq!(reading.sentences.len(), 1);
        assert_eq!(reading.sentences[0].len(), 10);
    }

    #[test]
    fn beyond_the_end_there_are_blanks() {
        let lexemes = Lexemes::default();
        let view = View { text: "", tokens: &[], lexemes: &lexemes };
        assert_eq!(view.key(7), "");
        assert_eq!(view.words(3..5), "");
        assert!(view.is_mark(0));
    }
}
