//! What passes between a program in wasm and the loader: the text of a file, and what is wrong with it.

use source_comparison_core::diagnostic::{Code, Diagnostic, JsonPath};
use source_comparison_core::json::{Value, from_text, within_limits};
use wasm_bindgen::prelude::*;

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
