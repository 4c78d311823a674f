//! One spelling for words that are written in two: British stems become American ones.

use std::borrow::Cow;

/// Stems that no rule below covers, British and American; sorted by the first.
const PAIRS: [(&str, &str); 34] = [
    ("aeroplan", "airplan"),
    ("aluminium", "aluminum"),
    ("armour", "armor"),
    ("artefact", "artifact"),
    ("behaviour", "behavior"),
    ("calibr", "caliber"),
    ("catalogu", "catalog"),
    ("centr", "center"),
    ("colour", "color"),
    ("defenc", "defens"),
    ("dialogu", "dialog"),
    ("enquiri", "inquiri"),
    ("favour", "favor"),
    ("favourit", "favorit"),
    ("fibr", "fiber"),
    ("grey", "gray"),
    ("harbour", "harbor"),
    ("honour", "honor"),
    ("humour", "humor"),
    ("judgement", "judgment"),
    ("kilometr", "kilometer"),
    ("labour", "labor"),
    ("licenc", "licens"),
    ("litr", "liter"),
    ("manoeuvr", "maneuver"),
    ("metr", "meter"),
    ("neighbour", "neighbor"),
    ("neighbourhood", "neighborhood"),
    ("offenc", "offens"),
    ("practis", "practic"),
    ("programm", "program"),
    ("rumour", "rumor"),
    ("sceptic", "skeptic"),
    ("theatr", "theater"),
];

/// Endings that differ by one letter. That some American words are respelled too (`promis` becomes
/// `promiz`) does no harm: a stem is a key.
const ENDINGS: [(&str, &str); 5] =
    [("isation", "ization"), ("iser", "izer"), ("is", "iz"), ("yser", "yzer"), ("ys", "yz")];

/// Below this many letters an ending is part of the word, as in `his`.
const SHORTEST: usize = 5;

pub(super) fn american(stem: String) -> Cow<'static, str> {
    if let Ok(place) = PAIRS.binary_search_by(|(british, _)| (*british).cmp(stem.as_str())) {
        return PAIRS.get(place).map_or(Cow::Owned(stem), |(_, american)| Cow::Borrowed(american));
    }
    if stem.len() < SHORTEST {
        return Cow::Owned(stem);
    }
    for (british, american) in ENDINGS {
        if let Some(kept) = stem.strip_suffix(british) {
            return Cow::Owned([kept, american].concat());
        }
    }
    Cow::Owned(stem)
}

#[cfg(test)]
mod tests {
    use super::PAIRS;

    #[test]
    fn the_pairs_are_sorted_for_the_search() {
        assert!(PAIRS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
