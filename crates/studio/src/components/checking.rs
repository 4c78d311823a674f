//! What is to be looked at before a comparison is published, thing by thing, and where everything
//! that is said of it can be changed.

use std::rc::Rc;

use source_comparison_core::diagnostic::{Code, Step};
use source_comparison_core::format::File;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::adding::ByHand;
use super::items::Items;
use super::naming::title;
use super::remarks::remark_list;
use super::sheet_form::SheetForm;
use super::utterance::{utterance, whose};
use super::{Act, Held, StepProps, WORDS};
use crate::desk::{Action, Panel, Work};
use crate::edit::{Edit, is_ordered, refers};
use crate::lint::LOADED;
use crate::review::Remark;
use crate::sheet::Matter;
use crate::subject::Subject;
use crate::words::fill;

/// Everything, so that it can be changed; of claims and relations those that there is something to
/// say about, and the others when they are asked for.
pub(crate) fn checking(props: &StepProps, heading: &NodeRef, shifted: &Callback<String>) -> Html {
    let StepProps { review, act, .. } = props;
    let looks = review.count() - review.blocking();
    let decide = act.reform(|_: MouseEvent| Action::Work(Work::Show(Panel::Decide)));
    let blocking = match review.blocking() {
        0 if review.undecided == 0 => WORDS.nothing_in_the_way.to_owned(),
        blocking => WORDS.in_the_way.of(blocking + usize::from(review.undecided > 0)),
    };
    html! {
        <div class="checking">
            <h2 tabindex="-1" ref={heading.clone()}>{ WORDS.before_publishing }</h2>
            <p class="outcome">
                <b>{ blocking }{ "." }</b>
                if looks > 0 { { " " }{ WORDS.worth_a_look.of(looks) }{ "." } }
            </p>
            if review.undecided > 0 {
                <div class="concern" data-blocks="true">
                    <p>{ WORDS.undecided.of(review.undecided) }</p>
                    <button type="button" class="plain" onclick={decide}>{ WORDS.decide }</button>
                </div>
            }
            { for (0..WORDS.groups.len()).map(|at| group(props, at, shifted)) }
            { loaded_list() }
        </div>
    }
}

/// The kinds of things, in the order of the groups; the first group is the whole, the last one is
/// of claims and relations.
const KINDS: [fn(usize) -> Subject; 8] = [
    Subject::Correction,
    Subject::Article,
    Subject::Account,
    Subject::Origin,
    Subject::Question,
    Subject::Silence,
    Subject::Finding,
    Subject::Term,
];

/// One kind of things: each of them, and a way to add one.
fn group(props: &StepProps, at: usize, shifted: &Callback<String>) -> Html {
    let file = props.draft.file();
    let kind = at.checked_sub(1).and_then(|at| KINDS.get(at));
    let (subjects, new): (Vec<Subject>, _) = match kind {
        Some(kind) => {
            let number = kind(0).number(file);
            ((0..number).map(kind).collect(), Some(kind(number)))
        }
        None if at == 0 => (vec![Subject::File], None),
        None => return html! { <Items key={at} ..props.clone() /> },
    };
    let text = |words: &[&'static str; 10]| words.get(at).copied().unwrap_or_default();
    let (name, hint, add) = (text(&WORDS.groups), text(&WORDS.group_hints), text(&WORDS.add_one));
    let on_editing = &props.on_editing;
    html! {
        <section class="group" key={at} aria-label={name}>
            <h3>{ name }</h3>
            if !hint.is_empty() { <p class="hint">{ hint }</p> }
            { listed(props, &subjects, shifted) }
            if let Some(new) = new {
                if props.editing == Some(new) {
                    <div class="concern">{ form(props, new, add.to_owned()) }</div>
                } else if may_add(file, new) {
                    <button type="button" class="quiet"
                        onclick={on_editing.reform(move |_: MouseEvent| Some(new))}>{ add }</button>
                }
            }
        </section>
    }
}

/// How many things of one kind are shown at once, where there is nothing to say about them.
const MANY: usize = 8;

/// The things of one kind; many of them folded away.
fn listed(props: &StepProps, subjects: &[Subject], shifted: &Callback<String>) -> Html {
    let rows = subjects.iter().map(|subject| concern(props, *subject, shifted));
    let is_open = |it: &Subject| !props.review.on(*it).is_empty() || props.editing == Some(*it);
    if subjects.len() <= MANY || subjects.iter().any(is_open) {
        return rows.collect();
    }
    let values = [("n", &*subjects.len().to_string())];
    html! {
        <details>
            <summary>{ fill(WORDS.show_all, &values) }</summary>
            <div class="group">{ for rows }</div>
        </details>
    }
}

/// Whether there is room for it, and what it needs.
fn may_add(file: &File, new: Subject) -> bool {
    match new {
        Subject::Article(place) => place < source_comparison_core::format::limits::ARTICLES,
        Subject::Silence(_) => !file.accounts.is_empty() && !file.questions.is_empty(),
        Subject::Finding(_) => !file.questions.is_empty(),
        _ => true,
    }
}

/// One thing, what there is to say about it, and what can be done with it.
pub(super) fn concern(props: &StepProps, subject: Subject, shifted: &Callback<String>) -> Html {
    let StepProps { draft, editing: edited, review, act, .. } = props;
    let file = draft.file();
    let remarks = review.on(subject);
    let blocks = remarks.iter().any(Remark::blocks);
    let title = title(file, subject);
    let place = subject.place();
    let changed = [subject, Subject::Text(place), Subject::Quote(place)];
    let related = |it: &Subject| match it {
        Subject::Text(_) => matches!(subject, Subject::Article(_)),
        Subject::Quote(_) => matches!(subject, Subject::Claim(_)),
        _ => true,
    };
    let open = changed.into_iter().filter(related).find(|it| *edited == Some(*it));
    html! {
        <section class="concern" key={format!("{subject:?}")} data-blocks={blocks.then_some("true")}
            aria-label={title.clone()}>
            <h4>{ &title }</h4>
            if open.is_none() && let Subject::Claim(place) = subject {
                { file.claims.get(place).map(|it| whose(file, it)).unwrap_or_default() }
            }
            { remark_list(remarks) }
            if let Some(open) = open {
                { words_of(file, subject) }
                if let Subject::Quote(place) = open {
                    <ByHand file={Held::of(draft)} act={act.clone()} requoted={place} />
                } else {
                    { form(props, open, title) }
                }
            } else {
                { tools(props, subject, &title, shifted) }
            }
        </section>
    }
}

/// The id of the button that opens the form of a thing.
pub(super) fn change_id(subject: Subject) -> String {
    format!("change-{}-{}", subject.word(), subject.place())
}

/// What can be done with one thing.
fn tools(props: &StepProps, subject: Subject, title: &str, shifted: &Callback<String>) -> Html {
    let StepProps { draft, on_editing, review, act, .. } = props;
    let (file, place) = (draft.file(), subject.place());
    let button = |words: String, onclick: Callback<MouseEvent>| {
        let label = format!("{words}: {title}");
        html! {
            <button type="button" class="quiet" {onclick} aria-label={label}>{ words }</button>
        }
    };
    let open = |words: &str, what: Subject| {
        button(words.to_owned(), on_editing.reform(move |_: MouseEvent| Some(what)))
    };
    let edit = |words: String, edit: Edit| button(words, editing(act, edit));
    let ruled = |rule: fn(Code) -> bool, key: &str| {
        review.on(subject).iter().any(|remark| match remark {
            Remark::Rule(it) => {
                rule(it.code) && it.path.0.iter().any(|step| *step == Step::Key(key.to_owned()))
            }
            Remark::Look(_) => false,
        })
    };
    let misquoted = matches!(subject, Subject::Claim(_)) && ruled(|_| true, "quote");
    let misnamed = ruled(|code| matches!(code, Code::BadId | Code::RepeatedId), "id")
        || ruled(|code| code == Code::Missing, "id");
    html! {
        <div class="tools">
            { shifts(props, subject, title, shifted) }
            <button type="button" class="quiet" id={change_id(subject)} aria-label={format!("{}: {title}", WORDS.change)}
                onclick={on_editing.reform(move |_: MouseEvent| Some(subject))}>{ WORDS.change }</button>
            if matches!(subject, Subject::Article(_)) {
                { open(WORDS.change_text, Subject::Text(place)) }
            }
            if misnamed { { edit(WORDS.new_id.to_owned(), Edit::Rename(subject)) } }
            if matches!(subject, Subject::Claim(_)) {
                if misquoted { { edit(WORDS.take_nearest.to_owned(), Edit::TakeNearest(place)) } }
                { open(WORDS.quote_again, Subject::Quote(place)) }
            }
            if let Some(words) = take_out(file, subject) {
                { edit(words, Edit::Remove(subject)) }
            }
        </div>
    }
}

/// The words on the button that takes a thing out; `None` where it has to stay.
fn take_out(file: &File, subject: Subject) -> Option<String> {
    let plain = WORDS.take_out.to_owned();
    match subject {
        Subject::File | Subject::Text(_) | Subject::Quote(_) => None,
        Subject::Article(_) if file.articles.len() < 3 => None,
        Subject::Article(place) => {
            let id = file.articles.get(place).map(|it| &it.id);
            let claims = file.claims.iter().filter(|it| Some(&it.article) == id).count();
            Some(if claims > 0 { WORDS.take_out_article.of(claims) } else { plain })
        }
        _ => (!refers(file, subject)).then_some(plain),
    }
}

/// Up and down in its list.
fn shifts(props: &StepProps, subject: Subject, title: &str, shifted: &Callback<String>) -> Html {
    let (place, number) = (subject.place(), subject.number(props.draft.file()));
    if !is_ordered(subject) || number < 2 || props.editing.is_some() {
        return Html::default();
    }
    let shift = |up: bool, sign: &'static str, words: &str, target: usize| {
        let way = if up { "up" } else { "down" };
        let after = format!("{way}-{}-{target}", subject.word());
        let (act, shifted) = (props.act.clone(), shifted.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            shifted.emit(after.clone());
            act.emit(Action::Work(Work::Edit(Edit::Shift(subject, up))));
        });
        let disabled = if up { place == 0 } else { place + 1 == number };
        html! {
            <button type="button" class="quiet" id={format!("{way}-{}-{place}", subject.word())}
                {onclick} {disabled} aria-label={format!("{words}: {title}")}>{ sign }</button>
        }
    };
    html! {
        <span class="shifts">
            { shift(true, "↑", WORDS.move_up, place.saturating_sub(1)) }
            { shift(false, "↓", WORDS.move_down, place + 1) }
        </span>
    }
}

/// After a thing is moved, the focus goes with it: to the same button, or to the other one where
/// that has no further to go. Gives the callback that is told the button's id.
#[hook]
pub(super) fn use_focus_on_shifted(heading: &NodeRef, file: &Rc<File>) -> Callback<String> {
    let wanted = use_mut_ref(|| None::<String>);
    {
        let (heading, wanted) = (heading.clone(), Rc::clone(&wanted));
        use_effect_with(Rc::as_ptr(file), move |_| {
            let found = wanted.take().and_then(|id| {
                let panel = heading.cast::<Element>()?.parent_element()?;
                let button = panel.query_selector(&format!("#{id}")).ok()??;
                if button.has_attribute("disabled") {
                    let buttons = button.parent_element()?;
                    return buttons.query_selector("button:not([disabled])").ok()?;
                }
                Some(button)
            });
            if let Some(button) = found {
                let _ = wasm_bindgen::JsCast::unchecked_into::<HtmlElement>(button).focus();
            }
        });
    }
    Callback::from(move |id| *wanted.borrow_mut() = Some(id))
}

fn editing(act: &Act, edit: Edit) -> Callback<MouseEvent> {
    act.reform(move |_: MouseEvent| Action::Work(Work::Edit(edit.clone())))
}

/// The words that a claim or a relation rests on.
fn words_of(file: &File, subject: Subject) -> Html {
    let claim = |claim| utterance(file, claim, Html::default());
    match subject {
        Subject::Claim(place) => file.claims.get(place).map(claim).unwrap_or_default(),
        Subject::Relation(place) => {
            let ids =
                file.relations.get(place).into_iter().flat_map(|it| it.between.iter().flatten());
            let claims = ids.filter_map(|id| file.claims.iter().find(|claim| claim.id == *id));
            html! { <div class="parties">{ for claims.map(claim) }</div> }
        }
        _ => Html::default(),
    }
}

fn form(props: &StepProps, subject: Subject, label: String) -> Html {
    let StepProps { draft, on_editing, act, .. } = props;
    let Some(first) = draft.sheet(Matter::Of(subject)) else { return Html::default() };
    let on_leave = on_editing.reform(|()| None);
    html! {
        <SheetForm key={format!("{subject:?}")} file={Held::of(draft)} {first} {label}
            act={act.clone()} {on_leave} />
    }
}

fn loaded_list() -> Html {
    let entry = |word: &str, plain: &str| {
        let plain = if plain.is_empty() { String::new() } else { format!(" → {plain}") };
        html! { <li><b>{ word.to_owned() }</b>{ plain }</li> }
    };
    html! {
        <details class="loaded">
            <summary>{ WORDS.loaded_list }</summary>
            <p class="hint">{ WORDS.loaded_about }</p>
            <ul>{ for LOADED.iter().map(|it| entry(it.word, it.plain)) }</ul>
        </details>
    }
}
