//! What a class made of a comparison: the work files of a lesson laid over each other. It counts,
//! and names nobody: a work file holds no name, and the names of the files are not shown.
//!
//! [`mod@tally`] counts without a screen, [`room`] is the whole state, [`sheet`] writes a table for
//! spreadsheets; `components` draw, and `page` alone touches the browser.

mod components;
mod page;
pub mod room;
pub mod sheet;
pub mod tally;
pub mod words;

pub use crate::components::class_view::{ClassView, ClassViewProps};
