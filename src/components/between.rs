//! The column between the articles: every relation as a short card, in the order of the questions;
//! the open one in full.

use std::rc::Rc;

use source_comparison_core::collate::Answer;
use source_comparison_core::model::{AccountKey, Key, QuestionKey, RelationKey};
use yew::prelude::*;

use super::heading::Heading;
use super::open_card::OpenCard;
use super::values::{Values, is_of, kind_and_facet};
use super::{Act, Reading};
use crate::state::{Action, Focus, Origin};
use crate::words::fill;

/// With more relations than this, only the open question's cards are listed.
const LISTED: usize = 200;

/// Properties of [`Between`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct BetweenProps {
    pub(crate) reading: Rc<Reading>,
    pub(crate) act: Act,
    pub(crate) focus: Option<Focus>,
    pub(crate) account: Option<AccountKey>,
}

/// Cards by question.
#[component]
pub(crate) fn Between(props: &BetweenProps) -> Html {
    let reading = &props.reading;
    let collation = &reading.collation;
    let questions = collation.comparison.questions.keys();
    html! {
        <div class="between" part="between" data-opened={props.focus.is_some().then_some("true")}>
            <Heading level={reading.heading_level + 1} class="label">{ reading.words.between }</Heading>
            for question in questions {
                <QuestionCards key={question.place()} {question} ..props.clone().into() />
            }
        </div>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct QuestionCardsProps {
    #[prop_or_else(|| QuestionKey::at(0))]
    question: QuestionKey,
    reading: Rc<Reading>,
    act: Act,
    focus: Option<Focus>,
    account: Option<AccountKey>,
}

impl From<BetweenProps> for QuestionCardsProps {
    fn from(props: BetweenProps) -> Self {
        let BetweenProps { reading, act, focus, account } = props;
        Self { question: QuestionKey::at(0), reading, act, focus, account }
    }
}

/// One question and the cards on it.
#[component]
fn QuestionCards(props: &QuestionCardsProps) -> Html {
    let collation = &props.reading.collation;
    let Some(question) = collation.comparison.questions.get(props.question) else {
        return Html::default();
    };
    let cards: Vec<RelationKey> = collation
        .card_order
        .iter()
        .copied()
        .filter(|key| collation.cards.get(*key).is_some_and(|card| card.question == props.question))
        .collect();
    let focus = props.focus.filter(|focus| focus.question == props.question);
    let silence = silence(props);
    if cards.is_empty() && focus.is_none() && silence.is_none() {
        return Html::default();
    }
    let listed = focus.is_some() || collation.card_order.len() <= LISTED;
    let opened = focus.filter(|focus| focus.claim.is_some());
    let shown = opened.and_then(|focus| focus.relation);
    let lang = collation.comparison.language.as_rc().clone();
    html! {
        <div class="question-cards" data-current={focus.is_some().then_some("true")}>
            <p class="question" {lang}>{ &*question.text }</p>
            if let Some(focus) = opened {
                <OpenCard reading={props.reading.clone()} act={props.act.clone()} {focus}
                    account={props.account} />
            }
            if let Some(silence) = silence { <p class="silent">{ silence }</p> }
            if listed {
                <ul class="cards">
                    for key in cards.into_iter().filter(|key| Some(*key) != shown) {
                        { closed_card(props, key) }
                    }
                </ul>
            }
        </div>
    }
}

/// That the chosen account says nothing on this question.
fn silence(props: &QuestionCardsProps) -> Option<String> {
    let collation = &props.reading.collation;
    let account = props.account?;
    let name = &*collation.comparison.accounts.get(account)?.short;
    match collation.answer(props.question, account, None) {
        Answer::Silent(_) => Some(fill(props.reading.words.silent_here, &[("name", name)])),
        Answer::Claim(_) | Answer::Nothing => None,
    }
}

/// One relation in a line; the whole line opens it.
fn closed_card(props: &QuestionCardsProps, key: RelationKey) -> Html {
    let reading = &props.reading;
    let Some(relation) = reading.collation.comparison.relations.get(key) else {
        return Html::default();
    };
    let card = reading.collation.cards.get(key);
    let own = card.is_some_and(|card| {
        card.sides.iter().any(|side| is_of(reading, side, props.account))
    });
    let open = props.act.reform(move |_: MouseEvent| {
        Action::OpenRelation(key, None, Origin::Card)
    });
    html! {
        <li key={key.place()}>
            <button type="button" class="closed-card" data-relation={relation.kind.as_str()}
                data-place={key.place().to_string()}
                data-own={own.then_some("true")} data-suggested={relation.suggested.is_some().then_some("true")}
                onclick={open}>
                <span class="kind">
                    <span class="stroke" aria-hidden="true" />
                    { kind_and_facet(reading, relation.kind, relation.facet) }
                    if relation.suggested.is_some() {
                        { " · " }{ reading.words.suggested }
                    }
                </span>
                <Values reading={reading.clone()} relation={key} lens={props.account} />
            </button>
        </li>
    }
}
