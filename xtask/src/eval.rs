//! `cargo xtask eval`: measures the analysis on the evaluation sets beside the project, prints one
//! table, each figure beside its baseline and its target, and writes it to `docs/evaluation.md`.
//! The sets are not part of the project: a row whose set is missing says so.

mod pairs;
mod plan;
mod report;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::cmd;

use crate::workspace::Workspace;
use plan::PLAN;
use report::Row;

/// Where the sets are, seen from the workspace.
const FOLDER: &str = "../shared/eval";

/// What the evaluation program printed of one figure, or of one set that it skipped.
#[derive(Debug, PartialEq)]
enum Line {
    Figure { set: String, measure: String, value: f64, baseline: Option<f64>, count: u64 },
    Skipped { set: String, why: String },
}

/// Measures, prints the table and writes the report.
///
/// # Errors
/// When the analysis does not build, or a program prints what cannot be read.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let eval = workspace.root().join(FOLDER);
    let drafts = workspace.target().join("evaluation");
    workspace.shell.remove_path(&drafts)?;
    let lines = workspace
        .progress
        .step("evaluation of the analysis", || measure(workspace, &eval, &drafts))?;
    let mut rows: Vec<Row> = PLAN.iter().map(|planned| report::row(planned, &lines)).collect();
    rows.extend(pairs::rows(workspace, &eval, &drafts)?);
    println!("{}", report::table(&rows));
    let path = workspace.root().join("docs/evaluation.md");
    workspace.shell.write_file(&path, report::document(&rows, &state(workspace)?))?;
    workspace.progress.say("written to docs/evaluation.md");
    Ok(())
}

fn measure(workspace: &Workspace, eval: &Path, drafts: &PathBuf) -> Result<Vec<Line>> {
    let program = ["run", "--package", "source-comparison-analysis", "--example", "evaluate"];
    let run = workspace.cargo(&program).args(["--profile", "native", "--"]).arg(eval).arg(drafts);
    run.read()?.lines().map(|line| read(line).with_context(|| line.to_owned())).collect()
}

fn read(line: &str) -> Result<Line> {
    let line: Value = serde_json::from_str(line)?;
    let text = |key: &str| line.get(key).and_then(Value::as_str).map(str::to_owned);
    let set = text("set").context("no `set`")?;
    if let Some(why) = text("skipped") {
        return Ok(Line::Skipped { set, why });
    }
    let number = |key: &str| line.get(key).and_then(Value::as_f64);
    Ok(Line::Figure {
        set,
        measure: text("measure").context("no `measure`")?,
        value: number("value").context("no `value`")?,
        baseline: number("baseline"),
        count: line.get("count").and_then(Value::as_u64).context("no `count`")?,
    })
}

/// The commit that was measured and its date, and whether files differ from it.
fn state(workspace: &Workspace) -> Result<String> {
    let shell = &workspace.shell;
    let commit = cmd!(shell, "git log -1 --format=%cs,%h").quiet().read()?;
    let (date, commit) = commit.trim().split_once(',').context("git log printed no date")?;
    let changed = cmd!(shell, "git status --porcelain -- crates").quiet().read()?;
    let changes = if changed.trim().is_empty() { "" } else { ", with changes not yet committed" };
    Ok(format!("{date}, commit {commit}{changes}"))
}

#[cfg(test)]
mod tests {
    use super::{Line, read};

    #[test]
    fn a_line_is_a_figure_or_says_why_there_is_none() {
        let line = r#"{"set":"s","measure":"m","value":0.5,"baseline":null,"count":3}"#;
        let figure = Line::Figure {
            set: "s".to_owned(),
            measure: "m".to_owned(),
            value: 0.5,
            baseline: None,
            count: 3,
        };
        assert_eq!(read(line).unwrap(), figure);
        let skipped = Line::Skipped { set: "s".to_owned(), why: "not present".to_owned() };
        assert_eq!(read(r#"{"set":"s","skipped":"not present"}"#).unwrap(), skipped);
        assert!(read(r#"{"set":"s"}"#).is_err());
    }
}
