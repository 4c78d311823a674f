//! How long the first use takes and how long a question takes, as lines of JSON.

use std::hint::black_box;
use std::time::{Duration, Instant};

use source_comparison_lexicon::{Lexicon, WordId, stem};

/// Odd, so that there is a middle one.
const RUNS: usize = 31;

const WORDS: [&str; 16] = [
    "soldiers",
    "killed",
    "captured",
    "village",
    "hostages",
    "denied",
    "spokesman",
    "ferry",
    "capsized",
    "thousands",
    "according",
    "mercenaries",
    "jihadists",
    "released",
    "military",
    "xyzzy",
];

fn main() {
    let begun = Instant::now();
    let lexicon = Lexicon::english();
    print("lexicon-decode", begun.elapsed(), 1, 1);
    measure("lexicon-stem", WORDS.len(), || {
        for word in WORDS {
            black_box(stem(black_box(word)));
        }
    });
    let stems: Vec<String> = WORDS.iter().map(|word| stem(word).into_owned()).collect();
    measure("lexicon-find", stems.len(), || {
        for stem in &stems {
            black_box(lexicon.word(black_box(stem)));
        }
    });
    let words: Vec<WordId> = stems.iter().filter_map(|stem| lexicon.word(stem)).collect();
    measure("lexicon-synonymy-of", words.len() * words.len(), || {
        for a in &words {
            for b in &words {
                black_box(lexicon.synonymy_of(*a, *b));
            }
        }
    });
}

/// The median of the runs, for one of the questions that a run asks.
fn measure(name: &str, questions: usize, work: impl Fn()) {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let begun = Instant::now();
            (0..100).for_each(|_| work());
            begun.elapsed() / 100
        })
        .collect();
    times.sort_unstable();
    print(name, times.get(RUNS / 2).copied().unwrap_or_default(), questions, RUNS);
}

fn print(name: &str, time: Duration, questions: usize, runs: usize) {
    let nanoseconds = time.as_nanos() as f64 / questions as f64;
    println!("{{\"bench\":\"{name}\",\"median_ns\":{nanoseconds:.1},\"runs\":{runs}}}");
}
