//! Giving work to the pupil and taking it back: files, the clipboard, paper.

use js_sys::Array;
use source_comparison::exchange::parse;
use source_comparison_core::json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Offers a text under a name, as the browser saves files; nothing where it refuses.
pub(crate) fn download(name: &str, media_type: &str, text: &str) {
    let _ = offer(name, media_type, text);
}

fn offer(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
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
