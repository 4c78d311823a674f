//! What holds for any text and any quote.

use proptest::{collection::vec, prelude::*, sample::select};
use source_comparison_core::{
    anchor::{Passage, Place},
    model::Quote,
    text::{ByteOffset, is_grapheme_boundary},
};

use crate::invented::{haystack, quote_of};

/// Words with accents of both kinds, emoji joined of several, flags, right-to-left letters,
/// scripts without spaces, numbers and white space of many kinds.
fn paragraph() -> impl Strategy<Value = String> {
    let word = select(vec![
        "the",
        "army",
        "Moura",
        "Mora",
        "203",
        "1,200",
        "café",
        "cafe\u{301}",
        "Ségou",
        "👩‍👩‍👧‍👦",
        "🇲🇱",
        "שָׁלוֹם",
        "مرحبا",
        "كِتَاب",
        "船",
        "黎明前",
        "น้ำ",
        "नमस्ते",
        "co\u{ad}op",
        "e\u{308}\u{301}",
        "ﬁre",
        "straße",
        "İzmir",
        "–",
        "“yes”",
        "‘no’",
        "not",
        "a",
        "e",
        "aa",
        "aaa",
        "…",
        "\u{200f}",
    ]);
    let gap = select(vec![" ", " ", " ", " ", "\u{a0}", "  ", "\r\n", "\t", "", ", ", ". "]);
    vec((word, gap), 0..40).prop_map(|parts| parts.into_iter().flat_map(|(a, b)| [a, b]).collect())
}

/// Two boundaries between visible characters of a text, in order.
fn cut(text: &str, first: usize, second: usize) -> (usize, usize) {
    let is_end = |at: &usize| is_grapheme_boundary(text, ByteOffset(*at));
    let ends: Vec<usize> = (0..=text.len()).filter(is_end).collect();
    let (one, other) = (ends[first % ends.len()], ends[second % ends.len()]);
    (one.min(other), one.max(other))
}

fn places(passage: Passage) -> Option<Place> {
    match passage {
        Passage::Exact(place)
        | Passage::Changed { place, .. }
        | Passage::Ambiguous { nearest: place } => Some(place),
        Passage::Lost { nearest } => nearest,
    }
}

fn is_whole(blocks: &[String], place: Place) -> bool {
    blocks.get(place.block).is_some_and(|text| {
        !place.span.is_empty()
            && is_grapheme_boundary(text, place.span.start)
            && is_grapheme_boundary(text, place.span.end)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_of_the_text_are_found_with_what_stands_around_them(
        blocks in vec(paragraph(), 1..5),
        (block, first, second) in (0_usize..5, 0_usize..200, 0_usize..200),
    ) {
        let block = block % blocks.len();
        let (start, end) = cut(&blocks[block], first, second);
        let quote = quote_of(&blocks, block, (start, end), 32);
        let passage = haystack(&blocks).anchor(&quote);
        match passage {
            Passage::Exact(place) => {
                prop_assert_eq!(place.span.of(&blocks[place.block]), Some(&*quote.exact));
            }
            // The article repeats itself there, or there is nothing to see.
            Passage::Ambiguous { nearest } => {
                prop_assert_eq!(nearest.span.of(&blocks[nearest.block]), Some(&*quote.exact));
                let all = blocks.join("\n");
                prop_assert!(all.matches(&*quote.exact).count() > 1 || quote.exact.len() < 4);
            }
            Passage::Lost { .. } => prop_assert!(quote.exact.trim().is_empty()),
            Passage::Changed { .. } => prop_assert!(false, "{:?}", passage),
        }
    }

    #[test]
    fn a_sentence_that_stands_once_is_found_exactly(
        blocks in vec(paragraph(), 1..5),
        block in 0_usize..5,
        split in 0_usize..200,
    ) {
        let sentence = "Major Pell rejected that account as a fairy tale.";
        let mut blocks = blocks;
        let block = block % blocks.len();
        let (start, _) = cut(&blocks[block], split, split);
        blocks[block].insert_str(start, &format!(" {sentence} "));
        let place = (start + 1, start + 1 + sentence.len());
        let quote = quote_of(&blocks, block, place, 32);
        let passage = haystack(&blocks).anchor(&quote);
        prop_assert!(
            matches!(passage, Passage::Exact(found)
                if found.block == block && found.span.as_range() == (place.0..place.1)),
            "{:?}", passage
        );
    }

    #[test]
    fn nothing_panics_and_every_place_is_whole(
        blocks in vec(prop_oneof![paragraph(), any::<String>()], 0..5),
        exact in prop_oneof![paragraph(), any::<String>(), Just(String::new())],
        prefix in prop_oneof![paragraph(), any::<String>(), Just(String::new())],
        suffix in prop_oneof![paragraph(), any::<String>(), Just(String::new())],
    ) {
        let quote = Quote { exact: exact.into(), prefix: prefix.into(), suffix: suffix.into() };
        let haystack = haystack(&blocks);
        let (passage, scores) = haystack.anchor_scored(&quote);
        if let Some(place) = places(passage) {
            prop_assert!(is_whole(&blocks, place), "{:?}", place);
        }
        if let Passage::Changed { permille, .. } = passage {
            prop_assert!((1..=1000).contains(&permille));
        }
        prop_assert!((0.0..=1.0).contains(&scores.best) && scores.runner_up <= 1.0);
        prop_assert_eq!(passage, haystack.anchor(&quote), "a second time");
    }

    #[test]
    fn a_damaged_stretch_is_found_whole_or_not_at_all(
        blocks in vec(paragraph(), 1..4),
        (block, first, second) in (0_usize..4, 0_usize..200, 0_usize..200),
        (at, put) in (0_usize..200, any::<char>()),
    ) {
        let block = block % blocks.len();
        let (start, end) = cut(&blocks[block], first, second);
        let mut quote = quote_of(&blocks, block, (start, end), 32);
        let mut exact = quote.exact.to_string();
        let (at, _) = cut(&exact, at, at);
        exact.insert(at, put);
        quote.exact = exact.into();
        if let Some(place) = places(haystack(&blocks).anchor(&quote)) {
            prop_assert!(is_whole(&blocks, place), "{:?}", place);
        }
    }
}
