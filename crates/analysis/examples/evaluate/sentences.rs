//! Sentence ends: the golden rules of the Pragmatic Segmenter.

use std::path::Path;

use serde_json::Value;
use source_comparison_analysis::stages;

use crate::measures::{Row, share};
use crate::{Measured, read};

/// The rules proper come first; what follows are further cases of its tests.
const RULES: usize = 52;

/// Cases whose sentences are exactly the expected ones, white space folded.
pub(crate) fn golden_rules(corpora: &Path) -> Measured {
    let cases: Value =
        serde_json::from_str(&read(&corpora.join("golden_rules/english_rules.json"))?)?;
    let cases = cases.as_array().ok_or("english_rules.json is not a list")?;
    let row = |measure, cases: &[Value]| {
        let right = |split: fn(&str) -> Vec<String>| {
            share(cases.iter().filter(|case| is_right(case, split)).count(), cases.len())
        };
        Row::new(measure, right(by_the_analysis), Some(right(by_full_stop)), cases.len())
    };
    let rules = cases.get(..RULES).unwrap_or(cases);
    Ok(vec![row("share of the 52 rules", rules), row("share of all cases", cases)])
}

fn is_right(case: &Value, split: fn(&str) -> Vec<String>) -> bool {
    let Some(text) = case.get("text").and_then(Value::as_str) else { return false };
    let Some(expected) = case.get("expect").and_then(Value::as_array) else { return false };
    split(text).into_iter().eq(expected.iter().filter_map(Value::as_str).map(folded))
}

fn by_the_analysis(text: &str) -> Vec<String> {
    let sentences = stages::sentences(text);
    sentences.into_iter().map(|range| folded(text.get(range).unwrap_or_default())).collect()
}

/// The baseline: a full stop and a space end a sentence.
fn by_full_stop(text: &str) -> Vec<String> {
    text.split_inclusive(". ").map(folded).collect()
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
