//! Acts in two frames: what the reader has to see at once, and what follows from it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, prelude::Closure};
use yew::UseReducerDispatcher;

use super::geometry::window;
use crate::state::{Action, ViewState};

/// How long an act waits at most for the frame before it, in milliseconds: frames stop where nobody
/// is looking.
const LONGEST: u32 = 250;

/// Hands acts on to the state: each in its turn, some only when the frame that they began is on the
/// screen.
#[derive(Clone)]
pub(crate) struct Acts {
    state: UseReducerDispatcher<ViewState>,
    waiting: Rc<RefCell<Waiting>>,
}

/// Acts whose frame is not on the screen yet, and what ends the wait in any case.
#[derive(Default)]
struct Waiting {
    actions: Vec<Action>,
    longest: Option<Timeout>,
}

impl Acts {
    pub(crate) fn new(state: UseReducerDispatcher<ViewState>) -> Self {
        Self { state, waiting: Rc::default() }
    }

    /// Hands an act on, after those that wait.
    pub(crate) fn now(&self, action: Action) {
        self.catch_up();
        self.state.dispatch(action);
    }

    /// Hands an act on when what is on its way to the screen has got there.
    pub(crate) fn after_paint(&self, action: Action) {
        let mut waiting = self.waiting.borrow_mut();
        waiting.actions.push(action);
        if waiting.longest.is_some() {
            return;
        }
        let catch_up = {
            let acts = self.clone();
            move || acts.catch_up()
        };
        let after_frame = {
            let catch_up = catch_up.clone();
            Closure::once_into_js(move || Timeout::new(0, catch_up).forget())
        };
        waiting.longest = Some(Timeout::new(LONGEST, catch_up));
        if let Some(window) = window() {
            // Where there are no frames, the time above ends the wait.
            let _ = window.request_animation_frame(after_frame.unchecked_ref());
        }
    }

    fn catch_up(&self) {
        for action in self.waiting.take().actions {
            self.state.dispatch(action);
        }
    }
}
