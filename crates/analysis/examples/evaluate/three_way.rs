//! Whether one sentence follows from another, contradicts it, or neither.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;
use source_comparison_analysis::stages;
use source_comparison_core::format::RelationKind;

use crate::measures::{Counts, Row, share};
use crate::table_file::tab_separated;
use crate::{Measured, read};

/// What people said, or the analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Label {
    Entailment,
    Contradiction,
    Neither,
}

/// Premise, hypothesis, and what holds between them.
type Case = (String, String, Label);

/// The analysis reports conflicts from this confidence on as shown.
const SHOWN: f64 = 0.75;

impl Label {
    fn from_word(word: &str) -> Option<Self> {
        match word.to_ascii_lowercase().as_str() {
            "entailment" | "yes" => Some(Self::Entailment),
            "contradiction" | "no" => Some(Self::Contradiction),
            "neutral" | "unknown" => Some(Self::Neither),
            _ => None,
        }
    }

    /// A match says that the hypothesis follows. A detail, that one is more exact, does not say
    /// which, and counts as neither.
    fn from_relation(relation: Option<RelationKind>) -> Self {
        match relation {
            Some(RelationKind::Match) => Self::Entailment,
            Some(RelationKind::Conflict) => Self::Contradiction,
            _ => Self::Neither,
        }
    }
}

/// News passages and short statements.
pub(crate) fn rte(sets: &Path) -> Measured {
    let text = read(&sets.join("rte/rte3_dev_3way_en.jsonl"))?;
    let case = |line: &str| -> Option<Case> {
        let case: Value = serde_json::from_str(line).ok()?;
        let field = |key: &str| case.get(key).and_then(Value::as_str).map(str::to_owned);
        Some((field("text")?, field("hypothesis")?, Label::from_word(&field("label")?)?))
    };
    Ok(rows(&text.lines().filter_map(case).collect::<Vec<_>>()))
}

/// Descriptions of pictures, changed by rule.
pub(crate) fn sick(sets: &Path) -> Measured {
    let text = read(&sets.join("sick/SICK_trial.txt"))?;
    let case = |fields: &Vec<&str>| -> Option<Case> {
        let [_, a, b, _, label] = fields.as_slice() else { return None };
        Some(((*a).to_owned(), (*b).to_owned(), Label::from_word(label)?))
    };
    Ok(rows(&tab_separated(&text).iter().filter_map(case).collect::<Vec<_>>()))
}

fn rows(cases: &[Case]) -> Vec<Row> {
    let (mut all, mut shown, mut right) = (Counts::default(), Counts::default(), 0);
    let mut labels: BTreeMap<Label, usize> = BTreeMap::new();
    for (premise, hypothesis, label) in cases {
        let judgement = stages::compare(premise, hypothesis);
        let found = Label::from_relation(judgement.relation);
        right += usize::from(found == *label);
        *labels.entry(*label).or_default() += 1;
        let (gold, conflict) = (*label == Label::Contradiction, found == Label::Contradiction);
        count(&mut all, conflict, gold);
        count(&mut shown, conflict && judgement.confidence >= SHOWN, gold);
    }
    let of = cases.len();
    let majority = share(labels.values().copied().max().unwrap_or(0), of);
    vec![
        Row::new("accuracy, three-way", share(right, of), Some(majority), of),
        Row::new("contradiction precision", all.precision(), None, of),
        Row::new("contradiction recall", all.recall(), None, of),
        Row::new("contradiction F1", all.f1(), None, of),
        Row::new("contradiction precision, shown", shown.precision(), None, of),
        Row::new("contradiction recall, shown", shown.recall(), None, of),
    ]
}

fn count(counts: &mut Counts, found: bool, gold: bool) {
    match (found, gold) {
        (true, true) => counts.right += 1,
        (true, false) => counts.wrong += 1,
        (false, true) => counts.missed += 1,
        (false, false) => {}
    }
}

/// Sentences and negated statements on them: contradiction or not.
pub(crate) fn stanford(sets: &Path) -> Measured {
    let text = read(&sets.join("stanford_contradiction/contradiction_dev_data.xml"))?;
    let (mut counts, mut shown, mut right, mut of) = (Counts::default(), Counts::default(), 0, 0);
    let mut contradictions = 0;
    for pair in text.split("<pair ").skip(1) {
        let gold = pair.split('>').next().is_some_and(|head| head.contains("\"YES\""));
        let (Some(premise), Some(hypothesis)) = (element(pair, "t"), element(pair, "h")) else {
            continue;
        };
        let judgement = stages::compare(&premise, &hypothesis);
        let found = judgement.relation == Some(RelationKind::Conflict);
        right += usize::from(found == gold);
        contradictions += usize::from(gold);
        of += 1;
        count(&mut counts, found, gold);
        count(&mut shown, found && judgement.confidence >= SHOWN, gold);
    }
    let majority = share(contradictions.max(of - contradictions), of);
    Ok(vec![
        Row::new("accuracy", share(right, of), Some(majority), of),
        Row::new("contradiction precision", counts.precision(), None, of),
        Row::new("contradiction recall", counts.recall(), None, of),
        Row::new("contradiction precision, shown", shown.precision(), None, of),
    ])
}

/// The text of an element without attributes.
fn element(xml: &str, name: &str) -> Option<String> {
    let (_, rest) = xml.split_once(&format!("<{name}>"))?;
    let (text, _) = rest.split_once(&format!("</{name}>"))?;
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    let text = text.trim().to_owned();
    Some(entities.iter().fold(text, |text, (entity, letter)| text.replace(entity, letter)))
}
