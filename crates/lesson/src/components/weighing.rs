//! What confirms what, one question at a time.

use std::rc::Rc;

use source_comparison_core::collate::Independence;
use source_comparison_core::model::{
    ClaimKey, FindingStatus, Key, QuestionKey, RelationKey, RelationKind,
};
use yew::prelude::*;

use super::feedback::claim_quote;
use super::heading::{Heading, heading};
use super::{Class, ClassProps, button, radios};
use crate::desk::Action;
use crate::words::fill;
use crate::work::{Standing, Weighing, relation_name};

/// One question: what is said, what confirms what, how it stands.
#[component]
pub(crate) fn WeighingView(props: &ClassProps) -> Html {
    let class = &props.class;
    let Class { desk, words, .. } = class;
    let place = use_state(|| 0_usize);
    let all = desk.comparison().questions.len();
    let Some(question) = desk.comparison().questions.get(QuestionKey::at(*place)) else {
        return Html::default();
    };
    let key = QuestionKey::at(*place);
    let go = |by: isize| {
        let place = place.clone();
        let next = place.checked_add_signed(by).filter(|next| *next < all);
        next.map(|next| Callback::from(move |_: MouseEvent| place.set(next)))
    };
    let title = Heading {
        class: "question",
        lang: Some(AttrValue::from(Rc::clone(desk.comparison().language.as_rc()))),
        dir: Some("auto"),
        ..Heading::default()
    };
    let counts = [("n", &*(*place + 1).to_string()), ("all", &*all.to_string())];
    markup! {
        <div class="weighing">
            <div class="question-head" aria-live="polite">
                <p class="label">{ fill(words.question_of, &counts) }</p>
                { heading(class, 2, title, &*question.text) }
            </div>
            { said(class, key) }
            { for matches(class, key).into_iter().map(|relation| confirming(class, relation)) }
            { standing(class, key) }
            <div class="row pager">
                if let Some(before) = go(-1) { { button("plain", words.previous_question, before) } }
                if let Some(next) = go(1) { { button("plain", words.next_question, next) } }
            </div>
        </div>
    }
}

/// Everything that is said on a question, in reading order.
fn said(class: &Class, question: QuestionKey) -> Html {
    let collation = &class.desk.collation;
    let on = |key: &&ClaimKey| {
        collation.comparison.claims.get(**key).is_some_and(|claim| claim.question == question)
    };
    let claims: Vec<&ClaimKey> = collation.reading_order.iter().filter(on).collect();
    markup! {
        <div class="said">
            <p class="label">{ class.words.what_is_said }</p>
            if claims.is_empty() { <p class="none">{ class.words.nothing_said }</p> }
            { for claims.into_iter().map(|key| claim_quote(class, *key)) }
        </div>
    }
}

/// The relations on a question in which claims match.
fn matches(class: &Class, question: QuestionKey) -> Vec<RelationKey> {
    let collation = &class.desk.collation;
    let is_match = |key: &RelationKey| {
        let relation = collation.comparison.relations.get(*key);
        relation.is_some_and(|relation| relation.kind == RelationKind::Match)
    };
    collation.cards_on(question).iter().copied().filter(is_match).collect()
}

fn confirming(class: &Class, key: RelationKey) -> Html {
    let Class { desk, words, .. } = class;
    let comparison = desk.comparison();
    let name = relation_name(comparison, key);
    let sides = comparison.relations.get(key).into_iter().flat_map(|relation| &relation.sides);
    let says = desk.work.weighings.iter().find(|(known, _)| *known == name).map(|(_, says)| *says);
    let options: Vec<_> =
        Weighing::ALL.into_iter().map(|(value, _)| value).zip(words.weighings).collect();
    let field = class.id(&format!("weigh-{}", key.place()));
    let choose = {
        let name = name.clone();
        class.on(move |says| Action::Weigh(name.clone(), says))
    };
    markup! {
        <div class="confirming" key={key.place()}>
            <div class="two">
                { for sides.filter_map(|side| side.first()).map(|claim| claim_quote(class, *claim)) }
            </div>
            { radios(field, words.confirm, &options, says, choose) }
            <div aria-live="polite">
                if says.is_some() { <p class="because">{ independence(class, key) }</p> }
            </div>
        </div>
    }
}

/// Where the file says that the words come from.
fn independence(class: &Class, key: RelationKey) -> String {
    let Class { desk, words, reader, .. } = class;
    let card = desk.collation.cards.get(key).map(|card| card.independence);
    match card {
        Some(Independence::OneOrigin(origin)) => {
            let origin = desk.comparison().origins.get(origin).map_or("", |origin| &*origin.name);
            fill(reader.one_origin, &[("origin", origin)])
        }
        Some(Independence::Origins(n)) => reader.count(&reader.several_origins, n),
        _ => words.unknown_origins.to_owned(),
    }
}

/// How the question stands, and what the file says of it once the pupil has.
fn standing(class: &Class, key: QuestionKey) -> Html {
    let Class { desk, words, reader, .. } = class;
    let Some(question) = desk.comparison().questions.get(key) else { return Html::default() };
    let id = question.id.clone();
    let says = desk.work.standings.iter().find(|(known, _)| *known == id).map(|(_, says)| *says);
    let options: Vec<_> =
        Standing::ALL.into_iter().map(|(value, _)| value).zip(words.standings).collect();
    let findings = desk.comparison().findings.iter().filter(|finding| finding.question == key);
    let findings: Vec<_> = findings
        .map(|finding| {
            let status: FindingStatus = finding.status;
            markup! {
                <p dir="auto">
                    <b>{ reader.finding(status) }</b>{ reader.colon }{ &*finding.text }
                    { " (" }{ &*finding.by }{ ")" }
                </p>
            }
        })
        .collect();
    markup! {
        <div class="standing">
            { radios(class.id(&format!("stands-{}", key.place())), words.stands, &options, says,
                class.on(move |says| Action::Stand(id.clone(), says))) }
            <div class="because" aria-live="polite">
                if says.is_some() {
                    if findings.is_empty() { <p>{ words.no_finding }</p> }
                    { for findings }
                }
            </div>
        </div>
    }
}
