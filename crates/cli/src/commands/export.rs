//! `source-comparison export`: a comparison in a form that other programs read. It must not know
//! the forms: they are the export crate's.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use source_comparison_core::Comparison;
use source_comparison_export::{
    ByteOrderMark, claims_csv, markdown, relations_csv, schema_org, tei, web_annotation,
};

use crate::{input::Input, sound::Sound};

/// Write a comparison as Web Annotation, schema.org, TEI, CSV or Markdown.
///
/// A file with errors is not exported: its faults are shown as `check` shows them.
#[derive(Args, Debug)]
pub(crate) struct Export {
    /// A comparison file; `-` reads from standard input.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The form to write.
    #[arg(long, value_enum)]
    to: Form,
    /// With `--to csv`: which of the two tables; the claims if none is named.
    #[arg(long, value_enum)]
    table: Option<TableName>,
    /// With `--to csv`: begin with a byte order mark, without which Excel takes the file for one
    /// in the system's code page.
    #[arg(long)]
    bom: bool,
    #[command(flatten)]
    output: Output,
}

/// The forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// W3C Web Annotation, JSON-LD; nothing is lost, `import` reads it back.
    WebAnnotation,
    /// schema.org JSON-LD for the head of a page.
    SchemaOrg,
    /// TEI P5, with a critical apparatus.
    Tei,
    /// Comma-separated values.
    Csv,
    /// A document to be read.
    Markdown,
}

/// The tables of comma-separated values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum TableName {
    /// One row for each claim.
    Claims,
    /// One row for each claim on each side of each relation.
    Relations,
}

impl Export {
    /// Writes the comparison in the form asked for.
    pub(crate) fn run(&self, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
        if self.to != Form::Csv && (self.table.is_some() || self.bom) {
            bail!("--table and --bom are for --to csv only");
        }
        self.output.refuse_as(&self.file)?;
        let input = Input::read(&self.file)?;
        let Some(sound) = Sound::of(&input, "nothing is exported")? else {
            return Ok(ExitCode::FAILURE);
        };
        self.output.write(&self.text(&sound.comparison), out)?;
        Ok(ExitCode::SUCCESS)
    }

    fn text(&self, comparison: &Comparison) -> String {
        let mark = if self.bom { ByteOrderMark::Present } else { ByteOrderMark::Absent };
        match (self.to, self.table) {
            (Form::WebAnnotation, _) => web_annotation(comparison),
            (Form::SchemaOrg, _) => schema_org(comparison),
            (Form::Tei, _) => tei(comparison),
            (Form::Csv, None | Some(TableName::Claims)) => claims_csv(comparison, mark),
            (Form::Csv, Some(TableName::Relations)) => relations_csv(comparison, mark),
            (Form::Markdown, _) => markdown(comparison),
        }
    }
}

/// Where a text goes.
#[derive(Args, Debug)]
pub(super) struct Output {
    /// Write to this file instead of standard output.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
}

impl Output {
    /// An error where the output would take the place of what is read.
    ///
    /// # Errors
    ///
    /// Where both are the same file.
    pub(super) fn refuse_as(&self, input: &Path) -> anyhow::Result<()> {
        let Some(output) = &self.output else { return Ok(()) };
        let both = fs::canonicalize(output).ok().zip(fs::canonicalize(input).ok());
        if both.is_some_and(|(output, input)| output == input) {
            bail!("{} is the file that is read: name another for the output", output.display());
        }
        Ok(())
    }

    /// Writes a text to the file named, or to `out`.
    ///
    /// # Errors
    ///
    /// Where it cannot be written.
    pub(super) fn write(&self, text: &str, out: &mut dyn Write) -> anyhow::Result<()> {
        match &self.output {
            Some(path) => {
                fs::write(path, text)
                    .with_context(|| format!("cannot write {}", path.display()))?;
            }
            None => out.write_all(text.as_bytes())?,
        }
        Ok(())
    }
}
