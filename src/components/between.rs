//! The column between the articles: every relation as a short card, in the order of the questions;
//! the open one in full.

use source_comparison_core::collate::Answer;
use source_comparison_core::model::{AccountKey, Key, QuestionKey, RelationKey};
use yew::prelude::*;

use super::heading::{HeadingStyle, heading};
use super::open_card::{OpenCard, open_card};
use super::values::{is_of, kind_and_facet, values};
use super::{Act, Reading};
use crate::state::{Action, Focus, Origin};
use crate::words::fill;

/// With more relations than this, only the open question's cards are listed.
const LISTED: usize = 200;

/// Cards by question.
pub(crate) fn between(view: CardsView<'_>) -> Html {
    let reading = view.reading;
    let opened = view.focus.is_some().then_some("true");
    let style = HeadingStyle::class("label");
    html! {
        <div class="between" part="between" data-opened={opened}>
            { heading(reading.heading_level + 1, style, reading.words.between.into()) }
            for question in reading.collation.comparison.questions.keys() {
                { question_cards(view, question) }
            }
        </div>
    }
}

/// What the column shows, and for whom.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CardsView<'a> {
    pub(crate) reading: &'a Reading,
    pub(crate) act: &'a Act,
    pub(crate) focus: Option<Focus>,
    pub(crate) account: Option<AccountKey>,
    /// Whether the page is being printed, reasons and all.
    pub(crate) printing: bool,
}

/// One question and the cards on it.
fn question_cards(view: CardsView<'_>, key: QuestionKey) -> Html {
    let CardsView { reading, act, account, .. } = view;
    let collation = &reading.collation;
    let Some(question) = collation.comparison.questions.get(key) else { return Html::default() };
    let cards = collation.cards_on(key);
    let focus = view.focus.filter(|focus| focus.question == key);
    let silence = silence(view, key);
    if cards.is_empty() && focus.is_none() && silence.is_none() {
        return Html::default();
    }
    let listed = view.printing || focus.is_some() || collation.card_order.len() <= LISTED;
    let opened = focus.filter(|focus| focus.claim.is_some());
    let shown = opened.and_then(|focus| focus.relation).filter(|_| !view.printing);
    let others = || cards.iter().filter(|key| Some(**key) != shown);
    let lang = collation.comparison.language.as_rc().clone();
    html! {
        <div key={key.place()} class="question-cards"
            data-current={focus.is_some().then_some("true")}>
            <p class="question" {lang}>{ &*question.text }</p>
            if let Some(focus) = opened {
                { open_card(OpenCard { reading, act, focus, account }) }
            }
            if let Some(silence) = silence { <p class="silent">{ silence }</p> }
            if listed && others().next().is_some() {
                <ul class="cards">{ for others().map(|key| closed_card(view, *key)) }</ul>
            }
        </div>
    }
}

/// That the chosen account says nothing on this question.
fn silence(view: CardsView<'_>, question: QuestionKey) -> Option<String> {
    let collation = &view.reading.collation;
    let account = view.account?;
    let name = &*collation.comparison.accounts.get(account)?.short;
    match collation.answer(question, account, None) {
        Answer::Silent(_) => Some(fill(view.reading.words.silent_here, &[("name", name)])),
        Answer::Claim(_) | Answer::Nothing => None,
    }
}

/// One relation, closed; the whole of it opens it.
fn closed_card(view: CardsView<'_>, key: RelationKey) -> Html {
    let CardsView { reading, act, account, .. } = view;
    let (Some(relation), Some(card)) =
        (reading.collation.comparison.relations.get(key), reading.collation.cards.get(key))
    else {
        return Html::default();
    };
    let own = card.sides.iter().any(|side| is_of(reading, side, account));
    let suggested = relation.suggested.is_some();
    let open = act.reform(move |_: MouseEvent| Action::OpenRelation(key, None, Origin::Card));
    html! {
        <li key={key.place()}>
            <button type="button" class="closed-card" data-relation={relation.kind.as_str()}
                data-place={key.place().to_string()} data-own={own.then_some("true")}
                data-suggested={suggested.then_some("true")} onclick={open}>
                <span class="kind">
                    <span class="stroke" aria-hidden="true" />
                    { kind_and_facet(reading, relation.kind, relation.facet) }
                    if suggested { { " · " }{ reading.words.suggested } }
                </span>
                { values(reading, key, account) }
            </button>
            if view.printing && let Some(note) = &relation.note {
                <p class="print-note" lang={reading.collation.comparison.language.as_rc().clone()}>
                    { &**note }
                </p>
            }
        </li>
    }
}
