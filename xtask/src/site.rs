//! `cargo xtask build`: the release site in `dist/`, ready to be copied to a web server.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use xshell::{Cmd, cmd};

use crate::workspace::Workspace;
use crate::{cargo_tools, node, pages, sbom};

/// Exactly the features that Rust's default wasm target uses. `--all-features` would write a module
/// that browsers refuse, with exit code 0.
const WASM_OPT_FLAGS: [&str; 10] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--strip-debug",
    "--strip-producers",
];

/// Builds the release site.
///
/// # Errors
/// When a tool cannot be installed, or a step fails.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    cargo_tools::ensure_site_tools(workspace)?;
    node::ensure_packages(workspace)?;
    let progress = &workspace.progress;
    progress
        .step("compiling the release site with trunk (a minute or two)", || compile(workspace))?;
    finish(workspace)?;
    progress.say(&format!("the site is in {}", workspace.dist().display()));
    Ok(())
}

/// Trunk reads `NO_COLOR=1`, which other programs take as set, as a malformed flag.
pub(crate) fn without_trunk_traps(command: Cmd<'_>) -> Cmd<'_> {
    command.env_remove("NO_COLOR")
}

fn compile(workspace: &Workspace) -> Result<()> {
    // A file of an earlier build that is no longer made must not be measured, tested or deployed.
    workspace.shell.remove_path(workspace.dist())?;
    let build = cmd!(workspace.shell, "trunk build --release --skip-version-check");
    let build = without_trunk_traps(build).env(WASM_RUSTFLAGS, without_machine_paths(workspace)?);
    build.quiet().run().context("trunk build")
}

/// Flags for the wasm only: the host's build scripts are compiled without them.
const WASM_RUSTFLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Panics name the file they happen in; the file's place on this machine is nobody's business, and
/// would make each machine's program another one.
fn without_machine_paths(workspace: &Workspace) -> Result<String> {
    let shell = &workspace.shell;
    let home = match shell.var("CARGO_HOME") {
        Ok(home) => PathBuf::from(home),
        Err(_) => PathBuf::from(shell.var("HOME").context("HOME is not set")?).join(".cargo"),
    };
    let mut flags = vec![format!("--remap-path-prefix={}=.", workspace.root().display())];
    let sources = home.join("registry/src");
    for registry in shell.read_dir(sources).unwrap_or_default() {
        flags.push(format!("--remap-path-prefix={}=crates", registry.display()));
    }
    Ok(flags.join(" "))
}

/// The steps on what trunk wrote, in order; steps that add pages come last.
fn finish(workspace: &Workspace) -> Result<()> {
    remove_trunk_links(workspace)?;
    let progress = &workspace.progress;
    progress.step("shrinking the wasm with wasm-opt", || shrink(workspace))?;
    progress.step("writing the static pages", || pages::write(workspace))?;
    sbom::write(workspace)?;
    write_package(workspace)
}

/// Trunk leaves the link in the page that tells it not to look for a further Rust program.
fn remove_trunk_links(workspace: &Workspace) -> Result<()> {
    let page = workspace.dist().join("index.html");
    let html = workspace.shell.read_file(&page)?;
    Ok(workspace.shell.write_file(&page, without_trunk_links(&html))?)
}

/// The page without the lines that only trunk reads.
fn without_trunk_links(html: &str) -> String {
    html.lines()
        .filter(|line| !line.contains("<link data-trunk"))
        .fold(String::with_capacity(html.len()), |page, line| page + line + "\n")
}

/// What npm has to know of `dist/`, so that it can be published as it is.
fn write_package(workspace: &Workspace) -> Result<()> {
    let package = serde_json::json!({
        "name": "source-comparison",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "A widget that sets what different sources say about one event side by side",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "exports": { ".": { "types": "./v1/source-comparison.d.ts", "default": "./v1/source-comparison.js" }, "./v1/*": "./v1/*" },
        "customElements": "v1/custom-elements.json",
        "files": ["v1", "embed.html", "comparisons", "README.md", "LICENSE-MIT", "LICENSE-APACHE", "NOTICE", "sbom.json"],
    });
    let shell = &workspace.shell;
    for name in ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "NOTICE"] {
        shell.copy_file(workspace.root().join(name), workspace.dist().join(name))?;
    }
    let text = serde_json::to_string_pretty(&package)? + "\n";
    Ok(shell.write_file(workspace.dist().join("package.json"), text)?)
}

fn shrink(workspace: &Workspace) -> Result<()> {
    let shell = &workspace.shell;
    let (slim, v1) = (workspace.root().join("xtask/js/slim.mjs"), workspace.dist().join("v1"));
    cmd!(shell, "node {slim} {v1}").quiet().run()?;
    let wasm_opt = workspace.root().join("node_modules/binaryen/bin/wasm-opt");
    for module in wasm_modules(workspace)? {
        let smaller = module.with_extension("wasm.opt");
        cmd!(shell, "node {wasm_opt} {module} {WASM_OPT_FLAGS...} --output {smaller}")
            .quiet()
            .run()
            .with_context(|| format!("wasm-opt on {}", module.display()))?;
        std::fs::rename(&smaller, &module)?;
    }
    Ok(())
}

fn wasm_modules(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let mut modules = workspace.shell.read_dir(workspace.dist().join("v1"))?;
    modules.retain(|path| path.extension().is_some_and(|extension| extension == "wasm"));
    if modules.is_empty() {
        bail!("there is no .wasm in {}/v1", workspace.dist().display());
    }
    Ok(modules)
}

#[cfg(test)]
mod tests {
    use super::without_trunk_links;

    #[test]
    fn a_link_for_trunk_does_not_stay_in_the_page() {
        let page = "<title>T</title>\n  <link data-trunk rel=\"rust\" data-trunk-skip>\n<p>\n";
        assert_eq!(without_trunk_links(page), "<title>T</title>\n<p>\n");
    }
}
