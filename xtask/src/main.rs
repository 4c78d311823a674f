//! `cargo xtask`: what the README's two commands and CI run. It installs the tools that are
//! missing, then calls cargo, trunk, node and the browser; it knows nothing of the widget itself.

mod advisories;
mod apt;
mod bench;
mod bounded;
mod budgets;
mod cargo_tools;
mod chromium;
mod ci;
mod dependencies;
mod engines;
mod eval;
mod figures;
mod flags;
mod fuzz;
mod inputs;
mod lexicon;
mod node;
mod pages;
mod progress;
mod reproduce;
mod sbom;
mod serve;
mod site;
mod size;
mod suites;
mod tidy;
mod trust;
mod workspace;

use std::process::ExitCode;

use flags::{Xtask, XtaskCmd};
use workspace::Workspace;

fn main() -> ExitCode {
    let flags = Xtask::from_env_or_exit();
    match run(flags) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(flags: Xtask) -> anyhow::Result<()> {
    let workspace = Workspace::find()?;
    match flags.subcommand {
        XtaskCmd::Serve(serve) => serve::serve(&workspace, serve.port.unwrap_or(serve::PORT)),
        XtaskCmd::Build(_) => site::build(&workspace),
        XtaskCmd::Test(test) => suites::run(&workspace, test.only),
        XtaskCmd::Bench(bench) => bench::run(&workspace, bench.keep),
        XtaskCmd::Figures(_) => figures::write(&workspace),
        XtaskCmd::Size(size) => size::run(&workspace, size.no_build, size.peers),
        XtaskCmd::Lexicon(lexicon) => lexicon::run(&workspace, lexicon.check),
        XtaskCmd::Eval(_) => eval::run(&workspace),
        XtaskCmd::Fuzz(fuzz) => {
            let found = fuzz::run(&workspace, fuzz.seconds(), fuzz.target.as_deref(), fuzz.keep);
            if fuzz.keep {
                trust::tell_of_fuzzing(&workspace)?;
            }
            found
        }
        XtaskCmd::Trust(trust) => trust::run(&workspace, trust.only.as_deref(), trust.sampled),
        XtaskCmd::Advisories(_) => advisories::check(&workspace),
        XtaskCmd::Reproduce(_) => reproduce::run(&workspace),
        XtaskCmd::Ci(_) => ci::run(&workspace),
    }
}
