//! The comparison's own size, which changes when it is shown again, when a part of it opens, or when
//! its column does.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};

use super::redraw;

/// Draws anew what depends on sizes, until it is dropped.
#[derive(Debug)]
pub(super) struct SizeWatch {
    observer: ResizeObserver,
    _redraw: Closure<dyn FnMut()>,
}

impl SizeWatch {
    pub(super) fn new(root: HtmlElement) -> Option<Self> {
        let observed = root.clone();
        let redraw: Closure<dyn FnMut()> = Closure::new(move || redraw(&root));
        let observer = ResizeObserver::new(redraw.as_ref().unchecked_ref()).ok()?;
        observer.observe(&observed);
        Some(Self { observer, _redraw: redraw })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
