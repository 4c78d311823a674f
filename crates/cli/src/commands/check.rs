//! `source-comparison check`: every fault of comparison files, as a compiler shows them. It must
//! not know the rules: they are the core's.

use std::{io::Write, path::PathBuf, process::ExitCode};

use clap::Args;
use serde::Serialize;
use source_comparison_core::{
    check::Rules,
    diagnostic::{Diagnostic, Severity},
};

use crate::{
    input::{Input, Located},
    report::Tally,
};

/// Check comparison files and show every fault with its place.
#[derive(Args, Debug)]
pub(crate) struct Check {
    /// Comparison files; `-` reads from standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Refuse what only a draft may hold: suggestions, claims without an account, relations
    /// without a note.
    #[arg(long)]
    publish: bool,
    /// Print the faults as a JSON list.
    #[arg(long)]
    json: bool,
}

/// A fault as `--json` prints it.
#[derive(Serialize)]
struct Entry<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    #[serde(flatten)]
    diagnostic: &'a Diagnostic,
}

impl Check {
    /// Checks each file.
    pub(crate) fn run(&self, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
        let rules = Rules { publish: self.publish };
        let inputs: Vec<Input> =
            self.files.iter().map(|path| Input::read(path)).collect::<Result<_, _>>()?;
        let found: Vec<(Input, Vec<Located>)> = inputs
            .into_iter()
            .map(|input| {
                let faults = input.check(rules).faults;
                (input, faults)
            })
            .collect();
        if self.json {
            print_json(&found, out)?;
        } else {
            print_report(&found, out)?;
        }
        let mut faults = found.iter().flat_map(|(_, faults)| faults);
        let failed = faults.any(|fault| fault.diagnostic.severity == Severity::Error);
        Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}

fn print_report(found: &[(Input, Vec<Located>)], out: &mut dyn Write) -> anyhow::Result<()> {
    let mut tally = Tally::default();
    for (input, faults) in found {
        for fault in faults {
            tally.count(fault.diagnostic.severity);
            writeln!(out, "{}\n", crate::report::render(input, fault))?;
        }
    }
    match found {
        [(input, _)] => writeln!(out, "{}: {tally}", input.name())?,
        several => writeln!(out, "{} files: {tally}", several.len())?,
    }
    Ok(())
}

fn print_json(found: &[(Input, Vec<Located>)], out: &mut dyn Write) -> anyhow::Result<()> {
    let entries: Vec<Entry<'_>> = found
        .iter()
        .flat_map(|(input, faults)| faults.iter().map(move |fault| (input, fault)))
        .map(|(input, fault)| {
            let (line, column) = input.line_and_column(fault.range.start);
            Entry { file: input.name(), line, column, diagnostic: &fault.diagnostic }
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &entries).map_err(std::io::Error::from)?;
    writeln!(out)?;
    Ok(())
}
