//! The Web Annotation export against its standard.

use serde_json::Value;
use source_comparison_core::Comparison;
use source_comparison_export::{PlainText, web_annotation};

use super::{
    annotation_model::assert_collection,
    comparisons::{bridge, moura},
};

fn exported(comparison: &Comparison) -> Value {
    serde_json::from_str(&web_annotation(comparison)).unwrap()
}

fn item<'v>(collection: &'v Value, id: &str) -> &'v Value {
    let mut items = collection["first"]["items"].as_array().unwrap().iter();
    items.find(|item| item["id"].as_str().unwrap().ends_with(id)).unwrap()
}

#[test]
fn the_collection_is_what_the_standard_demands() {
    assert_collection(&exported(&bridge()));
    assert_collection(&exported(&moura()));
}

#[test]
fn there_is_one_annotation_for_each_claim_and_each_relation() {
    let (comparison, collection) = (moura(), exported(&moura()));
    let total = comparison.claims.len() + comparison.relations.len();
    assert_eq!(collection["total"].as_u64(), Some(total as u64));
}

#[test]
fn a_position_counts_code_points_of_the_blocks_with_empty_lines_between_them() {
    let comparison = bridge();
    let collection = exported(&comparison);
    for claim in comparison.claims.values() {
        let target = item(&collection, &format!(":claim:{}", claim.id))["target"].clone();
        let target = if target.is_array() { target[0].clone() } else { target };
        let (start, end) = (&target["selector"][1]["start"], &target["selector"][1]["end"]);
        let plain = PlainText::of(&comparison.articles[claim.article]);
        let found: String = plain
            .as_str()
            .chars()
            .skip(start.as_u64().unwrap() as usize)
            .take((end.as_u64().unwrap() - start.as_u64().unwrap()) as usize)
            .collect();
        match &*claim.id {
            "c6" => assert_eq!(found, "Engineers will look at the third pillar"),
            _ => assert_eq!(found, &*claim.quote.exact),
        }
    }
}

#[test]
fn words_of_an_article_with_an_address_are_also_those_of_the_page_there() {
    let collection = exported(&bridge());
    let target = &item(&collection, ":claim:c1")["target"];
    assert_eq!(target[1]["source"], "https://example.org/bridge?id=3&part=1");
    assert_eq!(target[1]["selector"]["type"], "TextQuoteSelector");
    assert_eq!(target[1]["selector"]["exact"], "was closed at noon on Monday");
    assert!(item(&collection, ":claim:c4")["target"].is_object());
}

#[test]
fn a_relation_links_its_first_side_to_the_others_and_names_the_nearest_word_of_cito() {
    let collection = exported(&bridge());
    let relation = item(&collection, ":relation:1");
    assert_eq!(relation["motivation"], "linking");
    let targets = relation["target"].as_array().unwrap();
    assert!(targets[0].as_str().unwrap().ends_with(":claim:c1"));
    assert!(targets[1].as_str().unwrap().ends_with(":claim:c2"));
    assert!(relation["body"][0]["source"].as_str().unwrap().ends_with(":claim:c4"));
    assert_eq!(relation["body"][1]["value"], "Monday or Tuesday.");
    assert_eq!(relation["sc:relation"], "sc:conflict");
    assert_eq!(relation["sc:nearestCito"], "cito:disagreesWith");
    assert_eq!(item(&collection, ":relation:3")["sc:nearestCito"], "cito:agreesWith");
    assert_eq!(item(&collection, ":relation:4")["sc:nearestCito"], "cito:qualifies");
}

#[test]
fn what_an_article_does_not_state_has_no_key() {
    let collection = exported(&bridge());
    let article = collection["sc:articles"][1].as_object().unwrap();
    for key in ["sc:publisher", "sc:byline", "sc:published", "sc:url", "via", "sc:note"] {
        assert!(!article.contains_key(key), "{key}");
    }
    assert_eq!(article["textDirection"], "rtl");
}

#[test]
fn a_correction_of_a_claim_changes_no_name() {
    let first = exported(&bridge());
    let mut comparison = bridge();
    comparison.warning = None;
    comparison.relations = Vec::new().into();
    assert_eq!(exported(&comparison)["id"], first["id"]);
    comparison.title = "Another comparison".into();
    assert_ne!(exported(&comparison)["id"], first["id"]);
}

#[test]
fn the_same_comparison_gives_the_same_bytes() {
    assert_eq!(web_annotation(&moura()), web_annotation(&moura()));
}
