//! What each target begins with: files of the test suites, the published comparisons, and the
//! collections kept beside the project where they are there.

use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::Value;

use crate::workspace::Workspace;

/// Collections of JSON documents, seen from the workspace.
const DOCUMENTS: [&str; 3] = [
    "../shared/corpora/jsontestsuite/test_parsing",
    "../shared/corpora/own-vectors",
    "comparisons",
];

/// Fragments of addresses, some of them shaped as expected.
const FRAGMENTS: [&str; 6] = [
    "#sc=account:army;claim:c16;view:ledger",
    "sc=question:when;near:a1",
    "page=2&sc=claim:b24&x",
    "#sc=account:<script>;view:none",
    "#sc=:;;claim:;claim:a:b",
    "#sc=account:%61rmy;claim:__proto__",
];

/// Between the texts that one input holds.
const BETWEEN: &str = "\0";

/// Writes the seeds of a target beside what it has found itself, and says how many there are.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn write(workspace: &Workspace, target: &str, corpus: &Path) -> Result<usize> {
    let seeds = match target {
        "check" | "collate" | "export_round_trip" | "reanchor" => documents(workspace)?,
        "anchor" => quotes(workspace)?,
        "suggest" => articles(workspace)?,
        "import" => annotations(workspace)?,
        _ => FRAGMENTS.iter().map(|fragment| fragment.as_bytes().to_vec()).collect(),
    };
    workspace.shell.create_dir(corpus)?;
    for (number, seed) in seeds.iter().enumerate() {
        workspace.shell.write_file(corpus.join(format!("seed-{number:04}")), seed)?;
    }
    Ok(seeds.len())
}

/// The files in a folder in order of their names; none where there is no folder.
fn files(workspace: &Workspace, folder: &str) -> Vec<PathBuf> {
    let mut files = workspace.shell.read_dir(workspace.root().join(folder)).unwrap_or_default();
    files.sort();
    files
}

fn cases(workspace: &Workspace) -> Vec<PathBuf> {
    files(workspace, "tests/suite").iter().map(|case| case.join("input.json")).collect()
}

fn documents(workspace: &Workspace) -> Result<Vec<Vec<u8>>> {
    let mut paths = cases(workspace);
    paths.extend(DOCUMENTS.iter().flat_map(|folder| files(workspace, folder)));
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    Ok(paths.iter().map(std::fs::read).collect::<Result<_, _>>()?)
}

/// Each quote of the suites with its context and the blocks of its article.
fn quotes(workspace: &Workspace) -> Result<Vec<Vec<u8>>> {
    let mut seeds = Vec::new();
    for path in cases(workspace) {
        let Ok(file) = serde_json::from_slice::<Value>(&std::fs::read(path)?) else { continue };
        let claims = file.get("claims").and_then(Value::as_array);
        for claim in claims.into_iter().flatten() {
            let quote = claim.get("quote");
            let part = |key: &str| text(quote.and_then(|quote| quote.get(key)));
            let mut parts = vec![part("exact"), part("prefix"), part("suffix")];
            parts.extend(blocks(&file, claim.get("article")));
            seeds.push(parts.join(BETWEEN).into_bytes());
        }
    }
    Ok(seeds)
}

fn text(value: Option<&Value>) -> &str {
    value.and_then(Value::as_str).unwrap_or_default()
}

fn blocks<'f>(file: &'f Value, id: Option<&Value>) -> Vec<&'f str> {
    let articles = file.get("articles").and_then(Value::as_array);
    let article = articles.into_iter().flatten().find(|article| article.get("id") == id);
    let blocks = article.and_then(|article| article.get("blocks")).and_then(Value::as_array);
    blocks.into_iter().flatten().map(|block| text(block.get("text"))).collect()
}

/// Each pair of articles of the analysis' tests, as plain text, as Markdown and as HTML.
fn articles(workspace: &Workspace) -> Result<Vec<Vec<u8>>> {
    let mut seeds = Vec::new();
    for pair in files(workspace, "crates/analysis/tests/pairs") {
        let (Ok(one), Ok(other)) =
            (std::fs::read(pair.join("a.txt")), std::fs::read(pair.join("b.txt")))
        else {
            continue;
        };
        for kind in 0..3 {
            seeds.push([&[kind], &*one, BETWEEN.as_bytes(), &*other].concat());
        }
    }
    Ok(seeds)
}

/// An export of ours, and annotations as other programs write them.
fn annotations(workspace: &Workspace) -> Result<Vec<Vec<u8>>> {
    let own = workspace.root().join("crates/export/tests/snapshots/bridge.annotations.json");
    let quoting = |source: &str, exact: &str| {
        serde_json::json!({
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "type": "Annotation",
            "body": { "type": "TextualBody", "value": "A note" },
            "target": { "source": source, "selector": { "type": "TextQuoteSelector", "exact": exact } },
        })
    };
    let one = quoting("https://a.example/1", "The mill burned");
    let other = quoting("https://b.example/2", "by the river");
    let list = serde_json::json!([one, other]);
    let page = serde_json::json!({ "type": "AnnotationPage", "items": [one, other] });
    let own = std::fs::read(own)?;
    Ok(vec![own, list.to_string().into_bytes(), page.to_string().into_bytes()])
}
