//! Changing how claims relate, and why.

use source_comparison::words::words_for;
use source_comparison_core::format::{Facet, RelationKind};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::WORDS;
use super::claim_form::form_end;
use super::option_field::option_field;
use crate::edit::Grading;

/// Properties of [`RelationForm`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct RelationFormProps {
    /// As it is now.
    pub(crate) first: Grading,
    /// Told the grading when it is submitted.
    pub(crate) on_submit: Callback<Grading>,
    /// Whether it is about something new.
    #[prop_or_default]
    pub(crate) adding: bool,
    /// Told when the form is left without a change.
    pub(crate) on_leave: Callback<()>,
}

/// The form; nothing of it counts until it is submitted.
#[component]
pub(crate) fn RelationForm(props: &RelationFormProps) -> Html {
    let RelationFormProps { first, on_submit, adding, on_leave } = props;
    let grading = use_state(|| first.clone());
    let now = Grading::clone(&grading);
    let change = move |change: fn(&mut Grading, String)| {
        let grading = grading.clone();
        Callback::from(move |text: String| {
            let mut now = Grading::clone(&grading);
            change(&mut now, text);
            grading.set(now);
        })
    };
    let onsubmit = {
        let (on_submit, now) = (on_submit.clone(), now.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            on_submit.emit(now.clone());
        })
    };
    let note = change(|now, text| now.note = text)
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let words = words_for(WORDS.language);
    let kinds = RelationKind::ALL.iter();
    let kinds = kinds.map(|it| (it.as_str().to_owned(), words.relation(*it).to_owned())).collect();
    let facets = Facet::ALL.iter();
    let facets = facets.map(|it| (it.as_str().to_owned(), words.facet(*it).to_owned())).collect();
    html! {
        <form class="changing" {onsubmit} aria-label={if *adding { WORDS.add_relation } else { WORDS.change }}>
            { option_field("kind", WORDS.form_kind, kinds, now.kind.as_str(),
                &change(|now, word| now.kind = RelationKind::from_word(&word).unwrap_or(now.kind))) }
            { option_field("facet", WORDS.form_facet, facets, now.facet.as_str(),
                &change(|now, word| now.facet = Facet::from_word(&word).unwrap_or(now.facet))) }
            <div class="form-row">
                <label for="note">{ WORDS.form_note }</label>
                <textarea id="note" rows="4" required=true value={now.note.clone()} oninput={note}
                    aria-describedby="note-hint" />
                <p class="hint" id="note-hint">{ WORDS.form_note_hint }</p>
            </div>
            { form_end(adding.then_some(WORDS.add_the_relation), on_leave) }
        </form>
    }
}
