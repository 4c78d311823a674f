//! How long a suggestion takes: the Moura pair where the evaluation material lies beside the
//! project, two articles of 10,000 words, and the cost of one article of 1,000 to 100,000 words
//! against a short one, to show that it grows no faster than the text. Prints one line of JSON for
//! each.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a benchmark may stop

use std::{fs, hint::black_box, path::Path, time::Instant};

use source_comparison_analysis::{Flow, Source, SourceKind, suggest};

const WHO: [&str; 7] = [
    "The harbour council said that",
    "A letter from the ministry shows that",
    "Ada Vey, who runs the northern ferry, told the Vale Post that",
    "Two deckhands claimed that",
    "The River Safety Board (RSB) denied that",
    "According to Orle Lines,",
    "The keeper of the light at Marn wrote that",
];
const WHAT: [&str; 11] = [
    "launches left the southern quay before dawn",
    "crates of fruit were thrown overboard",
    "passengers waited on the deck of the Aurora",
    "lamps along the pier stayed dark",
    "shots were heard below Corrant",
    "boats searched the reeds near Orle for hours",
    "families went to the customs house",
    "holes were counted in the hull",
    "gunmen were led away by soldiers",
    "barrels stood before the granary in Tarn",
    "witnesses came to the old clinic",
];
const THEN: [&str; 6] = [
    "before the market opened on Tuesday",
    "while the rain went on falling",
    "as the patrol came into sight",
    "although no order had been given",
    "on the morning after the fair",
    "killing at least nine sailors",
];

/// An article of about so many words, in paragraphs of four sentences.
fn article(words: usize, seed: usize) -> String {
    let mut text = format!("The night on the lake, account {seed}\n\n");
    let mut count = 0;
    let mut nth = seed;
    while count < words {
        let number = 10 + nth * 7 % 900;
        let sentence = format!(
            "{} {number} {} {}. ",
            WHO[nth % WHO.len()],
            WHAT[nth * 3 % WHAT.len()],
            THEN[nth * 5 % THEN.len()]
        );
        count += sentence.split_whitespace().count();
        text.push_str(&sentence);
        nth += 1;
        if nth.is_multiple_of(4) {
            text.push_str("\n\n");
        }
    }
    text
}

fn report(name: &str, runs: usize, texts: &[&str]) {
    let sources: Vec<Source<'_>> =
        texts.iter().map(|text| Source { name: "text", kind: SourceKind::Text, text }).collect();
    let mut times: Vec<u128> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(suggest(black_box(&sources), &mut |_| Flow::Continue).unwrap());
            start.elapsed().as_nanos()
        })
        .collect();
    let first = times[0];
    times.sort_unstable();
    let median = times[runs / 2];
    println!(r#"{{"bench":"{name}","median_ns":{median},"first_ns":{first},"runs":{runs}}}"#);
}

/// Writes the texts of 10,000 words into the folder that `--write-input` names, for others to read.
fn write_input(folder: &str) {
    for (name, seed) in [("a.txt", 1), ("b.txt", 2)] {
        fs::write(Path::new(folder).join(name), article(10_000, seed)).unwrap();
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "--write-input") {
        write_input(&arguments[at + 1]);
        return;
    }
    let pair = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/eval/pairs/moura");
    let read = |name: &str| fs::read_to_string(pair.join(name));
    match (read("a.txt"), read("b.txt")) {
        (Ok(one), Ok(other)) => report("suggest-moura", 51, &[&one, &other]),
        _ => {
            println!(r#"{{"skipped":"suggest-moura","why":"no {}"}}"#, pair.display());
            report("suggest-2x600", 51, &[&article(600, 1), &article(600, 2)]);
        }
    }
    report("suggest-2x10k", 21, &[&article(10_000, 1), &article(10_000, 2)]);
    for words in [1_000, 10_000, 100_000] {
        report(&format!("suggest-{words}-against-500"), 7, &[&article(words, 1), &article(500, 2)]);
    }
}
