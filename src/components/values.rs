//! The values of a relation: "203 jihadists ≠ up to 300 ≠ hundreds", each with whose it is.

use source_comparison_core::collate::{Side, voice_index};
use source_comparison_core::model::{AccountKey, Facet, Relation, RelationKey, RelationKind};
use yew::prelude::*;

use super::Reading;
use super::block::joined;

/// The sign between two sides.
pub(crate) const fn sign(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Match => "=",
        RelationKind::Conflict => "≠",
        RelationKind::Detail => "≈",
    }
}

/// The sides in the order of the file, those of the chosen account first.
pub(crate) fn sides_for(
    reading: &Reading,
    relation: RelationKey,
    lens: Option<AccountKey>,
) -> Vec<Side> {
    let Some(card) = reading.collation.cards.get(relation) else { return Vec::new() };
    let own = |side: &&Side| is_of(reading, side, lens);
    let others = card.sides.iter().filter(|side| !own(side));
    card.sides.iter().filter(own).chain(others).cloned().collect()
}

/// Whether one of the side's claims is the account's.
fn is_of(reading: &Reading, side: &Side, lens: Option<AccountKey>) -> bool {
    let mut claims = side.claims.iter().filter_map(|key| reading.claim(*key));
    lens.is_some() && claims.any(|claim| claim.voice.account() == lens)
}

/// The values of a relation one under the other, those of `lens` first, the sign between them told
/// in words.
pub(crate) fn values(reading: &Reading, key: RelationKey, lens: Option<AccountKey>) -> Html {
    let Some(relation) = reading.collation.comparison.relations.get(key) else {
        return Html::default();
    };
    let sides = sides_for(reading, key, lens);
    let lang = reading.collation.comparison.language.as_rc().clone();
    let rows =
        sides.iter().enumerate().map(|(place, side)| value_row(reading, relation, place, side));
    if reading.is_still() {
        return markup! {
            <ul class="values" {lang}>{ for rows.map(|row| markup! { <li class="value-row">{ row }</li> }) }</ul>
        };
    }
    let voices = sides.iter().map(|side| voices(reading, side));
    markup! {
        <span class="values" {lang}>
            for (row, voices) in rows.zip(voices) {
                <span class="value-row" data-voices={voices}>{ row }</span>
            }
        </span>
    }
}

/// Whose the side is, for the style sheet: see `voice_index`.
fn voices(reading: &Reading, side: &Side) -> String {
    let claims = side.claims.iter().filter_map(|key| reading.claim(*key));
    joined(claims.filter_map(|claim| voice_index(claim.voice)).collect())
}

/// The sign, the value, and whose it is.
fn value_row(reading: &Reading, relation: &Relation, place: usize, side: &Side) -> Html {
    markup! {
        <>
            <span class="sign" aria-hidden="true">
                if place > 0 { { sign(relation.kind) } }
            </span>
            if place > 0 {
                <span class="told">{ format!(" {} ", told_sign(reading, relation)) }</span>
            }
            <bdi class="value">{ &*side.value }</bdi>
            { " " }
            <small>{ whose(reading, side) }</small>
        </>
    }
}

pub(crate) fn told_sign(reading: &Reading, relation: &Relation) -> &'static str {
    match relation.kind {
        RelationKind::Match => reading.words.matches_with,
        RelationKind::Conflict => reading.words.conflicts_with,
        RelationKind::Detail => reading.words.details_with,
    }
}

/// "Army · B": the voices and the letters of a side, each once.
fn whose(reading: &Reading, side: &Side) -> String {
    let mut voices: Vec<AttrValue> = Vec::new();
    for claim in side.claims.iter().filter_map(|key| reading.claim(*key)) {
        let voice = reading.voice_short(claim);
        if claim.voice.account().is_some() && !voices.contains(&voice) {
            voices.push(voice);
        }
    }
    let letters: Vec<String> = side
        .articles
        .iter()
        .filter_map(|key| reading.collation.comparison.articles.get(*key))
        .map(|article| article.letter.to_string())
        .collect();
    let letters = letters.join(reading.words.comma);
    if voices.is_empty() {
        return crate::words::fill(reading.words.article, &[("letter", &letters)]);
    }
    format!("{} · {letters}", voices.join(reading.words.comma))
}

/// "Conflict · how many"
pub(crate) fn kind_and_facet(reading: &Reading, kind: RelationKind, facet: Facet) -> String {
    format!("{} · {}", reading.words.relation(kind), reading.words.facet(facet))
}
