//! `cargo xtask ci`: every check of the repository. `.ci/run` calls it on a new machine.

use anyhow::{Result, bail};

use crate::cargo_tools::{self, CARGO_DENY};
use crate::workspace::Workspace;
use crate::{advisories, dependencies, engines, fuzz, lexicon, size, suites, tidy};

/// A check and its name.
type Check = (&'static str, fn(&Workspace) -> Result<()>);

/// Quick ones first. Each runs even if one before it failed, so that one run tells everything.
const CHECKS: [Check; 14] = [
    ("formatting", |workspace| cargo(workspace, &["fmt", "--all", "--check"])),
    ("tracked files name no machine", tidy::check_tracked_files),
    ("pure crates are pure", tidy::check_purity),
    ("every dependency has its reason", dependencies::check),
    ("clippy on this machine", clippy),
    ("clippy for wasm32", suites::compile_for_wasm),
    ("documentation", document),
    ("the lexicon is what its sources give", |workspace| lexicon::run(workspace, true)),
    ("licences, bans and sources of dependencies", deny),
    ("known advisories, where their databases can be reached", advisories::check),
    ("browsers besides Chromium, where they can be had", engines::install_missing),
    ("tests", |workspace| suites::run(workspace, None)),
    ("hostile input, invented for 20 s a target", fuzz::short),
    ("sizes", |workspace| size::run(workspace, true, false)),
];

/// Runs every check.
///
/// # Errors
/// Names the checks that failed.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    cargo_tools::ensure_components(workspace)?;
    let progress = &workspace.progress;
    let mut failed = Vec::new();
    for (name, check) in CHECKS {
        if let Err(error) = progress.step(name, || check(workspace)) {
            eprintln!("error: {error:#}");
            failed.push(name);
        }
    }
    if !failed.is_empty() {
        bail!("failed: {}", failed.join(", "));
    }
    progress.say("every check passed");
    Ok(())
}

fn cargo(workspace: &Workspace, arguments: &[&str]) -> Result<()> {
    Ok(workspace.cargo(arguments).run()?)
}

/// What tests and benches may do besides: stop. clippy.toml says so for `#[test]` functions, but
/// cannot for the functions that they call.
const MAY_STOP: [&str; 10] = [
    "-A",
    "clippy::unwrap_used",
    "-A",
    "clippy::expect_used",
    "-A",
    "clippy::panic",
    "-A",
    "clippy::indexing_slicing",
    "-A",
    "clippy::string_slice",
];

fn clippy(workspace: &Workspace) -> Result<()> {
    cargo(workspace, &["clippy", "--workspace", "--", "-D", "warnings"])?;
    let all = workspace.cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    Ok(all.args(MAY_STOP).run()?)
}

fn document(workspace: &Workspace) -> Result<()> {
    let doc = workspace.cargo(&["doc", "--workspace", "--no-deps"]);
    Ok(doc.env("RUSTDOCFLAGS", "-D warnings").run()?)
}

/// Advisories are a check of their own: their database is not part of any registry.
fn deny(workspace: &Workspace) -> Result<()> {
    cargo_tools::ensure(workspace, &[CARGO_DENY])?;
    cargo(workspace, &["deny", "--workspace", "check", "licenses", "bans", "sources"])
}
