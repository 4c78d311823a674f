//! Places where words stand that come near a quote, and the choice among them.
//!
//! It must not know about places where the very words stand: those come first.

use super::{
    Haystack, Passage, Place, Scores,
    candidate::{Candidate, margin},
    needle::Needle,
    search::{End, Pattern},
};

/// Edits beyond which nothing is searched for, as in Hypothesis (match-quote.ts).
const MOST_EDITS: usize = 256;

/// The nearest place is told, in a message, up to this share of the quote's characters.
const NEAREST_PERCENT: usize = 40;

/// A place is taken for the quote's up to this share: with 20 % of the characters edited at
/// random a quote may still be found, and unrelated words stay above it (tests/anchor/mutations.rs).
const TAKEN_PERCENT: usize = 30;

/// The same when nothing around the place agrees: a quote of a dozen letters comes within three
/// edits of unrelated words in any long article, and in a sentence with more slips than one in
/// eight characters nobody can tell "no" from "to" (tests/anchor/twins.rs).
const UNSUPPORTED_PERCENT: usize = 12;

/// Places that are laid side by side; more that fit so well cannot be told apart anyway.
const MOST_PLACES: usize = 32;

/// One end found by the search, and its block.
type Found = (usize, End);

/// Anchors a quote whose very words stand nowhere.
pub(super) fn anchor(haystack: &Haystack<'_>, needle: &Needle) -> (Passage, Scores) {
    let length = needle.chars().len();
    let taken = length * TAKEN_PERCENT / 100;
    let ends = search(haystack, needle);
    let fewest = ends.iter().map(|(_, end)| end.edits).min().unwrap_or(0);
    // Only what stands around can make up for more edits than that.
    let rivals = if needle.surroundings.is_empty() { fewest + margin(length) } else { taken };
    let candidates = candidates(haystack, needle, &ends, taken.min(rivals));
    let Some((best, others)) = candidates.split_first() else {
        let nearest = ends.iter().min_by_key(|(_, end)| end.edits);
        let nearest =
            nearest.and_then(|(block, end)| Candidate::new(haystack, needle, *block, *end));
        let nearest = nearest.map(|nearest| nearest.place(haystack, needle));
        return (Passage::Lost { nearest }, Scores::default());
    };
    let runner_up = others.first().map_or(0.0, |other| other.score);
    let nearest = best.place(haystack, needle);
    let supported = best.agreement.before.agrees() || best.agreement.after.agrees();
    let passage = if !supported && best.alignment.edits > length * UNSUPPORTED_PERCENT / 100 {
        Passage::Lost { nearest: Some(nearest) }
    } else if others.iter().all(|other| best.wins(other, haystack, needle))
        && best.is_itself(haystack, needle)
    {
        Passage::Changed { place: nearest, permille: best.permille(length) }
    } else {
        Passage::Ambiguous { nearest }
    };
    (passage, Scores { best: best.score, runner_up })
}

/// Whether some place other than `hit` fits prefix and suffix fully and comes near the quote.
pub(super) fn stands_elsewhere(haystack: &Haystack<'_>, needle: &Needle, hit: &Place) -> bool {
    let taken = needle.chars().len() * TAKEN_PERCENT / 100;
    candidates(haystack, needle, &search(haystack, needle), taken).iter().any(|candidate| {
        let place = candidate.place(haystack, needle);
        let is_hit = place.block == hit.block && place.span.overlaps(hit.span);
        !is_hit && candidate.agreement.is_full()
    })
}

/// The ends of all stretches that come near, the best of those that lie close together.
fn search(haystack: &Haystack<'_>, needle: &Needle) -> Vec<Found> {
    let quote = needle.chars();
    let bound = (quote.len() * NEAREST_PERCENT / 100).min(MOST_EDITS);
    let pattern = Pattern::new(quote);
    let mut ends: Vec<Found> = Vec::new();
    for block in 0..haystack.len() {
        let Some(text) = haystack.whole(block) else { continue };
        let chars = text.chars();
        pattern.search(chars, bound, &mut |end| match ends.last_mut() {
            Some((other, last)) if *other == block && end.at - last.at <= quote.len() / 2 => {
                let tie = end.edits == last.edits && ends_word(chars, end.at);
                if end.edits < last.edits || tie && !ends_word(chars, last.at) {
                    *last = end;
                }
            }
            _ => ends.push((block, end)),
        });
    }
    ends
}

fn ends_word(chars: &[char], at: usize) -> bool {
    let is_letter = |at: usize| chars.get(at).is_some_and(|c| c.is_alphanumeric());
    is_letter(at.saturating_sub(1)) && !is_letter(at)
}

/// The places within so many edits laid side by side, the best first; of overlapping ones, the
/// nearest.
fn candidates(
    haystack: &Haystack<'_>,
    needle: &Needle,
    ends: &[Found],
    most_edits: usize,
) -> Vec<Candidate> {
    // By edits; a few passes over the few ends there are cost less code than a sort.
    let of = |edits: usize| ends.iter().filter(move |(_, end)| end.edits == edits);
    let mut candidates: Vec<Candidate> = Vec::new();
    for (block, end) in (0..=most_edits).flat_map(of).take(MOST_PLACES) {
        let Some(candidate) = Candidate::new(haystack, needle, *block, *end) else { continue };
        if !candidates.iter().any(|other| other.overlaps(&candidate)) {
            let behind = candidates.iter().position(|other| candidate.precedes(other));
            candidates.insert(behind.unwrap_or(candidates.len()), candidate);
        }
    }
    candidates
}
