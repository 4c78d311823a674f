//! How long something takes, or until when it is due.

use source_comparison_core::format::{Facet, RelationKind};

use super::{Finding, Pairing};
use crate::facets::quantities::{Measure, Quantity};

/// Lengths that differ by less are the same in everyday words: a month and thirty days.
const SAME: f64 = 0.05;
/// How much two claims have to share for their lengths of time to be compared.
const NEAR: f64 = 0.3;

/// The same where the gate does not pass.
const CLOSE: f64 = 0.35;

pub(super) fn compare(pairing: &Pairing<'_, '_>) -> Option<Finding> {
    let length = |it: &&Quantity| it.measure == Measure::Duration && !it.implied;
    let one = pairing.one.claim.quantities.iter().find(length)?;
    let other = pairing.other.claim.quantities.iter().find(length)?;
    let near = pairing.overlap.both;
    let same = pairing.gate.passed
        || near >= CLOSE && pairing.gate.against.is_empty() && !pairing.shared_events().is_empty();
    if near < NEAR || !same {
        return None;
    }
    let (kind, reason, base) = if one.range.gap(other.range) <= SAME {
        (RelationKind::Match, "length-agrees", 0.6)
    } else if one.range.high >= other.range.low && other.range.high >= one.range.low {
        (RelationKind::Detail, "length-less-exact", 0.55)
    } else {
        (RelationKind::Conflict, "length-differs", 0.45)
    };
    Some(Finding {
        kind,
        facet: Facet::When,
        reason,
        confidence: (base + 0.4 * near).min(0.92),
        one: one.tokens.clone(),
        other: other.tokens.clone(),
    })
}
