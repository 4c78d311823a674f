//! The only part of the studio that touches the browser: the worker, files, the clipboard, parsing
//! what was pasted. It decides nothing: what it meets becomes an action.

pub use self::shelf::Shelf;
pub(crate) use self::{
    analysis::Analysis,
    download::download,
    intake::{insert, pasted_html, read_html, take_files},
    shelf::{Version, use_shelf, versions},
};

mod analysis;
mod download;
mod intake;
mod shelf;
