//! The browser: files in, paper out. The only part that names web-sys.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, FileList, HtmlInputElement};
use yew::prelude::*;

use crate::room::{Action, Handed};

/// Bytes of the largest work file that is read: a pupil's work has some ten thousand.
const LARGEST: f64 = 1024.0 * 1024.0;

/// Takes the files that were chosen in a field, and empties the field.
pub(crate) fn take_chosen_files(event: &Event, act: &Callback<Action>) {
    let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
    if let Some(list) = field.files() {
        take_files(&list, act);
    }
    field.set_value("");
}

/// Takes whatever is dropped anywhere on the page.
#[hook]
pub(crate) fn use_dropped_files(act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with((), move |()| {
        let listeners = web_sys::window().map(|window| {
            let over = gloo::events::EventListener::new_with_options(
                &window,
                "dragover",
                gloo::events::EventListenerOptions::enable_prevent_default(),
                Event::prevent_default,
            );
            let drop = gloo::events::EventListener::new_with_options(
                &window,
                "drop",
                gloo::events::EventListenerOptions::enable_prevent_default(),
                move |event| {
                    event.prevent_default();
                    let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
                    if let Some(list) = transfer.and_then(|it| it.files()) {
                        take_files(&list, &act);
                    }
                },
            );
            (over, drop)
        });
        move || drop(listeners)
    });
}

fn take_files(list: &FileList, act: &Callback<Action>) {
    let files: Vec<File> = (0..list.length()).filter_map(|at| list.item(at)).collect();
    if files.is_empty() {
        return;
    }
    let act = act.clone();
    spawn_local(async move {
        let mut handed = Vec::with_capacity(files.len());
        for file in files {
            let text = text_of(&file).await;
            handed.push(Handed { name: Rc::from(file.name()), text });
        }
        act.emit(Action::Take(handed));
    });
}

async fn text_of(file: &File) -> Option<Rc<str>> {
    if file.size() > LARGEST {
        return None;
    }
    JsFuture::from(file.text()).await.ok()?.as_string().map(Rc::from)
}

/// Opens the browser's own way to paper.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        // Refused where a page may not: then nothing happens, as with the browser's own command.
        let _ = window.print();
    }
}
