//! What the editors add: who they are, corrections, silences, findings, terms. It must not know
//! the articles.

use source_comparison_core::{
    Comparison,
    model::{Correction, Finding, QuestionKey, Silence, Term},
};

use crate::{
    json::{Entries, Value, object},
    names::{Names, Thing},
    vocabulary as word,
};

/// Adds who prepared the comparison, and what was put right since.
pub(super) fn prepared(collection: Entries, comparison: &Comparison) -> Entries {
    let Some(prepared) = &comparison.prepared else { return collection };
    let correction = |correction: &Correction| {
        Value::from(object([(word::ON, &correction.on), (word::TEXT, &correction.text)]))
    };
    let inner = object([(word::BY, &prepared.by), (word::ON, &prepared.on)])
        .list_if_any(word::CORRECTIONS, prepared.corrections.iter().map(correction).collect());
    collection.with(word::PREPARED, inner)
}

/// Adds silences, findings and the glossary.
pub(super) fn remarks(collection: Entries, comparison: &Comparison, names: &Names) -> Entries {
    let silences = comparison.silences.iter().map(|it| silence(it, comparison, names)).collect();
    let findings = comparison.findings.iter().map(|it| finding(it, comparison, names)).collect();
    let glossary = comparison.glossary.iter().map(term).collect();
    collection
        .list_if_any(word::SILENCES, silences)
        .list_if_any(word::FINDINGS, findings)
        .list_if_any(word::GLOSSARY, glossary)
}

fn silence(silence: &Silence, comparison: &Comparison, names: &Names) -> Value {
    let account = comparison.accounts.get(silence.account);
    Entries::default()
        .text_if(word::ACCOUNT, account.map(|account| names.thing(Thing::Account, &account.id)))
        .text_if(word::QUESTION, question(silence.question, comparison, names))
        .text_if(word::NOTE, silence.note.as_deref())
        .into()
}

fn finding(finding: &Finding, comparison: &Comparison, names: &Names) -> Value {
    Entries::default()
        .text_if(word::QUESTION, question(finding.question, comparison, names))
        .text(word::STATUS, finding.status.as_str())
        .text(word::TEXT, &*finding.text)
        .text(word::BY, &*finding.by)
        .text(word::ON, &*finding.on)
        .text_if(word::URL, finding.url.as_ref().map(|url| &**url.as_rc()))
        .into()
}

fn question(key: QuestionKey, comparison: &Comparison, names: &Names) -> Option<String> {
    let question = comparison.questions.get(key)?;
    Some(names.thing(Thing::Question, &question.id))
}

fn term(term: &Term) -> Value {
    object([(word::TERM, &term.term), (word::TEXT, &term.text)]).into()
}
