//! What an account is to the event, as far as the words that name it tell.

use core::ops::Range;

use source_comparison_core::format::AccountKind;

use crate::{
    names::Name,
    stem::stem,
    tokens::View,
    vocabulary::{Traits, vocabulary},
};

/// The token of the noun that a phrase is about: its last one before "of", "for" or a mark.
pub(super) fn head(view: &View<'_>, phrase: &Range<usize>) -> Option<usize> {
    let mut head = None;
    for at in phrase.clone() {
        let ends = matches!(view.key(at), "of" | "for" | "in" | "(" | ",") && head.is_some();
        if ends {
            break;
        }
        if !view.is_mark(at) {
            head = Some(at);
        }
    }
    head
}

/// Whether a noun with a nation before it stands for the state: "authorities", "government".
pub(super) fn is_state_noun(view: &View<'_>, at: usize) -> bool {
    let key = view.key(at);
    matches!(
        key,
        "authorities"
            | "authority"
            | "government"
            | "state"
            | "administration"
            | "officials"
            | "official"
            | "regime"
            | "junta"
            | "leaders"
            | "side"
            | "diplomats"
    )
}

/// What the source is, by the nouns of the phrase that names it.
pub(super) fn kind(view: &View<'_>, phrase: &Range<usize>) -> Option<AccountKind> {
    let traits = |wanted: Traits| phrase.clone().any(|at| view.is(at, wanted));
    if traits(Traits::ARMED) {
        Some(AccountKind::Party)
    } else if traits(Traits::MEDIA) && !traits(Traits::OFFICIAL) {
        Some(AccountKind::Media)
    } else if traits(Traits::WITNESS) && !traits(Traits::OFFICIAL) {
        Some(AccountKind::Witnesses)
    } else if traits(Traits::OFFICIAL) {
        Some(AccountKind::Authority)
    } else {
        None
    }
}

/// Whether a name looks like one person's: titled, or two or three words none of which is of a body
/// or a place.
pub(super) fn is_person(name: &Name) -> bool {
    let Some(longest) = name.forms.iter().max_by_key(|form| form.words.len()) else { return false };
    let corporate = longest.words.iter().any(|word| {
        let place = Traits::BODY | Traits::PLACE | Traits::MEDIA | Traits::ARMED | Traits::DOCUMENT;
        vocabulary().traits(word, &stem(word)).meet(place)
    });
    name.is_titled()
        || (2..=3).contains(&longest.words.len()) && !corporate && name.acronym().is_none()
}

/// What somebody with a name is, by the words of the name.
pub(super) fn kind_of_name(name: &Name) -> AccountKind {
    let words = name.forms.iter().flat_map(|form| &form.words);
    let traits: Vec<Traits> = words.map(|word| vocabulary().traits(word, &stem(word))).collect();
    let any = |wanted: Traits| traits.iter().any(|it| it.meet(wanted));
    let public = [
        "authority",
        "ministry",
        "agency",
        "court",
        "council",
        "police",
        "commission",
        "service",
        "department",
        "mission",
        "nations",
    ];
    if any(Traits::MEDIA) {
        AccountKind::Media
    } else if any(Traits::ARMED) {
        AccountKind::Party
    } else if public.iter().any(|word| name.has_word(word)) || name.is_titled() {
        AccountKind::Authority
    } else {
        AccountKind::Other
    }
}
