//! Where the same thing is said to have happened.

use source_comparison_core::format::{Facet, RelationKind};

use super::{Finding, Pairing, shared};
use crate::{
    facets::{
        places::{Nearness, Side},
        quantities::Measure,
    },
    sketch::Sketch,
    vocabulary::Traits,
};

pub(super) fn compare(pairing: &Pairing<'_, '_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for one in &pairing.one.claim.sides {
        for other in &pairing.other.claim.sides {
            found.extend(sides(pairing, one, other));
        }
    }
    found.extend(named(pairing));
    found
}

/// "the western shore" against "the eastern bank".
fn sides(pairing: &Pairing<'_, '_>, one: &Side, other: &Side) -> Option<Finding> {
    let of = (one.of?, other.of?);
    let alike = of_alike(pairing, of.0, of.1);
    let events = !shared(&pairing.one.context_events, &pairing.other.context_events).is_empty();
    let near = pairing.overlap.both;
    if alike < 0.8 || !pairing.gate.passed || !(events || near >= 0.45) {
        return None;
    }
    let clear = [pairing.one, pairing.other].iter().all(|it| !is_habit(it));
    let (kind, reason, base) = if one.direction == other.direction {
        (RelationKind::Match, "side-agrees", 0.72)
    } else if is_part(one.direction, other.direction) {
        (RelationKind::Detail, "side-less-exact", 0.66)
    } else {
        (RelationKind::Conflict, "side-differs", if clear { 0.76 } else { 0.55 })
    };
    Some(Finding {
        kind,
        facet: Facet::Where,
        reason,
        confidence: (base + 0.2 * near).min(0.95),
        one: one.tokens.clone(),
        other: other.tokens.clone(),
    })
}

/// Whether one direction is part of the other: "north" and "north-east".
fn is_part(one: &str, other: &str) -> bool {
    one != "C" && other != "C" && (one.contains(other) || other.contains(one))
}

/// Whether a claim tells what is so in general rather than what happened once.
fn is_habit(sketch: &Sketch<'_>) -> bool {
    let measured = sketch.claim.quantities.iter().any(|it| it.measure == Measure::Unit);
    sketch.context_events.is_empty() && !measured
}

/// How alike what two sides are of is: "country" is what any name of a nation is.
fn of_alike(pairing: &Pairing<'_, '_>, one: usize, other: usize) -> f64 {
    let (first, second) = (pairing.one.view.lexeme(one), pairing.other.view.lexeme(other));
    if first.stem == second.stem || first.kins.iter().any(|kin| second.kins.contains(kin)) {
        return 1.0;
    }
    // "north of Orle", "south of Orle": one name.
    let name = name_at(pairing, pairing.one, one);
    if name.is_some() && name == name_at(pairing, pairing.other, other) {
        return 1.0;
    }
    let country = |it: &crate::lexemes::Lexeme| {
        it.nation.is_some() || matches!(it.key.as_str(), "country" | "nation" | "state")
    };
    if country(first) && country(second) { 0.9 } else { 0.0 }
}

/// "near Orle" against "in the Orle region".
fn named(pairing: &Pairing<'_, '_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let events = !pairing.shared_events().is_empty()
        || !shared(&pairing.one.context_events, &pairing.other.context_events).is_empty();
    if !events || !pairing.gate.passed {
        return found;
    }
    for one in &pairing.one.claim.places {
        for other in &pairing.other.claim.places {
            let same = name_at(pairing, pairing.one, one.name).is_some()
                && name_at(pairing, pairing.one, one.name)
                    == name_at(pairing, pairing.other, other.name);
            let nation = pairing.one.view.lexeme(one.name).nation.is_some();
            if !same || nation || one.nearness == Nearness::Way || other.nearness == Nearness::Way {
                continue;
            }
            let word =
                |sketch: &Sketch<'_>, it: Option<usize>| it.map(|at| sketch.view.lexeme(at).stem);
            let same_kind = word(pairing.one, one.kind) == word(pairing.other, other.kind)
                || one.kind.is_none()
                || other.kind.is_none();
            let (kind, reason, base) = if one.nearness != other.nearness {
                (RelationKind::Detail, "place-less-exact", 0.72)
            } else if same_kind {
                (RelationKind::Match, "place-agrees", 0.5)
            } else {
                (RelationKind::Detail, "place-called-otherwise", 0.6)
            };
            found.push(Finding {
                kind,
                facet: Facet::Where,
                reason,
                confidence: (base + 0.3 * pairing.overlap.both).min(0.92),
                one: one.tokens.clone(),
                other: other.tokens.clone(),
            });
        }
    }
    found
}

fn name_at(
    pairing: &Pairing<'_, '_>,
    sketch: &Sketch<'_>,
    at: usize,
) -> Option<crate::names::NameId> {
    let claim = sketch.claim;
    let mut mentions = pairing.names.within(claim.article, claim.block, &(at..at + 1));
    let traits = sketch.view.lexeme(at).traits;
    mentions.next().filter(|_| !traits.meet(Traits::MONTH)).map(|it| it.name)
}
