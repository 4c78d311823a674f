//! Which words of two sentences stand for each other.

use std::collections::BTreeSet;
use std::path::Path;

use source_comparison_analysis::stages;

use crate::measures::{Counts, Row};
use crate::table_file::tab_separated;
use crate::{Measured, read};

type Links = BTreeSet<(usize, usize)>;

/// Two translations of one sentence each, aligned by people. A possible link counts neither for nor
/// against.
pub(crate) fn mtref(sets: &Path) -> Measured {
    let text = read(&sets.join("multimwa/mtref-dev.tsv"))?;
    let (mut own, mut baseline, mut count) = (Counts::default(), Counts::default(), 0);
    for fields in tab_separated(&text) {
        let [_, a, _, b, _, _, _, sure, rest @ ..] = fields.as_slice() else { continue };
        let possible = links(rest.first().unwrap_or(&""));
        let gold: Links = links(sure).difference(&possible).copied().collect();
        let (a, b): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
        for (counts, align) in [(&mut own, stages::align_words as Align), (&mut baseline, equal)] {
            let found: Links = align(&a, &b).into_iter().collect();
            counts.add(&found.difference(&possible).copied().collect(), &gold);
        }
        count += 1;
    }
    Ok(vec![
        Row::new("word F1", own.f1(), Some(baseline.f1()), count),
        Row::new("word precision", own.precision(), Some(baseline.precision()), count),
        Row::new("word recall", own.recall(), Some(baseline.recall()), count),
    ])
}

type Align = fn(&[&str], &[&str]) -> Vec<(usize, usize)>;

/// Links as `3-5`, places from 0.
fn links(text: &str) -> Links {
    let link = |pair: &str| {
        let (a, b) = pair.split_once('-')?;
        Some((a.parse().ok()?, b.parse().ok()?))
    };
    text.split_whitespace().filter_map(link).collect()
}

/// The baseline: equal words, each once, in order.
fn equal(a: &[&str], b: &[&str]) -> Vec<(usize, usize)> {
    let mut taken = BTreeSet::new();
    let mut links = Vec::new();
    for (place, word) in a.iter().enumerate() {
        let free = |at: &usize| !taken.contains(at);
        let found = b.iter().enumerate().filter(|(_, other)| *other == word).map(|(at, _)| at);
        if let Some(at) = found.into_iter().find(free) {
            taken.insert(at);
            links.push((place, at));
        }
    }
    links
}
