//! The third step: a comparison on the desk.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use source_comparison::Faults;
use source_comparison::exchange::download;
use source_comparison::state::LinkState;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::analysing::use_focus;
use super::deciding::{Deciding, letter_action};
use super::gathering::{COMPARISONS, file_button};
use super::keys::{self, Key};
use super::publishing::Publishing;
use super::reading::Reading;
use super::trouble::trouble_note;
use super::{Act, Held, StepProps, WORDS, counted};
use crate::desk::{Action, Counts, Done, Draft, Panel, Trouble, Whereabouts, Work};
use crate::files;
use crate::page::Press;
use crate::review::Review;
use crate::subject::Subject;
use crate::words::{PUBLISHING, SEARCHING, fill};

/// Properties of [`Drafting`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct DraftingProps {
    pub(crate) draft: Draft,
    pub(crate) trouble: Option<Trouble>,
    pub(crate) whereabouts: Whereabouts,
    pub(crate) press: Press,
    pub(crate) act: Act,
}

/// What state the comparison is in, what can be done with it, and either the comparison as its
/// readers see it or the suggestions one by one.
#[component]
pub(crate) fn Drafting(props: &DraftingProps) -> Html {
    let DraftingProps { draft, trouble, whereabouts, press, act } = props;
    // Where somebody was reading, to read on there.
    let left_at = use_mut_ref(LinkState::default);
    let editing = use_state(|| (draft.turn, draft.opened.as_ref().and_then(|it| it.subject())));
    // Whatever was being changed is not any more once something else is asked about.
    let edited = if editing.0 == draft.turn { editing.1 } else { None };
    let on_editing = {
        let (editing, turn, act) = (editing.clone(), draft.turn, act.clone());
        Callback::from(move |item: Option<Subject>| {
            if item.is_none() {
                act.emit(Action::Jot(None));
            }
            editing.set((turn, item));
        })
    };
    let review = use_review(&Held::of(draft));
    let place = use_node_ref();
    use_focus(&place);
    let onkeydown = key_listener(draft, edited, &on_editing, act);
    let step =
        StepProps { draft: draft.clone(), editing: edited, on_editing, review, act: act.clone() };
    html! {
        <div class="drafting" {onkeydown}>
            { standing(Counts::of(draft.file()), &place) }
            { trouble_note(trouble.as_ref()) }
            { toolbar(draft, step.review.count(), act) }
            <Faults diagnostics={draft.faults.clone()} />
            if draft.panel == Panel::Read {
                <Reading file={Held::of(draft)} {step} {left_at} />
            } else if draft.panel == Panel::Publish {
                <Publishing press={press.clone()} whereabouts={whereabouts.clone()} {step} />
            } else {
                <Deciding key={draft.panel as usize} ..step />
            }
        </div>
    }
}

/// Claims up to which a review takes less time than anybody notices.
const FEW_CLAIMS: usize = 200;

/// Milliseconds without a change after which a large file is reviewed.
const QUIET: u32 = 250;

/// What there is to say about a file. That of a large one is made once the editor pauses; until
/// then it is the one before.
#[hook]
fn use_review(file: &Held) -> Rc<Review> {
    let made = use_mut_ref(|| None::<(Held, Rc<Review>)>);
    let again = use_force_update();
    let known = made.borrow().clone();
    let is_current = known.as_ref().is_some_and(|(of, _)| of == file);
    let review = match known {
        Some((_, review)) if is_current || file.claims.len() > FEW_CLAIMS => review,
        _ => {
            let review = Rc::new(Review::of(file));
            *made.borrow_mut() = Some((file.clone(), Rc::clone(&review)));
            review
        }
    };
    use_effect_with(file.clone(), move |file| {
        let is_late = made.borrow().as_ref().is_some_and(|(of, _)| of != file);
        let file = file.clone();
        let timer = is_late.then(|| {
            Timeout::new(QUIET, move || {
                let review = Rc::new(Review::of(&file));
                *made.borrow_mut() = Some((file, review));
                again.force_update();
            })
        });
        move || drop(timer)
    });
    review
}

/// What the last step came to.
fn done_words(draft: &Draft) -> String {
    let Some(done) = draft.done else { return String::new() };
    let words = match done {
        Done::Accepted => WORDS.accepted,
        Done::Changed => WORDS.changed,
        Done::Rejected => WORDS.rejected,
        Done::Added => return WORDS.added.to_owned(),
        Done::Written => return WORDS.written.to_owned(),
        Done::Proposed(0) => return SEARCHING.nothing.to_owned(),
        Done::Proposed(number) => return SEARCHING.proposed.of(number),
        Done::Undone => WORDS.undone,
        Done::Redone => WORDS.redone,
    };
    let (decided, all) = draft.progress();
    let values = [("n", &*decided.to_string()), ("all", &*all.to_string())];
    format!("{words} {}.", fill(WORDS.decided, &values))
}

fn key_listener(
    draft: &Draft,
    editing: Option<Subject>,
    on_editing: &Callback<Option<Subject>>,
    act: &Act,
) -> Callback<KeyboardEvent> {
    let (draft, on_editing, act) = (draft.clone(), on_editing.clone(), act.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" && editing.is_some() {
            return on_editing.emit(None);
        }
        let action = match keys::meaning(&event) {
            Some(Key::Undo) => Action::Work(Work::Undo),
            Some(Key::Redo) => Action::Work(Work::Redo),
            Some(Key::Letter('u')) if draft.panel == Panel::Decide => Action::Work(Work::Undo),
            Some(Key::Letter(letter)) if draft.panel == Panel::Decide && editing.is_none() => {
                if letter == 'e' {
                    event.prevent_default();
                    let item = draft.queue().get(draft.at).copied();
                    return on_editing.emit(item.map(Subject::from));
                }
                let Some(action) = letter_action(&draft, letter) else { return };
                action
            }
            _ => return,
        };
        event.prevent_default();
        act.emit(action);
    })
}

/// Whether anybody has checked the comparison; it stays in sight while it is read.
fn standing(counts: Counts, place: &NodeRef) -> Html {
    let unchecked = counts.suggested() > 0;
    let (title, about, what) = if unchecked {
        let what = [
            (WORDS.claims, counts.suggested_claims),
            (WORDS.relations, counts.suggested_relations),
        ];
        let (title, about) = if counts.is_imported() {
            (WORDS.noted, WORDS.noted_about)
        } else {
            (WORDS.unchecked, WORDS.unchecked_about)
        };
        (title, about, counted(&what))
    } else {
        let what = [(WORDS.claims, counts.claims), (WORDS.relations, counts.relations)];
        (WORDS.all_decided, WORDS.all_decided_about, counted(&what))
    };
    html! {
        <section class="standing" data-unchecked={unchecked.then_some("true")} aria-labelledby="standing">
            <h2 id="standing" tabindex="-1" ref={place.clone()}>{ title }</h2>
            <p>{ fill(about, &[("what", &what)]) }</p>
        </section>
    }
}

fn toolbar(draft: &Draft, remarks: usize, act: &Act) -> Html {
    let save = {
        let file = Rc::clone(draft.file());
        Callback::from(move |_: MouseEvent| {
            // Where the browser refuses, it says so itself.
            let text = JsValue::from_str(&files::write(&file));
            let _ = download("comparison.json", "application/json", &text);
        })
    };
    let anew = act.reform(|_: MouseEvent| Action::AskToStartAnew);
    let step = |words: &'static str, work: Work, possible: bool| {
        let onclick = act.reform(move |_: MouseEvent| Action::Work(work.clone()));
        html! {
            <button type="button" class="plain" {onclick} disabled={!possible}>{ words }</button>
        }
    };
    html! {
        <div class="toolbar">
            { panels(draft, remarks, act) }
            <div class="tool-group">
                { step(WORDS.undo, Work::Undo, draft.history.can_undo()) }
                { step(WORDS.redo, Work::Redo, draft.history.can_redo()) }
                <p class="told-last" role="status">{ done_words(draft) }</p>
            </div>
            <div class="tool-group away">
                <button type="button" class="plain" onclick={save}>{ WORDS.download }</button>
                { file_button("open-other", WORDS.open_other, COMPARISONS, None, act) }
                <button type="button" class="plain" onclick={anew}>{ WORDS.start_anew }</button>
            </div>
        </div>
    }
}

fn panels(draft: &Draft, remarks: usize, act: &Act) -> Html {
    let check = match remarks {
        0 => WORDS.check.to_owned(),
        remarks => fill(WORDS.check_with, &[("n", &remarks.to_string())]),
    };
    let radio = |panel: Panel, words: String| {
        let onchange = act.reform(move |_: Event| Action::Work(Work::Show(panel)));
        html! {
            <label>
                <input type="radio" name="panel" checked={draft.panel == panel} {onchange} />
                <span>{ words }</span>
            </label>
        }
    };
    html! {
        <fieldset class="panels">
            <legend class="unseen">{ WORDS.panels }</legend>
            { radio(Panel::Read, WORDS.read.to_owned()) }
            { radio(Panel::Decide, WORDS.decide.to_owned()) }
            { radio(Panel::Add, WORDS.add.to_owned()) }
            { radio(Panel::Check, check) }
            { radio(Panel::Publish, PUBLISHING.publish.to_owned()) }
        </fieldset>
    }
}
