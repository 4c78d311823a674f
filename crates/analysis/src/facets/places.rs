//! Where things are said to be: on which side of what, and in, near or off which place.

use core::ops::Range;

use crate::{
    tags::Tag,
    tokens::View,
    vocabulary::{Traits, vocabulary},
};

/// How something stands to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nearness {
    /// In, at or on it.
    In,
    /// Near or off it.
    Near,
    /// From or to it.
    Way,
}

/// A side or a part of something: "the western shore", "the south of the country".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Side {
    /// On the compass: N, SE, C for the centre.
    pub(crate) direction: &'static str,
    /// The token of what it is a side of.
    pub(crate) of: Option<usize>,
    pub(crate) tokens: Range<usize>,
}

/// A named place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) nearness: Nearness,
    /// The first token of the name.
    pub(crate) name: usize,
    /// The token of the common noun with the name: region, town.
    pub(crate) kind: Option<usize>,
    pub(crate) tokens: Range<usize>,
}

/// The sides that a sentence names.
pub(crate) fn sides(view: &View<'_>, sentence: &Range<usize>) -> Vec<Side> {
    sentence.clone().filter_map(|at| side(view, sentence, at)).collect()
}

fn side(view: &View<'_>, sentence: &Range<usize>, at: usize) -> Option<Side> {
    let direction = vocabulary().direction(view.key(at))?;
    // "South America", "the Middle East": part of a name.
    let named = view.is_capital(at) && view.is_capital(at + 1)
        || view.is_capital(at) && at > sentence.start && !view.is(at - 1, Traits::STOP);
    if named {
        return None;
    }
    let noun = |at: usize| at < sentence.end && !view.is_mark(at) && !view.is(at, Traits::STOP);
    let adjective = view.key(at).ends_with("ern") || view.key(at) == "central";
    if adjective {
        return noun(at + 1).then(|| Side { direction, of: Some(at + 1), tokens: at..at + 2 });
    }
    // "25 kilometres north of Orle"
    let measured = at > sentence.start && view.is(at - 1, Traits::UNIT);
    let placed =
        measured || at > sentence.start && matches!(view.key(at - 1), "the" | "in" | "its");
    let mut of = None;
    let mut end = at + 1;
    if view.key(at + 1) == "of" {
        let after = (at + 2..sentence.end.min(at + 5)).find(|it| noun(*it));
        of = after;
        end = after.map_or(end, |it| it + 1);
    }
    (placed && of.is_some()).then_some(Side { direction, of, tokens: at..end })
}

/// The named places of a sentence; `tags` are those of its tokens.
pub(crate) fn places(view: &View<'_>, sentence: &Range<usize>, tags: &[Tag]) -> Vec<Place> {
    let tag = |at: usize| {
        let nth = at.checked_sub(sentence.start);
        nth.and_then(|nth| tags.get(nth)).copied().unwrap_or(Tag::Mark)
    };
    let mut found = Vec::new();
    for at in sentence.clone() {
        let Some(nearness) = nearness(view.key(at)) else { continue };
        let mut name = at + 1;
        let mut kind = None;
        // "in the village of Moura", "in the Segou region"
        while name < sentence.end.min(at + 6) && tag(name) != Tag::Name {
            let passes = view.is(name, Traits::DETERMINER | Traits::PLACE | Traits::DIRECTION)
                || view.key(name) == "of";
            if !passes {
                break;
            }
            if view.is(name, Traits::PLACE) && !view.is(name, Traits::DIRECTION) {
                kind = Some(name);
            }
            name += 1;
        }
        if tag(name) != Tag::Name
            || view.is(name, Traits::MONTH | Traits::WEEKDAY | Traits::NATIONAL)
        {
            continue;
        }
        let mut end = name;
        while end < sentence.end && (tag(end) == Tag::Name || view.is_hyphen(end)) {
            end += 1;
        }
        if kind.is_none() && view.is(end, Traits::PLACE) && tag(end) == Tag::Content {
            kind = Some(end);
            end += 1;
        }
        found.push(Place { nearness, name, kind, tokens: at..end });
    }
    found
}

fn nearness(key: &str) -> Option<Nearness> {
    Some(match key {
        "in" | "at" | "on" | "inside" | "within" | "across" => Nearness::In,
        "near" | "off" | "outside" | "around" | "beside" | "nearby" => Nearness::Near,
        "from" | "to" | "towards" | "toward" | "for" | "leaving" => Nearness::Way,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Nearness, places, sides};
    use crate::{
        lexemes::Lexemes,
        tags::tags,
        tokens::{Reading, View},
    };

    fn read<T>(text: &str, take: impl Fn(&View<'_>, &core::ops::Range<usize>) -> T) -> T {
        let mut lexemes = Lexemes::default();
        let reading = Reading::new(text, &mut lexemes);
        let view = View { text, tokens: &reading.tokens, lexemes: &lexemes };
        take(&view, &reading.sentences[0])
    }

    #[test]
    fn sides_have_a_direction_and_what_they_are_of() {
        let of = |text: &str| {
            read(text, |view, sentence| {
                let found = sides(view, sentence);
                found
                    .iter()
                    .map(|it| format!("{} {}", it.direction, it.of.map_or("", |of| view.key(of))))
                    .collect::<Vec<_>>()
            })
        };
        assert_eq!(of("It fell in the south of the nation."), ["S nation"]);
        assert_eq!(of("It sank off the western shore."), ["W shore"]);
        assert_eq!(of("It happened in central Norland."), ["C norland"]);
        assert!(of("He fought in South America and the Middle East.").is_empty());
    }

    #[test]
    fn named_places_are_in_or_near() {
        read("It was near Orle and in the village of Tarn.", |view, sentence| {
            let tags = tags(view, sentence, false);
            let found = places(view, sentence, &tags);
            assert_eq!(found.len(), 2);
            assert_eq!((found[0].nearness, view.key(found[0].name)), (Nearness::Near, "orle"));
            assert_eq!(view.key(found[1].kind.unwrap()), "village");
        });
    }
}
