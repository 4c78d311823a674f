//! Annotations of other programs, read as a draft.

use serde_json::{Value, json};
use source_comparison_core::{Rules, check, format::BlockKind, model::Voice};
use source_comparison_export::{Imported, SuppliedText, import};

const ONE: &str = "https://example.org/one";
const OTHER: &str = "https://example.org/other?id=2";

const TEXTS: [SuppliedText<'_>; 2] = [
    SuppliedText {
        source: ONE,
        text: "\u{feff}The bridge was closed\r\non Monday.\r\n\r\n \r\nNobody was hurt.\r\n",
    },
    SuppliedText { source: OTHER, text: "أُغلق الجسر صباح الثلاثاء." },
];

fn quoting(source: &str, exact: &str) -> Value {
    json!({
        "@context": "http://www.w3.org/ns/anno.jsonld", "id": format!("https://example.org/{exact}"), "type": "Annotation",
        "target": { "source": source, "selector": { "type": "TextQuoteSelector", "exact": exact } }
    })
}

fn read(annotations: &Value) -> Imported {
    import(&annotations.to_string(), &TEXTS).unwrap()
}

#[test]
fn quotes_become_claims_of_a_draft_without_accounts() {
    let mut first = quoting(ONE, "Nobody was hurt");
    first["body"] = json!([
        { "type": "TextualBody", "purpose": "tagging", "value": "victims" },
        { "type": "TextualBody", "value": " There were no victims. ", "language": ["en", "fr"] }
    ]);
    let mut second = quoting(OTHER, "صباح الثلاثاء");
    second["target"]["source"] = json!({ "id": OTHER, "language": "ar" });
    second["bodyValue"] = json!("On Tuesday.");
    let page = json!({ "type": "AnnotationPage", "label": "Notes", "items": [first, second] });
    let imported = read(&page);
    assert_eq!(imported.skipped, []);
    let checked = check(&imported.file, Rules::default());
    assert!(!checked.has_errors(), "{:?}", checked.diagnostics);
    let comparison = checked.comparison.unwrap();
    assert_eq!(&*comparison.title, "Notes");
    assert_eq!(&**comparison.language.as_rc(), "en");
    let said: Vec<_> = comparison.claims.values().map(|claim| &*claim.says).collect();
    assert_eq!(said, ["There were no victims.", "On Tuesday."]);
    assert!(comparison.claims.values().all(|claim| claim.voice == Voice::Undecided));
    assert!(comparison.claims.values().all(|claim| claim.passage.place().is_some()));
    let articles: Vec<_> = comparison.articles.values().collect();
    let blocks: Vec<_> = articles[0].blocks.iter().map(|block| &*block.text).collect();
    assert_eq!(blocks, ["The bridge was closed\non Monday.", "Nobody was hurt."]);
    assert_eq!(articles[1].url.as_ref().map(|url| &**url.as_rc()), Some(OTHER));
    assert_eq!(&**articles[1].language.as_rc(), "ar");
}

#[test]
fn a_draft_cannot_be_published_before_an_editor_has_decided() {
    let items = json!([quoting(ONE, "Nobody was hurt"), quoting(OTHER, "الجسر")]);
    let imported = read(&items);
    assert!(!check(&imported.file, Rules::default()).has_errors());
    assert!(check(&imported.file, Rules { publish: true }).has_errors());
    assert_eq!(imported.file.claims[0].says, "Nobody was hurt");
}

#[test]
fn a_quote_is_found_among_several_targets_and_selectors() {
    let mut first = quoting(ONE, "");
    first["target"] = json!(["https://example.org/picture", { "source": ONE, "selector": [
        { "type": "FragmentSelector", "value": "p2", "refinedBy": { "type": ["TextQuoteSelector"], "exact": "hurt", "prefix": "was " } }
    ] }]);
    let collection = json!({ "type": "AnnotationCollection", "first": { "type": "AnnotationPage", "items": [first, quoting(OTHER, "الجسر")] } });
    let claim = &read(&collection).file.claims[0];
    assert_eq!((&*claim.quote.exact, &*claim.quote.prefix), ("hurt", "was "));
}

#[test]
fn what_cannot_become_a_claim_is_told() {
    let page = json!({ "type": "AnnotationPage", "items": [
        quoting(ONE, "hurt"), quoting(OTHER, "الجسر"), quoting("https://example.org/third", "x"),
        { "id": "https://example.org/n", "type": "Annotation", "target": ONE },
    ] });
    let told: Vec<String> = read(&page).skipped.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "\"https://example.org/n\" is left out: it quotes no words: only a TextQuoteSelector can become a claim",
            "\"https://example.org/x\" is left out: the text of its source was not given",
        ]
    );
}

#[test]
fn texts_that_are_missing_are_named() {
    let items = json!([quoting(ONE, "hurt"), quoting(OTHER, "الجسر"), quoting(ONE, "bridge")]);
    let error = import(&items.to_string(), &[]).unwrap_err();
    assert!(error.is_about_texts());
    assert_eq!(error.missing_sources(), [ONE, OTHER]);
    let error = import(&items.to_string(), &TEXTS[..1]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "a comparison needs the texts of at least two annotated sources, 1 given: add the text of \"https://example.org/other?id=2\""
    );
    let only_one = import(&json!([quoting(ONE, "hurt")]).to_string(), &TEXTS[..1]).unwrap_err();
    assert!(only_one.to_string().ends_with("1 given: add annotations of a second source"));
}

#[test]
fn texts_given_twice_empty_or_too_many_are_refused() {
    let items = json!([quoting(ONE, "hurt"), quoting(OTHER, "الجسر")]).to_string();
    let twice = import(&items, &[TEXTS[0], TEXTS[0]]).unwrap_err();
    assert_eq!(
        twice.to_string(),
        "\"https://example.org/one\" is given two texts: give one for each source"
    );
    let empty = SuppliedText { source: OTHER, text: " \n" };
    assert!(import(&items, &[TEXTS[0], empty]).unwrap_err().to_string().contains("is empty"));
    let many = import(&items, &[TEXTS[0]; 7]).unwrap_err();
    assert_eq!(many.to_string(), "7 texts given: a comparison holds at most 6");
}

#[test]
fn what_holds_no_annotations_is_refused() {
    for document in [json!({}), json!([]), json!("x"), json!({ "type": "Note" }), json!([1])] {
        let error = import(&document.to_string(), &TEXTS).unwrap_err();
        assert!(error.is_malformed(), "{document}");
        assert!(error.to_string().starts_with("$: no annotations here"), "{error}");
    }
    let shapeless = json!([{ "type": "Annotation", "target": { "source": 5 } }]);
    let error = import(&shapeless.to_string(), &TEXTS).unwrap_err();
    assert_eq!(error.to_string(), "$[0].target.source: expected a string, found a number");
}

#[test]
fn one_line_that_begins_with_a_number_sign_is_a_heading() {
    let text = "# The bridge \n\n#closed\n\n## is\nno heading\n\n#  ";
    let texts = [SuppliedText { source: ONE, text }, TEXTS[1]];
    let items = json!([quoting(ONE, "bridge"), quoting(OTHER, "الجسر")]);
    let file = import(&items.to_string(), &texts).unwrap().file;
    let blocks: Vec<_> =
        file.articles[0].blocks.iter().map(|it| (it.kind.unwrap(), &*it.text)).collect();
    let paragraph = BlockKind::Paragraph;
    let others = [(paragraph, "#closed"), (paragraph, "## is\nno heading"), (paragraph, "#  ")];
    assert_eq!(blocks[0], (BlockKind::Heading, "The bridge"));
    assert_eq!(blocks[1..], others);
}

#[test]
fn annotations_of_one_source_are_told_that_its_text_would_not_be_enough() {
    let error = import(&json!([quoting(ONE, "bridge")]).to_string(), &[]).unwrap_err();
    let end = "add the text of \"https://example.org/one\", annotations of a second source";
    assert!(error.to_string().ends_with(end), "{error}");
    assert_eq!(error.missing_sources(), [ONE]);
}
