//! Where the commands write: standard output or a file that is named. It must not know what.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use clap::Args;

/// Where a text goes.
#[derive(Args, Debug)]
pub(crate) struct Output {
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
    pub(crate) fn refuse_as(&self, input: &Path) -> anyhow::Result<()> {
        let Some(output) = &self.output else { return Ok(()) };
        let both = fs::canonicalize(output).ok().zip(fs::canonicalize(input).ok());
        if both.is_some_and(|(output, input)| output == input) {
            bail!("{} is the file that is read: name another for the output", output.display());
        }
        Ok(())
    }

    /// Whether the output goes to a file, which leaves standard output to what is told of it.
    pub(crate) const fn is_file(&self) -> bool {
        self.output.is_some()
    }

    /// Writes a text to the file named, or to `out`.
    ///
    /// # Errors
    ///
    /// Where it cannot be written.
    pub(crate) fn write(&self, text: &str, out: &mut dyn Write) -> anyhow::Result<()> {
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
