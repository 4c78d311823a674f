//! Which passages a worksheet sets before pupils: pairs that look alike and are not the same fact,
//! and relations between articles, of each kind. It must not know how they are asked about.

use source_comparison_core::{
    Collation,
    model::{ClaimKey, Lesson, RelationKey, RelationKind},
};

/// Pairs on one worksheet: what a class can judge in a quarter of an hour, at a minute and a half
/// each.
const PAIRS: usize = 10;
/// Of them, pairs that are not the same fact: more would give the trick away.
const TRAPS: usize = 3;

/// Passages to be judged, and what the key says of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pair {
    /// One claim of each side, in the file's order.
    pub(crate) claims: Vec<ClaimKey>,
    pub(crate) answer: Answer,
}

/// Where the key has the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Under this relation.
    Relation(RelationKey),
    /// Under the trap of this index.
    Trap(usize),
}

/// At most [`PAIRS`], in the order of the texts.
pub(crate) fn choose(collation: &Collation, lesson: &Lesson) -> Vec<Pair> {
    let traps = lesson.traps.iter().enumerate().take(TRAPS);
    let mut pairs: Vec<Pair> = traps
        .map(|(index, trap)| Pair { claims: firsts(&trap.sides), answer: Answer::Trap(index) })
        .collect();
    for key in in_turn(collation) {
        if pairs.len() >= PAIRS {
            break;
        }
        let Some(relation) = collation.comparison.relations.get(key) else { continue };
        let claims = firsts(&relation.sides);
        let is_there = pairs.iter().any(|pair| pair.claims == claims);
        if is_across(collation, &claims) && !is_there {
            pairs.push(Pair { claims, answer: Answer::Relation(key) });
        }
    }
    let place = |pair: &Pair| {
        let numbers = pair.claims.iter().filter_map(|key| collation.entries.get(*key));
        numbers.map(|entry| entry.number).min()
    };
    pairs.sort_by_key(place);
    pairs
}

/// One claim of each side.
fn firsts(sides: &[Vec<ClaimKey>]) -> Vec<ClaimKey> {
    sides.iter().filter_map(|side| side.first()).copied().collect()
}

/// Relations in the order of the questions, one of each kind in turn.
fn in_turn(collation: &Collation) -> Vec<RelationKey> {
    let of_kind = |kind: RelationKind| {
        let relations = &collation.comparison.relations;
        let is_of = move |key: &RelationKey| relations.get(*key).is_some_and(|it| it.kind == kind);
        collation.card_order.iter().copied().filter(is_of)
    };
    let mut turns = RelationKind::ALL.iter().map(|kind| of_kind(*kind)).collect::<Vec<_>>();
    let mut order = Vec::new();
    loop {
        let before = order.len();
        order.extend(turns.iter_mut().filter_map(Iterator::next));
        if order.len() == before {
            return order;
        }
    }
}

/// Whether the claims stand in more than one article.
fn is_across(collation: &Collation, claims: &[ClaimKey]) -> bool {
    let mut articles =
        claims.iter().filter_map(|key| collation.comparison.claims.get(*key)).map(|it| it.article);
    let first = articles.next();
    articles.any(|article| Some(article) != first)
}
