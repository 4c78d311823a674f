//! What is said of one pair: both verdicts, why they differ, and a way to change one's mind.

use source_comparison_core::model::{ClaimKey, QuestionKey, RelationKey, RelationKind};
use yew::prelude::*;

use super::Class;
use super::pairs::{pair_fields, pair_quotes};
use crate::judging::{PairJudgement, Why};
use crate::words::fill;
use crate::work::{Pair, Verdict};

/// One pair with the editor's view of it.
pub(crate) fn pair_feedback(class: &Class, place: usize, judged: PairJudgement) -> Html {
    let Class { desk, words, .. } = class;
    let Some(pair) = desk.work.reading.pairs.get(place) else { return Html::default() };
    let (title, outcome) = match judged {
        PairJudgement::Found { .. } => (words.found, "found"),
        PairJudgement::Differently { .. } => (words.differently, "differently"),
        PairJudgement::TrapSeen { .. } => (words.seen, "seen"),
        PairJudgement::Trapped { .. } => (words.trapped, "trapped"),
        PairJudgement::Apart => (words.apart, "apart"),
        PairJudgement::Extra(_) => (words.extra, "extra"),
    };
    markup! {
        <li key={place} class="feedback" data-outcome={outcome}>
            <p class="outcome">{ title }</p>
            { pair_quotes(class, pair) }
            { verdicts(class, pair, judged) }
            <div class="because">{ explained(class, pair, judged) }</div>
            <details class="fold">
                <summary>{ words.revise }</summary>
                { pair_fields(class, place) }
            </details>
        </li>
    }
}

/// "You: they agree, when. The editor: conflict, how many."
fn verdicts(class: &Class, pair: &Pair, judged: PairJudgement) -> Html {
    let Class { desk, words, reader, .. } = class;
    let own = verdict_word(class, pair.verdict);
    let facet = pair.facet.map(|facet| format!("{}{}", reader.comma, reader.facet(facet)));
    let relation = match judged {
        PairJudgement::Found { relation, .. } | PairJudgement::Differently { relation } => {
            desk.comparison().relations.get(relation)
        }
        _ => None,
    };
    markup! {
        <dl class="verdicts">
            <div><dt>{ words.you_say }</dt><dd>{ own }{ facet.unwrap_or_default() }</dd></div>
            if let Some(relation) = relation {
                <div>
                    <dt>{ words.editor_says }</dt>
                    <dd>{ reader.relation(relation.kind) }{ reader.comma }{ reader.facet(relation.facet) }</dd>
                </div>
            }
        </dl>
    }
}

/// The words for a verdict.
pub(crate) fn verdict_word(class: &Class, verdict: Verdict) -> &'static str {
    let words = Verdict::ALL.into_iter().zip(class.words.verdicts);
    words.into_iter().find(|(known, _)| *known == verdict).map_or("", |(_, word)| word)
}

fn explained(class: &Class, pair: &Pair, judged: PairJudgement) -> Html {
    let words = class.words;
    match judged {
        PairJudgement::Found { relation, same_facet } => markup! {
            <>
                if !same_facet { <p>{ other_facet(class, pair, relation) }</p> }
                { note(class, relation) }
            </>
        },
        PairJudgement::Differently { relation } => markup! {
            <>
                <p>{ difference(class, pair.verdict, relation) }</p>
                { note(class, relation) }
            </>
        },
        PairJudgement::TrapSeen { trap } | PairJudgement::Trapped { trap } => {
            let traps = class.desk.lesson.as_ref().map_or(&[][..], |lesson| &lesson.traps);
            editors_words(class, traps.get(trap).map_or("", |trap| &trap.note))
        }
        PairJudgement::Apart => markup! { <p>{ words.apart_about }</p> },
        PairJudgement::Extra(why) => because(class, why),
    }
}

fn other_facet(class: &Class, pair: &Pair, relation: RelationKey) -> String {
    let editor = class.desk.comparison().relations.get(relation).map(|it| it.facet);
    let word = |facet: Option<_>| facet.map_or("", |facet| class.reader.facet(facet));
    fill(class.words.other_facet, &[("you", word(pair.facet)), ("editor", word(editor))])
}

/// Why the two verdicts differ, by what each of them says.
fn difference(class: &Class, verdict: Verdict, relation: RelationKey) -> &'static str {
    let words = class.words;
    let editor = class.desk.comparison().relations.get(relation).map(|it| it.kind);
    match (verdict, editor) {
        (Verdict::Match, Some(RelationKind::Conflict)) => words.as_match_is_conflict,
        (Verdict::Match, _) => words.as_match_is_detail,
        (Verdict::Conflict, Some(RelationKind::Match)) => words.as_conflict_is_match,
        (Verdict::Conflict, _) => words.as_conflict_is_detail,
        (Verdict::Detail, Some(RelationKind::Match)) => words.as_detail_is_match,
        (Verdict::Detail, _) => words.as_detail_is_conflict,
        (Verdict::NotSame, _) => words.as_apart_is_related,
    }
}

fn because(class: &Class, why: Why) -> Html {
    let words = class.words;
    let questions = |asked: &[QuestionKey]| {
        let texts = asked.iter().filter_map(|key| class.desk.comparison().questions.get(*key));
        markup! {
            <ul class="plain-list">
                { for texts.map(|question| markup! { <li>{ editors_words(class, &question.text) }</li> }) }
            </ul>
        }
    };
    match why {
        Why::Numbers(one, other) => {
            markup! { <><p>{ words.why_numbers }</p>{ questions(&[one, other]) }</> }
        }
        Why::Questions(one, other) => {
            markup! { <><p>{ words.why_questions }</p>{ questions(&[one, other]) }</> }
        }
        Why::OneQuestion(one) => {
            markup! { <><p>{ words.why_one_question }</p>{ questions(&[one]) }</> }
        }
        Why::OneClaim(claim) => {
            let says = class.desk.comparison().claims.get(claim).map(|claim| &*claim.says);
            markup! { <><p>{ words.why_one_claim }</p>{ editors_words(class, says.unwrap_or_default()) }</> }
        }
        Why::Unmarked => markup! { <p>{ words.why_unmarked }</p> },
    }
}

fn note(class: &Class, relation: RelationKey) -> Html {
    let relation = class.desk.comparison().relations.get(relation);
    let note = relation.and_then(|relation| relation.note.as_deref());
    note.map(|note| editors_words(class, note)).unwrap_or_default()
}

/// Words of the file's editors, in their own language.
fn editors_words(class: &Class, text: &str) -> Html {
    let language = class.desk.comparison().language.as_rc().clone();
    markup! { <p class="note" lang={language} dir="auto">{ text }</p> }
}

/// The words of a claim, with its article's letter and who says it.
pub(crate) fn claim_quote(class: &Class, key: ClaimKey) -> Html {
    let comparison = class.desk.comparison();
    let Some(claim) = comparison.claims.get(key) else { return Html::default() };
    let article = comparison.articles.get(claim.article);
    let language = article.map(|article| AttrValue::from(article.language.as_rc().clone()));
    markup! {
        <blockquote class="passage">
            <span class="where">{ class.letter(claim.article) }</span>
            <q lang={language} dir="auto">{ &*claim.quote.exact }</q>
            <span class="by" dir="auto">{ class.voice(claim.voice) }</span>
        </blockquote>
    }
}
