//! How long a quote takes on 60,000 characters: one that stands nowhere, one with five edits, and
//! a thousand that stand there to the letter. Prints one line of JSON for each.
//!
//! With `--write-input DIR` it writes text.txt and quotes.json instead, so that other programs can
//! be timed on the same input, as tests/bench/approx-string-match.mjs is.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a benchmark may stop

use std::{env, fs, hint::black_box, path::Path, time::Instant};

use serde_json::json;
use source_comparison_core::{
    anchor::{Haystack, Passage},
    model::Quote,
};

/// Characters of the text, about 10,000 words.
const CHARACTERS: usize = 60_000;

/// Nothing like it can be built from [`OPENINGS`], [`MIDDLES`] and [`ENDINGS`].
const NOWHERE: &str = "A quartz clock struck twelve beneath the violet marquee, and every juggler \
                       bowed to the empty square.";

const OPENINGS: &[&str] = &[
    "The harbour council",
    "Her brother, a pilot,",
    "Nobody in the valley",
    "An officer of the guard",
    "The new ferry",
    "A letter from the ministry",
    "One of the deckhands",
    "The keeper of the light",
    "Three market women",
    "The clinic at the quay",
    "An old map of the delta",
    "The evening paper",
];

const MIDDLES: &[&str] = &[
    "said on Tuesday that",
    "had long suspected that",
    "could not explain why",
    "wrote to the governor because",
    "was told by a neighbour that",
    "laughed when asked whether",
    "keeps a ledger which shows that",
    "would rather believe that",
    "denied in a statement that",
    "learned from the radio that",
    "went to court to prove that",
];

const ENDINGS: &[&str] = &[
    "the bridge had been closed for repairs",
    "two launches left before dawn without lamps",
    "the price of bread doubled in a month",
    "the river rises every other spring",
    "no warrant was ever shown to the crew",
    "the granary fire was not an accident",
    "the prisoners were moved to the coast",
    "the audit was never finished",
    "a steamer ran aground near the shallows",
    "the school would open again in autumn",
    "the governor’s cousin owns the quarry",
    "fireworks and gunshots sound alike at night",
    "the northern road is shorter by an hour",
];

/// Sentences put together by counting, in paragraphs of about 400 characters.
fn text() -> Vec<String> {
    let (mut blocks, mut block, mut characters) = (Vec::new(), String::new(), 0);
    for nth in 0.. {
        let pick =
            |parts: &[&'static str], step: usize| parts[(nth * step + nth / 7) % parts.len()];
        let (opening, middle, ending) = (pick(OPENINGS, 5), pick(MIDDLES, 7), pick(ENDINGS, 3));
        block += &format!("{opening} {middle} {ending}, and that was in the year {}. ", 1000 + nth);
        if block.chars().count() > 400 {
            characters += block.chars().count();
            blocks.push(std::mem::take(&mut block));
        }
        if characters > CHARACTERS {
            return blocks;
        }
    }
    blocks
}

/// A hundred characters from the middle of the text, with five letters exchanged.
fn with_five_edits(blocks: &[String]) -> String {
    let block = &blocks[blocks.len() / 2];
    let mut chars: Vec<char> = block.chars().skip(10).take(100).collect();
    let letters: Vec<usize> = (0..chars.len()).filter(|at| chars[*at].is_lowercase()).collect();
    for at in letters.iter().skip(9).step_by(15).take(5) {
        chars[*at] = if chars[*at] == 'x' { 'y' } else { 'x' };
    }
    chars.into_iter().collect()
}

fn quote(exact: &str) -> Quote {
    Quote { exact: exact.into(), ..Quote::default() }
}

fn report(name: &str, characters: usize, runs: usize, work: &mut dyn FnMut()) {
    let mut times: Vec<u128> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_nanos()
        })
        .collect();
    times.sort_unstable();
    let median = times[runs / 2];
    println!(
        r#"{{"bench":"{name}","median_ns":{median},"runs":{runs},"characters":{characters}}}"#
    );
}

fn write_input(folder: &Path, blocks: &[String], edited: &str) {
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("text.txt"), blocks.join("\n")).unwrap();
    // The nearest place is sought within 40 % of the quote's characters.
    let bound = |quote: &str| quote.chars().count() * 40 / 100;
    let quotes = json!([
        { "name": "miss", "exact": NOWHERE, "maxErrors": bound(NOWHERE) },
        { "name": "five-edits", "exact": edited, "maxErrors": bound(edited) },
    ]);
    fs::write(folder.join("quotes.json"), format!("{quotes:#}\n")).unwrap();
}

fn main() {
    let blocks = text();
    let edited = with_five_edits(&blocks);
    let mut arguments = env::args().skip_while(|argument| argument != "--write-input").skip(1);
    if let Some(folder) = arguments.next() {
        return write_input(Path::new(&folder), &blocks, &edited);
    }
    let characters = blocks.iter().map(|block| block.chars().count()).sum();
    let fresh = || Haystack::new(blocks.iter().map(String::as_str));
    let haystack = fresh();
    let (miss, hit) = (quote(NOWHERE), quote(&edited));
    assert!(matches!(haystack.anchor(&miss), Passage::Lost { .. }));
    assert!(!matches!(haystack.anchor(&hit), Passage::Lost { .. } | Passage::Exact(_)));
    report("anchor-miss-60k", characters, 501, &mut || {
        black_box(haystack.anchor(black_box(&miss)));
    });
    report("anchor-miss-60k-first", characters, 101, &mut || {
        black_box(fresh().anchor(black_box(&miss)));
    });
    report("anchor-five-edits-60k", characters, 501, &mut || {
        black_box(haystack.anchor(black_box(&hit)));
    });
    let exact: Vec<Quote> = blocks
        .iter()
        .flat_map(|block| (0..7).map(move |nth| (block, nth * 50)))
        .map(|(block, skip)| quote(&block.chars().skip(skip).take(60).collect::<String>()))
        .take(1000)
        .collect();
    report("anchor-thousand-exact-60k", characters, 21, &mut || {
        let haystack = fresh();
        for quote in &exact {
            black_box(haystack.anchor(black_box(quote)));
        }
    });
}
