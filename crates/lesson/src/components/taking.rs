//! What a pupil takes away: a file, a link, a table, a sheet of paper. Nothing leaves the page by
//! itself.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{ClassProps, button};
use crate::desk::{Action, Desk};
use crate::page;
use crate::tables::csv;
use crate::work::{file, suspend};

/// The name of what is saved.
const NAME: &str = "lesson-work";

/// Ways to take the work along, and to come back with it.
#[component]
pub(crate) fn Taking(props: &ClassProps) -> Html {
    let class = &props.class;
    let words = class.words;
    let copied = use_state(|| "");
    let with_desk = |act: fn(&Desk)| {
        let desk = Rc::clone(&class.desk);
        Callback::from(move |_: MouseEvent| act(&desk))
    };
    let copy = {
        let (copied, desk) = (copied.clone(), Rc::clone(&class.desk));
        let told = words;
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            page::copy(&link(&desk), move |done| {
                copied.set(if done { told.copied } else { told.not_copied });
            });
        })
    };
    let open = {
        let (act, desk) = (class.act.clone(), Rc::clone(&class.desk));
        Callback::from(move |event: Event| {
            let (act, desk) = (act.clone(), Rc::clone(&desk));
            let field: HtmlInputElement = event.target_unchecked_into();
            page::read_file(&field, move |value| act.emit(opened(value.as_ref(), &desk)));
        })
    };
    markup! {
        <details class="fold taking">
            <summary>{ words.take_along }</summary>
            <p class="hint">{ words.take_along_about }</p>
            <div class="row">
                { button("plain", words.save_file, with_desk(save_file)) }
                { button("plain", words.copy_link, copy) }
                { button("plain", words.save_table, with_desk(save_table)) }
                { button("plain", words.print, Callback::from(|_: MouseEvent| page::print())) }
                <label class="plain file">
                    <span>{ words.open_file }</span>
                    <input type="file" accept=".json,application/json" onchange={open} />
                </label>
            </div>
            <p role="status" class="hint">{ *copied }</p>
        </details>
    }
}

fn save_file(desk: &Desk) {
    let text = file::write(&desk.work, desk.comparison(), &desk.settings.to_words());
    page::download(&format!("{NAME}.json"), "application/json", &text);
}

fn save_table(desk: &Desk) {
    page::download(
        &format!("{NAME}.csv"),
        "text/csv;charset=utf-8",
        &csv(&desk.work, desk.comparison()),
    );
}

/// The address that holds the lesson's settings and the work.
fn link(desk: &Desk) -> String {
    page::address(&desk.settings.to_words(), &suspend::write(&desk.work, desk.comparison()))
}

/// What opening a file does.
fn opened(value: Option<&source_comparison_core::json::Value>, desk: &Desk) -> Action {
    let Some(file) = value.and_then(file::read) else { return Action::NotOpened };
    let comparison = desk.comparison();
    let work = file.work.anchored(comparison);
    let readings = work.first.iter().chain([&work.reading]);
    let lost = readings.flat_map(|reading| &reading.marks).any(|mark| mark.place.is_none());
    if lost || file.title != *comparison.title {
        Action::OtherTexts(Box::new(work))
    } else {
        Action::Resume(Box::new(work))
    }
}
