//! What passes between a program in wasm and the page: the text of a file, what is wrong with it, and
//! files that are given to whoever sits before it.

use source_comparison_core::diagnostic::{Code, Diagnostic, JsonPath};
use source_comparison_core::json::{Value, from_text, within_limits};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, Url};

/// Reads a text; what is wrong with one that is no JSON, the browser's own parser says.
///
/// # Errors
///
/// Where the text is larger or deeper than allowed, or no JSON.
pub fn parse(text: &str) -> Result<Value, Diagnostic> {
    within_limits(text)?;
    from_text(text).ok_or_else(|| {
        js_sys::JSON::parse(text).err().as_ref().map_or_else(|| not_json(&JsValue::NULL), not_json)
    })
}

fn not_json(error: &JsValue) -> Diagnostic {
    let message = error.dyn_ref::<js_sys::Error>().map(js_sys::Error::message);
    let message = message.map(String::from).unwrap_or_default();
    Diagnostic::error(Code::NotJson, JsonPath::root(), message)
}

/// A place for a program to draw in, not yet in the page.
///
/// # Panics
///
/// Where the element is in no document.
pub fn place_for(element: &Element) -> Element {
    element.owner_document().unwrap_throw().create_element("div").unwrap_throw()
}

/// Diagnostics as an array of `{code, severity, path, message, help}`.
pub fn faults<'d>(diagnostics: impl Iterator<Item = &'d Diagnostic>) -> js_sys::Array {
    diagnostics.map(plain).collect()
}

/// A diagnostic as a plain object.
fn plain(diagnostic: &Diagnostic) -> js_sys::Object {
    let object = js_sys::Object::new();
    let fields = [
        ("code", Some(diagnostic.code.as_str().to_owned())),
        ("severity", Some(diagnostic.severity.as_str().to_owned())),
        ("path", Some(diagnostic.path.to_string())),
        ("message", Some(diagnostic.message.clone())),
        ("help", diagnostic.help.clone()),
    ];
    for (key, value) in fields {
        // Setting a key of a fresh plain object cannot fail.
        let value = value.map_or(JsValue::NULL, JsValue::from);
        let _ = js_sys::Reflect::set(&object, &key.into(), &value);
    }
    object
}

/// Offers a text or bytes under a name, as the browser saves files.
///
/// # Errors
///
/// Where the browser refuses.
pub fn download(name: &str, media_type: &str, content: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(content);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}
