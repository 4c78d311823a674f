//! What is published of a comparison: pages that need no program, what a newsroom pastes into its
//! own pages, and the forms that other programs read.
//!
//! Pure: text in, text out, the same bytes for the command line and for the studio's page. It must
//! not know files, screens or clocks. What the pages hold is drawn by the widget's own components.

pub use crate::{
    addresses::Addresses,
    error::Error,
    form::Form,
    page::{
        Document, Program, Rendering, Styles, children, document, linked, single_file, slotted,
    },
    snippets::{Embedding, Snippet},
    sound::Sound,
};

mod addresses;
mod error;
mod form;
mod markup;
mod page;
mod snippets;
mod sound;
