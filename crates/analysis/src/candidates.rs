//! Which claims of two articles may speak of the same thing: those that share rare words, names or
//! meanings. An index finds them, so that no claim is held against all others.

use crate::{
    maps::Numbers,
    order::{sort, sort_distinct},
    sketch::{Key, Sketch, keys},
};

/// Claims of the other article that one claim is compared with at most.
pub(crate) const MOST: usize = 12;
/// The share of the best candidate's score that the others have at least.
const LEAST: f64 = 0.3;
/// Claims of one article that share a word at most for it to find anything: commoner ones tell
/// nothing.
const COMMON: usize = 120;

/// Pairs of places in `sketches`, the earlier article's claim first, in order.
pub(crate) fn candidates(sketches: &[Sketch<'_>]) -> Vec<(usize, usize)> {
    let mut index: Numbers<Vec<usize>> = Numbers::new();
    for (place, sketch) in sketches.iter().enumerate() {
        for key in sketch.terms.iter().flat_map(keys) {
            let places = index.at(key, Vec::new());
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }
    let mut pairs = Vec::new();
    let mut scores: Numbers<(usize, f64)> = Numbers::new();
    for (place, sketch) in sketches.iter().enumerate() {
        scores.clear();
        for term in &sketch.terms {
            for key in keys(term) {
                let Some(places) = index.get(key).filter(|it| it.len() <= COMMON) else {
                    continue;
                };
                let weight = term.weight * if matches!(key, Key::Kin(_)) { 0.8 } else { 1.0 };
                let others = places.iter().filter(|it| differs(sketches, **it, sketch));
                for other in others {
                    scores.at(*other, (*other, 0.0)).1 += weight;
                }
            }
        }
        let mut ranked = scores.values().to_vec();
        sort(&mut ranked, &|(one, score), (other, other_score)| {
            other_score.total_cmp(score).then(one.cmp(other))
        });
        let best = ranked.first().map_or(0.0, |(_, score)| *score);
        let near = ranked.into_iter().take_while(|(_, score)| *score >= LEAST * best);
        for (other, _) in near.take(MOST) {
            pairs.push((place.min(other), place.max(other)));
        }
    }
    sort_distinct(&mut pairs);
    pairs
}

fn differs(sketches: &[Sketch<'_>], place: usize, sketch: &Sketch<'_>) -> bool {
    sketches.get(place).is_some_and(|it| it.claim.article != sketch.claim.article)
}
