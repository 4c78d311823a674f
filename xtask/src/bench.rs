//! `cargo xtask bench`: native benches, the same work in JavaScript, and the widget in a slowed
//! browser, in one table with the ratio to the named baseline and the budget.

mod kept;
mod page;

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use xshell::cmd;

use crate::budgets::{MEMORY_BUDGETS, MemoryBudget, TIME_BUDGETS, TimeBudget};
use crate::workspace::Workspace;
use kept::{Figures, Kept};

use crate::{chromium, figures, node, site, size};

/// A bench prints lines that begin so; everything else it prints is for people.
const LINE_START: &str = "{\"bench\"";

/// One line of a bench: the median of several runs.
#[derive(Clone, Debug, PartialEq)]
struct Measurement {
    bench: String,
    median_ms: f64,
    runs: u64,
    /// In bytes, where the bench tells it.
    memory: Option<u64>,
}

/// Where what was measured before is kept.
const KEPT: &str = "docs/benchmarks.json";

/// Measures, prints the table, writes the page and the README's figures, and holds them against the budgets and against what
/// was measured before; `keep` puts what is measured now in the place of that.
///
/// # Errors
/// When a bench fails, a baseline was not measured, a budget is exceeded, or a size or a ratio has
/// grown.
pub(crate) fn run(workspace: &Workspace, keep: bool) -> Result<()> {
    node::ensure_packages(workspace)?;
    let progress = &workspace.progress;
    let scratch = workspace.target().join("bench");
    workspace.shell.create_dir(&scratch)?;
    let mut measured = beside_others(workspace, &scratch)?;
    let ratios_now = ratios(&measured)?;
    site::build(workspace)?;
    let browser = chromium::ensure(workspace)?;
    workspace.shell.set_var("CHROMIUM", browser);
    workspace.shell.set_var("SITE", workspace.dist());
    measured.extend(progress.step("account switch in a browser slowed four times", || {
        in_browser(workspace, "accounts.mjs", &scratch)
    })?);
    measured.extend(progress.step("keys in the studio, in a browser slowed four times", || {
        in_browser(workspace, "studio.mjs", &scratch)
    })?);
    measured.extend(progress.step("an article with the comparison in it, over slow 4G", || {
        in_browser(workspace, "embedding.mjs", &scratch)
    })?);
    measured.extend(progress.step("much at once", || script(workspace, "load.mjs", &scratch))?);
    measured.extend(progress.step("the analysis as a worker's wasm, in node", || {
        script(workspace, "analysis-memory.mjs", &scratch)
    })?);
    let path = workspace.root().join(KEPT);
    let before = workspace
        .shell
        .read_file(&path)
        .map_or_else(|_| Ok(Kept::default()), |text| Kept::read(&text))?;
    let mut now = Kept { sizes: size::totals(workspace)?, ratios: ratios_now };
    if before == Kept::default() {
        progress.say("there is no docs/benchmarks.json to compare with: `--keep` writes it");
    }
    if !now.ratios_grown_since(&before).is_empty() {
        progress.say("a ratio looks worse than before: measuring once more");
        now = now.with_lower_ratios(&ratios(&beside_others(workspace, &scratch)?)?);
    }
    page::write(workspace, &measured, &now)?;
    figures::write(workspace)?;
    if keep {
        workspace.shell.write_file(&path, now.text())?;
    }
    report(&measured)?;
    let grown = if keep { Vec::new() } else { now.grown_since(&before) };
    if grown.is_empty() { Ok(()) } else { bail!("grown by more than 3 %: {}", grown.join("; ")) }
}

/// What is measured natively, and what others take for the same in node.
fn beside_others(workspace: &Workspace, scratch: &Path) -> Result<Vec<Measurement>> {
    let progress = &workspace.progress;
    let mut measured = progress.step("native benches", || native(workspace))?;
    measured.extend(progress.step("analysis", || analysis(workspace))?);
    measured.extend(progress.step("what others take for parts of it, in node", || {
        size::install_peers(workspace)?;
        workspace.cargo(&ANALYSIS).args(["--", "--write-input"]).arg(scratch).run()?;
        script(workspace, "language-peers.mjs", scratch)
    })?);
    measured.extend(progress.step("approx-string-match in node", || {
        write_searched_text(workspace, scratch)?;
        script(workspace, "approx-string-match.mjs", scratch)
    })?);
    Ok(measured)
}

/// The ratio of each bench that was measured to its baseline, where it has one. Those of a browser
/// are not kept: they tell more of the machine than of a change.
fn ratios(measured: &[Measurement]) -> Result<Figures> {
    let mut ratios = Figures::new();
    for Measurement { bench, median_ms, .. } in measured {
        if let Some(baseline) = budget_of(bench).and_then(|budget| budget.baseline) {
            ratios.insert(bench.clone(), ratio(measured, *median_ms, baseline)?);
        }
    }
    Ok(ratios)
}

/// The bench targets of the core; not the tests of its library, which print lines of their own.
const BENCH: [&str; 5] = ["bench", "--package", "source-comparison-core", "--profile", "native"];

/// The bench of the analysis.
const ANALYSIS: [&str; 7] = [
    "bench",
    "--package",
    "source-comparison-analysis",
    "--bench",
    "suggest",
    "--profile",
    "native",
];

fn analysis(workspace: &Workspace) -> Result<Vec<Measurement>> {
    read_measurements(&workspace.cargo(&ANALYSIS).read()?)
}

fn native(workspace: &Workspace) -> Result<Vec<Measurement>> {
    read_measurements(&workspace.cargo(&BENCH).args(["--bench", "*"]).read()?)
}

/// Has the native bench write the text and the quotes it searched, so that both search the same.
fn write_searched_text(workspace: &Workspace, folder: &Path) -> Result<()> {
    let bench = workspace.cargo(&BENCH).args(["--bench", "anchor", "--", "--write-input"]);
    Ok(bench.arg(folder).run()?)
}

fn script(workspace: &Workspace, name: &str, argument: &Path) -> Result<Vec<Measurement>> {
    let script = workspace.root().join("tests/bench").join(name);
    let printed = cmd!(workspace.shell, "node {script} {argument}").quiet().read()?;
    read_measurements(&printed)
}

/// The same for times of a browser: where one is over its budget, all are measured once more.
fn in_browser(workspace: &Workspace, name: &str, argument: &Path) -> Result<Vec<Measurement>> {
    let measured = script(workspace, name, argument)?;
    let over = |it: &Measurement| budget_of(&it.bench).is_some_and(|budget| exceeds(it, budget));
    if !measured.iter().any(over) {
        return Ok(measured);
    }
    workspace.progress.say("a time is over its budget: measuring once more");
    Ok(lower(measured, script(workspace, name, argument)?))
}

/// Of the same benches, measured twice, the lower: what disturbs a run makes it slower and never
/// faster.
fn lower(first: Vec<Measurement>, second: Vec<Measurement>) -> Vec<Measurement> {
    let lower = |(one, other): (Measurement, Measurement)| {
        if other.median_ms < one.median_ms { other } else { one }
    };
    first.into_iter().zip(second).map(lower).collect()
}

fn budget_of(bench: &str) -> Option<&'static TimeBudget> {
    TIME_BUDGETS.iter().find(|budget| budget.bench == bench)
}

fn read_measurements(printed: &str) -> Result<Vec<Measurement>> {
    let lines = printed.lines().map(str::trim).filter(|line| line.starts_with(LINE_START));
    lines.map(read_measurement).collect()
}

fn read_measurement(line: &str) -> Result<Measurement> {
    let measurement: Value = serde_json::from_str(line).with_context(|| line.to_owned())?;
    let field = |key: &str| measurement.get(key).with_context(|| format!("no `{key}` in {line}"));
    let nanoseconds = field("median_ns")?.as_f64().context("`median_ns` is not a number")?;
    Ok(Measurement {
        bench: field("bench")?.as_str().context("`bench` is not a string")?.to_owned(),
        median_ms: nanoseconds / 1e6,
        runs: field("runs")?.as_u64().context("`runs` is not a whole number")?,
        memory: measurement.get("memory_bytes").and_then(Value::as_u64),
    })
}

fn report(measured: &[Measurement]) -> Result<()> {
    println!(
        "{:<28} {:>12} {:>6}  {:<26} {:>7} {:>10}",
        "bench", "median ms", "runs", "baseline", "ratio", "budget ms"
    );
    let mut faults = Vec::new();
    for measurement in measured {
        let Measurement { bench, median_ms, runs, .. } = measurement;
        let budget = budget_of(bench);
        let baseline = budget.and_then(|budget| budget.baseline);
        let ratio = baseline.map(|name| ratio(measured, *median_ms, name)).transpose()?;
        println!(
            "{bench:<28} {median_ms:>12.3} {runs:>6}  {:<26} {:>7} {:>10}",
            baseline.unwrap_or("-"),
            ratio.map_or_else(|| "-".to_owned(), |ratio| format!("{ratio:.2}")),
            budget.map_or_else(|| "-".to_owned(), |budget| format!("{:.0}", budget.limit)),
        );
        if budget.is_some_and(|budget| exceeds(measurement, budget)) {
            faults.push(format!("{bench} is over its budget"));
        }
    }
    for MemoryBudget { bench, limit } in &MEMORY_BUDGETS {
        let found = measured.iter().find(|measurement| measurement.bench == *bench);
        match found.and_then(|measurement| measurement.memory) {
            Some(bytes) => {
                println!("{bench}: {bytes} bytes of memory; limit {limit}");
                faults.extend((bytes > *limit).then(|| format!("{bench} takes too much memory")));
            }
            None => faults.push(format!("the memory of {bench} was not measured")),
        }
    }
    let unmeasured =
        TIME_BUDGETS.iter().filter(|budget| !measured.iter().any(|m| m.bench == budget.bench));
    faults.extend(unmeasured.map(|budget| format!("{} was not measured", budget.bench)));
    if faults.is_empty() { Ok(()) } else { bail!("{}", faults.join("; ")) }
}

fn exceeds(measurement: &Measurement, budget: &TimeBudget) -> bool {
    measurement.median_ms > budget.limit
}

/// How many times the baseline's median this median is.
fn ratio(measured: &[Measurement], median_ms: f64, baseline: &str) -> Result<f64> {
    let found = measured.iter().find(|measurement| measurement.bench == baseline);
    let found = found.with_context(|| format!("the baseline {baseline} was not measured"))?;
    Ok(median_ms / found.median_ms)
}

#[cfg(test)]
mod tests {
    use super::{lower, ratio, read_measurements};

    const PRINTED: &str = concat!(
        "running 0 tests\n",
        "{\"bench\":\"anchor-miss-60k\",\"median_ns\":3000000,\"runs\":20}\n",
        "{\"bench\":\"approx-string-match-miss-60k\",\"median_ns\":12000000,\"runs\":20}\n",
    );

    #[test]
    fn only_json_lines_are_measurements() {
        let measured = read_measurements(PRINTED).unwrap();
        assert_eq!(measured.len(), 2);
        assert!((measured[0].median_ms - 3.0).abs() < 1e-9);
    }

    #[test]
    fn memory_is_read_where_it_is_told() {
        let line = "{\"bench\":\"worker-2x10k\",\"median_ns\":1,\"runs\":5,\"memory_bytes\":9}\n";
        assert_eq!(read_measurements(line).unwrap()[0].memory, Some(9));
        assert_eq!(read_measurements(PRINTED).unwrap()[0].memory, None);
    }

    #[test]
    fn of_two_measurements_each_bench_keeps_its_lower_one() {
        let first = read_measurements(PRINTED).unwrap();
        let mut second = first.clone();
        second[0].median_ms = 2.0;
        second[1].median_ms = 13.0;
        let medians: Vec<_> = lower(first, second).iter().map(|it| it.median_ms).collect();
        assert_eq!(medians, [2.0, 12.0]);
    }

    #[test]
    fn a_ratio_below_one_is_faster_than_the_baseline() {
        let measured = read_measurements(PRINTED).unwrap();
        let ratio =
            ratio(&measured, measured[0].median_ms, "approx-string-match-miss-60k").unwrap();
        assert!((ratio - 0.25).abs() < 1e-9);
    }
}
