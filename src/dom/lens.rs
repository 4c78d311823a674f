//! An account's lens: what is its own is marked as such, so that the style sheet brings it forward.
//! Only what changes is touched, and in the frame of the choice only what is on the screen; a rule
//! for each account, or one that hung on the root, would have the browser style all anew.

use web_sys::{Element, HtmlElement};

use super::geometry::{all, window_height};

/// The parts that the style sheet lets a lens fall on.
const PARTS: &str = ":is(.headline,.block,.card,.question-cards,.overview,.ledger-view)";
/// Those that are read, so that one looks at them while one chooses.
const READ: &str = ".headline,.block,.card,.question-cards";

/// Marks what is of the voice with this index, and nothing else.
pub(super) fn follow(root: &HtmlElement, voice: Option<usize>) {
    let unlike = if voice.is_some() { ":not([data-lens])" } else { "[data-lens]" };
    all(root, &format!("{PARTS}{unlike}")).iter().for_each(|part| toggle(part, "data-lens"));
    mark_own(root, voice);
}

/// The same for what is on the screen; the rest has to follow.
pub(super) fn follow_on_screen(root: &HtmlElement, voice: Option<usize>) {
    let height = window_height();
    let mut parts = all(root, READ);
    // All are looked at before any is touched: after that, each look would cost a layout.
    parts.retain(|part| {
        let rect = part.get_bounding_client_rect();
        rect.bottom() > 0.0 && rect.top() < height
    });
    for part in parts {
        if part.has_attribute("data-lens") != voice.is_some() {
            toggle(&part, "data-lens");
        }
        mark_own(&part, voice);
    }
}

/// A part that refuses keeps its look: nothing else depends on it.
fn toggle(part: &Element, name: &str) {
    let _ = part.toggle_attribute(name);
}

fn mark_own(within: &Element, voice: Option<usize>) {
    let unlike = match voice.map(|voice| format!("[data-voices~='{voice}']")) {
        Some(own) => format!("[data-own]:not({own}),{own}:not([data-own])"),
        None => "[data-own]".to_owned(),
    };
    all(within, &unlike).iter().for_each(|element| toggle(element, "data-own"));
}
