//! A widget that sets what different sources say about one event side by side: the articles with
//! their claims marked, the accounts of the parties to switch between, and the reasons why claims
//! match or conflict.
//!
//! [`SourceComparison`] is an ordinary Yew component. It takes a checked comparison and shows it;
//! it fetches nothing and keeps nothing.
//!
//! ```
//! use std::rc::Rc;
//!
//! use source_comparison::{Comparison, SourceComparison};
//! use yew::prelude::*;
//!
//! #[derive(PartialEq, Properties)]
//! struct ArticlePageProps {
//!     comparison: Rc<Comparison>,
//! }
//!
//! #[component]
//! fn ArticlePage(props: &ArticlePageProps) -> Html {
//!     html! { <SourceComparison comparison={props.comparison.clone()} heading_level={3} /> }
//! }
//! ```
//!
//! A comparison comes out of a file by [`source_comparison_core::check::check_value`].

// `markup!` takes a step for each part of a tag.
#![recursion_limit = "512"]

/// For the views of this widget and of the lesson.
#[doc(hidden)]
#[macro_use]
pub mod markup;

mod components;
mod dom;
#[cfg(feature = "web")]
pub mod element;
pub mod exchange;
mod same;
mod search;
pub mod state;
pub mod words;

pub use source_comparison_core as core;
#[doc(no_inline)]
pub use source_comparison_core::{Collation, Comparison, Diagnostic};

pub use crate::components::faults::{Faults, FaultsProps};
pub use crate::components::selectable_text::{SelectableText, SelectableTextProps};
pub use crate::components::source_comparison::{SourceComparison, SourceComparisonProps};
#[cfg(feature = "ssr")]
pub use crate::components::static_comparison::{StaticComparison, StaticComparisonProps};
