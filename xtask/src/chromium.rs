//! The browser that the tests drive: the one of the system, installed by apt-get where that needs
//! no password.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use xshell::cmd;

use crate::apt::Apt;
use crate::workspace::Workspace;

/// Names under which systems ship Chromium or Chrome, in the order they are tried.
const NAMES: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Where macOS puts them, which is not on the PATH.
const APPLICATIONS: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const HOW_TO_GET_IT: &str = "no Chromium found, and it cannot be installed without a password: \
    install Chromium or Chrome (`sudo apt-get install chromium`, `sudo dnf install chromium`, \
    `brew install --cask chromium`), or set CHROMIUM to the path of one";

/// The path of a Chromium, installed first if there is none.
///
/// # Errors
/// When there is none and this run may not install one; the message says how to get it.
pub(crate) fn ensure(workspace: &Workspace) -> Result<PathBuf> {
    if let Some(path) = find(workspace)? {
        return Ok(path);
    }
    let Some(apt) = Apt::find(workspace) else { bail!(HOW_TO_GET_IT) };
    let name = "no Chromium on this machine: installing it by apt-get (about a minute)";
    workspace.progress.step(name, || {
        apt.update()?;
        // A page without any font lays out nothing, and the bare package brings none.
        apt.install(&["chromium", "fonts-liberation"])
    })?;
    match find(workspace)? {
        Some(path) => Ok(path),
        None => bail!(HOW_TO_GET_IT),
    }
}

fn find(workspace: &Workspace) -> Result<Option<PathBuf>> {
    if let Some(given) = workspace.shell.var_os("CHROMIUM").map(PathBuf::from) {
        if !given.is_file() {
            bail!("CHROMIUM is {}, which is not a file", given.display());
        }
        return Ok(Some(given));
    }
    let path = workspace.shell.var_os("PATH").unwrap_or_default();
    let on_path = NAMES.iter().flat_map(|name| {
        std::env::split_paths(&path).map(move |directory| directory.join(name)).collect::<Vec<_>>()
    });
    let applications = APPLICATIONS.iter().map(|path| Path::new(path).to_path_buf());
    Ok(on_path.chain(applications).find(|candidate| starts(workspace, candidate)))
}

/// Ubuntu ships a script of this name that only says where the browser is to be had.
fn starts(workspace: &Workspace, program: &Path) -> bool {
    let version = cmd!(workspace.shell, "{program} --version").quiet();
    program.is_file() && version.ignore_stdout().ignore_stderr().run().is_ok()
}
