//! What is written around a comparison holds whatever its words are.

use std::rc::Rc;

use html5gum::{Token, Tokenizer};
use source_comparison_core::{
    check::{Rules, check_value},
    model::Comparison,
};

use super::{Document, Program, Rendering, Styles, document};

#[path = "../../../../tests/views/corpora.rs"]
mod corpora;

const SAMPLE: &str = include_str!("../../../../tests/suite/two-articles-without-faults/input.json");

/// The sample with these words in what a page's head repeats.
fn saying(words: &str) -> Comparison {
    let value = serde_json::from_str(SAMPLE).unwrap();
    let comparison = check_value(&value, Rules::default()).comparison.unwrap();
    let mut comparison = Rc::unwrap_or_clone(comparison);
    comparison.title = words.into();
    comparison.summary = Some(words.into());
    comparison.warning = Some(words.into());
    comparison
}

/// The names of a page's elements in order, and the texts of its JSON scripts.
fn read(page: &str) -> (Vec<String>, Vec<String>) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let (mut names, mut scripts, mut in_script) = (Vec::new(), Vec::new(), false);
    for token in Tokenizer::new(page) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                let on = tag.attributes.keys().any(|name| name.starts_with(b"on"));
                assert!(!on, "<{name}> has a handler");
                in_script =
                    tag.attributes.get(&b"type"[..]).is_some_and(|it| it.ends_with(b"json"));
                names.push(name);
            }
            Token::EndTag(_) => in_script = false,
            Token::String(words) if in_script => scripts.push(text(&words)),
            Token::Comment(comment) => panic!("a comment: {comment:?}"),
            _ => {}
        }
    }
    (names, scripts)
}

/// One of so many strings is tried; every one with `ATTACKS=all` in the environment.
const SAMPLED: usize = 20;

#[test]
fn no_words_break_out_of_what_stands_around_a_comparison() {
    let rendering = Rendering { language: None, heading_level: 1, scope: "sc".to_owned() };
    let page = |words: &str| {
        let comparison = saying(words);
        let file = serde_json::json!({ "title": words, words: [words] }).to_string();
        let program = Program { script: "", wasm: b"", file: &file, rendering: &rendering };
        let around = Document {
            styles: Styles::At("a.css"),
            oembed: Some("https://a.example/oembed.json"),
            canonical: Some("https://a.example/"),
            program: Some(program),
        };
        document(&comparison, "", around)
    };
    let (expected, _) = read(&page("plain"));
    let all = std::env::var_os("ATTACKS").is_some_and(|it| it == "all");
    let mut tried = 0;
    for words in corpora::attacks().into_iter().step_by(if all { 1 } else { SAMPLED }) {
        tried += 1;
        let (names, scripts) = read(&page(&words));
        assert_eq!(names, expected, "{words:?}");
        let [linked, file] = scripts.as_slice() else { panic!("{scripts:?}") };
        let linked: serde_json::Value = serde_json::from_str(linked).unwrap();
        assert_eq!(linked["@graph"][0]["name"], words);
        let file: serde_json::Value = serde_json::from_str(file).unwrap();
        assert_eq!(file["title"], words);
    }
    if all {
        corpora::told("pages", "in title, description, JSON-LD and the file in a page");
    } else {
        println!(
            "inputs: suite=pages browser=native tried={tried} failed=0 what=\"every {SAMPLED}th, around a page\""
        );
    }
}
