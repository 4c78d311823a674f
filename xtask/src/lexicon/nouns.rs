//! What nouns name: from the lexicographer files of WordNet and some of its hypernyms.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use source_comparison_lexicon::{NounClass, PartOfSpeech};

use super::wordnet::{SynsetId, WordNet};

/// Everything below one of these, as word and rank of its sense, is of the class. The first that
/// fits decides.
const ROOTS: [(NounClass, &str, u32); 17] = [
    (NounClass::Weapon, "weaponry", 1),
    (NounClass::Weapon, "weapon", 1),
    (NounClass::Weapon, "explosive_device", 1),
    (NounClass::Weapon, "ammunition", 1),
    (NounClass::Vehicle, "vehicle", 1),
    (NounClass::Vehicle, "public_transport", 1),
    (NounClass::Building, "structure", 1),
    (NounClass::Building, "facility", 1),
    (NounClass::Money, "money", 1),
    (NounClass::Money, "monetary_unit", 1),
    (NounClass::Money, "cost", 1),
    (NounClass::Document, "writing", 2),
    (NounClass::Document, "document", 1),
    (NounClass::Document, "publication", 1),
    (NounClass::Place, "geological_formation", 1),
    (NounClass::Place, "body_of_water", 1),
    (NounClass::Place, "land", 4),
];

/// A class must have this share of the noun's senses, or it is none in particular.
const CLEAR_SHARE: f64 = 0.5;

/// The class of every noun synset that one of the roots is above.
#[derive(Debug)]
pub(super) struct NounClasses {
    by_synset: BTreeMap<SynsetId, NounClass>,
}

impl NounClasses {
    /// # Errors
    /// When WordNet lacks a root.
    pub(super) fn find(wordnet: &WordNet) -> Result<Self> {
        let mut by_synset = BTreeMap::new();
        for (synset, found) in wordnet.synsets.iter().filter(|(id, _)| id.0 == PartOfSpeech::Noun) {
            by_synset.insert(*synset, class_of_file(found.file));
        }
        for (class, word, rank) in ROOTS.into_iter().rev() {
            let root = wordnet.synset(word, PartOfSpeech::Noun, rank);
            let root = root.with_context(|| format!("WordNet has no noun {word} {rank}"))?;
            by_synset.extend(below(wordnet, root).into_iter().map(|synset| (synset, class)));
        }
        Ok(Self { by_synset })
    }

    /// The class that most of the noun senses have.
    pub(super) fn class_of(&self, senses: &BTreeMap<SynsetId, f64>) -> NounClass {
        let mut shares: BTreeMap<NounClass, f64> = BTreeMap::new();
        let mut sum = 0.0;
        for (synset, share) in senses {
            if let Some(class) = self.by_synset.get(synset) {
                *shares.entry(*class).or_default() += share;
                sum += share;
            }
        }
        let most = shares.into_iter().max_by(|a, b| a.1.total_cmp(&b.1));
        let clear = most.filter(|(_, share)| *share >= CLEAR_SHARE * sum);
        clear.map_or(NounClass::Other, |(class, _)| class)
    }
}

/// The root and all its hyponyms.
fn below(wordnet: &WordNet, root: SynsetId) -> BTreeSet<SynsetId> {
    let mut found = BTreeSet::new();
    let mut open = vec![root];
    while let Some(synset) = open.pop() {
        if !found.insert(synset) {
            continue;
        }
        let pointers = wordnet.synsets.get(&synset).map_or(&[][..], |synset| &synset.pointers);
        open.extend(pointers.iter().filter(|p| p.symbol == "~").map(|p| p.target));
    }
    found
}

/// Lexicographer files by number: lexnames(5WN).
fn class_of_file(file: u8) -> NounClass {
    match file {
        4 | 11 | 19 | 22 => NounClass::Event,
        5 => NounClass::Animal,
        6 => NounClass::Artefact,
        8 => NounClass::Body,
        13 | 20 | 27 => NounClass::Substance,
        14 => NounClass::Group,
        15 => NounClass::Place,
        18 => NounClass::Person,
        23 => NounClass::Measure,
        28 => NounClass::Time,
        _ => NounClass::Other,
    }
}
