//! `source-comparison render`: a comparison as a page that needs no program. It must not know how a
//! page is written: that is `page`'s.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, bail};
use clap::Args;
use source_comparison_core::model::Language;
use source_comparison_publish::{
    Program, Rendering, Sound, children, linked, single_file, slotted,
};

use crate::{input::Input, output::Output, sound::sound, wait::wait};

/// Write a comparison as one HTML page that needs no program.
///
/// A file with errors is not rendered: its faults are shown as `check` shows them.
#[derive(Args, Debug)]
pub(crate) struct Render {
    /// A comparison file; `-` reads from standard input.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Where the site with the widget's files is: an address or a path, without a slash at the end.
    #[arg(long, value_name = "URL", default_value = ".")]
    base: String,
    /// The page's own address, for links that name it.
    #[arg(long, value_name = "URL")]
    canonical: Option<String>,
    /// Write only what stands inside the element, for a page that has its own head.
    #[arg(long, conflicts_with = "single_file")]
    fragment: bool,
    /// Write one file that works without a server, with the widget and the comparison in it.
    #[arg(long, requires = "site")]
    single_file: bool,
    /// With `--single-file`: the folder of a built site, as `cargo xtask build` writes it.
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    #[command(flatten)]
    interface: Interface,
    #[command(flatten)]
    output: Output,
}

/// How the static HTML speaks and fits into a page.
#[derive(Args, Debug)]
pub(super) struct Interface {
    /// The interface's language: en, fr or ar; the comparison's own if none is named.
    #[arg(long, value_name = "TAG", value_parser = tag)]
    lang: Option<String>,
    /// Level of the title, 1 to 4: as a rule 1 on a page of its own and 2 inside another.
    #[arg(long, value_name = "LEVEL", value_parser = clap::value_parser!(u8).range(1..=4))]
    heading_level: Option<u8>,
    /// Put before every id; has to differ between comparisons on one page.
    #[arg(long, value_name = "WORD", default_value = "sc", value_parser = word)]
    scope: String,
}

impl Interface {
    /// What was asked for; `usual_level` where no level was.
    pub(super) fn rendering(&self, usual_level: u8) -> Rendering {
        Rendering {
            language: self.lang.clone(),
            heading_level: self.heading_level.unwrap_or(usual_level),
            scope: self.scope.clone(),
        }
    }

    /// The language, where one was asked for.
    pub(super) fn language(&self) -> Option<&str> {
        self.lang.as_deref()
    }
}

/// A language tag, as an argument.
pub(super) fn tag(text: &str) -> Result<String, String> {
    let known = Language::parse(text);
    known.map(|tag| tag.as_rc().to_string()).ok_or_else(|| "expected a tag such as fr".to_owned())
}

/// What can stand in an id and in a link to it.
fn word(text: &str) -> Result<String, String> {
    let fits = text.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    if fits { Ok(text.to_owned()) } else { Err("letters, digits, - and _ only".to_owned()) }
}

impl Render {
    /// Writes the page.
    pub(crate) fn run(&self, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
        self.output.refuse_as(&self.file)?;
        let input = Input::read(&self.file)?;
        let Some(sound) = sound(&input, "nothing is rendered")? else {
            return Ok(ExitCode::FAILURE);
        };
        let usual_level = if self.fragment { 2 } else { 1 };
        let rendering = self.interface.rendering(usual_level);
        let children = wait(children(&sound, &rendering))?;
        let page = match (&self.site, self.fragment) {
            (_, true) => slotted(&children) + "\n",
            (Some(site), _) if self.single_file => {
                let file = input.text();
                self.in_one(&sound, file, &children, &rendering, site)?
            }
            _ => linked(&sound, &children, &self.base, self.canonical.as_deref()),
        };
        self.output.write(&page, out)?;
        Ok(ExitCode::SUCCESS)
    }

    /// A page with everything in it.
    fn in_one(
        &self,
        sound: &Sound,
        file: &str,
        children: &str,
        rendering: &Rendering,
        site: &Path,
    ) -> anyhow::Result<String> {
        let parts = ["static.css", "single-file.js", "widget_bg.wasm"];
        let paths = parts.map(|part| site.join("v1").join(part));
        let missing: Vec<String> = paths
            .iter()
            .filter(|path| !path.is_file())
            .map(|it| it.display().to_string())
            .collect();
        if !missing.is_empty() {
            bail!(
                "there is no {}: --site has to name a built site, as `cargo xtask build` writes \
                 it to dist",
                missing.join(", no ")
            );
        }
        let [styles, script, wasm] = &paths;
        let (styles, script) = (code(styles)?, code(script)?);
        let wasm = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
        let program = Program { script: &script, wasm: &wasm, file, rendering };
        let canonical = self.canonical.as_deref();
        single_file(sound, children, &styles, program, canonical)
            .with_context(|| format!("cannot take the files of {}", site.display()))
    }
}

fn code(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
