//! Two invented situations in which nothing conflicts: two reports that agree, and reports on two
//! events that are alike. Every conflict found here is false.

use std::path::Path;

use source_comparison_analysis::{Flow, Source, SourceKind, suggest};
use source_comparison_core::format::RelationKind;

use crate::Measured;
use crate::drafts::write_draft;
use crate::measures::Row;

/// The analysis reports conflicts from this confidence on as shown.
const SHOWN: f64 = 0.75;

const BRIDGE_A: &str = include_str!("situations/bridge-a.txt");
const BRIDGE_B: &str = include_str!("situations/bridge-b.txt");
const FIRE_A: &str = include_str!("situations/fire-a.txt");
const FIRE_B: &str = include_str!("situations/fire-b.txt");

/// One bridge, two reports: other words, rounder numbers, other voices, and no contradiction.
pub(crate) fn quiet(out: &Path) -> Measured {
    false_conflicts(BRIDGE_A, BRIDGE_B, &out.join("quiet.json"))
}

/// Two fires in two towns in two months, with other numbers.
pub(crate) fn two_events(out: &Path) -> Measured {
    false_conflicts(FIRE_A, FIRE_B, &out.join("two-events.json"))
}

fn false_conflicts(a: &str, b: &str, out: &Path) -> Measured {
    let source = |name, text| Source { name, kind: SourceKind::Text, text };
    let draft = suggest(&[source("a", a), source("b", b)], &mut |_| Flow::Continue)?;
    write_draft(&draft.file, out)?;
    let confidences = draft.file.relations.iter().filter_map(|relation| {
        let suggested = relation.suggested.as_ref();
        let confidence = suggested.map_or(1.0, |suggested| suggested.confidence);
        (relation.kind == Some(RelationKind::Conflict)).then_some(confidence)
    });
    let confidences: Vec<f64> = confidences.collect();
    let shown = confidences.iter().filter(|confidence| **confidence >= SHOWN).count();
    let relations = draft.file.relations.len();
    Ok(vec![
        Row::new("false conflicts, all", confidences.len() as f64, None, relations),
        Row::new("false conflicts, shown", shown as f64, None, relations),
    ])
}
