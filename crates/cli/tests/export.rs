//! `source-comparison export`, as somebody at a terminal meets it. What the forms hold is tested
//! in the export crate.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // a test may fail loudly

use std::{fs, path::Path};

mod support;

use support::{MOURA, repository, run};

fn scratch(name: &str) -> String {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name).to_str().unwrap().to_owned()
}

#[test]
fn each_form_goes_to_standard_output() {
    let begins = [
        ("web-annotation", "{\n  \"@context\": [\n    \"http://www.w3.org/ns/anno.jsonld\","),
        ("schema-org", "{\n  \"@context\": \"https://schema.org\","),
        ("tei", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI "),
        ("csv", "\"claim\",\"article\","),
        ("markdown", "# Moura, Mali, March 2022: who says what, in two articles\n"),
    ];
    for (form, begin) in begins {
        let outcome = run(&["export", MOURA, "--to", form]);
        assert_eq!((outcome.status, &*outcome.err), (0, ""), "{form}");
        assert!(outcome.out.starts_with(begin), "{form}: {:.200}", outcome.out);
        assert!(outcome.out.ends_with('\n'), "{form}");
    }
}

#[test]
fn a_file_named_gets_what_standard_output_would() {
    let path = scratch("moura.md");
    let outcome = run(&["export", MOURA, "--to", "markdown", "-o", &path]);
    assert_eq!((outcome.status, &*outcome.out, &*outcome.err), (0, "", ""));
    let expected = run(&["export", MOURA, "--to", "markdown"]).out;
    assert_eq!(fs::read_to_string(path).unwrap(), expected);
}

#[test]
fn the_tables_and_their_mark_are_chosen() {
    let claims = run(&["export", MOURA, "--to", "csv", "--table", "claims"]).out;
    assert_eq!(claims, run(&["export", MOURA, "--to", "csv"]).out);
    let relations = run(&["export", MOURA, "--to", "csv", "--table", "relations"]).out;
    assert!(relations.starts_with("\"relation\",\"kind\","), "{relations:.100}");
    let marked = run(&["export", MOURA, "--to", "csv", "--bom"]).out;
    assert_eq!(marked, format!("\u{feff}{claims}"));
}

#[test]
fn what_is_for_tables_is_refused_for_other_forms() {
    for option in [&["--bom"][..], &["--table", "claims"]] {
        let outcome = run(&[&["export", MOURA, "--to", "tei"], option].concat());
        assert_eq!(outcome.status, 2);
        assert_eq!(outcome.err, "error: --table and --bom are for --to csv only\n");
    }
}

#[test]
fn a_file_with_errors_is_not_exported_but_shown_as_check_shows_it() {
    let file = "tests/suite/references-that-lead-nowhere/input.json";
    let path = scratch("never.json");
    let outcome = run(&["export", file, "--to", "tei", "-o", &path]);
    assert_eq!((outcome.status, &*outcome.out), (1, ""));
    let checked = run(&["check", file]).out;
    let (faults, tally) = checked.trim_end().rsplit_once('\n').unwrap();
    assert_eq!(outcome.err, format!("{faults}\n{tally}: nothing is exported\n"));
    assert!(!Path::new(&path).exists());
}

#[test]
fn a_file_with_warnings_is_exported_and_they_are_shown_beside_it() {
    let file = "tests/suite/a-quote-with-changed-letters-is-found-and-told/input.json";
    let outcome = run(&["export", file, "--to", "csv"]);
    assert_eq!((outcome.status, &*outcome.err), (0, &*run(&["check", file]).out));
    assert!(outcome.out.starts_with("\"claim\"") && outcome.out.contains("\"changed\""));
}

#[test]
fn the_file_that_is_read_is_never_overwritten() {
    let path = scratch("own.json");
    fs::copy(repository().join(MOURA), &path).unwrap();
    let outcome = run(&["export", &path, "--to", "csv", "-o", &path]);
    assert_eq!(outcome.status, 2);
    assert!(outcome.err.contains("is the file that is read: name another"), "{}", outcome.err);
    assert_eq!(fs::read(path).unwrap(), fs::read(repository().join(MOURA)).unwrap());
}

#[test]
fn wrong_use_has_a_status_of_its_own() {
    assert_eq!(run(&["export", MOURA]).status, 2);
    assert_eq!(run(&["export", MOURA, "--to", "pdf"]).status, 2);
    assert_eq!(run(&["export", "no/such.json", "--to", "tei"]).status, 2);
    let unwritable = run(&["export", MOURA, "--to", "tei", "-o", "no/such/folder/out.xml"]);
    assert_eq!(unwritable.status, 2);
    assert!(unwritable.err.starts_with("error: cannot write no/such/folder/out.xml: "));
}
