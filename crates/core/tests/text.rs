//! Offsets in three units, against counting by hand, and boundaries between visible characters,
//! against cutting the whole text.

#![allow(clippy::unwrap_used, clippy::string_slice)] // a test may fail loudly

#[path = "collate/scripts.rs"]
mod scripts;

use proptest::{prelude::*, proptest};
use source_comparison_core::text::{
    ByteOffset, CodePointOffset, OffsetMap, Span, Utf16Offset, is_grapheme_boundary,
    next_grapheme_boundary, previous_grapheme_boundary,
};
use unicode_segmentation::UnicodeSegmentation;

/// Any text at all, and texts of the scripts that make trouble.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), scripts::text(0..24)]
}

/// The boundaries of `text` between visible characters, both ends included.
fn boundaries(text: &str) -> Vec<usize> {
    text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect()
}

proptest! {
    #[test]
    fn bytes_become_code_points_and_utf16_units_as_counted_by_hand(text in any_text()) {
        let map = OffsetMap::new(&text);
        for at in 0..=text.len() + 2 {
            let before = text.get(..at);
            let points = before.map(|before| CodePointOffset(before.chars().count()));
            let units = before.map(|before| Utf16Offset(before.encode_utf16().count()));
            prop_assert_eq!(map.to_code_points(ByteOffset(at)), points);
            prop_assert_eq!(map.to_utf16(ByteOffset(at)), units);
        }
    }

    #[test]
    fn code_points_and_utf16_units_lead_back_to_the_same_byte(text in any_text()) {
        let map = OffsetMap::new(&text);
        let starts = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        for (point, at) in starts.map(ByteOffset).enumerate() {
            prop_assert_eq!(map.from_code_points(CodePointOffset(point)), Some(at));
            prop_assert_eq!(map.from_utf16(map.to_utf16(at).unwrap()), Some(at));
        }
    }

    #[test]
    fn no_offset_past_the_end_or_inside_a_surrogate_pair_has_a_byte(text in any_text()) {
        let map = OffsetMap::new(&text);
        let points = text.chars().count();
        prop_assert_eq!(map.from_code_points(CodePointOffset(points + 1)), None);
        let mut units = 0;
        for character in text.chars() {
            for inside in 1..character.len_utf16() {
                prop_assert_eq!(map.from_utf16(Utf16Offset(units + inside)), None);
            }
            units += character.len_utf16();
        }
        prop_assert_eq!(map.from_utf16(Utf16Offset(units + 1)), None);
    }

    #[test]
    fn a_boundary_is_one_of_the_standard_too(text in any_text()) {
        let boundaries = boundaries(&text);
        for at in 0..=text.len() {
            let is_boundary = boundaries.contains(&at);
            prop_assert!(is_boundary || !is_grapheme_boundary(&text, ByteOffset(at)), "at {}", at);
        }
        prop_assert!(!is_grapheme_boundary(&text, ByteOffset(text.len() + 1)));
    }

    #[test]
    fn the_next_and_the_previous_boundary_are_the_nearest_ones(text in any_text()) {
        let is_own = |at: &usize| is_grapheme_boundary(&text, ByteOffset(*at));
        let boundaries: Vec<usize> = (0..=text.len()).filter(is_own).collect();
        for at in 0..=text.len() {
            let next = boundaries.iter().copied().find(|boundary| *boundary >= at).unwrap();
            let previous = boundaries.iter().copied().rfind(|boundary| *boundary <= at).unwrap();
            prop_assert_eq!(next_grapheme_boundary(&text, ByteOffset(at)), ByteOffset(next));
            prop_assert_eq!(previous_grapheme_boundary(&text, ByteOffset(at)), ByteOffset(previous));
        }
    }

    #[test]
    fn two_spans_overlap_if_they_share_a_byte(a in 0..9_usize, b in 0..9_usize, c in 0..9_usize, d in 0..9_usize) {
        let (one, other) = (Span::new(a, b), Span::new(c, d));
        let shared = (0..9).any(|byte| (a..b).contains(&byte) && (c..d).contains(&byte));
        prop_assert_eq!(one.overlaps(other) && !one.is_empty() && !other.is_empty(), shared);
        prop_assert_eq!(one.overlaps(other), other.overlaps(one));
        prop_assert_eq!(one.len(), one.as_range().len());
    }
}

#[test]
fn accents_joined_emoji_flags_and_line_ends_are_not_cut() {
    for whole in ["e\u{301}", "👩🏽‍🚒", "🇲🇱", "قُ", "\r\n", "각"] {
        let text = format!("a{whole}b");
        for inside in 2..=whole.len() {
            assert!(
                !is_grapheme_boundary(&text, ByteOffset(inside)),
                "{whole:?} is cut at {inside}"
            );
        }
        assert!(is_grapheme_boundary(&text, ByteOffset(1)), "{whole:?} is not one thing");
        assert!(
            is_grapheme_boundary(&text, ByteOffset(1 + whole.len())),
            "{whole:?} is not one thing"
        );
    }
}

#[test]
fn what_is_written_today_is_cut_where_the_standard_cuts_it() {
    for text in [
        "Ségou, le 5 mai\r\nNaïve Zoe\u{308}",
        "👩🏽‍🚒👨‍👩‍👧‍👦🇲🇱🇫🇷🇳 ☀️1️⃣ 🏴\u{e0067}\u{e0062}\u{e007f}",
        "قُتِلَ ٢٠٣ شخصًا في موسى‌بن",
        "क्षत्रिय नमस्ते हिन्दी র‍্যাব ক্ষ தமிழ் కిరణ్ ശ്രീ",
        "대한민국 \u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}",
        "ภาษาไทย ກຳລັງ မြန်မာ ភាសាខ្មែរ བོད་ཡིག",
        "日本語がテキスト 中文 한글 Việt Nam Москва Ελλάδα ትግርኛ 𞤀𞤣𞤤𞤢𞤥",
    ] {
        let own = (0..=text.len()).filter(|at| is_grapheme_boundary(text, ByteOffset(*at)));
        assert_eq!(own.collect::<Vec<_>>(), boundaries(text), "{text}");
    }
}

#[test]
fn an_empty_text_has_one_position() {
    let map = OffsetMap::new("");
    assert_eq!(map.to_utf16(ByteOffset(0)), Some(Utf16Offset(0)));
    assert_eq!(map.from_utf16(Utf16Offset(1)), None);
    assert_eq!(map.to_code_points(ByteOffset(1)), None);
    assert!(is_grapheme_boundary("", ByteOffset(0)));
}
