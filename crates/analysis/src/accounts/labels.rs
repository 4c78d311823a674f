//! What to call an account.

use core::ops::Range;

use crate::{
    letters::{capitalized, small},
    names::Name,
    tokens::View,
    vocabulary::Traits,
};

/// Characters of a name for tight places.
const SHORT: usize = 14;

/// The full name with its acronym: "River Safety Board (RSB)".
pub(super) fn full_name(name: &Name) -> String {
    match name.acronym() {
        Some(acronym) if acronym != name.full() => format!("{} ({acronym})", name.full()),
        _ => name.full().to_owned(),
    }
}

/// The state as a speaker: "Norland (authorities)".
pub(super) fn state(full: &str, nation: &str) -> String {
    let nation = capitalized(nation);
    // The form that the texts use, where it is the name itself.
    let name = if small(full) == small(&nation) { full } else { &nation };
    format!("{name} (authorities)")
}

/// The key and the name of a source that common words name.
pub(super) fn common(view: &View<'_>, phrase: &Range<usize>, head: usize) -> (String, String) {
    let mut start = phrase.start;
    while start < head
        && (view.is(start, Traits::DETERMINER | Traits::PRONOUN)
            || view.lexeme(start).number.is_some()
            || view.is_mark(start))
    {
        start += 1;
    }
    let kept: Vec<String> = (start..=head)
        .filter(|at| !view.is_mark(*at) && !view.is(*at, Traits::DETERMINER))
        .map(|at| match view.lexeme(at).nation {
            Some(nation) => nation.to_owned(),
            None => view.lexeme(at).stem_text.clone(),
        })
        .collect();
    // Survivors are survivors, whichever of them speak.
    let witness = view.is(head, Traits::WITNESS) && view.is_plural(head);
    let key = if witness || kept.is_empty() {
        view.lexeme(head).stem_text.clone()
    } else {
        kept.join(" ")
    };
    let from = if witness { head } else { start };
    let words = view.words(from..head + 1);
    let words = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s")).unwrap_or(words);
    (key, capitalized(words))
}

/// A name for tight places: the acronym, the last name, or as many whole words as fit.
pub(crate) fn shortened(full: &str, name: Option<&Name>) -> String {
    if let Some(acronym) = name.and_then(Name::acronym) {
        return acronym.chars().take(SHORT).collect();
    }
    let bare = full.split(" (").next().unwrap_or(full);
    if bare.chars().count() <= SHORT {
        return bare.to_owned();
    }
    let words: Vec<&str> = bare.split_whitespace().collect();
    let mut short = String::new();
    for word in words.iter().rev() {
        let longer = if short.is_empty() { (*word).to_owned() } else { format!("{word} {short}") };
        if longer.chars().count() > SHORT {
            break;
        }
        short = longer;
    }
    let short = short.trim_start_matches("of ").trim_start_matches("for ").to_owned();
    if short.is_empty() { bare.chars().take(SHORT).collect() } else { short }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn short_names_fit_tight_places() {
        assert_eq!(shortened("Survivors", None), "Survivors");
        assert_eq!(shortened("Northern river authority", None), "authority");
        assert_eq!(shortened("Norland (authorities)", None), "Norland");
        assert!(shortened("Llanfairpwllgwyngyllgogerych", None).chars().count() <= 14);
    }
}
