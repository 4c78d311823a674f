//! `cargo xtask size`: what each artefact weighs as it is, under gzip and under brotli.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use xshell::cmd;

use crate::budgets::{SIZE_BUDGETS, SizeBudget};
use crate::workspace::Workspace;
use crate::{node, site};

/// One file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Artefact {
    /// Within `dist/`, with forward slashes.
    path: String,
    bytes: u64,
    gzip: u64,
    brotli: u64,
}

/// Prints the table and holds it against the budgets.
///
/// # Errors
/// When a budget is exceeded, or a file it names is missing.
pub(crate) fn run(workspace: &Workspace, as_it_is: bool, with_peers: bool) -> Result<()> {
    if as_it_is {
        node::ensure_packages(workspace)?;
    } else {
        site::build(workspace)?;
    }
    let artefacts = weigh(workspace)?;
    println!("{:<44} {:>10} {:>10} {:>10}", "artefact", "bytes", "gzip -9", "brotli -11");
    print_rows(&artefacts);
    if with_peers {
        println!();
        println!("beside them, all that a page loads for");
        print_rows(&peers(workspace)?);
    }
    println!();
    hold_against_budgets(&artefacts)
}

/// What each budget's files weigh together, in bytes under brotli.
///
/// # Errors
/// When a file that a budget names is missing.
pub(crate) fn totals(workspace: &Workspace) -> Result<BTreeMap<String, f64>> {
    let artefacts = weigh(workspace)?;
    let weighed = SIZE_BUDGETS.iter().map(|budget| {
        #[allow(clippy::cast_precision_loss)] // no artefact has 2^53 bytes
        Ok((budget.name.to_owned(), total(&artefacts, budget)? as f64))
    });
    weighed.collect()
}

fn print_rows(artefacts: &[Artefact]) {
    for Artefact { path, bytes, gzip, brotli } in artefacts {
        println!("{path:<44} {bytes:>10} {gzip:>10} {brotli:>10}");
    }
}

fn hold_against_budgets(artefacts: &[Artefact]) -> Result<()> {
    let mut over = Vec::new();
    for budget in &SIZE_BUDGETS {
        let total = total(artefacts, budget)?;
        let SizeBudget { name, goal, limit, .. } = budget;
        let verdict = match total {
            total if total > *limit => "OVER the limit",
            total if total > *goal => "within the limit, goal not reached",
            _ => "goal reached",
        };
        println!("{name}: {total} bytes brotli; goal {goal}, limit {limit}: {verdict}");
        if total > budget.limit {
            over.push(budget.name);
        }
    }
    if over.is_empty() { Ok(()) } else { bail!("over budget: {}", over.join(", ")) }
}

fn peers(workspace: &Workspace) -> Result<Vec<Artefact>> {
    let folder = install_peers(workspace)?;
    let script = workspace.root().join("xtask/js/peers.mjs");
    let printed = cmd!(workspace.shell, "node {script} {folder}").quiet().read()?;
    printed.lines().map(read_artefact).collect()
}

/// Installs what this widget is set beside into a folder of its own, and returns that.
///
/// # Errors
/// When npm fails.
pub(crate) fn install_peers(workspace: &Workspace) -> Result<PathBuf> {
    let shell = &workspace.shell;
    let (manifest, folder) =
        (workspace.root().join("tests/bench/peers"), workspace.target().join("peers"));
    shell.create_dir(&folder)?;
    let lock = shell.read_file(manifest.join("package-lock.json"))?;
    if shell.read_file(folder.join("package-lock.json")).is_ok_and(|installed| installed == lock)
        && folder.join("node_modules").exists()
    {
        return Ok(folder);
    }
    for name in ["package.json", "package-lock.json", ".npmrc"] {
        shell.copy_file(manifest.join(name), folder.join(name))?;
    }
    let _here = shell.push_dir(&folder);
    workspace.progress.step("installing the peers from npm (140 MB)", || {
        Ok(cmd!(shell, "npm ci --ignore-scripts --no-audit --no-fund").quiet().run()?)
    })?;
    Ok(folder)
}

fn weigh(workspace: &Workspace) -> Result<Vec<Artefact>> {
    let (script, dist) = (workspace.root().join("xtask/js/weigh.mjs"), workspace.dist());
    let printed = cmd!(workspace.shell, "node {script} {dist}").quiet().read()?;
    printed.lines().map(read_artefact).collect()
}

fn read_artefact(line: &str) -> Result<Artefact> {
    let artefact: Value = serde_json::from_str(line)?;
    let size = |key: &str| {
        artefact.get(key).and_then(Value::as_u64).with_context(|| format!("no {key} in {line}"))
    };
    let path = artefact.get("path").and_then(Value::as_str).context("an artefact has no path")?;
    Ok(Artefact {
        path: path.to_owned(),
        bytes: size("bytes")?,
        gzip: size("gzip")?,
        brotli: size("brotli")?,
    })
}

/// The brotli size of a budget's files together.
fn total(artefacts: &[Artefact], budget: &SizeBudget) -> Result<u64> {
    let mut sum = 0;
    for file in budget.files {
        let found = artefacts.iter().find(|artefact| artefact.path == *file);
        let found = found.with_context(|| format!("{}: dist/{file} is missing", budget.name))?;
        sum += found.brotli;
    }
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use super::{Artefact, read_artefact, total};
    use crate::budgets::SizeBudget;

    const BUDGET: SizeBudget =
        SizeBudget { name: "widget", files: &["a.js", "a.wasm"], goal: 8, limit: 10 };

    fn artefact(path: &str, brotli: u64) -> Artefact {
        Artefact { path: path.to_owned(), bytes: 9, gzip: 8, brotli }
    }

    #[test]
    fn a_budget_sums_its_own_files_only() {
        let site = [artefact("a.js", 2), artefact("a.wasm", 5), artefact("b.wasm", 100)];
        assert_eq!(total(&site, &BUDGET).unwrap(), 7);
    }

    #[test]
    fn a_missing_file_is_an_error_not_a_zero() {
        let error = total(&[artefact("a.js", 2)], &BUDGET).unwrap_err();
        assert!(error.to_string().contains("a.wasm"));
    }

    #[test]
    fn a_line_of_the_script_is_read() {
        let line = r#"{"path":"a.js","bytes":9,"gzip":8,"brotli":7}"#;
        assert_eq!(read_artefact(line).unwrap(), artefact("a.js", 7));
    }
}
