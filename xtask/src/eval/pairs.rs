//! The annotated pairs of articles: `score.py`, which comes with them, scores the drafts.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::cmd;

use super::report::Row;
use crate::workspace::Workspace;

/// A figure of `score.py`: in which object, under which key, and in both bands or in one.
struct Figure {
    object: &'static str,
    key: &'static str,
    name: &'static str,
    floor: &'static str,
    target: &'static str,
}

const fn figure(
    object: &'static str,
    key: &'static str,
    name: &'static str,
    floor: &'static str,
    target: &'static str,
) -> Figure {
    Figure { object, key, name, floor, target }
}

const NONE: &str = "–";

/// The floor of the edges is that of word overlap with 26 synonyms chosen for the Moura pair.
const FIGURES: [Figure; 17] = [
    figure("all", "edge_f1", "edge F1", "idf Dice 0.507, with synonyms 0.535 (moura)", "0.75"),
    figure("show", "edge_f1", "edge F1, shown", NONE, NONE),
    figure("all", "edge_p", "edge precision", "0.73 (moura)", NONE),
    figure("all", "edge_r", "edge recall", "0.42 (moura)", NONE),
    figure("all", "edge_f1_tight", "edge F1, tight quotes", NONE, NONE),
    figure("all", "kind_acc", "kind accuracy", NONE, "0.80"),
    figure("all", "facet_acc", "facet accuracy", NONE, "0.80"),
    figure("all", "relation_f1", "edge, kind and facet F1", NONE, NONE),
    figure("show", "conflict_p", "conflict precision, shown", NONE, "0.90"),
    figure("show", "conflict_r", "conflict recall, shown", NONE, NONE),
    figure("show", "conflict_tp", "conflicts right, shown", NONE, NONE),
    figure("show", "conflict_fp", "conflicts wrong, shown", NONE, "0"),
    figure("show", "traps_hit", "traps hit, shown", "1", "0"),
    figure("all", "traps_hit", "traps hit, all", NONE, NONE),
    figure("attribution", "accuracy", "attribution accuracy", NONE, NONE),
    figure("attribution", "accuracy_others_words", "attribution of others' words", NONE, NONE),
    figure("attribution", "certainty_accuracy", "certainty accuracy", NONE, NONE),
];

/// The rows of every pair, or one that says why there are none.
///
/// # Errors
/// When `score.py` fails or prints no JSON.
pub(super) fn rows(workspace: &Workspace, eval: &Path, drafts: &Path) -> Result<Vec<Row>> {
    let shell = &workspace.shell;
    let script = eval.join("score.py");
    if !script.exists() {
        return Ok(vec![skipped("not present")]);
    }
    if cmd!(shell, "python3 --version").quiet().ignore_stderr().ignore_stdout().run().is_err() {
        return Ok(vec![skipped("python3 is not on the PATH")]);
    }
    let mut rows = Vec::new();
    for folder in shell.read_dir(eval.join("pairs"))? {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let draft = drafts.join(format!("{name}.json"));
        if !draft.exists() {
            rows.push(Row::skipped(&format!("pair {name}"), "no draft was written"));
            continue;
        }
        let printed = cmd!(shell, "python3 {script} {folder} {draft}").quiet().read()?;
        let score = printed.lines().next().context("score.py printed nothing")?;
        let score: Value = serde_json::from_str(score).context("score.py printed no JSON")?;
        rows.extend(FIGURES.iter().map(|figure| row(&name, figure, &score)));
    }
    Ok(rows)
}

fn skipped(why: &str) -> Row {
    Row::skipped("pairs", why)
}

fn row(pair: &str, figure: &Figure, score: &Value) -> Row {
    let Figure { object, key, name, floor, target } = figure;
    let object = score.get(object);
    let value = object.and_then(|object| object.get(key));
    let counted = match *key {
        "traps_hit" => "traps",
        key if key.starts_with("conflict") => "conflict_gold",
        key if key.contains("accuracy") => "claims_matched",
        _ => "gold_edges",
    };
    let count = object.and_then(|object| object.get(counted)).and_then(Value::as_u64);
    let now = match value {
        Some(Value::Number(number)) if number.is_u64() => number.to_string(),
        Some(Value::Number(number)) => format!("{:.3}", number.as_f64().unwrap_or(0.0)),
        _ => NONE.to_owned(),
    };
    Row {
        set: format!("pair {pair}"),
        measure: (*name).to_owned(),
        cases: count.map_or_else(|| NONE.to_owned(), |count| count.to_string()),
        now,
        baseline: NONE.to_owned(),
        floor: (*floor).to_owned(),
        target: (*target).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{FIGURES, row};

    #[test]
    fn a_measure_without_cases_is_a_dash() {
        let score = serde_json::json!({ "all": { "edge_f1": null, "gold_edges": 0 } });
        assert_eq!(row("p", &FIGURES[0], &score).now, "–");
        let score = serde_json::json!({ "all": { "edge_f1": 0.5, "gold_edges": 30 } });
        assert_eq!(row("p", &FIGURES[0], &score).now, "0.500");
    }
}
