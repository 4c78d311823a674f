//! Keys, which act only while the keyboard's focus is inside the comparison.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::geometry::{all, first_shown};
use super::open_help;
use super::paragraph::next_found;
use crate::components::Act;
use crate::state::{Action, Direction, ViewState};

/// Does what a key asks for, if it is one of ours and nobody is typing.
pub(super) fn follow(event: &KeyboardEvent, root: &HtmlElement, state: &ViewState, act: &Act) {
    if event.key() == "Enter"
        && let Some(field) = event.target_dyn_into_element()
        && field.get_attribute("type").as_deref() == Some("search")
    {
        event.prevent_default();
        next_found(root, &field);
        return;
    }
    let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
    if modified || event.is_composing() || event.default_prevented() || is_typing(event) {
        return;
    }
    let key = event.key();
    if key == "?" {
        event.prevent_default();
        open_help(root);
    } else if key == "Escape" {
        close(root, state, act);
    } else if let Some(action) = action(&key, state) {
        event.prevent_default();
        act.emit(action);
    }
}

/// What a key does, if it does anything.
fn action(key: &str, state: &ViewState) -> Option<Action> {
    match key {
        "n" => Some(Action::StepClaim(Direction::Next)),
        "p" => Some(Action::StepClaim(Direction::Previous)),
        "c" => Some(Action::StepConflict(Direction::Next)),
        "C" => Some(Action::StepConflict(Direction::Previous)),
        "o" => Some(Action::GoToCounterpart),
        "0" => Some(Action::ChooseAccount(None)),
        digit => {
            let place = digit.parse::<usize>().ok()?.checked_sub(1)?;
            let account = state.order.get(place).filter(|_| digit.len() == 1)?;
            Some(Action::ChooseAccount(Some(*account)))
        }
    }
}

/// Closes the card; the keyboard's focus goes back to the passage if it was in the card.
fn close(root: &HtmlElement, state: &ViewState, act: &Act) {
    if state.focus.is_none() {
        return;
    }
    let button = first_shown(root, "button.number[aria-expanded='true']");
    if let Some(button) = button {
        let _ = button.focus();
    }
    act.emit(Action::Close);
}

/// Whether the key goes into a field. Radios and checkboxes are none, but keep their arrows.
fn is_typing(event: &KeyboardEvent) -> bool {
    let path = event.composed_path();
    let Ok(target) = path.get(0).dyn_into::<Element>() else { return false };
    let field = match target.tag_name().as_str() {
        "INPUT" => {
            let kind = target.get_attribute("type").unwrap_or_default();
            !matches!(kind.as_str(), "radio" | "checkbox")
        }
        "TEXTAREA" | "SELECT" => true,
        _ => false,
    };
    field
        || target
            .closest("[contenteditable]:not([contenteditable='false'])")
            .ok()
            .flatten()
            .is_some()
}

/// Arrow keys, Home and End among the claim buttons of one article, where there are too many to
/// tab through.
pub(crate) fn rove(event: &KeyboardEvent, claims: usize) {
    let Some(target) = event.target_dyn_into_element() else { return };
    let step = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => Step::By(1),
        "ArrowLeft" | "ArrowUp" => Step::By(-1),
        "Home" => Step::First,
        "End" => Step::Last,
        _ => return,
    };
    if claims < 2 || target.class_name() != "number" {
        return;
    }
    let Some(sheet) = target.closest(".sheet").ok().flatten() else { return };
    let buttons = all(&sheet, "button.number");
    let Some(at) = buttons.iter().position(|button| *button == target) else { return };
    let next = match step {
        Step::By(1) => at + 1,
        Step::By(_) => at.wrapping_sub(1),
        Step::First => 0,
        Step::Last => buttons.len() - 1,
    };
    if let Some(button) = buttons.get(next).and_then(|button| button.dyn_ref::<HtmlElement>()) {
        event.prevent_default();
        let _ = button.focus();
    }
}

enum Step {
    By(i8),
    First,
    Last,
}

/// The element a key event began at.
trait TargetElement {
    fn target_dyn_into_element(&self) -> Option<Element>;
}

impl TargetElement for KeyboardEvent {
    fn target_dyn_into_element(&self) -> Option<Element> {
        self.target()?.dyn_into().ok()
    }
}
