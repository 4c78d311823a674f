//! How near two stems are: through the synsets that they share and the links between their synsets,
//! each weighted by the share that the sense has of the stem, so that rare senses count little. What
//! the own lists say stands before what WordNet gives.

use std::collections::{BTreeMap, BTreeSet};

use source_comparison_lexicon::stem;

use super::lists::{Lists, pair};
use super::vocabulary::Vocabulary;
use super::wordnet::{Pointer, Synset, SynsetId, WordNet};

/// The pairs of the lexicon, the smaller stem first, and the level of each.
pub(super) type Pairs = BTreeMap<(String, String), u8>;

/// How two senses are linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Link {
    Same,
    /// The noun of an act, the adjective of a noun, the adverb of an adjective.
    Derived,
    /// The one who acts.
    Agent,
    /// One verb causes or implies the other, or a group of verbs has both.
    Implied,
}

/// From which strength on a link gives which level. The strength of a link is the sum, over the
/// linked senses, of the geometric mean of their shares: 1.0 if all uses of both are linked.
/// The thresholds were chosen within the limit of size, on word alignment and similarity of
/// sentences; no word was.
const STEPS: [(Link, f64, u8); 7] = [
    (Link::Same, 0.6, 0),
    (Link::Same, 0.4, 1),
    (Link::Same, 0.08, 2),
    (Link::Derived, 0.3, 1),
    (Link::Derived, 0.1, 2),
    (Link::Agent, 0.2, 2),
    (Link::Implied, 0.15, 2),
];

/// An antonym of a sense with a smaller strength is not told.
const WEAKEST_ANTONYM: f64 = 0.2;

const PERSON_FILE: u8 = 18;

/// Every related pair of the vocabulary.
pub(super) fn pairs(wordnet: &WordNet, lists: &Lists, vocabulary: &Vocabulary) -> Pairs {
    let mut strengths: BTreeMap<(String, String), BTreeMap<Link, f64>> = BTreeMap::new();
    each_linked(wordnet, vocabulary, |link, a, b, strength| {
        if let (Some(link), Some(pair)) = (link, pair(a, b)) {
            *strengths.entry(pair).or_default().entry(link).or_default() += strength;
        }
    });
    let mut pairs = Pairs::new();
    for (pair, links) in strengths {
        let level = |(link, strength): (&Link, &f64)| {
            let step = STEPS.iter().find(|step| step.0 == *link && *strength >= step.1);
            step.map(|step| step.2)
        };
        if let Some(level) = links.iter().filter_map(level).min() {
            pairs.insert(pair, level);
        }
    }
    pairs.extend(lists.synonyms.iter().map(|(pair, level)| (pair.clone(), *level)));
    let opposed = antonyms(wordnet, lists, vocabulary);
    pairs.retain(|pair, _| !opposed.contains(pair));
    pairs
}

/// Every pair of the vocabulary that says the opposite, the smaller stem first.
pub(super) fn antonyms(
    wordnet: &WordNet,
    lists: &Lists,
    vocabulary: &Vocabulary,
) -> BTreeSet<(String, String)> {
    let mut strengths: BTreeMap<(String, String), f64> = BTreeMap::new();
    each_linked(wordnet, vocabulary, |link, a, b, strength| {
        if let (None, Some(pair)) = (link, pair(a, b)) {
            *strengths.entry(pair).or_default() += strength;
        }
    });
    strengths.retain(|_, strength| *strength >= WEAKEST_ANTONYM);
    strengths.into_keys().chain(lists.antonyms.iter().cloned()).collect()
}

/// Calls `each` with every two stems of which a sense is linked; no link means antonyms.
fn each_linked(
    wordnet: &WordNet,
    vocabulary: &Vocabulary,
    mut each: impl FnMut(Option<Link>, &str, &str, f64),
) {
    for (&id, synset) in &wordnet.synsets {
        let stems = stems_of(synset, 0, vocabulary, id);
        if stems.is_empty() {
            continue;
        }
        for (place, (a, of_a)) in stems.iter().enumerate() {
            for (b, of_b) in stems.iter().skip(place + 1) {
                each(Some(Link::Same), a, b, (of_a * of_b).sqrt());
            }
        }
        for pointer in &synset.pointers {
            let Some(target) = wordnet.synsets.get(&pointer.target) else { continue };
            let Some(link) = link_of(pointer, synset, target) else { continue };
            for (a, of_a) in stems_of(synset, pointer.words.0, vocabulary, id) {
                for (b, of_b) in stems_of(target, pointer.words.1, vocabulary, pointer.target) {
                    // Most links stand in both directions: half of each.
                    let share = if is_mutual(&pointer.symbol) { 0.5 } else { 1.0 };
                    each(link, &a, &b, share * (of_a * of_b).sqrt());
                }
            }
        }
    }
}

/// The stems of the vocabulary among the words of a synset, or of its word at one place, and the
/// share that the synset has of each.
fn stems_of(
    synset: &Synset,
    place: usize,
    vocabulary: &Vocabulary,
    id: SynsetId,
) -> Vec<(String, f64)> {
    let words = synset.words.iter().enumerate();
    let wanted = words.filter(|(at, _)| place == 0 || at + 1 == place).map(|(_, word)| word);
    let lower = wanted.filter(|word| word.bytes().all(|byte| byte.is_ascii_lowercase()));
    let mut stems: Vec<(String, f64)> = Vec::new();
    for stem in lower.map(|word| stem(word)) {
        let share = vocabulary.share(&stem, id);
        if share > 0.0 && !stems.iter().any(|(known, _)| *known == *stem) {
            stems.push((stem.into_owned(), share));
        }
    }
    stems
}

/// What a pointer says, `Some(None)` for antonyms; symbols: wninput(5WN).
fn link_of(pointer: &Pointer, source: &Synset, target: &Synset) -> Option<Option<Link>> {
    let person = source.file == PERSON_FILE || target.file == PERSON_FILE;
    match pointer.symbol.as_str() {
        "!" => Some(None),
        "+" if person => Some(Some(Link::Agent)),
        "+" | "\\" | "<" => Some(Some(Link::Derived)),
        ">" | "*" | "$" => Some(Some(Link::Implied)),
        _ => None,
    }
}

fn is_mutual(symbol: &str) -> bool {
    matches!(symbol, "!" | "+" | "$")
}
