//! Which of two places a quote belongs to, by the words in which they differ.
//!
//! It must not know how the places were found, nor what stands around them.

use core::cmp::Ordering;

use super::pair::Pair;

/// What one edited character costs; a difference that folding hides costs one.
pub(super) const EDIT: usize = 4;

/// Edits by which a word must be nearer, if it does not stand there unedited: one edit less is
/// what a single slip makes of one name on its way to another (Mora, Moura).
const CLEARLY: usize = 2 * EDIT;

/// What it costs to make each character of a quote into the text it is laid on.
pub(super) fn costs(pair: &Pair<'_>) -> Vec<usize> {
    let mut next = pair.text.range.start;
    let start = pair.quote.range.start;
    pair.partners
        .iter()
        .enumerate()
        .map(|(own, partner)| {
            let Some(partner) = *partner else { return EDIT };
            let skipped = partner.saturating_sub(next) * EDIT;
            next = partner + 1;
            let own = start + own;
            if pair.quote.char(own) != pair.text.char(partner) {
                skipped + EDIT
            } else {
                let same = pair.quote.original_of(own) == pair.text.original_of(partner);
                skipped + usize::from(!same)
            }
        })
        .collect()
}

/// Adds what words cost that go on differently outside the quote and the stretch.
pub(super) fn add_outside(pair: &Pair<'_>, costs: &mut [usize]) {
    let cost = |own: &[char], other: &[char]| match own == other {
        true => 0,
        false => own.len().max(other.len()) * EDIT,
    };
    if let Some(first) = costs.first_mut() {
        *first += cost(pair.quote.outside_left(), pair.text.outside_left());
    }
    if let Some(last) = costs.last_mut() {
        *last += cost(pair.quote.outside_right(), pair.text.outside_right());
    }
}

/// Compares what two places cost, word by word of the quote: `Less` if the quote sides with the
/// first in some word and with the second in none, `Greater` the other way round, `Equal` if
/// there is no telling.
pub(super) fn compare(pair: &Pair<'_>, first: &[usize], second: &[usize]) -> Ordering {
    let start = pair.quote.range.start;
    let mut ends: Vec<usize> =
        pair.quote.words().iter().skip(1).map(|word| word.start.saturating_sub(start)).collect();
    ends.push(first.len());
    let (mut from, mut for_first, mut for_second) = (0, false, false);
    for end in ends {
        let sum = |costs: &[usize]| costs.get(from..end).unwrap_or_default().iter().sum::<usize>();
        let (one, other) = (sum(first), sum(second));
        for_first |= sides(one, other);
        for_second |= sides(other, one);
        from = end;
    }
    for_second.cmp(&for_first)
}

/// Whether a word that costs `one` here and `other` there belongs here.
const fn sides(one: usize, other: usize) -> bool {
    one < other && (one == 0 || one + CLEARLY <= other)
}
