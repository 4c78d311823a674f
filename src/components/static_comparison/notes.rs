//! The notes: every relation and every claim that stands alone, in the order of the questions.

use source_comparison_core::collate::Standing;
use source_comparison_core::model::{ClaimKey, QuestionKey, RelationKey};
use yew::prelude::*;

use crate::components::heading::{HeadingStyle, heading};
use crate::components::open_card::{OpenCard, relation_html, said_once};
use crate::components::remarks::question_findings;
use crate::components::still::{note_name, relation_name};
use crate::components::{Act, Reading};
use crate::state::Focus;

/// Question by question; nothing where there is no claim.
pub(super) fn notes(reading: &Reading, act: &Act) -> Html {
    let Reading { collation, words, heading_level, .. } = reading;
    if collation.comparison.claims.is_empty() {
        return Html::default();
    }
    markup! {
        <div class="notes" id={reading.id("notes")} part="between">
            { heading(heading_level + 1, HeadingStyle::class("label"), words.between.into()) }
            for question in collation.comparison.questions.keys() {
                { question_notes(reading, act, question) }
            }
        </div>
    }
}

/// One question with the notes on it.
fn question_notes(reading: &Reading, act: &Act, key: QuestionKey) -> Html {
    let Reading { collation, heading_level, .. } = reading;
    let Some(question) = collation.comparison.questions.get(key) else { return Html::default() };
    let cards = collation.cards_on(key);
    let alone = alone_on(reading, key);
    if cards.is_empty() && alone.is_empty() {
        return Html::default();
    }
    let lang = collation.comparison.language.as_rc().clone();
    let style = HeadingStyle { lang: Some(lang.into()), ..HeadingStyle::class("question") };
    markup! {
        <div class="question-notes">
            <div class="question-head">
                { heading(heading_level + 2, style, (&*question.text).into()) }
                { question_findings(reading, key) }
            </div>
            <ul class="note-list">
                for relation in cards.iter() { { relation_note(reading, act, *relation) } }
                for claim in alone { { alone_note(reading, act, key, claim) } }
            </ul>
        </div>
    }
}

/// Claims on the question that no relation names, in reading order.
fn alone_on(reading: &Reading, question: QuestionKey) -> Vec<ClaimKey> {
    let is_alone = |key: &ClaimKey| {
        let entry = reading.collation.entries.get(*key);
        let alone = entry.is_some_and(|entry| entry.standing == Standing::Alone);
        alone && reading.claim(*key).is_some_and(|claim| claim.question == question)
    };
    reading.collation.reading_order.iter().copied().filter(is_alone).collect()
}

fn relation_note(reading: &Reading, act: &Act, key: RelationKey) -> Html {
    let (Some(relation), Some(card)) =
        (reading.collation.comparison.relations.get(key), reading.collation.cards.get(key))
    else {
        return Html::default();
    };
    let focus = Focus { question: card.question, claim: None, relation: Some(key) };
    let card = OpenCard { reading, act, focus, account: None };
    markup! {
        <li class="still-note" id={reading.id(&relation_name(key))}
            data-relation={relation.kind.as_str()}>
            { relation_html(card, key, relation) }
        </li>
    }
}

fn alone_note(reading: &Reading, act: &Act, question: QuestionKey, key: ClaimKey) -> Html {
    let Some(claim) = reading.claim(key) else { return Html::default() };
    let words = reading.words;
    let own = &reading.collation.comparison.language;
    let focus = Focus { question, claim: None, relation: None };
    markup! {
        <li class="still-note" id={reading.id(&note_name(reading, key))} data-relation="only">
            <p class="kind">
                <span class="stroke" aria-hidden="true" />{ words.an_only_here }
            </p>
            <div class="note" lang={own.as_rc().clone()} dir={own.direction().as_str()}><p>{ &*claim.says }</p></div>
            <ul class="said">{ said_once(OpenCard { reading, act, focus, account: None }, key) }</ul>
        </li>
    }
}
