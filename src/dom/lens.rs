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
    all(root, &format!("{PARTS}{unlike}")).iter().for_each(toggle);
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
            toggle(&part);
        }
        mark_own(&part, voice);
    }
}

fn toggle(part: &Element) {
    // A part that refuses keeps its look, as below.
    let _ = part.toggle_attribute("data-lens");
}

fn mark_own(within: &Element, voice: Option<usize>) {
    let own = voice.map(|voice| format!("[data-voices~='{voice}']"));
    let others = match &own {
        Some(own) => format!("[data-own]:not({own})"),
        None => "[data-own]".to_owned(),
    };
    for element in all(within, &others) {
        // An element that refuses keeps its look: nothing else depends on it.
        let _ = element.remove_attribute("data-own");
    }
    if let Some(own) = own {
        for element in all(within, &format!("{own}:not([data-own])")) {
            let _ = element.set_attribute("data-own", "true");
        }
    }
}
