//! The pupil's work for paper: only printed, never shown.

use source_comparison_core::model::LessonStep;
use yew::prelude::*;

use super::cards::answer;
use super::feedback::verdict_word;
use super::{Class, article_keys, quoted};
use crate::words::fill;
use crate::work::Sentence;

/// Everything done, in the order of the steps.
pub(crate) fn sheet(class: &Class) -> Html {
    let Class { desk, words, .. } = class;
    let work = &desk.work;
    let has = |step| desk.settings.steps.contains(&step);
    let sentences = |can: bool| work.sentences.iter().filter(move |sentence| sentence.can == can);
    markup! {
        <div class="print-sheet" aria-hidden="true">
            if has(LessonStep::Source) { { for article_keys(desk).map(|key| markup! {
                <div class="printed-card">
                    <p class="label">{ class.article(key) }</p>
                    <dl>{ for words.card_questions.iter().enumerate().map(|(place, question)| {
                        let answer = answer(class, key, place);
                        markup! {
                            <div>
                                <dt>{ *question }</dt>
                                <dd>{ answer.text }{ if answer.unsaid { words.unsaid } else { "" } }</dd>
                            </div>
                        }
                    }) }</dl>
                </div>
            }) } }
            <p class="label">{ words.passages }</p>
            { for work.reading.marks.iter().map(|mark| markup! {
                <div class="printed-passage">{ quoted(class, mark) }<p>{ class.speaker(&mark.speaker) }</p></div>
            }) }
            <p class="label">{ words.pairs }</p>
            <ul>{ for work.reading.pairs.iter().map(|pair| markup! {
                <li>
                    { format!("{} + {} · {}", pair.one, pair.other, verdict_word(class, pair.verdict)) }
                    if let Some(facet) = pair.facet { { " · " }{ class.reader.facet(facet) } }
                    if !pair.reason.is_empty() { { " · " }{ &pair.reason } }
                </li>
            }) }</ul>
            if has(LessonStep::Write) {
                <p class="label">{ words.can }</p>
                { for sentences(true).map(printed_sentence) }
                <p class="label">{ words.cannot }</p>
                { for sentences(false).map(printed_sentence) }
            }
            <p class="printed-foot">{ fill(words.step_of, &[
                ("n", &desk.settings.steps.iter().filter(|step| Some(**step) <= work.step).count().to_string()),
                ("all", &desk.settings.steps.len().to_string()),
            ]) }</p>
        </div>
    }
}

fn printed_sentence(sentence: &Sentence) -> Html {
    let cites: Vec<String> = sentence.cites.iter().map(|number| format!("[{number}]")).collect();
    markup! { <p class="printed-sentence" dir="auto">{ &sentence.text }{ " " }{ cites.join(" ") }</p> }
}
