//! The saved page with which Hypothesis tests its own anchoring. Read where it lies; nothing of it
//! is part of this project.

use std::{fs, path::PathBuf};

use serde_json::Value;
use source_comparison_core::{
    anchor::{Haystack, Passage},
    model::Quote,
};

/// The text of a page, roughly: without tags, scripts and comments, the commonest entities read.
fn text_of(page: &str) -> String {
    let body = page.find("<body").map_or(page, |start| &page[start..]);
    let mut text = String::new();
    let mut rest = body;
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        rest = &rest[open..];
        let close = if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<script") {
            "</script>"
        } else if rest.starts_with("<style") {
            "</style>"
        } else {
            ">"
        };
        rest = rest.find(close).map_or("", |end| &rest[end + close.len()..]);
    }
    text.push_str(rest);
    [("&nbsp;", "\u{a0}"), ("&#160;", "\u{a0}"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")]
        .iter()
        .fold(text, |text, (entity, character)| text.replace(entity, character))
        .replace("&amp;", "&")
}

/// Every quote in a file of annotations.
fn quotes_of(annotations: &Value) -> Vec<Quote> {
    let text = |selector: &Value, key: &str| selector[key].as_str().unwrap_or_default().into();
    let rows = annotations["rows"].as_array().into_iter().flatten();
    let targets = rows.flat_map(|row| row["target"].as_array().into_iter().flatten());
    targets
        .flat_map(|target| target["selector"].as_array().into_iter().flatten())
        .filter(|selector| selector["type"] == "TextQuoteSelector")
        .map(|selector| Quote {
            exact: text(selector, "exact"),
            prefix: text(selector, "prefix"),
            suffix: text(selector, "suffix"),
        })
        .collect()
}

#[test]
fn the_quotes_of_the_saved_pages_are_found() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/corpora/hypothesis_anchoring");
    if !folder.is_dir() {
        return println!("skipped: {} is not there", folder.display());
    }
    for name in ["minimal", "wikipedia-regression-testing"] {
        let read = |kind: &str| fs::read_to_string(folder.join(format!("{name}.{kind}"))).unwrap();
        let text = text_of(&read("html"));
        let quotes = quotes_of(&serde_json::from_str(&read("json")).unwrap());
        assert!(!quotes.is_empty(), "{name}");
        // The page as one block, as Hypothesis sees it.
        let haystack = Haystack::new([text.as_str()].into_iter());
        for quote in quotes {
            let passage = haystack.anchor(&quote);
            let Some(place) = passage.place() else { panic!("{name}: {quote:?}: {passage:?}") };
            let found = place.span.of(&text).unwrap();
            let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(plain(found), plain(&quote.exact), "{name}");
            assert!(!matches!(passage, Passage::Changed { .. }) || found != &*quote.exact);
        }
        println!("{name}: every quote found in {} characters", text.chars().count());
    }
}
