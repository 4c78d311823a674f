//! Comparisons in the forms that other programs read: Web Annotation, schema.org, TEI, CSV and
//! Markdown; and the way back from Web Annotation.
//!
//! Pure: text in, text out. It must not know files, screens or clocks; the same comparison gives
//! the same bytes. What each form holds and what it loses is in `docs/exports.md`.
//!
//! Everything is made from a checked [`Comparison`](source_comparison_core::Comparison). Its texts
//! are foreign: each module escapes them for its own form, in one place.

pub use crate::{
    csv::{ByteOrderMark, Sheet, claims_csv, relations_csv},
    error::Error,
    import::{Imported, Skipped, SuppliedText, import},
    markdown::markdown,
    plain_text::PlainText,
    schema_org::schema_org,
    tei::tei,
    web_annotation::web_annotation,
};

mod csv;
mod error;
mod import;
mod json;
mod markdown;
mod names;
mod plain_text;
mod schema_org;
mod tei;
pub mod vocabulary;
mod web_annotation;
