//! `source-comparison scorm`, as somebody at a terminal meets it. What is in a package is tested in
//! the SCORM crate, how it runs in `tests/browser/scorm.test.mjs`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // a test may fail loudly

mod support;

use std::{fs, path::Path};

use source_comparison_scorm::NEEDED;

use crate::support::{case, repository, run, scratch};

const CANTEEN: &str = "comparisons/canteen.json";

/// A folder that looks like a built site.
fn site(name: &str) -> String {
    let site = scratch(name);
    fs::create_dir(site.join("v1")).unwrap();
    for file in NEEDED.into_iter().chain(["studio_bg.wasm"]) {
        fs::write(site.join("v1").join(file), file).unwrap();
    }
    site.to_str().unwrap().to_owned()
}

#[test]
fn a_package_holds_the_program_of_the_site_and_is_the_same_each_time() {
    let site = site("scorm-site");
    let (one, other) = (format!("{site}/one.zip"), format!("{site}/other.zip"));
    for package in [&one, &other] {
        let outcome = run(&["scorm", CANTEEN, "--from", &site, "-o", package]);
        assert_eq!((outcome.status, &*outcome.err), (0, ""));
        assert!(outcome.out.starts_with(&**package) && outcome.out.ends_with(" KB\n"));
    }
    let bytes = fs::read(&one).unwrap();
    assert_eq!(bytes, fs::read(other).unwrap());
    let names = String::from_utf8_lossy(&bytes);
    assert!(names.contains("imsmanifest.xml") && names.contains("v1/lesson_bg.wasm"));
    assert!(!names.contains("v1/studio_bg.wasm"));
}

#[test]
fn what_is_missing_in_the_site_is_named_and_nothing_is_written() {
    let site = site("scorm-half-a-site");
    fs::remove_file(Path::new(&site).join("v1/lesson_bg.wasm")).unwrap();
    let package = format!("{site}/lesson.zip");
    let outcome = run(&["scorm", CANTEEN, "--from", &site, "-o", &package]);
    assert_eq!((outcome.status, &*outcome.out), (2, ""));
    assert!(outcome.err.contains("v1/lesson_bg.wasm") && outcome.err.contains("cargo xtask build"));
    assert!(!Path::new(&package).exists());
}

#[test]
fn a_file_with_errors_is_not_packed() {
    let site = site("scorm-faults");
    let package = format!("{site}/lesson.zip");
    let file = case("references-that-lead-nowhere");
    let outcome = run(&["scorm", &file, "--from", &site, "-o", &package]);
    assert_eq!(outcome.status, 1);
    assert!(outcome.err.ends_with(": nothing is packed\n") && !Path::new(&package).exists());
}

#[test]
fn the_package_never_takes_the_place_of_what_is_read() {
    let site = site("scorm-same");
    let file = format!("{site}/canteen.json");
    fs::copy(repository().join(CANTEEN), &file).unwrap();
    assert_eq!(run(&["scorm", &file, "--from", &site, "-o", &file]).status, 2);
    assert_eq!(run(&["scorm", CANTEEN, "--from", &site]).status, 2, "a package needs a name");
}
