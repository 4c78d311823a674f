//! The TEI export, read by an XML parser and held to the structure that TEI P5 gives its elements.

use roxmltree::{Document, Node};
use source_comparison_core::{Comparison, model::BlockKind};
use source_comparison_export::tei;

use super::comparisons::{bridge, moura};

const TEI: &str = "http://www.tei-c.org/ns/1.0";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// The children that each element may have here: a part of what P5 4.9 allows. Elements that hold
/// text are not listed beyond what stands in them.
const CHILDREN: [(&str, &str); 40] = [
    ("TEI", "teiHeader standOff text"),
    ("teiHeader", "fileDesc encodingDesc profileDesc revisionDesc"),
    ("fileDesc", "titleStmt publicationStmt notesStmt sourceDesc"),
    ("titleStmt", "title respStmt"),
    ("respStmt", "resp name"),
    ("resp", "date"),
    ("publicationStmt", "p"),
    ("notesStmt", "note"),
    ("sourceDesc", "listWit listBibl"),
    ("listWit", "witness"),
    ("witness", "bibl"),
    ("listBibl", "bibl"),
    ("bibl", "title author publisher date ref note"),
    ("encodingDesc", "editorialDecl variantEncoding styleDefDecl classDecl"),
    ("editorialDecl", "p"),
    ("styleDefDecl", "p"),
    ("classDecl", "taxonomy"),
    ("taxonomy", "category"),
    ("category", "catDesc"),
    ("profileDesc", "abstract langUsage particDesc"),
    ("abstract", "p"),
    ("langUsage", "language"),
    ("particDesc", "listPerson"),
    ("listPerson", "personGrp"),
    ("personGrp", "persName note"),
    ("revisionDesc", "change"),
    ("standOff", "spanGrp note listApp"),
    ("spanGrp", "span"),
    ("listApp", "app"),
    ("app", "rdg note"),
    ("text", "group back body"),
    ("group", "text"),
    ("body", "div"),
    ("div", "head p ab list"),
    ("head", "anchor"),
    ("p", "anchor"),
    ("ab", "anchor"),
    ("back", "div"),
    ("list", "item label"),
    ("item", "term p name date ref"),
];

pub(super) fn assert_structure(text: &str) {
    let document = Document::parse(text).unwrap();
    assert_eq!(document.root_element().tag_name().name(), "TEI");
    for node in document.descendants().filter(Node::is_element) {
        assert_eq!(node.tag_name().namespace(), Some(TEI));
        let name = node.tag_name().name();
        let allowed = CHILDREN.iter().find(|(parent, _)| *parent == name);
        let allowed = allowed.map_or("", |(_, children)| children);
        let places: Vec<usize> = node
            .children()
            .filter(Node::is_element)
            .map(|child| {
                let child = child.tag_name().name();
                let place = allowed.split(' ').position(|it| it == child);
                place.unwrap_or_else(|| panic!("{child} in {name}"))
            })
            .collect();
        // Where P5 gives an order, the table has it.
        if ["TEI", "teiHeader", "fileDesc", "titleStmt", "respStmt", "app"].contains(&name) {
            assert!(places.is_sorted(), "{name}");
        }
        let heads = node.children().filter(|child| child.has_tag_name("head")).count();
        let first = node.children().find(Node::is_element);
        assert!(heads == 0 || (heads == 1 && first.unwrap().has_tag_name("head")));
    }
    assert_pointers(&document);
}

/// Every `xml:id` is unique, and every pointer leads to one.
fn assert_pointers(document: &Document<'_>) {
    let elements = || document.descendants().filter(Node::is_element);
    let mut ids: Vec<&str> = elements().filter_map(|node| node.attribute((XML, "id"))).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    for node in elements() {
        for name in ["from", "to", "target", "ana", "corresp", "wit", "source"] {
            let pointers = node.attribute(name).unwrap_or_default().split(' ');
            for id in pointers.filter_map(|pointer| pointer.strip_prefix('#')) {
                assert!(ids.binary_search(&id).is_ok(), "{id}");
            }
        }
    }
}

fn all<'a, 'i>(document: &'a Document<'i>, name: &str) -> Vec<Node<'a, 'i>> {
    document.descendants().filter(|node| node.has_tag_name((TEI, name))).collect()
}

/// The text between the anchors of a claim.
fn anchored(document: &Document<'_>, claim: &str) -> String {
    let (start, end) = (format!("claim-{claim}.start"), format!("claim-{claim}.end"));
    let mut found = String::new();
    let mut is_within = false;
    for node in document.descendants() {
        match node.attribute((XML, "id")) {
            Some(id) if id == start => is_within = true,
            Some(id) if id == end => return found,
            _ if is_within && node.is_text() => found.push_str(node.text().unwrap()),
            _ => {}
        }
    }
    panic!("{claim} has no end");
}

#[test]
fn the_document_has_the_structure_of_tei() {
    assert_structure(&tei(&bridge()));
    assert_structure(&tei(&moura()));
}

#[test]
fn the_header_has_a_title_a_publication_and_a_witness_for_each_article() {
    let text = tei(&bridge());
    let document = Document::parse(&text).unwrap();
    assert_eq!(all(&document, "title")[0].text(), Some("The closed bridge, two articles"));
    assert_eq!(all(&document, "publicationStmt").len(), 1);
    let witnesses = all(&document, "witness");
    let ids: Vec<_> = witnesses.iter().map(|it| it.attribute((XML, "id")).unwrap()).collect();
    assert_eq!(ids, ["article-a", "article-b"]);
    assert_eq!(all(&document, "author").len(), 1);
    assert_eq!(all(&document, "change").len(), 2);
}

#[test]
fn overlapping_claims_are_anchored_at_their_very_words() {
    for comparison in [bridge(), moura()] {
        let text = tei(&comparison);
        let document = Document::parse(&text).unwrap();
        for claim in comparison.claims.values() {
            let place = claim.passage.place().unwrap();
            let block = &comparison.articles[claim.article].blocks[place.block];
            assert_eq!(anchored(&document, &claim.id), place.span.of(&block.text).unwrap());
        }
    }
}

#[test]
fn the_texts_are_verbatim() {
    for comparison in [bridge(), moura()] {
        let text = tei(&comparison);
        let document = Document::parse(&text).unwrap();
        let bodies = all(&document, "body");
        for (article, body) in comparison.articles.values().zip(bodies) {
            let is_block =
                |node: &Node<'_, '_>| ["head", "p", "ab"].contains(&node.tag_name().name());
            let written: Vec<String> = body.descendants().filter(is_block).map(words).collect();
            let expected: Vec<&str> = article.blocks.iter().map(|block| &*block.text).collect();
            assert_eq!(written, expected);
        }
    }
}

fn words(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

#[test]
fn each_relation_is_an_entry_of_the_apparatus_with_a_reading_for_each_claim() {
    let text = tei(&bridge());
    let document = Document::parse(&text).unwrap();
    let entry = all(&document, "app")[0];
    assert_eq!(
        (entry.attribute("type"), entry.attribute("loc")),
        (Some("conflict"), Some("c1 c2 c4"))
    );
    let readings: Vec<_> = entry
        .children()
        .filter(|node| node.has_tag_name((TEI, "rdg")))
        .map(|it| [it.attribute("n"), it.attribute("wit"), it.attribute("source"), it.text()])
        .collect();
    assert_eq!(
        readings,
        [
            [
                Some("1"),
                Some("#article-a"),
                Some("#account-mayor"),
                Some("was closed at noon on Monday")
            ],
            [Some("1"), Some("#article-a"), None, Some("The old bridge 🌉 was closed")],
            [Some("2"), Some("#article-b"), None, Some("صباح الثلاثاء")],
        ]
    );
    assert_eq!(entry.last_element_child().unwrap().text(), Some("Monday or Tuesday."));
}

#[test]
fn each_text_says_its_language_and_one_from_right_to_left_its_direction() {
    let text = tei(&bridge());
    let document = Document::parse(&text).unwrap();
    let texts: Vec<_> = all(&document, "text")
        .into_iter()
        .filter(|text| text.has_attribute("corresp"))
        .map(|it| [it.attribute((XML, "lang")), it.attribute("style")])
        .collect();
    assert_eq!(texts, [[Some("en"), None], [Some("ar"), Some("direction: rtl")]]);
}

#[test]
fn a_claim_that_was_not_found_is_a_span_of_the_whole_text() {
    let mut comparison = bridge();
    let mut claims: Vec<_> = comparison.claims.values().cloned().collect();
    claims[0].passage = source_comparison_core::model::Passage::Lost { nearest: None };
    comparison.claims = claims.into();
    let text = tei(&comparison);
    assert_structure(&text);
    let document = Document::parse(&text).unwrap();
    let span = all(&document, "span")[0];
    assert_eq!((span.attribute("target"), span.attribute("from")), (Some("#text-a"), None));
    assert!(span.attribute("ana").unwrap().ends_with("#mark-not-found"));
}

#[test]
fn replaced_characters_are_counted_in_the_header() {
    let mut comparison: Comparison = bridge();
    let mut articles: Vec<_> = comparison.articles.values().cloned().collect();
    articles[1].blocks[0].text = "a\u{0}b\u{b}c\u{ffff}".into();
    articles[1].blocks[0].kind = BlockKind::Furniture;
    comparison.articles = articles.into();
    let mut claims: Vec<_> = comparison.claims.values().cloned().collect();
    claims[3].passage = source_comparison_core::model::Passage::Lost { nearest: None };
    comparison.claims = claims.into();
    let text = tei(&comparison);
    assert!(text.contains("written as U+FFFD; there are 3 of them."), "{text}");
    assert!(text.contains(">a\u{fffd}b\u{fffd}c\u{fffd}</ab>"), "{text}");
    assert!(!tei(&bridge()).contains("U+FFFD"));
}
