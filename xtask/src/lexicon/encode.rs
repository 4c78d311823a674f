//! Writes the parts of the blob; the layout is told in `crates/lexicon/src/blob.rs`.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

use super::relatedness::Pairs;
use super::vocabulary::{Entry, Vocabulary};

/// One part of the blob.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) name: &'static str,
    /// How many stems, pairs or names it tells of.
    pub(super) entries: usize,
    pub(super) bytes: Vec<u8>,
}

/// The parts in the order of the blob.
///
/// # Errors
/// When there are more stems, or more neighbours of a stem, than their numbers can say.
pub(super) fn parts(
    vocabulary: &Vocabulary,
    related: &Pairs,
    antonyms: &BTreeSet<(String, String)>,
) -> Result<Vec<Part>> {
    let stems: Vec<&str> = vocabulary.entries.keys().map(String::as_str).collect();
    let mut numbers = BTreeMap::new();
    for (number, stem) in stems.iter().enumerate() {
        numbers.insert(*stem, u16::try_from(number).context("more than 65,536 stems")?);
    }
    let column = |name, of: fn(&Entry) -> u8| {
        let bytes: Vec<u8> = vocabulary.entries.values().map(of).collect();
        Part { name, entries: bytes.iter().filter(|byte| **byte != 0).count(), bytes }
    };
    Ok(vec![
        Part { name: "stems", entries: stems.len(), bytes: front_coded(&stems)? },
        column("rarity", |entry| entry.rarity),
        column("event classes", |entry| entry.event.map_or(0, |class| class as u8 + 1)),
        Part { name: "related pairs", entries: related.len(), bytes: rows(&numbers, related)? },
        Part { name: "antonym pairs", entries: antonyms.len(), bytes: couples(&numbers, antonyms) },
    ])
}

/// The blob.
///
/// # Errors
/// When a part is larger than its length can say.
pub(super) fn join(parts: &[Part]) -> Result<Vec<u8>> {
    let mut blob = b"SCL2".to_vec();
    for part in parts {
        blob.extend(u32::try_from(part.bytes.len())?.to_le_bytes());
        blob.extend(&part.bytes);
    }
    Ok(blob)
}

fn front_coded(stems: &[&str]) -> Result<Vec<u8>> {
    let mut coded = Vec::new();
    let mut before = "";
    for stem in stems {
        let shared = before.bytes().zip(stem.bytes()).take_while(|(a, b)| a == b).count();
        coded.push(
            0x80 | u8::try_from(shared).context("stems share more letters than a byte says")?,
        );
        coded.extend(stem.bytes().skip(shared));
        before = stem;
    }
    Ok(coded)
}

fn rows(numbers: &BTreeMap<&str, u16>, related: &Pairs) -> Result<Vec<u8>> {
    let mut rows: Vec<Vec<(u16, u8)>> = vec![Vec::new(); numbers.len()];
    for ((a, b), level) in related {
        let (Some(a), Some(b)) = (numbers.get(a.as_str()), numbers.get(b.as_str())) else {
            continue;
        };
        if let Some(row) = rows.get_mut(usize::from(*a)) {
            row.push((*b, *level));
        }
    }
    let (mut counts, mut low, mut high) = (vec![], vec![], vec![]);
    for (stem, row) in rows.iter_mut().enumerate() {
        row.sort_unstable();
        counts.push(u8::try_from(row.len()).context("a stem has more than 255 neighbours")?);
        let mut before = u16::try_from(stem)?;
        for (neighbour, level) in row {
            let [first, second] = (*neighbour - before).to_le_bytes();
            ensure!(second < 0x40, "two related stems are too far from each other");
            low.push(first);
            high.push(second | *level << 6);
            before = *neighbour;
        }
    }
    Ok([counts, low, high].concat())
}

fn couples(numbers: &BTreeMap<&str, u16>, pairs: &BTreeSet<(String, String)>) -> Vec<u8> {
    let number = |stem: &String| numbers.get(stem.as_str()).copied();
    let couples = pairs.iter().filter_map(|(a, b)| Some((number(a)?, number(b)?)));
    couples.flat_map(|(a, b)| [a.to_le_bytes(), b.to_le_bytes()].concat()).collect()
}

#[cfg(test)]
mod tests {
    use super::front_coded;

    #[test]
    fn stems_tell_only_the_letters_that_are_new() {
        assert_eq!(front_coded(&["abduct", "able", "be"]).unwrap(), b"\x80abduct\x82le\x80be");
    }
}
