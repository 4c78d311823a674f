//! Checks that no linter makes: that the pure crates stay pure, and that no tracked file names this
//! machine or the registry it downloads from.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use xshell::cmd;

use crate::workspace::Workspace;

/// Crates without a screen, a clock or I/O.
const PURE: [&str; 4] = [
    "source-comparison-core",
    "source-comparison-analysis",
    "source-comparison-export",
    "source-comparison-lexicon",
];

/// What a pure crate must not depend on, at any distance.
const SCREEN: [&str; 4] = ["yew", "web-sys", "js-sys", "wasm-bindgen"];

/// The registry npm uses unless told otherwise; it may be named.
const PUBLIC_NPM: &str = "registry.npmjs.org";

/// Fails if a pure crate has come to depend on a screen.
///
/// # Errors
/// Names the crate and the dependency.
pub(crate) fn check_purity(workspace: &Workspace) -> Result<()> {
    let members = workspace.cargo(&["metadata", "--no-deps", "--format-version", "1"]).read()?;
    let members: Value = serde_json::from_str(&members)?;
    let members = members.get("packages").and_then(Value::as_array).context("no packages")?;
    let is_member =
        |package: &str| members.iter().any(|m| m.get("name").is_some_and(|name| name == package));
    for package in PURE.into_iter().filter(|package| is_member(package)) {
        let tree = workspace.cargo(&["tree", "--package", package, "--edges", "no-dev"]);
        let tree = tree.args(["--all-features", "--target", "all", "--prefix", "none"]).read()?;
        if let Some(dependency) = first_of(&tree, &SCREEN) {
            bail!("{package} must stay pure, but depends on `{dependency}`");
        }
    }
    Ok(())
}

/// The first line of `cargo tree --prefix none` whose package is forbidden.
fn first_of<'tree>(tree: &'tree str, forbidden: &[&str]) -> Option<&'tree str> {
    let names = tree.lines().filter_map(|line| line.split_whitespace().next());
    names.into_iter().find(|name| forbidden.contains(name))
}

/// Fails if a tracked file names a path or a registry of this machine.
///
/// # Errors
/// Names the files.
pub(crate) fn check_tracked_files(workspace: &Workspace) -> Result<()> {
    let shell = &workspace.shell;
    let private = private_words(workspace);
    let tracked = cmd!(shell, "git ls-files -z --cached --others --exclude-standard").quiet();
    let mut faults = Vec::new();
    for name in tracked.read()?.split('\0').filter(|name| !name.is_empty()) {
        let Ok(content) = std::fs::read(workspace.root().join(name)) else { continue };
        let content = String::from_utf8_lossy(&content);
        faults.extend(
            private
                .iter()
                .filter(|word| content.contains(word.as_str()))
                .map(|word| format!("{name} names `{word}`")),
        );
        if Path::new(name).file_name().is_some_and(|name| name == "package-lock.json")
            && content.contains("\"resolved\"")
        {
            faults.push(format!("{name} says where packages were downloaded from"));
        }
    }
    if faults.is_empty() { Ok(()) } else { bail!("{}", faults.join("\n")) }
}

/// This checkout's path, the home directory, and the host of a private npm registry.
fn private_words(workspace: &Workspace) -> Vec<String> {
    let shell = &workspace.shell;
    let mut words = vec![format!("{}/", workspace.root().display())];
    words.extend(shell.var("HOME").ok().map(|home| format!("{}/", home.trim_end_matches('/'))));
    // One short name, such as `/src/` or `/root/`, is a word of ordinary texts too.
    words.retain(|path| path.matches('/').count() > 2);
    let npm = cmd!(shell, "npm config get registry").quiet().ignore_stderr().read();
    words.extend(npm.ok().and_then(|url| host(&url).map(str::to_owned)));
    words.retain(|word| word != PUBLIC_NPM);
    words
}

/// The host of a URL.
fn host(url: &str) -> Option<&str> {
    let (_, rest) = url.trim().split_once("://")?;
    let authority = rest.split('/').next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?;
    (!host.is_empty()).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::{SCREEN, first_of, host};

    #[test]
    fn a_forbidden_package_is_found_by_its_whole_name() {
        assert_eq!(first_of("core v0.1.0\nserde v1.0.0\nyew v0.23.0", &SCREEN), Some("yew"));
        assert_eq!(first_of("core v0.1.0\nyewdux v1.0.0", &SCREEN), None);
    }

    #[test]
    fn the_host_is_what_stands_between_the_user_and_the_port() {
        assert_eq!(host("https://user:pass@npm.example:8443/api/"), Some("npm.example"));
        assert_eq!(host("undefined"), None);
    }
}
