//! What takes the place of buttons where nothing can be operated: links from a passage to the notes
//! on it and back, and the names that they lead to. The browser's program never comes here.

use source_comparison_core::model::{Claim, ClaimKey, Key, RelationKey};
use yew::prelude::*;

use super::Reading;
use super::block::{kinds, number_label};
use super::open_card::original;
use super::values::told_sign;
use crate::words::{fill, page_words_for};

/// The number after a claim's last word, and the way from there to the first note on it. Where it
/// `follows` another number, a space keeps them apart that no line breaks at.
pub(crate) fn number_link(reading: &Reading, key: ClaimKey, follows: bool) -> Html {
    let (Some(claim), Some(entry)) = (reading.claim(key), reading.collation.entries.get(key))
    else {
        return Html::default();
    };
    markup! {
        <sup class="ref" id={reading.id(&place_name(claim))} data-kinds={kinds(reading, &[key])}>
            if follows { { "\u{202f}" } }
            <a class="number" href={reading.link_to(&note_name(reading, key))}
                aria-label={number_label(reading, key)}>{ entry.number }</a>
        </sup>
    }
}

/// The id of the place where a claim's words end, or where they are listed if they were not found.
pub(crate) fn place_name(claim: &Claim) -> String {
    let place = if claim.passage.place().is_some() { "passage" } else { "unplaced" };
    format!("{place}-{}", claim.id)
}

/// The id of the first note on a claim: its strongest relation's, or its own where it stands alone.
pub(crate) fn note_name(reading: &Reading, key: ClaimKey) -> String {
    let entry = reading.collation.entries.get(key);
    match entry.and_then(|entry| entry.relations.first()) {
        Some(relation) => relation_name(*relation),
        None => format!("alone-{}", reading.claim(key).map_or("", |claim| &*claim.id)),
    }
}

/// The id of the note on a relation.
pub(crate) fn relation_name(key: RelationKey) -> String {
    format!("relation-{}", key.place() + 1)
}

/// Below a quotation: the way to its passage, to the original, and to the other notes on the claim.
pub(crate) fn ways_on(reading: &Reading, key: ClaimKey, relation: Option<RelationKey>) -> Html {
    let Some(claim) = reading.claim(key) else { return Html::default() };
    let placed = claim.passage.place().is_some();
    let letter = reading.letter(claim).to_string();
    markup! {
        <p class="ways">
            if placed {
                <a class="go" href={reading.link_to(&place_name(claim))}>
                    { fill(reading.words.see_in_article, &[("letter", &letter)]) }
                    { " · " }{ reading.number(key) }
                </a>
                { " " }
            }
            { original(reading, claim) }
            { see_also(reading, key, relation) }
        </p>
    }
}

/// "See also: conflicts with never fight; matches simple trainers"
fn see_also(reading: &Reading, key: ClaimKey, relation: Option<RelationKey>) -> Html {
    let relations = reading.collation.entries.get(key).map_or(&[][..], |entry| &entry.relations);
    let others = relations.iter().copied().filter(|other| Some(*other) != relation);
    let links: Vec<Html> = others.filter_map(|other| note_link(reading, key, other)).collect();
    if links.is_empty() {
        return Html::default();
    }
    markup! {
        <span class="also">
            { " " }{ page_words_for(reading.words.language).see_also }{ reading.words.colon }
            for (place, link) in links.into_iter().enumerate() {
                if place > 0 { { "; " } }
                { link }
            }
        </span>
    }
}

/// The way to another note on a claim: what it is set beside there.
fn note_link(reading: &Reading, key: ClaimKey, relation: RelationKey) -> Option<Html> {
    let Reading { collation, words, .. } = reading;
    let about = collation.comparison.relations.get(relation)?;
    let card = collation.cards.get(relation)?;
    let own = card.side_of(key);
    let others = card.sides.iter().enumerate().filter(|(side, _)| Some(*side) != own);
    let values: Vec<&str> = others.map(|(_, side)| &*side.value).collect();
    Some(markup! {
        <a href={reading.link_to(&relation_name(relation))}>
            { told_sign(reading, about) }{ " " }
            <bdi lang={collation.comparison.language.as_rc().clone()}>{ values.join(words.comma) }</bdi>
        </a>
    })
}
