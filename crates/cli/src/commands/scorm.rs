//! `source-comparison scorm`: a lesson as a package for learning platforms. It must not know what is
//! in a package: that is the SCORM crate's.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, bail};
use clap::Args;
use source_comparison_scorm::{NEEDED, PROGRAM, PackedFile, package};

use crate::{input::Input, sound::sound};

/// Write a lesson as a SCORM 1.2 package for learning platforms.
///
/// One ZIP file to be added to a course in Moodle, Canvas, Blackboard and others: it holds the
/// lesson's program, the comparison file, and a small script that lets the platform keep a pupil's
/// work, score and time. It asks for nothing outside itself. A file with errors is not packed: its
/// faults are shown as `check` shows them.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  \
    source-comparison scorm comparisons/canteen.json -o canteen.zip\n  \
    source-comparison scorm my-comparison.json --from ../site/dist -o lesson.zip")]
pub(crate) struct Scorm {
    /// A comparison file; `-` reads from standard input.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The folder of a built site, as `cargo xtask build` writes it.
    #[arg(long, value_name = "SITE_DIR", default_value = "dist")]
    from: PathBuf,
    /// The package to write.
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
}

impl Scorm {
    /// Writes the package and says how large it is.
    pub(crate) fn run(&self, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
        let both = fs::canonicalize(&self.output).ok().zip(fs::canonicalize(&self.file).ok());
        if both.is_some_and(|(output, file)| output == file) {
            bail!("{} is the file that is read: name another", self.output.display());
        }
        let program = program(&self.from)?;
        let input = Input::read(&self.file)?;
        let Some(sound) = sound(&input, "nothing is packed")? else {
            return Ok(ExitCode::FAILURE);
        };
        let bytes = package(&sound.comparison, input.text(), program)?;
        fs::write(&self.output, &bytes)
            .with_context(|| format!("cannot write {}", self.output.display()))?;
        writeln!(out, "{}: {} KB", self.output.display(), bytes.len().div_ceil(1000))?;
        Ok(ExitCode::SUCCESS)
    }
}

/// The program's files in a built site.
fn program(site: &Path) -> anyhow::Result<Vec<PackedFile>> {
    let folder = site.join(PROGRAM);
    let missing = NEEDED.iter().map(|name| folder.join(name)).filter(|path| !path.is_file());
    let missing: Vec<String> = missing.map(|path| path.display().to_string()).collect();
    if !missing.is_empty() {
        bail!(
            "there is no {}: --from has to name a built site, as `cargo xtask build` writes it to \
             dist",
            missing.join(", no ")
        );
    }
    let read = |name: &&str| {
        let path = folder.join(name);
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        Ok(PackedFile { path: format!("{PROGRAM}/{name}"), bytes })
    };
    NEEDED.iter().map(read).collect()
}
