//! Changing what is said of a claim.

use std::rc::Rc;

use source_comparison_core::format::{Certainty, File};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::WORDS;
use super::option_field::option_field;
use super::utterance::certainty_word;
use crate::edit::Wording;

/// Properties of [`ClaimForm`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ClaimFormProps {
    pub(crate) file: Rc<File>,
    /// As it is now.
    pub(crate) first: Wording,
    /// Told the wording when it is submitted.
    pub(crate) on_submit: Callback<Wording>,
    /// Whether it is about something new.
    #[prop_or_default]
    pub(crate) adding: bool,
    /// Told when the form is left without a change.
    pub(crate) on_leave: Callback<()>,
}

/// The form; nothing of it counts until it is submitted.
#[component]
pub(crate) fn ClaimForm(props: &ClaimFormProps) -> Html {
    let ClaimFormProps { file, first, on_submit, adding, on_leave } = props;
    let wording = use_state(|| first.clone());
    let now = Wording::clone(&wording);
    let change = {
        let wording = wording.clone();
        move |change: fn(&mut Wording, String)| {
            let wording = wording.clone();
            Callback::from(move |text: String| {
                let mut now = Wording::clone(&wording);
                change(&mut now, text);
                wording.set(now);
            })
        }
    };
    let onsubmit = {
        let (on_submit, now) = (on_submit.clone(), now.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            on_submit.emit(now.clone());
        })
    };
    let sensitive =
        change(|now, _| now.sensitive = !now.sensitive).reform(|_: Event| String::new());
    html! {
        <form class="changing" {onsubmit} aria-label={if *adding { WORDS.add_claim } else { WORDS.change_claim }}>
            { texts(&now, &change) }
            { account_choice(file, &now, &change) }
            { choices(file, &now, &change) }
            <label class="tick">
                <input type="checkbox" checked={now.sensitive} onchange={sensitive} />
                <span>{ WORDS.form_sensitive }</span>
            </label>
            { form_end(adding.then_some(WORDS.add_the_claim), on_leave) }
        </form>
    }
}

/// What is said, in full and in short.
fn texts(now: &Wording, change: &impl Fn(fn(&mut Wording, String)) -> Callback<String>) -> Html {
    let says = change(|now, text| now.says = text)
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let value = change(|now, text| now.value = text)
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <>
            <div class="form-row">
                <label for="says">{ WORDS.form_says }</label>
                <textarea id="says" rows="2" required=true value={now.says.clone()} oninput={says} />
            </div>
            <div class="form-row">
                <label for="value">{ WORDS.form_value }</label>
                <input id="value" type="text" value={now.value.clone()} oninput={value}
                    aria-describedby="value-hint" autocomplete="off" />
                <p class="hint" id="value-hint">{ WORDS.form_value_hint }</p>
            </div>
        </>
    }
}

/// Whose words: somebody who has an account, or somebody new.
fn account_choice(
    file: &File,
    now: &Wording,
    change: &impl Fn(fn(&mut Wording, String)) -> Callback<String>,
) -> Html {
    let mut accounts: Vec<_> =
        file.accounts.iter().map(|it| (it.id.clone(), it.name.clone())).collect();
    accounts.push(("article".to_owned(), WORDS.own_voice.to_owned()));
    accounts.push((String::new(), WORDS.nobody_yet.to_owned()));
    let newcomer = change(|now, text| now.newcomer = text)
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <>
            { option_field("account", WORDS.form_account, accounts, &now.account,
                &change(|now, id| now.account = id)) }
            <div class="form-row">
                <label for="newcomer">{ WORDS.form_newcomer }</label>
                <input id="newcomer" type="text" value={now.newcomer.clone()} oninput={newcomer}
                    aria-describedby="newcomer-hint" autocomplete="off" />
                <p class="hint" id="newcomer-hint">{ WORDS.form_newcomer_hint }</p>
            </div>
        </>
    }
}

fn choices(
    file: &File,
    now: &Wording,
    change: &impl Fn(fn(&mut Wording, String)) -> Callback<String>,
) -> Html {
    let questions = file.questions.iter().map(|it| (it.id.clone(), it.text.clone())).collect();
    let certainties = Certainty::ALL
        .iter()
        .map(|it| (it.as_str().to_owned(), certainty_word(*it).to_owned()))
        .collect();
    html! {
        <>
            { option_field("question", WORDS.form_question, questions, &now.question,
                &change(|now, id| now.question = id)) }
            { option_field("certainty", WORDS.form_certainty, certainties, now.certainty.as_str(),
                &change(|now, word| now.certainty = Certainty::from_word(&word).unwrap_or(now.certainty))) }
        </>
    }
}

/// The two ways out of a form.
pub(super) fn form_end(add: Option<&'static str>, on_leave: &Callback<()>) -> Html {
    let keep = add.unwrap_or(WORDS.keep_changes);
    let back = if add.is_some() { WORDS.leave_it } else { WORDS.leave_form };
    let leave = on_leave.reform(|_: MouseEvent| ());
    html! {
        <div class="verdict">
            <button type="submit" class="main">{ keep }</button>
            <button type="button" class="plain" onclick={leave}>{ back }</button>
        </div>
    }
}
