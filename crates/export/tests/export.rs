//! Every export, over a small invented comparison that uses all of the format, the published one,
//! and texts that try to get out of their form.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)] // a test may fail loudly
#![allow(clippy::string_slice)] // as above

#[path = "../../../tests/views/corpora.rs"]
mod corpora;

mod export {
    mod annotation_model;
    mod comparisons;
    mod csv;
    mod documentation;
    mod foreign_annotations;
    mod hostile;
    mod markdown;
    mod own_annotations;
    mod schema_org;
    mod snapshots;
    mod tei;
    mod web_annotation;
}
