//! The forms that other programs read, by the names that the command line gives them. What they hold
//! is the export crate's.

use source_comparison_core::Comparison;
use source_comparison_export::{
    ByteOrderMark, claims_csv, markdown, relations_csv, schema_org, tei, web_annotation,
};

/// A form that other programs read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// W3C Web Annotation, JSON-LD.
    WebAnnotation,
    /// schema.org JSON-LD.
    SchemaOrg,
    /// TEI P5.
    Tei,
    /// Comma-separated values, one row for each claim.
    Claims,
    /// Comma-separated values, one row for each claim on each side of each relation.
    Relations,
    /// A document to be read.
    Markdown,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 6] = [
        Self::WebAnnotation,
        Self::SchemaOrg,
        Self::Tei,
        Self::Claims,
        Self::Relations,
        Self::Markdown,
    ];

    /// How a file in this form is called, after the name of the comparison.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::WebAnnotation => "annotations.jsonld",
            Self::SchemaOrg => "schema-org.jsonld",
            Self::Tei => "tei.xml",
            Self::Claims => "claims.csv",
            Self::Relations => "relations.csv",
            Self::Markdown => "md",
        }
    }

    /// The form whose files end so.
    pub fn with_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.ending() == ending)
    }

    /// A comparison in this form; the mark is for tables only.
    pub fn write(self, comparison: &Comparison, mark: ByteOrderMark) -> String {
        match self {
            Self::WebAnnotation => web_annotation(comparison),
            Self::SchemaOrg => schema_org(comparison),
            Self::Tei => tei(comparison),
            Self::Claims => claims_csv(comparison, mark),
            Self::Relations => relations_csv(comparison, mark),
            Self::Markdown => markdown(comparison),
        }
    }
}
