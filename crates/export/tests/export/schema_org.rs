//! The schema.org export against what schema.org calls things.

use serde_json::{Value, json};
use source_comparison_core::Comparison;
use source_comparison_export::schema_org;

use super::comparisons::{bridge, moura};

fn graph(comparison: &Comparison) -> Vec<Value> {
    let document: Value = serde_json::from_str(&schema_org(comparison)).unwrap();
    assert_eq!(document["@context"], "https://schema.org");
    document["@graph"].as_array().unwrap().clone()
}

fn of_type<'v>(graph: &'v [Value], kind: &str) -> Vec<&'v Value> {
    graph.iter().filter(|node| node["@type"] == kind).collect()
}

/// The properties that schema.org 28 gives each type, or one above it, as far as they are used.
const PROPERTIES: [(&str, &[&str]); 5] = [
    (
        "CreativeWork",
        &[
            "abstract",
            "author",
            "correction",
            "dateCreated",
            "dateModified",
            "inLanguage",
            "isBasedOn",
            "name",
        ],
    ),
    (
        "NewsArticle",
        &[
            "archivedAt",
            "author",
            "copyrightNotice",
            "dateModified",
            "datePublished",
            "headline",
            "inLanguage",
            "publisher",
            "url",
        ],
    ),
    ("Claim", &["about", "appearance", "author", "citation", "inLanguage", "text"]),
    ("Quotation", &["inLanguage", "isPartOf", "text"]),
    ("Question", &["name"]),
];

fn assert_shape(node: &Value) {
    match node {
        Value::Object(entries) => {
            let Some(kind) = entries.get("@type") else {
                assert_eq!(entries.len(), 1, "a reference: {node}");
                return assert!(entries["@id"].is_string());
            };
            let known = PROPERTIES.iter().find(|(name, _)| kind == name);
            let (_, properties) = known.unwrap_or_else(|| panic!("{kind}"));
            for (key, value) in entries.iter().filter(|(key, _)| !key.starts_with('@')) {
                assert!(properties.contains(&key.as_str()), "{kind} {key}");
                assert_shape(value);
            }
        }
        Value::Array(items) => items.iter().for_each(assert_shape),
        other => assert!(other.is_string(), "{other}"),
    }
}

#[test]
fn every_property_is_one_that_its_type_has() {
    for comparison in [bridge(), moura()] {
        graph(&comparison).iter().for_each(assert_shape);
    }
}

#[test]
fn no_review_is_ever_made() {
    for comparison in [bridge(), moura()] {
        let text = schema_org(&comparison);
        assert!(!text.contains("Review") && !text.contains("Rating"), "{text}");
    }
}

#[test]
fn an_article_has_what_it_states_and_no_more() {
    let graph = graph(&bridge());
    let articles = of_type(&graph, "NewsArticle");
    let stated = json!({
        "@type": "NewsArticle", "@id": articles[0]["@id"], "headline": "Bridge closed after crack",
        "inLanguage": "en", "author": "Ada Example", "publisher": "The Example Courier",
        "datePublished": "2026-02-28T18:30+01:00", "dateModified": "2026-03-01",
        "url": "https://example.org/bridge?id=3&part=1", "archivedAt": "https://archive.example.org/bridge",
        "copyrightNotice": "Invented for tests."
    });
    assert_eq!(*articles[0], stated);
    let keys: Vec<&String> = articles[1].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["@id", "@type", "headline", "inLanguage"]);
}

#[test]
fn a_claim_appears_in_the_words_of_its_article() {
    let graph = graph(&bridge());
    let claims = of_type(&graph, "Claim");
    assert_eq!(claims[0]["text"], "The bridge was closed at noon on Monday.");
    assert_eq!(claims[0]["author"], "The mayor");
    assert_eq!(claims[0]["citation"], json!(["The mayor's statement", "press office", "agency"]));
    assert_eq!(claims[0]["about"]["name"], "When was it closed?");
    assert_eq!(claims[0]["appearance"]["text"], "was closed at noon on Monday");
    assert_eq!(
        claims[0]["appearance"]["isPartOf"],
        json!({ "@id": of_type(&graph, "NewsArticle")[0]["@id"] })
    );
    assert!(claims[1].get("author").is_none(), "the article's own voice");
    assert_eq!(claims[3]["appearance"]["inLanguage"], "ar");
}

#[test]
fn proposals_are_not_published() {
    let graph = graph(&bridge());
    assert_eq!(of_type(&graph, "Claim").len(), 5);
    assert!(!schema_org(&bridge()).contains("Engineers"));
}

#[test]
fn the_comparison_says_what_it_is_based_on_and_what_was_put_right() {
    let graph = graph(&bridge());
    let whole = of_type(&graph, "CreativeWork")[0];
    assert_eq!(whole["isBasedOn"].as_array().unwrap().len(), 2);
    assert_eq!(
        (&whole["dateCreated"], &whole["dateModified"]),
        (&json!("2026-03-01"), &json!("2026-03-04"))
    );
    assert_eq!(
        whole["correction"][0],
        "2026-03-02: The mayor's office, not the mayor, gave the number."
    );
}
