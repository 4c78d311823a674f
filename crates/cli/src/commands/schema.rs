//! `source-comparison schema`: the file format for editors and other programs. It must not know
//! the types: the core makes the schema of them.

use std::{io::Write, process::ExitCode};

use clap::Args;
use source_comparison_core::format::schema;

/// Print the JSON Schema of comparison files.
#[derive(Args, Debug)]
pub(crate) struct Schema {}

impl Schema {
    /// Prints it.
    #[allow(clippy::unused_self)] // like every command
    pub(crate) fn run(&self, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
        serde_json::to_writer_pretty(&mut *out, &schema()).map_err(std::io::Error::from)?;
        writeln!(out)?;
        Ok(ExitCode::SUCCESS)
    }
}
