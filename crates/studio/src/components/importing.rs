//! Which sheet holds the text of which source of annotations.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::analysing::use_focus;
use super::{Act, WORDS, of_letter};
use crate::desk::{Action, Import};
use crate::entry::Entry;
use crate::words::{IMPORTING, fill};

/// Properties of [`Importing`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ImportingProps {
    pub(crate) import: Rc<Import>,
    pub(crate) entries: Vec<Rc<Entry>>,
    pub(crate) act: Act,
}

/// The sources whose texts are needed, each with the sheet that holds it.
#[component]
pub(crate) fn Importing(props: &ImportingProps) -> Html {
    let ImportingProps { import, act, .. } = props;
    let heading = use_node_ref();
    use_focus(&heading);
    let make = act.reform(|_: MouseEvent| Action::ReadTexts);
    let leave = act.reform(|_: MouseEvent| Action::LeaveImport);
    let row = |(place, (source, sheet)): (usize, &(String, Option<u32>))| {
        source_row(props, place, source, *sheet)
    };
    html! {
        <section class="importing" aria-labelledby="importing">
            <h2 id="importing" tabindex="-1" ref={heading}>
                { fill(IMPORTING.title, &[("name", &import.name)]) }
            </h2>
            <p>{ IMPORTING.about }</p>
            { for import.sources.iter().enumerate().map(row) }
            <p class="import-end">
                <button type="button" class="main" onclick={make}>{ IMPORTING.make }</button>
                <button type="button" class="plain" onclick={leave}>{ IMPORTING.leave }</button>
            </p>
        </section>
    }
}

fn source_row(props: &ImportingProps, place: usize, source: &str, sheet: Option<u32>) -> Html {
    let ImportingProps { entries, act, .. } = props;
    let keys: Vec<u32> = entries.iter().map(|it| it.key).collect();
    let onchange = act.reform(move |event: Event| {
        let at = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
        let key = usize::try_from(at).ok().and_then(|at| keys.get(at).copied());
        Action::MatchSource(place, key)
    });
    let option = |(at, entry): (usize, &Rc<Entry>)| {
        let words = match entry.text.split_whitespace().count() {
            0 => IMPORTING.no_text.to_owned(),
            number => WORDS.words_of_text.of(number),
        };
        let values = [("article", &*of_letter(WORDS.article, at)), ("words", &words)];
        let selected = sheet == Some(entry.key);
        html! { <option {selected}>{ fill(IMPORTING.sheet, &values) }</option> }
    };
    let id = format!("source-{place}");
    html! {
        <div class="form-row" key={place}>
            <label for={id.clone()} dir="auto">{ fill(IMPORTING.text_of, &[("source", source)]) }</label>
            <select {id} {onchange}>
                { for entries.iter().enumerate().map(option) }
                <option selected={sheet.is_none()}>{ IMPORTING.none }</option>
            </select>
        </div>
    }
}
