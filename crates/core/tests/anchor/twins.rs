//! Sentences that differ in one name, one number or one denial: a quote of the one must never be
//! found at the other.

use source_comparison_core::{
    anchor::{Haystack, Passage},
    model::Quote,
};

use crate::invented::{ARTICLE, Dice, haystack, quote_of, with_slips};

/// Two sentences each, told apart by what stands in the braces.
const FRAMES: &[&str] = &[
    "Fighters entered {} on Monday and burned the granary.",
    "{} was calm, the governor said, although shops stayed shut.",
    "Nobody has explained why the convoy never reached {}.",
    "The ministry said that its envoy to {} had been recalled, and that talks would go on.",
    "It was the worst flood that {} had seen in a generation, according to three witnesses.",
    "He had worked in {} for years; his brother, a doctor, still does.",
    "according to the statement, the men came from {}",
];

const NAMES: &[(&str, &str)] = &[
    ("Mora", "Moura"),
    ("Niger", "Nigeria"),
    ("Iran", "Iraq"),
    ("Mali", "Malawi"),
    ("Kidal", "Gao"),
    ("Ségou", "Sikasso"),
    ("Sudan", "South Sudan"),
    ("Austria", "Australia"),
    ("Slovakia", "Slovenia"),
    ("Pellworm", "Bellworm"),
    ("Guinea", "Guinea-Bissau"),
    ("Dominica", "Dominican Republic"),
    ("Georgia", "Gorgia"),
    ("Hollin", "Collin"),
    ("Al-Bab", "Al-Bayda"),
    ("Tessaly", "Tessaly Minor"),
    ("Mopti", "Timbuktu"),
];

const COUNTS: &[&str] = &[
    "The army said that it had killed {} jihadists in the village.",
    "At least {} people were hurt when the roof gave way, rescuers said.",
    "The bridge was closed for {} days after the second blast",
    "{} of the prisoners were released before dawn, and the others were moved to the coast.",
    "Prices rose by {} percent, the bank reported on its website; wages did not.",
];

const NUMBERS: &[(&str, &str)] = &[
    ("203", "213"),
    ("51", "15"),
    ("203", "51"),
    ("20", "203"),
    ("1,200", "1,300"),
    ("3.5", "35"),
    ("1,200", "200"),
    ("four", "five"),
    ("fifteen", "fifty"),
    ("six", "sixteen"),
    ("a hundred", "a thousand"),
    ("twelve", "dozens"),
    ("two", "ten"),
    ("seven", "eleven"),
    ("300", "thirty"),
    ("nine", "ninety"),
    ("51", "several"),
    ("twenty-one", "twenty-two"),
    ("2", "3"),
    ("40,000", "4,000"),
];

const DENIALS: &[(&str, &str)] = &[
    (
        "The minister did know about the order, she said.",
        "The minister did not know about the order, she said.",
    ),
    ("It is now known who fired the first shot.", "It is not known who fired the first shot."),
    (
        "There were deserters among the dead, the report says.",
        "There were no deserters among the dead, the report says.",
    ),
    ("The guard had warned the village.", "The guard hadn’t warned the village."),
    ("She has always asked for an inquiry.", "She has never asked for an inquiry."),
];

/// How much of the article around it is kept with a quote.
const REACHES: [(usize, bool, bool); 4] =
    [(32, true, true), (32, true, false), (32, false, true), (0, false, false)];

/// Every pair of sentences, both ways round; every fifth of them where the code is not optimised.
fn twins() -> impl Iterator<Item = (String, String)> {
    all_twins().into_iter().step_by(if cfg!(debug_assertions) { 5 } else { 1 })
}

fn all_twins() -> Vec<(String, String)> {
    let mut twins = Vec::new();
    for (frames, words) in [(FRAMES, NAMES), (COUNTS, NUMBERS)] {
        for frame in frames {
            for (one, other) in words {
                let (one, other) = (frame.replace("{}", one), frame.replace("{}", other));
                twins.push((other.clone(), one.clone()));
                twins.push((one, other));
            }
        }
    }
    for (one, other) in DENIALS {
        twins.push(((*one).to_owned(), (*other).to_owned()));
        twins.push(((*other).to_owned(), (*one).to_owned()));
    }
    twins
}

/// Puts sentences into the article, each between others; tells the blocks they came to stand in.
fn article(sentences: &[&str], alone: bool, dice: &mut Dice) -> (Vec<String>, Vec<usize>) {
    let mut blocks: Vec<String> = ARTICLE.iter().map(|block| (*block).to_owned()).collect();
    let mut places = Vec::new();
    for (nth, sentence) in sentences.iter().enumerate() {
        let place = 2 + nth * 8 + dice.below(7);
        places.push(place);
        if alone {
            blocks[place] = (*sentence).to_owned();
        } else {
            let (before, after) =
                blocks[place].split_once(". ").unwrap_or(("He left", "So it was."));
            blocks[place] = format!("{before}. {sentence} {after}");
        }
    }
    (blocks, places)
}

fn quote(
    blocks: &[String],
    block: usize,
    sentence: &str,
    (reach, before, after): (usize, bool, bool),
) -> Quote {
    let start = blocks[block].find(sentence).unwrap();
    let mut quote = quote_of(blocks, block, (start, start + sentence.len()), reach);
    if !before {
        quote.prefix = "".into();
    }
    if !after {
        quote.suffix = "".into();
    }
    quote
}

/// Edits between two sentences.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (nth, own) in one.chars().enumerate() {
        let mut diagonal = nth;
        row[0] = nth + 1;
        for at in 1..row.len() {
            let kept = diagonal + usize::from(own != other[at - 1]);
            diagonal = row[at];
            row[at] = kept.min(row[at] + 1).min(row[at - 1] + 1);
        }
    }
    row[other.len()]
}

/// What became of many quotes.
#[derive(Debug, Default)]
struct Tally {
    right: usize,
    refused: usize,
    look_alikes: Vec<String>,
}

impl Tally {
    fn count(&mut self, haystack: &Haystack<'_>, quote: &Quote, right: Option<usize>) {
        match haystack.anchor(quote) {
            Passage::Exact(place) | Passage::Changed { place, .. } => {
                if Some(place.block) == right {
                    self.right += 1;
                } else {
                    self.look_alikes.push(format!("{quote:?} taken for block {}", place.block));
                }
            }
            Passage::Ambiguous { .. } | Passage::Lost { .. } => self.refused += 1,
        }
    }

    fn report(&self, what: &str) {
        println!("{what}: right {}, refused {}", self.right, self.refused);
        assert!(
            self.look_alikes.is_empty(),
            "{what}: {} look-alikes:\n{}",
            self.look_alikes.len(),
            self.look_alikes.join("\n")
        );
    }
}

#[test]
fn an_exact_quote_is_found_at_itself_when_its_twin_stands_there_too() {
    let mut tally = Tally::default();
    let mut dice = Dice(11);
    for (one, other) in twins() {
        for alone in [false, true] {
            let (blocks, places) = article(&[&one, &other], alone, &mut dice);
            let haystack = haystack(&blocks);
            for reach in REACHES {
                let quote = quote(&blocks, places[0], &one, reach);
                tally.count(&haystack, &quote, Some(places[0]));
            }
        }
    }
    tally.report("both twins, exact");
    assert!(tally.refused * 100 <= tally.right, "{tally:?}");
}

#[test]
fn a_quote_with_slips_is_not_taken_for_its_twin() {
    let mut dice = Dice(12);
    for percent in [3, 5, 10, 20] {
        let mut tally = Tally::default();
        for (one, other) in twins() {
            for alone in [false, true] {
                let (blocks, places) = article(&[&one, &other], alone, &mut dice);
                let haystack = haystack(&blocks);
                for reach in REACHES {
                    let whole = quote(&blocks, places[0], &one, reach);
                    let exact = with_slips(&whole.exact, percent, &mut dice).into();
                    let quote = Quote { exact, ..whole };
                    if distance(&quote.exact, &other) <= distance(&quote.exact, &one) {
                        continue; // the slips have made the one into the other
                    }
                    tally.count(&haystack, &quote, Some(places[0]));
                }
            }
        }
        tally.report(&format!("both twins, {percent} % edited"));
    }
}

#[test]
fn a_quote_is_not_taken_for_its_twin_when_only_that_stands_there() {
    let mut dice = Dice(13);
    for percent in [0, 3, 5, 10, 20] {
        let mut tally = Tally::default();
        for (one, other) in twins() {
            if other.contains(one.as_str()) {
                continue; // the very words do stand there
            }
            for alone in [false, true] {
                let (original, places) = article(&[&one], alone, &mut dice);
                let (blocks, _) = article(&["It rained.", &other], alone, &mut dice);
                let haystack = haystack(&blocks);
                for reach in REACHES {
                    let whole = quote(&original, places[0], &one, reach);
                    let exact = with_slips(&whole.exact, percent, &mut dice).into();
                    let quote = Quote { exact, ..whole };
                    if distance(&quote.exact, &other) <= distance(&quote.exact, &one) {
                        continue; // the slips have made the one into the other
                    }
                    tally.count(&haystack, &quote, None);
                }
            }
        }
        tally.report(&format!("only the other twin, {percent} % edited"));
    }
}

#[test]
fn a_number_changed_in_place_is_never_taken_for_the_old_one() {
    let mut dice = Dice(14);
    let mut tally = Tally::default();
    for frame in COUNTS {
        for (one, other) in NUMBERS {
            let (one, other) = (frame.replace("{}", one), frame.replace("{}", other));
            let (original, places) = article(&[&one], false, &mut dice);
            let mut blocks = original.clone();
            blocks[places[0]] = blocks[places[0]].replace(&one, &other);
            let haystack = haystack(&blocks);
            for reach in REACHES {
                tally.count(&haystack, &quote(&original, places[0], &one, reach), None);
            }
        }
    }
    tally.report("number changed in place");
}
