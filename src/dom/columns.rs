//! Linked columns: while long articles scroll in columns of their own, one takes the other along by
//! the same share of its length.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::geometry::all;
use crate::state::ViewState;

/// Listens to both sheets while they are linked.
#[hook]
pub(super) fn use_linked_columns(root: &NodeRef, state: &Rc<ViewState>) {
    let root = root.clone();
    use_effect_with((state.columns, state.shown), move |_| {
        let root = root.cast::<HtmlElement>();
        let linked = root
            .as_ref()
            .is_some_and(|root| root.get_attribute("data-columns").as_deref() == Some("linked"));
        let sheets = root.filter(|_| linked).map(|root| all(&root, ".sheet")).unwrap_or_default();
        let listeners = listeners(&sheets);
        move || drop(listeners)
    });
}

fn listeners(sheets: &[Element]) -> Vec<EventListener> {
    // The column that was moved by the other one; its own event is not to move that one back.
    let moved: Rc<Cell<Option<usize>>> = Rc::new(Cell::new(None));
    let pairs = sheets.iter().enumerate();
    pairs
        .map(|(index, sheet)| {
            let (sheet, moved) = (sheet.clone(), Rc::clone(&moved));
            let others: Vec<(usize, Element)> = sheets
                .iter()
                .cloned()
                .enumerate()
                .filter(|(other, _)| *other != index)
                .collect();
            EventListener::new(&sheet.clone(), "scroll", move |_| {
                if moved.take() == Some(index) {
                    return;
                }
                for (other_index, other) in &others {
                    let to = share(&sheet) * f64::from(room(other));
                    #[allow(clippy::cast_possible_truncation)] // pixels on a screen fit
                    let to = to.round() as i32;
                    if other.scroll_top() != to {
                        moved.set(Some(*other_index));
                        other.set_scroll_top(to);
                    }
                }
            })
        })
        .collect()
}

fn room(column: &Element) -> i32 {
    (column.scroll_height() - column.client_height()).max(0)
}

fn share(column: &Element) -> f64 {
    f64::from(column.scroll_top()) / f64::from(room(column).max(1))
}
