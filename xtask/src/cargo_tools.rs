//! Programs that cargo and rustup install: the wasm32 target, clippy and rustfmt, and command line
//! tools of pinned versions, compiled into `<target>/tools` once.

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::workspace::Workspace;

/// A program from crates.io at one version.
#[derive(Debug)]
pub(crate) struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: &'static str,
    flags: &'static [&'static str],
    /// How long it takes to compile on two cores.
    takes: &'static str,
}

/// 0.22 wants a newer Rust. Without its default features it has no TLS and so downloads nothing:
/// the tools it calls are installed here.
pub(crate) const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    flags: &["--locked", "--no-default-features"],
    takes: "4 minutes",
};

/// Must be the version of the `wasm-bindgen` crate in Cargo.toml. Not `--locked`: its lock file
/// names versions that a registry which lags behind may not have.
pub(crate) const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    flags: &[],
    takes: "2 minutes",
};

/// Checks licences, bans, sources and advisories, whose database it has git fetch; its default
/// features would add a TLS that nothing here needs.
pub(crate) const CARGO_DENY: CargoTool = CargoTool {
    package: "cargo-deny",
    program: "cargo-deny",
    version: "0.20.2",
    flags: &["--locked", "--no-default-features"],
    takes: "4 minutes",
};

/// The tools run for seconds, so compiling them quickly matters more than their speed.
const QUICK_COMPILE: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_STRIP", "none"),
];

/// The target the widget is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Installs what is missing to build the site with trunk.
///
/// # Errors
/// When rustup or cargo fails, most often for want of a network.
pub(crate) fn ensure_site_tools(workspace: &Workspace) -> Result<()> {
    ensure_wasm_target(workspace)?;
    ensure(workspace, &[WASM_BINDGEN, TRUNK])
}

/// Installs the tools that are not there at their version.
///
/// # Errors
/// When cargo cannot compile one.
pub(crate) fn ensure(workspace: &Workspace, tools: &[CargoTool]) -> Result<()> {
    let missing: Vec<&CargoTool> =
        tools.iter().filter(|tool| !is_installed(workspace, tool)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let scratch = workspace.target().join("tools-build");
    for tool in missing {
        let CargoTool { package, version, takes, .. } = tool;
        let name = format!(
            "{package} {version} is not here: compiling it into target/tools (once, about {takes})"
        );
        workspace.progress.step(&name, || install(workspace, tool, &scratch))?;
    }
    // Only of use while an install was interrupted, and large.
    workspace.shell.remove_path(&scratch).context("remove the tools' object files")
}

/// Installs the wasm32 target if it is not there.
///
/// # Errors
/// When rustup is not there or cannot download it.
pub(crate) fn ensure_wasm_target(workspace: &Workspace) -> Result<()> {
    let shell = &workspace.shell;
    let library = cmd!(shell, "rustc --print target-libdir --target {WASM_TARGET}").quiet().read();
    if library.is_ok_and(|path| shell.path_exists(path)) {
        return Ok(());
    }
    workspace.progress.step("adding the wasm32 target to the Rust toolchain", || {
        let added = cmd!(shell, "rustup target add {WASM_TARGET}").quiet().run();
        added.with_context(|| format!("without rustup, install the {WASM_TARGET} target by hand"))
    })
}

/// Installs rustfmt and clippy if the toolchain came without them.
///
/// # Errors
/// When rustup is not there or cannot download them.
pub(crate) fn ensure_components(workspace: &Workspace) -> Result<()> {
    let shell = &workspace.shell;
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let found = cmd!(shell, "cargo {command} --version").quiet().ignore_stdout();
        if found.ignore_stderr().run().is_err() {
            let name = format!("adding {component} to the Rust toolchain");
            workspace.progress.step(&name, || {
                Ok(cmd!(shell, "rustup component add {component}").quiet().run()?)
            })?;
        }
    }
    Ok(())
}

fn is_installed(workspace: &Workspace, tool: &CargoTool) -> bool {
    let CargoTool { program, version, .. } = tool;
    let printed = cmd!(workspace.shell, "{program} --version").quiet().ignore_stderr().read();
    printed.is_ok_and(|printed| names_version(&printed, version))
}

/// Whether the output of `--version`, such as `trunk 0.21.14`, names this version.
fn names_version(printed: &str, version: &str) -> bool {
    printed.split_whitespace().any(|word| word == version)
}

fn install(workspace: &Workspace, tool: &CargoTool, scratch: &std::path::Path) -> Result<()> {
    let CargoTool { package, version, flags, .. } = tool;
    let tools = workspace.tools();
    let install = cmd!(
        workspace.shell,
        "cargo install {package} --version {version} --root {tools} --target-dir {scratch}"
    );
    install
        .quiet()
        .args(*flags)
        .envs(QUICK_COMPILE)
        .run()
        .with_context(|| format!("install {package}"))?;
    if !is_installed(workspace, tool) {
        bail!("{package} was installed, but `{} --version` does not say {version}", tool.program);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{WASM_BINDGEN, names_version};

    #[test]
    fn a_version_is_matched_whole() {
        assert!(names_version("wasm-bindgen 0.2.130", "0.2.130"));
        assert!(!names_version("wasm-bindgen 0.2.1301", "0.2.130"));
        assert!(!names_version("trunk 0.21.140", "0.21.14"));
    }

    #[test]
    fn the_tool_and_the_crate_of_wasm_bindgen_have_one_version() {
        let pinned = format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version);
        assert!(include_str!("../../Cargo.toml").contains(&pinned), "Cargo.toml lacks {pinned}");
    }
}
