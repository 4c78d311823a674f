//! Checks what the editor adds: silences, findings, terms, and who prepared the comparison. It
//! must not know how claims relate.

use std::collections::BTreeSet;

use super::{accounts::ARTICLE_VOICE, checker::Checker, claims::Cast, ids::Ids};
use crate::{
    diagnostic::{Code, Diagnostic, Trail, quoted},
    format::{self, limits},
    model::{Claim, ClaimKey, Correction, Finding, Prepared, QuestionKey, Silence, Table, Term},
};

impl Checker<'_> {
    /// Who prepared the comparison; `None` where nobody or no day is named.
    pub(super) fn prepared(
        &mut self,
        prepared: Option<&format::Prepared>,
        at: Trail<'_>,
    ) -> Option<Prepared> {
        let prepared = prepared?;
        let by = self.name(&prepared.by, at.key("by"), "who prepared the comparison");
        let on = self.day(&prepared.on, at.key("on"));
        let list = at.key("corrections");
        let mut corrections = Vec::new();
        for (index, correction) in self.first(&prepared.corrections, list, limits::REMARKS) {
            let at = list.index(index);
            let on = self.day(&correction.on, at.key("on"));
            let text = self.note(&correction.text, at.key("text"), "what was put right");
            corrections.extend(on.zip(text).map(|(on, text)| Correction { on, text }));
        }
        Some(Prepared { by: by?, on: on?, corrections })
    }

    /// The silences, without those of accounts that do speak on the question.
    pub(super) fn silences(
        &mut self,
        silences: &[format::Silence],
        cast: &Cast<'_, '_>,
        claims: &Table<ClaimKey, Claim>,
    ) -> Vec<Silence> {
        let spoken: BTreeSet<_> = claims
            .values()
            .filter_map(|claim| Some((claim.voice.account()?, claim.question)))
            .collect();
        let list = Trail::Root;
        let list = list.key("silences");
        let mut kept = Vec::new();
        for (index, silence) in self.first(silences, list, limits::REMARKS) {
            let at = list.index(index);
            let account = if silence.account == ARTICLE_VOICE {
                let message = "\"article\" is no account: a silence is that of an account";
                self.error(Code::UnknownId, at.key("account"), message);
                None
            } else {
                cast.accounts.resolve(&silence.account, self, at.key("account"))
            };
            let question = cast.questions.resolve(&silence.question, self, at.key("question"));
            let note = self.optional_note(silence.note.as_deref(), at.key("note"));
            let (Some(account), Some(question)) = (account, question) else { continue };
            if spoken.contains(&(account, question)) {
                self.not_silent(silence, at);
            } else {
                kept.push(Silence { account, question, note });
            }
        }
        kept
    }

    fn not_silent(&mut self, silence: &format::Silence, at: Trail<'_>) {
        let message = format!(
            "the account {} has a claim on the question {}: it is not silent there",
            quoted(&silence.account),
            quoted(&silence.question)
        );
        let fault = Diagnostic::warning(Code::NotSilent, at.to_path(), message);
        self.faults.add(fault.with_help("remove the silence, or look at the claim again"));
    }

    /// The findings that say something, by somebody, on some day.
    pub(super) fn findings(
        &mut self,
        findings: &[format::Finding],
        questions: &Ids<'_, QuestionKey>,
    ) -> Vec<Finding> {
        let list = Trail::Root;
        let list = list.key("findings");
        let found = self.first(findings, list, limits::REMARKS);
        found
            .filter_map(|(index, finding)| self.finding(finding, list.index(index), questions))
            .collect()
    }

    fn finding(
        &mut self,
        finding: &format::Finding,
        at: Trail<'_>,
        questions: &Ids<'_, QuestionKey>,
    ) -> Option<Finding> {
        let question = questions.resolve(&finding.question, self, at.key("question"));
        let status = self.word(finding.status, at.key("status"));
        let text = self.note(&finding.text, at.key("text"), "what is known");
        let by = self.name(&finding.by, at.key("by"), "who says so");
        let on = self.day(&finding.on, at.key("on"));
        let url = self.optional_url(finding.url.as_deref(), at.key("url"));
        let (question, status) = (question?, status?);
        Some(Finding { question, status, text: text?, by: by?, on: on?, url })
    }

    /// The terms that are explained.
    pub(super) fn glossary(&mut self, glossary: &[format::Term]) -> Vec<Term> {
        let list = Trail::Root;
        let list = list.key("glossary");
        let mut terms = Vec::new();
        for (index, term) in self.first(glossary, list, limits::REMARKS) {
            let at = list.index(index);
            let written = self.name(&term.term, at.key("term"), "the term");
            let text = self.note(&term.text, at.key("text"), "what the term means");
            terms.extend(written.zip(text).map(|(term, text)| Term { term, text }));
        }
        terms
    }
}
