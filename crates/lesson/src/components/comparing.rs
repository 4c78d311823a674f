//! The commitment, and then the two readings side by side.

use std::rc::Rc;

use source_comparison_core::model::{ArticleKey, LessonStep, RelationKey};
use yew::prelude::*;

use super::cards::answer;
use super::feedback::{claim_quote, pair_feedback};
use super::heading::part_title;
use super::{Class, article_keys, button};
use crate::desk::Action;
use crate::judging::{Judgement, SpeakerJudgement};
use crate::words::fill;

/// Before the commitment its terms, after it what comes of it.
pub(crate) fn comparing(class: &Class) -> Html {
    match class.desk.judged() {
        None => commitment(class),
        Some((first, now)) => markup! {
            <div class="compared">
                { score(class, &first, &now) }
                { pairs(class, &now) }
                { speakers(class, &now) }
                { missed(class, &now) }
                { traps(class, &now) }
                { discussion(class) }
                if class.desk.settings.steps.contains(&LessonStep::Source) { { cards(class) } }
                { whole_reading(class) }
            </div>
        },
    }
}

fn commitment(class: &Class) -> Html {
    let Class { desk, words, .. } = class;
    let reading = &desk.work.reading;
    let (marks, pairs) = (reading.marks.len().to_string(), reading.pairs.len().to_string());
    markup! {
        <div class="commitment">
            <p>{ fill(words.commit_about, &[("marks", &marks), ("pairs", &pairs)]) }</p>
            { button("main", words.commit, class.does(Action::Commit)) }
        </div>
    }
}

fn score(class: &Class, first: &Judgement, now: &Judgement) -> Html {
    let words = class.words;
    let all = class.desk.score().1;
    let line = |template: &'static str, judged: &Judgement| {
        let (found, all) = (judged.found.min(all).to_string(), all.to_string());
        fill(template, &[("n", &found), ("all", &all)])
    };
    markup! {
        <div class="score">
            <p>{ line(words.found_first, first) }</p>
            if class.desk.work.first.as_ref() != Some(&class.desk.work.reading) {
                <p>{ line(words.found_now, now) }</p>
            }
            <p class="hint">{ words.not_a_test }</p>
        </div>
    }
}

fn pairs(class: &Class, now: &Judgement) -> Html {
    let words = class.words;
    markup! {
        <section class="judged" aria-labelledby={class.id("judged")}>
            { part_title(class, "judged", words.your_pairs) }
            if now.pairs.is_empty() { <p class="none">{ words.no_pairs }</p> }
            <ol role="list">
                { for now.pairs.iter().enumerate().map(|(place, judged)| pair_feedback(class, place, *judged)) }
            </ol>
        </section>
    }
}

fn speakers(class: &Class, now: &Judgement) -> Html {
    if now.speakers.is_empty() {
        return Html::default();
    }
    let words = class.words;
    let line = |judged: &SpeakerJudgement| {
        let mark = class.desk.work.reading.mark(judged.mark)?;
        let editor: Vec<String> = judged.editor.iter().map(|voice| class.voice(*voice)).collect();
        let values = [
            ("n", &*judged.mark.to_string()),
            ("you", &*class.speaker(&mark.speaker)),
            ("editor", &*editor.join(class.reader.comma)),
        ];
        Some(markup! { <li>{ fill(words.speaker_line, &values) }</li> })
    };
    markup! {
        <section aria-labelledby={class.id("speakers")}>
            { part_title(class, "speakers", words.speakers) }
            <ul class="plain-list">{ for now.speakers.iter().filter_map(line) }</ul>
        </section>
    }
}

/// What only the editor found, each folded up to its kind and question.
fn missed(class: &Class, now: &Judgement) -> Html {
    if now.missed.is_empty() {
        return Html::default();
    }
    let words = class.words;
    markup! {
        <details class="fold missed">
            <summary>{ fill(words.missed, &[("n", &now.missed.len().to_string())]) }</summary>
            <p class="hint">{ words.missed_about }</p>
            <ul class="plain-list">{ for now.missed.iter().map(|key| relation(class, *key)) }</ul>
        </details>
    }
}

fn relation(class: &Class, key: RelationKey) -> Html {
    let Class { desk, reader, .. } = class;
    let Some(relation) = desk.comparison().relations.get(key) else { return Html::default() };
    let first = relation.sides.iter().filter_map(|side| side.first());
    markup! {
        <li data-relation={relation.kind.as_str()}>
            <p class="kind">
                { reader.relation(relation.kind) }{ reader.comma }{ reader.facet(relation.facet) }
            </p>
            <div class="two">{ for first.map(|claim| claim_quote(class, *claim)) }</div>
            if let Some(note) = &relation.note {
                <p class="note" lang={desk.comparison().language.as_rc().clone()} dir="auto">{ &**note }</p>
            }
        </li>
    }
}

/// Traps that the pupil did not come across.
fn traps(class: &Class, now: &Judgement) -> Html {
    let traps = class.desk.lesson.iter().flat_map(|lesson| &lesson.traps).enumerate();
    let unseen: Vec<_> = traps.filter(|(place, _)| now.traps_unseen.contains(place)).collect();
    if unseen.is_empty() {
        return Html::default();
    }
    let language = AttrValue::from(Rc::clone(class.desk.comparison().language.as_rc()));
    markup! {
        <section aria-labelledby={class.id("traps")}>
            { part_title(class, "traps", class.words.traps) }
            <ul class="plain-list">
                { for unseen.into_iter().map(|(_, trap)| markup! {
                    <li>
                        <div class="two">
                            { for trap.sides.iter().filter_map(|side| side.first()).map(|it| claim_quote(class, *it)) }
                        </div>
                        <p class="note" lang={&language} dir="auto">{ &*trap.note }</p>
                    </li>
                }) }
            </ul>
        </section>
    }
}

fn discussion(class: &Class) -> Html {
    let points: Vec<_> = class.desk.lesson.iter().flat_map(|lesson| &lesson.discussion).collect();
    if points.is_empty() {
        return Html::default();
    }
    markup! {
        <section aria-labelledby={class.id("discussion")}>
            { part_title(class, "discussion", class.words.discussion) }
            <ul class="points" lang={class.desk.comparison().language.as_rc().clone()} dir="auto">
                { for points.into_iter().map(|point| markup! { <li>{ &**point }</li> }) }
            </ul>
        </section>
    }
}

/// The pupil's cards beside what the file knows.
fn cards(class: &Class) -> Html {
    markup! {
        <details class="fold">
            <summary>{ class.words.cards_compared }</summary>
            { for article_keys(&class.desk).map(|key| compared_card(class, key)) }
        </details>
    }
}

fn compared_card(class: &Class, key: ArticleKey) -> Html {
    let Class { desk, words, reader, .. } = class;
    let Some(article) = desk.comparison().articles.get(key) else { return Html::default() };
    let own = |place: usize| {
        let answer = answer(class, key, place);
        let unsaid = answer.unsaid.then_some(words.unsaid);
        let said = (!answer.text.is_empty()).then_some(answer.text);
        said.or_else(|| unsaid.map(str::to_owned)).unwrap_or_else(|| "–".to_owned())
    };
    let facts = [
        (reader.by, article.byline.clone()),
        (reader.publisher, article.publisher.clone()),
        (
            reader.dated,
            article
                .published
                .as_deref()
                .map(|it| source_comparison::words::date(reader, it).into()),
        ),
    ];
    markup! {
        <div class="compared-card">
            <p class="label">{ class.article(key) }</p>
            <div class="two">
                <dl>
                    <dt class="side">{ words.your_card }</dt>
                    { for words.card_questions.iter().enumerate().map(|(place, question)| markup! {
                        <><dt>{ *question }</dt><dd dir="auto">{ own(place) }</dd></>
                    }) }
                </dl>
                <dl>
                    <dt class="side">{ words.files_card }</dt>
                    { for facts.into_iter().map(|(name, fact)| markup! {
                        <><dt>{ name }</dt><dd dir="auto">{ fact.as_deref().unwrap_or(reader.not_stated) }</dd></>
                    }) }
                    if let Some(note) = &article.note {
                        <><dt>{ reader.about_text }</dt><dd dir="auto">{ &**note }</dd></>
                    }
                </dl>
            </div>
        </div>
    }
}

/// The comparison as its readers see it: an element of its own in the lesson's tree, which the page
/// loads only when it comes into view. A page that is one file has no program for it.
fn whole_reading(class: &Class) -> Html {
    let Some(src) = class.src.as_ref() else { return Html::default() };
    let words = class.words;
    html! {
        <details class="fold whole">
            <summary>{ words.whole_reading }</summary>
            <@{"source-comparison"} src={src.clone()} lang={words.language}
                heading-level={(class.level + 2).min(4).to_string()} />
        </details>
    }
}
