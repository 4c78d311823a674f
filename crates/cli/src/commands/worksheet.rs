//! `source-comparison worksheet`: a comparison on paper. It must not know what stands on it: that
//! is the worksheet crate's.

use std::{io::Write, path::PathBuf, process::ExitCode};

use clap::{Args, ValueEnum};
use source_comparison_worksheet::{Options, Paper, Parts, worksheet};

use super::render::tag;
use crate::{input::Input, output::Output, sound::sound};

/// Write a printable worksheet for a class, and its answer key.
///
/// One HTML page without scripts: open it in a browser and print it. Both articles stand in
/// numbered lines, then come the tasks of the five steps with space to write. A file with errors is
/// not put on paper: its faults are shown as `check` shows them.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  \
    source-comparison worksheet comparisons/canteen.json -o sheet.html\n  \
    source-comparison worksheet comparisons/canteen.json --key=only -o key.html\n  \
    source-comparison worksheet comparisons/match.fr.json --key --paper letter -o match.html")]
pub(crate) struct Worksheet {
    /// A comparison file; `-` reads from standard input.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Add the answer key on pages of its own; `--key=only` writes nothing else.
    #[arg(long, value_enum, value_name = "WHICH", num_args = 0..=1, require_equals = true, default_missing_value = "after")]
    key: Option<Key>,
    /// The size of the paper.
    #[arg(long, value_enum, default_value = "a4")]
    paper: Size,
    /// The sheet's own language: en, fr or ar; the comparison's own if none is named.
    #[arg(long, value_name = "TAG", value_parser = tag)]
    lang: Option<String>,
    /// Where the comparison stands on the web, to be printed at the foot of each page.
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    #[command(flatten)]
    output: Output,
}

/// Where the answer key stands.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Key {
    /// After the worksheet.
    After,
    /// Alone.
    Only,
}

/// The sizes of paper.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Size {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 in.
    Letter,
}

impl Worksheet {
    /// Writes the page.
    pub(crate) fn run(&self, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
        self.output.refuse_as(&self.file)?;
        let input = Input::read(&self.file)?;
        let Some(sound) = sound(&input, "nothing is put on paper")? else {
            return Ok(ExitCode::FAILURE);
        };
        let options = Options {
            paper: match self.paper {
                Size::A4 => Paper::A4,
                Size::Letter => Paper::Letter,
            },
            parts: match self.key {
                None => Parts::Worksheet,
                Some(Key::After) => Parts::Both,
                Some(Key::Only) => Parts::Key,
            },
            language: self.lang.clone(),
            address: self.address.clone(),
        };
        self.output.write(&worksheet(&sound.comparison, sound.lesson.as_deref(), &options), out)?;
        Ok(ExitCode::SUCCESS)
    }
}
