//! The only part of the widget that touches the page: keys, scrolling, levelling, copying,
//! printing. Everything here runs after drawing, in a browser; none of it decides what is shown.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use self::geometry::window;
pub(crate) use self::keys::rove;
use self::level::Acting;
use crate::components::Act;
use crate::state::{Action, Origin, ViewState};

mod columns;
mod connector;
mod copy;
mod geometry;
mod keys;
mod level;
mod overview;

/// What the root element listens to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Screen {
    pub(crate) onclick: Callback<MouseEvent>,
    pub(crate) onkeydown: Callback<KeyboardEvent>,
}

/// Whether the reader is selecting words, so that a click means no more than that.
pub(crate) fn has_selection() -> bool {
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Keeps the page in step with the state, and returns the root's listeners.
#[hook]
pub(crate) fn use_screen(root: &NodeRef, state: &Rc<ViewState>, act: &Act) -> Screen {
    let acting: Rc<RefCell<Option<Acting>>> = use_mut_ref(|| None);
    use_levelling(root, state, &acting);
    use_following(root);
    columns::use_linked_columns(root, state);
    let onclick = {
        let (root, act) = (root.clone(), act.clone());
        let acting = Rc::clone(&acting);
        Callback::from(move |event: MouseEvent| {
            let Some(target) = event.target_dyn_into::<Element>() else { return };
            *acting.borrow_mut() = level::acting(&target);
            let Some(root) = root.cast::<HtmlElement>() else { return };
            copy::copy_clicked(&target, &act);
            overview::follow_click(&event, &target);
            if target.closest("[data-skip]").ok().flatten().is_some() {
                focus_end(&root);
            }
        })
    };
    let onkeydown = {
        let (root, act) = (root.clone(), act.clone());
        let state = Rc::clone(state);
        Callback::from(move |event: KeyboardEvent| {
            let Some(root) = root.cast::<HtmlElement>() else { return };
            keys::follow(&event, &root, &state, &act);
        })
    };
    Screen { onclick, onkeydown }
}

fn focus_end(root: &HtmlElement) {
    let end = root.query_selector(":scope > .end").ok().flatten();
    if let Some(end) = end.and_then(|end| end.dyn_into::<HtmlElement>().ok()) {
        // A page that refuses the focus keeps it where it was.
        let _ = end.focus();
    }
}

/// After each change of what is open: sheets level, the keyboard's focus along, the line drawn.
#[hook]
fn use_levelling(root: &NodeRef, state: &Rc<ViewState>, acting: &Rc<RefCell<Option<Acting>>>) {
    let root = root.clone();
    let acting = Rc::clone(acting);
    let dependencies =
        (state.focus, state.shown, state.current, state.view, state.columns, state.origin);
    let account = state.account;
    use_effect_with((dependencies, account), move |((focus, _, _, _, _, origin), _)| {
        if let Some(root) = root.cast::<HtmlElement>() {
            let acting = acting.borrow_mut().take();
            level::align(&root, focus.is_some(), acting.as_ref());
            if focus.is_some() && *origin == Origin::Step {
                level::focus_open(&root);
            }
            if focus.is_some() && *origin == Origin::Elsewhere {
                level::show_open(&root);
            }
            connector::draw(&root);
            overview::follow(&root);
        }
    });
}

/// While the page scrolls or changes size: the line and the overviews follow.
#[hook]
fn use_following(root: &NodeRef) {
    let root = root.clone();
    use_effect_with((), move |()| {
        let options = EventListenerOptions { passive: true, ..run_in_capture() };
        let follow = move |_: &Event| {
            if let Some(root) = root.cast::<HtmlElement>() {
                connector::draw(&root);
                overview::follow(&root);
            }
        };
        let follow = Rc::new(follow);
        let listeners: Vec<EventListener> = window()
            .into_iter()
            .flat_map(|window| {
                ["scroll", "resize", "transitionend"].map(|kind| {
                    let follow = Rc::clone(&follow);
                    EventListener::new_with_options(&window, kind, options, move |event| {
                        follow(event);
                    })
                })
            })
            .collect();
        move || drop(listeners)
    });
}

/// Scrolling of inner columns does not bubble, so it is heard on the way down.
const fn run_in_capture() -> EventListenerOptions {
    EventListenerOptions { phase: gloo::events::EventListenerPhase::Capture, passive: true }
}

/// Whether the page is being printed, so that everything has to be drawn.
#[hook]
pub(crate) fn use_printing() -> bool {
    let printing = use_state_eq(|| false);
    let setter = printing.setter();
    use_effect_with((), move |()| {
        let listeners: Vec<EventListener> = window()
            .into_iter()
            .flat_map(|window| {
                [("beforeprint", true), ("afterprint", false)].map(|(kind, on)| {
                    let setter = setter.clone();
                    EventListener::new(&window, kind, move |_| setter.set(on))
                })
            })
            .collect();
        move || drop(listeners)
    });
    *printing
}

/// Opens the help, which is part of the reading options.
fn open_help(root: &HtmlElement) {
    let options = root.query_selector("details.options").ok().flatten();
    if let Some(options) = options {
        let open = options.has_attribute("open");
        let done = if open {
            options.remove_attribute("open")
        } else {
            options.set_attribute("open", "")
        };
        let summary = options.query_selector("summary").ok().flatten();
        if let (Ok(()), Some(summary)) = (done, summary.and_then(|it| it.dyn_into::<HtmlElement>().ok()))
        {
            let _ = summary.focus();
        }
    }
}

/// What a key does, if it does anything.
type KeyAction = Option<Action>;
