//! Who says what in news articles: PolNeAR's annotations, in the format of brat.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;

use source_comparison_analysis::stages::{self, Attribution};

use crate::measures::{Counts, Row};
use crate::{Measured, read};

/// Places of words in the text.
type Words = BTreeSet<usize>;

/// One attribution as the words of its three parts.
#[derive(Debug, Default)]
struct Parts {
    source: Words,
    cue: Words,
    content: Words,
}

#[derive(Debug, Default)]
struct Totals {
    cues: Counts,
    sources: Counts,
    contents: Counts,
}

/// A found attribution belongs to the gold one whose cue shares the most words with its own, each to
/// one; the words of source and content are counted within such pairs, and all words of what has no
/// partner are missed or wrong. Texts that several people annotated count with the first of them.
pub(crate) fn polnear(sets: &Path) -> Measured {
    let folder = sets.join("polnear/dev");
    let Ok(entries) = std::fs::read_dir(folder.join("attributions")) else {
        return Err("not present".into());
    };
    let names: BTreeSet<String> =
        entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    let mut first: BTreeMap<&str, &String> = BTreeMap::new();
    for name in &names {
        let text = name.rsplit_once('_').map_or(name.as_str(), |(text, _)| text);
        first.entry(text).or_insert(name);
    }
    let (mut own, mut baseline) = (Totals::default(), Totals::default());
    for (text, annotations) in &first {
        let text = read(&folder.join("text").join(format!("{text}.txt")))?;
        let words = words(&text);
        let gold = gold(&read(&folder.join("attributions").join(annotations))?, &text, &words);
        own.add(&found(&stages::attributions(&text), &words), &gold);
        baseline.add(&found(&by_four_cues(&text), &words), &gold);
    }
    let row = |name: &str, of: fn(&Totals) -> f64| {
        Row::new(name, of(&own), Some(of(&baseline)), first.len())
    };
    Ok(vec![
        row("cue F1", |totals| totals.cues.f1()),
        row("cue precision", |totals| totals.cues.precision()),
        row("cue recall", |totals| totals.cues.recall()),
        row("source token F1", |totals| totals.sources.f1()),
        row("content token F1", |totals| totals.contents.f1()),
    ])
}

impl Totals {
    fn add(&mut self, found: &[Parts], gold: &[Parts]) {
        let partners = partners(found, gold);
        let none = Parts::default();
        for (place, parts) in found.iter().enumerate() {
            let partner = partners.get(&place).and_then(|at| gold.get(*at));
            match partner {
                Some(_) => self.cues.right += 1,
                None => self.cues.wrong += 1,
            }
            let partner = partner.unwrap_or(&none);
            self.sources.add(&parts.source, &partner.source);
            self.contents.add(&parts.content, &partner.content);
        }
        let taken: BTreeSet<usize> = partners.values().copied().collect();
        let missed = gold.iter().enumerate().filter(|(place, _)| !taken.contains(place));
        for (_, parts) in missed {
            self.cues.missed += 1;
            self.sources.add(&none.source, &parts.source);
            self.contents.add(&none.content, &parts.content);
        }
    }
}

/// The largest overlaps of cues first, then the order of the text.
fn partners(found: &[Parts], gold: &[Parts]) -> BTreeMap<usize, usize> {
    let mut overlaps = Vec::new();
    for (place, own) in found.iter().enumerate() {
        for (other, parts) in gold.iter().enumerate() {
            let common = own.cue.intersection(&parts.cue).count();
            if common > 0 {
                overlaps.push((std::cmp::Reverse(common), place, other));
            }
        }
    }
    overlaps.sort_unstable();
    let (mut partners, mut taken) = (BTreeMap::new(), BTreeSet::new());
    for (_, place, other) in overlaps {
        if !partners.contains_key(&place) && taken.insert(other) {
            partners.insert(place, other);
        }
    }
    partners
}

/// The byte ranges of words: letters and digits, with marks between them left out.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, letter) in text.char_indices().filter(|(_, letter)| letter.is_alphanumeric()) {
        let end = at + letter.len_utf8();
        match words.last_mut() {
            Some(word) if word.end == at => word.end = end,
            _ => words.push(at..end),
        }
    }
    words
}

fn within(words: &[Range<usize>], range: &Range<usize>) -> Range<usize> {
    let begin = words.partition_point(|word| word.end <= range.start);
    let end = words.partition_point(|word| word.start < range.end);
    begin..end.max(begin)
}

fn found(attributions: &[Attribution], words: &[Range<usize>]) -> Vec<Parts> {
    let parts = |attribution: &Attribution| Parts {
        source: attribution.source.iter().flat_map(|range| within(words, range)).collect(),
        cue: within(words, &attribution.cue).collect(),
        content: attribution.content.iter().flat_map(|range| within(words, range)).collect(),
    };
    attributions.iter().map(parts).collect()
}

/// Spans are lines `T1<tab>Source 0 7;9 12<tab>words`, offsets in code points; attributions are
/// lines `E1<tab>Attribution:T4 Content:T3 Cue:T2 Source:T1`.
fn gold(annotations: &str, text: &str, words: &[Range<usize>]) -> Vec<Parts> {
    let offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut spans: BTreeMap<&str, Words> = BTreeMap::new();
    let mut parts = Vec::new();
    for line in annotations.lines() {
        let mut fields = line.split('\t');
        let (Some(id), Some(what)) = (fields.next(), fields.next()) else { continue };
        if id.starts_with('T') {
            let ranges = what.split_once(' ').map_or("", |(_, ranges)| ranges).split(';');
            let ranges = ranges.filter_map(|range| {
                let (begin, end) = range.trim().split_once(' ')?;
                let byte = |at: &str| offsets.get(at.parse::<usize>().ok()?).copied();
                Some(byte(begin)?..byte(end)?)
            });
            spans.insert(id, ranges.flat_map(|range| within(words, &range)).collect());
        } else if id.starts_with('E') {
            let mut attribution = Parts::default();
            for (role, span) in what.split(' ').filter_map(|role| role.split_once(':')) {
                let place = match role.trim_end_matches(|letter: char| letter.is_ascii_digit()) {
                    "Source" => &mut attribution.source,
                    "Cue" => &mut attribution.cue,
                    "Content" => &mut attribution.content,
                    _ => continue,
                };
                place.extend(spans.get(span).into_iter().flatten());
            }
            parts.push(attribution);
        }
    }
    parts
}

/// The baseline: every "said", "says", "told" and "according to" is a cue, and nothing else is found.
fn by_four_cues(text: &str) -> Vec<Attribution> {
    let mut found = Vec::new();
    for cue in ["said", "says", "told", "according to"] {
        for (at, _) in text.match_indices(cue) {
            found.push(Attribution { source: None, cue: at..at + cue.len(), content: Vec::new() });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Totals, gold, words};

    #[test]
    fn annotations_become_the_words_that_they_cover() {
        let text = "\u{201c}Stop,\u{201d} the mayor said.";
        let annotations = "T1\tContent 0 7\tx\nT2\tSource 8 17\tx\nT3\tCue 18 22\tx\n\
                           T4\tAttribution 18 22\tx\nE1\tAttribution:T4 Content:T1 Cue:T3 Source:T2";
        let parts = gold(annotations, text, &words(text));
        assert_eq!(parts.len(), 1);
        assert!(parts[0].content.iter().eq(&[0]));
        assert!(parts[0].source.iter().eq(&[1, 2]));
        assert!(parts[0].cue.iter().eq(&[3]));
    }

    #[test]
    fn what_has_no_partner_is_missed_or_wrong_with_all_its_words() {
        let annotations = "T1\tCue 0 4\tx\nT2\tSource 5 9\tx\nT3\tAttribution 0 4\tx\n\
                           E1\tAttribution:T3 Cue:T1 Source:T2";
        let text = "Said Anna.";
        let parts = || gold(annotations, text, &words(text));
        let mut totals = Totals::default();
        totals.add(&[], &parts());
        assert_eq!((totals.cues.missed, totals.sources.missed), (1, 1));
        totals.add(&parts(), &[]);
        assert_eq!((totals.cues.wrong, totals.sources.wrong), (1, 1));
        totals.add(&parts(), &parts());
        assert_eq!((totals.cues.right, totals.sources.right), (1, 1));
    }
}
