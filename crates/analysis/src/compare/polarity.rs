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
        let kins = term.map_or(&[][..], |term| &term.kins);
        kins.iter().any(|kin| vocabulary().topic(*kin).is_event())
    });
    if differs && pairing.overlap.both >= SAME && event && pairing.gate.passed {
        let reason = if denial { "said-and-denied" } else { "said-and-negated" };
        let sure = if denial { 0.52 } else { 0.5 };
        found.push(finding(pairing, RelationKind::Conflict, reason, sure + 0.5 * pairing.overlap.both));
    } else if differs {
        found.extend(presence(pairing, pairing.one, pairing.other));
        found.extend(presence(pairing, pairing.other, pairing.one));
    }
    found
}

fn finding(pairing: &Pairing<'_, '_>, kind: RelationKind, reason: &'static str, confidence: f64) -> Finding {
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
fn presence(pairing: &Pairing<'_, '_>, denier: &Sketch<'_>, teller: &Sketch<'_>) -> Option<Finding> {
    let denied = denier.claim.certainty == Certainty::Denied && !denier.claim.is_negated;
    let presence = denier.terms.iter().find(|term| {
        matches!(
            term.lexeme.stem_text.as_str(),
            "presence" | "presenc" | "existence" | "existenc" | "deployment" | "involvement" | "participation"
        )
    })?;
    let near = |sketch: &Sketch<'_>, id: NameId| {
        let at = sketch.terms.iter().find(|term| term.name == Some(id)).map(|term| term.at);
        at.is_some_and(|at| at.abs_diff(presence.at) <= 6)
    };
    let names = shared(&denier.names, &teller.context_names);
    let name = names.into_iter().find(|id| {
        near(denier, *id) && pairing.names.get(*id).is_some_and(|name| name.nation.is_none())
    })?;
    let own = teller.names.contains(&name);
    let active = teller.events.iter().any(|kin| {
        matches!(
            vocabulary().topic(*kin),
            Topic::Fighting | Topic::Presence
        )
    });
    let said = teller.claim.certainty != Certainty::Denied && !teller.claim.is_negated;
    let elsewhere = teller.claim.places.iter().any(|place| {
        let nation = teller.view.lexeme(place.name).nation;
        nation.is_some() && !denier.context_names.iter().any(|id| pairing.names.get(*id).and_then(|it| it.nation) == nation)
            && !nation_of_voice(pairing, denier, nation)
    });
    if !denied || !active || !said || !own || elsewhere || pairing.same_voice {
        return None;
    }
    let doer = teller.terms.first().is_some_and(|term| term.name == Some(name) || term.lexeme.traits.meet(Traits::PERSON));
    let fights = teller.events.iter().any(|kin| matches!(vocabulary().topic(*kin), Topic::Fighting | Topic::Presence));
    let confidence = 0.66 + if fights { 0.12 } else { 0.0 } + if doer { 0.03 } else { 0.0 };
    Some(finding(pairing, RelationKind::Conflict, "presence-denied", confidence))
}

fn nation_of_voice(pairing: &Pairing<'_, '_>, sketch: &Sketch<'_>, nation: Option<&'static str>) -> bool {
    // The block's names tell which country a denial is about.
    let claim = sketch.claim;
    let names = pairing.names.in_block(claim.article, claim.block);
    names.iter().any(|it| pairing.names.get(it.name).and_then(|name| name.nation) == nation)
}
