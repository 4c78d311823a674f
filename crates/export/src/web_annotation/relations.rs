//! Relations as annotations that link claims. It must not know what the claims say.

use source_comparison_core::{
    Comparison,
    model::{ClaimKey, Relation},
};

use super::{suggested, textual_body};
use crate::{
    json::{Entries, Value, text, texts},
    names::{Names, Thing},
    vocabulary as word,
};

/// One annotation for each relation, numbered from 1 in the file's order.
pub(super) fn annotations(comparison: &Comparison, names: &Names) -> Vec<Value> {
    let relations = comparison.relations.values().enumerate();
    relations.map(|(place, relation)| annotation(comparison, names, place + 1, relation)).collect()
}

/// The standard's sense of linking: from the target, the first side's claims, to the bodies, the
/// claims of the other sides. The sides themselves stand beside it.
fn annotation(comparison: &Comparison, names: &Names, number: usize, relation: &Relation) -> Value {
    let named = |side: &Vec<ClaimKey>| -> Vec<String> {
        let claims = side.iter().filter_map(|key| comparison.claims.get(*key));
        claims.map(|claim| names.thing(Thing::Claim, &claim.id)).collect()
    };
    let sides: Vec<Vec<String>> = relation.sides.iter().map(named).collect();
    let (first, others) = sides.split_first().map_or((&[][..], &[][..]), |(f, o)| (f, o));
    let mut bodies: Vec<Value> = others.iter().flatten().map(|claim| linked(claim)).collect();
    if let Some(note) = &relation.note {
        bodies.push(textual_body(comparison, "commenting", note));
    }
    let side =
        |claims: &Vec<String>| Value::from(Entries::default().with(word::CLAIMS, texts(claims)));
    let entries = Entries::default()
        .text("id", names.thing(Thing::Relation, &number.to_string()))
        .text("type", "Annotation")
        .text("motivation", "linking")
        .list_if_any("body", bodies)
        .with("target", one_or_more(first))
        .text(word::RELATION, word::relation(relation.kind))
        .text(word::NEAREST_CITO, word::nearest_cito(relation.kind))
        .text(word::FACET, relation.facet.as_str())
        .with(word::SIDES, Value::Array(sides.iter().map(side).collect()));
    suggested(entries, relation.suggested.as_ref()).into()
}

fn linked(claim: &str) -> Value {
    Entries::default()
        .text("type", "SpecificResource")
        .text("source", claim)
        .text("purpose", "linking")
        .into()
}

/// A single name by itself, as most programs write it.
fn one_or_more(names: &[String]) -> Value {
    match names {
        [one] => text(one),
        several => texts(several),
    }
}
