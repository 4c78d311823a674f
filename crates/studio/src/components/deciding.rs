//! The suggestions, one by one.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::adding::adding;
use super::checking::{change_id, checking, use_focus_on_shifted};
use super::suggestion::suggestion;
use super::{Act, StepProps, WORDS};
use crate::desk::{Action, Counts, Draft, Panel, Work};
use crate::edit::Edit;
use crate::queue::Order;
use crate::subject::Subject;
use crate::words::{DECIDING, PUBLISHING, fill};

/// What is done with what is there: suggestions are decided on, something is added, or
/// everything is checked.
#[component]
pub(crate) fn Deciding(props: &StepProps) -> Html {
    let heading = use_node_ref();
    use_focus_on_turn(&heading, props.draft.turn, props.editing);
    let shifted = use_focus_on_shifted(&heading, props.draft.file());
    match props.draft.panel {
        Panel::Check => checking(props, &heading, &shifted),
        Panel::Add => adding(props, &heading),
        _ => deciding(props, &heading),
    }
}

/// One suggestion at a time, in an order of the editor's choice.
fn deciding(props: &StepProps, heading: &NodeRef) -> Html {
    let StepProps { draft, act, .. } = props;
    let queue = draft.queue();
    let values = [("n", &*(draft.at + 1).to_string()), ("all", &*queue.len().to_string())];
    html! {
        <div class="deciding">
            { progress(draft) }
            if let Some(item) = queue.get(draft.at) {
                <div class="queue">
                    { order(draft, act) }
                    <p class="count">{ fill(WORDS.place_in_queue, &values) }</p>
                </div>
                { suggestion(props, *item, heading) }
                <p class="hint">{ WORDS.keys_about }</p>
                { reject_rest(draft, act) }
            } else {
                <section class="suggestion" aria-labelledby="suggestion">
                    <h2 id="suggestion" tabindex="-1" ref={heading.clone()}>{ WORDS.nothing_left }</h2>
                    <p>{ WORDS.nothing_left_about }</p>
                    <div class="verdict">
                        <button type="button" class="main"
                            onclick={act.reform(|_: MouseEvent| Action::Work(Work::Show(Panel::Read)))}>
                            { WORDS.read }
                        </button>
                        <button type="button" class="plain"
                            onclick={act.reform(|_: MouseEvent| Action::Work(Work::Show(Panel::Publish)))}>
                            { PUBLISHING.publish }
                        </button>
                    </div>
                </section>
            }
        </div>
    }
}

/// Ends the deciding: what is worth keeping has been accepted. One step, which Undo takes back.
fn reject_rest(draft: &Draft, act: &Act) -> Html {
    let left = Counts::of(draft.file()).suggested();
    let onclick = act.reform(|_: MouseEvent| Action::Work(Work::Edit(Edit::RejectRest)));
    html! {
        <p class="rest">
            <button type="button" class="plain" {onclick} aria-describedby="rest">
                { DECIDING.reject_rest.of(left) }
            </button>
            <span id="rest" class="hint">{ DECIDING.reject_rest_about }</span>
        </p>
    }
}

fn progress(draft: &Draft) -> Html {
    let (decided, all) = draft.progress();
    let values = [("n", &*decided.to_string()), ("all", &*all.to_string())];
    html! {
        <div class="progress">
            <progress max={all.max(1).to_string()} value={decided.to_string()}
                aria-label={WORDS.decide} />
            <p class="count">{ fill(WORDS.decided, &values) }</p>
        </div>
    }
}

fn order(draft: &Draft, act: &Act) -> Html {
    let radio = |order: Order, words: &'static str| {
        let onchange = act.reform(move |_: Event| Action::Work(Work::Arrange(order)));
        html! {
            <label class="tick">
                <input type="radio" name="order" checked={draft.order == order} {onchange} />
                <span>{ words }</span>
            </label>
        }
    };
    html! {
        <fieldset class="order">
            <legend class="unseen">{ WORDS.order }</legend>
            { radio(Order::Question, WORDS.by_question) }
            { radio(Order::Confidence, WORDS.by_confidence) }
        </fieldset>
    }
}

/// What a letter does to the suggestion that is being asked about; the letters stand on the buttons.
pub(super) fn letter_action(draft: &Draft, letter: char) -> Option<Action> {
    let item = *draft.queue().get(draft.at)?;
    let work = match letter {
        'a' => Work::Edit(Edit::Accept(item)),
        'r' => Work::Edit(Edit::Reject(item)),
        'n' => Work::Next,
        'p' => Work::Previous,
        _ => return None,
    };
    Some(Action::Work(work))
}

/// Leads the focus to a form's first field when it opens; back to the button that opened it when it
/// is left or saved; and to the heading whenever another suggestion is asked about, but not when
/// the queue is first looked at.
#[hook]
pub(super) fn use_focus_on_turn(heading: &NodeRef, turn: u32, editing: Option<Subject>) {
    let heading = heading.clone();
    let before = use_mut_ref(|| (turn, None));
    use_effect_with((turn, editing), move |now| {
        let last = before.replace(*now);
        let Some(heading) = heading.cast::<HtmlElement>().filter(|_| last != *now) else { return };
        let place = match last.1.filter(|_| now.1.is_none()) {
            Some(subject) => format!("#{}", change_id(subject)),
            None => ".changing :is(textarea, select, input)".to_owned(),
        };
        let panel = heading.parent_element();
        let found = panel.and_then(|panel| panel.query_selector(&place).ok().flatten());
        let found = found.map(wasm_bindgen::JsCast::unchecked_into::<HtmlElement>);
        let _ = found.unwrap_or(heading).focus();
    });
}
