//! The analysis in its worker. It ends when this value is dropped.

use gloo::events::EventListener;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

use crate::{
    desk::{Action, Progress},
    entry::Source,
};

/// Where the worker stands, seen from the page.
const WORKER: &str = "v1/analysis-worker.js";

/// A running analysis.
#[derive(Debug)]
pub(crate) struct Analysis {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Analysis {
    /// Starts a worker on the sources; it tells its progress, and in the end a file or why not.
    ///
    /// # Errors
    ///
    /// Where the browser starts no worker.
    pub(crate) fn start(sources: &[Source], act: &Callback<Action>) -> Result<Self, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(WORKER, &options)?;
        let told = {
            let act = act.clone();
            EventListener::new(&worker, "message", move |event| {
                let message = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                if let Some(action) = message.as_ref().and_then(meaning) {
                    act.emit(action);
                }
            })
        };
        let failed = {
            let act = act.clone();
            EventListener::new(&worker, "error", move |event| {
                act.emit(Action::Stop(text_of(event, "message").unwrap_or_default()));
            })
        };
        worker.post_message(&start_message(sources))?;
        Ok(Self { worker, _listeners: [told, failed] })
    }
}

impl Drop for Analysis {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn start_message(sources: &[Source]) -> Object {
    let list = Array::new();
    for source in sources {
        let texts = [("name", &*source.name), ("kind", source.kind), ("text", &*source.text)];
        list.push(&object(texts.map(|(key, text)| (key, JsValue::from_str(text)))));
    }
    object([("type", JsValue::from_str("start")), ("sources", list.into())])
}

fn object<const N: usize>(entries: [(&str, JsValue); N]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        // Setting a key of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &key.into(), &value);
    }
    object
}

fn meaning(message: &JsValue) -> Option<Action> {
    match text_of(message, "type")?.as_str() {
        "progress" => Some(Action::Progressed(Progress {
            stage: text_of(message, "stage")?,
            step: number_of(message, "step")?,
            steps: number_of(message, "steps")?,
        })),
        "result" => Some(Action::Propose(text_of(message, "text")?)),
        "failure" => Some(Action::Stop(text_of(message, "message").unwrap_or_default())),
        _ => None,
    }
}

fn text_of(object: &JsValue, key: &str) -> Option<String> {
    Reflect::get(object, &key.into()).ok()?.as_string()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // saturates; steps are few
fn number_of(object: &JsValue, key: &str) -> Option<u32> {
    Some(Reflect::get(object, &key.into()).ok()?.as_f64()? as u32)
}
