//! The subcommands, one file each. This module must not know what any of them does.

use std::{io::Write, process::ExitCode};

use clap::{Parser, Subcommand};

mod check;
mod embed;
mod export;
mod import;
mod reanchor;
mod render;
mod schema;
mod scorm;
mod suggest;
mod worksheet;

/// Works with comparison files: what different sources say about one event.
#[derive(Debug, Parser)]
#[command(name = "source-comparison", version)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Check),
    Embed(embed::Embed),
    Export(export::Export),
    Import(import::Import),
    Reanchor(reanchor::Reanchor),
    Render(render::Render),
    Schema(schema::Schema),
    Scorm(scorm::Scorm),
    Suggest(suggest::Suggest),
    Worksheet(worksheet::Worksheet),
}

/// Runs the command that was asked for and writes what it has to say to `out`.
///
/// # Errors
///
/// Where a file cannot be read or `out` cannot be written.
pub(crate) fn run(arguments: &Arguments, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    match &arguments.command {
        Command::Check(check) => check.run(out),
        Command::Embed(embed) => embed.run(out),
        Command::Export(export) => export.run(out),
        Command::Import(import) => import.run(out),
        Command::Reanchor(reanchor) => reanchor.run(out),
        Command::Render(render) => render.run(out),
        Command::Schema(schema) => schema.run(out),
        Command::Scorm(scorm) => scorm.run(out),
        Command::Suggest(suggest) => suggest.run(out),
        Command::Worksheet(worksheet) => worksheet.run(out),
    }
}
