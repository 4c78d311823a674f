//! `cargo xtask figures`: the table of sizes and times in the README, written from
//! `docs/benchmarks.md`. It measures nothing, and no figure of the table is written by hand.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::budgets::{MEMORY_BUDGETS, SIZE_BUDGETS, SizeBudget, TIME_BUDGETS};
use crate::workspace::Workspace;

/// What stands before and after the table in the README.
const BEGIN: &str = "<!-- Written by `cargo xtask figures`. -->\n";
const END: &str = "<!-- The end of what is written. -->\n";

/// What stands there before anything has been measured.
const UNMEASURED: &str = "\n`cargo xtask bench` measures, and writes the figures here.\n\n";

const HEAD: &str = "
| what | measured | meant to be |
|---|---|---|
";

/// Benches of which the README tells: their names, and what they measure.
const TIMES: [(&str, &str); 10] = [
    ("anchor-miss-60k", "a quote that stands nowhere in 60,000 characters"),
    ("collate-2x10k-1000", "collation of two 10,000-word articles with 1,000 claims"),
    ("account-switch-moura", "change of account in Chromium at a fourth of the speed, Moura"),
    ("account-switch-large", "the same with 1,000 claims"),
    (
        "host-blocked-element",
        "blocking time of an article with the element and its static HTML, on slow 4G at a fourth of \
         the speed",
    ),
    (
        "interaction-moura-6x",
        "the slowest of a reader’s first 24 acts on Moura (INP), at a sixth of the speed",
    ),
    (
        "interaction-moura-6x-held",
        "the same where keys and buttons are held for 80 ms, so that letting go counts as well",
    ),
    ("suggest-2x10k", "two articles of 10,000 words analysed, natively"),
    (
        "studio-accepting",
        "a key that accepts, in the studio with 1,000 claims, at a fourth of the speed",
    ),
    ("studio-typing-a-reason", "a letter typed there"),
];

/// The same for memory.
const MEMORY: [(&str, &str); 1] =
    [("worker-2x10k", "memory of the analysis worker after two articles of 10,000 words")];

/// Writes the table into the README.
///
/// # Errors
/// When the README has no place for it, or the measurements lack one of its figures.
pub(crate) fn write(workspace: &Workspace) -> Result<()> {
    let readme = workspace.root().join("README.md");
    let text = workspace.shell.read_file(&readme)?;
    let page = workspace.shell.read_file(workspace.root().join("docs/benchmarks.md")).ok();
    Ok(workspace.shell.write_file(&readme, with_figures(&text, page.as_deref())?)?)
}

/// The README with the figures of this page of measurements.
fn with_figures(readme: &str, page: Option<&str>) -> Result<String> {
    let (before, rest) = readme.split_once(BEGIN).context("the README has no place for figures")?;
    let (_, after) = rest.split_once(END).context("the figures of the README do not end")?;
    let section = match page {
        Some(page) => section(&Measured::read(page))?,
        None => UNMEASURED.to_owned(),
    };
    Ok(format!("{before}{BEGIN}{section}{END}{after}"))
}

/// What `docs/benchmarks.md` tells: the rows of its tables, by their first cells.
struct Measured<'p> {
    rows: BTreeMap<&'p str, Vec<&'p str>>,
    /// When, and on what machine.
    told: &'p str,
}

impl<'p> Measured<'p> {
    fn read(page: &'p str) -> Self {
        let cells = |line: &'p str| {
            let mut cells = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ");
            Some((cells.next()?, cells.collect()))
        };
        let told = page.lines().find(|line| line.starts_with("Measured on "));
        Self { rows: page.lines().filter_map(cells).collect(), told: told.unwrap_or_default() }
    }

    /// The number in a cell of a row, counted after the name.
    fn number(&self, row: &str, cell: usize) -> Result<f64> {
        let told = self.rows.get(row).and_then(|cells| cells.get(cell));
        let told = told.with_context(|| format!("docs/benchmarks.md does not tell of {row}"))?;
        told.parse().with_context(|| format!("{row} in docs/benchmarks.md: {told}"))
    }
}

fn section(measured: &Measured<'_>) -> Result<String> {
    let mut section = format!("\n{}\n{HEAD}", measured.told);
    for budget in &SIZE_BUDGETS {
        let size = measured.number(budget.name, 0)?;
        let row = format!(
            "| {}, brotli | {} | {} |\n",
            budget.name,
            kilobytes(size),
            meant(size, budget)
        );
        section.push_str(&row);
    }
    for (bench, what) in MEMORY {
        let limit = MEMORY_BUDGETS.iter().find(|budget| budget.bench == bench);
        let limit = limit.map_or_else(none, |budget| megabytes(budget.limit as f64 / 1e6));
        let megabytes = megabytes(measured.number(bench, 3)?);
        section.push_str(&format!("| {what} | {megabytes} | {limit} |\n"));
    }
    for (bench, what) in TIMES {
        let time = measured.number(bench, 0)?;
        let budget = TIME_BUDGETS.iter().find(|budget| budget.bench == bench);
        let goal = budget.map_or_else(none, |budget| reached(time, budget.limit));
        let beside = match budget.and_then(|budget| budget.baseline) {
            Some(baseline) => {
                format!("; `{baseline}`: {}", milliseconds(measured.number(baseline, 0)?))
            }
            None => String::new(),
        };
        section.push_str(&format!("| {what} | {}{beside} | {goal} |\n", milliseconds(time)));
    }
    section.push('\n');
    Ok(section)
}

fn none() -> String {
    "–".to_owned()
}

fn meant(size: f64, budget: &SizeBudget) -> String {
    let SizeBudget { goal, limit, .. } = budget;
    let (goal, limit) = (*goal as f64, *limit as f64);
    if size <= goal {
        return kilobytes(goal);
    }
    format!(
        "{}: not reached; a limit of {} keeps it from growing",
        kilobytes(goal),
        kilobytes(limit)
    )
}

fn reached(time: f64, limit: f64) -> String {
    let limit_told = milliseconds(limit);
    if time <= limit { limit_told } else { format!("{limit_told}: not reached") }
}

/// 1 KB is 1,000 bytes.
fn kilobytes(bytes: f64) -> String {
    format!("{} KB", short(bytes / 1e3))
}

fn megabytes(megabytes: f64) -> String {
    format!("{} MB", short(megabytes))
}

fn milliseconds(time: f64) -> String {
    if time < 1_000.0 { format!("{} ms", short(time)) } else { format!("{} s", short(time / 1e3)) }
}

/// Two digits at least, and no more than one after the point above 1.
fn short(number: f64) -> String {
    match number {
        _ if number < 1.0 => format!("{number:.2}"),
        _ if number < 10.0 => format!("{number:.1}"),
        _ => format!("{number:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{BEGIN, END, Measured, section, with_figures};
    use crate::budgets::{SIZE_BUDGETS, TIME_BUDGETS};
    use crate::workspace::Workspace;

    #[test]
    fn the_figures_of_the_readme_are_those_that_were_measured() {
        let workspace = Workspace::find().unwrap();
        let read = |name: &str| std::fs::read_to_string(workspace.root().join(name));
        let readme = read("README.md").unwrap();
        let page = read("docs/benchmarks.md").ok();
        let written = with_figures(&readme, page.as_deref()).unwrap();
        assert_eq!(readme, written, "`cargo xtask figures` writes them");
    }

    /// A page on which every bench took 2 ms beside 8 ms and every artefact has 99,400 bytes.
    fn page() -> String {
        let mut page = "# Benchmarks\n\nMeasured on 2031-01-02; a machine.\n\n".to_owned();
        for budget in &TIME_BUDGETS {
            page.push_str(&format!("| {} | 2.000 | 9 | – | – |\n", budget.bench));
            let baseline = budget.baseline.unwrap_or("another");
            page.push_str(&format!("| {baseline} | 8000.000 | 9 | – | – |\n"));
        }
        page.push_str("| interaction-moura-6x-held | 2.000 | 5 | – | – |\n");
        page.push_str("| worker-2x10k | 9.000 | 5 | – | 10.4 |\n");
        for budget in &SIZE_BUDGETS {
            page.push_str(&format!("| {} | 99400 |\n", budget.name));
        }
        page
    }

    #[test]
    fn each_row_tells_what_was_measured_and_whether_that_is_enough() {
        let page = page();
        let section = section(&Measured::read(&page)).unwrap();
        for row in [
            "Measured on 2031-01-02; a machine.\n",
            "| widget (wasm, glue, styles), brotli | 99 KB | 80 KB: not reached; a limit of 160 KB keeps it from growing |\n",
            "| analysis worker (wasm, glue, protocol), brotli | 99 KB | 170 KB |\n",
            "| memory of the analysis worker after two articles of 10,000 words | 10 MB | 67 MB |\n",
            "| a quote that stands nowhere in 60,000 characters | 2.0 ms; `approx-string-match-miss-60k`: 8.0 s | 1.0 ms: not reached |\n",
            "| the same with 1,000 claims | 2.0 ms | 100 ms |\n",
        ] {
            assert!(section.contains(row), "{row}{section}");
        }
    }

    #[test]
    fn only_what_stands_between_the_marks_is_written() {
        let readme = format!("# Name\n{BEGIN}old\n{END}the rest\n");
        let written = with_figures(&readme, Some(&page())).unwrap();
        assert!(written.starts_with("# Name\n") && written.ends_with("the rest\n"));
        assert!(!written.contains("old"));
        assert_eq!(with_figures(&written, Some(&page())).unwrap(), written);
        let unmeasured = with_figures(&readme, None).unwrap();
        assert!(unmeasured.contains("`cargo xtask bench` measures"), "{unmeasured}");
        assert!(with_figures(&readme, Some("| widget | 1 |\n")).is_err(), "a figure is missing");
        assert!(with_figures("# Name\n", None).is_err(), "no place");
    }
}
