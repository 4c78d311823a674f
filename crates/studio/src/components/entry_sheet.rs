//! One article while it is being gathered.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::gathering::file_button;
use super::{Act, WORDS, of_letter};
use crate::desk::Action;
use crate::entry::{Entry, Field, TextKind, Told};
use crate::page::{insert, pasted_annotations, pasted_html, read_html, take_files};
use crate::words::{IMPORTING, fill};

/// Endings and types of the files that become articles.
const TEXTS: &str =
    ".txt,.md,.markdown,.html,.htm,.json,.jsonld,text/plain,text/markdown,text/html";

/// Properties of [`EntrySheet`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct EntrySheetProps {
    /// Its place among the articles, from 0.
    pub(crate) place: usize,
    pub(crate) entry: Rc<Entry>,
    /// Whether its text was missing when the comparison was to begin.
    pub(crate) empty: bool,
    pub(crate) removable: bool,
    pub(crate) act: Act,
}

/// A sheet with room for a text, and what is to be said about it folded away below.
#[component]
pub(crate) fn EntrySheet(props: &EntrySheetProps) -> Html {
    let EntrySheetProps { place, entry, empty, removable, act } = props;
    let key = entry.key;
    let remove = act.reform(move |_: MouseEvent| Action::RemoveEntry(key));
    let drop = {
        let act = act.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            event.stop_propagation();
            if let Some(files) = event.data_transfer().and_then(|dropped| dropped.files()) {
                take_files(&files, Some(key), &act);
            }
        })
    };
    let words = entry.text.split_whitespace().count();
    html! {
        <section class="entry" aria-labelledby={format!("entry-{key}")} ondrop={drop}>
            <div class="entry-head">
                <h2 id={format!("entry-{key}")}>{ of_letter(WORDS.article, *place) }</h2>
                if words > 0 { <span class="count">{ WORDS.words_of_text.of(words) }</span> }
                if *removable {
                    <button type="button" class="quiet" onclick={remove}>
                        { of_letter(WORDS.remove, *place) }
                    </button>
                }
            </div>
            { text_field(props, *empty) }
            { file_button(&format!("file-{key}"), WORDS.choose_file, TEXTS, Some(key), act) }
            { about(props) }
        </section>
    }
}

fn text_field(props: &EntrySheetProps, empty: bool) -> Html {
    let EntrySheetProps { place, entry, act, .. } = props;
    let key = entry.key;
    let oninput = act.reform(move |event: InputEvent| {
        Action::Type(key, event.target_unchecked_into::<HtmlTextAreaElement>().value())
    });
    let onpaste = {
        let act = act.clone();
        Callback::from(move |event: Event| {
            let Some(pasted) = event.dyn_ref::<ClipboardEvent>() else { return };
            if let Some(text) = pasted_annotations(pasted) {
                event.prevent_default();
                return act.emit(Action::Import(IMPORTING.pasted.to_owned(), text));
            }
            let Some(html) = pasted_html(pasted) else { return };
            let (text, fields) = read_html(&html);
            if !text.is_empty() {
                event.prevent_default();
                insert(&event.target_unchecked_into(), &text);
                act.emit(Action::TellMissing(key, fields));
            }
        })
    };
    let markdown = entry.kind == TextKind::Markdown;
    let hint = if markdown { format!("markdown-{key}") } else { "text-hint".to_owned() };
    let said = if empty { format!("{hint} empty-{key}") } else { hint.clone() };
    html! {
        <>
            <label class="unseen" for={format!("text-{key}")}>{ of_letter(WORDS.text_of, *place) }</label>
            if markdown { <p class="hint" id={hint}>{ WORDS.markdown_hint }</p> }
            if empty { <p class="missing" id={format!("empty-{key}")}>{ WORDS.no_text_yet }</p> }
            <textarea id={format!("text-{key}")} rows="14" value={entry.text.clone()}
                aria-describedby={said} aria-invalid={empty.then_some("true")} {oninput} {onpaste}
                lang={entry.fields.of(Field::Language).answered().map(str::to_owned)} dir="auto"
                spellcheck="false" />
        </>
    }
}

/// What the editor says about the article.
fn about(props: &EntrySheetProps) -> Html {
    let EntrySheetProps { place, entry, .. } = props;
    let (answered, all) = (entry.fields.answered(), Field::ALL.len());
    let values = [("n", &*answered.to_string()), ("all", &*all.to_string())];
    html! {
        <details class="about">
            <summary>
                { of_letter(WORDS.about, *place) }
                <span class="count">{ fill(WORDS.answered, &values) }</span>
            </summary>
            <p class="hint">{ WORDS.about_hint }</p>
            { for Field::ALL.into_iter().enumerate().map(|(at, field)| field_row(props, at, field)) }
        </details>
    }
}

fn field_row(props: &EntrySheetProps, at: usize, field: Field) -> Html {
    let EntrySheetProps { entry, act, .. } = props;
    let key = entry.key;
    let told = entry.fields.of(field).clone();
    let label = WORDS.fields.get(at).copied().unwrap_or_default();
    let hint = WORDS.field_hints.get(at).copied().unwrap_or_default();
    let id = format!("field-{key}-{at}");
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let oninput = {
        let unsaid = told.unsaid;
        act.reform(move |event: InputEvent| {
            let answer = event.target_unchecked_into::<HtmlInputElement>().value();
            Action::Tell(key, field, Told { answer, unsaid })
        })
    };
    let onchange = {
        let answer = told.answer.clone();
        act.reform(move |event: Event| {
            let unsaid = event.target_unchecked_into::<HtmlInputElement>().checked();
            Action::Tell(key, field, Told { answer: answer.clone(), unsaid })
        })
    };
    html! {
        <div class="field" role="group" aria-labelledby={format!("{id}-label")} key={at}>
            <label for={id.clone()} id={format!("{id}-label")}>{ label }</label>
            <input type="text" id={id} value={told.answer} disabled={told.unsaid} {oninput}
                aria-describedby={hint_id.clone()} dir="auto" autocomplete="off" />
            if let Some(hint_id) = hint_id { <p class="hint" id={hint_id}>{ hint }</p> }
            if field.may_be_unsaid() {
                <label class="tick">
                    <input type="checkbox" checked={told.unsaid} {onchange} />
                    <span>{ WORDS.unsaid }</span>
                </label>
            }
        </div>
    }
}
