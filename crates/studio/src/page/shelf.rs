//! The shelf of this device, and the desk kept on it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DomException, VisibilityState};
use yew::prelude::*;

use crate::desk::{Action, Desk, Keeping, Stage, Wish};
use crate::snapshot;

/// How long it takes from a change until it is kept, in milliseconds: also while more is being
/// changed, so that never more than that is lost.
const UNKEPT: u32 = 300;

/// Steps that are kept where a device has no room for all.
const FEW_STEPS: usize = 100;

#[wasm_bindgen]
extern "C" {
    /// Where texts are kept on this device: see `src/loader/shelf.js`.
    #[derive(Clone, Debug, PartialEq)]
    pub type Shelf;

    #[wasm_bindgen(method, catch)]
    async fn open(this: &Shelf, take_over: bool, told: &Function) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn list(this: &Shelf) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn read(this: &Shelf, key: Option<u32>) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn write(this: &Shelf, title: &str, text: &str, as_new: bool)
    -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn clear(this: &Shelf) -> Result<JsValue, JsValue>;
}

/// A version on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Version {
    /// Its key.
    pub(crate) key: u32,
    /// What it is called.
    pub(crate) title: String,
    /// When it was kept, in words.
    pub(crate) when: String,
}

/// Looks up what is kept, the newest first.
pub(crate) fn versions(shelf: &Shelf, tell: Callback<Vec<Version>>) {
    let shelf = shelf.clone();
    spawn_local(async move {
        let found = shelf.list().await.unwrap_or_else(|_| Array::new().into());
        tell.emit(Array::from(&found).iter().filter_map(|it| version(&it)).collect());
    });
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // saturates; keys are few
fn version(entry: &JsValue) -> Option<Version> {
    let value = |key: &str| Reflect::get(entry, &key.into()).ok();
    let key = value("key")?.as_f64()? as u32;
    let text = |key| value(key).and_then(|it| it.as_string()).unwrap_or_default();
    Some(Version { key, title: text("title"), when: text("when") })
}

/// What was kept last, and what is waiting to be.
#[derive(Debug, Default)]
struct Memory {
    kept: Option<Rc<str>>,
    /// The desk as it is to be kept.
    waiting: Option<Desk>,
    timer: Option<Timeout>,
    /// Whether the next one is not to replace the version before.
    as_new: bool,
    drafting: bool,
}

/// Brings back what was kept, keeps what changes, and does what is wished of the shelf.
#[hook]
pub(crate) fn use_shelf(shelf: &Shelf, desk: &UseReducerHandle<Desk>, act: &Callback<Action>) {
    let memory = use_mut_ref(Memory::default);
    {
        let (shelf, act, memory) = (shelf.clone(), act.clone(), Rc::clone(&memory));
        use_effect_with((), move |()| open_shelf(shelf, act, memory, false));
    }
    {
        let (shelf, act, memory) = (shelf.clone(), act.clone(), Rc::clone(&memory));
        use_effect_with(desk.wish, move |wish| {
            if let Some(wish) = wish {
                grant(*wish, shelf, act, &memory);
            }
        });
    }
    let keeper = Keeper { shelf: shelf.clone(), act: act.clone(), memory };
    {
        let keeper = keeper.clone();
        use_effect_with((), move |()| {
            let page = web_sys::window().and_then(|window| window.document());
            let hidden = page.map(|page| {
                EventListener::new(&page.clone(), "visibilitychange", move |_| {
                    if page.visibility_state() == VisibilityState::Hidden {
                        keeper.keep_now();
                    }
                })
            });
            move || drop(hidden)
        });
    }
    let work = (desk.entries.clone(), desk.stage.clone(), desk.jot.clone(), desk.import.clone());
    let content = (work, desk.whereabouts.clone(), desk.keeping);
    let desk = desk.clone();
    use_effect_with(content, move |_| keeper.look_at(&desk));
}

/// Asks for the turn to write, and brings back what was kept with each turn.
fn open_shelf(shelf: Shelf, act: Callback<Action>, memory: Rc<RefCell<Memory>>, take_over: bool) {
    let told = {
        let (shelf, act) = (shelf.clone(), act.clone());
        let mut opened = false;
        Closure::<dyn FnMut(bool)>::new(move |is_mine: bool| {
            let was_open = core::mem::replace(&mut opened, true);
            // What this tab last knew of is not what another one kept.
            *memory.borrow_mut() = Memory::default();
            match (is_mine, was_open) {
                (true, _) => bring_back(&shelf, &act, Keeping::Kept, None),
                (false, false) => bring_back(&shelf, &act, Keeping::Elsewhere, None),
                (false, true) => act.emit(Action::Shelved(Keeping::Elsewhere)),
            }
        })
    };
    spawn_local(async move {
        if shelf.open(take_over, told.into_js_value().unchecked_ref()).await.is_err() {
            act.emit(Action::Restore(Keeping::Never, None));
        }
    });
}

/// Brings a version back; the newest where none is named.
fn bring_back(shelf: &Shelf, act: &Callback<Action>, keeping: Keeping, key: Option<u32>) {
    let (shelf, act) = (shelf.clone(), act.clone());
    spawn_local(async move {
        let text = shelf.read(key).await.ok().and_then(|text| text.as_string());
        act.emit(Action::Restore(keeping, text));
    });
}

fn grant(wish: Wish, shelf: Shelf, act: Callback<Action>, memory: &Rc<RefCell<Memory>>) {
    match wish {
        Wish::TakeOver(_) => open_shelf(shelf, act, Rc::clone(memory), true),
        Wish::GoBack(_, key) => {
            memory.borrow_mut().as_new = true;
            bring_back(&shelf, &act, Keeping::Kept, Some(key));
        }
        Wish::DeleteAll(_) => {
            *memory.borrow_mut() = Memory::default();
            spawn_local(async move {
                // Where the browser keeps nothing, there is nothing to delete.
                let _ = shelf.clear().await;
            });
        }
    }
}

/// Keeps the desk as it changes.
#[derive(Clone)]
struct Keeper {
    shelf: Shelf,
    act: Callback<Action>,
    memory: Rc<RefCell<Memory>>,
}

impl Keeper {
    /// Notes what is to be kept; the first desk seen is the one that was brought back.
    fn look_at(&self, desk: &Desk) {
        if !desk.keeping.writes() {
            return;
        }
        let drafting = matches!(desk.stage, Stage::Drafting(_));
        let mut memory = self.memory.borrow_mut();
        if memory.kept.is_none() {
            memory.kept = Some(snapshot::write(desk, usize::MAX).into());
            memory.drafting = drafting;
            return;
        }
        memory.as_new |= memory.drafting != drafting;
        memory.drafting = drafting;
        memory.waiting = Some(desk.clone());
        if memory.timer.is_none() {
            let keeper = self.clone();
            memory.timer = Some(Timeout::new(UNKEPT, move || keeper.keep_now()));
        }
    }

    /// Keeps what is waiting.
    fn keep_now(&self) {
        let (desk, text, as_new) = {
            let mut memory = self.memory.borrow_mut();
            memory.timer = None;
            let Some(desk) = memory.waiting.take() else { return };
            let text: Rc<str> = snapshot::write(&desk, usize::MAX).into();
            if memory.kept.as_ref() == Some(&text) {
                return;
            }
            memory.kept = Some(Rc::clone(&text));
            (desk, text, core::mem::take(&mut memory.as_new))
        };
        let (shelf, act) = (self.shelf.clone(), self.act.clone());
        spawn_local(async move {
            let title = snapshot::title(&desk);
            let mut kept = shelf.write(&title, &text, as_new).await;
            let mut keeping = Keeping::Kept;
            for steps in [FEW_STEPS, 0] {
                if kept.as_ref().is_err_and(is_full) {
                    let text = snapshot::write(&desk, steps);
                    kept = shelf.write(&title, &text, as_new).await;
                    keeping = Keeping::Short;
                }
            }
            match &kept {
                Ok(_) => {}
                Err(error) if is_full(error) => keeping = Keeping::Full,
                Err(_) => keeping = Keeping::Never,
            }
            act.emit(Action::Shelved(keeping));
        });
    }
}

fn is_full(error: &JsValue) -> bool {
    error.dyn_ref::<DomException>().is_some_and(|error| error.name() == "QuotaExceededError")
}
