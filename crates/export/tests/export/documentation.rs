//! `docs/exports.md` against what the exports do.

use std::{fs, path::Path};

use serde_json::Value;
use source_comparison_export::{
    vocabulary::{KEYS, NAMESPACE},
    web_annotation,
};

use super::comparisons::moura;

fn page() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/exports.md");
    fs::read_to_string(path).unwrap()
}

#[test]
fn every_word_of_the_vocabulary_is_explained_once() {
    let page = page();
    assert!(page.contains(&format!("`{NAMESPACE}`")));
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| `sc:")).collect();
    for key in KEYS {
        let explained = rows.iter().filter(|row| {
            let first = row.split('|').nth(1).unwrap_or_default();
            first.split('`').any(|word| word == *key)
        });
        assert_eq!(explained.count(), 1, "{key}");
    }
}

#[test]
fn the_annotation_shown_is_one_of_the_published_comparison() {
    let page = page();
    let (_, from) = page.split_once("```json\n").unwrap();
    let (example, _) = from.split_once("```").unwrap();
    let example: Value = serde_json::from_str(example).unwrap();
    let collection: Value = serde_json::from_str(&web_annotation(&moura())).unwrap();
    // Names follow from the title, the editors and the texts, which may be put right.
    let parts = ["body", "target/selector/0/exact", "sc:value", "sc:certainty", "sc:carriers"];
    let alike = |item: &Value| {
        parts.iter().all(|part| {
            let pointer = format!("/{part}");
            example.pointer(&pointer).is_some()
                && item.pointer(&pointer) == example.pointer(&pointer)
        })
    };
    let mut items = collection["first"]["items"].as_array().unwrap().iter();
    let found = items.find(|item| alike(item)).unwrap();
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(found), keys(&example));
}
