//! Sentences that stand more than once, and paragraphs that moved.

use source_comparison_core::{
    anchor::{Haystack, Passage},
    model::Quote,
};

use crate::invented::{ARTICLE, Dice, haystack, quote_of, stretch_of, with_slips};

/// The article with one sentence put after every paragraph.
fn with_refrain(refrain: &str) -> Vec<String> {
    ARTICLE.iter().skip(2).map(|block| format!("{block} {refrain} He paused.")).collect()
}

/// Quotes tried for each rate. Unoptimised code is twenty times slower.
const DRAWS: usize = if cfg!(debug_assertions) { 200 } else { 2_000 };

const REFRAIN: &str = "The guard did not answer further questions from reporters.";

fn refrain_of(blocks: &[String], block: usize, reach: usize) -> Quote {
    let start = blocks[block].find(REFRAIN).unwrap();
    quote_of(blocks, block, (start, start + REFRAIN.len()), reach)
}

#[test]
fn prefix_and_suffix_choose_among_sentences_that_are_the_same() {
    let blocks = with_refrain(REFRAIN);
    let haystack = haystack(&blocks);
    for block in 0..blocks.len() {
        let quote = refrain_of(&blocks, block, 32);
        let passage = haystack.anchor(&quote);
        assert!(matches!(passage, Passage::Exact(place) if place.block == block), "{quote:?}");
        let prefix_only = Quote { suffix: "".into(), ..quote };
        let passage = haystack.anchor(&prefix_only);
        assert!(matches!(passage, Passage::Exact(place) if place.block == block), "{passage:?}");
        let nothing = Quote { prefix: "".into(), ..prefix_only };
        assert!(matches!(haystack.anchor(&nothing), Passage::Ambiguous { .. }));
        let said_everywhere = Quote { suffix: " He paused.".into(), ..nothing };
        assert!(matches!(haystack.anchor(&said_everywhere), Passage::Ambiguous { .. }));
    }
}

#[test]
fn they_still_choose_when_quote_prefix_and_suffix_have_slips() {
    let blocks = with_refrain(REFRAIN);
    let haystack = haystack(&blocks);
    let mut dice = Dice(21);
    for (percent, least) in [(5, 990), (10, 980), (20, 900)] {
        let (mut right, mut draws) = (0, 0);
        for round in 0..DRAWS {
            let block = round % blocks.len();
            let whole = refrain_of(&blocks, block, 32);
            let quote = Quote {
                exact: with_slips(&whole.exact, percent, &mut dice).into(),
                prefix: with_slips(&whole.prefix, percent, &mut dice).into(),
                suffix: with_slips(&whole.suffix, percent, &mut dice).into(),
            };
            draws += 1;
            if let Some(place) = haystack.anchor(&quote).place() {
                assert_eq!(place.block, block, "{quote:?}");
                right += 1;
            }
        }
        println!("repeated sentence, {percent} % edited: right {right} of {draws}");
        assert!(right * 1000 >= draws * least, "{right} of {draws}");
    }
}

#[test]
fn a_paragraph_that_moved_is_followed() {
    let mut dice = Dice(22);
    let mut moved: Vec<&str> = ARTICLE.to_vec();
    moved.rotate_left(7);
    moved.swap(2, 9);
    let haystack = haystack(&moved);
    for (percent, least) in [(0, 1000), (5, 990), (10, 980), (20, 900)] {
        let (mut right, mut draws) = (0, 0);
        while draws < DRAWS {
            let block = dice.below(ARTICLE.len());
            let text = ARTICLE[block];
            // Words at both sides come along: the quote lies within its paragraph.
            let Some((start, end)) = stretch_of(text, 30, 150, &mut dice) else { continue };
            if start < 16 || end + 16 > text.len() {
                continue;
            }
            draws += 1;
            let whole = quote_of(ARTICLE, block, (start, end), 32);
            let quote =
                Quote { exact: with_slips(&whole.exact, percent, &mut dice).into(), ..whole };
            if let Some(place) = haystack.anchor(&quote).place() {
                assert_eq!(moved[place.block], text, "{quote:?}");
                right += 1;
            }
        }
        println!("moved paragraph, {percent} % edited: right {right} of {draws}");
        assert!(right * 1000 >= draws * least, "{right} of {draws}");
    }
}

#[test]
fn exact_words_elsewhere_do_not_win_over_all_that_stands_around() {
    let text = [
        "It was the army, said the mayor of Moura, that had opened fire on the market.",
        "Later the convoy left. Nobody had seen the  army since, and nobody asked where it was.",
    ];
    let quote = Quote {
        exact: "the army".into(),
        prefix: "the convoy left. Nobody had seen ".into(),
        suffix: " since, and nobody asked where".into(),
    };
    let passage = haystack(&text).anchor(&quote);
    assert!(matches!(passage, Passage::Ambiguous { .. }), "{passage:?}");
}

#[test]
fn very_many_repeats_need_a_prefix_or_suffix_that_fits_to_the_letter() {
    let text = format!("{}the end", "and then ".repeat(500));
    let haystack = Haystack::new([text.as_str()].into_iter());
    let quote = |suffix: &str| Quote {
        exact: "and then".into(),
        suffix: suffix.into(),
        ..Quote::default()
    };
    assert!(matches!(haystack.anchor(&quote(" and then ")), Passage::Ambiguous { .. }));
    assert!(matches!(haystack.anchor(&quote(" nothing")), Passage::Ambiguous { .. }));
    let passage = haystack.anchor(&quote(" the end"));
    let last = text.rfind("and then").unwrap();
    assert!(matches!(passage, Passage::Exact(place) if place.span.start.0 == last), "{passage:?}");
}

#[test]
fn a_quote_of_one_letter_is_never_placed_on_white_space() {
    let text = "It closed. \\. … \r\ncafé\r\n  day\r\n";
    let quote = Quote {
        exact: "é ".into(),
        prefix: "It closed. \\. … \r\ncafé\r\ncaf".into(),
        suffix: "Monday\r\n".into(),
    };
    let passage = Haystack::new([text].into_iter()).anchor(&quote);
    let words = passage.place().and_then(|place| place.span.of(text));
    assert!(words.is_none_or(|words| !words.trim().is_empty()), "{passage:?}");
}
