//! The frame in which a comparison is looked at: what is handed over to it, and its print.

use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{HtmlIFrameElement, MessageEvent};
use yew::Callback;

/// What a frame shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// The element with this file, in this view; the usual one if none is named.
    Element {
        /// The comparison file's text.
        file: String,
        /// What the element's attribute `view` says.
        view: &'static str,
    },
    /// A static page, by its text.
    Page(String),
}

/// Hands over to a frame what it is to show. A frame that is not ready asks for it once it is.
pub(crate) fn show(frame: &HtmlIFrameElement, shown: &Shown) {
    let entries: [(&str, &str); 2] = match shown {
        Shown::Element { file, view } => [("file", file), ("view", view)],
        Shown::Page(page) => [("page", page), ("view", "")],
    };
    let message = Object::new();
    for (key, value) in entries.into_iter().chain([("type", "source-comparison:preview")]) {
        // Setting a key of a fresh plain object cannot fail.
        let _ = Reflect::set(&message, &key.into(), &value.into());
    }
    let origin = web_sys::window().and_then(|window| window.location().origin().ok());
    if let (Some(window), Some(origin)) = (frame.content_window(), origin) {
        // To this page's own origin and to no other.
        let _ = window.post_message(&message, &origin);
    }
}

/// Tells whenever the frame is ready to show something.
pub(crate) fn when_ready(frame: &HtmlIFrameElement, tell: Callback<()>) -> Option<EventListener> {
    let frame = frame.clone();
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let from_frame = event
            .source()
            .zip(frame.content_window())
            .is_some_and(|(source, own)| Object::is(source.as_ref(), own.as_ref()));
        let kind = Reflect::get(&event.data(), &"type".into()).ok();
        let is_ready = kind.and_then(|it| it.as_string()).as_deref()
            == Some("source-comparison:preview-ready");
        if from_frame && is_ready {
            tell.emit(());
        }
    }))
}

/// Opens the browser's print of a frame.
pub(crate) fn print(frame: &HtmlIFrameElement) {
    if let Some(window) = frame.content_window() {
        // A browser that prints nothing says so itself.
        let _ = window.focus();
        let _ = window.print();
    }
}

/// Puts a text onto the clipboard; tells whether the browser let it.
pub(crate) fn copy(text: &str, tell: Callback<bool>) {
    let Some(window) = web_sys::window() else { return tell.emit(false) };
    let clipboard = window.navigator().clipboard();
    if clipboard.is_undefined() {
        return tell.emit(false); // over an open line there is none
    }
    let copying = clipboard.write_text(text);
    wasm_bindgen_futures::spawn_local(async move {
        tell.emit(wasm_bindgen_futures::JsFuture::from(copying).await.is_ok());
    });
}

/// The address of the folder that this page stands in: where the site is, unless it goes elsewhere.
pub(crate) fn own_site() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok());
    let address = address.unwrap_or_default();
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.rsplit_once('/').map_or(path, |(folder, _)| folder).to_owned()
}
