//! Where quotes are found, and where they must not be.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may fail loudly
#![allow(clippy::indexing_slicing, clippy::string_slice)] // the same

#[path = "anchor/cases.rs"]
mod cases;
#[path = "anchor/hypothesis.rs"]
mod hypothesis;
#[path = "anchor/invented.rs"]
mod invented;
#[path = "anchor/mutations.rs"]
mod mutations;
#[path = "anchor/properties.rs"]
mod properties;
#[path = "anchor/repeats.rs"]
mod repeats;
#[path = "anchor/scores.rs"]
mod scores;
#[path = "anchor/twins.rs"]
mod twins;
