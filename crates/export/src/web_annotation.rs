//! A comparison as a W3C Web Annotation collection (Web Annotation Data Model, W3C Recommendation
//! of 23 February 2017, <https://www.w3.org/TR/annotation-model/>). It must not know how it is
//! read back: that is [`mod@crate::import`].
//!
//! Each claim is an annotation of the article's words, each relation one that links claims; what
//! the standard has no word for stands under keys of [`crate::vocabulary`], so that nothing of the
//! comparison is lost.

use source_comparison_core::{Comparison, format::VERSION};

use crate::{
    json::{Entries, Home, Value, number, text, written},
    names::{Names, Thing},
    vocabulary as word,
};

mod cast;
mod claims;
mod relations;
mod remarks;

/// The context of the standard; always the first of an export's contexts.
pub(crate) const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// Writes a comparison as a Web Annotation collection with one page: JSON-LD, two spaces for each
/// level, keys in a fixed order.
///
/// Linear in the comparison. The texts of the articles are in it.
pub fn web_annotation(comparison: &Comparison) -> String {
    let names = Names::of(comparison);
    let mut items = claims::annotations(comparison, &names);
    items.extend(relations::annotations(comparison, &names));
    let total = items.len();
    let page = Entries::default()
        .text("id", names.thing(Thing::Page, "1"))
        .text("type", "AnnotationPage")
        .text("partOf", names.comparison())
        .with("startIndex", number(0))
        .with("items", Value::Array(items));
    let collection = Entries::default()
        .with("@context", context())
        .text("id", names.comparison())
        .text("type", "AnnotationCollection")
        .text("label", &*comparison.title)
        .with("total", number(total))
        .text(word::VERSION, VERSION)
        .text(word::LANGUAGE, &**comparison.language.as_rc())
        .text_if(word::SUMMARY, comparison.summary.as_deref())
        .text_if(word::WARNING, comparison.warning.as_deref());
    let collection = remarks::prepared(collection, comparison);
    let collection = cast::cast(collection, comparison, &names);
    let collection = remarks::remarks(collection, comparison, &names).with("first", page);
    written(&collection.into(), Home::File)
}

/// The standard's context, and one for our own words.
fn context() -> Value {
    let mut own = Entries::default().text("sc", word::NAMESPACE).text("cito", word::CITO);
    for key in word::ORDERED {
        let mut meaning = Entries::default().text("@container", "@list");
        if key == word::CLAIMS {
            meaning = meaning.text("@type", "@id");
        }
        own = own.with(key, meaning);
    }
    for key in word::NAMING {
        own = own.with(key, Entries::default().text("@type", "@id"));
    }
    Value::Array(vec![text(CONTEXT), own.into()])
}

/// Plain text by the editors, as the body of an annotation.
fn textual_body(comparison: &Comparison, purpose: &str, words: &str) -> Value {
    Entries::default()
        .text("type", "TextualBody")
        .text("value", words)
        .text("format", "text/plain")
        .text("language", &**comparison.language.as_rc())
        .text("textDirection", comparison.language.direction().as_str())
        .text("purpose", purpose)
        .into()
}

/// That nobody has decided on a proposal yet.
fn suggested(
    entries: Entries,
    suggestion: Option<&source_comparison_core::model::Suggestion>,
) -> Entries {
    let Some(suggestion) = suggestion else { return entries };
    let confidence = Value::Number(f64::from(suggestion.permille) / 1000.0);
    let inner = Entries::default()
        .with(word::CONFIDENCE, confidence)
        .text(word::REASON, &*suggestion.reason);
    entries.with(word::SUGGESTED, inner)
}
