//! Places where the very words of a quote stand, and the choice among them.
//!
//! It must not know how near other places come.

use super::{
    Haystack, Passage, Place, Scores, context::Agreement, near, needle::Needle, stretch::Stretch,
};
use crate::text::{ByteOffset, Span, is_grapheme_boundary};

/// Places compared by more than the first characters around them; a quote that stands more often
/// needs a prefix and a suffix that fit to the letter.
const MOST_PLACES: usize = 64;

/// A place where the very words stand.
struct Hit {
    place: Place,
    /// Whether it begins and ends within a word of the text although the quote does not.
    cut: Cut,
    agreement: Agreement,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Cut {
    /// It does not.
    Clean,
    /// It does: "fighter" in "fighters".
    Word,
    /// It does, and the word is a name or a number: "Niger" in "Nigeria", "20" in "203".
    Name,
}

/// Every place where `exact` stands, also overlapping ones, without cutting a visible character.
pub(super) fn hits(haystack: &Haystack<'_>, exact: &str) -> Vec<Place> {
    let mut hits = Vec::new();
    let mut check = |block: usize, start: usize| {
        let Some(text) = haystack.blocks.get(block).map(|block| block.text) else { return };
        let end = start + exact.len();
        if text.get(start..end) == Some(exact)
            && is_grapheme_boundary(text, ByteOffset(start))
            && is_grapheme_boundary(text, ByteOffset(end))
        {
            hits.push(Place { block, span: Span::new(start, end) });
        }
    };
    if !haystack.index().search(exact, &mut check) {
        for (block, text) in haystack.blocks.iter().map(|block| block.text).enumerate() {
            (0..text.len()).for_each(|start| check(block, start));
        }
    }
    hits
}

/// Decides among the places where the very words stand.
pub(super) fn choose(
    haystack: &Haystack<'_>,
    needle: &Needle,
    places: &[Place],
) -> (Passage, Scores) {
    let few = places.len() <= MOST_PLACES;
    let mut hits: Vec<Hit> =
        places.iter().filter_map(|place| Hit::new(haystack, needle, *place, few)).collect();
    let cleanest = hits.iter().map(|hit| hit.cut).min().unwrap_or(Cut::Clean);
    hits.retain(|hit| hit.cut == cleanest);
    let best = best_of(&hits);
    let others = || hits.iter().enumerate().filter(|(at, _)| *at != best).map(|(_, hit)| hit);
    let length = needle.chars().len();
    let score = |hit: &Hit| Scores::of(0, length, hit.agreement);
    let runner_up = others().map(score).fold(0.0, f32::max);
    let Some(best) = hits.get(best) else {
        let nearest = places.first().copied();
        let passage =
            nearest.map_or(Passage::Lost { nearest }, |nearest| Passage::Ambiguous { nearest });
        return (passage, Scores::default());
    };
    let scores = Scores { best: score(best), runner_up };
    let decided = others().all(|other| best.agreement.beats(other.agreement));
    let passage = if best.cut == Cut::Name || !decided || best.is_displaced(haystack, needle) {
        Passage::Ambiguous { nearest: best.place }
    } else {
        Passage::Exact(best.place)
    };
    (passage, scores)
}

/// The number of the hit whose surroundings agree most; the first of several.
fn best_of(hits: &[Hit]) -> usize {
    let agreeing = |hit: &Hit| hit.agreement.both().agreeing;
    let most = hits.iter().map(agreeing).max();
    hits.iter().position(|hit| Some(agreeing(hit)) == most).unwrap_or(0)
}

impl Hit {
    /// Looks at a place; `None` if it is one of many and its surroundings do not fit.
    fn new(haystack: &Haystack<'_>, needle: &Needle, place: Place, few: bool) -> Option<Self> {
        let text = haystack.whole(place.block)?;
        let start = text.folded.index(place.span.start.0);
        let range = start..text.folded.index(place.span.end.0).max(start);
        let found = haystack.surroundings(place.block, &range, needle);
        if !few && !needle.surroundings.fits(&found) {
            return None;
        }
        let agreement = needle.surroundings.agreement(&found);
        let cut = cut(&Stretch { range, ..text }, &needle.stretch());
        Some(Self { place, cut, agreement })
    }

    /// Whether nothing around the words agrees, and all does around words that come near.
    fn is_displaced(&self, haystack: &Haystack<'_>, needle: &Needle) -> bool {
        let Agreement { before, after } = self.agreement;
        !before.agrees()
            && !after.agrees()
            && needle.surroundings.says_something()
            && near::stands_elsewhere(haystack, needle, &self.place)
    }
}

fn cut(text: &Stretch<'_>, quote: &Stretch<'_>) -> Cut {
    let differ = |text: &[char], quote: &[char]| !text.is_empty() && text != quote;
    let left = differ(text.outside_left(), quote.outside_left());
    let right = differ(text.outside_right(), quote.outside_right());
    if !left && !right {
        return Cut::Clean;
    }
    let words = text.words();
    let tells = |word: Option<&core::ops::Range<usize>>| {
        word.is_some_and(|word| {
            text.is_capital(word.start) || text.slice(word).iter().any(char::is_ascii_digit)
        })
    };
    match left && tells(words.first()) || right && tells(words.last()) {
        true => Cut::Name,
        false => Cut::Word,
    }
}
