//! Bytes as a quote, what stands around it, and the blocks of an article, with NUL between them:
//! a place is whole, and words that are called found to the letter stand there to the letter.

#![no_main]

use libfuzzer_sys::fuzz_target;
use source_comparison_core::{
    anchor::{Haystack, Passage},
    model::Quote,
    text::{ByteOffset, is_grapheme_boundary},
};
use source_comparison_fuzz::sound::assert_whole;

fuzz_target!(|data: &[u8]| {
    let Ok(text) = core::str::from_utf8(data) else { return };
    let mut parts = text.split('\0');
    let mut part = || parts.next().unwrap_or_default();
    let quote = Quote { exact: part().into(), prefix: part().into(), suffix: part().into() };
    let blocks: Vec<&str> = parts.collect();
    let haystack = Haystack::new(blocks.iter().copied());
    let (passage, scores) = haystack.anchor_scored(&quote);
    assert_eq!(passage, haystack.anchor(&quote), "a second time");
    assert!((0.0..=1.0).contains(&scores.best) && scores.runner_up <= 1.0, "{scores:?}");
    let place = match passage {
        Passage::Exact(place) | Passage::Changed { place, .. } => Some(place),
        Passage::Ambiguous { nearest } => Some(nearest),
        Passage::Lost { nearest } => nearest,
    };
    if let Some(place) = place {
        assert_whole(blocks[place.block], place);
    }
    match passage {
        Passage::Exact(place) => {
            assert_eq!(place.span.of(blocks[place.block]), Some(&*quote.exact));
        }
        Passage::Changed { permille, .. } => assert!((1..=1000).contains(&permille)),
        Passage::Lost { .. } => {
            assert!(!stands_whole(&blocks, &quote.exact), "it does stand there")
        }
        Passage::Ambiguous { .. } => {}
    }
});

/// Whether the words stand in a block, from one visible character to another.
fn stands_whole(blocks: &[&str], words: &str) -> bool {
    !words.trim().is_empty()
        && blocks.iter().any(|block| {
            block.match_indices(words).any(|(at, _)| {
                is_grapheme_boundary(block, ByteOffset(at))
                    && is_grapheme_boundary(block, ByteOffset(at + words.len()))
            })
        })
}
