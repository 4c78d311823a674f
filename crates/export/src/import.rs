//! Web Annotations (<https://www.w3.org/TR/annotation-model/>) read as a comparison file: our own
//! exports whole, those of other programs as a draft. It must not know how exports are made: that
//! is [`mod@crate::web_annotation`].

use core::fmt;

use source_comparison_core::{format::File, json::Value};

use self::node::Node;
use crate::{
    error::{Kind, Result},
    vocabulary as word,
};

mod annotations;
mod foreign;
mod node;
mod own;
mod own_cast;
mod own_claims;

/// The text of a source, which annotations of other programs do not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuppliedText<'t> {
    /// The source's address, as the annotations write it.
    pub source: &'t str,
    /// Its text; an empty line ends a paragraph.
    pub text: &'t str,
}

/// What reading annotations gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The file; not checked yet.
    pub file: File,
    /// What did not become part of it, in the order of the annotations.
    pub skipped: Vec<Skipped>,
}

/// Something that a comparison has no place for, or that lacks what one needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// What it is: an annotation's id or its place in the document, or a source.
    pub what: String,
    /// Why it was left out.
    pub why: &'static str,
}

impl fmt::Display for Skipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is left out: {}", self.what, self.why)
    }
}

/// Reads a collection, a page, a list or a single one of annotations.
///
/// An export of ours gives back the comparison that it was made from; `texts` are not needed then.
/// Of other annotations, each that quotes a source whose text is supplied becomes a claim without
/// an account, marked as a suggestion: the draft is for an editor to decide on. Linear in the
/// annotations and the texts.
///
/// # Errors
///
/// Where the text is not JSON, nests deeper than 32 levels, is no annotation document, has a value
/// of another shape than the standard says, or where fewer than two of the annotated sources have
/// their text in `texts`.
pub fn import(annotations: &str, texts: &[SuppliedText<'_>]) -> Result<Imported> {
    let value: Value =
        serde_json::from_str(annotations).map_err(|error| Kind::NotJson(error.to_string()))?;
    let root = Node::root(&value);
    if root.at(word::VERSION).is_some() {
        own::import(&root, texts)
    } else {
        foreign::import(&root, texts)
    }
}
