//! Where a comparison is made. Two or more articles go in; a machine proposes claims and how they
//! relate; an editor decides; a comparison file comes out. All of it stays in the browser.
//!
//! What can be decided without a screen is: [`desk`] holds the whole state and is changed by
//! actions only, [`files`] reads and writes comparison files. `page` alone touches the browser,
//! `components` draw.

mod components;
pub mod desk;
pub mod edit;
pub mod entry;
pub mod files;
pub mod gather;
pub mod history;
pub mod lint;
pub mod lookup;
#[cfg(test)]
mod mending;
mod page;
pub mod passage;
pub mod queue;
pub mod review;
#[cfg(test)]
mod samples;
pub mod sheet;
pub mod snapshot;
pub mod subject;
pub mod words;

pub use crate::components::studio::{Studio, StudioProps};
pub use crate::page::{Press, Shelf};
