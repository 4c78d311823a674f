//! How near two sentences are: correlation with people's marks, and related claims told from
//! unrelated ones.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;
use source_comparison_analysis::stages;

use crate::measures::{Row, area_under_curve, letter_pairs, pearson, words_shared};
use crate::table_file::tab_separated;
use crate::{Measured, read};

/// SemEval's semantic textual similarity: marks from 0 to 5 for pairs of sentences.
pub(crate) fn sts(sets: &Path, name: &str) -> Measured {
    let text = read(&sets.join(format!("sts/2014/{name}.test.tsv")))?;
    let (mut own, mut baseline) = (Vec::new(), Vec::new());
    for fields in tab_separated(&text) {
        let [mark, a, b, ..] = fields.as_slice() else { continue };
        let Ok(mark) = mark.parse() else { continue };
        own.push((stages::similarity(a, b), mark));
        baseline.push((letter_pairs(a, b), mark));
    }
    Ok(vec![Row::new("Pearson", pearson(&own), Some(pearson(&baseline)), own.len())])
}

/// Claims of two articles on one topic: those that strengthen or weaken each other are related.
pub(crate) fn claimdiff(sets: &Path) -> Measured {
    let strength = claim_pairs(&read(&sets.join("claimdiff/ClaimDiff-strength-train.json"))?)?;
    let weak = claim_pairs(&read(&sets.join("claimdiff/ClaimDiff-weak-train.json"))?)?;
    let is_related = |(id, (_, related)): (&String, &(Claims, bool))| {
        (id.clone(), *related || weak.get(id).is_some_and(|(_, related)| *related))
    };
    let related: BTreeMap<String, bool> = strength.iter().map(is_related).collect();
    let scored = |score: fn(&str, &str) -> f64| -> Vec<(f64, bool)> {
        let pairs = strength.iter();
        pairs.map(|(id, ((a, b), _))| (score(a, b), related.get(id) == Some(&true))).collect()
    };
    let own = area_under_curve(&scored(stages::similarity));
    let baseline = area_under_curve(&scored(words_shared));
    let topics: BTreeSet<&String> = strength.keys().collect();
    Ok(vec![Row::new("AUC related / unrelated", own, Some(baseline), topics.len())])
}

type Claims = (String, String);

/// By the pair's id: the claims, and whether the file's relation holds.
fn claim_pairs(text: &str) -> Result<BTreeMap<String, (Claims, bool)>, Box<dyn std::error::Error>> {
    let file: Value = serde_json::from_str(text)?;
    let pairs = file.get("data").and_then(Value::as_array).ok_or("no pairs of claims")?;
    let read = |pair: &Value| {
        let text = |key: &str| pair.get(key).and_then(Value::as_str).map(str::to_owned);
        let holds = pair.get("relation").and_then(Value::as_i64) == Some(1);
        Some((text("pair_id")?, ((text("claim_a")?, text("claim_b")?), holds)))
    };
    Ok(pairs.iter().filter_map(read).collect())
}
