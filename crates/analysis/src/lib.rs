//! Proposes a comparison: articles go in as text, a draft comparison file comes out, with what is
//! said, who says it, and how it relates. An editor decides; a false conflict is worse than a
//! missed one, so what the rules cannot compare is left alone.
//!
//! Pure: no screen, no clock, no files, no network, no model. The same texts give the same bytes.
//!
//! ```
//! use source_comparison_analysis::{Flow, Source, SourceKind, suggest};
//!
//! let one = "Fire at the mill\n\nThe fire killed 12 people on Monday, police said.";
//! let other = "Mill burns down\n\nThe fire killed 15 people on Monday, the mayor said.";
//! let sources = [
//!     Source { name: "one.txt", kind: SourceKind::Text, text: one },
//!     Source { name: "other.txt", kind: SourceKind::Text, text: other },
//! ];
//! let draft = suggest(&sources, &mut |_stage| Flow::Continue)?;
//! assert_eq!(draft.file.articles.len(), 2);
//! # Ok::<(), source_comparison_analysis::Error>(())
//! ```

pub use crate::{
    again::{Again, TakenOut, again, as_html},
    error::Error,
    explained::{Explained, Gate, Verdict},
    suggest::{Draft, Flow, Source, SourceKind, Stage, blocks, suggest},
};

mod accounts;
mod again;
mod align;
mod article;
mod attribution;
mod candidates;
mod claims;
mod compare;
mod days;
mod draft;
mod error;
mod explained;
mod facets;
mod fold;
mod furniture;
mod groups;
mod intake;
mod json;
mod language;
mod letters;
mod lexemes;
mod maps;
mod names;
mod notes;
mod order;
mod questions;
mod quotes;
mod relate;
mod sentences;
mod sketch;
pub mod stages;
mod stem;
mod story;
mod suggest;
mod tags;
mod terms;
mod tokens;
mod vocabulary;
mod words;
