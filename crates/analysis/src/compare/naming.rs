//! One thing under two names, and who passes on the words.

use source_comparison_core::format::{Facet, RelationKind};

use super::{Finding, Pairing};
use crate::{
    fold::fold,
    names::{Mention, Name},
    sketch::Sketch,
};

pub(super) fn compare(pairing: &Pairing<'_, '_>) -> Vec<Finding> {
    let mut found = Vec::new();
    if pairing.one.claim.is_telling && pairing.other.claim.is_telling {
        found.extend(telling(pairing));
    }
    found.extend(variants(pairing));
    found
}

/// "In a statement on social media" against "in a press release on its platform".
fn telling(pairing: &Pairing<'_, '_>) -> Option<Finding> {
    let speaker = super::shared(&pairing.one.context_names, &pairing.other.context_names);
    let named =
        speaker.iter().any(|it| pairing.names.get(*it).is_some_and(|name| name.nation.is_none()));
    if !named && !pairing.same_voice {
        return None;
    }
    let confidence = 0.6 + 0.3 * pairing.overlap.both;
    Some(Finding {
        kind: if pairing.overlap.both > 0.85 { RelationKind::Match } else { RelationKind::Detail },
        facet: Facet::SaysWho,
        reason: "source-described",
        confidence: confidence.min(0.9),
        one: pairing.one.claim.tokens.clone(),
        other: pairing.other.claim.tokens.clone(),
    })
}

fn mentions<'n>(pairing: &Pairing<'n, '_>, sketch: &Sketch<'_>) -> Vec<&'n Mention> {
    let claim = sketch.claim;
    pairing.names.within(claim.article, claim.block, &claim.tokens).collect()
}

/// Names of one thing that the articles write differently, where each is first so written.
fn variants(pairing: &Pairing<'_, '_>) -> Option<Finding> {
    let others = mentions(pairing, pairing.other);
    for one in mentions(pairing, pairing.one) {
        for other in others.iter().filter(|other| other.name == one.name) {
            let name = pairing.names.get(one.name)?;
            let words =
                |sketch: &Sketch<'_>, it: &Mention| fold(sketch.view.words(it.tokens.clone()));
            let found = if one.form == other.form {
                written_otherwise(&words(pairing.one, one), &words(pairing.other, other))
            } else {
                kind(name, one, other)
            };
            let Some((kind, reason, confidence)) = found else { continue };
            return Some(Finding {
                kind,
                facet: Facet::Name,
                reason,
                confidence,
                one: one.tokens.clone(),
                other: other.tokens.clone(),
            });
        }
    }
    None
}

fn kind(name: &Name, one: &Mention, other: &Mention) -> Option<(RelationKind, &'static str, f64)> {
    let (form, other_form) = (name.forms.get(one.form)?, name.forms.get(other.form)?);
    if name.nation.is_some() {
        return None;
    }
    let both = |article: usize, form: &crate::names::Form| {
        form.counts.get(article).is_some_and(|it| *it > 0)
    };
    // A form that both articles use is no difference between them.
    if both(other.article, form) || both(one.article, other_form) {
        return None;
    }
    let (long, other_long) = (form.words.len(), other_form.words.len());
    if long == other_long && long > 0 {
        // "Rolf Dunwel", "Ralf Dunwell"
        return Some((RelationKind::Detail, "name-spelt-otherwise", 0.85));
    }
    if long >= 3 && other_long >= 3 {
        return Some((RelationKind::Match, "name-rendered-otherwise", 0.8));
    }
    None
}

/// "Aurora II" and "Aurora 2": the same words, but for their numerals.
fn written_otherwise(one: &str, other: &str) -> Option<(RelationKind, &'static str, f64)> {
    let last = |text: &str| text.rsplit(' ').next().map(str::to_owned);
    let digit = |text: &str| text.starts_with(|it: char| it.is_ascii_digit());
    let (end, other_end) = (last(one)?, last(other)?);
    let numerals = end != other_end && digit(&end) != digit(&other_end);
    numerals.then_some((RelationKind::Match, "name-written-otherwise", 0.8))
}
