//! What collation promises of any comparison that the checker lets through.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)] // a test may fail loudly

#[path = "collate/answers.rs"]
mod answers;
#[path = "collate/drafts.rs"]
mod drafts;
#[path = "collate/ledger.rs"]
mod ledger;
#[path = "collate/runs.rs"]
mod runs;
#[path = "collate/scripts.rs"]
mod scripts;
#[path = "collate/sizes.rs"]
mod sizes;
