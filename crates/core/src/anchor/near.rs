//! Places where words stand that come near a quote, and the choice among them.
//!
//! It must not know about places where the very words stand: those come first.

use core::{
    cmp::{Ordering, Reverse},
    ops::Range,
};

use super::{
    Haystack, Passage, Place, Scores,
    align::{Alignment, align},
    context::Agreement,
    contest,
    needle::Needle,
    search::{End, Pattern},
    stretch::Stretch,
    words::{Pair, Verdict},
};
use crate::text::{ByteOffset, Span, next_grapheme_boundary, previous_grapheme_boundary};

/// Edits beyond which nothing is searched for, as in Hypothesis (match-quote.ts).
const MOST_EDITS: usize = 256;

/// The nearest place is told, in a message, up to this share of the quote's characters.
const NEAREST_PERCENT: usize = 40;

/// A place is taken for the quote's up to this share: with 20 % of the characters edited at
/// random a quote may still be found, and unrelated words stay above it (tests/anchor_mutations.rs).
const TAKEN_PERCENT: usize = 30;

/// Edits by which that bound shrinks when nothing around the place agrees: a quote of a dozen
/// letters comes within three edits of unrelated words in any long article.
const UNSUPPORTED: usize = 3;

/// Places that are laid side by side; more that fit so well cannot be told apart anyway.
const MOST_PLACES: usize = 32;

/// Letters by which an end is moved to where its word ends: the quote's last word may have lost
/// most of its own.
const TIDY: usize = 8;

/// Characters by which an end may move when the words around the quote are looked for with it.
const SETTLE: usize = 12;

/// Characters of prefix and suffix that are looked for with the quote to find its ends.
const SETTLE_WITH: usize = 24;

/// A place that comes near, and how near.
#[derive(Debug)]
struct Candidate {
    block: usize,
    alignment: Alignment,
    agreement: Agreement,
    /// For each character of the quote, see [`contest::costs`].
    costs: Vec<usize>,
    /// Characters edited, also where folding hides it.
    edited: usize,
    score: f32,
}

/// One end found by the search.
type Found = (usize, End);

/// Anchors a quote whose very words stand nowhere.
pub(super) fn anchor(haystack: &Haystack<'_>, needle: &Needle) -> (Passage, Scores) {
    let length = needle.chars().len();
    let mut ends = search(haystack, needle);
    ends.sort_by_key(|(block, end)| (end.edits, *block, end.at));
    let taken = length * TAKEN_PERCENT / 100;
    let Some((block, end)) = ends.first().copied().filter(|(_, end)| end.edits <= taken) else {
        let nearest = ends.first().map(|found| place(haystack, needle, *found));
        return (Passage::Lost { nearest }, Scores::default());
    };
    ends.retain(|(_, end)| end.edits <= taken);
    let candidates = candidates(haystack, needle, &ends);
    let Some((best, others)) = candidates.split_first() else {
        let nearest = Some(place(haystack, needle, (block, end)));
        return (Passage::Lost { nearest }, Scores::default());
    };
    let runner_up = others.first().map_or(0.0, |other| other.score);
    let nearest = best.place(haystack, needle);
    let supported = best.agreement.before.agrees() || best.agreement.after.agrees();
    let passage = if !supported && best.alignment.edits > taken.saturating_sub(UNSUPPORTED) {
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
    let mut ends = search(haystack, needle);
    ends.retain(|(_, end)| end.edits <= taken);
    ends.sort_by_key(|(block, end)| (end.edits, *block, end.at));
    candidates(haystack, needle, &ends).iter().any(|candidate| {
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

/// The places laid side by side, the best score first; of overlapping ones, the nearest.
fn candidates(haystack: &Haystack<'_>, needle: &Needle, ends: &[Found]) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    for found in ends.iter().take(MOST_PLACES) {
        let Some(candidate) = Candidate::new(haystack, needle, *found) else { continue };
        let (start, end) = (candidate.alignment.start, candidate.alignment.end);
        let overlaps = |other: &Candidate| {
            other.block == candidate.block
                && start < other.alignment.end
                && other.alignment.start < end
        };
        if !candidates.iter().any(overlaps) {
            candidates.push(candidate);
        }
    }
    let millionths = |candidate: &Candidate| (candidate.score * 1e6) as u32;
    candidates.sort_by_key(|candidate| Reverse(millionths(candidate)));
    candidates
}

fn place(haystack: &Haystack<'_>, needle: &Needle, (block, end): Found) -> Place {
    let text = haystack.whole(block);
    let chars = text.as_ref().map_or(&[][..], Stretch::chars);
    let alignment = align(needle.chars(), chars, end.at, end.edits);
    haystack.place(block, needle, alignment.start..alignment.end)
}

impl Candidate {
    fn new(haystack: &Haystack<'_>, needle: &Needle, (block, end): Found) -> Option<Self> {
        let text = haystack.whole(block)?;
        let alignment = align(needle.chars(), text.chars(), end.at, end.edits);
        let range = alignment.start..alignment.end;
        let text = Stretch { range: range.clone(), ..text };
        let pair = Pair::new(needle.stretch(), text, &alignment.partners);
        let mut costs = contest::costs(&pair);
        let edited = costs.iter().map(|cost| cost.div_ceil(contest::EDIT)).sum();
        contest::add_outside(&pair, &mut costs);
        let found = haystack.surroundings(block, &range, needle);
        let agreement = needle.surroundings.agreement(&found);
        let score = Scores::of(alignment.edits, needle.chars().len(), agreement);
        Some(Self { block, alignment, agreement, costs, edited, score })
    }

    fn place(&self, haystack: &Haystack<'_>, needle: &Needle) -> Place {
        let range = self.alignment.start..self.alignment.end;
        let range = self.settled(haystack, needle).unwrap_or(range);
        haystack.place(self.block, needle, range)
    }

    /// The stretch again, found together with the words around it as far as they agree: near the
    /// ends of a quote slips may hide where it ends.
    fn settled(&self, haystack: &Haystack<'_>, needle: &Needle) -> Option<Range<usize>> {
        let Alignment { start, end, edits, .. } = self.alignment;
        let with = |agrees: bool| if agrees { SETTLE_WITH } else { 0 };
        let (left, right) =
            (with(self.agreement.before.agrees()), with(self.agreement.after.agrees()));
        if left + right == 0 {
            return None;
        }
        let text = haystack.whole(self.block)?.chars();
        let (left, right) = (left.min(start), right.min(text.len() - end));
        let (wide, own) = needle.widened(left, right);
        let from = start.saturating_sub(left + SETTLE);
        let text = text.get(from..(end + right + SETTLE).min(text.len()))?;
        let mut found: Option<End> = None;
        Pattern::new(wide).search(text, (edits + (left + right) / 2).min(MOST_EDITS), &mut |end| {
            if found.is_none_or(|best| end.edits <= best.edits) {
                found = Some(end);
            }
        });
        let laid = align(wide, text, found?.at, found?.edits);
        let partner = |own: usize| laid.partners.get(own).copied().flatten();
        let inner = own.clone().find_map(partner)?..own.clone().rev().find_map(partner)? + 1;
        let before = own.start.checked_sub(1).and_then(partner);
        let settled = before.map_or(inner.start, |before| before + 1) + from
            ..partner(own.end).unwrap_or(inner.end) + from;
        let near = settled.start.abs_diff(start) <= SETTLE && settled.end.abs_diff(end) <= SETTLE;
        (near && !settled.is_empty()).then_some(settled)
    }

    /// The share of edited characters, in thousandths.
    fn permille(&self, length: usize) -> u16 {
        let share = (self.edited * 1000 / length.max(1)).clamp(1, 1000);
        u16::try_from(share).unwrap_or(1000)
    }

    fn pair<'b>(&'b self, haystack: &'b Haystack<'_>, needle: &'b Needle) -> Option<Pair<'b>> {
        let range = self.alignment.start..self.alignment.end;
        let text = Stretch { range, ..haystack.whole(self.block)? };
        Some(Pair::new(needle.stretch(), text, &self.alignment.partners))
    }

    /// Whether the quote belongs here rather than there: by the words in which the places
    /// differ, or by what stands around them; the one must not speak against the other.
    fn wins(&self, other: &Self, haystack: &Haystack<'_>, needle: &Needle) -> bool {
        let margin = (self.costs.len() / 8).max(4);
        if other.alignment.edits > self.alignment.edits + margin {
            return true;
        }
        let words = self
            .pair(haystack, needle)
            .map_or(Ordering::Equal, |pair| contest::compare(&pair, &self.costs, &other.costs));
        match words {
            Ordering::Less => !other.agreement.beats(self.agreement),
            Ordering::Equal => self.agreement.beats(other.agreement),
            Ordering::Greater => false,
        }
    }

    /// Whether names, numbers and denials allow that the words here are the quote's, changed.
    fn is_itself(&self, haystack: &Haystack<'_>, needle: &Needle) -> bool {
        let Some(pair) = self.pair(haystack, needle) else { return false };
        let Agreement { before, after } = self.agreement;
        // A name that goes on where the quote ends may be another: Tessaly, Tessaly Minor.
        let goes_on = pair.text.name_goes_on_left() && !before.agrees()
            || pair.text.name_goes_on_right() && !after.agrees();
        let verdict = pair.verdict(&|word, capital| haystack.has_word(word, capital));
        match verdict.max(if goes_on { Verdict::Suspicious } else { Verdict::Same }) {
            Verdict::Same => true,
            Verdict::Reworded | Verdict::Doubtful => before.agrees() || after.agrees(),
            Verdict::Suspicious => before.agrees() && after.agrees(),
            Verdict::Different => false,
        }
    }
}

impl Haystack<'_> {
    /// A stretch of folded characters as a place in the original: moved to where words end, and
    /// to where visible characters end.
    fn place(&self, block: usize, needle: &Needle, range: Range<usize>) -> Place {
        let Some(text) = self.whole(block) else {
            return Place { block, span: Span::default() };
        };
        let range = tidy(&Stretch { range, ..text.clone() }, &needle.stretch());
        let raw = text.original;
        let start = text.folded.byte(range.start, raw.len());
        let last = text.folded.byte(range.end.saturating_sub(1), raw.len());
        let width = raw.get(last..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let start = previous_grapheme_boundary(raw, ByteOffset(start));
        let end = next_grapheme_boundary(raw, ByteOffset((last + width).max(start.0)));
        Place { block, span: Span { start, end } }
    }
}

/// Moves the ends of a stretch off white space, and to the ends of words unless the quote itself
/// ends within a word there.
fn tidy(text: &Stretch<'_>, quote: &Stretch<'_>) -> Range<usize> {
    let mut range = text.range.clone();
    if quote.outside_left().is_empty() {
        let left = text.outside_left().len();
        range.start -= if left <= TIDY { left } else { 0 };
    }
    if quote.outside_right().is_empty() {
        let right = text.outside_right().len();
        range.end += if right <= TIDY { right } else { 0 };
    }
    while range.len() > 1 && text.char(range.start) == Some(' ') {
        range.start += 1;
    }
    while range.len() > 1 && text.char(range.end - 1) == Some(' ') {
        range.end -= 1;
    }
    range
}
