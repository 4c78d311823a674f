//! Which passage belongs to a claim: the right one among all of a document.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;
use source_comparison_analysis::stages;

use crate::measures::{Row, mean, ranked, share, words_shared};
use crate::table_file::comma_separated;
use crate::{Measured, read};

type Score = fn(&str, &str) -> f64;

/// A claim, the passages to choose from, and which of them are right.
#[derive(Debug)]
struct Search {
    claim: String,
    passages: Vec<String>,
    right: BTreeSet<usize>,
}

impl Search {
    fn ranking(&self, score: Score) -> Vec<usize> {
        let scores: Vec<f64> =
            self.passages.iter().map(|passage| score(&self.claim, passage)).collect();
        ranked(&scores)
    }
}

/// The mean over all searches of one divided by the rank of the first right passage.
fn reciprocal_rank(rankings: &[Vec<usize>], searches: &[Search]) -> f64 {
    let ranks = rankings.iter().zip(searches).map(|(ranking, search)| {
        let first = ranking.iter().position(|place| search.right.contains(place));
        first.map_or(0.0, |place| 1.0 / (place + 1) as f64)
    });
    mean(&ranks.collect::<Vec<_>>())
}

/// The mean share of the right passages that are among the first so many.
fn recall_at(limit: usize, rankings: &[Vec<usize>], searches: &[Search]) -> f64 {
    let recalls = rankings.iter().zip(searches).map(|(ranking, search)| {
        let found = ranking.iter().take(limit).filter(|place| search.right.contains(place));
        share(found.count(), search.right.len())
    });
    mean(&recalls.collect::<Vec<_>>())
}

/// How often the first passage is right.
fn hits(rankings: &[Vec<usize>], searches: &[Search]) -> f64 {
    let first = rankings.iter().zip(searches).filter(|(ranking, search)| {
        ranking.first().is_some_and(|place| search.right.contains(place))
    });
    share(first.count(), searches.len())
}

/// A measure of rankings.
type Figure = fn(&[Vec<usize>], &[Search]) -> f64;

fn rows(searches: &[Search], figures: &[(&str, Figure)]) -> Vec<Row> {
    let all = |score: Score| -> Vec<Vec<usize>> {
        searches.iter().map(|search| search.ranking(score)).collect()
    };
    let (own, baseline) = (all(stages::similarity), all(words_shared));
    let row = |(name, figure): &(&str, Figure)| {
        let plain = figure(&baseline, searches);
        Row::new(name, figure(&own, searches), Some(plain), searches.len())
    };
    figures.iter().map(row).collect()
}

/// Sentences of a cited page that support a claim of Wikipedia.
pub(crate) fn wice(sets: &Path) -> Measured {
    let text = read(&sets.join("wice/claim_dev.jsonl"))?;
    let searches: Vec<Search> = text.lines().filter_map(read_wice).collect();
    let recall: Figure = |rankings, searches| recall_at(5, rankings, searches);
    Ok(rows(&searches, &[("MRR", reciprocal_rank), ("recall@5", recall)]))
}

/// Claims without any supporting sentence have nothing to find and are left out.
fn read_wice(line: &str) -> Option<Search> {
    let case: Value = serde_json::from_str(line).ok()?;
    let groups = case.get("supporting_sentences")?.as_array()?.iter().filter_map(Value::as_array);
    let right: BTreeSet<usize> =
        groups.flatten().filter_map(Value::as_u64).map(|place| place as usize).collect();
    let passages = case.get("evidence")?.as_array()?.iter().filter_map(Value::as_str);
    let claim = case.get("claim")?.as_str()?.to_owned();
    (!right.is_empty()).then(|| Search {
        claim,
        passages: passages.map(str::to_owned).collect(),
        right,
    })
}

/// Propositions of summaries, and the passages of the articles that say the same: among all
/// passages of the topic that the file has.
pub(crate) fn superpal(sets: &Path) -> Measured {
    let records = comma_separated(&read(&sets.join("superpal/dev_MN_only.csv"))?);
    let (head, records) = records.split_first().ok_or("the file is empty")?;
    let column = |name: &str| head.iter().position(|key| key == name).ok_or("a column is missing");
    let (topic, passage) = (column("topic")?, column("docSpanText")?);
    let proposition = column("summarySpanText")?;
    let mut passages: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut gold: BTreeMap<(&str, &str), BTreeSet<usize>> = BTreeMap::new();
    for record in records {
        let field = |at: usize| record.get(at).map(String::as_str);
        let (Some(topic), Some(passage), Some(proposition)) =
            (field(topic), field(passage), field(proposition))
        else {
            continue;
        };
        let known = passages.entry(topic).or_default();
        let place = known.iter().position(|other| other == passage).unwrap_or_else(|| {
            known.push(passage.to_owned());
            known.len() - 1
        });
        gold.entry((topic, proposition)).or_default().insert(place);
    }
    let search = |((topic, claim), right): ((&str, &str), BTreeSet<usize>)| Search {
        claim: claim.to_owned(),
        passages: passages.get(topic).cloned().unwrap_or_default(),
        right,
    };
    let searches: Vec<Search> = gold.into_iter().map(search).collect();
    Ok(rows(&searches, &[("MRR", reciprocal_rank), ("hit@1", hits)]))
}
