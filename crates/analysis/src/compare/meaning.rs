//! Whether two claims say the same, or words in them exclude each other.

use source_comparison_core::format::{Certainty, Facet, RelationKind};

use super::{Finding, Pairing};
use crate::{
    facets::interval::Standing,
    terms::are_opposite,
    vocabulary::{Topic, Traits, vocabulary},
};

/// Two claims that say the same.
pub(super) fn compare(pairing: &Pairing<'_, '_>) -> Option<Finding> {
    let (one, other) = (pairing.one, pairing.other);
    if one.claim.is_telling != other.claim.is_telling || one.claim.is_telling {
        return None;
    }
    let score = score(pairing);
    if one.claim.is_denial() != other.claim.is_denial() && score < 0.9 {
        return None;
    }
    if pairing.gate.against.contains(&"time") || pairing.gate.against.contains(&"background") {
        return None;
    }
    let both_deny =
        one.claim.certainty == Certainty::Denied && other.claim.certainty == Certainty::Denied;
    let reason = if both_deny {
        "same-denial"
    } else if pairing.same_voice {
        "same-words-of-one-source"
    } else {
        "says-the-same"
    };
    Some(Finding {
        kind: RelationKind::Match,
        facet: Facet::What,
        reason,
        confidence: score.min(0.95),
        one: one.claim.tokens.clone(),
        other: other.claim.tokens.clone(),
    })
}

/// How likely it is that two claims say the same: chosen on two pairs of articles by their edges.
fn score(pairing: &Pairing<'_, '_>) -> f64 {
    let overlap = pairing.overlap;
    let events = pairing.shared_events();
    let least = overlap.one.min(overlap.other);
    let most = overlap.one.max(overlap.other);
    let mut score = 0.1 + 0.75 * overlap.both + 0.15 * least + 0.15 * most;
    score += if events.is_empty() { -0.08 } else { 0.06 };
    score += if pairing.same_voice { 0.1 } else { 0.0 };
    score += if pairing.gate.passed { 0.05 } else { -0.12 };
    score += if pairing.gate.against.is_empty() { 0.0 } else { -0.25 };
    score -= if numbers_clash(pairing) { 0.08 } else { 0.0 };
    score -= if opposed(pairing).is_some() { 0.25 } else { 0.0 };
    // A pair of words alone tells little.
    if pairing.pairs.len() < 2 {
        score -= 0.25;
    }
    score
}

fn numbers_clash(pairing: &Pairing<'_, '_>) -> bool {
    pairing.one.claim.quantities.iter().filter(|it| !it.implied).any(|one| {
        pairing.other.claim.quantities.iter().filter(|it| !it.implied).any(|other| {
            one.measure == other.measure && one.range.standing(other.range) == Standing::Apart
        })
    })
}

/// Words that stand in the same place of two claims and exclude each other: "the gate was open",
/// "the gate was shut".
pub(super) fn opposites(pairing: &Pairing<'_, '_>) -> Option<Finding> {
    let (one, other) = (pairing.one, pairing.other);
    if !pairing.gate.passed
        || pairing.overlap.both < OPPOSED
        || one.claim.is_denial() != other.claim.is_denial()
    {
        return None;
    }
    let (term, opposite) = opposed(pairing)?;
    // What was shut one day may be open on the next.
    let later = match (one.claim.published, other.claim.published) {
        (Some(first), Some(second)) => (first - second).abs() >= 0.5,
        _ => false,
    };
    let (kind, reason, base) = match later {
        true => (RelationKind::Detail, "may-have-changed", 0.42),
        false => (RelationKind::Conflict, "opposite-words", 0.5),
    };
    Some(Finding {
        kind,
        facet: Facet::What,
        reason,
        confidence: (base + 0.45 * pairing.overlap.both).min(0.9),
        one: term..term + 1,
        other: opposite..opposite + 1,
    })
}

/// The tokens of two words that exclude each other and stand for nothing else in the other claim.
fn opposed(pairing: &Pairing<'_, '_>) -> Option<(usize, usize)> {
    let (one, other) = (pairing.one, pairing.other);
    for (at, term) in one.terms.iter().enumerate() {
        if pairing.pairs.iter().any(|pair| pair.one == at) {
            continue;
        }
        for (place, opposite) in other.terms.iter().enumerate() {
            let free = !pairing.pairs.iter().any(|pair| pair.other == place);
            let direction = term.lexeme.traits.meet(Traits::DIRECTION);
            let measure = term
                .kins
                .iter()
                .any(|kin| matches!(vocabulary().topic(*kin), Topic::Leave | Topic::Arrive));
            if free && !direction && !measure && are_opposite(term, opposite) {
                return Some((term.at, opposite.at));
            }
        }
    }
    None
}

/// How much two claims have to share for a pair of opposite words in them to count.
const OPPOSED: f64 = 0.4;
