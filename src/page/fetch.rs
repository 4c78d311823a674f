//! Fetching a file, with a limit on its size.

use source_comparison_core::format::limits;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text at `address`, at most [`limits::FILE_BYTES`] long.
///
/// # Errors
///
/// A sentence on why there is none: the network's, the server's status, or the size.
pub(super) async fn fetch(address: &str) -> Result<String, String> {
    let window = web_sys::window().ok_or("there is no window to fetch from")?;
    let answer = JsFuture::from(window.fetch_with_str(address));
    let response = answer.await.map_err(|error| in_words(&error))?;
    let response: Response = response.dyn_into().map_err(|error| in_words(&error))?;
    if !response.ok() {
        return Err(format!("{} {} ({address})", response.status(), response.status_text()));
    }
    let text = response.text().map_err(|error| in_words(&error))?;
    let text = JsFuture::from(text).await.map_err(|error| in_words(&error))?;
    let text = text.as_string().ok_or("the answer is not text")?;
    if text.len() > limits::FILE_BYTES {
        return Err(format!(
            "{} bytes; a comparison has at most {}",
            text.len(),
            limits::FILE_BYTES
        ));
    }
    Ok(text)
}

fn in_words(error: &wasm_bindgen::JsValue) -> String {
    let error = error.dyn_ref::<js_sys::Error>();
    error.map_or_else(|| "the request failed".to_owned(), |error| String::from(error.message()))
}
