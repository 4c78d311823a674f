//! The comparison of what several sources say about one event, as values: the file format, its
//! checks, where quotes stand in the texts, and how the claims relate.
//!
//! Pure: no screen, no clock, no files, no network. The way from bytes to pixels is a chain of
//! functions, each total:
//!
//! ```text
//! json::Value --read--> format::File --check--> model::Comparison + Vec<Diagnostic>
//!                                    (anchor places each quote on the way)
//! model::Comparison --collate--> collate::Collation --> what a view shows
//! ```

pub mod anchor;
pub mod check;
pub mod collate;
pub mod diagnostic;
pub mod format;
pub mod json;
pub mod markup;
pub mod model;
#[doc(hidden)]
pub mod order;
pub mod read;
pub mod reanchor;
pub mod select;
pub mod text;

#[doc(no_inline)]
pub use crate::{
    check::{Checked, Rules, check},
    collate::Collation,
    diagnostic::Diagnostic,
    model::Comparison,
};
