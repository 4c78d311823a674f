//! The browsers besides Chromium that the core of the tests is run in: wanted, but nobody's duty.

use anyhow::Result;

use crate::apt::Apt;
use crate::workspace::Workspace;

/// Each engine: its name, the program that shows that it is there, and Debian's packages.
const ENGINES: [(&str, &str, &[&str]); 2] = [
    ("Firefox", "firefox-esr", &["firefox-esr"]),
    ("WebKit", "WebKitWebDriver", &["webkit2gtk-driver", "xvfb", "dbus", "dbus-x11"]),
];

/// Installs what is missing where that is possible. The tests skip an engine that is not there, in
/// plain words, so that nothing of this fails a run.
///
/// # Errors
/// Never: what cannot be installed is told.
pub(crate) fn install_missing(workspace: &Workspace) -> Result<()> {
    let missing: Vec<_> =
        ENGINES.into_iter().filter(|(_, program, _)| !is_on_path(workspace, program)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let Some(apt) = Apt::find(workspace) else {
        for (name, ..) in missing {
            workspace
                .progress
                .say(&format!("{name} is not installed, and cannot be: no tests in it"));
        }
        return Ok(());
    };
    // One that fails is told by the packages that do not come.
    let _ = apt.update();
    for (name, _, packages) in missing {
        if apt.install(packages).is_err() {
            workspace.progress.say(&format!("{name} could not be installed: no tests in it"));
        }
    }
    Ok(())
}

fn is_on_path(workspace: &Workspace, program: &str) -> bool {
    let path = workspace.shell.var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}
