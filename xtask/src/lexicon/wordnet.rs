//! Reads the database files of WordNet 3.1: senses with their tag counts, synsets, pointers.
//! The formats: wndb(5WN) and senseidx(5WN) of WordNet.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

/// A part of speech of the open classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PartOfSpeech {
    Noun,
    Verb,
    Adjective,
    Adverb,
}

/// A synset's number: its part of speech and its offset in that part's file.
pub(super) type SynsetId = (PartOfSpeech, u32);

/// One meaning, and the words that have it.
#[derive(Debug)]
pub(super) struct Synset {
    /// The number of its lexicographer file: lexnames(5WN).
    pub(super) file: u8,
    /// As written in the database: spaces are underscores, names have capitals.
    pub(super) words: Vec<String>,
    pub(super) pointers: Vec<Pointer>,
}

/// A link from a synset, or one of its words, to another.
#[derive(Debug)]
pub(super) struct Pointer {
    pub(super) symbol: String,
    pub(super) target: SynsetId,
    /// The places of the words it links, from 1; 0 and 0 link all words of the synsets.
    pub(super) words: (usize, usize),
}

/// One word in one meaning.
#[derive(Debug)]
pub(super) struct Sense {
    pub(super) synset: SynsetId,
    /// From 1, the most frequent.
    pub(super) rank: u32,
    /// How often it was found in the tagged texts.
    pub(super) count: u32,
}

/// The whole database.
#[derive(Debug)]
pub(super) struct WordNet {
    pub(super) synsets: BTreeMap<SynsetId, Synset>,
    /// By word, lower case.
    pub(super) senses: BTreeMap<String, Vec<Sense>>,
}

const FILES: [(&str, PartOfSpeech); 4] = [
    ("noun", PartOfSpeech::Noun),
    ("verb", PartOfSpeech::Verb),
    ("adj", PartOfSpeech::Adjective),
    ("adv", PartOfSpeech::Adverb),
];

impl WordNet {
    /// # Errors
    /// When a file is missing or a line is not as documented.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        let read = |name: &str| {
            let path = folder.join(name);
            std::fs::read_to_string(&path).with_context(|| format!("read {}", path.display()))
        };
        let mut synsets = BTreeMap::new();
        for (name, part) in FILES {
            let text = read(&format!("data.{name}"))?;
            for line in text.lines().filter(|line| !line.starts_with("  ")) {
                let (offset, synset) = read_synset(line)
                    .with_context(|| format!("data.{name} has a malformed line: {line}"))?;
                synsets.insert((part, offset), synset);
            }
        }
        let mut senses: BTreeMap<String, Vec<Sense>> = BTreeMap::new();
        for line in read("index.sense")?.lines() {
            let (word, sense) = read_sense(line)
                .with_context(|| format!("index.sense has a malformed line: {line}"))?;
            senses.entry(word).or_default().push(sense);
        }
        Ok(Self { synsets, senses })
    }
}

fn read_synset(line: &str) -> Option<(u32, Synset)> {
    let (fields, _) = line.split_once(" | ").unwrap_or((line, ""));
    let mut fields = fields.split_whitespace();
    let offset = fields.next()?.parse().ok()?;
    let file = fields.next()?.parse().ok()?;
    fields.next()?;
    let count = usize::from_str_radix(fields.next()?, 16).ok()?;
    let mut words = Vec::with_capacity(count);
    for _ in 0..count {
        let word = fields.next()?;
        fields.next()?;
        // Adjectives carry their position: `galore(ip)`.
        words.push(word.split('(').next()?.to_owned());
    }
    let count: usize = fields.next()?.parse().ok()?;
    let mut pointers = Vec::with_capacity(count);
    for _ in 0..count {
        let symbol = fields.next()?.to_owned();
        let target = fields.next()?.parse().ok()?;
        let part = part_of(fields.next()?)?;
        let (from, to) = fields.next()?.split_at_checked(2)?;
        let place = |digits| usize::from_str_radix(digits, 16).ok();
        pointers.push(Pointer {
            symbol,
            target: (part, target),
            words: (place(from)?, place(to)?),
        });
    }
    Some((offset, Synset { file, words, pointers }))
}

fn part_of(letter: &str) -> Option<PartOfSpeech> {
    match letter {
        "n" | "1" => Some(PartOfSpeech::Noun),
        "v" | "2" => Some(PartOfSpeech::Verb),
        "a" | "s" | "3" | "5" => Some(PartOfSpeech::Adjective),
        "r" | "4" => Some(PartOfSpeech::Adverb),
        _ => None,
    }
}

fn read_sense(line: &str) -> Option<(String, Sense)> {
    let mut fields = line.split_whitespace();
    let (word, key) = fields.next()?.split_once('%')?;
    let part = part_of(key.get(..1)?)?;
    let synset = (part, fields.next()?.parse().ok()?);
    let rank = fields.next()?.parse().ok()?;
    let count = fields.next()?.parse().ok()?;
    Some((word.to_owned(), Sense { synset, rank, count }))
}

#[cfg(test)]
mod tests {
    use super::{PartOfSpeech, read_sense, read_synset};

    #[test]
    fn a_synset_has_words_and_pointers() {
        let line = "00001740 29 v 02 breathe 0 respire 1 001 + 04081201 n 0103 01 + 02 00 | inhale";
        let (offset, synset) = read_synset(line).unwrap();
        assert_eq!((offset, synset.file), (1740, 29));
        assert_eq!(synset.words, ["breathe", "respire"]);
        assert_eq!(synset.pointers[0].target, (PartOfSpeech::Noun, 4_081_201));
        assert_eq!(synset.pointers[0].words, (1, 3));
    }

    #[test]
    fn a_sense_has_a_rank_and_a_count() {
        let (word, sense) = read_sense("kill%2:35:00:: 01325545 1 58").unwrap();
        assert_eq!((word.as_str(), sense.rank, sense.count), ("kill", 1, 58));
        assert_eq!(sense.synset, (PartOfSpeech::Verb, 1_325_545));
    }

    #[test]
    fn a_malformed_line_is_nothing() {
        assert!(read_synset("00001740 29 v zz").is_none());
        assert!(read_sense("kill").is_none());
    }
}
