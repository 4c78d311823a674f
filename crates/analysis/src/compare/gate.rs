//! Whether two claims speak of the same event: before that, nothing is a conflict.

use super::{Pairing, shared};
use crate::{
    explained::Gate,
    facets::{
        interval::Standing,
        times::{Scale, Time},
    },
    sketch::Sketch,
    vocabulary::{Traits, vocabulary},
};

/// How many of actor, event, place, time and subject have to agree.
const AGREED: usize = 2;
/// Days that a time spans at most to tell one event from another.
const EXACT_DAYS: f64 = 45.0;
/// Days before publication from which on a time tells of something earlier.
const BACKGROUND_DAYS: f64 = 60.0;

pub(super) fn gate(pairing: &Pairing<'_, '_>) -> Gate {
    let (one, other) = (pairing.one, pairing.other);
    let mut gate = Gate::default();
    let names = shared(&one.context_names, &other.context_names);
    let actor =
        names.iter().any(|it| pairing.names.get(*it).is_some_and(|name| name.nation.is_none()));
    let nation =
        names.iter().any(|it| pairing.names.get(*it).is_some_and(|name| name.nation.is_some()));
    let mut agree = |agrees: bool, what: &'static str| {
        if agrees {
            gate.agreed.push(what);
        }
    };
    agree(actor || pairing.same_voice, "actor");
    agree(nation, "nation");
    let events = pairing.shared_events();
    agree(!events.is_empty(), "event");
    let around = shared(&one.context_events, &other.context_events);
    agree(around.iter().any(|it| !events.contains(it)), "happening");
    agree(subject_agrees(pairing), "subject");
    match times_stand(one, other) {
        Some(Standing::Apart) => gate.against.push("time"),
        Some(_) => gate.agreed.push("time"),
        None if is_background(one) != is_background(other) => gate.against.push("background"),
        None => {}
    }
    gate.passed = gate.agreed.len() >= AGREED && gate.against.is_empty();
    gate
}

/// Whether a rare noun stands for the same in both.
fn subject_agrees(pairing: &Pairing<'_, '_>) -> bool {
    pairing.pairs.iter().any(|pair| {
        let Some(term) = pairing.one.terms.get(pair.one) else { return false };
        let event = term.kins.iter().any(|kin| vocabulary().topic(*kin).is_event());
        let number = term.lexeme.number.is_some();
        let calendar = term.lexeme.traits.meet(Traits::MONTH | Traits::WEEKDAY | Traits::TIME_UNIT);
        pair.likeness >= 0.7
            && term.name.is_none()
            && !event
            && !number
            && !calendar
            && term.weight >= 0.35
    })
}

/// The days that the sentence around a claim gives, where they are told exactly enough.
fn days<'s>(sketch: &'s Sketch<'_>) -> impl Iterator<Item = &'s Time> {
    let exact =
        |it: &&Time| it.scale == Scale::Day && it.range.high - it.range.low <= 400.0 && !it.open;
    let own = sketch.claim.times.iter().filter(exact);
    // Those of the sentence stand in where the clause gives none.
    let has_own = own.clone().next().is_some();
    own.chain(sketch.claim.context_times.iter().filter(exact).filter(move |_| !has_own))
}

fn times_stand(one: &Sketch<'_>, other: &Sketch<'_>) -> Option<Standing> {
    let mut standing = None;
    for time in days(one).filter(|it| !it.open) {
        for second in days(other).filter(|it| !it.open) {
            let exact = time.range.high - time.range.low <= EXACT_DAYS
                || second.range.high - second.range.low <= EXACT_DAYS
                || time.range.standing(second.range) == Standing::Apart;
            if !exact {
                continue;
            }
            match time.range.standing(second.range) {
                // A few days apart may be two reports of one day.
                Standing::Apart
                    if time.range.low.max(second.range.low)
                        - time.range.high.min(second.range.high)
                        > 10.0 =>
                {
                    return Some(Standing::Apart);
                }
                Standing::Apart => {}
                near => standing = Some(near),
            }
        }
    }
    standing
}

/// Whether a claim tells of something long before the article.
fn is_background(sketch: &Sketch<'_>) -> bool {
    let latest = days(sketch)
        .filter(|it| !it.open)
        .map(|it| it.range.high)
        .fold(f64::NEG_INFINITY, f64::max);
    let Some(published) = sketch.claim.published else { return false };
    latest.is_finite() && published - latest > BACKGROUND_DAYS
}
