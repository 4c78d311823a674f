//! The suggestion that is being asked about.

use source_comparison::words::words_for;
use source_comparison_core::format::{Claim, File, Relation, RelationKind, Suggested};
use yew::prelude::*;

use super::remarks::remark_list;
use super::sheet_form::SheetForm;
use super::utterance::utterance;
use super::{Held, StepProps, WORDS, keyed_button};
use crate::desk::{Action, Work};
use crate::edit::{Edit, Item};
use crate::queue::permille;
use crate::sheet::Matter;
use crate::subject::Subject;
use crate::words::fill;

/// What is suggested, the words it rests on, and what can be done about it. The heading takes the
/// focus when another suggestion is asked about.
pub(crate) fn suggestion(step: &StepProps, item: Item, heading: &NodeRef) -> Html {
    let file = step.draft.file();
    let (kind, question, title, suggested) = match item {
        Item::Claim(place) => {
            let Some(claim) = file.claims.get(place) else { return Html::default() };
            (None, question(file, [claim]), WORDS.claim_alone.to_owned(), &claim.suggested)
        }
        Item::Relation(place) => {
            let Some(relation) = file.relations.get(place) else { return Html::default() };
            let asked = question(file, claims_of(file, relation).map(|(_, claim)| claim));
            (
                relation.kind.map(RelationKind::as_str),
                asked,
                relation_title(relation),
                &relation.suggested,
            )
        }
    };
    html! {
        <section class="suggestion" key={step.draft.turn} data-kind={kind} aria-labelledby="suggestion">
            <p class="matter" lang={file.language.clone()}>{ question }</p>
            <h2 id="suggestion" tabindex="-1" ref={heading.clone()}>{ title }</h2>
            if let Some(suggested) = suggested { <p class="sure">{ sure(suggested) }</p> }
            { evidence(step, item) }
            if step.editing.is_none() { { verdict(step, item) } }
        </section>
    }
}

pub(super) fn relation_title(relation: &Relation) -> String {
    let words = words_for(WORDS.language);
    let kind = relation.kind.map(|kind| words.relation(kind));
    let facet = relation.facet.map(|facet| words.facet(facet));
    kind.into_iter().chain(facet).collect::<Vec<_>>().join(" · ")
}

fn sure(suggested: &Suggested) -> String {
    let percent = (permille(suggested) + 5) / 10;
    fill(WORDS.sure, &[("n", &percent.to_string())])
}

/// The first question, in the file's order, that any of the claims answers.
fn question<'f>(file: &'f File, claims: impl IntoIterator<Item = &'f Claim>) -> String {
    let places = claims
        .into_iter()
        .filter_map(|claim| file.questions.iter().position(|it| it.id == claim.question));
    let first = places.min().and_then(|place| file.questions.get(place));
    first.map(|it| it.text.clone()).unwrap_or_default()
}

/// The claims on a relation, each with its place in the file.
fn claims_of<'f>(
    file: &'f File,
    relation: &'f Relation,
) -> impl Iterator<Item = (usize, &'f Claim)> {
    relation.between.iter().flatten().filter_map(|id| claim_of(file, id))
}

fn claim_of<'f>(file: &'f File, id: &str) -> Option<(usize, &'f Claim)> {
    file.claims.iter().enumerate().find(|(_, claim)| claim.id == id)
}

/// What the suggestion rests on; what is being changed stands there as a form.
fn evidence(step: &StepProps, item: Item) -> Html {
    let file = step.draft.file();
    match item {
        Item::Claim(place) => html! {
            <div class="parties" data-sides="1">{ claim(step, item, place) }</div>
        },
        Item::Relation(place) => {
            let Some(relation) = file.relations.get(place) else { return Html::default() };
            let side = |ids: &Vec<String>| {
                let claims = ids.iter().filter_map(|id| claim_of(file, id));
                html! { <div class="party">{ for claims.map(|(place, _)| claim(step, item, place)) }</div> }
            };
            html! {
                <>
                    <div class="parties">{ for relation.between.iter().map(side) }</div>
                    { reason(step, place, relation) }
                </>
            }
        }
    }
}

/// A claim; the form that changes it stands below its words.
fn claim(step: &StepProps, item: Item, place: usize) -> Html {
    let StepProps { draft, editing: edited, on_editing, review, .. } = step;
    let file = draft.file();
    let Some(claim) = file.claims.get(place) else { return Html::default() };
    let remarks = remark_list(review.on(Subject::Claim(place)));
    let form = if *edited == Some(Subject::Claim(place)) {
        form(step, Subject::Claim(place), WORDS.change_claim)
    } else if matches!(item, Item::Relation(_)) && edited.is_none() {
        let change = on_editing.reform(move |_: MouseEvent| Some(Subject::Claim(place)));
        html! {
            <button type="button" class="quiet" onclick={change}>{ WORDS.change_claim }</button>
        }
    } else {
        Html::default()
    };
    utterance(file, claim, html! { <>{ remarks }{ form }</> })
}

fn reason(step: &StepProps, place: usize, relation: &Relation) -> Html {
    let StepProps { draft, editing: edited, review, .. } = step;
    let file = draft.file();
    if *edited == Some(Subject::Relation(place)) {
        return form(step, Subject::Relation(place), WORDS.change);
    }
    let note = relation.note.clone().unwrap_or_else(|| WORDS.no_reason.to_owned());
    html! {
        <>
            <p class="reason" lang={file.language.clone()}>
                <span class="tag">{ WORDS.reason }</span>{ " " }{ note }
            </p>
            { remark_list(review.on(Subject::Relation(place))) }
        </>
    }
}

/// The form that changes a claim or a relation.
fn form(step: &StepProps, subject: Subject, label: &str) -> Html {
    let StepProps { draft, on_editing, act, .. } = step;
    let Some(first) = draft.sheet(Matter::Of(subject)) else { return Html::default() };
    let on_leave = on_editing.reform(|()| None);
    html! {
        <SheetForm file={Held::of(draft)} {first} label={label.to_owned()}
            act={act.clone()} {on_leave} />
    }
}

fn verdict(step: &StepProps, item: Item) -> Html {
    let StepProps { draft, on_editing, act, .. } = step;
    let file = draft.file();
    let with = match item {
        Item::Claim(_) => 0,
        Item::Relation(place) => file.relations.get(place).map_or(0, |relation| {
            claims_of(file, relation).filter(|(_, claim)| claim.suggested.is_some()).count()
        }),
    };
    let accept = if with > 0 { WORDS.accept_with.of(with) } else { WORDS.accept.to_owned() };
    let change = on_editing.reform(move |_: MouseEvent| Some(Subject::from(item)));
    let edit = |edit| Action::Work(Work::Edit(edit));
    html! {
        <div class="verdict">
            { keyed_button("main", accept, 'A', act, edit(Edit::Accept(item))) }
            <button type="button" class="plain" onclick={change} aria-keyshortcuts="E">
                { WORDS.change }<kbd aria-hidden="true">{ 'E' }</kbd>
            </button>
            { keyed_button("plain", WORDS.reject.to_owned(), 'R', act, edit(Edit::Reject(item))) }
            <span class="apart">
                { keyed_button("plain", WORDS.previous.to_owned(), 'P', act, Action::Work(Work::Previous)) }
                { keyed_button("plain", WORDS.next.to_owned(), 'N', act, Action::Work(Work::Next)) }
            </span>
        </div>
    }
}
