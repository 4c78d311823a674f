//! What one claim says and the other denies.

use source_comparison_core::format::{Certainty, Facet, RelationKind};

use super::{Finding, Pairing, shared};
use crate::{
    names::NameId,
    sketch::Sketch,
    vocabulary::{Topic, Traits, vocabulary},
};

/// How much two claims have to share, apart from the denial, to say and deny one thing.
const SAME: f64 = 0.42;

pub(super) fn compare(pairing: &Pairing<'_, '_>) -> Vec<Finding> {
    let (one, other) = (pairing.one.claim, pairing.other.claim);
    let mut found = Vec::new();
    let differs = one.is_denial() != other.is_denial();
    let denial = one.certainty == Certainty::Denied || other.certainty == Certainty::Denied;
    let event = pairing.pairs.iter().any(|pair| {
        let term = pairing.one.terms.get(pair.one);
        let kins = term.map_or(&[][..], |term| term.kins);
        kins.iter().any(|kin| vocabulary().topic(*kin).is_event())
    });
    let scoped =
        negates_shared(pairing, pairing.one, true) && negates_shared(pairing, pairing.other, false);
    if differs && pairing.overlap.both >= SAME && event && scoped && pairing.gate.passed {
        let reason = if denial { "said-and-denied" } else { "said-and-negated" };
        let sure = if denial { 0.52 } else { 0.5 };
        found.push(finding(
            pairing,
            RelationKind::Conflict,
            reason,
            sure + 0.5 * pairing.overlap.both,
        ));
    } else if differs {
        found.extend(presence(pairing, pairing.one, pairing.other));
        found.extend(presence(pairing, pairing.other, pairing.one));
    }
    found
}

/// Whether what a claim negates is among the words that it shares: the negation stands right before
/// one of them. True where it negates nothing.
fn negates_shared(pairing: &Pairing<'_, '_>, sketch: &Sketch<'_>, is_one: bool) -> bool {
    if !sketch.claim.is_negated {
        return true;
    }
    let shared = pairing.pairs.iter().filter_map(|pair| {
        let place = if is_one { pair.one } else { pair.other };
        sketch.terms.get(place).filter(|term| term.name.is_none())
    });
    let shared: Vec<usize> = shared.map(|term| term.at).collect();
    let mut negations =
        sketch.claim.tokens.clone().filter(|at| sketch.view.is(*at, Traits::NEGATION));
    negations.any(|at| shared.iter().any(|place| *place > at && *place <= at + SCOPE))
}

/// Tokens after a negation that it bears on.
const SCOPE: usize = 4;

fn finding(
    pairing: &Pairing<'_, '_>,
    kind: RelationKind,
    reason: &'static str,
    confidence: f64,
) -> Finding {
    Finding {
        kind,
        facet: Facet::What,
        reason,
        confidence: confidence.clamp(0.0, 0.93),
        one: pairing.one.claim.tokens.clone(),
        other: pairing.other.claim.tokens.clone(),
    }
}

/// "denies the presence of the group in the country" against "the group fights there": whoever does
/// something somewhere is there.
fn presence(
    pairing: &Pairing<'_, '_>,
    denier: &Sketch<'_>,
    teller: &Sketch<'_>,
) -> Option<Finding> {
    let denied = denier.claim.certainty == Certainty::Denied && !denier.claim.is_negated;
    let said = teller.claim.certainty != Certainty::Denied && !teller.claim.is_negated;
    let name = absent(pairing, denier, teller)?;
    let tells_of = |topics: &[Topic]| {
        teller.events.iter().any(|kin| topics.contains(&vocabulary().topic(*kin)))
    };
    let active = tells_of(&[Topic::Fighting, Topic::Presence]);
    let first = teller.terms.first();
    let doer = first
        .is_some_and(|term| term.name == Some(name) || term.lexeme.traits.meet(Traits::PERSON));
    let there = doer || tells_of(&[Topic::Presence]);
    let one_event = pairing.gate.against.is_empty()
        && !pairing.same_voice
        && !is_elsewhere(pairing, denier, teller);
    let found = denied && said && active && there && one_event;
    let confidence = if doer { 0.81 } else { 0.78 };
    found.then(|| finding(pairing, RelationKind::Conflict, "presence-denied", confidence))
}

/// The name, also in the other claim, whose presence is denied.
fn absent(pairing: &Pairing<'_, '_>, denier: &Sketch<'_>, teller: &Sketch<'_>) -> Option<NameId> {
    let presence = denier.terms.iter().find(|term| {
        let stem = term.lexeme.stem_text.as_str();
        ["presenc", "existenc", "deployment", "involvement", "participation"]
            .iter()
            .any(|start| stem.starts_with(start))
    })?;
    shared(&denier.names, &teller.names).into_iter().find(|id| {
        let at = denier.terms.iter().find(|term| term.name == Some(*id)).map(|term| term.at);
        at.is_some_and(|at| at.abs_diff(presence.at) <= BESIDE)
            && pairing.names.get(*id).is_some_and(|name| name.nation.is_none())
    })
}

/// Tokens from "presence" within which it is told whose.
const BESIDE: usize = 6;

/// Whether what is told happened in another country than the one that the denial is about.
fn is_elsewhere(pairing: &Pairing<'_, '_>, denier: &Sketch<'_>, teller: &Sketch<'_>) -> bool {
    teller.claim.places.iter().any(|place| {
        let nation = teller.view.lexeme(place.name).nation;
        let same = |id: &NameId| pairing.names.get(*id).and_then(|it| it.nation) == nation;
        nation.is_some()
            && !denier.context_names.iter().any(same)
            && !nation_of_voice(pairing, denier, nation)
    })
}

fn nation_of_voice(
    pairing: &Pairing<'_, '_>,
    sketch: &Sketch<'_>,
    nation: Option<&'static str>,
) -> bool {
    // The block's names tell which country a denial is about.
    let claim = sketch.claim;
    let names = pairing.names.in_block(claim.article, claim.block);
    names.iter().any(|it| pairing.names.get(it.name).and_then(|name| name.nation) == nation)
}
