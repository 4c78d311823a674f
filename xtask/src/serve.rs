//! `cargo xtask serve`: the development build, served by trunk and built again after each edit.

use anyhow::{Context, Result};
use xshell::cmd;

use crate::workspace::Workspace;
use crate::{cargo_tools, node, site};

/// Where `serve` listens unless told otherwise.
pub(crate) const PORT: u16 = 8080;

/// Installs what is missing, then runs `trunk serve` until it is interrupted.
///
/// # Errors
/// When a tool cannot be installed, the port is taken, or the first build fails.
pub(crate) fn serve(workspace: &Workspace, port: u16) -> Result<()> {
    cargo_tools::ensure_site_tools(workspace)?;
    node::ensure_packages(workspace)?;
    let address = format!("http://127.0.0.1:{port}");
    // A free port now saves a build that ends in "address in use".
    drop(
        std::net::TcpListener::bind(("127.0.0.1", port))
            .with_context(|| format!("cannot listen on {address}: try `--port`"))?,
    );
    workspace.progress.say("building for development (about a minute the first time)");
    workspace.progress.say(&format!("when it is built, open {address} (Ctrl+C ends it)"));
    let (dist, port) = (workspace.target().join("serve"), port.to_string());
    // Trunk writes the directory anew, but wants it to be there.
    workspace.shell.create_dir(&dist)?;
    let serve = cmd!(
        workspace.shell,
        "trunk serve --address 127.0.0.1 --port {port} --dist {dist} --skip-version-check"
    );
    site::without_trunk_traps(serve).quiet().run().context("trunk serve")
}
