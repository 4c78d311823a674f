//! `source-comparison suggest`, as somebody at a terminal meets it. What the analysis finds is
//! tested in its own crate.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // a test may fail loudly

use std::fs;

use serde_json::Value;

mod support;

use support::{run, run_with, scratch};

const ONE: &str = "Mill burns down in Orle\n\nThe fire at the Halden mill in Orle killed 12 people on Monday, police said.\n";
const OTHER: &str = "# Fire at the Halden mill\n\nThe mayor said that the fire at the Halden mill in Orle killed 15 people.\n";

/// Two invented articles in a folder of the test's own: plain text and Markdown.
fn articles(name: &str) -> (String, String, String) {
    let folder = scratch(name);
    let (one, other, draft) =
        (folder.join("one.txt"), folder.join("other.md"), folder.join("draft.json"));
    fs::write(&one, ONE).unwrap();
    fs::write(&other, OTHER).unwrap();
    let text = |path: std::path::PathBuf| path.to_str().unwrap().to_owned();
    (text(one), text(other), text(draft))
}

#[test]
fn a_draft_is_written_that_check_accepts_and_publishing_refuses() {
    let (one, other, draft) = articles("suggest-draft");
    let outcome = run(&["suggest", &one, &other, "-o", &draft]);
    assert_eq!((outcome.status, outcome.err.as_str()), (0, ""));
    assert_eq!(run(&["check", &draft]).status, 0);
    assert_eq!(run(&["check", "--publish", &draft]).status, 1);
    let file: Value = serde_json::from_str(&fs::read_to_string(&draft).unwrap()).unwrap();
    assert_eq!(file["articles"][1]["title"], "Fire at the Halden mill");
    let relations = file["relations"].as_array().unwrap();
    let conflict = relations.iter().find(|it| it["kind"] == "conflict").unwrap();
    assert_eq!(conflict["facet"], "how-many");
    assert_eq!(conflict["suggested"]["reason"], "number-differs");
}

#[test]
fn without_an_output_the_draft_goes_to_standard_output() {
    let (_, other, _) = articles("suggest-stdin");
    let outcome = run_with(&["suggest", "-", &other], ONE);
    assert_eq!(outcome.status, 0, "{}", outcome.err);
    let file: Value = serde_json::from_str(&outcome.out).unwrap();
    assert_eq!(file["format"], "source-comparison/1");
    assert_eq!(file["articles"][0]["title"], "Mill burns down in Orle");
}

#[test]
fn looking_for_more_keeps_what_is_decided_and_brings_back_what_is_missing() {
    let (one, other, draft) = articles("suggest-into");
    assert_eq!(run(&["suggest", &one, &other, "-o", &draft]).status, 0);
    let whole = fs::read_to_string(&draft).unwrap();
    let told = run(&["suggest", "--into", &draft]);
    assert_eq!((told.status, &*told.err), (0, "0 new claims, 0 new relations\n"));
    assert_eq!(told.out, whole);

    let mut file: Value = serde_json::from_str(&whole).unwrap();
    file["relations"] = Value::Array(Vec::new());
    file["claims"].as_array_mut().unwrap().truncate(1);
    file["claims"][0]["says"] = "In my words.".into();
    file["claims"][0].as_object_mut().unwrap().remove("suggested");
    fs::write(&draft, file.to_string()).unwrap();
    let more = format!("{draft}.more.json");
    let outcome = run(&["suggest", "--into", &draft, "-o", &more]);
    assert_eq!((outcome.status, &*outcome.err), (0, ""));
    assert!(outcome.out.ends_with(" new relations\n"), "{}", outcome.out);
    let found: Value = serde_json::from_str(&fs::read_to_string(&more).unwrap()).unwrap();
    assert_eq!(found["claims"][0], file["claims"][0]);
    let claims = found["claims"].as_array().unwrap();
    assert!(claims.len() > 1 && claims[1..].iter().all(|it| it["suggested"].is_object()));
    assert!(!found["relations"].as_array().unwrap().is_empty());
}

#[test]
fn looking_for_more_takes_a_comparison_alone_and_does_not_write_over_it() {
    let (one, other, draft) = articles("suggest-into-wrong");
    assert_eq!(run(&["suggest", &one, &other, "-o", &draft]).status, 0);
    assert_eq!(run(&["suggest", &one, &other, "--into", &draft]).status, 2);
    assert_eq!(run(&["suggest", "--into", &draft, "-o", &draft]).status, 2);
    assert_eq!(run(&["suggest", "--into", &one]).status, 1);
}

#[test]
fn explain_tells_how_each_pair_was_compared() {
    let (one, other, draft) = articles("suggest-explain");
    let outcome = run(&["suggest", &one, &other, "--explain", "-o", &draft]);
    assert_eq!(outcome.status, 0, "{}", outcome.err);
    assert!(outcome.out.contains("gate: same event; agree: "), "{}", outcome.out);
    assert!(
        outcome.out.contains("verdict: conflict (how-many), number-differs"),
        "{}",
        outcome.out
    );
    assert_eq!(run(&["suggest", &one, &other, "--explain"]).status, 2);
}

#[test]
fn wrong_use_is_told_with_what_to_do() {
    let (one, other, draft) = articles("suggest-wrong-use");
    assert_eq!(run(&["suggest", &one]).status, 2);
    let missing = run(&["suggest", &one, "no/such.txt"]);
    assert_eq!(missing.status, 2);
    assert!(missing.err.starts_with("error: cannot open no/such.txt"), "{}", missing.err);
    let twice = run_with(&["suggest", "-", "-"], "");
    assert!(twice.err.contains("standard input can be read once"), "{}", twice.err);
    let seven = [one.as_str(); 7];
    let many = run(&[&["suggest"], &seven[..], &["-o", &draft]].concat());
    assert_eq!(many.status, 1);
    assert!(many.err.contains("7 texts given: expected 2 to 6"), "{}", many.err);
    fs::write(&other, " \n").unwrap();
    let empty = run(&["suggest", &one, &other]);
    assert_eq!(empty.status, 1);
    assert!(empty.err.contains("holds no text"), "{}", empty.err);
    let over = run(&["suggest", &one, &other, "-o", &one]);
    assert_eq!(over.status, 2);
    assert_eq!(fs::read_to_string(&one).unwrap(), ONE);
}
