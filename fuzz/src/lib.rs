//! What the targets share: files invented from bytes, and what must hold of any comparison.
//!
//! A target stops at the first thing that does not hold; it says in words what that is.

#![allow(clippy::panic)] // a target reports by stopping

pub mod dice;
pub mod edited;
pub mod invented;
pub mod sound;
