//! `source-comparison reanchor`, as somebody at a terminal meets it. How quotes are found again is
//! tested in the core.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // a test may fail loudly

use std::fs;

use serde_json::Value;

mod support;

use support::{case, run, run_with, scratch};

/// A comparison, a new text for its article `paper`, and where the new file goes.
fn given(name: &str, new: &str) -> (String, String, String) {
    let folder = scratch(name);
    let (text, out) = (folder.join("new.txt"), folder.join("out.json"));
    fs::write(&text, new).unwrap();
    let path = |path: std::path::PathBuf| path.to_str().unwrap().to_owned();
    (case("two-articles-without-faults"), path(text), path(out))
}

fn first_quote(file: &Value) -> (String, String) {
    let claim =
        file["claims"].as_array().unwrap().iter().find(|it| it["article"] == "paper").unwrap();
    (claim["id"].as_str().unwrap().to_owned(), claim["quote"]["exact"].as_str().unwrap().to_owned())
}

fn original() -> Value {
    let path = support::repository().join(case("two-articles-without-faults"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The text of the article, with a paragraph before it.
fn longer() -> String {
    let file = original();
    let blocks = file["articles"][0]["blocks"].as_array().unwrap();
    let texts: Vec<&str> = blocks.iter().map(|it| it["text"].as_str().unwrap()).collect();
    format!("An editor's note stands here now, before the text.\n\n{}\n", texts.join("\n\n"))
}

#[test]
fn a_quote_that_moved_is_found_and_the_file_is_sound() {
    let (file, text, out) = given("reanchor-moved", &longer());
    let outcome = run(&["reanchor", &file, "--article", "paper", "--text", &text, "-o", &out]);
    assert_eq!((outcome.status, outcome.err.as_str()), (0, ""), "{}", outcome.out);
    let (id, quote) = first_quote(&original());
    assert!(outcome.out.contains(&format!("{id}: moved from block ")), "{}", outcome.out);
    assert!(outcome.out.contains("article paper: "), "{}", outcome.out);
    let written: Value = serde_json::from_str(&fs::read_to_string(&out).unwrap()).unwrap();
    assert_eq!(first_quote(&written).1, quote);
    assert_eq!(run(&["check", "--publish", &out]).status, 0);
}

#[test]
fn without_an_output_the_file_goes_to_standard_output_and_the_report_beside_it() {
    let (file, text, _) = given("reanchor-stdout", &longer());
    let input = fs::read_to_string(support::repository().join(&file)).unwrap();
    let outcome = run_with(&["reanchor", "-", "--article", "paper", "--text", &text], input);
    assert_eq!(outcome.status, 0, "{}", outcome.err);
    assert!(serde_json::from_str::<Value>(&outcome.out).is_ok());
    assert!(outcome.err.contains("article paper: "), "{}", outcome.err);
}

#[test]
fn words_that_are_gone_stay_in_the_file_and_fail_the_command() {
    let (file, text, out) =
        given("reanchor-lost", "Quite another story\n\nNothing of it is left.\n");
    let arguments = ["reanchor", &file, "--article", "paper", "--text", &text, "-o", &out];
    let outcome = run(&arguments);
    assert_eq!(outcome.status, 1, "{}", outcome.out);
    let (id, quote) = first_quote(&original());
    assert!(outcome.out.contains(&format!("{id}: lost")), "{}", outcome.out);
    let written: Value = serde_json::from_str(&fs::read_to_string(&out).unwrap()).unwrap();
    assert_eq!(first_quote(&written), (id.clone(), quote.clone()));
    let report = run(&[&arguments[..], &["--json"]].concat());
    assert_eq!(report.status, 1);
    let report: Value = serde_json::from_str(&report.out).unwrap();
    assert_eq!(report["claims"][0]["claim"], id);
    assert_eq!(report["claims"][0]["outcome"], "lost");
    assert_eq!(report["claims"][0]["quote"], quote);
    let claims = report["claims"].as_array().unwrap().len();
    assert_eq!(report["counts"]["lost"], claims);
}

#[test]
fn what_cannot_be_done_is_said_and_nothing_is_written() {
    let (file, text, out) = given("reanchor-wrong", "Words.\n");
    let outcome = run(&["reanchor", &file, "--article", "z", "--text", &text, "-o", &out]);
    assert_eq!(outcome.status, 2);
    assert!(
        outcome.err.contains("there is no article z: the file has paper, blog"),
        "{}",
        outcome.err
    );
    fs::write(&text, " \n").unwrap();
    let outcome = run(&["reanchor", &file, "--article", "paper", "--text", &text, "-o", &out]);
    assert_eq!(outcome.status, 1);
    assert!(outcome.err.contains("holds no text"), "{}", outcome.err);
    let broken = case("an-unknown-format-stops-the-reading");
    fs::write(&text, "Words.\n").unwrap();
    let outcome = run(&["reanchor", &broken, "--article", "paper", "--text", &text, "-o", &out]);
    assert_eq!(outcome.status, 1);
    assert!(outcome.err.contains("nothing is changed"), "{}", outcome.err);
    assert!(!std::path::Path::new(&out).exists());
    let outcome = run(&["reanchor", &file, "--article", "paper", "--text", &text, "--json"]);
    assert_eq!(outcome.status, 2, "--json needs a file");
}
