//! `source-comparison render`, as somebody at a terminal meets it. What the static HTML holds is
//! tested with the views.
//!
//! `UPDATE=1 cargo test -p source-comparison-cli` writes the snapshots anew.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // a test may fail loudly

mod support;

use std::fs;

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::support::{
    MOURA, Tag, assert_snapshot, case, hostile, repository, run, run_with, scratch, tags,
};

/// The tags of a page by name.
fn named<'t>(tags: &'t [Tag], name: &str) -> Vec<&'t Tag> {
    tags.iter().filter(|tag| tag.name == name).collect()
}

#[test]
fn a_page_is_whole_and_runs_nothing() {
    let outcome = run(&["render", MOURA]);
    assert_eq!((outcome.status, &*outcome.err), (0, ""));
    let (head, body) = outcome.out.split_once("</head>").unwrap();
    let (before, after) = head.split_once("<script type=\"application/ld+json\">").unwrap();
    let after = after.split_once("</script>").unwrap().1;
    assert_snapshot("the-head-of-a-page", &format!("{before}{after}"));
    assert!(body.ends_with("</main>\n</body>\n</html>\n"));
    let tags = tags(&outcome.out);
    assert_eq!(named(&tags, "h1").len(), 1);
    let scripts = named(&tags, "script");
    let [linked] = &scripts[..] else { panic!("one script: {scripts:?}") };
    assert_eq!(linked.attribute("type"), Some("application/ld+json"));
    let linked: serde_json::Value = serde_json::from_str(&linked.text).unwrap();
    assert_eq!(linked["@context"], "https://schema.org");
    for tag in &tags {
        assert_eq!(tag.attribute("style"), None, "<{}>", tag.name);
        assert!(!tag.attributes.keys().any(|name| name.starts_with("on")), "<{}>", tag.name);
    }
}

#[test]
fn a_page_of_a_site_names_the_site_s_files() {
    let page = run(&["render", MOURA, "--base", "https://news.example/sc/"]).out;
    let tags = tags(&page);
    let links: Vec<(&str, &str)> = named(&tags, "link")
        .into_iter()
        .map(|link| (link.attribute("rel").unwrap(), link.attribute("href").unwrap()))
        .collect();
    assert_eq!(
        links,
        [
            ("alternate", "https://news.example/sc/oembed.json"),
            ("stylesheet", "https://news.example/sc/v1/static.css"),
        ]
    );
    let page = run(&["render", MOURA, "--base", "..", "--canonical", "https://a.example/m"]).out;
    assert!(page.contains("<link rel=\"stylesheet\" href=\"../v1/static.css\">"));
    assert!(page.contains("<link rel=\"canonical\" href=\"https://a.example/m\">"));
    assert!(!page.contains("oembed"), "an answer has an absolute address");
}

#[test]
fn a_fragment_is_one_section_for_a_page_that_has_its_own_head() {
    let outcome = run(&["render", MOURA, "--fragment"]);
    assert_eq!(outcome.status, 0);
    let tags = tags(&outcome.out);
    assert_eq!((&*tags[0].name, tags[0].attribute("shadowrootmode")), ("template", Some("open")));
    assert_eq!(&*tags[1].name, "slot");
    assert_eq!((&*tags[2].name, tags[2].attribute("class")), ("section", Some("sc still")));
    assert!(outcome.out.ends_with("</section>\n"));
    assert!(outcome.out.contains("<h2 class=\"title\" id=\"sc-title\""));
    assert!(!outcome.out.contains("<h1"));
    let other = run(&["render", MOURA, "--fragment", "--heading-level", "3", "--scope", "m2"]).out;
    assert!(other.contains("<h3 class=\"title\" id=\"m2-title\""));
    assert!(!other.contains("\"sc-") && !other.contains("\"#sc-"));
}

#[test]
fn the_interface_speaks_the_language_asked_for() {
    let page = run(&["render", MOURA, "--lang", "fr"]).out;
    assert!(page.contains("Comparaison de sources") && !page.contains(">Source comparison<"));
    let page = run(&["render", "tests/views/canteen-arabic.json"]).out;
    assert!(page.starts_with("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\""), "{page:.200}");
}

#[test]
fn a_file_with_errors_is_not_rendered_and_its_faults_are_shown_as_check_shows_them() {
    let file = case("references-that-lead-nowhere");
    let outcome = run(&["render", &file]);
    assert_eq!((outcome.status, &*outcome.out), (1, ""));
    let checked = run(&["check", &file]).out;
    let expected = checked.trim_end().to_owned() + ": nothing is rendered\n";
    assert_eq!(outcome.err, expected);
}

#[test]
fn what_is_only_worth_a_note_is_rendered_and_told() {
    let outcome = run(&["render", &case("a-quote-with-changed-letters-is-found-and-told")]);
    assert_eq!(outcome.status, 0);
    assert!(outcome.err.contains("warning[quote-changed]"), "{}", outcome.err);
    assert!(outcome.out.contains("data-code=\"quote-changed\""));
}

#[test]
fn no_words_of_a_file_become_markup_in_any_form() {
    let allowed = "a article b bdi blockquote body caption code dd details div dl dt h1 h2 h3 h4 \
        head html li link main mark meta p q script section slot small span strong summary sup \
        table tbody td template th thead title tr ul";
    for form in [&["render", "-"][..], &["render", "-", "--fragment"]] {
        let outcome = run_with(form, hostile());
        assert_eq!(outcome.status, 0, "{}", outcome.err);
        assert!(outcome.out.contains("alert(1)"), "the words are there");
        for tag in tags(&outcome.out) {
            assert!(allowed.split_whitespace().any(|name| name == tag.name), "<{}>", tag.name);
            assert_eq!(tag.attribute("onerror"), None);
            if tag.name == "script" {
                assert_eq!(tag.attribute("type"), Some("application/ld+json"));
                assert!(serde_json::from_str::<serde_json::Value>(&tag.text).is_ok());
            }
        }
    }
}

#[test]
fn one_file_holds_styles_comparison_program_and_script_in_this_order() {
    let site = scratch("one-file-site");
    fs::create_dir(site.join("v1")).unwrap();
    let (script, wasm) = ("customElements.define('a-b', HTMLElement)", b"\0asm\x01\0\0\0");
    fs::write(site.join("v1/static.css"), ".sc{color:red}").unwrap();
    fs::write(site.join("v1/single-file.js"), script).unwrap();
    fs::write(site.join("v1/widget_bg.wasm"), wasm).unwrap();
    let site = site.to_str().unwrap();
    let arguments = ["render", "-", "--single-file", "--site", site, "--lang", "fr"];
    let outcome = run_with(&arguments, hostile());
    assert_eq!(outcome.status, 0, "{}", outcome.err);
    let tags = tags(&outcome.out);
    assert_eq!(named(&tags, "style")[0].text, ".sc{color:red}");
    let element = named(&tags, "source-comparison")[0];
    assert!(element.attribute("data-single-file").is_some());
    assert_eq!(element.attribute("lang"), Some("fr"));
    assert_eq!(element.attribute("heading-level"), Some("1"));
    let scripts = named(&tags, "script");
    let ids: Vec<Option<&str>> = scripts.iter().map(|script| script.attribute("id")).collect();
    assert_eq!(ids, [None, Some("source-comparison-file"), Some("source-comparison-wasm"), None]);
    let file: serde_json::Value = serde_json::from_str(&scripts[1].text).unwrap();
    assert_eq!(file, serde_json::from_str::<serde_json::Value>(&hostile()).unwrap());
    assert_eq!(STANDARD.decode(&scripts[2].text).unwrap(), wasm);
    assert!(scripts[3].text.starts_with(script));
    assert_eq!(named(&tags, "section").len(), 1, "the static HTML is in the element");
    assert!(named(&tags, "link").is_empty(), "nothing is loaded");
}

#[test]
fn what_is_missing_for_one_file_is_named() {
    let site = scratch("half-a-site");
    fs::create_dir(site.join("v1")).unwrap();
    fs::write(site.join("v1/static.css"), "").unwrap();
    let outcome = run(&["render", MOURA, "--single-file", "--site", site.to_str().unwrap()]);
    assert_eq!((outcome.status, &*outcome.out), (2, ""));
    for missing in ["v1/single-file.js", "v1/widget_bg.wasm", "cargo xtask build"] {
        assert!(outcome.err.contains(missing), "{}", outcome.err);
    }
    assert!(!outcome.err.contains("v1/static.css"), "{}", outcome.err);
    fs::write(site.join("v1/single-file.js"), "'</SCRIPT>'").unwrap();
    fs::write(site.join("v1/widget_bg.wasm"), "").unwrap();
    let outcome = run(&["render", MOURA, "--single-file", "--site", site.to_str().unwrap()]);
    assert_eq!(outcome.status, 2);
    assert!(outcome.err.contains("cannot stand in a page"), "{}", outcome.err);
}

#[test]
fn a_page_goes_to_the_file_named_and_never_over_what_is_read() {
    let folder = scratch("render-output");
    let (page, file) = (folder.join("moura.html"), folder.join("moura.json"));
    fs::copy(repository().join(MOURA), &file).unwrap();
    let (page, file) = (page.to_str().unwrap(), file.to_str().unwrap());
    let outcome = run(&["render", file, "-o", page]);
    assert_eq!((outcome.status, &*outcome.out), (0, ""));
    assert_eq!(fs::read_to_string(page).unwrap(), run(&["render", MOURA]).out);
    assert_eq!(run(&["render", file, "-o", file]).status, 2);
}

#[test]
fn wrong_use_is_told() {
    for wrong in [
        &["--single-file"][..],
        &["--fragment", "--single-file", "--site", "dist"],
        &["--heading-level", "5"],
        &["--scope", "a b"],
        &["--lang", "not a tag"],
    ] {
        let outcome = run(&[&["render", MOURA], wrong].concat());
        assert_eq!((outcome.status, &*outcome.out), (2, ""), "{wrong:?}");
    }
}
