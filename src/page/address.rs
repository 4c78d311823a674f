//! The page's address: what a link asks for, and the link to where the reader is.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::state::LinkState;

/// How long an address waits to be written, in milliseconds: a few frames.
const WRITING_WAITS: u32 = 80;

/// The link in the address as it is now and as it changes, and a way to write it there. Writing
/// replaces the entry in the history: stepping through claims is not a journey of pages. It waits
/// until what the reader did is on the screen, for browsers take their time over it.
#[hook]
pub(super) fn use_link_in_address() -> (LinkState, Callback<LinkState>) {
    let link = use_state_eq(link_here);
    {
        let setter = link.setter();
        use_effect_with((), move |()| {
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "hashchange", move |_| setter.set(link_here()))
            });
            move || drop(listener)
        });
    }
    let waiting: Rc<RefCell<Option<Timeout>>> = use_mut_ref(|| None);
    let write = use_callback((), move |link: LinkState, ()| {
        *waiting.borrow_mut() = Some(Timeout::new(WRITING_WAITS, move || write(&link)));
    });
    ((*link).clone(), write)
}

/// The language that `?lang=` asks for.
pub(super) fn requested_language() -> Option<AttrValue> {
    query("lang").map(AttrValue::from)
}

/// The value of a key in the page's query.
pub fn query(key: &str) -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&search).ok()?.get(key)
}

fn link_here() -> LinkState {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    LinkState::parse(&hash.unwrap_or_default())
}

fn write(link: &LinkState) {
    let Some(window) = web_sys::window() else { return };
    let (Ok(history), Ok(path), Ok(search)) =
        (window.history(), window.location().pathname(), window.location().search())
    else {
        return;
    };
    if link_here() == *link {
        return;
    }
    let fragment = link.to_fragment();
    let hash = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
    let address = format!("{path}{search}{hash}");
    // A host that forbids it, as a sandboxed frame does, only loses the address.
    let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
}
