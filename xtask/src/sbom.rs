//! `dist/sbom.json`: every package whose code is in the wasm programs, as CycloneDX 1.5. The
//! JavaScript is this project's own: nothing of npm is shipped.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::cargo_tools::WASM_TARGET;
use crate::suites::WASM_PACKAGES;
use crate::workspace::Workspace;

/// Writes it into the site.
///
/// # Errors
/// When cargo cannot tell the dependencies or the file cannot be written.
pub(crate) fn write(workspace: &Workspace) -> Result<()> {
    let (metadata, shipped) = (metadata(workspace)?, shipped(workspace)?);
    let text = serde_json::to_string_pretty(&document(&metadata, &shipped)?)? + "\n";
    Ok(workspace.shell.write_file(workspace.dist().join("sbom.json"), text)?)
}

fn metadata(workspace: &Workspace) -> Result<Value> {
    let metadata = workspace.cargo(&["metadata", "--locked", "--format-version", "1"]);
    let metadata = metadata.args(["--filter-platform", WASM_TARGET]);
    Ok(serde_json::from_str(&metadata.read()?)?)
}

/// Name and version of each package in the programs. Procedural macros and build scripts run on the
/// machine that builds; no code of theirs is in the programs.
fn shipped(workspace: &Workspace) -> Result<BTreeSet<(String, String)>> {
    let mut shipped = BTreeSet::new();
    for (package, features) in WASM_PACKAGES {
        let tree = workspace.cargo(&["tree", "--locked", "--package", package]);
        let tree = tree.args(["--features", features, "--target", WASM_TARGET]);
        let tree = tree.args(["--edges", "normal,no-proc-macro", "--prefix", "none"]);
        shipped.extend(tree.read()?.lines().filter_map(named));
    }
    Ok(shipped)
}

/// Name and version of a line of `cargo tree`: `serde v1.0.229 (*)`.
fn named(line: &str) -> Option<(String, String)> {
    let mut words = line.split_whitespace();
    let (name, version) = (words.next()?, words.next()?);
    Some((name.to_owned(), version.strip_prefix('v')?.to_owned()))
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The document: the same packages give the same bytes, so it has no date and no number of its own.
fn document(metadata: &Value, shipped: &BTreeSet<(String, String)>) -> Result<Value> {
    let packages = metadata.get("packages").and_then(Value::as_array).context("no packages")?;
    let is_shipped = |package: &&Value| {
        shipped.contains(&(text(package, "name").to_owned(), text(package, "version").to_owned()))
    };
    let packages: Vec<&Value> = packages.iter().filter(is_shipped).collect();
    let references: BTreeMap<&str, String> =
        packages.iter().map(|package| (text(package, "id"), reference(package))).collect();
    let mut components: Vec<Value> = packages.iter().map(|package| component(package)).collect();
    components.sort_by(|one, other| text(one, "bom-ref").cmp(text(other, "bom-ref")));
    let nodes = metadata.pointer("/resolve/nodes").and_then(Value::as_array);
    let mut links: Vec<Value> =
        nodes.into_iter().flatten().filter_map(|node| dependencies(node, &references)).collect();
    links.sort_by(|one, other| text(one, "ref").cmp(text(other, "ref")));
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "name": "source-comparison",
                "version": env!("CARGO_PKG_VERSION"),
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        },
        "components": components,
        "dependencies": links,
    }))
}

fn reference(package: &Value) -> String {
    format!("pkg:cargo/{}@{}", text(package, "name"), text(package, "version"))
}

fn component(package: &Value) -> Value {
    let reference = reference(package);
    let license = text(package, "license").replace('/', " OR ");
    json!({
        "type": "library",
        "bom-ref": reference,
        "name": text(package, "name"),
        "version": text(package, "version"),
        "licenses": [{ "expression": license }],
        "purl": reference,
    })
}

fn dependencies(node: &Value, references: &BTreeMap<&str, String>) -> Option<Value> {
    let own = references.get(text(node, "id"))?;
    let on = node.get("dependencies").and_then(Value::as_array);
    let on = on.into_iter().flatten().filter_map(Value::as_str);
    let on: BTreeSet<&String> = on.filter_map(|id| references.get(id)).collect();
    Some(json!({ "ref": own, "dependsOn": on }))
}

#[cfg(test)]
mod tests {
    use super::{document, metadata, named, shipped, text};
    use crate::workspace::Workspace;
    use serde_json::json;

    #[test]
    fn the_programs_are_made_of_what_is_listed_and_nothing_that_only_builds_or_tests() {
        let workspace = Workspace::find().unwrap();
        let written = || {
            let document = document(&metadata(&workspace).unwrap(), &shipped(&workspace).unwrap());
            serde_json::to_string_pretty(&document.unwrap()).unwrap()
        };
        let text = written();
        for package in ["yew", "wasm-bindgen", "serde_json", "source-comparison-core"] {
            assert!(text.contains(&format!("\"pkg:cargo/{package}@")), "{package}");
        }
        for package in ["syn", "proptest", "html5gum", "xshell", "clap"] {
            assert!(!text.contains(&format!("\"pkg:cargo/{package}@")), "{package}");
        }
        assert!(!text.contains("\"expression\": \"\""), "a package without a licence");
        assert!(!text.contains("path+file"), "a path of this machine");
        assert_eq!(written(), text);
    }

    #[test]
    fn only_what_is_shipped_is_listed_and_in_order() {
        let package = |name: &str| json!({ "id": name, "name": name, "version": "1.0.0", "license": "MIT/Apache-2.0" });
        let metadata = json!({
            "packages": [package("b"), package("a"), package("macro")],
            "resolve": { "nodes": [{ "id": "b", "dependencies": ["macro", "a"] }] },
        });
        let shipped = ["b v1.0.0 (*)", "a v1.0.0"].into_iter().filter_map(named).collect();
        let document = document(&metadata, &shipped).unwrap();
        let components = document["components"].as_array().unwrap();
        let names: Vec<&str> = components.iter().map(|it| text(it, "name")).collect();
        assert_eq!(names, ["a", "b"]);
        assert_eq!(components[0]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        let link = json!([{ "ref": "pkg:cargo/b@1.0.0", "dependsOn": ["pkg:cargo/a@1.0.0"] }]);
        assert_eq!(document["dependencies"], link);
    }
}
