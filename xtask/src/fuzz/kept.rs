//! What the long runs tried, in `docs/fuzzing.txt`: a line for each target, in the order of the
//! targets. It must not know how a target is run.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::TARGETS;
use crate::inputs::Inputs;
use crate::workspace::Workspace;

fn file(workspace: &Workspace) -> PathBuf {
    workspace.root().join("docs/fuzzing.txt")
}

/// What the kept run of each target tried; nothing of a target that has none.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn kept(workspace: &Workspace) -> Result<Vec<Inputs>> {
    let text = workspace.shell.read_file(file(workspace)).context("docs/fuzzing.txt")?;
    Ok(Inputs::all(&text))
}

/// Keeps what one target tried, in place of what it tried before.
///
/// # Errors
/// When the file cannot be read or written.
pub(super) fn keep(workspace: &Workspace, inputs: Inputs) -> Result<()> {
    let runs = with(kept(workspace)?, inputs);
    let lines: String = runs.iter().map(|inputs| inputs.line() + "\n").collect();
    Ok(workspace.shell.write_file(file(workspace), lines)?)
}

/// The runs with this one in its place.
fn with(mut runs: Vec<Inputs>, new: Inputs) -> Vec<Inputs> {
    runs.retain(|run| run.suite != new.suite);
    runs.push(new);
    let place = |run: &Inputs| TARGETS.iter().position(|(name, _)| is_of(run, name));
    runs.retain(|run| place(run).is_some());
    runs.sort_by_key(place);
    runs
}

fn is_of(run: &Inputs, target: &str) -> bool {
    run.suite.strip_prefix("fuzz-") == Some(target)
}

#[cfg(test)]
mod tests {
    use super::{TARGETS, is_of, with};
    use crate::inputs::Inputs;

    fn run(target: &str, tried: u64) -> Inputs {
        Inputs {
            suite: format!("fuzz-{target}"),
            browser: "native".to_owned(),
            tried,
            failed: 0,
            what: "9 edges reached, 1 seeds, 1801 s, commit abc".to_owned(),
        }
    }

    #[test]
    fn a_run_takes_the_place_of_the_one_before() {
        let before = vec![run("gone", 1), run("check", 1), run("collate", 1)];
        assert_eq!(with(before.clone(), run("check", 2)), [run("check", 2), run("collate", 1)],);
        let all = [run("check", 1), run("anchor", 3), run("collate", 1)];
        assert_eq!(with(before, run("anchor", 3)), all);
    }

    #[test]
    fn every_target_has_a_kept_run_without_a_finding() {
        let runs = Inputs::all(include_str!("../../../docs/fuzzing.txt"));
        for (name, _) in TARGETS {
            let run = runs.iter().find(|run| is_of(run, name));
            let run = run.unwrap_or_else(|| panic!("no run of {name} is kept"));
            assert_eq!(run.failed, 0, "{name}: {}", run.what);
        }
        assert_eq!(runs.len(), TARGETS.len());
    }
}
