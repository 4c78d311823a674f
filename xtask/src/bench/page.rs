//! `docs/benchmarks.md`: what the last run measured, on what kind of machine. It names no machine.

use anyhow::Result;
use xshell::cmd;

use super::Measurement;
use super::kept::Kept;
use crate::workspace::Workspace;

const HEAD: &str = "\
# Benchmarks

`cargo xtask bench` measures and writes this page, and compares with `docs/benchmarks.json`: a size
that has grown by more than 3 %, or a ratio that has, fails. Sizes are exact. Times are compared only
as multiples of the named baseline in the same run, and not those of a browser. Where a ratio looks
slower, or a time of a browser is over its budget, it is measured once more and the lower one counts:
what disturbs a run makes it slower and never faster.
`cargo xtask bench --keep` writes the new figures into `docs/benchmarks.json`, to be argued for in the
change that does it.
";

/// Writes the page.
///
/// # Errors
/// When git or the compiler does not answer, or the page cannot be written.
pub(super) fn write(workspace: &Workspace, measured: &[Measurement], now: &Kept) -> Result<()> {
    let shell = &workspace.shell;
    let commit = cmd!(shell, "git log -1 --format=%cs,%h").quiet().read()?;
    let compiler = cmd!(shell, "rustc --version").quiet().read()?;
    let node = cmd!(shell, "node --version").quiet().read()?;
    let commit = commit.trim().replace(',', ", commit ");
    let machine = machine();
    let mut page = format!("{HEAD}\nMeasured on {commit}; {machine}; {compiler}; node {node}.\n\n");
    page.push_str(
        "| bench | median, ms | runs | ratio to its baseline | memory, MB |\n\
         | --- | ---: | ---: | ---: | ---: |\n",
    );
    for Measurement { bench, median_ms, runs, memory } in measured {
        let ratio = now.ratios.get(bench).map_or_else(|| "–".to_owned(), |it| format!("{it:.3}"));
        let memory = memory.map_or_else(|| "–".to_owned(), |it| format!("{:.1}", it as f64 / 1e6));
        page.push_str(&format!("| {bench} | {median_ms:.3} | {runs} | {ratio} | {memory} |\n"));
    }
    page.push_str("\n| what a page loads | bytes, brotli 11 |\n| --- | ---: |\n");
    for (name, size) in &now.sizes {
        page.push_str(&format!("| {name} | {size:.0} |\n"));
    }
    Ok(shell.write_file(workspace.root().join("docs/benchmarks.md"), page)?)
}

/// The processor's model and how many of it there are, where the system tells.
fn machine() -> String {
    let count = std::thread::available_parallelism().map_or(1, usize::from);
    let told = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = told.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("processors of a kind that the system does not tell", |it| it.1);
    format!("{count} × {model}, {}", std::env::consts::OS)
}
