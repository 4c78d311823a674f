//! Which stems the lexicon holds, and what each is like: its senses with their shares, its parts of
//! speech, how rare it is, what it names.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use source_comparison_lexicon::{EventClass, NounClass, PartOfSpeech, PosSet, stem};

use super::lists::Lists;
use super::nouns::NounClasses;
use super::wordnet::{SynsetId, WordNet};

/// A stem that WordNet's texts have less often, in all senses together, is left out unless a list
/// names it: chosen by what fits the limit.
const FEWEST: u32 = 3;

/// The same for nouns that are one of [`COUNTED`].
const FEWEST_COUNTED: u32 = 1;

/// What news count and name by its kind, though the word itself is rare: twelve paratroopers.
const COUNTED: [NounClass; 3] = [NounClass::Person, NounClass::Vehicle, NounClass::Weapon];

/// The weight of a sense that was never tagged, beside a count of 1; divided by its rank.
const UNTAGGED: f64 = 0.5;

/// A part of speech with a smaller share of a stem's senses is not told.
const SMALLEST_SHARE: f64 = 0.05;

/// A stem that is less often a noun has no class of nouns.
const SMALLEST_NOUN: f64 = 0.1;

/// The rarest, as in the crate.
const RAREST: f64 = 15.0;

/// What even the commonest word of the open classes tells: how often it is in one corpus matters
/// less than that. Between 0.3 and 0.5 did best on similarity (STS 2014) and retrieval (WiCE dev).
const LEAST_OPEN: f64 = 0.4;

/// What is told of one stem.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub(super) parts: PosSet,
    pub(super) rarity: u8,
    pub(super) noun: Option<NounClass>,
    pub(super) event: Option<EventClass>,
    /// The share of each sense; they sum to 1.
    pub(super) senses: BTreeMap<SynsetId, f64>,
}

/// The stems of the lexicon, sorted.
#[derive(Debug)]
pub(super) struct Vocabulary {
    pub(super) entries: BTreeMap<String, Entry>,
}

/// What WordNet says of the words of one stem.
#[derive(Debug, Default)]
struct Gathered {
    count: u32,
    weights: BTreeMap<SynsetId, f64>,
}

impl Vocabulary {
    /// # Errors
    /// When WordNet lacks a synset that the classes of nouns stand on.
    pub(super) fn gather(wordnet: &WordNet, lists: &Lists) -> Result<Self> {
        let gathered = gather(wordnet);
        let nouns = NounClasses::find(wordnet)?;
        let listed = lists.stems();
        let mut kept: BTreeSet<&str> = listed.clone();
        let frequent = gathered.iter().filter(|(_, found)| {
            found.count >= FEWEST || found.count >= FEWEST_COUNTED && is_counted(found, &nouns)
        });
        kept.extend(frequent.map(|(stem, _)| stem.as_str()));
        let most = gathered.values().map(|found| found.count).max().unwrap_or(1);
        let none = Gathered::default();
        let entries = kept.into_iter().map(|stem| {
            let found = gathered.get(stem).unwrap_or(&none);
            (stem.to_owned(), entry(stem, found, most, lists, &nouns))
        });
        Ok(Self { entries: entries.collect() })
    }

    /// The share that a sense has of a stem; 0.0 if the stem is not in the lexicon.
    pub(super) fn share(&self, stem: &str, synset: SynsetId) -> f64 {
        let entry = self.entries.get(stem);
        entry.and_then(|entry| entry.senses.get(&synset)).copied().unwrap_or(0.0)
    }
}

/// Single words of lower case; names are left out, as are senses that only a name has.
fn gather(wordnet: &WordNet) -> BTreeMap<String, Gathered> {
    let mut gathered: BTreeMap<String, Gathered> = BTreeMap::new();
    for (word, senses) in &wordnet.senses {
        if !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            continue;
        }
        for sense in senses {
            let synset = wordnet.synsets.get(&sense.synset);
            if !synset.is_some_and(|synset| synset.words.contains(word)) {
                continue;
            }
            let found = gathered.entry(stem(word).into_owned()).or_default();
            found.count += sense.count;
            *found.weights.entry(sense.synset).or_default() +=
                f64::from(sense.count) + UNTAGGED / f64::from(sense.rank.max(1));
        }
    }
    gathered
}

fn is_counted(found: &Gathered, nouns: &NounClasses) -> bool {
    let nouns_only = found.weights.keys().all(|(part, _)| *part == PartOfSpeech::Noun);
    nouns_only && COUNTED.contains(&nouns.class_of(&found.weights))
}

fn entry(stem: &str, found: &Gathered, most: u32, lists: &Lists, nouns: &NounClasses) -> Entry {
    let sum: f64 = found.weights.values().sum();
    let senses: BTreeMap<_, _> =
        found.weights.iter().map(|(synset, weight)| (*synset, weight / sum)).collect();
    let closed = lists.closed.contains(stem);
    let parts = parts_of(&senses, closed);
    let of_noun = shares_by_part(&senses).get(&PartOfSpeech::Noun).copied().unwrap_or(0.0);
    let by_senses = (of_noun >= SMALLEST_NOUN).then(|| nouns.class_of(&senses));
    Entry {
        parts: if parts.is_empty() && lists.nouns.contains_key(stem) {
            PosSet::new(&[PartOfSpeech::Noun])
        } else {
            parts
        },
        rarity: rarity(found.count, most, closed, lists.common.get(stem).copied()),
        noun: lists.nouns.get(stem).copied().or(by_senses),
        event: lists.events.get(stem).copied(),
        senses,
    }
}

fn shares_by_part(senses: &BTreeMap<SynsetId, f64>) -> BTreeMap<PartOfSpeech, f64> {
    let mut shares = BTreeMap::new();
    for ((part, _), share) in senses {
        *shares.entry(*part).or_insert(0.0) += share;
    }
    shares
}

fn parts_of(senses: &BTreeMap<SynsetId, f64>, closed: bool) -> PosSet {
    let mut shares: Vec<_> =
        shares_by_part(senses).into_iter().filter(|(_, share)| *share >= SMALLEST_SHARE).collect();
    // Stable: equal shares keep the order of the parts.
    shares.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut parts: Vec<_> = shares.into_iter().map(|(part, _)| part).collect();
    if closed {
        parts.insert(0, PartOfSpeech::Closed);
    }
    PosSet::new(&parts)
}

/// 0 for closed classes; for others logarithmic, between the most frequent stem and none at all.
fn rarity(count: u32, most: u32, closed: bool, by_hand: Option<u8>) -> u8 {
    if closed {
        return 0;
    }
    let share = f64::from(count).ln_1p() / f64::from(most).ln_1p();
    let told = by_hand.map_or(1.0 - share, |rarity| f64::from(rarity) / RAREST);
    // From 0.0 to 15.0: fits.
    (RAREST * (LEAST_OPEN + (1.0 - LEAST_OPEN) * told)).round() as u8
}

#[cfg(test)]
mod tests {
    use super::{parts_of, rarity};
    use source_comparison_lexicon::PartOfSpeech::{Noun, Verb};
    use std::collections::BTreeMap;

    #[test]
    fn unknown_words_are_the_rarest_and_closed_ones_the_commonest() {
        assert_eq!(rarity(0, 1000, false, None), 15);
        assert_eq!(rarity(1000, 1000, false, None), 6);
        assert_eq!(rarity(0, 1000, true, None), 0);
        assert_eq!(rarity(0, 1000, false, Some(5)), 9);
    }

    #[test]
    fn parts_of_speech_are_ordered_by_their_share() {
        let senses = BTreeMap::from([((Noun, 1), 0.3), ((Verb, 2), 0.69), ((Noun, 3), 0.01)]);
        assert_eq!(parts_of(&senses, false).most_frequent(), Some(Verb));
        assert!(parts_of(&senses, false).contains(Noun));
    }
}
