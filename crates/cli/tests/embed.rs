//! `source-comparison embed`, as somebody at a terminal meets it.
//!
//! `UPDATE=1 cargo test -p source-comparison-cli` writes the snapshots anew.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // a test may fail loudly

mod support;

use std::fs;

use crate::support::{MOURA, assert_snapshot, case, hostile, run, run_with, scratch, tags};

const BASE: &str = "https://news.example/sc";

/// The pieces of HTML, in order.
fn pieces(document: &str) -> Vec<&str> {
    let pieces = document.split("```html\n").skip(1);
    pieces.map(|piece| piece.split_once("\n```\n").unwrap().0).collect()
}

#[test]
fn every_form_is_printed_with_the_policy_that_it_needs() {
    let outcome = run(&["embed", MOURA, "--base", BASE]);
    assert_eq!((outcome.status, &*outcome.err), (0, ""));
    let (short, long) = outcome.out.split_once("## Element with its static HTML").unwrap();
    assert_snapshot("what-to-paste", short);
    let fragment = run(&["render", MOURA, "--fragment"]).out;
    assert!(long.contains(fragment.trim_end()), "the static HTML is in the element");
}

#[test]
fn a_site_gives_the_hash_of_its_loader() {
    let site = scratch("embed-site");
    fs::create_dir(site.join("v1")).unwrap();
    fs::write(site.join("v1/source-comparison.js"), "export {};\n").unwrap();
    let arguments = ["embed", MOURA, "--base", BASE, "--site", site.to_str().unwrap()];
    let document = run(&arguments).out;
    let loader = &tags(pieces(&document)[0])[0];
    // printf 'export {};\n' | openssl dgst -sha384 -binary | openssl base64 -A
    assert_eq!(
        loader.attribute("integrity"),
        Some("sha384-z0dQZuTpVhlJhRpzBVjQTCgdq+BUSh89DMD4c8ea5gn4XTF+416jeLVKPWSl2O8q")
    );
    assert_eq!(loader.attribute("crossorigin"), Some(""));
    let missing = run(&["embed", MOURA, "--base", BASE, "--site", "no/such/site"]);
    assert_eq!(missing.status, 2);
    assert!(missing.err.contains("no/such/site/v1/source-comparison.js"), "{}", missing.err);
}

#[test]
fn the_answer_for_oembed_is_written_where_it_is_wanted() {
    let folder = scratch("embed-oembed").join("new");
    let arguments = ["embed", MOURA, "--base", BASE, "-o", folder.to_str().unwrap()];
    assert_eq!(run(&arguments).status, 0);
    let answer = fs::read_to_string(folder.join("oembed.json")).unwrap();
    assert_snapshot("oembed", &answer);
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    let frame = &tags(answer["html"].as_str().unwrap())[0];
    assert_eq!(frame.name, "iframe");
    assert_eq!(frame.attribute("sandbox"), Some("allow-scripts allow-popups"));
    assert!(answer["width"].is_u64() && answer["height"].is_u64());
}

#[test]
fn a_file_may_stand_on_another_host_and_the_policy_says_so() {
    let elsewhere = "https://files.example/m.json";
    let document = run(&["embed", MOURA, "--base", BASE, "--src", elsewhere, "--lang", "fr"]).out;
    let element = tags(pieces(&document)[0]).pop().unwrap();
    assert_eq!(element.attribute("src"), Some(elsewhere));
    assert_eq!(element.attribute("lang"), Some("fr"));
    assert!(document.contains("connect-src https://news.example https://files.example;"));
    assert!(document.contains("embed.html?src=https%3A//files.example/m.json&amp;lang=fr"));
    assert!(document.contains("Ouvrir la comparaison"));
}

#[test]
fn no_words_of_a_file_become_markup_in_a_snippet() {
    let arguments = ["embed", "-", "--base", BASE, "--src", "https://news.example/m.json"];
    let outcome = run_with(&arguments, hostile());
    assert_eq!(outcome.status, 0, "{}", outcome.err);
    for piece in pieces(&outcome.out) {
        for tag in tags(piece) {
            assert_ne!(tag.name, "img");
            assert!(tag.name != "script" || tag.attribute("src").is_some(), "{piece}");
            assert_eq!(tag.attribute("onerror"), None);
        }
    }
}

#[test]
fn only_sound_files_and_web_addresses_are_embedded() {
    let outcome = run(&["embed", &case("references-that-lead-nowhere"), "--base", BASE]);
    assert_eq!((outcome.status, &*outcome.out), (1, ""));
    assert!(outcome.err.ends_with("7 errors: nothing is embedded\n"), "{}", outcome.err);
    for base in ["dist", "javascript:alert(1)", "https://a.example/?q", "//a.example"] {
        let outcome = run(&["embed", MOURA, "--base", base]);
        assert_eq!((outcome.status, &*outcome.out), (2, ""), "{base}");
        assert!(outcome.err.contains("is no plain address"), "{}", outcome.err);
    }
    assert_eq!(run(&["embed", "-", "--base", BASE]).status, 2);
    assert_eq!(run(&["embed", MOURA]).status, 2);
}
