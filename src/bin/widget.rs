//! The wasm of the custom element. Nothing runs by itself: the loader makes each widget.

#[doc(hidden)]
pub use source_comparison::element::Widget;

fn main() {}
