//! `cargo xtask test`: the suites, in the order in which they fail fastest.

use anyhow::{Result, bail};
use xshell::cmd;

use crate::cargo_tools::{self, WASM_TARGET};
use crate::flags::Suite;
use crate::workspace::Workspace;
use crate::{chromium, node, site};

/// Packages that run in a browser, each with the features its wasm program is built with.
pub(crate) const WASM_PACKAGES: [(&str, &str); 6] = [
    ("source-comparison", "web"),
    ("source-comparison-worker", ""),
    ("source-comparison-studio", "web"),
    ("source-comparison-publish", "web"),
    ("source-comparison-lesson", "web"),
    ("source-comparison-classroom", "web"),
];

/// What proptest takes its cases from.
const SEED: &str = "PROPTEST_RNG_SEED";

/// Runs one suite, or all.
///
/// # Errors
/// When a test fails or a tool is missing.
pub(crate) fn run(workspace: &Workspace, only: Option<Suite>) -> Result<()> {
    let wanted = |suite: Suite| only.is_none_or(|only| only == suite);
    let progress = &workspace.progress;
    if wanted(Suite::Native) {
        progress.step("native tests", || native(workspace))?;
    }
    if wanted(Suite::Wasm) {
        progress.step("wasm32 compile check", || compile_for_wasm(workspace))?;
    }
    if wanted(Suite::Wasm) || wanted(Suite::Browser) {
        site::build(workspace)?;
    }
    match only {
        Some(Suite::Native) => Ok(()),
        Some(Suite::Wasm) => {
            progress.step("release wasm in the browser", || browser(workspace, "smoke.test.mjs"))
        }
        Some(Suite::Browser) | None => {
            progress.step("browser tests", || browser(workspace, ".test.mjs"))
        }
    }
}

/// Property tests invent the same cases in each run, so that what fails is the change and not a
/// throw of the dice; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` ask for others. The fuzz targets look
/// for what is new.
fn native(workspace: &Workspace) -> Result<()> {
    let seed = std::env::var(SEED).unwrap_or_else(|_| "1".to_owned());
    let tests = workspace.cargo(&["test", "--workspace", "--no-fail-fast"]);
    Ok(tests.env(SEED, seed).run()?)
}

/// Denies warnings that only the wasm32 build has.
pub(crate) fn compile_for_wasm(workspace: &Workspace) -> Result<()> {
    cargo_tools::ensure_wasm_target(workspace)?;
    cargo_tools::ensure_components(workspace)?;
    for (package, features) in WASM_PACKAGES {
        let clippy = workspace.cargo(&["clippy", "--package", package, "--features", features]);
        clippy.args(["--target", WASM_TARGET, "--", "-D", "warnings"]).run()?;
    }
    Ok(())
}

/// Runs the browser tests whose file names end so, on the site in `dist/`.
fn browser(workspace: &Workspace, ending: &str) -> Result<()> {
    node::ensure_packages(workspace)?;
    let (browser, dist) = (chromium::ensure(workspace)?, workspace.dist());
    let shell = &workspace.shell;
    let mut files = shell.read_dir(workspace.root().join("tests/browser"))?;
    files.retain(|path| path.to_string_lossy().ends_with(ending));
    if files.is_empty() {
        bail!("no file in tests/browser ends in `{ending}`");
    }
    let run = cmd!(shell, "node --test --test-concurrency=1 --test-reporter=spec {files...}");
    let run = run.env("SCORM_SCHEMAS", node::scorm_schemas(workspace));
    Ok(run.quiet().env("CHROMIUM", browser).env("SITE", dist).run()?)
}
