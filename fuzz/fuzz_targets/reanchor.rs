//! An invented file whose first article gets another text: nothing is dropped, words that are told
//! as found stand there, the others keep what they say, and the same text changes nothing.

#![no_main]

use libfuzzer_sys::fuzz_target;
use source_comparison_core::{
    anchor::{Haystack, Passage},
    format::{Block, BlockKind, Claim, File, Quote},
    model,
    reanchor::{Fate, Outcome, Reanchored, reanchor},
};
use source_comparison_fuzz::{dice::Dice, edited, invented};

fuzz_target!(|data: &[u8]| {
    let (edits, rest) = data.split_at(data.len() / 4);
    let file = invented::file(rest);
    let article = &file.articles[0];
    let blocks = edited::blocks(&mut Dice::new(edits), &article.blocks);
    let give = |file: &File, blocks: &[Block]| {
        reanchor(file, &article.id, blocks.to_vec()).expect("the file has the article")
    };
    let new = give(&file, &blocks);
    let again = give(&file, &blocks);
    assert_eq!((&new.fates, quotes(&new)), (&again.fates, quotes(&again)), "a second time");
    assert_only_the_text_is_new(&file, &blocks, &new);
    assert_fates_hold(&file, &blocks, &new);
    // A quote may give other words around it than those that stand there, until it is placed once.
    for (file, blocks) in [(&new.file, &blocks), (&file, &article.blocks)] {
        assert_the_same_text_changes_nothing(file, blocks, &give(file, blocks));
    }
    assert!(reanchor(&file, "none", blocks).is_none());
});

/// Fails where anything but the article's blocks and its claims' quotes is not as before.
fn assert_only_the_text_is_new(file: &File, blocks: &[Block], new: &Reanchored) {
    let mut before = file.clone();
    before.articles[0].blocks = blocks.to_vec();
    let own = |claim: &Claim| claim.article == file.articles[0].id;
    let mut claims = Vec::new();
    for (index, (was, is)) in before.claims.iter_mut().zip(&new.file.claims).enumerate() {
        if own(was) {
            was.quote = is.quote.clone();
            claims.push(index);
        }
    }
    // Written out, since a confidence that is no number does not equal itself.
    assert_eq!(format!("{before:?}"), format!("{:?}", new.file), "more than the text");
    assert!(new.fates.iter().map(|fate| fate.claim).eq(claims), "not each claim has a fate");
}

/// Fails where what is told of a claim is not so, or anchoring its new quote says otherwise.
fn assert_fates_hold(file: &File, blocks: &[Block], new: &Reanchored) {
    let texts = shown(blocks);
    let haystack = Haystack::new(texts.iter().copied());
    let stands = |words: &str| texts.iter().any(|text| text.contains(words));
    for Fate { claim, outcome } in &new.fates {
        let (was, is) = (&file.claims[*claim].quote, &new.file.claims[*claim].quote);
        let found = haystack.anchor(&to_model(is));
        match outcome {
            Outcome::Changed { before, after, permille } => {
                assert_eq!((before, after), (&was.exact, &is.exact));
                assert!((1..=1000).contains(permille));
            }
            _ => assert_eq!(was.exact, is.exact, "{outcome:?} and yet other words"),
        }
        match outcome {
            Outcome::Unchanged | Outcome::Moved { .. } | Outcome::Changed { .. } => {
                assert!(stands(&is.exact), "{:?} does not stand there", is.exact);
                assert!(matches!(found, Passage::Exact(_)), "{outcome:?} and then {found:?}");
                if let Outcome::Moved { to, .. } = outcome {
                    assert_eq!(found.place().map(|place| place.block), Some(*to));
                }
            }
            Outcome::Ambiguous { nearest } => assert!(stands(nearest), "{nearest:?} is nowhere"),
            Outcome::Lost { nearest } => assert!(nearest.as_deref().is_none_or(stands)),
        }
        assert_eq!(found.place().is_none(), outcome.needs_an_editor(), "{outcome:?} and {found:?}");
    }
}

/// Fails where a claim that stood there to the letter is told as anything else.
fn assert_the_same_text_changes_nothing(file: &File, blocks: &[Block], again: &Reanchored) {
    let texts = shown(blocks);
    let haystack = Haystack::new(texts.iter().copied());
    for Fate { claim, outcome } in &again.fates {
        let (was, is) = (&file.claims[*claim].quote, &again.file.claims[*claim].quote);
        match haystack.anchor(&to_model(was)) {
            Passage::Exact(_) => {
                assert_eq!(*outcome, Outcome::Unchanged, "{was:?} in {texts:?}");
                assert_eq!(was.exact, is.exact);
            }
            Passage::Changed { .. } => {}
            Passage::Ambiguous { .. } | Passage::Lost { .. } => {
                assert!(outcome.needs_an_editor(), "{was:?} in {texts:?}: {outcome:?}");
                assert_eq!(was, is);
            }
        }
    }
}

fn quotes(new: &Reanchored) -> Vec<&Quote> {
    new.file.claims.iter().map(|claim| &claim.quote).collect()
}

/// The texts in which words can be marked: furniture is not shown.
fn shown(blocks: &[Block]) -> Vec<&str> {
    let is_shown = |block: &Block| block.kind != Some(BlockKind::Furniture);
    blocks.iter().map(|block| if is_shown(block) { block.text.as_str() } else { "" }).collect()
}

fn to_model(quote: &Quote) -> model::Quote {
    model::Quote {
        exact: quote.exact.as_str().into(),
        prefix: quote.prefix.as_str().into(),
        suffix: quote.suffix.as_str().into(),
    }
}
