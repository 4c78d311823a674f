//! `cargo xtask trust`: the suites of hostile input with everything that they have, and
//! `docs/trust.md`, which says how much each tried and what failed. Nothing in it is written by hand.

use anyhow::{Result, bail};
use xshell::cmd;

use crate::inputs::{self, Inputs};
use crate::workspace::Workspace;
use crate::{chromium, fuzz, node};

/// Native tests that print what they tried: their name here, the package, the program and the tests.
const NATIVE: [(&str, &str, &str, &str); 4] = [
    ("views", "source-comparison", "--test=views", "attacks"),
    ("json", "source-comparison-core", "--test=json", ""),
    ("exports", "source-comparison-export", "--test=export", "hostile"),
    ("pages", "source-comparison-publish", "--lib", "page"),
];

/// The name of the suite that runs in browsers.
const BROWSERS: &str = "browsers";

/// The page.
const PAGE: &str = "docs/trust.md";

/// In place of a suite's name: what was kept of fuzzing is told anew, and nothing is run.
const FUZZING: &str = "fuzzing";

/// What stands above the table.
const HEAD: &str = "\
# What hostile input was tried

`cargo xtask trust` runs the suites and writes this page; with `--only` it runs one and keeps the rows
of the others. The rows that begin with `fuzz` are those that `cargo xtask fuzz --keep` has written to
[fuzzing.txt](fuzzing.txt); shorter runs, as in CI, are not kept.
The collections are kept beside the repository and are not part of it: where one is missing, its row
is missing. What each suite asserts is in the [threat model](threat-model.md).
";

/// Runs the suites, or one of them, and writes the page. Sampled, they try what `cargo test` does.
///
/// # Errors
/// When a suite fails: the page is written first, with what failed.
pub(crate) fn run(workspace: &Workspace, only: Option<&str>, sampled: bool) -> Result<()> {
    if only == Some(FUZZING) {
        return tell_of_fuzzing(workspace);
    }
    let mut failed = Vec::new();
    let names = || NATIVE.iter().map(|suite| suite.0).chain([BROWSERS]);
    if only.is_some_and(|only| names().all(|name| name != only)) {
        let names = names().chain([FUZZING]).collect::<Vec<_>>().join(", ");
        bail!("no such suite: expected one of {names}");
    }
    for name in names().filter(|name| only.is_none_or(|only| only == *name)) {
        let step = format!("hostile input: {name}");
        let suite = NATIVE.iter().find(|suite| suite.0 == name);
        let (found, passed) = workspace.progress.step(&step, || match suite {
            Some(suite) => native(workspace, *suite, sampled),
            None => browsers(workspace),
        })?;
        inputs::keep(workspace, name, &found)?;
        if !passed {
            failed.push(name.to_owned());
        }
    }
    let mut tried: Vec<Inputs> = names().flat_map(|name| inputs::kept(workspace, name)).collect();
    tried.extend(fuzz::kept(workspace)?);
    let page = document(&tried, &failed, &state(workspace)?);
    workspace.shell.write_file(workspace.root().join(PAGE), page)?;
    workspace.progress.say(&format!("written to {PAGE}"));
    if failed.is_empty() { Ok(()) } else { bail!("failed: {}", failed.join(", ")) }
}

/// Puts the runs of fuzzing that are kept into the page, in place of those it tells of.
///
/// # Errors
/// When there is no page, or it cannot be written.
pub(crate) fn tell_of_fuzzing(workspace: &Workspace) -> Result<()> {
    let page = workspace.root().join(PAGE);
    let told = with_fuzzing(&workspace.shell.read_file(&page)?, &fuzz::kept(workspace)?);
    Ok(workspace.shell.write_file(&page, told)?)
}

/// What a program tried, and whether it passed.
type Outcome = (Vec<Inputs>, bool);

fn native(
    workspace: &Workspace,
    (_, package, test, only): (&str, &str, &str, &str),
    sampled: bool,
) -> Result<Outcome> {
    let run = workspace.cargo(&["test", "--package", package, test]);
    let run = run.args(["--", only, "--nocapture"]);
    let attacks = if sampled { "some" } else { "all" };
    told(&run.env("ATTACKS", attacks).ignore_status().output()?)
}

fn browsers(workspace: &Workspace) -> Result<Outcome> {
    node::ensure_packages(workspace)?;
    if !workspace.dist().join("embed.html").exists() {
        bail!("there is no dist: `cargo xtask build` first");
    }
    let browser = chromium::ensure(workspace)?;
    let tests = workspace.root().join("tests/browser/attacks.test.mjs");
    let run =
        cmd!(workspace.shell, "node --test --test-concurrency=1 --test-reporter=spec {tests}");
    let run = run.quiet().env("CHROMIUM", browser).env("SITE", workspace.dist());
    told(&run.ignore_status().output()?)
}

fn told(output: &std::process::Output) -> Result<Outcome> {
    let printed = String::from_utf8_lossy(&output.stdout);
    for line in printed.lines().filter(|line| line.contains("SKIPPED")) {
        println!("{line}");
    }
    if !output.status.success() {
        eprintln!("{printed}{}", String::from_utf8_lossy(&output.stderr));
    }
    let tried = Inputs::all(&printed);
    if tried.is_empty() && output.status.success() {
        bail!("the suite told nothing of what it tried");
    }
    Ok((tried, output.status.success()))
}

/// The commit that was tried and its date.
fn state(workspace: &Workspace) -> Result<String> {
    let commit = cmd!(workspace.shell, "git log -1 --format=%cs,%h").quiet().read()?;
    Ok(commit.trim().replace(',', ", commit "))
}

fn document(tried: &[Inputs], failed: &[String], state: &str) -> String {
    let mut page = format!("{HEAD}\nTried on {state}.\n\n");
    page.push_str("| suite | where | inputs tried | failed | what |\n");
    page.push_str("| --- | --- | ---: | ---: | --- |\n");
    tried.iter().for_each(|inputs| page.push_str(&row(inputs)));
    page.push_str(&format!("\n{}", total(&page)));
    if !failed.is_empty() {
        page.push_str(&format!("\nSuites that did not pass: {}.\n", failed.join("; ")));
    }
    page
}

fn row(Inputs { suite, browser, tried, failed, what }: &Inputs) -> String {
    format!("| {suite} | {browser} | {tried} | {failed} | {what} |\n")
}

/// The sum of a page's rows.
fn total(page: &str) -> String {
    let (mut tried, mut failed) = (0, 0);
    for line in page.lines() {
        let mut cells = line.split(" | ").skip(2).map(str::parse::<u64>);
        if let (Some(Ok(one)), Some(Ok(other))) = (cells.next(), cells.next()) {
            tried += one;
            failed += other;
        }
    }
    format!("{tried} inputs in all, of which {failed} failed.\n")
}

/// The page with these runs of fuzzing in place of its own, after the other rows.
fn with_fuzzing(page: &str, runs: &[Inputs]) -> String {
    let lines: Vec<&str> = page.lines().filter(|line| !line.starts_with("| fuzz-")).collect();
    let end =
        lines.iter().rposition(|line| line.starts_with("| ")).map_or(lines.len(), |at| at + 1);
    let (before, after) = lines.split_at(end);
    let join = |lines: &[&str]| lines.iter().map(|line| format!("{line}\n")).collect::<String>();
    let rows = join(before) + &runs.iter().map(row).collect::<String>();
    let sum = total(&rows);
    let after = after
        .iter()
        .map(|line| if line.contains(" inputs in all") { sum.trim_end() } else { line });
    rows.clone() + &join(&after.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::{document, with_fuzzing};
    use crate::inputs::Inputs;

    fn inputs(suite: &str, tried: u64) -> Inputs {
        let line =
            format!("inputs: suite={suite} browser=native tried={tried} failed=0 what=\"x\"");
        Inputs::read(&line).unwrap()
    }

    #[test]
    fn fuzzing_that_was_kept_takes_the_place_of_what_the_page_tells() {
        let told = |tried: &[Inputs]| document(tried, &["views".to_owned()], "2031, commit abc");
        let page = told(&[inputs("views", 5), inputs("fuzz-check", 7), inputs("fuzz-gone", 9)]);
        let runs = [inputs("fuzz-check", 8), inputs("fuzz-new", 1)];
        let new = with_fuzzing(&page, &runs);
        assert_eq!(
            new,
            told(&[inputs("views", 5), inputs("fuzz-check", 8), inputs("fuzz-new", 1)])
        );
        assert!(new.contains("\n14 inputs in all, of which 0 failed.\n"));
        assert_eq!(with_fuzzing(&new, &runs), new);
    }

    #[test]
    fn the_page_tells_of_the_runs_that_are_kept() {
        let (page, kept) =
            (include_str!("../../docs/trust.md"), include_str!("../../docs/fuzzing.txt"));
        let told = "`cargo xtask trust --only fuzzing` tells of them";
        assert_eq!(page, with_fuzzing(page, &Inputs::all(kept)), "{told}");
    }

    #[test]
    fn the_page_names_each_suite_and_what_failed() {
        let line =
            "inputs: suite=views-blns browser=native tried=515 failed=1 what=\"in each field\"";
        let tried = [Inputs::read(line).unwrap()];
        let page = document(&tried, &["views".to_owned()], "2031-01-02, commit abc");
        assert!(page.contains("| views-blns | native | 515 | 1 | in each field |\n"));
        assert!(page.contains("515 inputs in all, of which 1 failed.\n"));
        assert!(page.contains("Suites that did not pass: views.\n"));
        assert!(page.contains("Tried on 2031-01-02, commit abc."));
    }
}
