//! Which stems the lexicon holds, and what each is like: its senses with their shares, how rare it
//! is, what kind of event it names.

use std::collections::{BTreeMap, BTreeSet};

use source_comparison_lexicon::{EventClass, stem};

use super::lists::Lists;
use super::wordnet::{SynsetId, WordNet};

/// A stem that WordNet's texts have less often, in all senses together, is left out unless a list
/// names it: chosen by what fits the limit.
const FEWEST: u32 = 3;

/// The weight of a sense that was never tagged, beside a count of 1; divided by its rank.
const UNTAGGED: f64 = 0.5;

/// A stem of which nothing else is told is left out if it is rarer: it is nearly as rare as those
/// that the lexicon does not know.
const RAREST_ALONE: u8 = 13;

/// The rarest, as in the crate.
const RAREST: f64 = 15.0;

/// What even the commonest word of the open classes tells: how often it is in one corpus matters
/// less than that. Between 0.3 and 0.5 did best on similarity (STS 2014) and retrieval (WiCE dev).
const LEAST_OPEN: f64 = 0.4;

/// What is told of one stem.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub(super) rarity: u8,
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
    /// The stems that the lists name or that are frequent enough.
    pub(super) fn gather(wordnet: &WordNet, lists: &Lists) -> Self {
        let gathered = gather(wordnet);
        let listed = lists.stems();
        let mut kept: BTreeSet<&str> = listed.clone();
        let frequent = gathered.iter().filter(|(_, found)| found.count >= FEWEST);
        kept.extend(frequent.map(|(stem, _)| stem.as_str()));
        let most = gathered.values().map(|found| found.count).max().unwrap_or(1);
        let none = Gathered::default();
        let entries = kept.into_iter().map(|stem| {
            let found = gathered.get(stem).unwrap_or(&none);
            (stem.to_owned(), entry(stem, found, most, lists))
        });
        Self { entries: entries.collect() }
    }

    /// Drops stems of which there is nothing to tell: neither in one of the pairs nor of an event,
    /// and rare.
    pub(super) fn drop_silent<'p>(&mut self, pairs: impl Iterator<Item = &'p (String, String)>) {
        let paired: BTreeSet<&str> = pairs.flat_map(|(a, b)| [a.as_str(), b.as_str()]).collect();
        self.entries.retain(|stem, entry| {
            paired.contains(stem.as_str()) || entry.event.is_some() || entry.rarity <= RAREST_ALONE
        });
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

fn entry(stem: &str, found: &Gathered, most: u32, lists: &Lists) -> Entry {
    let sum: f64 = found.weights.values().sum();
    let senses = found.weights.iter().map(|(synset, weight)| (*synset, weight / sum)).collect();
    let closed = lists.closed.contains(stem);
    Entry {
        rarity: rarity(found.count, most, closed, lists.common.get(stem).copied()),
        event: lists.events.get(stem).copied(),
        senses,
    }
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
    use super::rarity;

    #[test]
    fn unknown_words_are_the_rarest_and_closed_ones_the_commonest() {
        assert_eq!(rarity(0, 1000, false, None), 15);
        assert_eq!(rarity(1000, 1000, false, None), 6);
        assert_eq!(rarity(0, 1000, true, None), 0);
        assert_eq!(rarity(0, 1000, false, Some(5)), 9);
    }
}
