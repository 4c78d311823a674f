//! `source-comparison worksheet`, as somebody at a terminal meets it. What stands on the sheets is
//! tested in the worksheet crate.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // a test may fail loudly

mod support;

use std::fs;

use crate::support::{case, repository, run, scratch, tags};

const CANTEEN: &str = "comparisons/canteen.json";

#[test]
fn a_worksheet_is_one_page_without_scripts_or_anything_to_load() {
    let outcome = run(&["worksheet", CANTEEN]);
    assert_eq!((outcome.status, &*outcome.err), (0, ""));
    assert!(outcome.out.starts_with("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">"));
    for tag in tags(&outcome.out) {
        assert!(!["script", "link", "img", "iframe"].contains(&&*tag.name), "<{}>", tag.name);
        assert_eq!(tag.attribute("style"), None);
    }
    assert!(outcome.out.contains("1. Who is speaking?") && !outcome.out.contains("Answer key"));
}

#[test]
fn the_key_is_added_or_written_alone() {
    let both = run(&["worksheet", CANTEEN, "--key"]).out;
    let alone = run(&["worksheet", CANTEEN, "--key=only"]).out;
    assert!(both.contains("class=\"worksheet\"") && both.contains("class=\"key\""));
    assert!(!alone.contains("class=\"worksheet\"") && alone.contains("class=\"key\""));
}

#[test]
fn the_paper_the_language_and_the_address_are_as_asked_for() {
    let arguments = [
        "worksheet",
        CANTEEN,
        "--paper",
        "letter",
        "--lang",
        "fr",
        "--address",
        "https://a.example/l",
    ];
    let page = run(&arguments).out;
    assert!(page.contains("@page{size:letter;") && page.contains("<html lang=\"fr\""));
    assert!(page.contains("Fiche de travail") && page.contains("https://a.example/l"));
    assert!(run(&["worksheet", CANTEEN]).out.contains("@page{size:A4;"));
}

#[test]
fn a_worksheet_goes_to_the_file_named_and_never_over_what_is_read() {
    let folder = scratch("worksheet-output");
    let (page, file) = (folder.join("sheet.html"), folder.join("canteen.json"));
    fs::copy(repository().join(CANTEEN), &file).unwrap();
    let (page, file) = (page.to_str().unwrap(), file.to_str().unwrap());
    let outcome = run(&["worksheet", file, "-o", page]);
    assert_eq!((outcome.status, &*outcome.out), (0, ""));
    assert_eq!(fs::read_to_string(page).unwrap(), run(&["worksheet", CANTEEN]).out);
    assert_eq!(run(&["worksheet", file, "-o", file]).status, 2);
}

#[test]
fn a_file_with_errors_is_not_put_on_paper() {
    let outcome = run(&["worksheet", &case("references-that-lead-nowhere")]);
    assert_eq!((outcome.status, &*outcome.out), (1, ""));
    assert!(outcome.err.ends_with(": nothing is put on paper\n"), "{}", outcome.err);
}

#[test]
fn wrong_use_is_told() {
    for wrong in [&["--paper", "a5"][..], &["--key=no"], &["--lang", "not a tag"]] {
        let outcome = run(&[&["worksheet", CANTEEN], wrong].concat());
        assert_eq!((outcome.status, &*outcome.out), (2, ""), "{wrong:?}");
    }
}

#[test]
fn the_help_shows_examples() {
    for command in ["worksheet", "scorm"] {
        let help = run(&[command, "--help"]).out;
        assert!(help.contains("Examples:\n  source-comparison"), "{help}");
    }
}

#[test]
fn what_the_teachers_guides_name_is_there_and_their_worksheets_can_be_made() {
    for guide in ["docs/teachers-guide.md", "docs/teachers-guide.fr.md", "README.md"] {
        let text = fs::read_to_string(repository().join(guide)).unwrap();
        let named = text.split("comparisons/").skip(1);
        for file in named.filter_map(|after| after.split_once(".json").map(|(name, _)| name)) {
            if file.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'.') {
                let path = repository().join(format!("comparisons/{file}.json"));
                assert!(path.is_file(), "{guide}: {file}");
            }
        }
        let lines = text.lines().filter(|line| line.starts_with("source-comparison worksheet"));
        let lines: Vec<&str> = lines.collect();
        assert!(!lines.is_empty(), "{guide}");
        for line in lines {
            let words = line.split(" #").next().unwrap().split_whitespace();
            let words: Vec<&str> = words.skip(1).take_while(|word| *word != "-o").collect();
            assert_eq!(run(&words).status, 0, "{guide}: {line}");
        }
    }
}
