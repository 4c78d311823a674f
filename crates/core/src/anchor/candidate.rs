//! A place that comes near a quote, and what speaks for and against it.
//!
//! It must not know how it was found.

use core::{cmp::Ordering, ops::Range};

use super::{
    Haystack, Place, Scores,
    align::{Alignment, align},
    contest,
    context::Agreement,
    needle::Needle,
    pair::Pair,
    search::{End, Pattern},
    stretch::Stretch,
    words::Verdict,
};
use crate::text::{ByteOffset, Span, next_grapheme_boundary, previous_grapheme_boundary};

/// Letters by which an end is moved to where its word ends: the quote's last word may have lost
/// most of its own.
const TIDY: usize = 8;

/// Characters by which an end may move when the words around the quote are looked for with it.
const SETTLE: usize = 12;

/// Characters of prefix and suffix that are looked for with the quote to find its ends.
const SETTLE_WITH: usize = 24;

/// Scores closer than this are the same: they are rounded.
const EVEN: f32 = 1e-5;

/// A place that comes near, and how near.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) block: usize,
    pub(super) alignment: Alignment,
    pub(super) agreement: Agreement,
    /// For each character of the quote, see [`contest::costs`].
    costs: Vec<usize>,
    /// Characters edited, also where folding hides it.
    edited: usize,
    /// See [`Scores::of`].
    pub(super) score: f32,
}

impl Candidate {
    /// Lays a quote on a block of the article, where the search found that it may end.
    pub(super) fn new(
        haystack: &Haystack<'_>,
        needle: &Needle,
        block: usize,
        end: End,
    ) -> Option<Self> {
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

    /// Where the words stand.
    pub(super) fn place(&self, haystack: &Haystack<'_>, needle: &Needle) -> Place {
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
        let all = haystack.whole(self.block)?.chars();
        let (left, right) = (left.min(start), right.min(all.len() - end));
        let (wide, own) = needle.widened(left, right);
        let from = start.saturating_sub(left + SETTLE);
        let text = all.get(from..(end + right + SETTLE).min(all.len()))?;
        let mut found: Option<End> = None;
        Pattern::new(wide).search(text, edits + (left + right) / 2, &mut |end| {
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
        // What stands around one letter may agree where the letter itself is gone.
        let has_words = all.get(settled.clone())?.iter().any(|character| *character != ' ');
        (near && has_words).then_some(settled)
    }

    /// The share of edited characters, in thousandths.
    pub(super) fn permille(&self, length: usize) -> u16 {
        let share = (self.edited * 1000 / length.max(1)).clamp(1, 1000);
        u16::try_from(share).unwrap_or(1000)
    }

    /// Whether the two share a character.
    pub(super) const fn overlaps(&self, other: &Self) -> bool {
        self.block == other.block
            && self.alignment.start < other.alignment.end
            && other.alignment.start < self.alignment.end
    }

    /// Whether it fits better: by its score, or by what folding hides.
    pub(super) fn precedes(&self, other: &Self) -> bool {
        let cost = |candidate: &Self| candidate.costs.iter().sum::<usize>();
        let lead = self.score - other.score;
        lead > EVEN || lead >= -EVEN && cost(self) < cost(other)
    }

    fn pair<'b>(&'b self, haystack: &'b Haystack<'_>, needle: &'b Needle) -> Option<Pair<'b>> {
        let range = self.alignment.start..self.alignment.end;
        let text = Stretch { range, ..haystack.whole(self.block)? };
        Some(Pair::new(needle.stretch(), text, &self.alignment.partners))
    }

    /// Whether the quote belongs here rather than there: by the words in which the places
    /// differ, or by what stands around them; the one must not speak against the other.
    pub(super) fn wins(&self, other: &Self, haystack: &Haystack<'_>, needle: &Needle) -> bool {
        if other.alignment.edits > self.alignment.edits + margin(self.costs.len()) {
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
    pub(super) fn is_itself(&self, haystack: &Haystack<'_>, needle: &Needle) -> bool {
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

/// Edits by which a place must be behind to be no rival: more than a name that stands for
/// another costs in a sentence (tests/anchor/twins.rs).
pub(super) fn margin(length: usize) -> usize {
    (length / 8).max(4)
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
