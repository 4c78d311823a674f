//! apt-get, where it may install without a password.

use anyhow::Result;
use xshell::cmd;

use crate::workspace::Workspace;

/// An apt-get that asks nothing.
pub(crate) struct Apt<'workspace> {
    workspace: &'workspace Workspace,
    /// The words before `apt-get`: none for root, `sudo -n` where sudo asks for no password.
    before: &'static [&'static str],
}

impl<'workspace> Apt<'workspace> {
    /// The one of this machine, if it has one and this run may use it.
    pub(crate) fn find(workspace: &'workspace Workspace) -> Option<Self> {
        let shell = &workspace.shell;
        let succeeds = |command: xshell::Cmd<'_>| {
            command.quiet().ignore_stdout().ignore_stderr().run().is_ok()
        };
        if !succeeds(cmd!(shell, "apt-get --version")) {
            return None;
        }
        if cmd!(shell, "id -u").quiet().read().is_ok_and(|user| user == "0") {
            return Some(Self { workspace, before: &[] });
        }
        succeeds(cmd!(shell, "sudo -n true")).then_some(Self { workspace, before: &["sudo", "-n"] })
    }

    /// Fetches the list of packages; once before the first of them is installed.
    ///
    /// # Errors
    /// When apt-get fails.
    pub(crate) fn update(&self) -> Result<()> {
        self.run(&["update"])
    }

    /// Installs packages without what they only recommend.
    ///
    /// # Errors
    /// When apt-get fails, as for a package that this system does not have.
    pub(crate) fn install(&self, packages: &[&str]) -> Result<()> {
        self.run(&[&["install", "--no-install-recommends"], packages].concat())
    }

    fn run(&self, arguments: &[&str]) -> Result<()> {
        let words = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"];
        let all = [self.before, &words, arguments].concat();
        let (program, arguments) =
            all.split_first().map_or(("env", [].as_slice()), |(one, rest)| (*one, rest));
        Ok(cmd!(self.workspace.shell, "{program} {arguments...}").quiet().run()?)
    }
}
