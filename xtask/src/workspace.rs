//! Where things are: the checkout, cargo's target directory, the tools kept in it, the site.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::{Cmd, Shell, cmd};

use crate::progress::Progress;

/// The checkout and the shell that commands run in, with the project's tools on its PATH.
#[derive(Debug)]
pub(crate) struct Workspace {
    pub(crate) shell: Shell,
    pub(crate) progress: Progress,
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Asks cargo where the workspace and its target directory are.
    ///
    /// # Errors
    /// When cargo cannot read the workspace.
    pub(crate) fn find() -> Result<Self> {
        let progress = Progress::start();
        let shell = Shell::new()?;
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask has no parent")?;
        shell.change_dir(root);
        let described =
            cmd!(shell, "cargo metadata --no-deps --format-version 1").quiet().read()?;
        let described: Value = serde_json::from_str(&described)?;
        let path = |key: &str| -> Result<PathBuf> {
            let path = described.get(key).and_then(Value::as_str);
            Ok(PathBuf::from(path.with_context(|| format!("cargo metadata gives no `{key}`"))?))
        };
        let workspace = Self {
            progress,
            root: path("workspace_root")?,
            target: path("target_directory")?,
            shell,
        };
        workspace.put_tools_on_path()?;
        Ok(workspace)
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// Command line tools of pinned versions, kept between runs.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// The release site. What `serve` builds goes elsewhere.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// `cargo` with the arguments that follow, its command line not printed.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Cmd<'_> {
        cmd!(self.shell, "cargo {arguments...}").quiet()
    }

    fn put_tools_on_path(&self) -> Result<()> {
        let inherited = self.shell.var_os("PATH").unwrap_or_default();
        let own = [self.tools().join("bin")];
        let path = std::env::join_paths(own.into_iter().chain(std::env::split_paths(&inherited)))?;
        self.shell.set_var("PATH", path);
        Ok(())
    }
}
