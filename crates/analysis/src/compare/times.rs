//! When the same thing is said to have happened.

use source_comparison_core::format::{Facet, RelationKind};

use super::{Finding, Pairing};
use crate::facets::{
    interval::Standing,
    times::{Scale, Time},
};

/// How much two claims have to share for a clash of their times to count.
const SAME: f64 = 0.4;

pub(super) fn compare(pairing: &Pairing<'_, '_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for one in &pairing.one.claim.times {
        for other in &pairing.other.claim.times {
            found.extend(pair(pairing, one, other));
        }
    }
    let agrees = found.iter().any(|it| it.kind != RelationKind::Conflict);
    if agrees {
        found.retain(|it| it.kind != RelationKind::Conflict);
    }
    found
}

fn pair(pairing: &Pairing<'_, '_>, one: &Time, other: &Time) -> Option<Finding> {
    if one.scale != other.scale {
        return None;
    }
    // "since 1 March" against "on 3 March": both tell when it began.
    let began = one.range.is_exact() && other.range.is_exact() && one.scale == Scale::Day;
    if one.open != other.open && !(began && pairing.overlap.both >= 0.5) {
        return None;
    }
    let near =
        pairing.overlap.both.max(0.85 * pairing.overlap.one.min(1.0).max(pairing.overlap.other));
    let event = !pairing.shared_events().is_empty();
    let finding = |kind, reason, confidence: f64| {
        Some(Finding {
            kind,
            facet: Facet::When,
            reason,
            confidence: confidence.clamp(0.0, 0.95),
            one: one.tokens.clone(),
            other: other.tokens.clone(),
        })
    };
    let standing = one.range.standing(other.range);
    if one.scale == Scale::Origin {
        let subject = pairing.gate.agreed.contains(&"subject") || near >= 0.3;
        return match standing {
            Standing::Apart if subject && near >= SAME => {
                finding(RelationKind::Conflict, "age-differs", 0.6 + 0.3 * near)
            }
            Standing::Apart => None,
            _ => finding(RelationKind::Match, "age-agrees", 0.68 + 0.2 * near),
        };
    }
    if !event || near < 0.25 {
        return None;
    }
    match standing {
        Standing::Equal if one.scale == Scale::Day && one.reckoned && other.reckoned => {
            finding(RelationKind::Match, "time-agrees", 0.45 + 0.4 * near)
        }
        Standing::Equal => finding(RelationKind::Match, "time-agrees", 0.5 + 0.45 * near),
        Standing::Compatible => finding(RelationKind::Detail, "time-less-exact", 0.6 + 0.4 * near),
        Standing::Apart if pairing.gate.passed && near >= SAME => {
            let loose = one.loose || other.loose;
            let far = one.scale == Scale::Day && (one.range.low - other.range.low).abs() > 400.0;
            if far || loose {
                return None;
            }
            finding(RelationKind::Conflict, "time-differs", 0.52 + 0.45 * near)
        }
        Standing::Apart => None,
    }
}
