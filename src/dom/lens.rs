//! An account's lens: what is its own is marked as such, so that the style sheet brings it forward.
//! Only what changes is touched; a rule for each account would have the browser style all anew.

use web_sys::HtmlElement;

use super::geometry::all;

/// Marks what is of the voice with this index, and nothing else; the root says whether there is one.
pub(super) fn follow(root: &HtmlElement, voice: Option<usize>) {
    if root.has_attribute("data-lens") != voice.is_some() {
        // A root that refuses keeps its look, as below.
        let _ = root.toggle_attribute("data-lens");
    }
    let own = voice.map(|voice| format!("[data-voices~='{voice}']"));
    let others = match &own {
        Some(own) => format!("[data-own]:not({own})"),
        None => "[data-own]".to_owned(),
    };
    for element in all(root, &others) {
        // An element that refuses keeps its look: nothing else depends on it.
        let _ = element.remove_attribute("data-own");
    }
    if let Some(own) = own {
        for element in all(root, &format!("{own}:not([data-own])")) {
            let _ = element.set_attribute("data-own", "true");
        }
    }
}
