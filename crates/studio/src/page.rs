//! The only part of the studio that touches the browser: the worker, files, the clipboard, parsing
//! what was pasted. It decides nothing: what it meets becomes an action.

pub(crate) use self::{
    analysis::Analysis,
    intake::{insert, pasted_annotations, pasted_html, read_html, take_files},
    press::{Order, Piece, pieces, read_annotations, write},
    preview::{Shown, copy, own_site, print, show, when_ready},
    shelf::{Version, use_shelf, versions},
};
pub use self::{press::Press, shelf::Shelf};

mod analysis;
mod intake;
mod press;
mod preview;
mod shelf;
