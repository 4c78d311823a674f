//! Which words of a quote stand for which words of a text, and whether a difference between them
//! may be a slip of the pen or tells of another thing: another name, another number, a denial.
//!
//! It must not know about other places that may fit.

use core::ops::Range;

use super::{
    lexicon::{figures, is_denial, is_nearly_denial, named_number, number},
    stretch::Stretch,
};

/// How a quote and the stretch it is laid on differ in the words that matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verdict {
    /// Names, numbers and denials are the same; other words have slips at most.
    Same,
    /// The same, but other words were put in, left out or exchanged.
    Reworded,
    /// One of them may be misspelt, in a quote that has other slips too.
    Doubtful,
    /// One of them may be misspelt, and all else is the same: so do sentences look that tell of
    /// two things.
    Suspicious,
    /// One of them is another one.
    Different,
}

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

    /// Judges the differences. `is_known` tells whether a word stands in the article as a
    /// word of its own, with a capital or without.
    pub(super) fn verdict(&self, is_known: &dyn Fn(&[char], bool) -> bool) -> Verdict {
        let (mut verdict, mut slips) = (Verdict::Same, 0);
        for pair in self.matches() {
            verdict = verdict.max(self.judge(&pair, is_known));
            slips += usize::from(self.edits(&pair) > 0);
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
        // A word at an end that stands for none may stand for the next one beyond: the name that
        // ends a sentence, dropped with fewer edits than it takes to become the other name.
        let (before, after) = self.text.words_beyond();
        let is_bare = |pair: &Match| pair.text.is_empty();
        if let Some(first) = matches.first_mut().filter(|first| is_bare(first)) {
            first.text.extend(before);
        }
        if let Some(last) = matches.last_mut().filter(|last| is_bare(last)) {
            last.text.extend(after);
        }
        matches
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

    fn judge(&self, pair: &Match, is_known: &dyn Fn(&[char], bool) -> bool) -> Verdict {
        let edits = self.edits(pair);
        if edits == 0 {
            return Verdict::Same;
        }
        let quote = Word::new(&self.quote, &pair.quote, is_known);
        let text = Word::new(&self.text, &pair.text, is_known);
        if quote.figures != text.figures || quote.counts != text.counts {
            let counts = quote.counts.is_empty() || text.counts.is_empty();
            let is_slip = counts && quote.figures == text.figures && is_similar(&quote, &text, edits);
            let is_alone = pair.quote.len() < 2 && pair.text.len() < 2;
            let both = !quote.letters.is_empty() && !text.letters.is_empty();
            let same_amount = quote.amount.is_some() && quote.amount == text.amount;
            return match is_slip && is_alone && both {
                _ if same_amount => Verdict::Same,
                true => Verdict::Doubtful,
                false => Verdict::Different,
            };
        }
        if quote.has_figures() {
            return Verdict::Same;
        }
        self.judge_kinds(&quote, &text, edits, is_known)
    }

    fn judge_kinds(
        &self,
        quote: &Word,
        text: &Word,
        edits: usize,
        is_known: &dyn Fn(&[char], bool) -> bool,
    ) -> Verdict {
        let is_similar = is_similar(quote, text, edits);
        match (quote.kind, text.kind) {
            (Kind::Denial, Kind::Denial) => Verdict::Same,
            (kind, _) if text.letters.is_empty() => kind.when_missing(&quote.letters),
            (_, kind) if quote.letters.is_empty() => kind.when_missing(&text.letters),
            // One letter lies between "now" and "not": a denial never stands for another word,
            // and for a denial only what is no word.
            (Kind::Denial, _) => Verdict::Different,
            (_, Kind::Denial) if is_known(&quote.letters, false) => Verdict::Different,
            (Kind::Name, _) if quote.letters.len() > 1 && is_known(&quote.letters, true) => {
                Verdict::Different
            }
            (Kind::Common, Kind::Common) if is_similar && is_nearly_denial(&quote.letters) => {
                Verdict::Doubtful
            }
            (Kind::Common, Kind::Common) if is_similar => Verdict::Same,
            (Kind::Common, Kind::Common) if !(quote.is_capital && text.is_capital) => {
                Verdict::Reworded
            }
            (Kind::Name, Kind::Common) if is_similar && text.is_capital => Verdict::Same,
            _ if is_similar => Verdict::Doubtful,
            _ => Verdict::Different,
        }
    }
}

/// Whether a word may be the other with slips: half of its letters, or all but one of a short
/// word that is no name.
fn is_similar(quote: &Word, text: &Word, edits: usize) -> bool {
    let longest = quote.letters.len().max(text.letters.len());
    let is_garbled = text.kind != Kind::Name && (quote.kind != Kind::Name || text.is_capital);
    edits * 2 <= longest || longest == 1 || is_garbled && longest <= 3 && edits < longest
}

/// What a word is to the sense of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A word that may change.
    Common,
    /// It begins with a capital, and stands nowhere in the article without.
    Name,
    /// A word that turns the statement round.
    Denial,
}

impl Kind {
    /// What to think when such a word stands on one side only.
    const fn when_missing(self, letters: &[char]) -> Verdict {
        match self {
            // Slips may leave nothing of "a" or "of".
            Self::Common if letters.len() < 3 => Verdict::Same,
            Self::Common => Verdict::Reworded,
            Self::Name => Verdict::Suspicious,
            Self::Denial => Verdict::Different,
        }
    }
}

/// One side of a match, as one word.
struct Word {
    letters: Vec<char>,
    /// Figures and decimal points.
    figures: Vec<char>,
    /// What its words for numbers count.
    counts: Vec<u32>,
    /// What it counts, in words or in figures, if it is one number.
    amount: Option<u32>,
    kind: Kind,
    is_capital: bool,
}

impl Word {
    fn new(
        side: &Stretch<'_>,
        words: &[Range<usize>],
        is_known: &dyn Fn(&[char], bool) -> bool,
    ) -> Self {
        let letters: Vec<char> = words.iter().flat_map(|word| side.slice(word)).copied().collect();
        let whole = match (words.first(), words.last()) {
            (Some(first), Some(last)) => side.slice(&(first.start..last.end)),
            _ => &[],
        };
        let is_capital = words.iter().flat_map(Clone::clone).any(|at| side.is_capital(at));
        let kind = if words.iter().any(|word| is_denial(side.slice(word))) {
            Kind::Denial
        } else if is_capital && !is_known(&letters, false) {
            Kind::Name
        } else {
            Kind::Common
        };
        Self {
            figures: figures(whole),
            counts: words.iter().filter_map(|word| named_number(side.slice(word))).collect(),
            amount: number(&letters),
            letters,
            kind,
            is_capital,
        }
    }

    fn has_figures(&self) -> bool {
        self.figures.iter().any(char::is_ascii_digit)
    }
}
