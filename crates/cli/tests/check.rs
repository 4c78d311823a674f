//! `source-comparison check` and `schema`, as somebody at a terminal meets them.
//!
//! `UPDATE=1 cargo test -p source-comparison-cli` writes the snapshots anew.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // a test may fail loudly

use std::fs;

mod support;

use support::{assert_snapshot, case, repository, run, run_with};

#[test]
fn a_sound_file_gives_one_line_and_status_0() {
    let outcome = run(&["check", "--publish", &case("two-articles-without-faults")]);
    assert_eq!(outcome.status, 0);
    assert_eq!(outcome.out, "tests/suite/two-articles-without-faults/input.json: no faults\n");
    assert_eq!(outcome.err, "");
}

#[test]
fn faults_are_shown_with_their_lines() {
    for name in [
        "references-that-lead-nowhere",
        "a-quote-with-changed-letters-is-found-and-told",
        "hostile-keys-and-values-are-only-text",
        "a-text-that-is-no-json",
        "arabic-beside-english",
    ] {
        assert_snapshot(name, &run(&["check", &case(name)]).out);
    }
}

#[test]
fn the_status_tells_errors_from_warnings_and_from_wrong_use() {
    assert_eq!(run(&["check", &case("references-that-lead-nowhere")]).status, 1);
    assert_eq!(run(&["check", &case("a-misspelt-key-is-told-with-the-right-one")]).status, 1);
    assert_eq!(run(&["check", &case("of-a-repeated-key-the-last-one-counts")]).status, 0);
    assert_eq!(run(&["check", &case("a-text-that-is-no-json")]).status, 1);
    let missing = run(&["check", "no/such/file.json"]);
    assert_eq!(missing.status, 2);
    assert!(missing.err.starts_with("error: cannot open no/such/file.json: "), "{}", missing.err);
    assert_eq!(run(&["check", "tests"]).status, 2);
    assert_eq!(run(&["check"]).status, 2);
    assert_eq!(run(&["chekc"]).status, 2);
}

#[test]
fn publishing_is_stricter_than_drafting() {
    let file = case("suggestions-are-for-drafts");
    assert_eq!(run(&["check", &file]).status, 0);
    let strict = run(&["check", "--publish", &file]);
    assert_eq!(strict.status, 1);
    assert!(strict.out.ends_with("input.json: 3 errors\n"), "{}", strict.out);
}

#[test]
fn several_files_are_counted_together() {
    let (one, other) = (case("a-quote-that-is-lost"), case("references-that-lead-nowhere"));
    let outcome = run(&["check", &one, &other]);
    assert_eq!(outcome.status, 1);
    assert!(outcome.out.ends_with("\n2 files: 8 errors\n"), "{}", outcome.out);
}

#[test]
fn json_output_has_a_place_for_every_fault() {
    let outcome =
        run(&["check", "--json", &case("a-quote-with-changed-letters-is-found-and-told")]);
    assert_eq!(outcome.status, 0);
    let list: serde_json::Value = serde_json::from_str(&outcome.out).unwrap();
    let [fault] = &list.as_array().unwrap()[..] else { panic!("one fault: {list}") };
    assert_eq!(fault["code"], "quote-changed");
    assert_eq!(fault["severity"], "warning");
    assert_eq!(fault["path"], "$.claims[2].quote.exact");
    assert_eq!(fault["nearest"], "from an offside position, as everybody saw");
    assert_eq!((fault["line"].as_u64(), fault["column"].as_u64()), (Some(104), Some(18)));
    assert!(fault["message"].is_string() && fault["help"].is_string());
    assert_eq!(run(&["check", "--json", &case("two-articles-without-faults")]).out, "[]\n");
}

#[test]
fn standard_input_is_read_for_a_dash() {
    let text = fs::read(repository().join(case("two-articles-without-faults"))).unwrap();
    assert_eq!(run_with(&["check", "-"], &text).out, "standard input: no faults\n");
    let with_mark = [b"\xef\xbb\xbf", text.as_slice()].concat();
    assert_eq!(run_with(&["check", "-"], with_mark).status, 0);
}

#[test]
fn what_is_too_large_too_deep_or_no_text_is_refused_with_its_place() {
    let large = run_with(&["check", "-"], b" ".repeat(3 * 1024 * 1024));
    assert_eq!(large.status, 1);
    assert!(large.out.contains("larger than 2 MiB"), "{}", large.out);
    let deep = run_with(&["check", "--json", "-"], b"[".repeat(1_000_000));
    let list: serde_json::Value = serde_json::from_str(&deep.out).unwrap();
    assert_eq!((list[0]["line"].as_u64(), list[0]["column"].as_u64()), (Some(1), Some(33)));
    let latin = run_with(&["check", "-"], b"{ \"title\": \"S\xe9gou\" }");
    assert!(latin.out.contains("it is not UTF-8 from byte 13 on"), "{}", latin.out);
}

#[test]
fn a_file_without_line_ends_is_shown_in_part() {
    let text = fs::read_to_string(repository().join(case("references-that-lead-nowhere"))).unwrap();
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    let outcome = run_with(&["check", "-"], document.to_string().as_bytes());
    assert!(outcome.out.lines().all(|line| line.chars().count() < 200), "{}", outcome.out);
}

#[test]
fn the_schema_is_json_and_names_itself() {
    let outcome = run(&["schema"]);
    assert_eq!(outcome.status, 0);
    let schema: serde_json::Value = serde_json::from_str(&outcome.out).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["$id"], "urn:source-comparison:schema:1");
    assert_eq!(schema["$defs"]["Claim"]["properties"]["id"]["pattern"], "^[A-Za-z0-9_-]{1,64}$");
}

#[test]
fn no_escape_codes_are_written_where_nobody_sees_colours() {
    for name in ["hostile-keys-and-values-are-only-text", "what-hides-in-names-is-taken-out"] {
        let outcome = run(&["check", &case(name)]);
        assert!(!outcome.out.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{}", outcome.out);
    }
}
