//! `cargo xtask fuzz`: hostile input, invented by libFuzzer from what is known to be interesting.
//!
//! The folder `fuzz` has the layout of cargo-fuzz, but nothing of it is needed: the flags that make
//! rustc count what is reached are known to the stable compiler, and without unsafe code there is
//! nothing for the sanitizers of a nightly one to find.

mod kept;
mod seeds;

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use xshell::cmd;

pub(crate) use self::kept::kept;

use crate::inputs::Inputs;
use crate::workspace::Workspace;

/// The programs in `fuzz/fuzz_targets` and the longest input each is given, in bytes.
pub(crate) const TARGETS: [(&str, u32); 8] = [
    ("check", 8_192),
    ("anchor", 2_048),
    ("collate", 1_024),
    ("suggest", 4_096),
    ("import", 8_192),
    ("export_round_trip", 1_024),
    ("fragment", 2_200),
    ("reanchor", 1_024),
];

/// How long one input may take before that is a finding, in seconds: a limit against what never
/// ends, wide enough for a machine that does other things.
const TIMEOUT: u32 = 10;

/// How long each target runs within `cargo xtask ci`, in seconds.
const SHORT: u32 = 20;

/// What makes rustc count which code an input reaches, as cargo-fuzz asks for it.
const FLAGS: [&str; 7] = [
    "--cfg",
    "fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];

/// Runs one target, or each in turn, for so many seconds; what they tried can be kept.
///
/// # Errors
/// Names the inputs that were found to break something, and says when a target does not build.
pub(crate) fn run(
    workspace: &Workspace,
    seconds: u32,
    only: Option<&str>,
    keep: bool,
) -> Result<()> {
    let chosen = TARGETS.iter().filter(|(name, _)| only.is_none_or(|only| only == *name));
    let chosen: Vec<_> = chosen.collect();
    if chosen.is_empty() {
        let names = TARGETS.map(|(name, _)| name).join(", ");
        bail!("no target `{}`: expected one of {names}", only.unwrap_or_default());
    }
    let Some(programs) = build(workspace)? else {
        return Ok(());
    };
    let mut findings = Vec::new();
    for (target, longest) in chosen {
        let tried = Target { workspace, name: target, longest: *longest, programs: &programs };
        let step = format!("fuzzing {target}");
        let (inputs, found) = workspace.progress.step(&step, || tried.run(seconds))?;
        println!("{}", inputs.line());
        if keep {
            kept::keep(workspace, inputs)?;
        }
        findings.extend(found);
    }
    if findings.is_empty() { Ok(()) } else { bail!("inputs found:\n{}", findings.join("\n")) }
}

/// A short run of each target, for CI.
///
/// # Errors
/// As [`run`].
pub(crate) fn short(workspace: &Workspace) -> Result<()> {
    run(workspace, SHORT, None, false)
}

/// Builds every target and says where they are; `None`, said aloud, where libFuzzer cannot be built.
fn build(workspace: &Workspace) -> Result<Option<PathBuf>> {
    let shell = &workspace.shell;
    let version = cmd!(shell, "rustc --version --verbose").quiet().read()?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).context("no host")?;
    let has_compiler = cmd!(shell, "c++ --version").quiet().ignore_stdout().ignore_stderr().run();
    if !host.contains("linux") || has_compiler.is_err() {
        workspace.progress.say("SKIPPED: libFuzzer needs Linux and a compiler for C++ (`c++`)");
        return Ok(None);
    }
    let folder = workspace.target().join("fuzz");
    let manifest = workspace.root().join("fuzz/Cargo.toml");
    workspace.progress.step("compiling the fuzz targets (three minutes at first)", || {
        let build = workspace.cargo(&["build", "--locked", "--release", "--target", host]);
        let build = build.arg("--manifest-path").arg(&manifest).arg("--target-dir").arg(&folder);
        Ok(build.env("RUSTFLAGS", FLAGS.join(" ")).run()?)
    })?;
    Ok(Some(folder.join(host).join("release")))
}

/// One target, built.
#[derive(Debug)]
struct Target<'w> {
    workspace: &'w Workspace,
    name: &'static str,
    longest: u32,
    programs: &'w Path,
}

impl Target<'_> {
    /// Runs it, and gives how much it tried and the inputs that were found.
    fn run(&self, seconds: u32) -> Result<(Inputs, Vec<String>)> {
        let Self { workspace, name, longest, programs } = self;
        let commit = cmd!(workspace.shell, "git log -1 --format=%h").quiet().read()?;
        let folder = workspace.target().join("fuzz");
        let (corpus, found) =
            (folder.join("corpus").join(name), folder.join("artifacts").join(name));
        workspace.shell.remove_path(&found)?;
        workspace.shell.create_dir(&found)?;
        let seeds = seeds::write(workspace, name, &corpus)?;
        let dictionary = workspace.root().join("fuzz/words.dict");
        let program = programs.join(name);
        let run = cmd!(workspace.shell, "{program} {corpus}")
            .arg(format!("-dict={}", dictionary.display()))
            .arg(format!("-artifact_prefix={}/", found.display()))
            .args([format!("-max_total_time={seconds}"), format!("-timeout={TIMEOUT}")])
            .args([format!("-max_len={longest}"), "-rss_limit_mb=2048".to_owned()])
            .arg("-print_final_stats=1");
        let begun = Instant::now();
        let output = run.quiet().ignore_status().output()?;
        let took = begun.elapsed().as_secs();
        let printed = String::from_utf8_lossy(&output.stderr);
        let paths = workspace.shell.read_dir(&found)?;
        let is_real = |path: &&PathBuf| self.is_real(&program, path);
        let findings: Vec<String> = paths
            .iter()
            .filter(is_real)
            .map(|path| format!("{name}: {}", path.display()))
            .collect();
        if paths.is_empty() && !output.status.success() {
            bail!("{name} did not run:\n{}", last_lines(&printed, 30));
        }
        if !findings.is_empty() {
            eprintln!("{}", last_lines(&printed, 30));
        }
        let reached = coverage(&printed).context("libFuzzer told no coverage")?;
        let inputs = Inputs {
            suite: format!("fuzz-{name}"),
            browser: "native".to_owned(),
            tried: tried(&printed).context("libFuzzer told no number of inputs")?,
            failed: findings.len() as u64,
            what: format!("{reached} edges reached, {seeds} seeds, {took} s, commit {commit}"),
        };
        Ok((inputs, findings))
    }

    /// Whether an input breaks something by itself. libFuzzer measures time by the clock on the wall:
    /// on a busy machine an input can be called too slow that is not.
    fn is_real(&self, program: &Path, input: &Path) -> bool {
        let is_slow =
            input.file_name().is_some_and(|it| it.to_string_lossy().starts_with("timeout-"));
        let alone = cmd!(self.workspace.shell, "{program} {input}");
        let alone =
            alone.arg(format!("-timeout={TIMEOUT}")).quiet().ignore_stdout().ignore_stderr();
        if !is_slow || alone.run().is_err() {
            return true;
        }
        self.workspace.progress.say("an input was slow in the run and is not alone: no finding");
        false
    }
}

fn last_lines(printed: &str, count: usize) -> String {
    let lines: Vec<&str> = printed.lines().collect();
    let from = lines.len().saturating_sub(count);
    lines.get(from..).unwrap_or_default().join("\n")
}

/// How many inputs libFuzzer says it has tried; where it stopped at a finding, its last line but
/// that says so.
fn tried(printed: &str) -> Option<u64> {
    let told =
        printed.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    let counted = || {
        let lines = printed.lines().rev();
        lines.filter_map(|line| line.strip_prefix('#')?.split_whitespace().next()).next()
    };
    told.or_else(counted)?.trim().parse().ok()
}

/// How many edges between pieces of code the inputs have reached.
fn coverage(printed: &str) -> Option<u64> {
    let told = printed.lines().rev().find_map(|line| line.split_once(" cov: "));
    told?.1.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{TARGETS, coverage, tried};

    const PRINTED: &str = "#2\tINITED cov: 5 ft: 6 corp: 1/1b\n#4096\tpulse  cov: 71 ft: 80\n\
        Done 5000 runs in 2 second(s)\nstat::number_of_executed_units: 5000\n";

    #[test]
    fn what_libfuzzer_tells_is_read() {
        assert_eq!((tried(PRINTED), coverage(PRINTED)), (Some(5_000), Some(71)));
        let stopped = PRINTED.split("Done").next().unwrap();
        assert_eq!(tried(stopped), Some(4_096));
        assert_eq!(coverage("nothing"), None);
    }

    #[test]
    fn every_target_of_the_folder_is_known() {
        let manifest = include_str!("../../fuzz/Cargo.toml");
        assert_eq!(manifest.matches("[[bin]]").count(), TARGETS.len());
        for (name, _) in TARGETS {
            assert!(manifest.contains(&format!("name = \"{name}\"")), "{name}");
        }
    }
}
