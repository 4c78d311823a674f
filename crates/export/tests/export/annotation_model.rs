//! What the Web Annotation Data Model demands (W3C Recommendation of 23 February 2017), as far as
//! an export has it: the chapters are named beside each demand.

use serde_json::Value;

/// Chapter 3.3.5.
const MOTIVATIONS: [&str; 13] = [
    "assessing",
    "bookmarking",
    "classifying",
    "commenting",
    "describing",
    "editing",
    "highlighting",
    "identifying",
    "linking",
    "moderating",
    "questioning",
    "replying",
    "tagging",
];

/// Every key of the standard's context that exports use; all others are of our own vocabulary.
const KEYS: [&str; 25] = [
    "@context",
    "body",
    "end",
    "exact",
    "first",
    "format",
    "id",
    "items",
    "label",
    "language",
    "motivation",
    "partOf",
    "prefix",
    "purpose",
    "selector",
    "source",
    "start",
    "startIndex",
    "suffix",
    "target",
    "textDirection",
    "total",
    "type",
    "value",
    "via",
];

/// Holds a collection with an embedded page to the standard.
pub(super) fn assert_collection(collection: &Value) {
    // 5.1: context, id and type, a total that is not negative, a first page.
    assert_context(&collection["@context"]);
    assert_iri(&collection["id"]);
    assert_eq!(collection["type"], "AnnotationCollection");
    assert!(collection["label"].is_string());
    let page = &collection["first"];
    // 5.2: an embedded page has an id, its type, the collection, its items.
    assert_iri(&page["id"]);
    assert_eq!(page["type"], "AnnotationPage");
    assert_eq!(page["partOf"], collection["id"]);
    assert_eq!(page["startIndex"], 0);
    assert!(page.get("@context").is_none());
    let items = page["items"].as_array().unwrap();
    assert_eq!(collection["total"].as_u64(), Some(items.len() as u64));
    items.iter().for_each(assert_annotation);
    let mut ids: Vec<&str> = items.iter().map(|item| item["id"].as_str().unwrap()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), items.len(), "ids are unique");
    assert_keys(collection);
}

/// 3.1: one or more contexts, the standard's among them.
fn assert_context(context: &Value) {
    let contexts = context.as_array().unwrap();
    assert!(contexts.contains(&Value::from("http://www.w3.org/ns/anno.jsonld")));
}

/// 3.1: exactly one id, the type, at least one target; 3.3.5: motivations from the list.
fn assert_annotation(annotation: &Value) {
    assert_iri(&annotation["id"]);
    assert_eq!(annotation["type"], "Annotation");
    assert!(annotation.get("bodyValue").is_none());
    assert!(MOTIVATIONS.contains(&annotation["motivation"].as_str().unwrap()));
    let targets = list(&annotation["target"]);
    assert!(!targets.is_empty(), "{annotation}");
    targets.iter().for_each(|target| assert_resource(target));
    list(&annotation["body"]).iter().for_each(|body| assert_resource(body));
}

fn list(value: &Value) -> Vec<&Value> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(items) => items.iter().collect(),
        one => vec![one],
    }
}

/// 3.2: a body or target is an IRI, a text with its value, or a specific resource.
fn assert_resource(resource: &Value) {
    if resource.is_string() {
        return assert_iri(resource);
    }
    if let Some(purpose) = resource.get("purpose") {
        assert!(MOTIVATIONS.contains(&purpose.as_str().unwrap())); // 3.3.5
    }
    match resource["type"].as_str() {
        Some("TextualBody") => assert_text(resource),
        Some("SpecificResource") => {
            assert_iri(&resource["source"]); // 4.1: exactly one source
            list(&resource["selector"]).iter().for_each(|selector| assert_selector(selector));
        }
        other => panic!("{other:?} in {resource}"),
    }
}

/// 3.2.4: a value; 3.2.2: at most one format, directions `ltr`, `rtl` or `auto`.
fn assert_text(body: &Value) {
    assert!(body["value"].is_string());
    assert_eq!(body["format"], "text/plain");
    assert!(body["language"].is_string());
    assert!(["ltr", "rtl", "auto"].contains(&body["textDirection"].as_str().unwrap()));
}

/// 4.2.4: a quote has one `exact`, at most one `prefix` and `suffix`; 4.2.5: a position has one
/// `start` and one `end`, neither negative.
fn assert_selector(selector: &Value) {
    match selector["type"].as_str() {
        Some("TextQuoteSelector") => {
            assert!(selector["exact"].is_string());
            for key in ["prefix", "suffix"] {
                assert!(selector.get(key).is_none_or(Value::is_string));
            }
        }
        Some("TextPositionSelector") => {
            let (start, end) = (selector["start"].as_u64(), selector["end"].as_u64());
            assert!(start.unwrap() <= end.unwrap(), "{selector}");
        }
        other => panic!("{other:?} in {selector}"),
    }
}

fn assert_iri(value: &Value) {
    let iri = value.as_str().unwrap();
    let (scheme, rest) = iri.split_once(':').unwrap();
    assert!(["urn", "https", "http"].contains(&scheme), "{iri}");
    let is_refused = |character: char| {
        character.is_whitespace() || character.is_control() || "<>\"{}|\\^`".contains(character)
    };
    assert!(!rest.is_empty() && !rest.contains(is_refused), "{iri}");
}

/// Every key is the standard's or one of the vocabulary's.
fn assert_keys(value: &Value) {
    match value {
        Value::Array(items) => items.iter().for_each(assert_keys),
        Value::Object(entries) => {
            for (key, value) in entries {
                let own = source_comparison_export::vocabulary::KEYS.contains(&key.as_str());
                assert!(own || KEYS.contains(&key.as_str()), "{key}");
                if key != "@context" {
                    assert_keys(value);
                }
            }
        }
        _ => {}
    }
}
