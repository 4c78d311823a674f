//! The words for annotations that become a comparison.

use super::Counted;

/// The words for annotations.
#[allow(missing_docs)] // a field's English text says more than a sentence about it would
#[derive(Debug, PartialEq, Eq)]
pub struct ImportingWords {
    pub pasted: &'static str,
    pub reading: &'static str,
    pub refused: &'static str,
    pub too_few: &'static str,
    pub left_out: Counted,
    pub title: &'static str,
    pub about: &'static str,
    pub text_of: &'static str,
    pub sheet: &'static str,
    pub no_text: &'static str,
    pub none: &'static str,
    pub make: &'static str,
    pub leave: &'static str,
}

/// English.
pub const IMPORTING: ImportingWords = ImportingWords {
    pasted: "What was pasted",
    reading: "Reading {name} …",
    refused: "No comparison can be made of {name}. Nothing here has changed.",
    too_few: "A comparison needs the texts of at least two sources: choose a sheet for each.",
    left_out: Counted { one: "1 thing was left out", other: "{n} things were left out" },
    title: "Texts for {name}",
    about: "These annotations quote words, but do not hold the texts that they stand in. Paste each \
            text into a sheet below, and say here which sheet is which. What the annotations say \
            becomes claims, each a suggestion for you to decide on.",
    text_of: "Text of {source}",
    sheet: "{article} ({words})",
    no_text: "no text yet",
    none: "Leave it out",
    make: "Make a draft of the annotations",
    leave: "Do without the annotations",
};
