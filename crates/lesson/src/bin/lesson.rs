//! The wasm of the classroom view. Nothing runs by itself: the loader makes each lesson.

#[doc(hidden)]
pub use source_comparison_lesson::element::LessonWidget;

fn main() {}
