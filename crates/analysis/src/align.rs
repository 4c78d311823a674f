//! Which words of two passages stand for each other: the most alike first, and of these the ones
//! whose neighbours are alike too.

use crate::{
    order::sort,
    terms::{ALIKE, Term, likeness},
};

/// Two terms that stand for each other, by their places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pair {
    pub(crate) one: usize,
    pub(crate) other: usize,
    /// 0.5 alike, 1.0 the same.
    pub(crate) likeness: f64,
}

/// How far neighbours are looked at, and what each counts: Sultan, Bethard and Sumner (2014) take
/// three words to either side.
const NEIGHBOURS: usize = 3;
const NEIGHBOUR: f64 = 0.05;

/// The pairs of terms that stand for each other, each term in one pair at most, in the order of
/// the first passage.
pub(crate) fn align(one: &[Term<'_>], other: &[Term<'_>]) -> Vec<Pair> {
    let mut candidates: Vec<Pair> = Vec::new();
    for (at, term) in one.iter().enumerate() {
        for (place, candidate) in other.iter().enumerate() {
            let likeness = likeness(term, candidate);
            if likeness >= ALIKE * 0.8 {
                candidates.push(Pair { one: at, other: place, likeness });
            }
        }
    }
    let near = |pair: &Pair| {
        let around = |it: &&Pair| {
            it.one.abs_diff(pair.one) <= NEIGHBOURS
                && it.other.abs_diff(pair.other) <= NEIGHBOURS
                && it.one != pair.one
                && it.other != pair.other
        };
        #[allow(clippy::cast_precision_loss)] // a handful
        let count = candidates.iter().filter(around).count().min(4) as f64;
        NEIGHBOUR * count
    };
    let mut ranked: Vec<(f64, Pair)> =
        candidates.iter().map(|pair| (pair.likeness + near(pair), *pair)).collect();
    let distance = |pair: &Pair| pair.one.abs_diff(pair.other);
    sort(&mut ranked, &|(rank, pair), (other_rank, other_pair)| {
        let places = (distance(pair), pair.one, pair.other);
        let other_places = (distance(other_pair), other_pair.one, other_pair.other);
        other_rank.total_cmp(rank).then(places.cmp(&other_places))
    });
    let mut pairs: Vec<Pair> = Vec::new();
    for (_, pair) in ranked {
        if !pairs.iter().any(|it| it.one == pair.one || it.other == pair.other) {
            pairs.push(pair);
        }
    }
    sort(&mut pairs, &|pair, other| pair.one.cmp(&other.one));
    pairs
}

/// How much of two passages stands for each other.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Overlap {
    /// Of both: 0.0 nothing, 1.0 all.
    pub(crate) both: f64,
    /// Of the first.
    pub(crate) one: f64,
    /// Of the second.
    pub(crate) other: f64,
}

/// How much of two passages stands for each other, each word by how much it tells.
pub(crate) fn overlap(one: &[Term<'_>], other: &[Term<'_>], pairs: &[Pair]) -> Overlap {
    let total = |terms: &[Term<'_>]| terms.iter().map(|term| term.weight).sum::<f64>().max(1e-9);
    let weight = |terms: &[Term<'_>], at: usize| terms.get(at).map_or(0.0, |term| term.weight);
    let mut sums = (0.0, 0.0);
    for pair in pairs {
        sums.0 += pair.likeness * weight(one, pair.one);
        sums.1 += pair.likeness * weight(other, pair.other);
    }
    let (first, second) = (total(one), total(other));
    Overlap {
        both: (sums.0 + sums.1) / (first + second),
        one: sums.0 / first,
        other: sums.1 / second,
    }
}
