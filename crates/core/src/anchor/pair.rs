//! A quote laid on a stretch of text, and which words of the one stand for which of the other.
//!
//! It must not know what the words mean.

use core::ops::Range;

use super::{
    stretch::Stretch,
    words::{Verdict, Word, judge},
};

/// A quote laid on a stretch of text.
#[derive(Clone, Debug)]
pub(super) struct Pair<'a> {
    pub(super) quote: Stretch<'a>,
    pub(super) text: Stretch<'a>,
    /// For each character of the quote's range, the one of the text it stands for.
    pub(super) partners: &'a [Option<usize>],
}

/// Words of the quote and words of the text that stand for each other; one side may have none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Match {
    quote: Vec<Range<usize>>,
    text: Vec<Range<usize>>,
}

impl<'a> Pair<'a> {
    /// Lays a quote on a stretch of text.
    ///
    /// The quote is cut within a word only where the text is too: many a prefix is written
    /// without the space that ends it.
    pub(super) fn new(
        quote: Stretch<'a>,
        text: Stretch<'a>,
        partners: &'a [Option<usize>],
    ) -> Self {
        let quote = Stretch {
            open_left: !text.outside_left().is_empty(),
            open_right: !text.outside_right().is_empty(),
            ..quote
        };
        Self { quote, text, partners }
    }

    /// Judges the differences. `is_known` tells whether a word stands in the article as a word of
    /// its own, with a capital or without.
    pub(super) fn verdict(&self, is_known: &dyn Fn(&[char], bool) -> bool) -> Verdict {
        let (mut verdict, mut slips) = (Verdict::Same, 0);
        let matches = self.matches();
        let (before, after) = self.text.words_beyond();
        for (nth, pair) in matches.iter().enumerate() {
            let edits = self.edits(pair);
            if edits == 0 {
                continue;
            }
            slips += 1;
            let word = |side, words: &[Range<usize>]| Word::new(side, words, is_known);
            let (quote, text) = (word(&self.quote, &pair.quote), word(&self.text, &pair.text));
            verdict = verdict.max(judge(&quote, &text, edits, is_known));
            // Slips at an end may have left a number, a name or a denial outside the stretch.
            let beyond = [(nth == 0, &before), (nth + 1 == matches.len(), &after)];
            let tells = |(is_end, beyond): &(bool, &Option<Range<usize>>)| {
                let beyond =
                    beyond.as_ref().filter(|beyond| *is_end && !pair.text.contains(beyond));
                beyond
                    .is_some_and(|beyond| word(&self.text, core::slice::from_ref(beyond)).matters())
            };
            if beyond.iter().any(tells) {
                verdict = verdict.max(Verdict::Reworded);
            }
        }
        match verdict {
            Verdict::Doubtful if slips == 1 => Verdict::Suspicious,
            verdict => verdict,
        }
    }

    /// The words of both sides, matched by the characters that stand for each other.
    fn matches(&self) -> Vec<Match> {
        let mut matches: Vec<Match> = Vec::new();
        let mut text = self.text.words().into_iter().peekable();
        for word in self.quote.words() {
            let partners = self.partners_of(&word);
            let fresh = |text: &Range<usize>| partners.is_some_and(|(_, last)| text.start <= last);
            let shared = match (partners, matches.last().and_then(|last| last.text.last())) {
                (Some((first, _)), Some(taken)) => first < taken.end,
                _ => false,
            };
            if !shared {
                matches.push(Match::default());
            }
            while let Some(next) = text.next_if(fresh) {
                let passed = partners.is_some_and(|(first, _)| next.end <= first);
                match matches.last_mut() {
                    // It stands before all partners: a word that the quote lacks.
                    Some(last) if passed => {
                        let begun = core::mem::take(last);
                        last.text.push(next);
                        matches.push(begun);
                    }
                    Some(last) => last.text.push(next),
                    None => {}
                }
            }
            if let Some(last) = matches.last_mut() {
                last.quote.push(word);
            }
        }
        matches.extend(text.map(|word| Match { quote: Vec::new(), text: vec![word] }));
        self.match_ends(&mut matches);
        matches
    }

    /// Lets a word at an end that stands for none stand for the next one beyond: the name that
    /// ends a sentence, dropped with fewer edits than it takes to become the other name.
    fn match_ends(&self, matches: &mut [Match]) {
        let (before, after) = self.text.words_beyond();
        let is_bare = |pair: &Match| pair.text.is_empty();
        if let Some(first) = matches.first_mut().filter(|first| is_bare(first)) {
            first.text.extend(before);
        }
        if let Some(last) = matches.last_mut().filter(|last| is_bare(last)) {
            last.text.extend(after);
        }
    }

    /// The first and the last character of the text that characters of a word stand for.
    fn partners_of(&self, word: &Range<usize>) -> Option<(usize, usize)> {
        let start = word.start.saturating_sub(self.quote.range.start);
        let end = word.end.min(self.quote.range.end).saturating_sub(self.quote.range.start);
        let mut partners = self.partners.get(start..end)?.iter().flatten().copied();
        let first = partners.next()?;
        Some((first, partners.next_back().unwrap_or(first)))
    }

    /// Characters in which matched words differ.
    fn edits(&self, pair: &Match) -> usize {
        let length = |words: &[Range<usize>]| words.iter().map(ExactSizeIterator::len).sum();
        let (quote, text): (usize, usize) = (length(&pair.quote), length(&pair.text));
        let within = |at: usize| pair.text.iter().any(|word| word.contains(&at));
        let equal = |at: usize| {
            let own = at.checked_sub(self.quote.range.start)?;
            let partner = self.partners.get(own).copied().flatten()?;
            (within(partner) && self.text.char(partner) == self.quote.char(at)).then_some(())
        };
        let same = pair.quote.iter().flat_map(Clone::clone).filter_map(equal).count();
        quote.max(text).saturating_sub(same + self.same_outside(pair))
    }

    /// Characters that agree in the parts of matched words outside quote and stretch.
    fn same_outside(&self, pair: &Match) -> usize {
        let (quote, text) = (&self.quote, &self.text);
        let mut same = 0;
        if pair.quote.first().is_some_and(|word| word.start < quote.range.start) {
            let (own, other) = (quote.outside_left(), text.outside_left());
            same += own.iter().rev().zip(other.iter().rev()).filter(|(a, b)| a == b).count();
        }
        if pair.quote.last().is_some_and(|word| word.end > quote.range.end) {
            let (own, other) = (quote.outside_right(), text.outside_right());
            same += own.iter().zip(other).filter(|(a, b)| a == b).count();
        }
        same
    }
}
