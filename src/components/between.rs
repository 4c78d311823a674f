//! The column between the articles: every relation as a short card, in the order of the questions;
//! the open one in full.
//!
//! Closed cards are the same whoever's account is read: what is the chosen account's own comes
//! forward by the style sheet. So a change of account draws none of them again.

use std::rc::Rc;

use source_comparison_core::collate::Answer;
use source_comparison_core::model::{AccountKey, Key, QuestionKey, RelationKey};
use yew::prelude::*;

use super::heading::{HeadingStyle, heading};
use super::open_card::{OpenCard, open_card};
use super::values::{kind_and_facet, values};
use super::{Act, Reading};
use crate::dom::Portion;
use crate::state::{Action, Focus, Origin};
use crate::words::fill;

/// With more relations than this, only the open question's cards are listed.
const LISTED: usize = 200;

/// What the column shows, and for whom.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CardsView<'a> {
    pub(crate) reading: &'a Rc<Reading>,
    pub(crate) act: &'a Act,
    pub(crate) focus: Option<Focus>,
    pub(crate) account: Option<AccountKey>,
    /// Whether the page is being printed, reasons and all.
    pub(crate) printing: bool,
    /// For how many of the questions cards are drawn.
    pub(crate) portion: Portion,
}

/// Cards by question.
pub(crate) fn between(view: CardsView<'_>) -> Html {
    let reading = view.reading;
    let questions = &reading.collation.comparison.questions;
    let opened = view.focus.is_some().then_some("true");
    let style = HeadingStyle::class("label");
    markup! {
        <div class="between" part="between" data-opened={opened}>
            { heading(reading.heading_level + 1, style, reading.words.between.into()) }
            for question in questions.keys().take(view.portion.of_texts(questions.len())) {
                { question_cards(view, question) }
            }
        </div>
    }
}

/// One question with the cards on it, if there is anything to show on it.
fn question_cards(view: CardsView<'_>, key: QuestionKey) -> Html {
    let CardsView { reading, act, account, printing, .. } = view;
    let collation = &reading.collation;
    let Some(question) = collation.comparison.questions.get(key) else { return Html::default() };
    let focus = view.focus.filter(|focus| focus.question == key);
    let silence = silence(view, key);
    let cards = collation.cards_on(key);
    if cards.is_empty() && focus.is_none() && silence.is_none() {
        return Html::default();
    }
    let listed = printing || focus.is_some() || collation.card_order.len() <= LISTED;
    let opened = focus.filter(|focus| focus.claim.is_some());
    let shown = opened.and_then(|focus| focus.relation).filter(|_| !printing);
    let others = listed && cards.iter().any(|card| Some(*card) != shown);
    let lang = collation.comparison.language.as_rc().clone();
    markup! {
        <div key={key.place()} class="question-cards" data-current={focus.is_some().then_some("true")}>
            <p class="question" {lang}>{ &*question.text }</p>
            if let Some(focus) = opened { { open_card(OpenCard { reading, act, focus, account }) } }
            if let Some(silence) = silence { <p class="silent">{ silence }</p> }
            if others { { closed_cards(view, key, shown) } }
        </div>
    }
}

fn closed_cards(view: CardsView<'_>, question: QuestionKey, shown: Option<RelationKey>) -> Html {
    let CardsView { reading, act, printing, .. } = view;
    html! {
        <ClosedCards reading={Rc::clone(reading)} act={act.clone()} {question} {shown} {printing} />
    }
}

/// That the chosen account says nothing on this question.
fn silence(view: CardsView<'_>, question: QuestionKey) -> Option<AttrValue> {
    let collation = &view.reading.collation;
    let account = view.account?;
    let name = &*collation.comparison.accounts.get(account)?.short;
    match collation.answer(question, account, None) {
        Answer::Silent(_) => Some(fill(view.reading.words.silent_here, &[("name", name)]).into()),
        Answer::Claim(_) | Answer::Nothing => None,
    }
}

/// Properties of [`ClosedCards`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct ClosedCardsProps {
    reading: Rc<Reading>,
    act: Act,
    question: QuestionKey,
    /// The relation that stands open above them.
    shown: Option<RelationKey>,
    printing: bool,
}

/// The cards on one question that are not open: the same whoever's account is read.
#[component]
fn ClosedCards(props: &ClosedCardsProps) -> Html {
    let cards = props.reading.collation.cards_on(props.question);
    let others = cards.iter().filter(|key| Some(**key) != props.shown);
    markup! {
        <ul class="cards">{ for others.map(|key| closed_card(props, *key)) }</ul>
    }
}

/// One relation, closed; the whole of it opens it.
fn closed_card(props: &ClosedCardsProps, key: RelationKey) -> Html {
    let ClosedCardsProps { reading, act, printing, .. } = props;
    let Some(relation) = reading.collation.comparison.relations.get(key) else {
        return Html::default();
    };
    let suggested = relation.suggested.is_some();
    let open = (act, Action::OpenRelation(key, None, Origin::Card));
    markup! {
        <li key={key.place()}>
            <button type="button" class="closed-card" data-relation={relation.kind.as_str()}
                data-place={key.place().to_string()} data-suggested={suggested.then_some("true")}
                onclick={open}>
                <span class="kind">
                    <span class="stroke" aria-hidden="true" />
                    { kind_and_facet(reading, relation.kind, relation.facet) }
                    if suggested { { " · " }{ reading.words.suggested } }
                </span>
                { values(reading, key, None) }
            </button>
            if *printing && let Some(note) = &relation.note {
                <p class="print-note" lang={reading.collation.comparison.language.as_rc().clone()}>
                    { &**note }
                </p>
            }
        </li>
    }
}
