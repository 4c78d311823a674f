//! Whether a difference between words may be a slip of the pen or tells of another thing: another
//! name, another number, a denial.
//!
//! It must not know where the words stand.

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

/// Judges what matched words differ in, and in how many characters.
pub(super) fn judge(
    quote: &Word,
    text: &Word,
    edits: usize,
    is_known: &dyn Fn(&[char], bool) -> bool,
) -> Verdict {
    if quote.figures == text.figures && quote.counts == text.counts {
        return match quote.has_figures() {
            true => Verdict::Same,
            false => judge_kinds(quote, text, edits, is_known),
        };
    }
    if quote.amount.is_some() && quote.amount == text.amount {
        return Verdict::Same;
    }
    let is_slip = quote.figures == text.figures
        && (quote.counts.is_empty() || text.counts.is_empty())
        && (quote.words, text.words) == (1, 1)
        && is_similar(quote, text, edits);
    if is_slip { Verdict::Doubtful } else { Verdict::Different }
}

fn judge_kinds(
    quote: &Word,
    text: &Word,
    edits: usize,
    is_known: &dyn Fn(&[char], bool) -> bool,
) -> Verdict {
    let is_similar = is_similar(quote, text, edits);
    // "hadn'" has lost its end, and would pass for "had".
    let is_cut_short = quote.letters.split_last() == Some((&'n', &text.letters));
    let hides_denial = quote.nearly_denies || is_cut_short;
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
        (Kind::Common, Kind::Common) if is_similar && hides_denial => Verdict::Doubtful,
        (Kind::Common, Kind::Common) if is_similar => Verdict::Same,
        (Kind::Common, Kind::Common) if !(quote.is_capital && text.is_capital) => Verdict::Reworded,
        (Kind::Name, Kind::Common) if is_similar && text.is_capital => Verdict::Same,
        _ if is_similar => Verdict::Doubtful,
        _ => Verdict::Different,
    }
}

/// Whether a word may be the other with slips: half of its letters, or all but one of a short
/// word that is no name. Words run together or torn apart must keep two letters of three, or one
/// of them may be left out: "nokt know" is not "know".
fn is_similar(quote: &Word, text: &Word, edits: usize) -> bool {
    let longest = quote.letters.len().max(text.letters.len());
    let is_garbled = text.kind != Kind::Name && (quote.kind != Kind::Name || text.is_capital);
    if quote.words != text.words {
        return edits * 3 <= longest;
    }
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
    fn when_missing(self, letters: &[char]) -> Verdict {
        match self {
            // Slips may leave nothing of "a" or "of", and "ot" or "o" of "not".
            Self::Common if letters.len() < 3 && !is_nearly_denial(letters) => Verdict::Same,
            Self::Common => Verdict::Reworded,
            Self::Name => Verdict::Suspicious,
            Self::Denial => Verdict::Different,
        }
    }
}

/// One side of a match, as one word.
pub(super) struct Word {
    /// How many words it is made of.
    words: usize,
    letters: Vec<char>,
    /// Figures and decimal points.
    figures: Vec<char>,
    /// What its words for numbers count.
    counts: Vec<u32>,
    /// What it counts, in words or in figures, if it is one number.
    amount: Option<u32>,
    kind: Kind,
    /// Whether a slip may have made it of a denial.
    nearly_denies: bool,
    is_capital: bool,
}

impl Word {
    /// Takes words of one side as one.
    pub(super) fn new(
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
            words: words.len(),
            figures: figures(whole),
            counts: words.iter().filter_map(|word| named_number(side.slice(word))).collect(),
            amount: number(&letters),
            nearly_denies: words.iter().any(|word| is_nearly_denial(side.slice(word))),
            letters,
            kind,
            is_capital,
        }
    }

    /// Whether it is a name, a number or a denial.
    pub(super) fn matters(&self) -> bool {
        self.kind != Kind::Common || self.has_figures() || !self.counts.is_empty()
    }

    fn has_figures(&self) -> bool {
        self.figures.iter().any(char::is_ascii_digit)
    }
}
