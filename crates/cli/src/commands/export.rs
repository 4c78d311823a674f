//! `source-comparison export`: a comparison in a form that other programs read. It must not know
//! the forms: they are the export crate's.

use std::{io::Write, path::PathBuf, process::ExitCode};

use anyhow::bail;
use clap::{Args, ValueEnum};
use source_comparison_core::Comparison;
use source_comparison_export::ByteOrderMark;
use source_comparison_publish as publish;

use crate::{input::Input, output::Output, sound::sound};

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
        let Some(sound) = sound(&input, "nothing is exported")? else {
            return Ok(ExitCode::FAILURE);
        };
        self.output.write(&self.text(&sound.comparison), out)?;
        Ok(ExitCode::SUCCESS)
    }

    fn text(&self, comparison: &Comparison) -> String {
        let mark = if self.bom { ByteOrderMark::Present } else { ByteOrderMark::Absent };
        let form = match (self.to, self.table) {
            (Form::WebAnnotation, _) => publish::Form::WebAnnotation,
            (Form::SchemaOrg, _) => publish::Form::SchemaOrg,
            (Form::Tei, _) => publish::Form::Tei,
            (Form::Csv, None | Some(TableName::Claims)) => publish::Form::Claims,
            (Form::Csv, Some(TableName::Relations)) => publish::Form::Relations,
            (Form::Markdown, _) => publish::Form::Markdown,
        };
        form.write(comparison, mark)
    }
}
