//! The first step: the texts that are to be compared.

use std::rc::Rc;

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::entry_sheet::EntrySheet;
use super::importing::Importing;
use super::trouble::trouble_note;
use super::{Act, WORDS};
use crate::desk::{Action, Desk, Trouble};
use crate::entry::Entry;
use crate::page::take_files;

/// Endings and types of the files that are opened as a comparison.
pub(super) const COMPARISONS: &str = ".json,.jsonld,application/json,application/ld+json";

/// Properties of [`Gathering`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct GatheringProps {
    pub(crate) desk: Desk,
    pub(crate) act: Act,
}

/// The articles side by side, as empty sheets to be filled.
#[component]
pub(crate) fn Gathering(props: &GatheringProps) -> Html {
    let GatheringProps { desk, act } = props;
    let root = use_node_ref();
    use_focus_on_the_empty(&root, desk.trouble.as_ref());
    let removable = desk.entries.len() > 2;
    let sheet = |(place, entry): (usize, &Rc<Entry>)| {
        let empty =
            matches!(&desk.trouble, Some(Trouble::Empty(keys)) if keys.contains(&entry.key));
        html! {
            <EntrySheet key={entry.key} {place} entry={Rc::clone(entry)} {empty} {removable}
                act={act.clone()} />
        }
    };
    let add = act.reform(|_: MouseEvent| Action::AddEntry);
    let compare = act.reform(|_: MouseEvent| Action::Compare);
    html! {
        <section class="gathering" ref={root} aria-label={WORDS.title}>
            { trouble_note(desk.trouble.as_ref()) }
            if let Some(import) = &desk.import {
                <Importing import={Rc::clone(import)} entries={desk.entries.clone()} act={act.clone()} />
            }
            <p class="hint" id="text-hint">{ WORDS.text_hint }</p>
            <div class="entries" data-count={desk.entries.len().to_string()}>
                { for desk.entries.iter().enumerate().map(sheet) }
            </div>
            if desk.has_room() {
                <p><button type="button" class="plain" onclick={add}>{ WORDS.add_article }</button></p>
            }
            <div class="go">
                <button type="button" class="main" onclick={compare}>{ WORDS.compare }</button>
                <p>{ WORDS.compare_hint }</p>
            </div>
            <div class="other-way">
                { file_button("open-file", WORDS.open_file, COMPARISONS, None, act) }
                <p>{ WORDS.drop_here }</p>
            </div>
        </section>
    }
}

/// A native file field that looks like a button.
pub(super) fn file_button(
    id: &str,
    label: &str,
    accept: &'static str,
    first: Option<u32>,
    act: &Act,
) -> Html {
    let act = act.clone();
    let onchange = Callback::from(move |event: Event| {
        let field: HtmlInputElement = event.target_unchecked_into();
        if let Some(files) = field.files() {
            take_files(&files, first, &act);
        }
        // So that the same file can be chosen again.
        field.set_value("");
    });
    html! {
        <label class="file plain">
            <input type="file" id={id.to_owned()} {accept} multiple={first.is_some()} {onchange} />
            <span>{ label.to_owned() }</span>
        </label>
    }
}

/// Leads to the first text that is missing.
#[hook]
fn use_focus_on_the_empty(root: &NodeRef, trouble: Option<&Trouble>) {
    let root = root.clone();
    let empty = match trouble {
        Some(Trouble::Empty(keys)) => keys.clone(),
        _ => Vec::new(),
    };
    use_effect_with(empty, move |empty| {
        let field = empty.first().and_then(|key| {
            let root = root.cast::<HtmlElement>()?;
            root.query_selector(&format!("#text-{key}")).ok().flatten()
        });
        if let Some(field) = field {
            let _ = wasm_bindgen::JsCast::unchecked_into::<HtmlElement>(field).focus();
        }
    });
}
