//! The program that publishes and reads annotations, brought by `src/loader/press.js` when it is first asked for.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::desk::{Answer, Reading, Sourced};

#[wasm_bindgen]
extern "C" {
    /// What writes pages, snippets and the forms of other programs: see `src/loader/press.js`.
    #[derive(Clone, Debug, PartialEq)]
    pub type Press;

    #[wasm_bindgen(method, catch)]
    async fn write(this: &Press, file: &str, ending: &str, base: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    async fn snippets(this: &Press, file: &str, base: &str, name: &str)
    -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = readAnnotations)]
    async fn read_annotations(
        this: &Press,
        annotations: &str,
        sources: Array,
        texts: Array,
    ) -> Result<JsValue, JsValue>;
}

/// A piece to paste into a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Piece {
    /// What it is called.
    pub(crate) title: String,
    /// When to take it.
    pub(crate) about: String,
    /// The HTML.
    pub(crate) code: String,
    /// What the host page's policy has to allow; empty if nothing.
    pub(crate) policy: String,
}

/// A comparison, and where it will stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Order {
    /// The comparison file's text.
    pub(crate) file: String,
    /// The address of the site.
    pub(crate) base: String,
}

/// Writes a comparison in the form whose files end so; tells what a file is made
/// of, text or bytes, or in words why there is none.
pub(crate) fn write(
    press: &Press,
    order: &Order,
    ending: &'static str,
    tell: Callback<Result<JsValue, String>>,
) {
    let (press, order) = (press.clone(), order.clone());
    spawn_local(async move {
        let written = press.write(&order.file, ending, &order.base).await;
        tell.emit(written.map_err(|error| in_words(&error)));
    });
}

/// Looks up what is pasted into pages, for a file of this name.
pub(crate) fn pieces(
    press: &Press,
    order: &Order,
    name: String,
    tell: Callback<Result<Vec<Piece>, String>>,
) {
    let (press, order) = (press.clone(), order.clone());
    spawn_local(async move {
        let found = press.snippets(&order.file, &order.base, &name).await;
        let pieces = found.map(|list| Array::from(&list).iter().map(|it| piece(&it)).collect());
        tell.emit(pieces.map_err(|error| in_words(&error)));
    });
}

/// Makes a comparison of annotations and the texts of their sources.
pub(crate) fn read_annotations(press: &Press, reading: Rc<Reading>, tell: Callback<Answer>) {
    let press = press.clone();
    spawn_local(async move {
        let list = |part: fn(&Sourced) -> &str| {
            reading.texts.iter().map(|it| JsValue::from_str(part(it))).collect::<Array>()
        };
        let (sources, texts) = (list(|it| &it.source), list(|it| &it.text));
        let answer = press.read_annotations(&reading.annotations, sources, texts).await;
        tell.emit(match answer {
            Ok(answer) => match text_at(&answer, "file") {
                Some(file) => Answer::File(file, texts_at(&answer, "skipped")),
                None => Answer::Needs(texts_at(&answer, "sources")),
            },
            Err(error) => Answer::Refused(in_words(&error)),
        });
    });
}

fn texts_at(object: &JsValue, key: &str) -> Vec<String> {
    let list = js_sys::Reflect::get(object, &key.into()).unwrap_or_default();
    Array::from(&list).iter().filter_map(|it| it.as_string()).collect()
}

fn piece(entry: &JsValue) -> Piece {
    let text = |key| text_at(entry, key).unwrap_or_default();
    Piece { title: text("title"), about: text("about"), code: text("code"), policy: text("policy") }
}

fn text_at(object: &JsValue, key: &str) -> Option<String> {
    js_sys::Reflect::get(object, &key.into()).ok()?.as_string()
}

/// The program says in words what is in the way; all else is an error of the browser's.
fn in_words(error: &JsValue) -> String {
    error.as_string().or_else(|| text_at(error, "message")).unwrap_or_default()
}
