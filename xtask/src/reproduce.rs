//! `cargo xtask reproduce`: the release site, built twice from nothing, from two clones of this
//! repository in folders of different names, is the same byte for byte.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::cargo_tools;
use crate::workspace::Workspace;

/// The folders of the clones. Names of unequal length move what a path gets into.
const CLONES: [&str; 2] = ["one", "another/folder"];

/// Builds twice, and names every file that differs.
///
/// # Errors
/// When a build fails or a file differs.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let (shell, root) = (&workspace.shell, workspace.root());
    let scratch = workspace.target().join("reproduce");
    shell.remove_path(&scratch)?;
    cargo_tools::ensure_site_tools(workspace)?;
    if !cmd!(shell, "git status --porcelain").quiet().read()?.is_empty() {
        workspace.progress.say("what is not committed is not built");
    }
    let clones = CLONES.map(|name| scratch.join(name));
    // Both first: a commit that is made while the one is built must not be in the other.
    for clone in &clones {
        cmd!(shell, "git clone --quiet {root} {clone}").quiet().run()?;
    }
    let mut built = Vec::new();
    for clone in clones {
        let step = format!("building in {}", clone.display());
        workspace.progress.step(&step, || build(workspace, &clone))?;
        built.push(contents(&clone.join("dist"), &clone.join("dist"))?);
    }
    let [first, second] = built.as_slice() else { bail!("there are not two builds") };
    let different = differences(first, second);
    if !different.is_empty() {
        let place = scratch.display();
        bail!("not the same twice, see {place}: {}", different.join(", "));
    }
    shell.remove_path(&scratch)?;
    let bytes: usize = first.values().map(Vec::len).sum();
    println!("{} files, {bytes} bytes: the same twice", first.len());
    Ok(())
}

/// Builds the site of a clone, as on a machine that has only the tools.
fn build(workspace: &Workspace, clone: &Path) -> Result<()> {
    let shell = &workspace.shell;
    shell.create_dir(clone.join("target"))?;
    link(&workspace.tools(), &clone.join("target/tools"))?;
    let _here = shell.push_dir(clone);
    let build = cmd!(shell, "cargo run --quiet --package xtask -- build").quiet();
    // Set by the cargo that runs this program, or by who wants its files elsewhere.
    Ok(build.env_remove("CARGO_TARGET_DIR").env_remove("CARGO_MANIFEST_DIR").run()?)
}

/// The tools are the same for both, and take longer to build than the site.
fn link(tools: &Path, place: &Path) -> Result<()> {
    #[cfg(unix)]
    std::os::unix::fs::symlink(tools, place).context("link to the tools")?;
    #[cfg(not(unix))]
    bail!("no link from {} to {} on this system", place.display(), tools.display());
    #[cfg(unix)]
    Ok(())
}

/// Every file below a folder, by its path in `root`.
fn contents(root: &Path, folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(contents(root, &path)?);
        } else {
            let name = path.strip_prefix(root)?.to_string_lossy().into_owned();
            found.insert(name, std::fs::read(&path)?);
        }
    }
    Ok(found)
}

fn differences<'f>(
    first: &'f BTreeMap<String, Vec<u8>>,
    second: &'f BTreeMap<String, Vec<u8>>,
) -> Vec<&'f str> {
    let names = first.keys().chain(second.keys().filter(|name| !first.contains_key(*name)));
    names.filter(|name| first.get(*name) != second.get(*name)).map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::differences;
    use std::collections::BTreeMap;

    #[test]
    fn a_file_that_differs_or_is_missing_is_named() {
        let files = |files: &[(&str, &str)]| -> BTreeMap<String, Vec<u8>> {
            files
                .iter()
                .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
                .collect()
        };
        let first = files(&[("a", "1"), ("b", "1"), ("c", "1")]);
        let second = files(&[("a", "1"), ("b", "2"), ("d", "1")]);
        assert_eq!(differences(&first, &second), ["b", "c", "d"]);
    }
}
