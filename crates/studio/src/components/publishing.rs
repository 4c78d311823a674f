//! The last step: what stands in the way of publishing, and everything that can be taken once
//! nothing does.

use source_comparison::exchange::download;
use wasm_bindgen::JsValue;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::naming::title;
use super::pasting::Pasting;
use super::previewing::Previewing;
use super::{Act, Held, StepProps};
use crate::desk::{Action, Panel, Whereabouts, Work};
use crate::files;
use crate::page::{Order, Press, own_site, write};
use crate::review::{Remark, Review};
use crate::words::{PUBLISHING, fill};

/// Properties of [`Publishing`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct PublishingProps {
    pub(crate) step: StepProps,
    pub(crate) press: Press,
    pub(crate) whereabouts: Whereabouts,
}

/// How far the writing of a file has come: its name, and in the end whether it was written.
type Writing = (String, Option<Result<(), String>>);

/// What stands in the way, what can be taken, what can be pasted, and what readers will see.
#[component]
pub(crate) fn Publishing(props: &PublishingProps) -> Html {
    let PublishingProps { step, press, whereabouts } = props;
    let writing = use_state(|| None::<Writing>);
    let file = use_memo(Held::of(&step.draft), |file| files::write(file));
    let order = Order { file: file.to_string(), base: base(whereabouts).trim().to_owned() };
    let in_the_way = in_the_way(&step.review);
    let ready = in_the_way == 0;
    let take = taking(press, &order, whereabouts, &writing);
    html! {
        <div class="publishing">
            { obstacles(step, in_the_way) }
            <section class="taking" aria-labelledby="taking">
                <h2 id="taking">{ PUBLISHING.take }</h2>
                { fields(whereabouts, &step.act) }
                <ul class="takes">
                    { taken(["json", PUBLISHING.file[0], PUBLISHING.file[1]], whereabouts, false, &take) }
                </ul>
                <h3>{ PUBLISHING.for_readers }</h3>
                <p class="hint">{ PUBLISHING.for_readers_about }</p>
                <ul class="takes">
                    { for PUBLISHING.pages.iter().map(|it| taken(*it, whereabouts, !ready, &take)) }
                </ul>
                <h3>{ PUBLISHING.for_classes }</h3>
                <p class="hint">{ PUBLISHING.for_classes_about }</p>
                <ul class="takes">
                    { for PUBLISHING.classes.iter().map(|it| taken(*it, whereabouts, !ready, &take)) }
                </ul>
                <h3>{ PUBLISHING.for_programs }</h3>
                <p class="hint">{ PUBLISHING.for_programs_about }</p>
                <ul class="takes">
                    { for PUBLISHING.forms.iter().map(|it| taken(*it, whereabouts, !ready, &take)) }
                </ul>
                <p class="told-last" role="status">{ told(writing.as_ref()) }</p>
            </section>
            if ready {
                <Pasting press={press.clone()} order={order.clone()} file={whereabouts.file("json")} />
            }
            <Previewing press={press.clone()} {order} />
        </div>
    }
}

/// What keeps the comparison from being published; all suggestions count as one.
pub(crate) fn in_the_way(review: &Review) -> usize {
    review.blocking() + usize::from(review.undecided > 0)
}

fn obstacles(step: &StepProps, in_the_way: usize) -> Html {
    let StepProps { review, act, .. } = step;
    let looks = review.count() - review.blocking();
    let (said, about) = match in_the_way {
        0 => (PUBLISHING.ready.to_owned(), PUBLISHING.ready_about),
        number => (PUBLISHING.not_ready.of(number), PUBLISHING.not_ready_about),
    };
    let entry = |words: String,
                 label: &'static str,
                 name: String,
                 onclick: Callback<MouseEvent>| {
        html! {
            <li>
                <span>{ words }</span>
                <button type="button" class="plain" {onclick} aria-label={name}>{ label }</button>
            </li>
        }
    };
    let go = |panel| act.reform(move |_: MouseEvent| Action::Work(Work::Show(panel)));
    html! {
        <section class="obstacles" data-ready={(in_the_way == 0).then_some("true")} aria-labelledby="obstacles">
            <h2 id="obstacles">{ said }</h2>
            <p>{ about }</p>
            <ul>
                if review.undecided > 0 {
                    { entry(PUBLISHING.undecided.of(review.undecided), PUBLISHING.decide,
                        PUBLISHING.decide.to_owned(), go(Panel::Decide)) }
                }
                { for review.remarks.iter().filter(|(_, remarks)| remarks.iter().any(Remark::blocks))
                    .map(|(subject, remarks)| {
                        let name = title(step.draft.file(), *subject);
                        let label = fill(PUBLISHING.mend_this, &[("name", &name)]);
                        let words = format!("{name}: {}", reasons(remarks));
                        let (step, subject) = (step.clone(), *subject);
                        let mend = Callback::from(move |_: MouseEvent| step.change(subject));
                        entry(words, PUBLISHING.mend, label, mend)
                    }) }
                if looks > 0 {
                    { entry(PUBLISHING.looks.of(looks), PUBLISHING.looks_at,
                        PUBLISHING.looks_at.to_owned(), go(Panel::Check)) }
                }
            </ul>
        </section>
    }
}

/// What has to change, in the core's words.
fn reasons(remarks: &[Remark]) -> String {
    let message = |remark: &Remark| match remark {
        Remark::Rule(rule) if remark.blocks() => Some(rule.message.clone()),
        Remark::Rule(_) | Remark::Look(_) => None,
    };
    remarks.iter().filter_map(message).collect::<Vec<_>>().join("; ")
}

/// The address of the site: this one, as long as nothing is said.
fn base(whereabouts: &Whereabouts) -> String {
    whereabouts.base.clone().unwrap_or_else(own_site)
}

fn fields(whereabouts: &Whereabouts, act: &Act) -> Html {
    let field = |id: &'static str,
                 [label, hint]: [&'static str; 2],
                 value: &str,
                 change: fn(&mut Whereabouts, String)| {
        let oninput = {
            let whereabouts = whereabouts.clone();
            act.reform(move |event: InputEvent| {
                let mut now = whereabouts.clone();
                change(&mut now, event.target_unchecked_into::<HtmlInputElement>().value());
                Action::Place(now)
            })
        };
        let hint_id = format!("{id}-hint");
        html! {
            <div class="form-row">
                <label for={id}>{ label }</label>
                <input {id} type="text" value={value.to_owned()} {oninput} autocomplete="off"
                    spellcheck="false" aria-describedby={hint_id.clone()} />
                <p id={hint_id} class="hint">{ hint }</p>
            </div>
        }
    };
    let words = &PUBLISHING;
    html! {
        <div class="whereabouts">
            { field("publish-name", [words.name, words.name_hint], whereabouts.name(), |it, text| it.name = Some(text)) }
            { field("publish-base", [words.base, words.base_hint], &base(whereabouts), |it, text| it.base = Some(text)) }
        </div>
    }
}

/// A file that can be taken, with what it is for.
fn taken(
    [ending, name, about]: [&'static str; 3],
    whereabouts: &Whereabouts,
    disabled: bool,
    take: &Callback<&'static str>,
) -> Html {
    let onclick = take.reform(move |_: MouseEvent| ending);
    let id = format!("take-{}", ending.replace('.', "-"));
    html! {
        <li key={ending}>
            <button type="button" class="plain" {onclick} {disabled} aria-describedby={id.clone()}>
                { name }
            </button>
            <p {id}><code>{ whereabouts.file(ending) }</code>{ " " }{ about }</p>
        </li>
    }
}

/// Writes a file and gives it to the editor.
fn taking(
    press: &Press,
    order: &Order,
    whereabouts: &Whereabouts,
    writing: &UseStateHandle<Option<Writing>>,
) -> Callback<&'static str> {
    let (press, order) = (press.clone(), order.clone());
    let (whereabouts, writing) = (whereabouts.clone(), writing.clone());
    Callback::from(move |ending: &'static str| {
        let name = whereabouts.file(ending);
        let finish = {
            let (name, writing) = (name.clone(), writing.clone());
            Callback::from(move |content: Result<JsValue, String>| {
                let done = content.and_then(|content| {
                    download(&name, media_type(ending), &content)
                        .map_err(|error| format!("{error:?}"))
                });
                writing.set(Some((name.clone(), Some(done))));
            })
        };
        if ending == "json" {
            return finish.emit(Ok(JsValue::from_str(&order.file)));
        }
        writing.set(Some((name, None)));
        write(&press, &order, ending, finish);
    })
}

/// What a file in this form is called on the web.
fn media_type(ending: &str) -> &'static str {
    match ending.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html",
        "csv" => "text/csv",
        "zip" => "application/zip",
        "md" => "text/markdown",
        "xml" => "application/tei+xml",
        "jsonld" => "application/ld+json",
        _ => "application/json",
    }
}

fn told(writing: Option<&Writing>) -> String {
    let Some((name, done)) = writing else { return String::new() };
    match done {
        None => fill(PUBLISHING.waits, &[("name", name)]),
        Some(Ok(())) => fill(PUBLISHING.written, &[("name", name)]),
        Some(Err(why)) => fill(PUBLISHING.failed, &[("name", name), ("why", why)]),
    }
}
