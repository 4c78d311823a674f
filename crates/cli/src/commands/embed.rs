//! `source-comparison embed`: what to paste into a page. It must not know the snippets themselves.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use clap::Args;
use sha2::{Digest, Sha384};
use source_comparison_publish::{Addresses, Embedding, children};

use super::render::Interface;
use crate::{input::Input, sound::sound, wait::wait};

/// Print what to paste into a page to embed a comparison, with the policies that it needs.
///
/// A file with errors is not embedded: its faults are shown as `check` shows them.
#[derive(Args, Debug)]
pub(crate) struct Embed {
    /// A comparison file; `-` reads from standard input.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The address of the site with the widget's files.
    #[arg(long, value_name = "URL")]
    base: String,
    /// The address of the comparison file; in the site's comparisons/ if none is named.
    #[arg(long, value_name = "URL")]
    src: Option<String>,
    /// The folder of the built site: the snippets then name the hash of its loader.
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    /// Write oembed.json into this folder.
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    #[command(flatten)]
    interface: Interface,
}

impl Embed {
    /// Prints the snippets.
    pub(crate) fn run(&self, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
        let addresses = self.addresses()?;
        let integrity = self.site.as_deref().map(integrity).transpose()?;
        let input = Input::read(&self.file)?;
        let Some(sound) = sound(&input, "nothing is embedded")? else {
            return Ok(ExitCode::FAILURE);
        };
        let children = wait(children(&sound, &self.interface.rendering(2)))?;
        let embedding = Embedding {
            comparison: &sound.comparison,
            addresses: &addresses,
            language: self.interface.language(),
            integrity: integrity.as_deref(),
            children: &children,
        };
        if let Some(folder) = &self.output {
            let path = folder.join("oembed.json");
            let answer = serde_json::to_string_pretty(&embedding.oembed())?;
            fs::create_dir_all(folder)
                .and_then(|()| fs::write(&path, answer + "\n"))
                .with_context(|| format!("cannot write {}", path.display()))?;
        }
        out.write_all(embedding.document().as_bytes())?;
        Ok(ExitCode::SUCCESS)
    }

    /// Where it is not said where the file stands, it stands in the site's `comparisons/`.
    fn addresses(&self) -> anyhow::Result<Addresses> {
        if let Some(file) = &self.src {
            return Ok(Addresses::at_own(&self.base, file)?);
        }
        if self.file == Path::new("-") {
            bail!("standard input has no name: say with --src where the file will stand");
        }
        let name = self.file.file_name().and_then(|name| name.to_str());
        let name = name.with_context(|| format!("{} has no name", self.file.display()))?;
        Ok(Addresses::in_site(&self.base, name)?)
    }
}

/// The loader's hash, as the attribute `integrity` takes it.
fn integrity(site: &Path) -> anyhow::Result<String> {
    let loader = site.join("v1/source-comparison.js");
    if !loader.is_file() {
        bail!(
            "there is no {}: --site has to name a built site, as `cargo xtask build` writes it to \
             dist",
            loader.display()
        );
    }
    let bytes = fs::read(&loader).with_context(|| format!("cannot read {}", loader.display()))?;
    Ok(format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes))))
}
