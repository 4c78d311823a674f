//! Giving work to the pupil and taking it back: files, the clipboard, paper.

use source_comparison::exchange::{self, parse};
use source_comparison_core::json::Value;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;

/// Offers a text under a name, as the browser saves files; nothing where it refuses.
pub(crate) fn download(name: &str, media_type: &str, text: &str) {
    let _ = exchange::download(name, media_type, &JsValue::from_str(text));
}

/// Copies a text and tells whether the browser has allowed it.
pub(crate) fn copy(text: &str, tell: impl FnOnce(bool) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let navigator = window.navigator();
    // Not there on insecure hosts.
    let allowed = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if !allowed.is_ok_and(|clipboard| clipboard.is_object()) {
        tell(false);
        return;
    }
    let writing = navigator.clipboard().write_text(text);
    spawn_local(async move { tell(JsFuture::from(writing).await.is_ok()) });
}

/// Reads the file that was chosen as JSON, and clears the field for the next one.
pub(crate) fn read_file(field: &HtmlInputElement, tell: impl FnOnce(Option<Value>) + 'static) {
    let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
    let reading = file.text();
    field.set_value("");
    spawn_local(async move {
        let text = JsFuture::from(reading).await.ok().and_then(|text| text.as_string());
        tell(text.and_then(|text| parse(&text).ok()));
    });
}

/// Opens the browser's printing.
pub(crate) fn print() {
    let _ = web_sys::window().map(|window| window.print());
}
