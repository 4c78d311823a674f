//! Packages, unpacked again and held against the rules of SCORM 1.2. The official schema files
//! (imscp_rootv1p1p2.xsd, adlcp_rootv1p2.xsd) are not part of this repository: what they and the
//! Content Aggregation Model ask of a package of this shape is written out here as tests.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test may fail loudly

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read},
    rc::Rc,
};

use roxmltree::{Document, Node};
use source_comparison_core::{Comparison, Rules, check::check_value, json::Value};
use source_comparison_scorm::{ADAPTER, COMPARISON, PAGE, PackedFile, package};
use zip::ZipArchive;

const CONTENT: &str = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
const RUN_TIME: &str = "http://www.adlnet.org/xsd/adlcp_rootv1p2";

fn comparison(title: &str) -> (Rc<Comparison>, String) {
    let text = include_str!("../../../tests/suite/two-articles-without-faults/input.json");
    let text = text.replacen("\"title\": \"", &format!("\"title\": \"{title}"), 1);
    let value: Value = serde_json::from_str(&text).unwrap();
    (check_value(&value, Rules::default()).comparison.unwrap(), text)
}

fn program() -> Vec<PackedFile> {
    let file =
        |path: &str, bytes: &[u8]| PackedFile { path: path.to_owned(), bytes: bytes.to_vec() };
    vec![
        file("v1/widget_bg.wasm", b"\0asm"),
        file("v1/source-comparison.js", b"export {};"),
        file("v1/a b&c.css", b":root{}"),
    ]
}

/// The package's files by path.
fn unpacked(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        let name = entry.name().unwrap().into_owned();
        assert!(files.insert(name.clone(), bytes).is_none(), "{name} twice");
    }
    files
}

fn made(title: &str) -> BTreeMap<String, Vec<u8>> {
    let (comparison, text) = comparison(title);
    unpacked(&package(&comparison, &text, program()).unwrap())
}

fn children<'a>(node: Node<'a, 'a>) -> Vec<Node<'a, 'a>> {
    node.children().filter(Node::is_element).collect()
}

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Node<'a, 'a> {
    let found: Vec<_> = node.children().filter(|it| it.has_tag_name((CONTENT, name))).collect();
    assert_eq!(found.len(), 1, "one <{name}> in <{}>", node.tag_name().name());
    found[0]
}

#[test]
fn the_manifest_stands_first_and_at_the_root() {
    let (comparison, text) = comparison("");
    let bytes = package(&comparison, &text, program()).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    assert_eq!(archive.by_index(0).unwrap().name().unwrap(), "imsmanifest.xml");
}

#[test]
fn the_manifest_has_the_parts_that_scorm_asks_for_in_their_order() {
    let files = made("");
    let text = String::from_utf8(files["imsmanifest.xml"].clone()).unwrap();
    let document = Document::parse(&text).unwrap();
    let manifest = document.root_element();
    assert!(manifest.has_tag_name((CONTENT, "manifest")));
    assert!(manifest.attribute("identifier").unwrap().starts_with("source-comparison-"));
    let names: Vec<&str> = children(manifest).iter().map(|it| it.tag_name().name()).collect();
    assert_eq!(names, ["metadata", "organizations", "resources"]);
    let metadata = child(manifest, "metadata");
    assert_eq!(child(metadata, "schema").text(), Some("ADL SCORM"));
    assert_eq!(child(metadata, "schemaversion").text(), Some("1.2"));
    let organizations = child(manifest, "organizations");
    let organization = child(organizations, "organization");
    assert_eq!(organizations.attribute("default"), organization.attribute("identifier"));
    let item = child(organization, "item");
    let resource = child(child(manifest, "resources"), "resource");
    assert_eq!(item.attribute("identifierref"), resource.attribute("identifier"));
    for titled in [organization, item] {
        assert!(!child(titled, "title").text().unwrap().is_empty());
    }
    assert_eq!(resource.attribute("type"), Some("webcontent"));
    assert_eq!(resource.attribute((RUN_TIME, "scormtype")), Some("sco"));
    assert_eq!(resource.attribute("href"), Some(PAGE));
}

#[test]
fn identifiers_are_xml_names_and_unlike_each_other() {
    let files = made("");
    let text = String::from_utf8(files["imsmanifest.xml"].clone()).unwrap();
    let document = Document::parse(&text).unwrap();
    let named = document.descendants().filter_map(|node| node.attribute("identifier"));
    let named: Vec<&str> = named.collect();
    for name in &named {
        assert!(name.starts_with(|first: char| first.is_ascii_alphabetic()), "{name}");
        assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'), "{name}");
    }
    assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len());
}

#[test]
fn every_file_is_listed_once_and_every_file_listed_is_there() {
    let files = made("");
    let text = String::from_utf8(files["imsmanifest.xml"].clone()).unwrap();
    let document = Document::parse(&text).unwrap();
    let listed = document.descendants().filter(|node| node.has_tag_name((CONTENT, "file")));
    let listed: Vec<&str> = listed.map(|node| node.attribute("href").unwrap()).collect();
    let unescaped: BTreeSet<String> =
        listed.iter().map(|path| path.replace("%20", " ").replace("%26", "&")).collect();
    let there: BTreeSet<String> =
        files.keys().filter(|path| *path != "imsmanifest.xml").cloned().collect();
    assert_eq!(unescaped, there);
    assert_eq!(listed.len(), there.len());
    for needed in [PAGE, ADAPTER, COMPARISON, "v1/widget_bg.wasm", "v1/a b&c.css"] {
        assert!(there.contains(needed), "{needed}");
    }
}

#[test]
fn the_page_names_only_files_of_the_package_and_shows_no_answers() {
    let files = made("");
    let page = String::from_utf8(files[PAGE].clone()).unwrap();
    for attribute in ["src=\"", "href=\""] {
        for value in page.split(attribute).skip(1).map(|it| it.split('"').next().unwrap()) {
            let known = files.contains_key(value) || value == "v1/tokens.css";
            assert!(known, "{value}");
        }
    }
    assert!(page.contains("view=\"lesson\""));
    assert!(page.find(ADAPTER) < page.find("v1/source-comparison.js"), "work before the lesson");
    let (comparison, _) = comparison("");
    for relation in comparison.relations.values() {
        assert!(!page.contains(relation.note.as_deref().unwrap()));
    }
}

#[test]
fn a_title_stays_text() {
    let files = made("</title><script>&amp;'");
    let text = String::from_utf8(files["imsmanifest.xml"].clone()).unwrap();
    let document = Document::parse(&text).unwrap();
    let titles = document.descendants().filter(|node| node.has_tag_name((CONTENT, "title")));
    for title in titles {
        assert!(title.text().unwrap().starts_with("</title><script>&amp;'"));
    }
    let page = String::from_utf8(files[PAGE].clone()).unwrap();
    assert!(!page.contains("<script>") && page.matches("</title>").count() == 1);
}

#[test]
fn the_same_files_give_the_same_bytes_whatever_their_order() {
    let (comparison, text) = comparison("");
    let mut turned = program();
    turned.reverse();
    let one = package(&comparison, &text, program()).unwrap();
    assert_eq!(one, package(&comparison, &text, turned).unwrap());
}
