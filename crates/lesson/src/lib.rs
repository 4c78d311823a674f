//! The classroom view of a comparison. A pupil asks who is speaking, reads and marks unaided, then
//! lays the own reading beside the editor's, weighs what confirms what, and writes.
//!
//! What can be decided without a screen is: [`work`] holds everything a pupil does, [`judging`]
//! compares it with the editor's reading, [`desk`] is the whole state and is changed by actions
//! only. `page` alone touches the browser, `components` draw. Nothing is stored, and nothing is
//! sent anywhere.

// `markup!` takes a step for each part of a tag.
#![recursion_limit = "512"]

#[macro_use(markup)]
extern crate source_comparison;

mod components;
pub mod desk;
#[cfg(feature = "web")]
pub mod element;
pub mod judging;
mod page;
pub mod report;
#[cfg(test)]
mod samples;
pub mod settings;
pub mod tables;
pub mod veil;
pub mod words;
pub mod work;

pub use crate::components::lesson::{LessonView, LessonViewProps};
