//! The column between the articles: every relation as a short card, in the order of the questions;
//! the open one in full.
//!
//! Closed cards are the same whoever's account is read: what is the chosen account's own comes
//! forward by the style sheet. So a change of account draws only the questions it says something
//! new about.

use std::rc::Rc;

use source_comparison_core::collate::Answer;
use source_comparison_core::model::{AccountKey, Key, QuestionKey, RelationKey};
use yew::prelude::*;

use super::heading::{HeadingStyle, heading};
use super::open_card::{OpenCard, open_card};
use super::values::{kind_and_facet, values};
use super::{Act, Reading};
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
}

/// Cards by question.
pub(crate) fn between(view: CardsView<'_>) -> Html {
    let reading = view.reading;
    let opened = view.focus.is_some().then_some("true");
    let style = HeadingStyle::class("label");
    markup! {
        <div class="between" part="between" data-opened={opened}>
            { heading(reading.heading_level + 1, style, reading.words.between.into()) }
            for question in reading.collation.comparison.questions.keys() {
                { question_cards(view, question) }
            }
        </div>
    }
}

/// The cards on one question, if there is anything to show on it.
fn question_cards(view: CardsView<'_>, question: QuestionKey) -> Html {
    let CardsView { reading, act, printing, .. } = view;
    let focus = view.focus.filter(|focus| focus.question == question);
    let silence = silence(view, question);
    if reading.collation.cards_on(question).is_empty() && focus.is_none() && silence.is_none() {
        return Html::default();
    }
    let account = view.account.filter(|_| focus.is_some());
    html! {
        <QuestionCards key={question.place()} reading={Rc::clone(reading)} act={act.clone()} {question}
            {focus} {account} {silence} {printing} />
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

/// Properties of [`QuestionCards`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct QuestionCardsProps {
    reading: Rc<Reading>,
    act: Act,
    question: QuestionKey,
    /// What is open, where it is on this question.
    focus: Option<Focus>,
    /// The chosen account, where something is open on this question.
    account: Option<AccountKey>,
    /// That the chosen account is silent on it.
    silence: Option<AttrValue>,
    printing: bool,
}

/// One question and the cards on it.
#[component]
fn QuestionCards(props: &QuestionCardsProps) -> Html {
    let QuestionCardsProps { reading, act, focus, account, .. } = props;
    let collation = &reading.collation;
    let Some(question) = collation.comparison.questions.get(props.question) else {
        return Html::default();
    };
    let cards = collation.cards_on(props.question);
    let listed = props.printing || focus.is_some() || collation.card_order.len() <= LISTED;
    let opened = focus.filter(|focus| focus.claim.is_some());
    let shown = opened.and_then(|focus| focus.relation).filter(|_| !props.printing);
    let others = || cards.iter().filter(|key| Some(**key) != shown);
    let lang = collation.comparison.language.as_rc().clone();
    markup! {
        <div class="question-cards" data-current={focus.is_some().then_some("true")}>
            <p class="question" {lang}>{ &*question.text }</p>
            if let Some(focus) = opened {
                { open_card(OpenCard { reading, act, focus, account: *account }) }
            }
            if let Some(silence) = &props.silence { <p class="silent">{ silence }</p> }
            if listed && others().next().is_some() {
                <ul class="cards">{ for others().map(|key| closed_card(props, *key)) }</ul>
            }
        </div>
    }
}

/// One relation, closed; the whole of it opens it.
fn closed_card(props: &QuestionCardsProps, key: RelationKey) -> Html {
    let QuestionCardsProps { reading, act, printing, .. } = props;
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
