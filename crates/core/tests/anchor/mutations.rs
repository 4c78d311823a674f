//! Quotes with slips of the pen: how many are found again, and that none is found elsewhere.

use std::{fs, path::PathBuf};

use source_comparison_core::{anchor::Passage, model::Quote, text::Span};

use crate::invented::{ARTICLE, Dice, haystack, quote_of, stretch_of, with_slips};

/// Draws for each rate: enough that one percent is seen. Unoptimised code is twenty times slower.
const DRAWS: usize = if cfg!(debug_assertions) { 300 } else { 3_000 };

/// What so few draws may miss by chance.
const SLACK: f64 = if cfg!(debug_assertions) { 0.01 } else { 0.0 };

#[derive(Default)]
struct Tally {
    right: usize,
    /// Found, but not within three characters at both ends.
    off: usize,
    /// Found at words that are not the quote's.
    elsewhere: Vec<String>,
    ambiguous: usize,
    lost: usize,
}

impl Tally {
    fn share(&self) -> f64 {
        self.right as f64
            / (self.right + self.off + self.elsewhere.len() + self.ambiguous + self.lost) as f64
    }
}

/// Whether so much of the words stands in another block that slips may hide which is meant.
fn stands_twice<T: AsRef<str>>(blocks: &[T], block: usize, words: &str) -> bool {
    let chars: Vec<char> = words.chars().collect();
    chars.windows(16).step_by(4).map(String::from_iter).any(|part| {
        let elsewhere =
            |(other, text): (usize, &T)| other != block && text.as_ref().contains(&part);
        blocks.iter().enumerate().any(elsewhere)
    })
}

#[derive(Clone, Copy)]
enum Around {
    /// Prefix and suffix as they stand.
    Whole,
    /// With as many slips as the quote.
    Slips,
    /// Neither.
    Nothing,
}

/// Whether a passage lies within three characters of the truth at both ends.
fn is_right(text: &str, found: (usize, usize), truth: (usize, usize)) -> bool {
    let apart = |one: usize, other: usize| text[one.min(other)..one.max(other)].chars().count();
    apart(found.0, truth.0) <= 3 && apart(found.1, truth.1) <= 3
}

fn tally<T: AsRef<str>>(blocks: &[T], percent: usize, around: Around) -> Tally {
    let haystack = haystack(blocks);
    let mut dice = Dice(0x5eed_0001 + percent as u64);
    let mut tally = Tally::default();
    let mut draws = 0;
    while draws < DRAWS {
        let block = dice.below(blocks.len());
        let text = blocks[block].as_ref();
        let Some((start, end)) = stretch_of(text, 30, 200, &mut dice) else { continue };
        if stands_twice(blocks, block, &text[start..end]) {
            continue;
        }
        draws += 1;
        let quote = slipped(&quote_of(blocks, block, (start, end), 32), percent, around, &mut dice);
        match haystack.anchor(&quote) {
            Passage::Exact(place) | Passage::Changed { place, .. } => {
                let span = (place.span.start.0, place.span.end.0);
                if place.block == block && is_right(text, span, (start, end)) {
                    tally.right += 1;
                } else if place.block == block && place.span.overlaps(Span::new(start, end)) {
                    tally.off += 1;
                } else {
                    tally.elsewhere.push(format!(
                        "{quote:?}\n   {}\n   {}",
                        &text[start..end],
                        place.span.of(blocks[place.block].as_ref()).unwrap()
                    ));
                }
            }
            Passage::Ambiguous { .. } => tally.ambiguous += 1,
            Passage::Lost { .. } => tally.lost += 1,
        }
    }
    tally
}

fn slipped(quote: &Quote, percent: usize, around: Around, dice: &mut Dice) -> Quote {
    let exact = with_slips(&quote.exact, percent, dice).into();
    match around {
        Around::Whole => Quote { exact, ..quote.clone() },
        Around::Nothing => Quote { exact, ..Quote::default() },
        Around::Slips => Quote {
            exact,
            prefix: with_slips(&quote.prefix, percent, dice).into(),
            suffix: with_slips(&quote.suffix, percent, dice).into(),
        },
    }
}

fn check<T: AsRef<str>>(name: &str, blocks: &[T]) {
    for (percent, least) in [(5, 0.99), (10, 0.98), (20, 0.90)] {
        for (around, label) in [
            (Around::Whole, "prefix and suffix whole"),
            (Around::Slips, "prefix and suffix edited too"),
            (Around::Nothing, "no prefix, no suffix"),
        ] {
            let tally = tally(blocks, percent, around);
            println!(
                "{name}, {percent} % edited, {label}: right {:.2} %, off {}, elsewhere {}, ambiguous {}, \
                 lost {}",
                100.0 * tally.share(),
                tally.off,
                tally.elsewhere.len(),
                tally.ambiguous,
                tally.lost
            );
            assert!(tally.elsewhere.is_empty(), "{}", tally.elsewhere.join("\n"));
            // Without anything around it, a quote whose names or numbers suffered is not taken.
            assert!(
                matches!(around, Around::Nothing) || tally.share() >= least - SLACK,
                "{name}, {percent} % edited, {label}"
            );
        }
    }
}

#[test]
fn quotes_of_an_invented_article_are_found_in_spite_of_slips() {
    check("invented", ARTICLE);
}

#[test]
fn quotes_of_the_moura_articles_are_found_in_spite_of_slips() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/articles");
    let Ok(files) = fs::read_dir(&folder) else {
        return println!("skipped: {} is not there", folder.display());
    };
    let mut paths: Vec<PathBuf> = files.flatten().map(|file| file.path()).collect();
    paths.sort();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|kind| kind == "txt")) {
        let text = fs::read_to_string(path).unwrap();
        let blocks: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        check(&path.file_name().unwrap().to_string_lossy(), &blocks);
    }
}
