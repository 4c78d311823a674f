//! `cargo xtask ci`: every check of the repository. `.ci/run` calls it on a new machine.

use anyhow::Result;

use crate::cargo_tools::{self, CARGO_DENY};
use crate::workspace::Workspace;
use crate::{size, suites, tidy};

/// Runs every check and stops at the first that fails.
///
/// # Errors
/// When a check fails.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    cargo_tools::ensure_components(workspace)?;
    let progress = &workspace.progress;
    progress.step("formatting", || cargo(workspace, &["fmt", "--all", "--check"]))?;
    progress.step("tracked files name no machine", || tidy::check_tracked_files(workspace))?;
    progress.step("pure crates are pure", || tidy::check_purity(workspace))?;
    progress.step("clippy on this machine", || clippy(workspace))?;
    progress.step("clippy for wasm32", || suites::compile_for_wasm(workspace))?;
    progress.step("documentation", || document(workspace))?;
    cargo_tools::ensure(workspace, &[CARGO_DENY])?;
    progress.step("licences, bans and sources of dependencies", || {
        // Advisories are left out: their database is not part of any registry.
        cargo(workspace, &["deny", "--workspace", "check", "licenses", "bans", "sources"])
    })?;
    suites::run(workspace, None)?;
    progress.step("sizes", || size::run(workspace, true))?;
    progress.say("every check passed");
    Ok(())
}

fn cargo(workspace: &Workspace, arguments: &[&str]) -> Result<()> {
    Ok(workspace.cargo(arguments).run()?)
}

fn clippy(workspace: &Workspace) -> Result<()> {
    cargo(workspace, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
}

fn document(workspace: &Workspace) -> Result<()> {
    let doc = workspace.cargo(&["doc", "--workspace", "--no-deps"]);
    Ok(doc.env("RUSTDOCFLAGS", "-D warnings").run()?)
}
