//! Our own Web Annotation exports, read back.

use std::rc::Rc;

use serde_json::{Value, json};
use source_comparison_core::{
    Comparison, Rules,
    check::{check, check_value},
};
use source_comparison_export::{SuppliedText, import, web_annotation};

use super::comparisons::{bridge, moura};

fn there_and_back(comparison: &Comparison) -> Rc<Comparison> {
    let imported = import(&web_annotation(comparison), &[]).unwrap();
    assert_eq!(imported.skipped, []);
    check(&imported.file, Rules::default()).comparison.unwrap()
}

#[test]
fn the_published_comparison_comes_back_whole() {
    let (before, after) = (moura(), there_and_back(&moura()));
    assert_eq!(before.claims, after.claims);
    assert_eq!(before.accounts, after.accounts);
    assert_eq!(before.questions, after.questions);
    assert_eq!(before.relations, after.relations);
    assert_eq!(before, *after);
}

#[test]
fn everything_that_the_format_holds_comes_back() {
    assert_eq!(bridge(), *there_and_back(&bridge()));
}

#[test]
fn every_sound_comparison_of_the_suite_comes_back() {
    let suite = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/suite");
    let mut count = 0;
    for case in std::fs::read_dir(suite).unwrap() {
        let Ok(text) = std::fs::read_to_string(case.unwrap().path().join("input.json")) else {
            continue;
        };
        let Ok(value) = serde_json::from_str(&text) else { continue };
        let checked = check_value(&value, Rules::default());
        if let (Some(comparison), false) = (&checked.comparison, checked.has_errors()) {
            assert_eq!(**comparison, *there_and_back(comparison));
            count += 1;
        }
    }
    assert!(count > 5, "{count}");
}

#[test]
fn annotations_that_others_have_added_are_told_and_left_out() {
    let mut collection: Value = serde_json::from_str(&web_annotation(&bridge())).unwrap();
    let added = json!({ "id": "https://example.org/x", "type": "Annotation", "target": "https://example.org/" });
    collection["first"]["items"].as_array_mut().unwrap().push(added);
    let unused = [SuppliedText { source: "https://example.org/", text: "x" }];
    let imported = import(&collection.to_string(), &unused).unwrap();
    let told: Vec<String> = imported.skipped.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "the text given for \"https://example.org/\" is left out: the collection holds the texts of its articles",
            "\"https://example.org/x\" is left out: it is neither a claim nor a relation: another program may have added it",
        ]
    );
}

/// A place in the export, what is put there, and what is said of it.
const FAULTS: [(&str, &str, &str); 7] = [
    (
        "/sc:version",
        "\"source-comparison/9\"",
        "$[\"sc:version\"]: unknown version \"source-comparison/9\": \
         expected \"source-comparison/1\"",
    ),
    ("/label", "null", "$: no \"label\" here: expected the comparison's title"),
    (
        "/first",
        "\"https://example.org/page1\"",
        "$.first: the first page is not in this document: give the page itself",
    ),
    (
        "/first/items/0/id",
        "\"c1\"",
        "$.first.items[0]: \"c1\" is no name of its kind: \
         expected one such as urn:source-comparison:…:claim:…",
    ),
    (
        "/first/items/0/sc:certainty",
        "\"sure\"",
        "$.first.items[0][\"sc:certainty\"]: \"sure\" is not known: \
         expected \"stated\", \"reported\", \"hedged\", \"denied\"",
    ),
    (
        "/first/items/3/target",
        "\"urn:source-comparison:0:article:b\"",
        "$.first.items[3]: no target is an article of this collection with a TextQuoteSelector",
    ),
    (
        "/first/items/0/body",
        "[]",
        "$.first.items[0]: no body says what is claimed: expected a TextualBody",
    ),
];

#[test]
fn a_fault_is_told_with_its_place_and_what_was_expected() {
    for (place, value, expected) in FAULTS {
        let mut collection: Value = serde_json::from_str(&web_annotation(&bridge())).unwrap();
        *collection.pointer_mut(place).unwrap() = serde_json::from_str(value).unwrap();
        let error = import(&collection.to_string(), &[]).unwrap_err();
        assert!(error.is_malformed());
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn what_is_no_json_or_too_deep_is_refused() {
    assert!(import("{", &[]).unwrap_err().is_not_json());
    let deep = import(&"[".repeat(100_000), &[]).unwrap_err();
    assert!(deep.is_not_json() && deep.to_string().contains("nested deeper than 32 levels"));
}
