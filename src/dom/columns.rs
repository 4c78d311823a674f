//! Linked columns: while long articles scroll in columns of their own, one takes the other along by
//! the same share of its length.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::geometry::all;

/// Remembers which column was moved by the other one: its own event is not to move that one back.
#[derive(Debug, Default)]
pub(super) struct LinkedColumns {
    moved: Cell<Option<usize>>,
}

impl LinkedColumns {
    /// Takes the other sheet along when one of two linked ones scrolls.
    pub(super) fn follow(&self, root: &HtmlElement, event: &Event) {
        // While a claim is open its passages stand level, which the same share would undo.
        let linked = root.get_attribute("data-columns").as_deref() == Some("linked");
        if !linked || root.has_attribute("data-opened") {
            return;
        }
        let Some(scrolled) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else {
            return;
        };
        let sheets = all(root, ".sheet");
        let Some(index) = sheets.iter().position(|sheet| *sheet == scrolled) else { return };
        if self.moved.take() == Some(index) {
            return;
        }
        let to = share(&scrolled);
        for (other_index, other) in sheets.iter().enumerate().filter(|(at, _)| *at != index) {
            #[allow(clippy::cast_possible_truncation)] // pixels on a screen fit
            let to = (to * f64::from(room(other))).round() as i32;
            if other.scroll_top() != to {
                self.moved.set(Some(other_index));
                other.set_scroll_top(to);
            }
        }
    }
}

fn room(column: &Element) -> i32 {
    (column.scroll_height() - column.client_height()).max(0)
}

fn share(column: &Element) -> f64 {
    f64::from(column.scroll_top()) / f64::from(room(column).max(1))
}
