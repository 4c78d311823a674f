//! Every direct dependency has a row with its reason in `docs/dependencies.md`, and every row is
//! about one that there is.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::workspace::Workspace;

/// The page with the rows.
const PAGE: &str = "docs/dependencies.md";

/// Compares the page with the manifests.
///
/// # Errors
/// Names what has no row, and the rows that are about nothing.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let shell = &workspace.shell;
    let mut used = BTreeSet::new();
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        let metadata = workspace.cargo(&["metadata", "--no-deps", "--format-version", "1"]);
        let metadata = metadata.arg("--manifest-path").arg(workspace.root().join(manifest));
        used.extend(crates(&serde_json::from_str(&metadata.read()?)?));
    }
    let npm = shell.read_file(workspace.root().join("package.json"))?;
    let npm: Value = serde_json::from_str(&npm)?;
    let npm = npm.get("devDependencies").and_then(Value::as_object).context("no packages")?;
    used.extend(npm.keys().cloned());
    let told = rows(&shell.read_file(workspace.root().join(PAGE))?);
    let mut faults: Vec<String> =
        used.difference(&told).map(|name| format!("`{name}` has no row in {PAGE}")).collect();
    let idle = told.difference(&used);
    faults.extend(idle.map(|name| format!("{PAGE} has a row about `{name}`, which is not used")));
    if faults.is_empty() { Ok(()) } else { bail!("{}", faults.join("\n")) }
}

/// Names of the dependencies that do not lie in the workspace.
fn crates(metadata: &Value) -> Vec<String> {
    let list = |value: &Value, key: &str| {
        value.get(key).and_then(Value::as_array).cloned().unwrap_or_default()
    };
    let packages = list(metadata, "packages");
    let dependencies = packages.iter().flat_map(|package| list(package, "dependencies"));
    let foreign = dependencies.filter(|it| it.get("source").is_some_and(|it| !it.is_null()));
    foreign.filter_map(|it| Some(it.get("name")?.as_str()?.to_owned())).collect()
}

/// The names in the first cells of the page's tables.
fn rows(page: &str) -> BTreeSet<String> {
    let cells = page.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    cells.map(|(name, _)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::{check, crates, rows};
    use crate::workspace::Workspace;
    use serde_json::json;

    #[test]
    fn the_page_is_about_what_is_used_and_nothing_else() {
        check(&Workspace::find().unwrap()).unwrap();
    }

    #[test]
    fn a_row_begins_with_a_name_and_a_package_of_our_own_needs_none() {
        let page = "| crate | for |\n|---|---|\n| `serde` | reading |\ntext `x`\n";
        assert_eq!(rows(page).into_iter().collect::<Vec<_>>(), ["serde"]);
        let metadata = json!({ "packages": [{ "dependencies": [
            { "name": "serde", "source": "registry" },
            { "name": "source-comparison-core", "source": null },
        ] }] });
        assert_eq!(crates(&metadata), ["serde"]);
    }
}
