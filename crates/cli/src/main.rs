//! The `source-comparison` command: what newsrooms run on comparison files.
//!
//! Exit status: 0 where all is well, 1 where a file has errors, 2 where the command was used
//! wrongly or a file cannot be read.

use std::{io, process::ExitCode};

use clap::Parser;

use crate::commands::Arguments;

mod article;
mod commands;
mod input;
mod output;
mod places;
mod report;
mod sound;
mod wait;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match commands::run(&arguments, &mut anstream::stdout().lock()) {
        Ok(status) => status,
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Whether nobody reads the output any more, as behind `| head`.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let found = error.downcast_ref::<io::Error>();
    found.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
