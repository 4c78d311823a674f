//! A comparison as a TEI P5 document (<https://tei-c.org/release/doc/tei-p5-doc/en/html/>): the
//! articles as witnesses with their texts, the relations as a critical apparatus. It must not know
//! how XML is written: that is [`xml`].
//!
//! The passages of claims overlap freely, so they are no elements: an `anchor` stands where each
//! begins and one where it ends, and a `span` in the `standOff` names both (P5, chapters 17.3 and
//! 21.3). The apparatus stands there too, by the location-referenced method (chapter 13.2.1).

use source_comparison_core::Comparison;

use self::xml::Xml;

mod header;
mod remarks;
mod stand_off;
mod texts;
mod xml;

const NAMESPACE: &str = "http://www.tei-c.org/ns/1.0";

/// Writes a comparison as one TEI document.
///
/// Characters that XML does not allow stand as U+FFFD; the header says how many there are.
/// n log n in the claims of a block, otherwise linear in the comparison.
pub fn tei(comparison: &Comparison) -> String {
    let document = document(comparison, 0);
    match document.replaced() {
        0 => document.into_text(),
        replaced => self::document(comparison, replaced).into_text(),
    }
}

/// The document, whose header says that so many characters were replaced.
fn document(comparison: &Comparison, replaced: usize) -> Xml {
    let mut xml = Xml::default();
    xml.declaration();
    let attributes =
        [("xmlns", Some(NAMESPACE)), ("xml:lang", Some(&**comparison.language.as_rc()))];
    xml.element("TEI", &attributes, |xml| {
        xml.element("teiHeader", &[], |xml| header::header(comparison, replaced, xml));
        stand_off::stand_off(comparison, xml);
        xml.element("text", &[], |xml| {
            xml.element("group", &[], |xml| texts::texts(comparison, xml));
            remarks::remarks(comparison, xml);
        });
    });
    xml
}

/// A pointer to the element with this `xml:id`.
fn pointer(kind: &str, id: &str) -> String {
    format!("#{kind}-{id}")
}
