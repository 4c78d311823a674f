//! `source-comparison import`, as somebody at a terminal meets it. What annotations become is
//! tested in the export crate.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // a test may fail loudly

use std::{fs, path::Path};

use serde_json::{Value, json};

mod support;

use support::run_with;

const ONE: &str = "https://example.org/one?id=3";
const OTHER: &str = "https://example.org/other";

fn scratch(name: &str, text: &str) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

/// A page of annotations: each a source and the words quoted there.
fn page(quotes: &[(&str, &str)]) -> String {
    let annotation = |(source, exact): &(&str, &str)| {
        json!({ "type": "Annotation", "bodyValue": format!("It says {exact}."), "target": {
            "source": source, "selector": { "type": "TextQuoteSelector", "exact": exact } } })
    };
    let items: Vec<Value> = quotes.iter().map(annotation).collect();
    json!({ "@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": items })
        .to_string()
}

#[test]
fn an_export_comes_back_as_the_file_it_was_made_from() {
    let exported =
        run_with(&["export", "comparisons/moura.json", "--to", "web-annotation"], "").out;
    let outcome = run_with(&["import", "-"], &exported);
    assert_eq!((outcome.status, &*outcome.err), (0, "82 claims, 51 relations: no faults\n"));
    let path = scratch("moura.json", &outcome.out);
    let again = run_with(&["export", &path, "--to", "web-annotation"], "").out;
    assert_eq!(again, exported);
}

#[test]
fn annotations_of_other_programs_become_a_draft() {
    let texts = [
        format!(
            "{ONE}={}",
            scratch("one.txt", "The bridge was closed on Monday.\n\nTwo were hurt.\n")
        ),
        format!("{OTHER}={}", scratch("other.txt", "It was closed on Tuesday.")),
    ];
    let draft = scratch("draft.json", "");
    let arguments = ["import", "-", "--text", &texts[0], "--text", &texts[1], "-o", &draft];
    let quotes = page(&[(ONE, "on Monday"), (OTHER, "on Tuesday"), ("urn:x", "on Sunday")]);
    let outcome = run_with(&arguments, &quotes);
    assert_eq!((outcome.status, &*outcome.out), (0, ""), "{}", outcome.err);
    let skipped = "note: $.items[2] is left out: the text of its source was not given\n";
    assert!(outcome.err.starts_with(skipped), "{}", outcome.err);
    assert!(outcome.err.ends_with("2 claims, 0 relations: 2 warnings\n"), "{}", outcome.err);
    let file: Value = serde_json::from_str(&fs::read_to_string(&draft).unwrap()).unwrap();
    assert_eq!(file["articles"][0]["url"], ONE);
    assert_eq!(file["claims"][1]["says"], "It says on Tuesday.");
    assert!(file["claims"][0].get("account").is_none());
    assert_eq!(run_with(&["check", &draft], "").status, 0);
    assert_eq!(run_with(&["check", "--publish", &draft], "").status, 1);
}

#[test]
fn texts_that_are_missing_are_named_with_what_to_do() {
    let outcome = run_with(&["import", "-"], page(&[(ONE, "x"), (OTHER, "y")]));
    assert_eq!((outcome.status, &*outcome.out), (1, ""));
    assert_eq!(
        outcome.err,
        "error: -: a comparison needs the texts of at least two annotated sources, 0 given: \
         add the text of \"https://example.org/one?id=3\", the text of \"https://example.org/other\"\n\
         help: give the texts with --text SOURCE=FILE\n"
    );
}

#[test]
fn a_quote_that_is_not_in_its_text_is_told_and_kept() {
    let one = format!("{ONE}={}", scratch("lost-one.txt", "The bridge was closed."));
    let other = format!("{OTHER}={}", scratch("lost-other.txt", "It was closed on Tuesday."));
    let arguments = ["import", "-", "--text", &one, "--text", &other];
    let outcome = run_with(&arguments, page(&[(ONE, "nobody saw a thing"), (OTHER, "on Tuesday")]));
    assert_eq!(outcome.status, 1);
    assert!(
        outcome.err.contains("error[quote-lost] at $.claims[0].quote.exact: "),
        "{}",
        outcome.err
    );
    let file: Value = serde_json::from_str(&outcome.out).unwrap();
    assert_eq!(file["claims"].as_array().unwrap().len(), 2);
}

#[test]
fn what_is_no_annotation_is_refused_with_its_place() {
    let wrong = run_with(&["import", "comparisons/moura.json"], "");
    assert_eq!((wrong.status, &*wrong.out), (1, ""));
    assert!(
        wrong.err.starts_with("error: comparisons/moura.json: $: no annotations here"),
        "{}",
        wrong.err
    );
    let broken = run_with(&["import", "-"], "{");
    assert_eq!(broken.status, 1);
    assert!(broken.err.contains("the annotations are not JSON"), "{}", broken.err);
    assert_eq!(run_with(&["import", "no/such.json"], "").status, 2);
    let shapeless = run_with(&["import", "-", "--text", "story.txt"], "");
    assert_eq!(shapeless.status, 2);
    assert!(shapeless.err.contains("expected a source and a file"), "{}", shapeless.err);
}

#[test]
fn what_hides_in_a_message_does_not_reach_the_terminal() {
    let outcome = run_with(&["import", "-"], page(&[("urn:\u{1b}[31m\u{202e}x", "y")]));
    assert!(!outcome.err.contains(['\u{1b}', '\u{202e}']), "{:?}", outcome.err);
}
