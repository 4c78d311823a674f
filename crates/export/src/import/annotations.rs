//! The standard's structures: where a document keeps its annotations, what they are about, what
//! they say. It must not know our own vocabulary.

use source_comparison_core::format::Quote;

use super::node::Node;
use crate::error::Result;

/// The annotations of a document, in order.
pub(super) fn annotations<'v>(root: &Node<'v>) -> Result<Vec<Node<'v>>> {
    if root.has("type", "AnnotationCollection") {
        let first = root.need("first", "the first page of the collection")?;
        if !first.is_object() {
            let message = "the first page is not in this document: give the page itself";
            return Err(first.fault(message.into()));
        }
        return Ok(page(&first));
    }
    if root.has("type", "AnnotationPage") {
        return Ok(page(root));
    }
    let items = root.items();
    let is_annotation = |node: &Node<'_>| node.has("type", "Annotation");
    if items.is_empty() || !items.iter().all(is_annotation) {
        let message = "no annotations here: expected an object of the type AnnotationCollection, \
                       AnnotationPage or Annotation, or a list of annotations";
        return Err(root.fault(message.into()));
    }
    Ok(items)
}

fn page<'v>(page: &Node<'v>) -> Vec<Node<'v>> {
    page.items_at("items")
}

/// Something that an annotation is about.
#[derive(Debug)]
pub(super) struct Target<'v> {
    /// The source's address.
    pub(super) source: &'v str,
    /// The language of the source, where it is said.
    pub(super) language: Option<String>,
    /// The words quoted, where any are.
    pub(super) quote: Option<Quote>,
}

/// What an annotation is about: one target or more.
pub(super) fn targets<'v>(annotation: &Node<'v>) -> Result<Vec<Target<'v>>> {
    let target = annotation.need("target", "what the annotation is about")?;
    target.items().iter().map(self::target).collect()
}

fn target<'v>(target: &Node<'v>) -> Result<Target<'v>> {
    let Some(source) = target.at("source") else {
        return Ok(Target { source: target.name()?, language: None, quote: None });
    };
    let selectors = target.items_at("selector");
    let quote = selectors.iter().find_map(quote_selector).map(|selector| quote(&selector));
    Ok(Target { source: source.name()?, language: language(&source), quote: quote.transpose()? })
}

/// The quote selector itself, or one that a selector is refined by.
fn quote_selector<'v>(selector: &Node<'v>) -> Option<Node<'v>> {
    if selector.has("type", "TextQuoteSelector") {
        return Some(selector.clone());
    }
    selector.items_at("refinedBy").iter().find_map(quote_selector)
}

fn quote(selector: &Node<'_>) -> Result<Quote> {
    Ok(Quote {
        exact: selector.string_at("exact", "the words quoted")?,
        prefix: selector.string_if("prefix")?.unwrap_or_default(),
        suffix: selector.string_if("suffix")?.unwrap_or_default(),
    })
}

/// The language of a resource, the first where there are several.
fn language(resource: &Node<'_>) -> Option<String> {
    let languages = resource.items_at("language");
    languages.first()?.string().ok().map(str::to_owned)
}

/// What an annotation says, and in which language: the first of its bodies that is a text and is
/// there for no tag.
pub(super) fn says(annotation: &Node<'_>) -> Result<Option<(String, Option<String>)>> {
    if let Some(value) = annotation.string_if("bodyValue")? {
        return Ok(Some((value, None)));
    }
    for body in annotation.items_at("body") {
        if body.has("type", "TextualBody") && !body.has("purpose", "tagging") {
            let value = body.string_at("value", "the text of the body")?;
            return Ok(Some((value, language(&body))));
        }
    }
    Ok(None)
}
